"""Items that are known by what the reports' own heads say."""

from scrutinyprep.importers.packs.frontsheet import FrontItem
from scrutinyprep.importers.packs.item_heads import headed_stamps
from scrutinyprep.importers.packs.stamps import PageStamps
from scrutinyprep.importers.packs.views import view_of
from tests.importers.packs.printed import line, lines, page

BODY = "The council has agreed a programme of work with its partners."
AGENDA = (FrontItem("1", "Apologies"), FrontItem("2", "Bus services"), FrontItem("3", "Parks plan"))


def items(*heads):
    """Return the item of each page after a frontsheet, by the heads of those pages."""
    pages = [page(1, line("Agenda"))]
    pages += [
        page(number, line(head, top=60, bold=True), *lines(BODY, BODY, top=120))
        for number, head in enumerate(heads, 2)
    ]
    views = [view_of(one, PageStamps()) for one in pages]
    stamps = headed_stamps([PageStamps()] * len(pages), views, AGENDA, 1)
    return [stamp.item for stamp in stamps[1:]]


def test_a_report_that_says_its_items_number_begins_the_item():
    assert items("Agenda Item No. 2", "More", "ITEM 3", "More") == ["2", None, "3", None]


def test_an_item_that_is_only_mentioned_begins_none():
    assert items("Item 3 of the last meeting was deferred", "More") == [None, None]


def test_numbers_that_go_back_begin_no_item():
    assert items("Agenda Item 3", "Agenda Item 2") == ["3", None]


def test_reports_that_bear_the_items_titles_begin_them():
    assert items("Bus services", "Figures", "Parks plan") == ["2", None, "3"]


def test_titles_count_only_from_the_first_report_on():
    assert items("Public questions", "Bus services", "Parks plan") == [None, None, None]
