"""Which meeting a file belongs to."""

from datetime import date, time
from pathlib import Path

import pytest

from scrutinyprep.domain.parsed import DocumentKind, MeetingFacts
from scrutinyprep.importers.packs.councils import council_in
from scrutinyprep.importers.packs.facts import (
    facts_in_print,
    facts_of_file,
    printed_date,
    printed_time,
    together,
)
from tests.importers.packs.printed import file_of

CABINET = MeetingFacts(committee="Cabinet", date=date(2025, 3, 13), time=time(15, 0))


def facts(title="", subject="", name="x.pdf"):
    return facts_of_file(file_of([], title=title, subject=subject), Path(name))


def test_the_title_tells_a_pack_and_its_meeting():
    found = facts("(Public Pack)Agenda Document for Cabinet, 13/03/2025 15:00")
    assert (found.kind, found.meeting, found.is_private) == (DocumentKind.PACK, CABINET, False)


def test_the_title_tells_a_supplement_and_its_name():
    found = facts(
        "(Public Pack)Budget Amendments Agenda Supplement  for County Council, 13/02/2025 09:30"
    )
    assert (found.kind, found.title) == (DocumentKind.SUPPLEMENT, "Budget Amendments")
    assert found.meeting == MeetingFacts(
        committee="County Council", date=date(2025, 2, 13), time=time(9, 30)
    )


def test_a_members_version_is_known_as_private():
    assert facts("(Private Pack)Agenda Document for Cabinet, 13/03/2025 15:00").is_private


def test_the_subject_serves_where_the_title_is_the_templates():
    assert facts("Agenda Template", "Cabinet, 13/03/2025 15:00").meeting == CABINET


@pytest.mark.parametrize(
    "name",
    [
        "Public reports pack 13th-Mar-2025 15.00 Cabinet.pdf",
        "Public%20reports%20pack%2013th-Mar-2025%2015.00%20Cabinet.pdf",
        "Public+reports+pack+Thursday+13-Mar-2025+15.00+Cabinet.pdf",
        "Public reports pack Thursday 13-Mar-2025 15.00 Cabinet (1).pdf",
    ],
)
def test_the_files_name_serves_where_the_file_says_nothing(name):
    found = facts(name=name)
    assert (found.meeting, found.kind) == (CABINET, DocumentKind.PACK)


def test_a_name_without_a_meeting_tells_nothing():
    assert facts(name="24-00108 - Appendix.pdf").meeting == MeetingFacts()


def test_an_impossible_date_is_no_date():
    assert facts("(Public Pack)Agenda Document for Cabinet, 31/02/2025 15:00").meeting.date is None


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Thursday, 13th March, 2025, at 3.00 pm", date(2025, 3, 13)),
        ("Date: Thursday, 12 September 2024", date(2024, 9, 12)),
        ("Dydd Mercher 9fed Mai 2018", date(2018, 5, 9)),
        ("May 20 2008", date(2008, 5, 20)),
        ("5:30 PM, Thursday, June 11, 2026", date(2026, 6, 11)),
        ("by March 31 of 2025", None),
        ("in 2024/25", None),
    ],
)
def test_dates_are_read_as_printed(words, day):
    assert printed_date(words) == day


@pytest.mark.parametrize(
    ("words", "clock"),
    [
        ("at 3.00 pm", time(15, 0)),
        ("10.30am", time(10, 30)),
        ("12 noon", time(12, 0)),
        ("1400 items", None),
        ("14.00 hours", time(14, 0)),
        ("Time: 18:30", time(18, 30)),
    ],
)
def test_times_are_read_as_printed(words, clock):
    assert printed_time(words) == clock


def test_a_frontsheet_tells_committee_date_time_and_place():
    found = facts_in_print(
        [
            "Transport and Connectivity",
            "Policy Committee",
            "Agenda",
            "Date: Thursday, 12 September 2024",
            "Time: 5.00 pm",
            "Venue: The Council Chamber - City Hall, College",
            "Green, Bristol",
        ]
    )
    assert found.committee == "Transport and Connectivity Policy Committee"
    assert (found.date, found.time) == (date(2024, 9, 12), time(17, 0))
    assert found.place is not None
    assert found.place.startswith("The Council Chamber - City Hall")


def test_minutes_name_the_committee_they_are_of():
    found = facts_in_print(
        ["Anytown Council", "MINUTES of a meeting of the Scrutiny Committee held"]
    )
    assert found.committee == "Scrutiny Committee"


def test_the_council_whose_address_is_printed_is_the_one():
    front = ["Ask for: A Clerk, clerk@kent.gov.uk"]
    body = ["Medway Council agreed"] * 9 + ["Kent County Council agreed"] * 3
    assert council_in(front, body) == "Kent County Council"


def test_a_council_mentioned_in_passing_is_not_the_papers_own():
    assert council_in([], ["as in Nottingham City Council"]) is None


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("the London Borough of Hackney", "London Borough of Hackney"),
        ("Leader of Kent County Council", "Kent County Council"),
        ("SOMERSET COUNTY COUNCIL", "Somerset County Council"),
        ("Cyngor Sir Ceredigion", "Cyngor Sir Ceredigion"),
        ("a meeting of Full Council", None),
        ("REGULAR MEETING OF THE CITY COUNCIL", None),
    ],
)
def test_councils_are_known_by_their_names(words, name):
    assert council_in([words]) == name


def test_a_time_belongs_to_its_own_date():
    first = MeetingFacts(committee="Cabinet", date=date(2025, 3, 13))
    second = MeetingFacts(date=date(2025, 4, 1), time=time(9, 0))
    assert together([first, second]).time is None
