"""What is said of a file that was written for a colleague."""

import pytest

from scrutinyprep.ui.leaving import shared_in_words


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        ((8, 0, 0), "8 questions."),
        ((1, 1, 1), "1 question, 1 note, 1 highlight."),
        ((0, 2, 3), "2 notes, 3 highlights."),
        ((0, 0, 0), "Nothing of yours is in it."),
    ],
)
def test_only_what_there_is_is_counted(counts, words):
    assert shared_in_words(*counts) == words
