"""A second paper beside the one that is read: opened, gone about in, closed, and remembered."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent

from scrutinyprep.domain.anchors import TextAnchor
from scrutinyprep.domain.ids import DocumentId, MeetingId
from scrutinyprep.ui.itemmodels.agenda import AgendaModel, Branch
from scrutinyprep.ui.panels.page_panel import PagePanel
from scrutinyprep.ui.places.read_going import Going
from scrutinyprep.ui.places.read_history import History, Visit
from scrutinyprep.ui.places.read_named import NamedPages
from scrutinyprep.ui.places.read_panes import ReadPanes
from scrutinyprep.ui.workroom import Workroom

if TYPE_CHECKING:
    from scrutinyprep.services.reading import Stop

_LEAST_PX = 430
"""A side narrower than this at 100% is no good to read in: the agenda makes room."""
_TEXT, _PAGES = "text", "pages"
_BETWEEN, _NEXT = "|", ";"
_MEETINGS_KEPT = 50


class BesidePaper(QObject):
    """Opens files in the second panel, and goes to places there while that one is followed.

    Signals:
        toggled: whether there is a second paper now.
        agenda_wanted: whether there is room for the agenda.
        history_changed: there may be somewhere else to go back or forward to.
        refused: a ScrutinyError to tell the user of.
    """

    toggled = Signal(bool)
    agenda_wanted = Signal(bool)
    history_changed = Signal()
    refused = Signal(object)

    def __init__(self, workroom: Workroom, panes: ReadPanes, going: Going, parent: QObject) -> None:
        super().__init__(parent)
        self._workroom = workroom
        self._sides, self._agenda, self._columns = panes.sides, panes.agenda, panes.columns
        self._going = going
        self.history = History()
        self._kept: dict[MeetingId, str] = {}
        """What was open beside in each meeting: file, page, and whether as text."""
        self._has_folded = False
        panes.agenda.tree.installEventFilter(self)
        self._sides.added.connect(self._on_added)
        self._sides.close_wanted.connect(self.close)
        going.elsewhere = self._take

    @property
    def is_followed(self) -> bool:
        """Whether the second paper is the one that is worked with."""
        return self._sides.is_two and self._sides.followed is self._sides.beside

    @property
    def spot(self) -> str:
        """What is open beside in which meeting, for the next start: ids and numbers."""
        self._keep()
        latest = list(self._kept.items())[-_MEETINGS_KEPT:]
        return _NEXT.join(f"{meeting}{_BETWEEN}{kept}" for meeting, kept in latest)

    def return_to(self, spot: str) -> None:
        """Open what was open beside, once its meeting is opened."""
        for one in spot.split(_NEXT):
            meeting, between, kept = one.partition(_BETWEEN)
            if between:
                self._kept[MeetingId(meeting)] = kept

    def go_on(self) -> None:
        """Open what was beside in the meeting whose papers are read now, unless there is one."""
        papers = self._going.papers
        if papers is None or self._sides.is_two:
            return
        file, page, mode = [*self._kept.get(papers.meeting.id, "").split(_BETWEEN), "", ""][:3]
        if file in papers.paths and page.isdigit():
            self.open(DocumentId(file), int(page), as_text=mode == _TEXT, takes_focus=False)

    def leave(self) -> None:
        """Close it for now: another meeting is opened."""
        self._keep()
        self._end()

    def open(
        self,
        file: DocumentId,
        pdf_page: int,
        anchor: TextAnchor | None = None,
        *,
        as_text: bool | None = None,
        takes_focus: bool = True,
    ) -> None:
        """Open a place beside the paper that is read."""
        papers = self._going.papers
        if papers is None or file not in papers.paths:
            return
        was_two = self._sides.is_two
        if not was_two:
            self._make_room()
        title = next((each.title for each in papers.files if each.id == file), "")
        panel = self._sides.open_beside(title)
        if as_text is not None and not was_two:
            panel.read_as_text(as_text)
        self._leave_place()
        if panel.file != file:
            self._show(panel, file)
        panel.go(pdf_page, anchor)
        if takes_focus:
            self._sides.turn_to(panel)
            panel.shown.setFocus(Qt.FocusReason.OtherFocusReason)
        if not was_two:
            self.toggled.emit(True)

    @Slot(bool)
    def switch(self, is_wanted: bool) -> None:
        """Open the paper that is read beside itself, at the same page; or close it."""
        if is_wanted == self._sides.is_two:
            return
        main = self._sides.main
        if is_wanted and main.file is not None:
            is_text = main.shown is main.text
            self.open(main.file, main.shown.current_page or 1, as_text=is_text)
        elif not is_wanted:
            self.close()
        if self._sides.is_two != is_wanted:
            self.toggled.emit(self._sides.is_two)

    @Slot()
    def close(self) -> None:
        """Close the second paper for good."""
        papers = self._going.papers
        self._end()
        if papers is not None:
            self._kept.pop(papers.meeting.id, None)

    @Slot()
    def change_sides(self) -> None:
        """Let the keys go to the other paper."""
        if self._sides.is_two and self._sides.beside is not None:
            other = self._sides.main if self.is_followed else self._sides.beside
            other.shown.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def go_back(self) -> None:
        """Go back in the second paper to where one was before."""
        self._revisit(self.history.back(self._here))

    def go_forward(self) -> None:
        """Go forward again in it."""
        self._revisit(self.history.forward(self._here))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open the row of the agenda that is chosen beside, by Shift and Return."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        ):
            branch = self._agenda.tree.currentIndex().data(AgendaModel.BranchRole)
            if isinstance(branch, Branch) and branch.file and branch.pdf_pages is not None:
                self.open(branch.file, branch.pdf_pages.first)
            return True
        return super().eventFilter(watched, event)

    def _take(self, file: DocumentId, pdf_page: int, anchor: TextAnchor | None) -> bool:
        """Go to a place in the second paper, if that is the one that is followed."""
        if self.is_followed:
            self.open(file, pdf_page, anchor)
        return self.is_followed

    @property
    def _here(self) -> Visit | None:
        papers, panel = self._going.papers, self._sides.beside
        if papers is None or panel is None or panel.file is None or not panel.shown.page_count:
            return None
        return Visit(papers.meeting.id, panel.file, *panel.place)

    def _leave_place(self) -> None:
        here = self._here
        if here is not None:
            self.history.leave(replace(here, is_passage=True))
            self.history_changed.emit()

    def _revisit(self, visit: Visit | None) -> None:
        panel = self._sides.beside
        if visit is None or panel is None:
            return
        if visit.file != panel.file:
            self._show(panel, visit.file)
            panel.go(visit.pdf_page)
        else:
            panel.return_to(visit.pdf_page, visit.share)
        self.history_changed.emit()

    def _show(self, panel: PagePanel, file: DocumentId) -> None:
        papers = self._going.papers
        if papers is None or file not in papers.paths:
            return
        services = self._workroom.services
        labels = papers.labels(file)
        if papers.is_written(file):
            panel.show_text(file, partial(services.papers.flow, file), labels)
        else:
            read = partial(services.scans.page, file)
            make = partial(self._going.readers.take, papers.paths[file], read)
            panel.show_file(file, make, labels, partial(services.reading.running_text, file))
        title = next((each.title for each in papers.files if each.id == file), "")
        self._sides.name_beside(title)

    def _make_room(self) -> None:
        """Fold the agenda where two papers and it would all be too narrow."""
        least = self._workroom.appearance.theme.px(_LEAST_PX)
        is_narrow = self._sides.width() < 2 * least
        self._has_folded = is_narrow and self._columns.is_wanted(self._agenda)
        if self._has_folded:
            self.agenda_wanted.emit(False)

    def _end(self) -> None:
        if not self._sides.is_two:
            return
        self._sides.close_beside()
        self.history = History()
        self.toggled.emit(False)
        self.history_changed.emit()
        if self._has_folded:
            self._has_folded = False
            self.agenda_wanted.emit(True)

    def _keep(self) -> None:
        """Remember what is open beside in the meeting that is open."""
        papers, panel = self._going.papers, self._sides.beside
        if papers is None or panel is None or not self._sides.is_two or panel.file is None:
            return
        mode = _TEXT if panel.shown is panel.text else _PAGES
        page = panel.shown.current_page or 1
        self._kept.pop(papers.meeting.id, None)
        self._kept[papers.meeting.id] = _BETWEEN.join((panel.file, str(page), mode))

    @Slot(object)
    def _on_added(self, panel: PagePanel) -> None:
        self._named = NamedPages(self._workroom, panel, self._going)
        self._named.meant.connect(self._on_meant)
        self._named.refused.connect(self.refused)

    @Slot(object)
    def _on_meant(self, stop: Stop) -> None:
        self.open(stop.file, stop.pdf_page, stop.anchor)
