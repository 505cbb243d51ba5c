"""Going to named places, finding words, and reading every page as text."""

import pytest

from scrutinyprep.domain.errors import NotUnderstood
from tests.store.made_up import a_pack, a_page, a_paper, an_item, pages


@pytest.fixture
def pack(bring_in):
    reports = (
        an_item("1", "Budget 2025/26", a_paper()),
        an_item("7a", "Trees", a_paper("Annual report on trees", 4, 5), first=4, last=5),
    )
    return bring_in(a_pack(*reports, pages=(*pages(), a_page(5, "More trees.\n2.1 Oaks."))))


@pytest.fixture
def go(services, pack):
    def to(said, pdf_page=2):
        return services.reading.place_named(
            pack.meeting.id, said, file=pack.document.id, pdf_page=pdf_page
        )

    return to


@pytest.mark.parametrize(
    ("said", "pdf_page"),
    [
        ("2", 3),
        ("pdf 2", 2),
        ("item 7A", 4),
        ("p 2 of annual report", 5),
        ("annual trees", 4),
        ("budget", 2),
        ("section 2", 3),
    ],
)
def test_a_named_place_is_found(go, said, pdf_page):
    assert go(said).pdf_page == pdf_page


def test_a_number_that_two_reports_have_is_meant_in_the_one_that_is_read(go):
    assert (go("2.1", 2).pdf_page, go("2.1", 4).pdf_page) == (3, 5)
    assert go("2.1").anchor.quote == "2.1 Potholes cost us dear."


@pytest.mark.parametrize("said", ["4000", "pdf 9", "item 8", "9.9", "p 9 of trees", "frogs", "!"])
def test_a_place_that_is_not_there_is_refused_in_plain_words(go, said):
    with pytest.raises(NotUnderstood) as refused:
        go(said)
    assert said in str(refused.value)
    assert "53" in refused.value.what_to_do


def test_words_are_found_on_every_page_with_both_its_numbers(services, pack):
    hits = services.reading.find(pack.document.id, "TREES")
    assert [(h.pdf_page, h.pack_page, h.on_page, h.line) for h in hits] == [
        (4, 3, 0, "Lastly, trees."),
        (5, 4, 0, "More trees."),
    ]
    paper = services.meetings.agenda(pack.meeting.id)[0].papers[0]
    assert services.reading.find(paper.document_id, "trees") == [], "only its own pages"


def test_every_page_can_be_read_as_text_a_frontsheet_too(services, pack):
    sections = services.reading.running_text(pack.document.id)
    told = [p.pdf_page for section in sections for p in section.passages]
    assert set(told) == {1, 2, 3, 4, 5}
    front = sections[0]
    assert [p.text for p in front.passages] == [
        "Agenda of the Scrutiny Committee",
        "Frontsheetword",
    ]


def test_a_selection_over_the_end_of_a_page_sits_where_it_begins(services, pack):
    found = services.places.selected(
        pack.document.id, 2, "The Director said that reserves would fall to £1.2m"
    )
    anchor = found.place.anchor
    assert (anchor.pdf_page, anchor.section) == (2, "1.2")
    assert anchor.quote == "The Director said that reserves would fall to £1.2m"


def test_what_is_printed_between_two_pages_does_not_part_a_selection(services, bring_in):
    texts = ("Front", "It was said that\nPage 1\n", "Page 2\nall is well.\n", "End")
    stamped = tuple(a_page(n, text) for n, text in enumerate(texts, 1))
    file = bring_in(a_pack(pages=stamped)).document.id
    anchor = services.places.selected(file, 2, "It was said that all is well").place.anchor
    assert (anchor.pdf_page, anchor.quote) == (2, "It was said that all is well")
    assert anchor.end - anchor.start == len("It was said that")
