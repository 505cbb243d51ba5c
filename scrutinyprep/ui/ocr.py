"""Having the pages that are pictures read, from the window: asked, shown, stopped and undone."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal, Slot

from scrutinyprep.domain.changes import Change, Kind
from scrutinyprep.domain.errors import ScrutinyError
from scrutinyprep.domain.ids import DocumentId
from scrutinyprep.domain.scans import ScannedPage
from scrutinyprep.ui.actions import Actions
from scrutinyprep.ui.panels.message_bar import MessageBar
from scrutinyprep.ui.panels.page_panel import PagePanel
from scrutinyprep.ui.panels.sides import Sides
from scrutinyprep.ui.tasks import Lane, Progress, Task
from scrutinyprep.ui.workroom import Workroom

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services
    from scrutinyprep.services.scans import ScanJob


class ScanReading(QObject):
    """Reads the pictures of the file that is open, one file at a time.

    What was read when the user stops it, or closes the window, is kept;
    keeping it, and forgetting it, are deeds that can be undone.

    Signals:
        kept: how many pages have their text now.
    """

    kept = Signal(int)

    def __init__(
        self,
        workroom: Workroom,
        messages: MessageBar,
        sides: Sides,
        actions: Actions,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._services = workroom.services
        self._deeds = workroom.deeds
        self._tasks = workroom.tasks
        self._messages = messages
        self._sides = sides
        self._task: Task | None = None
        self._work: _Work | None = None
        actions.ocr_pages.triggered.connect(self.start)
        actions.forget_ocr.triggered.connect(self.forget)
        self.watch(sides.main)
        sides.added.connect(self.watch)
        self._tasks.ended.connect(self._on_ended)
        self._tasks.changed.connect(self._on_changed)
        if parent is not None:
            parent.installEventFilter(self)

    @property
    def _page(self) -> PagePanel:
        """The panel that is worked with."""
        return self._sides.followed

    @Slot(object)
    def watch(self, page: PagePanel) -> None:
        """Do what the sign above a panel's pages offers."""
        page.sign.read_wanted.connect(self.start)
        page.sign.forget_wanted.connect(self.forget)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep what was read so far when the window is closed: an hour's reading is not lost."""
        task, work = self._task, self._work
        if event.type() is QEvent.Type.Close and task is not None and work is not None:
            self._task = self._work = None
            task.cancel()
            if work.pages:
                keep = partial(self._services.scans.keep, work.job.document, tuple(work.pages))
                self._tasks.write(keep)
        return super().eventFilter(watched, event)

    @Slot()
    def start(self) -> None:
        """Read the pictures of the open file, unless that is under way already."""
        file = self._file()
        if self._task is not None:
            self._messages.say(self.tr("Pages are being read already; see the foot of the window."))
        elif file is not None:
            services = self._services
            self._tasks.run(
                lambda _: services.scans.plan(file), then=self._read, otherwise=self._refuse
            )

    @Slot()
    def forget(self) -> None:
        """Let the pages of the open file that were read be pictures again."""
        file = self._file()
        if file is not None:
            services = self._services
            self._tasks.run(
                lambda _: (file, services.scans.pages_read(file)),
                then=self._forget,
                otherwise=self._refuse,
            )

    @Slot(object)
    def _read(self, job: ScanJob) -> None:
        if self._task is not None:
            return
        self._work = _Work(self._services, job)
        count = len(job.pages)
        self._task = self._tasks.run(
            self._work,
            otherwise=self._refuse,
            lane=Lane.SCANS,
            label=self.tr("Reading the text of 1 page")
            if count == 1
            else self.tr("Reading the text of {count} pages").format(count=count),
        )

    @Slot(object)
    def _on_ended(self, task: Task) -> None:
        """Keep what was read, whether to the end or until the user stopped it."""
        work = self._work
        if task is not self._task or work is None:
            return
        self._task = self._work = None
        if not work.pages:
            return
        self._deeds.keep_scan(work.job.document, tuple(work.pages))
        count, wanted = len(work.pages), len(work.job.pages)
        self._messages.say(
            self.tr("The text of {count} of {wanted} pages can be searched and quoted now.").format(
                count=count, wanted=wanted
            ),
            self.tr("A machine read it from pictures: check it against the page."),
        )
        self.kept.emit(count)

    @Slot(object)
    def _forget(self, read: tuple[DocumentId, tuple[ScannedPage, ...]]) -> None:
        file, pages = read
        if pages:
            self._deeds.forget_scan(file, pages)
        else:
            self._messages.say(self.tr("No page of this file was read by machine."))

    @Slot(object)
    def _refuse(self, error: ScrutinyError) -> None:
        self._messages.warn(error)

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        """Have the page view read its words again where they are others now."""
        for page in self._sides.shown:
            if change.kinds & Kind.PAPERS and change.made and change.made == page.file:
                page.view.reread_words()

    def _file(self) -> DocumentId | None:
        """Return the file that is open; where none is, say what to do."""
        if self._page.file is None:
            self._messages.say(
                self.tr("No paper is open."), self.tr("Open one, and its pictures can be read.")
            )
        return self._page.file


class _Work:
    """Reads the pages; what has been read so far can be asked at any time."""

    def __init__(self, services: Services, job: ScanJob) -> None:
        self._services = services
        self.job = job
        self.pages: list[ScannedPage] = []

    def __call__(self, progress: Progress) -> None:
        """Read them, in a lane of their own."""
        progress(0, len(self.job.pages))
        self._services.scans.read(
            self.job,
            self.pages.append,
            progress=progress,
            cancelled=lambda: progress.is_cancelled,
        )
