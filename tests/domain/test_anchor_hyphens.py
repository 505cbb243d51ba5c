"""Quotations and the hyphens that a line's end leaves open."""

import pytest

from scrutinyprep.domain.anchors import places_of


@pytest.mark.parametrize(
    ("quote", "printed"),
    [
        ("family group decision-making meetings", "family group decision-\nmaking meetings"),
        ("family group decisionmaking meetings", "family group decision-\nmaking meetings"),
        ("particularly to counties", "par-\nticularly to counties"),
        ("a city-region", "a city-region"),
    ],
)
def test_a_hyphen_between_letters_makes_no_difference(quote, printed):
    [place] = places_of(quote, printed)
    assert printed[place.start : place.end] == printed


@pytest.mark.parametrize(("quote", "printed"), [("2025-26", "202526"), ("a - b", "a b")])
def test_other_hyphens_do(quote, printed):
    assert list(places_of(quote, printed)) == []
