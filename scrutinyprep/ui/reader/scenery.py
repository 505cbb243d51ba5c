"""The open paper as it is to be seen: where pages lie, what is drawn of them, what is marked."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from itertools import islice

from PySide6.QtCore import QCoreApplication, QObject, QPointF, QRectF, QTimer, Signal, Slot

from scrutinyprep.domain.anchors import TextAnchor
from scrutinyprep.domain.cross_references import Lead
from scrutinyprep.domain.word_hits import WordHit
from scrutinyprep.pdf.content import Box, PageLink
from scrutinyprep.pdf.viewing import PageReader
from scrutinyprep.ui.reader.ahead import Wishes, pages_in, view_of, views_beside
from scrutinyprep.ui.reader.drawings import Drawings, Piece, pieces_of
from scrutinyprep.ui.reader.marks import LaidMark, ShownMark, lay_marks
from scrutinyprep.ui.reader.opening import put_away
from scrutinyprep.ui.reader.page_hits import PageHits
from scrutinyprep.ui.reader.page_leads import PageLeads, PlacedLead
from scrutinyprep.ui.reader.page_links import PageLinks
from scrutinyprep.ui.reader.page_painter import PageScene
from scrutinyprep.ui.reader.passages import Selection
from scrutinyprep.ui.reader.sheets import Fit, Sheets, shown_sizes, zooms_for
from scrutinyprep.ui.reader.texts import Texts
from scrutinyprep.ui.tasks import Tasks
from scrutinyprep.ui.theme import Step, Theme

translate = QCoreApplication.translate

_MARGIN_PX = 16


class Scenery(QObject):
    """Everything that the page view shows of a paper, in logical pixels of the desk.

    Signals:
        altered: something to see has changed; the PDF page, or 0 for any of them.
        placed: where the passage that was looked for stands; its boxes, perhaps none.
    """

    altered = Signal(int)
    placed = Signal(object)

    def __init__(self, tasks: Tasks, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self.theme = theme
        self.drawings = Drawings(tasks, self)
        self.texts = Texts(tasks, self)
        self.hits = PageHits(self.texts, self)
        self.links = PageLinks(tasks, self)
        self.leads = PageLeads(tasks, self.texts, self)
        self.reader: PageReader | None = None
        self.sizes: tuple[tuple[float, float], ...] = ()
        self.sheets = Sheets((), (), view_width=0, gap=0, margin=0)
        self._labels: Mapping[int, str] = {}
        self._marks: dict[int, tuple[ShownMark, ...]] = {}
        self._laid: dict[int, list[LaidMark]] = {}
        self._sought: TextAnchor | None = None
        self._wishes = Wishes()
        self._ratio = 1.0
        self._seen = QRectF()
        """What was seen of the desk when it was looked at last."""
        self._soon = QTimer(self, interval=0, singleShot=True)
        """Until what is seen is painted: the lane that draws would hold the painting up."""
        self._soon.timeout.connect(self._want_ahead)
        self._onward = 1
        """Whether the reader goes on, 1, or back, -1."""
        self.across = 1
        """How many pages lie side by side."""
        self.turns: dict[int, int] = {}
        """Quarter turns clockwise that the reader gave a page, while the paper is open."""
        self.leads.found.connect(self.altered)
        self.texts.found.connect(self._on_found)
        self.texts.read.connect(self._read_ahead)
        self.drawings.went_on.connect(self._read_ahead)

    def show(self, reader: PageReader | None) -> None:
        """Show this paper, or none. The one before is closed once it is no longer drawn from."""
        if self.reader is not None:
            put_away(self._tasks, self.reader)
        self.reader = reader
        self.sizes = reader.page_sizes() if reader is not None else ()
        self.sheets = Sheets((), (), view_width=0, gap=0, margin=0)
        self._labels = {}
        self.turns = {}
        self._sought = None
        self._wishes.clear()
        self._soon.stop()
        self.drawings.show(reader, self.sizes)
        self.texts.show(reader)
        self.links.show(reader)
        self.leads.show(None)
        self.hits.show("", ())
        self.set_marks(())

    def lay(self, view_width: int, view_height: int, fit: Fit, zoom: float, ratio: float) -> None:
        """Lay the pages out for a view of this size, on a screen of this pixel ratio."""
        gap = self.theme.type_px(Step.SMALL) * 2 + 6
        margin = self.theme.space(_MARGIN_PX)
        width = (view_width - (self.across + 1) * margin) / self.across
        room = (width, view_height - gap - margin // 2)
        zooms = zooms_for(shown_sizes(self.sizes, self.turns), fit, zoom, room=room)
        self.sheets = Sheets(
            self.sizes,
            zooms,
            view_width=view_width,
            gap=gap,
            margin=margin,
            across=self.across,
            turns=self.turns,
        )
        self._ratio = ratio
        self._laid.clear()

    def set_labels(self, labels: Mapping[int, str]) -> None:
        """Say what stands above each page."""
        self._labels = labels
        self.altered.emit(0)

    def label(self, pdf_page: int) -> str:
        """Return what stands above a page."""
        usual = translate("pages", "PDF {page}").format(page=pdf_page)
        return self._labels.get(pdf_page, usual)

    def set_marks(self, marks: Sequence[ShownMark]) -> None:
        """Show these marks and no others."""
        self._marks = {}
        for mark in marks:
            self._marks[mark.pdf_page] = (*self._marks.get(mark.pdf_page, ()), mark)
        self._look_for_anchors()
        self._laid.clear()
        self.altered.emit(0)

    def seek(self, anchor: TextAnchor | None) -> None:
        """Look for a passage, to lead the user to it; `placed` tells where it is."""
        self._sought = anchor
        if anchor is None:
            return
        self._look_for_anchors()
        self.texts.want([anchor.pdf_page])
        self._tell_placed()

    def reread(self) -> None:
        """Forget the words of the pages, so that they are read again."""
        self.texts.show(self.reader)
        self.hits.forget_pages()
        self.leads.forget_pages()
        self._laid.clear()
        self._look_for_anchors()
        self.altered.emit(0)

    def want(self, seen: QRectF, *, with_words: bool) -> None:
        """Have drawn what is seen, nearest to the middle first, then the neighbours, then wishes.

        All of it is drawn as it would be seen: at its scale, and as much of a large page as
        the view shows of it.
        """
        pages = pages_in(self.sheets, seen)
        if not pages:
            return
        if seen.top() != self._seen.top():
            self._onward = 1 if seen.top() > self._seen.top() else -1
        middle = seen.center().y()
        near = sorted(pages, key=lambda page: abs(self.sheets.rect(page).center().y() - middle))
        self.drawings.want([piece for page in near for piece in self._pieces(page, seen)])
        self._seen = seen
        self._soon.start()
        if with_words:
            # The next page's too: a selection may go on over the end of this one.
            following = [pages[-1] + 1] if pages[-1] < len(self.sheets) else []
            self.texts.want([*near, *following])
            self.links.want(near)

    @Slot()
    def _want_ahead(self) -> None:
        """Have drawn what may be seen next."""
        beside = views_beside(self.sheets, self._seen, self._onward)
        foreseen = (view_of(self.sheets, page, self._seen) for page in self._wishes.pages)
        self.drawings.want_ahead(self._pieces_in(beside), self._pieces_in(foreseen))
        self._read_ahead()

    def foresee(self, who: Hashable, pdf_pages: Sequence[int]) -> None:
        """Have pages drawn that may be wanted next, in place of what `who` foresaw before."""
        pages = [page for page in pdf_pages if 1 <= page <= len(self.sheets)]
        if self._wishes.tell(who, pages):
            self._soon.start()

    def scene(
        self,
        pdf_page: int,
        seen: QRectF,
        *,
        selection: Selection | None,
        found: tuple[int, tuple[Box, ...]],
    ) -> PageScene:
        """Return all that is to be seen of a page."""
        pieces = self._pieces(pdf_page, seen)
        drawn = [d for piece in pieces if (d := self.drawings.find(piece)) is not None]
        is_sharp = len(drawn) == len(pieces)
        selected = selection.boxes_on(pdf_page) if selection is not None else ()
        return PageScene(
            rect=self.sheets.rect(pdf_page),
            turn=self.sheets.turn(pdf_page),
            label=self.label(pdf_page),
            drawn=drawn,
            is_sharp=is_sharp,
            stand_in=None if is_sharp else self.drawings.stand_in(pdf_page),
            trouble=self._trouble(pdf_page),
            marks=self.marks_on(pdf_page),
            selected=self._to_desk(pdf_page, selected),
            is_region_selected=selection is not None and selection.region is not None,
            found=self._to_desk(pdf_page, found[1]) if found[0] == pdf_page else (),
            hits=self._to_desk(
                pdf_page, [b for boxes in self.hits.on_page(pdf_page) for b in boxes]
            ),
            current_hit=self._to_desk(pdf_page, self.hits.current_on(pdf_page)),
            leads=self._to_desk(
                pdf_page, [b for one in self.leads_on(pdf_page) for b in one.boxes]
            ),
            pointed_out=self._to_desk(pdf_page, self._pointed_out(pdf_page)),
        )

    def is_sharp(self, seen: QRectF) -> bool:
        """Say whether everything that is seen is drawn at its right scale."""
        return all(
            self.drawings.find(piece) is not None or self._trouble(page)
            for page in pages_in(self.sheets, seen)
            for piece in self._pieces(page, seen)
        )

    def marks_on(self, pdf_page: int) -> list[LaidMark]:
        """Return the marks of a page where they lie; those not found yet are left out."""
        if pdf_page not in self._laid:
            placed = [
                (mark, self._to_desk(pdf_page, boxes))
                for mark in self._marks.get(pdf_page, ())
                if (boxes := self._boxes(mark)) or mark.is_on_whole_page
            ]
            self._laid[pdf_page] = lay_marks(placed, self.sheets.rect(pdf_page), self.theme)
        return self._laid[pdf_page]

    def mark_at(self, place: QPointF) -> LaidMark | None:
        """Return the mark at a place of the desk: a sign before words, the newest before others."""
        if not len(self.sheets):
            return None
        laid = self.marks_on(self.sheets.page_at(place.y(), place.x()))
        signs = [m for m in laid if m.sign is not None and m.sign.contains(place)]
        return next(reversed(signs or [m for m in laid if m.is_at(place)]), None)

    def link_at(self, place: QPointF) -> PageLink | None:
        """Return the link at a place of the desk."""
        if not len(self.sheets):
            return None
        pdf_page = self.sheets.page_at(place.y(), place.x())
        return self.links.at(pdf_page, *self.sheets.to_page(pdf_page, place))

    def leads_on(self, pdf_page: int) -> list[PlacedLead]:
        """Return the references of a page, but for those that the file itself makes a link of."""
        links = [link.box for link in self.links.on_page(pdf_page)]
        return [
            one
            for one in self.leads.on_page(pdf_page)
            if not any(_overlap(box, link) for box in one.boxes for link in links)
        ]

    def lead_at(self, place: QPointF) -> Lead | None:
        """Return the reference at a place of the desk."""
        if not len(self.sheets):
            return None
        pdf_page = self.sheets.page_at(place.y(), place.x())
        x, y = self.sheets.to_page(pdf_page, place)
        return next((one.lead for one in self.leads_on(pdf_page) if one.is_at(x, y)), None)

    def hit_shares(self) -> tuple[list[float], float | None]:
        """Return how far down the desk the hits are, and the current one, from 0 to 1."""
        current = self.hits.current
        shares = [self._share_of(hit) for hit in self.hits.hits]
        return shares, self._share_of(current) if current is not None else None

    def _share_of(self, hit: WordHit) -> float:
        if hit.pdf_page > len(self.sheets):
            return 1.0
        rect = self.sheets.rect(hit.pdf_page)
        return (rect.top() + hit.share * rect.height()) / max(1, self.sheets.height)

    def _pieces_in(self, views: Iterable[QRectF]) -> list[Piece]:
        """Return what shows in each of these views, once."""
        pieces = (
            p
            for view in views
            for page in pages_in(self.sheets, view)
            for p in self._pieces(page, view)
        )
        return list(dict.fromkeys(pieces))

    @Slot()
    def _read_ahead(self) -> None:
        """Read the words of pages that are foreseen, one by one, once nothing is to be drawn.

        Who goes to a passage is led to its page first, and a moment later to its words, where
        those are unknown.
        """
        if self.drawings.is_idle:
            unread = (page for page in self._wishes.pages if self.texts.on_page(page) is None)
            self.texts.want(list(islice(unread, 1)))

    @Slot()
    def _on_found(self) -> None:
        self._laid.clear()
        self.altered.emit(0)
        self._tell_placed()

    def _tell_placed(self) -> None:
        if self._sought is None:
            return
        boxes = self.texts.boxes_of_anchor(self._sought)
        if boxes is not None:
            sought, self._sought = self._sought, None
            self.placed.emit((sought.pdf_page, boxes))

    def _look_for_anchors(self) -> None:
        anchors = [
            mark.anchor
            for marks in self._marks.values()
            for mark in marks
            if mark.anchor and not mark.boxes
        ]
        if self._sought is not None:
            anchors.append(self._sought)
        self.texts.look_for(anchors)

    def _boxes(self, mark: ShownMark) -> tuple[Box, ...]:
        if mark.boxes or mark.anchor is None:
            return mark.boxes
        return self.texts.boxes_of_anchor(mark.anchor) or ()

    def _pieces(self, pdf_page: int, seen: QRectF) -> list[Piece]:
        """Return what shows of a page in a part of the desk: all of it, where that is one piece."""
        _, first = self.sheets.to_page(pdf_page, seen.topLeft())
        _, last = self.sheets.to_page(pdf_page, seen.bottomRight())
        height = self.sizes[pdf_page - 1][1]
        return pieces_of(
            pdf_page,
            self.sizes[pdf_page - 1],
            self.sheets.scale(pdf_page) * self._ratio,
            top=min(first, last) / height,
            bottom=max(first, last) / height,
        )

    def _to_desk(self, pdf_page: int, boxes: Sequence[Box]) -> tuple[QRectF, ...]:
        return tuple(self.sheets.to_desk(pdf_page, box) for box in boxes)

    def _pointed_out(self, pdf_page: int) -> list[Box]:
        out = self.leads.pointed_out
        return [b for one in self.leads.on_page(pdf_page) if one.lead is out for b in one.boxes]

    def _trouble(self, pdf_page: int) -> str:
        error = self.drawings.error_on(pdf_page)
        if error is None:
            return ""
        return translate("pages", "Page {page} can't be shown.").format(page=pdf_page)


def _overlap(one: Box, other: Box) -> bool:
    return (
        one.left < other.right
        and other.left < one.right
        and one.top < other.bottom
        and other.top < one.bottom
    )
