"""What a machine read from a picture is the text of its page: found, quoted, marked, forgotten."""

from dataclasses import replace

import pytest

from scrutinyprep.domain.access import OPEN, exempt
from scrutinyprep.domain.errors import NotUnderstood, ScanReaderMissing
from scrutinyprep.domain.hits import Wanted
from scrutinyprep.domain.notes import HighlightKind
from scrutinyprep.domain.parsed import ParsedPage
from scrutinyprep.domain.scans import ScannedPage, ScannedWord
from scrutinyprep.pdf import ocr_engine
from scrutinyprep.services import scans as scans_module
from tests.scanning import LETTER, NEEDS_TESSERACT, printed, scanned
from tests.store.made_up import a_pack, a_paper, an_item, pages

LINES = (
    "1. Purpose",
    "1.1 The zebra crossing at Mill Lane is to be closed for ever.",
    "2. Recommendation",
    "2.1 That the committee agrees the closure of the crossing.",
)


def a_scan(pdf_page=4, lines=LINES):
    """Return a page as a machine would read it: a block to a line, print of 12 points."""
    words = []
    for number, line in enumerate(lines):
        left, top = 72.0, 80.0 + 30 * number
        for word in line.split():
            width = 6.0 * len(word)
            words.append(ScannedWord(word, left, top, left + width, top + 9, number, number))
            left += width + 4
    return ScannedPage(pdf_page, "Tesseract 5.3.0, eng", tuple(words))


def with_pictures(*numbers, item=OPEN, access=OPEN):
    """Return a pack whose second item's paper has pages that are pictures, from page 4 on."""
    scans = [
        ParsedPage(n, "", 595.0, 842.0, needs_ocr=True, pack_page=n - 1, access=access)
        for n in numbers
    ]
    empty = replace(a_paper("Closure", numbers[0], numbers[-1]), sections=(), recommendations=())
    return a_pack(
        an_item("1", "Budget 2025/26", a_paper()),
        an_item("2", "Closure", empty, first=numbers[0], last=numbers[-1], access=item),
        pages=(*pages()[: numbers[0] - 1], *scans),
    )


@pytest.fixture
def pack(bring_in):
    return bring_in(with_pictures(4, 5))


def found(services, words="zebra"):
    return services.searching.find(Wanted(words))


def test_pages_that_are_pictures_are_told_until_they_are_read(services, pack):
    assert [p.needs_ocr for p in services.papers.pages(pack.document.id)] == [0, 0, 0, 1, 1]
    services.scans.keep(pack.document.id, [a_scan()])
    page = services.papers.pages(pack.document.id)[3]
    assert (page.needs_ocr, page.read_by) == (False, "Tesseract 5.3.0, eng")
    assert services.papers.text(pack.document.id, 4).splitlines()[1] == LINES[1]


def test_what_was_read_is_found_under_its_item_and_page(services, pack):
    assert found(services) == []
    services.scans.keep(pack.document.id, [a_scan()])
    (hit,) = found(services)
    assert (hit.item, hit.pdf_page) == ("2", 4)
    assert services.library.check() == []


def test_what_was_read_has_sections_and_recommendations_in_their_place(services, pack):
    services.scans.keep(pack.document.id, [a_scan(5)])
    services.scans.keep(pack.document.id, [a_scan(4, ("An opening page", "with two lines."))])
    item = services.meetings.item_named(pack.meeting.id, "2")
    sections = services.papers.sections(pack.meeting.id, item)
    assert [(s.number, s.heading, s.pdf_page) for s in sections] == [
        (None, "", 4),
        ("1", "Purpose", 5),
        ("2", "Recommendation", 5),
    ]
    asked = [r.text for r in services.papers.recommendations(pack.meeting.id) if r.item == "2"]
    assert asked == [LINES[3]]


def test_a_quotation_from_it_is_marked_as_read_by_machine_even_when_it_is_forgotten(services, pack):
    services.scans.keep(pack.document.id, [a_scan()])
    at = services.places.quoted(pack.meeting.id, "crossing at Mill Lane")
    assert (at.place.anchor.pdf_page, at.place.anchor.section) == (4, "1.1")
    services.notes.highlight(pack.meeting.id, at.place, HighlightKind.CONCERN, item=at.item_id)
    typed = services.places.quoted(pack.meeting.id, "Potholes cost us")
    services.notes.highlight(pack.meeting.id, typed.place, HighlightKind.MONEY)

    def flags():
        return {
            h.place.anchor.quote: h.place.anchor.is_machine_read
            for h in services.notes.highlights(pack.meeting.id)
        }

    assert flags() == {"crossing at Mill Lane": True, "Potholes cost us": False}
    services.scans.forget(pack.document.id)
    assert flags() == {"crossing at Mill Lane": True, "Potholes cost us": False}


@pytest.mark.parametrize(
    "withheld", [{"item": exempt(3)}, {"access": exempt(3)}], ids=["item", "page"]
)
def test_what_was_read_from_an_exempt_page_is_exempt(services, bring_in, withheld):
    pack = bring_in(with_pictures(4, **withheld))
    services.scans.keep(pack.document.id, [a_scan()])
    (hit,) = found(services)
    assert hit.access.is_exempt
    (asked,) = [r for r in services.papers.recommendations(pack.meeting.id) if r.item == "2"]
    assert asked.access.is_exempt
    item = services.meetings.item_named(pack.meeting.id, "2")
    assert all(s.access.is_exempt for s in services.papers.sections(pack.meeting.id, item))


def test_forgetting_makes_it_a_picture_again_and_keeping_undoes_that(services, pack):
    before = services.papers.pages(pack.document.id)
    services.scans.keep(pack.document.id, [a_scan(), a_scan(5)])
    kept = services.papers.pages(pack.document.id)
    read = services.scans.pages_read(pack.document.id)
    services.scans.forget(pack.document.id)
    assert services.papers.pages(pack.document.id) == before
    assert found(services) == []
    assert services.library.check() == []
    services.scans.keep(pack.document.id, read)
    assert services.papers.pages(pack.document.id) == kept
    assert len(found(services)) == 2


def test_forgetting_one_page_leaves_the_others(services, pack):
    services.scans.keep(pack.document.id, [a_scan(), a_scan(5)])
    services.scans.forget(pack.document.id, [4])
    assert [hit.pdf_page for hit in found(services)] == [5]


def test_the_little_text_that_a_page_had_comes_back(services, bring_in):
    stamp = ParsedPage(4, "Page 3", 595.0, 842.0, needs_ocr=True)
    pack = bring_in(a_pack(pages=(*pages()[:3], stamp)))
    services.scans.keep(pack.document.id, [a_scan()])
    services.scans.keep(pack.document.id, [a_scan(4, LINES[:2])])
    services.scans.forget(pack.document.id)
    assert services.papers.text(pack.document.id, 4) == "Page 3"
    assert services.library.check() == []


def test_it_stays_when_the_same_file_comes_again(services, bring_in):
    pack = bring_in(with_pictures(4))
    services.scans.keep(pack.document.id, [a_scan()])
    again = bring_in(with_pictures(4))
    assert again.outcome.value == "unchanged"
    assert len(found(services)) == 1


def test_a_mark_on_another_page_keeps_its_section_after_pages_before_it_were_read(services, pack):
    services.scans.keep(pack.document.id, [a_scan(5)])
    services.scans.keep(pack.document.id, [a_scan(4)])
    at = services.places.quoted(pack.meeting.id, "Mill Lane", pdf_page=5)
    assert at.place.anchor.section == "1.1"
    typed = services.places.quoted(pack.meeting.id, "Potholes cost us")
    assert typed.place.anchor.section == "2.1"


def test_nothing_to_read_is_told(services, bring_in):
    pack = bring_in(a_pack())
    if ocr_engine.find_program() is None:
        pytest.skip("tesseract is not installed: apt-get install tesseract-ocr")
    with pytest.raises(NotUnderstood, match="picture"):
        services.scans.plan(pack.document.id)


def test_without_tesseract_the_user_is_told_how_to_get_it(services, pack, monkeypatch):
    monkeypatch.setattr(scans_module, "find_program", lambda: None)
    with pytest.raises(ScanReaderMissing) as told:
        services.scans.plan(pack.document.id)
    assert "not installed" in str(told.value)
    assert told.value.what_to_do


@NEEDS_TESSERACT
def test_a_scanned_report_is_read_from_its_file_to_its_sections(services, tmp_path):
    path = scanned(printed(tmp_path / "p.pdf", LETTER, LETTER), tmp_path / "Library review.pdf")
    document = services.importing.import_file(path).document
    assert [w.code for w in document.warnings] == ["needs-ocr"]
    job = services.scans.plan(document.id, [1])
    took, headway = [], []
    failed = services.scans.read(job, took.append, progress=lambda *at: headway.append(at))
    assert (failed, headway) == ((), [(1, 1)])
    services.scans.keep(document.id, took)
    assert services.papers.text(document.id, 1).splitlines() == list(LETTER)
    assert [p.needs_ocr for p in services.papers.pages(document.id)] == [False, True]
    with pytest.raises(NotUnderstood):
        services.scans.plan(document.id, [1])
    with pytest.raises(NotUnderstood, match="tlh"):
        services.scans.plan(document.id, languages="eng+tlh")
