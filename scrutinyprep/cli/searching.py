"""The search command."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from scrutinyprep.cli.output import note, print_json, print_lines
from scrutinyprep.cli.typed import day, typed
from scrutinyprep.domain.hits import Hit, Wanted, Where
from scrutinyprep.domain.ids import DocumentId
from scrutinyprep.domain.named import Named
from scrutinyprep.domain.recordings import Recording
from scrutinyprep.domain.speeches import clock

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services

_LIMIT = 20


def add_commands(add: Callable[..., argparse.ArgumentParser]) -> None:
    """Add the command of this file."""
    finding = add("search", "search papers, speeches, minutes, notes and questions", search)
    finding.add_argument(
        "query",
        type=typed,
        metavar="QUERY",
        help="words; “a phrase”; beginn*; AND, OR, NOT, NEAR(one other, 5); speaker:, committee:, "
        "item:, in:, before:, after:",
    )
    finding.add_argument(
        "--in",
        dest="places",
        type=_places,
        default=tuple(Where),
        metavar="WHERE",
        help="any of " + ",".join(where.value for where in Where),
    )
    finding.add_argument("--committee", type=typed, metavar="C")
    finding.add_argument("--speaker", type=typed, metavar="S")
    finding.add_argument("--since", type=day, metavar="DATE")
    finding.add_argument("--limit", type=int, default=_LIMIT, metavar="N")
    named = add("named", "find meetings, agenda items and people by a few letters", find_named)
    named.add_argument("words", type=typed, metavar="WORDS", help="each may begin a word")
    named.add_argument("--limit", type=int, default=_LIMIT, metavar="N")


def find_named(services: Services, options: argparse.Namespace) -> int:
    """Find what goes by a name."""
    things = services.names.find(options.words, max(1, options.limit))
    if options.json:
        print_json([_named_data(thing) for thing in things])
        return 0
    for thing in things:
        day = thing.date.isoformat() if thing.date else ""
        parts = (thing.kind.value, thing.number, thing.name, thing.meeting, day, str(thing.id))
        print_lines([" · ".join(part for part in parts if part)])
    if not things:
        print_lines(["Nothing found."])
    return 0


def _named_data(thing: Named) -> dict[str, Any]:
    return {
        "kind": thing.kind.value,
        "id": str(thing.id),
        "name": thing.name,
        "number": thing.number or None,
        "meeting_id": thing.meeting_id,
        "meeting": thing.meeting or None,
        "date": thing.date.isoformat() if thing.date else None,
        "aliases": list(thing.aliases),
    }


def search(services: Services, options: argparse.Namespace) -> int:
    """Search the library."""
    wanted = Wanted(
        words=options.query,
        places=options.places,
        committee=options.committee,
        speaker=options.speaker,
        since=options.since,
        limit=max(1, options.limit),
    )
    hits = services.searching.find(wanted)
    if meant := services.searching.suggest(wanted):
        note(f"Did you mean: {meant}")
    if options.json:
        known = services.recordings.of_hits(hits)
        print_json([hit_data(hit, known) for hit in hits])
    elif not hits:
        print_lines(["Nothing found."])
    else:
        for hit in hits:
            print_lines([f"{place_of(hit)}", f"  {hit.snippet}", ""])
    return 0


def _places(text: str) -> tuple[Where, ...]:
    try:
        return tuple(Where(part.strip()) for part in text.split(",") if part.strip())
    except ValueError as error:
        raise argparse.ArgumentTypeError(
            f"“{text}” is none of: " + ", ".join(where.value for where in Where)
        ) from error


def hit_data(hit: Hit, recordings: Mapping[DocumentId, Recording]) -> dict[str, Any]:
    """Return a hit as the command line's contract has it, with its recording at that second."""
    known = recordings.get(hit.document_id) if hit.document_id else None
    return {
        "kind": hit.where.value,
        "meeting_id": hit.meeting_id,
        "document_id": hit.document_id,
        "item": hit.item,
        "pdf_page": hit.pdf_page,
        "pack_page": hit.pack_page,
        "speaker": hit.speaker,
        "start": hit.start_s,
        "recording": known.at(hit.start_s) if known and hit.start_s is not None else None,
        "snippet": hit.snippet,
        "text": hit.text,
        "score": hit.score,
        "read_by_machine": hit.is_machine_read,
    }


def place_of(hit: Hit) -> str:
    """Return where a hit stands, on one line."""
    page = f"page {hit.pack_page}" if hit.pack_page else f"PDF {hit.pdf_page}"
    parts = [
        hit.where.value,
        hit.meeting_label,
        f"item {hit.item}" if hit.item else "",
        page if hit.pdf_page else "",
        hit.speaker or "",
        clock(hit.start_s) if hit.start_s is not None else "",
    ]
    return " · ".join(part for part in parts if part)
