"""Meetings, questions and the like, as a test wants them."""

from datetime import UTC, date, datetime

from scrutinyprep.domain.access import OPEN
from scrutinyprep.domain.anchors import TextAnchor
from scrutinyprep.domain.ids import (
    DocumentId,
    ItemId,
    MeetingId,
    QuestionId,
    UndertakingId,
    VersionId,
)
from scrutinyprep.domain.meetings import AgendaItem, ItemPaper, Meeting, MeetingSummary
from scrutinyprep.domain.notes import Place
from scrutinyprep.domain.papers import Document, PageRange
from scrutinyprep.domain.parsed import DocumentKind
from scrutinyprep.domain.provenance import Provenance
from scrutinyprep.domain.questions import Origin, Question, QuestionWords
from scrutinyprep.domain.undertakings import Promise, Undertaking

NOW = datetime(2026, 11, 21, 18, tzinfo=UTC)
TODAY = date(2026, 11, 21)
MADE = Provenance(author="Jo", revision=1, made_at=NOW, changed_at=NOW)


def a_meeting(name="People Scrutiny", day=date(2026, 12, 10), id="m1"):
    return Meeting(MeetingId(id), "Marlhaven", name, day, None, None)


def a_document(kind=DocumentKind.PACK, pages=40, id="d1"):
    return Document(
        id=DocumentId(id),
        meeting_id=MeetingId("m1"),
        kind=kind,
        title="Pack",
        version_id=VersionId(1),
        version=1,
        sha256="0" * 64,
        file_name="pack.pdf",
        format="pdf",
        pages=pages,
        first_seen=NOW,
    )


def a_summary(meeting=None, documents=(), **counts):
    numbers = dict.fromkeys(
        ("items", "speeches", "questions", "notes", "highlights", "undertakings"), 0
    )
    return MeetingSummary(
        meeting=meeting or a_meeting(), documents=tuple(documents), **{**numbers, **counts}
    )


def a_paper(title="Report", first=7, last=18, id="p1", file="d1"):
    return ItemPaper(
        document_id=DocumentId(id),
        title=title,
        kind=DocumentKind.REPORT,
        published_in=DocumentId(file),
        pdf_pages=PageRange(first, last),
        pack_pages=PageRange(first - 2, last - 2),
    )


def an_item(number="5", title="Transport", papers=(), pages=None, id=1, **more):
    facts = {
        "access": OPEN,
        "exempt_part": False,
        "to_follow": False,
        "recommendations": (),
        "exempt_pdf_pages": (),
        "exempt_grounds": more.get("access", OPEN),
        **more,
    }
    return AgendaItem(
        id=ItemId(id),
        meeting_id=MeetingId("m1"),
        number=number,
        title=title,
        text="",
        found_by=(),
        pdf_pages=pages,
        pack_pages=None,
        papers=tuple(papers),
        **facts,
    )


def a_question(words="Why?", id="q1", pdf_page=None, position=0, **said):
    place = None
    if pdf_page is not None:
        anchor = TextAnchor("the saving", 4, 14, pdf_page, pdf_page - 2, section="4.1")
        place = Place(DocumentId("p1"), DocumentId("d1"), anchor)
    return Question(
        id=QuestionId(id),
        meeting_id=MeetingId("m1"),
        item_id=ItemId(1),
        item="5",
        said=QuestionWords(words, **said),
        place=place,
        origin=Origin.OWN,
        position=position,
        evidence=(),
        access=OPEN,
        provenance=MADE,
    )


def an_undertaking(words="I will bring it back.", id="u1", **promise):
    return Undertaking(
        id=UndertakingId(id),
        meeting_id=MeetingId("m1"),
        item_id=None,
        item="5",
        promise=Promise(words, **promise),
        speech_id=None,
        start_s=75.0,
        access=OPEN,
        provenance=MADE,
    )
