"""What a pack's frontsheet, or a supplement's cover letter, promises: the items and their pages.

An item begins with its number at the left. Its title may wrap; the page range
may wrap too, stand in a column at the right, or follow a paragraph that
describes the item.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from scrutinyprep.importers.packs.cells import Row
from scrutinyprep.importers.packs.front_columns import columns_aside, titles_apart, without_aside
from scrutinyprep.importers.packs.item_numbers import Numbered, numbered
from scrutinyprep.importers.packs.item_starts import Start, starts_of
from scrutinyprep.importers.packs.page_column import (
    starting_page_between,
    starting_pages,
    without_column,
)
from scrutinyprep.importers.packs.page_ranges import (
    BARE_RANGE,
    COLUMN_RANGE,
    EMPTY_BRACKETS,
    RANGE,
    range_of,
)
from scrutinyprep.importers.packs.words import squeezed
from scrutinyprep.pdf.content import Line

_TO_FOLLOW = re.compile(
    r"[-–—(\s]*\b(?:report |papers? )?to[ -]follow\b\)?|[-–—(\s]*i ddilyn\b\)?", re.IGNORECASE
)
_SEE_SUPPLEMENT = re.compile(
    r"\bsee (?:the )?(?:\w+ )?supplement|published (?:as a|in a) supplement|"
    r"\bcirculated separately\b|\bsent separately\b|"
    r"\bto be (?:circulated|tabled|dispatched)\b|gweler (?:yr )?atodol",
    re.IGNORECASE,
)
_EXEMPT_HEADING = re.compile(
    r"^(?:exempt|confidential|private|closed|part (?:2|ii|b)|restricted|pink papers?)\b.{0,40}$"
    r"|^(?:eitemau (?:eithriedig|cyfrinachol|esempt)|rhan (?:2|ii|b)\b).{0,40}$",
    re.IGNORECASE,
)
_OPEN_HEADING = re.compile(
    r"^(?:unrestricted|public|open|(?:part|rhan) (?:1|i|a))\b"
    r"(?: items?| business| session| agenda)?.{0,30}$",
    re.IGNORECASE,
)
_OVER_ITEMS = re.compile(
    r"\b(?:items?|business|sessions?|reports?|matters|information|agenda|part|papers?|eitemau|rhan)\b",
    re.IGNORECASE,
)
_NO_EXEMPT = re.compile(r"\bno\s+exempt\s+items\b|\bthere are no\b.{0,30}\bexempt\b", re.IGNORECASE)
_SIGNATURE = re.compile(
    r"^(?:yours (?:sincerely|faithfully)|general counsel|chief executive|monitoring officer|"
    r"proper officer|head of (?:law|legal|democratic)|director of|contact(?: officer)?:|"
    r"date of (?:next|publication)|for (?:further|more) information|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day,? \d)",
    re.IGNORECASE,
)
_NEW_PARAGRAPH = 0.55
"""A gap of this share of the type size above a line begins another paragraph."""
_END_OF_AGENDA = 3.5
"""A gap of this many type sizes ends the agenda: what follows is the signature."""


@dataclass(frozen=True, slots=True)
class FrontItem:
    """One item as the frontsheet prints it."""

    number: str
    title: str
    text: str = ""
    """What stands under the title."""
    words: str = ""
    """Title and text together, for where the outline knows better where the title ends."""
    pages: tuple[int, int] | None = None
    """The pack pages that are promised, first and last."""
    starts_on: int | None = None
    """The pack page on which it is promised to start, where that alone is printed."""
    to_follow: bool = False
    under_exempt_heading: bool = False
    pdf_page: int = 1


def frontsheet_of(
    pages: Sequence[tuple[int, Sequence[Row]]], known: Sequence[str]
) -> tuple[FrontItem, ...]:
    """Return the items on these pages (PDF page and rows).

    `known` are the numbers that the outline and the stamps name: a row that
    carries one of them is likelier to begin an item.
    """
    whole = [(page, row) for page, page_rows in pages for row in page_rows]
    reach = max((cell[-1].box.right for _, row in whole for cell in row.cells), default=0.0)
    rows = [(page, part) for page, row in whole for part in titles_apart(row, reach)]
    column = starting_pages(rows)
    rows = without_column(rows, column)
    aside = columns_aside(rows)
    starts = starts_of(rows, frozenset(known))
    exempt_from = _exempt_rows(rows)
    items = []
    for position, start in enumerate(starts):
        end = starts[position + 1].at if position + 1 < len(starts) else len(rows)
        item = _read_item(rows, start, end, aside)
        following = rows[end] if end < len(rows) else None
        items.append(
            replace(
                item,
                under_exempt_heading=exempt_from[start.at],
                starts_on=starting_page_between(column, rows[start.at], following),
            )
        )
    return tuple(items)


def is_frontsheet(items: Sequence[FrontItem]) -> bool:
    """Say whether these are an agenda: several items, or one that has its pages printed."""
    return len(items) >= 3 or any(item.pages or item.starts_on or item.to_follow for item in items)


def _heads_items(pattern: re.Pattern[str], text: str) -> bool:
    """Say whether a line is a heading over items, exempt or open.

    Guards against a description that begins "Private sector housing": a
    heading is in capitals, or says what it stands over.
    """
    if pattern.match(text) is None or text.endswith((".", ",")):
        return False
    return text.isupper() or _OVER_ITEMS.search(text) is not None


def _exempt_rows(rows: Sequence[tuple[int, Row]]) -> list[bool]:
    """Say for each row whether it stands under a heading for exempt items."""
    under = False
    result = []
    for index, (_, row) in enumerate(rows):
        if row.is_plain:
            text = squeezed(row.first.text)
            if _heads_items(_EXEMPT_HEADING, text):
                follows = " ".join(squeezed(r.text) for _, r in rows[index : index + 4])
                under = _NO_EXEMPT.search(follows) is None
            elif _heads_items(_OPEN_HEADING, text):
                under = False
        result.append(under)
    return result


@dataclass(slots=True)
class _Reading:
    """An item as far as it is read."""

    is_bold: bool
    title: list[str] = field(default_factory=list)
    rest: list[str] = field(default_factory=list)
    ranges: list[tuple[int, int]] = field(default_factory=list)
    bottom_pt: float = 0.0
    page: int = 0
    in_title: bool = True


def _read_item(
    rows: Sequence[tuple[int, Row]], start: Start, end: int, aside: Sequence[float]
) -> FrontItem:
    """Read one item: its title, the pages promised, and what is said under the title.

    What stands in a column `aside` is said of the item and is no part of its title.
    """
    page, first = rows[start.at]
    reading = _Reading(is_bold=_title_line(first).is_bold, page=page)
    for at in range(start.at, end):
        on_page, whole = rows[at]
        row, beside = without_aside(whole, aside)
        cells = [squeezed(" ".join(line.text for line in cell)) for cell in row.cells]
        if at == start.at:
            cells = _without_number(cells, start.numbered)
        elif _ends_item(reading, row, cells, on_page):
            break
        elif reading.in_title:
            reading.in_title = _title_goes_on(reading, row, cells, on_page)
        text = " ".join(_without_column_range(cells, reading.ranges)).strip()
        reading.bottom_pt = max(line.box.bottom for cell in row.cells for line in cell)
        reading.page = on_page
        if beside:
            reading.rest.append(beside)
        if text:
            (reading.title if reading.in_title else reading.rest).append(text)
            if reading.in_title and RANGE.search(" ".join(reading.title)):
                reading.in_title = False
    return _finished(page, start.number, reading)


def _title_line(row: Row) -> Line:
    """Return the line of a row that holds the title: the first that is not the number alone."""
    for cell in row.cells:
        found = numbered(squeezed(cell[0].text))
        if found is None or found.title:
            return cell[0]
    return row.first


def _without_number(cells: list[str], found: Numbered) -> list[str]:
    """Return an item's first row without the item's number."""
    if not found.title:
        return cells[1:]
    # The cell may go on below its first line, with which alone the item was told.
    return [cells[0][cells[0].index(found.title) :], *cells[1:]]


def _without_column_range(cells: list[str], ranges: list[tuple[int, int]]) -> list[str]:
    """Take a page range that has a cell to itself out of a row, and remember it.

    Guards against the right-hand column: its range belongs to the item but
    not into the middle of the title or description beside it.
    """
    kept = []
    for index, cell in enumerate(cells):
        found = COLUMN_RANGE.fullmatch(cell)
        is_range = found is not None and ("age" in cell or "udal" in cell or index > 0)
        pages = range_of(found) if found is not None and is_range else None
        if pages is None:
            kept.append(cell)
        else:
            ranges.append(pages)
    return kept


def _ends_item(reading: _Reading, row: Row, cells: list[str], page: int) -> bool:
    """Say whether the row is no longer the item's: a heading between items, or the signature."""
    text = cells[0]
    if _heads_items(_EXEMPT_HEADING, text) or _heads_items(_OPEN_HEADING, text):
        return True
    if _SIGNATURE.match(text):
        return True
    gap = row.first.box.top - reading.bottom_pt
    return page == reading.page and gap > _END_OF_AGENDA * row.first.size_pt


def _title_goes_on(reading: _Reading, row: Row, cells: list[str], page: int) -> bool:
    """Say whether a row is still the title, and not what is said under it."""
    line = row.first
    if page != reading.page or (reading.is_bold and not line.is_bold):
        return COLUMN_RANGE.fullmatch(cells[0]) is not None
    if line.box.top - reading.bottom_pt > _NEW_PARAGRAPH * line.size_pt:
        return RANGE.fullmatch(cells[0]) is not None or _TO_FOLLOW.fullmatch(cells[0]) is not None
    return _SEE_SUPPLEMENT.search(" ".join(cells)) is None


def _finished(page: int, number: str, reading: _Reading) -> FrontItem:
    """Return the item that was read, its ranges and "To follow" taken out of the title."""
    title, rest = " ".join(reading.title), " ".join(reading.rest)
    words = f"{title} {rest}".strip()
    ranges = reading.ranges
    ranges += [pages for found in RANGE.finditer(words) if (pages := range_of(found))]
    bare = None if ranges else BARE_RANGE.search(title)
    if bare is not None and (pages := range_of(bare)):
        ranges.append(pages)
        title, words = title[: bare.start()], f"{title[: bare.start()]} {rest}".strip()
    to_follow = bool(_TO_FOLLOW.search(words) or _SEE_SUPPLEMENT.search(words)) and not ranges
    follows_in_title = _TO_FOLLOW.search(title)
    if follows_in_title and follows_in_title.end() >= len(title.rstrip()):
        rest = f"{title[follows_in_title.start() :].strip(' -–—')} {rest}".strip()
        title = title[: follows_in_title.start()]
    return FrontItem(
        number=number,
        title=_plain(title),
        text=_plain(rest),
        words=_plain(words),
        pages=(min(r[0] for r in ranges), max(r[1] for r in ranges)) if ranges else None,
        to_follow=to_follow,
        pdf_page=page,
    )


def _plain(text: str) -> str:
    """Return the words without page ranges."""
    return squeezed(EMPTY_BRACKETS.sub(" ", RANGE.sub(" ", text)))
