"""From a councillor's words to a query that the index understands."""

import sqlite3

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from scrutinyprep.search.words import expressions_of

INDEX = sqlite3.connect(":memory:")
INDEX.execute(
    "CREATE VIRTUAL TABLE t USING fts5(x, tokenize='porter unicode61 remove_diacritics 2')"
)
INDEX.executemany(
    "INSERT INTO t VALUES (?)",
    [("the budget for 2024/25 rose by £1.2m",), ("o'neill asked about R&D; budgets",)],
)

TYPED = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from(" \"*^()+-:{}[]'“”\0/\\&|<>AND OR NOT NEAR,;"),
    ),
    max_size=60,
)


def asked(expression):
    return [x for (x,) in INDEX.execute("SELECT x FROM t WHERE t MATCH ?", (expression,))]


@given(TYPED, st.booleans())
@example('"', False)
@example("* ^ - +", True)
@example("_ ª \ud800x", False)
@example("NEAR(a b, 3)", False)
@example("a" * 5000 + " b" * 400, True)
@example(" ".join(f"w{n}" for n in range(3000)), False)
def test_no_words_of_a_user_break_the_index(words, is_unfinished):
    expressions = expressions_of(words, is_unfinished=is_unfinished)
    if expressions is not None:
        asked(expressions.every)
        asked(expressions.any)


@pytest.mark.parametrize(
    ("words", "hits"),
    [
        ("2024/25", 1),
        ("£1.2m", 1),
        ("o'neill", 1),
        ("R&D", 1),
        ("budget", 2),
        ("BUDGETS", 2),
        ("Büdget", 2),
        ('"budget for"', 1),
        ("“budget for”", 1),
        ('"for budget"', 0),
        ('budget "for', 1),
        ("budg*", 2),
        ("budg", 0),
        ("NOT budget", 0),
    ],
)
def test_what_is_typed_is_what_is_looked_for(words, hits):
    assert len(asked(expressions_of(words).every)) == hits


@pytest.mark.parametrize("words", ["", "   ", "—", '""', "& / *", "_"])
def test_there_is_nothing_to_look_for(words):
    assert expressions_of(words) is None


@pytest.mark.parametrize(
    ("words", "every"),
    [
        ("budg", '"budg"*'),
        ("the budg", '"the" AND "budg"*'),
        ("budg ", '"budg"'),
        ("budg*", '"budg"*'),
        ("bu", '"bu"'),
        ("the", '"the"'),
        ("the*", '"the"*'),
        ("budget bus", '"budget" AND "bus"'),
        ("buses", '"buses"*'),
        ("boss", '"boss"*'),
        ('"the budg"', '"the budg"'),
        ("“the budg”", '"the budg"'),
    ],
)
def test_a_word_still_being_typed_stands_for_all_that_begin_so(words, every):
    assert expressions_of(words, is_unfinished=True).every == every


def test_small_words_are_left_out_of_a_sentence_and_kept_in_a_few_words():
    assert expressions_of("to be or not").every == '"to" AND "be" AND "or" AND "not"'
    long = expressions_of("what was said about the budget in March")
    assert long.every == '"said" AND "about" AND "budget" AND "March"'
    assert long.any == '"said" OR "about" OR "budget" OR "March"'
    assert expressions_of("what was it to do with").every


def test_any_of_a_few_words_means_the_telling_ones():
    assert expressions_of("the budget").any == '"budget"'
