"""Figures as cards: values as short as they can be told without losing any of them."""

from decimal import Decimal

import pytest

from scrutinyprep.domain.figures import Figure
from scrutinyprep.ui.itemmodels.figures import short


def figure(value, unit="£"):
    return Figure("gap", Decimal(value), unit, None, "", 0, 1)


@pytest.mark.parametrize(
    ("value", "unit", "told"),
    [
        ("27100000", "£", "£27.1m"),
        ("-1200000", "£", "-£1.2m"),
        ("1530900000", "£", "£1,530.9m"),
        ("2000000000", "£", "£2bn"),
        ("994287655", "£", "£994,287,655"),
        ("763000", "£", "£763,000"),
        ("5.79", "%", "5.79%"),
        ("10323", "tonnes", "10,323 tonnes"),
        ("2900000", "miles", "2,900,000 miles"),
        ("246", "count", "246"),
        ("8.3", "", "8.3"),
    ],
)
def test_a_value_is_told_short_and_whole(value, unit, told):
    assert short(figure(value, unit)) == told
