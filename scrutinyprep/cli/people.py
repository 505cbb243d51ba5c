"""Commands on people and on the renderings of a meeting: who spoke, and which text is shown."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from scrutinyprep.cli.output import print_columns, print_json, print_lines
from scrutinyprep.cli.typed import typed
from scrutinyprep.domain.anchors import places_of
from scrutinyprep.domain.errors import NotUnderstood
from scrutinyprep.domain.people import Known
from scrutinyprep.domain.speeches import Speech

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services


def add_commands(
    add: Callable[..., argparse.ArgumentParser], everywhere: argparse.ArgumentParser
) -> None:
    """Add the commands of this file."""
    listing = add("people", "list who spoke or was present, or put right who is who", people)
    deeds = listing.add_subparsers(dest="deed", metavar="DEED")

    def deed(name: str, help_: str, run: Any, *arguments: str) -> None:
        command = deeds.add_parser(name, help=help_, description=help_, parents=[everywhere])
        command.set_defaults(run=run)
        for argument in arguments:
            name = argument.removesuffix("…")
            nargs = "+" if argument.endswith("…") else None
            command.add_argument(name.lower(), metavar=name, type=typed, nargs=nargs)

    deed("merge", "make two people one", merge, "PERSON", "OTHER")
    deed("split", "make names of a person somebody else's", split, "PERSON", "NAME…")
    deed("rename", "call a person by another name; “” for the one heard", rename, "PERSON", "NAME")
    deed("says", "say who speaks, whatever the label", says, "MEETING", "SPEECH", "NAME")
    deed(
        "from-here",
        "say who speaks from some words of a speech on",
        from_here,
        "MEETING",
        "SPEECH",
        "WORDS",
        "NAME",
    )
    deed("join", "make a speech one again with the one before it", join, "MEETING", "SPEECH")
    add("renderings", "list the transcripts of a meeting", renderings).add_argument(
        "meeting", metavar="MEETING"
    )
    showing = add("show-rendering", "choose which transcript of a meeting is shown", show)
    showing.add_argument("document", metavar="DOCUMENT")


def people(services: Services, options: argparse.Namespace) -> int:
    """List people, and who may be the same."""
    found = services.people.all()
    pairs = services.people.may_be_same()
    if options.json:
        alike: dict[str, list[str]] = {}
        for pair in pairs:
            alike.setdefault(pair.one.id, []).append(pair.other.id)
            alike.setdefault(pair.other.id, []).append(pair.one.id)
        print_json([{**_person(p), "may_be": alike.get(p.id, [])} for p in found])
        return 0
    print_columns(
        [
            (p.id[:8], p.speeches, p.meetings, p.name, ", ".join(p.roles[:2]), _others(p))
            for p in found
        ],
        ("id", "speeches", "meetings", "name", "role", "also"),
    )
    for pair in pairs:
        print_lines(
            [
                f"May be the same: {pair.one.name} ({pair.one.id[:8]}), "
                f"{pair.other.name} ({pair.other.id[:8]})"
            ]
        )
    return 0


def merge(services: Services, options: argparse.Namespace) -> int:
    """Make two people one."""
    into, other = services.people.named(options.person), services.people.named(options.other)
    services.people.merge(into, other)
    return _told(services, options, into)


def split(services: Services, options: argparse.Namespace) -> int:
    """Make names of a person somebody else's."""
    change = services.people.split(services.people.named(options.person), options.name)
    return _told(services, options, change.made)


def rename(services: Services, options: argparse.Namespace) -> int:
    """Call a person by another name."""
    person = services.people.named(options.person)
    services.people.rename(person, options.name)
    return _told(services, options, person)


def says(services: Services, options: argparse.Namespace) -> int:
    """Say who speaks."""
    speech = _speech_named(services, options)
    services.people.say_who(speech.id, options.name)
    every = services.speeches.of_transcript(speech.document_id)
    now = next(one for one in every if one.id == speech.id)
    if options.json:
        print_json({"speech": int(options.speech), "speaker": now.speaker})
    else:
        print_lines([f"Speech {options.speech} is now by {now.speaker or 'nobody named'}."])
    return 0


def from_here(services: Services, options: argparse.Namespace) -> int:
    """Let somebody else say the rest of a speech."""
    speech = _speech_named(services, options)
    runs = list(places_of(options.words, speech.display_text))
    if len(runs) != 1:
        raise NotUnderstood(
            f"The words “{options.words}” stand {len(runs)} times in that speech.",
            "Give the first words of the rest as “speeches --json” has them in display_text.",
        )
    services.people.from_here(speech.id, runs[0].start, options.name)
    return _tell_parts(services, options, int(options.speech), int(options.speech) + 1)


def join(services: Services, options: argparse.Namespace) -> int:
    """Make a speech that was cut one again."""
    speech = _speech_named(services, options)
    cut = services.people.cut_of(speech.id)
    if cut is None:
        raise NotUnderstood(
            f"Speech {options.speech} was not cut from the one before it.",
            "Give the second part of a speech that “people from-here” cut.",
        )
    services.people.joined(cut)
    return _tell_parts(services, options, int(options.speech) - 1)


def renderings(services: Services, options: argparse.Namespace) -> int:
    """List the transcripts of a meeting."""
    found = services.speeches.renderings(services.meetings.named(options.meeting))
    if options.json:
        print_json(
            [
                {
                    "document_id": one.document_id,
                    "recording": one.recording,
                    "title": one.title,
                    "file_name": one.file_name,
                    "format": one.format,
                    "automatic": one.is_automatic,
                    "speeches": one.speeches,
                    "speakers": one.has_speakers,
                    "times": one.has_times,
                    "shown": one.is_shown,
                }
                for one in found
            ]
        )
    else:
        print_columns(
            [
                (
                    one.document_id[:8],
                    "shown" if one.is_shown else "",
                    one.speeches,
                    one.format,
                    one.file_name,
                )
                for one in found
            ],
            ("id", "", "speeches", "format", "file"),
        )
    return 0


def show(services: Services, options: argparse.Namespace) -> int:
    """Choose which transcript is shown."""
    document = services.papers.named(options.document)
    services.speeches.show_rendering(document)
    if options.json:
        print_json({"document_id": document, "shown": True})
    else:
        print_lines(["This transcript is read and searched from now on."])
    return 0


def _speech_named(services: Services, options: argparse.Namespace) -> Speech:
    said = services.speeches.of_meeting(services.meetings.named(options.meeting))
    if not options.speech.isdecimal() or int(options.speech) >= len(said):
        raise NotUnderstood(
            f"There is no speech “{options.speech}”.",
            f"Give its place in the list of “speeches”, from 0 to {len(said) - 1}.",
        )
    return said[int(options.speech)]


def _tell_parts(services: Services, options: argparse.Namespace, *numbers: int) -> int:
    said = services.speeches.of_meeting(services.meetings.named(options.meeting))
    found = [(number, said[number]) for number in numbers]
    if options.json:
        print_json(
            [
                {"speech": number, "speaker": one.speaker, "start": one.start_s}
                for number, one in found
            ]
        )
    else:
        print_lines(f"Speech {n} is by {one.speaker or 'nobody named'}." for n, one in found)
    return 0


def _told(services: Services, options: argparse.Namespace, person: str) -> int:
    found = [one for one in services.people.all() if one.id == person]
    if options.json:
        print_json(_person(found[0]) if found else {"id": person})
    else:
        print_lines(f"{one.name}: {', '.join(one.aliases)}" for one in found)
    return 0


def _person(person: Known) -> dict[str, Any]:
    return {
        "id": person.id,
        "name": person.name,
        "aliases": list(person.aliases),
        "roles": list(person.roles),
        "speeches": person.speeches,
        "meetings": person.meetings,
    }


def _others(person: Known) -> str:
    return "; ".join(alias for alias in person.aliases if alias != person.name)
