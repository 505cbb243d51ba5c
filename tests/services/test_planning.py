"""A meeting's plan: lines of enquiry, items, time, coverage; made, changed, taken back."""

import pytest

from scrutinyprep.domain.access import exempt
from scrutinyprep.domain.changes import Kind
from scrutinyprep.domain.errors import NothingSuch, NotUnderstood
from scrutinyprep.domain.ids import ItemId, LineId, MeetingId
from scrutinyprep.domain.planning import Planned, Triage
from scrutinyprep.domain.questions import (
    Audience,
    Origin,
    Purpose,
    QuestionState,
    QuestionType,
    QuestionWords,
)
from tests.store.made_up import a_pack, an_item


@pytest.fixture
def meeting(bring_in):
    return bring_in(a_pack(an_item("1", "Budget"), an_item("2", "Roads"))).meeting.id


@pytest.fixture
def items(services, meeting):
    return [item.id for item in services.meetings.agenda(meeting)]


def titles(services, meeting):
    return [line.title for line in services.planning.lines(meeting)]


def asked(services, meeting, words="Why?", item=None, **said):
    return services.questions.draft(meeting, QuestionWords(words, **said), item=item).made


def test_everything_that_is_said_of_a_question_is_kept(services, meeting):
    line = LineId(services.planning.start_line(meeting, "Waiting times").made)
    prompt = services.question_bank.all()[0]
    said = QuestionWords(
        "Why?",
        type=QuestionType.PROBING,
        line_id=line,
        asker="Cllr Ann",
        if_yes="Since when?",
        if_no="Who decided?",
        if_later="By which date?",
        audience=Audience.OFFICERS,
        prompt_id=prompt.id,
    )
    question = services.questions.one(services.questions.draft(meeting, said).made)
    assert (question.said, question.origin, question.asker) == (said, Origin.PROMPT, "Cllr Ann")


@pytest.mark.parametrize("audience", Audience)
def test_a_question_is_private_only_where_nobody_else_may_see_it(services, meeting, audience):
    question = services.questions.one(asked(services, meeting, audience=audience))
    assert question.said.audience is audience
    assert question.said.is_private is (audience is Audience.ME)


def test_a_question_is_asked_by_its_author_where_nobody_else_is_named(services, meeting):
    question = services.questions.one(asked(services, meeting))
    assert question.asker == question.provenance.author


def test_evidence_stands_in_the_order_it_was_given(services, meeting):
    made = asked(services, meeting)
    first, second, third = (
        services.questions.add_evidence(made, words, "a letter").made for words in "abc"
    )
    services.questions.order_evidence(made, [third, first])
    assert [e.words for e in services.questions.one(made).evidence] == ["c", "a", "b"]
    services.questions.add_evidence(made, "d", "a letter")
    assert [e.words for e in services.questions.one(made).evidence][-1] == "d"
    services.questions.order_evidence(made, [first, second, third])
    assert [e.words for e in services.questions.one(made).evidence] == ["a", "b", "c", "d"]


def test_lines_of_enquiry_stand_in_the_users_order(services, meeting):
    made = [services.planning.start_line(meeting, title).made for title in ("a", " b  c ", "d")]
    assert titles(services, meeting) == ["a", "b c", "d"]
    assert services.planning.order_lines(meeting, made[::-1]).kinds is Kind.PLANS
    assert titles(services, meeting) == ["d", "b c", "a"]


def test_a_line_that_comes_back_has_its_questions_again(services, meeting):
    line = LineId(services.planning.start_line(meeting, "Waiting").made)
    made = asked(services, meeting, line_id=line)
    services.planning.remove_line(line)
    plan = services.planning.of_meeting(meeting)
    assert plan.line(services.questions.one(made).said.line_id) is None
    services.planning.bring_line_back(line)
    plan = services.planning.of_meeting(meeting)
    assert plan.line(services.questions.one(made).said.line_id).title == "Waiting"


def test_a_line_is_found_by_title_or_id_and_renamed(services, meeting):
    line = LineId(services.planning.start_line(meeting, "Waiting").made)
    assert services.planning.line_named(meeting, "WAITING") == line
    assert services.planning.line_named(meeting, line[:10]) == line
    services.planning.rename_line(line, "Waits")
    assert titles(services, meeting) == ["Waits"]
    with pytest.raises(NothingSuch):
        services.planning.line_named(meeting, "Waiting")


def test_a_line_without_a_title_is_refused(services, meeting):
    with pytest.raises(NotUnderstood):
        services.planning.start_line(meeting, "  ")


def test_a_line_is_exempt_as_soon_as_one_of_its_questions_is(services, bring_in):
    meeting = bring_in(
        a_pack(an_item("1", "Sale", access=exempt(3)), an_item("2", "Roads"))
    ).meeting.id
    secret, _ = (item.id for item in services.meetings.agenda(meeting))
    line = LineId(services.planning.start_line(meeting, "The price").made)
    asked(services, meeting, line_id=line)
    assert not services.planning.lines(meeting)[0].access.is_exempt
    asked(services, meeting, line_id=line, item=secret)
    assert services.planning.lines(meeting)[0].access == exempt(3)


def test_an_items_plan_is_kept_and_changed(services, meeting, items):
    planned = Planned(Triage.DEEP, 20, "Is it safe?")
    assert services.planning.planned(items[0]) == Planned()
    services.planning.plan_item(items[0], planned)
    assert services.planning.planned(items[0]) == planned
    services.planning.plan_item(items[0], Planned(Triage.SKIP))
    plan = services.planning.of_meeting(meeting)
    assert [(one.item_id, one.planned, one.provenance.revision) for one in plan.items] == [
        (items[0], Planned(Triage.SKIP), 2)
    ]
    assert plan.planned(items[1]) == Planned()


def test_the_length_of_a_meeting_is_kept_and_forgotten(services, meeting):
    services.planning.set_length(meeting, 120)
    assert services.planning.of_meeting(meeting).minutes == 120
    services.planning.set_length(meeting, None)
    assert services.planning.of_meeting(meeting).minutes is None


@pytest.mark.parametrize("minutes", [0, -3, 1440])
def test_minutes_that_no_meeting_has_are_refused(services, meeting, items, minutes):
    with pytest.raises(NotUnderstood):
        services.planning.set_length(meeting, minutes)
    with pytest.raises(NotUnderstood):
        services.planning.plan_item(items[0], Planned(minutes=minutes))


def test_nothing_is_planned_for_an_item_that_is_not_there(services, meeting):
    with pytest.raises(NothingSuch):
        services.planning.plan_item(ItemId(999), Planned(Triage.SKIM))


def test_the_budget_counts_what_will_be_asked(services, meeting, items):
    services.planning.set_length(meeting, 10)
    services.planning.plan_item(items[0], Planned(minutes=5))
    services.planning.plan_item(items[1], Planned(minutes=8))
    asked(services, meeting, item=items[0], minutes=4)
    asked(services, meeting, item=items[0], minutes=3)
    asked(services, meeting, item=items[0], minutes=9, state=QuestionState.DROPPED)
    asked(services, meeting, "  ", minutes=50)
    asked(services, meeting)
    budget = services.planning.budget(meeting)
    assert (budget.whole.minutes, budget.whole.over, budget.whole.untimed) == (7, 0, 1)
    assert (budget.items[items[0]].minutes, budget.items[items[0]].over) == (7, 2)
    assert budget.items[items[1]].questions == 0
    assert budget.items[None].untimed == 1
    assert budget.set_aside == 13


def test_the_plan_of_a_meeting_that_has_none_is_empty(services):
    plan = services.planning.of_meeting(MeetingId("none"))
    assert (plan.minutes, plan.lines, plan.items) == (None, (), ())


def test_every_purpose_has_prompts(services):
    prompts = services.question_bank.all()
    assert {prompt.purpose for prompt in prompts} == set(Purpose)
    assert len({prompt.id for prompt in prompts}) == len(prompts)
    assert not any(prompt.is_own for prompt in prompts)


def test_a_prompt_of_the_programs_own_is_reworded_and_restored(services):
    bank = services.question_bank
    first = bank.all()[0]
    bank.put(Purpose.RISK, "And  then?", id=first.id)
    changed = bank.one(first.id)
    assert (changed.purpose, changed.words, changed.is_own) == (Purpose.RISK, "And then?", True)
    bank.restore(first.id)
    assert bank.one(first.id) == first


def test_a_prompt_is_taken_away_and_comes_back(services):
    bank = services.question_bank
    first = bank.all()[0]
    bank.remove(first.id)
    assert first not in bank.all()
    with pytest.raises(NothingSuch):
        bank.one(first.id)
    bank.restore(first.id)
    assert bank.all()[0] == first


def test_a_prompt_of_the_users_own_is_added_and_put_again(services):
    bank = services.question_bank
    made = bank.put(Purpose.MONEY, "Who pays?").made
    own = bank.named(made[:12])
    bank.remove(made)
    with pytest.raises(NothingSuch):
        bank.restore(made)
    bank.put(own.purpose, own.words, id=own.id)
    assert bank.one(made) == own


def test_a_prompt_without_words_is_refused(services):
    with pytest.raises(NotUnderstood):
        services.question_bank.put(Purpose.MONEY, " ")
