"""Keeps PySide6 from reading the source of everything that is imported."""

from __future__ import annotations

import sys

import shiboken6  # noqa: F401 - brings the module that looks

_LOOKS = "shibokensupport.feature"
_USES_PYSIDE = "_mod_uses_pyside"


def spare_sources() -> None:
    """Let PySide6 take it that no module wants other names for Qt's methods.

    It looks after each import whether the module does, by reading its source: 1,100 files when
    the window opens, a fifth of the time that it takes to load them, and their 28 MB of lines
    stay in memory (PySide6 6.11, `shibokensupport/feature.py`, PYSIDE-2029). Nobody here asks
    for `snake_case` or `true_property`. Where a later PySide6 looks in another way, nothing is
    done; it is to be called before PySide6 itself is loaded.
    """
    looks = sys.modules.get(_LOOKS)
    if looks is not None and hasattr(looks, _USES_PYSIDE):
        setattr(looks, _USES_PYSIDE, _uses_nothing)


def _uses_nothing(_module: object) -> bool:
    return False
