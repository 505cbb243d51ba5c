"""A meeting's plan on the command line: questions in full, lines, time, coverage, prompts."""

import pytest

from scrutinyprep.domain.questions import Purpose


@pytest.fixture
def question(asked, filled):
    return asked("questions", filled.meeting)[0]["id"]


def test_everything_of_a_question_is_said_and_told(asked, filled):
    asked("lines", "last", "--add", "Waiting times")
    prompt = asked("prompts", "--purpose", "risk")[0]["id"]
    made = asked(
        *("question", "add", "last", "What changed since March?", "--type", "probing"),
        *("--line", "waiting times", "--asker", "Cllr Ann", "--if-yes", "Since when?"),
        *("--if-no", "Who decided?", "--if-later", "By which date?", "--good-answer", "A date"),
        *("--follow-ups", "And then?\nWho?", "--who-may-see", "officers", "--state", "ready"),
        *("--prompt", prompt),
    )
    told = {key: made[key] for key in ("type", "line", "asker", "if_yes", "if_no", "if_later")}
    assert told == {
        "type": "probing",
        "line": "Waiting times",
        "asker": "Cllr Ann",
        "if_yes": "Since when?",
        "if_no": "Who decided?",
        "if_later": "By which date?",
    }
    assert (made["follow_ups"], made["good_answer"]) == (["And then?", "Who?"], "A date")
    assert (made["who_may_see"], made["state"], made["origin"], made["prompt"]) == (
        "officers",
        "ready",
        "prompt",
        prompt,
    )


def test_several_questions_are_changed_in_one_go(asked, filled, question):
    other = asked("question", "add", "last", "And who pays?", "--to", "Bob")["id"]
    changed = asked("question", "edit", question, other, "--state", "ready", "--item", "1")
    assert [(one["state"], one["item"]) for one in changed] == [("ready", "1"), ("ready", "1")]
    (again,) = asked("question", "edit", other, "--to", "", "--minutes", "2", "--text", "Why?")
    assert (again["to"], again["minutes"], again["text"]) == (None, 2, "Why?")
    (again,) = asked("question", "edit", other, "--minutes", "", "--item", "")
    assert (again["minutes"], again["item"]) == (None, None)


def test_several_questions_never_get_the_same_words(cli, asked, filled, question):
    other = asked("question", "add", "last", "And who pays?")["id"]
    done = cli("question", "edit", question, other, "--text", "Why?")
    assert (done.code, "same words" in done.err) == (1, True)


def test_a_question_is_taken_away_and_brought_back(asked, filled, question):
    asked("question", "remove", question[:8])
    assert asked("questions", "last") == []
    asked("question", "bring-back", question)
    assert [one["id"] for one in asked("questions", "last")] == [question]


def test_questions_are_put_in_order(asked, filled, question):
    other = asked("question", "add", "last", "And who pays?", "--item", "1")["id"]
    ordered = asked("question", "order", "last", other, question)
    assert [one["id"] for one in ordered] == [other, question]


def test_evidence_is_added_ordered_and_taken_away(asked, filled, question):
    asked("question", "evidence", question, "--quote", "reserves would fall")
    asked("question", "evidence", question, "--speech", "last", "1", "--against")
    found = asked(
        *("question", "evidence", question, "--words", "It was 9%.", "--source", "A letter")
    )
    assert [(one["stance"], one["source"]) for one in found] == [
        ("for", "page 2, 1.2"),
        ("against", "Bob Director, 4 March 2025, 0:01:01"),
        ("for", "A letter"),
    ]
    ids = [one["id"] for one in found]
    found = asked("question", "evidence", question, "--order", *ids[::-1])
    assert [one["id"] for one in found] == ids[::-1]
    found = asked("question", "evidence", question, "--remove", ids[0])
    assert ids[0] not in [one["id"] for one in found]


@pytest.mark.parametrize(
    "more", [(), ("--speech", "last", "99"), ("--remove", "zzz")], ids=["none", "speech", "remove"]
)
def test_evidence_that_is_not_there_is_refused(cli, filled, question, more):
    assert cli("question", "evidence", question, *more).code == 1


def test_words_are_checked_before_and_after_they_are_kept(asked, filled):
    words = "What does it cost, and why was nobody told about it?"
    (found,) = asked("question", "check", "last", words)
    assert (found["check"], found["words"]) == ("several", "why was nobody told about it")
    asked("question", "add", "last", words)
    listed = asked("questions", "last", "--checks")
    assert [one["check"] for one in listed[-1]["checks"]] == ["several"]


def test_the_reasons_are_sentences_for_people(cli, filled):
    done = cli("question", "check", "last", "Surely somebody knew about this in June?")
    assert done.out == "“Surely” tells them what to answer.\n"


def test_lines_of_enquiry_are_kept_in_order(asked, filled):
    for title in ("Money", "People", "Time"):
        asked("lines", "last", "--add", title)
    asked("lines", "last", "--order", "time", "money")
    asked("lines", "last", "--rename", "Money", "Cost")
    assert [one["title"] for one in asked("lines", "last")] == ["Time", "Cost", "People"]
    asked("question", "add", "last", "Why?", "--line", "Cost")
    assert [one["questions"] for one in asked("lines", "last")] == [0, 1, 0]
    assert len(asked("lines", "last", "--remove", "Cost")) == 2


def test_the_plan_tells_what_fits(asked, cli, filled, question):
    asked("question", "edit", question, "--minutes", "7")
    asked("plan", "last", "--minutes", "5")
    told = asked(
        *("plan", "last", "--item", "1", "--triage", "deep", "--item-minutes", "4"),
        *("--big-question", "Is it enough?"),
    )
    assert (told["minutes"], told["planned"], told["over"]) == (5, 7, 2)
    first = told["items"][0]
    assert (first["triage"], first["minutes"], first["big_question"], first["over"]) == (
        "deep",
        4,
        "Is it enough?",
        3,
    )
    assert "In all 7 of 5 minutes." in cli("plan", "last").out
    told = asked("plan", "last", "--item", "1", "--triage", "", "--item-minutes", "")
    assert (told["items"][0]["triage"], told["items"][0]["minutes"]) == (None, None)


def test_a_plan_for_no_item_is_refused(cli, filled):
    assert cli("plan", "last", "--triage", "deep").code == 1
    assert cli("plan", "last", "--minutes", "-3").code == 2


def test_coverage_names_what_has_no_question_yet(asked, cli, filled):
    bare, everything = asked("coverage", "last"), asked("coverage", "last", "--all")
    assert [one["heading"] for one in bare["sections"]] == ["Roads"]
    assert [(one["heading"], one["questions"]) for one in everything["sections"]] == [
        ("Purpose", 1),
        ("Roads", 0),
    ]
    assert [one["text"] for one in bare["recommendations"]] == ["That the budget be noted."]
    assert "Roads" in cli("coverage", "last").out


def test_prompts_are_added_changed_and_restored(asked, cli, filled):
    listed = asked("prompts", "--purpose", "money")
    asked("prompts", "--purpose", "money", "--add", "Who pays in the end?")
    own = asked("prompts", "--purpose", "money")[-1]
    assert (own["text"], own["own"]) == ("Who pays in the end?", True)
    asked("prompts", "--edit", own["id"], "Who pays?")
    assert asked("prompts", "--purpose", "money")[-1]["text"] == "Who pays?"
    asked("prompts", "--remove", own["id"])
    asked("prompts", "--remove", listed[0]["id"])
    asked("prompts", "--restore", listed[0]["id"])
    assert asked("prompts", "--purpose", "money") == listed
    assert {one["purpose"] for one in asked("prompts")} == {one.value for one in Purpose}
    assert cli("prompts", "--add", "Nothing in particular").code == 1
