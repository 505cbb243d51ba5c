"""The place where papers are read: agenda, page and desk side by side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDate, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedLayout, QWidget

from scrutinyprep.domain.anchors import TextAnchor
from scrutinyprep.domain.changes import EVERYTHING, Kind
from scrutinyprep.domain.errors import NotUnderstood
from scrutinyprep.domain.ids import DocumentId, MeetingId, QuestionId
from scrutinyprep.domain.notes import Highlight, HighlightKind, Note
from scrutinyprep.domain.notes import Place as Passages
from scrutinyprep.domain.papers import Detail, Recommendation
from scrutinyprep.domain.questions import Question, QuestionWords
from scrutinyprep.domain.undertakings import Awaited
from scrutinyprep.ui.commands import Reworded
from scrutinyprep.ui.itemmodels.agenda import Branch, agenda_tree
from scrutinyprep.ui.itemmodels.pictures import with_pictures
from scrutinyprep.ui.panels.agenda_panel import AgendaPanel
from scrutinyprep.ui.panels.columns import Columns
from scrutinyprep.ui.panels.desk import Desk
from scrutinyprep.ui.panels.desk_said_before import DeskSaidBefore
from scrutinyprep.ui.panels.empty import Empty
from scrutinyprep.ui.panels.page_panel import PagePanel
from scrutinyprep.ui.places.contents import (
    FirstFile,
    MarkContents,
    PaperContents,
    read_first,
    read_marks,
    read_papers,
)
from scrutinyprep.ui.places.place import Place
from scrutinyprep.ui.reader.scanned import ScannedReader
from scrutinyprep.ui.spots import Passage, Spot
from scrutinyprep.ui.theme import Appearance
from scrutinyprep.ui.wording import day_in_words, days_left, meeting_name, page_in_words
from scrutinyprep.ui.workroom import Workroom

_PAPERS = Kind.MEETINGS | Kind.PAPERS
_MARKS = Kind.NOTES | Kind.QUESTIONS
_COLUMNS_PX = (290, 720, 350)


class ReadPlace(Place):
    """Shows one meeting's papers, and makes marks on them.

    Signals:
        refused: a ScrutinyError to tell the user of.
        question_chosen: the Question that is being worked on, or None.
        meeting_shown: the MeetingId that is open now, or None.
    """

    kinds = _PAPERS | _MARKS | Kind.UNDERTAKINGS
    refused = Signal(object)
    question_chosen = Signal(object)
    meeting_shown = Signal(object)

    def __init__(
        self,
        workroom: Workroom,
        invitation: tuple[QAction, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._services = workroom.services
        self._deeds = workroom.deeds
        self._tasks = workroom.tasks
        self.meeting: MeetingId | None = None
        """The meeting that is open."""
        self._papers: PaperContents | None = None
        self._marks: MarkContents | None = None
        self._aim: tuple[DocumentId | None, int, TextAnchor | None] | None = None
        """Where to go once the papers are read."""
        self.last_pages: dict[MeetingId, tuple[DocumentId, int]] = {}
        """The file and PDF page that was read last in each meeting, the latest last."""
        self._wanted_note = ""
        self._build(workroom.appearance, invitation)
        self._connect()

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
            self._aim = (file, pdf_page, anchor)
        if meeting == self.meeting and self._papers is not None:
            self._go_to_aim()
            return
        if meeting != self.meeting:
            self.meeting = meeting
            self._papers = self._marks = None
            self._aim = self._aim or (*self.last_pages.get(meeting, (None, 0)), None)
            self.meeting_shown.emit(meeting)
        self._outdated = EVERYTHING
        if self.isVisible():
            self._catch_up()

    def close_meeting(self) -> None:
        """Show no meeting."""
        self.meeting, self._papers, self._marks, self._aim = None, None, None, None
        self.page.show_nothing()
        self._layers.setCurrentIndex(0)
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
        self._wanted_note = note
        self.desk.choose_mark(note)
        self.open_meeting(meeting)
        self._outdated |= _MARKS

    @Slot(bool)
    def show_agenda(self, is_wanted: bool) -> None:
        """Show or hide the agenda."""
        self._columns.show_pane(self.agenda, is_wanted=is_wanted)

    @Slot(bool)
    def show_desk(self, is_wanted: bool) -> None:
        """Show or hide the desk."""
        self._columns.show_pane(self.desk, is_wanted=is_wanted)

    @Slot()
    def ask_about_page(self) -> None:
        """Save a question about the page that is open, and let the user write it."""
        if self.meeting is not None:
            self.desk.ask(self.page.spot(self.meeting))

    @Slot()
    def note_on_page(self) -> None:
        """Save a note on the page that is open, and let the user write it."""
        if self.meeting is not None:
            self.desk.note(self.page.spot(self.meeting))

    def read(self, kinds: Kind) -> None:
        """Read again what has changed."""
        if self.meeting is None:
            return
        if kinds & _PAPERS:
            if self._papers is None:
                # The file's process starts while the rest of the library is read.
                first = partial(read_first, self._services, self.meeting, (self._aim or (None,))[0])
                self._tasks.run(
                    lambda _: first(),
                    then=self._show_first,
                    otherwise=self._on_gone,
                    key=(id(self), "first"),
                )
            work = partial(read_papers, self._services, self.meeting)
            self._tasks.run(
                lambda _: work(),
                then=self._show_papers,
                otherwise=self._on_gone,
                key=(id(self), "papers"),
            )
        marks = partial(read_marks, self._services, self.meeting)
        self._tasks.run(lambda _: marks(), then=self._show_marks, key=(id(self), "marks"))
        if kinds & (_PAPERS | Kind.UNDERTAKINGS):
            awaited = partial(self._services.awaited.before, self.meeting)
            self._tasks.run(
                lambda _: awaited(), then=self.agenda.show_awaited, key=(id(self), "awaited")
            )

    def reword(self, change: Reworded) -> bool:
        """Show what one question or note says now."""
        if self._marks is None:
            return False
        mark: Question | Note | None = None
        if isinstance(change.said, QuestionWords):
            found = next((q for q in self._marks.questions if q.id == change.made), None)
            mark = found and self._deeds.newest(replace(found, said=change.said))
        elif isinstance(change.said, str):
            noted = next((n for n in self._marks.notes if n.id == change.made), None)
            mark = noted and self._deeds.newest_note(replace(noted, words=change.said))
        if mark is None:
            return False
        self._marks = self._marks.reworded(mark)
        self.desk.reword(mark)
        self._show_marks_on_pages()
        return True

    @Slot(object)
    def _show_first(self, first: FirstFile) -> None:
        """Open the file that is read first; what stands beside its pages comes later."""
        if first.meeting != self.meeting or self._papers is not None or first.path is None:
            return
        if first.file is None or first.file == self.page.file:
            return
        aim, pdf_page, anchor = self._aim or (None, 0, None)
        self._aim = None
        if aim != first.file:
            pdf_page, anchor = 0, None
        self._layers.setCurrentIndex(1)
        self._open_pages(first.file, first.path, {})
        self.page.go(pdf_page or 1, anchor)

    @Slot(object)
    def _show_papers(self, papers: PaperContents) -> None:
        if papers.meeting.id != self.meeting:
            return
        self._papers = papers
        day = papers.meeting.date
        left = days_left(day, QDate.currentDate().toPython())  # type: ignore[arg-type]
        when = " · ".join(part for part in (day_in_words(day), left) if part)
        self.agenda.show_meeting(meeting_name(papers.meeting), when)
        self._show_tree()
        self._layers.setCurrentIndex(1)
        if self.page.file is not None and self.page.file in papers.paths:
            self.page.show_labels(papers.labels(self.page.file))
        self._go_to_aim()
        self._on_page(self.page.shown.current_page)

    @Slot(object)
    def _show_marks(self, marks: MarkContents) -> None:
        if marks.meeting != self.meeting:
            return
        newest = replace(
            marks,
            questions=tuple(self._deeds.newest(q) for q in marks.questions),
            notes=tuple(self._deeds.newest_note(n) for n in marks.notes),
        )
        self._marks = newest
        self.questions.show_questions(newest.questions)
        self.notes.show_notes(newest.notes, newest.highlights)
        self._show_tree()
        self._show_marks_on_pages()
        wanted = next((n for n in newest.notes if n.id == self._wanted_note), None)
        self._wanted_note = ""
        if wanted is not None:
            self.show_mark(marks.meeting, wanted)

    @Slot(object)
    def _on_gone(self, _error: object) -> None:
        self.close_meeting()

    @Slot()
    def _on_arrived(self) -> None:
        self._show_marks_on_pages()
        self._on_page(self.page.shown.current_page)

    @Slot(int)
    def _on_page(self, pdf_page: int) -> None:
        papers, file = self._papers, self.page.file
        if papers is None or file is None or not pdf_page:
            return
        self.last_pages.pop(papers.meeting.id, None)
        self.last_pages[papers.meeting.id] = (file, pdf_page)
        way = self.agenda.follow(file, pdf_page)
        page = papers.page(file, pdf_page)
        self.page.sign.show_page(page)
        titles = [" ".join(p for p in (b.card.number, b.card.title) if p) for b in way]
        pack_page = page.pack_page if page is not None else None
        said = page_in_words(pdf_page, pack_page, papers.paging(file))
        self.page.say_where(" › ".join(titles), said)
        item = page.item_id if page is not None else None
        if item is None and way and way[0].item is not None:
            item = way[0].item.id
        self.desk.show_at(item, pdf_page)
        self.before.follow_item(papers.meeting.id, item)

    @Slot(object)
    def _on_branch(self, branch: Branch) -> None:
        if branch.file is not None and branch.pdf_pages is not None:
            self._show_file(branch.file, branch.pdf_pages.first)

    @Slot(object)
    def _on_asked(self, asked: Recommendation | Detail) -> None:
        if asked.pdf_page is None or self._papers is None:
            return
        file = self._papers.file_of(asked.document_id) or self.page.file
        self._show_file(file, asked.pdf_page, TextAnchor(asked.text, 0, 0, asked.pdf_page))

    @Slot(object)
    def _on_promise(self, awaited: Awaited) -> None:
        best = awaited.answers[0]
        page = best.pdf_page or 1
        self._show_file(best.document_id, page, TextAnchor(best.passage, 0, 0, page))

    @Slot(str)
    def _on_page_wanted(self, words: str) -> None:
        if self._papers is None or not words.strip():
            return
        pdf_page = self._papers.meant(words, self.page.file, self.page.shown.page_count)
        if pdf_page is None and self.page.go_to_number(words):
            return
        if pdf_page is None:
            self.refused.emit(
                NotUnderstood(
                    self.tr("There is no page “{words}” in this file.").format(words=words.strip()),
                    self.tr("Type a printed page number such as 53, or “pdf 57”."),
                )
            )
            return
        self.page.go(pdf_page)

    @Slot(object)
    def _on_highlight(self, kind: HighlightKind) -> None:
        passage = self._selected()
        if passage is not None:
            self._deeds.highlight(passage, kind)
            self.page.shown.clear_selection()

    @Slot()
    def _on_question(self) -> None:
        passage = self._selected()
        if passage is not None:
            self.desk.ask(Spot(passage.meeting, passage=passage))
            self.page.shown.clear_selection()

    @Slot()
    def _on_note(self) -> None:
        passage = self._selected()
        if passage is not None:
            self.desk.note(Spot(passage.meeting, passage=passage))
            self.page.shown.clear_selection()

    @Slot()
    def _on_before(self) -> None:
        passage = self._selected()
        if passage is not None:
            self.desk.ask_before(passage.meeting, passage.words)

    @Slot(object)
    def _on_selection(self, _selection: object) -> None:
        passage = self._selected()
        if passage is not None:
            self.before.follow_words(passage.meeting, passage.words)

    @Slot(str)
    def _on_mark(self, mark: str) -> None:
        if self._marks is None:
            return
        if any(question.id == mark for question in self._marks.questions):
            self.desk.choose_question(QuestionId(mark))
        else:
            self.desk.choose_mark(mark)

    @Slot(object)
    def _on_mark_opened(self, mark: Question | Note | Highlight) -> None:
        self._open_place(mark.meeting_id, mark.place)

    @Slot()
    def _on_finished(self) -> None:
        self.page.shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def _selected(self) -> Passage | None:
        return self.page.selected(self.meeting) if self.meeting is not None else None

    def _open_place(self, meeting: MeetingId, place: Passages | None) -> None:
        if place is None:
            self.open_meeting(meeting)
            return
        anchor = place.anchor
        self.open_meeting(meeting, file=place.published_in, pdf_page=anchor.pdf_page, anchor=anchor)

    def _go_to_aim(self) -> None:
        papers = self._papers
        if papers is None:
            return
        file, pdf_page, anchor = self._aim or (None, 0, None)
        self._aim = None
        if file not in papers.paths:
            file = self.page.file if self.page.file in papers.paths else None
            file = file or next(iter(papers.paths), None)
        if file is None:
            self.page.show_nothing(self.tr("No papers of this meeting have been opened yet."))
        elif pdf_page or file != self.page.file:
            self._show_file(file, pdf_page or 1, anchor)

    def _show_file(
        self, file: DocumentId | None, pdf_page: int, anchor: TextAnchor | None = None
    ) -> None:
        papers = self._papers
        if papers is None or file is None or file not in papers.paths:
            return
        if file != self.page.file:
            if papers.is_written(file):
                text = partial(self._services.papers.flow, file)
                self.page.show_text(file, text, papers.labels(file))
            else:
                self._open_pages(file, papers.paths[file], papers.labels(file))
            self._show_marks_on_pages()
        self.page.go(pdf_page, anchor)

    def _open_pages(self, file: DocumentId, path: Path, labels: Mapping[int, str]) -> None:
        read = partial(self._services.scans.page, file)
        self.page.show_file(file, partial(ScannedReader, path, read), labels)

    def _show_tree(self) -> None:
        if self._papers is None:
            return
        asked = Counter(q.item_id for q in self._marks.questions) if self._marks else Counter()
        tree = agenda_tree(self._papers.agenda, self._papers.files, asked)
        self.questions.show_agenda(self._papers.agenda)
        self.agenda.show_tree(with_pictures(tree, self._papers.pictures()))
        self.agenda.follow(self.page.file, self.page.shown.current_page)

    def _show_marks_on_pages(self) -> None:
        if self._marks is not None and self.page.file is not None:
            self.page.show_marks(self._marks.shown_on(self.page.file))

    def _build(self, appearance: Appearance, invitation: tuple[QAction, ...]) -> None:
        self.agenda = AgendaPanel(appearance, self)
        self.page = PagePanel(self._tasks, appearance, self)
        self.desk = Desk(self._deeds, appearance, self)
        self.questions, self.notes = self.desk.questions, self.desk.notes
        self.before = DeskSaidBefore(self._services, self._tasks, self._deeds, appearance, self)
        self.desk.add_said_before(self.before)
        self._columns = Columns(
            appearance,
            tuple(zip((self.agenda, self.page, self.desk), _COLUMNS_PX, strict=True)),
            self.page,
            self,
        )
        self._columns.setObjectName("read")
        nothing = Empty(
            appearance,
            self.tr("Nothing to read yet"),
            self.tr("Open the agenda pack of your next meeting, and its papers appear here."),
            *invitation,
            parent=self,
        )
        self._layers = QStackedLayout(self)
        self._layers.addWidget(nothing)
        self._layers.addWidget(self._columns)

    def _connect(self) -> None:
        for view in (self.page.view, self.page.text):
            view.page_changed.connect(self._on_page)
            view.highlight_wanted.connect(self._on_highlight)
            view.question_wanted.connect(self._on_question)
            view.note_wanted.connect(self._on_note)
            view.before_wanted.connect(self._on_before)
            view.selection_changed.connect(self._on_selection)
            view.mark_activated.connect(self._on_mark)
        self.page.view.refused.connect(self.refused)
        self.page.arrived.connect(self._on_arrived)
        self.page.page_wanted.connect(self._on_page_wanted)
        self.agenda.branch_opened.connect(self._on_branch)
        self.agenda.asked_opened.connect(self._on_asked)
        self.agenda.promise_opened.connect(self._on_promise)
        self.desk.opened.connect(self._on_mark_opened)
        self.desk.finished.connect(self._on_finished)
        self.questions.chosen.connect(self.question_chosen)
        self.questions.chosen.connect(self.before.work_on)
        self.questions.new_wanted.connect(self.ask_about_page)
        self.notes.new_wanted.connect(self.note_on_page)
