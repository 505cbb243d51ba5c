"""The place where one reads what was said and minuted before."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from scrutinyprep.domain.changes import Kind
from scrutinyprep.domain.ids import DocumentId
from scrutinyprep.domain.page_references import PageReference
from scrutinyprep.domain.papers import Section
from scrutinyprep.domain.parsed import DocumentKind
from scrutinyprep.domain.questions import Question
from scrutinyprep.domain.renderings import Rendering
from scrutinyprep.domain.speeches import Speech, clock
from scrutinyprep.ui.dialogs.people import PeopleDialog
from scrutinyprep.ui.itemmodels.cards import Card, CardsModel
from scrutinyprep.ui.panels.cards import CardList
from scrutinyprep.ui.panels.empty import Empty
from scrutinyprep.ui.panels.script import Script
from scrutinyprep.ui.panels.script_aims import aim_of
from scrutinyprep.ui.panels.script_bar import ScriptBar
from scrutinyprep.ui.panels.script_timeline import Timeline
from scrutinyprep.ui.people_deeds import PeopleDeeds
from scrutinyprep.ui.places.past_reading import Record, Shelf, Text, shelf_of, text_of
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

_SHOWN_LETTERS = 48
_LIST_PX = 220


class PastPlace(Place):
    """Shows transcripts and minutes, and takes evidence and undertakings from them.

    Signals:
        said: a sentence to tell the user of what was just done.
        page_wanted: the PageReference in a speech whose page is to be opened, and the
            MeetingId.
    """

    kinds = Kind.MEETINGS | Kind.SPEECHES | Kind.PAPERS
    said = Signal(str)
    page_wanted = Signal(object, object)

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
        self._workroom = workroom
        self._record: Record | None = None
        self._text: Text | None = None
        self._loading: DocumentId | None = None
        self._instead: dict[DocumentId, DocumentId] = {}
        self._people_deeds = PeopleDeeds(self._services, self._tasks, self._deeds, self)
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
        document = self._instead.get(document, document)
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
        if kinds & Kind.SPEECHES:
            self._text = None
        services = self._services
        self._tasks.run(lambda _: shelf_of(services), then=self._show, key=(id(self), "records"))

    def ask_place(self) -> None:
        """Let the user type a time, an item or words to go to."""
        self._tools.ask()

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
    def _show(self, shelf: Shelf) -> None:
        records, before = shelf.records, self._record
        self._instead = shelf.instead
        self._list.cards.show_rows([self._card(record) for record in records])
        self._layers.setCurrentIndex(1 if records else 0)
        if self._aim is not None:
            document, start_s, words = self._aim
            self._aim = (self._instead.get(document, document), start_s, words)
            self._list.choose(self._aim[0])
        elif before is not None and before.document.id in self._instead:
            self._list.choose(self._instead[before.document.id])
        elif records and self._list.chosen is None:
            self._list.choose(records[0].document.id)
        if not records:
            self._record = self._text = None
        elif self._text is None and self._loading is None:
            self._on_current(self._list.currentIndex())

    @Slot(QModelIndex)
    def _on_current(self, index: QModelIndex) -> None:
        record = index.data(CardsModel.SubjectRole)
        if not isinstance(record, Record):
            return
        self._record = record
        document = record.document
        self._loading = document.id
        if self._text is not None and self._text.document != document.id:
            # Nobody is to read one meeting under the name of another.
            self._selection = ("", None)
            self._script.show_minutes(())
            self._timeline.show_speeches((), {})
        self._title.setText(self._record_name(record))
        self._when.setText(day_in_words(record.summary.meeting.date))
        self._notice.setVisible(document.is_automatic)
        services, meeting = self._services, record.summary.meeting.id
        self._tasks.run(
            lambda _: text_of(services, document),
            then=self._show_text,
            key=(id(self), "text", meeting),
        )

    @Slot(object)
    def _show_text(self, text: Text) -> None:
        if self._record is None or text.document != self._record.document.id:
            return
        self._loading = None
        was, here = self._text, self._script.here
        self._text = text
        self._selection = ("", None)
        self._update_bar()
        self._offer_renderings(text)
        if text.told.speeches:
            self._script.show_speeches(replace(text.told, is_raw=self._tools.is_raw))
        else:
            self._script.show_minutes(text.minutes)
        self._timeline.show_speeches(text.told.speeches, self._script.badges)
        if here is not None and (was is None or was.document == text.document):
            self._script.return_to(here)
        self._go_to_aim()

    def _offer_renderings(self, text: Text) -> None:
        """Offer every text of the meeting: its transcripts and its minutes."""
        if self._record is None:
            return
        files = self._record.summary.documents
        minutes = [file for file in files if file.kind is DocumentKind.MINUTES]
        is_one = len(text.renderings) == 1
        names = [
            (self._rendering_name(one, is_one=is_one), one.document_id) for one in text.renderings
        ]
        names += [(document_names()[file.kind], file.id) for file in minutes]
        self._tools.show_renderings(names, text.document)
        self._tools.show_for_speeches(are_speeches=bool(text.told.speeches))

    def _rendering_name(self, one: Rendering, *, is_one: bool) -> str:
        if is_one:
            return document_names()[DocumentKind.TRANSCRIPT]
        told = (
            one.file_name,
            self.tr("with speakers") if one.has_speakers else "",
            self.tr("with times") if one.has_times else "",
        )
        return " · ".join(part for part in told if part)

    @Slot(bool)
    def _on_raw(self, is_raw: bool) -> None:
        if self._loading is None and self._text is not None and self._text.told.speeches:
            here = self._script.here
            self._script.show_speeches(replace(self._text.told, is_raw=is_raw))
            if here is not None:
                self._script.return_to(here)

    @Slot(str, bool)
    def _on_go(self, typed: str, is_backward: bool) -> None:
        aim, script = aim_of(typed), self._script
        if not aim.words:
            self._tools.answer("")
            return
        is_found = (
            (aim.seconds is not None and script.go_to_time(aim.seconds))
            or (aim.item is not None and script.go_to_item(aim.item))
            or script.find_words(aim.words, backward=is_backward)
        )
        self._tools.answer("" if is_found else self.tr("Not found here"))

    @Slot(object)
    def _on_rendering(self, document: DocumentId) -> None:
        text = self._text
        if text is None or document == text.document:
            return
        one = next((one for one in text.renderings if one.document_id == document), None)
        if one is not None and not one.is_shown:
            self._people_deeds.show_rendering(document, text.renderings)
        else:
            self._list.choose(document)

    @Slot()
    def _on_people(self) -> None:
        PeopleDialog(self._workroom, self._people_deeds, self).open()

    @Slot(object)
    def put_speaker_right(self, speech: Speech) -> None:
        """Ask who says a speech, whatever its label."""
        services = self._services
        self._tasks.run(
            lambda _: (speech, services.people.said_to_be(speech.id)), then=self._ask_speaker
        )

    @Slot()
    def _on_speaker(self) -> None:
        part = self._selection[1]
        if isinstance(part, Speech):
            self.put_speaker_right(part)

    @Slot(object)
    def _ask_speaker(self, asked: tuple[Speech, str]) -> None:
        speech, before = asked
        names = sorted(self._script.badges)
        now = names.index(speech.speaker) if speech.speaker in names else -1
        name, is_meant = QInputDialog.getItem(
            self,
            self.tr("Who says this?"),
            self.tr("Speaker (empty for whom the transcript names):"),
            names,
            now,
            True,
        )
        if is_meant and name.strip() != (speech.speaker or ""):
            self._people_deeds.say_who(speech, name.strip(), before=before)

    @Slot(object)
    def _on_page(self, reference: PageReference) -> None:
        if self._record is not None:
            self.page_wanted.emit(reference, self._record.summary.meeting.id)

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
        self._speaker.setVisible(bool(words) and isinstance(part, Speech))
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
        self._list.setMinimumWidth(appearance.theme.px(_LIST_PX))
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
        self._speaker = QPushButton(self.tr("Who says this (S)…"), self)
        self._script = Script(appearance, self)
        self._tools = ScriptBar(appearance, self)
        self._timeline = Timeline(appearance, self)
        bar = QFrame(self)
        bar.setProperty("role", "foot")
        tools = QHBoxLayout(bar)
        tools.setContentsMargins(16, 8, 16, 8)
        tools.addWidget(self._hint, 1)
        tools.addStretch(0)
        tools.addWidget(self._speaker)
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
        column.addWidget(self._tools)
        column.addWidget(self._timeline)
        column.addWidget(self._script, 1)
        column.addWidget(bar)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.setObjectName("past")
        split.addWidget(self._list)
        split.addWidget(right)
        split.setStretchFactor(1, 1)
        split.setSizes([appearance.theme.px(300), appearance.theme.px(900)])
        split.setChildrenCollapsible(False)
        self._layers = QStackedLayout(self)
        self._layers.addWidget(self._invitation(appearance, invitation))
        self._layers.addWidget(split)
        self._update_bar()

    def _invitation(self, appearance: Appearance, actions: tuple[QAction, ...]) -> QWidget:
        return Empty(
            appearance,
            self.tr("No past meetings yet"),
            self.tr(
                "Open the transcript of a webcast, or the minutes: what was said and promised "
                "is then found beside the papers."
            ),
            *actions,
            parent=self,
        )

    def _connect(self) -> None:
        self._list.selectionModel().currentChanged.connect(self._on_current)
        self._script.selected.connect(self._on_selected)
        self._script.evidence_wanted.connect(self.use_as_evidence)
        self._script.undertaking_wanted.connect(self.record_undertaking)
        self._script.speaker_wanted.connect(self.put_speaker_right)
        self._script.page_wanted.connect(self._on_page)
        self._script.here_changed.connect(self._timeline.show_here)
        self._timeline.wanted.connect(self._script.go_to_speech)
        self._tools.go_wanted.connect(self._on_go)
        self._tools.raw_wanted.connect(self._on_raw)
        self._tools.rendering_chosen.connect(self._on_rendering)
        self._tools.people_wanted.connect(self._on_people)
        self._tools.left.connect(self._script.setFocus)
        self._speaker.clicked.connect(self._on_speaker)
        self._evidence.clicked.connect(self.use_as_evidence)
        self._undertaking.clicked.connect(self.record_undertaking)
