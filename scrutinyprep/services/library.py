"""What a user can do with the library as a whole: check it, back it up, bring a backup back."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from scrutinyprep.domain.changes import EVERYTHING, Change
from scrutinyprep.domain.errors import NotUnderstood, Unreadable
from scrutinyprep.services.clock import Clock
from scrutinyprep.store.backup import (
    daily_backup,
    ensure_is_library,
    is_packed,
    is_readable,
    name_for_backup,
    not_a_backup,
    pack_library,
    restore_database,
    set_aside,
    unpack_library,
)
from scrutinyprep.store.copying import copy_database
from scrutinyprep.store.library import KeptFile, LibraryStore
from scrutinyprep.store.migrate import bring_up_to_date, ensure_not_newer

Steps = Callable[[int, int], object]
"""Is told how many steps are done, and of how many; ends the work by raising."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in the library that is not as it should be."""

    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Copied:
    """A backup that was made or brought back."""

    path: Path
    bytes: int


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found in the database, and the files that are still to be looked through."""

    problems: tuple[Problem, ...]
    files: tuple[KeptFile, ...]


@dataclass(frozen=True, slots=True)
class Restored(Change):
    """A backup was brought back. `kept` is a backup of what it took the place of, if whole."""

    kept: Path | None = None


class Library:
    """The library as a whole."""

    def __init__(self, store: LibraryStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    @property
    def folder(self) -> Path:
        """Where it lives."""
        return self._store.folder

    def open(self) -> None:
        """Open it now rather than at first use, and clear up after a kill.

        Raises:
            LibraryUnusable: it is locked, damaged, newer, full or may not be written.
        """
        self._store.sweep()

    def is_changed_elsewhere(self) -> bool:
        """Say whether another program, such as a command, has written since this was asked last.

        Raises:
            LibraryUnusable: it is locked, damaged or newer.
        """
        return self._store.is_changed_elsewhere()

    def close(self) -> None:
        """Let go of its files. Whatever is asked of it next opens it again."""
        self._store.close()

    def check(self) -> list[Problem]:
        """Look for anything that is wrong; empty where all is well."""
        return [Problem(code, message) for code, message in self._store.problems()]

    def check_database(self) -> Checked:
        """Look for anything that is wrong with the database; say which files should be there."""
        found, files = self._store.problems_in_database()
        return Checked(tuple(Problem(*one) for one in found), tuple(files))

    def check_files(
        self, files: Sequence[KeptFile], progress: Steps | None = None
    ) -> tuple[Problem, ...]:
        """Look for files that are gone or changed, without the database: it may take minutes."""
        return tuple(Problem(*one) for one in self._store.problems_in_files(files, progress))

    def back_up_daily(self) -> Copied | None:
        """Make today's backup, unless there is one; let outdated ones go."""
        self.open()
        now = self._clock.now().astimezone()
        path = daily_backup(self._store.database, self._store.backups, now)
        return None if path is None else Copied(path, path.stat().st_size)

    def back_up(self, out: Path | None = None) -> Copied:
        """Back up now: the database beside the others, or to `out` with every imported file.

        Raises:
            CannotWrite: the target can't be written.
        """
        self.open()
        if out is None:
            path = name_for_backup(self._store.backups, self._clock.now())
            return Copied(path, copy_database(self._store.database, path))
        return self.pack(out)

    def pack(self, out: Path, progress: Steps | None = None) -> Copied:
        """Back up the open library to one file with every imported file, while it is in use.

        What `progress` raises ends it, and nothing is left of it.

        Raises:
            CannotWrite: the target can't be written.
        """
        store = self._store
        return Copied(out, pack_library(store.database, store.files.folder, out, progress))

    def restore(self, backup: Path) -> Restored:
        """Bring a backup back. What is there now is backed up first, or put aside if damaged.

        Raises:
            NotUnderstood: the file is not a backup of a library.
            LibraryNewer: it was made by a newer program, or the library was.
            LibraryLocked: another program is writing.
            CannotWrite: there is no room for it.
        """
        if not backup.is_file():
            raise NotUnderstood(
                f"There is no file “{backup.name}”.", "Choose a file that “backup” made."
            )
        with tempfile.TemporaryDirectory(prefix="scrutinyprep-") as folder:
            unpacked = Path(folder)
            if is_packed(backup):
                database = unpack_library(backup, unpacked)
            else:
                ensure_is_library(backup)
                database = backup
            ensure_not_newer(database)
            self._put_back_files(backup, [f for f in unpacked.iterdir() if f != database])
            kept = self._keep_what_is_there()
            restore_database(database, self._store.database)
        bring_up_to_date(self._store.database)
        return Restored(EVERYTHING, kept=kept)

    def _keep_what_is_there(self) -> Path | None:
        """Back the library up before another takes its place; return where, if it was whole."""
        database = self._store.database
        if database.exists() and not is_readable(database):
            self._store.close()
            name = f"damaged-{self._clock.now():%Y-%m-%d-%H%M%S}.sqlite"
            set_aside(database, self._store.backups / name)
        elif database.exists():
            kept = self.back_up().path
            self._store.close()
            return kept
        else:
            self._store.folder.mkdir(parents=True, exist_ok=True)
        return None

    def _put_back_files(self, backup: Path, files: list[Path]) -> None:
        try:
            for file in files:
                self._store.files.put_back(file)
        except Unreadable as error:
            raise not_a_backup(backup) from error
