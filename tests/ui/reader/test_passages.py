"""Letters under the pointer, and the boxes of a run of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrutinyprep.domain.anchors import Run
from scrutinyprep.pdf.content import Box, Letters
from scrutinyprep.ui.reader.passages import boxes_of, page_text

LINES = ("Health provision", "An ADHD nurse is available", "Page 53")


def letters_of(lines, *, left=100, top=50, width=10, height=20):
    """Letters ten points wide, on lines twenty points high."""
    boxes: list[Box | None] = []
    for row, line in enumerate(lines):
        y = top + row * height
        if row:
            boxes.append(None)
        boxes += [
            Box(left + i * width, y, left + (i + 1) * width, y + height) for i in range(len(line))
        ]
    return Letters(1, 595, 842, "\n".join(lines), tuple(boxes))


@pytest.fixture
def page():
    return page_text(letters_of(LINES))


def test_the_lines_of_a_page_are_found_with_their_boxes(page):
    assert [page.text[line.start : line.end] for line in page.lines] == list(LINES)
    assert page.lines[1].box == Box(100, 70, 100 + 10 * len(LINES[1]), 90)


def test_a_run_over_lines_has_a_box_for_each(page):
    start, end = page.text.index("provision"), page.text.index("nurse") + 5
    assert boxes_of(page.letters, Run(start, end)) == (
        Box(170, 50, 260, 70),
        Box(100, 70, 230, 90),
    )


def test_the_line_break_alone_has_no_box(page):
    at = page.text.index("\n")
    assert boxes_of(page.letters, Run(at, at + 1)) == ()


def test_space_at_the_start_of_a_line_is_not_coloured():
    letters = letters_of(("one", "  two"))
    assert boxes_of(letters, Run(0, 9))[1] == Box(120, 70, 150, 90)


@pytest.mark.parametrize(
    ("x", "y", "expected"),
    [(100, 60, 0), (104, 60, 0), (106, 60, 1), (2000, 60, 16), (0, 75, 17), (0, 2000, 44)],
)
def test_a_place_is_nearest_to_a_position_between_letters(page, x, y, expected):
    assert page.position_at(x, y) == expected


def test_beside_a_gap_in_one_column_is_not_the_line_of_the_other():
    left = letters_of(("one two", "three"), left=50, height=20)
    right = letters_of(("other",), left=300, top=60, height=20)
    letters = Letters(1, 595, 842, f"{left.text}\n{right.text}", (*left.boxes, None, *right.boxes))
    gap = Letters(
        1,
        595,
        842,
        letters.text,
        tuple(
            Box(b.left, b.top + 10, b.right, b.bottom + 10)
            if b and b.left < 200 and b.top > 60
            else b
            for b in letters.boxes
        ),
    )
    page = page_text(gap)
    assert page.line_near(60, 73) in page.lines[:2]
    assert page.line_near(310, 73) == page.lines[2]


@pytest.mark.parametrize("direction", [1, -1])
def test_a_position_is_found_along_a_line_that_runs_down_or_up(direction):
    boxes = tuple(
        Box(100, 400 + direction * 10 * i, 120, 410 + direction * 10 * i) for i in range(5)
    )
    page = page_text(Letters(1, 595, 842, "Minor", boxes))
    for index, box in enumerate(boxes):
        middle = (box.top + box.bottom) / 2
        assert page.position_at(110, middle - direction) == index
        assert page.position_at(110, middle + direction) == index + 1


def test_a_page_without_text_has_no_selection():
    page = page_text(Letters(1, 595, 842, "", ()))
    assert page.position_at(10, 10) == 0
    assert page.select(0, 0) is None
    assert page.line_of(0) is None
    assert not page.is_over_text(10, 10)
    assert page.word_around(0) == (0, 0)


def test_a_selection_keeps_its_words_and_where_they_stand(page):
    start = page.text.index("provision")
    selection = page.select(start + 23, start)
    assert selection.text == "provision\nAn ADHD nurse"
    assert selection.words == "provision An ADHD nurse"
    assert (selection.start, selection.end) == (start, start + 23)
    assert len(selection.boxes) == 2


def test_blank_space_is_no_selection(page):
    at = page.text.index("\n")
    assert page.select(at, at + 1) is None


def test_a_word_is_found_from_any_of_its_letters(page):
    start = page.text.index("ADHD")
    for position in range(start, start + 5):
        assert page.word_around(position) == (start, start + 4)


def test_word_steps_go_there_and_back(page):
    text = page.text
    first = page.next_word(0)
    assert text[:first] == "Health"
    second = page.next_word(first)
    assert text[first:second].strip() == "provision"
    assert page.previous_word(second) == first + 1
    assert page.next_word(len(text)) == len(text)
    assert page.previous_word(0) == 0


def test_a_step_down_keeps_the_place_in_the_line(page):
    assert page.position_below(3, 1) == page.lines[1].start + 3
    assert page.position_below(3, -1) == 0
    assert page.position_below(len(page.text), 1) == len(page.text)
    assert page.position_below(page.lines[1].end, 1) == page.lines[2].end


def test_only_words_are_under_the_pointer(page):
    assert page.is_over_text(105, 55)
    assert not page.is_over_text(105, 400)


@given(
    st.lists(st.text("ab £", min_size=1, max_size=8), min_size=1, max_size=5),
    st.integers(0, 40),
    st.integers(0, 40),
)
def test_a_selection_is_the_same_from_either_end(lines, one, other):
    page = page_text(letters_of(lines))
    one, other = min(one, len(page.text)), min(other, len(page.text))
    assert page.select(one, other) == page.select(other, one)
    selection = page.select(one, other)
    if selection is not None:
        assert selection.text == page.text[selection.start : selection.end]
        assert selection.boxes
