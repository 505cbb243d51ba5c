"""Copies of a library: taken while it is in use, rotated, checked before they are trusted."""

from __future__ import annotations

import os
import shutil
import sqlite3
import zipfile
from contextlib import closing
from datetime import date, datetime
from pathlib import Path

from scrutinyprep.domain.errors import (
    CannotWrite,
    LibraryDamaged,
    LibraryLocked,
    NotUnderstood,
)

_DAILY = "daily-"
_KEPT_DAYS = 7
_KEPT_MONTHS = 6
_DATABASE_NAME = "library.sqlite"


def copy_database(database: Path, target: Path) -> int:
    """Copy a library's database by SQLite's backup interface; return the copy's size in bytes.

    The copy appears whole under its name or not at all.

    Raises:
        CannotWrite: the target can't be written.
        LibraryDamaged: the database can't be read.
        LibraryLocked: another program holds it for too long.
    """
    unfinished = target.with_name(target.name + ".part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        unfinished.unlink(missing_ok=True)
        with (
            closing(sqlite3.connect(database)) as source,
            closing(sqlite3.connect(unfinished)) as copy,
        ):
            source.backup(copy)
            # The copy must be one file: with WAL it could leave its newest rows in another.
            copy.execute("PRAGMA journal_mode = DELETE")
        _flush(unfinished)
        unfinished.replace(target)
    except OSError as error:
        raise CannotWrite(target, error.strerror or str(error)) from error
    except sqlite3.OperationalError as error:
        if "locked" in str(error):
            raise LibraryLocked(database.parent) from error
        raise CannotWrite(target, str(error)) from error
    except sqlite3.DatabaseError as error:
        raise LibraryDamaged(database.parent) from error
    finally:
        unfinished.unlink(missing_ok=True)
    return target.stat().st_size


def daily_backup(database: Path, folder: Path, today: date) -> Path | None:
    """Back up once a day; return the new copy, or None where today's is there already."""
    target = folder / f"{_DAILY}{today.isoformat()}.sqlite"
    if target.exists():
        return None
    copy_database(database, target)
    for old in outdated(sorted(folder.glob(f"{_DAILY}*.sqlite"), reverse=True)):
        old.unlink(missing_ok=True)
    return target


def outdated(newest_first: list[Path]) -> list[Path]:
    """Return the daily backups to let go: all but the last days' and the first of each month."""
    kept = set(newest_first[:_KEPT_DAYS])
    months: dict[str, Path] = {}
    for file in newest_first:
        months[file.stem.removeprefix(_DAILY)[:7]] = file
    kept.update(sorted(months.values(), reverse=True)[:_KEPT_MONTHS])
    return [file for file in newest_first if file not in kept]


def pack_library(database: Path, files: Path, target: Path) -> int:
    """Write a whole library, database and imported files, into one zip; return its size in bytes.

    Raises:
        CannotWrite: the target can't be written; what stood there before is untouched.
    """
    unfinished = target.with_name(target.name + ".part")
    copy = target.with_name(target.name + ".sqlite.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        copy_database(database, copy)
        with zipfile.ZipFile(unfinished, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.write(copy, _DATABASE_NAME)
            for file in sorted(files.rglob("*")):
                if file.is_file() and _is_stored_name(file.name):
                    archive.write(file, f"files/{file.name}", zipfile.ZIP_STORED)
        _flush(unfinished)
        unfinished.replace(target)
    except OSError as error:
        raise CannotWrite(target, error.strerror or str(error)) from error
    finally:
        unfinished.unlink(missing_ok=True)
        copy.unlink(missing_ok=True)
    return target.stat().st_size


def restore_database(backup: Path, database: Path) -> int:
    """Put a backup in the place of a library's database; return the backup's size in bytes.

    It goes through SQLite's backup interface into the open file, so that it
    happens whole or not at all, also while another program reads.

    Raises:
        NotUnderstood: the file is not a backup of a library.
        LibraryLocked: another program is writing.
    """
    _ensure_is_library(backup)
    try:
        with (
            closing(sqlite3.connect(backup)) as source,
            closing(sqlite3.connect(database, timeout=5)) as target,
        ):
            source.backup(target)
    except sqlite3.OperationalError as error:
        raise LibraryLocked(database.parent) from error
    return backup.stat().st_size


def unpack_library(archive_path: Path, folder: Path) -> Path:
    """Take a zip made by `pack_library` apart in a folder; return where its database is.

    Only names that we would have given are taken out: a path from the
    archive is never followed.

    Raises:
        NotUnderstood: the file is not a backup of a library.
    """
    try:
        with zipfile.ZipFile(archive_path) as archive:
            for info in archive.infolist():
                name = Path(info.filename).name
                if info.filename == _DATABASE_NAME or (
                    info.filename == f"files/{name}" and _is_stored_name(name)
                ):
                    with archive.open(info) as source, (folder / name).open("wb") as target:
                        shutil.copyfileobj(source, target)
    except (zipfile.BadZipFile, OSError) as error:
        raise _not_a_backup(archive_path) from error
    database = folder / _DATABASE_NAME
    if not database.exists():
        raise _not_a_backup(archive_path)
    _ensure_is_library(database)
    return database


def is_packed(file: Path) -> bool:
    """Say whether a backup is a whole library in a zip, rather than a database."""
    return zipfile.is_zipfile(file)


def backup_name(now: datetime) -> str:
    """Return the name for a backup made on demand at this moment."""
    return f"backup-{now:%Y-%m-%d-%H%M%S}.sqlite"


def _is_stored_name(name: str) -> bool:
    stem = name.split(".", maxsplit=1)[0]
    return len(stem) == 64 and all(c in "0123456789abcdef" for c in stem)


def _ensure_is_library(file: Path) -> None:
    try:
        with closing(sqlite3.connect(f"file:{file.as_posix()}?mode=ro", uri=True)) as connection:
            connection.execute("SELECT version_num FROM alembic_version").fetchone()
            answer = connection.execute("PRAGMA quick_check").fetchone()
    except sqlite3.Error as error:
        raise _not_a_backup(file) from error
    if answer is None or answer[0] != "ok":
        raise _not_a_backup(file)


def _not_a_backup(file: Path) -> NotUnderstood:
    return NotUnderstood(
        f"“{file.name}” is not a whole backup of a library.",
        "Choose a file that “backup” made, from the library's “backups” folder or your own.",
    )


def _flush(file: Path) -> None:
    """Make sure that a file is on the disk before it takes another's place."""
    with file.open("rb+") as stream:
        os.fsync(stream.fileno())
