"""Hostile files: each is read or refused in time, in a sentence, and harms nothing."""

import os
import threading
from pathlib import Path
from time import monotonic

import pytest

from scrutinyprep.domain.errors import (
    Damaged,
    ImportFailed,
    PasswordNeeded,
    TooLarge,
    Unsupported,
)
from scrutinyprep.domain.parsed import Parsed, ParsedPack
from scrutinyprep.importers.apart import read_apart
from scrutinyprep.pdf.viewing import PageReader

CORPUS = Path(__file__).resolve().parents[2].parent / "shared" / "corpus"
HOSTILE = sorted(path for path in (CORPUS / "hostile").rglob("*") if path.is_file())
PATIENCE_S = 20.0

pytestmark = pytest.mark.skipif(not HOSTILE, reason="the corpus is not beside the project")


def name_of(path: Path) -> str:
    return path.relative_to(CORPUS / "hostile").as_posix()


def nothing_is_left() -> bool:
    children = Path(f"/proc/self/task/{os.getpid()}/children")
    if children.exists() and children.read_text().strip():
        return False
    return not [thread for thread in threading.enumerate() if ".child" in thread.name]


def read_or_refused(path: Path) -> Parsed | ImportFailed:
    try:
        return read_apart(path)
    except ImportFailed as error:
        return error


def drawn_or_refused(path: Path) -> list[bool] | ImportFailed:
    """Return for the first pages whether each letter has its place and the page its picture."""
    try:
        with PageReader(path) as reader:
            return [
                len(letters.boxes) == len(letters.text) and bool(reader.picture(page, 0.5).pixels)
                for page in range(1, min(reader.page_count, 3) + 1)
                for letters in [reader.letters(page)]
            ]
    except ImportFailed as error:
        return error


@pytest.mark.parametrize("path", HOSTILE, ids=name_of)
def test_a_hostile_file_is_read_or_refused(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    began = monotonic()
    outcome = read_or_refused(path)
    assert monotonic() - began < PATIENCE_S
    if isinstance(outcome, ImportFailed):
        assert path.name in str(outcome)
        assert outcome.what_to_do
    assert list(tmp_path.iterdir()) == []
    assert nothing_is_left()


@pytest.mark.parametrize("path", [path for path in HOSTILE if path.suffix == ".pdf"], ids=name_of)
def test_a_hostile_page_is_drawn_or_refused(path: Path) -> None:
    began = monotonic()
    outcome = drawn_or_refused(path)
    assert monotonic() - began < PATIENCE_S
    if isinstance(outcome, ImportFailed):
        assert path.name in str(outcome)
    else:
        assert all(outcome)
    assert nothing_is_left()


def test_a_word_file_with_the_name_of_a_pdf_is_read(corpus: Path, tmp_path: Path) -> None:
    path = tmp_path / "agenda.pdf"
    path.write_bytes((corpus / "hostile/docx/poi_footnotes.docx").read_bytes())
    parsed = read_apart(path)
    assert isinstance(parsed, ParsedPack)
    assert parsed.format == "docx"


@pytest.mark.parametrize(
    ("name", "error", "words"),
    [
        ("docx/poi_SimpleMacro.docm", Unsupported, "macros"),
        ("docx/poi_ExternalEntityInText.docx", Unsupported, "put together from others"),
        ("docx/poi_bug53475-password-is-pass.docx", Unsupported, "locked by a password"),
        ("derived/billion_laughs.docx", Unsupported, "put together from others"),
        ("derived/zipbomb_300MB.docx", TooLarge, "48 megabytes"),
        ("derived/truncated.docx", Damaged, "damaged"),
    ],
)
def test_a_hostile_word_file_is_refused_with_its_sentence(
    corpus: Path, name: str, error: type[ImportFailed], words: str
) -> None:
    with pytest.raises(error, match=words) as caught:
        read_apart(corpus / "hostile" / name)
    assert caught.value.what_to_do


def test_a_locked_pack_opens_with_its_password(corpus: Path) -> None:
    path = corpus / "hostile/derived/pack_userpw_secret.pdf"
    with pytest.raises(PasswordNeeded):
        read_apart(path)
    parsed = read_apart(path, password="secret")  # noqa: S106 - of a test file
    assert isinstance(parsed, ParsedPack)
    assert len(parsed.pages) == 20
