"""One key at a time: how long the window's thread is busy with it, and with what a pause brings."""

from __future__ import annotations

import gc
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from functools import partial
from time import perf_counter, thread_time

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

if sys.platform == "linux":
    import resource

Field = QPlainTextEdit | QLineEdit

_BETWEEN_KEYS_MS = 90
"""A quick typist's: the checks and the writes of one key come while the next are typed."""
_PAUSE_MS = 1200
"""Long enough for the list, the checks and the spelling to follow."""
_LOOK_S = 0.0003
"""To look whether there is anything to do costs a little too, and is none of the window's."""


class Sort(Enum):
    """What a key does, or that nobody presses any."""

    FIRST = "the first letter"
    LETTER = "a letter"
    WRAPPING = "a letter that takes another line"
    RESUMED = "the first letter after a pause"
    MIDDLE = "a letter or a correction in the middle"
    WORD = "a word deleted"
    PASTED = "300 letters pasted"
    PAUSE = "in a pause, at once"
    """The longest that a key would have had to wait."""


@dataclass(frozen=True, slots=True)
class Key:
    """What one key cost."""

    sort: Sort
    ms: float
    """Processor time of the window's thread, with what came back for it from the library."""
    garbage_ms: float
    """Of that, the search for dead objects."""
    times_put_aside: int
    """How often another program took the processor meanwhile, and with it the caches; 0 where
    the system does not tell."""


class Typist:
    """Types into a field and keeps what every key cost."""

    def __init__(self, app: QApplication, field: Field) -> None:
        self._app = app
        self._field = field
        self._around = _Around()
        self.keys: list[Key] = []
        """In the order in which they were pressed."""

    def begin(self) -> None:
        """Go to the field, and wait until that is painted."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._follow(_PAUSE_MS)

    def type(self, words: str, sort: Sort | None = None) -> None:
        """Type words; the first letter is of this sort, if one is said, and what follows plain.

        A comma is followed by a pause.
        """
        for letter in words:
            lines = self._lines
            key = self._pressed(partial(QTest.keyClicks, self._field, letter))
            is_another = self._lines != lines
            self._keep(sort or (Sort.WRAPPING if is_another else Sort.LETTER), key)
            sort = None
            if letter == ",":
                self.rest()
                sort = Sort.RESUMED

    def press(
        self,
        key: Qt.Key,
        sort: Sort,
        with_: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        """Press one key."""
        self._keep(sort, self._pressed(partial(QTest.keyClick, self._field, key, with_)))

    def paste(self, words: str) -> None:
        """Paste words with the keys for it."""
        QApplication.clipboard().setText(words)
        self.press(Qt.Key.Key_V, Sort.PASTED, Qt.KeyboardModifier.ControlModifier)

    def step_back(self, letters: int) -> None:
        """Move the caret back; that is no key of anybody's words, and not measured."""
        for _ in range(letters):
            QTest.keyClick(self._field, Qt.Key.Key_Left)
        self._follow(_BETWEEN_KEYS_MS)

    def rest(self) -> None:
        """Press nothing for a moment, and keep the longest that a key would have waited."""
        with self._around:
            turns = self._follow(_PAUSE_MS)
        self._keep(Sort.PAUSE, max(turns, default=0.0))

    @property
    def _lines(self) -> int:
        field = self._field
        return round(field.document().size().height()) if isinstance(field, QPlainTextEdit) else 1

    def _pressed(self, press: Callable[[], None]) -> float:
        """Press, and return how long the thread was busy until the next key, in seconds."""
        with self._around:
            began = thread_time()
            press()
            self._app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
            busy = thread_time() - began
            return busy + sum(self._follow(_BETWEEN_KEYS_MS))

    def _follow(self, milliseconds: int) -> list[float]:
        """Let happen what comes in this time, and return how long each turn took, in seconds."""
        turns = []
        until = perf_counter() + milliseconds / 1000
        while perf_counter() < until:
            began = thread_time()
            self._app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
            took = thread_time() - began
            if took > _LOOK_S:
                turns.append(took)
            QTest.qSleep(1)
        return turns

    def _keep(self, sort: Sort, seconds: float) -> None:
        around = self._around
        self.keys.append(Key(sort, seconds * 1000, around.garbage_s * 1000, around.put_aside))


class _Around:
    """Counts what else befalls this thread while it is entered."""

    def __init__(self) -> None:
        self.garbage_s = 0.0
        self.put_aside = 0
        self._began = 0.0
        self._thread = threading.get_ident()

    def __enter__(self) -> None:
        self.garbage_s = 0.0
        self.put_aside = -_times_put_aside()
        gc.callbacks.append(self._on_look)

    def __exit__(self, *_: object) -> None:
        gc.callbacks.remove(self._on_look)
        self.put_aside += _times_put_aside()

    def _on_look(self, phase: str, _: object) -> None:
        if threading.get_ident() != self._thread:
            return
        if phase == "start":
            self._began = thread_time()
        else:
            self.garbage_s += thread_time() - self._began


def _times_put_aside() -> int:
    """Return how often this thread lost the processor to another program. Source: getrusage(2)."""
    if sys.platform != "linux":
        return 0
    return resource.getrusage(resource.RUSAGE_THREAD).ru_nivcsw
