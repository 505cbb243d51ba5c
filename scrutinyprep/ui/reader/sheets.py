"""Where each page lies on the desk that is scrolled, and how much it is enlarged."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from enum import Enum, auto
from itertools import accumulate
from types import MappingProxyType

from PySide6.QtCore import QPointF, QRectF

from scrutinyprep.pdf.content import Box

PX_PER_PT = 96 / 72
"""At 100%: a page is as large as on paper, on a screen of 96 dots to the inch."""
SMALLEST_ZOOM = 0.25
LARGEST_ZOOM = 8.0
_SIDE_MAX_PX = 15_000
"""A damaged file may claim a page of miles; A3 at the largest zoom stays below this."""


class Fit(Enum):
    """What the zoom follows."""

    WIDTH = auto()
    """Pages are as wide as the view; a wider page is shrunk rather than cut off."""
    PAGE = auto()
    """Each page is seen whole."""
    ZOOM = auto()
    """The user's own choice."""


class Sheets:
    """The pages in rows one below the other. Places are in logical pixels of the whole desk.

    Pages are counted from 1; their own places are in points, as in `Box`, however the
    reader has turned them.
    """

    def __init__(
        self,
        sizes_pt: Sequence[tuple[float, float]],
        zooms: Sequence[float],
        *,
        view_width: int,
        gap: int,
        margin: int,
        across: int = 1,
        turns: Mapping[int, int] = MappingProxyType({}),
    ) -> None:
        """Lay out `across` pages to a row; `turns` are quarter turns clockwise, by page."""
        self.zooms = tuple(
            min(zoom, _SIDE_MAX_PX / (max(size) * PX_PER_PT))
            for size, zoom in zip(sizes_pt, zooms, strict=True)
        )
        self._sizes_pt = sizes_pt
        self._turns = turns
        self._sizes = [
            (max(1, round(width * zoom * PX_PER_PT)), max(1, round(height * zoom * PX_PER_PT)))
            for (width, height), zoom in zip(shown_sizes(sizes_pt, turns), self.zooms, strict=True)
        ]
        self.gap = gap
        self.across = across
        self._margin = margin
        rows = [self._sizes[at : at + across] for at in range(0, len(self._sizes), across)]
        self._row_widths = [
            sum(width for width, _ in row) + margin * (len(row) - 1) for row in rows
        ]
        self.width = max([view_width, *(width + 2 * margin for width in self._row_widths)])
        self._heights = [max(height for _, height in row) for row in rows]
        self._ends = list(accumulate(height + gap for height in self._heights))
        self.height = (self._ends[-1] if self._ends else 0) + gap // 2

    def __len__(self) -> int:
        return len(self._sizes)

    def rect(self, pdf_page: int) -> QRectF:
        """Return where a page lies."""
        row, column = divmod(pdf_page - 1, self.across)
        width, height = self._sizes[pdf_page - 1]
        left = (self.width - self._row_widths[row]) // 2
        for before in self._sizes[pdf_page - 1 - column : pdf_page - 1]:
            left += before[0] + self._margin
        return QRectF(left, self._ends[row] - self._heights[row], width, height)

    def scale(self, pdf_page: int) -> float:
        """Return how many logical pixels a point of this page takes."""
        return self.zooms[pdf_page - 1] * PX_PER_PT

    def turn(self, pdf_page: int) -> int:
        """Return how the reader has turned a page: quarter turns clockwise, 0 to 3."""
        return self._turns.get(pdf_page, 0)

    def page_at(self, y: float, x: float | None = None) -> int:
        """Return the page at this height, with the gap above it counted as its own.

        Of several side by side it is the first, or the one nearest to `x`.
        """
        first = min(len(self._ends) - 1, bisect_right(self._ends, y)) * self.across + 1
        page = first
        if x is not None:
            last = min(len(self._sizes), first + self.across - 1)
            while page < last and x >= self.rect(page + 1).left() - self._margin / 2:
                page += 1
        return page

    def pages_between(self, top: float, bottom: float) -> range:
        """Return the pages that show between two heights."""
        if not self._sizes:
            return range(0)
        end = self.page_at(max(top, bottom - 1)) + self.across
        return range(self.page_at(top), min(len(self._sizes) + 1, end))

    def to_desk(self, pdf_page: int, box: Box) -> QRectF:
        """Return where a box of a page lies on the desk."""
        page, scale = self.rect(pdf_page), self.scale(pdf_page)
        width, height = self._sizes_pt[pdf_page - 1]
        match self.turn(pdf_page):
            case 1:
                box = Box(height - box.bottom, box.left, height - box.top, box.right)
            case 2:
                box = Box(
                    width - box.right, height - box.bottom, width - box.left, height - box.top
                )
            case 3:
                box = Box(box.top, width - box.right, box.bottom, width - box.left)
        return QRectF(
            page.left() + box.left * scale,
            page.top() + box.top * scale,
            (box.right - box.left) * scale,
            (box.bottom - box.top) * scale,
        )

    def to_page(self, pdf_page: int, place: QPointF) -> tuple[float, float]:
        """Return a place of the desk in points of a page, even where it is beside the page."""
        page, scale = self.rect(pdf_page), self.scale(pdf_page)
        x, y = (place.x() - page.left()) / scale, (place.y() - page.top()) / scale
        width, height = self._sizes_pt[pdf_page - 1]
        match self.turn(pdf_page):
            case 1:
                return y, height - x
            case 2:
                return width - x, height - y
            case 3:
                return width - y, x
        return x, y


def shown_sizes(
    sizes_pt: Sequence[tuple[float, float]], turns: Mapping[int, int]
) -> list[tuple[float, float]]:
    """Return the pages' sizes as the reader has turned them."""
    return [
        (height, width) if turns.get(page, 0) % 2 else (width, height)
        for page, (width, height) in enumerate(sizes_pt, start=1)
    ]


def zooms_for(
    sizes_pt: Sequence[tuple[float, float]],
    fit: Fit,
    zoom: float,
    *,
    room: tuple[float, float],
) -> list[float]:
    """Return the zoom of each page; `room` is what there is for one, in logical pixels.

    With `Fit.WIDTH` the commonest width of upright pages fills the room, and
    so does each page wider than that: neither one table on its side, nor thirty,
    make the letter before them too small to read.
    """
    if fit is Fit.ZOOM or not sizes_pt:
        return [zoom] * len(sizes_pt)
    width_px, height_px = (max(1.0, side) / PX_PER_PT for side in room)
    if fit is Fit.WIDTH:
        upright = [size for size in sizes_pt if size[0] <= size[1]] or sizes_pt
        usual, _ = Counter(round(width) for width, _ in upright).most_common(1)[0]
        return [_kept(min(width_px / usual, width_px / width)) for width, _ in sizes_pt]
    return [_kept(min(width_px / width, height_px / height)) for width, height in sizes_pt]


def _kept(zoom: float) -> float:
    return min(LARGEST_ZOOM, max(SMALLEST_ZOOM / 2, zoom))
