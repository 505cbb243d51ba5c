"""Whole files: packs of other councils' print, reports, scans."""

from datetime import date, time
from pathlib import Path

import pytest
from msgspec.structs import replace
from reportlab.pdfgen.canvas import Canvas

from scrutinyprep.domain.access import OPEN, exempt
from scrutinyprep.domain.errors import NoText
from scrutinyprep.domain.parsed import DocumentKind, FoundBy, PackPageFrom
from scrutinyprep.importers.packs.reading import pack_of, read_pack
from scrutinyprep.pdf.document import PdfDocument
from tests.importers.packs.printed import (
    blank,
    file_of,
    item_stamp,
    line,
    lines,
    page,
    picture,
    stamp,
)

BODY = "The committee is shown what was done with the money over the past year."


def report(number, title, *stamps):
    return page(
        number, line(title, top=60, size=16, bold=True), *lines(BODY, BODY, top=120), *stamps
    )


def counted_front():
    """Return a frontsheet whose own pages are counted, with bold titles and descriptions."""
    return [
        page(
            1,
            line("Anytown City Council", top=60, size=18),
            line("Transport Policy", top=100, size=16),
            line("Committee", top=120, size=16),
            line("Agenda", top=150, size=16),
            line("Date: Thursday, 12 September 2024", top=200),
            line("Time: 5.00 pm", top=220),
            line("Public Document Pack", 400, 20),
        ),
        page(
            2,
            line("1. Welcome", 50, 100, bold=True),
            line("(Pages 3 - 3)", 450, 114),
            line("2. Apologies", 50, 150, bold=True),
            line("3. Parking policies and charges", 50, 190, bold=True),
            line("1. Within the context of the strategy the Council needs", 50, 204),
            line("(Pages 4 - 5)", 450, 204),
            line("to consider measures.", 50, 218),
            line("2. The report proposes changes.", 50, 232),
            line("4. Bus services", 50, 270, bold=True),
            line("(Pages 6 - 6)", 450, 284),
        ),
    ]


def counted_pack():
    return [
        *counted_front(),
        report(3, "Public information sheet", stamp(3), item_stamp("1")),
        report(4, "Parking policies", stamp(4), item_stamp("3")),
        report(5, "Appendix A - Charges", stamp(5)),
        report(6, "Bus services", stamp(6), item_stamp("4")),
    ]


def read(pages, *, name="download.pdf", **said):
    return pack_of(file_of(pages, **said), pages, Path(name))


def ranges(pack):
    return [(item.number, item.first_pdf_page, item.last_pdf_page) for item in pack.items]


def test_a_pack_without_bookmarks_or_metadata_has_its_items_and_meeting():
    pack = read(counted_pack())
    assert pack.kind is DocumentKind.PACK
    assert ranges(pack) == [("1", 3, 3), ("2", None, None), ("3", 4, 5), ("4", 6, 6)]
    assert [item.title for item in pack.items] == [
        "Welcome",
        "Apologies",
        "Parking policies and charges",
        "Bus services",
    ]
    assert pack.items[0].found_by == (FoundBy.FRONTSHEET, FoundBy.STAMP)
    assert (pack.meeting.date, pack.meeting.time) == (date(2024, 9, 12), time(17, 0))
    assert pack.meeting.committee == "Transport Policy Committee"
    assert pack.meeting.council == "Anytown City Council"
    assert pack.warnings == ()


def test_a_frontsheet_that_is_counted_has_inferred_numbers():
    pages = read(counted_pack()).pages
    assert [page.pack_page for page in pages] == [1, 2, 3, 4, 5, 6]
    assert [page.pack_page_from for page in pages[:3]] == [
        PackPageFrom.INFERRED,
        PackPageFrom.INFERRED,
        PackPageFrom.STAMP,
    ]


def test_the_papers_of_an_item_are_told_without_bookmarks():
    [parking] = [item for item in read(counted_pack()).items if item.number == "3"]
    assert [(p.title, p.first_pdf_page, p.kind) for p in parking.papers] == [
        ("Parking policies and charges", 4, DocumentKind.REPORT),
        ("Appendix A - Charges", 5, DocumentKind.APPENDIX),
    ]


def test_a_pack_without_stamps_is_matched_by_its_frontsheet():
    bare = [replace(one, lines=tuple(o for o in one.lines if o.box.top not in (797, 30)))
            for one in counted_pack()]  # fmt: skip
    pack = read(bare)
    assert ranges(pack) == [("1", 3, 3), ("2", None, None), ("3", 4, 5), ("4", 6, 6)]
    assert {page.pack_page_from for page in pack.pages} == {PackPageFrom.INFERRED}


def test_a_pack_whose_papers_cannot_be_matched_loses_none_of_them():
    extra = [report(7, "Another paper"), report(8, "And another")]
    bare = [replace(one, lines=tuple(o for o in one.lines if o.box.top not in (797, 30)))
            for one in counted_pack()]  # fmt: skip
    pack = read([*bare, *extra, *(report(n, "More") for n in range(9, 14))])
    assert [warning.code for warning in pack.warnings] == ["papers-unmatched"]
    assert [(p.first_pdf_page, p.last_pdf_page) for p in pack.papers] == [(3, 13)]


def test_a_pack_without_a_frontsheet_has_the_items_of_its_stamps():
    pages = [
        report(1, "Minutes of the last meeting", stamp(11), item_stamp("3")),
        report(2, "Parking charges", stamp(12), item_stamp("7a")),
    ]
    pack = read(pages)
    assert [(i.number, i.title, i.first_pack_page) for i in pack.items] == [
        ("3", "Minutes of the last meeting", 11),
        ("7a", "Parking charges", 12),
    ]


def test_the_stored_text_has_every_word_but_the_stamps():
    pack = read(counted_pack())
    assert pack.pages[3].text == f"Parking policies\n{BODY}\n{BODY}"


def test_an_appendix_that_the_frontsheet_calls_exempt_is_exempt_alone():
    front = page(
        1,
        line("AGENDA", top=60),
        line("1. Apologies", 50, 100),
        line("2. Property (Pages 1 - 2)", 50, 130),
        line("Appendix A is NOT FOR PUBLICATION by virtue of paragraph 3 of Part 1 of", 70, 150),
        line("Schedule 12A of the Local Government Act 1972.", 70, 164),
    )
    pages = [
        front,
        report(2, "Property", stamp(1), item_stamp("2")),
        report(3, "Appendix A - Values", stamp(2)),
    ]
    pack = read(
        pages, outline=[("Agenda", 1, 1), ("2 Property", 1, 2), ("Appendix A - Values", 2, 3)]
    )
    [_, item] = pack.items
    assert item.access == OPEN
    assert [paper.access for paper in item.papers] == [OPEN, exempt(3)]
    assert [one.access.is_exempt for one in pack.pages] == [False, False, True]
    assert all(section.access == exempt(3) for section in item.papers[1].sections)


def test_a_single_report_is_one_paper_with_its_own_page_numbers():
    pages = [
        page(n, line("Subject: Winter gritting", top=60), *lines(BODY, BODY, top=120), stamp(n))
        for n in (1, 2, 3)
    ]
    found = read(pages)
    assert (found.kind, found.format, found.items) == (DocumentKind.REPORT, "pdf", ())
    [paper] = found.papers
    assert (paper.title, paper.first_pdf_page, paper.last_pdf_page) == ("Winter gritting", 1, 3)
    assert [(one.own_page, one.pack_page) for one in found.pages] == [
        (1, None),
        (2, None),
        (3, None),
    ]


def test_a_report_with_numbered_headings_is_no_agenda():
    pages = [
        page(
            1,
            line("1. Introduction", top=100, bold=True),
            *lines(BODY, top=130),
            line("2. Background", top=180, bold=True),
            *lines(BODY, top=210),
            line("3. Conclusion", top=260, bold=True),
        )
    ]
    assert read(pages).kind is DocumentKind.REPORT


def test_a_reports_head_names_the_meeting_it_goes_to():
    pages = [
        page(
            1,
            line("Report to:", 70, 60),
            line("Scrutiny Committee", 200, 60),
            line("Date of meeting:", 70, 80),
            line("4 March 2025", 200, 80),
            *lines(BODY, top=120),
        )
    ]
    meeting = read(pages).meeting
    assert (meeting.committee, meeting.date) == ("Scrutiny Committee", date(2025, 3, 4))


def test_pages_that_are_pictures_are_marked_and_counted():
    found = read([page(1, *lines(BODY)), picture(2), picture(3)])
    assert [one.needs_ocr for one in found.pages] == [False, True, True]
    [warning] = found.warnings
    assert (warning.code, "2 of 3 pages" in warning.message) == ("needs-ocr", True)


def test_a_file_with_nothing_in_it_is_refused():
    with pytest.raises(NoText):
        read([page(1), page(2)])


def test_a_supplement_counts_from_one_and_names_the_main_agendas_item():
    letter = page(
        1,
        line("Dear Member", top=100),
        line("Agenda Item No", top=200, bold=True),
        line("7", 70, 220),
        line("Transfer of the service (Pages 1 - 2)", 120, 220),
        line("Yours sincerely", top=300),
    )
    pages = [
        letter,
        blank(2),
        report(3, "Transfer of the service", stamp(1), item_stamp("7")),
        blank(4),
    ]
    title = "(Public Pack)Item 7 - Supplementary Agenda Supplement  for Cabinet, 30/01/2025 10:00"
    found = read(pages, title=title)
    assert (found.kind, found.title) == (DocumentKind.SUPPLEMENT, "Item 7 - Supplementary")
    assert ranges(found) == [("7", 3, 4)]
    [item] = found.items
    assert (item.first_pack_page, item.last_pack_page) == (1, 2)
    assert [(p.first_pdf_page, p.last_pdf_page) for p in item.papers] == [(3, 3)]


def test_progress_is_told_on_the_way_and_at_the_end(tmp_path):
    path = tmp_path / "report.pdf"
    canvas = Canvas(str(path))
    for _ in range(12):
        canvas.drawString(70, 700, BODY)
        canvas.showPage()
    canvas.save()
    told = []
    with PdfDocument(path) as document:
        read_pack(document, path, lambda done, total: told.append((done, total)))
    assert told == [(5, 12), (10, 12), (12, 12)]


def test_an_item_starts_where_the_column_of_starting_pages_says():
    front = page(
        1,
        line("Scrutiny Committee", 70, 40, size=16, bold=True),
        line("AGENDA", 70, 70, bold=True),
        line("Page", 500, 90, bold=True),
        line("1. Apologies", 70, 110),
        line("2. Minutes", 70, 140),
        line("1", 506, 140),
        line("3. Budget monitoring", 70, 170),
        line("3", 506, 170),
    )
    papers = [
        page(number + 1, *lines(f"Text of page {number} of the papers."), stamp(number))
        for number in range(1, 6)
    ]
    pages = [front, *papers]
    pack = pack_of(file_of(pages), pages, Path("agenda.pdf"))
    found = [(i.number, i.title, i.first_pdf_page, i.last_pdf_page) for i in pack.items]
    assert found == [
        ("1", "Apologies", None, None),
        ("2", "Minutes", 2, 3),
        ("3", "Budget monitoring", 4, 6),
    ]
    assert [(i.first_pack_page, i.last_pack_page) for i in pack.items[1:]] == [(1, 2), (3, 5)]
