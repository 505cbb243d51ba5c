"""Imported files, kept under their sha256 in the library's folder.

A file is moved into place before the rows that name it are committed, and a
marker says so meanwhile: after a kill in between, the next start finds the
marker and takes away what no row names.
"""

from __future__ import annotations

import hashlib
import stat
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import IO

from filelock import FileLock, Timeout

from scrutinyprep.domain.errors import LibraryFull, LibraryLocked, Unreadable
from scrutinyprep.pdf.opening import OpenedCopy
from scrutinyprep.store.beside import beside
from scrutinyprep.store.copying import give_up, put_in_place, unfinished_name

_CHUNK_BYTES = 1 << 20
_LOCK_WAIT_S = 30


def fingerprint_of(path: Path) -> tuple[str, int]:
    """Return the sha256 of a file's bytes, as 64 hexadecimal digits, and how many there are.

    Raises:
        Unreadable: it is a folder or a device, is gone, or may not be read.
    """
    try:
        # Asked first: to open a pipe could wait for ever.
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise Unreadable(path, "is a folder, not a file")
        if not stat.S_ISREG(mode):
            raise Unreadable(path, "is not a file")
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest(), stream.tell()
    except FileNotFoundError as error:
        raise Unreadable(path, "is not there") from error
    except PermissionError as error:
        raise Unreadable(path, "may not be opened by you") from error
    except (OSError, ValueError) as error:
        raise Unreadable(path, "can't be opened") from error


def sha256_of(path: Path) -> str:
    """Return the sha256 of a file's bytes, as 64 hexadecimal digits.

    Raises:
        Unreadable: it is a folder or a device, is gone, or may not be read.
    """
    return fingerprint_of(path)[0]


class KeptFiles:
    """The folder of imported files."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path_of(self, sha256: str, suffix: str) -> Path:
        """Return where a file is kept."""
        return self.folder / sha256[:2] / f"{sha256}{suffix}"

    @contextmanager
    def keeping(
        self, source: Path, sha256: str, suffix: str, opened: OpenedCopy | None = None
    ) -> Iterator[Callable[[], Path]]:
        """Keep a file, and its opened copy if it has one, while the block writes their rows.

        The bytes are copied meanwhile. What is yielded waits until they are in place and
        returns where; nothing that names them may be committed before. If the block fails,
        both are taken away again, unless they were there before.

        Raises, in the block where it waits:
            LibraryFull: the folder can't be written.
            LibraryLocked: another import holds the folder.
            Unreadable: the source is gone, or changed since it was read.
        """
        target = self.path_of(sha256, suffix)
        with self._locked(), ExitStack() as coming:
            waits = [
                coming.enter_context(
                    self._coming(target, sha256, lambda: self._copy(source, target, sha256))
                )
            ]
            if opened is not None:
                unlocked = self.path_of(opened.sha256, suffix)
                opened.stream.seek(0)
                waits.append(
                    coming.enter_context(
                        self._coming(
                            unlocked,
                            opened.sha256,
                            lambda: self._take_in(opened.stream, source, unlocked, opened.sha256),
                        )
                    )
                )

            def in_place() -> Path:
                for wait in waits:
                    wait()
                return target

            yield in_place

    def put_back(self, file: Path) -> None:
        """Put a file from a backup, which is named by its sha256, where it belongs.

        Raises:
            LibraryFull: the folder can't be written.
            Unreadable: the bytes are not those that its name says.
        """
        sha256, dot, ending = file.name.partition(".")
        self.put_again(file, sha256, dot + ending)

    def put_again(self, source: Path, sha256: str, suffix: str) -> None:
        """Put a file where it belongs, if it is not there any more as it was imported.

        Raises:
            LibraryFull: the folder can't be written.
            Unreadable: the bytes are not those of this sha256.
        """
        target = self.path_of(sha256, suffix)
        if target.is_file() and sha256_of(target) == sha256:
            return
        with self._locked():
            self._copy(source, target, sha256)

    def sweep(self, named: Callable[[], set[str]]) -> None:
        """Take away what a killed import left: marked files whose sha256 no row names.

        `named` is asked only once no import can be at work. While another
        import is, there is nothing to do yet.
        """
        if not any(self.folder.glob("*.coming")):
            return
        lock = FileLock(self.folder / "import.lock", timeout=0)
        with suppress(Timeout, OSError), lock:
            kept = named()
            for marker in self.folder.glob("*.coming"):
                name = marker.name.removesuffix(".coming")
                sha256 = name.partition(".")[0]
                target = self.folder / sha256[:2] / name
                for part in target.parent.glob(f"{name}.*.part"):
                    give_up(part)
                if sha256 in kept:
                    give_up(marker)
                else:
                    self._forget(target, marker)

    @contextmanager
    def _coming(
        self, target: Path, sha256: str, put: Callable[[], None]
    ) -> Iterator[Callable[[], None]]:
        """Have `put` place a file that is not there yet; take it away if the block fails.

        What is yielded waits for it.
        """
        if target.is_file() and sha256_of(target) == sha256:
            yield lambda: None
            return
        marker = self.folder / f"{target.name}.coming"
        try:
            with self._full_told():
                marker.touch()
            with beside(put) as wait:
                yield wait
        except BaseException:
            self._forget(target, marker)
            raise
        give_up(marker)

    @contextmanager
    def _locked(self) -> Iterator[None]:
        lock = FileLock(self.folder / "import.lock", timeout=_LOCK_WAIT_S)
        with self._full_told():
            self.folder.mkdir(parents=True, exist_ok=True)
            try:
                lock.acquire()
            except Timeout as error:
                raise LibraryLocked(self.folder.parent) from error
        try:
            yield
        finally:
            lock.release()

    @contextmanager
    def _full_told(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise LibraryFull(self.folder.parent, error.strerror or str(error)) from error

    def _copy(self, source: Path, target: Path, sha256: str) -> None:
        try:
            stream = source.open("rb")
        except OSError as error:
            raise Unreadable(source, "can't be opened any more") from error
        with stream:
            self._take_in(stream, source, target, sha256)

    def _take_in(self, stream: IO[bytes], source: Path, target: Path, sha256: str) -> None:
        """Put the rest of an open file in its place, once it has proved to be what it should be."""
        unfinished = unfinished_name(target)
        digest = hashlib.sha256()
        try:
            with self._full_told():
                target.parent.mkdir(parents=True, exist_ok=True)
                with unfinished.open("wb") as copy:
                    while chunk := stream.read(_CHUNK_BYTES):
                        digest.update(chunk)
                        copy.write(chunk)
                if digest.hexdigest() != sha256:
                    raise Unreadable(source, "changed while it was being read")
                unfinished.chmod(0o600)
                put_in_place(unfinished, target)
        finally:
            give_up(unfinished)

    def _forget(self, target: Path, marker: Path) -> None:
        """Take a file away that no row names.

        On Windows another program may have it open: then its marker stays, and
        the next start tries again.
        """
        give_up(target)
        with suppress(OSError):
            target.parent.rmdir()
        if not target.exists():
            give_up(marker)
