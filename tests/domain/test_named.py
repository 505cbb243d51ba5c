"""Names found by a few letters: what is typed must begin words, and the best comes first."""

from datetime import date

import pytest

from scrutinyprep.domain.ids import ItemId, MeetingId, PersonId
from scrutinyprep.domain.named import Named, NamedKind, found, put_right, words_of


def meeting(name: str, day: date | None = None) -> Named:
    return Named(
        NamedKind.MEETING, name, MeetingId(f"{name} {day}"), date=day, words=words_of(name)
    )


OLD = meeting("Children's Sub-Committee", date(2024, 1, 9))
NEW = meeting("Children's Sub-Committee", date(2025, 1, 9))
CABINET = meeting("Cabinet", date(2025, 3, 1))
ITEM = Named(
    NamedKind.ITEM, "Safe children", ItemId(4), number="7a", words=words_of("Safe children 7a")
)
WELSH = Named(NamedKind.PERSON, "Siân Gŵyr", PersonId("p"), words=words_of("Siân Gŵyr"))
ALL = (CABINET, OLD, ITEM, NEW, WELSH)


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("chi sub", [NEW, OLD]),
        ("CABINET", [CABINET]),
        ("chi", [NEW, OLD, ITEM]),  # what a name begins with counts more
        ("7a", [ITEM]),
        ("sian gwyr", [WELSH]),
        ("bin", []),
        ("cabinet bin", []),
        ("  ", []),
        ("!?", []),
    ],
)
def test_each_typed_word_must_begin_one_of_the_name(typed: str, names: list[Named]) -> None:
    assert found(ALL, typed, 10) == names


def test_no_more_come_than_were_asked_for() -> None:
    assert found(ALL, "c", 2) == [CABINET, NEW]


def test_a_slip_is_put_right_and_what_begins_a_word_or_is_like_none_is_left():
    known = words_of("Treasury Management Strategy", "Cabinet", "Skim")
    assert put_right("treasry managment", known) == "treasury management"
    assert put_right("treas man", known) is None
    assert put_right("treasry xyzzy", known) == "treasury xyzzy"
    assert put_right("skm", known) is None, "too short to tell"
