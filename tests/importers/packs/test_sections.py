"""Sections, paragraphs, numbers and what is asked of the committee."""

import pytest
from msgspec.structs import replace

from scrutinyprep.domain.access import exempt
from scrutinyprep.domain.parsed import DocumentKind, PassageKind
from scrutinyprep.importers.packs.fonts import plain_fonts, with_plain
from scrutinyprep.importers.packs.recommendations import recommendations_in
from scrutinyprep.importers.packs.sections import sections_of
from scrutinyprep.importers.packs.stamps import PageStamps
from scrutinyprep.importers.packs.views import own_pages_of, view_of
from tests.importers.packs.printed import line, lines, page

FULL = "The council has agreed a programme of work with its partners and will report"
"""A line that fills the width of the page."""


def views(*pages):
    return [view_of(page(number, *parts), PageStamps()) for number, parts in enumerate(pages, 1)]


def read(*pages):
    return sections_of(views(*pages))


def passages(*pages):
    return [passage for section in read(*pages) for passage in section.passages]


def test_bold_lines_head_sections_and_keep_their_numbers():
    found = read(
        [
            line("1. Background", top=100, bold=True),
            *lines(FULL, "on it in the autumn.", top=130),
            line("2. Financial implications", top=190, bold=True),
            *lines(FULL, "again in the spring.", top=220),
        ]
    )
    assert [(s.number, s.heading, s.pdf_page) for s in found] == [
        ("1", "Background", 1),
        ("2", "Financial implications", 1),
    ]
    assert [p.text for p in found[0].passages] == [f"{FULL} on it in the autumn."]


def test_larger_print_heads_sections_of_a_higher_level():
    def one(n):
        return [
            line("Part one" if n == 1 else "Part two", top=60, size=18),
            line("Why it matters", top=100, bold=True),
            *lines(FULL, "in the autumn.", top=130),
        ]

    assert [(s.heading, s.level) for s in read(one(1), one(2))] == [
        ("Part one", 1),
        ("Why it matters", 2),
        ("Part two", 1),
        ("Why it matters", 2),
    ]


def test_a_paragraph_is_joined_across_pages():
    first = [line("1. Background", top=100, bold=True), *lines(FULL, FULL, top=700)]
    second = [*lines("back to the committee in the autumn.", top=100)]
    [section] = read(first, second)
    [passage] = section.passages
    assert passage.text == f"{FULL} {FULL} back to the committee in the autumn."
    assert passage.pdf_page == 1


def test_a_word_divided_at_a_hyphen_is_joined():
    [passage] = passages([*lines("a requirement for family group decision-", "making meetings")])
    assert passage.text == "a requirement for family group decision-making meetings"


def test_a_gap_parts_paragraphs():
    found = passages(
        [
            *lines(FULL, "on it in the autumn.", top=100),
            *lines(FULL, "on it in the spring.", top=150),
            *lines(FULL, "on it once more.", top=200),
        ]
    )
    assert [p.text[-10:] for p in found] == ["he autumn.", "he spring.", "once more."]


def test_numbered_paragraphs_carry_their_whole_number():
    found = passages(
        [
            line("4.1 The committee has considered the matter.", top=100),
            line("(a) The first of the options.", 100, 130),
            line("(i) A detail of the first.", 130, 160),
            line("(b) The second of the options.", 100, 190),
            line("4.2The next paragraph stands close to its number.", top=220),
        ]
    )
    assert [p.number for p in found] == ["4.1", "4.1(a)", "4.1(a)(i)", "4.1(b)", "4.2"]
    assert found[-1].text == "The next paragraph stands close to its number."


@pytest.mark.parametrize(
    "words",
    ["2025 was a year of change", "31 March is the date", "0.5 per cent", "16 December 2024"],
)
def test_numbers_that_begin_a_sentence_are_no_paragraph_numbers(words):
    [passage] = passages([line(words)])
    assert (passage.number, passage.text) == (None, words)


def test_bullets_are_kept_as_bullets_with_their_second_lines():
    found = passages(
        [
            line("The scheme will:", top=100),
            *lines("• support the families who need it most in", top=130),
            *lines("each of the districts", left=82, top=144),
            line("• cost less", top=158),
        ]
    )
    assert [(p.kind, p.text) for p in found[1:]] == [
        (PassageKind.BULLET, "support the families who need it most in each of the districts"),
        (PassageKind.BULLET, "cost less"),
    ]


def test_rows_of_a_table_are_passages_of_their_own():
    found = passages(
        [
            line("Pay", 70, 100),
            line("21.6", 300, 100),
            line("Prices", 70, 116),
            line("41.4", 300, 116),
        ]
    )
    assert [(p.kind, p.text) for p in found] == [
        (PassageKind.TABLE_ROW, "Pay  21.6"),
        (PassageKind.TABLE_ROW, "Prices  41.4"),
    ]


def test_running_headers_footers_and_page_numbers_are_out():
    pages = [
        [
            line("Cabinet report – Budget 2025", 70, 30),
            *lines(f"Text of page {n}, which stands here and ends.", top=100),
            line(f"Page {n} of 4", 270, 800),
        ]
        for n in range(1, 5)
    ]
    assert [p.text for p in passages(*pages)] == [
        f"Text of page {n}, which stands here and ends." for n in range(1, 5)
    ]


def test_a_heading_that_opens_each_chapter_is_no_running_header():
    pages = [
        [
            line(f"Section {n} – Part of the rules", 70, 90, bold=True),
            line("Why is this important?", 70, 120, bold=True),
            *lines(FULL, "to the council.", top=150),
        ]
        for n in range(1, 6)
    ]
    assert sum(s.heading == "Why is this important?" for s in read(*pages)) == 5


def test_a_bold_label_with_its_answer_is_no_heading():
    found = read(
        [
            line("Ward: All", top=100, bold=True),
            *lines(FULL, FULL, "in the autumn.", top=130),
        ]
    )
    assert [s.heading for s in found] == [""]


def test_the_papers_own_number_is_told_from_figures():
    found = views(
        *[[*lines(FULL, FULL), line(str(n), 290, 800), line("417", 500, 770)] for n in (5, 6, 7)]
    )
    assert own_pages_of(found) == {1: 5, 2: 6, 3: 7}


def test_sections_inherit_the_papers_access():
    [section] = sections_of(views([*lines(FULL)]), exempt(3))
    assert section.access == exempt(3)


def asked(*pages, kind=DocumentKind.REPORT):
    return [(r.text, r.pdf_page) for r in recommendations_in(read(*pages), kind)]


REPORT = [
    line("Recommendations:", top=100, bold=True),
    line("Cabinet is asked to:", top=130),
    *lines("(a) NOTE the overspend on the schools’ budgets of", "the year.", top=160),
    line("b) AGREE the changes.", top=210),
    line("1. Background", top=250, bold=True),
    *lines(FULL, "in the autumn.", top=280),
]


def test_each_recommendation_is_word_for_word_with_its_page():
    assert asked([*lines(FULL)], REPORT) == [
        (
            "Cabinet is asked to: (a) NOTE the overspend on the schools’ budgets of the year.",
            2,
        ),
        ("b) AGREE the changes.", 2),
    ]


def test_recommendations_printed_twice_are_told_once():
    assert len(asked(REPORT, REPORT)) == 2


def test_a_recommendation_behind_its_label_is_found():
    label = "Recommendation(s): Cabinet is asked to NOTE the report."
    assert asked([line(label), *lines(FULL, FULL, top=150)]) == [
        ("Cabinet is asked to NOTE the report.", 1)
    ]


def test_recommendations_counted_through_the_text_are_found():
    found = asked(
        [
            *lines(FULL, "in the autumn.", top=100),
            line("Recommendation 1: Initiate a Task and Finish Group.", top=150),
            *lines(FULL, "in the spring.", top=190),
            line("Recommendation 2a: Approve an increase of £56.", top=240),
        ]
    )
    assert [text for text, _ in found] == [
        "Recommendation 1: Initiate a Task and Finish Group.",
        "Recommendation 2a: Approve an increase of £56.",
    ]


def test_a_table_of_contents_asks_nothing():
    contents = [
        line("Recommendations", top=100, bold=True),
        line("2 Recommendations ...................... 4", top=130),
        line("3 Background ...................... 5", top=150),
    ]
    assert asked(contents) == []


def test_minutes_ask_nothing():
    assert asked(REPORT, kind=DocumentKind.MINUTES) == []


def test_bold_print_with_room_behind_it_is_no_part_of_the_paragraph_below():
    found = read(
        [
            *lines(FULL, FULL, top=60),
            line("Members present", top=110, bold=True),
            *lines("Councillor Mary Jones of Northtown", "Councillor John Smith", top=124),
        ]
    )
    assert [s.heading for s in found] == ["", "Members present"]


def test_a_centred_heading_is_joined_across_its_lines():
    found = read(
        [
            line("Financial Management and Responsibilities", 104, 100, bold=True, size=16),
            line("explained", 232, 118, bold=True, size=16),
            *lines(FULL, FULL, top=150),
        ]
    )
    assert [s.heading for s in found] == ["Financial Management and Responsibilities explained"]


def test_headings_counted_with_capitals_keep_their_letter():
    found = read(
        [
            line("A) Best value", top=100, bold=True),
            *lines(FULL, "in the autumn.", top=130),
        ]
    )
    assert [(s.number, s.heading) for s in found] == [("A", "Best value")]


def test_a_bold_reason_with_a_colon_is_a_heading():
    found = read(
        [
            line("Reason one: The decision is not in line with policy.", top=100, bold=True),
            *lines(FULL, FULL, "in the autumn.", top=130),
        ]
    )
    assert [s.heading for s in found] == ["Reason one: The decision is not in line with policy."]


def test_an_answer_indented_under_its_label_is_no_heading():
    found = read(
        [
            line("Subject: The future of the services that are", top=100),
            line("commissioned in the north", 130, 113, bold=True),
            *lines(FULL, FULL, "in the autumn.", top=160),
        ]
    )
    assert [s.heading for s in found] == [""]


def test_a_chapters_number_may_stand_behind_its_heading():
    found = read(
        [
            line("Executive Summary", 370, 60, bold=True),
            line("1", 511, 60, bold=True),
            line("1.1 The council has agreed a budget for the coming year.", top=100),
            *lines(FULL, FULL, top=130),
        ]
    )
    assert [(s.number, s.heading) for s in found] == [("1", "Executive Summary")]


def test_the_head_of_a_tables_column_is_no_heading():
    found = read(
        [
            *lines(FULL, "in the autumn.", top=100),
            line("RAG rating", 440, 150, bold=True),
            line("Calls answered", 70, 166),
            line("GREEN", 440, 166),
        ]
    )
    assert [s.heading for s in found] == [""]


def test_a_plain_face_is_plain_whatever_weight_its_file_states():
    head = line("Spending review", top=100, bold=True)
    body = [replace(part, is_bold=True) for part in lines(FULL, FULL, top=130)]
    printed = page(1, head, body)
    sheet = with_plain(printed, plain_fonts([printed]))
    assert [part.is_bold for part in sheet.lines] == [True, False, False]


def test_chapters_with_their_number_behind_go_on_over_other_headings():
    def head(text, number):
        return [line(text, 370, 60, bold=True), line(number, 511, 60, bold=True)]

    found = read(
        [*head("Executive Summary", "1"), line("1.1 The council has a budget.", top=100)],
        [*head("Social care", "2"), *lines(FULL, FULL, top=100)],
        [*head("Total", "7"), *lines(FULL, FULL, top=100)],
    )
    assert [(s.number, s.heading) for s in found] == [
        ("1", "Executive Summary"),
        ("2", "Social care"),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "The Committee is asked to note the report.",
        "That the Planning Committee are recommended to approve the application.",
    ],
)
def test_a_report_without_a_list_may_ask_in_a_sentence(words):
    assert asked([*lines(FULL, "in the autumn.", top=100), line(words, top=160)]) == [(words, 1)]


def test_a_sentence_that_tells_of_a_recommendation_asks_nothing():
    told = "Officers will explain what the committee was asked to do last year."
    assert asked([*lines(FULL, "in the autumn.", top=100), line(told, top=160)]) == []


def test_a_recommendation_beside_its_label_in_a_table_is_found():
    beside = [line("Recommendations", 70, 100), line("That the report be noted.", 220, 100)]
    assert asked([*beside, *lines(FULL, FULL, top=150)]) == [("That the report be noted.", 1)]


def test_capital_letters_and_full_stops_are_kept_as_printed():
    found = asked(
        [
            line("Recommendations", top=100, bold=True),
            line("Cabinet is asked to:", top=130),
            line("A. AGREE the plan; and", top=160),
            line("B. NOTE the costs.", top=190),
        ]
    )
    assert [text for text, _ in found] == [
        "Cabinet is asked to: A. AGREE the plan; and",
        "B. NOTE the costs.",
    ]
