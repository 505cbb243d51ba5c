"""The command that tells what earlier meetings said, and what a search suggests."""

from dataclasses import replace
from datetime import date

from scrutinyprep.domain.questions import QuestionWords
from tests.store.made_up import FACTS, a_pack, add

LATER = replace(FACTS, date=date(2026, 3, 4))


def test_said_before(asked, services, filled, tmp_path):
    later = add(services.importing, tmp_path, a_pack(facts=LATER), content="later").meeting.id
    (first, *_) = asked("said-before", later, "--quote", "a briefing on the reserves by March")
    assert (first["kind"], first["speaker"], first["start"]) == ("speeches", "Bob Director", 61.5)
    assert first["commitment"] == "undertaking"
    assert first["exempt"] is False
    assert "reserves" in first["why"]
    assert set(asked("search", "reserves")[0]) < set(first)
    assert asked("said-before", filled.meeting, "--quote", "a briefing on the reserves") == []
    assert asked("said-before", later, "--item", "1")
    question = services.questions.draft(later, QuestionWords("What of the reserves?")).made
    assert asked("said-before", later, "--question", question)


def test_said_before_for_people(cli, services, filled, tmp_path):
    later = add(services.importing, tmp_path, a_pack(facts=LATER), content="later").meeting.id
    told = cli("said-before", later, "--quote", "a briefing on the reserves by March").out
    assert told.startswith("UNDERTAKING · speeches")
    assert "because of: " in told
    nothing = cli("said-before", filled.meeting, "--quote", "zebras").out
    assert nothing == "No earlier meeting in the library said anything about it.\n"


def test_a_slip_of_the_pen_is_told_beside_the_answer(cli, filled):
    done = cli("search", "rezerves")
    assert done.out == "Nothing found.\n"
    assert "Did you mean: reserves" in done.err
