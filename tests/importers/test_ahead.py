"""A file read ahead: its outcome is taken only for that very file, unchanged, and once."""

import os
from pathlib import Path

import pytest

from scrutinyprep.domain.parsed import DocumentKind
from scrutinyprep.importers.ahead import ReadAhead
from scrutinyprep.importers.apart import read_apart
from tests.pdf.papers import drawn, words_at


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    return drawn(tmp_path / "Report.pdf", words_at("Report to Cabinet", 72, 700))


def test_what_was_read_ahead_is_what_would_be_read_now(paper: Path) -> None:
    with ReadAhead(paper) as ahead:
        reading = ahead.taken(paper, None)
        assert reading is not None
        with reading:
            assert reading.result() == read_apart(paper)


def test_it_is_taken_once(paper: Path) -> None:
    with ReadAhead(paper) as ahead:
        reading = ahead.taken(paper, None)
        assert reading is not None
        reading.close()
        assert ahead.taken(paper, None) is None


def test_it_is_not_taken_for_another_file_or_kind(paper: Path, tmp_path: Path) -> None:
    with ReadAhead(paper) as ahead:
        assert ahead.taken(tmp_path / "other.pdf", None) is None
        assert ahead.taken(paper, DocumentKind.MINUTES) is None


def test_it_is_not_taken_once_the_file_has_changed(paper: Path) -> None:
    with ReadAhead(paper) as ahead:
        os.utime(paper, ns=(0, 0))
        assert ahead.taken(paper, None) is None


@pytest.mark.parametrize("name", ["", "gone.pdf", "nul\0.pdf"])
def test_what_is_no_file_is_left_to_whoever_reads_it(tmp_path: Path, name: str) -> None:
    with ReadAhead(tmp_path / name) as ahead:
        assert ahead.taken(tmp_path / name, None) is None
