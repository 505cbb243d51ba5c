"""Where sentences begin in speech without punctuation."""

from scrutinyprep.importers.transcripts.streams import starts_in

FILLER = "the schools in the north of the city with many more children than last year"


def begun(text, pauses=None):
    """Return the words that begin a sentence, with the one that follows each."""
    words = text.split()
    return [" ".join(words[at : at + 2]) for at in sorted(starts_in(words, pauses))]


def test_thanks_a_question_and_a_joint_begin_sentences():
    said = (
        f"we visited {FILLER} thank you chair can we have the figures for {FILLER} in writing "
        f"so we will look at {FILLER} again"
    )
    assert begun(said) == ["thank you", "can we", "so we"]


def test_a_pause_ends_a_sentence():
    said = f"we visited {FILLER} headteachers welcomed us to {FILLER} and to {FILLER}".split()
    at = said.index("headteachers")
    assert at not in starts_in(said)
    assert at in starts_in(said, {at: 1.4})


def test_a_sentence_that_is_overdue_ends_where_less_would_not_end_it():
    long = f"to work in {FILLER} and to look after {FILLER}"
    assert begun(f"we asked them {long} we want to go on with it for the rest of the year") == [
        "we want"
    ]
    assert begun(f"yes we asked {FILLER} we want to go on with it " + "very often " * 12) == []


def test_a_sentence_goes_on_after_a_word_that_opens_more():
    long = f"to work in {FILLER} and to look after {FILLER}"
    assert begun(f"we asked them {long} with the things we want to go on with all year") == []


def test_what_is_punctuated_is_left_alone():
    assert begun("We visited the school, and saw it all. " * 12) == []


def test_what_goes_on_with_a_name_begins_no_sentence():
    said = f"we spoke to the residents who are in {FILLER} which i think shows it {FILLER}"
    assert begun(said + " as they told us") == []


def test_no_question_is_made_of_words_that_only_look_like_one():
    said = f"we met all their needs {FILLER} are they should be able to have it from {FILLER}"
    assert begun(said + " as they told us") == []


def test_nobody_speaks_for_fifty_words_without_an_end():
    long = f"to work in {FILLER} and to look after {FILLER} and to care for {FILLER}"
    assert begun(f"we asked them {long} we terminated that contract for one provider") == [
        "we terminated"
    ]
    assert begun(f"we asked them {long} by the impact it has on them and on their friends") == []
