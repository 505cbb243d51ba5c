"""The few calls of PDFium that are made for every word, without ctypes' checks.

ctypes spends two thirds of such a call on checking and converting what it was
given (0.9 against 0.3 microseconds), and a long pack needs 300,000 of them.
The arguments here are always the same three: a handle, an index, a buffer.
"""

from __future__ import annotations

from ctypes import (
    CFUNCTYPE,
    addressof,
    c_double,
    c_float,
    c_int,
    c_void_p,
    cast,
    create_string_buffer,
)
from struct import Struct
from typing import Any

import pypdfium2.raw as pdfium

_FONT_NAME_BYTES = 256

_FILLED_AND_STROKED = (
    pdfium.FPDF_TEXTRENDERMODE_FILL_STROKE,
    pdfium.FPDF_TEXTRENDERMODE_FILL_STROKE_CLIP,
)

Place = tuple[float, float, float, float]
"""Left, top, right and bottom in the file's coordinates, where y points upwards."""


class QuickText:
    """Where the characters of an open text page stand, and what drew them."""

    def __init__(self, textpage: Any) -> None:
        self._textpage = c_void_p(cast(textpage, c_void_p).value)
        buffer = (c_float * 6)()
        self._buffer = buffer
        self._address = c_void_p(addressof(buffer))
        self._four_of = Struct("4f").unpack_from
        self._loose_box = _unchecked(pdfium.FPDFText_GetLooseCharBox, None)
        self._matrix_at = _unchecked(pdfium.FPDFText_GetMatrix, c_int)
        self._size_at = _unchecked(pdfium.FPDFText_GetFontSize, c_double)
        self._object = _unchecked(pdfium.FPDFText_GetTextObject, c_void_p)
        self._font = _unchecked(pdfium.FPDFTextObj_GetFont, c_void_p)
        self._mode = _unchecked(pdfium.FPDFTextObj_GetTextRenderMode, c_int)

    def place(self, index: int) -> Place:
        """Return the place of a character, as high as its font is."""
        self._loose_box(self._textpage, index, self._address)
        return self._four_of(self._buffer)

    def drawn_by(self, index: int) -> int | None:
        """Return the address of the text object that drew a character, if one did."""
        address: int | None = self._object(self._textpage, index)
        return address

    def font_size(self, index: int) -> float:
        """Return the size that the font is set in, before the matrix is applied."""
        size: float = self._size_at(self._textpage, index)
        return size

    def matrix(self, index: int) -> Place:
        """Return a, b, c and d of the matrix that a character is drawn with."""
        if self._matrix_at(self._textpage, index, self._address):
            return self._four_of(self._buffer)
        return 1.0, 0.0, 0.0, 1.0

    def font_of(self, text_object: int) -> int | None:
        """Return the address of the font of a text object."""
        address: int | None = self._font(c_void_p(text_object))
        return address

    def is_outlined(self, text_object: int) -> bool:
        """Say whether letters are filled and stroked: how a bold face is made up."""
        return self._mode(c_void_p(text_object)) in _FILLED_AND_STROKED


class QuickObjects:
    """The kinds of the objects of an open page."""

    def __init__(self, page: Any) -> None:
        self._page = c_void_p(cast(page, c_void_p).value)
        self._get = _unchecked(pdfium.FPDFPage_GetObject, c_void_p)
        self._kind = _unchecked(pdfium.FPDFPageObj_GetType, c_int)

    def kind_of(self, index: int) -> int:
        """Return PDFium's number for the kind of the object at an index."""
        kind: int = self._kind(c_void_p(self._get(self._page, index)))
        return kind


def font_name(address: int) -> str:
    """Return the name of the font at an address as the file has it; empty where it has none."""
    font = cast(c_void_p(address), pdfium.FPDF_FONT)
    name = create_string_buffer(_FONT_NAME_BYTES)
    length = pdfium.FPDFFont_GetBaseFontName(font, name, _FONT_NAME_BYTES)
    return name.value.decode("utf-8", "replace") if 0 < length <= _FONT_NAME_BYTES else ""


def font_weight(address: int) -> int:
    """Return the weight of the font at an address: 400 is regular, and what most bold ones say."""
    return int(pdfium.FPDFFont_GetWeight(cast(c_void_p(address), pdfium.FPDF_FONT)))


def _unchecked(function: Any, result: Any) -> Any:
    """Return the same function of the library, called without a look at its arguments."""
    return CFUNCTYPE(result)(cast(function, c_void_p).value or 0)
