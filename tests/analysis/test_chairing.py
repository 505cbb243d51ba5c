"""Who is in the chair."""

from scrutinyprep.analysis.chairing import chair_among

CALLS = (
    "Welcome everyone. Agenda item one, apologies for absence?",
    "Thank you, Councillor Lee. Any further questions?",
    "We move on to the next item.",
)


def test_who_calls_the_items_and_thanks_the_speakers_is_in_the_chair():
    said = [("Ann", words) for words in CALLS]
    said += [("Bob", "Thank you, Councillor. The budget is short.")] * 2
    assert chair_among(said) == "Ann"


def test_nobody_is_where_two_sound_alike():
    said = [(name, words) for name in ("Ann", "Bob") for words in CALLS]
    assert chair_among(said) is None


def test_nobody_is_where_nobody_is_named():
    assert chair_among([(None, words) for words in CALLS]) is None


def test_a_label_that_says_so_is_believed():
    said = [("Ann", words) for words in CALLS] + [("The Chairman", "Order.")]
    assert chair_among(said) == "The Chairman"
    assert chair_among([("Ann Lee (Chair)", "Yes."), ("Bob", "No.")]) == "Ann Lee (Chair)"
