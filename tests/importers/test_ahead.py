"""A file read ahead: its outcome is taken only for that very file, unchanged, and once."""

import os
import threading
from pathlib import Path

import pytest

from scrutinyprep.cli.main import run
from scrutinyprep.domain.parsed import DocumentKind
from scrutinyprep.importers.ahead import ReadAhead
from scrutinyprep.importers.apart import read_apart
from scrutinyprep.importers.early import reading_process
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


def test_a_process_that_was_started_before_reads_the_file(paper: Path) -> None:
    early = reading_process()
    try:
        with ReadAhead(paper, early=early) as ahead:
            reading = ahead.taken(paper, None)
            assert reading is not None
            with reading:
                assert reading.result() == read_apart(paper)
        assert not early.is_alive
    finally:
        early.kill()


@pytest.mark.parametrize("arguments", [["import"], ["import", "--as", "nonsense", "a.pdf"]])
def test_no_process_is_left_where_a_command_is_not_understood(arguments: list[str]) -> None:
    with pytest.raises(SystemExit):
        run(arguments, lambda _: 0)
    assert not [thread for thread in threading.enumerate() if "importers" in thread.name]
