"""Small rules of the subjects: ranges of pages, undertakings, errors that say what to do."""

import inspect
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from scrutinyprep.domain import errors
from scrutinyprep.domain.access import OPEN
from scrutinyprep.domain.ids import MeetingId, UndertakingId, new_id
from scrutinyprep.domain.papers import PageRange
from scrutinyprep.domain.provenance import Provenance
from scrutinyprep.domain.undertakings import Promise, Standing, Undertaking

NOW = datetime(2025, 3, 1, tzinfo=UTC)


def an_undertaking(**promise):
    return Undertaking(
        UndertakingId("u"),
        MeetingId("m"),
        None,
        None,
        Promise("to report back", **promise),
        None,
        None,
        OPEN,
        Provenance("A", 1, NOW, NOW),
    )


def test_a_range_of_pages_holds_both_its_ends():
    assert [page in PageRange(3, 5) for page in (2, 3, 5, 6)] == [False, True, True, False]
    with pytest.raises(ValueError, match="5 to 3"):
        PageRange(5, 3)


def test_an_undertaking_is_overdue_the_day_after_and_only_while_open():
    due = an_undertaking(due=date(2025, 3, 1))
    assert not due.is_overdue(date(2025, 3, 1))
    assert due.is_overdue(date(2025, 3, 2))
    assert not an_undertaking().is_overdue(date(2025, 3, 2))
    met = replace(due, promise=replace(due.promise, standing=Standing.MET))
    assert not met.is_overdue(date(2025, 3, 2))


def test_ids_are_fresh_each_time():
    assert len({new_id() for _ in range(100)}) == 100


def every_error():
    path = Path("pack.pdf")
    more = {
        "NotAPaper": ("a picture",),
        "WrongPage": ("a search form", "Save the agenda."),
        "TooLarge": ("1 gigabyte",),
        "Unsupported": ("a picture",),
        "Unreadable": ("is not there",),
        "MeetingMissing": ("Cabinet, 4 March 2025",),
        "MeetingUnclear": (("Cabinet, 2025-03-04",),),
        "LibraryFull": ("the disk has no room left",),
        "CannotWrite": ("the disk is full",),
        "ImportFailed": ("It failed.",),
        "LibraryUnusable": ("It is unusable.",),
    }
    alone = {
        "Cancelled": (),
        "ScanReaderMissing": (),
        "NothingSuch": ("meeting", "7"),
        "NotUnderstood": ("No.", "Do."),
        "ExemptWithoutConsent": ("Cabinet",),
        "PasswordTooWeak": ("it is short",),
        "CannotPrint": ("LaserJet 4", "it is out of paper"),
        "NoPrinter": (),
        "ScrutinyError": ("It failed.",),
    }
    for name, kind in inspect.getmembers(errors, inspect.isclass):
        if issubclass(kind, errors.ScrutinyError):
            yield kind(*alone[name]) if name in alone else kind(path, *more.get(name, ()))


@pytest.mark.parametrize("error", list(every_error()), ids=lambda error: type(error).__name__)
def test_an_error_says_one_plain_sentence_and_perhaps_what_to_do(error):
    assert str(error)[0].isupper() or str(error)[0] == "“"
    assert str(error).endswith(".")
    assert "\n" not in str(error)
    assert error.what_to_do == "" or error.what_to_do.endswith(".")
    assert error.code == error.code.lower()


def test_codes_are_told_apart():
    codes = [type(error).code for error in every_error()]
    assert len(set(codes)) == len(codes)
