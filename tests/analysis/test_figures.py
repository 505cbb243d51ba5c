"""Figures: what a number measures, in which unit, and when."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrutinyprep.analysis.figures import figures_in
from scrutinyprep.domain.figures import Unit


@pytest.mark.parametrize(
    ("text", "value", "unit", "measure"),
    [
        ("an overspend of £1.2m", 1200000, Unit.POUNDS, "overspend"),
        ("The savings target is £763,000.", 763000, Unit.POUNDS, "savings target"),
        ("there is a 1 .7 million deficit", 1700000, Unit.POUNDS, "deficit"),
        ("a gap of 27 .1 million", 27100000, Unit.POUNDS, "gap"),
        ("contribution of £42.7k", 42700, Unit.POUNDS, "contribution"),
        ("over 400 professionals took part", 400, Unit.COUNT, "professionals"),
        ("nearly 5 ,000 views", 5000, Unit.COUNT, "views"),
        ("93 % of our schools", 93, Unit.PERCENT, "schools"),
        ("a 5.4% cash increase", Decimal("5.4"), Unit.PERCENT, "cash increase"),
        ("6 per cent difference", 6, Unit.PERCENT, "difference"),
    ],
)
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
    ],
)
def test_pages_items_and_dates_are_no_figures(text):
    assert figures_in(text) == ()


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("for 25 -26 there's a gap of 27 .1 million", "25 -26"),
        ("an overspend of £9m in 2024-25", "2024-25"),
        ("at the end of Q2 a reduction of £3.5 million", "Q2"),
        ("at the end of March 2024 it had supported 26 young people", "March 2024"),
        ("a deficit of £2m", None),
    ],
)
def test_the_period_named_with_it_is_kept(text, period):
    assert figures_in(text)[0].period == period


@given(st.text(max_size=200))
def test_a_number_is_where_the_figure_says(text):
    for found in figures_in(text + " an overspend of £1.2m"):
        whole = text + " an overspend of £1.2m"
        assert any(c.isdigit() for c in whole[found.start : found.end])
