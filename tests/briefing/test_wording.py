"""The words around what is printed."""

import datetime as dt

import pytest

from scrutinyprep.briefing import wording
from scrutinyprep.briefing.content import LeftOut, PartKind
from scrutinyprep.domain.access import OPEN, exempt


@pytest.mark.parametrize(
    ("pack", "pdf", "words"),
    [
        (53, 57, "page 53 (PDF 57)"),
        (None, 57, "PDF page 57"),
        (53, None, "page 53"),
        (None, None, ""),
    ],
)
def test_the_printed_page_comes_first(pack, pdf, words):
    assert wording.page_words(pack, pdf) == words


@pytest.mark.parametrize(
    ("pack", "pdf", "words"),
    [
        ((19, 66), (23, 70), "pages 19 to 66 (PDF 23 to 70)"),
        ((19, 19), (23, 23), "page 19 (PDF 23)"),
        ((19, 19), (23, 24), "pages 19 (PDF 23 to 24)"),
        (None, (23, 70), "PDF pages 23 to 70"),
        (None, (23, 23), "PDF page 23"),
        ((19, 66), None, "pages 19 to 66"),
        (None, None, ""),
    ],
)
def test_page_ranges_have_both_numberings_where_there_are_both(pack, pdf, words):
    assert wording.pages_words(pack, pdf) == words


@pytest.mark.parametrize(
    ("clock", "words"),
    [
        (dt.time(10, 0), "10.00 am"),
        (dt.time(14, 5), "2.05 pm"),
        (dt.time(12, 0), "12 noon"),
        (dt.time(12, 30), "12.30 pm"),
        (dt.time(0, 15), "12.15 am"),
    ],
)
def test_times_are_printed_as_councils_do(clock, words):
    assert wording.time_words(clock) == words


def test_dates_are_in_words():
    assert wording.weekday_words(dt.date(2024, 11, 14)) == "Thursday 14 November 2024"
    assert wording.date_words(dt.date(2025, 3, 4)) == "4 March 2025"


def test_counts_have_their_noun_in_the_right_number():
    assert wording.count_words(1, PartKind.EVIDENCE) == "1 piece of evidence"
    assert wording.count_words(2, PartKind.UNDERTAKING) == "2 promises"
    assert wording.minutes_words(1) == "1 minute"


def test_what_was_left_out_is_listed_and_nothing_is_said_of_nothing():
    gone = (LeftOut(PartKind.QUESTION, 2), LeftOut(PartKind.NOTE, 0), LeftOut(PartKind.ITEM, 1))
    assert wording.left_out_words(gone) == "2 questions and 1 agenda item"
    assert wording.left_out_words(()) == ""


@pytest.mark.parametrize(
    ("numbers", "words"),
    [(["6"], "Item 6"), (["6", "7a"], "Items 6 and 7a"), (["6", "7", "9"], "Items 6 to 9")],
)
def test_a_page_names_the_items_on_it(numbers, words):
    assert wording.items_words(numbers) == words


@pytest.mark.parametrize(
    ("access", "words"),
    [
        (OPEN, "open"),
        (exempt(3), "EXEMPT — not for publication — paragraph 3 of Schedule 12A"),
        (exempt(5, 3, 1), "EXEMPT — not for publication — paragraphs 1, 3 and 5 of Schedule 12A"),
        (exempt(), "EXEMPT — not for publication — ground not stated"),
    ],
)
def test_open_or_exempt_is_said_with_the_ground(access, words):
    assert wording.access_words(access) == words
