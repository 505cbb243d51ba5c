"""The command that lists figures, and what was told of them before."""

from dataclasses import replace
from datetime import date

import pytest

from scrutinyprep.domain.access import exempt
from scrutinyprep.domain.parsed import ParsedSpeech
from tests.store.made_up import FACTS, a_pack, a_paper, a_transcript, add, an_item

LATER = replace(FACTS, date=date(2026, 3, 4))
NOW = "In 2025/26 there is an overspend of £2.4m on home to school transport."
THEN = "In 24 -25 there was an overspend of 1 .9 million on home to school transport."


@pytest.fixture
def meetings(services, tmp_path):
    """Return the meeting in which it was said, exempt, and the later one with a paper."""
    speech = ParsedSpeech(THEN, THEN, "Bob Director", 61.5)
    said = replace(a_transcript(agenda=()), speeches=(speech,), access=exempt(3))
    then = add(services.importing, tmp_path, said, content="then").meeting.id
    paper = a_paper(texts=(NOW,))
    pack = a_pack(an_item("1", "Budget 2025/26", paper), facts=LATER)
    now = add(services.importing, tmp_path, pack, content="now")
    return then, now.meeting.id, now.document.id


def test_figures_of_papers_say_on_which_page(asked, meetings):
    _, now, document = meetings
    found = asked("figures", now)
    one = next(figure for figure in found if figure["measure"].startswith("overspend"))
    assert one["value"] == 2400000
    assert (one["unit"], one["period"], one["period_words"]) == ("£", "2025-26", "2025/26")
    assert one["words"] == NOW
    assert one["source"]["document_id"] == document
    assert one["source"]["pdf_page"] == 2
    assert one["source"]["pack_page"] == 1
    assert (one["item"], one["exempt"]) == ("1", False)
    assert asked("figures", now, "--item", "1") == found


def test_figures_of_speeches_say_in_which(asked, meetings):
    then, _, _ = meetings
    (one,) = asked("figures", then)
    assert one["value"] == 1900000
    assert one["source"]["speech"] == 0
    assert (one["source"]["speaker"], one["source"]["start"]) == ("Bob Director", 61.5)
    assert "pdf_page" not in one["source"]
    assert one["exempt"] is True


def test_then_and_now_has_period_unit_and_source_on_both_sides(asked, meetings):
    then, now, _ = meetings
    (pair,) = asked("figures", now, "--then-and-now")
    assert (pair["unit"], pair["change"], pair["change_percent"]) == ("£", 500000, 26.32)
    assert (pair["basis"], pair["is_rounding"]) == ("other period", False)
    for side, period in (("now", "2025-26"), ("then", "2024-25")):
        assert (pair[side]["unit"], pair[side]["period"]) == ("£", period)
        assert pair[side]["source"]["meeting_id"] in {then, now}
    assert asked("figures", then, "--then-and-now") == []


def test_figures_for_people(cli, meetings):
    then, now, _ = meetings
    told = cli("figures", now).out
    assert "£2,400,000" in told
    assert "overspend on home to school transport" in told
    assert "EXEMPT" in cli("figures", then).out
    pair = cli("figures", now, "--then-and-now").out
    assert "now : £2,400,000, 2025/26" in pair
    assert "then: £1,900,000, 24 -25: EXEMPT" in pair
    assert "change: +£500,000 (+26.3%)" in pair
    assert cli("figures", then, "--then-and-now").out.startswith("Nothing in the library")


def test_a_meeting_without_figures_says_so(cli, services, tmp_path):
    speech = ParsedSpeech("Good morning.", "Good morning.", "Ann", 1.0)
    said = replace(a_transcript(agenda=()), speeches=(speech,))
    add(services.importing, tmp_path, said)
    assert cli("figures", "last").out.startswith("There are no figures")
