"""From the search field to what is found, and back to where one was."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QWidget

from scrutinyprep.domain.hits import Hit
from scrutinyprep.ui.leading import Leading
from scrutinyprep.ui.panels.command_bar import CommandBar
from scrutinyprep.ui.places.search import SearchPlace
from scrutinyprep.ui.tab_order import enter


class Finding(QObject):
    """Shows the hits while there are words in the search field."""

    def __init__(
        self,
        bar: CommandBar,
        layers: QStackedWidget,
        wanted: QAction,
        place: SearchPlace,
        leading: Leading,
        *,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._field = bar.search
        self._layers = layers
        self._place = place
        self._leading = leading
        self._before: QWidget | None = None
        wanted.triggered.connect(self.begin)
        self._field.textChanged.connect(self._on_words)
        self._field.left.connect(self.leave)
        self._field.returnPressed.connect(place.open_first)
        self._field.down.connect(place.enter_list)
        place.opened.connect(self._on_hit)
        place.meant.connect(self._field.setText)

    @Slot()
    def begin(self) -> None:
        """Let the user type what to look for."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    @Slot(str)
    def look_for(self, words: str) -> None:
        """Look for words as if they had been typed."""
        self._field.setText(words)
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_on(self) -> None:
        """Look for what was typed before there was anything to look through."""
        self._on_words(self._field.text())

    @Slot()
    def leave(self) -> None:
        """Go back to where the user was."""
        before = self._before
        self._field.clear()
        if before is not None:
            enter(before)

    def forget(self) -> None:
        """Stay where the user is now."""
        self._before = None

    @Slot(str)
    def _on_words(self, words: str) -> None:
        if not words.strip():
            # The focus stays: other words may follow.
            self._go_back()
            return
        if self._layers.currentWidget() is not self._place:
            self._before = self._layers.currentWidget()
            self._layers.setCurrentWidget(self._place)
        self._place.look_for(words)

    def _go_back(self) -> None:
        before, self._before = self._before, None
        if before is not None:
            self._layers.setCurrentWidget(before)

    @Slot(object)
    def _on_hit(self, hit: Hit) -> None:
        self._before = None
        self._leading.lead_to_hit(hit)
