"""The promises of a whole meeting: each once, with who made it and to whom."""

from datetime import date

import pytest

from scrutinyprep.analysis.promises_made import promises_made, says_the_same, tells_of
from scrutinyprep.domain.promises import Firmness, Turn

DAY = date(2024, 6, 13)


def test_a_promise_said_again_in_the_next_turn_of_the_same_speaker_is_one():
    made = promises_made(
        [
            Turn("So I'll take that away for a specific conversation.", "Ms Ash"),
            Turn("Thank you.", "Chair"),
            Turn("There has been progress, but I will take that specifically away.", "Ms Ash"),
        ]
    )
    assert len(made) == 1
    assert (made[0].turn, made[0].by) == (0, "Ms Ash")


def test_two_promises_on_two_matters_are_two_however_alike_they_sound():
    made = promises_made(
        [
            Turn("Also, we will bring back the noise policy in May.", "Manager"),
            Turn("The trail is next. So we'll bring that back to you with slides.", "Manager"),
        ],
        meeting=DAY,
    )
    assert len(made) == 2


def test_the_same_thing_for_the_same_day_is_one_promise_however_far_apart():
    said = "Staff will return on 28 June with more detailed scenarios and options."
    again = "We will return on 28 June with refined options and scenarios."
    turns = [Turn(said, "A"), *[Turn("Yes, it is raining.", "B")] * 9, Turn(again, "C")]
    (made,) = promises_made(turns, meeting=DAY)
    assert made.found.due.day == date(2024, 6, 28)


def test_a_promise_is_made_to_whoever_spoke_before_or_to_whom_it_names():
    asked = Turn("How many were there?", "Cllr Bell")
    (to_asker,) = promises_made([asked, Turn("Let me go and check the figures.", "Mr Oak")])
    (named,) = promises_made([asked, Turn("I can provide that for the committee.", "Mr Oak")])
    assert (to_asker.by, to_asker.to) == ("Mr Oak", "Cllr Bell")
    assert named.to == "the committee"


def test_whoever_says_yes_to_a_request_makes_the_promise():
    (made,) = promises_made(
        [
            Turn("Can we have the results of the consultation?", "Cllr Bell"),
            Turn("Yes, of course.", "Mr Oak"),
        ]
    )
    assert (made.by, made.to, made.found.firmness) == ("Mr Oak", "Cllr Bell", Firmness.FIRM)


@pytest.mark.parametrize(
    ("minuted", "by"),
    [
        ("Kelly Moss undertook to feed this back to the team.", "Kelly Moss"),
        ("The Chair agreed to write to group leaders.", "Chair"),
        ("It was noted that data was late. Officers agreed to return with proposals.", "Officers"),
        ("The Head of SEND spoke. She agreed to find out and to report back.", "Head of SEND"),
        ("ACTION: Officers to provide cost information in writing.", "Officers"),
        ("Mrs Lane offered to circulate links to the website.", "Mrs Lane"),
    ],
)
def test_minutes_name_who_promised(minuted, by):
    (made,) = promises_made([Turn(minuted)], is_minutes=True)
    assert (made.by, made.found.firmness) == (by, Firmness.FIRM)


@pytest.mark.parametrize(
    "minuted",
    [
        "Members agreed to refer the decision to full Council.",
        "It was unanimously agreed to request Mr Williams to cut the grass.",
        "The Committee agreed to consider the report.",
        "The work that Trading Standards undertook was praised.",
        "A purchase arrangement that will be made available to staff was described.",
    ],
)
def test_what_a_committee_decides_or_is_told_is_no_undertaking(minuted):
    firm = [
        made
        for made in promises_made([Turn(minuted)], is_minutes=True)
        if made.found.firmness is Firmness.FIRM
    ]
    assert firm == []


def test_minutes_tell_of_a_promise_in_other_words():
    spoken = "I'll take that away and find out how long families are waiting, and come back to you."
    assert tells_of("On the wait for an assessment, she agreed to find out.", spoken)
    assert not tells_of("The grass would be cut, and he agreed to find out.", spoken)
    assert says_the_same("Let me check the waiting times.", "let me check the waiting times")
    assert not says_the_same("I can provide figures on roads.", "I can provide figures on schools.")
