"""Commands on what the program finds in words: page references."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from scrutinyprep.cli.output import print_columns, print_json, print_lines
from scrutinyprep.domain.page_references import PageReference
from scrutinyprep.domain.speeches import clock

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services


def add_commands(add: Callable[..., argparse.ArgumentParser]) -> None:
    """Add the commands of this file."""
    command = add("references", "list the pages that speakers named", references)
    command.add_argument("meeting", metavar="MEETING")


def references(services: Services, options: argparse.Namespace) -> int:
    """List the pages that speakers named."""
    found = services.references.of_meeting(services.meetings.named(options.meeting))
    if options.json:
        print_json([_reference(one) for one in found])
    elif not found:
        print_lines(["Nobody names a page."])
    else:
        print_columns(
            [
                (
                    "" if one.start_s is None else clock(one.start_s),
                    one.speaker or "",
                    f"{one.said.numbering.value} {one.said.page}",
                    one.said.paragraph or "",
                    "not in the library" if one.pdf_page is None else f"PDF page {one.pdf_page}",
                    one.said.spoken,
                )
                for one in found
            ],
            ("time", "speaker", "page", "paragraph", "found", "spoken"),
        )
    return 0


def _reference(one: PageReference) -> dict[str, Any]:
    resolved = None
    if one.document_id is not None:
        resolved = {"document_id": one.document_id, "pdf_page": one.pdf_page}
    return {
        "speech": one.speech,
        "start": one.start_s,
        "speaker": one.speaker,
        "spoken": one.said.spoken,
        "numbering": one.said.numbering.value,
        "page": one.said.page,
        "paragraph": one.said.paragraph,
        "resolved": resolved,
    }
