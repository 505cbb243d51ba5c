"""Finding words on a page as a reader types them, to step from one hit to the next."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from scrutinyprep.domain.anchors import Run, one_line

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
    """The line that it stands on, or the lines, for a list."""
    share: float
    """How far down the page's text it is, from 0 to 1."""
    in_line: Run
    """Where in `line` the words are."""


def hits_in(words: str, text: str) -> Iterator[Run]:
    """Yield where these words stand, in order; capitals and line breaks make no difference.

    Unlike `anchors.places_of`, which looks for a quotation, a blank counts:
    "sen" is not found in "those needs".
    """
    shape = _shape_of(words)
    if shape is not None:
        for match in shape.finditer(text):
            yield Run(match.start(), match.end())


def line_around(text: str, run: Run) -> tuple[str, Run]:
    """Return the lines of a page's text that a run is on, as one, and where it is in that."""
    start = text.rfind("\n", 0, run.start) + 1
    end = text.find("\n", run.end)
    before = one_line(text[start : run.start])
    if before and text[run.start - 1].isspace():
        before += " "
    found = one_line(text[run.start : run.end])
    after = text[run.end : end if end >= 0 else len(text)]
    rest = f" {one_line(after)}" if after[:1].isspace() else one_line(after)
    return (before + found + rest).rstrip(), Run(len(before), len(before) + len(found))


def _shape_of(words: str) -> re.Pattern[str] | None:
    asked = words.split()
    if not asked:
        return None
    return re.compile(r"\s+".join(_BREAK.join(map(_sign, word)) for word in asked), re.IGNORECASE)


def _sign(sign: str) -> str:
    family = next((alike for alike in _ALIKE if sign in alike), "")
    return f"[{re.escape(family)}]" if family else re.escape(sign)
