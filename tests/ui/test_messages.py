"""Every error has a sentence that says what happened, and one that says what to do."""

from pathlib import Path

import pytest

from scrutinyprep.domain import errors
from scrutinyprep.domain.obstacles import Obstacle
from scrutinyprep.ui.messages import told

FILE = Path("/papers/pack.pdf")
ERRORS = [
    errors.PasswordNeeded(FILE),
    errors.WrongPassword(FILE),
    errors.Damaged(FILE),
    errors.NotAPaper(FILE, "a picture"),
    errors.TooLarge(FILE, "500 MB"),
    errors.NoText(FILE),
    errors.TimedOut(FILE),
    errors.Unreadable(FILE, "is a folder"),
    errors.MeetingUnclear(FILE, ("one", "two")),
    errors.LibraryNewer(FILE),
    errors.LibraryLocked(FILE),
    errors.LibraryDamaged(FILE),
    errors.LibraryFull(FILE, "no space left on device"),
    errors.NothingSuch("page", "99"),
    errors.NotUnderstood("There is no such page.", "Type a number."),
    errors.CannotWrite(FILE, "permission denied"),
    *(errors.CannotWrite(Path("n" * 300), obstacle) for obstacle in Obstacle),
    errors.ExemptWithoutConsent("Pack"),
    errors.Cancelled(),
    errors.WrongPage(FILE, "a list of meetings", "Save the meeting's own page."),
]


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_each_error_is_two_plain_sentences(qapp, error):
    title, advice = told(error)
    assert title.endswith(".")
    assert advice.endswith(".")
    assert "!" not in title + advice
    assert "please" not in (title + advice).lower()
    assert len(title) < 120


def test_an_error_of_a_kind_unknown_here_is_told_as_it_tells_itself(qapp):
    class Odd(errors.ScrutinyError):
        what_to_do = "Do this."

    assert told(Odd("It is odd.")) == ("It is odd.", "Do this.")
