"""Imported files: kept whole, or not at all, whatever happens meanwhile."""

import hashlib
import os
from io import BytesIO
from pathlib import Path

import pytest
from filelock import FileLock

from scrutinyprep.domain.errors import LibraryFull, LibraryLocked, Unreadable
from scrutinyprep.pdf.opening import OpenedCopy
from scrutinyprep.store import files as keeping_files
from scrutinyprep.store.files import KeptFiles, fingerprint_of, sha256_of


@pytest.fixture
def kept(tmp_path):
    return KeptFiles(tmp_path / "library" / "files")


@pytest.fixture
def source(tmp_path):
    path = tmp_path / "pack.pdf"
    path.write_bytes(b"the pack" * 1000)
    return path


def files_in(kept):
    return sorted(
        p.relative_to(kept.folder).as_posix()
        for p in kept.folder.rglob("*")
        if p.is_file() and p.name != "import.lock"
    )


def test_a_file_is_known_by_its_bytes(source):
    digest = hashlib.sha256(source.read_bytes()).hexdigest()
    assert fingerprint_of(source) == (digest, 8000)


@pytest.mark.parametrize(
    ("make", "why"),
    [
        (lambda path: path.mkdir(), "is a folder"),
        (lambda path: None, "is not there"),
        (os.mkfifo, "is not a file"),
        (lambda path: path.symlink_to(path), "can't be opened"),
    ],
    ids=["a folder", "nothing", "a pipe", "a link to itself"],
)
def test_what_is_no_file_is_refused_at_once(tmp_path, make, why):
    path = tmp_path / "what.pdf"
    make(path)
    with pytest.raises(Unreadable, match=why):
        sha256_of(path)


def test_a_name_that_no_file_can_have_is_refused():
    with pytest.raises(Unreadable):
        sha256_of(Path("pack\0.pdf"))


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="this user may read everything"
)
def test_a_file_that_may_not_be_read_is_refused(source):
    source.chmod(0)
    with pytest.raises(Unreadable, match="by you"):
        sha256_of(source)


def test_a_file_is_kept_under_its_sha256_once_the_block_is_done(kept, source):
    digest = sha256_of(source)
    with kept.keeping(source, digest, ".pdf") as in_place:
        target = in_place()
        assert sha256_of(target) == digest
        assert files_in(kept) == [f"{digest[:2]}/{digest}.pdf", f"{digest}.pdf.coming"]
    assert files_in(kept) == [f"{digest[:2]}/{digest}.pdf"]
    assert target == kept.path_of(digest, ".pdf")


@pytest.mark.parametrize("failure", [RuntimeError, KeyboardInterrupt, PermissionError])
def test_if_the_block_fails_nothing_is_left_and_the_failure_passes(kept, source, failure):
    with pytest.raises(failure), kept.keeping(source, sha256_of(source), ".pdf"):
        raise failure
    assert files_in(kept) == []
    assert [p.name for p in kept.folder.iterdir() if p.is_dir()] == []


def test_if_a_second_import_fails_the_file_of_the_first_stays(kept, source):
    digest = sha256_of(source)
    with kept.keeping(source, digest, ".pdf"):
        pass
    with pytest.raises(RuntimeError), kept.keeping(source, digest, ".pdf"):
        raise RuntimeError
    assert files_in(kept) == [f"{digest[:2]}/{digest}.pdf"]


def test_a_kept_file_that_was_damaged_is_kept_anew(kept, source):
    digest = sha256_of(source)
    target = kept.path_of(digest, ".pdf")
    target.parent.mkdir(parents=True)
    target.write_bytes(b"half a pa")
    with kept.keeping(source, digest, ".pdf"):
        pass
    assert sha256_of(target) == digest


def an_opened_copy(words=b"the pack, opened" * 1000):
    return OpenedCopy(BytesIO(words), hashlib.sha256(words).hexdigest())


def test_a_locked_file_is_kept_with_its_opened_copy(kept, source):
    digest, opened = sha256_of(source), an_opened_copy()
    with kept.keeping(source, digest, ".pdf", opened):
        pass
    assert {sha256_of(kept.path_of(name, ".pdf")) for name in (digest, opened.sha256)} == {
        digest,
        opened.sha256,
    }
    assert len(files_in(kept)) == 2


def test_if_the_block_fails_the_opened_copy_goes_too_and_can_be_kept_later(kept, source):
    digest, opened = sha256_of(source), an_opened_copy()
    with pytest.raises(RuntimeError), kept.keeping(source, digest, ".pdf", opened):
        raise RuntimeError(files_in(kept))
    assert files_in(kept) == []
    with kept.keeping(source, digest, ".pdf", opened):
        pass
    assert len(files_in(kept)) == 2


def test_an_opened_copy_that_is_not_what_its_sha256_says_keeps_neither(kept, source):
    opened = OpenedCopy(BytesIO(b"something else"), "0" * 64)
    with (
        pytest.raises(Unreadable),
        kept.keeping(source, sha256_of(source), ".pdf", opened) as in_place,
    ):
        in_place()
    assert files_in(kept) == []


@pytest.mark.parametrize("change", [lambda p: p.write_bytes(b"other"), lambda p: p.unlink()])
def test_a_source_that_changed_since_it_was_read_is_refused_without_trace(kept, source, change):
    digest = sha256_of(source)
    change(source)
    with pytest.raises(Unreadable), kept.keeping(source, digest, ".pdf") as in_place:
        in_place()
    assert files_in(kept) == []


def test_a_block_that_never_waits_is_told_at_its_end_that_the_file_could_not_be_kept(kept, source):
    digest = sha256_of(source)
    source.write_bytes(b"other")
    with pytest.raises(Unreadable), kept.keeping(source, digest, ".pdf"):
        pass
    assert files_in(kept) == []


def test_a_folder_that_cannot_be_made_is_told_as_a_full_library(tmp_path, source):
    (tmp_path / "library").write_text("a file is in the way")
    kept = KeptFiles(tmp_path / "library" / "files")
    with (
        pytest.raises(LibraryFull),
        kept.keeping(source, sha256_of(source), ".pdf"),
    ):
        pytest.fail("nothing may be added")


def test_while_another_program_imports_the_folder_is_locked(kept, source, monkeypatch):
    monkeypatch.setattr(keeping_files, "_LOCK_WAIT_S", 0)
    kept.folder.mkdir(parents=True)
    with (
        FileLock(kept.folder / "import.lock"),
        pytest.raises(LibraryLocked),
        kept.keeping(source, sha256_of(source), ".pdf"),
    ):
        pytest.fail("nothing may be added")


def a_killed_import(kept, source, *, is_whole):
    """Leave behind what a kill leaves: a marker, and a file whole or half written."""
    digest = sha256_of(source)
    target = kept.path_of(digest, ".pdf")
    target.parent.mkdir(parents=True)
    (kept.folder / f"{digest}.pdf.coming").touch()
    name = target if is_whole else target.with_name(f"{target.name}.4711.part")
    name.write_bytes(source.read_bytes())
    return digest


@pytest.mark.parametrize("is_whole", [True, False])
def test_what_a_killed_import_left_is_swept_away(kept, source, is_whole):
    a_killed_import(kept, source, is_whole=is_whole)
    kept.sweep(set)
    assert files_in(kept) == []
    assert [p.name for p in kept.folder.iterdir()] == ["import.lock"]


def test_an_import_killed_after_its_rows_were_written_keeps_its_file(kept, source):
    digest = a_killed_import(kept, source, is_whole=True)
    kept.sweep(lambda: {digest})
    assert files_in(kept) == [f"{digest[:2]}/{digest}.pdf"]


def test_nothing_is_swept_while_an_import_is_at_work(kept, source):
    a_killed_import(kept, source, is_whole=True)
    with FileLock(kept.folder / "import.lock"):
        kept.sweep(set)
    assert len(files_in(kept)) == 2


def test_there_is_nothing_to_sweep_in_a_library_without_files(kept):
    kept.sweep(set)
    assert not kept.folder.exists()


def test_a_file_from_a_backup_is_put_back_only_if_it_is_what_its_name_says(kept, tmp_path, source):
    digest = sha256_of(source)
    good, bad = tmp_path / f"{digest}.pdf", tmp_path / f"{'0' * 64}.pdf"
    good.write_bytes(source.read_bytes())
    bad.write_bytes(b"something else")
    kept.put_back(good)
    kept.put_back(good)
    with pytest.raises(Unreadable):
        kept.put_back(bad)
    assert files_in(kept) == [f"{digest[:2]}/{digest}.pdf"]
