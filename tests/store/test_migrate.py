"""Migrations: they make what the models say, go both ways, and leave a newer library alone."""

import shutil
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from filelock import FileLock
from sqlalchemy import TypeDecorator, create_engine
from sqlalchemy.types import TypeEngine

from scrutinyprep.domain.errors import LibraryDamaged, LibraryFull, LibraryLocked, LibraryNewer
from scrutinyprep.domain.hits import Wanted
from scrutinyprep.models import Base
from scrutinyprep.services.papers import Papers
from scrutinyprep.services.searching import Searching
from scrutinyprep.store import looking
from scrutinyprep.store import migrate as migrating
from scrutinyprep.store.library import LibraryStore
from scrutinyprep.store.looking import known_revisions, newest_revision
from scrutinyprep.store.meetings import summaries
from scrutinyprep.store.migrate import (
    bring_up_to_date,
    migrate,
    revision_of,
)
from scrutinyprep.store.questions import questions_of

OLD_LIBRARIES = Path(__file__).parent / "libraries"
FROZEN_REVISIONS = sorted(path.stem for path in OLD_LIBRARIES.glob("*.sql"))
"""Those that a published program has made libraries of; the newest may still change."""


@pytest.fixture
def database(tmp_path):
    return tmp_path / "library.sqlite"


def schema_of(database):
    with closing(sqlite3.connect(database)) as connection:
        return connection.execute(
            "SELECT type, name, sql FROM sqlite_master ORDER BY type, name"
        ).fetchall()


def tables_of(database):
    return {
        name
        for kind, name, _ in schema_of(database)
        if kind == "table" and name != "alembic_version" and not name.startswith("passage_fts")
    }


def test_the_models_are_what_the_migrations_make(database):
    migrate(database, newest_revision())
    engine = create_engine(f"sqlite:///{database}")
    with engine.connect() as connection:

        def is_changed(_context, _column, _model_column, found, wanted):
            plain: TypeEngine[Any] = (
                wanted.impl_instance if isinstance(wanted, TypeDecorator) else wanted
            )
            return plain.compile(engine.dialect) != found.compile(engine.dialect)

        context = MigrationContext.configure(
            connection,
            opts={
                "compare_type": is_changed,
                "include_name": lambda name, _kind, _parents: "_fts" not in (name or ""),
            },
        )
        assert compare_metadata(context, Base.metadata) == []
    engine.dispose()


def test_the_models_constraints_are_those_of_the_migrations(database):
    migrate(database, newest_revision())
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    with engine.connect() as connection:
        modelled = connection.exec_driver_sql(
            "SELECT name, sql FROM sqlite_master WHERE type = 'table'"
        ).fetchall()
    engine.dispose()
    made = {name: sql for kind, name, sql in schema_of(database) if kind == "table"}
    for name, sql in modelled:
        assert sql.count("CHECK") == made[name].count("CHECK")
        for rule in sql.split("CHECK")[1:]:
            assert " ".join(rule.split(")")[0].split()) in " ".join(made[name].split())


@pytest.mark.parametrize("revision", known_revisions())
def test_a_revision_goes_up_and_down_and_up_again_unchanged(database, revision):
    migrate(database, revision)
    once = schema_of(database)
    before = known_revisions().index(revision)
    migrate(database, known_revisions()[before - 1] if before else "base")
    assert bool(tables_of(database)) is bool(before)
    migrate(database, revision)
    assert schema_of(database) == once


def test_a_new_library_is_made_with_no_copy_of_nothing(tmp_path, database):
    bring_up_to_date(database)
    assert revision_of(database) == newest_revision()
    assert not (tmp_path / "backups").exists()


def test_an_empty_file_is_a_new_library(database):
    database.touch()
    assert revision_of(database) is None
    bring_up_to_date(database)
    assert revision_of(database) == newest_revision()


def test_opening_a_library_that_is_up_to_date_changes_not_a_byte(database):
    bring_up_to_date(database)
    before = database.read_bytes()
    bring_up_to_date(database)
    assert database.read_bytes() == before


def everything_in(folder):
    return {p.name: p.read_bytes() for p in folder.rglob("*") if p.is_file()}


@pytest.mark.parametrize("log", [False, True], ids=["at rest", "with rows in its log"])
def test_a_newer_library_is_left_alone_to_the_byte(tmp_path, database, log):
    bring_up_to_date(database)
    holder = sqlite3.connect(database)
    holder.execute("PRAGMA journal_mode = WAL")
    holder.execute("UPDATE alembic_version SET version_num = '9999'")
    holder.commit()
    if not log:
        holder.close()
    (tmp_path / "migrating.lock").unlink(missing_ok=True)
    before = everything_in(tmp_path)
    assert ("library.sqlite-wal" in before) is log
    store = LibraryStore(tmp_path)
    with pytest.raises(LibraryNewer), store.reading():
        pass
    with pytest.raises(LibraryNewer), store.writing():
        pass
    after = everything_in(tmp_path)
    # What readers tell each other through is no part of the library.
    before.pop("library.sqlite-shm", None)
    after.pop("library.sqlite-shm", None)
    assert after == before
    holder.close()


NO_DATABASE = (b"not a database at all, but a letter" * 40, b"SQLite format 3\0")


@pytest.mark.parametrize("content", NO_DATABASE)
def test_what_is_no_database_is_called_damaged_and_left_alone(database, content):
    database.write_bytes(content)
    with pytest.raises(LibraryDamaged):
        bring_up_to_date(database)
    assert database.read_bytes() == content


def test_a_database_of_someone_else_gets_no_tables_of_ours_lost(database):
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("CREATE TABLE theirs (x)")
    bring_up_to_date(database)
    assert "theirs" in tables_of(database)


NEXT = """
import sqlalchemy as sa
from alembic import op

revision = "9999"
down_revision = "{newest}"


def upgrade():
    with op.batch_alter_table("meeting") as table:
        table.add_column(sa.Column("room", sa.String(), nullable=True))
    {more}


def downgrade():
    with op.batch_alter_table("meeting") as table:
        table.drop_column("room")
"""


@pytest.fixture
def next_program(tmp_path, monkeypatch):
    """Return what makes this program one with one revision more."""

    def become(more="pass"):
        folder = tmp_path / "migrations"
        shutil.copytree(looking.MIGRATIONS, folder)
        name = folder / "versions" / "9999_rooms.py"
        name.write_text(NEXT.format(newest=newest_revision(), more=more), encoding="utf-8")
        monkeypatch.setattr(looking, "MIGRATIONS", folder)

    return become


def an_old_library(database):
    with closing(sqlite3.connect(database)) as connection:
        connection.executescript((OLD_LIBRARIES / "0001.sql").read_text(encoding="utf-8"))


def counts_in(database):
    with closing(sqlite3.connect(database)) as connection:
        return {
            table: connection.execute(f"SELECT count(*) FROM {table}").fetchone()  # noqa: S608
            for table in tables_of(database)
        }


def test_a_library_is_copied_and_then_migrated_with_nothing_lost(tmp_path, database, next_program):
    an_old_library(database)
    before = counts_in(database)
    next_program()
    bring_up_to_date(database)
    assert revision_of(database) == "9999"
    # The meeting's table was dropped and made again; what hangs on it is still there.
    after = counts_in(database)
    assert {table: after[table] for table in before} == before
    (copy,) = (tmp_path / "backups").glob("before-9999-*.sqlite")
    assert revision_of(copy) == "0001"
    assert counts_in(copy) == before


def test_a_migration_that_fails_changes_nothing(database, next_program):
    an_old_library(database)
    before = schema_of(database), counts_in(database)
    next_program("raise RuntimeError('half way')")
    with pytest.raises(RuntimeError, match="half way"):
        bring_up_to_date(database)
    assert (schema_of(database), counts_in(database)) == before


def test_a_migration_that_loses_a_meeting_is_refused(database, next_program):
    an_old_library(database)
    before = counts_in(database)
    next_program("op.execute('DELETE FROM meeting')")
    with pytest.raises(LibraryDamaged):
        bring_up_to_date(database)
    assert counts_in(database) == before


def test_two_programs_that_start_at_once_make_one_library(tmp_path):
    stores = [LibraryStore(tmp_path) for _ in range(4)]

    def open_it(store):
        with store.reading() as session:
            return summaries(session)

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(open_it, stores)) == [[]] * 4
    for store in stores:
        store.close()


def test_a_library_that_another_program_migrates_for_too_long_is_locked(database, monkeypatch):
    monkeypatch.setattr(migrating, "_LOCK_WAIT_S", 0)
    with FileLock(database.with_name("migrating.lock")), pytest.raises(LibraryLocked):
        bring_up_to_date(database)


def test_rows_that_would_lose_what_they_hang_on_stop_a_migration(database):
    migrate(database, newest_revision())
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("INSERT INTO alias VALUES (1, 'nobody', '', 'A name')")
    before = schema_of(database)
    with pytest.raises(LibraryDamaged):
        migrate(database, newest_revision())
    assert schema_of(database) == before


def test_a_folder_that_may_not_be_made_is_told_as_such(tmp_path):
    (tmp_path / "file").write_text("")
    store = LibraryStore(tmp_path / "file" / "library")
    with pytest.raises(LibraryFull), store.reading():
        pass


@pytest.mark.parametrize("name", ["100% #1?x=y&z", "Bücher und Café", "with ' quote"])
def test_a_library_may_lie_in_a_folder_of_any_name(tmp_path, name):
    store = LibraryStore(tmp_path / name)
    with store.writing() as session:
        assert summaries(session) == []
    store.close()
    assert (tmp_path / name / "library.sqlite").is_file()
    assert revision_of(store.database) == newest_revision()


def test_every_revision_but_the_newest_is_frozen_with_a_library_of_its_own():
    assert set(known_revisions()[:-1]) <= set(FROZEN_REVISIONS)


@pytest.mark.parametrize("revision", FROZEN_REVISIONS)
def test_a_library_of_every_revision_is_opened_with_all_that_is_in_it(tmp_path, revision):
    script = (OLD_LIBRARIES / f"{revision}.sql").read_text(encoding="utf-8")
    with closing(sqlite3.connect(tmp_path / "library.sqlite")) as connection:
        connection.executescript(script)
    store = LibraryStore(tmp_path)
    with store.reading() as session:
        (summary,) = summaries(session)
        (question,) = questions_of(session, summary.meeting.id)
    assert summary.meeting.committee == "Scrutiny Committee"
    assert (summary.items, summary.speeches, summary.notes) == (1, 2, 1)
    assert question.said.words == "Why did reserves fall?"
    assert question.place.anchor.pack_page == 2
    assert question.place.anchor.section == "1.2"
    assert [s.number for s in Papers(store).sections(summary.meeting.id)] == ["1", "2"]
    assert len(Searching(store).find(Wanted("reserves"))) >= 3
    assert [p for p in store.problems() if not p[0].startswith("file-")] == []
    store.close()
