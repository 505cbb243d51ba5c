"""A table of a paper as aligned text: columns side by side, long cells wrapped."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from textwrap import wrap

_GAP = "  "
_LINE_CHARACTERS = 110
"""A table is fitted into so many characters, as far as its words can be wrapped."""
_NARROWEST = 8
_FIGURE = re.compile(r"[-–+(]?\s*[£€]?\s*\d[\d,. ]*(?:%|k|m|bn)?\)?")


def aligned_rows(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield the lines of a table's rows; figures stand to the right of their column."""
    columns = list(zip_longest(*rows, fillvalue=""))
    widths = _fitted([max(map(len, column), default=0) for column in columns])
    for row in rows:
        cells = [
            wrap(" ".join(cell.split()), max(width, 1)) or [""]
            for cell, width in zip(row, widths, strict=False)
        ]
        for lines in zip_longest(*cells, fillvalue=""):
            yield _GAP.join(map(_padded, lines, widths)).rstrip()


def _padded(words: str, width: int) -> str:
    return words.rjust(width) if _FIGURE.fullmatch(words) else words.ljust(width)


def _fitted(widths: list[int]) -> list[int]:
    """Take from the widest columns until the line is short enough or all are narrow."""
    room = max(_LINE_CHARACTERS - len(_GAP) * (len(widths) - 1), 0)
    while sum(widths) > room and max(widths, default=0) > _NARROWEST:
        widest = widths.index(max(widths))
        widths[widest] -= 1
    return widths
