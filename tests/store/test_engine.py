"""The unit of work: all or nothing, and SQLite's errors told in our words."""

import sqlite3

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import IntegrityError, OperationalError

from scrutinyprep.domain.errors import LibraryDamaged, LibraryFull, LibraryLocked
from scrutinyprep.models import AliasRow, PersonRow
from scrutinyprep.store import engine as engines


def names(store):
    with store.reading() as session:
        return session.scalars(select(PersonRow.name)).all()


def test_a_unit_of_work_is_kept_at_its_end(store):
    with store.writing() as session:
        session.add(PersonRow(id="1", name="Ann"))
    assert names(store) == ["Ann"]


def test_a_unit_of_work_that_fails_changes_nothing(store):
    def fail_half_way():
        with store.writing() as session:
            session.add(PersonRow(id="1", name="Ann"))
            session.flush()
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail_half_way()
    assert names(store) == []


def test_a_reader_sees_the_library_as_it_was_when_it_began(store):
    with store.reading() as session:
        assert session.scalars(select(PersonRow.name)).all() == []
        with store.writing() as other:
            other.add(PersonRow(id="1", name="Ann"))
        assert session.scalars(select(PersonRow.name)).all() == []
    assert names(store) == ["Ann"]


def test_a_row_that_hangs_on_nothing_is_refused(store):
    with pytest.raises(IntegrityError), store.writing() as session:
        session.add(AliasRow(person_id="nobody", council="", name="Ann"))


def test_a_library_that_another_program_writes_for_too_long_is_locked(store, monkeypatch):
    monkeypatch.setattr(engines, "BUSY_TIMEOUT_S", 0.05)
    assert names(store) == []
    other = sqlite3.connect(store.database, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(LibraryLocked) as told, store.writing() as session:
        session.add(PersonRow(id="1", name="Ann"))
    other.close()
    assert told.value.code == "library-locked"
    with store.writing() as session:
        session.add(PersonRow(id="1", name="Ann"))


def test_a_file_that_turns_out_damaged_while_in_use_is_told_as_such(store):
    with store.writing() as session:
        session.add(PersonRow(id="1", name="Ann"))
    store.close()
    data = bytearray(store.database.read_bytes())
    data[4096 * 2 :] = b"\xff" * (len(data) - 4096 * 2)
    store.database.write_bytes(data)
    with pytest.raises(LibraryDamaged):
        names(store)


def test_a_fault_of_ours_stays_a_fault(store):
    with pytest.raises(OperationalError), store.reading() as session:
        session.execute(text("SELECT nothing FROM nowhere_full_busy_locked"))


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("SQLITE_BUSY_SNAPSHOT", LibraryLocked),
        ("SQLITE_LOCKED", LibraryLocked),
        ("SQLITE_FULL", LibraryFull),
        ("SQLITE_READONLY_DBMOVED", LibraryFull),
        ("SQLITE_IOERR_WRITE", LibraryFull),
        ("SQLITE_CANTOPEN", LibraryFull),
        ("SQLITE_CORRUPT_VTAB", LibraryDamaged),
        ("SQLITE_NOTADB", LibraryDamaged),
        ("SQLITE_CONSTRAINT_CHECK", type(None)),
        ("", type(None)),
    ],
)
def test_each_answer_of_sqlite_has_its_error(tmp_path, name, told):
    error = sqlite3.OperationalError("in whatever words")
    if name:
        error.sqlite_errorname = name
    assert type(engines.library_error(tmp_path, error)) is told
