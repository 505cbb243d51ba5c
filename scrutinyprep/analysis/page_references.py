"""Pages that a speaker names, and whose numbering is meant: the pack's or the paper's own.

Only a number after the word counts: "24 pages" and "a one page summary" name
no page. Transcripts by machine write numbers apart ("3 .4 point five").
"""

from __future__ import annotations

import re

from scrutinyprep.analysis.spoken_numbers import (
    DOTTED_NUMBER,
    WHOLE_NUMBER,
    dotted_number,
    whole_number,
)
from scrutinyprep.domain.page_references import Numbering, SpokenReference

_LONGEST_PAPER_NAME = 6
"""Words between "page 26 of the" and "report"; beyond that another thought has begun."""
_SAME_BREATH = 24
"""Characters within which a page named again is the same reference, said twice."""

_PAGE = re.compile(
    rf"""\b(?:on\s|at\s|to\s|from\s)?(?:pages?|pg\.?|p\.)\s+(?:numbers?\s+)?
         (?P<first>{WHOLE_NUMBER})
         (?:\s*(?:-|–|to|and|through)\s*(?P<last>{WHOLE_NUMBER})(?!\s*(?:\.|point\b)))?""",
    re.IGNORECASE | re.VERBOSE,
)
_PARAGRAPH = re.compile(
    rf"""\s*,?\s*(?:(?:of|in|at|on|under|it's|so)\s+)?(?:the\s+)?
         (?:paragraphs?|para|section|point|item|number)?\s*
         (?P<number>{DOTTED_NUMBER})""",
    re.IGNORECASE | re.VERBOSE,
)
_PLAIN_PARAGRAPH = re.compile(
    rf"\s*,?\s*(?:(?:of|in|at)\s+)?(?:the\s+)?(?:paragraphs?|para)\s+(?P<number>{WHOLE_NUMBER})",
    re.IGNORECASE,
)
_OF_A_PAPER = re.compile(
    rf"""\s*,?\s*(?:of|on|in|from)\s+(?P<paper>(?:[\w’'-]+\s+){{0,{_LONGEST_PAPER_NAME}}}?
         (?:report|appendix(?:\s+\w+)?|strategy|plan|statement|document|presentation|slides?|
            accounts|bill|act|policy|review|assessment|annex(?:\s+\w+)?))\b(?!\s+(?:packs?|bundle)\b)""",
    re.IGNORECASE | re.VERBOSE,
)
_PACK_WORDS = re.compile(r"\b(?:pack|packs|agenda|bundle|board\s+papers?|papers)\b", re.IGNORECASE)
_IN_FRONT = re.compile(r"\b(?P<paper>(?:appendix|annex)\s+\w{1,3})\s*,?\s*$", re.IGNORECASE)
_ANOTHER_BOOK = re.compile(
    r"\b(?:book|volume|vol\.?|column|hansard|folio)\s+\w*\d+\s*,?\s*$", re.IGNORECASE
)
_A_LINE = re.compile(r"\s*,\s*(?:subsection|line|clause|schedule)\b", re.IGNORECASE)
_LEADING_WORDS = re.compile(r"^(?:the|our|your|this|that|actual|own|its)\s+", re.IGNORECASE)


def page_references(text: str) -> tuple[SpokenReference, ...]:
    """Return the pages named in one speech, in order, each once where it is said twice at once."""
    found: list[SpokenReference] = []
    for match in _PAGE.finditer(text):
        reference = _reference(text, match)
        if reference is None:
            continue
        before = found[-1] if found else None
        if before and before.page == reference.page and match.start() - before.end < _SAME_BREATH:
            continue
        found.append(reference)
    return tuple(found)


def _reference(text: str, match: re.Match[str]) -> SpokenReference | None:
    page = whole_number(match["first"])
    if not page or _ANOTHER_BOOK.search(text[: match.start()]):
        return None
    last = whole_number(match["last"]) if match["last"] else None
    end = match.end()
    if last is not None and last <= page:
        last, end = None, match.end("first")
    paragraph = _PARAGRAPH.match(text, end) or _PLAIN_PARAGRAPH.match(text, end)
    number = None
    if paragraph:
        number, end = dotted_number(paragraph["number"]), paragraph.end()
    numbering, paper, end = _numbering(text, match.start(), end)
    return SpokenReference(
        start=match.start(),
        end=end,
        spoken=" ".join(text[match.start() : end].split()),
        page=page,
        numbering=numbering,
        last_page=last,
        paragraph=number,
        paper=paper,
    )


def _numbering(text: str, start: int, end: int) -> tuple[Numbering, str, int]:
    """Say whose number it is, what its paper is called, and where the words about it end."""
    if _A_LINE.match(text, end):
        return Numbering.OWN, "", end
    named = _OF_A_PAPER.match(text, end)
    if named and not _PACK_WORDS.search(named["paper"]):
        return Numbering.OWN, _bare(named["paper"]), named.end()
    in_front = _IN_FRONT.search(text, max(0, start - 40), start)
    if in_front:
        return Numbering.OWN, in_front["paper"], end
    return Numbering.PACK, "", end


def _bare(paper: str) -> str:
    """Return a paper's name without what only points at it: "annual report"."""
    words = paper
    while (shorter := _LEADING_WORDS.sub("", words)) != words:
        words = shorter
    return words
