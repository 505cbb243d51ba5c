"""What a text asks about, and which passages bear on it."""

import pytest

from scrutinyprep.analysis.said_before import Candidate, ranked
from scrutinyprep.analysis.said_before_excerpts import excerpt
from scrutinyprep.analysis.said_before_ideas import Thesaurus, ideas_of, runs_of
from scrutinyprep.analysis.said_before_words import plain, sound_of, stem_of, words_of

THESAURUS = Thesaurus.read(
    ["# names", "", "tip | recycling centre", "sofa | soft furnishings", "over budget | overspend"],
    {"CIL": "Community Infrastructure Levy"},
)


def order(text, *passages, met=None):
    ideas = ideas_of(text, THESAURUS, met)
    counts = {form: 10.0 for idea in ideas for form in idea.forms}
    found = [Candidate(key, passage) for key, passage in enumerate(passages)]
    return ranked(ideas, counts, 10_000, found)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("homeless", "homelessness"),
        ("Carers", "carer"),
        ("sufficiency", "sufficient"),
        ("staying", "stay"),
        ("exclusions", "excluded"),
        ("provision", "provided"),
        ("councils'", "council"),
        ("child's", "child"),
        ("agencies", "agency"),
        ("closing", "close"),
    ],
)
def test_words_of_one_family_have_one_stem(one, other):
    assert stem_of(words_of(one)[0]) == stem_of(other)


@pytest.mark.parametrize(
    ("one", "other"), [("care", "car"), ("home", "homeless"), ("2024", "2025"), ("status", "state")]
)
def test_other_words_have_other_stems(one, other):
    assert stem_of(one) != stem_of(other)


def test_what_was_misheard_sounds_alike():
    assert sound_of("MARAC") == sound_of("Marek")
    assert sound_of("Ofsted") == sound_of("offstead")
    assert sound_of("Ofsted") != sound_of("Oxford")


def test_figures_are_one_however_they_are_written():
    assert plain("27 .1 million") == plain("27.1m") == "27.1 million"
    assert plain("763 ,000 and 763,000") == "763000 and 763000"
    assert plain("Quarter 3, 2024/25, in 2023. 4 red") == "Quarter 3, 2024/25, in 2023. 4 red"


def test_another_name_for_the_same_is_found_and_said():
    (best, *_) = order(
        "Why did the tip turn the sofa away?",
        "The ferry was late again on Sunday.",
        "Three recycling centres could not accept soft furnishings.",
    )
    assert best.key == 1
    assert best.why == ("tip (recycling centres)", "sofa (soft furnishings)")


def test_a_passage_that_shares_nothing_is_left_out():
    assert order("the tip", "The ferry was late.") == []


def test_a_passage_that_shares_only_what_every_paper_says_is_left_out():
    assert order("page of the council report", "This report of the council has a page.") == []


@pytest.mark.parametrize(
    ("text", "passage"),
    [
        ("the Community Infrastructure Levy", "what CIL paid for"),
        ("what CIL paid for", "the community infrastructure levy"),
        ("the CIL", "CILs of two kinds"),
    ],
)
def test_an_acronym_and_what_it_stands_for_are_one(text, passage):
    assert [one.key for one in order(text, passage)] == [0]


def test_an_acronym_counts_in_capitals_only():
    assert order("the Community Infrastructure Levy", "a cil of wood") == []


def test_an_acronym_that_the_library_explains_stands_for_its_words():
    text = "fines in the clean air zone"
    assert runs_of(text)["clean air zone"] == "CAZ"
    assert order(text, "the CAZ debt", met={"clean air zone": "CAZ"})
    assert not order(text, "the CAZ debt")


def test_a_misheard_name_counts_less_than_the_name():
    scores = {one.key: one.score for one in order("the MARAC", "to Marek then", "to MARAC then")}
    assert scores[1] > scores[0] > 0


def test_words_together_bear_more_than_words_far_apart():
    far = "The tip " + "was open on most days of that month and " * 20 + "took a sofa."
    best = order("a sofa at the tip", far, "It took a sofa to the tip on most days of that month.")
    assert [one.key for one in best] == [1, 0]


def test_a_figure_tells_more_than_a_word():
    best = order("a gap of 27.1m in ferries", "ferries are late", "it was 27 .1 million")
    assert [one.key for one in best] == [1, 0]


def test_the_words_of_a_name_tell_nothing_beside_the_name():
    (whole,) = order("a recycling centre", "the recycling centre")
    assert whole.why == ("recycling centre",)


def test_a_name_of_which_one_word_would_be_left_is_no_name():
    assert not order("the overspend", "the budget")


@pytest.mark.parametrize("text", ["", "and of the", "…", "?", "\0", "1"])
def test_a_text_without_telling_words_asks_about_nothing(text):
    assert ideas_of(text, THESAURUS) == ()


def test_an_excerpt_marks_what_is_shared_and_says_where_it_is_cut():
    text = "First words. " * 30 + "They want to Stay in Close contact." + " Last words." * 30
    cut = excerpt(text, ("Stay Close", "contact"))
    assert cut.startswith("…")
    assert cut.endswith("…")
    assert "‹Stay in Close› ‹contact›" in cut
    assert len(cut) < 300


def test_an_excerpt_of_a_short_passage_is_all_of_it():
    assert excerpt("The tip is\nshut.", ("tip",)) == "The ‹tip› is shut."
    assert excerpt("The tip is shut.", ()) == "The tip is shut."


def test_an_excerpt_of_one_long_word_ends():
    assert excerpt("x" * 600, ()) == "x" * 260 + "…"
    assert "‹tip›" in excerpt("y" * 400 + " tip " + "z" * 400, ("tip",))
