"""The grounds on which something is exempt, to choose from in a menu or a field."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from scrutinyprep.domain.access import OPEN, Access
from scrutinyprep.domain.correcting import grounds_of

translate = QCoreApplication.translate


def fill_grounds(menu: QMenu, mark: Callable[[Access], object]) -> None:
    """Offer every ground, and that nothing is withheld; `mark` gets the one that is chosen."""
    for words, access in grounds():
        menu.addAction(words.replace("&", "&&")).triggered.connect(partial(_mark, mark, access))


def grounds() -> list[tuple[str, Access]]:
    """Return the grounds that the Act knows, and none.

    Source: Local Government Act 1972, Schedule 12A, Part 1 (England) and Part 4 (Wales).
    """
    names = (
        translate("item map", "an individual"),
        translate("item map", "what reveals an individual’s identity"),
        translate("item map", "financial or business affairs"),
        translate("item map", "labour relations"),
        translate("item map", "legal professional privilege"),
        translate("item map", "notices and orders to be given"),
        translate("item map", "crime: prevention, investigation, prosecution"),
    )
    found = [(translate("item map", "Open: nothing is withheld"), OPEN)]
    for first, words in (
        (1, translate("item map", "England, paragraph {number}: {name}")),
        (12, translate("item map", "Wales, paragraph {number}: {name}")),
    ):
        for number, name in enumerate(names, first):
            found.append((words.format(number=number, name=name), grounds_of([number])))
    found.append((translate("item map", "Exempt; the paper does not say why"), grounds_of([])))
    return found


def _mark(mark: Callable[[Access], object], access: Access, _is_checked: bool = False) -> None:
    mark(access)
