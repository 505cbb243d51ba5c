"""Finding the passage that a mark rests on: from a selection, a quotation or a page number."""

from __future__ import annotations

from dataclasses import dataclass

from scrutinyprep.domain.anchors import (
    Region,
    Run,
    TextAnchor,
    anchor_at,
    find_anchor,
    one_line,
    places_of,
)
from scrutinyprep.domain.errors import NothingSuch, NotUnderstood
from scrutinyprep.domain.ids import DocumentId, ItemId, MeetingId
from scrutinyprep.domain.notes import Place
from scrutinyprep.store import places
from scrutinyprep.store.library import LibraryStore, Work
from scrutinyprep.store.places import StoredPage

_TELLING_LETTERS = 5
_TELLING_WORDS = 4
_BETWEEN_WORDS = 30
"""More is not printed between the text of one page and that of the next."""
_LEAST_SIDE_PT = 4.0
"""Less than that in width or height is a click that slipped: it shows nothing."""


@dataclass(frozen=True, slots=True)
class Found:
    """A passage, the item it stands under, and where else the same words stand."""

    place: Place
    item_id: ItemId | None
    also_on: tuple[int, ...] = ()
    """Further PDF pages with the same words."""


class Places:
    """Finding passages in a meeting's papers."""

    def __init__(self, store: LibraryStore) -> None:
        self._store = store

    def selected(self, file: DocumentId, pdf_page: int, quote: str, near: int = 0) -> Found:
        """Return the passage that was selected on a page of a file.

        `near` says roughly where, in code points of the page's text, for words
        that stand there twice.

        Raises:
            NothingSuch: the file has no such page.
            NotUnderstood: the words do not stand on it.
        """
        with self._store.reading() as session:
            page = places.page_in(session, file, pdf_page)
            if page is None:
                raise NothingSuch("page", str(pdf_page))
            wanted = TextAnchor(quote=one_line(quote), start=near, end=near, pdf_page=pdf_page)
            exactly = next(places_of(quote, page.text), None) is not None
            if not exactly:
                following = places.page_in(session, file, pdf_page + 1)
                over = _over_the_end(quote, page, following) if following is not None else None
                if over is not None:
                    return _found(session, page, *over)
            run = find_anchor(wanted, page.text)
            if run is None:
                raise _not_there(quote)
            # Where the page has only nearly these words, its own are the quotation.
            return _found(session, page, run, quote if exactly else page.text[run.start : run.end])

    def quoted(
        self,
        meeting: MeetingId,
        quote: str,
        *,
        item: ItemId | None = None,
        pdf_page: int | None = None,
        pack_page: int | None = None,
    ) -> Found:
        """Return the passage with these words; the first, where they stand on several pages.

        Raises:
            NotUnderstood: the words stand nowhere in the papers meant.
        """
        with self._store.reading() as session:
            pages = places.pages_in(
                session, meeting, item=item, pdf_page=pdf_page, pack_page=pack_page
            )
            hits = _pages_with(quote, pages)
            if hits:
                page, run = hits[0]
                others = tuple(
                    dict.fromkeys(p.pdf_page for p, _ in hits[1:] if p.pdf_page != page.pdf_page)
                )
                return _found(session, page, run, quote, others)
            across = _across_pages(session, meeting, quote, pages)
            if across is None:
                raise _not_there(quote)
            return across

    def page(
        self,
        meeting: MeetingId,
        *,
        pdf_page: int | None = None,
        pack_page: int | None = None,
        item: ItemId | None = None,
    ) -> Found:
        """Return a page as a whole as the place of a mark.

        Raises:
            NothingSuch: there is no such page.
        """
        with self._store.reading() as session:
            pages = places.pages_in(
                session, meeting, pdf_page=pdf_page, pack_page=pack_page, item=item
            )
            if not pages:
                raise NothingSuch(
                    "pack page" if pack_page is not None else "page", str(pack_page or pdf_page)
                )
            page = pages[0]
            near = places.around(session, page, 0)
            anchor = TextAnchor("", 0, 0, page.pdf_page, page.pack_page)
            return Found(Place(near.document_id, page.file, anchor), near.item_id)

    def region(self, file: DocumentId, pdf_page: int, region: Region) -> Found:
        """Return a part of a page's picture as the place of a mark.

        What reaches over the edge of the page is cut off. Which section it is in
        is left open: a picture does not tell.

        Raises:
            NothingSuch: the file has no such page.
            NotUnderstood: nothing of it lies on the page, or too little to show anything.
        """
        with self._store.reading() as session:
            page = places.page_in(session, file, pdf_page)
            if page is None:
                raise NothingSuch("page", str(pdf_page))
            part = region.within(page.width_pt, page.height_pt)
            if part is None or min(part.right - part.left, part.bottom - part.top) < _LEAST_SIDE_PT:
                raise NotUnderstood(
                    f"Page {pdf_page} has no such part to show.",
                    f"It is {page.width_pt:.0f} points wide and {page.height_pt:.0f} high; "
                    "give left, top, right and bottom from its top left corner.",
                )
            near = places.around(session, page, 0)
            anchor = TextAnchor("", 0, 0, page.pdf_page, page.pack_page, region=part)
            return Found(Place(near.document_id, page.file, anchor), near.item_id)


def _found(
    session: Work, page: StoredPage, run: Run, quote: str, also_on: tuple[int, ...] = ()
) -> Found:
    near = places.around(session, page, run.start)
    found = anchor_at(page.text, run, pdf_page=page.pdf_page, pack_page=page.pack_page)
    anchor = TextAnchor(
        # The words as the user took them: on the page a hyphen may split one.
        quote=one_line(quote),
        start=found.start,
        end=found.end,
        pdf_page=found.pdf_page,
        pack_page=found.pack_page,
        section=near.section,
        heading=near.heading,
        prefix=found.prefix,
        suffix=found.suffix,
    )
    return Found(Place(near.document_id, page.file, anchor), near.item_id, also_on)


def _pages_with(quote: str, pages: list[StoredPage]) -> list[tuple[StoredPage, Run]]:
    """Return the pages that hold the words, and where.

    Pages without the longest of the words are passed over first: folding the
    text of 400 pages takes a second, finding a word in it nothing.
    """
    words = _telling_words(quote)
    likely = [page for page in pages if all(word in page.text for word in words)]
    for some in (likely, pages):
        hits = [(page, run) for page in some if (run := next(places_of(quote, page.text), None))]
        if hits:
            return hits
    return []


def _across_pages(
    session: Work, meeting: MeetingId, quote: str, pages: list[StoredPage]
) -> Found | None:
    """Find words that run over the end of a page; the mark sits where they begin.

    By the paragraph as it was joined across the pages, without what is printed
    between; else by the two pages as they are.
    """
    by_number = {(page.file, page.pdf_page): page for page in pages}
    for passage in places.passages_like(session, meeting, _telling_words(quote)):
        if next(places_of(quote, passage.text), None) is None:
            continue
        file = places.file_of_version(session, passage.version_id)
        for pdf_page in (passage.pdf_page, passage.pdf_page + 1):
            page = by_number.get((file, pdf_page))
            run = _beginning(quote, page.text) if page else None
            if page is not None and run is not None:
                return _found(session, page, run, quote)
    for page in pages:
        following = by_number.get((page.file, page.pdf_page + 1))
        if following is None:
            continue
        for place in places_of(quote, f"{page.text}\n{following.text}"):
            if place.start < len(page.text):
                return _found(session, page, Run(place.start, len(page.text)), quote)
    return None


def _over_the_end(quote: str, page: StoredPage, following: StoredPage) -> tuple[Run, str] | None:
    """Find where words begin that go on on the next page, and the words without what is between.

    A selection over the end of a page takes along what is printed there: the
    page's number, a running head.
    """
    for place in places_of(quote, f"{page.text}\n{following.text}"):
        if place.start < len(page.text):
            return Run(place.start, len(page.text)), quote
    words = quote.split()
    for count in range(len(words) - 1, 1, -1):
        head = " ".join(words[:count])
        run = next(places_of(head, page.text), None)
        if run is None:
            continue
        for after in range(count, min(count + _BETWEEN_WORDS, len(words))):
            rest = " ".join(words[after:])
            if next(places_of(rest, following.text), None) is not None:
                return run, f"{head} {rest}"
        return None
    return None


def _beginning(quote: str, text: str) -> Run | None:
    """Find as much of the beginning of a quotation as stands on a page."""
    words = quote.split()
    for count in range(len(words) - 1, 1, -1):
        run = next(places_of(" ".join(words[:count]), text), None)
        if run is not None:
            return run
    return None


def _telling_words(quote: str) -> list[str]:
    """Return the longest words of a quotation that no line break can have split."""
    words = [w for w in quote.split() if w.isalpha() and w.isascii()]
    long = sorted((w for w in words if len(w) >= _TELLING_LETTERS), key=len, reverse=True)
    return long[:_TELLING_WORDS]


def _not_there(quote: str) -> NotUnderstood:
    shown = one_line(quote)
    if len(shown) > 60:
        shown = shown[:57] + "…"
    return NotUnderstood(
        f"The words “{shown}” do not stand in the papers meant.",
        "Check the wording against the page, or leave the page or item out to look everywhere.",
    )
