"""Questions as numbered cards under headings."""

from dataclasses import replace

import pytest

from scrutinyprep.domain.access import OPEN
from scrutinyprep.domain.ids import ItemId, LineId, MeetingId, QuestionId
from scrutinyprep.domain.planning import ItemPlan, LineOfEnquiry, MeetingPlan, Planned
from scrutinyprep.domain.questions import Audience, QuestionState
from scrutinyprep.ui.itemmodels.questions import (
    Grouping,
    PlanModel,
    QuestionsRead,
    moved_before,
    plan_cards,
    questions_in,
)
from tests.ui.made import MADE, a_question, an_item

MONEY = LineOfEnquiry(LineId("l1"), MeetingId("m1"), "Money", 0, OPEN, MADE)


@pytest.fixture
def read():
    one = a_question("Is it enough?", "q1", minutes=3, addressee="Bob", line_id=MONEY.id)
    two = a_question("Who pays?", "q2", minutes=4, addressee="Ann", asker="Cllr Lee")
    three = replace(a_question("And then?", "q3", addressee="Bob"), item_id=None, item=None)
    plan = MeetingPlan(
        MeetingId("m1"),
        30,
        (MONEY,),
        (ItemPlan(ItemId(1), Planned(minutes=5, big_question="Is it safe?"), OPEN, MADE),),
    )
    return QuestionsRead((one, two, three), (an_item("5", "Transport"),), plan)


def told(cards):
    return [(card.number or "-", card.title) for card in cards]


def test_questions_stand_under_their_items_with_the_time_they_take(read):
    cards = plan_cards(read, Grouping.ITEM)
    assert told(cards) == [
        ("-", "5 Transport"),
        ("1", "Is it enough?"),
        ("2", "Who pays?"),
        ("-", "The meeting as a whole"),
        ("3", "And then?"),
    ]
    assert (cards[0].tag, cards[0].detail) == ("7 of 5 min, 2 too many", "Is it safe?")


def test_lines_come_in_the_users_order_and_what_serves_none_last(read):
    assert told(plan_cards(read, Grouping.LINE)) == [
        ("-", "Money"),
        ("1", "Is it enough?"),
        ("-", "No line of enquiry yet"),
        ("2", "Who pays?"),
        ("3", "And then?"),
    ]


@pytest.mark.parametrize(
    ("grouping", "headings"),
    [(Grouping.ADDRESSEE, ["Bob", "Ann"]), (Grouping.ASKER, ["Jo", "Cllr Lee"])],
)
def test_people_come_in_the_order_they_are_met(read, grouping, headings):
    cards = plan_cards(read, grouping)
    assert [card.title for card in cards if card.is_heading] == headings


@pytest.mark.parametrize(
    ("words", "left"), [("", 3), ("PAYS", 1), ("bob", 2), ("bob then", 1), ("zebra", 0)]
)
def test_a_filter_wants_every_word(read, words, left):
    cards = plan_cards(read, Grouping.ITEM, words)
    assert sum(not card.is_heading for card in cards) == left


def test_a_card_says_what_matters_in_its_second_line(read):
    said = {"state": QuestionState.READY, "audience": Audience.ME, "minutes": 2.5}
    read = replace(read, questions=(a_question("Why?", "q9", pdf_page=9, **said),))
    assert plan_cards(read, Grouping.ITEM)[1].detail == "page 7 · 4.1 · 2.5 min · Only me · Ready"


def test_dragged_questions_are_told_by_their_ids(read, qtmodeltester):
    model = PlanModel()
    model.show_rows(plan_cards(read, Grouping.ITEM))
    mime = model.mimeData([model.index(2, 0), model.index(1, 0), model.index(0, 0)])
    assert questions_in(mime) == ("q1", "q2")
    assert not model.flags(model.index(0, 0)) & model.flags(model.index(1, 0)).ItemIsDragEnabled
    qtmodeltester.check(model)


@pytest.mark.parametrize(
    ("moved", "before", "after"), [("db", "a", "bdace"), ("a", None, "bcdea"), ("e", "b", "aebcd")]
)
def test_what_is_dragged_stands_together_before_its_place(moved, before, after):
    ordered = [QuestionId(letter) for letter in "abcde"]
    wanted = moved_before(ordered, [QuestionId(letter) for letter in moved], before)
    assert "".join(wanted) == after
