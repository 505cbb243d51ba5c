"""Figures: what a number measures, in which unit, and when."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrutinyprep.analysis.figures import figures_in
from scrutinyprep.domain.figures import COUNT, PERCENT, POUNDS


@pytest.mark.parametrize(
    ("text", "value", "unit", "measure"),
    [
        ("an overspend of £1.2m", 1200000, POUNDS, "overspend"),
        ("The savings target is £763,000.", 763000, POUNDS, "savings target"),
        ("there is a 1 .7 million deficit", 1700000, POUNDS, "deficit"),
        ("a gap of 27 .1 million", 27100000, POUNDS, "gap"),
        ("a gap of twenty-seven point one million", 27100000, POUNDS, "gap"),
        ("contribution of £42.7k", 42700, POUNDS, "contribution"),
        ("It is £26·5 million for current spending.", 26500000, POUNDS, "current spending"),
        ("St Mary's will be getting 195 thousand dollars", 195000, "$", "St Mary's"),
        ("over 400 professionals took part", 400, COUNT, "professionals"),
        ("nearly 5 ,000 views", 5000, COUNT, "views"),
        ("two hundred and forty six members of staff", 246, COUNT, "members of staff"),
        ("93 % of our schools", 93, PERCENT, "schools"),
        ("a 5.4% cash increase", Decimal("5.4"), PERCENT, "cash increase"),
        ("6 per cent difference", 6, PERCENT, "difference"),
        ("four percent of staff responded", 4, PERCENT, "staff"),
        ("The structure consists of 39.4 FTEs.", Decimal("39.4"), "FTE", "structure"),
        ("an average wait of 18 weeks", 18, "weeks", "average wait"),
        ("Admissions will have fallen to 395 per 100,000.", 395, "per 100,000", "Admissions"),
        ("residential care (£2.2m)", 2200000, POUNDS, "residential care"),
        ("Home Care (-£0.5m)", -500000, POUNDS, "Home Care"),
        ("the estimated £5million gap in council tax", 5000000, POUNDS, "gap in council tax"),
        ("Visitors to the archive decreased by 9%.", 9, PERCENT,
         "decrease in Visitors to the archive"),
        ("an overspend of £2m on home to school transport", 2000000, POUNDS,
         "overspend on home to school transport"),
        ("a reduction of £3.5 million in agency spend", 3500000, POUNDS,
         "reduction in agency spend"),
        ("Caseloads for the assessment team were set at 25.", 25, COUNT,
         "Caseloads for the assessment team"),
    ],
)  # fmt: skip
def test_a_number_with_what_it_measures_is_a_figure(text, value, unit, measure):
    (found,) = figures_in(text)
    assert (found.value, found.unit, found.measure) == (value, unit, measure)


@pytest.mark.parametrize(
    "text",
    [
        "on page 53 of the pack",
        "agenda item 10",
        "post -16 transport",
        "the October 24 letter",
        "the draft 2526 budget",
        "at the end of March 2024",
        "1.2 The Council has",
        "24/00109",
        "set on 28 February",
        "He was 19 years old.",
        "our 16 and 17 year olds",
        "consultees aged 50 and over",
        "the FTSE 100 fell",
        "I will answer questions 2 and 10 together.",
        "160 Tooley Street is our office",
        "it's now 10:03",
        "that's the million-dollar question",
        "Phone number ending in 9932",
    ],
)
def test_pages_items_dates_ages_and_names_are_no_figures(text):
    assert figures_in(text) == ()


@pytest.mark.parametrize(
    ("text", "values", "unit"),
    [
        ("season tickets ranging from £2,808-£3,744", [2808, 3744], POUNDS),
        ("An increase in traffic speeds of between 10-15%", [10, 15], PERCENT),
        ("a pass costing £500k-£1m", [500000, 1000000], POUNDS),
    ],
)
def test_a_range_is_two_figures_of_one_measure(text, values, unit):
    found = figures_in(text)
    assert [one.value for one in found] == values
    assert {one.unit for one in found} == {unit}
    assert len({one.measure for one in found}) == 1


@pytest.mark.parametrize(
    ("text", "words", "key"),
    [
        ("for 25 -26 there's a gap of 27 .1 million", "25 -26", "2025-26"),
        ("an overspend of £9m in 2024-25", "2024-25", "2024-25"),
        ("at the end of Q2 a reduction of £3.5 million", "Q2", "Q2"),
        ("at the end of March 2024 it had supported 26 young people", "March 2024", "2024-03"),
    ],
)
def test_the_period_named_with_it_is_kept_and_put_in_one_form(text, words, key):
    period = figures_in(text)[0].period
    assert (period.words, period.key) == (words, key)


def test_without_a_period_there_is_none():
    assert figures_in("a deficit of £2m")[0].period is None


def keys(text):
    return [one.period.key if one.period else None for one in figures_in(text)]


def test_a_time_that_is_compared_with_is_not_the_figures_own():
    assert keys("Visitors decreased by 9% compared to Quarter 3, 2023/24.") == [None]


def test_each_of_two_figures_compared_has_its_own_time():
    text = "Its share was 3.87 per cent in 2010-11, compared with 3.73 per cent in 2009-10."
    assert keys(text) == ["2010-11", "2009-10"]


def test_what_something_will_have_fallen_from_is_of_no_time_that_is_told():
    assert keys("By 2028, the share of inactive adults will have fallen from 22.3% to 20%.") == [
        None,
        "2028",
    ]


def test_the_day_a_paper_was_published_is_not_the_time_of_its_figures():
    assert keys("The requirement of £994m as set out in the report published on 5 May 2025") == [
        None
    ]


@given(st.text(max_size=200))
def test_a_number_is_where_the_figure_says(text):
    whole = text + " an overspend of £1.2m"
    for found in figures_in(whole):
        assert 0 <= found.start < found.end <= len(whole)
