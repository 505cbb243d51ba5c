"""What is left to do for a meeting to come: times, and clear days as the law counts them."""

from datetime import UTC, date, datetime

import pytest

from scrutinyprep.domain.ids import DocumentId
from scrutinyprep.domain.planning import Triage
from scrutinyprep.domain.preparation import (
    PaperSeen,
    Preparation,
    clear_days,
    minutes_to_read,
    rounded_up,
)

MINUTE = 238 * 6


@pytest.mark.parametrize(
    ("triage", "minutes"),
    [(None, 2.0), (Triage.DEEP, 2.0), (Triage.SKIM, 0.5), (Triage.SKIP, 0.0)],
)
def test_a_page_takes_as_long_as_its_item_is_worth(triage: Triage | None, minutes: float) -> None:
    assert minutes_to_read(2 * MINUTE, triage) == minutes


@pytest.mark.parametrize(("minutes", "said"), [(0, 0), (0.1, 1), (15, 15), (15.1, 20), (61, 65)])
def test_minutes_are_said_in_fives_above_a_quarter_of_an_hour(minutes: float, said: int) -> None:
    assert rounded_up(minutes) == said


@pytest.mark.parametrize(
    ("seen", "days"),
    [
        (date(2026, 12, 2), 5),  # Wednesday to Thursday of the week after
        (date(2026, 12, 3), 4),
        (date(2026, 12, 5), 3),  # a Saturday
        (date(2026, 12, 9), 0),
        (date(2026, 12, 10), 0),
        (date(2026, 12, 11), 0),
    ],
)
def test_clear_days_are_working_days_between(seen: date, days: int) -> None:
    assert clear_days(seen, date(2026, 12, 10)) == days


def test_the_newest_is_the_last_of_the_late_papers() -> None:
    first, late, later = (datetime(2026, 12, day, tzinfo=UTC) for day in (1, 4, 7))
    papers = (
        PaperSeen(DocumentId("pack"), "pack.pdf", first, is_late=False),
        PaperSeen(DocumentId("late"), "late.pdf", late, is_late=True),
        PaperSeen(DocumentId("later"), "later.pdf", later, is_late=True),
    )
    assert Preparation(papers).newest == later
    assert Preparation(papers[:1]).newest is None
