"""Showing the paper that is read on the whole screen, and coming back to where one was shown."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtWidgets import QWidget

from scrutinyprep.domain.access import OPEN, Access
from scrutinyprep.domain.ids import DocumentId
from scrutinyprep.ui.places.read import ReadPlace
from scrutinyprep.ui.reader.full_screen import FullScreen
from scrutinyprep.ui.reading_actions import ReadingActions
from scrutinyprep.ui.workroom import Workroom


class Showing(QObject):
    """Opens the full screen, and lets the window follow what was shown there."""

    def __init__(
        self, workroom: Workroom, actions: ReadingActions, read: ReadPlace, window: QWidget
    ) -> None:
        super().__init__(window)
        self._workroom, self._read, self._window = workroom, read, window
        self._file: DocumentId | None = None
        self.screen: FullScreen | None = None
        """The full screen, once it was wanted."""
        actions.full_screen.triggered.connect(self.begin)
        window.installEventFilter(self)

    @Slot()
    def begin(self) -> None:
        """Show the paper that is read on the whole screen, from the page that is read."""
        page = self._read.page
        reading = page.reading
        if reading is None or self._read.going.papers is None:
            # Until the papers are read, nobody knows which pages are exempt.
            return
        if self.screen is None:
            self.screen = FullScreen(self._workroom.tasks, self._workroom.appearance, self._window)
            self.screen.left.connect(self._on_left)
        self._file = reading.file
        is_text = page.shown is page.text
        self.screen.begin(
            reading,
            page.shown.current_page or 1,
            self._access_of,
            text_zoom=page.text.zoom if is_text else None,
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the whole screen with the window: nothing of it may stay behind."""
        if event.type() is QEvent.Type.Close and self.screen is not None:
            self.screen.close()
        return super().eventFilter(watched, event)

    def _access_of(self, pdf_page: int) -> Access:
        papers = self._read.going.papers
        page = papers.page(self._file, pdf_page) if papers is not None else None
        return page.access if page is not None else OPEN

    @Slot(int)
    def _on_left(self, pdf_page: int) -> None:
        """Go on in the window where one was on the whole screen."""
        page = self._read.page
        self._window.activateWindow()
        if page.file == self._file and pdf_page and pdf_page != page.shown.current_page:
            page.go(pdf_page)
