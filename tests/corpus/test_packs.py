"""Every pack of the corpus against its truth file, and every other PDF against the promises."""

import json
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from scrutinyprep.domain.anchors import places_of
from scrutinyprep.domain.errors import ScrutinyError
from scrutinyprep.domain.parsed import DocumentKind, PackPageFrom, ParsedItem, ParsedPack
from scrutinyprep.importers.packs.reading import pack_of as pack_of_pages
from scrutinyprep.importers.packs.reading import read_pack
from scrutinyprep.pdf.document import PdfDocument

CORPUS = Path(__file__).resolve().parents[2].parent / "shared" / "corpus"
pytestmark = pytest.mark.skipif(
    not CORPUS.is_dir(), reason="the corpus is not beside the project: ../shared/corpus"
)

TRUTHS = sorted(CORPUS.glob("*/*.truth.json")) if CORPUS.is_dir() else []
WITH_MAP = [path for path in TRUTHS if path.parent.name in ("exempt", "republished")]
OTHERS = (
    sorted(
        path
        for folder in (
            "reports",
            "minutes",
            "frontsheets",
            "scans",
            "hostile/pdf",
            "hostile/derived",
        )
        for path in (CORPUS / folder).glob("*.pdf")
    )
    if CORPUS.is_dir()
    else []
)


@cache
def parsed(path: Path) -> ParsedPack:
    with PdfDocument(path) as document:
        return read_pack(document, path)


@cache
def truth(path: Path) -> dict[str, Any]:
    return json.loads(path.read_text(encoding="utf-8"))


def pack_of(truth_file: Path) -> ParsedPack:
    return parsed(truth_file.with_name(truth(truth_file)["file"]))


def span(first: int | None, last: int | None) -> list[int] | None:
    return None if first is None or last is None else [first, last]


def seen(item: ParsedItem) -> tuple[str, str, list[int] | None, list[int] | None]:
    return (
        item.number,
        item.title,
        span(item.first_pdf_page, item.last_pdf_page),
        span(item.first_pack_page, item.last_pack_page),
    )


def wanted(item: dict[str, Any]) -> tuple[str, str, list[int] | None, list[int] | None]:
    return (
        str(item["no"]),
        item["title"],
        item.get("pdf", item.get("pdf_pages")),
        item.get("stamps", item.get("pack_pages")),
    )


def name(path: Path) -> str:
    return path.name[:50]


@pytest.mark.parametrize("truth_file", TRUTHS, ids=name)
def test_items_have_their_numbers_titles_and_both_page_ranges(truth_file):
    items = truth(truth_file)["items"]
    lists_all = any(wanted(item)[2] is None for item in items)
    found = [seen(item) for item in pack_of(truth_file).items]
    if not lists_all:
        found = [item for item in found if item[2] is not None]
    assert found == [wanted(item) for item in items]


@pytest.mark.parametrize("truth_file", TRUTHS, ids=name)
def test_papers_have_their_titles_and_pages(truth_file):
    found = {item.number: item.papers for item in pack_of(truth_file).items}
    for item in truth(truth_file)["items"]:
        docs = item["docs"]
        papers = found[str(item["no"])]
        ranges = [
            doc.get("pdf") or [doc["pdf_page"], doc["pdf_page"] + doc["pages"] - 1] for doc in docs
        ]
        assert [span(p.first_pdf_page, p.last_pdf_page) for p in papers] == ranges
        # The first paper's own title stands nowhere in the file: it goes by the item's.
        assert [p.title for p in papers[1:]] == [doc["title"] for doc in docs[1:]]


@pytest.mark.parametrize("truth_file", WITH_MAP, ids=name)
def test_every_page_has_its_pack_page_from_where_it_is_printed(truth_file):
    pages = pack_of(truth_file).pages
    page_map = truth(truth_file)["page_map"]
    assert len(pages) == len(page_map)
    for page, (pdf_page, stamp, *_, kind) in zip(pages, page_map, strict=True):
        assert page.pdf_page == pdf_page
        if stamp is not None:
            assert (page.pack_page, page.pack_page_from) == (stamp, PackPageFrom.STAMP)
        elif kind == "front":
            assert page.pack_page is None
        else:
            assert page.pack_page_from in (None, PackPageFrom.INFERRED)


@pytest.mark.parametrize("truth_file", TRUTHS, ids=name)
def test_papers_pages_carry_the_stamps_of_the_truth_file(truth_file):
    pages = pack_of(truth_file).pages
    for item in truth(truth_file)["items"]:
        for doc in item["docs"]:
            first, last = doc.get("stamps") or (doc["stamp_first"], doc["stamp_last"])
            start = doc["pdf"][0] if "pdf" in doc else doc["pdf_page"]
            for offset in range(last - first + 1):
                page = pages[start + offset - 1]
                assert page.pack_page == first + offset, page.pdf_page


@pytest.mark.parametrize("truth_file", [t for t in TRUTHS if t.parent.name == "exempt"], ids=name)
def test_exempt_papers_and_pages_are_those_of_the_truth_file(truth_file):
    pack, facts = pack_of(truth_file), truth(truth_file)
    exempt = [page.pdf_page for page in pack.pages if page.access.is_exempt]
    assert exempt == facts["exempt_pdf_pages"]
    papers = {
        (item.number, paper.first_pdf_page, paper.last_pdf_page, paper.access.paragraphs)
        for item in pack.items
        for paper in item.papers
        if paper.access.is_exempt
    }
    assert papers == {
        (entry["item"], *entry["pdf"], tuple(entry["paragraphs"])) for entry in facts["exempt"]
    }


@pytest.mark.parametrize("truth_file", [t for t in TRUTHS if t.parent.name == "exempt"], ids=name)
def test_an_item_is_exempt_only_where_all_of_it_is(truth_file):
    exempt = {entry["item"] for entry in truth(truth_file)["exempt"]}
    partly = {"5"}
    for item in pack_of(truth_file).items:
        assert item.access.is_exempt == (item.number in exempt - partly), item.number


@pytest.mark.parametrize("truth_file", [t for t in TRUTHS if "sentinels" in truth(t)], ids=name)
def test_no_sentinel_stands_in_open_text(truth_file):
    pack = pack_of(truth_file)
    for sentinel in truth(truth_file)["sentinels"]:
        phrase = sentinel["phrase"]
        holders = [page for page in pack.pages if any(places_of(phrase, page.text))]
        assert [page.pdf_page for page in holders] == [sentinel["pdf_page"]]
        assert holders[0].access.is_exempt
        for paper in (paper for item in pack.items for paper in item.papers):
            for section in paper.sections:
                if any(phrase in passage.text for passage in section.passages):
                    assert section.access.is_exempt
                    assert paper.access.is_exempt


def test_a_withheld_paper_is_named_in_a_warning():
    pack = parsed(CORPUS / "exempt" / "Public reports pack 25th-Sep-2025 10.00 Cabinet.pdf")
    withheld = [warning.message for warning in pack.warnings if warning.code == "withheld"]
    assert len(withheld) == 4
    assert any("Appendix B - Valuations" in message for message in withheld)


def test_what_the_frontsheet_promises_and_the_file_lacks_is_named():
    [path] = (CORPUS / "packs").glob("REBUILT-PARTIAL*.pdf")
    pack = parsed(path)
    assert [warning.code for warning in pack.warnings] == ["pages-missing"]
    assert "Item 9" in pack.warnings[0].message
    assert "461 to 610" in pack.warnings[0].message
    [ninth] = [item for item in pack.items if item.number == "9"]
    assert (ninth.first_pdf_page, ninth.first_pack_page) == (None, None)


@pytest.mark.parametrize("truth_file", [t for t in TRUTHS if truth(t).get("anchors")], ids=name)
def test_every_quotation_is_found_on_its_page(truth_file):
    pages = pack_of(truth_file).pages
    anchors = [
        anchor
        for anchor in truth(truth_file)["anchors"]
        if anchor["expected"] in ("kept", "moved") and "v2_pdf_page_end" not in anchor
    ]
    missing = [
        anchor["id"]
        for anchor in anchors
        if not any(places_of(anchor["quote"], pages[anchor["v2_pdf_page"] - 1].text))
    ]
    assert len(anchors) > 50
    assert missing == []


@pytest.mark.parametrize(
    ("start", "items", "pages"),
    [
        ("Budget Amendments", ["6"], (3, 48)),
        ("Item 3 Supplement", ["3"], (3, 20)),
        ("Item 7 - Supplementary", ["7"], (3, 22)),
    ],
)
def test_supplements_hold_the_main_agendas_item_and_count_from_one(start, items, pages):
    [path] = (CORPUS / "packs").glob(f"{start}*.pdf")
    pack = parsed(path)
    assert pack.kind is DocumentKind.SUPPLEMENT
    assert [item.number for item in pack.items] == items
    [item] = pack.items
    assert (item.first_pdf_page, item.last_pdf_page) == pages
    assert (item.first_pack_page, item.last_pack_page) == (1, pages[1] - 2)
    assert all(page.pack_page == page.pdf_page - 2 for page in pack.pages[2:])
    assert (pack.meeting.date, pack.meeting.time) != (None, None)


def test_word_headings_in_the_outline_are_no_papers():
    [path] = (CORPUS / "packs").glob("Item 3 Supplement*.pdf")
    [item] = parsed(path).items
    assert [paper.title for paper in item.papers] == [
        "English Devolution White Paper",
        "Appendix A - 16.12.24 Ministerial Letter",
        "Appendix B - Devolution Framework 2024",
    ]


def test_a_pack_without_reports_has_its_items():
    [path] = (CORPUS / "packs").glob("Public reports pack 13th-Mar-2025*.pdf")
    pack = parsed(path)
    assert pack.kind is DocumentKind.PACK
    assert [(item.number, item.title, item.papers) for item in pack.items] == [
        ("1", "Apologies", ()),
        ("2", "Declarations of Interest", ()),
        ("3", "Consideration of Decision 24/00093 (if required)", ()),
    ]


def test_ranges_in_a_right_hand_column_belong_to_their_items():
    [path] = (CORPUS / "frontsheets").glob("*13th-Mar-2025*.pdf")
    pack = parsed(path)
    assert [item.number for item in pack.items] == [str(number) for number in range(1, 18)]
    titles = {item.number: item.title for item in pack.items}
    assert titles["3"].endswith("and, if in order, to be approved as a correct record")
    assert titles["8"] == "Kent Minerals and Waste Local Plan 2024-39"
    assert [item.number for item in pack.items if item.to_follow] == ["8"]


def test_to_follow_is_seen_in_the_title_and_under_it():
    first, second = (
        parsed(CORPUS / "republished" / f"Public reports pack 26th-Jun-2025 10.00 Cabinet{end}.pdf")
        for end in ("", " (1)")
    )
    assert [item.number for item in first.items if item.to_follow] == ["10"]
    assert [item.number for item in second.items if item.to_follow] == ["10"]


@pytest.mark.parametrize("path", OTHERS, ids=name)
def test_every_other_pdf_is_read_or_refused_with_a_sentence(path):
    try:
        pack = parsed(path)
    except ScrutinyError as error:
        refusal = str(error)
    else:
        refusal = ""
    if refusal:
        assert refusal.endswith(".")
        return
    assert pack.pages
    assert [page.pdf_page for page in pack.pages] == list(range(1, len(pack.pages) + 1))
    if pack.kind is DocumentKind.REPORT:
        assert not pack.items
        assert len(pack.papers) == 1
    for paper in (*pack.papers, *(paper for item in pack.items for paper in item.papers)):
        for section in paper.sections:
            assert paper.first_pdf_page <= section.pdf_page <= paper.last_pdf_page
            assert all(passage.text for passage in section.passages)


@pytest.mark.parametrize("path", sorted((CORPUS / "scans").glob("*.pdf")), ids=name)
def test_a_scan_is_kept_with_every_page_marked(path):
    pack = parsed(path)
    assert all(page.needs_ocr for page in pack.pages)
    assert [warning.code for warning in pack.warnings] == ["needs-ocr"]


@pytest.mark.parametrize("truth_file", TRUTHS, ids=name)
def test_papers_are_found_without_bookmarks_too(truth_file):
    facts = truth(truth_file)
    path = truth_file.with_name(facts["file"])
    with PdfDocument(path) as document:
        file = replace(document.file_content(), outline=())
        pages = [document.page(number) for number in range(1, file.page_count + 1)]
    pack = pack_of_pages(file, pages, path)
    found = {
        (item.number, paper.first_pdf_page, paper.last_pdf_page)
        for item in pack.items
        for paper in item.papers
    }
    wanted = set()
    for item in facts["items"]:
        for doc in item["docs"]:
            first, last = doc.get("pdf") or (doc["pdf_page"], doc["pdf_page"] + doc["pages"] - 1)
            wanted.add((str(item["no"]), first, last))
    assert len(wanted - found) <= 1
    assert len(found - wanted) <= 2
