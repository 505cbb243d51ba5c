"""`import`: an object a file, and a refusal that leaves nothing behind."""

import json
import os
import zipfile

import pikepdf
import pytest

from tests.pdf.papers import drawn, words_at

KEYS = {
    "path",
    "sha256",
    "outcome",
    "kind",
    "format",
    "meeting",
    "document_id",
    "pages",
    "items",
    "sections",
    "speeches",
    "joined",
    "new_versions",
    "candidates",
    "warnings",
    "error",
}
TALK = "Chair: Welcome to the panel.\nOfficer: Thank you, Chair. We promise a report.\n" * 4


@pytest.fixture
def talk(tmp_path):
    path = tmp_path / "talk.txt"
    path.write_text(TALK)
    return path


def a_pdf(path):
    return drawn(path, *(words_at(f"Words of page {n}.", 72, 700) for n in (1, 2)))


def everything_in(folder):
    return {p.relative_to(folder).as_posix() for p in folder.rglob("*")}


def rows_in(cli):
    return cli("meetings", "--json").out


def test_one_object_a_file_in_the_order_given(cli, tmp_path, talk, folder):
    pdf = a_pdf(tmp_path / "report.pdf")
    done = cli("import", talk, pdf, tmp_path / "gone.pdf", talk, "--json")
    assert done.code == 1
    lines = [json.loads(line) for line in done.out.splitlines()]
    assert all(set(line) == KEYS for line in lines)
    assert [line["outcome"] for line in lines] == ["imported", "imported", "refused", "unchanged"]
    assert [line["path"] for line in lines[:2]] == [str(talk), str(pdf)]
    assert set(lines[0]["meeting"]) == {"id", "council", "committee", "date", "time"}
    assert (lines[1]["pages"], lines[1]["format"], lines[1]["error"]) == (2, "pdf", None)
    assert lines[2]["error"]["code"] == "unreadable"
    assert lines[2]["error"]["message"] in done.err
    assert lines[0]["document_id"] == lines[3]["document_id"]
    assert lines[0]["sha256"] == lines[3]["sha256"]


def test_people_read_what_became_of_each_file(cli, tmp_path, talk):
    done = cli("import", talk, tmp_path)
    assert done.code == 1
    assert done.out.splitlines()[0].startswith("talk.txt: imported as ")
    assert done.err == (
        f"“{tmp_path.name}” is a folder, not a file. "
        "Check that the file is still there and that you may open it.\n"
    )
    assert "already in the library" in cli("import", talk).out


def test_what_a_file_is_and_where_it_belongs_may_be_said(cli, asked, tmp_path, talk):
    cli("import", talk)
    (meeting,) = asked("meetings")
    pdf = a_pdf(tmp_path / "late.pdf")
    made = json.loads(
        cli("import", pdf, "--as", "supplement", "--meeting", meeting["id"][:6], "--json").out
    )
    assert (made["kind"], made["meeting"]["id"]) == ("supplement", meeting["id"])
    assert cli("import", pdf, "--as", "novel").code == 2
    assert cli("import", pdf, "--meeting", "none").code == 1
    assert cli("import").code == 2


def damaged(path):
    path.write_bytes(a_pdf(path).read_bytes()[:300])


def encrypted(path):
    a_pdf(path.with_suffix(".open"))
    with pikepdf.open(path.with_suffix(".open")) as pdf:
        pdf.save(path, encryption=pikepdf.Encryption(owner="o", user="u"))


def a_word_document(path):
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", "<w:document/>")


REFUSED = [
    (damaged, "damaged"),
    (encrypted, "password-needed"),
    (a_word_document, "unsupported"),
    (lambda path: path.write_bytes(b""), "no-text"),
    (lambda path: path.mkdir(), "unreadable"),
    (lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100)), "unsupported"),
    (os.mkfifo, "unreadable"),
]


@pytest.mark.parametrize("refused", REFUSED, ids=lambda refused: refused[1])
def test_a_refused_file_leaves_nothing_behind(cli, tmp_path, talk, folder, refused):
    make, code = refused
    cli("import", talk)
    path = tmp_path / "pack.pdf"
    make(path)
    rows, files = rows_in(cli), everything_in(folder)
    done = cli("import", path, "--json")
    assert done.code == 1
    told = json.loads(done.out)
    assert (told["outcome"], told["error"]["code"]) == ("refused", code)
    assert done.err == told["error"]["message"] + "\n"
    assert done.err.startswith("“pack.pdf” ")
    assert done.err.count(".") >= 2
    assert (rows_in(cli), everything_in(folder)) == (rows, files)
    assert cli("check").code == 0


def test_a_refusal_makes_nothing_in_a_new_library_either(cli, tmp_path, folder):
    cli("meetings")
    before = everything_in(folder)
    assert cli("import", tmp_path).code == 1
    assert everything_in(folder) == before


def test_a_library_that_cannot_be_used_stops_the_import(cli, talk, folder):
    folder.mkdir()
    (folder / "library.sqlite").write_bytes(b"a letter, not a library" * 100)
    done = cli("import", talk, "--json")
    assert (done.code, done.out) == (3, "")
    assert done.err.startswith("This library is damaged and can't be opened. Restore")


def test_what_a_killed_import_left_is_cleared_by_the_next(cli, talk, folder):
    cli("meetings")
    stray = folder / "files" / "ab" / f"{'ab' * 32}.pdf"
    stray.parent.mkdir(parents=True)
    stray.write_bytes(b"half")
    (folder / "files" / f"{stray.name}.coming").touch()
    cli("import", talk)
    assert not stray.exists()
