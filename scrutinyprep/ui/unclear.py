"""Files that may belong to several meetings, until the user says to which."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from scrutinyprep.domain.errors import MeetingUnclear
from scrutinyprep.domain.ids import MeetingId

if TYPE_CHECKING:
    from pathlib import Path

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
    """The user's answer, to this file or to all files alike."""
    alike: int = 0
    """How many more files wait for the same answer."""

    @property
    def possible(self) -> frozenset[MeetingId]:
        """The meetings that come into question."""
        return frozenset(one.meeting.id for one in self.error.meetings)


class UnclearFiles:
    """The files whose meeting is not clear, in the order in which they came.

    One of them is asked about. Nothing waits for that answer: other files come in meanwhile.
    """

    def __init__(self) -> None:
        self._waiting: deque[Unclear] = deque()
        self._trying: FileRead | None = None
        """The file that is tried once more, now that others are in."""
        self._asked: Unclear | None = None
        self._made: Unclear | None = None
        """The file for which a new meeting is being made; those like it join that one."""

    @property
    def paths(self) -> tuple[Path, ...]:
        """Where the files are that wait for an answer; those left out are not among them."""
        asked = () if self._asked is None else (self._asked,)
        return tuple(
            one.read.file.path
            for one in (*asked, *self._waiting)
            if not (one.is_answered and one.choice is None)
        )

    def put(self, read: FileRead, error: MeetingUnclear) -> None:
        """Keep a file until the others are in; one that was kept before is asked about next."""
        self._waiting.append(Unclear(read, error, was_tried_again=self._trying is read))
        self._trying = None

    def next_to_add(self) -> Unclear | None:
        """Return the next file that was answered, else the next to be tried again; None if none."""
        answered = (one for one in self._waiting if one.is_answered)
        untried = (one for one in self._waiting if not one.was_tried_again)
        one = next(answered, None) or next(untried, None)
        if one is not None:
            self._waiting.remove(one)
            self._trying = one.read
        return one

    def question(self) -> Unclear | None:
        """Return the file that the user is asked about; None where there is nothing to ask.

        It is the same object until it is answered or more files like it come.
        """
        if self._asked is None and self._waiting:
            self._asked = self._waiting.popleft()
        if self._asked is not None:
            alike = sum(one.possible == self._asked.possible for one in self._waiting)
            if alike != self._asked.alike:
                self._asked = replace(self._asked, alike=alike)
        return self._asked

    def answered(self, choice: MeetingId | NewMeeting | None, *, for_all: bool) -> None:
        """Note the answer about the file that was asked about, and those like it as well."""
        asked, self._asked = self._asked, None
        if asked is None:
            return
        if for_all:
            self._made = asked
            self._waiting = deque(
                replace(one, is_answered=True, choice=choice)
                if one.possible == asked.possible
                else one
                for one in self._waiting
            )
        self._waiting.appendleft(replace(asked, is_answered=True, choice=choice))

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
