"""Files that are to be imported, one after the other."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from scrutinyprep.domain.changes import Change, Kind
from scrutinyprep.domain.errors import (
    IsShareFile,
    MeetingUnclear,
    PasswordNeeded,
    ScrutinyError,
    WrongPassword,
)
from scrutinyprep.domain.ids import MeetingId
from scrutinyprep.ui.locks import Locks
from scrutinyprep.ui.share_arrived import ShareArrived
from scrutinyprep.ui.tasks import Lane, Progress, State, Task
from scrutinyprep.ui.unclear import Unclear, UnclearFiles
from scrutinyprep.ui.workroom import Workroom

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services
    from scrutinyprep.services.importing import FileRead, Fingerprint, Imported
    from scrutinyprep.services.joining import NewMeeting


@dataclass(frozen=True, slots=True)
class Landed:
    """A file that is in the library now, and what that made."""

    imported: Imported
    is_new_meeting: bool
    is_new: bool
    """False where the library held exactly this file already."""


class ImportQueue(QObject):
    """Imports files one at a time: one slow reader at a time is enough for a laptop.

    Signals:
        landed: what became of a file.
        refused: the ScrutinyError because of which a file could not be imported.
        drained: of the files that were opened, none waits any more.
        waiting: how many files still wait.
        password_wanted: the PasswordNeeded or WrongPassword that holds a file up, until
            `open_with` or `leave_locked` is called.
        meeting_wanted: the `Unclear` file that may belong to several meetings, until `join`
            is called; None where there is none any more. Asked after all other files, since one
            of them may settle it; other files come in while it waits.
        left_out: the path of a file that the user chose not to import.
        share_found: the `ShareArrived` that is no paper: it brings a colleague's questions.
    """

    landed = Signal(object)
    refused = Signal(object)
    drained = Signal()
    waiting = Signal(int)
    password_wanted = Signal(object)
    meeting_wanted = Signal(object)
    left_out = Signal(object)
    share_found = Signal(object)

    def __init__(self, workroom: Workroom, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = workroom.services
        self._deeds = workroom.deeds
        self._tasks = workroom.tasks
        self._queue: deque[tuple[Path, MeetingId | None]] = deque()
        self._current: tuple[Path, MeetingId | None] | None = None
        self._reading: Task | None = None
        self._adding: _Adding | None = None
        self._locks = Locks()
        self._unclear = UnclearFiles()
        self._asked: Unclear | None = None
        """The file that the user was asked about last, until it is answered."""
        self._tasks.ended.connect(self._on_ended)

    @property
    def is_busy(self) -> bool:
        """Whether a file is being imported; one that waits for an answer is not."""
        return self._current is not None

    @property
    def unanswered(self) -> tuple[Path, ...]:
        """The files that wait until the user says which meeting they belong to."""
        return self._unclear.paths

    def add(self, paths: Sequence[Path], meeting: MeetingId | None = None) -> None:
        """Import these files as well, to a meeting where one is given."""
        self._queue.extend((path, meeting) for path in paths)
        self.waiting.emit(len(self._queue))
        self._next()

    def open_with(self, password: str) -> None:
        """Go on with the file that is held up for want of a password."""
        if self._locks.held is not None:
            self._read_with(self._locks.held, self._locks.tried(password))

    def leave_locked(self) -> None:
        """Refuse the file that is held up, and go on with the next one."""
        if self._locks.held is not None:
            self._refuse(PasswordNeeded(self._locks.held.path))

    def join(self, choice: MeetingId | NewMeeting | None, *, for_all: bool = False) -> None:
        """Put the file that was asked about with a meeting; with None, leave it out.

        `for_all` does so for every waiting file of which the same meetings come into question.
        """
        self._unclear.answered(choice, for_all=for_all)
        self._next()

    def _go_on_with_unclear(self) -> None:
        """Go on with the files whose meeting is not clear, now that all the others are in."""
        one = self._unclear.next_to_add()
        if one is None:
            self._ask_for_meeting()
        elif one.is_answered and one.choice is None:
            self.left_out.emit(one.read.file.path)
            self._next()
        else:
            self._current = (one.read.file.path, None)
            self._begin_adding(one.read, one.choice)

    def _ask_for_meeting(self) -> None:
        """Ask about the next file; nothing stops for it."""
        before, self._asked = self._asked, self._unclear.question()
        if self._asked is not before:
            self.meeting_wanted.emit(self._asked)

    def _next(self) -> None:
        if self._current is not None:
            return
        if not self._queue:
            self._locks.forget()
            self.drained.emit()
            self._go_on_with_unclear()
            return
        self._current = self._queue.popleft()
        self.waiting.emit(len(self._queue))
        path, _ = self._current
        services = self._services
        self._tasks.run(
            lambda _: services.importing.fingerprint(path),
            then=self._look_up,
            otherwise=self._refuse,
            lane=Lane.FILES,
        )

    @Slot(object)
    def _look_up(self, file: Fingerprint) -> None:
        services = self._services
        self._tasks.run(
            lambda _: (file, services.importing.already_there(file)),
            then=self._read,
            otherwise=self._refuse,
        )

    @Slot(object)
    def _read(self, looked_up: tuple[Fingerprint, Imported | None]) -> None:
        file, known = looked_up
        if known is not None:
            if known.change.kinds:
                self._tasks.changed.emit(known.change)
            self._land(known, is_new_meeting=False)
            return
        self._locks.begin(file)
        self._read_with(file, None)

    def _read_with(self, file: Fingerprint, password: str | None) -> None:
        self._reading = self._tasks.run(
            partial(_read_file, self._services, file, password),
            then=self._add,
            otherwise=self._on_unread,
            lane=Lane.FILES,
            label=self.tr("Reading “{name}”").format(name=file.path.name),
        )

    @Slot(object)
    def _on_unread(self, error: ScrutinyError) -> None:
        """Try the last password on a locked file, or ask for its own."""
        held = self._locks.held
        if isinstance(error, IsShareFile):
            self._pass_on(error)
            return
        if held is None or not isinstance(error, (PasswordNeeded, WrongPassword)):
            self._refuse(error)
            return
        known = self._locks.another()
        if known is None:
            self.password_wanted.emit(self._locks.reason(error))
        else:
            self._read_with(held, known)

    def _pass_on(self, error: IsShareFile) -> None:
        """Leave a share file to those who show it first, and go on with the next file."""
        _, meeting = self._current or (None, None)
        self._current = None
        self.share_found.emit(ShareArrived(error.path, self._locks.last, meeting))
        self._next()

    @Slot(object)
    def _add(self, read: FileRead) -> None:
        _, meeting = self._current or (None, None)
        self._begin_adding(read, meeting)

    def _begin_adding(self, read: FileRead, meeting: MeetingId | NewMeeting | None) -> None:
        self._adding = _Adding(self._services, read, meeting)
        # A write, because those are never stopped half way.
        self._tasks.write(
            self._adding,
            then=self._on_added,
            label=self.tr("Adding “{name}” to the library").format(name=read.file.path.name),
        )

    @Slot(object)
    def _on_added(self, _change: Change) -> None:
        adding = self._adding
        if adding is None:
            return
        self._adding = None
        if adding.imported is not None:
            self._unclear.landed(adding.read, adding.imported.meeting.id)
            self._land(adding.imported, is_new_meeting=adding.is_new_meeting)
        elif isinstance(adding.error, MeetingUnclear) and adding.error.meetings:
            self._unclear.put(adding.read, adding.error)
            self._current = None
            self._next()
        elif adding.error is not None:
            self._refuse(adding.error)

    def _land(self, imported: Imported, *, is_new_meeting: bool) -> None:
        is_new = bool(imported.change.kinds)
        if is_new:
            name = imported.file.path.name
            if is_new_meeting:
                self._deeds.remember_meetings(name, [imported.meeting.id])
            else:
                self._deeds.remember_file(name, imported.document.id)
        self._current = None
        self.landed.emit(Landed(imported, is_new_meeting, is_new))
        self._next()

    @Slot(object)
    def _refuse(self, error: ScrutinyError) -> None:
        self._current = None
        self.refused.emit(error)
        self._next()

    @Slot(object)
    def _on_ended(self, task: Task) -> None:
        """Go on with the next file where the user stopped this one."""
        if task is self._reading:
            self._reading = None
            if task.state is State.CANCELLED:
                self._current = None
                self._next()


def _read_file(
    services: Services, file: Fingerprint, password: str | None, progress: Progress
) -> FileRead:
    return services.importing.read(
        file,
        password=password,
        progress=progress,
        cancelled=lambda: progress.is_cancelled,
    )


class _Adding:
    """Adds a file that was read; what became of it can be asked afterwards."""

    def __init__(
        self, services: Services, read: FileRead, meeting: MeetingId | NewMeeting | None
    ) -> None:
        self._services = services
        self.read = read
        self._meeting = meeting
        self.imported: Imported | None = None
        self.is_new_meeting = False
        self.error: ScrutinyError | None = None

    def __call__(self) -> Change:
        """Add it, in the library's lane."""
        before = {summary.meeting.id for summary in self._services.meetings.all()}
        try:
            self.imported = self._services.importing.add(self.read, self._meeting)
        except ScrutinyError as error:
            self.error = error
            return Change(Kind(0))
        self.is_new_meeting = self.imported.meeting.id not in before
        return self.imported.change
