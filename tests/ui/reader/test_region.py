"""Marking out a part of a page: by dragging where there are no words, by a key, by the tool."""

from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt

from scrutinyprep.domain.anchors import Region, TextAnchor
from scrutinyprep.domain.notes import HighlightKind
from scrutinyprep.domain.scans import ScannedPage, ScannedWord
from scrutinyprep.pdf.content import Box
from scrutinyprep.pdf.viewing import PageReader
from scrutinyprep.ui.reader.marks import MarkLook, ShownMark
from scrutinyprep.ui.reader.scanned import ScannedReader
from tests.scanning import LETTER, printed, scanned
from tests.ui.reader.test_page_view import drag, settle

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture(scope="module")
def scan(tmp_path_factory):
    folder = tmp_path_factory.mktemp("scan")
    return scanned(printed(folder / "p.pdf", LETTER, LETTER), folder / "s.pdf")


@pytest.fixture
def picture(empty_view, tasks, scan, qtbot):
    """A view of two pages without words."""
    with qtbot.waitSignal(empty_view.opened):
        empty_view.open(partial(PageReader, scan))
    settle(tasks, empty_view, qtbot)
    return empty_view


def pull(qtbot, view, start, stop, modifier=NONE):
    port = view.viewport()
    qtbot.mousePress(port, LEFT, modifier, start)
    qtbot.mouseMove(port, (start + stop) / 2)
    qtbot.mouseMove(port, stop)
    qtbot.mouseRelease(port, LEFT, modifier, stop)


def on_page(view, place):
    return view._scenery.sheets.to_page(view.current_page, view._to_desk(place.toPointF()))


def test_a_drag_over_a_page_without_words_marks_out_a_part_of_it(picture, qtbot):
    start, stop = QPoint(150, 120), QPoint(400, 300)
    with qtbot.waitSignal(picture.selection_changed):
        pull(qtbot, picture, start, stop)
    selected = picture.selection
    assert (selected.pdf_page, selected.words) == (1, "")
    assert (selected.region.left, selected.region.top) == pytest.approx(on_page(picture, start))
    assert (selected.region.right, selected.region.bottom) == pytest.approx(on_page(picture, stop))
    assert picture._bar.isVisible()


def test_it_makes_no_difference_which_corner_the_drag_begins_at(picture, qtbot):
    pull(qtbot, picture, QPoint(400, 300), QPoint(150, 120))
    backwards = picture.selection.region
    pull(qtbot, picture, QPoint(150, 120), QPoint(400, 300))
    assert picture.selection.region == backwards


def test_a_drag_beyond_the_page_ends_at_its_edge(picture, qtbot):
    pull(qtbot, picture, QPoint(150, 120), QPoint(picture.viewport().width() + 200, 300))
    assert picture.selection.region.right == 595


def test_the_same_keys_make_marks_of_it(picture, qtbot):
    pull(qtbot, picture, QPoint(150, 120), QPoint(400, 300))
    with qtbot.waitSignal(picture.highlight_wanted) as asked:
        qtbot.keyClick(picture, Qt.Key.Key_H)
    assert asked.args == [HighlightKind.EVIDENCE]
    with qtbot.waitSignals([picture.note_wanted, picture.question_wanted]):
        qtbot.keyClick(picture, Qt.Key.Key_N)
        qtbot.keyClick(picture, Qt.Key.Key_Q)


def test_a_click_that_slips_marks_out_nothing(picture, qtbot):
    pull(qtbot, picture, QPoint(150, 120), QPoint(400, 300))
    qtbot.mouseClick(picture.viewport(), LEFT, NONE, QPoint(200, 200))
    assert picture.selection is None


def test_over_words_a_drag_selects_words_and_with_alt_a_part_of_the_page(view, qtbot):
    drag(qtbot, view, "An ADHD nurse")
    words = view.selection
    pull(qtbot, view, QPoint(100, 100), QPoint(300, 200), Qt.KeyboardModifier.AltModifier)
    part = view.selection
    drag(qtbot, view, "An ADHD nurse")
    assert (words.region, words.words) == (None, "An ADHD nurse")
    assert isinstance(part.region, Region)
    assert view.selection == words


def test_the_tool_serves_for_one_drag(view, qtbot):
    with qtbot.waitSignal(view.region_tool_changed) as told:
        view.use_region_tool(True)
    assert told.args == [True]
    pull(qtbot, view, QPoint(100, 100), QPoint(300, 200))
    assert view.selection.region is not None
    drag(qtbot, view, "An ADHD nurse")
    assert view.selection.words == "An ADHD nurse"


def test_it_can_be_marked_out_and_changed_by_keys_alone(view, qtbot):
    qtbot.keyClick(view, Qt.Key.Key_R)
    first = view.selection.region
    qtbot.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    wider = view.selection.region
    assert (wider.left, wider.right) == (first.left, first.right + 12)
    both = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(view, Qt.Key.Key_Down, both)
    moved = view.selection.region
    assert (moved.top, moved.bottom) == (wider.top + 12, wider.bottom + 12)
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert view.selection is None


def test_a_mark_on_a_part_of_the_page_is_framed_and_can_be_opened(picture, qtbot, tasks):
    box = Box(60, 60, 300, 200)
    shown = ShownMark("q1", 1, MarkLook.QUESTION, boxes=(box,), is_region=True)
    picture.set_marks([shown])
    settle(tasks, picture, qtbot)
    edge = picture._scenery.sheets.to_desk(1, box).translated(-picture._seen().topLeft())
    image = picture.viewport().grab().toImage()
    ratio = image.width() / picture.viewport().width()
    near = [round(edge.left() * ratio) + step for step in (-1, 0, 1)]
    middle = range(round((edge.top() + 20) * ratio), round((edge.bottom() - 20) * ratio))
    assert all(min(image.pixelColor(x, y).lightness() for x in near) < 220 for y in middle)
    with qtbot.waitSignal(picture.mark_activated) as opened:
        qtbot.mouseClick(picture.viewport(), LEFT, NONE, edge.center().toPoint())
    assert opened.args == ["q1"]


def test_the_reader_is_led_to_a_part_of_a_page(picture, qtbot):
    region = Region(60, 500, 300, 700)
    picture.show_anchor(TextAnchor("", 0, 0, 2, region=region))
    assert picture.current_page == 2
    assert picture._found == (2, (Box(60, 500, 300, 700),))


def test_words_that_a_machine_read_are_selected_like_any_others(empty_view, tasks, scan, qtbot):
    read = {}
    with qtbot.waitSignal(empty_view.opened):
        empty_view.open(partial(ScannedReader, scan, read.get))
    settle(tasks, empty_view, qtbot)
    assert empty_view._scenery.texts.on_page(1).text == ""
    words = [ScannedWord(w, 72 + 60 * n, 70, 122 + 60 * n, 84, 0, 0) for n, w in enumerate("abc")]
    read[1] = ScannedPage(1, "x", tuple(words))
    empty_view.reread_words()
    settle(tasks, empty_view, qtbot)
    drag(qtbot, empty_view, "a b")
    assert empty_view.selection.words == "a b"
    assert empty_view.selection.boxes[0].left == 72
