"""Commands on what was promised and resolved: the ledger of undertakings, and the tracker."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scrutinyprep.cli import promise_adding
from scrutinyprep.cli.output import note, print_columns, print_json, print_lines
from scrutinyprep.cli.typed import day, typed
from scrutinyprep.domain.access import access_of_all
from scrutinyprep.domain.consent import ExemptConsent
from scrutinyprep.domain.errors import NotUnderstood
from scrutinyprep.domain.ids import UndertakingId
from scrutinyprep.domain.promises import Firmness
from scrutinyprep.domain.tracked import Rag, Tracked
from scrutinyprep.domain.undertakings import Answer, Promise, Standing, Undertaking
from scrutinyprep.services.leaving import saying_exempt

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services

_ADD = "add"
"""Stands in place of an id."""
_ISO_MONTH = len("2027-03")
_TRACKED_WORDS = ("reference", "origin", "area", "recommendation", "lead", "action")


def add_commands(add: Callable[..., argparse.ArgumentParser]) -> None:
    """Add the commands of this file."""
    promised = add("undertakings", "list promises made in meetings", undertakings)
    promised.add_argument("meeting", metavar="MEETING", nargs="?")
    promised.add_argument(
        "--state",
        action="append",
        type=Standing,
        choices=tuple(Standing),
        metavar="STATE",
        help=f"only those that are {', '.join(state.value for state in Standing)}; may be repeated",
    )
    promised.add_argument("--overdue", action="store_true", help="only those past their day")
    promised.add_argument(
        "--look-again", action="store_true", help="look through the records of MEETING once more"
    )
    one = add(
        "undertaking",
        "record a promise, accept, change or drop one, or see what answers it",
        undertaking,
    )
    one.add_argument("id", metavar="ID", help="which promise; “add” to record another")
    one.add_argument("meeting", metavar="MEETING", nargs="?", help="with add: where it was made")
    one.add_argument(
        "said", metavar="WORDS", nargs="?", type=typed, help="with add: the promise, word for word"
    )
    promise_adding.add_options(one)
    state = one.add_mutually_exclusive_group()
    for flag, standing, help_ in (
        ("--accept", Standing.OPEN, "it is an open undertaking"),
        ("--met", Standing.MET, "it was kept"),
        ("--drop", Standing.DROPPED, "it is not worth following"),
    ):
        state.add_argument(flag, dest="standing", action="store_const", const=standing, help=help_)
    one.add_argument("--words", type=typed)
    one.add_argument("--by", type=typed, metavar="WHO")
    one.add_argument("--to", type=typed, metavar="WHO")
    one.add_argument("--due", type=_due, metavar="DATE", help="2027-03-12, or a month, 2027-03")
    one.add_argument("--chase", type=day, metavar="DATE", help="when to ask after it")
    one.add_argument("--answers", action="store_true", help="likely pages of later packs")
    tracker = add("tracker", "list tracked recommendations, or write them to a file", tracked)
    tracker.add_argument("meeting", metavar="MEETING", nargs="?")
    file = tracker.add_mutually_exclusive_group()
    file.add_argument("--csv", type=Path, metavar="FILE")
    file.add_argument("--docx", type=Path, metavar="FILE")
    tracker.add_argument(
        "--include-exempt",
        action="store_true",
        help="include exempt rows; the file and its name will say so",
    )
    track = add("track", "put a recommendation or resolution into the tracker", track_one)
    track.add_argument("meeting", metavar="MEETING")
    track.add_argument("words", metavar="WORDS", type=typed, help="some words that only it has")
    change = add("tracked", "change or remove a tracked recommendation", change_tracked)
    change.add_argument("id", metavar="ID", help="its id or reference")
    for name in _TRACKED_WORDS:
        change.add_argument(f"--{name}", type=typed)
    change.add_argument("--executive-date", type=day, metavar="DATE")
    rags = [rag for rag in Rag if rag.value]
    change.add_argument(
        "--rag",
        type=Rag,
        choices=rags,
        metavar="RAG",
        help=", ".join(rag.value for rag in rags),
    )
    change.add_argument("--remove", action="store_true")


def undertakings(services: Services, options: argparse.Namespace) -> int:
    """List undertakings, of one meeting or of all."""
    if options.meeting is None:
        if options.look_again:
            raise NotUnderstood("No meeting was named.", "Name one: undertakings MEETING.")
        found = services.undertakings.all()
    else:
        meeting = services.meetings.named(options.meeting)
        if options.look_again:
            services.undertakings.look_again(meeting)
        found = services.undertakings.of_meeting(meeting)
    today = datetime.now(UTC).astimezone().date()
    chosen = [
        u
        for u in found
        if (not options.state or u.promise.standing in options.state)
        and (not options.overdue or u.is_overdue(today))
    ]
    if options.json:
        known = services.recordings.of_undertakings(chosen)
        print_json([as_json(u, known.get(u.id)) for u in chosen])
    else:
        print_columns(
            [
                (
                    u.id[:8],
                    _due_text(u) or u.promise.due_words,
                    u.promise.standing.value,
                    u.promise.promised_by,
                    u.promise.words,
                )
                for u in chosen
            ],
            ("id", "due", "state", "by", "words"),
        )
    return 0


def undertaking(services: Services, options: argparse.Namespace) -> int:
    """Change an undertaking, or show what may answer it."""
    fields = _fields(options)
    if options.id == _ADD:
        which = promise_adding.record(services, options, _promised(options, fields))
        return _print_one(services, which, as_data=options.json)
    if options.meeting is not None:
        raise NotUnderstood(
            "A meeting and words are only for a promise that is not there yet.",
            "Write “undertaking add MEETING WORDS”, or --words to change those of this one.",
        )
    old = services.undertakings.named(options.id)
    if options.answers:
        return _print_answers(services.awaited.answers(old.id), as_data=options.json)
    if fields:
        services.undertakings.revise(old.id, replace(old.promise, **fields))
    return _print_one(services, old.id, as_data=options.json)


def _promised(options: argparse.Namespace, fields: dict[str, Any]) -> Promise:
    """Return the promise that is to be recorded.

    Raises:
        NotUnderstood: it is not said in which meeting, or in which words.
    """
    words = " ".join((options.said or "").split())
    if not words or options.answers:
        raise NotUnderstood(
            "A promise needs its meeting and its words.", "Write “undertaking add MEETING WORDS”."
        )
    return replace(Promise(words), **{**fields, "words": words})


def _fields(options: argparse.Namespace) -> dict[str, Any]:
    """Return the fields of a promise that the options give."""
    given = {
        "standing": options.standing,
        "words": options.words,
        "promised_by": options.by,
        "promised_to": options.to,
        "chase": options.chase,
    }
    fields: dict[str, Any] = {name: value for name, value in given.items() if value is not None}
    if options.due is not None:
        fields |= {"due": options.due[0], "due_is_month": options.due[1], "due_words": None}
    return fields


def _print_one(services: Services, which: UndertakingId, *, as_data: bool) -> int:
    new = services.undertakings.one(which)
    if as_data:
        known = services.recordings.of_undertakings([new])
        print_json(as_json(new, known.get(new.id)))
    else:
        print_lines([f"{new.promise.standing.value}: {new.promise.words}"])
    return 0


def tracked(services: Services, options: argparse.Namespace) -> int:
    """List what is tracked, or write it to a file."""
    if options.meeting is None:
        rows = services.tracker.all()
    else:
        rows = services.tracker.of_meeting(services.meetings.named(options.meeting))
    path = options.csv or options.docx
    if path is None:
        _print_tracked(rows, as_data=options.json)
        return 0
    consent = ExemptConsent("", datetime.now(UTC)) if options.include_exempt else None
    if consent is not None:
        path = saying_exempt(path, access_of_all([row.access for row in rows]))
    done = services.tracker.write(rows, path, consent, is_word=options.docx is not None)
    if options.json:
        print_json({"path": str(done.path), "rows": done.rows, "left_out": done.left_out})
    else:
        print_lines([f"Wrote {done.path}: {done.rows} recommendations."])
        if done.left_out:
            note(f"Left out as exempt: {done.left_out}.")
    return 0


def track_one(services: Services, options: argparse.Namespace) -> int:
    """Put one recommendation or resolution into the tracker."""
    meeting = services.meetings.named(options.meeting)
    wanted = " ".join(options.words.casefold().split())
    found = [
        candidate
        for candidate in services.tracker.candidates(meeting)
        if wanted in " ".join(candidate.recommendation.text.casefold().split())
    ]
    if len(found) != 1:
        raise NotUnderstood(
            f"{len(found) or 'No'} recommendations of that meeting have these words.",
            "Give words that only one has; `recommendations MEETING` lists them.",
        )
    if found[0].tracked is not None:
        row = services.tracker.named(found[0].tracked)
    else:
        change = services.tracker.track(meeting, found[0].recommendation, item=found[0].item_id)
        row = services.tracker.named(change.made)
    _print_tracked([row], as_data=options.json)
    return 0


def change_tracked(services: Services, options: argparse.Namespace) -> int:
    """Change or remove a row of the tracker."""
    row = services.tracker.named(options.id)
    if options.remove:
        services.tracker.remove(row.id)
        print_lines([f"Removed {row.tracking.reference}."])
        return 0
    given = {name: getattr(options, name) for name in (*_TRACKED_WORDS, "executive_date", "rag")}
    fields = {name: value for name, value in given.items() if value is not None}
    services.tracker.revise(row.id, replace(row.tracking, **fields))
    _print_tracked([services.tracker.named(row.id)], as_data=options.json)
    return 0


def as_json(undertaking_: Undertaking, recording: str | None) -> dict[str, Any]:
    """Return an undertaking as the command line's contract has it.

    `recording` is the address of the recording at the second it was given at.
    """
    promise = undertaking_.promise
    return {
        "id": undertaking_.id,
        "meeting_id": undertaking_.meeting_id,
        "item": undertaking_.item,
        "speaker": promise.promised_by,
        "to": promise.promised_to,
        "start": undertaking_.start_s,
        "recording": recording,
        "words": promise.words,
        "due": _due_text(undertaking_),
        "due_words": promise.due_words,
        "chase": promise.chase.isoformat() if promise.chase else None,
        "state": promise.standing.value,
        "firm": None if promise.firmness is None else promise.firmness is Firmness.FIRM,
        "exempt": undertaking_.access.is_exempt,
    }


def _due_text(undertaking_: Undertaking) -> str | None:
    due = undertaking_.promise.due
    if due is None:
        return None
    return f"{due:%Y-%m}" if undertaking_.promise.due_is_month else due.isoformat()


def _due(text: str) -> tuple[date, bool]:
    is_month = len(text) == _ISO_MONTH
    return day(f"{text}-01" if is_month else text), is_month


def _print_answers(answers: list[Answer], *, as_data: bool) -> int:
    if as_data:
        print_json(
            [
                {
                    "meeting_id": answer.meeting.id,
                    "document_id": answer.document_id,
                    "item": answer.item,
                    "pdf_page": answer.pdf_page,
                    "pack_page": answer.pack_page,
                    "why": list(answer.why),
                    "text": answer.passage,
                }
                for answer in answers
            ]
        )
    else:
        print_columns(
            [(a.meeting.date, a.item, a.pack_page, a.pdf_page, ", ".join(a.why)) for a in answers],
            ("meeting", "item", "pack page", "PDF page", "words in common"),
        )
    return 0


def _print_tracked(rows: list[Tracked], *, as_data: bool) -> None:
    if as_data:
        print_json([_row(row) for row in rows])
        return
    print_columns(
        [
            (
                row.tracking.reference,
                row.tracking.resolved_on,
                row.tracking.lead,
                row.tracking.rag.value,
                row.tracking.recommendation,
            )
            for row in rows
        ],
        ("reference", "date", "lead", "RAG", "recommendation"),
    )


def _row(row: Tracked) -> dict[str, Any]:
    said = row.tracking
    return {
        "id": row.id,
        "meeting_id": row.meeting_id,
        "reference": said.reference,
        "origin": said.origin,
        "date": said.resolved_on.isoformat() if said.resolved_on else None,
        "area": said.area,
        "recommendation": said.recommendation,
        "executive_date": said.executive_date.isoformat() if said.executive_date else None,
        "lead": said.lead,
        "action": said.action,
        "rag": said.rag.value or None,
        "exempt": row.access.is_exempt,
    }
