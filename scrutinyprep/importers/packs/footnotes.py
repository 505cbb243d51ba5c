"""The notes at the foot of a page, told apart from the text that they stand below."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from scrutinyprep.importers.packs.cells import Row

_SMALLER = 0.92
"""A note's type is smaller than this share of the text's."""
_NOTE = re.compile(r"\s*(?:\[?\d{1,2}\]?\s*(?=[^\W\d_]|[“‘\"'(])|[*†‡§])")
_FEWEST_ROWS = 4
_MOST_LINES = 16
_LOWEST_SHARE = 0.5
"""More of a page than that is never notes."""


def notes_apart(rows: Sequence[Row]) -> tuple[Sequence[Row], Sequence[Row]]:
    """Return a page's rows of text, and those of the notes at its foot.

    Guards against small print that ends a page, such as a table's source: a
    note begins with its number or sign, in smaller type than the text above.
    """
    if len(rows) < _FEWEST_ROWS:
        return rows, ()
    last_pt = rows[-1].first.size_pt
    above, middle = rows[len(rows) // 4].first, rows[len(rows) // 2].first
    if _SMALLER * max(above.size_pt, middle.size_pt) <= last_pt:
        return rows, ()
    size_pt = _usual_size(rows)
    begins = None
    for at in range(len(rows) - 1, max(0, len(rows) - _MOST_LINES) - 1, -1):
        row = rows[at]
        if not row.is_plain or row.first.turn or row.first.size_pt >= _SMALLER * size_pt:
            break
        if _NOTE.match(row.first.text) and row.first.size_pt == last_pt:
            begins = at
    if begins is None or begins < _LOWEST_SHARE * len(rows):
        return rows, ()
    return rows[:begins], rows[begins:]


def _usual_size(rows: Sequence[Row]) -> float:
    """Return the type size in which most letters of a page are set."""
    letters: Counter[float] = Counter()
    for row in rows:
        letters[row.first.size_pt] += len(row.first.text)
    return letters.most_common(1)[0][0]
