"""Waiting for the window as a person does, and telling what was measured meanwhile."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer

_LONGEST_WAIT_S = 120.0
_LOOK_AGAIN_MS = 20
"""Where nothing happens, it is looked again after so long."""


def wait_until(until: Callable[[], bool]) -> None:
    """Handle events as they come until it is so: as the program does, without a sleep between."""
    deadline = time.monotonic() + _LONGEST_WAIT_S
    waking = QTimer(interval=_LOOK_AGAIN_MS)
    waking.start()
    while not until():
        if time.monotonic() > deadline:
            raise TimeoutError("the window does not come to an end of it")
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def wait_ms(milliseconds: float) -> None:
    """Handle events for so long. `QTest.qWait` keeps Python's lock, and holds up all lanes."""
    loop = QEventLoop()
    QTimer.singleShot(max(0, round(milliseconds)), loop, loop.quit)
    loop.exec()


def verdict(name: str, value: float, most: float | None) -> None:
    """Print a number, and whether it is within what is asked for."""
    asked = "" if most is None else f"   at most {most:.4g}: {'yes' if value <= most else 'NO'}"
    say(f"  {name:62}{value:8.1f}{asked}")


def say(line: str) -> None:
    """Print a line at once."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()
