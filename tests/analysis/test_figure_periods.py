"""Periods: when a figure holds, in one form for all."""

import pytest

from scrutinyprep.analysis.figure_periods import only_period_in, periods_in
from scrutinyprep.domain.figures import PeriodKind


@pytest.mark.parametrize(
    ("text", "key", "kind"),
    [
        ("in 2024/25", "2024-25", PeriodKind.FINANCIAL_YEAR),
        ("for 25 -26", "2025-26", PeriodKind.FINANCIAL_YEAR),
        ("2022- 23", "2022-23", PeriodKind.FINANCIAL_YEAR),
        ("the draft 2526 budget", "2025-26", PeriodKind.FINANCIAL_YEAR),
        ("twenty twenty-four twenty-five", "2024-25", PeriodKind.FINANCIAL_YEAR),
        ("2011-12", "2011-12", PeriodKind.FINANCIAL_YEAR),
        ("Dec-11", "2011-12", PeriodKind.MONTH),
        ("the 2025-28 MTFP", "2025-28", PeriodKind.YEARS),
        ("in Quarter 3, 2024/25", "2024-25 Q3", PeriodKind.QUARTER),
        ("Jan – Mar 24", "2023-24 Q4", PeriodKind.QUARTER),
        ("April to June 2024", "2024-25 Q1", PeriodKind.QUARTER),
        ("April to September 2024", "2024-04 to 2024-09", PeriodKind.MONTHS),
        ("in the third quarter of 2024", "2024 Q3", PeriodKind.CALENDAR_QUARTER),
        ("at the end of Q2", "Q2", PeriodKind.QUARTER),
        ("12m to Dec 23", "12m to 2023-12", PeriodKind.TWELVE_MONTHS),
        ("in the year ended 31 March 2024", "12m to 2024-03", PeriodKind.TWELVE_MONTHS),
        ("at the end of March 2024", "2024-03", PeriodKind.MONTH),
        ("on the 28th of February 2024", "2024-02-28", PeriodKind.DAY),
        ("as at 31/03/2025", "2025-03-31", PeriodKind.DAY),
        ("by 2028", "2028", PeriodKind.YEAR),
        ("in twenty twenty two", "2022", PeriodKind.YEAR),
        ("since 2012", "since 2012", PeriodKind.SINCE),
        ("since January 2023", "since 2023-01", PeriodKind.SINCE),
    ],
)
def test_a_period_is_put_in_one_form(text, key, kind):
    (found,) = periods_in(text)
    assert (found.period.key, found.period.kind) == (key, kind)
    assert text[found.start : found.end].split() == found.period.words.split()


@pytest.mark.parametrize(
    "text",
    [
        "16-17 year olds",
        "children aged 18-25",
        "10,323 tonnes",
        "in 2,024 homes",
        "At the end of June 15 of the posts were vacant.",
        "last year",
        "31/31/2024",
        "2029-20",
    ],
)
def test_ages_counts_days_and_what_is_no_year_are_no_periods(text):
    assert periods_in(text) == []


def test_a_quarter_without_its_year_is_not_whole():
    whole, part = periods_in("Q3 2024-25 and Q2")
    assert whole.period.is_whole
    assert not part.period.is_whole


def test_a_heading_that_names_two_years_tells_none():
    assert only_period_in("Budget 2024-25") is not None
    assert only_period_in("2024-25 against 2025-26") is None
    assert only_period_in("Budget") is None
