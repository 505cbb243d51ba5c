"""The place where papers are read: agenda, page and desk side by side."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QDate, Qt, Signal, Slot
from PySide6.QtGui import QAction, QHideEvent, QShowEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from scrutinyprep.domain.anchors import TextAnchor
from scrutinyprep.domain.changes import EVERYTHING, Kind
from scrutinyprep.domain.ids import DocumentId, MeetingId
from scrutinyprep.domain.notes import Highlight, Note
from scrutinyprep.domain.notes import Place as Passages
from scrutinyprep.domain.questions import Question
from scrutinyprep.ui.commands import Reworded
from scrutinyprep.ui.itemmodels.agenda import Branch
from scrutinyprep.ui.itemmodels.agenda_counts import with_marks, with_plan, with_questions
from scrutinyprep.ui.panels.page_panel import PagePanel
from scrutinyprep.ui.places.contents import (
    FirstFile,
    read_first,
    read_marks,
)
from scrutinyprep.ui.places.place import Place
from scrutinyprep.ui.places.read_finding import PageFinding
from scrutinyprep.ui.places.read_going import Going
from scrutinyprep.ui.places.read_history import Visit
from scrutinyprep.ui.places.read_marks import Marking
from scrutinyprep.ui.places.read_nothing import NothingRead
from scrutinyprep.ui.places.read_panes import ReadPanes
from scrutinyprep.ui.places.read_planning import ItemPlanning
from scrutinyprep.ui.places.read_sides import ReadSides
from scrutinyprep.ui.places.read_tree import PapersWithTree, read_with_tree
from scrutinyprep.ui.wording import day_in_words, days_left, meeting_name
from scrutinyprep.ui.workroom import Workroom

_PAPERS = Kind.MEETINGS | Kind.PAPERS
_MARKS = Kind.NOTES | Kind.QUESTIONS


class ReadPlace(Place):
    """Shows one meeting's papers: what stands beside each other follows the reader.

    Where one goes is `Going`'s, what is made of the papers is `Marking`'s.

    Signals:
        refused: a ScrutinyError to tell the user of.
        question_chosen: the Question that is being worked on, or None.
        meeting_shown: the MeetingId that is open now, or None.
        seen: the place came in sight, or went out of it.
        said: a sentence to tell the user.
        page_brought: True, where the page is wanted and so no longer hidden.
    """

    kinds = _PAPERS | _MARKS | Kind.UNDERTAKINGS | Kind.PLANS
    name = "read"
    refused = Signal(object)
    question_chosen = Signal(object)
    meeting_shown = Signal(object)
    seen = Signal()
    said = Signal(str)
    page_brought = Signal(bool)

    def __init__(
        self,
        workroom: Workroom,
        panes: ReadPanes,
        invitation: tuple[QAction, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._services = workroom.services
        self._tasks = workroom.tasks
        self.meeting: MeetingId | None = None
        """The meeting that is open."""
        self._tree: tuple[Branch, ...] = ()
        """The agenda of its papers, before marks and plans are counted in."""
        self.agenda, self.sides, self.desk = panes.agenda, panes.sides, panes.desk
        self.before = panes.before
        self.questions, self.notes = self.desk.questions, self.desk.notes
        self._columns = panes.columns
        self.figures = panes.figures
        self.writing = panes.writing
        self.going = Going(workroom, panes, self)
        self.marking = Marking(workroom, panes, self)
        self.reading = ReadSides(workroom, panes, self.going, self.marking, self)
        self.beside = self.reading.beside
        self.planning = ItemPlanning(workroom, panes, self)
        self._nothing = NothingRead(workroom, invitation, self)
        self._nothing.wanted.connect(self.open_meeting)
        self._layers = QStackedLayout(self)
        self._layers.addWidget(self._nothing)
        self._layers.addWidget(self._columns)
        self._connect()

    @property
    def page(self) -> PagePanel:
        """The panel that is worked with: the first, or the one beside it."""
        return self.sides.followed

    @property
    def finding(self) -> PageFinding:
        """What finds words in the panel that is worked with."""
        return self.reading.finding

    @property
    def last_pages(self) -> dict[MeetingId, tuple[DocumentId, int]]:
        """The file and PDF page that was read last in each meeting, the latest last."""
        return self.going.last_pages

    @property
    def spot(self) -> dict[str, str]:
        """The tab of the desk, what is unfolded, and what was beside in each meeting."""
        is_listed = "1" if self.finding.is_listed else ""
        desk = str(self.desk.currentIndex())
        return {"desk": desk, "hits": is_listed, "beside": self.beside.spot}

    def return_to(self, spot: Mapping[str, str]) -> None:
        """Bring to the front what was at the front of the desk."""
        tab = spot.get("desk", "")
        if tab.isdigit() and int(tab) < self.desk.count():
            self.desk.setCurrentIndex(int(tab))
        self.finding.list_all(bool(spot.get("hits")))
        self.beside.return_to(spot.get("beside", ""))

    def open_meeting(
        self,
        meeting: MeetingId,
        *,
        file: DocumentId | None = None,
        pdf_page: int = 0,
        anchor: TextAnchor | None = None,
    ) -> None:
        """Open a meeting, at a place in it or where the reader was last."""
        if pdf_page:
            self.going.aim_at(file, pdf_page, anchor)
        if meeting == self.meeting and self.going.papers is not None:
            self.going.go_to_aim()
            return
        if meeting != self.meeting:
            self.beside.leave()
            self.meeting = meeting
            self.agenda.filter.clear()
            self.going.begin(meeting)
            self.marking.open(meeting)
            self.meeting_shown.emit(meeting)
        self._outdated = EVERYTHING
        if self.isVisible():
            self._catch_up()

    def close_meeting(self) -> None:
        """Show no meeting."""
        self.beside.leave()
        self.meeting = None
        self.going.forget()
        self.marking.open(None)
        self.planning.close()
        self.sides.show_nothing()
        self._layers.setCurrentIndex(0)
        self._nothing.read(self.last_pages)
        self.meeting_shown.emit(None)

    def show_question(self, question: Question) -> None:
        """Open a question with its passage."""
        self.desk.choose_question(question.id)
        self._open_place(question.meeting_id, question.place)

    def show_mark(self, meeting: MeetingId, mark: Note | Highlight) -> None:
        """Open a note or highlight with its passage."""
        self.desk.choose_mark(mark.id)
        self._open_place(meeting, mark.place)

    def open_note(self, meeting: MeetingId, note: str) -> None:
        """Open a note, and its passage once the note is read."""
        self.marking.want_note(note)
        self.open_meeting(meeting)
        self._outdated |= _MARKS

    @Slot()
    def fit_width(self) -> None:
        """Let the pages be as wide as their view."""
        self.page.fit_width()

    @Slot()
    def fit_page(self) -> None:
        """Let a page be seen whole."""
        self.page.fit_page()

    @Slot(bool)
    def show_agenda(self, is_wanted: bool) -> None:
        """Show or hide the agenda."""
        self._show_column(self.agenda, is_wanted=is_wanted)

    @Slot(bool)
    def show_desk(self, is_wanted: bool) -> None:
        """Show or hide the desk."""
        self._show_column(self.desk, is_wanted=is_wanted)

    @Slot(bool)
    def show_page(self, is_wanted: bool) -> None:
        """Show or hide the page, to have room for what stands beside it."""
        self._show_column(self.sides, is_wanted=is_wanted)

    def _show_column(self, pane: QWidget, *, is_wanted: bool) -> None:
        self._columns.show_pane(pane, is_wanted=is_wanted)
        panes = (self.agenda, self.sides, self.desk)
        if not is_wanted and not any(map(self._columns.is_wanted, panes)):
            # Whoever hides all of it is left with the page.
            self.page_brought.emit(True)
            self._columns.show_pane(self.sides, is_wanted=True)

    @Slot()
    def _on_gone_to(self) -> None:
        """Show the page again to whoever goes somewhere in it."""
        if not self._columns.is_wanted(self.sides):
            self.page_brought.emit(True)
        self._columns.bring(self.sides)

    @Slot()
    def _on_desk_brought(self) -> None:
        self._columns.bring(self.desk)

    @Slot()
    def ask_about_page(self) -> None:
        """Save a question about the page that is open, and let the user write it."""
        self.marking.ask_about_page()

    @Slot()
    def note_on_page(self) -> None:
        """Save a note on the page that is open, and let the user write it."""
        self.marking.note_on_page()

    def read(self, kinds: Kind) -> None:
        """Read again what has changed."""
        if self.meeting is None:
            self._nothing.read(self.last_pages)
            return
        if kinds & _PAPERS:
            if self.going.papers is None:
                # The file's process starts while the rest of the library is read.
                first = partial(read_first, self._services, self.meeting, self.going.wanted_file)
                self._tasks.run(
                    lambda _: first(),
                    then=self._show_first,
                    otherwise=self._on_gone,
                    key=(id(self), "first"),
                )
            work = partial(read_with_tree, self._services, self.meeting)
            self._tasks.run(
                lambda _: work(),
                then=self._show_papers,
                otherwise=self._on_gone,
                key=(id(self), "papers"),
            )
        marks = partial(read_marks, self._services, self.meeting)
        self._tasks.run(lambda _: marks(), then=self.marking.show, key=(id(self), "marks"))
        if kinds & (_PAPERS | Kind.PLANS):
            self.planning.read(self.meeting)
        if kinds & _PAPERS:
            self.figures.read_again()
        if kinds & (_PAPERS | Kind.UNDERTAKINGS):
            awaited = partial(self._services.awaited.before, self.meeting)
            self._tasks.run(
                lambda _: awaited(), then=self.agenda.show_awaited, key=(id(self), "awaited")
            )

    def reword(self, change: Reworded) -> bool:
        """Show what one question or note says now."""
        return self.marking.reword(change)

    @Slot(object)
    def _show_first(self, first: FirstFile) -> None:
        if first.meeting == self.meeting and self.going.show_first(first):
            self._layers.setCurrentIndex(1)

    @Slot(object)
    def _show_papers(self, read: PapersWithTree) -> None:
        papers = read.papers
        if papers.meeting.id != self.meeting:
            return
        day = papers.meeting.date
        left = days_left(day, QDate.currentDate().toPython())  # type: ignore[arg-type]
        when = " · ".join(part for part in (day_in_words(day), left) if part)
        self.agenda.show_meeting(meeting_name(papers.meeting), when)
        self.going.papers = papers
        self._tree = read.tree
        self.questions.show_agenda(papers.agenda)
        self._show_tree()
        self._layers.setCurrentIndex(1)
        self.going.show_papers(papers)
        self.reading.show_papers()

    @Slot(object)
    def _on_visit(self, visit: Visit) -> None:
        self.open_meeting(visit.meeting, file=visit.file, pdf_page=visit.pdf_page)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened meanwhile, and say that the place is seen."""
        super().showEvent(event)
        self.seen.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Say that the place is no longer seen."""
        super().hideEvent(event)
        self.seen.emit()

    @Slot(object)
    def _on_gone(self, _error: object) -> None:
        self.close_meeting()

    @Slot(object)
    def _on_mark_opened(self, mark: Question | Note | Highlight) -> None:
        self._open_place(mark.meeting_id, mark.place)

    @Slot(object)
    def _on_note_wanted(self, note: Note) -> None:
        self.show_mark(note.meeting_id, note)

    @Slot()
    def _on_finished(self) -> None:
        self._columns.bring(self.sides)
        self.page.shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_place(self, meeting: MeetingId, place: Passages | None) -> None:
        if place is None:
            self.open_meeting(meeting)
            return
        anchor = place.anchor
        self.open_meeting(meeting, file=place.published_in, pdf_page=anchor.pdf_page, anchor=anchor)

    @Slot()
    def _show_tree(self) -> None:
        papers = self.going.papers
        if papers is None:
            return
        tree = with_questions(self._tree, self.marking.asked())
        tree = with_plan(with_marks(tree, self.marking.made_at()), self.planning.plan)
        self.agenda.show_tree(tree)
        self.agenda.follow(self.page.file, self.page.shown.current_page)

    def _connect(self) -> None:
        self.reading.refused.connect(self.refused)
        self.going.refused.connect(self.refused)
        self.going.visit_wanted.connect(self._on_visit)
        self.going.gone_to.connect(self._on_gone_to)
        self.going.file_shown.connect(self.marking.show_on_pages)
        self.marking.said.connect(self.said)
        self.marking.shown.connect(self._show_tree)
        self.planning.shown.connect(self._show_tree)
        self.marking.note_wanted.connect(self._on_note_wanted)
        self.desk.opened.connect(self._on_mark_opened)
        self.desk.finished.connect(self._on_finished)
        self.agenda.left.connect(self._on_finished)
        self.desk.brought.connect(self._on_desk_brought)
        self.questions.chosen.connect(self.marking.work_on)
        self.questions.chosen.connect(self.question_chosen)
        self.questions.chosen.connect(self.before.work_on)
        self.questions.chosen.connect(self.figures.work_on)
