"""Following the references of a real pack of 462 pages, by keys and with a look before."""

import pytest

from scrutinyprep.bootstrap import services_for
from scrutinyprep.ui.places.read_foreseeing import Hint

SURE = {
    ("appendices D", 155),
    ("G", 187),
    ("table 7.1", 114),
    ("table 7.2", 115),
}
"""References of pack page 112, and the PDF page each of them means."""


@pytest.fixture
def reader(councillor, pack_library):
    reader = councillor(pack_library)
    reader.press("Ctrl+1")
    reader.wait(lambda: reader.window.meetings.chosen)
    reader.open_next_meeting()
    return reader


def test_references_are_peeked_at_followed_and_come_back_from_by_keys(reader):
    read, references = reader.window.read, reader.window.references
    view = read.page.view
    reader.read_page(114)
    reader.wait(lambda: len(view.leads_seen()) >= len(SURE))
    assert {(one.lead.reference.words, one.lead.pdf_page) for one in view.leads_seen()} >= SURE
    view.setFocus()
    for _ in range(len(view.leads_seen())):
        reader.press("L")
        lead = references.peeking.lead
        if lead.reference.words == "table 7.2":
            break
    peek = references.peeking.peek
    assert peek.isVisible()
    assert peek._title.text() == "Table 7.2 List of Funding changes since November draft"
    assert peek._where.text() == "pack 113 · PDF 115"
    assert peek._sheet._picture.passage, "the caption is framed"
    assert view.current_page == 114, "nobody has gone anywhere"
    assert view._scenery._wishes.pages[0] == 115, "but the page is drawn, should they"
    reader.press("Return")
    assert view.current_page == 115
    assert not peek.isVisible()
    assert Hint.PEEK not in view._scenery._wishes._told
    reader.press("Alt+Left")
    assert view.current_page == 114

    menu = reader.window.reading.menu()
    below = next(a.menu() for a in menu.actions() if a.menu() and "ferences" in a.text())
    assert any("table 7.2: Table 7.2 List of Funding" in a.text() for a in below.actions())
    menu.close()

    reader.press("Ctrl+T")
    reader.wait(read.page.text.leads_seen)
    assert SURE & {
        (one.lead.reference.words, one.lead.pdf_page) for one in read.page.text.leads_seen()
    }
    reader.press("L")
    assert references.peeking is references.peekings[1]
    assert references.peeking.peek.isVisible()
    reader.press("Escape")
    assert not references.peeking.peek.isVisible()


def test_a_hundred_references_of_the_pack_lead_where_its_outline_has_them(pack_library):
    services = services_for(pack_library)
    meeting = services.meetings.all()[0].meeting.id
    document = services.papers.files(meeting)[0].id
    found = services.cross_references.in_document(document)
    assert len(found) >= 100
    papers = {
        paper.title.split(" - ")[0].split()[1].casefold(): paper.pdf_pages
        for item in services.meetings.agenda(meeting)
        if item.number == "6"
        for paper in item.papers
        if paper.title.startswith("Appendix")
    }
    named = [
        (lead.reference.number, lead.pdf_page)
        for page, lead in found
        if lead.reference.to.value == "appendix" and 91 <= page <= 134
    ]
    assert len(named) > 20
    assert all(page in papers[number] for number, page in named)
