"""The command on spelling, and the spelling among the checks of questions."""

import pytest


@pytest.fixture(autouse=True)
def own_choices(tmp_path, monkeypatch):
    """Keep the words that a test adds from every other test."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "choices"))


def test_words_are_checked_with_what_may_be_meant(asked, cli):
    first, second = asked("spelling", "--text", "The comittee, wich met")
    assert (first["check"], first["words"], first["start"], first["end"]) == (
        *("spelling", "comittee"),
        *(4, 12),
    )
    assert (first["suggestions"][0], second["suggestions"][0]) == ("committee", "which")
    done = cli("spelling", "--text", "The comittee")
    assert (done.code, done.out) == (0, "“comittee” may be misspelt: committee?\n")


def test_what_is_written_for_a_meeting_is_checked(asked, cli, services):
    meeting = asked("sample")["meeting_id"]
    assert asked("spelling", "--meeting", meeting) == []
    words = ("When will members recieve it?", "--good-answer", "A date from the Goverment")
    question = asked("question", "add", meeting, *words)
    note = asked("note", "add", meeting, "Who is resposible")
    assert [
        (one["id"], one["field"], one["words"]) for one in asked("spelling", "--meeting", meeting)
    ] == [
        (question["id"], "words", "recieve"),
        (question["id"], "good_answer", "Goverment"),
        (note["id"], "words", "resposible"),
    ]
    listed = asked("questions", meeting, "--checks")
    assert "spelling" in [check["check"] for check in listed[-1]["checks"]]
    assert "“recieve” may be misspelt: receive" in cli("questions", meeting, "--checks").out
    (found,) = asked("question", "check", meeting, "When will they recieve that?")
    assert (found["check"], found["suggestions"][0]) == ("spelling", "receive")


def test_own_and_ignored_words_pass_until_they_are_taken_back(asked, cli):
    meeting = asked("sample")["meeting_id"]
    kept = asked("spelling", "--meeting", meeting, "--add", "zibble", "--ignore", "snorf")
    assert kept == {"my_words": ["zibble"], "ignored": ["snorf"]}
    words = ("spelling", "--text", "a zibble, a snorf")
    assert asked(*words, "--meeting", meeting) == []
    assert [one["words"] for one in asked(*words)] == ["snorf"]
    assert cli("spelling", "--my-words").out == "zibble\n"
    kept = asked("spelling", "--meeting", meeting, "--forget", "zibble", "--heed", "snorf")
    assert kept == {"my_words": [], "ignored": []}


@pytest.mark.parametrize(
    "arguments", [(), ("--ignore", "snorf"), ("--forget", "snorf"), ("--add", "two words")]
)
def test_what_makes_no_sense_is_refused(cli, services, arguments):
    done = cli("spelling", *arguments)
    assert (done.code, done.out) == (1, "")
    assert done.err
