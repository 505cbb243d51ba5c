"""The ruler that leads along the lines of a page."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from scrutinyprep.ui.reader.ruler import Ruler


@pytest.fixture
def ruler(view):
    ruler = Ruler(view, view)
    view.words_read.connect(ruler.find_row)
    view.moved.connect(ruler.find_row)
    QTest.keyClick(view, Qt.Key.Key_J)
    assert ruler.is_on
    return ruler


def row_under(ruler, view):
    """Return the page and the row that the band lies on."""
    top = view.verticalScrollBar().value()
    middle = ruler.band.center().y() + top
    return next(
        (page, row)
        for page in range(1, view.page_count + 1)
        for row, rect in enumerate(view.rows_on(page))
        if rect.top() <= middle <= rect.bottom()
    )


def test_it_goes_from_row_to_row_and_over_the_end_of_a_page(ruler, view, tasks):
    page, row = row_under(ruler, view)
    rows = len(view.rows_on(page))
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert row_under(ruler, view) == ((page, row + 1) if row + 1 < rows else (page + 1, 0))
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert row_under(ruler, view) == (page, row)
    for _ in range(rows - row):
        QTest.keyClick(view, Qt.Key.Key_Down)
    assert row_under(ruler, view) == (page + 1, 0)
    assert view.viewport().rect().toRectF().contains(ruler.band)


def test_it_lies_on_the_row_that_is_read_after_the_page_was_moved(ruler, view, qtbot):
    view.show_page(5)
    qtbot.waitUntil(lambda: not ruler.band.isEmpty())
    assert row_under(ruler, view)[0] == 5


def test_it_keeps_its_row_when_the_view_changes_its_size(ruler, view, qtbot):
    for _ in range(3):
        QTest.keyClick(view, Qt.Key.Key_Down)
    before = row_under(ruler, view)
    view.resize(view.width(), view.height() - 60)
    view.resize(view.width() - 40, view.height())
    qtbot.wait(50)
    assert row_under(ruler, view) == before


def test_all_but_the_row_is_darkened_until_it_is_taken_away(ruler, view, appearance):
    ruler.wear(appearance.theme)
    row = ruler.band.toRect()
    shown = view.grab().toImage()
    place = view.viewport().mapTo(view, row.center())
    corner = view._scenery.sheets.rect(view.current_page).left() + 10
    at_row = shown.pixelColor(round(corner), place.y())
    above = shown.pixelColor(round(corner), place.y() - 3 * row.height())
    assert above.lightness() < at_row.lightness() - 20
    QTest.keyClick(view, Qt.Key.Key_J)
    assert not ruler.is_on
    assert ruler.band.isEmpty()
    before = view.verticalScrollBar().value()
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.verticalScrollBar().value() > before, "the arrow keys scroll again"


def test_rows_join_what_stands_side_by_side(view):
    rows = view.rows_on(1)
    assert len(rows) == 5
    assert all(one.bottom() <= other.center().y() for one, other in pairwise(rows))
