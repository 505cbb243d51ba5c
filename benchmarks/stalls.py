"""How long the window stands still while packs are imported, and how soon one is open.

`python3 -m benchmarks.stalls [--corpus DIR]` opens the real window on a new
library with another pack open for reading, imports the longest pack of the
corpus and one of 1,000 pages through the window, and then opens each of them.
A timer of the window's own thread is due every few milliseconds meanwhile; it
is late by as long as the window stood still. `docs/performance.md` says more.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QElapsedTimer, QModelIndex, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView

from benchmarks.packs_to_time import CORPUS, longest_pack, made_pack, other_pack
from benchmarks.waiting import say, verdict, wait_ms, wait_until
from scrutinyprep.bootstrap import services_for
from scrutinyprep.domain.ids import MeetingId
from scrutinyprep.settings import Settings, write_settings
from scrutinyprep.ui.app import Application
from scrutinyprep.ui.importing import Landed
from scrutinyprep.ui.itemmodels.meetings import MeetingsModel

STALL_MS_MOST = 50.0
OPEN_MS_MOST = 300.0
_BEAT_MS = 2
_AFTERWARDS_MS = 1_500
"""What the window does of its own accord after an import is part of it."""
_LOOKED_MS = 400
"""From walking to a row to pressing Return there."""
_OPENED_TIMES = 5


@dataclass(frozen=True, slots=True)
class Beat:
    """One lateness of the timer."""

    late_ms: float
    busy_ms: float
    """Processor time that the window's own thread used of it."""
    unserved_ms: float
    """For so long it was ready to run and other programs had the processors; 0 if unknown."""
    at_ms: float
    """Since listening began."""

    @property
    def own_ms(self) -> float:
        """How much of it this program is to blame for."""
        return max(0.0, self.late_ms - self.unserved_ms)


class Heart(QObject):
    """Beats in the window's thread, and notes how late each beat was."""

    def __init__(self) -> None:
        super().__init__()
        self.beats: list[Beat] = []
        self._clock = QElapsedTimer()
        self._began = self._last = self._busy = self._unserved = 0.0
        self._timer = QTimer(self, interval=_BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)

    def begin(self) -> None:
        """Listen from now on."""
        self.beats.clear()
        self._began = self._last = time.perf_counter()
        self._busy, self._unserved = time.thread_time(), _unserved_s()
        self._timer.start()

    def end(self) -> list[Beat]:
        """Return what was noted."""
        self._timer.stop()
        return list(self.beats)

    def _beat(self) -> None:
        now, busy, unserved = time.perf_counter(), time.thread_time(), _unserved_s()
        beat = Beat(
            late_ms=max(0.0, (now - self._last) * 1000 - _BEAT_MS),
            busy_ms=(busy - self._busy) * 1000,
            unserved_ms=(unserved - self._unserved) * 1000,
            at_ms=(now - self._began) * 1000,
        )
        self.beats.append(beat)
        self._last, self._busy, self._unserved = now, busy, unserved


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--corpus", type=Path, default=CORPUS)
    options.add_argument("-v", "--verbose", action="store_true", help="list the longest stalls")
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        packs = [longest_pack(chosen.corpus), made_pack(chosen.corpus, folder)]
        library, settings = folder / "library", folder / "settings.json"
        first = services_for(library).importing.import_file(other_pack(chosen.corpus))
        write_settings(Settings(author="Cllr Jo Example", theme="light"), settings)
        app = QApplication(sys.argv[:1])
        application = Application(app, library, settings)
        application.start()
        _measure(application, first.meeting.id, packs, is_verbose=chosen.verbose)
        application.window.close()
        application.tasks.wait_idle(30_000)
        application.close()


def _measure(
    application: Application, first: MeetingId, packs: list[Path], *, is_verbose: bool
) -> None:
    """Import and open each pack, and print how the window fared."""
    window, tasks = application.window, application.tasks
    heart = Heart()
    wait_until(lambda: bool(window.places))
    tasks.wait_idle(30_000)
    landed: list[Landed] = []
    window.imports.landed.connect(landed.append)
    window.open_meeting(first)
    wait_until(lambda: bool(window.read.page.view.page_count))
    tasks.wait_idle(30_000)
    for path in packs:
        heart.begin()
        window.import_paths([path])
        wait_until(lambda: not window.imports.is_busy)
        wait_ms(_AFTERWARDS_MS)
        tasks.wait_idle(30_000)
        _report(f"import of {path.name}", heart.end(), is_verbose=is_verbose)
        new = landed[-1].imported.meeting.id
        took: list[float] = []
        opening: list[Beat] = []
        for _ in range(_OPENED_TIMES):
            # What has landed may be open by now: it is opened anew from another's papers.
            window.open_meeting(first)
            wait_ms(_AFTERWARDS_MS)
            tasks.wait_idle(30_000)
            heart.begin()
            took.append(_opened_ms(application, new))
            tasks.wait_idle(30_000)
            opening += heart.end()
        _report(f"opening {path.name}", opening, is_verbose=is_verbose)
        median = statistics.median(took)
        say(f"  {min(took):.0f} to {max(took):.0f} ms, {_OPENED_TIMES} times")
        verdict("from the wish to the picture of its first page, ms", median, OPEN_MS_MOST)


def _opened_ms(application: Application, meeting: MeetingId) -> float:
    """Walk to a meeting in the list and press Return; return the time to its first picture."""
    window = application.window
    drawings = window.read.page.view._scenery.drawings
    window.go(window.actions_.meetings)
    table = window.meetings.table
    # The list is read again when it is seen.
    wait_until(lambda: _row_of(table, meeting).isValid())
    table.setFocus()
    table.setCurrentIndex(QModelIndex())
    table.setCurrentIndex(_row_of(table, meeting))
    wait_ms(_LOOKED_MS)
    drawn: list[int] = []
    drawings.drawn.connect(drawn.append)
    began = time.perf_counter()
    QTest.keyClick(table, Qt.Key.Key_Return)
    wait_until(lambda: bool(drawn))
    took = time.perf_counter() - began
    drawings.drawn.disconnect(drawn.append)
    return took * 1000


def _row_of(table: QTableView, meeting: MeetingId) -> QModelIndex:
    """Return a meeting's row in the list, one that is not valid where it has none."""
    model = table.model()
    rows = (model.index(row, 0) for row in range(model.rowCount()))
    found = (row for row in rows if row.data(MeetingsModel.SummaryRole).meeting.id == meeting)
    return next(found, QModelIndex())


def _report(name: str, beats: list[Beat], *, is_verbose: bool) -> None:
    """Print the longest time that the window stood still, and what is usual."""
    late = sorted(beat.late_ms for beat in beats)
    own = sorted(beat.own_ms for beat in beats)
    load = f"; load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    say(f"\n{name}: {len(late)} beats{load}")
    verdict("longest stall, ms", late[-1], None)
    verdict("longest stall but for want of a processor, ms", own[-1], STALL_MS_MOST)
    verdict("99 of 100 are below, ms", late[int(0.99 * (len(late) - 1))], None)
    if is_verbose:
        for beat in sorted(beats, key=lambda beat: beat.late_ms)[-8:]:
            say(
                f"    {beat.late_ms:6.1f} ms at {beat.at_ms:6.0f}, "
                f"busy {beat.busy_ms:.1f}, without a processor {beat.unserved_ms:.1f}"
            )


def _unserved_s() -> float:
    """Return how long this thread has waited for a processor so far (Linux); else 0.

    Source: https://docs.kernel.org/scheduler/sched-stats.html, /proc/<pid>/schedstat.
    """
    try:
        told = Path("/proc/thread-self/schedstat").read_text(encoding="ascii")
    except OSError:
        return 0.0
    return int(told.split()[1]) / 1e9


if __name__ == "__main__":
    main()
