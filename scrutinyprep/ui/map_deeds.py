"""What a user can put right in an item map from the window, each of it undoable."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QUndoStack

from scrutinyprep.domain.correcting import Correcting
from scrutinyprep.domain.corrections import Correction, apply_one
from scrutinyprep.domain.errors import NotUnderstood
from scrutinyprep.domain.ids import new_id
from scrutinyprep.domain.shown_map import ShownMap
from scrutinyprep.ui.commands import Deed
from scrutinyprep.ui.tasks import Tasks

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services

translate = QCoreApplication.translate

Making = Callable[[Correcting], Correction]
"""Says what is to be put right in a map."""


class MapDeeds(QObject):
    """Turns corrections into commands on the undo stack.

    Signals:
        refused: the NotUnderstood that says why a correction can't be made.
    """

    refused = Signal(object)

    def __init__(
        self, services: Services, tasks: Tasks, stack: QUndoStack, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._tasks = tasks
        self._stack = stack

    @contextmanager
    def in_one_step(self, text: str) -> Iterator[None]:
        """Let what is put right meanwhile be undone together."""
        self._stack.beginMacro(text)
        yield
        self._stack.endMacro()

    def correct(self, shown: ShownMap, make: Making, text: str) -> ShownMap | None:
        """Put one thing right; return the map as it is then, None where that was refused.

        It is tried on the map that is shown before anything is written, so a
        refusal leaves nothing to undo. `text` names the deed in the Edit menu.
        """
        made = new_id()
        try:
            correction = make(Correcting(shown.map))
            after = apply_one(shown.map, correction, made)
            if after == shown.map:
                raise NotUnderstood(
                    self.tr("That is so already."), self.tr("There is nothing to put right.")
                )
        except NotUnderstood as error:
            self.refused.emit(error)
            return None
        maps = self._services.item_maps
        self._stack.push(
            Deed(
                text,
                self._tasks,
                do=partial(maps.correct, shown.document, correction, id=made),
                undo=partial(maps.take_back, made),
                again=partial(maps.bring_back, made),
            )
        )
        return replace(shown, map=after)


def why_not(shown: ShownMap, make: Making) -> str:
    """Return why a correction can't be made to a map; empty where it can."""
    try:
        after = apply_one(shown.map, make(Correcting(shown.map)), "tried")
    except NotUnderstood as error:
        return f"{error} {error.what_to_do}".strip()
    return "" if after != shown.map else translate("item map", "That is so already.")
