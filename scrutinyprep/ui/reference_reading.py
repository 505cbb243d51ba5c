"""References in the papers, followed and peeked at wherever one reads."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QMenu, QToolTip, QWidget

from scrutinyprep.domain.changes import Change, Kind
from scrutinyprep.domain.cross_references import Lead
from scrutinyprep.domain.errors import ScrutinyError
from scrutinyprep.domain.ids import MeetingId
from scrutinyprep.pdf.viewing import PageReader
from scrutinyprep.ui.announcing import announce
from scrutinyprep.ui.panels.page_panel import PagePanel
from scrutinyprep.ui.places.read import ReadPlace
from scrutinyprep.ui.places.read_foreseeing import Hint
from scrutinyprep.ui.reader.page_leads import SeenLead
from scrutinyprep.ui.reader.peek_drawing import OpenReader, PeekPicture, draw_peek
from scrutinyprep.ui.reader.peeking import Peeking
from scrutinyprep.ui.reading_actions import ReadingActions
from scrutinyprep.ui.tasks import Lane
from scrutinyprep.ui.workroom import Workroom

if TYPE_CHECKING:
    from scrutinyprep.analysis.cross_reference_places import ReferencePlaces

_Known = tuple[MeetingId, "ReferencePlaces"]


class ReferenceReading(QObject):
    """Lets "Appendix 2" lead to appendix 2, in the pages and in the text of the open papers."""

    def __init__(
        self, workroom: Workroom, actions: ReadingActions, read: ReadPlace, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._services, self._tasks = workroom.services, workroom.tasks
        self._read = read
        self._actions = actions
        self._known: _Known | None = None
        self._asked: MeetingId | None = None
        self._appearance = workroom.appearance
        self._peekings: dict[QWidget, Peeking] = {}
        self.watch(read.sides.main)
        read.sides.added.connect(self.watch)
        read.meeting_shown.connect(self._on_meeting)
        workroom.tasks.changed.connect(self._on_changed)
        actions.next_reference.triggered.connect(self.go_on)
        actions.previous_reference.triggered.connect(self.go_back)

    @Slot(object)
    def watch(self, page: PagePanel) -> None:
        """Let references be followed and peeked at in a panel."""
        for view in (page.view, page.text):
            peeking = self._peekings[view] = Peeking(view, view, self._appearance)
            peeking.opened.connect(self._on_opened)
            peeking.closed.connect(self._on_closed)
            peeking.follow_wanted.connect(self.follow)
            peeking.beside_wanted.connect(self.open_beside)
            peeking.nothing_seen.connect(self._on_nothing_seen)
            view.lead_wanted.connect(self.follow)
        page.arrived.connect(self._on_arrived)

    @property
    def peekings(self) -> tuple[Peeking, ...]:
        """Of each view that has been read in, its peeking."""
        return tuple(self._peekings.values())

    @property
    def peeking(self) -> Peeking:
        """The peeking of the view that is worked with."""
        return self._peekings[self._read.page.shown]

    @Slot()
    def go_on(self) -> None:
        """Peek at the next reference in sight."""
        self.peeking.go_on()

    @Slot()
    def go_back(self) -> None:
        """Peek at the reference before."""
        self.peeking.go_back()

    @Slot(object)
    def follow(self, lead: Lead) -> None:
        """Go where a reference leads; Back comes back."""
        for peeking in self.peekings:
            peeking.close()
        self._read.going.follow(lead.file, lead.pdf_page, lead.anchor)

    @Slot(object)
    def open_beside(self, lead: Lead) -> None:
        """Open where a reference leads beside the paper that is read."""
        for peeking in self.peekings:
            peeking.close()
        self._read.beside.open(lead.file, lead.pdf_page, lead.anchor)

    def add_to(self, menu: QMenu) -> None:
        """Add the references that are in sight to a menu of the page."""
        seen = self._read.page.shown.leads_seen()
        if not seen:
            return
        below = menu.addMenu(self.tr("Re&ferences in sight"))
        for one in seen:
            words = self.tr("{reference}: {place}").format(
                reference=one.lead.reference.words, place=self._in_words(one.lead)
            )
            action = below.addAction(words.replace("&", "&&"))
            action.triggered.connect(partial(self.follow, one.lead))
        aside = menu.addMenu(self.tr("References in sight, &beside"))
        for one in seen:
            words = f"{one.lead.reference.words}: {self._in_words(one.lead)}"
            action = aside.addAction(words.replace("&", "&&"))
            action.triggered.connect(partial(self.open_beside, one.lead))
        menu.addSeparator()

    @Slot(object)
    def _on_meeting(self, meeting: MeetingId | None) -> None:
        if self._known is not None and self._known[0] != meeting:
            self._known = None
        self._asked = None

    @Slot()
    def _on_arrived(self) -> None:
        """Show the references of a file that is open now, once they are known."""
        if not self._offer():
            self._ask()

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        """Look anew for what may be referred to, where papers came or went."""
        if change.kinds & (Kind.PAPERS | Kind.MEETINGS) and self._read.meeting is not None:
            self._asked = None
            if self._read.page.file is not None:
                self._ask()

    def _ask(self) -> None:
        meeting = self._read.meeting
        if meeting is None or meeting == self._asked:
            return
        self._asked = meeting
        places = partial(self._services.cross_references.places, meeting)
        self._tasks.run(
            lambda _: (meeting, places()),
            then=self._on_known,
            otherwise=self._on_refused,
            key=(id(self), "places"),
        )

    @Slot(object)
    def _on_known(self, known: _Known) -> None:
        if known[0] == self._read.meeting:
            self._known = known
            self._offer()

    @Slot(object)
    def _on_refused(self, _error: ScrutinyError) -> None:
        # The meeting was removed meanwhile: it has no references any more.
        self._asked = None

    def _offer(self) -> bool:
        """Let the views find references; say whether that can be done already."""
        known = self._known
        if known is None or known[0] != self._read.meeting:
            return False
        for page in self._read.sides.shown:
            if page.file is not None:
                find = partial(known[1].leads_on, page.file)
                for view in (page.view, page.text):
                    view.show_leads(find)
        return True

    @Slot(object)
    def _on_opened(self, seen: SeenLead) -> None:
        """Say what a reference leads to, and have its page drawn."""
        peeking, lead = self.peeking, seen.lead
        where = self._where(lead)
        self._read.going.foreseeing.tell(Hint.PEEK, lead)
        peeking.peek.announce_place(lead.title, where)
        if not peeking.is_by_pointer:
            says = self.tr("{reference}: {place}. Return goes there, Escape stays here.")
            place = self._in_words(lead)
            announce(
                peeking.peek, says.format(reference=lead.reference.words, place=place), at_once=True
            )
        opened = self._opener(lead)
        if opened is None:
            peeking.peek.show_words(lead.anchor.quote if lead.anchor is not None else "")
            return
        peek = peeking.peek
        work = partial(draw_peek, opened, lead, peek.inner_width_px, peek.devicePixelRatioF())
        self._tasks.run(
            work,
            then=self._on_drawn,
            otherwise=self._on_not_drawn,
            lane=Lane.PAGES,
            key=(id(self), "peek"),
        )

    @Slot()
    def _on_closed(self) -> None:
        self._read.going.foreseeing.tell(Hint.PEEK, None)

    @Slot(object)
    def _on_drawn(self, picture: PeekPicture) -> None:
        self.peeking.show_picture(picture)

    @Slot(object)
    def _on_not_drawn(self, _error: ScrutinyError) -> None:
        lead = self.peeking.lead
        if lead is not None:
            self.peeking.peek.show_words(lead.anchor.quote if lead.anchor is not None else "")

    @Slot()
    def _on_nothing_seen(self) -> None:
        # Where the reader looks: a message over the page would move the page.
        words = self.tr("Nothing in sight refers to another place in the papers.")
        view = self._read.page.shown
        QToolTip.showText(view.mapToGlobal(view.rect().center()), words, view)
        announce(view, words, at_once=True)

    def _where(self, lead: Lead) -> str:
        """Return the numbers of the page, and its file where that is not the open one."""
        papers = self._read.going.papers
        if papers is None:
            return ""
        label = papers.labels(lead.file).get(lead.pdf_page, "")
        if lead.file == self._read.page.file:
            return label
        title = next((file.title for file in papers.files if file.id == lead.file), "")
        return " · ".join(part for part in (title, label) if part)

    def _in_words(self, lead: Lead) -> str:
        return ", ".join(part for part in (lead.title, self._where(lead)) if part)

    def _opener(self, lead: Lead) -> OpenReader | None:
        """Return what opens the file that a reference leads to; None for one without pages."""
        papers, page = self._read.going.papers, self._read.page
        if papers is None or lead.file not in papers.paths or papers.is_written(lead.file):
            return None
        reader = page.view.reader
        if lead.file == page.file and reader is not None:
            return partial(_lent, reader)
        read = partial(self._services.scans.page, lead.file)
        return partial(self._read.going.readers.take, papers.paths[lead.file], read)


@contextmanager
def _lent(reader: PageReader) -> Iterator[PageReader]:
    """Lend the reader that the pages are drawn with: it stays open."""
    yield reader
