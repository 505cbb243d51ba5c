"""What every place of the window has in common."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from scrutinyprep.domain.changes import EVERYTHING, Change, Kind
from scrutinyprep.ui.commands import Reworded


class Place(QWidget):
    """Reads from the library when it is shown, and again when what it shows has changed."""

    kinds: Kind = EVERYTHING
    """What it shows."""
    name: str = ""
    """By which the window remembers where one was in it; empty where it need not."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._outdated = EVERYTHING

    def read(self, kinds: Kind) -> None:
        """Read from the library what these kinds touch, and show it."""
        raise NotImplementedError

    @property
    def spot(self) -> dict[str, str]:
        """Where one is in it, for the next start: ids and numbers, never words of a paper."""
        return {}

    def return_to(self, spot: Mapping[str, str]) -> None:
        """Come back to where one was, as far as that is still there, once it is read."""

    def prepare(self) -> None:
        """Read now what other places need to know of it, though it is not seen yet."""

    def reword(self, change: Reworded) -> bool:
        """Show what one mark says now; say whether that could be done without reading."""
        return False

    @Slot(object)
    def on_changed(self, change: Change) -> None:
        """Read again, now where it is seen, else when it is next shown."""
        is_seen = self.isVisible()
        if is_seen and isinstance(change, Reworded) and self.reword(change):
            return
        self._outdated |= change.kinds & self.kinds
        if is_seen:
            self._catch_up()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened meanwhile."""
        super().showEvent(event)
        self._catch_up()

    def _catch_up(self) -> None:
        if self._outdated:
            outdated, self._outdated = self._outdated, Kind(0)
            self.read(outdated)
