"""Copies of a library: daily ones, rotated, and whole ones with its files, to keep elsewhere."""

from __future__ import annotations

import re
import sqlite3
import zipfile
import zlib
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import datetime, timedelta
from pathlib import Path
from shutil import copyfileobj

from scrutinyprep.domain.errors import CannotWrite, LibraryDamaged, NotUnderstood
from scrutinyprep.domain.obstacles import obstacle_of
from scrutinyprep.store.copying import (
    copy_database,
    give_up,
    put_in_place,
    unfinished_name,
)
from scrutinyprep.store.engine import BUSY_TIMEOUT_S, errors_told
from scrutinyprep.store.looking import looked_at

_DAILY = "daily-"
_KEPT_DAYS = 7
_KEPT_MONTHS = 6
_DATABASE_NAME = "library.sqlite"
_KEPT_NAME = re.compile(r"[0-9a-f]{64}(\.[a-z0-9]{1,8})?")
_ABANDONED_AFTER = timedelta(days=1)


def daily_backup(database: Path, folder: Path, now: datetime) -> Path | None:
    """Back up once a day, as days go in `now`'s zone; return the copy, None where there is one.

    Raises:
        CannotWrite: the folder can't be written.
        LibraryUnusable: the database can't be read.
    """
    target = folder / f"{_DAILY}{now.date().isoformat()}.sqlite"
    if target.exists():
        return None
    copy_database(database, target)
    for old in outdated(sorted(folder.glob(f"{_DAILY}*.sqlite"), reverse=True)):
        # On Windows it may be open in another program: then tomorrow.
        with suppress(OSError):
            old.unlink(missing_ok=True)
    _clear_abandoned(folder, now)
    return target


def outdated(newest_first: list[Path]) -> list[Path]:
    """Return the daily backups to let go: all but the last days' and the first of each month."""
    kept = set(newest_first[:_KEPT_DAYS])
    months: dict[str, Path] = {}
    for file in newest_first:
        months[_month_of(file)] = file
    kept.update(months[month] for month in sorted(months, reverse=True)[:_KEPT_MONTHS])
    return [file for file in newest_first if file not in kept]


def name_for_backup(folder: Path, now: datetime) -> Path:
    """Return a free name for a backup made on demand at this moment."""
    name = f"backup-{now:%Y-%m-%d-%H%M%S}"
    candidate, count = folder / f"{name}.sqlite", 1
    while candidate.exists():
        count += 1
        candidate = folder / f"{name}-{count}.sqlite"
    return candidate


def pack_library(
    database: Path, files: Path, target: Path, progress: Callable[[int, int], object] | None = None
) -> int:
    """Write a whole library, database and imported files, into one zip; return its size in bytes.

    `progress` is told how many files are in it, and of how many; what it raises ends the
    writing, and nothing is left of it.

    Raises:
        CannotWrite: the target can't be written; what stood there before is untouched.
    """
    unfinished = unfinished_name(target)
    copy = unfinished_name(target.with_name(f"{target.name}.sqlite")).with_suffix(".copy")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            copy_database(database, copy)
        except CannotWrite as error:
            raise CannotWrite(target, error.why) from error
        with zipfile.ZipFile(unfinished, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.write(copy, _DATABASE_NAME)
            kept = [f for f in sorted(files.rglob("*")) if _KEPT_NAME.fullmatch(f.name)]
            kept = [file for file in kept if file.is_file()]
            for count, file in enumerate(kept):
                if progress is not None:
                    progress(count, len(kept))
                archive.write(file, f"files/{file.name}", zipfile.ZIP_STORED)
        put_in_place(unfinished, target)
    except OSError as error:
        raise CannotWrite(target, obstacle_of(error)) from error
    finally:
        give_up(unfinished)
        give_up(copy)
    return target.stat().st_size


def restore_database(backup: Path, database: Path) -> int:
    """Put a backup in the place of a library's database; return the backup's size in bytes.

    It goes through SQLite's backup interface into the open file, so that it
    happens whole or not at all, also while another program reads.

    Raises:
        NotUnderstood: the file is not a backup of a library.
        LibraryLocked: another program is writing.
        LibraryFull: the disk has no room left, or the folder may not be written.
        LibraryDamaged: what is there now can't be written over; see `set_aside`.
    """
    ensure_is_library(backup)
    with (
        errors_told(database.parent),
        closing(looked_at(backup)) as source,
        closing(sqlite3.connect(database, timeout=BUSY_TIMEOUT_S)) as target,
    ):
        # Asked for first: the backup interface itself would not wait for another's write.
        target.execute("PRAGMA journal_mode = WAL")
        target.execute("BEGIN IMMEDIATE")
        target.execute("ROLLBACK")
        source.backup(target)
    return backup.stat().st_size


def set_aside(database: Path, target: Path) -> None:
    """Move a damaged database, with its log, out of the way.

    Raises:
        CannotWrite: it can't be moved, as where another program has it open.
    """
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        database.replace(target)
        for ending in ("-wal", "-shm"):
            beside = database.with_name(database.name + ending)
            if beside.exists():
                beside.replace(target.with_name(target.name + ending))
    except OSError as error:
        raise CannotWrite(database, obstacle_of(error)) from error


def unpack_library(archive_path: Path, folder: Path) -> Path:
    """Take a zip made by `pack_library` apart in a folder; return where its database is.

    Only names that we would have given are taken out: a path from the
    archive is never followed.

    Raises:
        NotUnderstood: the file is not a whole backup of a library.
        CannotWrite: there is no room to take it apart.
    """
    try:
        with zipfile.ZipFile(archive_path) as archive:
            for info in archive.infolist():
                name = info.filename.removeprefix("files/")
                if info.filename == _DATABASE_NAME or (
                    info.filename != name and _KEPT_NAME.fullmatch(name)
                ):
                    with archive.open(info) as source, (folder / name).open("wb") as target:
                        copyfileobj(source, target)
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError) as error:
        # RuntimeError: a member is encrypted, or packed in a way that is not known here.
        raise not_a_backup(archive_path) from error
    except OSError as error:
        raise CannotWrite(folder, obstacle_of(error)) from error
    database = folder / _DATABASE_NAME
    if not database.exists():
        raise not_a_backup(archive_path)
    ensure_is_library(database)
    return database


def is_packed(file: Path) -> bool:
    """Say whether a backup is a whole library in a zip, rather than a database."""
    return zipfile.is_zipfile(file)


def ensure_is_library(file: Path) -> None:
    """Refuse a file that is not a whole library's database.

    Raises:
        NotUnderstood: it is something else, or damaged.
    """
    try:
        with closing(looked_at(file)) as connection:
            connection.execute("SELECT version_num FROM alembic_version").fetchone()
            answer = connection.execute("PRAGMA quick_check").fetchone()
    except sqlite3.Error as error:
        raise not_a_backup(file) from error
    if answer is None or answer[0] != "ok":
        raise not_a_backup(file)


def not_a_backup(file: Path) -> NotUnderstood:
    """Return the error for a file that is not a whole backup."""
    return NotUnderstood(
        f"“{file.name}” is not a whole backup of a library.",
        "Choose a file that “backup” made, from the library's “backups” folder or your own.",
    )


def is_readable(database: Path) -> bool:
    """Say whether a library's database can be copied before another takes its place."""
    try:
        with errors_told(database.parent), closing(looked_at(database)) as connection:
            answer = connection.execute("PRAGMA quick_check").fetchone()
    except LibraryDamaged:
        return False
    return answer is not None and answer[0] == "ok"


def _month_of(daily: Path) -> str:
    return daily.stem.removeprefix(_DAILY)[:7]


def _clear_abandoned(folder: Path, now: datetime) -> None:
    """Take away what a backup that was killed left half written."""
    for part in folder.glob("*.part*"):
        with suppress(OSError):
            if part.stat().st_mtime < (now - _ABANDONED_AFTER).timestamp():
                part.unlink()
