"""The command that tells what earlier meetings said."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING

from scrutinyprep.cli.output import print_json, print_lines
from scrutinyprep.cli.searching import hit_data, place_of
from scrutinyprep.cli.typed import typed
from scrutinyprep.domain.ids import QuestionId

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services
    from scrutinyprep.domain.hits import Earlier

_LIMIT = 20


def add_commands(add: Callable[..., argparse.ArgumentParser]) -> None:
    """Add the command of this file."""
    said = add("said-before", "list what earlier meetings said about something", said_before)
    said.add_argument("meeting", type=typed, metavar="MEETING")
    subject = said.add_mutually_exclusive_group(required=True)
    subject.add_argument("--item", type=typed, metavar="N", help="an item of its agenda")
    subject.add_argument("--quote", type=typed, metavar="TEXT", help="words of its papers")
    subject.add_argument("--question", type=typed, metavar="ID", help="one of your questions")
    said.add_argument("--limit", type=int, default=_LIMIT, metavar="N")


def said_before(services: Services, options: argparse.Namespace) -> int:
    """List what earlier meetings said."""
    found = _found(services, options)
    if options.json:
        known = services.recordings.of_hits([one.hit for one in found])
        print_json(
            [
                {
                    **hit_data(one.hit, known),
                    "why": list(one.why),
                    "commitment": one.commitment.value if one.commitment else None,
                    "exempt": one.hit.access.is_exempt,
                }
                for one in found
            ]
        )
    elif not found:
        print_lines(["No earlier meeting in the library said anything about it."])
    else:
        for one in found:
            commitment = f"{one.commitment.value.upper()} · " if one.commitment else ""
            exempt = "EXEMPT · " if one.hit.access.is_exempt else ""
            why = "  because of: " + ", ".join(one.why)
            print_lines(
                [f"{commitment}{exempt}{place_of(one.hit)}", f"  {one.hit.snippet}", why, ""]
            )
    return 0


def _found(services: Services, options: argparse.Namespace) -> list[Earlier]:
    limit = max(1, options.limit)
    meeting = services.meetings.named(options.meeting)
    if options.item is not None:
        item = services.meetings.item_named(meeting, options.item)
        return services.said_before.about_item(meeting, item, limit)
    if options.question is not None:
        return services.said_before.about_question(QuestionId(options.question), limit)
    return services.said_before.about(meeting, options.quote, limit)
