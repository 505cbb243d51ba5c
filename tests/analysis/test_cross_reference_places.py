"""Where references lead: in the paper that makes them first, and nowhere where that is not sure."""

from itertools import count

import pytest

from scrutinyprep.analysis.cross_reference_index import FileText
from scrutinyprep.analysis.cross_reference_places import ReferencePlaces
from scrutinyprep.domain.access import OPEN
from scrutinyprep.domain.ids import DocumentId, ItemId, MeetingId, SectionId
from scrutinyprep.domain.meetings import AgendaItem, ItemPaper
from scrutinyprep.domain.papers import Page, PageRange, Passage, SectionText
from scrutinyprep.domain.parsed import DocumentKind, PassageKind

PACK = DocumentId("pack")
TEXTS = {
    1: "Agenda\n6. Roads (Pages 1 - 4)\n7. Trees (Pages 5 - 6)",
    2: "Roads\n4. Costs\n4.1 As Table 1 shows, see Appendix 1 and section 4 of the Constitution.",
    3: "Table 1: Costs by year\n4.2 For trees see item 7; for more page 2 and Appendix 2.\nPage 2",
    4: "Item No. 7\nAppendix 1: Streets\n4.1 See Annex 1 and paragraph 4.1 of the main report.",
    5: "Appendix 1: Streets\nTable 1 Streets by ward\nTable 1 is long.",
    6: "Trees\n1. Aim\n1.1 See paragraph 4.1, item 6, Table 1 and page 2 of the agenda pack.",
    7: "Annex A\nLast.",
}
numbers = count(1)


def a_paper(title, first, last):
    pages = PageRange(first, last)
    return ItemPaper(DocumentId(title), title, DocumentKind.REPORT, PACK, pages, None)


def an_item(number, title, *papers):
    whole = PageRange(papers[0].pdf_pages.first, papers[-1].pdf_pages.last)
    return AgendaItem(
        ItemId(next(numbers)), MeetingId("m"), number, title, "", (), False, OPEN, False, OPEN,
        (), whole, None, papers, (),
    )  # fmt: skip


def a_page(pdf_page):
    own = {2: 1, 3: 2}.get(pdf_page)
    stamp = pdf_page - 1 or None
    return Page(pdf_page, stamp, None, own, None, None, 9, False, OPEN)


def a_passage(number, text, pdf_page):
    return Passage(SectionId(1), text, pdf_page, number, PassageKind.PARAGRAPH)


SECTIONS = (
    SectionText("4", "Costs", 1, 2, (a_passage("4.1", "As Table 1 shows", 2),)),
    SectionText(None, "", 1, 4, (a_passage("4.1", "Streets are listed", 4),)),
    SectionText("1", "Aim", 1, 6, (a_passage("1.1", "See paragraph 4.1", 6),)),
)


@pytest.fixture(scope="module")
def places():
    agenda = [
        an_item("6", "Roads", a_paper("Roads report", 2, 3), a_paper("Appendix 1 Streets", 4, 5)),
        an_item("7", "Trees", a_paper("Trees report", 6, 7)),
    ]
    return ReferencePlaces(agenda, [FileText(PACK, tuple(map(a_page, TEXTS)), TEXTS, SECTIONS)])


def leads(places, pdf_page):
    found = places.leads_on(PACK, pdf_page, TEXTS[pdf_page])
    return [(lead.reference.words, lead.pdf_page) for lead in found]


def test_pages_on_the_agenda_are_those_of_the_pack(places):
    assert leads(places, 1) == [("Pages 1", 2), ("4", 5), ("Pages 5", 6), ("6", 7)]


def test_a_number_means_what_it_means_in_its_own_paper(places):
    assert leads(places, 2) == [("Table 1", 3), ("Appendix 1", 4)]
    (table,) = [one for one in places.leads_on(PACK, 2, TEXTS[2]) if one.pdf_page == 3]
    assert (table.title, table.pack_page) == ("Table 1: Costs by year", 2)
    assert table.anchor is not None
    assert table.anchor.quote == "Table 1: Costs by year"


def test_neither_the_own_place_nor_what_is_not_there_leads_anywhere(places):
    # Its caption, its own page and the number at its foot; and there is no appendix 2.
    assert leads(places, 3) == [("item 7", 6)]


def test_an_appendix_leads_to_its_report_and_not_to_itself(places):
    assert leads(places, 4) == [("paragraph 4.1", 2)]
    assert leads(places, 5) == [("Table 1", 5)]


def test_another_report_does_not_answer_for_this_one(places):
    assert leads(places, 6) == [("item 6", 2), ("page 2", 3)]


def test_a_file_that_is_not_among_the_papers_leads_nowhere(places):
    assert places.leads_on(DocumentId("other"), 1, TEXTS[1]) == ()


def test_an_appendix_without_a_paper_of_its_own_is_found_by_its_head():
    texts = {
        1: "The aims are in Annex A and in Annex B.",
        2: "Annex A\nAims",
        3: "Annex A\nMore aims, as Annex A said.",
        4: "Annex A\nAnnex B\nAnnex C",
    }
    pages = tuple(map(a_page, texts))
    places = ReferencePlaces([], [FileText(PACK, pages, texts, ())])
    assert [(one.reference.words, one.pdf_page) for one in places.leads_on(PACK, 1, texts[1])] == [
        ("Annex A", 2)
    ]
    assert places.leads_on(PACK, 3, texts[3]) == ()
