"""Commands for reading: which page is meant, and where words stand in a file."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING

from scrutinyprep.cli.output import print_columns, print_json, print_lines

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services


def add_commands(add: Callable[..., argparse.ArgumentParser]) -> None:
    """Add the commands of this file."""
    going = add("where", "say which page is meant by “4.1”, “item 7” or “p 26 of” a title", where)
    going.add_argument("meeting", metavar="MEETING")
    going.add_argument("place", metavar="PLACE")
    finding = add("find", "list where words stand in one document", find)
    finding.add_argument("document", metavar="DOCUMENT")
    finding.add_argument("words", metavar="WORDS")


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
    """List where words stand."""
    found = services.reading.find(services.papers.named(options.document), options.words)
    if options.json:
        print_json(
            [{"pdf_page": h.pdf_page, "pack_page": h.pack_page, "line": h.line} for h in found]
        )
    else:
        print_columns([(h.pdf_page, h.pack_page, h.line) for h in found], ("PDF", "pack", "line"))
    return 0
