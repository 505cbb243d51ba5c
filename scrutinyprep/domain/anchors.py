"""Where in a paper a mark sits, and how it is found again.

A mark keeps several things that each survive something else, as in the W3C
Web Annotation model's selectors: the quotation with the words before and after
it (survives a paper published again with other pages), the position (survives
a quotation that stands twice on a page), the section's number and the page in
both numberings (survive a passage that was rewritten).

Positions count code points of the page's text as stored.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from math import inf

from scrutinyprep.domain.paging import Paging

CONTEXT_CHARACTERS = 32
"""How much is kept of the words before and after a quotation."""

_FUZZY_FLOOR = 0.8
"""Less alike than this, a passage is another passage."""
_TELLING_LETTERS = 4
"""Fewer in a row may stand anywhere by chance."""

_SAME = {
    "\u2018": "'",
    "\u2019": "'",
    "\u201a": "'",
    "\u201b": "'",
    "\u201c": '"',
    "\u201d": '"',
    "\u201e": '"',
    "\u2010": "-",
    "\u2011": "-",
    "\u2012": "-",
    "\u2013": "-",
    "\u2014": "-",
    "\u2015": "-",
    "\u2212": "-",
    "\u2026": "...",
}
_DROPPED = frozenset("\u00ad\u200b\u200c\u200d\ufeff\ufffe\x02")
"""Soft hyphens, and what PDFium puts where a line ends in a hyphen."""
_IDLE_DASHES = re.compile(r"-+(?![\d£$€])")
"""A dash before a figure may be a minus. Any other may be there, or not, as lines are broken."""


class _Folding(dict[int, str]):
    """What each character counts as when texts are compared; worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        if character in _DROPPED:
            folded = ""
        else:
            # Taken apart, so that "é" and "e" with an accent are one.
            plain = _SAME.get(character) or unicodedata.normalize("NFKD", character)
            folded = "".join(_SAME.get(c, c) for c in plain if not c.isspace())
        self[code] = folded
        return folded


@dataclass(frozen=True, slots=True)
class Run:
    """A run of characters: from `start` up to, not including, `end`."""

    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse a run of nothing."""
        if not 0 <= self.start < self.end:
            raise ValueError(f"no run of characters: {self.start} to {self.end}")


@dataclass(frozen=True, slots=True)
class Region:
    """A part of a page as it is shown, in points from its top left corner.

    Raises:
        ValueError: it is no rectangle, or no number.
    """

    left: float
    top: float
    right: float
    bottom: float

    def __post_init__(self) -> None:
        """Refuse a rectangle of nothing; what is no number compares as false."""
        is_rectangle = 0 <= self.left < self.right < inf and 0 <= self.top < self.bottom < inf
        if not is_rectangle:
            raise ValueError(f"no part of a page: {self}")

    def within(self, width_pt: float, height_pt: float) -> Region | None:
        """Return as much of it as lies on a page of this size; None where nothing does."""
        right, bottom = min(self.right, width_pt), min(self.bottom, height_pt)
        if self.left >= right or self.top >= bottom:
            return None
        return Region(self.left, self.top, right, bottom)


@dataclass(frozen=True, slots=True)
class TextAnchor:
    """A quotation, or a part of a page's picture, and everything that helps to find it again."""

    quote: str
    """The words as they stand on the page; line breaks are single spaces. Empty for a region,
    and for a mark on the page as a whole."""
    start: int
    """Code points before it in the text of `pdf_page`."""
    end: int
    pdf_page: int
    """Page of the file, counted from 1."""
    pack_page: int | None = None
    """The number stamped on that page."""
    section: str | None = None
    """The number of the section or paragraph, such as "4.1"."""
    heading: str | None = None
    """The heading of the section."""
    prefix: str = ""
    suffix: str = ""
    region: Region | None = None
    """The part of the page that is meant where no words are."""
    is_machine_read: bool = False
    """The words were read from a picture by a machine: to be checked against the page."""
    paging: Paging = Paging.PRINT
    """What `pdf_page` counts."""
    is_of_earlier_version: bool = False
    """The newest version of the paper has it no more: the page is the one it would be on."""


def anchor_at(text: str, run: Run, *, pdf_page: int, pack_page: int | None = None) -> TextAnchor:
    """Return the anchor of a run of a page's text."""
    return TextAnchor(
        quote=one_line(text[run.start : run.end]),
        start=run.start,
        end=run.end,
        pdf_page=pdf_page,
        pack_page=pack_page,
        prefix=one_line(text[max(0, run.start - CONTEXT_CHARACTERS) : run.start]),
        suffix=one_line(text[run.end : run.end + CONTEXT_CHARACTERS]),
    )


def one_line(text: str) -> str:
    """Return the words with every run of white space as one space."""
    return " ".join(text.split())


def find_anchor(anchor: TextAnchor, text: str) -> Run | None:
    """Find the anchored passage in a page's text, perhaps of another version.

    Of several places with the same words, the one with the best context
    wins, then the nearest to the old position. None: it is no longer there.
    """
    places = list(places_of(anchor.quote, text))
    if not places:
        return _nearly(anchor.quote, text)

    def merit(place: Run) -> tuple[float, int]:
        before = text[max(0, place.start - CONTEXT_CHARACTERS) : place.start]
        after = text[place.end : place.end + CONTEXT_CHARACTERS]
        # Where none was kept, as for a selection, none speaks against a place.
        known = [
            (was, now) for was, now in ((anchor.prefix, before), (anchor.suffix, after)) if was
        ]
        context = sum(_alike(was, now) for was, now in known)
        return (round(context, 1), -abs(place.start - anchor.start))

    return max(places, key=merit)


def places_of(quote: str, text: str) -> Iterator[Run]:
    """Yield every place where these words stand, in order.

    White space, dashes other than a minus, line breaks with or without a
    hyphen, curly or straight quotation marks, ligatures and soft hyphens make
    no difference; small and capital letters do.
    """
    return LookedThrough(text).places_of(quote)


class LookedThrough:
    """A text in which more than one quotation is looked for: what that takes is done once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._folding = _Folding()
        self._folded: str | None = None
        self._hay: tuple[str, list[int]] | None = None

    def places_of(self, quote: str) -> Iterator[Run]:
        """Yield every place where these words stand, as `places_of` does."""
        needle = _folded(quote, self._folding)
        if not needle:
            return
        # Most texts asked about hold no such words, and that is quickly found out.
        if self._folded is None:
            self._folded = _folded(self._text, self._folding)
        if needle not in self._folded:
            return
        if self._hay is None:
            self._hay = _folded_with_places(self._text, self._folding)
        hay, places = self._hay
        at = hay.find(needle)
        while at >= 0:
            yield Run(places[at], places[at + len(needle) - 1] + 1)
            at = hay.find(needle, at + 1)


def _folded(text: str, folding: _Folding) -> str:
    """Return the text without what makes no difference.

    White space is left out whole: a PDF's text has it in places where the
    page has none, and the other way round.
    """
    return _IDLE_DASHES.sub("", text.translate(folding))


def _folded_with_places(text: str, folding: _Folding) -> tuple[str, list[int]]:
    """Return the same, and the position in the text that each character came from."""
    letters: list[str] = []
    places: list[int] = []
    for index, character in enumerate(text):
        for letter in folding[ord(character)]:
            letters.append(letter)
            places.append(index)
    whole = "".join(letters)
    kept: list[int] = []
    after = 0
    for dashes in _IDLE_DASHES.finditer(whole):
        kept += places[after : dashes.start()]
        after = dashes.end()
    kept += places[after:]
    return _IDLE_DASHES.sub("", whole), kept


def _nearly(quote: str, text: str) -> Run | None:
    """Find the run most like the quotation, if it is like enough to be the same passage."""
    folding = _Folding()
    needle = _folded(quote, folding)
    hay, places = _folded_with_places(text, folding)
    if not needle or not hay:
        return None
    matcher = SequenceMatcher(None, hay, needle, autojunk=False)
    core = matcher.find_longest_match()
    if core.size < max(8, len(needle) // 6):
        return None
    # Words may have come in or gone on either side, so it is looked for with room around.
    room = len(needle) // 5
    first = max(0, core.a - core.b - room)
    window = hay[first : core.a - core.b + len(needle) + room]
    shared = [
        block
        for block in SequenceMatcher(None, window, needle, autojunk=False).get_matching_blocks()
        if block.size >= _TELLING_LETTERS
    ]
    last = first + shared[-1].a + shared[-1].size
    first += shared[0].a
    if _alike(needle, hay[first:last]) < _FUZZY_FLOOR:
        return None
    return Run(places[first], places[last - 1] + 1)


def _alike(one: str, other: str) -> float:
    """Say how alike two texts are, from 0 to 1, white space aside."""
    first, second = "".join(one.split()), "".join(other.split())
    if not first and not second:
        return 1.0
    return SequenceMatcher(None, first, second, autojunk=False).ratio()
