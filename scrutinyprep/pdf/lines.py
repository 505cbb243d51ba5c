"""The lines of a page: where they stand, how large, in which font, which way up.

PDFium gives the text of a page and, for each character, its place. Asking for
every character costs more than laying out the text did, so only the ends of
lines and of words are asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from ctypes import byref, c_int, c_ushort, create_string_buffer
from dataclasses import dataclass
from itertools import pairwise
from math import atan2, hypot, pi
from statistics import mode
from typing import Any

import pypdfium2.raw as pdfium

from scrutinyprep.pdf.characters import LINE_END_HYPHEN, plain, spelled
from scrutinyprep.pdf.content import Box, Line
from scrutinyprep.pdf.geometry import Sheet

_WIDE_EM = 1.0
"""No space between words is wider than this, unless the line is justified, ..."""
_JUSTIFIED_EM = 2.2
"""... and then none is wider than this, or than twice the line's narrowest."""
_SPACE_EM = 0.3
_AFTER_MARKER_EM = 5.0
"""How far a paragraph's text may stand from its number or bullet."""

_RAW_LINES = re.compile(rf"[^\r\n{LINE_END_HYPHEN}]+{LINE_END_HYPHEN}?|{LINE_END_HYPHEN}")
_WORDS = re.compile(r"\S+")
_MARKER = re.compile(
    r"""\d{1,3}(?:\.\d{1,3}){0,4}[.):]?     # 4  4.1  4.1.2  4)
    |\(?(?:\d{1,3}|[A-Za-z]|[ivxlc]{1,5})[.)]    # (a)  b)  iv.  C.
    |[^\w\s(]                        # a bullet or a dash
    |o                               # Word's second bullet, of the font Courier
    """,
    re.VERBOSE,
)
_RIGHT_TO_LEFT = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
_BOLD = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
_SUBSET_PREFIX = re.compile(r"^[A-Z]{6}\+")
_BOLD_WEIGHT = 600
_STROKED_TOO = (pdfium.FPDF_TEXTRENDERMODE_FILL_STROKE, pdfium.FPDF_TEXTRENDERMODE_FILL_STROKE_CLIP)
_FONT_NAME_BYTES = 256

_Place = tuple[float, float, float, float]
"""Left, bottom, right and top in the file's coordinates."""


@dataclass(frozen=True, slots=True)
class _Look:
    """How a character is set."""

    font: str
    is_bold: bool
    size_pt: float
    quarter_turns: int
    """Anticlockwise, in the file's coordinates."""


@dataclass(slots=True)
class _Part:
    """A run of characters of the page that makes one line."""

    start: int
    end: int
    look: _Look
    place: _Place


class PageText:
    """The text layer of one open page.

    `textpage` is PDFium's, and must stay open as long as this is used.
    """

    def __init__(self, textpage: Any, sheet: Sheet) -> None:
        self._textpage = textpage
        self._sheet = sheet
        self._raw = _characters_of(textpage)
        self._rect = pdfium.FS_RECTF()
        self._matrix = pdfium.FS_MATRIX()
        self._name = create_string_buffer(_FONT_NAME_BYTES)
        self._fonts: dict[bytes, tuple[str, bool]] = {}

    def lines(self) -> tuple[Line, ...]:
        """Return the lines in the order in which the file draws them."""
        return tuple(
            Line(
                text=text,
                box=self._sheet.shown(*part.place),
                size_pt=part.look.size_pt,
                font=part.look.font,
                is_bold=part.look.is_bold,
                turn=self._sheet.turn(part.look.quarter_turns),
            )
            for part, text in self._spoken_parts()
        )

    def letters(self) -> tuple[str, tuple[Box | None, ...]]:
        """Return the lines' text, joined by line breaks, and the box of each character."""
        lines: list[str] = []
        boxes: list[Box | None] = []
        for part, text in self._spoken_parts():
            if lines:
                boxes.append(None)
            lines.append(text)
            boxes.extend(self._boxes_of(part))
        return "\n".join(lines), tuple(boxes)

    def _spoken_parts(self) -> Iterator[tuple[_Part, str]]:
        """Yield the parts that hold something other than white space, with their text."""
        for found in _RAW_LINES.finditer(self._raw):
            words = [word.span() for word in _WORDS.finditer(self._raw, *found.span())]
            for part in self._parts_of(words):
                text = plain(self._raw[part.start : part.end])
                if text:
                    yield part, text

    def _parts_of(self, words: list[tuple[int, int]]) -> Iterator[_Part]:
        """Yield what stands together of the words of one of PDFium's lines."""
        if not words:
            return
        start, end = words[0][0], words[-1][1]
        look = self._look(start)
        if len(words) == 1:
            yield _Part(start, end, look, self._around(start, end))
            return
        parts = self._split(words, look)
        for part in parts:
            first, last = part[0][0], part[-1][1]
            yield _Part(first, last, self._look_of(part), self._around(first, last))

    def _split(self, words: list[tuple[int, int]], look: _Look) -> list[list[tuple[int, int]]]:
        """Part the words where a gap is wide, or where they leave their baseline."""
        gaps = [
            self._gap(before[1] - 1, after[0], look.quarter_turns)
            for before, after in pairwise(words)
        ]
        em = look.size_pt or 1.0
        spaces = [gap for gap in gaps if gap is not None and gap > 0]
        narrowest = min(spaces) if len(spaces) > 1 else _SPACE_EM * em
        parts = [[words[0]]]
        for index, (gap, word) in enumerate(zip(gaps, words[1:], strict=True)):
            if self._parts_company(gap, em, narrowest) and not (
                index == 0 and gap is not None and self._is_marked(words[0], word, gap / em)
            ):
                parts.append([word])
            else:
                parts[-1].append(word)
        return parts

    def _parts_company(self, gap: float | None, em: float, narrowest: float) -> bool:
        """Say whether what follows a gap is no longer the same run of text."""
        if gap is None:
            return True
        if gap < -em:
            # Text that runs from right to left goes back at every word.
            return _RIGHT_TO_LEFT.search(self._raw) is None
        if gap <= _WIDE_EM * em:
            return False
        return gap > _JUSTIFIED_EM * em or gap > 2 * narrowest

    def _is_marked(self, first: tuple[int, int], word: tuple[int, int], gap_em: float) -> bool:
        """Say whether the first word is the number or bullet of the text that follows.

        A digit after it speaks for two cells of a table.
        """
        follower = self._raw[word[0]]
        return (
            gap_em <= _AFTER_MARKER_EM
            and _MARKER.fullmatch(self._raw, *first) is not None
            and (follower.isalpha() or follower in "([\"'\u2018\u201c")
        )

    def _gap(self, before: int, after: int, quarter_turns: int) -> float | None:
        """Return the points between two characters along the line; None on different lines."""
        left, bottom, right, top = self._place(before)
        next_left, next_bottom, next_right, next_top = self._place(after)
        if quarter_turns % 2:
            if next_left >= right or next_right <= left:
                return None
            return next_bottom - top if quarter_turns == 1 else bottom - next_top
        if next_bottom >= top or next_top <= bottom:
            return None
        return next_left - right if quarter_turns == 0 else left - next_right

    def _look_of(self, words: list[tuple[int, int]]) -> _Look:
        """Return how most of the words are set, where the two ends are set alike: how they are."""
        first, last = self._look(words[0][0]), self._look(words[-1][1] - 1)
        if first == last:
            return first
        return mode(look for start, end in words for look in [self._look(start)] * (end - start))

    def _look(self, index: int) -> _Look:
        """Return how a character is set."""
        flags = c_int()
        textpage = self._textpage
        length = pdfium.FPDFText_GetFontInfo(
            textpage, index, self._name, _FONT_NAME_BYTES, byref(flags)
        )
        name = self._name.raw[: max(0, length - 1)] if length <= _FONT_NAME_BYTES else b""
        known = self._fonts.get(name)
        if known is None:
            font = _SUBSET_PREFIX.sub("", name.decode("utf-8", "replace"))
            known = self._fonts[name] = font, _BOLD.search(font) is not None
        font, is_bold = known
        size = pdfium.FPDFText_GetFontSize(textpage, index)
        matrix = self._matrix
        turns = 0
        if pdfium.FPDFText_GetMatrix(textpage, index, byref(matrix)):
            size *= hypot(matrix.c, matrix.d)
            if matrix.b or matrix.a < 0:
                turns = round(atan2(matrix.b, matrix.a) / (pi / 2)) % 4
        return _Look(font, is_bold or self._is_made_bold(index), round(size, 2), turns)

    def _is_made_bold(self, index: int) -> bool:
        """Say whether a font without a bold name is heavy, or is drawn with a thick outline."""
        if pdfium.FPDFText_GetFontWeight(self._textpage, index) >= _BOLD_WEIGHT:
            return True
        drawn = pdfium.FPDFText_GetTextObject(self._textpage, index)
        return bool(drawn) and pdfium.FPDFTextObj_GetTextRenderMode(drawn) in _STROKED_TOO

    def _around(self, start: int, end: int) -> _Place:
        """Return the rectangle around the two ends of a run of characters."""
        left, bottom, right, top = self._place(start)
        if end - start == 1:
            return left, bottom, right, top
        other_left, other_bottom, other_right, other_top = self._place(end - 1)
        return (
            min(left, other_left),
            min(bottom, other_bottom),
            max(right, other_right),
            max(top, other_top),
        )

    def _place(self, index: int) -> _Place:
        """Return the place of a character, as high as its font is."""
        rect = self._rect
        if not pdfium.FPDFText_GetLooseCharBox(self._textpage, index, byref(rect)):
            return 0.0, 0.0, 0.0, 0.0
        return rect.left, rect.bottom, rect.right, rect.top

    def _boxes_of(self, part: _Part) -> list[Box]:
        """Return a box for each character of the part's text.

        PDFium gives all letters of a ligature the same place: they share it.
        A space fills what lies between its neighbours.
        """
        letters = spelled(self._raw[part.start : part.end])
        places = [self._place(part.start + index) for _, index in letters]
        turns = part.look.quarter_turns
        for at, (letter, _) in enumerate(letters):
            if letter == " ":
                places[at] = _between(places[at - 1], places[at + 1], turns)
        at = 0
        while at < len(places):
            end = at + 1
            while end < len(places) and places[end] == places[at]:
                end += 1
            if end - at > 1:
                places[at:end] = _shares(places[at], end - at, turns)
            at = end
        return [self._sheet.shown(*place) for place in places]


def _characters_of(textpage: Any) -> str:
    """Return the page's characters so that each stands at PDFium's index of it."""
    count = pdfium.FPDFText_CountChars(textpage)
    if count <= 0:
        return ""
    units = (c_ushort * (2 * count + 2))()
    written = pdfium.FPDFText_GetText(textpage, 0, count, units)
    text = bytes(units)[: 2 * max(0, written - 1)].decode("utf-16-le", "surrogatepass")
    if len(text) == count:
        return text
    # PDFium's text leaves out what it takes for control characters, among them
    # quotation marks of Windows' own encoding, and so its places are not ours.
    return "".join(_character_at(textpage, index) for index in range(count))


def _character_at(textpage: Any, index: int) -> str:
    """Return one character; what is not one, as a zero, which stands for nothing."""
    code = pdfium.FPDFText_GetUnicode(textpage, index)
    if code in (0x02, 0xFFFE):
        return LINE_END_HYPHEN if pdfium.FPDFText_IsHyphen(textpage, index) == 1 else "\0"
    return chr(code) if code <= 0x10FFFF else "\0"


def _between(before: _Place, after: _Place, quarter_turns: int) -> _Place:
    """Return the room between two characters; nothing wide where they touch."""
    left, bottom, right, top = before
    match quarter_turns:
        case 0:
            return right, bottom, max(right, after[0]), top
        case 1:
            return left, top, right, max(top, after[1])
        case 2:
            return min(left, after[2]), bottom, left, top
        case _:
            return left, min(bottom, after[3]), right, bottom


def _shares(place: _Place, count: int, quarter_turns: int) -> list[_Place]:
    """Return a place cut into equal parts along the line."""
    left, bottom, right, top = place
    width, height = (right - left) / count, (top - bottom) / count
    steps = range(count) if quarter_turns in (0, 1) else range(count - 1, -1, -1)
    if quarter_turns % 2:
        return [(left, bottom + n * height, right, bottom + (n + 1) * height) for n in steps]
    return [(left + n * width, bottom, left + (n + 1) * width, top) for n in steps]
