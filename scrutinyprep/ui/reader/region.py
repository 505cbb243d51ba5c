"""Marking out a part of a page, by dragging and by keys, where there are no words to select."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal

from scrutinyprep.domain.anchors import Region
from scrutinyprep.pdf.content import Box
from scrutinyprep.ui.reader.passages import Selection
from scrutinyprep.ui.reader.scenery import Scenery

_LEAST_SIDE_PT = 6.0
"""Smaller than that is a click that slipped."""
_KEY_STEP_PT = 12.0
_BY_KEYS_SHARE = 0.5
"""Share of what is seen that a region begins with when it is asked for by a key."""


class RegionDrag(QObject):
    """Holds the region that is being marked out on one page, in points of the page as shown.

    Signals:
        marked: what it is now, while dragging too; a Selection without words, or None.
    """

    marked = Signal(object)

    def __init__(self, scenery: Scenery, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scenery = scenery
        self._pdf_page = 0
        self._from = (0.0, 0.0)
        self._to = (0.0, 0.0)

    @property
    def is_begun(self) -> bool:
        """Whether there is a page that it is on."""
        return self._pdf_page > 0

    def begin(self, place: QPointF) -> None:
        """Begin at a place of the desk."""
        self._pdf_page = self._scenery.sheets.page_at(place.y(), place.x())
        self._from = self._to = self._on_page(place)

    def begin_by_keys(self, pdf_page: int, seen: QRectF) -> None:
        """Begin with the middle of what is seen of a page."""
        sheet = self._scenery.sheets.rect(pdf_page).intersected(seen)
        across = sheet.width() * (1 - _BY_KEYS_SHARE) / 2
        down = sheet.height() * (1 - _BY_KEYS_SHARE) / 2
        part = sheet.adjusted(across, down, -across, -down)
        self._pdf_page = pdf_page
        self._from = self._on_page(part.topLeft())
        self._to = self._on_page(part.bottomRight())
        self._tell()

    def extend(self, place: QPointF) -> None:
        """Move the corner that moves to a place of the desk."""
        self._to = self._on_page(place)
        self._tell()

    def nudge(self, key: Qt.Key, *, moves_all: bool) -> None:
        """Move the last corner by an arrow key, or all of the region."""
        across = {Qt.Key.Key_Left: -_KEY_STEP_PT, Qt.Key.Key_Right: _KEY_STEP_PT}.get(key, 0.0)
        down = {Qt.Key.Key_Up: -_KEY_STEP_PT, Qt.Key.Key_Down: _KEY_STEP_PT}.get(key, 0.0)
        self._to = self._within(self._to[0] + across, self._to[1] + down)
        if moves_all:
            self._from = self._within(self._from[0] + across, self._from[1] + down)
        self._tell()

    def end(self) -> None:
        """Mark out nothing any more."""
        self._pdf_page = 0

    def _tell(self) -> None:
        left, right = sorted((self._from[0], self._to[0]))
        top, bottom = sorted((self._from[1], self._to[1]))
        if min(right - left, bottom - top) < _LEAST_SIDE_PT:
            self.marked.emit(None)
            return
        box = Box(left, top, right, bottom)
        region = Region(left, top, right, bottom)
        self.marked.emit(Selection(self._pdf_page, "", 0, 0, (box,), region))

    def _on_page(self, place: QPointF) -> tuple[float, float]:
        return self._within(*self._scenery.sheets.to_page(self._pdf_page, place))

    def _within(self, x: float, y: float) -> tuple[float, float]:
        width, height = self._scenery.sizes[self._pdf_page - 1]
        return min(max(0.0, x), width), min(max(0.0, y), height)
