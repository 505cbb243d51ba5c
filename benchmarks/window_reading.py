"""How quick reading is in a pack of 1,000 pages: turning pages, scrolling, and the memory it takes.

Each section runs in a process of its own, as a window can be opened once only in one.
"""

from __future__ import annotations

import os
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

# A screen of double density: four times the pixels, as on most laptops today.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_SCALE_FACTOR", "2")

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.memory import peak_bytes
from benchmarks.packs_to_time import made_pack
from benchmarks.stalls import Beat, Heart
from scrutinyprep.bootstrap import services_for
from scrutinyprep.pdf.document import PdfDocument
from scrutinyprep.settings import Settings, write_settings
from scrutinyprep.ui.app import Application
from scrutinyprep.ui.reader.page_scroll import PageScroll
from scrutinyprep.ui.reader.page_view import PageView

FIRST_PIXELS_MS_MOST = 100.0
SHARP_TIMES_OWN = 1.3
FRAME_MS = 1000 / 60
"""A screen shows nothing sooner than at its next frame."""
STALL_MS_MOST = 50.0
MEMORY_MB_MOST = 500.0
_TURNS = 60
_SCROLL_S = 12.0
_SCROLL_PX = 90
_TEXT_TURNS = 120
_LONGEST_WAIT_S = 60.0
_LOOK_AGAIN_MS = 20
"""Where nothing happens, it is looked again after so long."""
_SEED = 5
_SLATE_BYTES = 32 * 2**20
_WEIGHTS_MS = ((0.0, 5.0), (5.0, 20.0), (20.0, float("inf")))
"""Light, middling and heavy pages, by the time that PDFium takes for them alone."""


@dataclass(frozen=True, slots=True)
class _Turn:
    """How a page was turned to; all times in milliseconds from the wish."""

    first: float
    """Until something of it was drawn."""
    sharp: float
    """Until all of it was painted sharp."""
    busy: float
    """Processor time of the window's own thread until then."""
    own: float
    """What PDFium takes for it alone."""

    @property
    def times(self) -> float:
        """How often PDFium's own time it took."""
        return self.sharp / self.own


def page_turn(corpus: Path, folder: Path) -> None:
    """Measure how soon a page anywhere in the pack is seen, and is sharp."""
    _run_apart("turn", corpus, folder)


def scrolling(corpus: Path, folder: Path) -> None:
    """Measure how long the window stands still while a reader scrolls, on pages and in text."""
    _run_apart("scroll", corpus, folder)


def memory(corpus: Path, folder: Path) -> None:
    """Measure the memory of all processes together while every page is read through."""
    _make(corpus, folder)
    peak = peak_bytes([sys.executable, "-m", "benchmarks.window_reading", "read", str(folder)])
    _say("\nmemory with 1,000 pages read through, and every twentieth as text")
    _verdict("peak of all processes, MB", peak / 2**20, MEMORY_MB_MOST)


def _run_apart(what: str, corpus: Path, folder: Path) -> None:
    _make(corpus, folder)
    command = [sys.executable, "-m", "benchmarks.window_reading", what, str(folder)]
    subprocess.run(command, check=True)  # noqa: S603


def _make(corpus: Path, folder: Path) -> None:
    """Put a library with the pack into a folder."""
    pack = made_pack(corpus, folder)
    services_for(folder / "library").importing.import_file(pack)
    write_settings(Settings(author="Cllr Jo Example", theme="light"), folder / "settings.json")


def _measure_turns(application: Application, view: PageView, pack: Path) -> None:
    """Go to pages all over the pack, and compare with PDFium drawing the same page alone."""
    pages = random.Random(_SEED).sample(range(1, view.page_count + 1), _TURNS)  # noqa: S311
    drawn: list[int] = []
    view._scenery.drawings.drawn.connect(drawn.append)
    slate = memoryview(bytearray(_SLATE_BYTES))
    turns = []
    with PdfDocument(pack) as document:
        for page in pages:
            application.tasks.wait_idle(30_000)
            if view._scenery.drawings.stand_in(page) is None:
                # Else it was drawn ahead, and is no page that anybody waits for.
                turns.append(_turn(view, page, drawn, document, slate))
    _say(f"\npage turn: {len(turns)} pages all over a pack of {view.page_count}")
    _verdict("first pixels, median ms", statistics.median(t.first for t in turns), None)
    _verdict("first pixels, slowest ms", max(t.first for t in turns), FIRST_PIXELS_MS_MOST)
    _verdict("sharp and painted, median ms", statistics.median(t.sharp for t in turns), None)
    _verdict("PDFium alone, median ms", statistics.median(t.own for t in turns), None)
    _verdict("busy window thread, median ms", statistics.median(t.busy for t in turns), None)
    over = statistics.median(t.sharp - SHARP_TIMES_OWN * t.own for t in turns)
    _verdict("sharp beyond 1.3 times PDFium alone, median ms", over, FRAME_MS)
    for least, most in _WEIGHTS_MS:
        _tell_weight([t for t in turns if least <= t.own < most], least, most)


def _turn(
    view: PageView, page: int, drawn: list[int], document: PdfDocument, slate: memoryview
) -> _Turn:
    drawn.clear()
    _PAINTED.clear()
    began, busy = time.perf_counter(), time.thread_time()
    view.show_page(page)
    _wait(lambda: bool(drawn))
    first = time.perf_counter()
    _wait(lambda: bool(_PAINTED))
    sharp, used = _PAINTED[0]
    scenery, seen = view._scenery, view._seen()
    alone = time.perf_counter()
    for each in scenery.sheets.pages_between(seen.top(), seen.bottom()):
        scale = scenery.sheets.scale(each) * view.devicePixelRatioF()
        for piece in scenery._pieces(each, seen):
            document.picture(each, scale, piece.clip(*scenery.sizes[each - 1]), slate)
    own = time.perf_counter() - alone
    times = (min(first, sharp) - began, sharp - began, used - busy, own)
    return _Turn(*(1000 * each for each in times))


def _tell_weight(turns: Sequence[_Turn], least: float, most: float) -> None:
    if not turns:
        return
    name = f"{len(turns)} pages that take PDFium {least:g} to {most:g} ms: times that, median"
    _verdict(name, statistics.median(t.times for t in turns), SHARP_TIMES_OWN)
    over = statistics.median(t.sharp - t.own for t in turns)
    _verdict("  milliseconds more than that, median", over, None)


_PAINTED: list[tuple[float, float]] = []
"""When the view was painted with all that is seen of it sharp, and the thread's time by then."""


def _note_paints() -> None:
    """Have it noted when a view has been painted sharp; before there is any view."""
    paint = PageScroll.paintEvent

    def paint_and_note(view: PageScroll, event: QPaintEvent) -> None:
        paint(view, event)
        if view.is_sharp:
            _PAINTED.append((time.perf_counter(), time.thread_time()))

    PageScroll.paintEvent = paint_and_note  # type: ignore[assignment,method-assign]


def _measure_scrolling(application: Application, view: PageView) -> None:
    """Scroll on as by a wheel, a step to each frame, and listen to the window's thread."""
    heart = Heart()
    view.show_page(1)
    application.tasks.wait_idle(30_000)
    heart.begin()
    ends = time.perf_counter() + _SCROLL_S
    bar = view.verticalScrollBar()
    while time.perf_counter() < ends:
        bar.setValue(bar.value() + _SCROLL_PX)
        QTest.qWait(round(FRAME_MS))
    _report(f"scrolling {view.current_page} pages in {_SCROLL_S:g} s", heart.end())
    panel = application.window.read.page
    panel.read_as_text(True)
    _wait(lambda: bool(panel.text.page_count))
    application.tasks.wait_idle(30_000)
    QTest.qWait(500)
    heart.begin()
    began = panel.text.current_page
    for _ in range(_TEXT_TURNS):
        panel.text._scroll(0.5 * panel.text.viewport().height())
        QTest.qWait(3 * round(FRAME_MS))
    _report(f"scrolling {panel.text.current_page - began} pages as text", heart.end())


def _read_through(application: Application, view: PageView) -> None:
    """See every page sharp, with its words, and some of them as text."""
    panel = application.window.read.page
    for page in range(1, view.page_count + 1):
        view.show_page(page)
        _wait(lambda: view.is_sharp)
        if page % 20 == 0:
            view._on_rest()
            panel.read_as_text(True)
            application.tasks.wait_idle(30_000)
            panel.read_as_text(False)


def _report(name: str, beats: list[Beat]) -> None:
    late = sorted(beat.late_ms for beat in beats)
    own = sorted(beat.own_ms for beat in beats)
    _say(f"\n{name}: {len(late)} beats")
    _verdict("longest stall, ms", late[-1], None)
    _verdict("longest stall but for want of a processor, ms", own[-1], STALL_MS_MOST)
    _verdict("99 of 100 are below, ms", late[int(0.99 * (len(late) - 1))], None)


def _open(folder: Path) -> tuple[Application, PageView]:
    """Open the window on the library of a folder, at its pack."""
    app = QApplication(sys.argv[:1])
    application = Application(app, folder / "library", folder / "settings.json")
    application.start()
    _wait(lambda: bool(application.window.places))
    application.tasks.wait_idle(30_000)
    window = application.window
    window.resize(1366, 768)
    meeting = services_for(folder / "library").meetings.all()[0].meeting.id
    window.open_meeting(meeting)
    view = window.read.page.view
    _wait(lambda: bool(view.page_count))
    application.tasks.wait_idle(30_000)
    return application, view


def _wait(until: Callable[[], bool]) -> None:
    """Handle events as they come until it is so: as the program does, without a sleep between."""
    deadline = time.monotonic() + _LONGEST_WAIT_S
    waking = QTimer(interval=_LOOK_AGAIN_MS)
    waking.start()
    while not until():
        if time.monotonic() > deadline:
            raise TimeoutError("the window does not come to an end of it")
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def _verdict(name: str, value: float, most: float | None) -> None:
    """Print a number, and whether it is within what is asked for."""
    asked = "" if most is None else f"   at most {most:.4g}: {'yes' if value <= most else 'NO'}"
    _say(f"  {name:62}{value:8.1f}{asked}")


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def main() -> None:
    """Measure one thing in this process."""
    what, folder = sys.argv[1], Path(sys.argv[2])
    if what == "turn":
        _note_paints()
    application, view = _open(folder)
    match what:
        case "turn":
            _measure_turns(application, view, next(folder.glob("*.pdf")))
        case "scroll":
            _measure_scrolling(application, view)
        case _:
            _read_through(application, view)
    application.window.close()
    application.tasks.wait_idle(30_000)
    application.close()


if __name__ == "__main__":
    main()
