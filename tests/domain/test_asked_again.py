"""What an agenda item asks more than once."""

import pytest

from scrutinyprep.domain.access import OPEN
from scrutinyprep.domain.asked_again import asked_once


def once(*texts):
    """Return each thing that is asked with how often it is asked again."""
    found = asked_once(texts, lambda text: (text, OPEN))
    return [(one.first, len(one.again)) for one in found]


@pytest.mark.parametrize(
    ("first", "again"),
    [
        (
            "Cabinet is asked to: a) NOTE the forecast overspend of £23.3m and what is done on it",
            "2.1 Note the forecast overspend of £23.3m  Please refer to Section 3",
        ),
        (
            "(2) Endorse the decision of the Leader of the Council [Cabinet] to ask Government",
            "(2) Endorse the decision of the Leader of the Council to ask Government",
        ),
        ("e) AGREE the Capital budget changes.", "2.5 Note and agree the Capital budget changes"),
    ],
)
def test_what_a_later_list_asks_in_nearly_the_same_words_is_asked_once(first, again):
    assert once(first, "(g) Thank the officers", again) == [
        (first, 1),
        ("(g) Thank the officers", 0),
    ]


def test_two_entries_of_one_list_are_two_things_however_alike():
    roads = "(1) Approve the spending of £2m on roads in Ashford"
    other = "(2) Approve the spending of £2m on roads in Dover"
    assert once(roads, other, "(1) Approve the spending of £2m on roads in Ashford, at once") == [
        (roads, 1),
        (other, 0),
    ]


def test_another_figure_is_another_thing():
    early, late = "a) Approve a transfer of £356.0k", "a) Approve a transfer of £365.0k"
    assert once(early, "b) Note the report", late)[2] == (late, 0)


def test_few_words_are_the_same_only_where_all_are():
    assert once("1. Note the report", "2. Agree it", "1. Note the report", "2. Note it") == [
        ("1. Note the report", 1),
        ("2. Agree it", 0),
        ("2. Note it", 0),
    ]
