"""Commands on notes."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from scrutinyprep.cli.mark_places import (
    add_place_options,
    anchor_json,
    page_words,
    target,
    where_words,
    words_of,
)
from scrutinyprep.cli.output import print_columns, print_json, print_lines
from scrutinyprep.cli.typed import typed
from scrutinyprep.domain.ids import NoteId
from scrutinyprep.domain.notes import Note

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services


def add_commands(
    add: Callable[..., argparse.ArgumentParser],
    commands: Any,
    everywhere: argparse.ArgumentParser,
) -> None:
    """Add the commands of this file."""
    add("notes", "list the notes of a meeting", notes).add_argument("meeting", metavar="MEETING")
    help_ = "write a note"
    parser = commands.add_parser("note", help=help_, description=help_, parents=[everywhere])
    adding = parser.add_subparsers(dest="deed", metavar="add", required=True)
    command = adding.add_parser("add", help=help_, description=help_, parents=[everywhere])
    command.set_defaults(run=add_note)
    command.add_argument("meeting", metavar="MEETING")
    command.add_argument("text", type=typed, metavar="TEXT")
    add_place_options(command)


def add_note(services: Services, options: argparse.Namespace) -> int:
    """Write a note."""
    meeting = services.meetings.named(options.meeting)
    found, item = target(services, meeting, options)
    change = services.notes.note(
        meeting,
        words_of(options.text, "note"),
        place=found.place if found else None,
        item=item,
    )
    note = services.notes.one(NoteId(change.made))
    if options.json:
        print_json({**_note(note), "also_on_pdf_pages": list(found.also_on if found else ())})
    else:
        print_lines([f"Noted {note.id}{where_words(note.place)}."])
    return 0


def notes(services: Services, options: argparse.Namespace) -> int:
    """List notes."""
    found = services.notes.notes(services.meetings.named(options.meeting))
    if options.json:
        print_json([_note(note) for note in found])
    else:
        print_columns(
            [(n.id[:8], n.item, page_words(n.place), n.words) for n in found],
            ("id", "item", "page", "note"),
        )
    return 0


def _note(note: Note) -> dict[str, Any]:
    return {
        "id": note.id,
        "meeting_id": note.meeting_id,
        "item": note.item,
        "text": note.words,
        "anchor": anchor_json(note.place),
        "private": note.is_private,
        "exempt": note.access.is_exempt,
        "author": note.provenance.author,
        "revision": note.provenance.revision,
    }
