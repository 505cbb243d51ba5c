"""How soon the window is seen, and its list of meetings is filled, after the program was started.

Each start is a process of its own. A bare window of PySide6 is started in turns with the
program's, so that both fare alike with whatever else the machine does. Times are from before
the process is made, so Python's own start is in them. What the system reads from disk is read
once before: the first start after the machine's own is not measured.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

PAINT_TIMES_BARE = 1.5
FILLED_TIMES_BARE = 6.0
_PAIRS = 9
_LONGEST_START_S = 120
_LOOK_EVERY_MS = 2

_BARE = """
import sys, time
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        print(time.monotonic(), flush=True)
        app.quit()
app = QApplication([])
window = Window()
window.resize(1366, 768)
window.show()
app.exec()
"""
_LISTED = "from scrutinyprep.__main__ import main; main()"


def start(library: Path) -> None:
    """Measure starts of the window on a library, and of a command that lists its meetings."""
    with tempfile.TemporaryDirectory() as home:
        bare_command = [sys.executable, "-c", _BARE]
        own_command = [sys.executable, "-m", "benchmarks.window_start", str(library)]
        list_command = [sys.executable, "-c", _LISTED, "--library", str(library), "meetings"]
        bare, painted, filled, listed = [], [], [], []
        for at in range(_PAIRS + 1):
            a_bare, own = _run(bare_command, home), _run(own_command, home)
            began = time.monotonic()
            subprocess.run(  # noqa: S603
                list_command, env=_environment(home), stdout=subprocess.DEVNULL, check=True
            )
            if at:
                bare.append(a_bare[0])
                painted.append(own[0])
                filled.append(own[1])
                listed.append((time.monotonic() - began) * 1000)
    _say(f"\nstart: {_PAIRS} times in turns with a bare window; in brackets the quickest")
    _tell("bare PySide6 window to its first paint, ms", bare)
    _tell("our window to its first paint, ms", painted)
    _tell("its meetings listed, ms", filled)
    _tell("the command `scrutinyprep meetings`, ms", listed)
    _verdict("first paint, times bare", _ratios(painted, bare), PAINT_TIMES_BARE)
    _verdict("meetings listed, times bare", _ratios(filled, bare), FILLED_TIMES_BARE)


def _run(command: Sequence[str], home: str) -> list[float]:
    """Start a program, and return after how many milliseconds it told of each step."""
    began = time.monotonic()
    told = subprocess.run(  # noqa: S603
        command,
        env=_environment(home),
        stdout=subprocess.PIPE,
        timeout=_LONGEST_START_S,
        check=True,
        text=True,
    ).stdout
    return [(float(line) - began) * 1000 for line in told.splitlines()]


def _environment(home: str) -> dict[str, str]:
    """Return an environment without the settings of whoever measures."""
    own = {"HOME": home, "XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home}
    # Double density is for pages; a bare window has the same pixels as ours without it.
    plain = {name: value for name, value in os.environ.items() if name != "QT_SCALE_FACTOR"}
    return {"QT_QPA_PLATFORM": "offscreen", **plain, **own}


def _ratios(ours: Sequence[float], bare: Sequence[float]) -> list[float]:
    return [one / other for one, other in zip(ours, bare, strict=True)]


def _tell(name: str, values: Sequence[float]) -> None:
    _say(f"  {name:52}{statistics.median(values):8.0f}   ({min(values):.0f})")


def _verdict(name: str, ratios: Sequence[float], most: float) -> None:
    """Print the ratio of one start and the one after it, in the middle, and what is asked for."""
    middle = statistics.median(ratios)
    _say(f"  {name:52}{middle:8.2f}   at most {most:g}: {'yes' if middle <= most else 'NO'}")


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def _tell_time() -> None:
    _say(f"{time.monotonic()}")


def _be_watched(library: str) -> None:
    """Start the program as its own command does, and tell when it is seen and filled."""
    from PySide6.QtCore import QEvent, QObject, QTimer

    from scrutinyprep.__main__ import main
    from scrutinyprep.ui.main_window import MainWindow

    class Watch(QObject):
        def __init__(self, window: MainWindow) -> None:
            super().__init__(window)
            self._window = window
            self._is_painted = False
            window.installEventFilter(self)
            self._timer = QTimer(self, interval=_LOOK_EVERY_MS)
            self._timer.timeout.connect(self._look)
            self._timer.start()

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's
            if event.type() is QEvent.Type.Paint and not self._is_painted:
                self._is_painted = True
                _tell_time()
            return super().eventFilter(watched, event)

        def _look(self) -> None:
            meetings = getattr(self._window, "meetings", None)
            if meetings is None or not meetings.table.model().rowCount():
                return
            meetings.table.viewport().repaint()
            _tell_time()
            # How it ends is not what is measured.
            os._exit(0)

    begin = MainWindow.__init__

    def begin_watched(window: MainWindow) -> None:
        begin(window)
        window.watch = Watch(window)  # type: ignore[attr-defined]

    MainWindow.__init__ = begin_watched  # type: ignore[assignment,method-assign]
    # As somebody starts it from the desktop, whose library is elsewhere.
    os.environ["SCRUTINYPREP_LIBRARY"] = library
    sys.argv = ["scrutinyprep"]
    main()


if __name__ == "__main__":
    _be_watched(sys.argv[1])
