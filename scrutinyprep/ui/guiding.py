"""F1: from where one is, in a dialog too, to the page of the guide that tells of it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QStackedWidget, QWidget

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
        self._action = actions.guide
        self.guide: GuideWindow | None = None
        actions.guide.triggered.connect(self.open_here)
        app = QApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._on_window)

    def tell_of(self, panes: Iterable[tuple[QWidget, str]]) -> None:
        """Say which page tells of each of some panes, and of all that stands in it."""
        for pane, page in panes:
            pane.setProperty("guide", page)

    @Slot()
    def open_here(self) -> None:
        """Show the page of the pane that has the focus; a dialog has one for all of it."""
        dialog = self._dialog_in_front()
        page = page_for(dialog or self._window.focusWidget())
        if page == FIRST and dialog is None:
            # The focus is in a bar, or nowhere yet.
            page = page_for(self._places.currentWidget())
        if self.guide is None:
            self.guide = GuideWindow(self._appearance, self._window)
        if dialog is not None:
            self._lend_to(dialog, self.guide)
        self.guide.open_page(page)

    @Slot()
    def _on_window(self) -> None:
        """Let F1 work in a dialog, where the keys of the window behind it do not."""
        dialog = self._dialog_in_front()
        if dialog is not None and self._action not in dialog.actions():
            dialog.addAction(self._action)

    def _dialog_in_front(self) -> QDialog | None:
        in_front = QApplication.activeModalWidget() or QApplication.activeWindow()
        return in_front if isinstance(in_front, QDialog) and in_front is not self.guide else None

    def _lend_to(self, dialog: QDialog, guide: GuideWindow) -> None:
        """Let the guide belong to a dialog: what belongs to the window behind it can't be used."""
        if guide.parentWidget() is not dialog:
            guide.setParent(dialog, guide.windowFlags())
            dialog.finished.connect(self._take_back)

    @Slot()
    def _take_back(self) -> None:
        """Let the guide belong to the window again, and stay where it was read."""
        guide = self.guide
        if guide is not None and guide.parentWidget() is not self._window:
            was_read, place = guide.isVisible(), guide.geometry()
            guide.setParent(self._window, guide.windowFlags())
            if was_read:
                guide.setGeometry(place)
                guide.show()
