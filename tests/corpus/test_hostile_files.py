"""Hostile files: each is read or refused in time, in a sentence, and harms nothing."""

from pathlib import Path

import pytest

from scrutinyprep.domain.errors import ImportFailed, PasswordNeeded, Unsupported
from scrutinyprep.domain.parsed import ParsedPack
from scrutinyprep.importers.apart import read_apart
from scrutinyprep.pdf.viewing import PageReader
from scrutinyprep.services.importing import Imported
from tests.fuzz.importing import (
    MOST_BYTES,
    MOST_SECONDS,
    _empty_library,  # noqa: F401 - the fixture that `importing` asks for
    importing,  # noqa: F401 - a fixture
)
from tests.fuzz.watching import CAN_WATCH, nothing_runs, watched

CORPUS = Path(__file__).resolve().parents[2].parent / "shared" / "corpus"
HOSTILE = sorted(path for path in (CORPUS / "hostile").rglob("*") if path.is_file())
PDFS = [path for path in HOSTILE if path.suffix == ".pdf"]

READ = """
    captions/webvttpy_captions_with_bom.vtt derived/captions_utf16le.vtt
    derived/pack_garbage_prefix.pdf derived/pack_ownerpw_noextract.pdf
    derived/pack_rotated90.pdf derived/pack_scanned_12pp.pdf derived/pack_truncated_60pct.pdf
    derived/pdf_named.docx derived/srt_shuffled_renumbered.srt pdf/Ouseley_Annex.pdf
    pdf/ocrmypdf_enormous.pdf pdf/pdfjs_bomb_giant.pdf pdf/pdfjs_freeculture.pdf
    pdf/pdfjs_js-buttons.pdf pdf/pdfminer_issue-1113-evil-xobjects.pdf
    pdf/pdfminer_zen_of_python_corrupted.pdf pdf/qpdf_append-xref-loop.pdf pdf/qpdf_bad-xref.pdf
    pdf/qpdf_outlines-with-actions.pdf pdf/qpdf_outlines-with-loop.pdf pdf/qpdf_pages-loop.pdf
    xml/sayit_test_blank_speakers.xml
""".split()
"""Of these at least something can be read, so something must be."""

REFUSED = {
    "captions/webvttpy_empty.vtt": "no-text",
    "derived/akn_billion_laughs.xml": "unsupported",
    "derived/akn_xxe.xml": "unsupported",
    "derived/pack_userpw_secret.pdf": "password-needed",
    "derived/truncated.docx": "damaged",
    "docx/poi_poc-xmlbomb.xlsx": "unsupported",
    "pdf/ocrmypdf_invalid.pdf": "damaged",
    "pdf/pdfplumber_empty.pdf": "no-text",
    "pdf/qpdf_bad1.pdf": "damaged",
}

pytestmark = pytest.mark.skipif(not HOSTILE, reason="the corpus is not beside the project")


def name_of(path: Path) -> str:
    return path.relative_to(CORPUS / "hostile").as_posix()


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
def test_a_hostile_file_is_read_or_refused_and_harms_nothing(path, importing):  # noqa: F811
    attempt = importing(path)
    if CAN_WATCH and path.stat().st_size:
        assert attempt.watched.peaks_kib
    if name_of(path) in READ:
        assert isinstance(attempt.outcome, Imported), attempt.outcome
    if name_of(path) in REFUSED:
        assert isinstance(attempt.outcome, ImportFailed)
        assert attempt.outcome.code == REFUSED[name_of(path)]


@pytest.mark.parametrize("path", PDFS, ids=name_of)
def test_a_hostile_page_is_drawn_or_refused(path: Path) -> None:
    with watched() as seen:
        outcome = drawn_or_refused(path)
    assert seen.seconds < MOST_SECONDS
    assert seen.peak_bytes < MOST_BYTES
    assert seen.deeds == set()
    if isinstance(outcome, ImportFailed):
        assert path.name in str(outcome)
    else:
        assert all(outcome)
    assert nothing_runs()


def test_what_is_said_of_single_files_is_said_of_files_that_are_there() -> None:
    assert {*READ, *REFUSED} - set(map(name_of, HOSTILE)) == set()


def test_a_workbook_with_the_name_of_a_pdf_is_told(corpus: Path, tmp_path: Path) -> None:
    path = tmp_path / "agenda.pdf"
    path.write_bytes((corpus / "hostile/docx/poi_poc-xmlbomb.xlsx").read_bytes())
    with pytest.raises(Unsupported, match=r"an Excel workbook whose name should end in \.xlsx"):
        read_apart(path)


def test_a_locked_pack_opens_with_its_password(corpus: Path) -> None:
    path = corpus / "hostile/derived/pack_userpw_secret.pdf"
    with pytest.raises(PasswordNeeded):
        read_apart(path)
    parsed = read_apart(path, password="secret")  # noqa: S106 - of a test file
    assert isinstance(parsed, ParsedPack)
    assert len(parsed.pages) == 20
