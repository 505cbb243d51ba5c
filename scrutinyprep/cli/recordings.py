"""The command on a meeting's recording: where it can be seen."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING

from scrutinyprep.cli.output import print_columns, print_json
from scrutinyprep.cli.typed import typed
from scrutinyprep.domain.errors import NotUnderstood
from scrutinyprep.domain.ids import DocumentId, MeetingId
from scrutinyprep.domain.parsed import DocumentKind
from scrutinyprep.domain.recordings import knows_seconds

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services
    from scrutinyprep.domain.papers import Document

_KINDS = (DocumentKind.TRANSCRIPT, DocumentKind.MINUTES)


def add_commands(add: Callable[..., argparse.ArgumentParser]) -> None:
    """Add the command of this file."""
    command = add("recording", "show where a meeting's recording can be seen, or say it", recording)
    command.add_argument("meeting", metavar="MEETING")
    said = command.add_mutually_exclusive_group()
    said.add_argument("--link", type=typed, metavar="ADDRESS", help="where it can be seen")
    said.add_argument(
        "--forget", action="store_true", help="take back what you said; the files count again"
    )
    command.add_argument(
        "--document", type=typed, metavar="DOCUMENT", help="which, of a meeting with several"
    )


def recording(services: Services, options: argparse.Namespace) -> int:
    """Show where the recording is, or note where the user says that it is."""
    meeting = services.meetings.named(options.meeting)
    records = [file for file in services.papers.files(meeting) if file.kind in _KINDS]
    if options.link is not None or options.forget:
        document = _meant(services, meeting, records, options.document)
        services.recordings.give(document, "" if options.forget else options.link)
    found = services.recordings.of_meeting(meeting)
    if options.json:
        print_json(
            [
                {
                    "document_id": record.id,
                    "title": record.title,
                    "kind": record.kind.value,
                    "recording": known.address if (known := found.get(record.id)) else None,
                    "given": known.is_given if known else False,
                    "opens_at_second": knows_seconds(known.address) if known else False,
                }
                for record in records
            ]
        )
        return 0
    print_columns(
        [
            (
                record.id[:8],
                record.title,
                known.address if (known := found.get(record.id)) else "not known",
                "" if known is None else "as you said" if known.is_given else "as the file says",
            )
            for record in records
        ],
        ("id", "transcript or minutes", "recording", ""),
    )
    return 0


def _meant(
    services: Services, meeting: MeetingId, records: list[Document], named: str | None
) -> DocumentId:
    """Return the record whose recording is meant.

    Raises:
        NotUnderstood: the meeting has none, or several recordings and none was named.
    """
    if named is not None:
        document = services.papers.named(named)
        if document not in {record.id for record in records}:
            raise NotUnderstood(
                "That is no transcript of this meeting, and no minutes.",
                "Take an id that “recording MEETING” lists.",
            )
        return document
    spoken = {one.recording for one in services.speeches.renderings(meeting)}
    if len(spoken) > 1:
        raise NotUnderstood(
            f"The meeting has {len(spoken)} recordings.",
            "Say which is meant: --document, with an id that “recording MEETING” lists.",
        )
    if not records:
        raise NotUnderstood(
            "The meeting has no transcript and no minutes yet.",
            "Import one; then say where its recording is.",
        )
    return next(iter(spoken), records[0].id)
