"""Code points and UTF-16 units."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from scrutinyprep.ui.positions import from_qt, to_qt

TEXTS = st.text(st.characters(blacklist_categories=("Cs", "Cc")), max_size=40)


@given(TEXTS, st.data())
def test_a_position_comes_back_from_qt_as_it_went(text, data):
    position = data.draw(st.integers(0, len(text)))
    assert from_qt(text, to_qt(text, position)) == position


def test_a_character_beyond_the_basic_plane_counts_twice_in_qt():
    assert to_qt("a😀b", 2) == 3
    assert from_qt("a😀b", 3) == 2
    assert from_qt("a😀b", 2) == 1


@pytest.mark.parametrize("word", ["£4.6m", "𝒳-ray", "rise"])
def test_a_cursor_set_by_it_selects_the_word(qapp, word):
    text = f"😀 spend 😀 {word} 😀"
    document = QTextDocument(text)
    cursor = QTextCursor(document)
    start = text.index(word)
    cursor.setPosition(to_qt(text, start))
    cursor.setPosition(to_qt(text, start + len(word)), QTextCursor.MoveMode.KeepAnchor)
    assert cursor.selectedText() == word
