"""Raised figures lead to their notes, and other numbers behind words lead nowhere."""

import pytest

from scrutinyprep.analysis.cross_reference_index import FileText
from scrutinyprep.analysis.cross_reference_notes import end_notes, marks_in, notes_on
from scrutinyprep.analysis.cross_reference_places import ReferencePlaces
from scrutinyprep.domain.access import OPEN
from scrutinyprep.domain.cross_references import Referred
from scrutinyprep.domain.ids import DocumentId
from scrutinyprep.domain.papers import Page

FILE = DocumentId("pack")
FOOT = "\n1 Kent and Medway.\n2\nSee the plan of 2023,\nwhich goes on.\nPage 14"


def told(text):
    return [(text[mark.run.start : mark.run.end], note.words) for mark, note in notes_on(text)]


def test_a_figure_behind_a_word_leads_to_the_note_at_the_foot_of_its_page():
    text = "The debt1 is managed for others, at 4.00%.2 All is well." + FOOT
    assert told(text) == [
        ("debt1", "1 Kent and Medway."),
        ("%.2", "2 See the plan of 2023,"),
    ]


@pytest.mark.parametrize(
    "body",
    [
        "The debt 1 is managed and so is Year1, Appendix2, CO2 and the A2.",
        "The debt1 is one and the loan1 another.",
        "Spend was £1.1m, or 4.2, in quarter1/2 and schools2020.",
        "Nothing is raised here.",
    ],
)
def test_numbers_that_are_none_and_doubtful_ones_lead_nowhere(body):
    assert told(body + FOOT) == []


def test_numbers_that_do_not_follow_each_other_are_no_notes():
    text = "The debt1 is managed.\n4 Aims\n1 Kent\n7 Trees\n"
    assert told(text) == []


def test_a_note_far_above_the_foot_is_none():
    lines = "\n".join(f"Line of the report, the {word}" for word in "abcdefghijklmnopqrst")
    assert told(f"The debt1 is managed.\n1 Kent\n{lines}") == []


def test_no_text_takes_long_to_look_through():
    assert marks_in("a" * 200_000) == ()
    assert marks_in("%" * 100_000 + "1")


TEXTS = {
    1: "Agenda",
    2: "The debt1 is managed, and the loan2 too.",
    3: "So is the loan2 that was named, and the grant3 is not.",
    4: "Notes\n1 Kent and Medway.\n2 The loan.\n3 The grant.",
}


def leads(texts, pdf_page):
    pages = tuple(Page(page, page + 4, None, None, None, None, 9, False, OPEN) for page in texts)
    places = ReferencePlaces([], [FileText(FILE, pages, texts, ())])
    return [
        (lead.reference.words, lead.reference.to, lead.pdf_page, lead.title)
        for lead in places.leads_on(FILE, pdf_page, texts[pdf_page])
    ]


def test_without_a_note_on_its_page_it_leads_to_the_list_at_the_papers_end():
    assert leads(TEXTS, 2) == [("1", Referred.NOTE, 4, "1 Kent and Medway.")]
    assert leads(TEXTS, 3) == [("3", Referred.NOTE, 4, "3 The grant.")]


def test_two_lists_of_notes_in_a_paper_are_none():
    two = {**TEXTS, 5: "End notes\n1 Kent again.\n2 Another."}
    assert end_notes(two) == {}
    assert leads(two, 2) == []


def test_a_note_at_the_foot_counts_and_is_led_to_on_its_own_page():
    texts = {1: "The debt1 is managed." + FOOT}
    assert leads(texts, 1) == [("1", Referred.NOTE, 1, "1 Kent and Medway.")]
