"""Questions, notes and hits as cards."""

from dataclasses import replace
from datetime import date

import pytest

from scrutinyprep.domain.access import OPEN
from scrutinyprep.domain.hits import HIT_ENDS, HIT_STARTS, Hit, Where
from scrutinyprep.domain.ids import DocumentId, MeetingId
from scrutinyprep.domain.questions import QuestionState
from scrutinyprep.ui.itemmodels.marks import hit_cards, question_cards, unmarked
from tests.ui.made import a_question


def test_questions_on_this_page_come_first_under_a_heading():
    asked = (a_question("far", "q1", 90), a_question("here", "q2", 55), a_question("none", "q3"))
    cards = question_cards(asked, 55)
    assert [c.title for c in cards] == ["On this page", "here", "On other pages", "far", "none"]


def test_without_one_on_this_page_there_is_no_heading():
    assert [c.title for c in question_cards((a_question("far", "q1", 90),), 55)] == ["far"]


def test_a_question_without_words_says_so_quietly():
    (card,) = question_cards((a_question("  ", "q1"),), 1)
    assert card.is_quiet
    assert card.title == "No words yet"


def test_the_line_below_says_page_addressee_minutes_and_state():
    asked = a_question(
        "Why?", "q1", 55, addressee="Head of SEND", minutes=2.0, state=QuestionState.READY
    )
    (card,) = question_cards((asked,), 1)
    assert card.detail == "item 5 · page 53 · 4.1 · to Head of SEND · 2 min · Ready"


@pytest.mark.parametrize(
    ("snippet", "text", "marks"),
    [
        ("no hit", "no hit", ()),
        (
            f"a {HIT_STARTS}hit{HIT_ENDS} and {HIT_STARTS}two{HIT_ENDS}",
            "a hit and two",
            ((2, 5), (10, 13)),
        ),
        (f"{HIT_STARTS}cut off", "cut off", ()),
        (f"lost{HIT_ENDS} end", "lost end", ()),
    ],
)
def test_the_signs_around_hits_become_marks(snippet, text, marks):
    assert unmarked(snippet) == (text, marks)


def a_hit(where, score, **more):
    facts = {"pdf_page": None, "pack_page": None, "speaker": None, "start_s": None, **more}
    return Hit(
        where=where,
        meeting_id=MeetingId("m1"),
        document_id=DocumentId("d1"),
        published_in=DocumentId("d1"),
        item="5",
        mark_id=None,
        snippet="words",
        text="words",
        score=score,
        access=OPEN,
        meeting_label=f"{date(2026, 1, 2)}",
        **facts,
    )


def test_hits_are_grouped_by_meeting_the_group_with_the_best_hit_first():
    hits = [
        a_hit(Where.SPEECHES, 9, speaker="Helen", start_s=75.0),
        replace(a_hit(Where.MINUTES, 8), meeting_id=MeetingId("m2"), meeting_label="Cabinet"),
        a_hit(Where.PAPERS, 7, pdf_page=5, pack_page=3),
    ]
    cards = hit_cards(hits)
    assert [c.title for c in cards if c.is_heading] == ["2026-01-02", "Cabinet"]
    assert cards[1].detail == "Said · item 5 · Helen 0:01:15"
    assert cards[2].detail == "Papers · item 5 · pack 3 · PDF 5"
    assert len({c.key for c in cards}) == len(cards)
