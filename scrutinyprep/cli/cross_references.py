"""The command on references in papers: where "Appendix 2" or "paragraph 4.1" leads."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from scrutinyprep.cli.output import print_columns, print_json, print_lines

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services
    from scrutinyprep.domain.cross_references import Lead


def add_commands(add: Callable[..., argparse.ArgumentParser]) -> None:
    """Add the commands of this file."""
    listing = add(
        "leads", "list where “Appendix 2”, “paragraph 4.1” and the like lead in a document", leads
    )
    listing.add_argument("document", metavar="DOCUMENT")
    listing.add_argument("--page", type=int, metavar="N", help="page of the PDF, from 1")


def leads(services: Services, options: argparse.Namespace) -> int:
    """List the references of a document that lead somewhere."""
    document = services.papers.named(options.document)
    found = services.cross_references.in_document(document, options.page)
    if options.json:
        print_json([_lead(pdf_page, lead) for pdf_page, lead in found])
    elif not found:
        print_lines(["Nothing here refers to another place in the papers."])
    else:
        file = services.cross_references.file_of(document)
        print_columns(
            [
                (
                    pdf_page,
                    lead.reference.words,
                    lead.pack_page,
                    lead.pdf_page,
                    "" if lead.file == file else lead.file,
                    lead.title,
                )
                for pdf_page, lead in found
            ],
            ("PDF", "words", "to pack", "to PDF", "of another file", "title"),
        )
    return 0


def _lead(pdf_page: int, lead: Lead) -> dict[str, Any]:
    return {
        "pdf_page": pdf_page,
        "words": lead.reference.words,
        "start": lead.reference.run.start,
        "to": lead.reference.to.value,
        "number": lead.reference.number,
        "leads_to": {
            "document_id": lead.file,
            "pdf_page": lead.pdf_page,
            "pack_page": lead.pack_page,
            "title": lead.title or None,
            "exempt": lead.access.is_exempt,
        },
    }
