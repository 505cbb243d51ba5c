"""What is taken from what was said: evidence, a new question, a promise, a quotation to paste."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication

from scrutinyprep.domain.ids import MeetingId
from scrutinyprep.domain.papers import Section
from scrutinyprep.domain.questions import Question
from scrutinyprep.domain.speeches import Speech
from scrutinyprep.ui.places.past_names import heard_in_words
from scrutinyprep.ui.places.past_question import Heard, PastQuestion
from scrutinyprep.ui.places.past_reading import Record, Text
from scrutinyprep.ui.places.past_view import PastView
from scrutinyprep.ui.workroom import Workroom


class PastTaking(QObject):
    """Knows which words are selected, and does with them what the user wants.

    Signals:
        said: a sentence to tell the user of what was just done.
        question_drafted: the Question that the user wants to type.
    """

    said = Signal(str)
    question_drafted = Signal(object)

    def __init__(self, workroom: Workroom, view: PastView, parent: QObject) -> None:
        super().__init__(parent)
        self._deeds = workroom.deeds
        self._view = view
        self._record: Record | None = None
        self._text: Text | None = None
        self._question: Question | None = None
        self._selection: tuple[str, Speech | Section | None] = ("", None)
        self._questioning = PastQuestion(workroom.services, workroom.tasks, self._deeds, self)
        self._questioning.drafted.connect(self._on_drafted)
        script = view.script
        script.evidence_wanted.connect(self.use_as_evidence)
        script.undertaking_wanted.connect(self.record_undertaking)
        script.question_wanted.connect(self.ask_about_selection)
        script.reference_wanted.connect(self.copy_with_reference)
        view.evidence.clicked.connect(self.use_as_evidence)
        view.undertaking.clicked.connect(self.record_undertaking)
        view.question.clicked.connect(self.ask_about_selection)

    @property
    def part(self) -> Speech | Section | None:
        """The speech, or the part of the minutes, in which the selected words stand."""
        return self._selection[1]

    def read_in(self, record: Record | None, text: Text | None) -> None:
        """Say what is read from now on; nothing of it is selected yet."""
        self._record, self._text = record, text
        self._selection = ("", None)

    def select(self, words: str, part: Speech | Section | None) -> None:
        """Say which words are selected."""
        self._selection = (words, part)

    def work_on(self, question: Question | None) -> None:
        """Say which question evidence is for."""
        self._question = question

    def prepare_for(self, meeting: MeetingId | None) -> None:
        """Say which meeting the user prepares for: there a new question is asked."""
        self._questioning.prepare_for(meeting)

    def update(self) -> None:
        """Offer what can be done with the selected words now."""
        words, part = self._selection
        asked = None
        self._view.undertaking.setEnabled(bool(words) and part is not None)
        if self._question is not None:
            asked = " ".join(self._deeds.newest(self._question).said.words.split())
        self._view.offer_evidence(words, asked)

    @Slot()
    def use_as_evidence(self) -> None:
        """Let the question that is worked on draw on the selected words."""
        heard = self._heard
        if heard is None or self._question is None:
            return
        self._deeds.use_as_evidence(
            *(self._question.id, heard.words, heard.source),
            speech=heard.speech,
            access=heard.access,
        )
        self._clear()
        self.said.emit(self.tr("Added as evidence to your question."))

    @Slot()
    def ask_about_selection(self) -> None:
        """Ask a new question that rests on the selected words."""
        if self._heard is not None:
            self._questioning.ask(self._heard)

    @Slot()
    def copy_with_reference(self) -> None:
        """Put the selected words on the clipboard with who said them, and when."""
        heard = self._heard
        if heard is not None:
            QGuiApplication.clipboard().setText(f"“{heard.words}” ({heard.source})")
            self.said.emit(self.tr("Copied with its reference."))

    @Slot()
    def record_undertaking(self) -> None:
        """Record the selected words as a promise."""
        words, part = self._selection
        if not words or part is None or self._text is None or self._record is None:
            return
        self._deeds.undertakings.record(
            self._record.summary.meeting.id,
            words,
            item=self._text.items.get(part.item or ""),
            speech=part if isinstance(part, Speech) else None,
            access=part.access,
        )
        self._clear()
        self.said.emit(self.tr("Recorded under Follow-up."))

    @property
    def _heard(self) -> Heard | None:
        """The words that are selected, with where they come from."""
        words, part = self._selection
        if not words or self._record is None:
            return None
        speech = part if isinstance(part, Speech) else None
        meeting, document = self._record.summary.meeting, self._record.document
        access = part.access if part is not None else document.access
        return Heard(meeting.id, words, heard_in_words(self._record, speech), speech, access)

    @Slot(object, str)
    def _on_drafted(self, question: Question, told: str) -> None:
        self._clear()
        self.question_drafted.emit(question)
        self.said.emit(told)

    def _clear(self) -> None:
        cursor = self._view.script.textCursor()
        cursor.clearSelection()
        self._view.script.setTextCursor(cursor)
