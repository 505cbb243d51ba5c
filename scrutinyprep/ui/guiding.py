"""F1: from where one is in the window to the page of the guide that tells of it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from scrutinyprep.ui.actions import Actions
from scrutinyprep.ui.dialogs.guide import FIRST, GuideWindow, page_for
from scrutinyprep.ui.theme import Appearance


class Guiding(QObject):
    """Opens the guide, one window of it for as long as the program runs."""

    def __init__(
        self,
        appearance: Appearance,
        actions: Actions,
        window: QMainWindow,
        places: QStackedWidget,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._places = places
        self._appearance = appearance
        self.guide: GuideWindow | None = None
        actions.guide.triggered.connect(self.open_here)

    def tell_of(self, panes: Iterable[tuple[QWidget, str]]) -> None:
        """Say which page tells of each of some panes, and of all that stands in it."""
        for pane, page in panes:
            pane.setProperty("guide", page)

    @Slot()
    def open_here(self) -> None:
        """Show the page of the pane that has the focus."""
        page = page_for(self._window.focusWidget())
        if page == FIRST:
            # The focus is in a bar, or nowhere yet.
            page = page_for(self._places.currentWidget())
        if self.guide is None:
            self.guide = GuideWindow(self._appearance, self._window)
        self.guide.open_page(page)
