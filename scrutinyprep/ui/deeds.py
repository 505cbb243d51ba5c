"""What a user can do to the library from the window, each of it undoable."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QUndoStack

from scrutinyprep.domain.access import OPEN, Access
from scrutinyprep.domain.changes import Change
from scrutinyprep.domain.ids import (
    DocumentId,
    EvidenceId,
    HighlightId,
    ItemId,
    MeetingId,
    NoteId,
    QuestionId,
    new_id,
)
from scrutinyprep.domain.notes import Highlight, HighlightKind, Note
from scrutinyprep.domain.provenance import Provenance
from scrutinyprep.domain.questions import Evidence, Origin, Question, QuestionWords, Stance
from scrutinyprep.domain.scans import ScannedPage
from scrutinyprep.domain.speeches import Speech
from scrutinyprep.ui.commands import Deed, Rewording, reworded
from scrutinyprep.ui.spots import Passage, Spot, draft_at, highlight_at, note_at
from scrutinyprep.ui.tasks import Tasks
from scrutinyprep.ui.undertaking_deeds import UndertakingDeeds

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services


class Deeds(QObject):
    """Turns what the user did into commands on one undo stack.

    What is typed reaches the library a moment later. Until then the newest
    words are known here, so that a pane which reads the library meanwhile
    does not put older ones back: see `newest`.
    """

    def __init__(self, services: Services, tasks: Tasks, stack: QUndoStack) -> None:
        super().__init__(stack)
        self._services = services
        self._tasks = tasks
        self._stack = stack
        self._said: dict[QuestionId, QuestionWords] = {}
        self._note_words: dict[NoteId, str] = {}
        self.undertakings = UndertakingDeeds(services, tasks, stack)
        """What can be done to promises."""
        tasks.became_idle.connect(self._on_idle)

    @property
    def stack(self) -> QUndoStack:
        """Where deeds are kept to be undone."""
        return self._stack

    # Questions

    def ask(self, spot: Spot) -> Question:
        """Save an empty question and return it, before anyone knows where its passage stands."""
        made = QuestionId(new_id())
        self._said[made] = QuestionWords("")
        draft = partial(draft_at, self._services, spot, made)
        questions = self._services.questions
        self._push_made(
            self.tr("draft question"), draft, questions.remove, questions.bring_back, made
        )
        return Question(
            id=made,
            meeting_id=spot.meeting,
            item_id=spot.item,
            item=None,
            said=QuestionWords(""),
            place=None,
            origin=Origin.OWN,
            position=0,
            evidence=(),
            access=OPEN,
            provenance=_just_made(),
        )

    def revise(self, question: Question, **fields: Any) -> None:
        """Change fields of what a question says, named as in `QuestionWords`."""
        question = self.newest(question)
        old = {name: getattr(question.said, name) for name in fields}
        if old == fields:
            return
        text = self.tr("reword question") if "words" in fields else self.tr("change question")
        put = partial(self._put_question, question)
        self._stack.push(
            Rewording(text, put, old=old, new=fields, field=(question.id, *sorted(fields)))
        )

    def move_question(self, question: Question, item: ItemId | None) -> None:
        """Put a question under another agenda item."""
        if item == question.item_id:
            return
        move = self._services.questions.move
        self._push(
            self.tr("move question"),
            partial(move, question.id, item),
            partial(move, question.id, question.item_id),
        )

    def order_questions(
        self, meeting: MeetingId, old: Sequence[QuestionId], new: Sequence[QuestionId]
    ) -> None:
        """Put the questions of a meeting into another running order."""
        if tuple(old) == tuple(new):
            return
        order = self._services.questions.order
        self._push(
            self.tr("order questions"),
            partial(order, meeting, tuple(new)),
            partial(order, meeting, tuple(old)),
        )

    def remove_questions(self, removed: Sequence[Question]) -> None:
        """Take questions away, all in one step."""
        questions = self._services.questions
        self._stack.beginMacro(
            self.tr("remove question") if len(removed) == 1 else self.tr("remove questions")
        )
        for question in removed:
            self._push(
                self.tr("remove question"),
                partial(questions.remove, question.id),
                partial(questions.bring_back, question.id),
            )
        self._stack.endMacro()

    def use_as_evidence(
        self,
        question: QuestionId,
        words: str,
        source: str,
        *,
        speech: Speech | None = None,
        access: Access = OPEN,
    ) -> None:
        """Let a question draw on what was said."""
        questions = self._services.questions
        made = EvidenceId(new_id())
        add = partial(
            questions.add_evidence,
            question,
            words,
            source,
            stance=Stance.FOR,
            speech=speech.id if speech is not None else None,
            access=access,
            id=made,
        )
        self._push_made(
            self.tr("add evidence"),
            add,
            questions.remove_evidence,
            questions.bring_evidence_back,
            made,
        )

    def remove_evidence(self, evidence: Evidence) -> None:
        """Take a piece of evidence away."""
        questions = self._services.questions
        self._push(
            self.tr("remove evidence"),
            partial(questions.remove_evidence, evidence.id),
            partial(questions.bring_evidence_back, evidence.id),
        )

    def newest(self, question: Question) -> Question:
        """Return the question with what was last typed, even where that is still being saved."""
        said = self._said.get(question.id)
        return question if said is None else replace(question, said=said)

    # Highlights and notes

    def highlight(self, passage: Passage, kind: HighlightKind) -> HighlightId:
        """Mark a passage."""
        notes, made = self._services.notes, HighlightId(new_id())
        do = partial(highlight_at, self._services, passage, kind, made)
        self._push_made(
            self.tr("highlight"), do, notes.remove_highlight, notes.bring_highlight_back, made
        )
        return made

    def remove_highlight(self, highlight: Highlight) -> None:
        """Take a highlight away."""
        notes = self._services.notes
        self._push(
            self.tr("remove highlight"),
            partial(notes.remove_highlight, highlight.id),
            partial(notes.bring_highlight_back, highlight.id),
        )

    def note(self, spot: Spot) -> Note:
        """Save an empty note and return it, before anyone knows where its passage stands."""
        notes, made = self._services.notes, NoteId(new_id())
        self._note_words[made] = ""
        do = partial(note_at, self._services, spot, made)
        self._push_made(self.tr("note"), do, notes.remove_note, notes.bring_note_back, made)
        return Note(
            id=made,
            meeting_id=spot.meeting,
            item_id=spot.item,
            item=None,
            words="",
            place=None,
            is_private=False,
            access=OPEN,
            provenance=_just_made(),
        )

    def reword_note(self, note: Note, words: str) -> None:
        """Change a note's words."""
        old = self._note_words.get(note.id, note.words)
        if old == words:
            return
        put = partial(self._put_note, note.id)
        self._stack.push(Rewording(self.tr("reword note"), put, old=old, new=words, field=note.id))

    def remove_note(self, note: Note) -> None:
        """Take a note away."""
        notes = self._services.notes
        self._push(
            self.tr("remove note"),
            partial(notes.remove_note, note.id),
            partial(notes.bring_note_back, note.id),
        )

    def newest_note(self, note: Note) -> Note:
        """Return the note with what was last typed, even where that is still being saved."""
        words = self._note_words.get(note.id)
        return note if words is None else replace(note, words=words)

    # Papers

    def keep_scan(self, document: DocumentId, pages: Sequence[ScannedPage]) -> None:
        """Let what a machine read be the text of its pages."""
        scans, numbers = self._services.scans, [page.pdf_page for page in pages]
        self._push(
            self.tr("OCR of pages"),
            partial(scans.keep, document, pages),
            partial(scans.forget, document, numbers),
        )

    def forget_scan(self, document: DocumentId, pages: Sequence[ScannedPage]) -> None:
        """Let pages that a machine read be pictures again."""
        scans, numbers = self._services.scans, [page.pdf_page for page in pages]
        self._push(
            self.tr("forget the OCR text"),
            partial(scans.forget, document, numbers),
            partial(scans.keep, document, pages),
        )

    # Meetings

    def remove_meeting(self, meeting: MeetingId) -> None:
        """Take a meeting out of sight, with everything in it."""
        meetings = self._services.meetings
        self._push(
            self.tr("remove meeting"),
            partial(meetings.remove, meeting),
            partial(meetings.bring_back, meeting),
        )

    def remember_meetings(self, name: str, made: Sequence[MeetingId]) -> None:
        """Make undoable what has been done already: meetings that an import made."""
        meetings = self._services.meetings
        self._stack.beginMacro(self.tr("import of {name}").format(name=name))
        for meeting in made:
            self._push_done(
                partial(meetings.remove, meeting), partial(meetings.bring_back, meeting)
            )
        self._stack.endMacro()

    def remember_file(self, name: str, made: DocumentId) -> None:
        """Make undoable what has been done already: a file that joined a meeting."""
        meetings = self._services.meetings
        self._stack.beginMacro(self.tr("import of {name}").format(name=name))
        self._push_done(
            partial(meetings.remove_document, made), partial(meetings.bring_document_back, made)
        )
        self._stack.endMacro()

    # How it is done

    def _push(self, text: str, do: Callable[[], Change], undo: Callable[[], Change]) -> None:
        self._stack.push(Deed(text, self._tasks, do=do, undo=undo))

    def _push_done(self, undo: Callable[[], Change], again: Callable[[], Change]) -> None:
        self._stack.push(Deed("", self._tasks, do=None, undo=undo, again=again))

    def _push_made(
        self,
        text: str,
        do: Callable[[], Change],
        remove: Callable[[Any], Change],
        bring_back: Callable[[Any], Change],
        made: str,
    ) -> None:
        deed = Deed(
            text,
            self._tasks,
            do=do,
            undo=partial(remove, made),
            again=partial(bring_back, made),
        )
        self._stack.push(deed)

    def _put_question(self, question: Question, fields: Any) -> None:
        said = replace(self._said.get(question.id, question.said), **fields)
        self._said[question.id] = said
        self._tasks.write(
            partial(reworded, self._services.questions.revise, question.id, said),
            key=("question", question.id),
        )

    def _put_note(self, note: NoteId, words: Any) -> None:
        self._note_words[note] = words
        self._tasks.write(
            partial(reworded, self._services.notes.reword, note, words), key=("note", note)
        )

    @Slot()
    def _on_idle(self) -> None:
        """Forget what is saved: from here on the library knows best."""
        self._said.clear()
        self._note_words.clear()


def _just_made() -> Provenance:
    now = datetime.now(UTC)
    return Provenance(author="", revision=1, made_at=now, changed_at=now)
