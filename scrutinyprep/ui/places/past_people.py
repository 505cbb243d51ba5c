"""From what was said to the people who said it, and back."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QStackedLayout, QWidget

from scrutinyprep.ui.people_deeds import PeopleDeeds
from scrutinyprep.ui.places.people import PeoplePage
from scrutinyprep.ui.tab_order import enter
from scrutinyprep.ui.workroom import Workroom


class PastPeople(QObject):
    """Shows the page of people over a record, and gives the record back as it was left."""

    def __init__(
        self, workroom: Workroom, deeds: PeopleDeeds, layers: QStackedLayout, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._workroom = workroom
        self._deeds = deeds
        self._layers = layers
        self._before: QWidget | None = None
        self.page: PeoplePage | None = None
        """Made when it is first wanted."""

    @property
    def is_shown(self) -> bool:
        """Whether the people are shown."""
        return self.page is not None and self._layers.currentWidget() is self.page

    @Slot()
    def begin(self) -> None:
        """Show the people."""
        if self.page is None:
            self.page = PeoplePage(self._workroom, self._deeds, self._layers.parentWidget())
            self.page.left.connect(self.leave)
            self._layers.addWidget(self.page)
        if not self.is_shown:
            self._before = self._layers.currentWidget()
        self._layers.setCurrentWidget(self.page)
        self.page.begin()

    @Slot()
    def leave(self) -> None:
        """Show again what was shown before, with the keyboard where it was there."""
        if self.is_shown and self._before is not None:
            self._layers.setCurrentWidget(self._before)
            enter(self._before)

    def close(self) -> None:
        """Show again what was shown before, and leave the keyboard where it is."""
        if self.is_shown and self._before is not None:
            self._layers.setCurrentWidget(self._before)
