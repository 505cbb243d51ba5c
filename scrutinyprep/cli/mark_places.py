"""Where a question, a note or a piece of evidence sits: the options that say so, and the answer."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from scrutinyprep.cli.typed import typed
from scrutinyprep.domain.anchors import Region
from scrutinyprep.domain.errors import NotUnderstood
from scrutinyprep.domain.ids import ItemId, MeetingId
from scrutinyprep.domain.notes import Place
from scrutinyprep.domain.paging import Paging

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services
    from scrutinyprep.services.places import Found


def add_place_options(command: argparse.ArgumentParser) -> None:
    """Let a command say which item, page, words or part of a page is meant."""
    command.add_argument("--item", metavar="N", help="the agenda item's printed number")
    page = command.add_mutually_exclusive_group()
    page.add_argument("--pack-page", type=int, metavar="P", help="page by its printed number")
    page.add_argument("--pdf-page", type=int, metavar="P", help="page of the PDF, from 1")
    command.add_argument("--quote", type=typed, metavar="Q", help="the words that it rests on")
    command.add_argument(
        "--region",
        type=_region,
        metavar="L,T,R,B",
        help="the part of the page that it rests on: left, top, right and bottom "
        "in points from the page's top left corner (72 points are an inch)",
    )


def target(
    services: Services, meeting: MeetingId, options: argparse.Namespace
) -> tuple[Found | None, ItemId | None]:
    """Return the passage and the agenda item that the options mean."""
    item = services.meetings.item_named(meeting, options.item) if options.item else None
    has_page = options.pack_page is not None or options.pdf_page is not None
    if options.region is not None:
        found = _part_of_page(services, meeting, item, options)
    elif options.quote and options.quote.strip():
        found = services.places.quoted(
            meeting,
            options.quote,
            item=item,
            pdf_page=options.pdf_page,
            pack_page=options.pack_page,
        )
    elif has_page:
        found = services.places.page(
            meeting, pdf_page=options.pdf_page, pack_page=options.pack_page, item=item
        )
    else:
        return None, item
    return found, item or found.item_id


def _part_of_page(
    services: Services, meeting: MeetingId, item: ItemId | None, options: argparse.Namespace
) -> Found:
    """Return the part of a page that the options mean."""
    if options.quote:
        raise NotUnderstood(
            "A question or note rests on words or on a part of a page, not on both.",
            "Leave out --quote or --region.",
        )
    if options.pdf_page is None and options.pack_page is None:
        raise NotUnderstood("A region needs its page.", "Add --pdf-page or --pack-page.")
    page = services.places.page(
        meeting, pdf_page=options.pdf_page, pack_page=options.pack_page, item=item
    ).place
    return services.places.region(page.published_in, page.anchor.pdf_page, options.region)


def anchor_json(place: Place | None) -> dict[str, Any] | None:
    """Return where something sits, as JSON has it."""
    if place is None:
        return None
    anchor = place.anchor
    region = anchor.region
    return {
        "pdf_page": anchor.pdf_page,
        "pack_page": anchor.pack_page,
        "section": anchor.section or anchor.heading,
        "heading": anchor.heading,
        "quote": anchor.quote or None,
        "region": None
        if region is None
        else [region.left, region.top, region.right, region.bottom],
        "read_by_machine": anchor.is_machine_read,
        "in_newest_version": not anchor.is_of_earlier_version,
        "document_id": place.document_id,
    }


def words_of(text: str, kind: str) -> str:
    """Return the words of a mark.

    Raises:
        NotUnderstood: it has none.
    """
    if not text.strip():
        raise NotUnderstood(f"The {kind} has no words.", "Write what it should say.")
    return text


def page_words(place: Place | None) -> str:
    """Return the page that something sits on, for people; empty for none."""
    if place is None:
        return ""
    anchor = place.anchor
    if anchor.paging is not Paging.PRINT:
        return f"Word {anchor.pdf_page}" if anchor.paging is Paging.WORD else ""
    return str(anchor.pack_page) if anchor.pack_page else f"PDF {anchor.pdf_page}"


def where_words(place: Place | None) -> str:
    """Return where something sits as it goes on a sentence; empty for nowhere."""
    if place is None:
        return ""
    section = place.anchor.section or place.anchor.heading
    page = f"page {page_words(place)}" if page_words(place) else ""
    parts = ", ".join(part for part in (page, section) if part)
    return f" on {parts}" if parts else ""


def _region(text: str) -> Region:
    try:
        return Region(*(float(place) for place in text.split(",")))
    except (TypeError, ValueError):
        raise argparse.ArgumentTypeError(
            f"“{text}” is no part of a page: give left,top,right,bottom in points"
        ) from None
