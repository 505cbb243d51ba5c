"""The command that takes pages out of a pack, to be printed."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from scrutinyprep.cli.output import note, print_json, print_lines
from scrutinyprep.cli.typed import typed
from scrutinyprep.domain.consent import ExemptConsent
from scrutinyprep.services.leaving import saying_exempt

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services


def add_commands(add: Callable[..., argparse.ArgumentParser]) -> None:
    """Add the command of this file."""
    taking = add("pages-out", "write a few pages of a PDF as a PDF, to be printed", pages_out)
    taking.add_argument("document", metavar="DOCUMENT")
    taking.add_argument(
        "pages",
        type=typed,
        metavar="PAGES",
        help="such as “53 to 60, 71”, by the printed numbers; or “PDF 3”, or “item 7”",
    )
    taking.add_argument("--out", type=Path, required=True, metavar="FILE.pdf")
    taking.add_argument(
        "--with-marks", action="store_true", help="with your highlights, notes and questions"
    )
    taking.add_argument(
        "--include-private",
        action="store_true",
        help="with --with-marks: those too that you marked as yours alone",
    )
    taking.add_argument(
        "--include-exempt",
        action="store_true",
        help="include exempt pages, each stamped as such; without it an empty sheet stands there",
    )


def pages_out(services: Services, options: argparse.Namespace) -> int:
    """Write the pages, and say which of them are empty sheets."""
    sheets = services.pack_pages.sheets(services.papers.named(options.document))
    chosen = sheets.named(options.pages)
    going = services.pack_pages.gather(
        sheets.file.id,
        chosen,
        with_marks=options.with_marks,
        include_private=options.include_private,
        consent=ExemptConsent("", datetime.now(UTC)) if options.include_exempt else None,
    )
    made = services.pack_pages.make(going)
    out = saying_exempt(options.out, made.access)
    services.pack_pages.save(made, out)
    if options.json:
        print_json(
            {
                "path": str(out),
                "document_id": sheets.file.id,
                "pages": made.pages,
                "pdf_pages": list(chosen),
                "marks": made.marks,
                "exempt": made.access.is_exempt,
                "left_out": made.left_out,
            }
        )
        return 0
    print_lines([f"Wrote {out}: {made.pages} page{'' if made.pages == 1 else 's'}."])
    if made.left_out:
        print_lines([f"  Empty sheets, for these pages are exempt: {made.left_out}"])
    if made.access.is_exempt:
        note("It holds exempt material: hand it only to those who may see it.")
    return 0
