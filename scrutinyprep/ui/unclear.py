"""Files that may belong to several meetings, until the user says to which."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from scrutinyprep.domain.errors import MeetingUnclear
from scrutinyprep.domain.ids import MeetingId

if TYPE_CHECKING:
    from scrutinyprep.services.importing import FileRead
    from scrutinyprep.services.joining import NewMeeting


@dataclass(frozen=True, slots=True)
class Unclear:
    """A file that was read, and why it is not clear where it belongs."""

    read: FileRead
    error: MeetingUnclear
    was_tried_again: bool = False
    """Once more after the other files, of which one may have told."""
    is_answered: bool = False
    choice: MeetingId | NewMeeting | None = None
    """The user's answer for all files alike."""
    alike: int = 0
    """How many more files wait for the same answer."""

    @property
    def possible(self) -> frozenset[MeetingId]:
        """The meetings that come into question."""
        return frozenset(one.meeting.id for one in self.error.meetings)


class UnclearFiles:
    """The files whose meeting is not clear, in the order in which they came."""

    def __init__(self) -> None:
        self._waiting: deque[Unclear] = deque()
        self._asked: Unclear | None = None
        self._made: Unclear | None = None
        """The file for which a new meeting is being made; those like it join that one."""

    def put(self, read: FileRead, error: MeetingUnclear) -> None:
        """Keep a file until the others are in; one that was kept before is asked about now."""
        if self._asked is not None and self._asked.read is read:
            again = replace(self._asked, error=error, was_tried_again=True)
            self._asked = None
            self._waiting.append(again)
        else:
            self._waiting.append(Unclear(read, error))

    def next_one(self) -> Unclear | None:
        """Return the next file to add or to ask about; None where none waits.

        Every file is tried again before the first is asked about.
        """
        if not self._waiting:
            self._asked = None
            return None
        untried = next((one for one in self._waiting if not _is_ready(one)), None)
        one = untried or self._waiting[0]
        self._waiting.remove(one)
        alike = [other for other in self._waiting if other.possible == one.possible]
        self._asked = replace(one, alike=len(alike))
        return self._asked

    def answered(self, choice: MeetingId | NewMeeting | None, *, for_all: bool) -> Unclear | None:
        """Return the file that was asked about, its answer noted for those like it as well."""
        asked, self._asked = self._asked, None
        if asked is None or not for_all:
            return asked
        self._made = asked
        self._waiting = deque(
            replace(one, is_answered=True, choice=choice) if one.possible == asked.possible else one
            for one in self._waiting
        )
        return asked

    def landed(self, read: FileRead, meeting: MeetingId) -> None:
        """Send the files that share a new meeting to the one that was made for the first."""
        if self._made is None or self._made.read is not read:
            return
        possible, self._made = self._made.possible, None
        self._waiting = deque(
            replace(one, choice=meeting)
            if one.is_answered and one.choice is not None and one.possible == possible
            else one
            for one in self._waiting
        )


def _is_ready(one: Unclear) -> bool:
    return one.was_tried_again or one.is_answered
