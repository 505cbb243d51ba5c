"""Finding words on a page."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrutinyprep.domain.word_hits import hits_in, line_around


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        ("sen", "SEN and sen; absent", ["SEN", "sen", "sen"]),
        ("sen", "those needs", []),
        ("adult  social care", "Adult\nSocial Care", ["Adult\nSocial Care"]),
        ("council's", "the Council’s plan", ["Council’s"]),
        ("2024-25", "2024–25 and 2024-25", ["2024–25", "2024-25"]),
        ("reporting", "report-\ning", ["report-\ning"]),
        ("a+b (c)", "x A+B (C) y", ["A+B (C)"]),
        ("  ", "anything", []),
    ],
)
def test_words_are_found_however_they_are_printed(words, text, found):
    assert [text[run.start : run.end] for run in hits_in(words, text)] == found


@given(st.text(), st.text())
def test_whatever_is_typed_is_looked_for_and_never_breaks(words, text):
    for run in hits_in(words, text):
        assert 0 <= run.start < run.end <= len(text)


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("line  here", "second line here"),
        ("line here third", "second line here third"),
        ("third", "third"),
        ("first", "first line"),
        ("econd", "second line here"),
    ],
)
def test_the_line_of_a_hit_is_told_and_where_in_it_the_hit_is(words, line):
    text = "first line\nsecond  line here \nthird"
    (run,) = hits_in(words, text)
    told, at = line_around(text, run)
    assert told == line
    assert told[at.start : at.end] == " ".join(words.split())
