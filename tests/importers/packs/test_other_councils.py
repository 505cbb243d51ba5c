"""Packs of councils and vendors that the corpus lacks, drawn as PDF and read back."""

from functools import cache

import pytest

from benchmarks.pack_scores import alike, papers_of
from scrutinyprep.importers.packs.reading import read_pack
from scrutinyprep.pdf.document import PdfDocument
from tests.importers.packs.other_councils import COUNCILS, combined, metropolitan, parts


@pytest.fixture(scope="module")
def read(tmp_path_factory):
    folder = tmp_path_factory.mktemp("councils")

    @cache
    def drawn_and_read(council):
        path = folder / f"{council.__name__}.pdf"
        told = council(path)
        with PdfDocument(path) as document:
            return told, read_pack(document, path)

    return drawn_and_read


def name(council):
    return council.__name__


@pytest.mark.parametrize("council", COUNCILS, ids=name)
def test_items_and_pack_pages_are_those_of_the_frontsheet(read, council):
    told, pack = read(council)
    assert [
        (item.number, item.title, item.first_pdf_page, item.last_pdf_page) for item in pack.items
    ] == told.items
    assert {page: pack.pages[page - 1].pack_page for page in told.pack_pages} == told.pack_pages
    assert pack.warnings == ()


@pytest.mark.parametrize("council", COUNCILS, ids=name)
def test_everything_asked_is_found_word_for_word_and_nothing_else(read, council):
    told, pack = read(council)
    given = [(r.pdf_page, r.text) for paper in papers_of(pack) for r in paper.recommendations]
    assert len(given) == len(told.asked)
    for (page, words), (said_on, said) in zip(told.asked, given, strict=True):
        assert (page, said.endswith(words)) == (said_on, True), said


@pytest.mark.parametrize("council", COUNCILS, ids=name)
def test_every_heading_is_found_with_its_number(read, council):
    told, pack = read(council)
    found = {
        (section.pdf_page, alike(f"{section.number or ''}{section.heading}"))
        for paper in papers_of(pack)
        for section in paper.sections
    }
    wanted = {(page, alike(f"{number or ''}{text}")) for page, number, text in told.headings}
    assert wanted - found == set()


@pytest.mark.parametrize("council", COUNCILS, ids=name)
def test_few_other_lines_are_taken_for_headings(read, council):
    told, pack = read(council)
    headings = [s.heading for paper in papers_of(pack) for s in paper.sections if s.heading]
    labels = [heading for heading in headings if heading == "Reply"]
    # A report's title at its head is one too.
    assert len(headings) - len(labels) <= len(told.headings) + len(told.items)


@pytest.mark.parametrize("council", COUNCILS, ids=name)
def test_numbered_paragraphs_keep_their_numbers(read, council):
    told, pack = read(council)
    markers = [
        (passage.pdf_page, alike(passage.marker))
        for paper in papers_of(pack)
        for section in paper.sections
        for passage in section.passages
        if passage.marker
    ]
    for page, number in told.numbers:
        assert (page, alike(number)) in markers


def test_a_report_and_its_appendices_are_told_apart_without_bookmarks(read):
    told, pack = read(metropolitan)
    given = [(paper.first_pdf_page, paper.last_pdf_page) for paper in papers_of(pack)]
    assert [span for span in told.papers if span not in given] == []
    assert len(told.papers) == 3


def test_rules_of_a_constitution_stand_under_their_numbers(read):
    pack = read(combined)[1]
    rules = [p.number for s in pack.items[2].papers[0].sections for p in s.passages if p.number]
    assert rules[:6] == ["1.1.1", "1.1.1(a)", "1.1.1(a)(i)", "1.1.1(a)(ii)", "1.1.1(b)", "1.1.2"]


def test_items_with_letters_are_items_of_their_own(read):
    pack = read(parts)[1]
    assert [item.number for item in pack.items] == ["1", "2", "3a", "3b", "4", "5"]
