"""Finding words on a page as a reader types them, to step from one hit to the next."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from scrutinyprep.domain.anchors import Run

_ALIKE = (
    "'\u2018\u2019\u201b`\u00b4",
    '"\u201c\u201d\u201e',
    "-\u2010\u2011\u2012\u2013\u2014\u2212",
)
"""Signs that a keyboard has one of, and print several."""
_BREAK = "(?:-\n|[\u00ad\u200b\ufffe\x02]\n?)?"
"""What may part a word at the end of a line."""


@dataclass(frozen=True, slots=True)
class WordHit:
    """One place where words stand."""

    pdf_page: int
    pack_page: int | None
    on_page: int
    """Which of the hits on its page it is, counted from 0."""
    run: Run
    """In the page's text as stored."""
    line: str
    """The line that it stands on, for a list."""
    share: float = 0.0
    """How far down the page's text it is, from 0 to 1."""


def hits_in(words: str, text: str) -> Iterator[Run]:
    """Yield where these words stand, in order; capitals and line breaks make no difference.

    Unlike `anchors.places_of`, which looks for a quotation, a blank counts:
    "sen" is not found in "those needs".
    """
    shape = _shape_of(words)
    if shape is not None:
        for match in shape.finditer(text):
            yield Run(match.start(), match.end())


def line_around(text: str, run: Run) -> str:
    """Return the line of a page's text that a run begins on."""
    start = text.rfind("\n", 0, run.start) + 1
    end = text.find("\n", run.start)
    return text[start : end if end >= 0 else len(text)].strip()


def _shape_of(words: str) -> re.Pattern[str] | None:
    asked = words.split()
    if not asked:
        return None
    return re.compile(r"\s+".join(_BREAK.join(map(_sign, word)) for word in asked), re.IGNORECASE)


def _sign(sign: str) -> str:
    family = next((alike for alike in _ALIKE if sign in alike), "")
    return f"[{re.escape(family)}]" if family else re.escape(sign)
