"""The forms of other programs hold the words as they are, and run none of them."""

import csv
import io
from datetime import date
from xml.etree import ElementTree

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st

from scrutinyprep.domain.access import OPEN, exempt
from scrutinyprep.domain.notes import HighlightKind
from scrutinyprep.domain.tracked import Rag, Tracking
from scrutinyprep.pdf.content import Box
from scrutinyprep.pdf.geometry import Sheet
from scrutinyprep.sharing.markdown import escaped, markdown_bytes
from scrutinyprep.sharing.page_marks import MarkKind, PageMark
from scrutinyprep.sharing.page_places import around, quad_of
from scrutinyprep.sharing.prepared import (
    Prepared,
    PreparedQuestion,
    PreparedTracking,
    PreparedUndertaking,
    Subject,
)
from scrutinyprep.sharing.table_csv import csv_bytes
from scrutinyprep.sharing.word import word_bytes
from scrutinyprep.sharing.xfdf import xfdf_bytes
from tests.sharing.made_up import MADE, uuid_of

EVERYTHING = tuple(Subject)
XFDF = "{http://ns.adobe.com/xfdf/}"


def a_question(words="Why £1.2m, and <when>?", **more):
    said = {
        "item": "7a",
        "item_title": "Budget & reserves",
        "access": OPEN,
        "addressee": "Cllr Siân Ŵyn",
        "pack_page": 53,
        "quote": "reserves would fall",
        "follow_ups": ("And then?",),
        "evidence": ("For: “fell” (page 2)",),
    }
    return PreparedQuestion(words=words, **{**said, **more})


def prepared(*questions, access=OPEN):
    tracking = Tracking("HS/1", "Item 7", date(2025, 1, 7), "Budget", "That …", rag=Rag.AMBER)
    return Prepared(
        committee="Scrutiny Committee",
        council="Anyshire",
        date=date(2025, 3, 4),
        made_on=date(2025, 3, 1),
        questions=questions or (a_question(),),
        undertakings=(
            PreparedUndertaking(
                "a briefing", "Bob", "May 2025", "open", date(2025, 1, 7), "2", access
            ),
        ),
        tracked=(PreparedTracking(tracking, OPEN),),
    )


def rows_of(data):
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))


def test_a_spreadsheet_gets_words_as_they_are_and_no_formula():
    questions = (a_question(), a_question("=HYPERLINK(1)"), a_question("\n -1+2"))
    headings, *rows = rows_of(csv_bytes(prepared(*questions), Subject.QUESTIONS))
    words = [row[headings.index("Question")] for row in rows]
    assert words == ["Why £1.2m, and <when>?", "'=HYPERLINK(1)", "'\n -1+2"]
    assert rows[0][headings.index("Follow-ups")] == "And then?"
    assert "Exempt" not in headings


def test_each_subject_has_a_table_and_exempt_rows_say_so():
    _, row = rows_of(csv_bytes(prepared(), Subject.TRACKER))
    assert (row[0], row[2], row[8]) == ("HS/1", "07/01/2025", "Amber")
    headings, row = rows_of(csv_bytes(prepared(access=exempt(3)), Subject.UNDERTAKINGS))
    assert (headings[-1], row[-1], row[2]) == ("Exempt", "exempt", "07/01/2025")


def test_a_word_document_has_headings_a_warning_and_the_words():
    data = word_bytes(prepared(access=exempt(3)), EVERYTHING)
    document = Document(io.BytesIO(data))
    headings = [p.text for p in document.paragraphs if p.style.name.startswith(("Head", "Title"))]
    assert headings == [
        "Scrutiny Committee, 4 March 2025",
        "Questions",
        "7a Budget & reserves",
        "Undertakings",
        "Recommendations tracker",
    ]
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert "1. Why £1.2m, and <when>?" in text
    warning = "EXEMPT — not for publication (paragraph 3 of Schedule 12A)"
    assert warning in text
    assert document.sections[0].header.paragraphs[0].text == warning
    assert (document.core_properties.author, document.core_properties.comments) == ("", "")


def test_the_same_content_is_the_same_document():
    assert word_bytes(prepared(), EVERYTHING) == word_bytes(prepared(), EVERYTHING)


def test_markdown_has_one_subject_or_all_and_no_empty_heading():
    text = markdown_bytes(prepared(), (Subject.TRACKER,)).decode()
    assert "## Recommendations tracker" in text
    assert "## Questions" not in text
    bare = Prepared("Committee", "", None, date(2025, 3, 1))
    assert markdown_bytes(bare, EVERYTHING).decode() == "# Committee\n"


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("# not a heading", "\\# not a heading"),
        ("1. not a list", "1\\. not a list"),
        ("- not a list", "\\- not a list"),
        ("a *b* _c_ [d](e) <f> `g` | h", "a \\*b\\* \\_c\\_ \\[d\\](e) \\<f\\> \\`g\\` \\| h"),
        ("two\nlines", "two lines"),
    ],
)
def test_words_mean_nothing_to_markdown(words, shown):
    assert escaped(words) == shown


SIDES = st.floats(0, 500, allow_nan=False).map(lambda side: round(side, 1))


@given(st.integers(0, 3), SIDES, SIDES, st.tuples(SIDES, SIDES))
def test_a_place_on_the_page_as_shown_comes_back_as_the_files_own(turns, left, bottom, size):
    sheet = Sheet(10.0, 20.0, 605.0, 862.0, turns)
    right, top = left + size[0] + 1, bottom + size[1] + 1
    box = sheet.shown(left, top, right, bottom)
    found = around([quad_of(box, sheet)])
    assert found == pytest.approx((left, bottom, right, top), abs=0.02)


def a_mark(kind=MarkKind.NOTE, words="Mind <this> & \x07that", boxes=(), **more):
    return PageMark(
        uuid_of(1), 2, kind, 'Cllr "Jo"', MADE, MADE, words=words, boxes=tuple(boxes), **more
    )


def test_xfdf_counts_pages_from_nought_and_holds_the_words():
    marks = (
        a_mark(),
        a_mark(),
        a_mark(MarkKind.HIGHLIGHT, boxes=[Box(60, 50, 200, 62)], highlight=HighlightKind.MONEY),
        a_mark(MarkKind.QUESTION, boxes=[Box(60, 50, 200, 62)]),
        a_mark(boxes=[Box(60, 50, 200, 162)], is_region=True),
    )
    sheets = (Sheet(0, 0, 595, 842),) * 2
    root = ElementTree.fromstring(xfdf_bytes(marks, sheets, 'pack "1".pdf'))
    assert root.find(f"{XFDF}f").get("href") == 'pack "1".pdf'
    annotations = root.find(f"{XFDF}annots")
    assert annotations is not None
    found = list(annotations)
    assert [one.tag.removeprefix(XFDF) for one in found] == [
        "text",
        "text",
        "highlight",
        "underline",
        "square",
    ]
    assert {one.get("page") for one in found} == {"1"}
    assert found[0].find(f"{XFDF}contents").text == "Mind <this> & that"
    assert found[0].get("rect") != found[1].get("rect")
    assert found[2].get("coords") == "60,792,200,792,60,780,200,780"
    assert found[2].get("subject") == "Money"
