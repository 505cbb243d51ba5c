"""The command that tells of a meeting at a glance: what is on, and what is left to do."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from scrutinyprep.cli.output import pages_words, print_columns, print_json, print_lines
from scrutinyprep.domain.meeting_ahead import MeetingAhead
from scrutinyprep.domain.preparation import PaperSeen, clear_days

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services


def add_commands(add: Callable[..., argparse.ArgumentParser]) -> None:
    """Add the command of this file."""
    add("ahead", "tell what is left to do before a meeting", ahead).add_argument(
        "meeting", metavar="MEETING"
    )


def ahead(services: Services, options: argparse.Namespace) -> int:
    """Tell what is on the agenda, what is in and expected, and what is left to do."""
    found = services.meetings_ahead.of(services.meetings.named(options.meeting))
    if options.json:
        print_json(_as_json(found))
        return 0
    print_lines([f"{found.meeting.committee or 'A meeting'}, {found.meeting.date or 'no date'}"])
    print_columns(
        [
            (
                item.number,
                pages_words(item.pack_pages),
                _triage(found, item.id),
                found.questions_on(item.id) or "",
                item.title + (" (to follow)" if item.to_follow else ""),
            )
            for item in found.agenda
        ],
        ("item", "pack pages", "read", "questions", "title"),
    )
    print_lines(["", *_left(found)])
    return 0


def _triage(found: MeetingAhead, item: Any) -> str:
    triage = found.plan.planned(item).triage
    return triage.value if triage is not None else ""


def _left(found: MeetingAhead) -> Iterator[str]:
    prepared, time = found.preparation, found.budget.whole
    yield f"Pages to read: {prepared.pages_left}, about {prepared.reading_min} min"
    yield f"Items sorted: {found.sorted_items} of {len(found.with_papers)}"
    yield f"Questions: {time.questions}, {prepared.ready} ready, {time.minutes:g} min"
    for paper in prepared.papers:
        yield f"Paper: {paper.file_name}, {_seen(paper, found.meeting.date)}"
    for item in found.to_follow:
        yield f"To follow: item {item.number} {item.title}"
    today = datetime.now().astimezone().date()
    for one in found.promises:
        who = one.promise.promised_by or "nobody named"
        due = f", due {one.promise.last_day}" if one.promise.last_day else ""
        late = ", overdue" if one.is_overdue(today) else ""
        yield f"Promised: {one.promise.words} ({who}{due}{late})"


def _seen(paper: PaperSeen, meeting: date | None) -> str:
    seen = paper.first_seen.astimezone().date()
    late = ", late" if paper.is_late else ""
    if meeting is None:
        return f"first seen {seen}{late}"
    return f"first seen {seen}, {clear_days(seen, meeting)} clear days before{late}"


def _as_json(found: MeetingAhead) -> dict[str, Any]:
    prepared, time, day = found.preparation, found.budget.whole, found.meeting.date
    return {
        "meeting_id": found.meeting.id,
        "date": day.isoformat() if day else None,
        "pages_left": prepared.pages_left,
        "reading_minutes": prepared.reading_min,
        "items": len(found.agenda),
        "items_with_papers": len(found.with_papers),
        "items_sorted": found.sorted_items,
        "questions": time.questions,
        "questions_ready": prepared.ready,
        "question_minutes": time.minutes,
        "minutes_available": time.available,
        "papers": [
            {
                "document_id": paper.document_id,
                "file_name": paper.file_name,
                "first_seen": paper.first_seen.isoformat(),
                "clear_days": clear_days(paper.first_seen.astimezone().date(), day)
                if day
                else None,
                "late": paper.is_late,
            }
            for paper in prepared.papers
        ],
        "to_follow": [{"number": item.number, "title": item.title} for item in found.to_follow],
        "undertakings": [
            {
                "id": one.id,
                "words": one.promise.words,
                "promised_by": one.promise.promised_by,
                "due": one.promise.due.isoformat() if one.promise.due else None,
                "exempt": one.access.is_exempt,
            }
            for one in found.promises
        ],
    }
