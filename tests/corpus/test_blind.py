"""The pack reader on pages chosen by lot, told from their pictures before it was asked."""

from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest

from benchmarks.blind import tallies
from benchmarks.pack_scores import Score

ROOT = Path(__file__).resolve().parents[2]
CORPUS = ROOT.parent / "shared" / "corpus"
BLIND = ROOT / "tests" / "truth" / "blind"
pytestmark = pytest.mark.skipif(
    not CORPUS.is_dir(), reason="the corpus is not beside the project: ../shared/corpus"
)


@cache
def totals(name):
    found = defaultdict(Score)
    for _, (what, score, _) in tallies(BLIND / f"{name}.json", CORPUS):
        found[what] += score
    return found


def both(what):
    return totals("first")[what] + totals("second")[what]


def test_everything_asked_in_the_corpus_is_found_word_for_word():
    asked = totals("asked")["asked"]
    assert asked.wanted > 140
    assert asked.recall >= 0.98
    assert asked.precision >= 0.98


def test_all_documents_of_packs_have_their_pages():
    documents = totals("documents")["documents"]
    assert (documents.found, documents.false) == (documents.wanted, 0)


def test_headings_of_pages_chosen_by_lot_are_found_and_few_are_false():
    headings = both("headings")
    assert headings.wanted > 70
    assert headings.recall >= 0.95
    assert headings.precision >= 0.95


@pytest.mark.parametrize(
    ("what", "enough"),
    [
        ("levels", 0.93),
        ("paragraphs", 0.97),
        ("numbers", 0.97),
        ("bullets", 0.95),
        ("furniture", 1.0),
        ("pack page", 1.0),
        ("own page", 0.95),
        ("blank", 1.0),
        ("table", 0.95),
    ],
)
def test_what_else_stands_on_such_pages_is_told(what, enough):
    assert both(what).recall >= enough
