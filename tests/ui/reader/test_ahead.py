"""What the reader may want to see next."""

from PySide6.QtCore import QRectF

from scrutinyprep.ui.reader.ahead import Wishes, pages_in, view_of, views_beside
from scrutinyprep.ui.reader.sheets import Sheets

A4 = (595.0, 842.0)
TALL_PX = round(842 * 96 / 72)


def sheets_of(pages=9, zoom=1.0, across=1):
    return Sheets([A4] * pages, [zoom] * pages, view_width=900, gap=30, margin=16, across=across)


def pages_seen_next(sheets, seen, onward=1):
    return [pages_in(sheets, view) for view in views_beside(sheets, seen, onward)]


def test_the_newest_wish_comes_first_and_of_each_its_likeliest_page():
    wishes = Wishes()
    assert wishes.tell("row", [7])
    assert wishes.tell("find", [3, 4])
    assert wishes.pages == (3, 7, 4)
    assert wishes.tell("row", [8, 3])
    assert wishes.pages == (8, 3, 4)


def test_a_wish_is_taken_back_and_told_again_changes_nothing():
    wishes = Wishes()
    wishes.tell("row", [7])
    assert not wishes.tell("row", [7])
    assert wishes.tell("row", [])
    assert wishes.pages == ()
    assert not wishes.tell("row", [])


def test_however_much_is_wished_for_only_the_nearest_few_count():
    wishes = Wishes()
    wishes.tell("find", range(1, 100))
    assert wishes.pages == (1, 2, 3, 4, 5, 6)


def test_a_page_of_which_only_the_gap_above_it_shows_is_not_seen():
    sheets = sheets_of()
    top = sheets.rect(2).top()
    assert pages_in(sheets, QRectF(0, top - 40, 900, 30)) == [1]
    assert pages_in(sheets, QRectF(0, top - 40, 900, 60)) == [1, 2]


def test_the_next_page_and_the_one_before_are_seen_next_in_the_direction_of_reading():
    sheets = sheets_of()
    whole = view_of(sheets, 5, QRectF(0, 0, 900, TALL_PX + 30))
    assert pages_in(sheets, whole) == [5]
    screen, *pages = pages_seen_next(sheets, whole)
    assert screen == [5, 6]
    assert pages == [[6], [4], [7]]
    _, *back = pages_seen_next(sheets, whole, onward=-1)
    assert back == [[4], [6], [3]]


def test_with_two_pages_side_by_side_whole_rows_are_seen_next():
    sheets = sheets_of(zoom=0.5, across=2)
    row = view_of(sheets, 3, QRectF(0, 0, 900, TALL_PX / 2 + 20))
    assert pages_in(sheets, row) == [3, 4]
    _, *pages = pages_seen_next(sheets, row)
    assert pages == [[5, 6], [1, 2], [7, 8]]


def test_the_last_page_is_followed_by_none():
    sheets = sheets_of(pages=2)
    last = view_of(sheets, 2, QRectF(0, 0, 900, 600))
    assert last.bottom() <= sheets.height
    assert all(page <= 2 for pages in pages_seen_next(sheets, last) for page in pages)


def test_a_screen_on_is_another_part_of_a_page_that_is_higher_than_the_view():
    sheets = sheets_of(zoom=4.0)
    top = view_of(sheets, 2, QRectF(0, 0, 900, 600))
    screen = next(views_beside(sheets, top, 1))
    assert pages_in(sheets, screen) == [2]
    assert screen.top() == top.top() + 540
