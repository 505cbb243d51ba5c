"""Imported files, kept under their sha256 in the library's folder.

A file is moved into place before the rows that name it are committed, and a
marker says so meanwhile: after a kill in between, the next import finds the
marker and takes away what no row names.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from scrutinyprep.domain.errors import LibraryFull, LibraryLocked, Unreadable

_CHUNK_BYTES = 1 << 20
_LOCK_WAIT_S = 30


def sha256_of(path: Path) -> str:
    """Return the sha256 of a file's bytes, as 64 hexadecimal digits.

    Raises:
        Unreadable: it is a folder, is gone, or may not be read.
    """
    try:
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except IsADirectoryError as error:
        raise Unreadable(path, "is a folder, not a file") from error
    except OSError as error:
        raise Unreadable(path, f"can't be opened ({(error.strerror or '').lower()})") from error


class KeptFiles:
    """The folder of imported files."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path_of(self, sha256: str, suffix: str) -> Path:
        """Return where a file is kept."""
        return self.folder / sha256[:2] / f"{sha256}{suffix}"

    @contextmanager
    def keeping(self, source: Path, sha256: str, suffix: str) -> Iterator[Path]:
        """Keep a file while the block writes the rows that name it.

        If the block fails, the file is taken away again, unless it was there before.

        Raises:
            LibraryFull: the folder can't be written.
            LibraryLocked: another import holds the folder.
            Unreadable: the source changed since it was read.
        """
        target = self.path_of(sha256, suffix)
        with self._lock():
            existed = target.exists()
            marker = self.folder / f"{sha256}{suffix}.coming"
            try:
                target.parent.mkdir(parents=True, exist_ok=True)
                if not existed:
                    marker.touch()
                    self._copy(source, target, sha256)
            except OSError as error:
                marker.unlink(missing_ok=True)
                raise LibraryFull(self.folder.parent, error.strerror or str(error)) from error
            try:
                yield target
            except BaseException:
                if not existed:
                    self._forget(target)
                raise
            finally:
                marker.unlink(missing_ok=True)

    def put_back(self, file: Path) -> None:
        """Put a file from a backup, which is named by its sha256, where it belongs.

        Raises:
            LibraryFull: the folder can't be written.
            Unreadable: the bytes are not those that its name says.
        """
        target = self.folder / file.name[:2] / file.name
        if target.exists():
            return
        with self._lock():
            try:
                target.parent.mkdir(parents=True, exist_ok=True)
                self._copy(file, target, file.name.partition(".")[0])
            except OSError as error:
                raise LibraryFull(self.folder.parent, error.strerror or str(error)) from error

    def sweep(self, named: set[str]) -> None:
        """Take away what a killed import left: marked files whose sha256 no row names.

        Another import at work holds the lock: then there is nothing to do yet.
        """
        if not self.folder.is_dir() or not any(self.folder.glob("*.coming")):
            return
        lock = FileLock(self.folder / "import.lock", timeout=0)
        try:
            with lock:
                for marker in self.folder.glob("*.coming"):
                    name = marker.name.removesuffix(".coming")
                    sha256, _, _ = name.partition(".")
                    if sha256 not in named:
                        self._forget(self.folder / sha256[:2] / name)
                    marker.unlink(missing_ok=True)
        except Timeout:
            return

    @contextmanager
    def _lock(self) -> Iterator[None]:
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            with FileLock(self.folder / "import.lock", timeout=_LOCK_WAIT_S):
                yield
        except Timeout as error:
            raise LibraryLocked(self.folder.parent) from error
        except PermissionError as error:
            raise LibraryFull(self.folder.parent, "the folder may not be written") from error

    def _copy(self, source: Path, target: Path, sha256: str) -> None:
        unfinished = target.with_name(target.name + ".part")
        digest = hashlib.sha256()
        try:
            with source.open("rb") as stream, unfinished.open("wb") as copy:
                while chunk := stream.read(_CHUNK_BYTES):
                    digest.update(chunk)
                    copy.write(chunk)
                copy.flush()
                os.fsync(copy.fileno())
            if digest.hexdigest() != sha256:
                raise Unreadable(source, "changed while it was being read")
            unfinished.chmod(0o600)
            unfinished.replace(target)
        finally:
            unfinished.unlink(missing_ok=True)

    def _forget(self, target: Path) -> None:
        target.unlink(missing_ok=True)
        target.with_name(target.name + ".part").unlink(missing_ok=True)
        if target.parent.is_dir() and not any(target.parent.iterdir()):
            target.parent.rmdir()
