"""Words as they are shown are the words that were said, in sentences."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrutinyprep.importers.transcripts.reading_text import Writing, display_text, readable


def shown(text, writing=Writing.PLAIN):
    return display_text([text.split()], [0.0], writing)


STREAM = (
    "so good evening everyone and welcome to the panel we have a long agenda tonight "
    "okay so we'll start with the minutes of the last meeting which you have all had in your packs "
    "can i just ask whether the figure on page nine has been checked by the finance team "
    "thank you chair yes it was checked last week and we found it was right "
    "but i think the real risk is what happens next year when the grant ends"
)


def test_a_stream_gets_sentences_where_people_begin_them():
    sentences = re.split(r"(?<=[.]) ", shown(STREAM))
    assert sentences[0].endswith("tonight.")
    assert [sentence.split()[0] for sentence in sentences] == (
        ["So", "Okay", "Can", "Thank", "Yes", "But"]
    )


def test_what_has_full_stops_is_left_as_it_is():
    said = (
        "we will go on. " + "And so the officer told us, in some detail, of it all, at length, " * 9
    )
    assert shown(said) == " ".join(said.split())


def test_a_short_remark_without_a_full_stop_is_left_as_it_is():
    assert shown("yes thank you chair") == "yes thank you chair"


def test_no_sentence_ends_at_a_comma():
    before = "we looked for a long time at what the officers of the council had told us then,"
    assert "then, so we" in shown(f"{before} so we went to see the place ourselves " * 3)


def test_a_list_of_names_is_no_stream():
    names = "Ann Lee Bo Fox Cy Kay Di May Ed Ray Flo Day " * 6
    assert shown(names) == " ".join(names.split())


def test_a_pause_ends_a_sentence_but_not_behind_a_word_that_leads_on():
    before = "the panel looked at the housing plan with great care over many weeks this spring"
    rest = (
        "residents told members about damp in their homes near the river every single winter " * 3
    )
    words = [before.split(), rest.split()]
    assert "spring. Residents" in display_text(words, [0.0, 2.0])
    assert "spring residents" in display_text(words, [0.0, 0.1])
    words = [[*before.split(), "the"], rest.split()]
    assert "spring the residents" in display_text(words, [0.0, 2.0])


@pytest.mark.parametrize(
    ("thanks", "following"),
    [
        ("thank you", "item four"),
        ("thank you very much", "item four"),
        ("thank you very much indeed chair", "item four"),
    ],
)
def test_thanks_are_a_sentence(thanks, following):
    long = "we had hoped to see more of this work done before the summer " * 4
    said = shown(f"{long}{thanks} {following} {long}")
    assert f". {thanks.capitalize()}. {following.capitalize()}" in said


@pytest.mark.parametrize(
    "thanks", ["thank you for that", "thank you councillor lee for that", "thank you also to staff"]
)
def test_thanks_that_go_on_are_not_cut(thanks):
    long = "we had hoped to see more of this work done before the summer " * 4
    assert thanks.capitalize() in shown(f"{long}{thanks} {long}")


def test_capitals_become_small_letters_with_names_where_they_can_be_told():
    said = (
        "GOOD MORNING EVERYONE. THE AUGUST 2nd MEETING OF THE NHS PANEL WILL COME TO ORDER. "
        "I SEE COUNCILLOR LEE'S NOTE FROM MONDAY. WE MAY START AT 9:30 A.M. IF MS. KAY AGREES."
    )
    assert shown(said, Writing.CAPITALS) == (
        "Good morning everyone. The August 2nd meeting of the NHS panel will come to order. "
        "I see Councillor Lee's note from Monday. We may start at 9:30 a.m. if Ms. Kay agrees."
    )


def test_stray_capitals_of_a_stenographer_are_put_right():
    said = "thank you, MADAM Chair. on AUGUST 9 you MAY begin, MS. Lee. i agree."
    assert shown(said, Writing.STENOGRAPHED) == (
        "Thank you, Madam Chair. On August 9 you may begin, Ms. Lee. I agree."
    )


def bare(text):
    return [re.sub(r"\W", "", word).casefold() for word in text.split()]


WORDS = st.lists(
    st.sampled_from(
        "so but thank you chair very much can i is it okay um and we the page 9 £1.7 COUNCIL MR. "
        "right, yes. MAY what's [Music] i'm don\u2019t".split()
    ),
    max_size=120,
)


@given(WORDS, st.sampled_from(Writing))
def test_the_words_shown_are_the_words_that_were_said(words, writing):
    assert bare(display_text([words], [0.0], writing)) == bare(" ".join(words))


@given(WORDS)
def test_making_a_text_readable_leaves_out_nothing_but_noise(words):
    display, sounds, loops = readable(" ".join(words))
    assert sounds == words.count("[Music]")
    if not loops:
        assert bare(display) == bare(" ".join(word for word in words if word != "[Music]"))
