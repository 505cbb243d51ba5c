"""From what is wanted of a briefing to its pages: off the GUI thread, and only the last wish."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from scrutinyprep.domain.errors import ScrutinyError
from scrutinyprep.ui.briefing_wish import BriefingWish
from scrutinyprep.ui.tasks import Lane, Progress, Task
from scrutinyprep.ui.workroom import Workroom

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services
    from scrutinyprep.services.carrying import Made, Outgoing

_SETTLED_MS = 180
"""Whoever ticks three boxes in a row, or types a name, waits for one set of pages."""


class Making(QObject):
    """Makes the pages that are wanted; what is wanted no more is stopped at its next page.

    Signals:
        began: pages are being made.
        moved: how many pages are set, and of how many; nothing is known of the second at first.
        made: the Made, for the wish that was said last.
        refused: the ScrutinyError because of which there are no pages.
    """

    began = Signal()
    moved = Signal(int, int)
    made = Signal(object)
    refused = Signal(object)

    def __init__(self, workroom: Workroom, parent: QObject) -> None:
        super().__init__(parent)
        self._services = workroom.services
        self._tasks = workroom.tasks
        self._wish: BriefingWish | None = None
        self._task: Task | None = None
        self._settle = QTimer(self, interval=_SETTLED_MS, singleShot=True)
        self._settle.timeout.connect(self._gather)
        self._tasks.progressed.connect(self._on_progressed)

    @property
    def is_busy(self) -> bool:
        """Whether pages are still to come for what is wanted now."""
        return self._settle.isActive() or self._task is not None

    def want(self, wish: BriefingWish, *, at_once: bool = False) -> None:
        """Make other pages, as soon as nothing was changed for a moment."""
        self.give_up()
        self._wish = wish
        self.began.emit()
        self._settle.start(0 if at_once else _SETTLED_MS)

    def give_up(self) -> None:
        """Want none of what is being made."""
        self._settle.stop()
        if self._task is not None:
            self._task.cancel()
            self._task = None

    @Slot()
    def _gather(self) -> None:
        if self._wish is not None:
            self._task = self._tasks.run(
                partial(_gathered, self._services, self._wish),
                then=self._set,
                otherwise=self._on_refused,
                key=(id(self), "gather"),
            )

    @Slot(object)
    def _set(self, outgoing: Outgoing) -> None:
        self._task = self._tasks.run(
            partial(_made, self._services, outgoing),
            then=self._on_made,
            otherwise=self._on_refused,
            lane=Lane.PAPER,
            key=(id(self), "set"),
        )

    @Slot(object)
    def _on_made(self, made: Made) -> None:
        self._task = None
        self.made.emit(made)

    @Slot(object)
    def _on_refused(self, error: ScrutinyError) -> None:
        self._task = None
        self.refused.emit(error)

    @Slot(object)
    def _on_progressed(self, task: Task) -> None:
        if task is self._task:
            self.moved.emit(task.done, task.total or 0)


def _gathered(services: Services, wish: BriefingWish, _progress: Progress) -> Outgoing:
    return services.carrying.outgoing(
        wish.meeting,
        copy_of=wish.copy_of,
        consent=wish.consent,
        choice=wish.choice,
        carries=wish.carries,
        for_others=wish.for_others,
    )


def _made(services: Services, outgoing: Outgoing, progress: Progress) -> Made:
    return services.carrying.make(outgoing, progress)
