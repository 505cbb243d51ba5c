"""Finding the passage of a colleague's mark in this library's own version of the papers."""

from __future__ import annotations

from dataclasses import replace
from difflib import SequenceMatcher

from scrutinyprep.domain.anchors import (
    CONTEXT_CHARACTERS,
    Run,
    TextAnchor,
    anchor_at,
    find_anchor,
    one_line,
    places_of,
)
from scrutinyprep.domain.errors import NothingSuch
from scrutinyprep.domain.ids import DocumentId, ItemId, MeetingId
from scrutinyprep.domain.notes import Place
from scrutinyprep.domain.shares import SharedPlace
from scrutinyprep.store import places, shared
from scrutinyprep.store.items import item_named
from scrutinyprep.store.library import Work
from scrutinyprep.store.papers import document_of, files_of
from scrutinyprep.store.places import StoredPage

_TELLING_LETTERS = 5
_TELLING_WORDS = 6
_LOOKED_AT_MAX = 24
"""So many pages are compared letter by letter where the words stand nowhere as they were."""


class Placing:
    """Places marks in the papers of one meeting; the text of its pages is read once."""

    def __init__(self, session: Work, meeting: MeetingId) -> None:
        self._session = session
        self._meeting = meeting
        self._files = {file.sha256: file.id for file in files_of(session, meeting)}
        self._pages: list[StoredPage] | None = None
        self._papers: dict[DocumentId, list[shared.PaperSpan]] = {}

    def place(self, wanted: SharedPlace) -> tuple[Place, ItemId | None] | None:
        """Return where a passage stands here, and under which item; None where it does not."""
        anchor = wanted.anchor
        same = self._same_page(wanted)
        if not anchor.quote:
            return self._without_words(wanted, same)
        if same is not None:
            exact = self._as_it_was(same, anchor)
            if exact is not None:
                return exact
            run = find_anchor(anchor, same.text)
            if run is not None:
                return self._placed(same, run, anchor)
        found = self._elsewhere(anchor)
        return None if found is None else self._placed(*found, anchor)

    def has_file(self, sha256: str) -> bool:
        """Say whether the very file is here, and none of its other versions."""
        return sha256 in self._files

    def item(self, number: str | None) -> ItemId | None:
        """Return the agenda item with a printed number; None where there is none."""
        if not number:
            return None
        try:
            return item_named(self._session, self._meeting, number)
        except NothingSuch:
            return None

    def _as_it_was(
        self, page: StoredPage, anchor: TextAnchor
    ) -> tuple[Place, ItemId | None] | None:
        """Return the place on the same page of the same file, where the words stand as they did.

        Then section and heading are as the colleague has them, and nothing is looked for.
        """
        there = page.text[anchor.start : anchor.end]
        if one_line(there) != anchor.quote:
            return None
        if page.file not in self._papers:
            self._papers[page.file] = shared.papers_in(self._session, page.file)
        document, item = next(
            (
                (paper.document_id, paper.item_id)
                for paper in self._papers[page.file]
                if paper.first <= page.pdf_page <= paper.last
            ),
            (None, None),
        )
        if document is None:
            return None
        return Place(document, page.file, replace(anchor, pack_page=page.pack_page)), item

    def _same_page(self, wanted: SharedPlace) -> StoredPage | None:
        file = self._files.get(wanted.sha256)
        if file is None:
            return None
        return places.page_in(self._session, file, wanted.anchor.pdf_page)

    def _without_words(
        self, wanted: SharedPlace, same: StoredPage | None
    ) -> tuple[Place, ItemId | None] | None:
        """Place a mark on a page, or on a part of its picture.

        In another version only a whole page of the same paper with the same
        number can be meant for sure.
        """
        page, region = same, wanted.anchor.region
        if page is None and region is None:
            page = next(
                (
                    one
                    for one in self._all_pages()
                    if one.pack_page is not None
                    and one.pack_page == wanted.anchor.pack_page
                    and self._paper_on(one) == wanted.paper
                ),
                None,
            )
        if page is None:
            return None
        if region is not None:
            region = region.within(page.width_pt, page.height_pt)
            if region is None:
                return None
        near = places.around(self._session, page, 0)
        anchor = TextAnchor("", 0, 0, page.pdf_page, page.pack_page, region=region)
        return Place(near.document_id, page.file, anchor), near.item_id

    def _elsewhere(self, anchor: TextAnchor) -> tuple[StoredPage, Run] | None:
        """Find the words on any page: as they are, with what stands around; else nearly."""
        pages = self._all_pages()
        hits = []
        for page in _with_words(anchor.quote, pages, every=True):
            if next(places_of(anchor.quote, page.text), None) is not None:
                run = find_anchor(anchor, page.text)
                if run is not None:
                    hits.append((page, run))
        if hits:
            return max(hits, key=lambda hit: _merit(anchor, *hit))
        likely = sorted(
            _with_words(anchor.quote, pages, every=False), key=lambda page: _distance(anchor, page)
        )
        for page in likely[:_LOOKED_AT_MAX]:
            run = find_anchor(anchor, page.text)
            if run is not None:
                return page, run
        return None

    def _placed(
        self, page: StoredPage, run: Run, anchor: TextAnchor
    ) -> tuple[Place, ItemId | None]:
        near = places.around(self._session, page, run.start)
        here = anchor_at(page.text, run, pdf_page=page.pdf_page, pack_page=page.pack_page)
        if next(places_of(anchor.quote, page.text), None) is not None:
            # The words as they were taken: on the page a hyphen may split one.
            here = replace(here, quote=anchor.quote)
        here = replace(here, section=near.section, heading=near.heading)
        return Place(near.document_id, page.file, here), near.item_id

    def _all_pages(self) -> list[StoredPage]:
        if self._pages is None:
            self._pages = places.pages_in(self._session, self._meeting)
        return self._pages

    def _paper_on(self, page: StoredPage) -> str:
        near = places.around(self._session, page, 0)
        return document_of(self._session, near.document_id).title


def _with_words(quote: str, pages: list[StoredPage], *, every: bool) -> list[StoredPage]:
    """Return the pages that hold the longest words of a quotation: every one, or half of them."""
    words = [word for word in quote.split() if word.isalpha() and word.isascii()]
    telling = sorted((w for w in words if len(w) >= _TELLING_LETTERS), key=len, reverse=True)
    telling = telling[:_TELLING_WORDS]
    if not telling:
        return pages
    least = len(telling) if every else max(1, len(telling) // 2)
    return [page for page in pages if sum(word in page.text for word in telling) >= least]


def _merit(anchor: TextAnchor, page: StoredPage, run: Run) -> tuple[float, bool, int]:
    before = page.text[max(0, run.start - CONTEXT_CHARACTERS) : run.start]
    after = page.text[run.end : run.end + CONTEXT_CHARACTERS]
    context = _alike(anchor.prefix, before) + _alike(anchor.suffix, after)
    is_same_page = page.pack_page is not None and page.pack_page == anchor.pack_page
    return round(context, 1), is_same_page, -abs(page.pdf_page - anchor.pdf_page)


def _alike(one: str, other: str) -> float:
    first, second = "".join(one.split()), "".join(other.split())
    return SequenceMatcher(None, first, second, autojunk=False).ratio() if first else 0.0


def _distance(anchor: TextAnchor, page: StoredPage) -> int:
    if anchor.pack_page is not None and page.pack_page is not None:
        return abs(page.pack_page - anchor.pack_page)
    return abs(page.pdf_page - anchor.pdf_page)
