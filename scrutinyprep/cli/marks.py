"""Commands on questions and notes."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from scrutinyprep.cli.output import print_columns, print_json, print_lines
from scrutinyprep.cli.typed import typed
from scrutinyprep.domain.anchors import Region
from scrutinyprep.domain.errors import NotUnderstood
from scrutinyprep.domain.ids import ItemId, MeetingId, NoteId, QuestionId
from scrutinyprep.domain.notes import Note, Place
from scrutinyprep.domain.paging import Paging
from scrutinyprep.domain.questions import Purpose, Question, QuestionWords

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services
    from scrutinyprep.services.places import Found


def add_commands(
    add: Callable[..., argparse.ArgumentParser],
    commands: Any,
    everywhere: argparse.ArgumentParser,
) -> None:
    """Add the commands of this file."""
    for name, run in (("questions", questions), ("notes", notes)):
        add(name, f"list the {name} of a meeting", run).add_argument("meeting", metavar="MEETING")
    asking = _adder(commands, everywhere, "question", "draft a question", add_question)
    asking.add_argument("--to", type=typed, metavar="WHO", help="who should answer")
    asking.add_argument(
        "--purpose",
        type=_purpose,
        metavar="PURPOSE",
        help=", ".join(purpose.value for purpose in Purpose),
    )
    asking.add_argument("--minutes", type=_minutes, metavar="M", help="minutes it may take")
    _adder(commands, everywhere, "note", "write a note", add_note)


def add_question(services: Services, options: argparse.Namespace) -> int:
    """Draft a question."""
    meeting = services.meetings.named(options.meeting)
    found, item = _target(services, meeting, options)
    change = services.questions.draft(
        meeting,
        QuestionWords(
            words=_words(options.text, "question"),
            purpose=options.purpose,
            addressee=options.to,
            minutes=options.minutes,
        ),
        place=found.place if found else None,
        item=item,
    )
    question = services.questions.one(QuestionId(change.made))
    if options.json:
        print_json(
            {**_question(question), "also_on_pdf_pages": list(found.also_on if found else ())}
        )
    else:
        print_lines([f"Drafted {question.id}{_where(question.place)}."])
    return 0


def questions(services: Services, options: argparse.Namespace) -> int:
    """List questions in running order."""
    found = services.questions.of_meeting(services.meetings.named(options.meeting))
    if options.json:
        print_json([_question(question) for question in found])
    else:
        print_columns(
            [(q.id[:8], q.item, q.said.state.value, _page(q.place), q.said.words) for q in found],
            ("id", "item", "state", "page", "question"),
        )
    return 0


def add_note(services: Services, options: argparse.Namespace) -> int:
    """Write a note."""
    meeting = services.meetings.named(options.meeting)
    found, item = _target(services, meeting, options)
    change = services.notes.note(
        meeting,
        _words(options.text, "note"),
        place=found.place if found else None,
        item=item,
    )
    note = services.notes.one(NoteId(change.made))
    if options.json:
        print_json({**_note(note), "also_on_pdf_pages": list(found.also_on if found else ())})
    else:
        print_lines([f"Noted {note.id}{_where(note.place)}."])
    return 0


def notes(services: Services, options: argparse.Namespace) -> int:
    """List notes."""
    found = services.notes.notes(services.meetings.named(options.meeting))
    if options.json:
        print_json([_note(note) for note in found])
    else:
        print_columns(
            [(n.id[:8], n.item, _page(n.place), n.words) for n in found],
            ("id", "item", "page", "note"),
        )
    return 0


def _adder(
    commands: Any,
    everywhere: argparse.ArgumentParser,
    name: str,
    help_: str,
    run: Callable[[Services, argparse.Namespace], int],
) -> argparse.ArgumentParser:
    """Return the parser of `NAME add`, with what questions and notes have in common."""
    parser = commands.add_parser(name, help=help_, description=help_, parents=[everywhere])
    adding = parser.add_subparsers(dest="deed", metavar="add", required=True)
    command: argparse.ArgumentParser = adding.add_parser(
        "add", help=help_, description=help_, parents=[everywhere]
    )
    command.set_defaults(run=run)
    command.add_argument("meeting", metavar="MEETING")
    command.add_argument("text", type=typed, metavar="TEXT")
    command.add_argument("--item", metavar="N", help="the agenda item's printed number")
    page = command.add_mutually_exclusive_group()
    page.add_argument("--pack-page", type=int, metavar="P", help="page by its printed number")
    page.add_argument("--pdf-page", type=int, metavar="P", help="page of the PDF, from 1")
    command.add_argument("--quote", type=typed, metavar="Q", help="the words that it rests on")
    command.add_argument(
        "--region",
        type=_region,
        metavar="L,T,R,B",
        help="the part of the page that it rests on: left, top, right and bottom "
        "in points from the page's top left corner (72 points are an inch)",
    )
    return command


def _target(
    services: Services, meeting: MeetingId, options: argparse.Namespace
) -> tuple[Found | None, ItemId | None]:
    """Return the passage and the agenda item that the options mean."""
    item = services.meetings.item_named(meeting, options.item) if options.item else None
    has_page = options.pack_page is not None or options.pdf_page is not None
    if options.region is not None:
        found = _part_of_page(services, meeting, item, options)
    elif options.quote and options.quote.strip():
        found = services.places.quoted(
            meeting,
            options.quote,
            item=item,
            pdf_page=options.pdf_page,
            pack_page=options.pack_page,
        )
    elif has_page:
        found = services.places.page(
            meeting, pdf_page=options.pdf_page, pack_page=options.pack_page, item=item
        )
    else:
        return None, item
    return found, item or found.item_id


def _part_of_page(
    services: Services, meeting: MeetingId, item: ItemId | None, options: argparse.Namespace
) -> Found:
    """Return the part of a page that the options mean."""
    if options.quote:
        raise NotUnderstood(
            "A question or note rests on words or on a part of a page, not on both.",
            "Leave out --quote or --region.",
        )
    if options.pdf_page is None and options.pack_page is None:
        raise NotUnderstood("A region needs its page.", "Add --pdf-page or --pack-page.")
    page = services.places.page(
        meeting, pdf_page=options.pdf_page, pack_page=options.pack_page, item=item
    ).place
    return services.places.region(page.published_in, page.anchor.pdf_page, options.region)


def _words(text: str, kind: str) -> str:
    if not text.strip():
        raise NotUnderstood(f"The {kind} has no words.", "Write what it should say.")
    return text


def _purpose(text: str) -> Purpose:
    wanted = _letters(text)
    for purpose in Purpose:
        if wanted in (_letters(purpose.value), _letters(purpose.name)):
            return purpose
    raise argparse.ArgumentTypeError(
        f"“{text}” is none of: " + ", ".join(purpose.value for purpose in Purpose)
    )


def _letters(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalpha())


def _region(text: str) -> Region:
    try:
        return Region(*(float(place) for place in text.split(",")))
    except (TypeError, ValueError):
        raise argparse.ArgumentTypeError(
            f"“{text}” is no part of a page: give left,top,right,bottom in points"
        ) from None


def _minutes(text: str) -> float:
    try:
        minutes = float(text)
    except ValueError:
        minutes = 0
    if not 0 < minutes < 24 * 60:
        raise argparse.ArgumentTypeError(f"“{text}” is no number of minutes")
    return minutes


def _anchor(place: Place | None) -> dict[str, Any] | None:
    if place is None:
        return None
    anchor = place.anchor
    region = anchor.region
    return {
        "pdf_page": anchor.pdf_page,
        "pack_page": anchor.pack_page,
        "section": anchor.section or anchor.heading,
        "heading": anchor.heading,
        "quote": anchor.quote or None,
        "region": None
        if region is None
        else [region.left, region.top, region.right, region.bottom],
        "read_by_machine": anchor.is_machine_read,
        "document_id": place.document_id,
    }


def _question(question: Question) -> dict[str, Any]:
    said = question.said
    return {
        "id": question.id,
        "meeting_id": question.meeting_id,
        "item": question.item,
        "text": said.words,
        "anchor": _anchor(question.place),
        "to": said.addressee,
        "purpose": said.purpose.value if said.purpose else None,
        "minutes": said.minutes,
        "state": said.state.value,
        "origin": question.origin.value,
        "exempt": question.access.is_exempt,
        "author": question.provenance.author,
        "revision": question.provenance.revision,
    }


def _note(note: Note) -> dict[str, Any]:
    return {
        "id": note.id,
        "meeting_id": note.meeting_id,
        "item": note.item,
        "text": note.words,
        "anchor": _anchor(note.place),
        "private": note.is_private,
        "exempt": note.access.is_exempt,
        "author": note.provenance.author,
        "revision": note.provenance.revision,
    }


def _page(place: Place | None) -> str:
    if place is None:
        return ""
    anchor = place.anchor
    if anchor.paging is not Paging.PRINT:
        return f"Word {anchor.pdf_page}" if anchor.paging is Paging.WORD else ""
    return str(anchor.pack_page) if anchor.pack_page else f"PDF {anchor.pdf_page}"


def _where(place: Place | None) -> str:
    if place is None:
        return ""
    section = place.anchor.section or place.anchor.heading
    page = f"page {_page(place)}" if _page(place) else ""
    parts = ", ".join(part for part in (page, section) if part)
    return f" on {parts}" if parts else ""
