"""Printed minutes as a run of blocks: headings and passages, with their pages and numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from scrutinyprep.domain.parsed import ParsedPassage, ParsedSection, PassageKind

_NUMBERED = re.compile(
    r"(?P<number>\d{1,4}[A-Za-z]?(?:/\d{1,4})?)(?P<mark>[.):]?)\s+(?P<title>\S.*)"
)
_PRINTED_NUMBER = re.compile(r"([1-9]\d{0,3}[A-Za-z]?(?:/\d{1,4})?)[.:]?")
_REFERENCE = re.compile(
    r"[(\[]\s*(?:agenda\s+|eitem\s+)?(?:item|eitem)\s+(?:no\.?\s*)?(?P<item>\d{1,3}[a-z]?)\s*[)\]]",
    re.IGNORECASE,
)
_REFERENCE_AT_END = re.compile(rf"\s*{_REFERENCE.pattern}\s*$", re.IGNORECASE)
_LONGEST_TITLE = 220
_WITH_ITS_WORDS = re.compile(r"\s*(?::\s+|(?=\u2022))")
"""A title in a table is followed by what was said, behind a colon or in bullets."""


@dataclass(frozen=True, slots=True)
class Block:
    """A heading or a passage, as it may head a minute."""

    passage: ParsedPassage
    is_heading: bool
    number: str | None
    """The minute's own number, if it could be one."""
    title: str
    """Without the number and without a reference to the agenda."""
    item: str | None
    """The agenda item that it refers back to."""
    said: str = ""
    """What stands behind the title in the same row of a table."""

    @property
    def is_reference(self) -> bool:
        """Whether it says nothing but which item is meant."""
        return _REFERENCE.fullmatch(self.passage.text.strip()) is not None

    @property
    def could_head(self) -> bool:
        """Whether it has the looks of a minute's title: short, no sentence, with a capital."""
        first = next((letter for letter in self.title if letter.isalnum()), "")
        return (
            0 < len(self.title) <= _LONGEST_TITLE
            and self.title[-1] not in ".;,"
            and (first.isupper() or first.isdigit())
        )


def blocks_of(sections: Sequence[ParsedSection]) -> tuple[Block, ...]:
    """Return the headings and passages of a paper in order."""
    return tuple(_blocks(sections))


def _blocks(sections: Sequence[ParsedSection]) -> Iterator[Block]:
    for section in sections:
        if section.heading:
            yield _of_heading(section)
        for passage in section.passages:
            yield _of_passage(passage)


def _of_heading(section: ParsedSection) -> Block:
    number, title = section.number, section.heading
    if number is None and (found := _NUMBERED.fullmatch(title)):
        number, title = found["number"], found["title"]
    if number is not None and not _PRINTED_NUMBER.fullmatch(number):
        number = None
    title, item = _without_reference(title)
    marker = f"{section.number}." if section.number else ""
    passage = ParsedPassage(
        section.heading, section.pdf_page, section.number, PassageKind.HEADING, marker
    )
    return Block(passage, True, number, title, item)


def _of_passage(passage: ParsedPassage) -> Block:
    text = " ".join(passage.text.split())
    printed = _PRINTED_NUMBER.fullmatch(passage.marker) if passage.marker else None
    number, title, said = (printed[1] if printed else None), text, ""
    is_row = passage.kind is PassageKind.TABLE_ROW
    found = None if printed else _NUMBERED.fullmatch(text)
    if found and (is_row or passage.kind is PassageKind.PARAGRAPH):
        number, title = found["number"], found["title"]
    if is_row:
        title, said = _parted(title)
        return Block(passage, False, number, title, None, said)
    title, item = _without_reference(title)
    return Block(passage, False, number, title, item)


def _parted(title: str) -> tuple[str, str]:
    """Part a title from what stands behind it in the same row."""
    found = _WITH_ITS_WORDS.search(title)
    if found is None:
        return title, ""
    return title[: found.start()], title[found.end() :]


def _without_reference(title: str) -> tuple[str, str | None]:
    found = _REFERENCE_AT_END.search(title)
    if found is None:
        return title.strip(), None
    return title[: found.start()].strip(), found["item"]


def rejoined(passages: Sequence[ParsedPassage]) -> tuple[ParsedPassage, ...]:
    """Return passages with a sentence in one piece that a mark at the margin had parted.

    "Signed by the Chair" on the last line of a paragraph makes a row of a table of it.
    """
    found: list[ParsedPassage] = []
    for passage in passages:
        if found and _goes_on(found[-1], passage):
            rest, *margin = passage.cells or (passage.text,)
            found[-1] = replace(found[-1], text=f"{found[-1].text} {rest}")
            found += [ParsedPassage(words, passage.pdf_page) for words in margin if words.strip()]
        else:
            found.append(passage)
    return tuple(found)


def _goes_on(before: ParsedPassage, passage: ParsedPassage) -> bool:
    """Say whether a row is the end of the sentence that stands above it."""
    return (
        before.kind in {PassageKind.PARAGRAPH, PassageKind.BULLET}
        and passage.kind is PassageKind.TABLE_ROW
        and not passage.marker
        and before.text[-1].isalnum()
        and passage.text[:1].islower()
        and bool(passage.cells[0].strip() if passage.cells else True)
    )
