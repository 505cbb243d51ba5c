"""Questions in a table: what can be edited, sorted and filtered."""

import pytest
from PySide6.QtCore import Qt

from scrutinyprep.domain.questions import Purpose, QuestionState
from scrutinyprep.ui.itemmodels.questions import Column, FilteredRows, QuestionsModel
from tests.ui.made import a_question, an_item


@pytest.fixture
def model(qapp):
    model = QuestionsModel()
    model.show_items((an_item("5", "Transport", id=1), an_item("6", "Care", id=2)))
    model.show_rows(
        [
            a_question("What would fail?", "q1", 55, purpose=Purpose.RISK, minutes=2.5),
            a_question("Who checked it?", "q2", addressee="Cllr Nwosu", minutes=1.0),
        ]
    )
    return model


def test_the_table_behaves_as_a_model_should(model, qtmodeltester):
    qtmodeltester.check(model)


def test_every_field_is_shown_in_words(model):
    shown = [model.index(0, column).data() for column in Column]
    assert shown == ["1", "What would fail?", "5", "Risk", "", "2.5", "Draft", "page 53 · 4.1"]


@pytest.mark.parametrize(
    ("column", "typed", "told"),
    [
        (Column.WORDS, "Why not?", ["words", "Why not?"]),
        (Column.PURPOSE, Purpose.MONEY, ["purpose", Purpose.MONEY]),
        (Column.ADDRESSEE, "", ["addressee", None]),
        (Column.MINUTES, 3.0, ["minutes", 3.0]),
        (Column.MINUTES, 0.0, ["minutes", None]),
        (Column.STATE, QuestionState.READY, ["state", QuestionState.READY]),
    ],
)
def test_an_edit_is_said_and_not_done(model, qtbot, column, typed, told):
    with qtbot.waitSignal(model.revised) as revised:
        assert model.setData(model.index(0, column), typed)
    assert revised.args == [model.rows[0], *told]


def test_another_item_is_told_as_a_move(model, qtbot):
    with qtbot.waitSignal(model.moved) as told:
        model.setData(model.index(0, Column.ITEM), 2)
    assert told.args == [model.rows[0], 2]


def test_number_and_passage_can_not_be_edited(model):
    for column in (Column.ORDER, Column.PLACE):
        index = model.index(0, column)
        assert not model.flags(index) & Qt.ItemFlag.ItemIsEditable
        assert not model.setData(index, "x")


@pytest.mark.parametrize(
    ("words", "left"),
    [("", 2), ("NWOSU", 1), ("risk fail", 1), ("risk nwosu", 0), ("transport", 0)],
)
def test_a_filter_wants_every_word_in_any_column(model, words, left):
    rows = FilteredRows(QuestionsModel.SortRole, QuestionsModel.FilterRole)
    rows.setSourceModel(model)
    rows.look_for(words)
    assert rows.rowCount() == left


def test_minutes_sort_as_numbers(model):
    model.show_rows([*model.rows, a_question("Long one", "q3", minutes=10.0)])
    rows = FilteredRows(QuestionsModel.SortRole, QuestionsModel.FilterRole)
    rows.setSourceModel(model)
    rows.sort(Column.MINUTES, Qt.SortOrder.DescendingOrder)
    assert [rows.index(r, Column.MINUTES).data() for r in range(3)] == ["10", "2.5", "1"]
