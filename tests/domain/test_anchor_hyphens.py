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


def test_a_minus_is_no_hyphen():
    assert list(places_of("-2.6", "2.6")) == []
