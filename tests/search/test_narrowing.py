"""Searches narrowed by their own words, and what is suggested for a slip of the pen."""

import pytest

from scrutinyprep.domain.hits import Wanted, Where


def find(library, words, **more):
    return library.services.searching.find(Wanted(words, **more))


def suggest(library, words, **more):
    return library.services.searching.suggest(Wanted(words, **more))


@pytest.mark.parametrize(
    ("typed", "places"),
    [
        ("speaker:bob reserves", {Where.SPEECHES}),
        ("in:minutes reserves", {Where.MINUTES}),
        ("in:note,question reserves", {Where.NOTES, Where.QUESTIONS}),
        ("in:papers item:1 reserves", {Where.PAPERS}),
        ("item:9 reserves", set()),
        ("committee:nobody reserves", set()),
        ("before:2025-03-04 reserves", set()),
        ("after:2025-03-05 reserves", set()),
    ],
)
def test_a_search_is_narrowed_by_its_own_words(library, typed, places):
    assert {hit.where for hit in find(library, typed)} == places


def test_a_meeting_of_the_day_itself_is_after_it_and_not_before(library):
    assert find(library, "after:2025-03-04 before:2025-03-05 reserves")


def test_what_the_command_asks_and_what_the_words_ask_both_count(library):
    assert not find(library, "in:minutes reserves", places=(Where.PAPERS,))


@pytest.mark.parametrize("typed", ["rezerves", "rseerves", "reserevs", "reserwes", "resserves"])
def test_a_slip_of_the_pen_is_put_right_to_a_word_that_is_there(library, typed):
    meant = suggest(library, f"{typed} March")
    assert meant is not None
    assert find(library, meant)


@pytest.mark.parametrize("typed", ["reserves", "zzzzzzzz", "resx", "", '"', "1.2m"])
def test_nothing_is_suggested_for_a_word_that_is_there_or_like_none(library, typed):
    assert suggest(library, typed) is None


def test_the_word_being_typed_is_no_slip(library):
    assert suggest(library, "March reserv", is_unfinished=True) is None
    assert suggest(library, "rezerves Mar", is_unfinished=True) == "reserves Mar"
