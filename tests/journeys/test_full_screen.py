"""The paper alone on the whole screen: turned, zoomed, guarded where it is exempt, and left."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication


@pytest.fixture
def reader(councillor, sample_library):
    reader = councillor(sample_library)
    reader.open_next_meeting()
    reader.window.read.page.view.setFocus()
    yield reader
    if reader.window.showing.screen is not None:
        reader.window.showing.screen.close()


def show(reader):
    reader.press("F11")
    screen = reader.window.showing.screen
    reader.wait(lambda: screen._shown.page_count)
    reader.settle()
    return screen


def press(reader, screen, key):
    QTest.keyClick(screen.focusWidget() or screen, key)
    reader.settle()


def exempt_page(reader):
    pages = reader.window.read.going.papers.pages[reader.window.read.page.file]
    return next(page.pdf_page for page in pages if page.access.is_exempt)


def test_pages_are_turned_and_zoomed_by_keys_and_the_window_follows(reader):
    reader.read_page(2)
    screen = show(reader)
    assert screen.isFullScreen()
    assert not screen.hint.isHidden()
    assert screen.pages.current_page == 2
    rect = screen.pages._scenery.sheets.rect(2)
    assert screen.pages._seen().contains(rect), "the whole page is seen"
    assert screen.pages.reader is reader.window.read.page.view.reader, "one process for a file"
    press(reader, screen, Qt.Key.Key_PageDown)
    press(reader, screen, Qt.Key.Key_Space)
    press(reader, screen, Qt.Key.Key_Left)
    assert screen.pages.current_page == 3
    zoom = screen.pages.zoom
    press(reader, screen, Qt.Key.Key_Plus)
    assert screen.pages.zoom > zoom
    press(reader, screen, Qt.Key.Key_0)
    assert screen.pages.zoom == pytest.approx(zoom)
    assert screen.pages.in_sight == (3,), "nothing of a neighbour is seen beside a whole page"
    screen._rest.timeout.emit()
    port = screen.pages.viewport()
    assert port.cursor().shape() is Qt.CursorShape.BlankCursor
    place, none = QPointF(300, 300), Qt.MouseButton.NoButton
    moved = QMouseEvent(
        QEvent.Type.MouseMove, place, place, none, none, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(port, moved)
    assert port.cursor().shape() is Qt.CursorShape.ArrowCursor
    QTest.mouseClick(port, Qt.MouseButton.LeftButton)
    assert screen.pages.current_page == 3, "a click does nothing in front of everybody"
    press(reader, screen, Qt.Key.Key_Escape)
    assert screen.isHidden()
    view = reader.window.read.page.view
    assert view.current_page == 3
    assert view.reader.picture(1, 0.2).width_px, "the window's own pages are still drawn"


def test_an_exempt_page_is_asked_about_before_anything_of_it_is_seen(reader):
    page = exempt_page(reader)
    reader.read_page(page)
    screen = show(reader)
    assert screen.asks
    assert screen.pages.isHidden()
    assert screen.sign.isHidden()
    press(reader, screen, Qt.Key.Key_PageUp)
    assert not screen.asks
    assert screen.pages.current_page == page - 1
    press(reader, screen, Qt.Key.Key_PageDown)
    assert screen.asks
    press(reader, screen, Qt.Key.Key_Return)
    assert not screen.asks
    assert screen.pages.current_page == page
    assert "Exempt" in screen.sign.text()
    assert "Not for the public" in screen.sign.text()
    assert not screen.sign.isHidden()
    press(reader, screen, Qt.Key.Key_Escape)
    assert show(reader).asks, "another time is another room"

    press(reader, screen, Qt.Key.Key_Escape)

    reader.press("Ctrl+T")
    screen = show(reader)
    assert screen.asks, "a text runs on over its pages, so all of it is asked about"
    press(reader, screen, Qt.Key.Key_Return)
    assert screen._stack.currentWidget() is screen.text
    assert not screen.sign.isHidden()
    top = screen.text.verticalScrollBar().value()
    press(reader, screen, Qt.Key.Key_PageDown)
    assert screen.text.verticalScrollBar().value() > top
