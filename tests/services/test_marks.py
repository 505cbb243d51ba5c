"""Questions, notes, highlights and undertakings: made, changed, taken away and back."""

from dataclasses import replace
from datetime import date

import pytest

from scrutinyprep.domain.access import Access, Exemption, Nation
from scrutinyprep.domain.changes import Kind
from scrutinyprep.domain.errors import NothingSuch
from scrutinyprep.domain.hits import Wanted
from scrutinyprep.domain.notes import HighlightKind
from scrutinyprep.domain.questions import (
    Audience,
    Origin,
    Purpose,
    QuestionState,
    QuestionWords,
    Stance,
)
from scrutinyprep.domain.undertakings import Promise, Standing
from scrutinyprep.services.clock import Clock
from tests.store.made_up import NOW, a_pack, a_transcript, an_item, clock

FULL = QuestionWords(
    "Why did reserves fall?",
    Purpose.MONEY,
    "Bob Director",
    2.5,
    "And since when?\nWho knew?",
    "A date and a name",
    QuestionState.READY,
    audience=Audience.ME,
)


@pytest.fixture
def meeting(bring_in):
    return bring_in(a_pack(an_item("1", "Budget"), an_item("2", "Roads"))).meeting.id


@pytest.fixture
def place(services, meeting):
    return services.places.quoted(meeting, "reserves would fall").place


def asked(services, meeting, words="Why?", **more):
    return services.questions.draft(meeting, QuestionWords(words), **more).made


def words_found(services, words):
    return [(h.where.value, h.mark_id) for h in services.searching.find(Wanted(words))]


def test_a_question_comes_back_as_it_was_put(services, meeting, place):
    item = services.meetings.item_named(meeting, "1")
    change = services.questions.draft(meeting, FULL, place=place, item=item)
    question = services.questions.one(change.made)
    assert change.kinds is Kind.QUESTIONS
    assert (question.said, question.place, question.item, question.origin) == (
        FULL,
        place,
        "1",
        Origin.OWN,
    )
    made = question.provenance
    assert (made.author, made.revision, made.made_at, made.changed_at, made.removed_at) == (
        "Cllr Smith",
        1,
        NOW,
        NOW,
        None,
    )


def test_one_line_is_enough_and_even_that_may_come_later(services, meeting):
    made = asked(services, meeting, "")
    assert services.questions.one(made).said == QuestionWords("")
    assert words_found(services, "why") == []
    services.questions.revise(made, QuestionWords("Why not?"))
    assert services.questions.one(made).provenance.revision == 2
    assert words_found(services, "why") == [("questions", made)]


def test_each_key_typed_is_found_and_the_word_before_it_is_not(services, meeting):
    made = asked(services, meeting)
    for words in ("Potatoes", "Potatoes and", "Carrots"):
        services.questions.revise(made, QuestionWords(words))
    assert words_found(services, "potatoes") == []
    assert words_found(services, "carrots") == [("questions", made)]
    assert services.library.check() == []


def test_follow_ups_and_the_good_answer_are_found_too(services, meeting):
    made = services.questions.draft(meeting, FULL).made
    assert words_found(services, '"since when"') == [("questions", made)]
    assert words_found(services, "date name") == [("questions", made)]


def test_a_question_taken_away_comes_back_the_same(services, meeting, place):
    made = asked(services, meeting, "Why zebras?", place=place)
    before = services.questions.one(made)
    services.questions.remove(made)
    assert services.questions.of_meeting(meeting) == []
    assert words_found(services, "zebras") == []
    assert services.questions.one(made).provenance.removed_at == NOW
    services.questions.bring_back(made)
    again = services.questions.one(made)
    assert replace(again, provenance=before.provenance) == before
    assert again.provenance.revision == 3
    assert words_found(services, "zebras") == [("questions", made)]


def test_questions_run_by_item_and_then_as_the_user_put_them(services, meeting):
    first, second = (services.meetings.item_named(meeting, n) for n in "12")
    made = [
        asked(services, meeting, "c", item=second),
        asked(services, meeting, "a", item=first),
        asked(services, meeting, "whole"),
        asked(services, meeting, "b", item=first),
    ]

    def running():
        return [q.said.words for q in services.questions.of_meeting(meeting)]

    assert running() == ["a", "b", "c", "whole"]
    assert services.questions.order(meeting, [made[3], made[1]]).kinds is Kind.QUESTIONS
    assert running() == ["b", "a", "c", "whole"]
    services.questions.move(made[3], second)
    assert running() == ["a", "c", "b", "whole"]
    services.questions.move(made[0], None)
    assert running() == ["a", "b", "c", "whole"]
    assert services.questions.one(made[0]).item is None


def test_evidence_is_added_taken_away_and_brought_back(services, bring_in, meeting, place):
    bring_in(a_transcript())
    speech = services.speeches.of_meeting(meeting)[1]
    made = asked(services, meeting)
    one = services.questions.add_evidence(made, "would fall", "page 2", place=place).made
    other = services.questions.add_evidence(
        made, "We promise", "Bob", stance=Stance.AGAINST, speech=speech.id
    ).made
    evidence = {e.id: e for e in services.questions.one(made).evidence}
    assert (evidence[one].place, evidence[one].stance) == (place, Stance.FOR)
    assert (evidence[other].speech_id, evidence[other].stance) == (speech.id, Stance.AGAINST)
    services.questions.remove_evidence(one)
    assert [e.id for e in services.questions.one(made).evidence] == [other]
    services.questions.bring_evidence_back(one)
    assert {e.id for e in services.questions.one(made).evidence} == {one, other}


def test_a_note_is_written_reworded_kept_private_taken_away_and_brought_back(
    services, meeting, place
):
    item = services.meetings.item_named(meeting, "1")
    made = services.notes.note(meeting, "Zebras", place=place, item=item).made
    note = services.notes.one(made)
    assert (note.words, note.place, note.item, note.is_private) == ("Zebras", place, "1", False)
    services.notes.reword(made, "Giraffes")
    assert (words_found(services, "zebras"), words_found(services, "giraffes")) == (
        [],
        [("notes", made)],
    )
    services.notes.set_private(made, is_private=True)
    assert services.notes.one(made).is_private
    services.notes.remove_note(made)
    assert (services.notes.notes(meeting), words_found(services, "giraffes")) == ([], [])
    services.notes.bring_note_back(made)
    (note,) = services.notes.notes(meeting)
    assert (note.words, note.provenance.revision) == ("Giraffes", 5)


def test_notes_and_highlights_stand_in_the_order_of_the_papers(services, meeting, place):
    later = services.places.quoted(meeting, "Potholes cost us").place
    for where, words in ((None, "whole"), (later, "second"), (place, "first")):
        services.notes.note(meeting, words, place=where)
    assert [n.words for n in services.notes.notes(meeting)] == ["first", "second", "whole"]
    for where in (later, place):
        services.notes.highlight(meeting, where, HighlightKind.CONCERN)
    assert [h.place for h in services.notes.highlights(meeting)] == [place, later]


def test_a_highlight_changes_its_kind_goes_and_comes_back(services, meeting, place):
    item = services.meetings.item_named(meeting, "1")
    made = services.notes.highlight(meeting, place, HighlightKind.MONEY, item=item).made
    services.notes.change_kind(made, HighlightKind.FOLLOW_UP)
    (highlight,) = services.notes.highlights(meeting)
    assert (highlight.kind, highlight.item, highlight.place) == (
        HighlightKind.FOLLOW_UP,
        "1",
        place,
    )
    services.notes.remove_highlight(made)
    assert services.notes.highlights(meeting) == []
    services.notes.bring_highlight_back(made)
    assert [h.id for h in services.notes.highlights(meeting)] == [made]


def test_an_undertaking_is_recorded_revised_taken_away_and_brought_back(
    services, bring_in, meeting
):
    bring_in(a_transcript())
    speech = services.speeches.of_meeting(meeting)[1]
    item = services.meetings.item_named(meeting, "1")
    promise = Promise("a briefing", "Bob", "Ann", date(2025, 3, 1), due_is_month=True)
    made = services.undertakings.record(meeting, promise, item=item, speech=speech.id).made
    undertaking = services.undertakings.one(made)
    assert (undertaking.promise, undertaking.item, undertaking.start_s) == (promise, "1", 61.5)
    met = replace(promise, standing=Standing.MET)
    services.undertakings.revise(made, met)
    assert [u.promise for u in services.undertakings.all()] == [met]
    services.undertakings.remove(made)
    assert services.undertakings.of_meeting(meeting) == []
    services.undertakings.bring_back(made)
    assert [u.id for u in services.undertakings.of_meeting(meeting)] == [made]


def test_what_is_counted_is_what_is_there(services, meeting, place):
    gone = asked(services, meeting)
    asked(services, meeting)
    services.questions.remove(gone)
    services.notes.note(meeting, "n")
    services.notes.highlight(meeting, place, HighlightKind.MONEY)
    services.undertakings.record(meeting, Promise("p"))
    (summary,) = services.meetings.all()
    assert (
        summary.items,
        summary.questions,
        summary.notes,
        summary.highlights,
        summary.undertakings,
    ) == (2, 1, 1, 1, 1)


@pytest.mark.parametrize(
    "deed",
    [
        lambda s: s.questions.one("none"),
        lambda s: s.questions.revise("none", QuestionWords("w")),
        lambda s: s.questions.remove_evidence("none"),
        lambda s: s.notes.one("none"),
        lambda s: s.notes.remove_highlight("none"),
        lambda s: s.undertakings.one("none"),
    ],
)
def test_what_is_not_there_is_told_so(services, deed):
    with pytest.raises(NothingSuch):
        deed(services)


def test_an_id_may_be_given_so_that_undoing_can_name_what_it_made(services, meeting, place):
    assert asked(services, meeting, id="q-1") == "q-1"
    assert services.notes.note(meeting, "n", id="n-1").made == "n-1"
    assert services.notes.highlight(meeting, place, HighlightKind.MONEY, id="h-1").made == "h-1"
    assert services.undertakings.record(meeting, Promise("p"), id="u-1").made == "u-1"
    assert services.questions.add_evidence("q-1", "w", "s", id="e-1").made == "e-1"


def test_today_is_where_the_user_is():
    assert clock().today() == NOW.astimezone().date()
    assert Clock().now().tzinfo is not None


def test_a_promise_heard_in_exempt_session_is_exempt(services, bring_in):
    withheld = Access((Exemption(Nation.ENGLAND, 3),))
    told = bring_in(replace(a_transcript(), access=withheld))
    (speech, *_) = services.speeches.of_transcript(told.document.id)
    for more in ({"speech": speech.id}, {"access": withheld}):
        services.undertakings.record(told.meeting.id, Promise("I will send the price."), **more)
    recorded = [
        one
        for one in services.undertakings.of_meeting(told.meeting.id)
        if one.promise.words == "I will send the price."
    ]
    assert [one.access for one in recorded] == [withheld, withheld]
