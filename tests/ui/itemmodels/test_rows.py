"""Rows keep their identity while they are changed, moved, added and taken away."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt

from scrutinyprep.ui.itemmodels.cards import Card, CardsModel


def cards(letters):
    return [Card(key=letter.lower(), title=letter) for letter in letters]


@pytest.fixture
def model(qapp, qtmodeltester):
    model = CardsModel()
    qtmodeltester.check(model)
    return model


def titles(model):
    return "".join(card.title for card in model.rows)


def test_a_list_of_cards_behaves_as_a_model_should(model, qtmodeltester):
    model.show_rows(cards("abc"))
    qtmodeltester.check(model)


def test_rows_that_change_side_by_side_are_told_of_at_once(model):
    model.show_rows(cards("abcdef"))
    told = []
    model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    model.show_rows(cards("ABcDEf"))
    assert told == [(0, 1), (3, 4)]
    assert titles(model) == "ABcDEf"


def test_what_is_the_same_row_stays_chosen_through_a_new_order(model):
    from PySide6.QtCore import QPersistentModelIndex

    model.show_rows(cards("abcd"))
    chosen = QPersistentModelIndex(model.index(1, 0))
    model.show_rows(cards("dxba"))
    assert chosen.data() == "b"
    assert chosen.row() == 2


def test_a_change_of_words_is_told_as_a_change_and_not_as_new_rows(model, qtbot):
    model.show_rows(cards("abc"))
    told = []
    model.rowsInserted.connect(lambda *_: told.append("inserted"))
    model.rowsRemoved.connect(lambda *_: told.append("removed"))
    model.modelReset.connect(lambda: told.append("reset"))
    with qtbot.waitSignal(model.dataChanged):
        model.show_rows(cards("aBc"))
    assert told == []
    assert titles(model) == "aBc"


@given(
    st.lists(st.sampled_from("abcdef"), unique=True),
    st.lists(st.sampled_from("abcdef"), unique=True),
)
def test_any_rows_become_any_other_rows(qapp, before, after):
    model = CardsModel()
    model.show_rows(cards("".join(before)))
    model.show_rows(cards("".join(after)))
    assert titles(model) == "".join(after)


def test_a_heading_can_not_be_chosen(model):
    model.show_rows([Card(key=1, title="On this page", is_heading=True)])
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsSelectable
    assert model.flags(QModelIndex()) == Qt.ItemFlag.NoItemFlags


def test_a_screen_reader_is_told_all_of_a_card(model):
    model.show_rows([Card(key=1, title="Transport", number="5", tag="Exempt", detail="pages 5–9")])
    spoken = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "5. Transport. Exempt. pages 5–9"
