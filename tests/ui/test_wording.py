"""How dates, pages and times are said."""

from datetime import date, timedelta

import pytest

from scrutinyprep.domain.access import OPEN, Nation, exempt
from scrutinyprep.domain.papers import PageRange
from scrutinyprep.domain.parsed import DocumentKind
from scrutinyprep.domain.questions import Purpose, QuestionState
from scrutinyprep.domain.undertakings import Standing
from scrutinyprep.ui import wording

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("days", "said"), [(-1, ""), (0, "today"), (1, "tomorrow"), (5, "in 5 days")]
)
def test_days_left_are_said_in_words(days, said):
    assert wording.days_left(TODAY + timedelta(days), TODAY) == said
    assert wording.days_left(None, TODAY) == ""


@pytest.mark.parametrize(
    ("pdf", "pack", "said"),
    [
        (PageRange(9, 20), PageRange(7, 18), "pages 7–18"),
        (PageRange(9, 9), PageRange(7, 7), "page 7"),
        (PageRange(9, 20), None, "PDF 9–20"),
        (None, None, ""),
    ],
)
def test_printed_pages_are_preferred_and_others_named_as_such(pdf, pack, said):
    assert wording.pages_in_words(pdf, pack) == said


def test_a_page_is_told_by_both_numbers():
    assert wording.page_in_words(57, 53) == "pack 53 · PDF 57"
    assert wording.page_in_words(57, None) == "PDF 57"


def test_exempt_names_its_paragraphs_and_its_law():
    assert wording.access_in_words(OPEN) == ""
    assert wording.access_in_words(exempt(3, 1)) == "Exempt, para 1, 3"
    assert "Part 4 (Wales)" in wording.grounds_in_words(exempt(14, nation=Nation.WALES))


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (None, ""),
        (4, "a few seconds left"),
        (33, "about 30 seconds left"),
        (70, "about a minute left"),
        (170, "about 3 minutes left"),
    ],
)
def test_time_left_is_rough(seconds, said):
    assert wording.time_left_in_words(seconds) == said


def test_every_kind_has_a_name():
    assert set(wording.purpose_names()) == {None, *Purpose}
    assert set(wording.state_names()) == set(QuestionState)
    assert set(wording.standing_names()) == set(Standing)
    assert set(wording.document_names()) == set(DocumentKind)


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        ((8, 0, 0), "8 questions"),
        ((1, 1, 1), "1 question, 1 note, 1 highlight"),
        ((0, 2, 3), "2 notes, 3 highlights"),
        ((0, 0, 0), "Nothing of yours"),
    ],
)
def test_only_what_there_is_is_counted(counts, words):
    assert wording.counted_in_words(*counts) == words
