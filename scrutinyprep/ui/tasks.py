"""Work off the GUI thread: what waits, what runs, and how its result comes back.

A worker thread never touches a QObject but to emit a signal of `Tasks`, and
`Tasks` lives in the GUI thread: so every result, error and step of progress is
handled there, and a pane that was closed meanwhile is simply no longer
connected.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Hashable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from enum import Enum, auto
from time import monotonic
from typing import Any

from PySide6.QtCore import (
    QCoreApplication,
    QDeadlineTimer,
    QEventLoop,
    QMetaMethod,
    QObject,
    Qt,
    QTimer,
    Signal,
    Slot,
)

from scrutinyprep.domain.changes import Change
from scrutinyprep.domain.errors import Cancelled, ScrutinyError
from scrutinyprep.ui.progress import Progress

__all__ = ["Lane", "Progress", "State", "Task", "Tasks"]

_ESTIMATE_AFTER_S = 1.0
"""Sooner, a guess of the time left is worth nothing."""


class Lane(Enum):
    """What a piece of work may touch. Within a lane, work keeps its order."""

    LIBRARY = auto()
    """The library file: so it has one writer, and no lock to wait for."""
    FILES = auto()
    """Files to import or export, and never the library: it may take minutes."""
    PAGES = auto()
    """Pages of the open paper, drawn or read for the page view."""
    PAPER = auto()
    """What goes onto paper: a briefing set to be looked at, saved, and pages that are printed.
    Apart from FILES, so that nobody waits for an import to see a page."""
    SCANS = auto()
    """Pictures that a machine reads, and never the library: it may take an hour."""


class State(Enum):
    """How far a task has come."""

    WAITING = auto()
    RUNNING = auto()
    DONE = auto()
    FAILED = auto()
    CANCELLED = auto()
    """Stopped by the user, or replaced by later work of the same key."""


class Task(QObject):
    """A piece of work as the window sees it: for a progress bar with a Cancel button.

    Signals:
        succeeded: the result, in the GUI thread.
        refused: the ScrutinyError it ended with, in the GUI thread.
    """

    succeeded = Signal(object)
    refused = Signal(object)

    def __init__(self, job: _Job, label: str, lane: Lane) -> None:
        super().__init__()
        self._job = job
        self.label = label
        """What the user is told of it; work without a label is not worth showing."""
        self.lane = lane
        self.state = State.WAITING
        self.error: BaseException | None = None
        """What it ended with, once its state is FAILED."""

    @property
    def done(self) -> int:
        """How many steps are done."""
        return self._job.progress.done

    @property
    def total(self) -> int | None:
        """How many steps there are; None where that is not known."""
        return self._job.progress.total

    @property
    def step(self) -> str:
        """What it is busy with just now, as the work itself says; may be empty."""
        return self._job.progress.step

    @property
    def seconds_left(self) -> float | None:
        """A guess from its speed so far; None while there is too little to go by."""
        progress = self._job.progress
        if progress.began_at is None or not progress.total or not progress.done:
            return None
        passed = monotonic() - progress.began_at
        if passed < _ESTIMATE_AFTER_S:
            return None
        return passed / progress.done * max(0, progress.total - progress.done)

    @property
    def can_cancel(self) -> bool:
        """Whether it can still be stopped; a write never can."""
        return not self._job.must_run and self.state in (State.WAITING, State.RUNNING)

    def cancel(self) -> None:
        """Stop it: at once where it waits, at its next step where it runs. Its result is dropped.

        A write goes on: what the user has done is saved.
        """
        if self.can_cancel:
            self._job.progress.stop()
            self._job.future.cancel()


class Tasks(QObject):
    """Runs work off the GUI thread and hands the results back in it.

    Made in the GUI thread; `close` must be called before it goes.

    Signals:
        changed: the Change that a write returned.
        failed: a ScrutinyError that nobody asked to be told of otherwise.
        faulted: any other exception, which is a fault of ours. With nothing
            connected it goes to `sys.excepthook`.
        started, progressed, ended: the Task.
        became_idle: nothing waits or runs any more.
    """

    changed = Signal(object)
    failed = Signal(object)
    faulted = Signal(object)
    started = Signal(object)
    progressed = Signal(object)
    ended = Signal(object)
    became_idle = Signal()

    _began = Signal(object)
    _moved = Signal(object)
    _finished = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks: dict[_Job, Task] = {}
        self._workers: dict[Lane, ThreadPoolExecutor] = {}
        self._is_closed = False
        self._began.connect(self._on_began)
        self._moved.connect(self._on_moved)
        # Queued even where it comes from this thread, as when waiting work is
        # dropped: so nobody is called back while they are still asking.
        self._finished.connect(self._on_finished, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[Progress], Any],
        then: Callable[[Any], None] | None = None,
        *,
        lane: Lane = Lane.LIBRARY,
        key: Hashable | None = None,
        label: str = "",
        otherwise: Callable[[Any], None] | None = None,
        must_run: bool = False,
    ) -> Task:
        """Run `work(progress)` in a lane and call `then(result)` in the GUI thread.

        `then` and `otherwise` are bound methods of a QObject; they are not
        called once that is gone. `otherwise` is told of a ScrutinyError in
        place of `failed`. Work that waits under the same key is dropped. What
        `must_run`, as tidying up, is done before the program ends, as a write is.

        Raises:
            TypeError: `then` or `otherwise` is not a bound method of a QObject.
            RuntimeError: it is closed.
        """
        job = _Job(
            work,
            Progress(),
            key,
            is_write=False,
            must_run=must_run,
            is_refusal_told=otherwise is not None,
        )
        return self._queue_up(job, then, otherwise, lane=lane, label=label)

    def write(
        self,
        work: Callable[[], Change],
        then: Callable[[Any], None] | None = None,
        *,
        key: Hashable | None = None,
        label: str = "",
    ) -> Task:
        """Run `work()` in the library's lane and emit `changed` with the Change it returns.

        It is never cancelled, and finished before the program ends. A write
        that waits under the same key is dropped, so a key stands for deeds of
        which the last says all: one field of one question as it is typed.

        Raises:
            TypeError: `then` is not a bound method of a QObject.
            RuntimeError: it is closed.
        """
        job = _Job(
            lambda _: work(), Progress(), key, is_write=True, must_run=True, is_refusal_told=False
        )
        return self._queue_up(job, then, None, lane=Lane.LIBRARY, label=label)

    @property
    def is_idle(self) -> bool:
        """Whether nothing waits, runs, or is still to be handed back."""
        return not self._tasks

    @property
    def is_closed(self) -> bool:
        """Whether no more work is taken: the program ends."""
        return self._is_closed

    def wait_idle(self, milliseconds: int = 5000) -> bool:
        """Handle events until nothing is left to do; say whether that came in time.

        Whoever is told by `became_idle` may have asked for more: that is waited for too.
        """
        until = QDeadlineTimer(milliseconds)
        while not self.is_idle and not until.hasExpired():
            loop = QEventLoop()
            self.became_idle.connect(loop.quit)
            QTimer.singleShot(until.remainingTime(), loop, loop.quit)
            loop.exec()
        return self.is_idle

    def close(self) -> None:
        """Finish every write and what must run, stop everything else, and take no more work.

        Returns when the worker threads have ended. Their last results are
        handed over first, so an error of the last write is still told.
        """
        self._is_closed = True
        for task in list(self._tasks.values()):
            task.cancel()
        for worker in self._workers.values():
            worker.shutdown(wait=True)
        QCoreApplication.sendPostedEvents(self)

    def _queue_up(
        self,
        job: _Job,
        then: Callable[[Any], None] | None,
        otherwise: Callable[[Any], None] | None,
        *,
        lane: Lane,
        label: str,
    ) -> Task:
        if self._is_closed:
            raise RuntimeError("no work is taken after closing")
        task = Task(job, label, lane)
        for signal, receiver in ((task.succeeded, then), (task.refused, otherwise)):
            if receiver is not None:
                signal.connect(_bound(receiver))
        if job.key is not None:
            self._drop_waiting(job)
        job.progress.on_moved = _Telling(self._moved.emit, job)
        self._tasks[job] = task
        job.future = self._worker(lane).submit(job.do, self._began.emit)
        job.future.add_done_callback(_Telling(self._finished.emit, job))
        return task

    def _drop_waiting(self, later: _Job) -> None:
        for job in self._tasks:
            if job.key == later.key and job.is_write == later.is_write:
                job.future.cancel()

    def _worker(self, lane: Lane) -> ThreadPoolExecutor:
        if lane not in self._workers:
            name = f"lane-{lane.name.lower()}"
            self._workers[lane] = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)
        return self._workers[lane]

    @Slot(object)
    def _on_began(self, job: _Job) -> None:
        task = self._tasks.get(job)
        if task is not None:
            task.state = State.RUNNING
            self.started.emit(task)

    @Slot(object)
    def _on_moved(self, job: _Job) -> None:
        task = self._tasks.get(job)
        if task is not None:
            self.progressed.emit(task)

    @Slot(object)
    def _on_finished(self, job: _Job) -> None:
        task = self._tasks.pop(job)
        error = Cancelled() if job.future.cancelled() else job.future.exception()
        if isinstance(error, Cancelled) or job.progress.is_cancelled:
            task.state = State.CANCELLED
        else:
            task.state = State.DONE if error is None else State.FAILED
            task.error = error
        self.ended.emit(task)
        if task.state is State.DONE:
            self._hand_over(task, job)
        elif error is not None and not isinstance(error, Cancelled):
            self._tell(task, job, error)
        job.let_go()
        if self.is_idle:
            self.became_idle.emit()

    def _hand_over(self, task: Task, job: _Job) -> None:
        result = job.future.result()
        if job.is_write:
            self.changed.emit(result)
        task.succeeded.emit(result)

    def _tell(self, task: Task, job: _Job, error: BaseException) -> None:
        if not isinstance(error, ScrutinyError):
            if self.isSignalConnected(QMetaMethod.fromSignal(self.faulted)):
                self.faulted.emit(error)
            else:
                sys.excepthook(type(error), error, error.__traceback__)
        elif job.is_refusal_told:
            task.refused.emit(error)
        else:
            self.failed.emit(error)


@dataclass(eq=False, slots=True)
class _Job:
    """What a worker thread knows of a task: no QObject, so none can die in its hands."""

    work: Callable[[Progress], Any]
    progress: Progress
    key: Hashable | None
    is_write: bool
    must_run: bool
    """Whether it can't be cancelled."""
    is_refusal_told: bool
    """Whether a ScrutinyError goes to the one who asked, rather than to everyone."""

    future: Future[Any] = field(init=False)

    def do(self, began: Callable[[_Job], None]) -> Any:
        """Do the work, in the worker thread."""
        self.progress.began_at = monotonic()
        began(self)
        self.progress.check()
        return self.work(self.progress)

    def let_go(self) -> None:
        """Drop the result, and what leads back to this job, once it is handed over.

        In a ring, a picture of a page would stay until the collector of garbage comes by:
        a hundred megabytes of pages that nobody looks at any more.
        """
        self.progress.on_moved = None
        del self.future


@dataclass(frozen=True, slots=True)
class _Telling:
    """Emits a signal with the job it was made for, whatever it is called with."""

    emit: Callable[[_Job], None]
    job: _Job

    def __call__(self, *_: Any) -> None:
        self.emit(self.job)


def _bound(receiver: Callable[[Any], None]) -> Callable[[Any], None]:
    """Refuse what Qt could not disconnect by itself when its pane is closed."""
    if not isinstance(getattr(receiver, "__self__", None), QObject):
        raise TypeError("a result goes to a bound method of a QObject, and to nothing else")
    return receiver
