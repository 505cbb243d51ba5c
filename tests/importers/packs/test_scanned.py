"""Which pages are pictures, what is told of them, and their text once a machine has read it."""

import pytest
from msgspec.structs import replace

from scrutinyprep.domain.access import OPEN
from scrutinyprep.domain.parsed import DocumentKind, ParsedPage
from scrutinyprep.importers.packs.scanned import needs_ocr, read_scanned, scan_warnings
from scrutinyprep.importers.packs.stamps import PageStamps
from scrutinyprep.importers.packs.views import view_of
from scrutinyprep.pdf.content import Box, Line, PageContent

BODY, HEAD, FOOT = 300.0, 20.0, 800.0


def page(*printed, has_pictures=True):
    """Return an A4 page with lines of print at these heights."""
    lines = tuple(
        Line(text, Box(72, top, 72 + 6 * len(text), top + 12), 12, "Arial", is_bold=False)
        for text, top in printed
    )
    return PageContent(1, 595, 842, lines, has_pictures)


@pytest.mark.parametrize(
    ("printed", "has_pictures", "is_picture"),
    [
        ([], True, True),
        ([], False, False),
        ([("Page 57", FOOT)], True, True),
        ([("Appendix K", HEAD), ("Page 22 of 40", FOOT)], True, True),
        ([("Page 57", FOOT)], False, False),
        ([("2021", BODY), ("3", BODY + 20)], True, True),
        ([("sw | \\ + 400 + 300 —| BH N0 vote{n0te 1] 200 4 t=", BODY)], True, True),
        ([("Our Future Council", BODY), ("A plan for everyone", BODY + 20)], True, False),
        ([("Chart 16 – Public Sector Balance Sheet Measures", BODY)], True, False),
        ([("1 2 3", BODY)], False, False),
        ([("\ue001\ue002\ue003\ue004\ue005 " * 12, BODY)], False, True),
        ([("市議會的報告書 " * 12, BODY)], False, False),
        ([("Cyngor Sir Gâr: adroddiad ŵŷ " * 4, BODY)], True, False),
    ],
)
def test_a_page_needs_reading_where_a_picture_has_what_its_text_lacks(
    printed, has_pictures, is_picture
):
    content = page(*printed, has_pictures=has_pictures)
    assert needs_ocr(content, view_of(content, PageStamps())) is is_picture


def told(needed, count=12):
    pages = [ParsedPage(n, "", 595, 842, needs_ocr=n in needed) for n in range(1, count + 1)]
    return [warning.message for warning in scan_warnings(pages)]


def test_the_warning_names_the_pages():
    assert told([]) == []
    assert "PDF page 3 of 12 is a picture" in told([3])[0]
    assert "4 of 12 pages are pictures without text (PDF pages 3–5, 9)" in told([3, 4, 5, 9])[0]
    assert told([3, 4])[0].endswith("until their text is read (OCR these pages).")
    assert told(range(1, 13))[0].startswith("Every page of this file is a picture")
    assert "9, 11, 13, 15 and more)" in told(range(1, 40, 2), 41)[0]


def test_stamps_are_no_part_of_what_was_read():
    pages = [
        replace(
            page(("1.1 The zebra crossing is closed.", BODY), (f"Page {n}", FOOT)), pdf_page=n + 4
        )
        for n in (1, 2, 3, 4)
    ]
    found = read_scanned(pages, DocumentKind.REPORT, OPEN, is_stamped=True)
    assert set(found.texts.values()) == {"1.1 The zebra crossing is closed."}
    assert list(found.texts) == [5, 6, 7, 8]
