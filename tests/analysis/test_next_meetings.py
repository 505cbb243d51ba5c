"""The date of the next meeting, as records say it."""

from datetime import date

import pytest

from scrutinyprep.analysis.next_meetings import is_programme, next_in_programme, next_meeting_in
from scrutinyprep.domain.due import means_next_meeting

MEETING = date(2024, 11, 27)


@pytest.mark.parametrize(
    "text",
    [
        "Date of next meeting: 15 January 2025",
        "12. Date and Time of Next Meeting - Wednesday, 15th January 2025 at 6.00 pm",
        "The next meeting of the Panel will be held on Wednesday 15 January.",
        "It was noted that the next meeting would be on 15 January 2025 in the Council Chamber.",
        "The Committee will next meet on 15 January 2025.",
        "Date of the next ordinary meeting – 15/01 or rather 15 January 2025",
        "Our next meeting is on the 15th of January, thank you all.",
        "Dyddiad y cyfarfod nesaf: 15 January 2025",
    ],
)
def test_the_date_is_read(text):
    assert next_meeting_in([text], MEETING) == date(2025, 1, 15)


def test_the_date_may_stand_in_the_line_after_its_heading():
    assert next_meeting_in(["Date of next meeting", "15 January 2025."], MEETING) == date(
        2025, 1, 15
    )


@pytest.mark.parametrize(
    "text",
    [
        "We will bring it to the next meeting.",
        "The minutes of the meeting on 15 January 2025 were agreed.",
        "Date of next meeting: to be confirmed",
        "Date of next meeting: 15 January 2023",
        "At the next meeting members asked for figures; the report of 15 January 2025 has some.",
        "The next Cabinet is on 15 January 2025.",
    ],
)
def test_no_date_is_made_up(text):
    assert next_meeting_in([text], MEETING) is None


def test_a_work_programme_lists_the_meetings_to_come():
    rows = [
        "Meeting Date | Item | Lead",
        "27 November 2024 | SEND evaluation | Helen Bakewell",
        "15 January 2025 | Budget, following consultation to 20 December 2024 | Director",
        "Wednesday 26 March 2025 | Workforce | Alison Hinds",
    ]
    assert next_in_programme(rows, MEETING) == date(2025, 1, 15)


def test_a_single_date_is_no_programme():
    assert next_in_programme(["15 January 2025 is the deadline for answers."], MEETING) is None


@pytest.mark.parametrize("title", ["Work Programme 2024-25", "Scrutiny Working Plan"])
def test_a_programme_is_told_by_its_title(title):
    assert is_programme(title)


@pytest.mark.parametrize(
    "words",
    ["at the next meeting", "to our next panel", "by the next scheduled meeting", "next committee"],
)
def test_the_committees_own_next_meeting_is_meant(words):
    assert means_next_meeting(words)


@pytest.mark.parametrize(
    "words", ["in your next report", "at the next council meeting", "in November", "", None]
)
def test_other_times_are_not_the_next_meeting(words):
    assert not means_next_meeting(words)
