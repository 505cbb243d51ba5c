"""What the drawing order leaves to be mended in rows of print."""

from scrutinyprep.importers.packs.rows import rows_of
from tests.importers.packs.printed import line


def texts(*lines):
    return [row.text for row in rows_of(lines)]


def test_raised_letters_part_no_line():
    first = line("on 13", 70, 100)
    raised = line("th February", first.box.right, 98)
    assert texts(first, raised) == ["on 13th February"]


def test_a_wide_gap_in_a_justified_line_makes_no_cells():
    full = "The council has agreed a programme of work with its partners now"
    left, right = "has heard from the partners too.", "In the autumn it reports on"
    start = line(full).box.right - line(right, 0).box.right
    assert texts(line(full, top=100), line(left, top=114), line(right, start, 114)) == [
        full,
        f"{left} {right}",
    ]


def test_numbers_drawn_as_a_column_stand_with_what_they_number():
    numbers = [line("5", 70, 100), line("6", 70, 128)]
    entries = [line("The first", 100, 100), line("of them", 100, 114), line("Next", 100, 128)]
    assert texts(*numbers, *entries) == ["5  The first of them", "6  Next"]


def test_figures_drawn_column_by_column_stand_in_their_rows():
    places = [line("Margate", 70, 100), line("Dover", 70, 114)]
    counts = [line("1,204", 200, 100), line("87", 200, 114)]
    assert texts(*places, *counts) == ["Margate  1,204", "Dover  87"]


def test_words_that_wrap_in_two_cells_stay_in_one_row():
    left = [line("Services for", 70, 100), line("carers", 70, 114)]
    right = [line("Agreed by the", 200, 100), line("committee", 200, 114)]
    assert texts(*left, *right) == ["Services for carers  Agreed by the committee"]


def test_a_cell_centred_beside_two_lines_joins_them():
    left = [line("Note the reserves and the", 70, 100), line("indicators", 70, 114)]
    assert texts(*left, line("See section 7", 300, 107)) == [
        "Note the reserves and the indicators  See section 7"
    ]
