"""Passwords of locked files on the command line: asked once, kept nowhere."""

import io
import json
import logging
import sys
import zipfile
from pathlib import Path

import pytest

from scrutinyprep.cli import passwords
from tests.pdf.locked import locked

WORD = "Hush-Hush-7Q"


@pytest.fixture
def pack(tmp_path):
    return locked(tmp_path / "pack.pdf", user=WORD)


@pytest.fixture
def word_file(tmp_path):
    path = tmp_path / "word.txt"
    path.write_text(WORD + "\nnot this\n", encoding="utf-8")
    return path


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.fixture
def terminal(monkeypatch):
    """Return what makes standard input a terminal where these answers are typed; and the asked."""

    def make(*answers):
        asked, left = [], list(answers)

        def typed(prompt):
            asked.append(prompt)
            if not left:
                raise EOFError
            return left.pop(0)

        monkeypatch.setattr(sys, "stdin", Terminal())
        monkeypatch.setattr(passwords, "getpass", typed)
        return asked

    return make


def traces_in(folder):
    """Return every file below a folder that holds the password, in any of its encodings."""
    spellings = [WORD.encode(form) for form in ("utf-8", "utf-16-le", "utf-16-be")]
    return [
        path.name
        for path in folder.rglob("*")
        if path.is_file() and any(word in path.read_bytes() for word in spellings)
    ]


def outcomes(done):
    return [
        (line["outcome"], line["error"] and line["error"]["code"])
        for line in map(json.loads, done.out.splitlines())
    ]


def test_a_file_can_hold_the_password(cli, pack, word_file):
    done = cli("import", pack, "--password-from", word_file, "--json")
    assert outcomes(done) == [("imported", None)]


def test_standard_input_can_hold_the_password(cli, pack, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.StringIO(WORD + "\r\n"))
    assert outcomes(cli("import", pack, "--password-from", "-", "--json")) == [("imported", None)]


def test_without_a_terminal_a_locked_file_is_refused_with_its_code(cli, pack, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.StringIO(WORD))
    done = cli("import", pack, "--json")
    assert (done.code, outcomes(done)) == (1, [("refused", "password-needed")])


def test_a_wrong_password_has_a_code_of_its_own(cli, pack, tmp_path, folder):
    (tmp_path / "wrong.txt").write_text("nonsense")
    done = cli("import", pack, "--password-from", tmp_path / "wrong.txt", "--json")
    assert (done.code, outcomes(done)) == (1, [("refused", "wrong-password")])
    assert list((folder / "files").rglob("*.pdf*")) == []


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", None])
def test_a_password_that_cannot_be_read_is_told(cli, pack, tmp_path, content):
    source = tmp_path / "word"
    if content is not None:
        source.write_bytes(content)
    done = cli("import", pack, "--password-from", source, "--json")
    assert outcomes(done) == [("refused", "not-understood")]


def test_at_a_terminal_it_is_asked_for_by_the_name_of_the_file(cli, pack, terminal):
    asked = terminal("wrong", WORD)
    done = cli("import", pack, "--json")
    assert outcomes(done) == [("imported", None)]
    assert asked == ["Password for “pack.pdf”: "] * 2
    assert "does not open" in done.err


@pytest.mark.parametrize("answers", [[], [""]])
def test_no_answer_refuses_the_file(cli, pack, terminal, answers):
    terminal(*answers)
    assert outcomes(cli("import", pack, "--json")) == [("refused", "password-needed")]


def test_three_wrong_answers_are_enough(cli, pack, terminal):
    asked = terminal("a", "b", "c", WORD)
    assert outcomes(cli("import", pack, "--json")) == [("refused", "wrong-password")]
    assert len(asked) == 3


def test_the_last_password_is_tried_on_the_next_file_before_asking(cli, tmp_path, pack, terminal):
    twin = locked(tmp_path / "twin.pdf", user=WORD, age="AES 128")
    other = locked(tmp_path / "other.pdf", user="another")
    asked = terminal(WORD, "another")
    done = cli("import", pack, twin, other, "--json")
    assert [code for _, code in outcomes(done)] == [None, None, None]
    assert asked == ["Password for “pack.pdf”: ", "Password for “other.pdf”: "]


def test_a_file_that_only_its_owner_locked_opens_as_it_is(cli, tmp_path):
    path = locked(tmp_path / "pack.pdf", user="", owner="the clerk's")
    done = cli("import", path, "--json")
    assert outcomes(done) == [("imported", None)]


def test_the_password_is_wanted_once_and_the_pack_reads_without_it_ever_after(
    cli, pack, word_file, folder, services
):
    first = json.loads(cli("import", pack, "--password-from", word_file, "--json").out)
    again = json.loads(cli("import", pack, "--json").out)
    assert (again["outcome"], again["sha256"]) == ("unchanged", first["sha256"])
    kept = services.papers.path(services.papers.named("last"))
    assert kept.read_bytes() != pack.read_bytes()
    assert kept.stem != first["sha256"]
    assert len(list((folder / "files").rglob("*.pdf"))) == 2
    assert cli("check").code == 0


def test_check_misses_the_opened_copy(cli, pack, word_file, services):
    cli("import", pack, "--password-from", word_file)
    kept = services.papers.path(services.papers.named("last"))
    kept.write_bytes(b"something else")
    assert "file-changed" in cli("check").out
    kept.unlink()
    assert "file-missing" in cli("check").out


def test_a_backup_brings_the_opened_copy_back(cli, pack, word_file, tmp_path, services):
    cli("import", pack, "--password-from", word_file)
    cli("backup", "--out", tmp_path / "all.zip")
    with zipfile.ZipFile(tmp_path / "all.zip") as archive:
        assert len([name for name in archive.namelist() if name.endswith(".pdf")]) == 2
    other = tmp_path / "other"
    assert cli("--library", other, "restore", tmp_path / "all.zip").code == 0
    assert cli("--library", other, "check").code == 0
    assert len(list((other / "files").rglob("*.pdf"))) == 2


def test_the_password_is_in_no_file_and_no_log(cli, pack, word_file, tmp_path, caplog):
    caplog.set_level(logging.DEBUG)
    done = cli("--log-level", "debug", "import", pack, "--password-from", word_file, "--json")
    wrong = tmp_path / "wrong.pdf"
    locked(wrong, user="another")
    failed = cli("--log-level", "debug", "import", wrong, "--password-from", word_file, "--json")
    cli("backup", "--out", tmp_path / "all.zip")
    assert (done.code, failed.code) == (0, 1)
    assert WORD not in done.out + done.err + failed.out + failed.err + caplog.text
    word_file.unlink()
    assert traces_in(tmp_path) == []
    assert traces_in(Path.home()) == []
