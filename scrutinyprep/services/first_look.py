"""What the window shows of a library while that is still being opened."""

from __future__ import annotations

from pathlib import Path

from scrutinyprep.domain.meetings import MeetingSummary
from scrutinyprep.store.first_look import meetings_at_a_glance


class FirstLook:
    """A glance at the library, for which nothing is loaded and nothing is opened."""

    def __init__(self, database: Path) -> None:
        self._database = database

    def meetings(self) -> list[MeetingSummary]:
        """Return every meeting, the latest date first, without its speeches counted.

        None of them where the library must be opened to tell: it is in use, of another version
        or damaged, or there is none yet.
        """
        return meetings_at_a_glance(self._database)
