"""Which letter of a page lies under the pointer."""

from PySide6.QtCore import QPoint


def test_the_letter_under_the_pointer_is_told_with_its_page(view):
    page = view._scenery.texts.on_page(1)
    start = page.text.index("ADHD")
    box = page.letters.boxes[start]
    assert box is not None
    rect = view._scenery.sheets.to_desk(1, box)
    scrolled = QPoint(view.horizontalScrollBar().value(), view.verticalScrollBar().value())
    text, position = view.letter_at(rect.center().toPoint() - scrolled)
    assert text[start:].startswith("ADHD")
    assert abs(position - start) <= 1


def test_beside_the_words_there_is_no_letter(view):
    assert view.letter_at(QPoint(3, view.viewport().height() - 3)) is None


def test_without_a_paper_there_is_no_letter(empty_view):
    assert empty_view.letter_at(QPoint(20, 20)) is None
