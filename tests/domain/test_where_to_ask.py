"""At which meeting a question about words of a past meeting is asked."""

from datetime import date

import pytest

from scrutinyprep.domain.ids import MeetingId
from scrutinyprep.domain.meetings import Meeting
from scrutinyprep.domain.where_to_ask import where_to_ask

TODAY = date(2026, 11, 22)


def a_meeting(name, day, committee="People"):
    return Meeting(MeetingId(name), None, committee, day, None, None)


PAST = a_meeting("past", date(2026, 10, 15))
NEXT = a_meeting("next", date(2026, 12, 10))
LATER = a_meeting("later", date(2027, 1, 14))
OTHER = a_meeting("other", date(2026, 12, 1), "Planning")
BEFORE = a_meeting("before", date(2026, 7, 9))
ALL = (LATER, OTHER, NEXT, PAST, BEFORE)


@pytest.mark.parametrize(
    ("prepared", "known", "asked_at"),
    [
        (OTHER, ALL, OTHER),
        (None, ALL, NEXT),
        (PAST, ALL, NEXT),
        (BEFORE, ALL, NEXT),
        (None, (OTHER, PAST, BEFORE), PAST),
        (a_meeting("no day", None), ALL, a_meeting("no day", None)),
    ],
)
def test_one_asks_at_the_meeting_that_is_prepared_else_at_the_committees_next(
    prepared, known, asked_at
):
    assert where_to_ask(PAST, prepared, known, TODAY) == asked_at
