"""Saying which meeting an imported file belongs to, and telling where it went."""

from __future__ import annotations

import argparse
from datetime import date
from typing import TYPE_CHECKING, Any

from scrutinyprep.domain.errors import MeetingUnclear, NotUnderstood, ScrutinyError
from scrutinyprep.domain.ids import MeetingId
from scrutinyprep.domain.parsed import MeetingFacts

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services
    from scrutinyprep.services.importing import Imported
    from scrutinyprep.services.joining import NewMeeting

_NEW = "new"


def add_options(command: argparse.ArgumentParser) -> None:
    """Add what says which meeting files belong to."""
    command.add_argument(
        "--meeting",
        metavar="MEETING",
        help="the meeting they belong to, or “new” for one that is not there yet",
    )
    command.add_argument(
        "--committee", metavar="NAME", help="with “--meeting new”: the committee's name"
    )
    command.add_argument(
        "--date", metavar="DAY", help="with “--meeting new”: its date, as 2025-03-04"
    )


def chosen_meeting(
    services: Services, options: argparse.Namespace
) -> MeetingId | NewMeeting | None:
    """Return the meeting that was chosen; None where the files are to say it.

    Raises:
        NothingSuch: there is no such meeting.
        NotUnderstood: it is not clear what is meant.
    """
    from scrutinyprep.services.joining import NewMeeting

    if options.meeting == _NEW:
        return NewMeeting(MeetingFacts(committee=options.committee, date=_day(options.date)))
    if options.committee or options.date:
        raise NotUnderstood(
            "A committee and a date are only for a meeting that is not there yet.",
            "Say “--meeting new” as well.",
        )
    return services.meetings.named(options.meeting) if options.meeting else None


def candidates_json(error: ScrutinyError) -> list[dict[str, Any]]:
    """Return the meetings that a refused file may belong to; empty where that is not why."""
    if not isinstance(error, MeetingUnclear):
        return []
    return [
        {
            "id": one.meeting.id,
            "council": one.meeting.council,
            "committee": one.meeting.committee,
            "date": one.meeting.date.isoformat() if one.meeting.date else None,
            "time": one.meeting.time.strftime("%H:%M") if one.meeting.time else None,
            "documents": one.files,
            "why": [{"reason": why.reason.value, "words": why.words} for why in one.why],
        }
        for one in error.meetings
    ]


def joined_json(imported: Imported) -> dict[str, Any]:
    """Return the items that a file has pages of, and the papers that it has later versions of."""
    return {
        "joined": [{"item": number, "title": title} for number, title in imported.joined],
        "new_versions": [
            {
                "document_id": renewed.document_id,
                "title": renewed.title,
                "item": renewed.item,
                "version": renewed.version,
            }
            for renewed in imported.renewed
        ],
    }


def joined_words(imported: Imported) -> list[str]:
    """Return the same for people; the items only where they are few."""
    lines = [
        f"  New version of “{one.title}” (version {one.version})"
        + (f", item {one.item}" if one.item else "")
        for one in imported.renewed
    ]
    if not lines and len(imported.joined) == 1:
        number, title = imported.joined[0]
        lines = [f"  Under item {number}, {title}"]
    return lines


def _day(text: str | None) -> date | None:
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise NotUnderstood(
            f"“{text}” is no date.", "Write it as year, month and day: 2025-03-04."
        ) from None
