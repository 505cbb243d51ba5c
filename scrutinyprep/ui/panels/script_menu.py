"""What can be done with what was said, on the menu of its text, with the letters that do it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtWidgets import QMenu


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of the menu. Without anything to do it is greyed."""

    words: str
    keys: str
    do: Callable[[], object] | None


def greyed(choices: tuple[Choice, ...]) -> tuple[Choice, ...]:
    """Return the same lines with nothing to do."""
    return tuple(replace(choice, do=None) for choice in choices)


def fill(menu: QMenu, groups: tuple[tuple[Choice, ...], ...]) -> None:
    """Put the choices into a menu, a line between the groups."""
    for group in groups:
        if not menu.isEmpty():
            menu.addSeparator()
        for choice in group:
            # The keys are heard by the text itself: here they are only told.
            action = menu.addAction(f"{choice.words}\t{choice.keys}")
            action.setEnabled(choice.do is not None)
            if choice.do is not None:
                action.triggered.connect(_Doing(choice.do))


@dataclass(frozen=True, slots=True)
class _Doing:
    """Does it, whatever it is called with: Qt tells whether the line is ticked."""

    do: Callable[[], object]

    def __call__(self, *_: object) -> None:
        self.do()
