"""How much two texts have in common."""

from hypothesis import given
from hypothesis import strategies as st

from scrutinyprep.domain.likeness import runs_in, shared

WORDS = "the council will spend one million pounds on roads and bridges next year".split()


def of(words):
    return runs_in(" ".join(words))


def test_the_same_words_are_the_same_whatever_stands_between_them():
    assert shared(of(WORDS), runs_in("\n".join(WORDS).upper() + "!")) == 1.0


def test_one_word_changed_takes_away_the_runs_that_hold_it():
    changed = [*WORDS[:6], "euros", *WORDS[7:]]
    runs = len(WORDS) - 4
    assert shared(of(WORDS), of(changed)) == (runs - 5) / (runs + 5)


def test_texts_too_short_for_a_run_have_nothing_in_common():
    assert shared(of(WORDS[:4]), of(WORDS[:4])) == 0.0


@given(st.lists(st.sampled_from(WORDS), max_size=60), st.lists(st.sampled_from(WORDS), max_size=60))
def test_it_is_the_same_in_both_directions_and_a_share(one, other):
    found = shared(of(one), of(other))
    assert found == shared(of(other), of(one))
    assert 0.0 <= found <= 1.0
