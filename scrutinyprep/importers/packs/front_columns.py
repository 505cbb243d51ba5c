"""Columns that a frontsheet prints beside the titles: the ward, the officer, the time."""

from __future__ import annotations

import re
from collections.abc import Sequence

from scrutinyprep.importers.packs.cells import Row
from scrutinyprep.importers.packs.words import squeezed

_ASIDE = re.compile(
    r"wards?(?:\(s\))?(?: affected)?|(?:lead|reporting|contact|responsible) (?:officer|member)s?|"
    r"officer|(?:reported|presented|introduced) by|presenter|speaker|author|contact|lead|"
    r"time|timings?|minutes allowed|purpose|classification|portfolio(?: holder)?|"
    r"cabinet member|key decision|report (?:of|by|from)|wardiau?|swyddog|amser",
    re.IGNORECASE,
)
_BESIDE_IT = re.compile(
    r"(?:agenda )?items?(?: no\.?)?|no\.?|title|subject|business|topic|report(?: title)?|"
    r"pages?(?: (?:no'?s?|numbers?|nos)\.?)?(?:\(s\))?|eitem|tudalen(?:nau)?|rhif|part [a-z0-9]+|"
    r"section (?:\w+)",
    re.IGNORECASE,
)
_SAME_COLUMN_PT = 10.0
_FULL_SHARE = 0.75


def columns_aside(rows: Sequence[tuple[int, Row]]) -> tuple[float, ...]:
    """Return how far from the left the columns begin whose heads name what is no title.

    Guards against an address or a time in a description: the head must stand
    in a row of heads, beside that of the items or the pages.
    """
    for _, row in rows:
        if row.is_plain:
            continue
        heads = [(squeezed(cell[0].text).strip(" :"), cell[0].box.left) for cell in row.cells]
        aside = tuple(left for text, left in heads if _ASIDE.fullmatch(text))
        known = sum(bool(_ASIDE.fullmatch(text) or _BESIDE_IT.fullmatch(text)) for text, _ in heads)
        if aside and known > len(aside) and known == len(heads):
            return aside
    return ()


def titles_apart(row: Row, reach_pt: float) -> Sequence[Row]:
    """Return a row whose last cell is bold only at its beginning as title and description.

    A title and the description straight below it are drawn like one cell. A
    title that is full to `reach_pt`, where print ends at the right, only wraps.
    """
    if row.is_plain:
        return (row,)
    *before, cell = row.cells
    bold = next((at for at, line in enumerate(cell) if not line.is_bold), len(cell))
    if not 0 < bold < len(cell) or cell[bold - 1].box.right > _FULL_SHARE * reach_pt:
        return (row,)
    return (Row((*before, cell[:bold])), *(Row(((line,),)) for line in cell[bold:]))


def without_aside(row: Row, columns: Sequence[float]) -> tuple[Row, str]:
    """Return a row without its cells in these columns, and the words of those."""
    if not columns or row.is_plain:
        return row, ""
    kept, aside = [], []
    for at, cell in enumerate(row.cells):
        left = cell[0].box.left
        if at and any(abs(left - column) <= _SAME_COLUMN_PT for column in columns):
            aside.append(squeezed(" ".join(line.text for line in cell)))
        else:
            kept.append(cell)
    return Row(tuple(kept)), " ".join(aside)
