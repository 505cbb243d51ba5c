"""The commands on what was taken away: what there is of it, and bringing it back."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from scrutinyprep.cli.output import print_columns, print_json, print_lines
from scrutinyprep.cli.typed import typed
from scrutinyprep.domain.removed import KEPT_DAYS, Removed

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services

_SHOWN = 60


def add_commands(add: Callable[..., argparse.ArgumentParser]) -> None:
    """Add the commands of this file."""
    listing = add("removed", "list what was removed lately", removed)
    since = listing.add_mutually_exclusive_group()
    since.add_argument("--days", type=int, default=KEPT_DAYS, metavar="N")
    since.add_argument(
        "--ever", action="store_true", help="however long ago: nothing is ever destroyed"
    )
    back = add("bring-back", "bring back what was removed", bring_back)
    back.add_argument("id", type=typed, metavar="ID", help="as `removed` lists it")


def removed(services: Services, options: argparse.Namespace) -> int:
    """List what was removed."""
    found = services.removed.all(None if options.ever else max(1, options.days))
    if options.json:
        print_json([_data(one) for one in found])
    elif not found:
        print_lines(["Nothing was removed."])
    else:
        print_columns(
            [
                (
                    one.id[:8],
                    one.kind.value,
                    one.removed_at.astimezone().strftime("%d %b %Y %H:%M"),
                    one.meeting,
                    one.words[:_SHOWN],
                )
                for one in found
            ],
            ("id", "what", "removed", "meeting", "words"),
        )
    return 0


def bring_back(services: Services, options: argparse.Namespace) -> int:
    """Bring one thing back."""
    one = services.removed.named(options.id)
    services.removed.bring_back(one)
    if options.json:
        print_json(_data(one))
    else:
        print_lines([f"Back again: {one.kind.value} {one.id}"])
    return 0


def _data(one: Removed) -> dict[str, Any]:
    return {
        "id": one.id,
        "kind": one.kind.value,
        "words": one.words,
        "meeting": one.meeting or None,
        "removed_at": one.removed_at.isoformat(),
        "exempt": one.access.is_exempt,
    }
