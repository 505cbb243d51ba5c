"""The pack reader against what stands on the pages: headings, what is asked, own numbers."""

import json
from functools import cache
from pathlib import Path

import pytest

from benchmarks.pack_scores import Scores, scores_of
from scrutinyprep.domain.parsed import DetailName
from scrutinyprep.importers.packs.reading import read_pack
from scrutinyprep.pdf.document import PdfDocument

CORPUS = Path(__file__).resolve().parents[2].parent / "shared" / "corpus"
SAID = {
    path: json.loads(path.read_text(encoding="utf-8"))
    for path in sorted((Path(__file__).parents[1] / "truth").glob("*.json"))
}
TRUTHS = [path for path, truth in SAID.items() if "looked_at" in truth]
WHOLE = [path for path, truth in SAID.items() if "items" in truth and "file" in truth]
pytestmark = pytest.mark.skipif(
    not CORPUS.is_dir(), reason="the corpus is not beside the project: ../shared/corpus"
)

ENOUGH = 0.95
"""What the reader has to reach over all headings, found and not false."""


@cache
def parsed(file):
    path = CORPUS / file
    with PdfDocument(path) as document:
        return read_pack(document, path)


@cache
def scores(truth_file):
    truth = SAID[truth_file]
    return scores_of(parsed(truth["file"]), truth)


def name(path):
    return path.stem


def test_headings_of_all_templates_are_found_and_few_are_false():
    total = sum((scores(truth_file) for truth_file in TRUTHS), Scores()).headings
    assert total.wanted > 200
    assert total.recall >= ENOUGH
    assert total.precision >= ENOUGH


@pytest.mark.parametrize("truth_file", TRUTHS, ids=name)
def test_no_template_loses_many_headings(truth_file):
    headings = scores(truth_file).headings
    assert headings.recall >= 0.8
    assert headings.precision >= 0.8


@pytest.mark.parametrize("truth_file", WHOLE, ids=name)
def test_items_documents_and_stamps_of_a_supplement_are_as_drawn(truth_file):
    found = scores(truth_file)
    assert found.items.wanted > 2
    assert (found.items.found, found.items.false) == (found.items.wanted, 0)
    assert found.pages.found == found.pages.wanted > 10


@pytest.mark.parametrize("truth_file", TRUTHS, ids=name)
def test_what_is_asked_is_found_word_for_word_and_nothing_else(truth_file):
    found = scores(truth_file)
    wrong = [what for what in (*found.missed, *found.false) if what.startswith("asked")]
    assert wrong == []


@pytest.mark.parametrize("truth_file", TRUTHS, ids=name)
def test_own_page_numbers_and_the_meeting_are_those_printed(truth_file):
    found = scores(truth_file)
    assert (found.pages.found, found.items.found) == (found.pages.wanted, found.items.wanted)


@pytest.mark.parametrize("truth_file", TRUTHS, ids=name)
def test_details_are_found_where_the_template_has_them(truth_file):
    names = {detail.value for detail in DetailName}
    missed = [what for what in scores(truth_file).missed if what.split(" p. ")[0] in names]
    assert missed == []


def papers():
    for path in sorted(CORPUS.glob("*/*.pdf")):
        if path.parent.name in ("packs", "reports", "republished"):
            pack = parsed(str(path.relative_to(CORPUS)))
            for paper in (*pack.papers, *(p for item in pack.items for p in item.papers)):
                yield pack, paper


def test_every_recommendation_is_a_run_of_its_pages_text():
    total, off = 0, []
    for pack, paper in papers():
        for asked in paper.recommendations:
            total += 1
            pages = pack.pages[asked.pdf_page - 1 : asked.pdf_page + 1]
            printed = "".join("".join(page.text.split()) for page in pages)
            if "".join(asked.text.split()) not in printed:
                off.append(asked.text[:80])
    assert total > 60
    assert len(off) <= 0.05 * total, off
