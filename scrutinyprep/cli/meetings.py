"""Commands on meetings: what there is, the agenda, and what was said."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from scrutinyprep.cli.output import (
    pages_pair,
    pages_words,
    print_columns,
    print_json,
    print_lines,
)
from scrutinyprep.domain.meetings import AgendaItem, MeetingSummary
from scrutinyprep.domain.papers import Detail, Recommendation
from scrutinyprep.domain.parsed import PEOPLE
from scrutinyprep.domain.preparation import Preparation
from scrutinyprep.domain.recordings import Recording
from scrutinyprep.domain.speeches import Speech, clock

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services


def add_commands(add: Callable[..., argparse.ArgumentParser]) -> None:
    """Add the commands of this file."""
    add("meetings", "list the meetings in the library", meetings)
    for name, help_, run in (
        ("items", "list the agenda items of a meeting", items),
        ("recommendations", "list what is asked of the committee and was resolved", recommended),
        ("speeches", "print what was said at a meeting", speeches),
    ):
        add(name, help_, run).add_argument("meeting", metavar="MEETING")


def meetings(services: Services, options: argparse.Namespace) -> int:
    """List the meetings."""
    found = services.meetings.all()
    if options.json:
        prepared = services.readiness.of_meetings(_today())
        print_json([_meeting(s) | _prepared(prepared.get(s.meeting.id)) for s in found])
    elif not found:
        print_lines(["The library is empty. Bring a pack in: scrutinyprep import PACK.pdf"])
    else:
        print_columns(
            [
                (
                    s.meeting.id[:8],
                    s.meeting.date or "no date",
                    s.items,
                    s.speeches,
                    s.questions,
                    s.notes,
                    s.meeting.committee or "",
                )
                for s in found
            ],
            ("id", "date", "items", "speeches", "questions", "notes", "committee"),
        )
    return 0


def _today() -> date:
    return datetime.now().astimezone().date()


def _prepared(preparation: Preparation | None) -> dict[str, Any]:
    """Return how far one is with a meeting; nothing of one that is over."""
    if preparation is None:
        return dict.fromkeys(("to_follow", "pages_left", "reading_minutes", "questions_ready"))
    return {
        "to_follow": preparation.to_follow,
        "pages_left": preparation.pages_left,
        "reading_minutes": preparation.reading_min,
        "questions_ready": preparation.ready,
    }


def items(services: Services, options: argparse.Namespace) -> int:
    """List the agenda."""
    agenda = services.meetings.agenda(services.meetings.named(options.meeting))
    if options.json:
        print_json([_item(item) for item in agenda])
    else:
        print_columns(
            [
                (
                    item.number,
                    pages_words(item.pack_pages),
                    pages_words(item.pdf_pages),
                    _exempt(item) if _exempt(item) != "open" else "",
                    item.title + (" (to follow)" if item.to_follow else ""),
                )
                for item in agenda
            ],
            ("item", "pack pages", "PDF pages", "exempt", "title"),
        )
        print_lines(_whom_to_ask(agenda))
    return 0


def recommended(services: Services, options: argparse.Namespace) -> int:
    """List recommendations and resolutions."""
    found = services.papers.recommendations(services.meetings.named(options.meeting))
    if options.json:
        print_json([_recommendation(r) for r in found])
    else:
        for r in found:
            where = f"page {r.pack_page}" if r.pack_page else f"PDF {r.pdf_page}"
            print_lines(
                [f"Item {r.item or '–'}, {r.kind.value}, {where if r.pdf_page else 'minutes'}:"]
            )
            print_lines([f"  {line}" for line in r.text.splitlines()])
    return 0


def speeches(services: Services, options: argparse.Namespace) -> int:
    """Print what was said."""
    meeting = services.meetings.named(options.meeting)
    found = services.speeches.of_meeting(meeting)
    chair = services.speeches.chair_among(found)
    if options.json:
        recordings = services.recordings.of_meeting(meeting)
        print_json([_speech(s, chair, recordings.get(s.document_id)) for s in found])
    else:
        for speech in found:
            said_at = f" {clock(speech.start_s)}" if speech.start_s is not None else ""
            role = " (in the chair)" if chair is not None and speech.speaker == chair else ""
            print_lines([f"{speech.speaker or 'Speaker not known'}{role}{said_at}"])
            print_lines([f"  {speech.display_text}", ""])
    return 0


def _meeting(summary: MeetingSummary) -> dict[str, Any]:
    meeting = summary.meeting
    return {
        "id": meeting.id,
        "council": meeting.council,
        "committee": meeting.committee,
        "date": meeting.date.isoformat() if meeting.date else None,
        "time": meeting.time.strftime("%H:%M") if meeting.time else None,
        "documents": [
            {
                "id": document.id,
                "title": document.title,
                "kind": document.kind.value,
                "pages": document.pages,
                "sha256": document.sha256,
                "first_seen": document.first_seen.isoformat(),
                "version": document.version,
            }
            for document in summary.documents
        ],
        "speeches": summary.speeches,
        "questions": summary.questions,
        "notes": summary.notes,
        "undertakings": summary.undertakings,
    }


def _exempt(item: AgendaItem) -> str:
    if item.access.is_exempt:
        return "exempt"
    return "part" if item.exempt_part else "open"


def _item(item: AgendaItem) -> dict[str, Any]:
    return {
        "number": item.number,
        "title": item.title,
        "pdf_pages": pages_pair(item.pdf_pages),
        "pack_pages": pages_pair(item.pack_pages),
        "documents": [
            {
                "document_id": paper.document_id,
                "title": paper.title,
                "kind": paper.kind.value,
                "pdf_pages": pages_pair(paper.pdf_pages),
                "pack_pages": pages_pair(paper.pack_pages),
                "published_in": paper.published_in,
                "version": paper.version,
            }
            for paper in item.papers
        ],
        "exempt": _exempt(item),
        "exempt_paragraphs": list(item.exempt_grounds.paragraphs),
        "exempt_pdf_pages": [pages_pair(pages) for pages in item.exempt_pdf_pages],
        "to_follow": item.to_follow,
        "found_by": [found.value for found in item.found_by],
        "recommendations": [_recommendation(r) for r in item.recommendations],
        "details": [_detail(d) for d in item.details],
    }


def _whom_to_ask(agenda: list[AgendaItem]) -> Iterator[str]:
    """Yield a line for each item whose report names its author, lead member or contact."""
    is_first = True
    for item in agenda:
        named = [f"{d.name.value}: {d.text}" for n in PEOPLE for d in item.details if d.name is n]
        if named:
            yield from ["", "Whom to ask:"] if is_first else []
            yield f"  {item.number or '–'}  {'; '.join(dict.fromkeys(named))}"
            is_first = False


def _detail(detail: Detail) -> dict[str, Any]:
    return {
        "name": detail.name.value,
        "text": detail.text,
        "document_id": detail.document_id,
        "pdf_page": detail.pdf_page,
        "pack_page": detail.pack_page,
        "exempt": detail.access.is_exempt,
    }


def _recommendation(recommendation: Recommendation) -> dict[str, Any]:
    return {
        "item": recommendation.item,
        "document_id": recommendation.document_id,
        "text": recommendation.text,
        "kind": recommendation.kind.value,
        "pdf_page": recommendation.pdf_page,
        "pack_page": recommendation.pack_page,
    }


def _speech(speech: Speech, chair: str | None, known: Recording | None) -> dict[str, Any]:
    return {
        "item": speech.item,
        "speaker": speech.speaker,
        "start": speech.start_s,
        "recording": known.at(speech.start_s) if known else None,
        "text": speech.text,
        "display_text": speech.display_text,
        "in_the_chair": speech.speaker is not None and speech.speaker == chair,
    }
