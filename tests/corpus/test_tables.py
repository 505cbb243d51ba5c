"""Tables of the corpus, cell by cell, against what stands in their pictures."""

import json
from functools import cache
from pathlib import Path

import pytest

from benchmarks.pack_scores import Score
from benchmarks.table_scores import table_score
from scrutinyprep.importers.packs.reading import read_pack
from scrutinyprep.pdf.document import PdfDocument

CORPUS = Path(__file__).resolve().parents[2].parent / "shared" / "corpus"
TRUTHS = sorted((Path(__file__).parents[1] / "truth" / "tables").glob("*.json"))
pytestmark = pytest.mark.skipif(
    not CORPUS.is_dir(), reason="the corpus is not beside the project: ../shared/corpus"
)


@cache
def parsed(file):
    path = CORPUS / file
    with PdfDocument(path) as document:
        return read_pack(document, path)


@cache
def score(truth_file):
    truth = json.loads(truth_file.read_text(encoding="utf-8"))
    return table_score(parsed(truth["file"]), truth)[0]


@pytest.mark.parametrize("truth_file", TRUTHS, ids=lambda path: path.stem)
def test_most_cells_of_a_table_have_their_neighbours(truth_file):
    assert (score(truth_file).recall or 0) >= 0.8


def test_cells_are_found_and_few_besides():
    total = sum((score(truth_file) for truth_file in TRUTHS), Score())
    assert (total.recall or 0) >= 0.93
    assert (total.precision or 0) >= 0.92
