"""Commands on what the program finds in words: page references and acronyms."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from scrutinyprep.cli.output import print_columns, print_json, print_lines
from scrutinyprep.domain.glossary import GlossaryEntry, GlossarySource
from scrutinyprep.domain.page_references import PageReference
from scrutinyprep.domain.speeches import clock

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services

_SOURCES = {
    GlossarySource.PAPERS: "these papers",
    GlossarySource.PAST: "past papers",
    GlossarySource.TRANSCRIPT: "a transcript",
    GlossarySource.LIST: "the list of local government terms",
}


def add_commands(add: Callable[..., argparse.ArgumentParser]) -> None:
    """Add the commands of this file."""
    for name, help_, run in (
        ("references", "list the pages that speakers named", references),
        ("glossary", "list the acronyms of a meeting's papers, and what they stand for", glossary),
    ):
        add(name, help_, run).add_argument("meeting", metavar="MEETING")


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


def glossary(services: Services, options: argparse.Namespace) -> int:
    """List the acronyms of a meeting's papers."""
    found = services.glossary.of_meeting(services.meetings.named(options.meeting))
    if options.json:
        print_json([_entry(one) for one in found])
    elif not found:
        print_lines(["The papers use no acronyms, or there are no papers."])
    else:
        print_columns(
            [
                (
                    one.acronym,
                    one.count,
                    one.first_pdf_page or "",
                    one.explained.words if one.explained else "never explained",
                    _SOURCES[one.explained.source] if one.explained else "",
                )
                for one in found
            ],
            ("acronym", "times", "first PDF page", "stands for", "according to"),
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


def _entry(one: GlossaryEntry) -> dict[str, Any]:
    return {
        "acronym": one.acronym,
        "expansion": one.explained.words if one.explained else None,
        "count": one.count,
        "first_pdf_page": one.first_pdf_page,
        "source": _SOURCES[one.explained.source] if one.explained else None,
        "others": list(one.others),
        "exempt": one.access.is_exempt,
    }
