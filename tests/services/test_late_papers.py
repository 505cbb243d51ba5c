"""Late papers made up: found by one sign at a time, and told where signs disagree."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from scrutinyprep.domain.candidates import Reason
from scrutinyprep.domain.errors import MeetingUnclear
from scrutinyprep.domain.parsed import (
    Belonging,
    DocumentKind,
    MeetingFacts,
    ParsedAgendaPoint,
    ParsedMinute,
    ParsedPage,
)
from scrutinyprep.services.importing import Outcome
from scrutinyprep.services.joining import NewMeeting
from tests.printed_pdfs import words_about
from tests.store.made_up import FACTS, a_pack, a_paper, an_item, pages, some_minutes

TITLE = "24/00109 - Transfer of the library service"


def text_of(subject, *more):
    return " ".join([*words_about(subject), *more])


def with_text(number_of_pages, **texts):
    """Return pages, some with the words given for "page3" and so on."""
    return tuple(
        ParsedPage(n, texts.get(f"page{n}", f"Page {n} of the file."), 595.0, 842.0)
        for n in range(1, number_of_pages + 1)
    )


def a_supplement(*items, **more):
    return a_pack(*items, kind=DocumentKind.SUPPLEMENT, title=more.pop("title", "Late"), **more)


def a_report(name="Report", *, subject="libraries", facts=None, **belonging):
    """Return a single report without an agenda."""
    return replace(
        a_pack(kind=DocumentKind.REPORT, title=name, facts=facts or MeetingFacts()),
        items=(),
        papers=(a_paper(name, 1, 1),),
        pages=with_text(1, page1=text_of(subject)),
        belonging=Belonging(**belonging),
    )


def the_pack(*more_items, **more):
    report = an_item("2", TITLE, a_paper(TITLE, 2, 2), first=2, last=2)
    follows = replace(
        an_item("3", "24/00110 - New depot at Marlpit Lane", to_follow=True, text="To follow"),
        first_pdf_page=None,
        last_pdf_page=None,
        first_pack_page=None,
        last_pack_page=None,
    )
    return a_pack(
        report, follows, *more_items, pages=with_text(4, page2=text_of("libraries")), **more
    )


def item_of(services, meeting, number):
    return next(i for i in services.meetings.agenda(meeting) if i.number == number)


def codes(done):
    return [warning.code for warning in done.document.warnings]


@pytest.mark.parametrize(
    "belonging",
    [
        {"references": ("24/00110",)},
        {"names": ("New depot at Marlpit Lane",)},
        {"names": ("24/00110 - New depot at Marlpit Lane, updated",)},
    ],
)
def test_a_late_report_that_names_no_meeting_is_put_under_the_item_it_is_about(
    services, bring_in, belonging
):
    meeting = bring_in(the_pack()).meeting.id
    done = bring_in(a_report("Depot report", subject="depots", **belonging))
    assert done.meeting.id == meeting
    assert codes(done) == ["meeting-by-item"]
    third = item_of(services, meeting, "3")
    assert (third.to_follow, third.text, [p.title for p in third.papers]) == (
        False,
        "To follow",
        ["Depot report"],
    )
    assert (third.pdf_pages.first, third.pdf_pages.last) == (1, 1)


def test_a_late_report_is_found_by_its_number_in_the_meeting_it_names(services, bring_in):
    meeting = bring_in(the_pack()).meeting.id
    done = bring_in(a_report("Depot", subject="depots", facts=FACTS, item="3"))
    assert (done.meeting.id, done.joined[0][0], codes(done)) == (meeting, "3", [])


def test_where_number_and_matter_disagree_the_matter_counts_and_both_are_named(services, bring_in):
    bring_in(the_pack())
    done = bring_in(
        a_report("Depot", subject="depots", facts=FACTS, item="2", references=("24/00110",))
    )
    assert done.joined[0][0] == "3"
    [warning] = done.document.warnings
    assert warning.code == "item-disagrees"
    assert f"item 2, {TITLE}" in warning.message
    assert "item 3, 24/00110 - New depot" in warning.message


def test_a_report_by_itself_that_differs_is_the_newer_version_though_written_before(
    services, bring_in
):
    pack = replace(the_pack(), published_at=datetime(2025, 2, 20, tzinfo=UTC))
    meeting = bring_in(pack).meeting.id
    late = replace(
        a_report("Transfer", facts=FACTS, references=("24/00109",)),
        pages=with_text(1, page1=text_of("libraries", "But Saturdays cost more than was said.")),
        published_at=datetime(2025, 2, 19, tzinfo=UTC),
    )
    done = bring_in(late)
    assert (done.outcome, [one.version for one in done.renewed]) == (Outcome.NEW_VERSION, [2])
    [paper] = item_of(services, meeting, "2").papers
    assert (paper.version, paper.published_in) == (2, done.document.id)


def test_a_further_appendix_in_a_supplement_hides_no_report(services, bring_in):
    """The first paper of a supplement goes by its item's title, whatever it is."""
    meeting = bring_in(the_pack()).meeting.id
    done = bring_in(
        a_supplement(
            an_item("2", TITLE, a_paper(TITLE, 2, 2), first=2, last=2),
            pages=with_text(2, page2=text_of("equality")),
        )
    )
    papers = item_of(services, meeting, "2").papers
    assert [(paper.version, paper.published_in != done.document.id) for paper in papers] == [
        (1, True),
        (1, False),
    ]
    assert (done.outcome, done.renewed) == (Outcome.IMPORTED, ())


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_a_supplement_stands_over_the_pack_whichever_came_first(services, bring_in, order):
    supplement = a_supplement(
        an_item("2", TITLE, a_paper(TITLE, 2, 2), first=2, last=2),
        pages=with_text(2, page2=text_of("libraries", "One sentence was put right.")),
    )
    both = [the_pack(), supplement]
    done = [bring_in(both[index]) for index in order]
    [paper] = item_of(services, done[0].meeting.id, "2").papers
    late = done[order.index(1)]
    assert (paper.version, paper.published_in) == (2, late.document.id)
    assert services.library.check() == []


def test_of_two_packs_the_one_written_later_is_shown_though_it_came_first(services, bring_in):
    older, newer = (
        replace(the_pack(), published_at=datetime(2025, 2, day, tzinfo=UTC)) for day in (18, 23)
    )
    newer = replace(newer, items=(replace(newer.items[0], title=f"{TITLE}, revised"),))
    first = bring_in(newer, name="pack (1).pdf", content="newer")
    second = bring_in(older, name="pack.pdf", content="older")
    assert (first.document.version, second.document.version) == (1, 1)
    assert codes(second) == ["older-version"]
    agenda = services.meetings.agenda(second.meeting.id)
    assert [item.title for item in agenda] == [f"{TITLE}, revised"]
    [paper] = agenda[0].papers
    assert paper.version == 2
    assert services.papers.path(second.document.id).read_text("utf-8") == "newer"


def test_an_agenda_printed_late_takes_no_report_away(services, bring_in):
    only_agenda = replace(
        a_pack(*(replace(i, papers=()) for i in the_pack().items[1:]), pages=pages()[:1]),
        published_at=datetime(2025, 2, 25, tzinfo=UTC),
    )
    bring_in(only_agenda, content="agenda")
    pack = bring_in(replace(the_pack(), published_at=datetime(2025, 2, 20, tzinfo=UTC)))
    assert item_of(services, pack.meeting.id, "2").papers


def test_a_title_changed_in_the_new_pack_is_the_papers_new_title(services, bring_in):
    old = a_pack(
        an_item("2", TITLE, a_paper(TITLE, 2, 2), a_paper("Appendix A - Costs", 3, 3)),
        pages=with_text(3, page2=text_of("libraries"), page3=text_of("costs")),
    )
    new = replace(old, items=(replace(old.items[0], papers=(
        old.items[0].papers[0], replace(old.items[0].papers[1], title="Annex: what it costs")
    )),))  # fmt: skip
    meeting = bring_in(old).meeting.id
    bring_in(new, content="new")
    assert [(p.title, p.version) for p in item_of(services, meeting, "2").papers] == [
        (TITLE, 2),
        ("Annex: what it costs", 2),
    ]


def test_an_appendix_of_another_letter_is_another_paper(services, bring_in):
    old = a_pack(
        an_item("2", TITLE, a_paper(TITLE, 2, 2), a_paper("Appendix A - Costs", 3, 3)),
        pages=with_text(3, page2=text_of("libraries"), page3=text_of("costs")),
    )
    meeting = bring_in(old).meeting.id
    bring_in(
        a_supplement(
            an_item("2", TITLE, a_paper("Appendix B - Costs", 2, 2), first=2, last=2),
            pages=with_text(2, page2=text_of("other costs")),
        )
    )
    assert [p.title for p in item_of(services, meeting, "2").papers] == [
        TITLE,
        "Appendix A - Costs",
        "Appendix B - Costs",
    ]


def test_an_item_renamed_and_renumbered_keeps_its_paper_by_its_words(services, bring_in):
    old = a_pack(
        an_item("2", "Libraries", a_paper("Libraries", 2, 2), first=2, last=2),
        pages=with_text(2, page2=text_of("libraries")),
    )
    new = a_pack(
        an_item(
            "5", "What becomes of reading rooms", a_paper("What becomes of reading rooms", 2, 2)
        ),
        pages=with_text(3, page2=text_of("libraries", "And one more sentence.")),
    )
    meeting = bring_in(old).meeting.id
    bring_in(new, content="new")
    [item] = services.meetings.agenda(meeting)
    assert (item.number, [p.version for p in item.papers]) == ("5", [2])


def test_a_supplement_with_a_wrong_date_joins_the_meeting_its_letter_names(services, bring_in):
    meeting = bring_in(the_pack()).meeting.id
    late = replace(
        a_supplement(
            an_item("3", "24/00110 - New depot at Marlpit Lane", a_paper("Depot", 2, 2)),
            facts=replace(FACTS, date=date(2024, 3, 4)),
        ),
        belonging=Belonging(otherwise=(MeetingFacts(date=FACTS.date),)),
    )
    assert bring_in(late).meeting.id == meeting


def test_a_supplement_without_a_date_is_asked_about_where_its_committee_meets_often(
    services, bring_in
):
    bring_in(the_pack())
    late = a_supplement(
        an_item("9", "Something new", a_paper("Something", 2, 2)),
        facts=replace(FACTS, date=None, time=None),
    )
    with pytest.raises(MeetingUnclear) as told:
        bring_in(late)
    [one] = told.value.meetings
    assert [why.reason for why in one.why] == [Reason.COMMITTEE]
    done = bring_in(late, NewMeeting(MeetingFacts(date=date(2025, 4, 1))))
    assert (done.meeting.committee, done.meeting.date) == ("Scrutiny Committee", date(2025, 4, 1))


CABINET = replace(FACTS, committee="Cabinet")


def test_cabinets_of_two_councils_on_one_day_are_two_meetings(services, bring_in):
    bring_in(the_pack(facts=CABINET))
    other = replace(CABINET, council="Otherford Borough Council")
    bring_in(the_pack(facts=other), content="other")
    assert len(services.meetings.all()) == 2
    with pytest.raises(MeetingUnclear) as told:
        bring_in(a_supplement(facts=replace(CABINET, council=None)))
    assert len(told.value.meetings) == 2


def test_of_two_cabinets_the_one_that_begins_then_is_meant(services, bring_in):
    bring_in(the_pack(facts=CABINET))
    other = replace(CABINET, council="Otherford Borough Council", time=time(14))
    afternoon = bring_in(the_pack(facts=other), content="other")
    late = a_supplement(facts=replace(CABINET, council=None, time=time(14)))
    assert bring_in(late).meeting.id == afternoon.meeting.id


def test_a_pack_without_a_council_and_with_another_agenda_is_asked_about(services, bring_in):
    bring_in(the_pack(facts=CABINET))
    stranger = a_pack(
        an_item("2", "Swimming pools of the borough", a_paper("Pools", 2, 2), first=2, last=2),
        an_item("3", "Parking in the market square", a_paper("Parking", 3, 3), first=3, last=3),
        facts=replace(CABINET, council=None),
    )
    with pytest.raises(MeetingUnclear):
        bring_in(stranger)
    assert len(services.meetings.all()) == 1


@pytest.mark.parametrize("is_supplement_first", [True, False])
def test_items_of_minutes_and_of_a_supplement_follow_each_other_by_number(
    services, bring_in, is_supplement_first
):
    late = a_supplement(
        an_item("6", "Capital programme", a_paper("Capital programme", 2, 2), first=2, last=2)
    )
    named = ("2", "Apologies"), ("5", "Section 25 report"), ("10", "Motions")
    minutes = replace(
        some_minutes(facts=late.meeting),
        minutes=tuple(ParsedMinute(ParsedAgendaPoint(*one)) for one in named),
    )
    files = [late, minutes] if is_supplement_first else [minutes, late]
    meeting, _ = (bring_in(file).meeting.id for file in files)
    agenda = services.meetings.agenda(meeting)
    assert [item.number for item in agenda] == ["2", "5", "6", "10"]
