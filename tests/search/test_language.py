"""The search language, and that nothing typed in it is ever an error."""

import sqlite3
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from scrutinyprep.domain.hits import Where
from scrutinyprep.search.dates import first_day_of
from scrutinyprep.search.language import asked_of

INDEX = sqlite3.connect(":memory:")
INDEX.execute(
    "CREATE VIRTUAL TABLE t USING fts5(x, tokenize='porter unicode61 remove_diacritics 2')"
)
TEXTS = (
    "a taxi for each child",
    "a minibus and a taxi for the foster carers",
    "the bus runs to college, and foster parents drive others who care",
    "tendering of care (net)",
)
INDEX.executemany("INSERT INTO t VALUES (?)", [(text,) for text in TEXTS])

TYPED = st.lists(
    st.sampled_from(
        [
            *("a", "b*", '"c d"', "(", ")", "AND", "OR", "NOT", "NEAR(", ",", "3)", "speaker:"),
            *("in:", "in:notes", "before:2024", "item:7a", '"', "*", "-", "after:soon", "\0", "é"),
        ]
    ),
    max_size=14,
).map(" ".join)


def found(typed, **more):
    expressions = asked_of(typed, **more).expressions
    rows = INDEX.execute("SELECT rowid FROM t WHERE t MATCH ? ORDER BY 1", (expressions.every,))
    return [row for (row,) in rows]


@pytest.mark.parametrize(
    ("typed", "rows"),
    [
        ("taxi NOT minibus", [1]),
        ("taxi AND NOT minibus", [1]),
        ("minibus OR bus", [2, 3]),
        ("(minibus OR bus) AND foster", [2, 3]),
        ("(minibus OR bus) college", [3]),
        ('"foster carers" OR college', [2, 3]),
        ("NEAR(taxi foster, 3)", [2]),
        ("NEAR(taxi foster, 1)", []),
        ("taxi and minibus", [2]),
        ("tend* OR nothing", [4]),
        ('"foster par*"', [3]),
        ("care (net)", [4]),
    ],
)
def test_the_language_finds_what_it_says(typed, rows):
    assert found(typed) == rows


@pytest.mark.parametrize("typed", ["taxi AND", "NOT taxi", "(taxi OR", "NEAR(taxi)", "OR taxi )"])
def test_a_slip_in_the_language_leaves_plain_words(typed):
    assert found(typed) == [1, 2]


def test_the_last_word_still_being_typed_stands_for_all_that_begin_so():
    assert found("bus OR mini", is_unfinished=True) == [2, 3]
    assert found("bus OR mini") == [3]


@given(TYPED, st.booleans())
@example("( " * 40 + "a", False)
@example("a AND " * 300 + "b", False)
def test_nothing_typed_breaks_the_index(typed, is_unfinished):
    expressions = asked_of(typed, is_unfinished=is_unfinished).expressions
    if expressions is not None:
        for expression in (expressions.every, expressions.any):
            INDEX.execute("SELECT x FROM t WHERE t MATCH ?", (expression,)).fetchall()


def test_fields_narrow_the_search_and_are_no_words():
    asked = asked_of(
        'speaker:"Alison Hinds" committee:scrutiny item:7a in:minutes,speeches '
        "after:2024-09 before:2025 homes"
    )
    assert asked.expressions.every == '"homes"'
    assert (asked.speaker, asked.committee, asked.item) == ("Alison Hinds", "scrutiny", "7a")
    assert asked.places == (Where.MINUTES, Where.SPEECHES)
    assert (asked.since, asked.before) == (date(2024, 9, 1), date(2025, 1, 1))
    assert asked.plain == ("homes",)


@pytest.mark.parametrize("typed", ["in:nowhere", "before:soon", "after:31/02/2024", "note:this"])
def test_a_field_that_makes_no_sense_is_a_word(typed):
    asked = asked_of(f"{typed} taxi")
    assert asked.plain == (typed, "taxi")
    assert (asked.places, asked.since, asked.before) == ((), None, None)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2024", date(2024, 1, 1)),
        ("2024-11", date(2024, 11, 1)),
        ("2024-11-27", date(2024, 11, 27)),
        ("27/11/2024", date(2024, 11, 27)),
        ("27 November 2024", date(2024, 11, 27)),
        ("1st Sept 2024", date(2024, 9, 1)),
        ("Nov 2024", date(2024, 11, 1)),
        ("2024-13", None),
        ("30 February 2024", None),
        ("last week", None),
        ("", None),
    ],
)
def test_days_are_understood_as_people_type_them(typed, day):
    assert first_day_of(typed) == day
