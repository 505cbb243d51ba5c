"""The numbers stamped on a pack's pages."""

import pytest

from scrutinyprep.domain.parsed import PackPageFrom
from scrutinyprep.importers.packs.stamps import (
    is_blank,
    looks_stamped,
    stamps_of,
    unstamped_lines,
)
from tests.importers.packs.printed import (
    LANDSCAPE_PT,
    blank,
    item_stamp,
    line,
    page,
    sideways_stamp,
    stamp,
)

STAMP, INFERRED = PackPageFrom.STAMP, PackPageFrom.INFERRED


def numbers(pages):
    return [found.pack_page for found in stamps_of(pages)]


def text(number=100):
    return line(f"Some words of a report {number}", top=number)


def test_a_frontsheet_that_is_not_counted_lies_before_page_one():
    pages = [page(1, text()), blank(2), page(3, text(), stamp(1)), page(4, text(), stamp(2))]
    assert numbers(pages) == [None, None, 1, 2]


def test_a_frontsheet_that_is_counted_is_numbered_backwards():
    pages = [page(1, text()), page(2, text()), page(3, text(), stamp(3)), page(4, text(), stamp(4))]
    found = stamps_of(pages)
    assert [one.pack_page for one in found] == [1, 2, 3, 4]
    assert [one.pack_page_from for one in found] == [INFERRED, INFERRED, STAMP, STAMP]


def test_a_padding_page_takes_the_number_between_its_neighbours():
    pages = [page(1, text(), stamp(7)), blank(2), page(3, text(), stamp(9))]
    found = stamps_of(pages)
    assert (found[1].pack_page, found[1].pack_page_from) == (8, INFERRED)


def test_a_padding_page_at_the_end_counts_on():
    assert numbers([page(1, text(), stamp(7)), page(2, text(), stamp(8)), blank(3)]) == [7, 8, 9]


def test_a_landscape_page_is_stamped_sideways():
    pages = [
        page(1, text(), stamp(1)),
        page(2, text(), sideways_stamp(2), size=LANDSCAPE_PT),
        page(3, text(), stamp(3)),
    ]
    assert [found.pack_page_from for found in stamps_of(pages)] == [STAMP] * 3


def test_a_stamp_over_the_papers_own_number_is_taken_and_its_own_kept():
    pages = [
        page(1, text(), line("1Page 40", 280, 797)),
        page(2, text(), line("2Page 41", 280, 797)),
    ]
    found = stamps_of(pages)
    assert [one.pack_page for one in found] == [40, 41]
    assert unstamped_lines(pages[0], found[0])[-1].text == "1"


def test_where_a_paper_prints_page_too_the_number_drawn_last_is_the_stamp():
    own = [line(f"Page {number}", 280, 780) for number in (1, 2, 3)]
    pages = [page(n, text(), own[n - 1], stamp(10 + n)) for n in (1, 2, 3)]
    found = stamps_of(pages)
    assert [one.pack_page for one in found] == [11, 12, 13]
    assert [one.text for one in unstamped_lines(pages[0], found[0])][-1] == "Page 1"


def test_numbers_that_begin_anew_with_each_report_are_no_stamps():
    feet = [1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4]
    pages = [page(n, text(), stamp(foot)) for n, foot in enumerate(feet, 1)]
    assert numbers(pages) == [None] * 12


def test_the_constant_changes_where_pages_were_left_out():
    feet = [41, 42, 43, None, 47, None, 51]
    pages = [page(n, text(), stamp(f)) if f else blank(n) for n, f in enumerate(feet, 1)]
    assert numbers(pages) == [41, 42, 43, 44, 47, 48, 51]


def test_other_makers_numbers_count_where_they_run_through_the_whole_file():
    pages = [page(n, text(), line(f"Pack Page {n} of 6", 280, 810)) for n in range(1, 7)]
    assert numbers(pages) == [1, 2, 3, 4, 5, 6]


def test_without_numbering_only_the_item_stamps_are_read():
    pages = [page(1, text(), stamp(1), item_stamp("3")), page(2, text(), stamp(2))]
    found = stamps_of(pages, numbered=False)
    assert [one.pack_page for one in found] == [None, None]
    assert [one.item for one in found] == ["3", None]


@pytest.mark.parametrize("number", ["3", "12", "7a", "4.1"])
def test_an_item_stamp_gives_the_items_number(number):
    [found] = stamps_of([page(1, text(), item_stamp(number))])
    assert found.item == number


def test_a_reports_own_heading_agenda_item_is_no_stamp():
    heading = line("Agenda Item 166", 250, 60, bold=True)
    pages = [page(1, heading, *[text(top) for top in range(100, 400, 20)])]
    assert not looks_stamped(pages)


def test_a_welsh_stamp_is_read():
    pages = [page(n, text(), line(f"Tudalen {n}", 275, 797)) for n in (1, 2)]
    assert numbers(pages) == [1, 2]


def test_stamps_are_out_of_the_pages_lines():
    pages = [page(1, text(), stamp(5), item_stamp("2")), page(2, text(), stamp(6))]
    [first, _] = stamps_of(pages)
    assert [one.text for one in unstamped_lines(pages[0], first)] == ["Some words of a report 100"]


@pytest.mark.parametrize(
    "notice",
    [
        "This page is intentionally left blank",
        "THIS PAGE HAS BEEN INTENTIONALLY LEFT BLANK",
        "Mae'r dudalen hon yn wag: dudalen wag yn fwriadol",
    ],
)
def test_a_notice_alone_makes_a_page_blank(notice):
    assert is_blank(page(1, line(notice)))


def test_a_report_that_quotes_the_notice_is_not_blank():
    quoted = line("The form says: this page is intentionally left blank, " + "and so on " * 20)
    assert not is_blank(page(1, quoted))
