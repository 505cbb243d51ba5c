"""The command that writes what was prepared in the forms of other programs."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from scrutinyprep.cli.output import print_json, print_lines
from scrutinyprep.cli.passwords import password_in
from scrutinyprep.cli.sharing import withheld_json, withheld_lines
from scrutinyprep.cli.typed import day
from scrutinyprep.domain.consent import ExemptConsent
from scrutinyprep.domain.errors import NotUnderstood

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services
    from scrutinyprep.services.ways_out import WayOut

_WAYS = ("docx", "csv", "markdown", "annotated-pdf", "xfdf", "web-annotation")
_SUBJECTS = ("questions", "undertakings", "tracker")


def add_commands(add: Callable[..., argparse.ArgumentParser]) -> None:
    """Add the commands of this file."""
    exporting = add("export", "write questions, trackers or marks for other programs", export)
    exporting.add_argument("meeting", metavar="MEETING")
    exporting.add_argument(
        "--as", dest="way", required=True, choices=_WAYS, metavar="WAY", help=", ".join(_WAYS)
    )
    exporting.add_argument("--out", type=Path, required=True, metavar="FILE")
    exporting.add_argument(
        "--what",
        action="append",
        choices=_SUBJECTS,
        metavar="WHAT",
        help="for docx, csv and markdown: " + ", ".join(_SUBJECTS) + "; may be repeated. "
        "Without it all of them, and for csv the questions",
    )
    exporting.add_argument(
        "--document",
        metavar="DOCUMENT",
        help="for annotated-pdf and xfdf: which file; without it the agenda pack",
    )
    exporting.add_argument(
        "--include-exempt",
        action="store_true",
        help="include what is exempt; the file and its name will say so",
    )
    exporting.add_argument(
        "--include-private",
        action="store_true",
        help="include what you marked as yours alone; for a copy that you keep",
    )
    exporting.add_argument(
        "--password-from",
        metavar="FILE",
        help="for annotated-pdf: lock it with the password on the first line of a file; "
        "- for standard input",
    )
    exporting.add_argument(
        "--made-on", type=day, metavar="DAY", help="the date in the file; today without it"
    )


def export(services: Services, options: argparse.Namespace) -> int:
    """Write a file for another program."""
    from scrutinyprep.services.ways_out import EVERY_SUBJECT, Wanted, Way
    from scrutinyprep.sharing.prepared import Subject

    way = Way(options.way)
    subjects = tuple(Subject(name) for name in dict.fromkeys(options.what or ()))
    _check(options, way.value, len(subjects))
    going = services.ways_out.gather(
        Wanted(
            meeting=services.meetings.named(options.meeting),
            way=way,
            subjects=subjects or EVERY_SUBJECT,
            file=services.papers.named(options.document) if options.document else None,
            consent=ExemptConsent("", datetime.now(UTC)) if options.include_exempt else None,
            include_private=options.include_private,
            password=password_in(options.password_from) if options.password_from else None,
        ),
        made_on=options.made_on,
    )
    done = services.ways_out.write(going, options.out, marks_name=True)
    if options.json:
        print_json(_json(done))
    else:
        print_lines(_lines(done))
    return 0


def _check(options: argparse.Namespace, way: str, subjects: int) -> None:
    """Refuse options that would say nothing for this way out.

    Raises:
        NotUnderstood: there is such an option.
    """
    is_rows = way in ("docx", "csv", "markdown")
    if options.what and not is_rows:
        raise NotUnderstood("“--what” is for docx, csv and markdown.", "Leave it out.")
    if subjects > 1 and way == "csv":
        raise NotUnderstood(
            "A CSV file holds one table.", "Give one “--what”, and make a file for each."
        )
    if options.document and way not in ("annotated-pdf", "xfdf"):
        raise NotUnderstood("“--document” is for annotated-pdf and xfdf.", "Leave it out.")
    if options.password_from and way != "annotated-pdf":
        raise NotUnderstood("Only a PDF can have a password.", "Leave “--password-from” out.")


def _json(done: WayOut) -> dict[str, object]:
    return {
        "path": str(done.path),
        "counts": dict(done.counts),
        "exempt": done.access.is_exempt,
        "left_out": withheld_json(done.exempt),
        "kept_private": withheld_json(done.private),
        "elsewhere": done.elsewhere,
    }


def _lines(done: WayOut) -> list[str]:
    told = ", ".join(f"{count} {kind}" for kind, count in done.counts)
    lines = [f"Wrote {done.path}: {told}.", *withheld_lines(done.exempt, done.private)]
    if done.elsewhere:
        lines.append(f"  On no page of this file: {done.elsewhere}")
    if done.access.is_exempt:
        lines.append("  It holds exempt material: send it only to those who may see it.")
    return lines
