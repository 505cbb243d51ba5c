"""Noting which pages are read: those that stay on the screen long enough."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer, Slot

from scrutinyprep.domain.ids import DocumentId
from scrutinyprep.ui.panels.page_panel import PagePanel
from scrutinyprep.ui.panels.sides import Sides
from scrutinyprep.ui.workroom import Workroom

READ_AFTER_MS = 4000
"""Who turns over sooner is on the way elsewhere; a full page takes two minutes."""


class ReadingProgress(QObject):
    """Watches the page that is shown."""

    def __init__(self, workroom: Workroom, sides: Sides, parent: QObject) -> None:
        super().__init__(parent)
        self._services = workroom.services
        self._tasks = workroom.tasks
        self._sides = sides
        self._noted: set[tuple[DocumentId, int]] = set()
        self.timer = QTimer(self, interval=READ_AFTER_MS, singleShot=True)
        self.timer.timeout.connect(self._note)
        self.watch(sides.main)
        sides.added.connect(self.watch)

    @Slot(object)
    def watch(self, page: PagePanel) -> None:
        """Note what is read in a panel."""
        page.turned.connect(self._begin)
        page.arrived.connect(self._begin)

    @Slot()
    def _begin(self) -> None:
        self.timer.start()

    @Slot()
    def _note(self) -> None:
        """Note the pages that are shown, unless nobody can have seen them."""
        for page in self._sides.shown:
            self._note_page(page)

    def _note_page(self, page: PagePanel) -> None:
        file, pdf_page = page.file, page.shown.current_page
        is_seen = page.isVisible() and page.isActiveWindow()
        if file is None or not pdf_page or not is_seen or (file, pdf_page) in self._noted:
            return
        self._noted.add((file, pdf_page))
        self._tasks.write(partial(self._services.readiness.page_read, file, pdf_page))
