"""Writing briefings from the command line."""

import hashlib

import pikepdf
import pytest

from scrutinyprep.domain.briefings import Edition
from tests.briefing.reading import text_of


def ids_of(asked):
    return [question["id"] for question in asked("questions", "last")]


@pytest.mark.parametrize("edition", [edition.value for edition in Edition])
def test_every_edition_is_written_and_named(asked, filled, tmp_path, edition):
    out = tmp_path / "b.pdf"
    done = asked("brief", "last", "--out", out, "--edition", edition)
    assert done["edition"] == edition
    with pikepdf.open(out) as pdf:
        assert len(pdf.pages) == done["pages"]


def test_only_what_is_asked_for_is_written(asked, cli, filled, tmp_path):
    asked("question", "add", "last", "Second?", "--to", "Bob")
    _, second = ids_of(asked)
    out = tmp_path / "b.pdf"
    assert asked("brief", "last", "--out", out, "--questions", second[:8])["questions"] == 1
    assert "Second?" in text_of(out)
    assert asked("brief", "last", "--out", out, "--people", "bob")["questions"] == 1
    assert asked("brief", "last", "--out", out, "--items", "meeting")["questions"] == 1
    assert "What is asked of us" not in text_of(out)
    asked("brief", "last", "--out", out, "--leave-out", "contents,index")
    assert "Contents" not in text_of(out)


def test_what_is_not_there_is_refused_and_nothing_is_written(cli, filled, tmp_path):
    out = tmp_path / "b.pdf"
    assert cli("brief", "last", "--out", out, "--items", "99").code == 1
    assert cli("brief", "last", "--out", out, "--questions", "zz").code == 1
    for wrong in (
        ("--leave-out", "soup"),
        ("--lines", "61"),
        ("--lines", "x"),
        ("--edition", "A5"),
    ):
        assert cli("brief", "last", "--out", out, *wrong).code == 2
    assert not out.exists()


def test_a_choice_is_remembered_only_when_told_to(asked, cli, filled, tmp_path):
    out = tmp_path / "b.pdf"
    cli("brief", "last", "--out", out, "--edition", "cards")
    assert asked("brief", "last", "--out", out, "--remembered")["edition"] == "standard"
    cli("brief", "last", "--out", out, "--edition", "cards", "--remember")
    assert asked("brief", "last", "--out", out, "--remembered")["edition"] == "cards"
    assert asked("brief", "last", "--out", out)["edition"] == "standard"
    again = asked("brief", "last", "--out", out, "--remembered", "--edition", "chair")
    assert again["edition"] == "chair"


def test_the_same_day_makes_the_same_file(asked, filled, tmp_path):
    sums = set()
    for name in ("a.pdf", "b.pdf"):
        asked("brief", "last", "--out", tmp_path / name, "--dated", "2025-03-02")
        sums.add(hashlib.sha256((tmp_path / name).read_bytes()).hexdigest())
    assert len(sums) == 1
    assert "Made on 2 March 2025" in text_of(tmp_path / "a.pdf")


def test_officers_get_nothing_that_is_not_marked_for_them(asked, cli, filled, tmp_path):
    out = tmp_path / "b.pdf"
    done = asked("brief", "last", "--out", out, "--edition", "officers")
    assert (done["questions"], done["kept_back"]) == (0, 1)
    assert "No question of this meeting is marked for officers." in text_of(out)
    told = cli("brief", "last", "--out", out, "--edition", "officers").out
    assert "Kept back, for this edition is for others to see: 1 question" in told


def test_original_pages_are_named_and_remembered(asked, cli, filled, tmp_path):
    out = tmp_path / "b.pdf"
    plain = asked("brief", "last", "--out", out)["pages"]
    chosen = ("--original-pages", "PDF 2-3", "--two-to-a-sheet")
    shown = asked("brief", "last", "--out", out, *chosen, "--remember")["pages"]
    assert shown > plain
    assert "as published" in text_of(out)
    assert asked("brief", "last", "--out", out, "--remembered")["pages"] == shown
    one_each = asked("brief", "last", "--out", out, "--remembered", "--no-two-to-a-sheet")["pages"]
    assert one_each == shown + 1
    none = asked("brief", "last", "--out", out, "--remembered", "--original-pages", "none")
    assert none["pages"] == plain


def test_original_pages_that_are_not_understood_or_not_there_are_refused(cli, filled, tmp_path):
    out = tmp_path / "b.pdf"
    told = cli("brief", "last", "--out", out, "--original-pages", "53-60, soup")
    assert told.code == 2
    assert "“soup” names no pages" in told.err
    assert cli("brief", "last", "--out", out, "--original-pages", "9999").code == 1
    assert not out.exists()
