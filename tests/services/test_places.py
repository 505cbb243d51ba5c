"""Finding the passage that a mark rests on."""

import pytest

from scrutinyprep.domain.errors import NothingSuch, NotUnderstood
from scrutinyprep.domain.parsed import DocumentKind, ParsedPassage
from tests.store.made_up import a_pack, a_page, a_paper, an_item, pages


@pytest.fixture
def pack(bring_in):
    return bring_in(a_pack())


@pytest.fixture
def meeting(pack):
    return pack.meeting.id


def test_a_quotation_over_a_line_break_is_found_on_its_page_and_in_its_section(
    services, pack, meeting
):
    found = services.places.quoted(meeting, "budget for 2025/26, which the council must set")
    anchor = found.place.anchor
    assert (anchor.pdf_page, anchor.pack_page) == (2, 1)
    assert (anchor.section, anchor.heading) == ("1.1", "Purpose")
    assert anchor.quote == "budget for 2025/26, which the council must set"
    page = services.papers.text(pack.document.id, 2)
    assert " ".join(page[anchor.start : anchor.end].split()) == anchor.quote
    assert (anchor.prefix[-7:], anchor.suffix[:6]) == ("out the", ". 1.2 ")
    assert found.place.published_in == pack.document.id
    (item,) = services.meetings.agenda(meeting)
    assert (found.item_id, found.place.document_id) == (item.id, item.papers[0].document_id)


def test_a_quotation_over_the_end_of_a_page_sits_where_it_begins(services, meeting):
    found = services.places.quoted(meeting, "the Director said that reserves would fall"[4:])
    anchor = found.place.anchor
    assert (anchor.pdf_page, anchor.section) == (2, "1.2")
    assert anchor.quote == "Director said that reserves would fall"


def test_words_over_a_pages_end_that_no_paragraph_joins_are_found_by_the_pages(services, bring_in):
    torn = (*pages()[:3], a_page(4, "and one day more."), a_page(5, "Unlike this."))
    meeting = bring_in(a_pack(an_item("1", "Budget", a_paper(), last=5), pages=torn)).meeting.id
    found = services.places.quoted(meeting, "cost us dear. and one day")
    assert (found.place.anchor.pdf_page, found.place.anchor.quote) == (
        3,
        "cost us dear. and one day",
    )
    page = services.papers.text(found.place.published_in, 3)
    assert page[found.place.anchor.start :].startswith("cost us dear.")


@pytest.mark.parametrize(
    "typed",
    ["“Potholes” that cost nothing", "", "   ", "Potholes cost us dear. Lastly, frogs", "1.3"],
)
def test_words_that_stand_nowhere_are_refused_in_one_sentence(services, meeting, typed):
    with pytest.raises(NotUnderstood) as told:
        services.places.quoted(meeting, typed)
    assert str(told.value).startswith("The words “")
    assert told.value.what_to_do


def test_a_long_quotation_is_shortened_where_it_is_refused(services, meeting):
    with pytest.raises(NotUnderstood) as told:
        services.places.quoted(meeting, "word " * 50)
    assert len(str(told.value)) < 130


def test_words_on_several_pages_are_taken_from_the_first_and_the_others_told(services, bring_in):
    repeated = tuple(a_page(n, "The same sentence here.") for n in range(1, 5))
    meeting = bring_in(a_pack(pages=repeated)).meeting.id
    found = services.places.quoted(meeting, "same sentence")
    assert (found.place.anchor.pdf_page, found.also_on) == (1, (2, 3, 4))
    assert services.places.quoted(meeting, "same sentence", pack_page=2).place.anchor.pdf_page == 3
    assert services.places.quoted(meeting, "same sentence", pdf_page=4).place.anchor.pack_page == 3
    item = services.meetings.item_named(meeting, "1")
    assert services.places.quoted(meeting, "same sentence", item=item).also_on == (3,)


def test_a_page_that_was_named_is_the_only_one_looked_on(services, meeting):
    with pytest.raises(NotUnderstood):
        services.places.quoted(meeting, "Potholes cost us", pdf_page=2)
    with pytest.raises(NotUnderstood):
        services.places.quoted(meeting, "Potholes cost us", pack_page=99)


def test_a_page_as_a_whole_may_be_the_place(services, meeting):
    found = services.places.page(meeting, pack_page=2)
    anchor = found.place.anchor
    assert (anchor.pdf_page, anchor.pack_page, anchor.quote, anchor.start) == (3, 2, "", 0)
    assert found.item_id == services.meetings.item_named(meeting, "1")
    front = services.places.page(meeting, pdf_page=1)
    assert (front.item_id, front.place.document_id) == (None, front.place.published_in)


@pytest.mark.parametrize("which", [{"pdf_page": 5}, {"pack_page": 77}, {"pdf_page": 0}])
def test_a_page_that_is_not_there_is_no_place(services, meeting, which):
    with pytest.raises(NothingSuch):
        services.places.page(meeting, **which)


def test_a_printed_number_means_the_packs_page_before_a_supplements(services, bring_in, pack):
    bring_in(
        a_pack(
            an_item("1", "Budget"), kind=DocumentKind.SUPPLEMENT, title="Supplement", pages=pages()
        )
    )
    found = services.places.page(pack.meeting.id, pack_page=1)
    assert found.place.published_in == pack.document.id
    assert services.papers.pdf_page(pack.document.id, 1) == 2
    with pytest.raises(NothingSuch):
        services.papers.pdf_page(pack.document.id, 99)


def test_of_words_selected_twice_on_a_page_the_nearest_are_meant(services, bring_in):
    text = "fees rose. " * 3
    done = bring_in(a_pack(pages=(a_page(1, text), *pages()[1:])))
    found = services.places.selected(done.document.id, 1, "fees  rose", near=12)
    assert found.place.anchor.start == 11


def test_a_selection_that_is_nearly_on_the_page_is_quoted_as_the_page_has_it(services, pack):
    found = services.places.selected(
        pack.document.id, 2, "This report sets out a budget for 2025/26, which the council must set"
    )
    assert found.place.anchor.quote == (
        "This report sets out the budget for 2025/26, which the council must set"
    )


def test_a_selection_elsewhere_is_refused(services, pack):
    with pytest.raises(NotUnderstood):
        services.places.selected(pack.document.id, 2, "Potholes are a scandal in themselves")
    with pytest.raises(NothingSuch):
        services.places.selected(pack.document.id, 99, "Potholes")


def test_each_paragraph_is_told_from_the_one_before_it(services, meeting):
    sections = [
        services.places.quoted(meeting, words).place.anchor.section
        for words in ("sets out the", "The Director", "would fall to", "Potholes")
    ]
    assert sections == ["1.1", "1.2", "1.2", "2.1"]


def test_what_has_no_number_has_that_of_the_paragraph_before_it_on_any_page(services, bring_in):
    paper = a_paper(texts=("(a) a bullet",), rows=(ParsedPassage("reserves would fall", 3),))
    meeting = bring_in(a_pack(an_item("1", "Budget", paper))).meeting.id
    anchor = services.places.quoted(meeting, "would fall to").place.anchor
    assert (anchor.section, anchor.heading) == ("1.2", "Purpose")


def test_text_of_a_page_that_is_not_there(services, pack):
    with pytest.raises(NothingSuch):
        services.papers.text(pack.document.id, 99)


def test_pages_say_their_numbers_and_item(services, pack):
    told = [
        (p.pdf_page, p.pack_page, p.item, p.characters > 0)
        for p in services.papers.pages(pack.document.id)
    ]
    assert told == [(1, None, None, True), (2, 1, "1", True), (3, 2, "1", True), (4, 3, None, True)]
    (item,) = services.meetings.agenda(pack.meeting.id)
    assert [p.pdf_page for p in services.papers.pages(item.papers[0].document_id)] == [2, 3]
    assert services.papers.path(item.papers[0].document_id) == services.papers.path(
        pack.document.id
    )


def test_passages_of_a_section_are_in_order_with_their_numbers(services, meeting):
    first, _ = services.papers.sections(meeting, services.meetings.item_named(meeting, "1"))
    assert first.paragraphs == ("1.1", "1.2")
    assert [(p.number, p.kind.value) for p in services.papers.passages(first.id)] == [
        ("1", "heading"),
        ("1.1", "paragraph"),
        ("1.2", "paragraph"),
    ]
    with pytest.raises(NothingSuch):
        services.meetings.item_named(meeting, "12")
