"""Committee, date and time are found where they are plainly stated, and only there."""

from datetime import date, time
from pathlib import Path

import pytest

from scrutinyprep.domain.parsed import MeetingFacts
from scrutinyprep.importers.text_facts import date_in, facts_in, facts_in_name, facts_of


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Wednesday, 27th November 2024 at 6:00pm", date(2024, 11, 27)),
        ("June 13, 2024 View on council website", date(2024, 6, 13)),
        ("Printed minutes 30th-Jan-2025 10.00 Cabinet", date(2025, 1, 30)),
        ("the 1st of March 2023", date(2023, 3, 1)),
        ("13/02/2025 09:30", date(2025, 2, 13)),
        ("Minutes 29.10.24", date(2024, 10, 29)),
        ("2024-11-12", date(2024, 11, 12)),
        ("apr-14-2026 turns", date(2026, 4, 14)),
        ("20241112 panel", date(2024, 11, 12)),
        ("Committee - 01092021 at 1000 hours", date(2021, 9, 1)),
        ("31 February 2024", None),
        ("13/13/2024", None),
        ("10 May bring news", None),
        ("reference 12345678", None),
    ],
)
def test_dates_are_read_as_britain_writes_them(words, day):
    assert date_in(words) == day


@pytest.mark.parametrize(
    ("words", "hour"),
    [
        ("3 May 2024, 6:00pm", time(18)),
        ("3 May 2024 at 2.30 p.m.", time(14, 30)),
        ("3 May 2024 12 am", time(0)),
        ("3-May-2024 09.30", time(9, 30)),
        ("3 May 2024 at 1000 hours", time(10)),
        ("3 May 2024, room 99:99", None),
    ],
)
def test_the_time_stands_with_the_date(words, hour):
    assert facts_in((words,)).time == hour


def test_a_time_before_any_date_is_no_meetings_time():
    assert facts_in(("10:15 tea", "3 May 2024")).time is None


@pytest.mark.parametrize(
    ("line", "council", "committee"),
    [
        (
            "Adults Scrutiny Panel - 3 May 2024 - City of Exford Council Webcasting",
            "City of Exford Council",
            "Adults Scrutiny Panel",
        ),
        (
            "MINUTES of a meeting of the Health and Care Board held in Room 2 on 3 May 2024",
            None,
            "Health and Care Board",
        ),
        ("EXFORD BOROUGH COUNCIL", "Exford Borough Council", None),
        (
            "CHILDREN AND FAMILIES SCRUTINY COMMITTEE",
            None,
            "Children and Families Scrutiny Committee",
        ),
        ("Exford Borough Council Audit Committee", "Exford Borough Council", "Audit Committee"),
        ("Minutes of the County Council", None, "County Council"),
        (
            "Transcript: Housing, Growth and Skills Scrutiny Committee",
            None,
            "Housing, Growth and Skills Scrutiny Committee",
        ),
        ("Venue: The Council Chamber", None, None),
        ("Welcome to this meeting of the Scrutiny Committee", None, None),
        ("The board asked what the council would do", None, None),
    ],
)
def test_names_of_bodies_are_taken_from_headings_and_not_from_sentences(line, council, committee):
    facts = facts_in((line,))
    assert (facts.council, facts.committee) == (council, committee)


def test_the_date_of_another_meeting_is_passed_over():
    facts = facts_in(("Minutes of the previous meeting (19 October 2024)", "27 November 2024"))
    assert facts.date == date(2024, 11, 27)


def test_the_place_stands_between_held_and_the_date():
    line = "MINUTES of the Cabinet held in the Council Chamber, Town Hall, Exford on 3 May 2024."
    assert facts_in((line,)).place == "Council Chamber, Town Hall, Exford"


def test_the_files_name_fills_what_the_text_leaves_open():
    path = Path("Printed%20minutes 30th-Jan-2025 10.00 Cabinet.txt")
    assert facts_in_name(path) == MeetingFacts(
        committee="Cabinet", date=date(2025, 1, 30), time=time(10)
    )
    facts = facts_of("Adults Scrutiny Panel\n\nGood evening.", path)
    assert (facts.committee, facts.date) == ("Adults Scrutiny Panel", date(2025, 1, 30))


def test_the_time_of_another_day_is_not_taken_from_the_name():
    facts = facts_of("Cabinet\n4 May 2024", Path("Minutes 3-May-2024 10.00 Cabinet.txt"))
    assert (facts.date, facts.time) == (date(2024, 5, 4), None)


def test_a_date_deep_in_the_body_is_not_the_meetings():
    text = "\n".join(["welcome everyone", *["words"] * 40, "on 3 May 2024 we met"])
    assert facts_of(text, Path("captions.txt")).date is None
