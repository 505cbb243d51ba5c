"""A page drawn for a peek at it: no wider than its words, and where the passage is on it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import reduce

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

from scrutinyprep.domain.anchors import find_anchor
from scrutinyprep.domain.cross_references import Lead
from scrutinyprep.pdf.content import Box
from scrutinyprep.pdf.viewing import PageReader
from scrutinyprep.ui.reader.passages import PageText, around, boxes_of, page_text
from scrutinyprep.ui.tasks import Progress

_MARGIN_PT = 10.0
"""Paper left beside the words."""

OpenReader = Callable[[], AbstractContextManager[PageReader]]


@dataclass(frozen=True, slots=True)
class PeekPicture:
    """A page as a peek shows it."""

    lead: Lead
    image: QImage
    """Its device pixel ratio is set."""
    pixels: bytearray | memoryview
    """Owns the pixels that the image shows."""
    passage: tuple[QRectF, ...]
    """Where the passage stands in the image, in logical pixels; nothing for the whole page."""


def draw_peek(
    opened: OpenReader, lead: Lead, width_px: int, ratio: float, _progress: Progress
) -> PeekPicture:
    """Draw the page that a reference leads to, its words so wide in logical pixels.

    Raises:
        ImportFailed: the page cannot be drawn or read.
    """
    with opened() as reader:
        width, height = reader.page_sizes()[lead.pdf_page - 1]
        page = page_text(reader.letters(lead.pdf_page))
        clip = _words_of(page, width, height)
        scale = width_px / (clip.right - clip.left)
        picture = reader.picture(lead.pdf_page, scale * ratio, clip)
    image = QImage(
        memoryview(picture.pixels),
        picture.width_px,
        picture.height_px,
        picture.stride,
        QImage.Format.Format_RGB32,
    )
    # A picture that would be too large comes at a smaller scale.
    image.setDevicePixelRatio(picture.width_px / width_px)
    passage = tuple(
        QRectF(
            (box.left - clip.left) * scale,
            (box.top - clip.top) * scale,
            (box.right - box.left) * scale,
            (box.bottom - box.top) * scale,
        )
        for box in _boxes_of(lead, page)
    )
    return PeekPicture(lead, image, picture.pixels, passage)


def _words_of(page: PageText, width_pt: float, height_pt: float) -> Box:
    """Return the part of a page that has words, as wide as those and as high as the page."""
    if not page.lines:
        return Box(0.0, 0.0, width_pt, height_pt)
    whole = reduce(around, (line.box for line in page.lines))
    left = min(max(0.0, whole.left - _MARGIN_PT), width_pt / 3)
    right = max(min(width_pt, whole.right + _MARGIN_PT), width_pt * 2 / 3)
    return Box(left, 0.0, right, height_pt)


def _boxes_of(lead: Lead, page: PageText) -> tuple[Box, ...]:
    run = find_anchor(lead.anchor, page.text) if lead.anchor is not None else None
    return boxes_of(page.letters, run) if run is not None else ()
