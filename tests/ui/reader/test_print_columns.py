"""The column of print around a line, and how it fills the view."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from scrutinyprep.pdf.content import Box, Letters
from scrutinyprep.ui.reader.passages import PageText, TextLine
from scrutinyprep.ui.reader.print_columns import column_around
from scrutinyprep.ui.reader.sheets import Fit


def page_of(*boxes):
    lines = tuple(TextLine(at, at + 1, Box(*box)) for at, box in enumerate(boxes))
    return PageText(Letters(1, 600.0, 800.0, "x" * len(boxes), (None,) * len(boxes)), lines)


HEADING = (50, 50, 550, 70)
LEFT = [(50, top, 290, top + 10) for top in range(80, 200, 12)]
RIGHT = [(310, top, 550, top + 10) for top in range(80, 200, 12)]


@pytest.mark.parametrize(("side", "expected"), [(LEFT, (50, 290)), (RIGHT, (310, 550))])
def test_one_of_two_columns_is_found_without_the_heading_over_both(side, expected):
    page = page_of(HEADING, *LEFT, *RIGHT)
    line = next(line for line in page.lines if line.box == Box(*side[4]))
    column = column_around(page, line)
    assert (column.left, column.right) == expected


def test_a_short_last_line_belongs_to_the_wide_ones_over_it():
    page = page_of(*LEFT, (50, 200, 90, 210))
    column = column_around(page, page.lines[-1])
    assert (column.left, column.right, column.top) == (50, 290, 80)


def test_what_stands_far_below_is_another_block():
    page = page_of(*LEFT, (20, 400, 580, 410))
    assert column_around(page, page.lines[0]).right == 290


def test_z_fills_the_width_with_the_words_and_z_again_goes_back(view):
    view.set_fit(Fit.WIDTH)
    before = view.zoom
    QTest.keyClick(view, Qt.Key.Key_Z)
    assert view.zoom > before * 1.1
    page = view._scenery.texts.on_page(view.current_page)
    sheets, seen = view._scenery.sheets, view._seen()
    left = min(sheets.to_desk(view.current_page, line.box).left() for line in page.lines)
    assert seen.left() < left < seen.left() + 40
    QTest.keyClick(view, Qt.Key.Key_Z)
    assert view.fit is Fit.WIDTH
    assert view.zoom == pytest.approx(before)
