"""Shares made up for tests."""

from datetime import UTC, date, datetime, time, timedelta

from scrutinyprep.domain.access import OPEN, exempt
from scrutinyprep.domain.anchors import Region, TextAnchor
from scrutinyprep.domain.notes import HighlightKind
from scrutinyprep.domain.parsed import MeetingFacts
from scrutinyprep.domain.provenance import Provenance
from scrutinyprep.domain.questions import Audience, Purpose, QuestionType, QuestionWords, Stance
from scrutinyprep.domain.shares import (
    Share,
    SharedEvidence,
    SharedFile,
    SharedHighlight,
    SharedLine,
    SharedNote,
    SharedPlace,
    SharedQuestion,
)

MADE = datetime(2025, 3, 1, 9, 30, tzinfo=UTC)
SHA = "ab" * 32


def uuid_of(number):
    return f"00000000-0000-4000-8000-{number:012d}"


def signed(number, *, revision=1, minutes=0, removed=False, access=OPEN, history=()):
    changed = MADE + timedelta(minutes=minutes)
    return {
        "id": uuid_of(number),
        "provenance": Provenance(
            "Cllr Jones", revision, MADE, changed, changed if removed else None
        ),
        "access": access,
        "history": tuple(history),
    }


def a_place(quote="reserves would fall", *, page=3, region=None):
    return SharedPlace(
        SHA,
        "Budget report",
        TextAnchor(
            quote=quote,
            start=10 if quote else 0,
            end=29 if quote else 0,
            pdf_page=page,
            pack_page=page - 1,
            section="1.2",
            heading="Purpose",
            prefix="The Director said that " if quote else "",
            suffix=" to £1.2m" if quote else "",
            region=region,
        ),
    )


def a_question(number=1, words="Why would reserves fall?", **how):
    return SharedQuestion(
        **signed(number, **how), said=QuestionWords(words), item="1", place=a_place()
    )


def a_note(number=1, words="Mind the clock", **how):
    return SharedNote(**signed(number, **how), words=words)


def a_share(**parts):
    full = QuestionWords(
        words="How will R&D <section 4> be paid for?\nAnd when?",
        purpose=Purpose.MONEY,
        addressee="Bob Director",
        minutes=2.5,
        follow_ups="And then?",
        good_answer="A date",
        type=QuestionType.PROBING,
        line_id=uuid_of(900),
        asker="Cllr Siân Ŵyn",
        if_yes="By when?",
        if_no="Why not?",
        if_later="To whom?",
        audience=Audience.OFFICERS,
        prompt_id=uuid_of(901),
    )
    whole = {
        "lines": (SharedLine(**signed(900), title="Reserves"),),
        "questions": (
            SharedQuestion(**signed(1), said=full, item="1", place=a_place()),
            a_question(2, "Gone?", removed=True, history=["ef" * 32]),
            a_question(3, "What does the contract cost?", access=exempt(3)),
        ),
        "evidence": (
            SharedEvidence(
                **signed(20),
                question_id=uuid_of(1),
                stance=Stance.AGAINST,
                words="We promise a briefing.",
                source="Bob Director, 4 March",
            ),
        ),
        "notes": (
            SharedNote(**signed(30), words="Look at the table", item="1", place=a_place("")),
        ),
        "highlights": (
            SharedHighlight(**signed(40), kind=HighlightKind.MONEY, place=a_place()),
            SharedHighlight(
                **signed(41), place=a_place("", region=Region(72.0, 100.5, 272.25, 150.0))
            ),
        ),
    }
    return Share(
        made_by="Cllr Jones",
        made_at=MADE,
        meeting_id=uuid_of(999),
        meeting=MeetingFacts(
            "Anyshire County Council",
            "Scrutiny Committee",
            date(2025, 3, 4),
            time(10),
            "Shire Hall",
        ),
        files=(SharedFile(SHA, "Agenda pack", "pack"),),
        **{**whole, **parts},
    )
