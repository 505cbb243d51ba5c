"""The lines of a page: where they stand, how large, in which font, which way up.

PDFium gives the text of a page and, for each character, its place. Asking for
every character costs more than laying out the text did, so only the ends of
lines and of words are asked for.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from ctypes import c_ushort
from dataclasses import dataclass
from functools import cached_property
from math import atan2, hypot, isfinite, pi
from operator import sub
from typing import Any

from scrutinyprep.pdf.characters import LINE_END_HYPHEN, plain, spelled
from scrutinyprep.pdf.content import Box, Line
from scrutinyprep.pdf.engine import pdfium
from scrutinyprep.pdf.faces import is_bold_face
from scrutinyprep.pdf.geometry import Sheet
from scrutinyprep.pdf.places import GAPS, Place, around, between, shares
from scrutinyprep.pdf.quick import Desk, QuickText, Setting, font_name

_WIDE_EM = 1.0
"""No space between words is wider than this, unless the line is justified, ..."""
_JUSTIFIED_EM = 1.6
"""... and then none is wider than this, or than twice the line's narrowest."""
_SPACE_EM = 0.3
_SMALLEST_PT = 0.01
"""A size is never nothing, so that others may divide by it."""
_AFTER_MARKER_EM = 5.0
"""How far a paragraph's text may stand from its number or bullet."""

_RAW_LINES = re.compile(rf"[^\r\n{LINE_END_HYPHEN}]+{LINE_END_HYPHEN}?|{LINE_END_HYPHEN}")
_WORDS = re.compile(r"\S+")
_SPAN = re.Match.span
_MARKER = re.compile(
    r"""\d{1,3}(?:\.\d{1,3}){0,4}[.):]?     # 4  4.1  4.1.2  4)
    |\(?(?:\d{1,3}|[A-Za-z]|[ivxlc]{1,5})[.)]    # (a)  b)  iv.  C.
    |[^\w\s(]                        # a bullet or a dash
    |o                               # Word's second bullet, of the font Courier
    """,
    re.VERBOSE,
)
_STUCK_MARKER = re.compile(
    r"""(?:\d{1,3}(?:\.\d{1,3}){0,4}[.)]? | \(?[a-z]{1,4}\) | [•▪●➢\uf0b7\uf0a7\uf0d8])
    (?=[A-Z(\u2018\u201c][A-Za-z])
    """,
    re.VERBOSE,
)
_STUCK_BEGINNINGS = frozenset("(abcdefghijklmnopqrstuvwxyz•▪●➢\uf0b7\uf0a7\uf0d8")
"""What `_STUCK_MARKER` may begin with, other than a digit: quicker to look up than to match."""
_STUCK_EM = 0.05
"""Less than that between a number and its paragraph is no gap at all."""
_RIGHT_TO_LEFT = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
_SUBSET_PREFIX = re.compile(r"^[A-Z]{6}\+")
_SIDES = 4
_Word = tuple[int, int]
"""Where it starts in the page's characters, and where it ends."""


@dataclass(frozen=True, slots=True)
class _Look:
    """How a run of characters is set."""

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
    place: Place
    marker_end: int | None = None
    """Where a number ends that stands so near its paragraph that PDFium puts no space."""


class PageText:
    """The text layer of one open page.

    `textpage` is PDFium's, and must stay open as long as this is used.
    """

    def __init__(self, textpage: Any, sheet: Sheet, desk: Desk) -> None:
        self._textpage = textpage
        self._quick = QuickText(textpage, desk)
        self._sheet = sheet
        self._raw = _characters_of(textpage)
        self._fonts: dict[int | None, tuple[str, bool]] = {}
        self._looks: dict[int | None, _Look] = {}
        self._same_looks: dict[Setting, _Look] = {}

    def lines(self) -> tuple[Line, ...]:
        """Return the lines in the order in which the file draws them."""
        return tuple(
            Line(
                text,
                self._sheet.shown(*part.place),
                part.look.size_pt,
                part.look.font,
                part.look.is_bold,
                self._sheet.turn(part.look.quarter_turns),
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
        raw = self._raw
        words_in = _WORDS.finditer
        for found in _RAW_LINES.finditer(raw):
            words = list(map(_SPAN, words_in(raw, *found.span())))
            if not words:
                continue
            for part in self._parts_of(words):
                if part.marker_end is None:
                    text = plain(raw[part.start : part.end])
                else:
                    runs = (raw[start:end] for start, end in _runs_of(part))
                    text = " ".join(map(plain, runs)).strip()
                if text:
                    yield part, text

    def _parts_of(self, words: list[_Word]) -> Iterable[_Part]:
        """Return what stands together of the words of one of PDFium's lines."""
        start, end = words[0][0], words[-1][1]
        look = self._look(start)
        sides = self._quick.sides(words)
        gaps = None if look.quarter_turns else _gaps_rightwards(sides)
        if gaps is not None and _are_close(gaps, look.size_pt):
            # So most lines stand, and what follows would say the same of them.
            last = self._look(end - 1)
            if last is not look and last != look:
                look = self._look_of_most(words)
            place = around(sides[:_SIDES], sides[-_SIDES:])
            return (_Part(start, end, look, place, self._stuck_marker(words[0], look)),)
        if gaps is None:
            return self._cut(words, sides, _gaps(sides, look.quarter_turns), look)
        return self._cut(words, sides, gaps, look)

    def _cut(
        self,
        words: list[_Word],
        sides: tuple[float, ...],
        gaps: Sequence[float | None],
        look: _Look,
    ) -> Iterator[_Part]:
        """Yield the parts of a line that may have wide gaps in it."""
        at = 0
        for end in (*self._breaks(words, gaps, look), len(words)):
            first, last = 2 * _SIDES * at, 2 * _SIDES * end
            place = around(sides[first : first + _SIDES], sides[last - _SIDES : last])
            if isfinite(sum(place)):
                begins = look if at == 0 else self._look(words[at][0])
                ends = self._look(words[end - 1][1] - 1)
                is_same = begins is ends or begins == ends
                look = begins if is_same else self._look_of_most(words[at:end])
                stuck = self._stuck_marker(words[at], look)
                yield _Part(words[at][0], words[end - 1][1], look, place, stuck)
            at = end

    def _breaks(self, words: list[_Word], gaps: Sequence[float | None], look: _Look) -> list[int]:
        """Return which words stand behind a wide gap, or off their forerunner's baseline."""
        em = look.size_pt
        spaces = [gap for gap in gaps if gap is not None and gap > 0]
        narrowest = min(spaces) if len(spaces) > 1 else _SPACE_EM * em
        most = _WIDE_EM * em
        breaks = [
            index
            for index, gap in enumerate(gaps, 1)
            if gap is None or not -em <= gap <= most
            if self._is_break(gap, em, narrowest)
        ]
        if breaks[:1] == [1] and self._is_marked(words[0], words[1], gaps[0], em):
            del breaks[0]
        return breaks

    def _is_break(self, gap: float | None, em: float, narrowest: float) -> bool:
        """Say whether what follows a gap is no longer the same run of text."""
        if gap is None:
            return True
        if gap < -em:
            # Text that runs from right to left goes back at every word.
            return not self._runs_leftwards
        if gap <= _WIDE_EM * em:
            return False
        return gap > _JUSTIFIED_EM * em or gap > 2 * narrowest

    @cached_property
    def _runs_leftwards(self) -> bool:
        """Whether the page holds letters of a script that runs from right to left."""
        return _RIGHT_TO_LEFT.search(self._raw) is not None

    def _is_marked(self, first: _Word, second: _Word, gap: float | None, em: float) -> bool:
        """Say whether the first word is the number or bullet of the text that follows.

        A digit after it speaks for two cells of a table.
        """
        follower = self._raw[second[0]]
        return (
            gap is not None
            and 0 < gap <= _AFTER_MARKER_EM * em
            and _MARKER.fullmatch(plain(self._raw[slice(*first)])) is not None
            and (follower.isalpha() or follower in "([\"'\u2018\u201c")
        )

    def _stuck_marker(self, word: _Word, look: _Look) -> int | None:
        """Return where the number or bullet ends that a word begins with, drawn by itself."""
        start, end = word
        if not _begins_as_marker(self._raw[start]):
            return None
        found = _STUCK_MARKER.match(self._raw, start, end)
        if found is None:
            return None
        end, quick = found.end(), self._quick
        if quick.drawn_by(end - 1) == quick.drawn_by(end):
            return None
        gap = GAPS[look.quarter_turns](quick.place(end - 1), quick.place(end))
        return end if gap is not None and gap >= _STUCK_EM * look.size_pt else None

    def _look_of_most(self, words: list[_Word]) -> _Look:
        """Return how most characters of some words are set."""
        looks: Counter[_Look] = Counter()
        for start, end in words:
            looks[self._look(start)] += end - start
        return looks.most_common(1)[0][0]

    def _look(self, index: int) -> _Look:
        """Return how a character is set; all that one text object draws is set alike."""
        address = self._quick.drawn_by(index)
        known = self._looks.get(address)
        if known is None:
            known = self._looks[address] = self._look_at(index, address)
        return known

    def _look_at(self, index: int, address: int | None) -> _Look:
        """Ask PDFium how a character is set."""
        setting = self._quick.setting(index, address)
        known = self._same_looks.get(setting)
        if known is None:
            known = self._same_looks[setting] = self._look_of_setting(*setting)
        return known

    def _look_of_setting(
        self, font: int | None, is_outlined: bool, size: float, matrix: Place
    ) -> _Look:
        """Return how characters look that are set so."""
        name, is_bold = self._font(font)
        a, b, c, d = matrix
        size_pt = size * hypot(c, d)
        turns = round(atan2(b, a) / (pi / 2)) % 4 if b or a < 0 else 0
        if not isfinite(size_pt):
            size_pt = _SMALLEST_PT
        return _Look(name, is_bold or is_outlined, max(round(size_pt, 2), _SMALLEST_PT), turns)

    def _font(self, address: int | None) -> tuple[str, bool]:
        """Return a font's name, and whether it is a bold one."""
        known = self._fonts.get(address)
        if known is None:
            known = ("", False)
            if address is not None:
                name = _SUBSET_PREFIX.sub("", font_name(address))
                known = name, is_bold_face(address, name)
            self._fonts[address] = known
        return known

    def _boxes_of(self, part: _Part) -> list[Box]:
        """Return a box for each character of the part's text.

        PDFium gives all letters of a ligature the same place: they share it.
        A space fills what lies between its neighbours.
        """
        letters: list[tuple[str, int]] = []
        for start, end in _runs_of(part):
            if letters:
                letters.append((" ", start))
            run = spelled(self._raw[start:end])
            letters.extend((letter, start + index) for letter, index in run)
        places = [self._quick.place(index) for _, index in letters]
        turns = part.look.quarter_turns
        for at, (letter, _) in enumerate(letters):
            if letter == " ":
                places[at] = between(places[at - 1], places[at + 1], turns)
        at = 0
        while at < len(places):
            end = at + 1
            while end < len(places) and places[end] == places[at]:
                end += 1
            if end - at > 1:
                places[at:end] = shares(places[at], end - at, turns)
            at = end
        return [self._sheet.shown(*place) for place in places]


def _gaps_rightwards(sides: tuple[float, ...]) -> list[float] | None:
    """Return the points from each upright word on to the next; None where it can't be told so.

    `sides` are the four of each word's first and last character. It is told with
    the quickest means of Python, and only of words that stand on one line.
    """
    if not isfinite(sum(sides)):
        return None
    if len(sides) > 2 * _SIDES and min(sides[1::_SIDES]) < max(sides[3::_SIDES]):
        return None
    return list(map(sub, sides[2 * _SIDES :: 2 * _SIDES], sides[_SIDES + 2 :: 2 * _SIDES]))


def _are_close(gaps: Sequence[float], size_pt: float) -> bool:
    """Say whether none of the gaps could be a wide one."""
    most = _WIDE_EM * size_pt
    return not gaps or bool(max(gaps) <= most and -most <= min(gaps))


def _gaps(sides: tuple[float, ...], quarter_turns: int) -> list[float | None]:
    """Return the points from each word on to the next; None where that is on another line."""
    gap = GAPS[quarter_turns]
    places = list(zip(*[iter(sides)] * _SIDES, strict=True))
    return [gap(last, first) for last, first in zip(places[1::2], places[2::2], strict=False)]


def _begins_as_marker(character: str) -> bool:
    """Say whether a number or bullet that is stuck to its text may begin so."""
    return character.isdecimal() or character in _STUCK_BEGINNINGS


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
    return chr(code) if code <= sys.maxunicode else "\0"


def _runs_of(part: _Part) -> list[_Word]:
    """Return the runs of characters that a space has to be put between."""
    if part.marker_end is None:
        return [(part.start, part.end)]
    return [(part.start, part.marker_end), (part.marker_end, part.end)]
