"""Commands on share files: making one, looking into one, and taking one in."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scrutinyprep.cli.output import print_columns, print_json, print_lines
from scrutinyprep.cli.passwords import Passwords
from scrutinyprep.domain.consent import ExemptConsent
from scrutinyprep.domain.errors import NothingSuch, NotUnderstood
from scrutinyprep.domain.ids import MeetingId

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services
    from scrutinyprep.services.joining import NewMeeting
    from scrutinyprep.services.leaving import Withheld
    from scrutinyprep.services.taking_in import Coming, Offered


def add_commands(add: Callable[..., argparse.ArgumentParser]) -> None:
    """Add the commands of this file."""
    sharing = add("share", "write questions and notes to a file for a colleague", share)
    sharing.add_argument("meeting", metavar="MEETING")
    sharing.add_argument("--out", type=Path, required=True, metavar="FILE.scrutiny")
    sharing.add_argument(
        "--include-exempt",
        action="store_true",
        help="include what is exempt; only for colleagues who may see it. Its name will say so",
    )
    looking = add(
        "offers", "list what a share file, or a colleague's briefing, would bring", offers
    )
    looking.add_argument("file", type=Path, metavar="FILE")
    looking.add_argument("--meeting", metavar="MEETING", help="the meeting that it is about")
    looking.add_argument(
        "--password-from",
        metavar="FILE",
        help="a file with the password on its first line; - for standard input",
    )


def add_import_option(command: argparse.ArgumentParser) -> None:
    """Add to `import` what concerns share files alone."""
    command.add_argument(
        "--only",
        action="append",
        metavar="ID",
        help="of a share file, take in only this question, note or highlight; may be repeated",
    )


def share(services: Services, options: argparse.Namespace) -> int:
    """Write a share file."""
    consent = ExemptConsent("", datetime.now(UTC)) if options.include_exempt else None
    meeting = services.meetings.named(options.meeting)
    written = services.sharing.write(meeting, options.out, consent, marks_name=True)
    gathered = written.gathered
    counts = {
        "questions": gathered.questions,
        "notes": gathered.notes,
        "highlights": gathered.highlights,
    }
    if options.json:
        print_json(
            {
                "path": str(written.path),
                **counts,
                "exempt": gathered.share.access.is_exempt,
                "left_out": withheld_json(gathered.exempt),
                "kept_private": withheld_json(gathered.private),
            }
        )
    else:
        told = ", ".join(f"{count} {name}" for name, count in counts.items())
        print_lines([f"Wrote {written.path}: {told}."])
        print_lines(withheld_lines(gathered.exempt, gathered.private))
        if gathered.share.access.is_exempt:
            print_lines(["  It holds exempt material: send it only to those who may see it."])
    return 0


def offers(services: Services, options: argparse.Namespace) -> int:
    """List what a share file would bring; nothing is taken in."""
    meeting = services.meetings.named(options.meeting) if options.meeting else None
    passwords = Passwords(options.password_from)
    offered = passwords.opening(options.file, partial(_offered, services, options.file, meeting))
    if options.json:
        print_json([_coming_json(one) for one in _telling(offered)])
    else:
        print_lines([f"From {offered.share.made_by or 'a colleague'}, for {_named(offered)}:"])
        print_columns(
            [
                (one.mark.id[:8], one.mark.kind_name, one.verdict.value, _placed(one), _words(one))
                for one in _telling(offered)
            ],
            ("id", "kind", "would be", "passage", "words"),
        )
        for one in _telling(offered):
            print_lines(f"{one.mark.id[:8]} is much like your “{words}”" for words in one.alike)
    return 0


def taken_in(
    services: Services,
    path: Path,
    meeting: MeetingId | NewMeeting | None,
    *,
    only: list[str] | None,
    password: str | None,
) -> tuple[dict[str, Any], list[str]]:
    """Take in a share file; return what to print of it, for programs and for people.

    Raises:
        ScrutinyError: it can't be read, or its meeting is not clear.
    """
    if meeting is not None and not isinstance(meeting, str):
        raise NotUnderstood(
            "A share file can't begin a meeting: it has no papers.",
            "Open the meeting's agenda pack first.",
        )
    offered = _offered(services, path, meeting, password)
    chosen = None if only is None else _chosen(offered, only)
    taken = services.sharing.take(offered, chosen)
    counts = Counter(one.verdict.value for one in taken.came)
    lost = [one for one in _telling(offered) if one.is_lost]
    fingerprint = services.importing.fingerprint(path)
    about = offered.meeting
    told = {
        "path": str(path),
        "sha256": fingerprint.sha256,
        "outcome": "imported" if taken.came else "unchanged",
        "kind": "share",
        "format": "scrutiny-share",
        "meeting": {
            "id": about.id,
            "council": about.council,
            "committee": about.committee,
            "date": about.date.isoformat() if about.date else None,
            "time": about.time.strftime("%H:%M") if about.time else None,
        },
        "document_id": None,
        "pages": None,
        "items": None,
        "sections": None,
        "speeches": None,
        "joined": [],
        "new_versions": [],
        "candidates": [],
        "warnings": [
            {
                "code": "passage-not-found",
                "message": f"The passage of “{_words(one)}” does not stand in your papers.",
            }
            for one in lost
        ],
        "error": None,
        "share": {
            "from": offered.share.made_by,
            "came": [
                {"id": one.mark.id, "kind": one.mark.kind_name, "as": one.verdict.value}
                for one in taken.came
            ],
        },
    }
    sender = offered.share.made_by or "a colleague"
    lines = [f"{path.name}: from {sender}, for {_named(offered)}"]
    if taken.came:
        lines.append("  " + ", ".join(f"{count} {verdict}" for verdict, count in counts.items()))
    else:
        lines.append("  Nothing in it is new to your library.")
    if counts["both"]:
        lines.append("  Where you had both changed the same, both are kept, one beside the other.")
    lines += [f"  Passage not found in your papers: {_words(one)}" for one in lost]
    return told, lines


def withheld_json(withheld: Iterable[Withheld]) -> list[dict[str, Any]]:
    """Return what stayed in the library, for programs."""
    return [{"kind": kept.kind, "count": kept.count} for kept in withheld]


def withheld_lines(exempt: Iterable[Withheld], private: Iterable[Withheld]) -> list[str]:
    """Return what stayed in the library, for people."""
    return [
        *(f"  Left out as exempt: {kept.count} × {kept.kind}" for kept in exempt),
        *(f"  Left out as private: {kept.count} × {kept.kind}" for kept in private),
    ]


def _offered(
    services: Services, path: Path, meeting: MeetingId | None, password: str | None
) -> Offered:
    share_ = services.sharing.read(path, password=password)
    return services.sharing.offer(share_, path, meeting)


def _chosen(offered: Offered, only: list[str]) -> frozenset[str]:
    """Return the ids that are meant by their beginnings.

    Raises:
        NothingSuch: one of them fits nothing in the file, or several things.
    """
    chosen = set()
    for name in only:
        found = [one.mark.id for one in offered.coming if name and one.mark.id.startswith(name)]
        if len(found) != 1:
            raise NothingSuch("question or note of the share file", name)
        chosen.add(found[0])
    return frozenset(chosen)


def _telling(offered: Offered) -> list[Coming]:
    """Return what there is to tell: not the tombstones of things that were never here."""
    return [one for one in offered.coming if one.is_choice or not one.mark.is_removed]


def _coming_json(one: Coming) -> dict[str, Any]:
    return {
        "id": one.mark.id,
        "kind": one.mark.kind_name,
        "as": one.verdict.value,
        "author": one.mark.provenance.author,
        "revision": one.mark.provenance.revision,
        "text": _words(one),
        "yours": one.mine.text if one.mine is not None else None,
        "passage_found": None if not _has_passage(one) else not one.is_lost,
        "can_come": one.can_come,
        "like": list(one.alike),
        "exempt": one.mark.access.is_exempt,
    }


def _has_passage(one: Coming) -> bool:
    return getattr(one.mark, "place", None) is not None


def _placed(one: Coming) -> str:
    if not _has_passage(one):
        return ""
    if one.is_lost:
        return "not found"
    place = one.spot.place
    if place is None:
        return ""
    page = place.anchor.pack_page
    return f"page {page}" if page else f"PDF {place.anchor.pdf_page}"


def _words(one: Coming) -> str:
    return one.mark.text or (one.mine.text if one.mine is not None else "")


def _named(offered: Offered) -> str:
    meeting = offered.meeting
    day = f", {meeting.date.isoformat()}" if meeting.date else ""
    return f"{meeting.committee or 'the meeting'}{day}"
