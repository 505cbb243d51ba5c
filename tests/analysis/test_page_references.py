"""Pages that a speaker names: which count, whose numbering, which paragraph."""

import pytest

from scrutinyprep.analysis.page_references import page_references
from scrutinyprep.domain.page_references import Numbering


def pages(text):
    return [r.page for r in page_references(text)]


@pytest.mark.parametrize(
    "text",
    [
        "There is also a one page summary for the evaluation.",
        "the all-age travel assistance policy, 24 pages, it's very in-depth",
        "please state the title clearly and the page number agenda item three",
        "the web page says 40",
        "it was about 22 pages. Uh, so",
        "recorded in deed book 2023, page 15 to 18 of the probate records",
        "on page 12% of people stopped",
    ],
)
def test_what_only_mentions_pages_names_none(text):
    assert pages(text) == []


@pytest.mark.parametrize(
    ("text", "page"),
    [
        ("On page 53 it mentions an ADHD nurse.", 53),
        ("Page 62, it mentions about alternative provision.", 62),
        ("if you turn to page fifty-three", 53),
        ("page one hundred and twelve", 112),
        ("page one one four", 114),
        ("see p. 7 of the pack", 7),
        ("page number 9", 9),
    ],
)
def test_a_number_after_the_word_is_a_page_of_the_pack(text, page):
    (reference,) = page_references(text)
    assert (reference.page, reference.numbering) == (page, Numbering.PACK)


@pytest.mark.parametrize(
    ("text", "paragraph"),
    [
        ("two questions really on page 73 3 .4 point five it says 400 plus", "3.4.5"),
        ("page 40, paragraph 2.3", "2.3"),
        ("page 40 at para 7", "7"),
        ("page 12, section 4.1.2 says", "4.1.2"),
    ],
)
def test_a_paragraph_after_the_page_belongs_to_it(text, paragraph):
    assert page_references(text)[0].paragraph == paragraph


def test_the_papers_own_numbering_is_told_by_the_paper_named():
    (reference,) = page_references(
        "It's page 26 on the actual annual report. It might be a different page on your board pack."
    )
    assert (reference.page, reference.numbering) == (26, Numbering.OWN)
    assert reference.paper == "annual report"


def test_the_report_pack_is_still_the_pack():
    (reference,) = page_references("page 14 of the report pack")
    assert reference.numbering is Numbering.PACK


def test_an_appendix_named_in_front_has_its_own_numbering():
    (reference,) = page_references("in Appendix 3, page 4 there is a table")
    assert (reference.numbering, reference.paper) == (Numbering.OWN, "Appendix 3")


def test_several_pages_are_one_reference():
    (reference,) = page_references("pages 12 to 14 set it out")
    assert (reference.page, reference.last_page) == (12, 14)


def test_a_page_said_twice_in_one_breath_is_one_reference():
    assert pages("page 167 page 167 to be confirmed") == [167]


def test_the_same_page_later_in_a_speech_is_another_reference():
    assert pages("page 7 says so. " + "And much later we come back to it, " * 2 + "page 7") == [
        7,
        7,
    ]


def test_the_words_are_where_the_reference_says():
    text = "Well, on page 73 3 .4 point five it says"
    (reference,) = page_references(text)
    assert text[reference.start : reference.end] == "on page 73 3 .4 point five"
