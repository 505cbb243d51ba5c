"""Where each page lies on the desk that is scrolled, and how much it is enlarged."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from enum import Enum, auto
from itertools import accumulate

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
    """The pages one below the other. Places are in logical pixels of the whole desk.

    Pages are counted from 1; their own places are in points, as in `Box`.
    """

    def __init__(
        self,
        sizes_pt: Sequence[tuple[float, float]],
        zooms: Sequence[float],
        *,
        view_width: int,
        gap: int,
        margin: int,
    ) -> None:
        self.zooms = tuple(
            min(zoom, _SIDE_MAX_PX / (max(size) * PX_PER_PT))
            for size, zoom in zip(sizes_pt, zooms, strict=True)
        )
        self._sizes = [
            (max(1, round(width * zoom * PX_PER_PT)), max(1, round(height * zoom * PX_PER_PT)))
            for (width, height), zoom in zip(sizes_pt, self.zooms, strict=True)
        ]
        self.gap = gap
        self.width = max([view_width, *(width + 2 * margin for width, _ in self._sizes)])
        self._ends = list(accumulate(height + gap for _, height in self._sizes))
        self.height = (self._ends[-1] if self._ends else 0) + gap // 2

    def __len__(self) -> int:
        return len(self._sizes)

    def rect(self, pdf_page: int) -> QRectF:
        """Return where a page lies."""
        width, height = self._sizes[pdf_page - 1]
        left = (self.width - width) // 2
        return QRectF(left, self._ends[pdf_page - 1] - height, width, height)

    def scale(self, pdf_page: int) -> float:
        """Return how many logical pixels a point of this page takes."""
        return self.zooms[pdf_page - 1] * PX_PER_PT

    def page_at(self, y: float) -> int:
        """Return the page at this height, with the gap above it counted as its own."""
        return min(len(self._sizes), bisect_right(self._ends, y) + 1)

    def pages_between(self, top: float, bottom: float) -> range:
        """Return the pages that show between two heights."""
        if not self._sizes:
            return range(0)
        return range(self.page_at(top), self.page_at(max(top, bottom - 1)) + 1)

    def to_desk(self, pdf_page: int, box: Box) -> QRectF:
        """Return where a box of a page lies on the desk."""
        page, scale = self.rect(pdf_page), self.scale(pdf_page)
        return QRectF(
            page.left() + box.left * scale,
            page.top() + box.top * scale,
            (box.right - box.left) * scale,
            (box.bottom - box.top) * scale,
        )

    def to_page(self, pdf_page: int, place: QPointF) -> tuple[float, float]:
        """Return a place of the desk in points of a page, even where it is beside the page."""
        page, scale = self.rect(pdf_page), self.scale(pdf_page)
        return (place.x() - page.left()) / scale, (place.y() - page.top()) / scale


def zooms_for(
    sizes_pt: Sequence[tuple[float, float]],
    fit: Fit,
    zoom: float,
    *,
    room: tuple[float, float],
) -> list[float]:
    """Return the zoom of each page; `room` is what there is for one, in logical pixels.

    With `Fit.WIDTH` the commonest width of the paper fills the room, so that
    one wide table among portrait pages does not make all of them small.
    """
    if fit is Fit.ZOOM or not sizes_pt:
        return [zoom] * len(sizes_pt)
    width_px, height_px = (max(1.0, side) / PX_PER_PT for side in room)
    if fit is Fit.WIDTH:
        usual, _ = Counter(round(width) for width, _ in sizes_pt).most_common(1)[0]
        return [_kept(min(width_px / usual, width_px / width)) for width, _ in sizes_pt]
    return [_kept(min(width_px / width, height_px / height)) for width, height in sizes_pt]


def _kept(zoom: float) -> float:
    return min(LARGEST_ZOOM, max(SMALLEST_ZOOM / 2, zoom))
