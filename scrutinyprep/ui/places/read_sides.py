"""What goes on in each panel that is read in, and what follows the one that is worked with."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from scrutinyprep.domain.ids import ItemId
from scrutinyprep.ui.panels.page_panel import PagePanel
from scrutinyprep.ui.places.read_beside import BesidePaper
from scrutinyprep.ui.places.read_finding import PageFinding
from scrutinyprep.ui.places.read_going import Going
from scrutinyprep.ui.places.read_history import History
from scrutinyprep.ui.places.read_marks import Marking
from scrutinyprep.ui.places.read_panes import ReadPanes
from scrutinyprep.ui.places.read_side_buttons import SideButtons
from scrutinyprep.ui.wording import page_in_words
from scrutinyprep.ui.workroom import Workroom


class ReadSides(QObject):
    """Watches the panel that is read in, and the one beside it; lets all else follow one of them.

    Signals:
        refused: a ScrutinyError to tell the user of.
    """

    refused = Signal(object)

    def __init__(
        self,
        workroom: Workroom,
        panes: ReadPanes,
        going: Going,
        marking: Marking,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._workroom = workroom
        self._panes, self._going, self._marking = panes, going, marking
        self.beside = BesidePaper(workroom, panes, going, self)
        """The paper beside the one that is read, while it is wanted."""
        self._findings: dict[PagePanel, PageFinding] = {}
        self._side_buttons = SideButtons(self.go_back, self.go_forward, self)
        self._side_buttons.watch(panes.agenda.tree)
        self.watch(panes.sides.main)
        panes.sides.added.connect(self.watch)
        panes.sides.turned_to.connect(self.turn)
        self.beside.refused.connect(self.refused)

    @property
    def finding(self) -> PageFinding:
        """What finds words in the panel that is worked with."""
        return self._findings[self._panes.page]

    @property
    def history(self) -> History:
        """Where one was in the panel that is worked with."""
        return self._goer.history

    @Slot()
    def go_back(self) -> None:
        """Go back there to where one was before."""
        self._goer.go_back()

    @Slot()
    def go_forward(self) -> None:
        """Go forward there again."""
        self._goer.go_forward()

    @Slot(object)
    def watch(self, page: PagePanel) -> None:
        """Read in a panel: find words in it, and follow where one goes."""
        finding = self._findings[page] = PageFinding(self._workroom, page, self)
        if self._going.papers is not None:
            finding.tell_pages(self._going.papers.hit_page)
        page.turned.connect(self._on_turned)
        page.seen.connect(self._on_seen)
        page.view.refused.connect(self.refused)
        page.arrived.connect(self._on_arrived)
        page.arrived.connect(finding.on_arrived)
        self._side_buttons.watch(page.view, page.text)

    def show_papers(self) -> None:
        """Go on with the papers that were read now."""
        papers = self._going.papers
        if papers is not None:
            for finding in self._findings.values():
                finding.tell_pages(papers.hit_page)
            self.beside.go_on()
        self.turn()

    @Slot()
    def turn(self) -> None:
        """Let everything follow the panel that is worked with now."""
        for page in self._panes.sides.shown:
            self._tell_where(page)
        self._on_page(self._panes.page.shown.current_page)
        self._follow(self._panes.page.shown.current_page)

    @property
    def _goer(self) -> Going | BesidePaper:
        return self.beside if self.beside.is_followed else self._going

    @Slot()
    def _on_arrived(self) -> None:
        self._marking.show_on_pages()
        self.turn()

    @Slot(int)
    def _on_turned(self, pdf_page: int) -> None:
        if self.sender() is self._panes.page:
            self._on_page(pdf_page)

    @Slot(int)
    def _on_seen(self, pdf_page: int) -> None:
        page = self.sender()
        if page is self._panes.page:
            self._follow(pdf_page)
        elif isinstance(page, PagePanel):
            self._tell_where(page)

    def _on_page(self, pdf_page: int) -> None:
        """Know at once which page is read: a key that follows may already ask about it."""
        papers, file = self._going.papers, self._panes.page.file
        if papers is None or file is None or not pdf_page:
            return
        if not self.beside.is_followed:
            self._going.remember(file, pdf_page)
        page = papers.page(file, pdf_page)
        item: ItemId | None = page.item_id if page is not None else None
        if item is None:
            way = self._panes.agenda.way_to(file, pdf_page)
            item = way[0].item.id if way and way[0].item is not None else None
        self._marking.item = item

    def _follow(self, pdf_page: int) -> None:
        """Let everything beside the page follow it."""
        papers, file = self._going.papers, self._panes.page.file
        if papers is None or file is None or not pdf_page:
            return
        panes, item = self._panes, self._marking.item
        panes.agenda.follow(file, pdf_page)
        self._tell_where(panes.page)
        panes.desk.show_at(item, pdf_page)
        panes.before.follow_item(papers.meeting.id, item)
        panes.figures.follow_page(file, pdf_page, papers.meeting.id, item)

    def _tell_where(self, page: PagePanel) -> None:
        """Say above a panel where one is in it."""
        papers, file, pdf_page = self._going.papers, page.file, page.shown.current_page
        if papers is None or file is None or not pdf_page:
            return
        found = papers.page(file, pdf_page)
        page.sign.show_page(found)
        way = self._panes.agenda.way_to(file, pdf_page)
        titles = [" ".join(p for p in (b.card.number, b.card.title) if p) for b in way]
        # A letter before the first item belongs to none: it is called by its file.
        titles = titles or [each.title for each in papers.files if each.id == file]
        pack_page = found.pack_page if found is not None else None
        said = page_in_words(pdf_page, pack_page, papers.paging(file))
        page.say_where(" › ".join(titles), said)
