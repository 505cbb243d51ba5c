"""The place where one reads what was said and minuted before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from scrutinyprep.domain.changes import Kind
from scrutinyprep.domain.ids import DocumentId, ItemId
from scrutinyprep.domain.meetings import MeetingSummary
from scrutinyprep.domain.papers import Document, Section
from scrutinyprep.domain.parsed import DocumentKind
from scrutinyprep.domain.questions import Question
from scrutinyprep.domain.speeches import Speech, clock
from scrutinyprep.ui.itemmodels.cards import Card, CardsModel
from scrutinyprep.ui.panels.cards import CardList
from scrutinyprep.ui.panels.empty import Empty
from scrutinyprep.ui.panels.script import Minuted, Script
from scrutinyprep.ui.places.place import Place
from scrutinyprep.ui.theme import Appearance, set_role
from scrutinyprep.ui.wording import (
    access_in_words,
    day_in_short,
    day_in_words,
    document_names,
    meeting_name,
)
from scrutinyprep.ui.workroom import Workroom

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services

_KINDS = (DocumentKind.TRANSCRIPT, DocumentKind.MINUTES)
_SHOWN_LETTERS = 48


@dataclass(frozen=True, slots=True)
class Record:
    """A transcript or minutes, with the meeting it is of."""

    document: Document
    summary: MeetingSummary


@dataclass(frozen=True, slots=True)
class _Text:
    """The whole of a record, as read."""

    document: DocumentId
    speeches: tuple[Speech, ...]
    minutes: tuple[Minuted, ...]
    items: dict[str, ItemId]


class PastPlace(Place):
    """Shows transcripts and minutes, and takes evidence and undertakings from them.

    Signals:
        said: a sentence to tell the user of what was just done.
    """

    kinds = Kind.MEETINGS | Kind.SPEECHES | Kind.PAPERS
    said = Signal(str)

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
        self._record: Record | None = None
        self._text: _Text | None = None
        self._question: Question | None = None
        self._selection: tuple[str, Speech | Section | None] = ("", None)
        self._aim: tuple[DocumentId, float | None, str] | None = None
        self._build(workroom.appearance, invitation)
        self._connect()

    @property
    def script(self) -> Script:
        """The text that is read."""
        return self._script

    def open(self, document: DocumentId, *, start_s: float | None = None, words: str = "") -> None:
        """Open a transcript or minutes, at a time or at words."""
        self._aim = (document, start_s, words)
        if self._list.choose(document) and self._text and self._text.document == document:
            self._go_to_aim()

    @Slot(object)
    def work_on(self, question: Question | None) -> None:
        """Say which question evidence is for."""
        self._question = question
        self._update_bar()

    def read(self, kinds: Kind) -> None:
        """Read the list of records again."""
        self._tasks.run(
            lambda _: self._services.meetings.all(), then=self._show, key=(id(self), "records")
        )

    @Slot()
    def use_as_evidence(self) -> None:
        """Let the question that is worked on draw on the selected words."""
        words, part = self._selection
        if not words or self._question is None or self._record is None:
            return
        speech = part if isinstance(part, Speech) else None
        parts: tuple[str, ...] = (self._record_name(self._record),)
        if speech is not None:
            at = clock(speech.start_s) if speech.start_s is not None else ""
            day = day_in_words(self._record.summary.meeting.date).partition(" ")[2]
            parts = (speech.speaker or self.tr("Speaker not named"), day, at)
        source = ", ".join(part for part in parts if part)
        self._deeds.use_as_evidence(self._question.id, words, source, speech=speech)
        self._clear()
        self.said.emit(self.tr("Added as evidence to your question."))

    @Slot()
    def record_undertaking(self) -> None:
        """Record the selected words as a promise."""
        words, part = self._selection
        if not words or part is None or self._text is None or self._record is None:
            return
        self._deeds.record_undertaking(
            self._record.summary.meeting.id,
            words,
            item=self._text.items.get(part.item or ""),
            speech=part if isinstance(part, Speech) else None,
        )
        self._clear()
        self.said.emit(self.tr("Recorded under Follow-up."))

    @Slot(object)
    def _show(self, summaries: list[MeetingSummary]) -> None:
        records = [
            Record(document, summary)
            for summary in summaries
            for document in summary.documents
            if document.kind in _KINDS
        ]
        self._list.cards.show_rows([self._card(record) for record in records])
        self._layers.setCurrentIndex(1 if records else 0)
        if self._aim is not None:
            self._list.choose(self._aim[0])
        elif records and self._list.chosen is None:
            self._list.choose(records[0].document.id)
        if not records:
            self._record = self._text = None

    @Slot(QModelIndex)
    def _on_current(self, index: QModelIndex) -> None:
        record = index.data(CardsModel.SubjectRole)
        if not isinstance(record, Record):
            return
        self._record = record
        document = record.document
        self._title.setText(self._record_name(record))
        self._when.setText(day_in_words(record.summary.meeting.date))
        self._notice.setVisible(document.is_automatic)
        services, meeting = self._services, record.summary.meeting.id
        self._tasks.run(
            lambda _: _read_text(services, document),
            then=self._show_text,
            key=(id(self), "text", meeting),
        )

    @Slot(object)
    def _show_text(self, text: _Text) -> None:
        if self._record is None or text.document != self._record.document.id:
            return
        self._text = text
        self._selection = ("", None)
        self._update_bar()
        if text.speeches:
            self._script.show_speeches(text.speeches)
        else:
            self._script.show_minutes(text.minutes)
        self._go_to_aim()

    @Slot(str, object)
    def _on_selected(self, words: str, part: Speech | Section | None) -> None:
        self._selection = (words, part)
        self._update_bar()

    def _go_to_aim(self) -> None:
        if self._aim is None or self._text is None or self._aim[0] != self._text.document:
            return
        _, start_s, words = self._aim
        self._aim = None
        if start_s is not None or words:
            self._script.go_to(start_s=start_s, words=words)

    def _clear(self) -> None:
        cursor = self._script.textCursor()
        cursor.clearSelection()
        self._script.setTextCursor(cursor)

    def _update_bar(self) -> None:
        words, part = self._selection
        self._undertaking.setVisible(bool(words) and part is not None)
        self._evidence.setVisible(bool(words) and self._question is not None)
        self._hint.setVisible(not words or self._question is None)
        if not words:
            self._hint.setText(
                self.tr("Select words to record an undertaking, or to use them as evidence.")
            )
        else:
            self._hint.setText(self.tr("To use words as evidence, first choose a question."))
        if self._question is not None:
            asked = " ".join(self._deeds.newest(self._question).said.words.split())
            if len(asked) > _SHOWN_LETTERS:
                asked = asked[: _SHOWN_LETTERS - 1] + "…"
            self._evidence.setText(self.tr("Use as evidence (E)"))
            self._evidence.setToolTip(asked)
            self._evidence.setAccessibleDescription(asked)

    def _card(self, record: Record) -> Card:
        document, meeting = record.document, record.summary.meeting
        kind = document_names()[document.kind]
        return Card(
            key=document.id,
            title=meeting_name(meeting),
            detail=" · ".join(part for part in (kind, day_in_short(meeting.date)) if part),
            tag=access_in_words(document.access),
            tip=document.file_name,
            subject=record,
        )

    def _record_name(self, record: Record) -> str:
        kind = document_names()[record.document.kind]
        return f"{meeting_name(record.summary.meeting)}: {kind}"

    def _build(self, appearance: Appearance, invitation: tuple[QAction, ...]) -> None:
        self._list = CardList(appearance, self.tr("Transcripts and minutes"), self)
        self._title, self._when, self._hint = QLabel(self), QLabel(self), QLabel(self)
        self._notice = QLabel(
            self.tr("Made by a machine: check the webcast before you quote it."), self
        )
        set_role(self._title, "heading")
        set_role(self._when, "soft")
        set_role(self._hint, "soft")
        set_role(self._notice, "warning")
        for label in (self._title, self._when, self._hint):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._evidence = QPushButton(self.tr("Use as evidence (E)"), self)
        self._undertaking = QPushButton(self.tr("Record as undertaking (U)"), self)
        self._script = Script(appearance, self)
        bar = QFrame(self)
        bar.setProperty("role", "foot")
        tools = QHBoxLayout(bar)
        tools.setContentsMargins(16, 8, 16, 8)
        tools.addWidget(self._hint, 1)
        tools.addStretch(0)
        tools.addWidget(self._undertaking)
        tools.addWidget(self._evidence)
        bar.setMinimumHeight(appearance.theme.px(52))
        right = QWidget(self)
        head = QVBoxLayout()
        head.setContentsMargins(24, 12, 24, 8)
        head.setSpacing(2)
        for label in (self._title, self._when, self._notice):
            head.addWidget(label)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._script, 1)
        column.addWidget(bar)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.setObjectName("past")
        split.addWidget(self._list)
        split.addWidget(right)
        split.setStretchFactor(1, 1)
        split.setSizes([appearance.theme.px(300), appearance.theme.px(900)])
        split.setChildrenCollapsible(False)
        empty = Empty(
            appearance,
            self.tr("No past meetings yet"),
            self.tr(
                "Open the transcript of a webcast, or the minutes: what was said and promised "
                "is then found beside the papers."
            ),
            *invitation,
            parent=self,
        )
        self._layers = QStackedLayout(self)
        self._layers.addWidget(empty)
        self._layers.addWidget(split)
        self._update_bar()

    def _connect(self) -> None:
        self._list.selectionModel().currentChanged.connect(self._on_current)
        self._script.selected.connect(self._on_selected)
        self._script.evidence_wanted.connect(self.use_as_evidence)
        self._script.undertaking_wanted.connect(self.record_undertaking)
        self._evidence.clicked.connect(self.use_as_evidence)
        self._undertaking.clicked.connect(self.record_undertaking)


def _read_text(services: Services, document: Document) -> _Text:
    meeting = document.meeting_id
    items = {item.number: item.id for item in services.meetings.agenda(meeting)}
    if document.kind is DocumentKind.TRANSCRIPT:
        speeches = tuple(services.speeches.of_transcript(document.id))
        return _Text(document.id, speeches, (), items)
    sections = [s for s in services.papers.sections(meeting) if s.document_id == document.id]
    minutes = tuple(Minuted(s, tuple(services.papers.passages(s.id))) for s in sections)
    return _Text(document.id, (), minutes, items)
