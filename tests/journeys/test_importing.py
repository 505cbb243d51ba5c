"""Files on their way into the library, through the real window."""

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton

from scrutinyprep.bootstrap import services_for


def drop(window, paths) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(300, 300), copy, data, left, none)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(300, 300), copy, data, left, none))


def test_an_empty_library_invites_one_thing(councillor, tmp_path):
    reader = councillor(tmp_path / "library")
    reader.settle()
    empty = reader.window.meetings._layers.currentWidget()
    buttons = list(empty.findChildren(QPushButton))
    assert [b.property("primary") for b in buttons] == [True, None]
    assert "Open a pack" in buttons[0].text().replace("&", "")


def test_files_dropped_anywhere_are_imported_one_after_the_other(councillor, tmp_path, make_pdf):
    library = tmp_path / "library"
    reader = councillor(library)
    drop(reader.window, [make_pdf("one.pdf", 2), make_pdf("two.pdf", 3)])
    reader.wait(lambda: len(services_for(library).meetings.all()) == 2)
    reader.settle()
    assert "two.pdf" in reader.window.messages.words
    assert reader.window.stack.canUndo()


def test_an_import_is_undone_and_redone(councillor, tmp_path, make_pdf):
    library = tmp_path / "library"
    reader = councillor(library)
    reader.window.import_paths([make_pdf("one.pdf", 2)])
    reader.wait(lambda: not reader.window.imports.is_busy)
    reader.settle()
    reader.press("Ctrl+Z")
    assert services_for(library).meetings.all() == []
    reader.press("Ctrl+Y")
    assert [len(m.documents) for m in services_for(library).meetings.all()] == [1]


def test_a_pasted_path_is_imported(councillor, tmp_path, make_pdf):
    library = tmp_path / "library"
    reader = councillor(library)
    QGuiApplication.clipboard().setText(f'"{make_pdf("pasted.pdf", 1)}"')
    reader.window.setFocus()
    reader.press("Ctrl+V")
    reader.wait(services_for(library).meetings.all)
    reader.settle()


def test_a_damaged_file_is_told_in_a_sentence_and_leaves_nothing(councillor, tmp_path):
    library, broken = tmp_path / "library", tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.7\nno more than this")
    reader = councillor(library)
    reader.window.import_paths([broken])
    reader.wait(lambda: reader.window.messages.words)
    reader.settle()
    assert reader.window.messages.words.startswith("“broken.pdf” is damaged")
    assert services_for(library).meetings.all() == []
    assert not reader.window.imports.is_busy


def test_a_file_that_is_no_paper_does_not_stop_the_next(councillor, tmp_path, make_pdf):
    library, picture = tmp_path / "library", tmp_path / "picture.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
    reader = councillor(library)
    reader.window.import_paths([picture, make_pdf("good.pdf", 1)])
    reader.wait(services_for(library).meetings.all)
    reader.settle()
    assert not reader.window.imports.is_busy


def test_cancel_stops_an_import_and_keeps_nothing_of_it(councillor, tmp_path, make_pdf):
    library = tmp_path / "library"
    reader = councillor(library)
    reader.window.import_paths([make_pdf("long.pdf", 400)])
    work = reader.window.frame.work
    reader.wait(lambda: work.isVisible() and work._cancel.isEnabled())
    work._cancel.click()
    reader.wait(lambda: not reader.window.imports.is_busy)
    reader.settle()
    assert services_for(library).meetings.all() == []
    assert not work.isVisible()
