"""Of a page of opencouncil.network, what was said is kept apart from what a machine made of it."""

from datetime import date
from pathlib import Path

import pytest

from scrutinyprep.domain.errors import WrongPage
from scrutinyprep.importers.transcripts import opencouncil_network
from scrutinyprep.importers.transcripts.opencouncil_network import SUMMARY_LEFT_OUT

PATH = Path("page.txt")
HEAD = "Housing Scrutiny Panel - Thursday 13 June 2024 2.00 pm\n"
LINKS = "June 13, 2024 View on council website Watch video of meeting or read tran{}cript"
REST = (
    "Summary\nThe panel met on 1 May.\nDocuments\nIt saw three.\nConclusion\n- All agreed.\n"
    "Attendees\n- Ann Lee\nDocuments\n- Agenda  frontsheet\n- Main report\n- Agenda frontsheet\n"
)


def read(text):
    return opencouncil_network.read(text, PATH)


def test_the_body_is_what_was_said_and_the_rest_is_not():
    parsed = read(f"{HEAD}{LINKS.format('')}Transcript\nGood evening.\n- Thank you.\n{REST}")
    assert [speech.text for speech in parsed.speeches] == ["Good evening.", "- Thank you."]
    assert parsed.meeting.committee == "Housing Scrutiny Panel"
    assert parsed.meeting.date == date(2024, 6, 13)
    assert parsed.papers_listed == ("Agenda frontsheet", "Main report")
    assert parsed.warnings == (SUMMARY_LEFT_OUT,)
    assert parsed.is_automatic


def test_the_transcripts_heading_may_stand_alone_and_the_summary_above_it():
    parsed = read(f"{HEAD}{LINKS.format('s')}\nSummary\nAll agreed.\nTranscript\nGood evening.\n")
    assert [speech.text for speech in parsed.speeches] == ["Good evening."]
    assert parsed.warnings == (SUMMARY_LEFT_OUT,)


def test_a_page_without_a_summary_earns_no_warning():
    parsed = read(f"{HEAD}{LINKS.format('s')}\nGood evening.\nAttendees\nDocuments\n")
    assert parsed.warnings == parsed.papers_listed == ()


def test_a_page_without_its_transcript_is_refused_with_what_to_save():
    with pytest.raises(WrongPage, match="without its transcript") as refusal:
        read(f"{HEAD}{LINKS.format('s')}\n{REST}")
    assert "save the page again" in refusal.value.what_to_do


def test_the_end_of_silence_is_folded_away():
    parsed = read(f"{HEAD}{LINKS.format('s')}\nNo longer live you you you you [BLANK_AUDIO]\n")
    assert parsed.speeches[0].display_text == "No longer live"
    assert parsed.speeches[0].text.endswith("you you you you [BLANK_AUDIO]")
    assert parsed.warnings[0].code == "noise-folded"
