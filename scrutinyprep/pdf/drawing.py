"""A page drawn as pixels."""

from __future__ import annotations

from ctypes import c_char
from math import ceil, floor, sqrt
from typing import Any

from scrutinyprep.pdf.content import Box, Picture
from scrutinyprep.pdf.engine import pdfium
from scrutinyprep.pdf.geometry import Sheet

PIXELS_MAX = 40_000_000
"""160 MB: an A4 page at four times the pixels of a printer's 300 dpi has fewer."""
_SIDE_MAX_PX = 32_000
_BYTES_PER_PIXEL = 4
_WHITE = 0xFFFFFFFF


def picture_of(
    page: Any, sheet: Sheet, scale: float, clip: Box | None, slate: memoryview | None = None
) -> Picture | None:
    """Draw an open page, or a part of it; None where PDFium cannot.

    `scale` is in pixels to the point, `clip` in points of the page as shown. It is drawn on
    `slate` where it fits there, which holds it until the next one is drawn.
    """
    part = _within(sheet, clip)
    width_pt, height_pt = part.right - part.left, part.bottom - part.top
    scale = min(
        scale,
        sqrt(PIXELS_MAX / (width_pt * height_pt)),
        _SIDE_MAX_PX / max(width_pt, height_pt),
    )
    width, height = max(1, ceil(width_pt * scale)), max(1, ceil(height_pt * scale))
    stride = width * _BYTES_PER_PIXEL
    size = stride * height
    is_on_slate = slate is not None and size <= len(slate)
    pixels = slate[:size] if slate is not None and is_on_slate else bytearray(size)
    bitmap = pdfium.FPDFBitmap_CreateEx(
        width,
        height,
        pdfium.FPDFBitmap_BGRx,
        (c_char * len(pixels)).from_buffer(pixels),
        stride,
    )
    if not bitmap:
        return None
    try:
        pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, _WHITE)
        pdfium.FPDF_RenderPageBitmap(
            bitmap,
            page,
            -floor(part.left * scale),
            -floor(part.top * scale),
            max(1, ceil(sheet.width_pt * scale)),
            max(1, ceil(sheet.height_pt * scale)),
            0,
            pdfium.FPDF_ANNOT,
        )
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)
    return Picture(width, height, stride, pixels)


def _within(sheet: Sheet, clip: Box | None) -> Box:
    """Return the part of the page to draw; the whole page where the clip misses it."""
    whole = Box(0.0, 0.0, sheet.width_pt, sheet.height_pt)
    if clip is None:
        return whole
    left, right = max(clip.left, 0.0), min(clip.right, whole.right)
    top, bottom = max(clip.top, 0.0), min(clip.bottom, whole.bottom)
    return Box(left, top, right, bottom) if left < right and top < bottom else whole
