"""Speeches cut into passages, and times as a webcast shows them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrutinyprep.domain.speeches import clock, passages_in

WORDS = st.lists(st.text(st.characters(categories=("L", "N", "P")), min_size=1, max_size=30))


@given(WORDS, st.integers(1, 60))
def test_no_word_is_lost_or_moved_by_cutting(words, times):
    text = " ".join(words * times)
    assert " ".join(passages_in(text)).split() == text.split()


@given(st.text(max_size=6000))
def test_no_letter_is_lost_whatever_was_said(text):
    assert "".join("".join(passages_in(text)).split()) == "".join(text.split())


def test_a_passage_ends_with_a_sentence_and_is_short_enough_to_take_in():
    text = "The panel asked why. " * 300
    passages = passages_in(text)
    assert len(passages) > 4
    assert all(p.endswith("why.") and len(p) <= 1200 for p in passages)


def test_captions_without_a_full_stop_are_cut_between_words():
    assert max(len(p) for p in passages_in("and then we said " * 400)) <= 1200


def test_nothing_said_makes_no_passage():
    assert passages_in(" \n ") == []


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [(0, "0:00:00"), (59.9, "0:00:59"), (4906, "1:21:46"), (36000, "10:00:00")],
)
def test_a_clock_reads_as_on_a_webcast(seconds, shown):
    assert clock(seconds) == shown
