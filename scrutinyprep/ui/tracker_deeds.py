"""What a user can do to the tracker of recommendations from the window, each of it undoable."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Slot

from scrutinyprep.domain.ids import MeetingId, TrackedId, new_id
from scrutinyprep.domain.tracked import Candidate, Tracked, Tracking
from scrutinyprep.ui.commands import Deed, Rewording
from scrutinyprep.ui.workroom import Workroom


class TrackerDeeds(QObject):
    """Turns what the user did to the tracker into commands on the window's undo stack."""

    def __init__(self, workroom: Workroom, parent: QObject) -> None:
        super().__init__(parent)
        self._tracker = workroom.services.tracker
        self._tasks = workroom.tasks
        self._stack = workroom.deeds.stack
        self._newest: dict[TrackedId, Tracking] = {}
        self._tasks.became_idle.connect(self._on_idle)

    def track(self, meeting: MeetingId, chosen: Sequence[Candidate]) -> tuple[TrackedId, ...]:
        """Put recommendations of a meeting into the tracker, all in one step.

        Returns:
            the ids that they will have there.
        """
        every: list[TrackedId] = []
        self._stack.beginMacro(self.tr("track recommendations"))
        for candidate in chosen:
            made = TrackedId(new_id())
            every.append(made)
            do = partial(
                self._tracker.track,
                meeting,
                candidate.recommendation,
                item=candidate.item_id,
                id=made,
            )
            self._stack.push(
                Deed(
                    self.tr("track recommendation"),
                    self._tasks,
                    do=do,
                    undo=partial(self._tracker.remove, made),
                    again=partial(self._tracker.bring_back, made),
                )
            )
        self._stack.endMacro()
        return tuple(every)

    def revise(self, row: Tracked, **fields: Any) -> None:
        """Change fields of what the tracker says, named as in `Tracking`."""
        said = self.newest(row).tracking
        old = {name: getattr(said, name) for name in fields}
        if old != fields:
            self._stack.push(
                Rewording(
                    self.tr("change recommendation"),
                    partial(self._put, row),
                    old=old,
                    new=fields,
                    field=(row.id, *sorted(fields)),
                )
            )

    def remove(self, rows: Sequence[Tracked]) -> None:
        """Take rows out of the tracker, all in one step."""
        self._stack.beginMacro(self.tr("remove from the tracker"))
        for row in rows:
            self._stack.push(
                Deed(
                    "",
                    self._tasks,
                    do=partial(self._tracker.remove, row.id),
                    undo=partial(self._tracker.bring_back, row.id),
                )
            )
        self._stack.endMacro()

    def newest(self, row: Tracked) -> Tracked:
        """Return a row as it was last changed, even where that is still being saved."""
        said = self._newest.get(row.id)
        return row if said is None else replace(row, tracking=said)

    def _put(self, row: Tracked, fields: Any) -> None:
        said = replace(self.newest(row).tracking, **fields)
        self._newest[row.id] = said
        self._tasks.write(partial(self._tracker.revise, row.id, said), key=("tracked", row.id))

    @Slot()
    def _on_idle(self) -> None:
        """Forget what is saved: from here on the library knows best."""
        self._newest.clear()
