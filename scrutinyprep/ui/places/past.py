"""The place where one reads what was said and minuted before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from scrutinyprep.domain.changes import Kind
from scrutinyprep.domain.ids import DocumentId, MeetingId
from scrutinyprep.domain.page_references import PageReference
from scrutinyprep.domain.papers import Section
from scrutinyprep.domain.questions import Question
from scrutinyprep.domain.speeches import Speech
from scrutinyprep.ui.browsing import open_in_browser
from scrutinyprep.ui.itemmodels.cards import CardsModel
from scrutinyprep.ui.panels.script import Script
from scrutinyprep.ui.panels.script_aims import aim_of
from scrutinyprep.ui.people_deeds import PeopleDeeds
from scrutinyprep.ui.places.past_asking import PastAsking
from scrutinyprep.ui.places.past_names import record_card, record_name, text_names
from scrutinyprep.ui.places.past_people import PastPeople
from scrutinyprep.ui.places.past_reading import Record, Shelf, Text, shelf_of, text_of
from scrutinyprep.ui.places.past_taking import PastTaking
from scrutinyprep.ui.places.past_view import PastView
from scrutinyprep.ui.places.place import Place
from scrutinyprep.ui.wording import day_in_words
from scrutinyprep.ui.workroom import Workroom


class PastPlace(Place):
    """Shows transcripts and minutes, and takes evidence and undertakings from them.

    Signals:
        said: a sentence to tell the user of what was just done.
        page_wanted: the PageReference in a speech whose page is to be opened, and the
            MeetingId.
        question_drafted: the Question that the user wants to type, drafted about what was said.
    """

    kinds = Kind.MEETINGS | Kind.SPEECHES | Kind.PAPERS
    name = "past"
    said = Signal(str)
    page_wanted = Signal(object, object)
    question_drafted = Signal(object)

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
        self._text: Text | None = None
        self._loading: DocumentId | None = None
        self._instead: dict[DocumentId, DocumentId] = {}
        self._people_deeds = PeopleDeeds(self._services, self._tasks, self._deeds, self)
        self._aim: tuple[DocumentId, float | None, str] | None = None
        self._left: Mapping[str, str] = {}
        """Where one was at the last start, until that is shown again."""
        self._view = PastView(workroom.appearance, invitation, self)
        self._asking = PastAsking(
            *(self._services, self._tasks, self._people_deeds), self._view.asking, self
        )
        self._taking = PastTaking(workroom, self._view, self)
        self._list, self._script = self._view.records, self._view.script
        self._tools, self._timeline = self._view.tools, self._view.timeline
        self._layers = self._view.layers
        self.people = PastPeople(workroom, self._people_deeds, self._layers, self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._view)
        self._connect()
        self._update_bar()

    @property
    def script(self) -> Script:
        """The text that is read."""
        return self._script

    def open(self, document: DocumentId, *, start_s: float | None = None, words: str = "") -> None:
        """Open a transcript or minutes, at a time or at words."""
        self.people.close()
        document = self._instead.get(document, document)
        self._aim = (document, start_s, words)
        if self._list.choose(document) and self._text and self._text.document == document:
            self._go_to_aim()

    @Slot(object)
    def work_on(self, question: Question | None) -> None:
        """Say which question evidence is for."""
        self._taking.work_on(question)
        self._update_bar()

    @Slot(object)
    def prepare_for(self, meeting: MeetingId | None) -> None:
        """Say which meeting the user prepares for: there a new question is asked."""
        self._taking.prepare_for(meeting)

    @property
    def spot(self) -> dict[str, str]:
        """The record that is shown, and the speech at the top."""
        if self._text is None:
            return dict(self._left)
        here = self._script.here
        spot = {"record": str(self._text.document)}
        return spot if here is None else {**spot, "speech": str(here.id)}

    def return_to(self, spot: Mapping[str, str]) -> None:
        """Open the record that was open, at the speech that was read."""
        self._left = spot

    def read(self, kinds: Kind) -> None:
        """Read the list of records again."""
        if kinds & Kind.SPEECHES:
            self._text = None
            self._taking.read_in(self._record, None)
        services = self._services
        self._tasks.run(lambda _: shelf_of(services), then=self._show, key=(id(self), "records"))

    def ask_place(self) -> None:
        """Let the user type a time, an item or words to go to."""
        self.people.close()
        self._tools.ask()

    @Slot(object)
    def _show(self, shelf: Shelf) -> None:
        records, before = shelf.records, self._record
        self._instead = shelf.instead
        self._list.show_cards([record_card(record) for record in records])
        if not self.people.is_shown:
            self._layers.setCurrentIndex(1 if records else 0)
        if self._aim is not None:
            document, start_s, words = self._aim
            self._aim = (self._instead.get(document, document), start_s, words)
            self._list.choose(self._aim[0])
        elif before is not None and before.document.id in self._instead:
            self._list.choose(self._instead[before.document.id])
        elif records and not self._list.has_chosen:
            left = self._left.get("record")
            if left is None or not self._list.choose(DocumentId(left)):
                self._list.choose(records[0].document.id)
        if not records:
            self._record = self._text = None
            self._taking.read_in(None, None)
        elif self._text is None and self._loading is None:
            self._on_current(self._list.list.currentIndex())

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
            self._taking.read_in(record, None)
            self._script.show_minutes(())
            self._timeline.show_speeches((), {})
        self._view.title.setText(record_name(record))
        self._view.when.setText(day_in_words(record.summary.meeting.date))
        self._view.notice.setVisible(document.is_automatic)
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
        self._taking.read_in(self._record, text)
        self._update_bar()
        self._offer_renderings(text)
        self._tools.show_recording(text.recording)
        if text.told.speeches:
            self._script.show_speeches(replace(text.told, is_raw=self._tools.is_raw))
        else:
            self._script.show_minutes(text.minutes)
        self._timeline.show_speeches(text.told.speeches, self._script.badges)
        self._asking.offer(text.document, sorted(self._script.badges))
        if here is not None and (was is None or was.document == text.document):
            self._script.return_to(here)
        elif was is None and self._left.get("record") == text.document:
            left = (s for s in text.told.speeches if str(s.id) == self._left.get("speech"))
            for speech in left:
                self._script.return_to(speech)
        self._go_to_aim()

    def _offer_renderings(self, text: Text) -> None:
        """Offer every text of the meeting: its transcripts and its minutes."""
        if self._record is None:
            return
        names = text_names(self._record, text.renderings)
        self._tools.show_renderings(names, text.document)
        self._tools.show_for_speeches(are_speeches=bool(text.told.speeches))

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
    def _on_speaker(self) -> None:
        part = self._taking.part
        if isinstance(part, Speech):
            self._asking.ask_speaker(part)

    @Slot()
    def _on_from_here(self) -> None:
        place = self._script.place
        if place is not None:
            self._asking.ask_from_here(*place)

    @Slot()
    def _on_link(self) -> None:
        if self._text is not None:
            self._asking.ask_link(self._text.document, self._text.recording)

    @Slot()
    def open_recording(self) -> None:
        """Open the recording in the browser, where the cursor stands or at its beginning."""
        address = self._address
        if address:
            self._open_recording(address)

    @Slot(str)
    def _open_recording(self, address: str) -> None:
        self.said.emit(open_in_browser(address))

    @Slot(str)
    def _tell_link(self, address: str) -> None:
        """Say what the time under the pointer opens, where the hint stands."""
        if not address:
            self._update_bar()
            return
        self._view.hint.setText(self.tr("Opens in the browser: {address}").format(address=address))
        self._view.hint.show()

    @property
    def _address(self) -> str:
        recording = self._text.recording if self._text is not None else None
        return self._script.address or (recording.address if recording is not None else "")

    @Slot(object)
    def _on_page(self, reference: PageReference) -> None:
        if self._record is not None:
            self.page_wanted.emit(reference, self._record.summary.meeting.id)

    @Slot(str, object)
    def _on_selected(self, words: str, part: Speech | Section | None) -> None:
        self._taking.select(words, part)
        self._update_bar()

    def _go_to_aim(self) -> None:
        if self._aim is None or self._text is None or self._aim[0] != self._text.document:
            return
        _, start_s, words = self._aim
        self._aim = None
        if start_s is not None or words:
            self._script.go_to(start_s=start_s, words=words)

    @Slot()
    def _update_bar(self) -> None:
        view = self._view
        is_spoken = self._text is not None and bool(self._text.told.speeches)
        for button in (view.speaker, view.from_here):
            button.setVisible(is_spoken)
        view.speaker.setEnabled(isinstance(self._taking.part, Speech))
        view.from_here.setEnabled(self._script.place is not None)
        view.point_at(self._address)
        self._taking.update()

    def _connect(self) -> None:
        view, script, tools = self._view, self._script, self._tools
        self._list.list.selectionModel().currentChanged.connect(self._on_current)
        script.selected.connect(self._on_selected)
        script.caret_moved.connect(self._update_bar)
        self._taking.said.connect(self.said)
        self._taking.question_drafted.connect(self.question_drafted)
        script.speaker_wanted.connect(self._asking.ask_speaker)
        script.from_here_wanted.connect(self._asking.ask_from_here)
        script.recording_wanted.connect(self._open_recording)
        script.link_pointed_at.connect(self._tell_link)
        script.page_wanted.connect(self._on_page)
        script.here_changed.connect(self._timeline.show_here)
        self._timeline.wanted.connect(script.go_to_speech)
        tools.go_wanted.connect(self._on_go)
        tools.raw_wanted.connect(self._on_raw)
        tools.rendering_chosen.connect(self._on_rendering)
        tools.people_wanted.connect(self.people.begin)
        tools.link_wanted.connect(self._on_link)
        tools.left.connect(script.setFocus)
        view.recording.clicked.connect(self.open_recording)
        view.from_here.clicked.connect(self._on_from_here)
        view.speaker.clicked.connect(self._on_speaker)
        view.asking.left.connect(script.setFocus)
