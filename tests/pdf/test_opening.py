"""A locked PDF written once as one that needs no password."""

import hashlib
import subprocess
import tempfile
from pathlib import Path

import pikepdf
import pytest

from scrutinyprep.domain.errors import (
    Cancelled,
    Damaged,
    TimedOut,
    TooLarge,
    Unreadable,
    WrongPassword,
)
from scrutinyprep.pdf import coming_copy
from scrutinyprep.pdf.document import PdfDocument
from scrutinyprep.pdf.opening import opened_copy
from scrutinyprep.pdf.opening_messages import Unlock
from tests.pdf.children import serving
from tests.pdf.locked import AGES, locked

LETTERS = "Chamber 7: £ & é"


def placed(copy, path: Path) -> Path:
    path.write_bytes(copy.stream.read())
    return path


@pytest.mark.parametrize("age", AGES)
def test_the_copy_says_what_the_locked_file_says_and_opens_without_a_password(tmp_path, age):
    path = locked(tmp_path / "pack.pdf", user="secret", age=age)
    copy = placed(opened_copy(path, "secret"), tmp_path / "copy.pdf")
    with PdfDocument(path, "secret") as before, PdfDocument(copy) as after:
        assert after.file_content() == before.file_content()
        for page in (1, 2):
            assert after.page(page) == before.page(page)
            assert after.picture(page, 0.5) == before.picture(page, 0.5)
    with pikepdf.open(copy) as pdf:
        assert not pdf.is_encrypted
        assert pdf.check_pdf_syntax() == []


@pytest.mark.parametrize("age", AGES)
def test_a_password_with_letters_beyond_ascii_opens(tmp_path, age):
    path = locked(tmp_path / "pack.pdf", user=LETTERS, age=age)
    with PdfDocument(placed(opened_copy(path, LETTERS), tmp_path / "copy.pdf")) as document:
        assert document.page_count == 2


def test_the_copy_is_told_by_the_sha256_of_its_own_bytes(tmp_path):
    copy = opened_copy(locked(tmp_path / "pack.pdf", user="u"), "u")
    assert hashlib.sha256(copy.stream.read()).hexdigest() == copy.sha256


def test_a_wrong_password_and_a_damaged_file_are_told(tmp_path):
    path = locked(tmp_path / "pack.pdf", user="u")
    with pytest.raises(WrongPassword):
        opened_copy(path, "x")
    path.write_bytes(b"%PDF-1.7 nothing more")
    with pytest.raises(Damaged):
        opened_copy(path, "u")


def test_a_wish_to_stop_is_heard(tmp_path):
    with pytest.raises(Cancelled):
        opened_copy(locked(tmp_path / "pack.pdf", user="u"), "u", cancelled=lambda: True)


@pytest.mark.parametrize(
    ("deed", "error"),
    [
        ("channel.send(Piece(bytes(100)))\n    raise MemoryError", TimedOut),
        ("channel.send(Piece(bytes(100)))\n    os._exit(3)", Damaged),
        ("channel.send({'type': 'no such'})", Damaged),
        ("channel.send(Refusal('no such code'))", Damaged),
        ("[channel.send(Piece(bytes(100))) for _ in range(20)]", TooLarge),
    ],
)
def test_a_process_that_misbehaves_ends_in_a_sentence(tmp_path, monkeypatch, deed, error):
    monkeypatch.setattr(coming_copy, "_COPY_BYTES_MAX", 1000)
    code = (
        "import os\n"
        "from scrutinyprep.pdf.opening_messages import Piece\n"
        "from scrutinyprep.pdf.refusals import Refusal\n"
        f"def serve(channel):\n    channel.receive(dict)\n    {deed}\n"
    )
    with pytest.raises(error):
        opened_copy(tmp_path / "pack.pdf", "u", command=serving(code))


def test_without_room_for_the_copy_it_is_told(tmp_path, monkeypatch):
    path = locked(tmp_path / "pack.pdf", user="u")
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "none"))
    with pytest.raises(Unreadable, match="no room"):
        opened_copy(path, "u")


def test_the_password_is_no_argument_and_in_no_environment(tmp_path, monkeypatch):
    started = []
    run = subprocess.Popen

    def noted(command, **how):
        started.append((command, how["env"]))
        return run(command, **how)

    monkeypatch.setattr(subprocess, "Popen", noted)
    opened_copy(locked(tmp_path / "pack.pdf", user="hush-hush"), "hush-hush")
    assert len(started) == 1
    assert "hush-hush" not in repr(started)


def test_a_printed_request_shows_no_password():
    assert "hush-hush" not in repr(Unlock(b"pack.pdf", "hush-hush"))
