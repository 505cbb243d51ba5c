"""Notices that list the decisions of a meeting in lettered rows: subject, decision, reason."""

from __future__ import annotations

import re
from collections.abc import Sequence

from scrutinyprep.domain.parsed import ParsedPassage, ParsedRecommendation
from scrutinyprep.importers.minutes.blocks import Block
from scrutinyprep.importers.minutes.minute_heads import Head
from scrutinyprep.importers.minutes.resolutions import resolution_of

_SUBJECT = re.compile(
    r"(?:\([a-z]\)|\d{1,2}[.)]?)?\s*Subject\s*:?\s+(?P<title>\S.*?)"
    r"(?:\s*\((?:agenda\s+)?item\s+(?P<item>\d{1,3}[a-z]?)\))?",
    re.IGNORECASE,
)
_TAKEN = re.compile(
    r"^(?:\([a-z]\)|\d{1,2}[.)]?)?\s*(?:Decision(?:s)?\s+(?:taken|made)|Decision)\s*:?\s*",
    re.IGNORECASE,
)
_NEXT_ROW = re.compile(r"\([a-z]\)")


def notices_in(blocks: Sequence[Block]) -> tuple[Head, ...]:
    """Return where each decision begins and ends; none in a paper of another kind.

    A decision counts only where both its subject and what was decided have their rows.
    """
    starts = [
        (place, found)
        for place, block in enumerate(blocks)
        if not block.is_heading and (found := _SUBJECT.fullmatch(block.passage.text.strip()))
    ]
    ends = [*(place for place, _ in starts[1:]), len(blocks)] if starts else []
    return tuple(
        Head(place, end, None, found["title"], found["item"], 1.0)
        for (place, found), end in zip(starts, ends, strict=True)
        if any(_TAKEN.match(_printed(block.passage)) for block in blocks[place:end])
    )


def decision_in(passages: Sequence[ParsedPassage]) -> tuple[ParsedRecommendation, ...]:
    """Return what stands in the row of the decision, up to the next lettered row."""
    for place, passage in enumerate(passages):
        found = _TAKEN.match(_printed(passage))
        if found is None:
            continue
        end = place + 1
        while end < len(passages) and not _NEXT_ROW.match(_printed(passages[end])):
            end += 1
        words = [_printed(passage)[found.end() :], *map(_printed, passages[place + 1 : end])]
        said = " ".join(word for word in words if word.strip())
        page = passage.pdf_page
        if words and not words[0].strip() and end > place + 1:
            page = passages[place + 1].pdf_page
        return (resolution_of(said, page),) if said else ()
    return ()


def _printed(passage: ParsedPassage) -> str:
    """Return a passage with the number in front of it as it is printed."""
    return f"{passage.marker} {passage.text}".strip()
