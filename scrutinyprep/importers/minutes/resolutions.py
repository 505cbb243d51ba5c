"""What a meeting resolved, word for word, among the passages of a minute."""

from __future__ import annotations

import re
from collections.abc import Sequence

from scrutinyprep.domain.parsed import (
    ParsedPassage,
    ParsedRecommendation,
    PassageKind,
    RecommendationKind,
)

_BODY = (
    r"(?:board|cabinet|commission|committee|council|executive|forum|meeting|members|panel|"
    r"sub-?committee)"
)
_RESOLVED = re.compile(
    # In capitals anywhere; in small letters only where a resolution begins so.
    r"(?:\b(?:UNANIMOUSLY\s+)?(?:RESOLVED|RECOMMENDED)\b(?!\s+to\s+be\b)"
    r"|^(?:[Uu]nanimously\s+)?(?:[Rr]esolved|[Rr]ecommended)\b(?=\s*[:\u2013-]|\s+(?:that|to)\b|\s*$)"
    r"|\b[Ii]t\s+was\s+(?:then\s+|therefore\s+|further\s+|unanimously\s+)*resolved\s+that\b"
    rf"|\b[Tt]he\s+(?:[A-Z][\w&'\u2019-]*\s+)*(?i:{_BODY})\s+"
    r"(?:(?:then|therefore|unanimously|also|further)\s+)*resolved\b"
    r"|\b[Ii]t\s+was\s+(?:(?:then|therefore|unanimously|UNANIMOUSLY)\s+)*(?:APPROVED|AGREED)\b"
    r"|\bunanimously\s+(?:agreed|approved)\b"
    rf"|^That\s+the\s+(?:[A-Z][\w&'\u2019-]*\s+)*(?i:{_BODY})\b[^.]{{0,60}}:$"
    rf"|^The\s+(?:[A-Z][\w&'\u2019-]*\s+|and\s+)*(?i:{_BODY})(?:\s+for\s+[\w ]{{3,40}}?)?"
    r"\s+noted\s+(?:the|this)\s+(?:\w+\s+){0,3}(?:report|update|programme|presentation|information)\b"
    rf"|(?:^|(?<=[.]\s))(?i:{_BODY})\s+resolved\s+(?:to|that)\b"
    r"|^(?:(?:AGREED|Agreed)\s*(?::|[\u2013-]\s|\s+that\b)|(?:DECISION|Decision)\s*:)"
    # Welsh: resolved, recommended, agreed by all.
    r"|\bPENDERFYNWYD\b|(?:^|(?<=[.]\s))Penderfynwyd\b|\b(?:CYTUNWYD|ARGYMHELLWYD)\b"
    r"|\b[Cc]ytunwyd\s+yn\s+unfrydol\b|\bph?awb\s+yn\s+gyt[u\u00fb]n\b)"
)
_SENTENCE_START = re.compile(r"(?:^|(?<=[.?!;])\s+)(?=\S)")
_GOES_ON = re.compile(
    r"(?:[:\u2013-]|\b(?:that|to|and|or|resolved|recommended|agreed|approved|penderfynwyd)|[;,])$",
    re.I,
)
_FIRST_ENTRY = re.compile(r"(?:^|[\s:])\(?(?:a|i|1)[).]\s", re.IGNORECASE)
"""The first entry of a list on the line that announces it."""
_LONGEST_SUBHEADING = 90
_AT_MARGIN = re.compile(r"(?<=[.!?])\s{2,}\S[^.]{0,60}$")
"""Words that stand at the margin of the last line, such as "Signed by the Chair"."""
_ABBREVIATED = re.compile(r"\b(?:(?i:Mr|Mrs|Ms|Dr|Cllr|Cyng|No|St|para|p)|[A-Z])\.$")


def resolutions_in(passages: Sequence[ParsedPassage]) -> tuple[ParsedRecommendation, ...]:
    """Return each resolution from the start of its sentence, with the list that belongs to it."""
    resolutions = []
    place = 0
    while place < len(passages):
        text = passages[place].text
        found = _RESOLVED.search(text)
        place += 1
        if found is None:
            continue
        begin = _sentence_start(text, found.start())
        end = _end_of_resolution(passages, place)
        parts = [text[begin:], *(_with_number(passage) for passage in passages[place:end])]
        resolutions.append(resolution_of(" ".join(parts), passages[place - 1].pdf_page))
        place = end
    return tuple(resolutions)


def decided(passages: Sequence[ParsedPassage]) -> tuple[ParsedRecommendation, ...]:
    """Return what stands under "Decision:", all of which was resolved, in any words."""
    found = resolutions_in(passages)
    if found or not passages:
        return found
    words = " ".join(_with_number(passage) for passage in passages)
    return (resolution_of(words, passages[0].pdf_page),)


def resolution_of(text: str, pdf_page: int | None) -> ParsedRecommendation:
    """Return these words as a resolution; the page is where they begin."""
    return ParsedRecommendation(_AT_MARGIN.sub("", text), pdf_page, RecommendationKind.RESOLVED)


def _end_of_resolution(passages: Sequence[ParsedPassage], first: int) -> int:
    """Return the place of the first passage after a resolution's own list.

    `first` is the place after the passage in which the resolution begins. Its
    list may have headings between its entries.
    """
    opening = passages[first - 1].text
    is_list = _FIRST_ENTRY.search(opening) is not None
    place = first
    while place < len(passages):
        before, passage = passages[place - 1].text, passages[place]
        announced = _GOES_ON.search(before) is not None
        heads_entries = (
            (is_list or announced)
            and not _is_entry(passage)
            and len(passage.text) < _LONGEST_SUBHEADING
            and passage.text[-1] not in ".:;"
            and place + 1 < len(passages)
            and _is_entry(passages[place + 1])
        )
        if not (announced or heads_entries or (is_list and _is_entry(passage))):
            break
        is_list = is_list or heads_entries or _is_entry(passage)
        place += 1
    return place


def _is_entry(passage: ParsedPassage) -> bool:
    """Say whether a passage is an entry of a list."""
    return passage.number is not None or passage.kind is PassageKind.BULLET


def _with_number(passage: ParsedPassage) -> str:
    """Return a passage with its number or bullet, as it stands in the minutes."""
    if passage.kind is PassageKind.BULLET:
        return f"- {passage.text}"
    if passage.marker:
        return f"{passage.marker} {passage.text}"
    if passage.number is None:
        return passage.text
    dot = "." if passage.number.isdigit() else ""
    return f"{passage.number}{dot} {passage.text}"


def _sentence_start(text: str, at: int) -> int:
    """Return where the sentence begins in which position `at` stands."""
    start = 0
    for found in _SENTENCE_START.finditer(text[:at]):
        if not _ABBREVIATED.search(text[: found.start()]):
            start = found.end()
    # The empty match at the very end of what was looked at is the word itself.
    before = text[:at].rstrip()
    return at if before and before[-1] in ".?!;" and not _ABBREVIATED.search(before) else start
