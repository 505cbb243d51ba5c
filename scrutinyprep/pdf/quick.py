"""The few calls of PDFium that are made for every word, without ctypes' checks.

ctypes spends two thirds of such a call on checking and converting what it was
given (0.9 against 0.3 microseconds), and a long pack needs 300,000 of them.
The arguments here are always the same three: a handle, an index, a buffer.
They keep Python's lock, too: to give it away and take it back takes as long as
PDFium does for an answer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from ctypes import (
    PYFUNCTYPE,
    addressof,
    byref,
    c_double,
    c_float,
    c_int,
    c_uint,
    c_void_p,
    cast,
    create_string_buffer,
)
from functools import cache, partial
from itertools import repeat
from struct import Struct
from typing import Any

from scrutinyprep.pdf.engine import pdfium
from scrutinyprep.pdf.places import Place

_FONT_NAME_BYTES = 256
_OBJECTS_MAX = 4_000
"""A page of more parts is a drawing, neither a scan nor a table."""
_PLACE = Struct("4f")
_WORDS = 128
"""The ends of how many words are fetched before they are taken from the buffer."""
_SIDES_OF = tuple(Struct(f"{8 * count}f") for count in range(_WORDS + 1))

_FILLED_AND_STROKED = (
    pdfium.FPDF_TEXTRENDERMODE_FILL_STROKE,
    pdfium.FPDF_TEXTRENDERMODE_FILL_STROKE_CLIP,
)


_AS_IT_IS = (1.0, 0.0, 0.0, 1.0)
"""The matrix that changes nothing."""

Setting = tuple[int | None, bool, float, Place]
"""The font's address, whether letters are filled and stroked (how a bold face is made up), the
size before the matrix is applied, and a, b, c and d of the matrix."""


class Desk:
    """Memory that PDFium writes its answers to; one serves for all pages of a file."""

    def __init__(self) -> None:
        self.buffer = (c_float * (8 * _WORDS))()
        start = addressof(self.buffer)
        slots = [c_void_p(start + _PLACE.size * slot) for slot in range(2 * _WORDS)]
        self.slots = list(zip(slots[::2], slots[1::2], strict=True))
        """For the first and the last character of each word."""


class QuickText:
    """Where the characters of an open text page stand, and what drew them."""

    def __init__(self, textpage: Any, desk: Desk) -> None:
        self._textpage = c_void_p(cast(textpage, c_void_p).value)
        self._buffer, self._slots, self._slot = desk.buffer, desk.slots, desk.slots[0][0]
        self._loose_box = _unchecked("FPDFText_GetLooseCharBox", None)
        self._matrix_at = _unchecked("FPDFText_GetMatrix", c_int)
        self._size_at = _unchecked("FPDFText_GetFontSize", c_double)
        self.drawn_by: Callable[[int], int | None] = partial(
            _unchecked("FPDFText_GetTextObject", c_void_p), self._textpage
        )
        """Returns the address of the text object that drew a character, if one did."""
        self._font = _unchecked("FPDFTextObj_GetFont", c_void_p)
        self._mode = _unchecked("FPDFTextObj_GetTextRenderMode", c_int)

    def place(self, index: int) -> Place:
        """Return the place of a character, as high as its font is."""
        self._loose_box(self._textpage, index, self._slot)
        return _PLACE.unpack_from(self._buffer)

    def sides(self, words: Sequence[tuple[int, int]]) -> tuple[float, ...]:
        """Return the four sides of the first and of the last character of each word, in a row.

        A word is where it starts in the page's characters, and where it ends.
        """
        textpage, loose_box = self._textpage, self._loose_box
        if len(words) > _WORDS:
            pieces = (words[at : at + _WORDS] for at in range(0, len(words), _WORDS))
            return tuple(side for piece in pieces for side in self.sides(piece))
        for (start, end), (first, last) in zip(words, self._slots, strict=False):
            loose_box(textpage, start, first)
            loose_box(textpage, end - 1, last)
        return _SIDES_OF[len(words)].unpack_from(self._buffer)

    def setting(self, index: int, text_object: int | None) -> Setting:
        """Return how a character is set that a text object draws; None where none does."""
        font, is_outlined = None, False
        if text_object is not None:
            handle = c_void_p(text_object)
            font = self._font(handle)
            is_outlined = self._mode(handle) in _FILLED_AND_STROKED
        size = self._size_at(self._textpage, index)
        if self._matrix_at(self._textpage, index, self._slot):
            return font, is_outlined, size, _PLACE.unpack_from(self._buffer)
        return font, is_outlined, size, _AS_IT_IS


class _Handle(c_void_p):
    """An address that ctypes leaves as it is, so that it can be handed on."""


def kinds_of_objects(page: Any) -> Iterator[int]:
    """Yield PDFium's number for the kind of each of the first objects of an open page."""
    count = min(pdfium.FPDFPage_CountObjects(page), _OBJECTS_MAX)
    handle = c_void_p(cast(page, c_void_p).value)
    objects = map(_unchecked("FPDFPage_GetObject", _Handle), repeat(handle), range(count))
    return map(_unchecked("FPDFPageObj_GetType", c_int), objects)


def paths_of(page: Any, kinds: Sequence[int]) -> Iterator[tuple[Any, Place]]:
    """Yield the handle and the place of each path of an open page that has a place.

    `kinds` are those of its objects. A handle is for the functions below.
    """
    sides = (c_float * 4)()
    start = addressof(sides)
    left, bottom, right, top = (c_void_p(start + 4 * at) for at in range(4))
    handle = c_void_p(cast(page, c_void_p).value)
    object_at = _unchecked("FPDFPage_GetObject", _Handle)
    bounds_of = _unchecked("FPDFPageObj_GetBounds", c_int)
    for index, kind in enumerate(kinds):
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            path = object_at(handle, index)
            if bounds_of(path, left, bottom, right, top):
                yield path, (sides[0], sides[3], sides[2], sides[1])


def segments_of(path: Any) -> int:
    """Return in how many strokes a path is drawn."""
    count: int = _unchecked("FPDFPath_CountSegments", c_int)(path)
    return count


def is_stroked(path: Any) -> bool:
    """Say whether a path's outline is drawn, and not only its inside filled."""
    fill, stroked = c_int(), c_int()
    known = _unchecked("FPDFPath_GetDrawMode", c_int)(path, byref(fill), byref(stroked))
    return bool(known and stroked.value)


def colour_of(path: Any) -> tuple[int, int, int] | None:
    """Return the red, green and blue that a path is drawn in, each 0 to 255."""
    name = "FPDFPageObj_GetStrokeColor" if is_stroked(path) else "FPDFPageObj_GetFillColor"
    parts = red, green, blue, _ = c_uint(), c_uint(), c_uint(), c_uint()
    known = _unchecked(name, c_int)(path, *map(byref, parts))
    return (red.value, green.value, blue.value) if known else None


def font_name(address: int) -> str:
    """Return the name of the font at an address as the file has it; empty where it has none."""
    font = cast(c_void_p(address), pdfium.FPDF_FONT)
    name = create_string_buffer(_FONT_NAME_BYTES)
    length = pdfium.FPDFFont_GetBaseFontName(font, name, _FONT_NAME_BYTES)
    return name.value.decode("utf-8", "replace") if 0 < length <= _FONT_NAME_BYTES else ""


@cache
def _unchecked(name: str, result: Any) -> Any:
    """Return a function of the library that is called without a look at its arguments."""
    return PYFUNCTYPE(result)(cast(getattr(pdfium, name), c_void_p).value or 0)
