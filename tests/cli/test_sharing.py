"""Sharing from the command line: a file is made, looked into, and taken in."""

import json

import pytest

from scrutinyprep.bootstrap import services_for
from scrutinyprep.domain.questions import QuestionWords
from tests.store.made_up import a_pack, add, clock


@pytest.fixture
def file(filled, cli, tmp_path):
    """Return a share file of the filled library, as another one finds it."""
    out = tmp_path / "q.scrutiny"
    assert cli("share", "last", "--out", out).code == 0
    return out


@pytest.fixture
def other(tmp_path):
    """Return the options of another member's library, with the same meeting in it."""
    folder = tmp_path / "other"
    services = services_for(folder, author="Cllr Jones", clock=clock())
    add(services.importing, tmp_path, a_pack())
    services.importing._store.close()
    return ("--library", folder)


def test_share_tells_what_went_and_what_stayed(asked, filled, tmp_path):
    told = asked("share", "last", "--out", tmp_path / "q.scrutiny")
    assert set(told) == {
        "path",
        "questions",
        "notes",
        "highlights",
        "exempt",
        "left_out",
        "kept_private",
    }
    assert told["questions"] == len(json.loads((tmp_path / "q.scrutiny").read_text())["questions"])


def test_offers_lists_and_takes_nothing(asked, file, other):
    listed = asked("offers", file, *other)
    assert {one["as"] for one in listed} == {"new"}
    assert {one["kind"] for one in listed} >= {"question"}
    assert asked("questions", "last", *other) == []


def test_import_takes_in_a_share_file_and_says_so(asked, cli, file, other):
    told = asked("import", file, *other)
    assert (told["outcome"], told["kind"], told["format"], told["document_id"]) == (
        "imported",
        "share",
        "scrutiny-share",
        None,
    )
    assert told["share"]["from"] != ""
    assert len(asked("questions", "last", *other)) == sum(
        one["kind"] == "question" for one in told["share"]["came"]
    )
    assert asked("import", file, *other)["outcome"] == "unchanged"
    assert "Nothing in it is new" in cli("import", file, *other).out


def test_only_what_was_named_comes_in(asked, file, other):
    wanted = next(one for one in asked("offers", file, *other) if one["kind"] == "question")
    asked("import", file, "--only", wanted["id"][:13], *other)
    assert [question["id"] for question in asked("questions", "last", *other)] == [wanted["id"]]


def test_a_name_that_fits_nothing_in_the_file_is_told(cli, file, other):
    done = cli("import", file, "--only", "zz", *other)
    assert (done.code, "zz" in done.err) == (1, True)


def test_a_question_much_like_ones_own_is_told(cli, services, filled, file, tmp_path):
    mine = services_for(tmp_path / "third", author="Cllr Brown", clock=clock())
    meeting = add(mine.importing, tmp_path, a_pack()).meeting.id
    words = json.loads(file.read_text())["questions"][0]["words"]
    mine.questions.draft(meeting, QuestionWords(words))
    mine.importing._store.close()
    assert "is much like your" in cli("offers", file, "--library", tmp_path / "third").out


def test_a_share_file_begins_no_meeting(cli, file, tmp_path):
    empty = ("--library", tmp_path / "empty")
    done = cli("import", file, "--json", *empty)
    assert done.code == 1
    assert json.loads(done.out)["error"]["code"] == "meeting-missing"
    done = cli("import", file, "--meeting", "new", *empty)
    assert "no papers" in done.err


def test_a_folder_that_is_not_there_is_told(cli, filled, tmp_path):
    done = cli("share", "last", "--out", tmp_path / "none" / "q.scrutiny")
    assert (done.code, "could not be written" in done.err) == (1, True)
