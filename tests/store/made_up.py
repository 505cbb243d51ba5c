"""Papers made up for tests of the library: what an importer would have found in them."""

import hashlib
from dataclasses import replace
from datetime import UTC, date, datetime, time
from pathlib import Path

from scrutinyprep.domain.access import OPEN
from scrutinyprep.domain.parsed import (
    DocumentKind,
    FoundBy,
    MeetingFacts,
    PackPageFrom,
    Parsed,
    ParsedAgendaPoint,
    ParsedItem,
    ParsedMinute,
    ParsedMinutes,
    ParsedPack,
    ParsedPage,
    ParsedPaper,
    ParsedPassage,
    ParsedRecommendation,
    ParsedSection,
    ParsedSpeech,
    ParsedTranscript,
    RecommendationKind,
)
from scrutinyprep.services.clock import Clock
from scrutinyprep.services.importing import FileRead, Fingerprint, Imported, Importing

NOW = datetime(2025, 3, 1, 9, 30, tzinfo=UTC)
FACTS = MeetingFacts("Anyshire County Council", "Scrutiny Committee", date(2025, 3, 4), time(10))
BUDGET = (
    "1. Purpose\n1.1 This report sets out the\nbudget for 2025/26, which the\ncouncil must set.\n"
    "1.2 The Director said that\n"
)
ROADS = "reserves would fall to £1.2m\nby March.\n2. Roads\n2.1 Potholes cost us dear.\n"


def clock() -> Clock:
    """Return a clock that stands still."""
    return Clock(lambda: NOW)


def a_paper(title="Budget report", first=2, last=3, *, access=OPEN, texts=(), rows=(), details=()):
    """Return a report of two sections over two pages; a sentence runs over the page's end."""
    passages = (
        ParsedPassage(
            "1.1 This report sets out the budget for 2025/26, which the council must set.",
            first,
            "1.1",
        ),
        ParsedPassage(
            "1.2 The Director said that reserves would fall to £1.2m by March.", first, "1.2"
        ),
        *(ParsedPassage(text, first) for text in texts),
        *rows,
    )
    return ParsedPaper(
        title,
        first,
        last,
        access=access,
        sections=(
            ParsedSection("Purpose", "1", 1, first, passages),
            ParsedSection(
                "Roads", "2", 1, last, (ParsedPassage("2.1 Potholes cost us dear.", last, "2.1"),)
            ),
        ),
        recommendations=(ParsedRecommendation("That the budget be noted.", first),),
        details=details,
    )


def an_item(number="1", title="Budget 2025/26", *papers, access=OPEN, first=2, last=3, **more):
    """Return an item that stands on these pages."""
    return ParsedItem(
        number,
        title,
        (FoundBy.OUTLINE, FoundBy.FRONTSHEET),
        first,
        last,
        first - 1,
        last - 1,
        access=access,
        papers=papers,
        **more,
    )


def a_page(number, text, *, access=OPEN):
    """Return a page whose stamp is one less than its place, as after one page of frontsheet."""
    stamp = number - 1 or None
    return ParsedPage(
        number,
        text,
        595.0,
        842.0,
        pack_page=stamp,
        pack_page_from=PackPageFrom.STAMP if stamp else None,
        access=access,
    )


def pages(*, budget=BUDGET, exempt_pages=None):
    """Return a frontsheet, the two pages of a report, and one more."""
    texts = ("Agenda of the Scrutiny Committee\nFrontsheetword", budget, ROADS, "Lastly, trees.\n")
    return tuple(
        a_page(n, text, access=(exempt_pages or {}).get(n, OPEN)) for n, text in enumerate(texts, 1)
    )


def a_pack(*items, kind=DocumentKind.PACK, facts=FACTS, title="Agenda pack", **more):
    """Return an agenda pack of four pages, with one item unless others are given."""
    return ParsedPack(
        kind,
        "moderngov-pack",
        title,
        facts,
        more.pop("pages", pages()),
        items or (an_item("1", "Budget 2025/26", a_paper()),),
        **more,
    )


def a_transcript(*, facts=FACTS, agenda=(("1", "The budget for 2025-26"),), title="Webcast"):
    """Return a transcript in which two people speak on the first item."""
    return ParsedTranscript(
        "public-i",
        title,
        facts,
        (
            ParsedSpeech("Good\nmorning.", "Good morning.", "Cllr Ann Chair", 1.0),
            ParsedSpeech(
                "We promise a briefing on reserves by March.",
                "We promise a briefing on reserves by March.",
                "Bob Director",
                61.5,
                0 if agenda else None,
            ),
        ),
        tuple(ParsedAgendaPoint(*point) for point in agenda),
        is_automatic=True,
    )


def some_minutes(*, facts=FACTS, title="Minutes"):
    """Return the minutes of the same meeting, with a resolution."""
    return ParsedMinutes(
        "moderngov-text",
        title,
        facts,
        (
            ParsedMinute(
                ParsedAgendaPoint("1", "Budget 2025/26"),
                description="To consider the budget.",
                passages=(ParsedPassage("Members asked about reserves and potholes."),),
                resolutions=(
                    ParsedRecommendation(
                        "That the report be noted.", kind=RecommendationKind.RESOLVED
                    ),
                ),
            ),
            ParsedMinute(ParsedAgendaPoint("", ""), passages=(ParsedPassage("It closed."),)),
        ),
    )


def read_of(folder: Path, parsed: Parsed, *, name="", content="") -> FileRead:
    """Return a made-up file as if it had been read; other contents are another file."""
    path = folder / (name or f"{parsed.title}.pdf")
    path.write_text(content or repr(parsed), encoding="utf-8")
    data = path.read_bytes()
    return FileRead(Fingerprint(path, hashlib.sha256(data).hexdigest(), len(data)), parsed)


def add(importing: Importing, folder: Path, parsed: Parsed, meeting=None, **more) -> Imported:
    """Add a made-up file to a library."""
    return importing.add(read_of(folder, parsed, **more), meeting)


def with_title(item: ParsedItem, title: str) -> ParsedItem:
    """Return the item under another title."""
    return replace(item, title=title)
