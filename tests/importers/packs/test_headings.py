"""Which lines of print are headings, and which only look like some."""

import pytest
from msgspec.structs import replace

from scrutinyprep.importers.packs.sections import sections_of
from scrutinyprep.importers.packs.stamps import PageStamps
from scrutinyprep.importers.packs.views import own_pages_of, view_of
from scrutinyprep.pdf.content import Box
from tests.importers.packs.printed import line, lines, page

FULL = "The council has agreed a programme of work with its partners and will report"


def views(*pages):
    return [view_of(page(number, *parts), PageStamps()) for number, parts in enumerate(pages, 1)]


def headings(*pages):
    return [section.heading for section in sections_of(views(*pages)) if section.heading]


def body(top):
    return lines(FULL, FULL, "on it in the autumn.", top=top)


@pytest.mark.parametrize(
    "words",
    [
        "(Item 7)",
        "Jane Smith OBE MP",
        "Is this a key decision? Yes",
        "That the Committee for Transport and Parking",
        "Noted the proposed allocation of all of the funds",
        "Report of the Head of Environment",
        "“We will do all that we can to help, whatever it takes.”",
    ],
)
def test_bold_names_answers_and_resolutions_are_no_headings(words):
    page_ = [line("Background", top=60, bold=True), *body(90), line(words, top=160, bold=True)]
    assert headings([*page_, *body(190)]) == ["Background"]


def test_a_bold_cell_beside_the_rest_of_its_row_is_no_heading():
    row = [line("Parks", top=160, bold=True), line("Budget agreed", 300, 160)]
    assert headings([line("Background", top=60, bold=True), *body(90), *row, *body(200)]) == [
        "Background"
    ]


def test_a_line_that_is_underlined_throughout_is_a_heading_over_text():
    head = line("The position now", top=120)
    drawn = page(1, *body(60), head, *body(135))
    assert [s.heading for s in sections_of([view_of(drawn, PageStamps())])] == [""]
    underlined = replace(drawn, underlined=(head.box,))
    found = sections_of([view_of(underlined, PageStamps())])
    assert [s.heading for s in found] == ["", "The position now"]
    assert found[1].passages[0].text.startswith(FULL)


def test_underlined_names_one_below_the_other_are_a_list():
    names = [line(f"Family hub {letter}", top=120 + 14 * at) for at, letter in enumerate("ABC")]
    drawn = replace(page(1, *body(60), *names), underlined=tuple(name.box for name in names))
    assert [s.heading for s in sections_of([view_of(drawn, PageStamps())])] == [""]


def test_bold_print_straight_under_a_short_plain_line_is_not_part_of_it():
    top = [line("This is the end of it", top=60), line("What comes next", top=73.8, bold=True)]
    assert headings([*top, *body(88)]) == ["What comes next"]


def test_headings_without_numbers_stand_under_the_numbered_ones():
    drawn, top = [], 60
    heads = (
        "Summary",
        "1. Introduction",
        "2. Details",
        "Adult care",
        "3. Risks",
        "Contact details",
    )
    for text in heads:
        drawn += [line(text, top=top, bold=True), *body(top + 24)]
        top += 100
    levels = {s.heading: s.level for s in sections_of(views(drawn))}
    assert levels == {
        "Summary": 1,
        "Introduction": 1,
        "Details": 1,
        "Adult care": 2,
        "Risks": 1,
        "Contact details": 1,
    }


def test_a_sentence_that_ends_before_its_line_does_ends_its_paragraph():
    wide = "The costs will be agreed and developed within each directorate of the council"
    drawn = lines(
        wide, "and in full.", "Where possible they will be low.", "Others follow.", top=60
    )
    found = sections_of(views([*drawn, *body(200)]))[0].passages
    assert [p.text for p in found][:3] == [
        f"{wide} and in full.",
        "Where possible they will be low.",
        "Others follow.",
    ]


def test_an_appendix_within_a_paper_counts_its_own_pages_anew():
    def foot(number):
        return [*body(60), line(str(number), 290, 790)]

    numbers = (1, 2, 3, 4, 1, 2, 3)
    assert own_pages_of(views(*map(foot, numbers))) == dict(enumerate(numbers, 1))


def test_a_line_is_underlined_only_by_its_own_stroke():
    head = line("The position now", top=120)
    other = Box(head.box.left, head.box.top + 200, head.box.right, head.box.bottom + 200)
    drawn = replace(page(1, *body(60), head, *body(135)), underlined=(other,))
    assert [s.heading for s in sections_of([view_of(drawn, PageStamps())])] == [""]
