"""The items that a frontsheet promises."""

import pytest

from scrutinyprep.importers.packs.frontsheet import frontsheet_of, is_frontsheet
from scrutinyprep.importers.packs.rows import rows_of
from tests.importers.packs.printed import line


def items_of(*pages, known=()):
    return frontsheet_of([(n, rows_of(lines)) for n, lines in enumerate(pages, 1)], known)


def test_a_title_wraps_and_its_range_stands_on_a_line_of_its_own():
    [_, second] = items_of(
        [
            line("1. Apologies", 50, 100),
            line("2. Late Changes to the Budget and the Medium Term", 50, 130),
            line("Financial Plan", 80, 144),
            line("(Pages 19 - 24)", 80, 158),
        ]
    )
    assert second.title == "Late Changes to the Budget and the Medium Term Financial Plan"
    assert second.pages == (19, 24)


def test_a_range_wraps_too():
    [item] = items_of(
        [line("9. Commissioning Plan 2025-29 (Pages", 50, 100), line("461 - 610)", 80, 114)]
    )
    assert (item.title, item.pages) == ("Commissioning Plan 2025-29", (461, 610))


def test_a_range_in_a_column_at_the_right_is_not_in_the_title():
    [item] = items_of(
        [
            line("3. Minutes of the meeting held on 13 February and, if", 50, 100),
            line("(Pages 1 - 14)", 450, 100, bold=True),
            line("in order, to be approved", 80, 114),
        ]
    )
    assert (
        item.title == "Minutes of the meeting held on 13 February and, if in order, to be approved"
    )
    assert item.pages == (1, 14)


def test_a_description_under_a_bold_title_is_no_part_of_it():
    [first, second] = items_of(
        [
            line("7. Opportunities to promote transport through a", 50, 100, bold=True),
            line("review of parking policies", 80, 114, bold=True),
            line("1. Within the context of the strategy the Council needs", 50, 128),
            line("(Pages 16 - 90)", 450, 128),
            line("to consider a range of measures.", 50, 142),
            line("2. The evidence base outlines proposals.", 50, 156),
            line("8. Supported Bus Services", 50, 190, bold=True),
            line("To establish a member group.", 80, 204),
            line("(Pages 91 - 95)", 450, 204),
        ]
    )
    assert first.title == "Opportunities to promote transport through a review of parking policies"
    assert first.pages == (16, 90)
    assert first.text.startswith("1. Within the context")
    assert (second.number, second.title, second.pages) == ("8", "Supported Bus Services", (91, 95))


def test_numbered_rules_within_an_item_begin_no_items():
    found = items_of(
        [
            line("6. Public Forum", 50, 100, bold=True),
            line("1. Written questions must be received by noon.", 50, 130),
            line("2. Any individual can submit up to 3 questions.", 50, 144),
            line("7. Parking", 50, 190, bold=True),
        ]
    )
    assert [item.number for item in found] == ["6", "7"]


def test_to_follow_and_see_supplement_leave_the_title_clean():
    [first, second] = items_of(
        [
            line("1. English Devolution White Paper - To follow", 50, 100),
            line("2. Local Plan", 50, 130),
            line("See supplement pack published alongside the main agenda", 80, 144),
        ]
    )
    assert (first.title, first.to_follow, first.pages) == (
        "English Devolution White Paper",
        True,
        None,
    )
    assert (second.title, second.to_follow) == ("Local Plan", True)


def test_items_under_the_heading_exempt_items_are_marked():
    found = items_of(
        [
            line("1. Apologies", 50, 100),
            line("EXEMPT ITEMS", 230, 140, bold=True),
            line("(During these items the meeting is likely NOT to be open)", 80, 154),
            line("2. Sale of land", 50, 180),
        ]
    )
    assert [item.under_exempt_heading for item in found] == [False, True]


def test_a_description_that_begins_like_such_a_heading_is_none():
    found = items_of(
        [
            line("1. Housing", 50, 100),
            line("Private sector housing update", 70, 114),
            line("2. Roads", 50, 150),
        ]
    )
    assert [item.under_exempt_heading for item in found] == [False, False]
    assert found[0].title + found[0].text == "Housing Private sector housing update"


def test_items_may_be_called_items():
    found = items_of([line("Item 1 - Apologies", 50, 100), line("Item 2. Roads", 50, 130)])
    assert [item.number for item in found] == ["1", "2"]


def test_the_heading_counts_for_nothing_where_there_are_no_exempt_items():
    found = items_of(
        [
            line("1. Apologies", 50, 100),
            line("EXEMPT ITEMS", 230, 140, bold=True),
            line(
                "(At the time of preparing the agenda there were no exempt items. During any",
                80,
                154,
            ),
            line("such items the meeting is likely NOT to be open to the public)", 80, 168),
            line("2. Urgent business", 50, 200),
        ]
    )
    assert [item.under_exempt_heading for item in found] == [False, False]


def test_numbers_with_letters_follow_the_whole_number():
    found = items_of(
        [
            line("7. Budget", 50, 100),
            line("7a Capital Programme (Pages 5 - 9)", 50, 130),
            line("8. Minutes (Pages 10 - 12)", 50, 160),
        ]
    )
    assert [item.number for item in found] == ["7", "7a", "8"]


def test_what_stands_far_below_the_last_item_is_the_signature():
    [item] = items_of([line("8. Presentation", 50, 100), line("Benjamin Watts", 50, 200)])
    assert item.text == ""


def test_a_single_numbered_line_is_no_agenda():
    assert not is_frontsheet(items_of([line("1. Introduction", 50, 100)]))


def test_a_column_of_starting_pages_belongs_to_its_items():
    found = items_of(
        [
            line("Agenda", 50, 60, bold=True),
            line("Page No.", 480, 80, bold=True),
            line("1. Apologies", 50, 100),
            line("2. Minutes of the meeting held on", 50, 130),
            line("5", 500, 130),
            line("13 February 2025", 80, 144),
            line("3. Budget monitoring", 50, 170),
            line("11", 494, 170),
            line("To consider 12 changes made in 2025", 80, 184),
        ]
    )
    assert [(item.number, item.title, item.starts_on, item.pages) for item in found] == [
        ("1", "Apologies", None, None),
        ("2", "Minutes of the meeting held on 13 February 2025", 5, None),
        ("3", "Budget monitoring To consider 12 changes made in 2025", 11, None),
    ]


def test_two_figures_at_the_right_without_a_head_are_no_column_of_pages():
    found = items_of(
        [
            line("1. Apologies", 50, 100),
            line("2. Number of members to appoint to the panel", 50, 130),
            line("12", 480, 130),
            line("3. Number of substitutes", 50, 160),
            line("40", 480, 160),
        ]
    )
    assert [item.starts_on for item in found] == [None, None, None]
    assert found[1].title.endswith("panel 12")


@pytest.mark.parametrize(
    ("printed", "pages"),
    [
        ("(Pages 1 & 2)", (1, 2)),
        ("(Page Nos. 5 - 10)", (5, 10)),
        ("(PAGES 11-20)", (11, 20)),
        ("[Pages 21 to 30]", (21, 30)),
        ("(Pages: 31 - 40)", (31, 40)),
        ("(Pages 41 - 50, 55)", (41, 55)),
        ("(Page(s) 91 - 92)", (91, 92)),
        ("(Tudalennau 3 - 8)", (3, 8)),
        ("Pages 60 - 70", (60, 70)),
        ("(pages 71-80) (Pages 81 - 90)", (71, 90)),
    ],
)
def test_ranges_are_known_in_every_councils_spelling(printed, pages):
    [item] = items_of([line(f"4. Winter roads {printed}", 50, 100)])
    assert (item.title, item.pages) == ("Winter roads", pages)


def test_pages_that_a_title_is_about_are_no_range():
    [item] = items_of([line("4. Pages of our history", 50, 100)])
    assert (item.title, item.pages) == ("Pages of our history", None)


def test_wards_and_officers_in_columns_are_no_part_of_a_title():
    heads = [line("ITEM", 50, 80), line("WARD", 300, 80), line("PAGES", 450, 80)]
    rows = [
        part
        for at, (title, ward) in enumerate((("1. Apologies", "All"), ("2. Trees", "Elm Park")))
        for part in (line(title, 50, 110 + 40 * at), line(ward, 300, 110 + 40 * at))
    ]
    first, second = items_of([*heads, *rows, line("5 - 9", 450, 150)])
    assert (first.title, first.text) == ("Apologies", "All")
    assert (second.title, second.text, second.pages) == ("Trees", "Elm Park", (5, 9))
