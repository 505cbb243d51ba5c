"""How many cells of tables the pack reader found in their row and column, counted.

A truth file of tests/truth/tables holds one page's tables as they stand in its
picture: rows of cells, an empty string for an empty cell. A cell longer than
`_WHOLE` characters is told by its beginning and its length.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.pack_scores import Score, papers_of
from scrutinyprep.domain.parsed import ParsedPack, PassageKind

_WHOLE = 44
_BEGINNING = 40

Rows = Sequence[Sequence[str]]
Cell = tuple[str, str, str, str, str]
"""A cell's words, and what stands left, right, above and below, empty cells passed over."""


def table_truths(folder: Path, corpus: Path) -> Iterator[tuple[str, Path, Mapping[str, Any]]]:
    """Yield each truth file's name, its PDF and what it says, where the PDF is in the corpus."""
    for truth_file in sorted(folder.glob("*.json")):
        truth = json.loads(truth_file.read_text(encoding="utf-8"))
        if (corpus / truth["file"]).is_file():
            yield truth_file.stem, corpus / truth["file"], truth


def table_score(pack: ParsedPack, truth: Mapping[str, Any]) -> tuple[Score, tuple[str, ...]]:
    """Count the cells with the neighbours they have in the truth, and name those without."""
    given = cells_of(_rows_on(pack, truth["pdf_page"]))
    wanted = cells_of(row for table in truth["tables"] for row in table)
    found = (given & wanted).total()
    missed = tuple(
        f"cell p. {truth['pdf_page']}: {words} (left {left}, right {right}, above {above}, "
        f"below {below})"
        for words, left, right, above, below in wanted - given
    )
    return Score(found, wanted.total(), given.total() - found), missed


def cells_of(rows: Iterable[Sequence[str]]) -> Counter[Cell]:
    """Return the cells of all rows; rows as wide as each other count as one table."""
    tables: dict[int, list[Sequence[str]]] = defaultdict(list)
    for row in rows:
        tables[len(row)].append([_short(cell) for cell in row])
    return Counter(cell for table in tables.values() for cell in _cells(table))


def _cells(table: Rows) -> Iterator[Cell]:
    for at, row in enumerate(table):
        for column, words in enumerate(row):
            if words:
                above = [table[index][column] for index in range(at - 1, -1, -1)]
                below = [table[index][column] for index in range(at + 1, len(table))]
                left, right = row[:column][::-1], row[column + 1 :]
                yield words, _next(left), _next(right), _next(above), _next(below)


def _next(cells: Sequence[str]) -> str:
    return next((cell for cell in cells if cell), "")


def _rows_on(pack: ParsedPack, pdf_page: int) -> Iterator[Sequence[str]]:
    for paper in papers_of(pack):
        for section in paper.sections:
            for passage in section.passages:
                if passage.kind is PassageKind.TABLE_ROW and passage.pdf_page == pdf_page:
                    yield passage.cells


def _short(cell: str) -> str:
    """Return a cell as it is compared: without spaces, a long one by beginning and length."""
    if "…" in cell:
        return cell
    words = re.sub(r"\s+", "", unicodedata.normalize("NFKC", cell))
    return words if len(words) <= _WHOLE else f"{words[:_BEGINNING]}…{len(words)}"
