"""Figures of tables: what a row and a column say of a cell."""

from decimal import Decimal

from scrutinyprep.analysis.figure_tables import Piece, figures_through
from scrutinyprep.domain.parsed import PassageKind


def row(*cells, page=1):
    return Piece("  ".join(c for c in cells if c), PassageKind.TABLE_ROW, cells, page)


def heading(text):
    return Piece(text, PassageKind.HEADING)


def told(*pieces):
    return [
        (one.measure, one.value, one.unit, one.period.key if one.period else None)
        for _, one in figures_through(pieces)
    ]


def test_a_cell_measures_what_its_row_and_column_say_in_the_columns_unit_and_year():
    assert told(
        row("Subjective analysis", "2010/11 Outturn £000", "2011/12 Total Budget £000"),
        row("Transport", "3,409", "2,471"),
    ) == [
        ("Transport – Outturn", 3409000, "£", "2010-11"),
        ("Transport – Total Budget", 2471000, "£", "2011-12"),
    ]


def test_a_heading_over_several_columns_is_over_each_of_them():
    assert told(
        row("", "", "2025-26", "", "2026-27"),
        row("", "Core", "External", "Core", "External"),
        row("", "£000s", "£000s", "£000s", "£000s"),
        row("Pay", "-836.6", "836.6", "0.0", "1.5"),
    ) == [
        ("Pay – Core", -836600, "£", "2025-26"),
        ("Pay – External", 836600, "£", "2025-26"),
        ("Pay – Core", 0, "£", "2026-27"),
        ("Pay – External", 1500, "£", "2026-27"),
    ]


def test_a_line_over_the_table_tells_its_unit_and_its_heading_the_year():
    assert told(
        heading("Savings for 2024/25"),
        Piece("All figures in £000s"),
        row("Directorate", "Saving", "Total"),
        row("GET", "Vacancy management", "(57.0)"),
    ) == [("Vacancy management – Total", -57000, "£", "2024-25")]


def test_a_unit_told_in_the_corner_holds_for_the_columns_right_of_it():
    found = told(
        row("Key Service", "£m Working Budget", "Variance"), row("Fostering", "40.7", "-1.9")
    )
    assert [one[1:3] for one in found] == [(40700000, "£"), (-1900000, "£")]


def test_a_decimal_whose_unit_nothing_tells_has_none():
    assert told(row("Service", "Budget", "Forecast"), row("Fostering", "8.3", "6.5")) == [
        ("Fostering – Budget", Decimal("8.3"), "", None),
        ("Fostering – Forecast", Decimal("6.5"), "", None),
    ]


def test_quarters_months_and_shares_of_columns_are_told():
    assert told(
        heading("Children in Care"),
        row("Status", "Dec-23", "Jan – Mar 24", "12m to Dec 24", "%"),
        row("Asian", "23", "26", "99", "13%"),
    ) == [
        ("Asian", 23, "count", "2023-12"),
        ("Asian", 26, "count", "2023-24 Q4"),
        ("Asian", 99, "count", "12m to 2024-12"),
        ("Asian", 13, "%", None),
    ]


def test_a_table_goes_on_under_the_next_heading_and_on_the_next_page():
    assert told(
        row("Status", "Dec-23", page=1),
        row("Male", "1,329", page=1),
        heading("Ethnicity"),
        row("Asian", "23", page=2),
    )[-1] == ("Asian", 23, "count", "2023-12")


def test_row_numbers_and_dashes_are_no_figures():
    assert told(
        row("Row ref", "Category", "Headline description", "2025-26 £000's"),
        row("27", "Income", "Drawdown of reserves", "-10,607.1"),
        row("28", "Income", "Dividend", "-"),
    ) == [("Drawdown of reserves", -10607100, "£", "2025-26")]


def test_headings_read_as_one_are_cut_where_their_years_begin():
    found = told(
        row("Name", "2025-26 £000's", "2026-27 £000's 2027-28 £000's", ""),
        row("Transport", "1.0", "2.0", "3.0"),
    )
    assert [one[3] for one in found] == ["2025-26", "2026-27", "2027-28"]


def test_sentences_in_a_cell_are_read_as_sentences():
    text = "The service has seen a rise in need and expects an overspend of £2m this year on care."
    (found,) = told(row("Fostering", "", text))
    assert found[1:3] == (2000000, "£")
