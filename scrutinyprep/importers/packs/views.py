"""A page prepared for reading: upright, in order, without stamps."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from scrutinyprep.importers.packs.cells import Row
from scrutinyprep.importers.packs.outline import PageBegins
from scrutinyprep.importers.packs.page_text import text_of_rows
from scrutinyprep.importers.packs.rows import rows_of, upright, upright_rules
from scrutinyprep.importers.packs.stamps import PageStamps, is_blank, unstamped_lines
from scrutinyprep.importers.packs.words import squeezed
from scrutinyprep.pdf.content import Box, PageContent

_OWN_NUMBER = re.compile(
    r"(?:(?:Page|Tudalen|P\.)\s*\|?\s*)?[-–]?\s*(\d{1,3})\s*[-–]?(?:\s*(?:of|o|/)\s*(\d{1,3}))?(?:\s*\|\s*Page)?"
    r"|(\d{1,3})\s*\|\s*P\s?a\s?g\s?e",
    re.IGNORECASE,
)
_LONGEST_OWN_NUMBER = 24
_HEAD_SHARE = 0.1
_FOOT_SHARE = 0.87
_TOP_ROWS = 6
_ENOUGH_TO_COUNT = 3
_HALF = 0.4
"""Share of a paper's pages whose numbers must agree to be the paper's own."""


@dataclass(frozen=True, slots=True)
class PageView:
    """One page, ready to be read."""

    pdf_page: int
    width_pt: float
    height_pt: float
    """With its text upright."""
    rows: tuple[Row, ...]
    text: str
    is_blank: bool
    own_numbers: tuple[tuple[int, int | None], ...]
    """What may be the paper's own number, with the total where it is printed."""
    rules: tuple[Box, ...] = ()
    """The ruled lines, with its text upright."""
    underlined: tuple[Box, ...] = ()
    """The boxes of underlined lines; none where the text had to be turned."""


def view_of(page: PageContent, stamps: PageStamps) -> PageView:
    """Prepare a page for reading."""
    printed = unstamped_lines(page, stamps)
    width, height, lines = upright(page, printed)
    was_turned = (width, height) != (page.width_pt, page.height_pt)
    rows = tuple(rows_of(lines, was_turned=was_turned))
    return PageView(
        pdf_page=page.pdf_page,
        width_pt=width,
        height_pt=height,
        rows=rows,
        text=text_of_rows(rows),
        is_blank=is_blank(page),
        own_numbers=_own_numbers(rows, height),
        rules=upright_rules(page, printed),
        underlined=() if was_turned else page.underlined,
    )


def begins_of(views: Sequence[PageView], pdf_page: int) -> PageBegins:
    """Return what the top of a page says of whether a paper begins there."""
    view = views[pdf_page - 1]
    rows = tuple(squeezed(row.text) for row in view.rows)
    return PageBegins(
        follows_blank=pdf_page > 1 and views[pdf_page - 2].is_blank,
        own_page=_likely_own(views, pdf_page),
        top_lines=rows[:_TOP_ROWS],
        rows=rows,
    )


def own_pages_of(views: Sequence[PageView]) -> dict[int, int]:
    """Return the paper's own number for each of its PDF pages that shows it.

    A number counts where most of the paper's pages agree on one constant, so
    that a figure at the foot of a table is no page number.
    """
    votes: Counter[int] = Counter()
    for view in views:
        for number, total in view.own_numbers:
            votes[view.pdf_page - number] += 2 if total else 1
    if not votes:
        return {}
    constant, count = votes.most_common(1)[0]
    # A count from the paper's first page on is no accident, though few pages show it.
    is_place = constant == views[0].pdf_page - 1 and count >= _ENOUGH_TO_COUNT
    enough = _HALF * sum(not view.is_blank for view in views)
    if not is_place and (count < 2 or count < enough):
        return {}
    counts = [constant, *_later_counts(views, constant)]
    return {
        view.pdf_page: view.pdf_page - found
        for view in views
        for found in counts[::-1]
        if any(view.pdf_page - number == found for number, _ in view.own_numbers)
    }


def _later_counts(views: Sequence[PageView], constant: int) -> list[int]:
    """Return the constants by which appendices within the paper count anew from 1.

    Guards against figures at the foot of tables: three pages must count on.
    """
    found = []
    for index, view in enumerate(views):
        if any(number == 1 for number, _ in view.own_numbers) and view.pdf_page - 1 != constant:
            following = views[index + 1 : index + _ENOUGH_TO_COUNT]
            if len(following) == _ENOUGH_TO_COUNT - 1 and all(
                any(later.pdf_page - number == view.pdf_page - 1 for number, _ in later.own_numbers)
                for later in following
            ):
                found.append(view.pdf_page - 1)
    return found


def _own_numbers(rows: Sequence[Row], height: float) -> tuple[tuple[int, int | None], ...]:
    """Return the numbers at a page's head and foot."""
    numbers = []
    for row in rows:
        for cell in row.cells:
            line = cell[-1]
            if len(line.text) > _LONGEST_OWN_NUMBER:
                continue
            if _HEAD_SHARE * height < line.box.bottom and line.box.top < _FOOT_SHARE * height:
                continue
            found = _OWN_NUMBER.fullmatch(line.text.strip())
            if found:
                number = int(found[1] or found[3])
                if number:
                    numbers.append((number, int(found[2]) if found[2] else None))
    return tuple(numbers)


def _likely_own(views: Sequence[PageView], pdf_page: int) -> int | None:
    """Return a page's own number where the page before or after agrees, or a total is printed."""
    here = views[pdf_page - 1].own_numbers
    around = {
        number - step
        for step in (-1, 1)
        if 0 < pdf_page + step <= len(views)
        for number, _ in views[pdf_page + step - 1].own_numbers
    }
    for number, total in here:
        if total or number in around:
            return number
    return None
