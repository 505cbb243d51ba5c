"""Headings over the columns of a table: several rows of them, some over several columns."""

from __future__ import annotations

import re
from collections.abc import Sequence

from scrutinyprep.analysis.figure_cells import Heading, heading_of, is_number
from scrutinyprep.analysis.figure_periods import periods_in

_LONGEST = 16
"""Words; a cell with more is a text and heads nothing."""
_DASHES = frozenset("-–—")
_AFTER_UNIT = re.compile(r"(?<=[\ds'’])\s+(?P<rest>[A-Z][a-z].*)$")
"""The next column's heading, read as one with that of an amount: "2027-28 £000s Service Area"."""
_YEAR = re.compile(r"(?:19|20)\d\d")


def may_head(cells: Sequence[str]) -> bool:
    """Say whether a row may head columns: it has no number, but several names or a period."""
    told = [cell for cell in cells if cell]
    if any(is_number(cell) and not _YEAR.fullmatch(cell) for cell in told):
        return False
    if any(len(cell.split()) > _LONGEST or cell in _DASHES for cell in told):
        return False
    return len(told) > 1 or any(periods_in(cell) for cell in told)


def columns_of(rows: Sequence[Sequence[str]]) -> tuple[Heading, ...]:
    """Return what each column's heading says; one over several columns heads each of them."""
    cut = [_cut(row) for row in rows]
    told: list[list[str]] = [[] for _ in cut[0]]
    for place, row in enumerate(cut):
        below = cut[place + 1] if place + 1 < len(cut) else None
        for column, words in enumerate(_over_columns(row, below)):
            if words:
                told[column].append(words)
    return tuple(heading_of(" ".join(words)) for words in told)


def _cut(row: Sequence[str]) -> tuple[str, ...]:
    """Return a row with "2026-27 £000 2027-28 £000" cut over the empty cells after it."""
    cut = list(row)
    for column, words in enumerate(row):
        periods = periods_in(words)
        empty = 0
        while column + 1 + empty < len(row) and not row[column + 1 + empty]:
            empty += 1
        if len(periods) > 1 and empty >= len(periods) - 1:
            starts = [0, *(one.start for one in periods[1:]), len(words)]
            for place, start in enumerate(starts[:-1]):
                cut[column + place] = words[start : starts[place + 1]].strip()
            last = column + len(periods) - 1
            after = _AFTER_UNIT.search(cut[last])
            if after is not None and empty >= len(periods):
                cut[last], cut[last + 1] = cut[last][: after.start()], after["rest"]
    return tuple(cut)


def _over_columns(row: Sequence[str], below: Sequence[str] | None) -> Sequence[str]:
    """Return a row of headings with each said again over all the columns that it heads."""
    if below is None:
        return row
    headed = [column for column, words in enumerate(row) if words and column]
    under = [column for column, words in enumerate(below) if words]
    if not headed or len(headed) >= len(under):
        return row
    share, rest = divmod(len(under), len(headed))
    if rest:
        # The first column names the rows: what heads the others has none of it.
        under = [column for column in under if column >= headed[0]]
        share, rest = divmod(len(under), len(headed))
    if rest or not share:
        return row
    spread = list(row)
    for place, column in enumerate(headed):
        for each in under[place * share : (place + 1) * share]:
            spread[each] = row[column]
    return spread


def fitted(columns: Sequence[Heading], cells: Sequence[str]) -> Sequence[Heading]:
    """Return the headings over the cells of a row; none where it isn't known which are over which.

    Where two headings were read as one, a row has more cells than there are
    headings. Those that tell a period or a unit are over numbers.
    """
    more = len(cells) - len(columns)
    if not columns or more == 0:
        return columns if more == 0 else ()
    if more < 0:
        return ()
    numeric = {place for place, cell in enumerate(cells) if is_number(cell)}
    empty = heading_of("")
    fits = [
        (*([empty] * lead), *columns, *([empty] * (more - lead)))
        for lead in (0, more)
        if numeric - {0}
        and numeric - {0}
        <= {lead + place for place, one in enumerate(columns) if one.period or one.scale.is_told}
    ]
    return fits[0] if len(fits) == 1 else ()
