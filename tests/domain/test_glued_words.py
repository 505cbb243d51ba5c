"""Words that a page glued together."""

import pytest

from scrutinyprep.domain.glued_words import Lexicon, unglued

COMMON = {"framework", "brought", "endorse", "that", "work", "evaluation", "report", "absolutely"}
LEXICON = Lexicon(COMMON | {"today", "overwork", "pastoral", "past", "oral"}, COMMON | {"past"})


@pytest.mark.parametrize(
    ("glued", "apart"),
    [
        ("the frameworkis brought", "the framework is brought"),
        ("want toendorse it", "want to endorse it"),
        ("theWolfhampton offer", "the Wolfhampton offer"),
        ("evaluationframework.", "evaluation framework."),
        ("I absolutelyWelcome it", "I absolutely Welcome it"),
    ],
)
def test_two_words_that_were_glued_are_cut(glued, apart):
    assert unglued(glued, LEXICON) == apart


@pytest.mark.parametrize(
    "text",
    [
        "pastoral care",
        "Cllr McNeil and DeVries",
        "Toendorse Ltd",
        "reports today",
        "overwork",
        "overreport",
        "thatable",
        "reporting",
    ],
)
def test_a_word_a_name_or_what_may_be_one_stays_whole(text):
    assert unglued(text, LEXICON) == text


def test_only_words_where_lines_were_joined_are_cut():
    text = "the frameworkis what the frameworkis"
    assert unglued(text, LEXICON, within=15) == "the framework is what the frameworkis"
