"""How quick reading is in a pack of 1,000 pages: turning pages, scrolling, and the memory it takes.

Each section runs in a process of its own, as a window can be opened once only in one.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

# A screen of double density: four times the pixels, as on most laptops today.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_SCALE_FACTOR", "2")

from PySide6.QtWidgets import QApplication

from benchmarks.memory import peak_bytes
from benchmarks.packs_to_time import made_pack
from benchmarks.stalls import Beat, Heart
from benchmarks.waiting import say, verdict, wait_ms, wait_until
from benchmarks.window_turning import FRAME_MS, measure_turns, note_paints
from scrutinyprep.bootstrap import services_for
from scrutinyprep.settings import Settings, write_settings
from scrutinyprep.ui.app import Application
from scrutinyprep.ui.reader.page_view import PageView

STALL_MS_MOST = 50.0
MEMORY_MB_MOST = 500.0
_SCROLL_S = 12.0
_SCROLL_PX = 90
_TEXT_TURNS = 120


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
    say("\nmemory with 1,000 pages read through, and every twentieth as text")
    verdict("peak of all processes, MB", peak / 2**20, MEMORY_MB_MOST)


def _run_apart(what: str, corpus: Path, folder: Path) -> None:
    _make(corpus, folder)
    command = [sys.executable, "-m", "benchmarks.window_reading", what, str(folder)]
    subprocess.run(command, check=True)  # noqa: S603


def _make(corpus: Path, folder: Path) -> None:
    """Put a library with the pack into a folder."""
    pack = made_pack(corpus, folder)
    services_for(folder / "library").importing.import_file(pack)
    write_settings(Settings(author="Cllr Jo Example", theme="light"), folder / "settings.json")


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
        wait_ms(FRAME_MS)
    _report(f"scrolling {view.current_page} pages in {_SCROLL_S:g} s", heart.end())
    panel = application.window.read.page
    panel.read_as_text(True)
    wait_until(lambda: bool(panel.text.page_count))
    application.tasks.wait_idle(30_000)
    wait_ms(500)
    heart.begin()
    began = panel.text.current_page
    for _ in range(_TEXT_TURNS):
        panel.text._scroll(0.5 * panel.text.viewport().height())
        wait_ms(3 * FRAME_MS)
    _report(f"scrolling {panel.text.current_page - began} pages as text", heart.end())


def _read_through(application: Application, view: PageView) -> None:
    """See every page sharp, with its words, and some of them as text."""
    panel = application.window.read.page
    for page in range(1, view.page_count + 1):
        view.show_page(page)
        wait_until(lambda: view.is_sharp)
        if page % 20 == 0:
            view._on_rest()
            panel.read_as_text(True)
            application.tasks.wait_idle(30_000)
            panel.read_as_text(False)


def _report(name: str, beats: list[Beat]) -> None:
    late = sorted(beat.late_ms for beat in beats)
    own = sorted(beat.own_ms for beat in beats)
    say(f"\n{name}: {len(late)} beats")
    verdict("longest stall, ms", late[-1], None)
    verdict("longest stall but for want of a processor, ms", own[-1], STALL_MS_MOST)
    verdict("99 of 100 are below, ms", late[int(0.99 * (len(late) - 1))], None)


def _open(folder: Path) -> tuple[Application, PageView]:
    """Open the window on the library of a folder, at its pack."""
    app = QApplication(sys.argv[:1])
    application = Application(app, folder / "library", folder / "settings.json")
    application.start()
    wait_until(lambda: bool(application.window.places))
    application.tasks.wait_idle(30_000)
    window = application.window
    window.resize(1366, 768)
    meeting = services_for(folder / "library").meetings.all()[0].meeting.id
    window.open_meeting(meeting)
    view = window.read.page.view
    wait_until(lambda: bool(view.page_count))
    application.tasks.wait_idle(30_000)
    return application, view


def main() -> None:
    """Measure one thing in this process."""
    what, folder = sys.argv[1], Path(sys.argv[2])
    if what == "turn":
        note_paints()
    application, view = _open(folder)
    match what:
        case "turn":
            measure_turns(application, view, next(folder.glob("*.pdf")))
        case "scroll":
            _measure_scrolling(application, view)
        case _:
            _read_through(application, view)
    application.window.close()
    application.tasks.wait_idle(30_000)
    application.close()


if __name__ == "__main__":
    main()
