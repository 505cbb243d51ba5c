"""A library's folder: opened, brought up to date, and lent out one unit of work at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from sqlalchemy import Engine, Row, Select, func, select, text
from sqlalchemy.orm import Session

from scrutinyprep.domain.errors import LibraryDamaged, LibraryFull
from scrutinyprep.models import DocumentRow, FileRow, VersionRow
from scrutinyprep.store import engine as engines
from scrutinyprep.store.elsewhere import Elsewhere
from scrutinyprep.store.files import KeptFiles, sha256_of
from scrutinyprep.store.looking import DATABASE
from scrutinyprep.store.migrate import bring_up_to_date
from scrutinyprep.store.passages import index_problems

Work = Session
"""One unit of work, as services hand it on to the store: they know it by this name alone."""


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file that should be in the library, and what its bytes should come to."""

    sha256: str
    path: Path
    title: str
    """Of the paper that was imported from it; empty where none is left."""


class LibraryStore:
    """The database and the kept files of one library. Nothing is opened before it is needed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.database = folder / DATABASE
        self.backups = folder / "backups"
        self.files = KeptFiles(folder / "files")
        self._engine: Engine | None = None
        self._elsewhere = Elsewhere(self.database)
        self._opening = Lock()

    @contextmanager
    def writing(self, *, is_long: bool = False) -> Iterator[Session]:
        """Open a unit of work that may change the library: all of it happens, or nothing.

        One that `is_long` adds thousands of rows, and is given the memory for it.

        Raises:
            LibraryUnusable: it is locked, damaged, newer, full or may not be written.
        """
        with (
            engines.errors_told(self.folder),
            self._elsewhere.looking_away(),
            engines.writing(self._open(), self.folder, is_long=is_long) as session,
        ):
            yield session

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """Open a unit of work that only reads.

        Raises:
            LibraryUnusable: it is locked, damaged or newer.
        """
        with engines.reading(self._open(), self.folder) as session:
            yield session

    def close(self) -> None:
        """Let go of the file. The next unit of work opens it again."""
        with self._opening:
            if self._engine is not None:
                self._engine.dispose()
                self._engine = None
            self._elsewhere.close()

    def is_changed_elsewhere(self) -> bool:
        """Say whether another program has written since this was asked last.

        The first time there is nothing to compare with.

        Raises:
            LibraryUnusable: it is locked, damaged or newer.
        """
        self._open()
        with engines.errors_told(self.folder):
            return self._elsewhere.ask()

    def sweep(self) -> None:
        """Take away what an import that was killed left behind."""
        self._open()
        self.files.sweep(self._named)

    def problems(self) -> list[tuple[str, str]]:
        """Check everything there is: database, references, index, and each file's bytes.

        A list of (code, message); empty where all is well.

        Raises:
            LibraryUnusable: it can't even be opened.
        """
        found, kept = self.problems_in_database()
        return [*found, *self.problems_in_files(kept)]

    def problems_in_database(self) -> tuple[list[tuple[str, str]], list[KeptFile]]:
        """Check the database, and say which files should be there.

        Raises:
            LibraryUnusable: it can't even be opened.
        """
        self._open()
        found: list[tuple[str, str]] = []
        rows: Sequence[Row[FileRow, str]] = ()
        try:
            with self.reading() as session:
                for (answer,) in session.execute(text("PRAGMA integrity_check")):
                    if answer != "ok":
                        found.append(("database", str(answer)))
                for table, row, parent, _ in session.execute(text("PRAGMA foreign_key_check")):
                    found.append(("reference", f"{table} {row} refers to no {parent}"))
                rows = session.execute(_files_and_titles()).all()
            # Asking the index whether it is whole counts as writing to it.
            with self.writing() as session:
                if told := index_problems(session):
                    found.append(("search-index", told))
        except LibraryDamaged as error:
            found.append(("database", f"{error} {error.what_to_do}"))
        kept = [
            KeptFile(sha256, self.files.path_of(sha256, row.suffix), title or "")
            for row, title in rows
            for sha256 in filter(None, (row.sha256, row.opened_sha256))
        ]
        return found, kept

    @staticmethod
    def problems_in_files(
        kept: Sequence[KeptFile], progress: Callable[[int, int], object] | None = None
    ) -> Iterator[tuple[str, str]]:
        """Check the bytes of each file, which the database has no part in.

        `progress` is told how many are looked through, and of how many.
        """
        for count, file in enumerate(kept):
            if progress is not None:
                progress(count, len(kept))
            name = f"“{file.title}” ({file.path.name})" if file.title else file.path.name
            if not file.path.is_file():
                yield "file-missing", f"{name} is not in the library's folder"
            elif sha256_of(file.path) != file.sha256:
                yield "file-changed", f"{name} is not what was imported"

    def _named(self) -> set[str]:
        with self.reading() as session:
            opened = select(FileRow.opened_sha256).where(FileRow.opened_sha256.is_not(None))
            return set(session.scalars(select(FileRow.sha256).union(opened)))

    def _open(self) -> Engine:
        with self._opening:
            if self._engine is None:
                try:
                    self.folder.mkdir(parents=True, exist_ok=True)
                except OSError as error:
                    raise LibraryFull(self.folder, error.strerror or str(error)) from error
                bring_up_to_date(self.database)
                self._engine = engines.open_engine(self.database)
            return self._engine


def _files_and_titles() -> Select[FileRow, str]:
    """Every file, with the title of a paper that was imported from it."""
    return (
        select(FileRow, func.min(DocumentRow.title))
        .outerjoin(VersionRow, VersionRow.sha256 == FileRow.sha256)
        .outerjoin(DocumentRow, DocumentRow.id == VersionRow.document_id)
        .group_by(FileRow.sha256)
    )
