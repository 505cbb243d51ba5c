"""What the reader may want to see next: what lies beside the view, and what is foreseen."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from itertools import chain, islice, zip_longest

from PySide6.QtCore import QRectF

from scrutinyprep.ui.reader.sheets import Sheets

SCREEN = 0.9
"""How far a screen on is, in heights of the view: the last lines stay in sight."""
_ROWS = (1, -1, 2)
"""Which rows of pages are drawn before anyone asks, counted on in the direction of reading."""
_PAGES = 6
"""More are not drawn ahead: so many wishes at once are none."""


class Wishes:
    """Wishes that are visible before they are uttered: a number half typed, a row pointed at.

    Each who foresees something has one wish at a time: pages, the likeliest first.
    """

    def __init__(self) -> None:
        self._told: dict[Hashable, tuple[int, ...]] = {}

    def tell(self, who: Hashable, pdf_pages: Sequence[int]) -> bool:
        """Put a wish in place of the one before; without pages it is taken back.

        Says whether that changes anything.
        """
        pages = tuple(pdf_pages)
        if self._told.get(who, ()) == pages:
            return False
        self._told.pop(who, None)
        if pages:
            self._told[who] = pages
        return True

    def clear(self) -> None:
        """Foresee nothing."""
        self._told.clear()

    @property
    def pages(self) -> tuple[int, ...]:
        """The pages that may be wanted: the first of each wish before the second of any.

        Of several wishes the newest comes first.
        """
        ranks = zip_longest(*reversed(self._told.values()))
        pages = (page for page in chain.from_iterable(ranks) if page is not None)
        return tuple(islice(dict.fromkeys(pages), _PAGES))


def pages_in(sheets: Sheets, seen: QRectF) -> list[int]:
    """Return the pages of which more is seen than the gap above them."""
    pages = sheets.pages_between(seen.top(), seen.bottom())
    return [page for page in pages if sheets.rect(page).intersects(seen)]


def view_of(sheets: Sheets, pdf_page: int, seen: QRectF) -> QRectF:
    """Return what would be seen by whoever goes to a page from what is seen now."""
    lowest = max(0.0, sheets.height - seen.height())
    top = min(lowest, max(0.0, sheets.rect(pdf_page).top() - sheets.gap))
    return QRectF(seen.left(), top, seen.width(), seen.height())


def views_beside(sheets: Sheets, seen: QRectF, onward: int) -> Iterator[QRectF]:
    """Yield what is seen next by whoever reads on, a screen or a page further, or turns round.

    `onward` is 1 for a reader who goes on through the paper, -1 for one who goes back.
    """
    pages = pages_in(sheets, seen)
    if not pages:
        return
    yield seen.translated(0, onward * SCREEN * seen.height())
    for rows in _ROWS:
        further = 1 + (abs(rows) - 1) * sheets.across
        page = pages[-1] + further if rows * onward > 0 else pages[0] - further
        if 1 <= page <= len(sheets):
            yield view_of(sheets, page, seen)
