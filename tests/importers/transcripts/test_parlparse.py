"""ParlParse XML: speeches under headings, with times from the first."""

from datetime import date, time
from pathlib import Path

import pytest

from scrutinyprep.domain.errors import WrongPage
from scrutinyprep.importers.transcripts import parlparse

PATH = Path("ni.xml")
DAY = """<?xml version="1.0"?><!DOCTYPE publicwhip [<!ENTITY pound "&#163;">]>
<publicwhip>
<speech id="uk.org.publicwhip/ni/2019-10-13.0.1" nospeaker="true" time="23:30">
<p>The Assembly met.</p></speech>
<major-heading time="23:30">Rents</major-heading>
<minor-heading>Second <i>Stage</i></minor-heading>
<speech speakername="Ann Lee" time="23:45:30"><p>It costs &pound;5.</p><p>No more.</p></speech>
<division><mplist><mpname>Bo</mpname></mplist></division>
<speech speakername="Bo Ray" time="00:15"><p>Thank you.</p></speech>
</publicwhip>"""


def test_each_speech_has_its_heading_speaker_and_seconds():
    parsed = parlparse.read(DAY, PATH)
    assert [(each.speaker, each.start_s, each.point) for each in parsed.speeches] == [
        (None, 0, None),
        ("Ann Lee", 930, 1),
        ("Bo Ray", 2700, 1),
    ]
    assert [point.title for point in parsed.agenda] == ["Rents", "Second Stage"]
    assert parsed.speeches[1].text == "It costs £5.\nNo more."
    assert parsed.speeches[1].display_text == "It costs £5. No more."


def test_the_house_the_day_and_the_hour_are_known():
    parsed = parlparse.read(DAY, PATH)
    assert parsed.meeting.committee == "Northern Ireland Assembly"
    assert parsed.meeting.date == date(2019, 10, 13)
    assert parsed.meeting.time == time(23, 30)
    assert not parsed.is_automatic


def test_lists_of_votes_are_left_out_and_said_to_be():
    assert [each.code for each in parlparse.read(DAY, PATH).warnings] == ["lists-left-out"]


def test_a_day_that_breaks_off_says_so():
    codes = [each.code for each in parlparse.read(DAY[:-30], PATH).warnings]
    assert "cut-short" in codes


def test_a_list_of_moved_addresses_says_what_to_save():
    with pytest.raises(WrongPage) as caught:
        parlparse.read("<publicwhip><gidredirect oldgid='a' newgid='b'/></publicwhip>", PATH)
    assert "newest" in caught.value.what_to_do
