"""What goes into a briefing."""

from dataclasses import replace
from datetime import date

import pytest

from scrutinyprep.domain.briefings import BriefingChoice, Edition, Part
from scrutinyprep.domain.errors import CannotWrite, NothingSuch
from scrutinyprep.domain.ids import QuestionId
from scrutinyprep.domain.original_pages import OriginalPages, Originals, pages_named
from scrutinyprep.domain.parsed import DocumentKind
from scrutinyprep.domain.planning import Planned
from scrutinyprep.domain.questions import (
    Audience,
    Origin,
    Purpose,
    QuestionState,
    QuestionType,
    QuestionWords,
    Stance,
)
from scrutinyprep.domain.tracked import Rag
from scrutinyprep.domain.undertakings import Promise, Standing
from tests.store.made_up import BUDGET, FACTS, a_pack, a_paper, a_transcript, an_item, pages


@pytest.fixture
def meeting(bring_in):
    return bring_in(
        a_pack(
            an_item("1", "Budget", a_paper(), a_paper("Appendix A", 3, 3)),
            an_item("2", "Roads", to_follow=True),
        )
    ).meeting.id


def test_a_briefing_says_what_meeting_it_is_for_and_whose_it_is(services, meeting):
    content = services.exporting.content(meeting, copy_of="Cllr Jones")
    assert (content.council, content.committee, content.date, content.time) == (
        FACTS.council,
        FACTS.committee,
        FACTS.date,
        FACTS.time,
    )
    assert (content.copy_of, content.made_on.isoformat()) == ("Cllr Jones", "2025-03-01")


def test_items_stand_in_running_order_with_what_is_asked_of_us(services, bring_in, meeting):
    content = services.exporting.content(meeting)
    budget, roads = content.items
    assert (budget.number, budget.title, budget.pdf_pages, budget.pack_pages) == (
        "1",
        "Budget",
        (2, 3),
        (1, 2),
    )
    assert {(r.words, r.pdf_page, r.pack_page) for r in budget.asked} == {
        ("That the budget be noted.", 2, 1),
        ("That the budget be noted.", 3, 2),
    }
    assert roads.to_follow


def test_a_question_goes_with_all_that_was_said_of_it(services, meeting):
    found = services.places.quoted(meeting, "reserves would fall")
    said = QuestionWords(
        "  R&D <section 4>?  ",
        Purpose.RESIDENTS_VOICE,
        "Bob",
        2.5,
        "And then?\n\n  Who? ",
        "A date",
        QuestionState.READY,
    )
    made = services.questions.draft(meeting, said, place=found.place, item=found.item_id).made
    services.questions.add_evidence(made, "would fall", "page 2", stance=Stance.AGAINST)
    (question,) = services.exporting.content(meeting).items[0].questions
    assert (question.words, question.purpose, question.addressee, question.minutes) == (
        "R&D <section 4>?",
        "Residents' voice",
        "Bob",
        2.5,
    )
    assert question.follow_ups == ("And then?", "Who?")
    quote = question.quote
    assert (quote.words, quote.pdf_page, quote.pack_page, quote.section) == (
        "reserves would fall",
        3,
        2,
        "1.2",
    )
    assert [(e.words, e.stance, e.source) for e in question.evidence] == [
        ("would fall", "Against", "page 2")
    ]
    assert question.origin == ""


def test_evidence_from_another_meeting_says_its_day_whatever_its_source_says(
    services, bring_in, meeting
):
    earlier = bring_in(a_transcript(facts=replace(FACTS, date=date(2025, 1, 9)))).meeting.id
    speech = services.speeches.of_meeting(earlier)[1].id
    made = services.questions.draft(meeting, QuestionWords("Why?")).made
    place = services.places.quoted(meeting, "reserves would fall").place
    for source in ("Bob", "Bob, 9 January 2025, 0:01:01", ""):
        services.questions.add_evidence(made, "It fell.", source, speech=speech)
    services.questions.add_evidence(made, "would fall", "page 2", place=place)
    (question,) = services.exporting.content(meeting).questions
    assert [one.source for one in question.evidence] == [
        "Bob, 9 January 2025",
        "Bob, 9 January 2025, 0:01:01",
        "9 January 2025",
        "page 2",
    ]


def test_a_colleagues_question_names_the_colleague(services, meeting):
    services.questions.draft(meeting, QuestionWords("Why?"), origin=Origin.COLLEAGUE)
    assert services.exporting.content(meeting).items[-1].questions[0].origin == "Cllr Smith"


def test_dropped_and_empty_questions_and_empty_notes_stay_at_home(services, meeting):
    for said in (QuestionWords("Why?", state=QuestionState.DROPPED), QuestionWords("  ")):
        services.questions.draft(meeting, said)
    services.notes.note(meeting, " \n ")
    content = services.exporting.content(meeting)
    assert [item.title for item in content.items] == ["Budget", "Roads"]


def test_what_belongs_to_no_item_stands_under_the_meeting_as_a_whole(services, meeting):
    services.questions.draft(meeting, QuestionWords("Why?"))
    services.notes.note(meeting, "Mind the clock")
    last = services.exporting.content(meeting).items[-1]
    assert (last.number, last.title) == ("", "The meeting as a whole")
    assert ([q.words for q in last.questions], [n.words for n in last.notes]) == (
        ["Why?"],
        ["Mind the clock"],
    )


def earlier(bring_in, **facts):
    changed = replace(FACTS, date=date(2025, 1, 7), **facts)
    return bring_in(a_transcript(facts=changed, title=repr(facts))).meeting.id


def test_open_promises_of_earlier_meetings_of_this_committee_are_chased(
    services, bring_in, meeting
):
    before = earlier(bring_in, council="Anyshire")
    speech = services.speeches.of_meeting(before)[1]
    for standing in Standing:
        services.undertakings.record(
            before,
            Promise(f"{standing.value} one", "Bob", due=date(2025, 3, 9), standing=standing),
            item=services.meetings.item_named(before, "1"),
            speech=speech.id,
        )
    june = replace(FACTS, date=date(2025, 6, 1))
    for other in (
        earlier(bring_in, committee="Cabinet"),
        earlier(bring_in, council="Otherford Borough Council"),
        bring_in(a_transcript(facts=june, title="June")).meeting.id,
        meeting,
    ):
        services.undertakings.record(other, Promise("not this"))
    (promise,) = services.exporting.content(meeting).promises
    assert (promise.words, promise.by, promise.due, promise.said) == (
        "open one",
        "Bob",
        "9 March 2025",
        date(2025, 1, 7),
    )
    assert promise.source == "item 1, 0:01:01"


def test_a_promise_for_a_month_names_no_day(services, bring_in, meeting):
    before = earlier(bring_in)
    services.undertakings.record(before, Promise("a list", due=date(2025, 4, 1), due_is_month=True))
    assert services.exporting.content(meeting).promises[0].due == "April 2025"


def test_a_meeting_without_a_date_chases_every_promise_of_its_committee(services, bring_in):
    before = earlier(bring_in)
    services.undertakings.record(before, Promise("a list"))
    undated = bring_in(a_transcript(facts=replace(FACTS, date=None), title="Undated")).meeting.id
    assert [p.words for p in services.exporting.content(undated).promises] == ["a list"]


def test_a_meeting_with_nothing_in_it_can_still_be_briefed(services, bring_in, tmp_path):
    meeting = bring_in(a_transcript(agenda=())).meeting.id
    done = services.exporting.brief(meeting, tmp_path / "b.pdf")
    assert (done.questions, done.left_out, done.path.exists()) == (0, (), True)


def test_a_briefing_that_cannot_be_written_is_told_so(services, meeting, tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(CannotWrite):
        services.exporting.brief(meeting, tmp_path / "file" / "b.pdf")
    with pytest.raises(NothingSuch):
        services.exporting.content("none")


def test_a_time_that_no_calendar_can_tell_is_printed_in_its_words(services, bring_in, meeting):
    before = earlier(bring_in)
    services.undertakings.record(before, Promise("a list", due_words="in due course"))
    assert services.exporting.content(meeting).promises[0].due == "in due course"


def test_plans_lines_and_who_asks_go_into_the_briefing(services, meeting):
    budget = services.meetings.item_named(meeting, "1")
    services.planning.plan_item(budget, Planned(big_question=" Can it hold? ", minutes=12))
    line = services.planning.start_line(meeting, "Reserves").made
    said = QuestionWords(
        "Why?",
        type=QuestionType.PROBING,
        line_id=line,
        asker="Cllr Okafor",
        if_yes="Since when?",
        if_no="Who knew?",
        if_later="By which day?",
        audience=Audience.OFFICERS,
        state=QuestionState.READY,
    )
    services.questions.draft(meeting, said, item=budget)
    item = services.exporting.content(meeting).items[0]
    assert (item.plan.big_question, item.plan.minutes, item.minutes) == ("Can it hold?", 12, 12)
    (question,) = item.questions
    assert (question.manner, question.line.words, question.asker) == (
        "Probing",
        "Reserves",
        "Cllr Okafor",
    )
    assert (question.if_yes, question.if_no, question.if_later) == (
        "Since when?",
        "Who knew?",
        "By which day?",
    )
    assert (question.is_ready, question.is_for_officers, question.is_private) == (True, True, False)


def test_the_tracker_prints_what_is_not_complete(services, bring_in, meeting):
    for wanted in services.tracker.candidates(meeting):
        services.tracker.track(meeting, wanted.recommendation, item=wanted.item_id)
    rows = services.exporting.content(meeting).tracker
    assert [row.words for row in rows] == ["That the budget be noted."] * len(rows)
    for row in services.tracker.of_meeting(meeting):
        services.tracker.revise(row.id, replace(row.tracking, rag=Rag.DONE))
    assert services.exporting.content(meeting).tracker == ()


def test_pages_of_a_supplement_are_told_from_those_of_the_pack(services, bring_in, meeting):
    bring_in(
        a_pack(
            an_item("1", "Budget", a_paper("Late report", 2, 2)),
            kind=DocumentKind.SUPPLEMENT,
            title="Supplement 1",
        )
    )
    found = services.places.quoted(meeting, "This report sets out")
    for file in services.papers.files(meeting):
        place = replace(found.place, document_id=file.id, published_in=file.id)
        services.questions.draft(
            meeting, QuestionWords(file.title), place=place, item=found.item_id
        )
    questions = services.exporting.content(meeting).questions
    assert {q.words: q.quote.file for q in questions} == {
        "Agenda pack": "",
        "Supplement 1": "Supplement 1",
    }


def test_only_terms_that_the_briefing_uses_are_explained(services, bring_in):
    text = "The Dedicated Schools Grant (DSG) and the Medium Term Financial Plan (MTFP) meet."
    item = an_item("1", "Budget", a_paper(texts=(text,)))
    meeting = bring_in(a_pack(item, pages=pages(budget=f"{BUDGET}{text}\n"))).meeting.id
    assert services.exporting.content(meeting).glossary == ()
    services.questions.draft(meeting, QuestionWords("Where does the DSG stand?"))
    (term,) = services.exporting.content(meeting).glossary
    assert (term.acronym, term.words) == ("DSG", "Dedicated Schools Grant")


def test_a_choice_is_kept_for_its_meeting_alone(services, bring_in, meeting):
    choice = BriefingChoice(
        Edition.CHAIR,
        ("1", ""),
        (QuestionId("q"),),
        ("Bob",),
        frozenset({Part.NOTES, Part.INDEX}),
        5,
        OriginalPages(Originals.CHOSEN, pages_named("1-2, item 7"), two_to_a_sheet=True),
    )
    assert services.exporting.choice(meeting) == BriefingChoice()
    services.exporting.remember(meeting, BriefingChoice(Edition.CARDS))
    services.exporting.remember(meeting, choice)
    assert services.exporting.choice(meeting) == choice
    assert services.exporting.choice(earlier(bring_in)) == BriefingChoice()


def test_what_there_is_to_choose_from_is_offered(services, meeting):
    said = QuestionWords("Why?", addressee="Zoe", asker="Ann")
    question = services.questions.draft(meeting, said).made
    offer = services.exporting.offer(meeting)
    assert [(item.number, item.title) for item in offer.items] == [
        ("1", "Budget"),
        ("2", "Roads"),
        ("", "The meeting as a whole"),
    ]
    assert [q.id for item in offer.items for q in item.questions] == [question]
    assert (offer.people, offer.choice, offer.has_exempt) == (
        ("Ann", "Zoe"),
        BriefingChoice(),
        False,
    )


def test_figures_on_the_questioned_page_stand_beside_what_was_told_before(services, bring_in):
    """The same measure, at an earlier meeting and at this one, has moved."""
    then, now = (
        f"The overspend on home to school transport in {year} was £{value}m."
        for year, value in (("2023/24", "1.2"), ("2024/25", "2.6"))
    )
    before = replace(FACTS, date=date(2025, 1, 7))
    pack = a_pack(an_item("1", "Transport", a_paper(texts=(then,))))
    bring_in(replace(pack, meeting=before), content="January")
    meeting = bring_in(a_pack(an_item("1", "Transport", a_paper(texts=(now,))))).meeting.id
    assert services.exporting.content(meeting).figures == ()
    found = services.places.quoted(meeting, "This report sets out")
    services.questions.draft(meeting, QuestionWords("Why?"), place=found.place, item=found.item_id)
    (figure,) = services.exporting.content(meeting).figures
    assert (figure.then, figure.now) == ("£1,200,000 (2023/24)", "£2,600,000 (2024/25)")
    assert "transport" in figure.measure
    assert figure.now_source == "page 1 (PDF 2)"
