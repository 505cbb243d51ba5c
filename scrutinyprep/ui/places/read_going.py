"""Where the reader goes: which file is open at which page, and how one gets elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from scrutinyprep.domain.anchors import TextAnchor
from scrutinyprep.domain.ids import DocumentId, MeetingId
from scrutinyprep.domain.papers import Detail, Recommendation
from scrutinyprep.domain.undertakings import Awaited
from scrutinyprep.ui.itemmodels.agenda import Branch
from scrutinyprep.ui.places.contents import FirstFile, PaperContents
from scrutinyprep.ui.places.read_foreseeing import Foreseeing, Hint
from scrutinyprep.ui.places.read_history import History, Visit
from scrutinyprep.ui.places.read_named import NamedPages
from scrutinyprep.ui.places.read_panes import ReadPanes
from scrutinyprep.ui.reader.held_readers import HeldReaders
from scrutinyprep.ui.reader.readying import Readying
from scrutinyprep.ui.workroom import Workroom

if TYPE_CHECKING:
    from scrutinyprep.services.reading import Stop


class Going(QObject):
    """Opens the files of the open meeting and goes to places in them, and back.

    Signals:
        refused: a ScrutinyError to tell the user of.
        file_shown: the DocumentId whose pages are shown now.
        visit_wanted: a Visit in another meeting, to go back to.
        gone_to: the reader goes to a place.
        history_changed: there may be somewhere else to go back or forward to.
    """

    refused = Signal(object)
    file_shown = Signal(object)
    visit_wanted = Signal(object)
    gone_to = Signal()
    history_changed = Signal()

    def __init__(self, workroom: Workroom, panes: ReadPanes, parent: QObject) -> None:
        super().__init__(parent)
        self._services = workroom.services
        self._tasks = workroom.tasks
        self.history = History()
        self.readying = Readying(workroom.tasks, self)
        self.readers = HeldReaders(self.readying.take)
        """Open a file once for all views that show it."""
        self.elsewhere: Callable[[DocumentId, int, TextAnchor | None], bool] | None = None
        """Goes to a place in another panel than the first, and says whether it did."""
        self._is_going_back = False
        self._page = panes.page
        self.papers: PaperContents | None = None
        """The papers of the open meeting, once they are read."""
        self._opened: Path | None = None
        """The file on the disk that is shown: a paper published again is another one."""
        self._aim: tuple[DocumentId | None, int, TextAnchor | None] | None = None
        """Where to go once the papers are read."""
        self.last_pages: dict[MeetingId, tuple[DocumentId, int]] = {}
        """The file and PDF page that was read last in each meeting, the latest last."""
        self.foreseeing = Foreseeing(panes, self)
        self._named = NamedPages(workroom, panes.page, self)
        self._named.meant.connect(self._on_meant)
        self._named.foreseen.connect(self._on_foreseen)
        self._named.refused.connect(self.refused)
        panes.agenda.branch_opened.connect(self._on_branch)
        panes.agenda.asked_opened.connect(self._on_asked)
        panes.agenda.promise_opened.connect(self._on_promise)

    def forget(self) -> None:
        """Have no papers and nowhere to go."""
        self.papers, self._aim = None, None

    def aim_at(
        self, file: DocumentId | None, pdf_page: int, anchor: TextAnchor | None = None
    ) -> None:
        """Go to this place as soon as the papers are read."""
        self._aim = (file, pdf_page, anchor)

    def begin(self, meeting: MeetingId) -> None:
        """Turn to another meeting: to what is aimed at, or where the reader was last."""
        self._leave()
        self.papers = None
        self._aim = self._aim or (*self.last_pages.get(meeting, (None, 0)), None)

    @property
    def wanted_file(self) -> DocumentId | None:
        """The file that is aimed at."""
        return self._aim[0] if self._aim is not None else None

    def show_first(self, first: FirstFile) -> bool:
        """Open the file that is read first, and say whether that was done.

        What stands beside its pages comes later.
        """
        if self.papers is not None or first.path is None:
            return False
        if first.file is None or first.file == self._page.file:
            return False
        aim, pdf_page, anchor = self._aim or (None, 0, None)
        self._aim = None
        if aim != first.file:
            pdf_page, anchor = 0, None
        self._open_pages(first.file, first.path, {})
        self._page.go(pdf_page or 1, anchor)
        return True

    def show_papers(self, papers: PaperContents) -> None:
        """Go on with these papers: to what is aimed at, or staying where the reader is.

        Where the paper that is open was published again, the new one is opened
        at the page that the reader's has become.
        """
        before, self.papers = self.papers, papers
        file = self._page.file
        if file is not None and file in papers.paths:
            if not self._is_open(file) and self._aim is None:
                page, _ = self._page.place
                self._aim = (file, papers.page_now(file, page, before), None)
            self._page.show_labels(papers.labels(file))
        self.go_to_aim()

    def remember(self, file: DocumentId, pdf_page: int) -> None:
        """Remember which page was read last."""
        if self.papers is not None:
            meeting = self.papers.meeting.id
            self.last_pages.pop(meeting, None)
            self.last_pages[meeting] = (file, pdf_page)

    def go_to_aim(self) -> None:
        """Go where it was aimed at, now that the papers are read."""
        papers = self.papers
        if papers is None:
            return
        file, pdf_page, anchor = self._aim or (None, 0, None)
        self._aim = None
        if file not in papers.paths:
            file = self._page.file if self._page.file in papers.paths else None
            file = file or next(iter(papers.paths), None)
        if file is None:
            self._page.show_nothing(
                self.tr(
                    "No papers of this meeting are in the library yet. Drop its agenda pack here, "
                    "or press Ctrl+O."
                )
            )
        elif pdf_page or not self._is_open(file):
            self.show_file(file, pdf_page or 1, anchor)

    def show_file(
        self, file: DocumentId | None, pdf_page: int, anchor: TextAnchor | None = None
    ) -> None:
        """Go to a page of a file, or to a passage on it, and remember where one was."""
        papers = self.papers
        if papers is None or file is None or file not in papers.paths:
            return
        if self.elsewhere is not None and self.elsewhere(file, pdf_page, anchor):
            return
        self._leave()
        if not self._is_open(file):
            if papers.is_written(file):
                self._opened = papers.paths[file]
                text = partial(self._services.papers.flow, file)
                self._page.show_text(file, text, papers.labels(file))
            else:
                self._open_pages(file, papers.paths[file], papers.labels(file))
            self.file_shown.emit(file)
        self._page.go(pdf_page, anchor)
        self.gone_to.emit()

    def follow(self, file: DocumentId, pdf_page: int, anchor: TextAnchor | None = None) -> None:
        """Go where a reference leads, perhaps on the same page; Back comes back to the words."""
        here = self.here
        if here is not None:
            self.history.leave(replace(here, is_passage=True))
        self.show_file(file, pdf_page, anchor)

    @property
    def here(self) -> Visit | None:
        """Where the reader is; None where nothing is open."""
        papers, file = self.papers, self._page.file
        if papers is None or file is None or file not in papers.paths:
            return None
        if not self._page.shown.page_count:
            return None
        return Visit(papers.meeting.id, file, *self._page.place)

    @property
    def beside(self) -> Sequence[Visit]:
        """Where going back and going forward lead, as far as there is something."""
        return self.history.beside(self.here)

    @Slot()
    def go_back(self) -> None:
        """Go back to where one was before, as in a browser."""
        self._revisit(self.history.back(self.here))

    @Slot()
    def go_forward(self) -> None:
        """Go forward again after going back."""
        self._revisit(self.history.forward(self.here))

    def _revisit(self, visit: Visit | None) -> None:
        if visit is None:
            return
        self._is_going_back = True
        try:
            if self.papers is None or visit.meeting != self.papers.meeting.id:
                self.visit_wanted.emit(visit)
            elif visit.file == self._page.file:
                self._page.return_to(visit.pdf_page, visit.share)
            else:
                self.show_file(visit.file, visit.pdf_page)
        finally:
            self._is_going_back = False
        self.history_changed.emit()

    def _leave(self) -> None:
        """Remember where the reader is before going elsewhere."""
        here = self.here
        if here is not None and not self._is_going_back:
            self.history.leave(here)
            self.history_changed.emit()

    def go_to_page(self, pdf_page: int) -> None:
        """Go to another page of the open file, as a link in it asks."""
        self.show_file(self._page.file, pdf_page)

    def _is_open(self, file: DocumentId) -> bool:
        """Say whether this file is shown, and in the version that is current."""
        papers = self.papers
        return file == self._page.file and (
            papers is None or papers.paths.get(file) == self._opened
        )

    def _open_pages(self, file: DocumentId, path: Path, labels: Mapping[int, str]) -> None:
        self._opened = path
        read = partial(self._services.scans.page, file)
        text = partial(self._services.reading.running_text, file)
        self._page.show_file(file, partial(self.readers.take, path, read), labels, text)

    @Slot(object)
    def _on_branch(self, branch: Branch) -> None:
        if branch.file is not None and branch.pdf_pages is not None:
            self.show_file(branch.file, branch.pdf_pages.first)

    @Slot(object)
    def _on_asked(self, asked: Recommendation | Detail) -> None:
        if asked.pdf_page is None or self.papers is None:
            return
        file = self.papers.file_of(asked.document_id) or self._page.file
        self.show_file(file, asked.pdf_page, TextAnchor(asked.text, 0, 0, asked.pdf_page))

    @Slot(object)
    def _on_promise(self, awaited: Awaited) -> None:
        best = awaited.answers[0]
        page = best.pdf_page or 1
        self.show_file(best.document_id, page, TextAnchor(best.passage, 0, 0, page))

    @Slot(object)
    def _on_meant(self, stop: Stop) -> None:
        self.show_file(stop.file, stop.pdf_page, stop.anchor)

    @Slot(object)
    def _on_foreseen(self, stop: Stop | None) -> None:
        self.foreseeing.tell(Hint.TYPED, stop)
