"""The ledger: overdue first, open before met."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt

from scrutinyprep.domain.access import exempt
from scrutinyprep.domain.undertakings import Standing
from scrutinyprep.ui.itemmodels.filtered_rows import FilteredRows
from scrutinyprep.ui.itemmodels.undertakings import Column, Entry, UndertakingsModel
from tests.ui.made import TODAY, a_meeting, an_undertaking


@pytest.fixture
def model(qapp):
    model = UndertakingsModel(TODAY)
    promises = [
        an_undertaking("met", "u1", due=date(2026, 1, 1), standing=Standing.MET),
        an_undertaking("some day", "u2"),
        an_undertaking("soon", "u3", due=date(2026, 12, 1), due_is_month=True),
        an_undertaking("late", "u4", due=date(2026, 10, 1), promised_by="Ms Ash"),
    ]
    model.show_rows([Entry(promise, a_meeting()) for promise in promises])
    return model


def test_the_ledger_behaves_as_a_model_should(model, qtmodeltester):
    qtmodeltester.check(model)


def test_what_is_overdue_stands_first_and_what_is_met_last(model):
    rows = FilteredRows(UndertakingsModel.SortRole, UndertakingsModel.FilterRole)
    rows.setSourceModel(model)
    rows.sort(Column.DUE, Qt.SortOrder.AscendingOrder)
    assert [rows.index(r, 0).data() for r in range(4)] == ["late", "soon", "some day", "met"]


def test_due_is_said_as_exactly_as_it_was_promised(model):
    due = {model.index(row, 0).data(): model.index(row, Column.DUE).data() for row in range(4)}
    assert due["soon"] == "December 2026"
    assert due["late"] == "1 Oct 2026, overdue"
    assert due["met"] == "1 Jan 2026"


def test_a_new_state_is_said_and_not_done(model, qtbot):
    with qtbot.waitSignal(model.revised) as told:
        model.setData(model.index(1, Column.STANDING), Standing.MET)
    assert told.args[1:] == [{"standing": Standing.MET}]


def test_a_due_day_or_month_is_typed_in_words(model, qtbot):
    for words, fields in (
        ("March 2027", {"due": date(2027, 3, 1), "due_is_month": True, "due_words": None}),
        ("12/3/2027", {"due": date(2027, 3, 12), "due_is_month": False, "due_words": None}),
        ("", {"due": None, "due_is_month": False}),
    ):
        with qtbot.waitSignal(model.revised) as told:
            assert model.setData(model.index(3, Column.DUE), words)
        assert told.args[1] == fields
    with qtbot.waitSignal(model.due_refused), qtbot.assertNotEmitted(model.revised):
        assert not model.setData(model.index(3, Column.DUE), "when it suits")


def test_a_promise_that_is_exempt_says_so_and_on_which_ground(qapp):
    model, secret = UndertakingsModel(TODAY), replace(an_undertaking(), access=exempt(3))
    model.show_rows([Entry(secret, a_meeting()), Entry(an_undertaking(id="u2"), a_meeting())])
    said, open_one = (model.index(row, Column.SAID) for row in range(2))
    assert said.data().endswith(" · Exempt, para 3")
    assert "Schedule 12A" in said.data(Qt.ItemDataRole.ToolTipRole)
    assert "Exempt" not in open_one.data()
    assert open_one.data(Qt.ItemDataRole.ToolTipRole) is None
    assert "Exempt" in said.data(UndertakingsModel.FilterRole)
