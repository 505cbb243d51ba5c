"""What was said before, found in real transcripts and minutes."""

from pathlib import Path

import pytest

from benchmarks.said_before_scores import measure

CORPUS = Path(__file__).parents[2].parent / "shared" / "corpus"


def test_what_was_said_before_is_among_the_first_five_and_oftener_than_by_words_alone(tmp_path):
    if not CORPUS.is_dir():
        pytest.skip("the corpus of real files is not beside the project")
    scores = measure(CORPUS, tmp_path / "library", ("seeds", "minutes"))
    assert scores.all.pairs >= 30
    assert scores.all.found >= 0.85
    assert scores.all.found >= scores.all.plain + 0.1
