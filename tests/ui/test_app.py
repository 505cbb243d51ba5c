"""Starting: something to see first, then the library, or why it can't be opened."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from scrutinyprep.bootstrap import services_for
from scrutinyprep.settings import Settings, read_settings
from scrutinyprep.ui.app import Application
from scrutinyprep.ui.main_window import MainWindow
from scrutinyprep.ui.starting import FirstSight
from scrutinyprep.ui.theme import Look
from tests.store.made_up import a_pack, add, clock

PROJECT = Path(__file__).resolve().parents[2]


@pytest.fixture
def start(qapp, qtbot, tmp_path):
    started = []

    def run(library=None):
        application = Application(qapp, library or tmp_path / "library", tmp_path / "s.json")
        started.append(application)
        application.start()
        return application

    yield run
    for application in started:
        application.window.close()
        application.tasks.wait_idle()
        application.close()


def test_the_window_is_there_before_anything_of_the_library_is_loaded():
    script = (
        "import sys; import scrutinyprep.ui.starting;"
        "late = {'sqlalchemy', 'alembic', 'reportlab', 'msgspec', 'pypdfium2'} & set(sys.modules);"
        "own = {m.split('.')[1] for m in sys.modules if m.startswith('scrutinyprep.')};"
        "print(sorted(late), sorted(own))"
    )
    environment = {**os.environ, "PYTHONPATH": str(PROJECT), "QT_QPA_PLATFORM": "offscreen"}
    told = subprocess.run(
        [sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=True
    )
    assert told.stdout.strip() == "[] ['settings', 'ui']"


def test_the_empty_window_is_seen_before_anything_is_built_in_it(qapp, qtbot, tmp_path):
    window = MainWindow()
    qtbot.addWidget(window)
    seen = []
    sight = FirstSight(window, lambda: seen.append(window.centralWidget()))
    settings = Settings(theme="dark", text_size_percent=200)
    with qtbot.waitSignal(qapp.paletteChanged):
        sight.show(qapp, settings, "")
    assert seen == []
    assert window.isVisible()
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [None], "painted with nothing in it, and told of once"
    assert window.palette().window().color().lightness() < 80


def test_places_appear_once_the_library_is_open(start, qtbot):
    application = start()
    assert not application.window.places
    assert not application.window.actions_.import_files.isEnabled()
    qtbot.waitUntil(lambda: bool(application.window.places), timeout=20_000)
    assert application.window.actions_.import_files.isEnabled()


def test_meetings_are_listed_before_the_library_is_open_and_one_can_be_asked_for(
    start, qtbot, tmp_path, monkeypatch
):
    monkeypatch.setattr("scrutinyprep.ui.app._PAINTED_MS", 400)
    services = services_for(tmp_path / "library", clock=clock())
    meeting = add(services.importing, tmp_path, a_pack()).meeting.id
    services.library.close()
    window = start().window
    qtbot.waitUntil(lambda: hasattr(window, "meetings"))
    assert window.meetings.table.model().rowCount() == 1
    assert window.meetings.isVisible()
    assert not window.places
    window.meetings.open_chosen()
    qtbot.waitUntil(lambda: bool(window.places), timeout=20_000)
    assert window.read.meeting == meeting
    assert window.read.isVisible()


def test_what_is_typed_while_the_library_is_opened_is_looked_for_and_the_keyboard_stays(
    start, qtbot
):
    window = start().window
    field = window.frame.bar.search
    field.setFocus()
    qtbot.keyClicks(field, "budget")
    assert not window.places
    qtbot.waitUntil(lambda: bool(window.places), timeout=20_000)
    assert window.focusWidget() is field
    assert window.search.isVisible()
    qtbot.keyClicks(window.focusWidget(), " gap")
    assert field.text() == "budget gap"


def test_a_library_that_is_no_database_is_told_with_what_to_do(start, qtbot, tmp_path):
    library = tmp_path / "broken"
    library.mkdir()
    (library / "library.sqlite").write_bytes(b"this is no database at all" * 100)
    application = start(library)
    qtbot.waitUntil(lambda: "damaged" in application.window.frame.waiting.words, timeout=20_000)
    assert "backups" in application.window.frame.waiting.words
    assert not application.window.places


def test_a_newer_library_is_left_alone_and_opened_after_trying_again(start, qtbot, tmp_path):
    library = tmp_path / "library"
    first = start(library)
    qtbot.waitUntil(lambda: bool(first.window.places), timeout=20_000)
    first.window.close()
    first.tasks.wait_idle()
    database = sqlite3.connect(library / "library.sqlite")
    (revision,) = database.execute("SELECT version_num FROM alembic_version").fetchone()
    database.execute("UPDATE alembic_version SET version_num = '9999'")
    database.commit()
    second = start(library)
    qtbot.waitUntil(lambda: "newer" in second.window.frame.waiting.words, timeout=20_000)
    database.execute("UPDATE alembic_version SET version_num = ?", (revision,))
    database.commit()
    database.close()
    second.window.frame.waiting._again.click()
    qtbot.waitUntil(lambda: bool(second.window.places), timeout=20_000)


def test_look_and_text_size_are_kept(start, qtbot, tmp_path):
    application = start()
    dark = next(a for a in application.window.actions_.looks.actions() if a.data() == "dark")
    dark.trigger()
    application.window.actions_.larger_text.trigger()
    assert application.appearance.theme.look is Look.DARK
    assert application.appearance.theme.text_percent == 110
    kept = read_settings(tmp_path / "s.json")
    assert (kept.theme, kept.text_size_percent) == ("dark", 110)


def test_the_paper_is_dimmed_and_stays_so(start, qtbot, tmp_path):
    dim = start().window.reading_actions.dim_paper
    dim.trigger()
    assert read_settings(tmp_path / "s.json").dim_paper
    assert start().appearance.theme.dims_paper


def test_a_window_that_is_closed_at_once_opens_no_library(qapp, qtbot, tmp_path):
    application = Application(qapp, tmp_path / "library", tmp_path / "s.json")
    application.start()
    application.close()
    qtbot.wait(200)
    assert application._opening is None


def test_a_fault_of_ours_is_shown_once_with_details_to_copy(start, qtbot, monkeypatch, qapp):
    monkeypatch.setattr(sys, "__excepthook__", lambda *_: None)
    application = start()
    qtbot.waitUntil(lambda: bool(application.window.places), timeout=20_000)
    application.tasks.run(lambda _: 1 / 0)
    application.tasks.run(lambda _: 1 / 0)
    qtbot.waitUntil(lambda: application._crash is not None and application.tasks.is_idle)
    dialog = application._crash
    dialog.copy_details()
    assert "ZeroDivisionError" in qapp.clipboard().text()
    dialog.reject()
    assert application._crash is None


def test_a_backup_is_made_a_while_after_the_start(start, qtbot, tmp_path):
    application = start()
    qtbot.waitUntil(lambda: bool(application.window.places), timeout=20_000)
    assert application._until_backup.isActive()
    application._until_backup.timeout.emit()
    application.tasks.wait_idle()
    backups = list((tmp_path / "library" / "backups").iterdir())
    assert len(backups) == 1


def test_an_opening_that_takes_long_is_shown_and_then_no_more(start, qtbot, monkeypatch):
    monkeypatch.setattr("scrutinyprep.ui.app._SLOW_MS", 0)
    application = start()
    work = application.window.frame.work
    qtbot.waitUntil(lambda: work.isVisible() or bool(application.window.places), timeout=20_000)
    assert work.isVisible()
    assert work._label.text().startswith("Opening the library.")
    assert not work._cancel.isVisible()
    qtbot.waitUntil(lambda: bool(application.window.places), timeout=20_000)
    qtbot.waitUntil(lambda: not work.isVisible(), timeout=5000)


def test_the_look_follows_the_system_while_the_program_runs(start, qtbot, monkeypatch, qapp):
    application = start()
    qtbot.waitUntil(lambda: bool(application.window.places), timeout=10_000)
    told = [Look.LIGHT]
    # What a system that can be asked would tell; a test has none.
    monkeypatch.setattr("scrutinyprep.ui.theme.look_of_system", lambda: told[0])
    hints = qapp.styleHints()
    contrast = hints.accessibility()
    for look, signal, value in (
        (Look.DARK, hints.colorSchemeChanged, Qt.ColorScheme.Dark),
        (
            Look.HIGH_CONTRAST,
            contrast.contrastPreferenceChanged,
            Qt.ContrastPreference.HighContrast,
        ),
        (Look.LIGHT, contrast.contrastPreferenceChanged, Qt.ContrastPreference.NoPreference),
    ):
        told[0] = look
        signal.emit(value)
        assert application.appearance.theme.look is look
        assert qapp.palette().window().color() == QColor(
            application.appearance.theme.palette.window
        )
    # Who has chosen a look of their own keeps it.
    application.window.look_wanted.emit("dark")
    signal.emit(Qt.ContrastPreference.HighContrast)
    assert application.appearance.theme.look is Look.DARK
