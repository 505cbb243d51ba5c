"""When something is promised for, counted from the day of the meeting."""

from datetime import date

import pytest

from scrutinyprep.analysis.due_dates import due_in

THURSDAY = date(2024, 6, 13)


@pytest.mark.parametrize(
    ("text", "day", "is_month"),
    [
        ("we'll come back in November", date(2024, 11, 1), True),
        ("in February we will report", date(2025, 2, 1), True),
        ("in March 2026", date(2026, 3, 1), True),
        ("a final version by the end of next week", date(2024, 6, 21), False),
        ("by the end of the week", date(2024, 6, 14), False),
        ("I'll send it tomorrow", date(2024, 6, 14), False),
        ("by Friday", date(2024, 6, 14), False),
        ("on Thursday", date(2024, 6, 20), False),
        ("within a fortnight", date(2024, 6, 27), False),
        ("in a couple of weeks", date(2024, 6, 27), False),
        ("within ten working days", date(2024, 6, 27), False),
        ("in three months", date(2024, 9, 13), False),
        ("on the 30th of July", date(2024, 7, 30), False),
        ("by 5 January", date(2025, 1, 5), False),
        ("on 2nd April 2025", date(2025, 4, 2), False),
        ("by the end of this month", date(2024, 6, 30), False),
        ("next month", date(2024, 7, 1), True),
        ("in the new year", date(2025, 1, 1), True),
        ("in the autumn", date(2024, 10, 1), True),
    ],
)
def test_a_time_that_was_said_is_counted_from_the_meeting(text, day, is_month):
    due = due_in(text, THURSDAY)
    assert due is not None
    assert (due.day, due.is_month) == (day, is_month)


@pytest.mark.parametrize(
    "text", ["at the next meeting", "in your next report", "to our next panel"]
)
def test_the_next_meeting_has_no_date_yet_but_is_told(text):
    due = due_in(f"we will bring it {text}", THURSDAY)
    assert due is not None
    assert (due.words, due.day) == (text, None)


@pytest.mark.parametrize(
    "text",
    ["I'll take that away", "we may march on", "in 24 schools", "it was sunday best", "on 45 June"],
)
def test_nothing_is_made_up_where_no_time_was_said(text):
    assert due_in(text, THURSDAY) is None


def test_without_the_meetings_date_only_the_words_are_known():
    due = due_in("by the end of next week", None)
    assert due is not None
    assert (due.words, due.day) == ("by the end of next week", None)


def test_a_month_end_is_kept_inside_the_month():
    due = due_in("in three months", date(2024, 11, 30))
    assert due is not None
    assert due.day == date(2025, 2, 28)
