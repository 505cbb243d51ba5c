"""Whether two figures measure the same: near misses are told apart."""

import pytest

from scrutinyprep.analysis.figure_likeness import (
    is_comparable,
    measures_the_same,
    words_to_look_for,
)
from scrutinyprep.analysis.figure_tables import Piece, figures_through
from scrutinyprep.analysis.figures import figures_in
from scrutinyprep.domain.parsed import PassageKind


def told(text):
    return figures_in(text)[0]


def cell(row, *, head=("Service", "2025-26 £000"), under="Savings"):
    pieces = [Piece(under, PassageKind.HEADING)]
    pieces += [Piece("  ".join(cells), PassageKind.TABLE_ROW, cells, 1) for cells in (head, row)]
    return [figure for _, figure in figures_through(pieces)][-1]


NOW = "In 2025-26 there is an overspend of £2.4m on home to school transport."


@pytest.mark.parametrize(
    ("now", "then"),
    [
        (NOW, "In 2024-25 there was an overspend of £1.9m on home to school transport."),
        (NOW, "For 24 -25 we had an overspend of 1 .9 million on home to school transport."),
        (
            "In 2024-25 the number of foster carers was 410.",
            "In 2023-24 the number of foster carers was 433.",
        ),
        (
            "In November 2025 the council had 1,409 children in care with foster carers.",
            "In March 2025 there were 1,434 children in care with foster carers.",
        ),
    ],
)
def test_the_same_measure_at_two_times_is_the_same(now, then):
    assert measures_the_same(told(now), told(then))


@pytest.mark.parametrize(
    "then",
    [
        "In 2024-25 there was an overspend of £1.9m on adult social care.",
        "In 2024-25 there was an underspend of £1.9m on home to school transport.",
        "In 2024-25 the forecast is an overspend of £1.9m on home to school transport.",
        "In 2024-25 the target is an overspend of £1.9m on home to school transport.",
        "In 2024-25 there was an overspend of £1.9m.",
        "There was an overspend of £1.9m on home to school transport.",
        "In Q2 there was an overspend of £1.9m on home to school transport.",
        "In November 2024 there was an overspend of £1.9m on home to school transport.",
        "Since 2024 there was an overspend of £1.9m on home to school transport.",
        "In 2024-25 there was an overspend of 12% on home to school transport.",
        "In 2024-25 there was an overspend of £1.9m on home to school transport budgets.",
    ],
)
def test_what_measures_another_thing_another_way_or_at_no_time_is_not_the_same(then):
    assert not measures_the_same(told(NOW), told(then))


@pytest.mark.parametrize(
    ("now", "then"),
    [
        (
            "In 2025-26 visitors to the archive increased by 9%.",
            "In 2024-25 visitors to the archive decreased by 9%.",
        ),
        (
            "In 2025-26 the average cost of a placement in Kent was £900.",
            "In 2024-25 the average cost of a placement in Medway was £800.",
        ),
        (
            "In 2025-26 the council budgets for a gap of £9m in adult care.",
            "In 2024-25 the council had a gap of £9m in adult care.",
        ),
    ],
)
def test_near_misses_are_not_the_same(now, then):
    assert not measures_the_same(told(now), told(then))


def test_cells_are_the_same_in_one_row_and_column_of_tables_of_one_name():
    then = cell(("Family hubs", "75.0"), head=("Service", "2024-25 £000"))
    assert measures_the_same(cell(("Family hubs", "50.0")), then)


@pytest.mark.parametrize(
    "then",
    [
        cell(("Family hubs", "75.0"), under="Spending"),
        cell(("Family hubs", "75.0"), head=("Service", "2024-25 Forecast £000")),
        cell(("Family hubs", "75.0"), head=("Service", "2024-25 %")),
        cell(("Family hubs", "75.0"), head=("Service", "Quarter 1, 2024/25 £000")),
        cell(("Youth hubs", "75.0")),
    ],
)
def test_cells_of_other_rows_columns_units_or_tables_are_not_the_same(then):
    assert not measures_the_same(cell(("Family hubs", "50.0")), then)


def test_what_else_a_row_says_has_to_be_the_same():
    head = ("Headline description", "Category", "2025-26 £000")
    spent = cell(("Travel pass", "Prices", "86.0"), head=head)
    saved = cell(("Travel pass", "Income", "-86.0"), head=head)
    assert not measures_the_same(spent, saved)


def test_a_cell_without_a_unit_is_not_compared():
    assert not is_comparable(cell(("Family hubs", "7.5"), head=("Service", "2025-26")))


def test_a_measure_that_may_be_anybodys_is_not_compared():
    assert not is_comparable(told("In 2025-26 there is a deficit of £32.6m."))


def test_a_row_is_looked_for_by_its_own_words_not_by_its_columns():
    head = ("Service", "2025-26 Working Budget £000")
    assert words_to_look_for(cell(("Family hubs", "7.5"), head=head)) == ("family", "hubs")
