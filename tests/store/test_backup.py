"""Backups: whole or not there, rotated, and checked before they are trusted."""

import os
import sqlite3
import zipfile
from contextlib import closing
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from scrutinyprep.domain.errors import CannotWrite, LibraryDamaged, NotUnderstood
from scrutinyprep.models import PersonRow
from scrutinyprep.store.backup import (
    daily_backup,
    name_for_backup,
    outdated,
    pack_library,
    restore_database,
    unpack_library,
)
from scrutinyprep.store.copying import copy_database

NOON = datetime(2025, 3, 4, 12, 0)  # noqa: DTZ001 - any day will do
KEPT = "ab" * 32


@pytest.fixture
def database(store):
    with store.writing() as session:
        session.add(PersonRow(id="1", name="Ann"))
    return store.database


def names(database):
    with closing(sqlite3.connect(database)) as connection:
        return [name for (name,) in connection.execute("SELECT name FROM person")]


def test_a_copy_holds_what_is_only_in_the_log_yet_and_is_one_file(tmp_path, database):
    assert database.with_name("library.sqlite-wal").stat().st_size > 0
    target = tmp_path / "new folder" / "copy.sqlite"
    assert copy_database(database, target) == target.stat().st_size
    assert names(target) == ["Ann"]
    assert [p.name for p in target.parent.iterdir()] == ["copy.sqlite"]


def test_a_copy_that_cannot_be_written_leaves_the_old_one(tmp_path, database):
    target = tmp_path / "copy.sqlite"
    target.mkdir()
    with pytest.raises(CannotWrite):
        copy_database(database, target)
    assert list(target.iterdir()) == []
    assert [p.name for p in tmp_path.iterdir() if "part" in p.name] == []


def test_a_copy_to_a_folder_that_is_a_file_is_refused(tmp_path, database):
    (tmp_path / "file").write_text("")
    with pytest.raises(CannotWrite):
        copy_database(database, tmp_path / "file" / "copy.sqlite")


def test_what_is_damaged_is_not_copied(tmp_path):
    database = tmp_path / "library.sqlite"
    database.write_bytes(b"nothing of the kind" * 100)
    with pytest.raises(LibraryDamaged):
        copy_database(database, tmp_path / "copy.sqlite")
    assert not (tmp_path / "copy.sqlite").exists()


def test_there_is_one_backup_a_day(tmp_path, database):
    folder = tmp_path / "backups"
    assert daily_backup(database, folder, NOON).name == "daily-2025-03-04.sqlite"
    assert daily_backup(database, folder, NOON) is None
    assert daily_backup(database, folder, NOON + timedelta(days=1)) is not None


def test_the_last_seven_days_and_the_first_of_six_months_are_kept():
    days = [date(2025, 9, 20) - timedelta(days=n) for n in range(300)]
    newest_first = [Path(f"daily-{day.isoformat()}.sqlite") for day in days]
    gone = {p.name for p in outdated(newest_first)}
    kept = [p.stem.removeprefix("daily-") for p in newest_first if p.name not in gone]
    assert kept == [
        *(day.isoformat() for day in days[:7]),
        *(f"2025-{month:02}-01" for month in (9, 8, 7, 6, 5, 4)),
    ]


def test_outdated_backups_go_and_those_made_on_demand_stay(tmp_path, database):
    folder = tmp_path / "backups"
    folder.mkdir()
    for day in range(1, 20):
        (folder / f"daily-2025-02-{day:02}.sqlite").touch()
    (folder / "backup-2020-01-01-000000.sqlite").touch()
    abandoned, fresh = folder / "daily-x.sqlite.1.part", folder / "daily-y.sqlite.2.part"
    abandoned.touch()
    fresh.touch()
    os.utime(abandoned, (0, 0))
    os.utime(fresh, (NOON.timestamp(), NOON.timestamp()))
    daily_backup(database, folder, NOON)
    left = {p.name for p in folder.iterdir()}
    assert len([n for n in left if n.startswith("daily-2025")]) == 8
    assert "daily-2025-02-01.sqlite" in left
    assert "backup-2020-01-01-000000.sqlite" in left
    assert (fresh.name in left, abandoned.name in left) == (True, False)


def test_two_backups_in_one_second_have_two_names(tmp_path):
    first = name_for_backup(tmp_path, NOON)
    first.touch()
    second = name_for_backup(tmp_path, NOON)
    second.touch()
    assert len({first, second, name_for_backup(tmp_path, NOON)}) == 3


def test_restoring_brings_back_what_was_and_readers_see_it(store, tmp_path, database):
    backup = tmp_path / "backup.sqlite"
    copy_database(database, backup)
    with store.writing() as session:
        session.add(PersonRow(id="2", name="Bob"))
    assert restore_database(backup, database) == backup.stat().st_size
    with store.reading() as session:
        assert [row.name for row in session.query(PersonRow)] == ["Ann"]
    assert store.problems() == []
    assert names(backup) == ["Ann"]


@pytest.mark.parametrize("name", ["100% #1?.sqlite", "café.sqlite"])
def test_a_backup_may_have_any_name(store, tmp_path, database, name):
    copy_database(database, tmp_path / name)
    restore_database(tmp_path / name, database)
    assert names(database) == ["Ann"]


def a_database_of_someone_else(path):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE theirs (x)")


def half_a_backup(path):
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


@pytest.mark.parametrize(
    "spoil",
    [lambda p: p.write_text("a letter"), lambda p: p.write_bytes(b""), half_a_backup],
    ids=["a letter", "nothing", "half"],
)
def test_what_is_no_whole_backup_is_not_restored(tmp_path, database, spoil):
    backup = tmp_path / "backup.sqlite"
    copy_database(database, backup)
    spoil(backup)
    with pytest.raises(NotUnderstood, match="not a whole backup"):
        restore_database(backup, database)
    assert names(database) == ["Ann"]


def test_another_programs_database_is_not_restored(tmp_path, database):
    a_database_of_someone_else(tmp_path / "theirs.sqlite")
    with pytest.raises(NotUnderstood):
        restore_database(tmp_path / "theirs.sqlite", database)


def kept_files(folder):
    (folder / "ab").mkdir(parents=True)
    (folder / "ab" / f"{KEPT}.pdf").write_bytes(b"pack")
    (folder / "ab" / f"{KEPT}.pdf.99.part").write_bytes(b"half")
    (folder / "import.lock").touch()
    return folder


def test_a_whole_library_goes_into_one_file_and_comes_out_again(tmp_path, database):
    target, out = tmp_path / "library.zip", tmp_path / "out"
    out.mkdir()
    size = pack_library(database, kept_files(tmp_path / "files"), target)
    assert size == target.stat().st_size
    with zipfile.ZipFile(target) as archive:
        assert sorted(archive.namelist()) == [f"files/{KEPT}.pdf", "library.sqlite"]
    assert names(unpack_library(target, out)) == ["Ann"]
    assert (out / f"{KEPT}.pdf").read_bytes() == b"pack"
    assert sorted(p.name for p in tmp_path.iterdir() if "part" in p.name or "copy" in p.name) == []


def test_a_library_is_not_packed_where_a_folder_is_in_the_way(tmp_path, database):
    target = tmp_path / "library.zip"
    target.mkdir()
    with pytest.raises(CannotWrite):
        pack_library(database, tmp_path / "files", target)
    assert [p.name for p in tmp_path.iterdir() if "part" in p.name or "copy" in p.name] == []


HOSTILE = (
    f"../{KEPT}.pdf",
    f"files/../{KEPT}.pdf",
    f"files/sub/{KEPT}.pdf",
    f"/files/{KEPT}.pdf",
    f"C:/files/{KEPT}.pdf",
    f"files\\..\\{KEPT}.pdf",
    f"files/{KEPT}.pdf:stream",
    f"files/{KEPT.upper()}.pdf",
    f"files/{KEPT}.pdf/",
    "files/library.sqlite",
    "../library.sqlite",
    "files/evil.exe",
)


def test_no_path_from_a_zip_is_followed(tmp_path, database):
    archive_path, out = tmp_path / "hostile.zip", tmp_path / "in" / "out"
    out.mkdir(parents=True)
    copy_database(database, tmp_path / "copy.sqlite")
    with zipfile.ZipFile(archive_path, "w") as archive:
        archive.write(tmp_path / "copy.sqlite", "library.sqlite")
        for name in HOSTILE:
            archive.writestr(name, b"evil")
    unpack_library(archive_path, out)
    assert [p.name for p in out.iterdir()] == ["library.sqlite"]
    assert names(out / "library.sqlite") == ["Ann"]
    assert [p.name for p in out.parent.iterdir()] == ["out"]


def encrypt_names(path):
    data = bytearray(path.read_bytes())
    # The bit that says "encrypted", in the header before the data and in the list at the end.
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + offset] |= 1
    path.write_bytes(data)


def garble(path):
    data = bytearray(path.read_bytes())
    middle = len(data) // 2
    data[middle : middle + 64] = bytes(64)
    path.write_bytes(data)


@pytest.mark.parametrize("spoil", [encrypt_names, garble], ids=["encrypted", "garbled"])
def test_a_spoilt_zip_is_no_backup(tmp_path, database, spoil):
    target, out = tmp_path / "library.zip", tmp_path / "out"
    out.mkdir()
    pack_library(database, tmp_path / "files", target)
    spoil(target)
    with pytest.raises(NotUnderstood):
        unpack_library(target, out)


def test_a_zip_without_a_library_is_no_backup(tmp_path):
    with zipfile.ZipFile(tmp_path / "photos.zip", "w") as archive:
        archive.writestr("photo.jpg", b"")
    with pytest.raises(NotUnderstood):
        unpack_library(tmp_path / "photos.zip", tmp_path)


def test_a_zip_is_not_taken_apart_where_there_is_no_room(tmp_path, database):
    pack_library(database, tmp_path / "files", tmp_path / "library.zip")
    with pytest.raises(CannotWrite):
        unpack_library(tmp_path / "library.zip", tmp_path / "no such folder")
