"""The library as a whole: checked, backed up, and brought back whatever state it is in."""

import sqlite3
import subprocess
import sys
import time
import zipfile
from contextlib import closing
from datetime import UTC, datetime

import pytest

from scrutinyprep.bootstrap import services_for
from scrutinyprep.domain.changes import EVERYTHING
from scrutinyprep.domain.errors import LibraryNewer, NotUnderstood
from scrutinyprep.domain.questions import QuestionWords
from scrutinyprep.services.clock import Clock
from tests.store.made_up import a_pack, clock


@pytest.fixture
def meeting(bring_in):
    return bring_in(a_pack()).meeting.id


@pytest.fixture
def library(services):
    return services.library


@pytest.fixture
def database(library):
    return library.folder / "library.sqlite"


def words(services, meeting):
    return [q.said.words for q in services.questions.of_meeting(meeting)]


def ask(services, meeting, text):
    services.questions.draft(meeting, QuestionWords(text))


def problems(library):
    return [problem.code for problem in library.check()]


def test_a_new_library_is_in_good_order(library, database):
    library.open()
    assert library.check() == []
    assert database.is_file()


def kept_file(library):
    (path,) = (library.folder / "files").rglob("*.pdf")
    return path


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (lambda path: path.unlink(), "file-missing"),
        (lambda path: path.write_bytes(b"other"), "file-changed"),
    ],
)
def test_a_kept_file_that_is_not_what_was_imported_is_found(library, meeting, spoil, code):
    spoil(kept_file(library))
    assert problems(library) == [code]


@pytest.mark.parametrize(
    ("sql", "code"),
    [
        ("DELETE FROM meeting", "reference"),
        ("UPDATE passage SET text = 'other words' WHERE id = 2", "search-index"),
        ("DELETE FROM passage WHERE id = 2", "search-index"),
        ("INSERT INTO passage_fts(passage_fts) VALUES ('delete-all')", "search-index"),
    ],
)
def test_rows_that_do_not_fit_together_are_found(library, meeting, database, sql, code):
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute(sql)
    assert code in problems(library)


def test_a_broken_page_of_the_database_is_found(services, library, meeting, database):
    services.importing._store.close()
    with closing(sqlite3.connect(database)) as connection:
        (page,) = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'ix_speech_person_id'"
        ).fetchone()
    data = bytearray(database.read_bytes())
    data[(page - 1) * 4096] = 0xFF
    database.write_bytes(data)
    assert "database" in problems(library)


def test_a_backup_made_twice_in_a_second_is_two_files(library, meeting):
    one, other = library.back_up(), library.back_up()
    assert one.path != other.path
    assert one.bytes == one.path.stat().st_size


def test_today_is_backed_up_once(library, meeting):
    assert library.back_up_daily().path.name == "daily-2025-03-01.sqlite"
    assert library.back_up_daily() is None


def test_a_day_is_the_users_own(tmp_path, monkeypatch):
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    time.tzset()
    try:
        late = Clock(lambda: datetime(2025, 3, 1, 13, 0, tzinfo=UTC))
        services = services_for(tmp_path / "library", clock=late)
        assert services.library.back_up_daily().path.name == "daily-2025-03-02.sqlite"
        services.importing._store.close()
    finally:
        monkeypatch.undo()
        time.tzset()


@pytest.mark.parametrize("out", [None, "whole.zip"], ids=["database", "everything"])
def test_a_backup_brings_back_what_was(services, library, meeting, tmp_path, out):
    ask(services, meeting, "before")
    copied = library.back_up(tmp_path / out if out else None)
    ask(services, meeting, "after")
    assert library.restore(copied.path).kinds is EVERYTHING
    assert words(services, meeting) == ["before"]
    assert library.check() == []
    # And what was there before restoring can be had again.
    (newest,) = sorted(
        p for p in (library.folder / "backups").glob("backup-*.sqlite") if p != copied.path
    )
    library.restore(newest)
    assert words(services, meeting) == ["before", "after"]


def test_a_whole_backup_makes_a_library_on_another_computer(services, library, meeting, tmp_path):
    ask(services, meeting, "here")
    copied = library.back_up(tmp_path / "whole.zip")
    elsewhere = services_for(tmp_path / "other" / "library", clock=clock())
    elsewhere.library.restore(copied.path)
    assert words(elsewhere, meeting) == ["here"]
    assert elsewhere.library.check() == []
    assert kept_file(elsewhere.library).read_bytes() == kept_file(library).read_bytes()
    elsewhere.importing._store.close()


def test_restoring_while_another_window_is_open_is_seen_there(services, library, meeting, tmp_path):
    copied = library.back_up()
    ask(services, meeting, "gone soon")
    window = services_for(library.folder, clock=clock())
    assert words(window, meeting) == ["gone soon"]
    library.restore(copied.path)
    assert words(window, meeting) == []
    ask(window, meeting, "and on")
    assert words(services, meeting) == ["and on"]
    assert library.check() == []
    window.importing._store.close()


@pytest.mark.parametrize("damage", [b"rubbish" * 1000, b""], ids=["rubbish", "emptied"])
def test_a_damaged_library_is_put_aside_and_the_backup_takes_its_place(
    services, library, meeting, database, damage
):
    ask(services, meeting, "safe")
    copied = library.back_up()
    services.importing._store.close()
    for beside in ("-wal", "-shm"):
        database.with_name(database.name + beside).unlink(missing_ok=True)
    database.write_bytes(damage)
    library.restore(copied.path)
    assert words(services, meeting) == ["safe"]
    assert library.check() == []
    aside = list((library.folder / "backups").glob("damaged-*.sqlite"))
    assert [p.read_bytes() for p in aside] == ([damage] if damage else [])


@pytest.mark.parametrize("what", ["nothing.sqlite", "letter.sqlite", "folder"])
def test_what_is_no_backup_changes_nothing(services, library, meeting, tmp_path, what):
    ask(services, meeting, "still here")
    (tmp_path / "letter.sqlite").write_text("Dear Sir or Madam,")
    (tmp_path / "folder").mkdir()
    with pytest.raises(NotUnderstood):
        library.restore(tmp_path / what)
    assert words(services, meeting) == ["still here"]
    assert not (library.folder / "backups").exists()


def test_a_backup_by_a_newer_program_changes_nothing(services, library, meeting):
    copied = library.back_up()
    with closing(sqlite3.connect(copied.path)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    ask(services, meeting, "still here")
    with pytest.raises(LibraryNewer):
        library.restore(copied.path)
    assert words(services, meeting) == ["still here"]


def test_a_whole_backup_with_a_file_that_is_not_what_it_says_changes_nothing(
    services, library, meeting, tmp_path
):
    copied = library.back_up(tmp_path / "whole.zip")
    with zipfile.ZipFile(copied.path, "a") as archive:
        archive.writestr(f"files/{'0' * 64}.pdf", b"not those bytes")
    ask(services, meeting, "still here")
    with pytest.raises(NotUnderstood, match=r"whole\.zip"):
        library.restore(copied.path)
    assert words(services, meeting) == ["still here"]
    assert library.check() == []


def test_everything_a_user_can_do_is_there_and_nothing_is_opened_for_it(tmp_path):
    services = services_for(tmp_path / "library")
    assert not (tmp_path / "library").exists()
    assert services.library.folder == tmp_path / "library"
    services.load_all()
    assert services.figures is services.figures
    assert not (tmp_path / "library").exists()


def test_a_command_loads_the_subjects_that_it_asks_for_and_no_others(tmp_path):
    code = (
        "import sys\n"
        "from pathlib import Path\n"
        "from scrutinyprep.bootstrap import services_for\n"
        "services_for(Path(sys.argv[1])).meetings.all()\n"
        "print(*sorted(m for m in sys.modules if m.startswith('scrutinyprep.services.')))\n"
        "print(*sorted({'alembic', 'reportlab', 'PIL', 'pikepdf', 'PySide6'} & set(sys.modules)))"
    )
    said = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=True
    ).stdout.splitlines()
    assert said[0] == "scrutinyprep.services.clock scrutinyprep.services.meetings"
    assert said[1] in ("", "alembic"), "a new library is made by migrations, and by nothing else"
