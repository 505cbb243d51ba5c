"""Work that only the window's own thread can do, in steps, with whatever happens in between."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal, Slot


class StepByStep(QObject):
    """Goes through steps, one to each turn of the event loop: keys, pointer and paint come first.

    Made in the GUI thread, for what makes widgets: everything else is done by `Tasks`.

    Signals:
        done: the last step is done.
    """

    done = Signal()

    def __init__(self, steps: Iterator[None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps = steps
        self._next = QTimer(self, interval=0, singleShot=True)
        self._next.timeout.connect(self._step)

    def begin(self) -> None:
        """Do the first step now, and the others as soon as there is nothing else to do."""
        self._step()

    def stop(self) -> None:
        """Leave the other steps undone: the window goes."""
        self._next.stop()

    @Slot()
    def _step(self) -> None:
        # A step that fails is a fault of ours, told as any other; no more are done then.
        try:
            next(self._steps)
        except StopIteration:
            self.done.emit()
        else:
            self._next.start()
