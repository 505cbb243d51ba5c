"""Commands for reading: which page is meant, and where words stand in a file."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from scrutinyprep.cli.output import print_columns, print_json, print_lines

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services
    from scrutinyprep.domain.ids import DocumentId
    from scrutinyprep.domain.meetings import AgendaItem
    from scrutinyprep.domain.word_hits import WordHit


def add_commands(add: Callable[..., argparse.ArgumentParser]) -> None:
    """Add the commands of this file."""
    going = add("where", "say which page is meant by “4.1”, “item 7” or “p 26 of” a title", where)
    going.add_argument("meeting", metavar="MEETING")
    going.add_argument("place", metavar="PLACE")
    finding = add("find", "list where words stand in one document", find)
    finding.add_argument("document", metavar="DOCUMENT")
    finding.add_argument("words", metavar="WORDS")
    finding.add_argument(
        "--by-item", action="store_true", help="count the places in each agenda item instead"
    )


def where(services: Services, options: argparse.Namespace) -> int:
    """Say which page is meant."""
    meeting = services.meetings.named(options.meeting)
    stop = services.reading.place_named(meeting, options.place)
    page = services.papers.pages(stop.file)[stop.pdf_page - 1]
    words = stop.anchor.quote if stop.anchor is not None else ""
    if options.json:
        print_json(
            {
                "document_id": stop.file,
                "pdf_page": stop.pdf_page,
                "pack_page": page.pack_page,
                "text": words or None,
            }
        )
    else:
        pack = f"page {page.pack_page}, " if page.pack_page is not None else ""
        print_lines([f"{pack}PDF {stop.pdf_page} of {stop.file}", *([words] if words else [])])
    return 0


def find(services: Services, options: argparse.Namespace) -> int:
    """List where words stand, or count the places by item."""
    document = services.papers.named(options.document)
    found = services.reading.find(document, options.words)
    items = _items_of_pages(services, document)
    if options.by_item:
        _print_counts(Counter(items.get(hit.pdf_page) for hit in found), is_json=options.json)
    elif options.json:
        print_json([_hit(hit, items.get(hit.pdf_page)) for hit in found])
    else:
        rows = [
            (h.pdf_page, h.pack_page, item.number if item is not None else "", h.line)
            for h in found
            for item in (items.get(h.pdf_page),)
        ]
        print_columns(rows, ("PDF", "pack", "item", "line"))
    return 0


def _items_of_pages(services: Services, document: DocumentId) -> dict[int, AgendaItem]:
    """Return the agenda item that each page of a document's file is in, by PDF page."""
    agenda = services.meetings.agenda(services.papers.one(document).meeting_id)
    items = {item.id: item for item in agenda}
    pages = services.papers.pages(services.cross_references.file_of(document))
    return {
        page.pdf_page: items[page.item_id]
        for page in pages
        if page.item_id is not None and page.item_id in items
    }


def _hit(hit: WordHit, item: AgendaItem | None) -> dict[str, Any]:
    return {
        "pdf_page": hit.pdf_page,
        "pack_page": hit.pack_page,
        "item": item.number if item is not None else None,
        "line": hit.line,
        "start": hit.in_line.start,
        "end": hit.in_line.end,
    }


def _print_counts(counts: Counter[AgendaItem | None], *, is_json: bool) -> None:
    if is_json:
        print_json(
            [
                {
                    "item": item.number if item is not None else None,
                    "title": item.title if item is not None else None,
                    "places": count,
                }
                for item, count in counts.items()
            ]
        )
        return
    print_columns(
        [
            (item.number, item.title, count) if item is not None else ("", "", count)
            for item, count in counts.items()
        ],
        ("item", "title", "places"),
    )
