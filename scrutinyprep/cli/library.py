"""Commands on the library as a whole: import, sample, check, backup, restore."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scrutinyprep.cli import choosing, sharing
from scrutinyprep.cli.output import (
    ProgressLine,
    print_json,
    print_json_line,
    print_lines,
    say,
    sentences,
)
from scrutinyprep.cli.passwords import Passwords
from scrutinyprep.domain.errors import IsShareFile, LibraryUnusable, ScrutinyError
from scrutinyprep.domain.ids import MeetingId
from scrutinyprep.domain.parsed import DocumentKind
from scrutinyprep.importers.ahead import ReadAhead

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services
    from scrutinyprep.services.importing import Imported
    from scrutinyprep.services.joining import NewMeeting

_KINDS = {
    "pack": DocumentKind.PACK,
    "supplement": DocumentKind.SUPPLEMENT,
    "report": DocumentKind.REPORT,
    "minutes": DocumentKind.MINUTES,
    "transcript": DocumentKind.TRANSCRIPT,
}


def add_commands(add: Callable[..., argparse.ArgumentParser]) -> None:
    """Add the commands of this file."""
    importing = add("import", "bring papers, minutes and transcripts into the library", import_)
    importing.set_defaults(begin=read_ahead)
    importing.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    importing.add_argument(
        "--as", dest="as_kind", choices=tuple(_KINDS), metavar="KIND", help=", ".join(_KINDS)
    )
    choosing.add_options(importing)
    sharing.add_import_option(importing)
    importing.add_argument(
        "--password-from",
        metavar="FILE",
        help="a file with the password of locked files on its first line; - for standard input",
    )
    add("sample", "load the sample meeting", sample)
    add("check", "look for anything wrong in the library", check)
    backup = add("backup", "back the library up", back_up)
    backup.add_argument(
        "--out", type=Path, metavar="FILE", help="one file with everything, to keep elsewhere"
    )
    restoring = add("restore", "bring a backup back", restore)
    restoring.add_argument("file", type=Path, metavar="FILE")


def read_ahead(options: argparse.Namespace) -> ReadAhead:
    """Begin to read the first file: it is read while the library's own modules are loaded."""
    return ReadAhead(options.paths[0], _kind(options), early=options.early)


def import_(services: Services, options: argparse.Namespace) -> int:
    """Import each file; a refusal of one does not stop the others."""
    services.library.open()
    meeting = choosing.chosen_meeting(services, options)
    passwords = Passwords(options.password_from)
    refused = 0
    for path in options.paths:
        try:
            one = partial(_import_one, services, path, meeting, options)
            told, lines = passwords.opening(path, one)
        except LibraryUnusable:
            raise
        except ScrutinyError as error:
            refused += 1
            say(error)
            if options.json:
                print_json_line(_refusal(path, error))
        else:
            if options.json:
                print_json_line(told)
            else:
                print_lines(lines)
    return 1 if refused else 0


def sample(services: Services, options: argparse.Namespace) -> int:
    """Load the sample meeting."""
    services.library.open()
    meeting = services.sample.load()
    if options.json:
        print_json({"meeting_id": meeting})
    else:
        about = services.meetings.one(meeting)
        print_lines([f"The sample meeting is there: {about.committee} ({meeting})."])
    return 0


def check(services: Services, options: argparse.Namespace) -> int:
    """Check the library."""
    problems = services.library.check()
    if options.json:
        print_json(
            {
                "ok": not problems,
                "problems": [{"code": p.code, "message": p.message} for p in problems],
            }
        )
    else:
        print_lines(
            [f"{p.code}: {p.message}" for p in problems] or ["The library is in good order."]
        )
    return 1 if problems else 0


def back_up(services: Services, options: argparse.Namespace) -> int:
    """Back the library up."""
    copied = services.library.back_up(options.out)
    if options.json:
        print_json({"path": str(copied.path), "bytes": copied.bytes})
    else:
        print_lines([f"Backed up to {copied.path} ({copied.bytes:,} bytes)."])
    return 0


def restore(services: Services, options: argparse.Namespace) -> int:
    """Bring a backup back."""
    services.library.restore(options.file)
    size = options.file.stat().st_size
    if options.json:
        print_json({"path": str(options.file), "bytes": size})
    else:
        print_lines(
            [
                f"Restored from {options.file}.",
                "What was there before is in the library's “backups” folder.",
            ]
        )
    return 0


def _kind(options: argparse.Namespace) -> DocumentKind | None:
    """Return what the user says that the files are."""
    return _KINDS[options.as_kind] if options.as_kind else None


def _import_one(
    services: Services,
    path: Path,
    meeting: MeetingId | NewMeeting | None,
    options: argparse.Namespace,
    password: str | None,
) -> tuple[dict[str, Any], list[str]]:
    """Import a file of any kind; return what to print of it, for programs and for people."""
    line = ProgressLine(path.name)
    try:
        imported = services.importing.import_file(
            path,
            meeting=meeting,
            as_kind=_kind(options),
            password=password,
            progress=line,
            ahead=options.ahead,
        )
    except IsShareFile:
        return sharing.taken_in(services, path, meeting, only=options.only, password=password)
    finally:
        line.end()
    return _success(path, imported), _told(path, imported)


def _success(path: Path, imported: Imported) -> dict[str, Any]:
    meeting, document = imported.meeting, imported.document
    return {
        "path": str(path),
        "sha256": imported.file.sha256,
        "outcome": imported.outcome.value,
        "kind": document.kind.value,
        "format": document.format,
        "meeting": {
            "id": meeting.id,
            "council": meeting.council,
            "committee": meeting.committee,
            "date": meeting.date.isoformat() if meeting.date else None,
            "time": meeting.time.strftime("%H:%M") if meeting.time else None,
        },
        "document_id": document.id,
        "pages": document.pages,
        "items": imported.items,
        "sections": imported.sections,
        "speeches": imported.speeches,
        **choosing.joined_json(imported),
        "candidates": [],
        "warnings": [{"code": w.code, "message": w.message} for w in document.warnings],
        "error": None,
    }


def _refusal(path: Path, error: ScrutinyError) -> dict[str, Any]:
    return {
        "path": str(path),
        "sha256": None,
        "outcome": "refused",
        "kind": None,
        "format": None,
        "meeting": None,
        "document_id": None,
        "pages": None,
        "items": None,
        "sections": None,
        "speeches": None,
        "joined": [],
        "new_versions": [],
        "warnings": [],
        "candidates": choosing.candidates_json(error),
        "error": {"code": error.code, "message": sentences(error)},
    }


def _which_version(imported: Imported) -> str:
    document = imported.document
    if document.version > 1:
        return f"is version {document.version} of “{document.title}”"
    if imported.renewed:
        return f"imported as {document.kind.value}, with a new version of what was there"
    return f"is an earlier version of “{document.title}”"


def _told(path: Path, imported: Imported) -> list[str]:
    meeting, document = imported.meeting, imported.document
    what = {
        "imported": f"imported as {document.kind.value}",
        "unchanged": "is already in the library; nothing changed",
        "new-version": _which_version(imported),
    }[imported.outcome.value]
    day = meeting.date.isoformat() if meeting.date else "no date known"
    parts = [
        f"{document.pages} pages" if document.pages else "",
        f"{imported.items} items" if imported.items else "",
        f"{imported.sections} sections" if imported.sections else "",
        f"{imported.speeches} speeches" if imported.speeches else "",
    ]
    return [
        f"{path.name}: {what}",
        f"  {meeting.committee or 'No committee known'}, {day} ({meeting.id})",
        "  " + ", ".join(part for part in parts if part),
        *choosing.joined_words(imported),
        *(f"  Note: {warning.message}" for warning in document.warnings),
    ]
