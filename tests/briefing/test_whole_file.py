"""A file is written whole or not at all."""

import os
import stat
import sys
from pathlib import Path

import pytest

from scrutinyprep.briefing.whole_file import write_whole
from scrutinyprep.domain.errors import CannotWrite


def test_a_new_file_holds_the_data_and_nothing_lies_beside_it(tmp_path):
    path = tmp_path / "b.pdf"
    write_whole(path, b"new")
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


def test_an_old_file_is_replaced(tmp_path):
    path = tmp_path / "b.pdf"
    path.write_bytes(b"old and longer")
    write_whole(path, b"new")
    assert path.read_bytes() == b"new"


def test_a_full_disk_leaves_the_old_file_as_it_was(tmp_path):
    path = tmp_path / "b.pdf"
    path.write_bytes(b"old")
    resource = pytest.importorskip("resource", reason="a full disk can't be played here")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, hard))
    try:
        with pytest.raises(CannotWrite, match="no room left on the disk"):
            write_whole(path, b"x" * 2000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="this user may write everywhere"
)
def test_a_folder_that_may_not_be_written_is_a_plain_sentence(tmp_path):
    tmp_path.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        with pytest.raises(CannotWrite, match="you may not write there"):
            write_whole(tmp_path / "b.pdf", b"new")
    finally:
        tmp_path.chmod(stat.S_IRWXU)


def test_a_folder_in_the_place_of_the_file_is_left_alone(tmp_path):
    path = tmp_path / "b.pdf"
    path.mkdir()
    with pytest.raises(CannotWrite, match="a folder has that name"):
        write_whole(path, b"new")
    assert path.is_dir()
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("name", "reason"), [("nowhere/b.pdf", "folder is not there"), ("b" * 300, "name is too long")]
)
def test_the_reason_is_said(tmp_path: Path, name: str, reason: str):
    with pytest.raises(CannotWrite, match=reason):
        write_whole(tmp_path / name, b"new")
    assert list(tmp_path.iterdir()) == []


def test_a_name_as_long_as_the_system_allows_is_written(tmp_path):
    path = tmp_path / ("b" * 251 + ".pdf")
    write_whole(path, b"new")
    assert path.read_bytes() == b"new"


def test_a_file_that_another_program_holds_is_a_plain_sentence(tmp_path, monkeypatch):
    """Windows lets nobody replace a file that a reader has open."""
    path = tmp_path / "b.pdf"
    path.write_bytes(b"old")

    class Held(PermissionError):
        winerror = 32

    def held(self, target):
        raise Held(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", held)
    with pytest.raises(CannotWrite, match="another program has it open"):
        write_whole(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]
