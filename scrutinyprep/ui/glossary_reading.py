"""Acronyms wherever one reads: the desk's tab, what hovering shows, and the key that explains."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from scrutinyprep.domain.anchors import TextAnchor
from scrutinyprep.domain.glossary import GlossaryEntry
from scrutinyprep.domain.ids import MeetingId
from scrutinyprep.ui.acronym_hover import AcronymHover, letter_in
from scrutinyprep.ui.actions import Actions
from scrutinyprep.ui.glossary_deeds import GlossaryDeeds
from scrutinyprep.ui.meeting_glossary import MeetingGlossary
from scrutinyprep.ui.panels.desk_glossary import DeskGlossary
from scrutinyprep.ui.panels.page_panel import PagePanel
from scrutinyprep.ui.places.past import PastPlace
from scrutinyprep.ui.places.read import ReadPlace
from scrutinyprep.ui.spots import Passage, Spot
from scrutinyprep.ui.workroom import Workroom


class GlossaryReading(QObject):
    """Adds acronyms to the places where papers and records are read.

    Signals:
        place_wanted: the action of the place to show.
    """

    place_wanted = Signal(object)

    def __init__(
        self,
        workroom: Workroom,
        actions: Actions,
        read: ReadPlace,
        past: PastPlace,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._deeds = workroom.deeds
        self._to_read: QAction = actions.read
        self._to_past: QAction = actions.past
        self._read, self._past = read, past
        self.glossary = MeetingGlossary(workroom.services, workroom.tasks, self)
        """Of the meeting whose papers are open."""
        self.heard = MeetingGlossary(workroom.services, workroom.tasks, self)
        """Of the meeting whose record is open."""
        self.pane = DeskGlossary(
            self.glossary, GlossaryDeeds(workroom, self), workroom.appearance, read.desk
        )
        after = read.desk.indexOf(read.before) + 1
        read.desk.insertTab(after, self.pane, self.tr("&Glossary"))
        self._watch()
        read.meeting_shown.connect(self._on_meeting)
        self.pane.opened.connect(self._on_opened)
        self.pane.question_wanted.connect(self._on_question)
        self.pane.finished.connect(read.desk.finished)

    def _watch(self) -> None:
        self._hovers: dict[QWidget, AcronymHover] = {}
        self._watch_page(self._read.sides.main)
        self._read.sides.added.connect(self._watch_page)
        self._read.sides.turned_to.connect(self._on_page)
        self._letter_heard = letter_in(self._past.script)
        AcronymHover(
            self._past.script, self.heard, letter=self._heard_at, selected=self._heard_words
        )

    @Slot(object)
    def _watch_page(self, panel: PagePanel) -> None:
        """Explain the acronyms in a panel."""
        page, text = panel.view, panel.text
        for view, letter in ((page, page.letter_at), (text, letter_in(text))):
            hover = AcronymHover(view, self.glossary, letter=letter, selected=self._selected)
            hover.explained.connect(self._on_explained)
            self._hovers[view] = hover
            view.page_changed.connect(self._on_page)
        panel.arrived.connect(self._on_page)

    @Slot()
    def explain(self) -> None:
        """Explain the acronym among the words that are selected in the open paper."""
        self._hovers[self._read.page.shown].explain()

    def _selected(self) -> str:
        selection = self._read.page.shown.selection
        return selection.words if selection is not None else ""

    @Slot(object)
    def _on_meeting(self, meeting: MeetingId | None) -> None:
        self.glossary.show_meeting(meeting)
        self.pane.show_meeting(meeting)

    @Slot()
    def _on_page(self) -> None:
        self.pane.show_at(self._read.page.file, self._read.page.shown.current_page)

    def _heard_at(self, place: QPoint) -> tuple[str, int] | None:
        # The script is written with its signals blocked, so it is asked what it shows.
        self.heard.show_document(self._past.script.record)
        return self._letter_heard(place)

    def _heard_words(self) -> str:
        self.heard.show_document(self._past.script.record)
        return self._past.script.textCursor().selectedText()

    @Slot(object)
    def _on_explained(self, entry: GlossaryEntry) -> None:
        """Choose the acronym on the desk, where the desk shows the glossary already."""
        if self.pane.isVisible():
            self.pane.explain(entry)

    @Slot(object)
    def _on_opened(self, entry: GlossaryEntry) -> None:
        meeting, file = self._read.meeting, entry.first_document_id
        if meeting is None or file is None:
            return
        papers = self._read.going.papers
        if papers is not None and file in papers.paths:
            page = entry.first_pdf_page or 1
            anchor = TextAnchor(self._spelling(entry), 0, 0, page)
            self._read.open_meeting(meeting, file=file, pdf_page=page, anchor=anchor)
            self.place_wanted.emit(self._to_read)
        else:
            self._past.open(file, words=self._spelling(entry))
            self.place_wanted.emit(self._to_past)

    @Slot(object)
    def _on_question(self, entry: GlossaryEntry) -> None:
        """Draft a question about an acronym, resting on the first page that uses it."""
        meeting, file, page = (
            self._read.meeting,
            entry.first_document_id,
            entry.first_pdf_page,
        )
        if meeting is None:
            return
        spot = Spot(meeting)
        if file is not None and page is not None:
            spot = Spot(
                meeting, Passage(meeting, file, page, self._spelling(entry), start=0, end=0)
            )
        desk = self._read.desk
        desk.setCurrentWidget(desk.questions)
        words = self.tr("What does {acronym} stand for?").format(acronym=entry.acronym)
        self._deeds.stack.beginMacro(self.tr("draft question"))
        question = self._deeds.ask(spot)
        self._deeds.revise(question, words=words)
        self._deeds.stack.endMacro()
        desk.questions.write(self._deeds.newest(question))

    @staticmethod
    def _spelling(entry: GlossaryEntry) -> str:
        return entry.spellings[0] if entry.spellings else entry.acronym
