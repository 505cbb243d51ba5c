"""Whether a font is a bold face: by its name, its own tables, or the weight that the file states.

Some makers of PDFs give every font a name that tells nothing ("CIDFont+F1") and a
weight that is nonsense. The font itself, where it is in the file, knows better.

Source: OpenType 1.9, tables "OS/2" (`usWeightClass`: 400 regular, 600 semi-bold) and
"head" (`macStyle`, bit 0: bold); ISO 32000-1, table 123 (`Flags`, bit 19: ForceBold).
"""

from __future__ import annotations

import re
from ctypes import POINTER, c_size_t, c_uint8, c_void_p, cast
from struct import error, unpack_from

from scrutinyprep.pdf.engine import pdfium

_BOLD = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
_NAMELESS = re.compile(r"(?:CIDFont\+)?(?:f|font|t|tt|c)?_?\d+(?:_\d+)*", re.IGNORECASE)
_BOLD_WEIGHT = 600
_FORCE_BOLD = 1 << 18
_MOST_BYTES = 32_000_000
_MOST_TABLES = 64
_SFNT = (b"\x00\x01\x00\x00", b"OTTO", b"true")


def is_bold_face(address: int, name: str) -> bool:
    """Say whether the font at an address, called so in the file, is a bold one."""
    if _BOLD.search(name):
        return True
    font = cast(c_void_p(address), pdfium.FPDF_FONT)
    seems_bold = (
        pdfium.FPDFFont_GetWeight(font) >= _BOLD_WEIGHT
        or pdfium.FPDFFont_GetFlags(font) & _FORCE_BOLD != 0
    )
    if not seems_bold and not _NAMELESS.fullmatch(name):
        return False
    said = _said_by_font(font)
    return seems_bold if said is None else said


def _said_by_font(font: pdfium.FPDF_FONT) -> bool | None:
    """Say whether the font's own tables call it bold; None where they are not in the file."""
    if pdfium.FPDFFont_GetIsEmbedded(font) != 1:
        return None
    length = c_size_t()
    pdfium.FPDFFont_GetFontData(font, None, 0, length)
    if not 0 < length.value <= _MOST_BYTES:
        return None
    buffer = (c_uint8 * length.value)()
    if not pdfium.FPDFFont_GetFontData(font, cast(buffer, POINTER(c_uint8)), length, length):
        return None
    try:
        return bold_by_tables(bytes(buffer))
    except error:
        return None


def bold_by_tables(data: bytes) -> bool | None:
    """Say whether a TrueType or OpenType font calls itself bold; None where it does not say.

    Raises:
        struct.error: its tables break off.
    """
    if data[:4] not in _SFNT:
        return None
    (count,) = unpack_from(">H", data, 4)
    weight = style = None
    for at in range(12, 12 + 16 * min(count, _MOST_TABLES), 16):
        tag, _, start, _ = unpack_from(">4sIII", data, at)
        if tag == b"OS/2":
            (weight,) = unpack_from(">H", data, start + 4)
        elif tag == b"head":
            (style,) = unpack_from(">H", data, start + 44)
    if weight is None and style is None:
        return None
    # A subset's weight may be left empty, while its style is kept.
    return (weight or 0) >= _BOLD_WEIGHT or bool((style or 0) & 1)
