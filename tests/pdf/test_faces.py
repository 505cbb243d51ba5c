"""A font's own tables say whether it is bold, where name and stated weight say nothing."""

from pathlib import Path
from struct import error, pack

import pytest

from scrutinyprep.pdf.document import PdfDocument
from scrutinyprep.pdf.faces import bold_by_tables

REPORTS = Path(__file__).resolve().parents[2].parent / "shared" / "corpus" / "reports"


def a_font(mark=b"\x00\x01\x00\x00", **tables):
    """Return a font of these tables, each as long as the reader needs."""
    at = 12 + 16 * len(tables)
    entries = contents = b""
    for tag, data in tables.items():
        name = {"os2": b"OS/2", "head": b"head", "glyf": b"glyf"}[tag]
        entries += pack(">4sIII", name, 0, at + len(contents), len(data))
        contents += data
    return mark + pack(">HHHH", len(tables), 0, 0, 0) + entries + contents


def weight(value):
    return pack(">HhH", 4, 500, value) + bytes(72)


def style(bits):
    return bytes(44) + pack(">H", bits) + bytes(8)


@pytest.mark.parametrize(
    ("tables", "is_bold"),
    [
        ({"os2": weight(700), "head": style(1)}, True),
        ({"os2": weight(600), "head": style(0)}, True),
        ({"os2": weight(500), "head": style(0)}, False),
        ({"os2": weight(0), "head": style(1)}, True),
        ({"head": style(2)}, False),
        ({"glyf": bytes(10)}, None),
    ],
)
def test_weight_and_style_of_a_font_are_read(tables, is_bold):
    assert bold_by_tables(a_font(**tables)) is is_bold
    assert bold_by_tables(a_font(b"OTTO", **tables)) is is_bold


def test_what_is_no_such_font_says_nothing():
    assert bold_by_tables(b"%!PS-AdobeFont-1.0") is None
    assert bold_by_tables(b"") is None


def test_a_font_that_breaks_off_is_an_error_that_the_caller_knows():
    with pytest.raises(error):
        bold_by_tables(a_font(os2=weight(700))[:20])
    with pytest.raises(error):
        bold_by_tables(a_font(os2=weight(700))[:30])


@pytest.mark.skipif(not REPORTS.is_dir(), reason="the corpus is not beside the project")
def test_of_fonts_without_names_the_heading_is_bold_and_the_text_is_not():
    [path] = REPORTS.glob("Appendix B - Proposed*")
    with PdfDocument(path) as document:
        heading, text, *_ = document.page(1).lines
    assert heading.font.startswith("CIDFont+")
    assert text.font.startswith("CIDFont+")
    assert (heading.is_bold, text.is_bold) == (True, False)
