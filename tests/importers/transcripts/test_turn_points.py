"""Turns go to the agenda point under which the index has them."""

from hypothesis import given
from hypothesis import strategies as st

from scrutinyprep.importers.transcripts.turn_points import points_of

INDEX = [(0, "Ann"), (1, "Bo"), (1, "Ann"), (1, "Bo"), (2, "Cy"), (2, "Ann")]
NAMES = [name for _, name in INDEX]
UNKNOWN = [None] * 20


def points(speakers, headings=None):
    return list(points_of(speakers, INDEX, headings=headings or UNKNOWN[: len(speakers)]))


def test_the_same_names_give_the_same_points():
    assert points(NAMES) == [0, 1, 1, 1, 2, 2]


def test_a_turn_that_the_index_lacks_goes_with_its_neighbours():
    assert points(["Ann", "Bo", "Di", "Ann", "Bo", "Cy", "Ann"]) == [0, 1, 1, 1, 1, 2, 2]


def test_a_name_that_nobody_spoke_under_moves_no_other():
    assert points(["Ann", "Bo", "Ann", "Cy", "Ann"]) == [0, 1, 1, 2, 2]


def test_case_and_spaces_make_no_other_name():
    assert points(["ANN", "Bo", "Ann", "Bo", " cy", "Ann"]) == [0, 1, 1, 1, 2, 2]


def test_of_equal_alignments_the_one_that_agrees_with_the_headings_is_taken():
    speakers = ["Ann", "Di", "Ann", "Bo"]
    index = [(0, "Ann"), (2, "Bo")]
    assert points_of(speakers, index, headings=[0, 1, 1, 1]) == (0, 1, 1, 2)
    assert points_of(speakers, index, headings=[None, None, 0, 1]) == (0, 0, 0, 2)


def test_without_an_index_the_headings_decide():
    assert points_of(["Ann", "Bo"], [], headings=[0, 3]) == (0, 3)
    assert points_of(["Ann", "Bo"], [], headings=[None, None]) == (None, None)


def test_a_heading_never_puts_a_turn_before_its_neighbours():
    assert points(["Ann", "Bo", "Di", "Ann", "Bo", "Cy", "Ann"], [0, 0, 0, 0, 0, 0, 0])[2] == 1


names = st.sampled_from(["Ann", "Bo", "Cy", "Di"])


@given(st.lists(names, max_size=12), st.lists(st.tuples(st.integers(0, 3), names), max_size=12))
def test_points_never_go_back_along_an_index_in_order(speakers, index):
    found = points_of(
        speakers, sorted(index, key=lambda turn: turn[0]), headings=[None] * len(speakers)
    )
    known = [point for point in found if point is not None]
    assert known == sorted(known)
    assert len(found) == len(speakers)
