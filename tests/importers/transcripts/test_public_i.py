"""Webcast pages: every turn is found, goes to its item, and keeps its words."""

from datetime import date, time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrutinyprep.domain.errors import NoText, WrongPage
from scrutinyprep.domain.parsed import ParsedAgendaPoint
from scrutinyprep.importers.transcripts import public_i

PATH = Path("page.txt")
DISCLAIMER = "Disclaimer: This transcript was automatically generated, so it may contain errors.\n"
TOP = """Housing Scrutiny Panel - Monday 4 March 2024, 5:30pm - Exford Council Webcasting
Housing Scrutiny Panel
Monday, 4th March 2024 at 5:30pm
"""
INDEX = """Agenda item :
Start of webcast
Share this agenda point
-
Cllr Ann Lee
Agenda item :
1 Apologies
Share this agenda point
Agenda item :
2 Rents and Repairs
Share this agenda point
-
Bo McNeil
-
Cllr Ann Lee
"""
TURNS = """Cllr Ann Lee - 0:00:05
Good evening. State the title and the page
1 Apologies
number and any apologies please2 Rents and Repairs
now item two
Bo McNeil - 0:01:10
Thank you. So the frameworkis
brought.Next slide pleaseCllr Ann Lee - 1:02:03
any comments
- Rents report, opens in new tab
- Repairs (appendix), opens in new tab
Share this page
"""
PAGE = TOP + INDEX + DISCLAIMER + TURNS


def speeches(page):
    return public_i.read(page, PATH).speeches


def test_a_page_gives_its_turns_agenda_papers_and_meeting():
    read = public_i.read(PAGE, PATH)
    assert public_i.recognises(PAGE)
    assert read.format == "public-i"
    assert [(turn.speaker, turn.start_s, turn.point) for turn in read.speeches] == [
        ("Cllr Ann Lee", 5, 0),
        ("Bo McNeil", 70, 2),
        ("Cllr Ann Lee", 3723, 2),
    ]
    assert read.agenda == (
        ParsedAgendaPoint("", "Start of webcast"),
        ParsedAgendaPoint("1", "Apologies"),
        ParsedAgendaPoint("2", "Rents and Repairs"),
    )
    assert read.papers_listed == ("Rents report", "Repairs (appendix)")
    assert read.is_automatic
    facts = read.meeting
    assert (facts.council, facts.committee) == ("Exford Council", "Housing Scrutiny Panel")
    assert (facts.date, facts.time) == (date(2024, 3, 4), time(17, 30))


def test_a_label_glued_to_the_line_before_begins_its_own_turn():
    assert speeches(PAGE)[1].text.endswith("Next slide please")
    assert speeches(PAGE)[2].text == "any comments"


@pytest.mark.parametrize("label", ["Una Voss", "Cllr Una McVoss", "Una O'Brien"])
def test_a_glued_name_that_the_index_lacks_is_found_by_its_capitals(label):
    page = PAGE.replace("any comments", f"any comments{label} - 1:05:00\nyes")
    assert [turn.speaker for turn in speeches(page)[2:]] == ["Cllr Ann Lee", label]


def test_a_name_of_the_index_may_follow_other_words_after_a_space():
    page = PAGE.replace("any comments", "any comments Bo McNeil - 1:05:00\nyes")
    assert speeches(page)[2].text == "any comments"
    assert speeches(page)[3].speaker == "Bo McNeil"


def test_a_title_that_the_index_lacks_stays_with_its_name():
    page = PAGE.replace("Bo McNeil - 0:01:10", "Dr Bo McNeil - 0:01:10")
    assert speeches(page)[1].speaker == "Dr Bo McNeil"


def test_words_that_end_in_a_time_are_not_a_label():
    page = PAGE.replace("any comments", "we stopped the clock - 0:30\nthere")
    assert speeches(page)[2].text == "we stopped the clock - 0:30\nthere"


def test_headings_put_between_the_words_stay_in_the_raw_text_only():
    first = speeches(PAGE)[0]
    assert "page\n1 Apologies\nnumber" in first.text
    assert "please2 Rents and Repairs\n" in first.text
    assert first.display_text == (
        "Good evening. State the title and the page number and any apologies please now item two"
    )


def test_spoken_words_that_are_a_headings_stay():
    page = PAGE.replace("any comments", "we had\n1 Apologies\ntoday")
    assert speeches(page)[2].display_text == "we had 1 Apologies today"


def test_a_space_comes_back_after_a_sentence_and_glued_words_are_left():
    page = PAGE.replace("Thank you. So the frameworkis", "Thank you.Yes the frameworkis")
    assert speeches(page)[1].display_text.startswith("Thank you. Yes the frameworkis brought.")
    assert speeches(page)[1].text.startswith("Thank you.Yes the frameworkis\nbrought.")


def test_numbers_split_by_spaces_are_left():
    page = PAGE.replace("any comments", "that is 1 .7 million and 10 %")
    assert speeches(page)[2].display_text == "that is 1 .7 million and 10 %"


def test_a_turn_without_words_is_still_a_turn():
    page = PAGE.replace("any comments", "Bo McNeil - 1:05:00\nyes")
    assert [(turn.speaker, turn.text) for turn in speeches(page)[2:]] == [
        ("Cllr Ann Lee", ""),
        ("Bo McNeil", "yes"),
    ]


def test_words_before_the_first_label_are_nobodys_but_kept():
    first = speeches(TOP + INDEX + DISCLAIMER + "is this on\n" + TURNS)[0]
    assert (first.speaker, first.start_s, first.text) == (None, None, "is this on")


def test_the_disclaimer_may_stand_below_the_words_or_be_missing():
    below = public_i.read(TOP + INDEX + TURNS + DISCLAIMER, PATH)
    without = public_i.read(TOP + INDEX + TURNS, PATH)
    assert below.is_automatic
    assert not without.is_automatic
    assert below.speeches == without.speeches == speeches(PAGE)


def test_the_index_may_have_its_titles_and_names_on_one_line():
    lines = INDEX.replace("Agenda item :\n", "Agenda item : ").replace("-\n", "- ")
    assert public_i.read(TOP + lines + DISCLAIMER + TURNS, PATH) == public_i.read(PAGE, PATH)


def test_timed_turns_without_an_index_are_known_too():
    turns = "".join(f"Cllr Ann Lee - 0:0{minute}:00\nwords\n" for minute in range(4))
    assert public_i.recognises(turns)
    assert [turn.point for turn in speeches(turns)] == [None] * 4


def test_without_an_index_the_other_labels_know_the_glued_names():
    turns = (
        "Clerk - 0:00:01\nhello\nAnn Lee - 0:00:05\nand nowClerk - 0:00:09\nyesBo Fox - 0:01:00\n"
        "so\nClerk - 0:02:00\nbye\n"
    )
    assert public_i.recognises(turns)
    assert [(turn.speaker, turn.text) for turn in speeches(turns)] == [
        ("Clerk", "hello"),
        ("Ann Lee", "and now"),
        ("Clerk", "yes"),
        ("Bo Fox", "so"),
        ("Clerk", "bye"),
    ]


def test_other_texts_are_not_taken_for_a_webcast():
    assert not public_i.recognises("1. Apologies\n\nNone.\nThe bus left at\nTown Hall - 10:30\n")


def test_a_page_copied_without_its_words_says_what_to_copy():
    with pytest.raises(WrongPage) as refused:
        public_i.read(TOP + INDEX, PATH)
    assert "transcript" in refused.value.what_to_do


def test_a_page_where_nobody_says_a_word_has_no_text():
    with pytest.raises(NoText):
        public_i.read(TOP + INDEX + DISCLAIMER + "Bo McNeil - 0:00:05\n\n", PATH)


said = st.lists(
    st.text(st.characters(categories=["Lu", "Ll", "Nd", "Po"], max_codepoint=0x17F), min_size=1),
    min_size=1,
).map(" ".join)


@given(st.lists(st.tuples(st.sampled_from(["Cllr Ann Lee", "Bo McNeil"]), said), min_size=1))
def test_no_word_that_was_said_is_lost_or_changed(turns):
    body = "".join(f"{name} - 0:01:00\n{words}\n" for name, words in turns)
    read = speeches(TOP + INDEX + DISCLAIMER + body)
    assert [(turn.speaker, turn.text) for turn in read] == turns
