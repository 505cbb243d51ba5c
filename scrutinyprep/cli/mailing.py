"""The command that writes a briefing as the draft of an e-mail."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from scrutinyprep.cli.briefing import add_choices, outgoing, sent_json
from scrutinyprep.cli.output import note, print_json, print_lines
from scrutinyprep.services.leaving import saying_exempt

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services


def add_commands(add: Callable[..., argparse.ArgumentParser]) -> None:
    """Add the command of this file."""
    mailing = add("email", "write a briefing as the draft of an e-mail, to nobody yet", email)
    mailing.add_argument("meeting", metavar="MEETING")
    mailing.add_argument("--out", type=Path, required=True, metavar="FILE.eml")
    add_choices(mailing)


def email(services: Services, options: argparse.Namespace) -> int:
    """Write the draft, and say how large its PDF is."""
    gathered = outgoing(services, options, for_others=True)
    out = saying_exempt(options.out, gathered.content.access)
    done = services.carrying.draft(gathered, out)
    services.carrying.went_out(done)
    if options.json:
        print_json({**sent_json(done, gathered.edition), "large": done.is_large})
    else:
        print_lines(
            [
                f"Wrote {done.path}: the briefing is attached, {done.size}.",
                "  Open it with your mail program, say whom it is for, and send it.",
            ]
        )
        print_lines(
            f"  Left out as exempt: {gone.count} × {gone.kind.value}" for gone in done.left_out
        )
        if done.kept_back:
            print_lines([f"  Left out as yours alone: {done.kept_back} × question"])
        if done.access.is_exempt:
            print_lines(["  It holds exempt material: send it only to those who may see it."])
    if done.is_large:
        note(
            f"The PDF has {done.size}: many mail servers refuse more than 10 MB. "
            "Choose fewer items, or hand it over in another way."
        )
    return 0
