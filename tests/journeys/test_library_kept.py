"""The library is backed up, brought back and looked through from the File menu."""

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QFileDialog, QMenu

from scrutinyprep.bootstrap import services_for
from scrutinyprep.ui.app import Application


def _library_menu(window):
    """The commands of File > Library."""
    menus = window.menuBar().findChildren(QMenu)
    return next(menu for menu in menus if menu.title() == "&Library").actions()


def _wait(until):
    """Handle events until it is so; the time limit of the whole test ends it otherwise."""
    while not until():
        loop = QEventLoop()
        QTimer.singleShot(10, loop.quit)
        loop.exec()


def test_everything_is_backed_up_to_one_file_and_brought_back_and_that_is_undone(
    councillor, sample_library, tmp_path, monkeypatch
):
    reader = councillor(sample_library)
    window, out = reader.window, tmp_path / "elsewhere"
    rows = window.meetings.table.model().rowCount
    count = rows()
    reader.open_next_meeting()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    menu = {action.text(): action for action in _library_menu(window)}
    menu["&Back up everything…"].trigger()
    reader.settle()
    backup = out.with_name("elsewhere.zip")
    assert backup.is_file()
    assert "exempt" in window.messages.words

    window.meetings.remove_chosen()
    window.go(window.actions_.meetings)
    reader.wait(lambda: rows() == count - 1)
    window.go(window.actions_.read)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(backup), ""))
    menu["Bring a backup b&ack…"].trigger()
    reader.wait(lambda: rows() == count)
    reader.settle()
    assert window.read.meeting is None
    assert "Undo brings it back" in window.messages.words
    for at, keys in ((count - 1, "Ctrl+Z"), (count, "Ctrl+Shift+Z")):
        reader.press(keys)
        reader.wait(lambda at=at: rows() == at)


def test_a_paper_whose_file_is_gone_is_named_and_is_whole_again_when_it_is_opened_again(
    councillor, sample_library, tmp_path
):
    reader = councillor(sample_library)
    (kept, *_) = sorted((sample_library / "files").rglob("*.pdf"))
    copy = tmp_path / "again.pdf"
    kept.rename(copy)
    check = next(a for a in _library_menu(reader.window) if a.text() == "&Check the library")
    check.trigger()
    reader.wait(lambda: "“" in reader.window.messages.words)
    assert kept.name in reader.window.messages.words
    assert "Open those papers again" in reader.window.messages.words
    reader.window.import_paths([copy])
    reader.wait(kept.is_file)
    reader.settle()
    check.trigger()
    reader.wait(lambda: reader.window.messages.words == "The library is in good order.")


def test_a_damaged_library_is_replaced_by_a_backup_where_the_window_says_so(
    qapp, sample_library, settings, tmp_path, monkeypatch
):
    backup = services_for(sample_library).library.back_up(tmp_path / "whole.zip").path
    (sample_library / "library.sqlite").write_bytes(b"no database" * 500)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(backup), ""))
    application = Application(qapp, sample_library, settings)
    window = application.window
    application.start()
    offer = window.frame.waiting._backup
    _wait(offer.isVisible)
    offer.click()
    _wait(lambda: bool(window.places))
    assert application.tasks.wait_idle(30_000)
    assert window.meetings.table.model().rowCount() > 0
    window.close()
    application.close()
