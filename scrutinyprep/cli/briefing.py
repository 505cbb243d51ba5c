"""The command that writes a meeting's briefing, in any of its editions."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scrutinyprep.cli.output import print_json, print_lines
from scrutinyprep.cli.passwords import password_in
from scrutinyprep.cli.typed import day, typed
from scrutinyprep.domain.briefings import MOST_LINES, BriefingChoice, Edition, Part
from scrutinyprep.domain.consent import ExemptConsent
from scrutinyprep.domain.errors import NothingSuch
from scrutinyprep.domain.ids import MeetingId
from scrutinyprep.domain.original_pages import Originals, pages_named
from scrutinyprep.services.leaving import saying_exempt

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services
    from scrutinyprep.services.carrying import Outgoing, Sent

_WHOLE = "meeting"
"""What is typed for questions and notes that are about the meeting as a whole."""


def add_commands(add: Callable[..., argparse.ArgumentParser]) -> None:
    """Add the command of this file."""
    briefing = add("brief", "write the briefing of a meeting as a PDF", brief)
    briefing.add_argument("meeting", metavar="MEETING")
    briefing.add_argument("--out", type=Path, required=True, metavar="FILE.pdf")
    briefing.add_argument(
        "--for-others", action="store_true", help="leave out what you marked as yours alone"
    )
    add_choices(briefing)


def add_choices(briefing: argparse.ArgumentParser) -> None:
    """Add what can be chosen of a briefing, on paper or in an e-mail."""
    briefing.add_argument(
        "--edition",
        type=Edition,
        choices=list(Edition),
        metavar="EDITION",
        help=f"one of {', '.join(edition.value for edition in Edition)}",
    )
    briefing.add_argument(
        "--for", dest="copy_of", type=typed, metavar="NAME", default="", help="whose copy"
    )
    briefing.add_argument(
        "--items",
        type=_listed,
        metavar="N,N",
        help=f"only these agenda items, by number; “{_WHOLE}” for the meeting as a whole",
    )
    briefing.add_argument("--questions", type=_listed, metavar="ID,ID", help="only these questions")
    briefing.add_argument(
        "--people",
        type=_listed,
        metavar="NAME,NAME",
        help="only questions to these people, or put by them",
    )
    briefing.add_argument(
        "--leave-out",
        type=_parts,
        metavar="PART,PART",
        help=f"leave out any of {', '.join(part.value for part in Part)}",
    )
    briefing.add_argument(
        "--lines", type=_lines, metavar="N", help="lines to write on under each question"
    )
    briefing.add_argument(
        "--original-pages",
        type=_originals,
        metavar="PAGES",
        help="show the papers as published: “quoted” for the page of each quoted passage, "
        "“clippings” for the passages alone, or which pages, as in “53-60, 71, item 7, PDF 3”; "
        "“none” for none",
    )
    briefing.add_argument(
        "--two-to-a-sheet",
        action=argparse.BooleanOptionalAction,
        help="let two original pages share a sheet; in large print each has its own",
    )
    briefing.add_argument(
        "--dated",
        type=day,
        metavar="DAY",
        help="the day printed as the day it was made: the same input then makes the same file",
    )
    briefing.add_argument(
        "--remembered",
        action="store_true",
        help="begin with what was chosen for this meeting before",
    )
    briefing.add_argument(
        "--remember", action="store_true", help="offer this choice again for this meeting"
    )
    briefing.add_argument(
        "--include-exempt",
        action="store_true",
        help="include exempt material; every page and the file's name will say so",
    )
    briefing.add_argument(
        "--without-data",
        action="store_true",
        help="leave out the questions that Scrutiny Prep reads out of the file again",
    )
    briefing.add_argument(
        "--password-from",
        metavar="FILE",
        help="lock it with the password on the first line of a file; - for standard input",
    )


def outgoing(
    services: Services, options: argparse.Namespace, *, for_others: bool = False
) -> Outgoing:
    """Gather the briefing that the options mean, and what it carries."""
    consent = ExemptConsent(options.copy_of, datetime.now(UTC)) if options.include_exempt else None
    meeting = services.meetings.named(options.meeting)
    choice = _choice(services, meeting, options)
    gathered = services.carrying.outgoing(
        meeting,
        copy_of=options.copy_of,
        consent=consent,
        choice=choice,
        made_on=options.dated,
        password=password_in(options.password_from) if options.password_from else None,
        carries=not options.without_data,
        for_others=for_others,
    )
    if options.remember:
        services.exporting.remember(meeting, choice)
    return gathered


def brief(services: Services, options: argparse.Namespace) -> int:
    """Write the briefing."""
    gathered = outgoing(services, options, for_others=options.for_others)
    out = saying_exempt(options.out, gathered.content.access)
    done = services.carrying.write(gathered, out)
    services.carrying.went_out(done)
    if options.json:
        print_json(sent_json(done, gathered.edition))
        return 0
    pages, questions = _counted(done.pages, "page"), _counted(done.questions, "question")
    print_lines([f"Wrote {done.path}: {pages}, {questions}."])
    print_lines(f"  Left out as exempt: {gone.count} × {gone.kind.value}" for gone in done.left_out)
    if done.kept_back:
        kept = _counted(done.kept_back, "question")
        print_lines([f"  Kept back, for this edition is for others to see: {kept}"])
    return 0


def sent_json(done: Sent, edition: Edition) -> dict[str, Any]:
    """Return what was written, for programs."""
    carried = done.carried
    return {
        "path": str(done.path),
        "pages": done.pages,
        "questions": done.questions,
        "left_out": [{"kind": gone.kind.value, "count": gone.count} for gone in done.left_out],
        "edition": edition.value,
        "kept_back": done.kept_back,
        "bytes": done.bytes,
        "locked": done.is_locked,
        "carries": None
        if carried is None
        else {
            "questions": carried.questions,
            "notes": carried.notes,
            "highlights": carried.highlights,
        },
    }


def _choice(services: Services, meeting: MeetingId, options: argparse.Namespace) -> BriefingChoice:
    """Return what was asked for, upon what was remembered where that was asked for too.

    Raises:
        NothingSuch: an item or a question that was named is not there.
    """
    choice = services.exporting.choice(meeting) if options.remembered else BriefingChoice()
    said: dict[str, Any] = {}
    if options.edition is not None:
        said["edition"] = options.edition
    if options.items is not None:
        said["items"] = _items(services, meeting, options.items)
    if options.questions is not None:
        said["questions"] = tuple(services.questions.named(name) for name in options.questions)
    if options.people is not None:
        said["people"] = options.people
    if options.leave_out is not None:
        said["left_out"] = options.leave_out
    if options.lines is not None:
        said["lines"] = options.lines
    if options.original_pages is not None:
        said["originals"] = replace(choice.originals, **options.original_pages)
    if options.two_to_a_sheet is not None:
        said["originals"] = replace(
            said.get("originals", choice.originals), two_to_a_sheet=options.two_to_a_sheet
        )
    return replace(choice, **said)


def _items(services: Services, meeting: MeetingId, typed_: tuple[str, ...]) -> tuple[str, ...]:
    numbers = {item.number.casefold(): item.number for item in services.meetings.agenda(meeting)}
    numbers[_WHOLE] = ""
    for name in typed_:
        if name.casefold() not in numbers:
            raise NothingSuch("agenda item", name)
    return tuple(numbers[name.casefold()] for name in typed_)


def _listed(text: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in typed(text).split(",") if word.strip())


def _parts(text: str) -> frozenset[Part]:
    try:
        return frozenset(Part(word) for word in _listed(text))
    except ValueError as error:
        known = ", ".join(part.value for part in Part)
        message = f"“{text}” is not understood; say any of {known}"
        raise argparse.ArgumentTypeError(message) from error


def _originals(text: str) -> dict[str, Any]:
    """Return what a typed word, or typed pages, change of the original pages."""
    try:
        which = {one.value: one for one in Originals if one is not Originals.CHOSEN}
        if text.strip().casefold() in which:
            return {"which": which[text.strip().casefold()]}
        pages = pages_named(typed(text))
    except ValueError as error:
        message = f"“{error}” names no pages; say “quoted”, “none”, or pages as in “53-60, item 7”"
        raise argparse.ArgumentTypeError(message) from error
    return {"which": Originals.CHOSEN if pages else Originals.NONE, "pages": pages}


def _lines(text: str) -> int:
    if not text.isdecimal() or int(text) > MOST_LINES:
        raise argparse.ArgumentTypeError(f"“{text}” is no number from 0 to {MOST_LINES}")
    return int(text)


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
