"""A few words of a passage around what it shares with a text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from scrutinyprep.domain.hits import HIT_ENDS, HIT_STARTS

_LONGEST = 260
"""Characters; three or four lines of a narrow pane."""
_LEAD = 60
"""Characters in front of the first shared word."""


def excerpt(text: str, shared: Sequence[str]) -> str:
    """Return the stretch of a text that holds most of the shared words, each marked.

    Args:
        text: the passage.
        shared: words and phrases of it, in any letters.
    """
    flat = " ".join(text.split())
    spans = _spans(flat, shared)
    if not spans:
        return flat if len(flat) <= _LONGEST else flat[:_LONGEST].rsplit(" ", 1)[0] + "…"
    start, end = _stretch(flat, spans)
    pieces, at = ["…" if start else ""], start
    for first, last in spans:
        if first >= at and last <= end:
            pieces += (flat[at:first], HIT_STARTS, flat[first:last], HIT_ENDS)
            at = last
    pieces += (flat[at:end], "…" if end < len(flat) else "")
    return "".join(pieces)


def _spans(text: str, shared: Sequence[str]) -> list[tuple[int, int]]:
    longest_first = sorted({words for words in shared if words}, key=len, reverse=True)
    if not longest_first:
        return []
    # Between the words of a phrase stand the small ones that were left out: "Stay in Close".
    phrases = (r"\W+(?:\w{1,4}\W+)?".join(map(re.escape, w.split())) for w in longest_first)
    pattern = re.compile(rf"\b(?:{'|'.join(phrases)})\w{{0,3}}\b", re.IGNORECASE)
    return [match.span() for match in pattern.finditer(text)]


def _stretch(text: str, spans: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """Return where the best stretch begins and ends, at blanks."""
    if len(text) <= _LONGEST:
        return 0, len(text)

    def worth(start: int) -> int:
        within = {
            text[a:b].casefold() for a, b in spans if a >= start and b <= start + _LONGEST - _LEAD
        }
        return sum(map(len, within))

    best = max((first for first, _ in spans), key=worth)
    start = max(0, min(best - _LEAD, len(text) - _LONGEST))
    start = 0 if not start else text.find(" ", start) + 1
    end = min(len(text), start + _LONGEST)
    end = end if end == len(text) else max(text.rfind(" ", start, end), start + 1)
    return start, end
