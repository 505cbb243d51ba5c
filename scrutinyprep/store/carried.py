"""Where a mark sits now that its paper was published again: found anew, or said not to be there.

Nothing is written: the mark keeps the place where it was made.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from sqlalchemy.orm import Session

from scrutinyprep.domain.anchors import TextAnchor, anchor_at, find_anchor, places_of
from scrutinyprep.domain.ids import DocumentId
from scrutinyprep.domain.notes import Place
from scrutinyprep.models import PageRow
from scrutinyprep.models.papers import VersionRow
from scrutinyprep.store.marks import AnchoredRow, required_place_of
from scrutinyprep.store.page_texts import page_texts
from scrutinyprep.store.versions import holder_of, version_of

_Page = tuple[int, int | None, str]
"""PDF page, printed number and text."""
_NEAR_PAGES = 3
_SAME_PAGE = 0.8
"""Share of the words of two pages that must be the same."""


def place_now(session: Session, row: AnchoredRow) -> Place | None:
    """Return where a mark sits in the newest version of its paper; None: it rests on nothing."""
    return None if row.document_id is None else required_place_now(session, row)


def required_place_now(session: Session, row: AnchoredRow) -> Place:
    """Return where a mark that rests on a passage sits in the newest version of its paper."""
    place = required_place_of(session, row)
    made_on = session.get_one(VersionRow, row.version_id)
    if made_on.is_current:
        return place
    newest = version_of(session, place.document_id)
    pages = page_texts(session, place.document_id) if newest.id != made_on.id else []
    if not pages:
        return place
    far_in = place.anchor.pdf_page - (made_on.first_pdf_page or 1)
    likely = min(max(far_in, 0), len(pages) - 1)
    # The page as far into the paper as it was, then those around it.
    pages_by_nearness = sorted(pages, key=lambda page: abs(page[0] - pages[likely][0]))
    found = (
        _found_words(place.anchor, pages_by_nearness)
        if place.anchor.quote
        else _found_page(place.anchor, pages_by_nearness, _text_of_page(session, made_on, place))
    )
    if found is None:
        pdf_page, pack_page, _ = pages[likely]
        found = replace(
            place.anchor, pdf_page=pdf_page, pack_page=pack_page, is_of_earlier_version=True
        )
    return replace(
        place, published_in=DocumentId(holder_of(session, newest).document_id), anchor=found
    )


def _found_words(anchor: TextAnchor, pages: list[_Page]) -> TextAnchor | None:
    holding = (page for page in pages if next(places_of(anchor.quote, page[2]), None) is not None)
    # Words that were changed are looked for only near by: to compare takes long.
    for pdf_page, pack_page, text in (*holding, *pages[:_NEAR_PAGES]):
        run = find_anchor(anchor, text)
        if run is not None:
            at = anchor_at(text, run, pdf_page=pdf_page, pack_page=pack_page)
            return replace(at, section=anchor.section, heading=anchor.heading, paging=anchor.paging)
    return None


def _found_page(anchor: TextAnchor, pages: list[_Page], text: str) -> TextAnchor | None:
    """Find a whole page, or that of a part without words, by what else stands on it.

    Its printed number stands there too, and is another now: most words are enough.
    """
    words = Counter(text.split())

    def alike(page: _Page) -> float:
        others = Counter(page[2].split())
        return 2 * (words & others).total() / max(1, words.total() + others.total())

    best = max(pages, key=alike)
    if alike(best) < _SAME_PAGE:
        return None
    return replace(anchor, pdf_page=best[0], pack_page=best[1])


def _text_of_page(session: Session, version: VersionRow, place: Place) -> str:
    row = session.get(PageRow, (version.sha256, place.anchor.pdf_page))
    return row.text if row is not None else ""
