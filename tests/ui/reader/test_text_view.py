"""A paper's sections are read as text: headings, tables, pages, selection and marks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import (
    QFontInfo,
    QNativeGestureEvent,
    QPointingDevice,
    QTextCursor,
    QTextTable,
)
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from scrutinyprep.domain.anchors import TextAnchor
from scrutinyprep.domain.ids import SectionId
from scrutinyprep.domain.papers import Passage, SectionText
from scrutinyprep.domain.parsed import PassageKind
from scrutinyprep.ui.reader.marks import MarkLook, ShownMark
from scrutinyprep.ui.reader.text_view import TextView
from scrutinyprep.ui.theme import Appearance, Look

WORDS = "The council carries 4,300 pupils – 😀 – to school on every day of the term."


def passage(text: str, page: int = 1, **more: object) -> Passage:
    kind = more.pop("kind", PassageKind.PARAGRAPH)
    assert isinstance(kind, PassageKind)
    marker, cells = more.pop("marker", ""), more.pop("cells", ())
    assert isinstance(marker, str)
    assert isinstance(cells, tuple)
    return Passage(SectionId(1), text, page, marker or None, kind, marker, cells)


def row(page: int, *cells: str) -> Passage:
    return passage("  ".join(cells), page, kind=PassageKind.TABLE_ROW, cells=cells)


PAPER = (
    SectionText(
        "2",
        "Background",
        1,
        1,
        (
            passage(WORDS, marker="2.1"),
            passage("Fuel", kind=PassageKind.BULLET),
            row(1, "Budget", "Forecast"),
            row(1, "£20.1m", "£24.3m"),
        ),
    ),
    SectionText(
        "3",
        "Options",
        2,
        2,
        tuple(passage(f"Option {at}. {WORDS}", 2, marker=f"3.{at}") for at in range(1, 40)),
    ),
)


@pytest.fixture
def view(appearance: Appearance, qtbot: QtBot) -> TextView:
    """A view of the paper, with the labels of its two pages."""
    view = TextView(appearance)
    qtbot.addWidget(view)
    view.resize(700, 500)
    view.show()
    view.show_text(PAPER, 2, {1: "page one", 2: "page two"})
    return view


def select(view: TextView, words: str) -> None:
    """Select words as a drag over them does."""
    found = view.document().find(words)
    assert not found.isNull()
    view.setTextCursor(found)


def at(view: TextView, words: str) -> QPoint:
    """Return where words begin in the view."""
    cursor = view.document().find(words)
    start = QTextCursor(view.document())
    start.setPosition(cursor.selectionStart())
    return view.cursorRect(start).center() + QPoint(3, 0)


def test_headings_are_headings_for_a_screen_reader_too(view: TextView) -> None:
    block = view.document().find("Background").block()
    assert block.text() == "2\tBackground"
    assert block.blockFormat().headingLevel() == 1
    size = QFontInfo(block.charFormat().font()).pixelSize()
    assert size > QFontInfo(view.document().find("carries").charFormat().font()).pixelSize()


def test_rows_are_a_table(view: TextView) -> None:
    table = view.document().find("£24.3m").currentTable()
    assert isinstance(table, QTextTable)
    assert (table.rows(), table.columns()) == (2, 2)


@pytest.mark.parametrize("width", [900, 420])
def test_a_table_that_is_too_wide_is_a_list_and_nothing_is_scrolled_sideways(
    view: TextView, width: int
) -> None:
    head = ("Service", *(f"Forecast for quarter {at}" for at in range(1, 6)))
    figures = row(1, "Transport", "£1", "£2", "£3", "£4", "£5")
    address = passage("See https://www.example.org/" + "a-very-long-address-" * 12)
    view.show_text((SectionText("2", "Spend", 1, 1, (row(1, *head), figures, address)),), 1, {})
    view.resize(width, 500)
    is_table = view.document().find("£4").currentTable() is not None
    assert is_table is (width == 900)
    if not is_table:
        assert "Forecast for quarter 4: £4" in view.toPlainText()
    assert view.document().size().width() <= view.viewport().width()
    # The words of a cell are found again in either form.
    select(view, "£4")
    assert view.selection is not None
    assert view.selection.words == "£4"
    page = "\n".join(("2 Spend", "  ".join(head), figures.text))
    assert view.selection.start == page.index("£4")


def test_what_stands_over_a_page_is_no_part_of_it(view: TextView) -> None:
    select(view, "page two")
    assert view.selection is None
    assert view.toPlainText().startswith("page one")


def test_a_selection_is_told_in_code_points_of_its_page(view: TextView) -> None:
    select(view, "to school")
    selection = view.selection
    assert selection is not None
    line = f"2.1 {WORDS}"
    start = len("2 Background\n") + line.index("to school")
    assert (selection.pdf_page, selection.start, selection.end) == (1, start, start + 9)
    assert selection.words == "to school"


def test_half_a_word_at_the_end_of_a_drag_is_made_whole(view: TextView, qtbot: QtBot) -> None:
    first = at(view, "uncil carries")
    last = at(view, "pils")
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=first)
    qtbot.mouseMove(view.viewport(), last)
    with qtbot.waitSignal(view.selection_changed):
        qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=last)
    assert view.selection is not None
    assert view.selection.words == "council carries 4,300 pupils"


@pytest.mark.parametrize(
    ("key", "wanted"),
    [
        (Qt.Key.Key_H, "highlight_wanted"),
        (Qt.Key.Key_N, "note_wanted"),
        (Qt.Key.Key_Q, "question_wanted"),
    ],
)
def test_a_key_makes_something_of_the_selection(
    view: TextView, qtbot: QtBot, key: Qt.Key, wanted: str
) -> None:
    select(view, "carries")
    with qtbot.waitSignal(getattr(view, wanted)):
        qtbot.keyClick(view, key)


def test_keys_alone_select_and_copy(view: TextView, qtbot: QtBot) -> None:
    shift_ctrl = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
    view.moveCursor(QTextCursor.MoveOperation.Start)
    for _ in range(8):
        qtbot.keyClick(view, Qt.Key.Key_Right, shift_ctrl)
    assert view.selection is not None
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == view.selection.words


def test_a_page_is_gone_to_and_told(view: TextView, qtbot: QtBot) -> None:
    assert (view.page_count, view.current_page) == (2, 1)
    with qtbot.waitSignal(view.page_changed) as told:
        view.show_page(2)
    assert told.args == [2]
    assert view.current_page == 2


def test_a_printed_number_is_gone_to(view: TextView) -> None:
    assert view.show_number("3.30")
    assert view.viewport().rect().contains(at(view, "Option 30."))
    assert not view.show_number("9.9")


def test_an_anchor_is_gone_to_and_set_off(view: TextView) -> None:
    view.show_anchor(TextAnchor("Option 39. The council", 0, 0, 2))
    assert view.viewport().rect().contains(at(view, "Option 39."))
    assert [each.cursor.selectedText() for each in view.extraSelections()] == [
        "Option 39. The council"
    ]


def test_a_mark_colours_its_words_and_opens_on_a_click(view: TextView, qtbot: QtBot) -> None:
    anchor = TextAnchor("4,300 pupils – 😀 – to", 0, 0, 1)
    view.set_marks([ShownMark("m1", 1, MarkLook.EVIDENCE, anchor=anchor)])
    (shown,) = view.extraSelections()
    assert shown.cursor.selectedText() == "4,300 pupils – 😀 – to"
    view.viewport().repaint()
    with qtbot.waitSignal(view.mark_activated) as told:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at(view, "300 pupils"))
    assert told.args == ["m1"]


def test_a_mark_on_a_cell_is_found(view: TextView) -> None:
    view.set_marks([ShownMark("m1", 1, MarkLook.MONEY, anchor=TextAnchor("£24.3m", 0, 0, 1))])
    assert [each.cursor.selectedText() for each in view.extraSelections()] == ["£24.3m"]


def test_zoom_and_theme_keep_place_and_marks(view: TextView, appearance: Appearance) -> None:
    view.set_marks([ShownMark("m1", 2, MarkLook.CONCERN, anchor=TextAnchor("Option 20.", 0, 0, 2))])
    view.show_number("3.20")
    before = QFontInfo(view.document().find("carries").charFormat().font()).pixelSize()
    view.zoom_in()
    appearance.wear(Look.DARK)
    after = QFontInfo(view.document().find("carries").charFormat().font()).pixelSize()
    assert after > before
    assert view.current_page == 2
    assert len(view.extraSelections()) == 1


def test_a_closed_paper_leaves_words_and_nothing_to_do(view: TextView) -> None:
    view.close_paper("Nothing here")
    assert view.toPlainText() == "Nothing here"
    assert (view.page_count, view.current_page, view.selection) == (0, 0, None)


def test_arrow_keys_move_a_caret_where_a_screen_reader_follows_it(
    view: TextView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    view.moveCursor(QTextCursor.MoveOperation.Start)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.textCursor().position() == 0, "otherwise they scroll"
    view.verticalScrollBar().setValue(0)
    monkeypatch.setattr(view, "_is_read_out", lambda: True)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.textCursor().position() > 0
    assert view.cursorWidth() > 0


def test_two_fingers_make_the_text_larger(view: TextView) -> None:
    before = view.zoom
    place = QPointF(view.viewport().rect().center())
    pinch = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture,
        QPointingDevice.primaryPointingDevice(),
        2,
        place,
        place,
        place,
        0.2,
        QPointF(),
    )
    QApplication.sendEvent(view.viewport(), pinch)
    assert view.zoom == pytest.approx(before * 1.2)
