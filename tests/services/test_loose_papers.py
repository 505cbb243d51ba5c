"""Single reports that come before their pack, made up: they join it with all that was marked."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from scrutinyprep.domain.hits import Wanted
from scrutinyprep.domain.parsed import (
    Belonging,
    DocumentKind,
    MeetingFacts,
    ParsedPage,
    ParsedPaper,
    ParsedPassage,
    ParsedSection,
)
from scrutinyprep.domain.questions import QuestionWords
from scrutinyprep.services.importing import Outcome
from scrutinyprep.services.joining import NewMeeting
from tests.printed_pdfs import words_about
from tests.store.made_up import FACTS, a_pack, a_page, an_item

TITLE = "24/00109 - Transfer of the library service"
REPORT = "\n".join(words_about("libraries"))
APPENDIX = "\n".join(words_about("shelves"))


def a_paper(title, page, text, kind=DocumentKind.REPORT):
    """Return a paper of one page with that text."""
    passages = tuple(ParsedPassage(line, page) for line in text.split("\n"))
    sections = (ParsedSection("Purpose", "1", 1, page, passages),)
    return ParsedPaper(title, page, page, kind, sections=sections)


def a_report(title="Reading rooms", *, text=REPORT, facts=None, kind=DocumentKind.REPORT, **said):
    """Return a single report of one page that is no item's namesake."""
    return replace(
        a_pack(kind=kind, title=title, facts=facts or MeetingFacts()),
        items=(),
        papers=(a_paper(title, 1, text, kind),),
        pages=(ParsedPage(1, text, 595.0, 842.0),),
        belonging=Belonging(**said),
    )


def the_pack(**more):
    return a_pack(
        an_item(
            "2",
            TITLE,
            a_paper(TITLE, 2, REPORT),
            a_paper("Appendix A", 3, APPENDIX, DocumentKind.APPENDIX),
        ),
        pages=(a_page(1, "Agenda"), a_page(2, REPORT), a_page(3, APPENDIX)),
        **more,
    )


def papers_of(services, meeting):
    return [
        (paper.title, paper.version, paper.published_in)
        for item in services.meetings.agenda(meeting)
        for paper in item.papers
    ]


CLUES = {
    "reference": {"references": ("24/00109",)},
    "title": {"names": (TITLE,)},
    "number, in the meeting it names": {"facts": FACTS, "item": "2"},
    "words alone": {},
}


@pytest.mark.parametrize("order", ["report first", "pack first"])
@pytest.mark.parametrize("clue", CLUES.values(), ids=list(CLUES))
def test_a_report_joins_its_item_whichever_comes_first(services, bring_in, clue, order):
    changed = REPORT + " But Saturdays cost more than was said."
    both = [a_report(text=changed, **clue), the_pack()]
    done = [bring_in(one) for one in (both if order == "report first" else both[::-1])]
    report = done[0 if order == "report first" else 1]
    pack = done[1 if order == "report first" else 0]
    assert [one.meeting.id for one in services.meetings.all()] == [pack.meeting.id]
    assert papers_of(services, pack.meeting.id) == [
        (TITLE, 2, report.document.id),
        ("Appendix A", 1, pack.document.id),
    ]
    assert services.library.check() == []


def test_the_pack_tells_which_reports_it_took_in(services, bring_in):
    bring_in(a_report())
    told = [w.message for w in bring_in(the_pack()).document.warnings if w.code == "report-joined"]
    assert told == [
        f"“Reading rooms”, which was in the library already, was put under item 2, {TITLE}."
    ]


def test_what_was_written_on_a_report_goes_with_it(services, bring_in):
    text = f"{REPORT} The Director said that reserves would fall to £1.2m by March."
    report = bring_in(a_report(text=text, references=("24/00109",)))
    alone = report.meeting.id
    place = services.places.quoted(alone, "reserves would fall").place
    asked = services.questions.draft(alone, QuestionWords("Why March?"), place=place).made
    loose = services.notes.note(alone, "Ask the clerk").made
    pack = bring_in(the_pack())
    meeting = pack.meeting.id
    services.questions.draft(meeting, QuestionWords("And then?"))
    [item] = services.meetings.agenda(meeting)
    [question, _] = services.questions.of_meeting(meeting)
    assert (question.id, question.item) == (asked, item.number)
    assert question.place.document_id == item.papers[0].document_id
    assert question.place.published_in == report.document.id
    assert [note.id for note in services.notes.notes(meeting)] == [loose]
    [hit] = services.searching.find(Wanted("Why March"))
    assert hit.meeting_id == meeting
    assert {hit.meeting_id for hit in services.searching.find(Wanted("libraries"))} == {meeting}
    assert services.library.check() == []


def test_a_report_of_which_the_user_said_that_it_is_another_meetings_stays(services, bring_in):
    alone = bring_in(a_report(references=("24/00109",)), NewMeeting(MeetingFacts(committee="Own")))
    pack = bring_in(the_pack())
    assert {one.meeting.id for one in services.meetings.all()} == {
        alone.meeting.id,
        pack.meeting.id,
    }


def test_a_report_of_another_council_or_another_meeting_stays(services, bring_in):
    for other in (
        replace(FACTS, council="Otherford Borough Council", committee=None, date=None),
        replace(FACTS, committee="Cabinet"),
    ):
        bring_in(a_report(f"Of {other.council}, {other.committee}", facts=other))
    bring_in(the_pack())
    assert len(services.meetings.all()) == 3


def test_a_report_about_something_else_stays_loose_in_its_meeting(services, bring_in):
    bring_in(a_report(text=" ".join(words_about("pools")), facts=FACTS))
    pack = bring_in(the_pack())
    assert [paper[2] for paper in papers_of(services, pack.meeting.id)] == [pack.document.id] * 2


def test_a_supplement_takes_its_report_in_as_well(services, bring_in):
    report = bring_in(a_report(text=f"{APPENDIX} One more shelf."))
    bring_in(the_pack(kind=DocumentKind.SUPPLEMENT, title="Late"))
    [one] = services.meetings.all()
    assert ("Appendix A", 2, report.document.id) in papers_of(services, one.meeting.id)


def test_an_appendix_in_place_of_another_is_told_as_a_new_version(services, bring_in):
    bring_in(the_pack())
    late = a_report("Shelves", text=f"{APPENDIX} One more.", kind=DocumentKind.APPENDIX)
    assert bring_in(late).outcome is Outcome.NEW_VERSION


@pytest.mark.parametrize("order", [1, -1])
@pytest.mark.parametrize("day", [19, 21])
def test_a_copy_in_which_nothing_differs_leaves_the_packs_pages_in_sight(
    services, bring_in, order, day
):
    pack = the_pack(published_at=datetime(2025, 2, 20, tzinfo=UTC))
    copy = a_report(
        "Shelves",
        text=APPENDIX.replace("\n", "\n\n"),
        kind=DocumentKind.APPENDIX,
        names=("Shelves",),
    )
    copy = replace(copy, published_at=datetime(2025, 2, day, tzinfo=UTC))
    done = [bring_in(one) for one in [pack, copy][::order]]
    [one] = services.meetings.all()
    [item] = services.meetings.agenda(one.meeting.id)
    [_, appendix] = item.papers
    assert (appendix.title, appendix.pdf_pages.first, appendix.pack_pages.first) == (
        "Appendix A",
        3,
        2,
    )
    assert (item.pack_pages.first, item.pack_pages.last) == (1, 2)
    assert Outcome.NEW_VERSION not in {one.outcome for one in done}


def test_a_copy_with_one_other_word_stands_over_the_pack(services, bring_in):
    bring_in(the_pack(published_at=datetime(2025, 2, 20, tzinfo=UTC)))
    words = APPENDIX.split()
    copy = a_report("Shelves", text=" ".join([*words[:-1], "otherwise"]))
    late = bring_in(replace(copy, published_at=datetime(2025, 2, 21, tzinfo=UTC)))
    assert late.outcome is Outcome.NEW_VERSION


@pytest.mark.parametrize("order", [1, -1])
def test_an_agenda_in_word_takes_no_report_of_the_pack_away(services, bring_in, order):
    agenda = a_pack(
        replace(the_pack().items[0], papers=(), first_pdf_page=None, last_pdf_page=None),
        title="Agenda",
        pages=(ParsedPage(1, "Agenda", 595.0, 842.0),),
        papers=(a_paper("Agenda", 1, "1. Libraries"),),
    )
    agenda = replace(agenda, format="docx")
    done = [bring_in(one) for one in [the_pack(), agenda][::order]]
    pack = done[0 if order == 1 else 1].document.id
    assert papers_of(services, done[0].meeting.id) == [
        (TITLE, 1, pack),
        ("Appendix A", 1, pack),
    ]
