"""What can be undone: one command for each deed, which queues its writes to the library."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from time import monotonic
from typing import Any

from PySide6.QtGui import QUndoCommand

from scrutinyprep.domain.changes import Change
from scrutinyprep.domain.questions import QuestionWords
from scrutinyprep.domain.undertakings import Promise
from scrutinyprep.ui.tasks import Tasks

Write = Callable[[], Change]

_ONE_BREATH_S = 1.2
"""Keys that follow each other within this time are taken back together."""
_MERGING = 1
"""Qt asks only commands of one number whether they merge."""


@dataclass(frozen=True, slots=True)
class Reworded(Change):
    """A Change to nothing but what one mark says.

    It comes with each key that is typed, so it carries what is said now:
    whoever shows the mark has no need to read the library again.
    """

    said: QuestionWords | Promise | str = ""


class Deed(QUndoCommand):
    """A deed, what takes it back, and what does it once more.

    Doing it again differs from doing it at first where something was made: it
    keeps its id, so it is brought back rather than made twice.
    """

    def __init__(
        self,
        text: str,
        tasks: Tasks,
        *,
        do: Write | None,
        undo: Write,
        again: Write | None = None,
    ) -> None:
        super().__init__(text)
        self._tasks = tasks
        self._do = do
        """None where it is done already, as an import is when it reaches the stack."""
        self._undo = undo
        self._again = again or do

    def redo(self) -> None:
        """Do it, or do it once more."""
        if self._do is not None:
            self._tasks.write(self._do)
        self._do = self._again

    def undo(self) -> None:
        """Take it back."""
        self._tasks.write(self._undo)


class Rewording(QUndoCommand):
    """A change of words or of another field, as it is typed.

    Signals nothing: `put` shows and stores the value, and knows what is newest.
    """

    def __init__(
        self,
        text: str,
        put: Callable[[object], None],
        *,
        old: object,
        new: object,
        field: Hashable,
    ) -> None:
        super().__init__(text)
        self._put = put
        self._old = old
        self._new = new
        self._field = field
        self._typed_at = monotonic()

    def id(self) -> int:
        """Return the number by which Qt finds commands that may merge."""
        return _MERGING

    def redo(self) -> None:
        """Put the new value."""
        self._put(self._new)

    def undo(self) -> None:
        """Put the old value back."""
        self._put(self._old)

    def mergeWith(self, later: QUndoCommand) -> bool:
        """Take in the next key of the same field, where it follows at once."""
        if not isinstance(later, Rewording) or later._field != self._field:
            return False
        if later._typed_at - self._typed_at > _ONE_BREATH_S:
            return False
        self._new, self._typed_at = later._new, later._typed_at
        return True


def reworded(put: Callable[[Any, Any], Change], mark: str, said: Any) -> Reworded:
    """Store what a mark says, and let the Change carry it."""
    change = put(mark, said)
    return Reworded(change.kinds, change.made, said)
