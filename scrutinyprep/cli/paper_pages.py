"""Commands on papers: pages with their numbers, a page's text, tables and sections."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING

from scrutinyprep.cli.output import note, print_columns, print_json, print_lines
from scrutinyprep.cli.table_text import aligned_rows
from scrutinyprep.domain.papers import Table

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services


def add_commands(add: Callable[..., argparse.ArgumentParser]) -> None:
    """Add the commands of this file."""
    add("pages", "list the pages of a document", pages).add_argument("document", metavar="DOCUMENT")
    reading = add("text", "print the text of one page", text)
    reading.add_argument("document", metavar="DOCUMENT")
    which = reading.add_mutually_exclusive_group(required=True)
    which.add_argument("--page", type=int, metavar="N", help="page of the PDF, from 1")
    which.add_argument("--pack-page", type=int, metavar="N", help="page by its printed number")
    tabled = add("tables", "print the tables of a document, row by row", tables)
    tabled.add_argument("document", metavar="DOCUMENT")
    tabled.add_argument("--page", type=int, metavar="N", help="page of the PDF, from 1")
    listing = add("sections", "list the sections of a meeting's papers", sections)
    listing.add_argument("meeting", metavar="MEETING")
    listing.add_argument("--item", metavar="N", help="of this agenda item only")


def pages(services: Services, options: argparse.Namespace) -> int:
    """List pages."""
    found = services.papers.pages(services.papers.named(options.document))
    if options.json:
        print_json(
            [
                {
                    "pdf_page": page.pdf_page,
                    "pack_page": page.pack_page,
                    "pack_page_from": page.pack_page_from.value if page.pack_page_from else None,
                    "own_page": page.own_page,
                    "item": page.item,
                    "characters": page.characters,
                    "needs_ocr": page.needs_ocr,
                    "read_by": page.read_by or None,
                    "exempt": page.access.is_exempt,
                }
                for page in found
            ]
        )
    else:
        print_columns(
            [
                (
                    page.pdf_page,
                    page.pack_page,
                    page.own_page,
                    page.item,
                    page.characters,
                    "exempt" if page.access.is_exempt else "",
                )
                for page in found
            ],
            ("PDF", "pack", "own", "item", "characters", ""),
        )
    return 0


def text(services: Services, options: argparse.Namespace) -> int:
    """Print the text of a page."""
    document = services.papers.named(options.document)
    page = options.page
    if page is None:
        page = services.papers.pdf_page(document, options.pack_page)
    words = services.papers.text(document, page)
    scan = services.scans.page(document, page)
    if options.json:
        read_by = None if scan is None else scan.engine
        print_json({"document_id": document, "pdf_page": page, "text": words, "read_by": read_by})
    else:
        print_lines([words])
        if scan is not None:
            note("This text was read by machine from a picture: check it against the page.")
    return 0


def tables(services: Services, options: argparse.Namespace) -> int:
    """Print tables."""
    found = services.papers.tables(services.papers.named(options.document), options.page)
    if options.json:
        print_json(
            [
                {
                    "document_id": table.document_id,
                    "pdf_page": table.pdf_page,
                    "pack_page": table.pack_page,
                    "section": table.section,
                    "rows": [list(row) for row in table.rows],
                    "exempt": table.access.is_exempt,
                }
                for table in found
            ]
        )
    else:
        for table in found:
            print_lines([_above(table), *aligned_rows(table.rows), ""])
    return 0


def _above(table: Table) -> str:
    """Return the line printed above a table."""
    page = f"page {table.pack_page}" if table.pack_page else ""
    if not page and table.pdf_page:
        page = f"PDF {table.pdf_page}"
    exempt = "exempt" if table.access.is_exempt else ""
    return ", ".join(part for part in (page, table.section, exempt) if part)


def sections(services: Services, options: argparse.Namespace) -> int:
    """List sections."""
    meeting = services.meetings.named(options.meeting)
    item = services.meetings.item_named(meeting, options.item) if options.item else None
    found = services.papers.sections(meeting, item)
    if options.json:
        print_json(
            [
                {
                    "item": section.item,
                    "document_id": section.document_id,
                    "number": section.number,
                    "heading": section.heading,
                    "level": section.level,
                    "pdf_page": section.pdf_page,
                    "pack_page": section.pack_page,
                    "paragraphs": list(section.paragraphs),
                }
                for section in found
            ]
        )
    else:
        print_columns(
            [
                (s.item, s.pack_page or s.pdf_page, s.number, "  " * (s.level - 1) + s.heading)
                for s in found
            ],
            ("item", "page", "number", "heading"),
        )
    return 0
