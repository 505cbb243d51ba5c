"""A file is told by its content, and refused in plain words where it is not read."""

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scrutinyprep.domain.errors import (
    Damaged,
    ImportFailed,
    NotAPaper,
    NoText,
    PasswordNeeded,
    ScrutinyError,
    Unreadable,
    Unsupported,
)
from scrutinyprep.domain.parsed import (
    DocumentKind,
    ParsedMinutes,
    ParsedPack,
    ParsedTranscript,
)
from scrutinyprep.importers.reading import read
from tests.pdf.papers import all_of, drawn, words_at

Make = Callable[[Path], Path]

TALK = "Chair: Welcome, everyone, to this meeting.\n\nCllr Reed: Thank you, Chair.\n"


def a_pdf(path: Path) -> Path:
    page = all_of(words_at("Report to Cabinet", 72, 700), words_at("1. Background", 72, 650))
    return drawn(path, page, page)


def a_file(name: str, content: bytes) -> Make:
    def make(folder: Path) -> Path:
        path = folder / name
        path.write_bytes(content)
        return path

    return make


def a_zip(name: str, *entries: str) -> Make:
    def make(folder: Path) -> Path:
        with ZipFile(folder / name, "w") as archive:
            for entry in entries:
                archive.writestr(entry, "<xml/>")
        return folder / name

    return make


def test_a_pdf_is_a_pdf_by_any_name(tmp_path: Path) -> None:
    parsed = read(a_pdf(tmp_path / "minutes.docx"))
    assert isinstance(parsed, ParsedPack)
    assert len(parsed.pages) == 2


def test_a_pdf_may_begin_with_something_else(tmp_path: Path) -> None:
    path = a_pdf(tmp_path / "a.pdf")
    path.write_bytes(b"HTTP/1.1 200 OK\r\n\r\n" + path.read_bytes())
    assert isinstance(read(path), ParsedPack)


def test_text_is_a_transcript_unless_the_user_says_minutes(tmp_path: Path) -> None:
    path = a_file("a.txt", TALK.encode())(tmp_path)
    assert isinstance(read(path), ParsedTranscript)
    assert isinstance(read(path, as_kind=DocumentKind.MINUTES), ParsedMinutes)


def test_the_user_says_what_a_pdf_is(tmp_path: Path) -> None:
    parsed = read(a_pdf(tmp_path / "a.pdf"), as_kind=DocumentKind.SUPPLEMENT)
    assert isinstance(parsed, ParsedPack)
    assert parsed.kind is DocumentKind.SUPPLEMENT


def test_pages_are_told_as_they_are_done(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    read(a_pdf(tmp_path / "a.pdf"), progress=lambda done, pages: told.append((done, pages)))
    assert told[-1] == (2, 2)
    assert told == sorted(told)


@pytest.mark.parametrize(
    ("make", "error", "words"),
    [
        (a_file("empty.pdf", b""), NoText, "nothing in it"),
        (lambda folder: folder, Unreadable, "is a folder"),
        (lambda folder: folder / "gone.pdf", Unreadable, "is not there"),
        (a_file("a.pdf", b"%PDF-1.7\ngarbage"), Damaged, "damaged"),
        (a_file("a.pdf", b"404 page not found"), Damaged, "damaged"),
        (a_zip("a.docx", "word/document.xml"), Damaged, "damaged"),
        (a_zip("a.pdf", "xl/workbook.xml"), Unsupported, "should end in .xlsx"),
        (a_zip("a.xlsx", "xl/workbook.xml"), Unsupported, "an Excel workbook"),
        (a_zip("a.pptx", "ppt/presentation.xml"), Unsupported, "a PowerPoint presentation"),
        (a_zip("a.zip", "letter.txt"), Unsupported, "a compressed archive"),
        (a_file("a.docx", b"PK\x03\x04cut short"), Damaged, "damaged"),
        (a_file("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), Unsupported, "an old or a locked"),
        (a_file("a.rtf", b"{\\rtf1 Minutes}"), Unsupported, "a Rich Text document"),
        (a_file("scan.pdf", b"\x89PNG\r\n\x1a\n\0\0"), Unsupported, "a picture"),
        (a_file("scan.jpg", b"\xff\xd8\xff\xe0\0\x10JFIF"), Unsupported, "a picture"),
        (a_file("scan.bmp", b"BM\x36\0\0\0\0\0"), Unsupported, "a picture"),
        (a_file("talk.mp4", b"\0\0\0\x18ftypmp42\0\0"), Unsupported, "a recording"),
        (a_file("a.html", b"<!DOCTYPE html><html><p>x</p>"), Unsupported, "a web page"),
        (a_file("a.pdf", b"\n<html><p>Not found</p></html>"), Unsupported, "a web page"),
        (a_file("a.bin", bytes(range(256)) * 8), NotAPaper, ""),
    ],
)
def test_what_is_not_read_says_what_it_is(
    tmp_path: Path, make: Make, error: type[ImportFailed], words: str
) -> None:
    with pytest.raises(error) as caught:
        read(make(tmp_path))
    assert words in str(caught.value)
    assert str(caught.value).count(".") >= 1
    assert caught.value.what_to_do


@pytest.mark.parametrize("words", ["BMW asked about parking.", "ID3 visas were discussed."])
def test_a_text_that_begins_like_another_kind_is_a_text(tmp_path: Path, words: str) -> None:
    assert isinstance(read(a_file("a.txt", words.encode())(tmp_path)), ParsedTranscript)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no named pipes in folders")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.pdf")
    with pytest.raises(Unreadable, match="is not a file"):
        read(tmp_path / "pipe.pdf")


def test_a_locked_pdf_asks_for_its_password(tmp_path: Path) -> None:
    import pikepdf

    path = a_pdf(tmp_path / "a.pdf")
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.save(path, encryption=pikepdf.Encryption(owner="o", user="secret"))
    with pytest.raises(PasswordNeeded):
        read(path)
    assert isinstance(read(path, password="secret"), ParsedPack)  # noqa: S106 - of a test file


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(
    st.sampled_from(
        [b"", b"%PDF-1.4\n", b"PK\x03\x04", b"<html>", b"{\\rtf", b"\xff\xfe", b"WEBVTT"]
    ),
    st.binary(max_size=300),
    st.sampled_from(["a.pdf", "a.txt", "a.docx"]),
)
def test_no_bytes_raise_anything_but_our_own_errors(
    tmp_path: Path, head: bytes, body: bytes, name: str
) -> None:
    path = tmp_path / name
    path.write_bytes(head + body)
    with suppress(ScrutinyError):
        assert isinstance(read(path), ParsedPack | ParsedTranscript | ParsedMinutes)
