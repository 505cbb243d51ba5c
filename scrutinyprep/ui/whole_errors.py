"""Keeps a fault in what overrides Qt a fault that is told: PySide6 would end the program."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import wraps
from types import FunctionType
from typing import Any

from PySide6.QtCore import QObject

_WHOLE_SINCE = (3, 12)
"""From this Python on an error is an object of its class from the beginning."""


def tell_errors_whole() -> None:
    """Have every class that is made of Qt's from now on tell errors of its overrides as objects.

    An error that is raised by Python's own C code, such as by `int("x")`, an index past the end
    or a widget that is gone, is only a class and a text until somebody catches it. PySide6 6.11
    takes it for an object where it leaves an override that was called while Python was calling
    Qt, and reads past the text: the program ends amid what is written
    (`prependToExceptionMessage` in shiboken's `sbkerrors.cpp`; see decision 022). Caught and
    raised again, it is an object. A class may not be made before this is called.
    """
    if sys.version_info < _WHOLE_SINCE:
        QObject.__init_subclass__ = classmethod(_wrap_overrides)  # type: ignore[assignment]


def _wrap_overrides(made: type[QObject], /, **named: Any) -> None:
    # What else a class is made of, such as `Generic`, has something to do then, too.
    super(QObject, made).__init_subclass__(**named)
    qt = next(each for each in made.__mro__ if each.__module__.startswith("PySide6."))
    for name, own in list(vars(made).items()):
        if isinstance(own, FunctionType) and name[0] != "_" and hasattr(qt, name):
            setattr(made, name, _whole(own))


def _whole(override: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(override)
    def tell_whole(*arguments: Any, **named: Any) -> Any:
        try:
            return override(*arguments, **named)
        except BaseException:  # noqa: TRY203 - to catch it is what makes it an object
            raise

    return tell_whole
