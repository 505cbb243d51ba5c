"""Fonts that a page uses and its file does not hold, put into it.

PDFium carries fonts of the same widths as the fourteen that every reader has,
and draws with them what the page view shows; so the printed page looks as the
one on screen did. They come with PDFium, under its own licence.
Source: ISO 32000-2, 9.6.2 (the standard fonts) and 9.9 (embedding).
"""

from __future__ import annotations

import re
from ctypes import byref, c_size_t, c_uint8
from dataclasses import dataclass

from pikepdf import Array, Dictionary, Name, Object, Pdf

from scrutinyprep.pdf.engine import pdfium, start_engine

_FILES = ("/FontFile", "/FontFile2", "/FontFile3")
_FIXED = re.compile(r"courier|mono|consol|typewriter|fixed", re.IGNORECASE)
_SERIF = re.compile(
    r"times|georgia|garamond|cambria|bookman|palatino|century|roman|(?<!sans)serif", re.IGNORECASE
)
_BOLD = re.compile(r"bold|black|heavy|semib|demi", re.IGNORECASE)
_SLANTED = re.compile(r"ital|obli", re.IGNORECASE)
_SIGNS = re.compile(r"(wing|web)dings|marlett", re.IGNORECASE)
"""Fonts of signs in an order of their own, which no other font has."""
_FIXED_FLAG, _SERIF_FLAG, _SYMBOLIC_FLAG = 1, 2, 4
_NONSYMBOLIC_FLAG, _SLANTED_FLAG, _BOLD_FLAG = 32, 64, 1 << 18
_FACES = {
    "Helvetica": ("Helvetica", "Helvetica-Bold", "Helvetica-Oblique", "Helvetica-BoldOblique"),
    "Times": ("Times-Roman", "Times-Bold", "Times-Italic", "Times-BoldItalic"),
    "Courier": ("Courier", "Courier-Bold", "Courier-Oblique", "Courier-BoldOblique"),
}
"""Of each family: upright, bold, slanted, both."""


class NoStandIn(Exception):
    """A font is missing from the file, and nothing can stand in for it."""


@dataclass(frozen=True, slots=True)
class _Face:
    """A font of PDFium's: its own name, and its bytes."""

    name: str
    data: bytes


class StandIns:
    """Puts fonts into one file, each at most once."""

    def __init__(self, pdf: Pdf) -> None:
        self._pdf = pdf
        self._files: dict[str, Object] = {}
        self._faces: dict[str, _Face] = {}

    def complete(self, font: Object) -> None:
        """See to it that a font is in the file.

        Raises:
            NoStandIn: it is not, and what it has letters for can't be known.
        """
        kind = str(font.get("/Subtype", ""))
        if kind == "/Type3":
            return
        if kind == "/Type0":
            descendants = font.get("/DescendantFonts")
            if not isinstance(descendants, Array) or not _is_held(descendants[0]):
                raise NoStandIn
            return
        if not _is_held(font):
            self._replace(font)

    def _replace(self, font: Object) -> None:
        name = str(font.get("/BaseFont", "/Helvetica"))
        if _SIGNS.search(name):
            raise NoStandIn
        described = font.get("/FontDescriptor")
        flags = _flags_of(described)
        standard = _standard_name(name, flags)
        face = self._face(standard)
        is_symbolic = standard in ("Symbol", "ZapfDingbats")
        # Every reader knows the widths of the fourteen; of no other font without a list of them.
        called = Name(f"/{face.name if '/Widths' in font else standard}")
        font.Subtype = Name.Type1
        font.BaseFont = called
        if "/Encoding" not in font and not is_symbolic:
            font.Encoding = Name.WinAnsiEncoding
        font.FontDescriptor = self._pdf.make_indirect(
            Dictionary(
                Type=Name.FontDescriptor,
                FontName=called,
                Flags=(flags & ~(_SYMBOLIC_FLAG | _NONSYMBOLIC_FLAG))
                | (_SYMBOLIC_FLAG if is_symbolic else _NONSYMBOLIC_FLAG),
                FontBBox=[-200, -250, 1200, 950],
                ItalicAngle=-12 if standard.endswith(("Oblique", "Italic")) else 0,
                Ascent=750,
                Descent=-250,
                CapHeight=700,
                StemV=140 if "Bold" in standard else 80,
                FontFile3=self._file(standard, face),
            )
        )

    def _file(self, standard: str, face: _Face) -> Object:
        if standard not in self._files:
            made = self._pdf.make_stream(face.data)
            made.Subtype = Name.Type1C
            self._files[standard] = made
        return self._files[standard]

    def _face(self, standard: str) -> _Face:
        if standard not in self._faces:
            self._faces[standard] = _face_of(standard)
        return self._faces[standard]


def _is_held(font: Object) -> bool:
    described = font.get("/FontDescriptor")
    return isinstance(described, Dictionary) and any(file in described for file in _FILES)


def _flags_of(described: object) -> int:
    flags = described.get("/Flags", 0) if isinstance(described, Dictionary) else 0
    return flags if isinstance(flags, int) and 0 <= flags < 1 << 31 else 0


def _standard_name(name: str, flags: int) -> str:
    """Return which of the fourteen fonts stands in for one of this name."""
    for exact in ("Symbol", "ZapfDingbats"):
        if exact.casefold() in name.casefold():
            return exact
    if _FIXED.search(name) or flags & _FIXED_FLAG:
        family = "Courier"
    elif _SERIF.search(name) or flags & _SERIF_FLAG:
        family = "Times"
    else:
        family = "Helvetica"
    is_bold = bool(_BOLD.search(name) or flags & _BOLD_FLAG)
    is_slanted = bool(_SLANTED.search(name) or flags & _SLANTED_FLAG)
    return _FACES[family][is_bold + 2 * is_slanted]


def _face_of(standard: str) -> _Face:
    """Return one of PDFium's own fonts."""
    start_engine()
    document = pdfium.FPDF_CreateNewDocument()
    try:
        font = pdfium.FPDFText_LoadStandardFont(document, standard.encode("ascii"))
        size = c_size_t()
        if not font or not pdfium.FPDFFont_GetFontData(font, None, 0, byref(size)):
            raise NoStandIn
        data = (c_uint8 * size.value)()
        pdfium.FPDFFont_GetFontData(font, data, size.value, byref(size))
        pdfium.FPDFFont_Close(font)
    finally:
        pdfium.FPDF_CloseDocument(document)
    return _Face(_name_in(bytes(data)), bytes(data))


def _name_in(data: bytes) -> str:
    """Return the name that a compact font gives itself.

    Source: Adobe Technical Note 5176, sections 5 (index data) and 7 (names).
    """
    start = data[2]
    count, size = int.from_bytes(data[start : start + 2]), data[start + 2]
    if count < 1 or not 1 <= size <= 4:
        raise NoStandIn
    first, second = (
        int.from_bytes(data[start + 3 + place * size : start + 3 + (place + 1) * size])
        for place in (0, 1)
    )
    names = start + 2 + (count + 1) * size
    return data[names + first : names + second].decode("ascii")
