"""The tree of what goes into a briefing."""

import pytest
from PySide6.QtCore import Qt

from scrutinyprep.domain.access import Access, Exemption, Nation
from scrutinyprep.domain.briefings import BriefingChoice, OfferedItem, OfferedQuestion
from scrutinyprep.domain.ids import QuestionId
from scrutinyprep.ui.itemmodels.running_order import RunningOrderModel

ITEMS = (
    OfferedItem("1", "Apologies"),
    OfferedItem(
        "2",
        "Budget",
        (OfferedQuestion(QuestionId("a"), "Why?\nNow?"), OfferedQuestion(QuestionId("b"), "How?")),
    ),
    OfferedItem("", "The meeting as a whole", (OfferedQuestion(QuestionId("c"), "Who?"),)),
)
OFF, PART, ON = (
    Qt.CheckState.Unchecked,
    Qt.CheckState.PartiallyChecked,
    Qt.CheckState.Checked,
)


@pytest.fixture
def model(qtmodeltester):
    made = RunningOrderModel()
    made.show_items(ITEMS, BriefingChoice())
    qtmodeltester.check(made)
    return made


def tick(model, index, state):
    assert model.setData(index, state.value, Qt.ItemDataRole.CheckStateRole)


def states(model):
    role = Qt.ItemDataRole.CheckStateRole
    return [model.data(model.index(row, 0), role) for row in range(model.rowCount())]


def test_all_is_ticked_at_first_and_named_by_nothing(model):
    assert states(model) == [ON, ON, ON]
    assert (model.chosen_items, model.chosen_questions) == ((), ())


def test_words_are_on_one_line_with_the_items_number(model):
    budget = model.index(1, 0)
    assert model.data(budget) == "2  Budget"
    assert model.data(model.index(0, 0, budget)) == "Why? Now?"
    assert model.data(model.index(2, 0)) == "The meeting as a whole"


def test_an_item_takes_its_questions_along(model):
    tick(model, model.index(1, 0), OFF)
    assert states(model) == [ON, OFF, ON]
    assert model.chosen_items == ("1", "")
    assert model.chosen_questions == ()
    tick(model, model.index(1, 0), ON)
    assert states(model) == [ON, ON, ON]


def test_a_question_alone_is_taken_out_and_put_back(model):
    budget = model.index(1, 0)
    tick(model, model.index(0, 0, budget), OFF)
    assert states(model) == [ON, PART, ON]
    assert model.chosen_questions == ("b", "c")
    tick(model, model.index(0, 0, budget), ON)
    assert states(model) == [ON, ON, ON]


def test_ticking_a_question_ticks_its_item(model):
    tick(model, model.index(1, 0), OFF)
    tick(model, model.index(1, 0, model.index(1, 0)), ON)
    assert states(model) == [ON, PART, ON]
    assert model.chosen_questions == ("b", "c")


def test_with_nothing_ticked_there_is_nothing_to_print(model, qtbot):
    for row in range(3):
        with qtbot.waitSignal(model.ticked):
            tick(model, model.index(row, 0), OFF)
    assert model.is_empty


def test_what_was_chosen_before_is_ticked_again(model):
    choice = BriefingChoice(items=("2", ""), questions=(QuestionId("b"), QuestionId("c")))
    model.show_items(ITEMS, choice)
    assert states(model) == [OFF, PART, ON]
    assert (model.chosen_items, model.chosen_questions) == (choice.items, choice.questions)


def test_an_exempt_item_says_so_where_it_is_chosen():
    model = RunningOrderModel()
    exempt = Access((Exemption(Nation.ENGLAND, 3),))
    model.show_items((OfferedItem("8", "The old depot", access=exempt),), BriefingChoice())
    assert model.index(0, 0).data() == "8  Exempt:  The old depot"
