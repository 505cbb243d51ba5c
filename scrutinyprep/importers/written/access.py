"""Who may see a written paper: by the marks at the heads of its pages and in its margins."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from scrutinyprep.domain.access import OPEN, Access
from scrutinyprep.domain.parsed import ParsedWarning
from scrutinyprep.importers.packs.exempt_marks import lines_of_cells, marking_of, may_be_marked
from scrutinyprep.importers.packs.words import squeezed
from scrutinyprep.importers.written.blocks import Written

_HEAD_LINES = 18
_FOOT_LINES = 4


def access_of(written: Written, title: str, warnings: list[ParsedWarning]) -> Access:
    """Return the access of a paper; in doubt exempt, with a warning."""
    access = OPEN
    for where, lines in _edges(written):
        marking = marking_of(lines) if may_be_marked(" ".join(lines)) else None
        if marking is None:
            continue
        if not marking.is_certain:
            warnings.append(
                ParsedWarning(
                    "exempt-doubtful",
                    f"{title}: {where} may be exempt; the paper was taken as exempt.",
                )
            )
        if not access.paragraphs:
            access = marking.access
        access = access.with_grounds_of(marking.access) if marking.access.paragraphs else access
    return access


def _edges(written: Written) -> Iterator[tuple[str, list[str]]]:
    """Yield each header and footer, and the head and foot of each page, with what to call them."""
    for lines in written.margins:
        yield "what its header or footer says", [squeezed(line) for line in lines]
    pages: defaultdict[int, list[str]] = defaultdict(list)
    for block in written.blocks:
        cells = [[squeezed(cell)] for cell in block.cells or (block.line,) if cell]
        pages[block.page] += lines_of_cells(cells)
    for page, on_page in pages.items():
        where = f"page {page}" if written.pages > 1 else "its head"
        short = len(on_page) <= _HEAD_LINES + _FOOT_LINES
        yield where, on_page if short else [*on_page[:_HEAD_LINES], *on_page[-_FOOT_LINES:]]
