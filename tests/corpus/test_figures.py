"""Figures found in real papers, tables and transcripts."""

from pathlib import Path

import pytest

from benchmarks.figure_scores import scores

CORPUS = Path(__file__).parents[2].parent / "shared" / "corpus"


def test_figures_of_papers_tables_and_speeches_are_found_with_measure_unit_and_period():
    if not CORPUS.is_dir():
        pytest.skip("the corpus of real files is not beside the project")
    seen, held_out = scores(CORPUS)
    assert seen.score.wanted >= 100
    assert held_out.score.wanted >= 100
    assert (seen + held_out).f1 >= 0.85
    assert held_out.f1 >= 0.85
