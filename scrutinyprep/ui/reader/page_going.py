"""Going about in the pages of a paper: to passages and hits, back to places, over turned pages."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QPoint, QPointF, QRectF, Signal, Slot
from PySide6.QtWidgets import QWidget

from scrutinyprep.domain.anchors import Run, TextAnchor, anchor_at
from scrutinyprep.domain.cross_references import Lead
from scrutinyprep.domain.word_hits import WordHit
from scrutinyprep.pdf.content import Box, PageLink
from scrutinyprep.pdf.viewing import PageReader
from scrutinyprep.ui.reader.page_leads import FindLeads, SeenLead
from scrutinyprep.ui.reader.page_scroll import CURRENT_AT, PageScroll
from scrutinyprep.ui.reader.passages import PageText, TextLine
from scrutinyprep.ui.reader.print_columns import column_around
from scrutinyprep.ui.reader.sheets import Fit
from scrutinyprep.ui.tasks import Tasks
from scrutinyprep.ui.theme import Theme

_COLUMN_MARGIN_PX = 12
"""Left free beside a column that fills the view."""


class PageGoing(PageScroll):
    """Leads to places of the paper and back, and lays its pages as the reader wants them.

    Signals, besides those of `PageScroll`:
        words_read: the PDF page whose words are known now.
        pointed: the PageLink or the Lead that the pointer came to, None where it left it.
    """

    words_read = Signal(int)
    pointed = Signal(object)

    def __init__(self, tasks: Tasks, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(tasks, theme, parent)
        self._before_column: tuple[Fit, float, float] | None = None
        """How the pages were shown before a column was made to fill the view, and its zoom."""
        self._is_framing = True
        """Whether a passage that is found is framed."""
        self._pointed: PageLink | Lead | None = None
        self._scenery.texts.read.connect(self.words_read)
        self._scenery.hits.arrived.connect(self._on_hit_found)
        self._scenery.placed.connect(self._on_placed)

    def show_anchor(self, anchor: TextAnchor) -> None:
        """Go to an anchored passage and frame it; to the top of its page if it is not there."""
        region = anchor.region
        if region is not None:
            box = Box(region.left, region.top, region.right, region.bottom)
            self._on_placed((anchor.pdf_page, (box,)))
            return
        self._found = (0, ())
        self._is_framing = True
        self.show_page(anchor.pdf_page)
        self._scenery.seek(anchor)

    def show_place(self, anchor: TextAnchor) -> None:
        """Go to where these words stand, without framing them."""
        self._is_framing = False
        self.show_page(anchor.pdf_page)
        self._scenery.seek(anchor)

    def foresee(self, who: Hashable, pdf_pages: Sequence[int]) -> None:
        """Say which pages somebody may go to next, the likeliest first: they are drawn ahead.

        Each `who` has one wish at a time; without pages it is taken back. Nothing is drawn
        for whoever reads the paper as text.
        """
        self._scenery.foresee(who, () if self.isHidden() else pdf_pages)

    def _point_at(self, place: QPointF | None) -> None:
        """Tell what leads elsewhere from a place of the desk; None: the pointer has left."""
        aim: PageLink | Lead | None = None
        if place is not None:
            aim = self._scenery.link_at(place) or self._scenery.lead_at(place)
        if aim is not self._pointed:
            self._pointed = aim
            self.pointed.emit(aim)

    @property
    def place_read(self) -> TextAnchor | None:
        """The line that the reader has before the eyes; None where no words are known."""
        page = self._scenery.texts.on_page(self._page) if self._page else None
        line = self._line_read(page) if page is not None else None
        if page is None or line is None:
            return None
        return anchor_at(page.text, Run(line.start, line.end), pdf_page=self._page)

    def _line_read(self, page: PageText) -> TextLine | None:
        seen = self._seen()
        eye = QPointF(seen.center().x(), seen.top() + seen.height() * CURRENT_AT)
        return page.line_near(*self._scenery.sheets.to_page(self._page, eye))

    def _show_as(self, fit: Fit, zoom: float) -> None:
        if fit is Fit.ZOOM:
            self.set_zoom(zoom)
        else:
            self.set_fit(fit)

    def show_hits(self, words: str, hits: Sequence[WordHit]) -> None:
        """Mark the words that are looked for on the pages and beside them; none clears them."""
        self._scenery.hits.show(words, hits)
        self._tell_ticks()
        self.viewport().update()

    def show_hit(self, hit: WordHit) -> None:
        """Go to one of the hits."""
        box = self._scenery.hits.go(hit)
        seen = self._seen()
        is_seen = box is not None and seen.contains(self._scenery.sheets.to_desk(hit.pdf_page, box))
        if not is_seen:
            self.show_page(hit.pdf_page, box)
        self._tell_ticks()
        self.viewport().update()

    @property
    def place(self) -> tuple[int, float]:
        """The page that is read, and how far below its top the view begins, in its heights."""
        if not self.page_count:
            return 0, 0.0
        rect = self._scenery.sheets.rect(self._page)
        top = self._seen().top() + self._scenery.sheets.gap
        return self._page, (top - rect.top()) / rect.height()

    def return_to(self, pdf_page: int, share: float) -> None:
        """Go back to a place as `place` told it."""
        self.show_page(pdf_page)
        if self.page_count:
            rect = self._scenery.sheets.rect(min(pdf_page, self.page_count))
            down = rect.top() + share * rect.height() - self._scenery.sheets.gap
            self.verticalScrollBar().setValue(round(down))
            self._set_page(pdf_page)

    def zoom_to_column(self) -> None:
        """Let the column of print that is read fill the width of the view; once more, go back."""
        before = self._before_column
        if before is not None and before[2] == self.zoom:
            self._before_column = None
            self._show_as(*before[:2])
            return
        page = self._scenery.texts.on_page(self._page) if self._page else None
        line = self._line_read(page) if page is not None else None
        if page is None or line is None:
            return
        sheets, fit = self._scenery.sheets, (self._fit, self.zoom)
        column = column_around(page, line)
        width = sheets.to_desk(self._page, column).width() + 2 * _COLUMN_MARGIN_PX
        self.set_zoom(self.zoom * self.viewport().width() / width)
        left = self._scenery.sheets.to_desk(self._page, column).center().x()
        self.horizontalScrollBar().setValue(round(left - self.viewport().width() / 2))
        self._before_column = (*fit, self.zoom)

    def rows_on(self, pdf_page: int) -> list[QRectF]:
        """Return the rows of print of a page from the top down, as places of the desk.

        Cells and columns that stand side by side are one row; none while its words are unknown.
        """
        page = self._scenery.texts.on_page(pdf_page)
        if page is None:
            return []
        desk = [self._scenery.sheets.to_desk(pdf_page, line.box) for line in page.lines]
        rows: list[QRectF] = []
        for rect in sorted(desk, key=lambda rect: rect.center().y()):
            if (
                rows
                and rect.top() < rows[-1].center().y()
                and rect.center().y() < rows[-1].bottom()
            ):
                rows[-1] = rows[-1].united(rect)
            else:
                rows.append(rect)
        return rows

    def set_two_up(self, *, is_wanted: bool) -> None:
        """Show two pages side by side, or one; the place is kept."""
        page = self._page
        self._scenery.across = 2 if is_wanted else 1
        self._lay_out()
        if page:
            self.show_page(page)

    def turn_sheet(self, quarters: int) -> None:
        """Turn the page that is read by quarter turns clockwise, while the paper is open."""
        page = self._page
        if page:
            turns = self._scenery.turns
            turns[page] = (turns.get(page, 0) + quarters) % 4
            self._lay_out()
            self.show_page(page)

    @property
    def is_two_up(self) -> bool:
        """Whether two pages lie side by side."""
        return self._scenery.across == 2

    @property
    def reader(self) -> PageReader | None:
        """What the open paper is drawn with; None where none is open."""
        return self._scenery.reader

    def show_leads(self, find: FindLeads | None) -> None:
        """Underline the references that are found so, from now on; without, none."""
        self._scenery.leads.show(find)
        self.viewport().update()

    def leads_seen(self) -> list[SeenLead]:
        """Return the references that are in sight, from the top down."""
        seen, sheets = self._seen(), self._scenery.sheets
        found = []
        for pdf_page in sheets.pages_between(seen.top(), seen.bottom()):
            for one in self._scenery.leads_on(pdf_page):
                rects = [sheets.to_desk(pdf_page, box) for box in one.boxes]
                if seen.contains(rects[0]):
                    shown = (r.translated(-seen.topLeft()).toAlignedRect() for r in rects)
                    found.append(SeenLead(pdf_page, one.lead, tuple(shown)))
        return found

    def lead_at(self, place: QPoint) -> SeenLead | None:
        """Return the reference at a place of the view; None where a mark or a link lies over it."""
        desk = self._to_desk(QPointF(place))
        lead = self._scenery.lead_at(desk)
        mark = self._scenery.mark_at(desk)
        if lead is None or (mark is not None and mark.is_on_sign(desk)):
            return None
        return next((one for one in self.leads_seen() if one.lead is lead), None)

    def point_out(self, lead: Lead | None) -> None:
        """Set one reference off from the others, or none."""
        if lead is not self._scenery.leads.pointed_out:
            self._scenery.leads.pointed_out = lead
            self.viewport().update()

    @Slot(int, object)
    def _on_hit_found(self, pdf_page: int, box: Box) -> None:
        self.show_page(pdf_page, box)
        self.viewport().update()

    @Slot(object)
    def _on_placed(self, placed: tuple[int, tuple[Box, ...]]) -> None:
        pdf_page, boxes = placed
        if self._is_framing or not boxes:
            self._found = placed
        self._is_framing = True
        if boxes:
            self.show_page(pdf_page, boxes[0])
        self.viewport().update()
