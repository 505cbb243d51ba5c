"""Meetings in a table: the next one first, numbers lined up, dates in words."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QSortFilterProxyModel, Qt

from scrutinyprep.domain.parsed import DocumentKind
from scrutinyprep.ui.itemmodels.meetings import Column, MeetingsModel
from tests.ui.made import TODAY, a_document, a_meeting, a_summary


@pytest.fixture
def model(qapp):
    model = MeetingsModel(TODAY)
    model.show_rows(
        [
            a_summary(a_meeting("Past", date(2026, 10, 15), "past")),
            a_summary(a_meeting("Long past", date(2025, 1, 1), "long")),
            a_summary(a_meeting("Unknown", None, "none")),
            a_summary(a_meeting("Later", date(2027, 1, 5), "later")),
            a_summary(a_meeting("Next", date(2026, 11, 26), "next"), items=10, questions=5),
        ]
    )
    return model


def test_the_table_behaves_as_a_model_should(model, qtmodeltester):
    qtmodeltester.check(model)


def test_a_count_of_speeches_lays_nothing_out_anew(model):
    told = []
    model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    model.show_rows([replace(row, speeches=7) for row in model.rows])
    assert told == []
    assert {row.speeches for row in model.rows} == {7}


def test_the_next_meeting_stands_first_and_the_past_last(model):
    proxy = QSortFilterProxyModel()
    proxy.setSourceModel(model)
    proxy.setSortRole(MeetingsModel.SortRole)
    proxy.sort(Column.DATE, Qt.SortOrder.AscendingOrder)
    names = [proxy.index(row, 0).data() for row in range(proxy.rowCount())]
    assert names == ["Next", "Later", "Past", "Long past", "Unknown"]


def test_the_date_is_in_words_with_the_days_left(model):
    row = model.row_of("next")
    assert model.index(row, Column.DATE).data() == "Thursday 26 November 2026"
    assert model.index(row, Column.LEFT).data() == "in 5 days"
    assert model.index(model.row_of("past"), Column.LEFT).data() == ""


def test_numbers_stand_to_the_right_and_nothing_is_a_dash(model):
    row = model.row_of("next")
    cell = model.index(row, Column.ITEMS)
    assert cell.data() == "10"
    assert cell.data(Qt.ItemDataRole.TextAlignmentRole) & int(Qt.AlignmentFlag.AlignRight)
    assert model.index(row, Column.UNDERTAKINGS).data() == "–"


def test_papers_are_named_by_kind_and_counted(qapp):
    model = MeetingsModel(TODAY)
    late = [a_document(DocumentKind.SUPPLEMENT, id=f"s{n}") for n in range(2)]
    model.show_rows([a_summary(documents=[a_document(), *late])])
    assert model.index(0, Column.PAPERS).data() == "Agenda pack, Supplement × 2"
