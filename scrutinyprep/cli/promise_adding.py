"""Recording a promise by command: as it was spoken, as it was minuted, or as a paper has it."""

from __future__ import annotations

import argparse
from dataclasses import replace
from typing import TYPE_CHECKING

from scrutinyprep.domain.access import OPEN
from scrutinyprep.domain.errors import NothingSuch, NotUnderstood
from scrutinyprep.domain.ids import ItemId, MeetingId, UndertakingId
from scrutinyprep.domain.papers import Section
from scrutinyprep.domain.parsed import DocumentKind
from scrutinyprep.domain.speeches import Speech
from scrutinyprep.domain.undertakings import Promise

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services


def add_options(command: argparse.ArgumentParser) -> None:
    """Let a command say where the words of a promise stand."""
    place = command.add_argument_group("with add, where the words stand")
    place.add_argument("--item", metavar="N", help="the agenda item's printed number")
    one = place.add_mutually_exclusive_group()
    one.add_argument(
        "--speech", type=int, metavar="N", help="its place in what `speeches` lists, from 0"
    )
    one.add_argument("--pack-page", type=int, metavar="P", help="page by its printed number")
    one.add_argument("--pdf-page", type=int, metavar="P", help="page of the PDF, from 1")


def record(services: Services, options: argparse.Namespace, promise: Promise) -> UndertakingId:
    """Record a promise of a meeting; whoever may see where it stands may see it.

    Raises:
        NothingSuch: there is no such meeting, item or speech.
        NotUnderstood: the words do not stand there.
    """
    meeting = services.meetings.named(options.meeting)
    item = services.meetings.item_named(meeting, options.item) if options.item else None
    if options.speech is not None:
        change = _spoken(services, meeting, item, options.speech, promise)
    elif options.pack_page is not None or options.pdf_page is not None:
        change = _printed(services, meeting, item, options, promise)
    else:
        change = _minuted(services, meeting, item, promise)
    return UndertakingId(change)


def _spoken(
    services: Services, meeting: MeetingId, item: ItemId | None, at: int, promise: Promise
) -> str:
    speeches = services.speeches.of_meeting(meeting)
    if not 0 <= at < len(speeches):
        raise NothingSuch("speech", str(at))
    speech = speeches[at]
    if _plain(promise.words) not in _plain(f"{speech.text} {speech.display_text}"):
        raise NotUnderstood(
            f"Nobody said “{promise.words}” in speech {at}.",
            "Give words that were said in it; `speeches MEETING` has them.",
        )
    return services.undertakings.record(
        meeting,
        replace(promise, promised_by=promise.promised_by or speech.speaker),
        item=item if item is not None else _item_of(services, meeting, speech),
        speech=speech.id,
        access=speech.access,
    ).made


def _printed(
    services: Services,
    meeting: MeetingId,
    item: ItemId | None,
    options: argparse.Namespace,
    promise: Promise,
) -> str:
    found = services.places.quoted(
        meeting,
        promise.words,
        item=item,
        pdf_page=options.pdf_page,
        pack_page=options.pack_page,
    )
    return services.undertakings.record(
        meeting,
        promise,
        item=item if item is not None else found.item_id,
        place=found.place,
    ).made


def _minuted(services: Services, meeting: MeetingId, item: ItemId | None, promise: Promise) -> str:
    """Record what the minutes have, else what somebody remembers."""
    section = _section_with(services, meeting, promise.words)
    if section is not None and item is None:
        item = _item_of(services, meeting, section)
    access = section.access if section is not None else OPEN
    return services.undertakings.record(meeting, promise, item=item, access=access).made


def _section_with(services: Services, meeting: MeetingId, words: str) -> Section | None:
    """Return the part of the meeting's minutes in which some words stand."""
    files = services.papers.files(meeting)
    minutes = {file.id for file in files if file.kind is DocumentKind.MINUTES}
    for section in services.papers.sections(meeting):
        if section.document_id not in minutes:
            continue
        text = " ".join(passage.text for passage in services.papers.passages(section.id))
        if _plain(words) in _plain(text):
            return section
    return None


def _item_of(services: Services, meeting: MeetingId, part: Speech | Section) -> ItemId | None:
    items = {item.number: item.id for item in services.meetings.agenda(meeting)}
    return items.get(part.item or "")


def _plain(words: str) -> str:
    return " ".join(words.casefold().split())
