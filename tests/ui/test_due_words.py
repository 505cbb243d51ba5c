"""What people type for a day is understood as they mean it in Britain."""

from datetime import date

import pytest

from scrutinyprep.ui.due_words import Due, due_meant

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("words", "day", "is_month"),
    [
        ("12 March 2027", date(2027, 3, 12), False),
        ("12th March 2027", date(2027, 3, 12), False),
        ("3/12/26", date(2026, 12, 3), False),
        ("2027-03-12", date(2027, 3, 12), False),
        ("March 2027", date(2027, 3, 1), True),
        ("sept 27", date(2027, 9, 27), False),
        ("3/2027", date(2027, 3, 1), True),
        ("2027-03", date(2027, 3, 1), True),
        ("12 Mar", date(2027, 3, 12), False),
        ("21 November", date(2026, 11, 21), False),
        ("20 November", date(2027, 11, 20), False),
        ("november", date(2026, 11, 1), True),
        ("October", date(2027, 10, 1), True),
    ],
)
def test_a_day_or_a_month_is_understood(words, day, is_month):
    assert due_meant(words, TODAY) == Due(day, is_month=is_month)


def test_nothing_typed_means_no_day():
    assert due_meant("  ", TODAY) is None


@pytest.mark.parametrize("words", ["soon", "30 February 2027", "13/13/2027", "7", "ma 2027", "!"])
def test_what_names_no_day_is_refused(words):
    with pytest.raises(ValueError, match=r".*"):
        due_meant(words, TODAY)
