"""One agenda out of three witnesses."""

from dataclasses import replace

from scrutinyprep.domain.parsed import FoundBy, PackPageFrom
from scrutinyprep.importers.packs.frontsheet import FrontItem
from scrutinyprep.importers.packs.items import agenda_of, counted_by_frontsheet
from scrutinyprep.importers.packs.outline import OutlineItem
from scrutinyprep.importers.packs.stamps import PageStamps


def stamped(*items, front=2, pages=10):
    """Return the stamps of a file whose page 1 comes after `front` pages; items by PDF page."""
    starts = dict(items)
    return [
        PageStamps(page - front if page > front else None, PackPageFrom.STAMP, starts.get(page))
        for page in range(1, pages + 1)
    ]


def promised(number, title, pages=None):
    return FrontItem(number, title, words=title, pages=pages)


def codes(agenda):
    return [warning.code for warning in agenda.warnings]


def test_witnesses_that_agree_make_no_warning():
    agenda = agenda_of(
        [OutlineItem("2", "Budget", 3)],
        [promised("1", "Apologies"), promised("2", "Budget", (1, 8))],
        stamped((3, "2")),
    )
    first, second = agenda.items
    assert first.found_by == (FoundBy.FRONTSHEET,)
    assert (first.pdf_pages, first.pack_pages) == (None, None)
    assert second.found_by == (FoundBy.OUTLINE, FoundBy.FRONTSHEET, FoundBy.STAMP)
    assert (second.pdf_pages, second.pack_pages) == ((3, 10), (1, 8))
    assert agenda.warnings == ()


def test_an_item_that_the_frontsheet_lacks_is_shown_and_named():
    agenda = agenda_of(
        [OutlineItem("1", "Minutes", 3), OutlineItem("2", "Late item", 7)],
        [promised("1", "Minutes", (1, 4)), promised("3", "Urgent business")],
        stamped((3, "1"), (7, "2")),
    )
    assert [item.number for item in agenda.items] == ["1", "3", "2"]
    assert codes(agenda) == ["not-on-frontsheet"]
    assert "Item 2, Late item" in agenda.warnings[0].message


def test_two_witnesses_outvote_a_bookmark():
    agenda = agenda_of(
        [OutlineItem("1", "Minutes", 5)], [promised("1", "Minutes", (1, 8))], stamped((3, "1"))
    )
    assert agenda.items[0].pdf_pages == (3, 10)
    assert codes(agenda) == ["start-differs"]


def test_without_bookmarks_the_promised_pages_are_found_by_their_stamps():
    agenda = agenda_of(
        [], [promised("1", "Minutes", (1, 4)), promised("2", "Budget", (5, 8))], stamped()
    )
    assert [item.pdf_pages for item in agenda.items] == [(3, 6), (7, 10)]


def test_promised_pages_that_are_not_there_are_named():
    agenda = agenda_of(
        [OutlineItem("1", "Minutes", 3)],
        [promised("1", "Minutes", (1, 8)), promised("2", "Schools", (9, 40))],
        stamped((3, "1")),
    )
    assert agenda.items[1].pack_pages is None
    assert codes(agenda) == ["pages-missing"]
    assert "pages 9 to 40" in agenda.warnings[0].message


def test_pages_that_no_item_claims_are_named():
    agenda = agenda_of([], [promised("1", "Minutes", (1, 4))], stamped((3, "1")))
    assert codes(agenda) == ["pages-unclaimed"]
    assert "7 to 10" in agenda.warnings[0].message


def test_the_outline_knows_where_a_title_ends():
    front = FrontItem("2", "Budget To consider the", "report", "Budget To consider the report")
    agenda = agenda_of([OutlineItem("2", "Budget", 3)], [front], stamped((3, "2")))
    assert (agenda.items[0].title, agenda.items[0].text) == ("Budget", "To consider the report")


def test_titles_that_differ_are_both_named():
    agenda = agenda_of(
        [OutlineItem("2", "Budget", 3)], [promised("2", "Schools", (1, 8))], stamped((3, "2"))
    )
    assert agenda.items[0].title == "Budget"
    assert codes(agenda) == ["title-differs"]


def test_an_agenda_alone_says_once_that_the_papers_are_missing():
    front = [promised("1", "Minutes", (1, 4)), promised("2", "Budget", (5, 8))]
    agenda = agenda_of([], front, [PageStamps()])
    assert codes(agenda) == ["papers-missing"]


def test_an_unstamped_pack_is_counted_by_its_last_promised_page():
    front = [promised("1", "Minutes", (1, 4)), promised("2", "Budget", (5, 8))]
    stamps = counted_by_frontsheet([PageStamps()] * 10, front, 2)
    assert [stamp.pack_page for stamp in stamps] == [None, None, 1, 2, 3, 4, 5, 6, 7, 8]
    assert stamps[-1].pack_page_from is PackPageFrom.INFERRED


def test_an_unstamped_pack_that_does_not_fit_is_not_counted():
    front = [promised("1", "Minutes", (1, 4))]
    assert {s.pack_page for s in counted_by_frontsheet([PageStamps()] * 10, front, 2)} == {None}


def test_a_number_left_out_is_told_with_the_items_around_it():
    front = [promised("1", "Apologies"), promised("2", "Minutes"), promised("4", "Budget", (1, 8))]
    agenda = agenda_of([], [*front, promised("5", "Parks")], stamped((3, "4")))
    assert [w.message for w in agenda.warnings if w.code == "item-missing"] == [
        "No item 3 was found between item 2, Minutes, and item 4, Budget."
    ]


def test_a_supplement_leaves_out_the_items_that_it_is_not_for():
    front = [promised(number, f"Report {number}") for number in ("3", "4", "7", "9")]
    agenda = agenda_of([], [replace(front[0], pages=(1, 8)), *front[1:]], stamped((3, "3")))
    assert "item-missing" not in codes(agenda)


def test_pages_under_no_item_are_told_with_the_item_before_them():
    front = [promised("1", "Apologies"), promised("2", "Budget", (1, 4)), promised("3", "Parks")]
    agenda = agenda_of([], front, stamped((3, "2")))
    assert [w.message for w in agenda.warnings] == [
        "Pages 7 to 10 (after item 2, Budget) of the file belong to no agenda item."
    ]
