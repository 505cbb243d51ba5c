"""What happens at each key, on the way from the field to the library and to every pane."""

import pytest

from scrutinyprep.bootstrap import services_for

WORDS = "What does it cost a week?"


@pytest.fixture
def reader(councillor, sample_library):
    reader = councillor(sample_library)
    reader.open_next_meeting()
    return reader


def works_started(reader, words: str) -> int:
    """Type words and return how many pieces of work that made."""
    started = []
    reader.tasks.started.connect(started.append)
    reader.type(words)
    reader.tasks.started.disconnect(started.append)
    return len(started)


def test_keys_in_a_question_are_shown_everywhere_without_reading_the_library(reader, qtbot):
    reader.press("Ctrl+N")
    assert 0 < works_started(reader, WORDS) <= len(WORDS), "a write for each key, and no more"
    meeting = reader.window.read.meeting
    assert reader.window.read.questions.editor.words.toPlainText() == WORDS
    cards = reader.window.read.questions._list.cards
    # The list above follows in a pause.
    qtbot.waitUntil(lambda: WORDS in [card.title for card in cards.rows])
    assert WORDS in [
        q.said.words for q in services_for(reader.library).questions.of_meeting(meeting)
    ]
    reader.press("Ctrl+3")
    assert WORDS in [q.said.words for q in reader.window.questions.questions]


def test_keys_in_a_note_are_shown_without_reading_the_library(reader, qtbot):
    reader.press("Ctrl+Shift+N")
    assert 0 < works_started(reader, WORDS) <= len(WORDS)
    cards = reader.window.read.notes._list.cards
    qtbot.waitUntil(lambda: WORDS in [card.title for card in cards.rows])


def test_words_that_are_taken_back_are_shown_where_the_user_is_by_then(reader):
    reader.press("Ctrl+N")
    reader.type(WORDS)
    reader.press("Ctrl+3")
    reader.press("Ctrl+Z")
    assert WORDS not in [q.said.words for q in reader.window.questions.questions]
    reader.press("Ctrl+Y")
    assert WORDS in [q.said.words for q in reader.window.questions.questions]
    reader.press("Ctrl+2")
    assert WORDS in [card.title for card in reader.window.read.questions._list.cards.rows]
