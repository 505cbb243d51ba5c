"""What the councillor makes of the papers that are read, and the marks shown on them."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from scrutinyprep.domain.ids import DocumentId, ItemId, MeetingId, QuestionId
from scrutinyprep.domain.notes import HighlightKind, Note
from scrutinyprep.domain.questions import Question, QuestionWords
from scrutinyprep.ui.commands import Reworded
from scrutinyprep.ui.itemmodels.agenda_counts import MadeAt
from scrutinyprep.ui.panels.page_panel import PagePanel
from scrutinyprep.ui.places.contents import MarkContents
from scrutinyprep.ui.places.read_panes import ReadPanes
from scrutinyprep.ui.reading_deeds import ReadingDeeds
from scrutinyprep.ui.spots import Passage, Spot
from scrutinyprep.ui.workroom import Workroom

_Tables = tuple[DocumentId, int, list[tuple[tuple[str, ...], ...]]]


class Marking(QObject):
    """Makes marks of what is selected, and shows those that there are.

    Signals:
        shown: the marks are others than before.
        said: a sentence to tell the user.
        hinted: what the user has to do first.
        note_wanted: the Note that was asked for before it was read.
    """

    shown = Signal()
    said = Signal(str)
    hinted = Signal(str)
    note_wanted = Signal(object)

    def __init__(self, workroom: Workroom, panes: ReadPanes, parent: QObject) -> None:
        super().__init__(parent)
        self._services, self._tasks = workroom.services, workroom.tasks
        self._deeds = workroom.deeds
        self._uses = ReadingDeeds(workroom, self)
        self._uses.said.connect(self.said)
        self.item: ItemId | None = None
        """The agenda item that is read."""
        self.question: Question | None = None
        """The question that is worked on."""
        self._panes, self._desk, self._before = panes, panes.desk, panes.before
        self._figures = panes.figures
        self.meeting: MeetingId | None = None
        """The meeting that is open."""
        self._marks: MarkContents | None = None
        self._wanted_note = ""
        self.watch(panes.page)
        panes.sides.added.connect(self.watch)
        self._desk.questions.new_wanted.connect(self.ask_about_page)
        self._desk.notes.new_wanted.connect(self.note_on_page)

    @property
    def _page(self) -> PagePanel:
        """The panel that is worked with."""
        return self._panes.page

    @Slot(object)
    def watch(self, page: PagePanel) -> None:
        """Make marks of what is selected in a panel."""
        for view in (page.view, page.text):
            view.highlight_wanted.connect(self._on_highlight)
            view.question_wanted.connect(self._on_question)
            view.note_wanted.connect(self._on_note)
            view.before_wanted.connect(self._on_before)
            view.quote_wanted.connect(self._on_quote)
            view.promise_wanted.connect(self._on_promise)
            view.reference_wanted.connect(self._on_reference)
            view.selection_changed.connect(self._on_selection)
            view.mark_activated.connect(self._on_mark)
        page.view.tables_wanted.connect(self._on_tables_wanted)

    def open(self, meeting: MeetingId | None) -> None:
        """Show the marks of another meeting from now on, or of none."""
        self.meeting, self._marks = meeting, None

    def want_note(self, note: str) -> None:
        """Lead to this note once the marks are read."""
        self._wanted_note = note
        self._desk.choose_mark(note)

    def asked(self) -> Counter[ItemId | None]:
        """Return how many questions there are about each item."""
        return Counter(q.item_id for q in self._marks.questions) if self._marks else Counter()

    def made_at(self) -> tuple[MadeAt, ...]:
        """Return which pages there are marks on."""
        return self._marks.made_at() if self._marks is not None else ()

    @Slot()
    def show_on_pages(self) -> None:
        """Show the marks of the open files on their pages."""
        for page in self._panes.sides.shown:
            if self._marks is not None and page.file is not None:
                page.show_marks(self._marks.shown_on(page.file))

    def reword(self, change: Reworded) -> bool:
        """Show what one question or note says now; say whether that could be done."""
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
        self._desk.reword(mark)
        self.show_on_pages()
        return True

    @Slot(object)
    def show(self, marks: MarkContents) -> None:
        """Show the marks that were read, unless another meeting is open meanwhile."""
        if marks.meeting != self.meeting:
            return
        newest = replace(
            marks,
            questions=tuple(self._deeds.newest(q) for q in marks.questions),
            notes=tuple(self._deeds.newest_note(n) for n in marks.notes),
        )
        self._marks = newest
        self._desk.questions.show_questions(newest.questions)
        self._desk.notes.show_notes(newest.notes, newest.highlights)
        self.shown.emit()
        self.show_on_pages()
        wanted = next((n for n in newest.notes if n.id == self._wanted_note), None)
        self._wanted_note = ""
        if wanted is not None:
            self.note_wanted.emit(wanted)

    @Slot()
    def ask_about_page(self) -> None:
        """Save a question about the page that is open, and let the user write it."""
        if self.meeting is not None:
            self._desk.ask(self._page.spot(self.meeting))

    @Slot()
    def note_on_page(self) -> None:
        """Save a note on the page that is open, and let the user write it."""
        if self.meeting is not None:
            self._desk.note(self._page.spot(self.meeting))

    @Slot(object)
    def _on_highlight(self, kind: HighlightKind) -> None:
        passage = self._selected_or_say()
        if passage is not None:
            self._deeds.highlight(passage, kind)
            self._page.shown.clear_selection()

    @Slot()
    def _on_question(self) -> None:
        """Ask about what is selected, or about the page: what is typed next is the question."""
        passage = self._selected()
        if passage is not None:
            self._desk.ask(Spot(passage.meeting, passage=passage))
            self._page.shown.clear_selection()
        else:
            self.ask_about_page()

    @Slot()
    def _on_note(self) -> None:
        """Note something on what is selected, or on the page."""
        passage = self._selected()
        if passage is not None:
            self._desk.note(Spot(passage.meeting, passage=passage))
            self._page.shown.clear_selection()
        else:
            self.note_on_page()

    @Slot()
    def _on_before(self) -> None:
        passage = self._selected_or_say()
        if passage is not None:
            self._desk.ask_before(passage.meeting, passage.words)

    @Slot(object)
    def work_on(self, question: Question | None) -> None:
        """Say which question passages are quoted in."""
        self.question = question

    @Slot()
    def _on_quote(self) -> None:
        passage = self._selected_or_say()
        if passage is None or not passage.words:
            return
        if self.question is None:
            self.hinted.emit(self.tr("Choose a question first, or press Q to ask one about this."))
            return
        self._uses.quote(self.question.id, passage)
        self._page.shown.clear_selection()

    @Slot()
    def _on_promise(self) -> None:
        passage = self._selected_or_say()
        if passage is not None and passage.words:
            self._uses.promise(passage, self.item)
            self._page.shown.clear_selection()

    @Slot()
    def _on_reference(self) -> None:
        passage = self._selected()
        if passage is not None:
            self._uses.copy_with_reference(passage)

    @Slot(int)
    def _on_tables_wanted(self, pdf_page: int) -> None:
        file = self._page.file
        if file is not None:
            tables = partial(self._services.papers.tables, file, pdf_page)
            self._tasks.run(
                lambda _: (file, pdf_page, [table.rows for table in tables()]),
                then=self._on_tables,
            )

    @Slot(object)
    def _on_tables(self, found: _Tables) -> None:
        file, pdf_page, tables = found
        if file == self._page.file and not self._page.view.offer_tables(pdf_page, tables):
            self.hinted.emit(
                self.tr("No table was found on this page. Select a part of it instead (R).")
            )

    @Slot(object)
    def _on_selection(self, _selection: object) -> None:
        passage = self._selected()
        if passage is not None:
            self._before.follow_words(passage.meeting, passage.words)
            self._figures.follow_words(passage.file, passage.pdf_page, passage.words)

    @Slot(str)
    def _on_mark(self, mark: str) -> None:
        if self._marks is None:
            return
        if any(question.id == mark for question in self._marks.questions):
            self._desk.choose_question(QuestionId(mark))
        else:
            self._desk.choose_mark(mark)

    def _selected(self) -> Passage | None:
        return self._page.selected(self.meeting) if self.meeting is not None else None

    def _selected_or_say(self) -> Passage | None:
        """Return what is selected; where nothing is, say that something should be."""
        passage = self._selected()
        if passage is None and self.meeting is not None:
            self.hinted.emit(self.tr("Select the words on the page first."))
        return passage
