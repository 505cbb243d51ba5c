"""References in running text: which words are one, and which only look like it."""

import pytest

from scrutinyprep.analysis.cross_references import (
    is_contents_line,
    is_heading_like,
    references_in,
)
from scrutinyprep.domain.cross_references import Referred


def told(text):
    return [(one.to, one.number) for one in references_in(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The savings are listed in Appendix 2.", [(Referred.APPENDIX, "2")]),
        ("as set out at APPENDIX F below", [(Referred.APPENDIX, "f")]),
        (
            "appendices D and E, and Annex 3",
            [(Referred.APPENDIX, n) for n in ("d", "e", "annex 3")],
        ),
        ("see paragraph\n4.1.2 below", [(Referred.PARAGRAPH, "4.1.2")]),
        ("paras 16-35 of the report", [(Referred.PARAGRAPH, n) for n in ("16", "35")]),
        ("in section 3g of this report", [(Referred.SECTION, "3g")]),
        ("the risk (see 4.3) remains", [(Referred.PARAGRAPH, "4.3")]),
        ("agenda item no. 7a refers", [(Referred.ITEM, "7a")]),
        ("(Pages 5 - 10)", [(Referred.PAGE, "5"), (Referred.PAGE, "10")]),
        ("Tables 2 and 3 show it", [(Referred.TABLE, "2"), (Referred.TABLE, "3")]),
        ("shown in fig. 8.1, and on Map 2", [(Referred.FIGURE, "8.1"), (Referred.FIGURE, "2")]),
    ],
)
def test_a_word_with_a_number_is_a_reference(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "under Section 17 of the Crime and Disorder Act 1998",
        "the Council's Section 151 Officer and its section 106 contributions",
        "paragraph 3 of Part 1 of Schedule 12A to the Local Government Act",
        "The Bribery Act 2010 makes it an offence to offer a bribe (Section 1).",
        "Classification: Exempt: paragraph 3, information relating to business affairs",
        "Page 12 of 44",
        "agreed at Cabinet, 9 January 2025 (item 7)",
        "the table 4,500 people sat at, and figure 2.5% of it",
        "an appendix a council wrote; the items 3.5 million bought",
        "the subsection 4 and the web-page 3",
    ],
)
def test_law_feet_of_pages_other_days_and_mere_numbers_are_none(text):
    assert told(text) == []


def test_each_number_of_a_list_has_its_own_words_and_the_paper_they_are_in():
    text = "Paragraphs 4.1 and 4.3 of Appendix B explain it."
    first, second, appendix = references_in(text)
    assert (first.words, second.words) == ("Paragraphs 4.1", "4.3")
    assert text[second.run.start : second.run.end] == "4.3"
    assert first.within == second.within == "appendix b"
    assert appendix.words == "Appendix B"


@pytest.mark.parametrize(
    ("text", "is_heading"),
    [
        ("Table 3: Reserves by year", True),
        ("Appendix 2", True),
        ("Appendix C Savings of the service", True),
        ("Table 3 shows the reserves", False),
        ("reserves, as shown in\nTable 3. The council", False),
        ("The reserves in Table 3", False),
    ],
)
def test_a_heading_begins_a_line_and_does_not_read_on(text, is_heading):
    (one,) = references_in(text)
    assert is_heading_like(text, one.run) is is_heading


def test_dots_before_a_page_are_a_table_of_contents():
    text = "Appendix 2 Reserves .............. 14"
    (one,) = references_in(text)
    assert is_contents_line(text, one.run)
