"""A place among words, in all the forms that a text has."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrutinyprep.domain.cutting import beside, found_again, same_place, word_at

TEXT = "We agreed. “Please do,” she said; it's done."


@pytest.mark.parametrize(
    ("at", "begins"), [(4, "agreed"), (9, "“Please"), (13, "“Please"), (TEXT.index("said"), "said")]
)
def test_a_cut_goes_before_the_word_it_stands_in(at, begins):
    place = word_at(TEXT, at)
    assert TEXT[place:].startswith(begins)


@pytest.mark.parametrize("at", [0, 1, len(TEXT)])
def test_nothing_is_cut_from_either_end(at):
    assert word_at(TEXT, at) is None


def test_the_place_is_found_in_the_words_of_the_file():
    raw = "we agreed [Music] please do she she said its done"
    assert raw[same_place(TEXT, TEXT.index("“Please"), raw) :].startswith("please do")


def test_of_words_said_twice_the_nearer_place_is_meant():
    text = "thank you chair and so on and on. Thank you chair for that."
    place = text.index("Thank")
    assert same_place(text, place, text.casefold()) == place


def test_words_that_are_not_there_have_no_place():
    assert same_place("one two three four", 4, "five six seven") is None


@given(st.text(max_size=300), st.integers(0, 300))
def test_a_place_is_found_again_by_what_stands_beside_it(text, at):
    at = min(at, len(text))
    before, after = beside(text, at)
    place = found_again(text, before, after)
    assert place is not None
    assert beside(text, place) == (before, after)


def test_a_place_is_found_by_one_side_where_the_other_has_changed():
    before, after = beside("He paused. Then the chair thanked the officers warmly.", 11)
    changed = "He stopped! Then the chair thanked the officers warmly."
    assert changed[found_again(changed, before, after) :].startswith("Then the chair")
    assert found_again("Something else was said.", before, after) is None
