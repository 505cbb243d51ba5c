"""How soon a page is sharp that somebody turns to, beside what PDFium takes to draw it.

Turned to as readers do, by real keys and real presses of the mouse: on to the next page, to
where it could be foreseen (a number typed, a row pressed, the next place of words found), and
out of the blue.
"""

from __future__ import annotations

import random
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPoint,
    Qt,
)
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from benchmarks.waiting import say, verdict, wait_ms, wait_until
from scrutinyprep.domain.word_hits import WordHit
from scrutinyprep.pdf.document import PdfDocument
from scrutinyprep.ui.app import Application
from scrutinyprep.ui.itemmodels.agenda import AgendaModel, Branch
from scrutinyprep.ui.reader.ahead import pages_in
from scrutinyprep.ui.reader.drawings import Piece
from scrutinyprep.ui.reader.page_scroll import PageScroll
from scrutinyprep.ui.reader.page_view import PageView

FIRST_PIXELS_MS_MOST = 100.0
SHARP_TIMES_OWN = 1.3
FRAME_MS = 1000 / 60
"""A screen shows nothing sooner than at its next frame."""
KEY_MS = 80
"""From one key of a quick typist to the next, and from pressing a button to letting it go."""
T = TypeVar("T")
_JUMPS = 60
_FIRST = 20
"""The page that reading begins at; those before are contents."""
_STEPS = 25
"""Of each kind of turning that is foreseen."""
_REST_MS = 400
"""Between two of them: somebody looks where to go."""
_PAUSES_MS = (250, 100)
"""Between two pages that are turned one after the other."""
_SOUGHT = "committee"
_SEED = 5
_SLATE_BYTES = 32 * 2**20
_WEIGHTS_MS = ((0.0, 5.0), (5.0, 20.0), (20.0, float("inf")))
"""Light, middling and heavy pages, by the time that PDFium takes for them alone."""


@dataclass(frozen=True, slots=True)
class _Painted:
    """One time that the view was painted with all that is seen of it sharp."""

    at: float
    busy: float
    """Processor time of the window's thread by then."""
    top: int
    """Where the view began, in pixels of the desk."""


@dataclass(frozen=True, slots=True)
class _Way:
    """How somebody went to a page; times in seconds on the clock of `time.perf_counter`."""

    began: float
    first: float
    painted: float
    busy: float
    pieces: tuple[Piece, ...]
    """What is seen there."""


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
    own_busy: float
    """How much processor time that is."""

    @property
    def times(self) -> float:
        """How often PDFium's own time it took."""
        return self.sharp / self.own


class Turning:
    """Turns pages in the window, and notes how soon each is sharp."""

    def __init__(self, application: Application, view: PageView, document: PdfDocument) -> None:
        self._application = application
        self._read = application.window.read
        self._view = view
        self._document = document
        self._slate = memoryview(bytearray(_SLATE_BYTES))
        self._drawn: list[float] = []
        view._scenery.drawings.drawn.connect(self._note_drawn)

    def read_on(self, pause_ms: int) -> list[_Turn]:
        """Turn one page after the other by key, with a pause between."""
        self._view.show_page(_FIRST)
        self._view.setFocus()
        self._settle()
        ways: list[_Way] = []
        for _ in range(_STEPS):
            due = time.perf_counter() + pause_ms / 1000
            ways.append(self._go(self._next_page))
            wait_ms(1000 * (due - time.perf_counter()))
        return [self._turn(way) for way in ways]

    def type_numbers(self) -> Iterator[_Turn]:
        """Type a page's number after Ctrl+G, and Return."""
        field = self._read.page.bar._go_to
        for number in self._numbers():
            self._read.page.ask_page()
            for letter in str(number):
                QTest.keyClicks(field, letter)
                wait_ms(KEY_MS)
            yield self._turn(self._go(partial(_press_return, field), settles=True))

    def press_rows(self) -> Iterator[_Turn]:
        """Press rows of the agenda tree, and let them go."""
        tree = self._read.agenda.tree
        rows = [index for index in _rows_of(tree.model()) if _page_of(index)]
        for index in _chosen(rows):
            tree.scrollTo(index)
            self._settle()
            place = tree.visualRect(index).center()
            # The row of the page that is read leads nowhere.
            if tree.indexAt(place) == index and _page_of(index) != self._view.current_page:
                QTest.mousePress(tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
                wait_ms(KEY_MS)
                yield self._turn(self._go(partial(_let_go, tree.viewport(), place), settles=True))

    def step_through_hits(self) -> Iterator[_Turn]:
        """Go from one place of some words to the next, but not on the same page."""
        field, finding = self._read.page.find_bar._field, self._read.finding
        finding.begin()
        QTest.keyClicks(field, _SOUGHT)
        wait_until(lambda: bool(finding._hits))
        for _ in range(_STEPS):
            self._settle()
            while not self._is_elsewhere(finding._hits[(finding._at or 0) + 1]):
                _press_return(field)
                self._settle()
            yield self._turn(self._go(partial(_press_return, field), settles=True))
        finding.leave()

    def jump(self) -> Iterator[_Turn]:
        """Go to pages that nobody foresaw."""
        pages = range(1, self._view.page_count + 1)
        for page in _chosen(pages, _JUMPS):
            self._application.tasks.wait_idle(30_000)
            if self._view._scenery.drawings.stand_in(page) is None:
                # Else it was drawn ahead, and is no page that anybody waits for.
                yield self._turn(self._go(partial(self._view.show_page, page)))

    def _next_page(self) -> None:
        QTest.keyClick(self._view, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)

    def _numbers(self) -> list[int]:
        """Return numbers to type, each of a page of the open file."""
        papers, file = self._read.going.papers, self._read.page.file
        pages = papers.pages[file] if papers is not None and file is not None else ()
        return _chosen([page.pack_page or page.pdf_page for page in pages])

    def _is_elsewhere(self, hit: WordHit) -> bool:
        scenery = self._view._scenery
        return hit.pdf_page not in pages_in(scenery.sheets, self._view._seen())

    def _settle(self) -> None:
        """Wait as somebody does who looks where to go."""
        wait_ms(_REST_MS)
        self._application.tasks.wait_idle(30_000)

    def _note_drawn(self, _pdf_page: int) -> None:
        self._drawn.append(time.perf_counter())

    def _go(self, deed: Callable[[], None], *, settles: bool = False) -> _Way:
        """Go to a page, and return once it is painted sharp.

        With `settles`, once all has come to rest: the view may move on to the very words.
        """
        self._drawn.clear()
        PAINTED.clear()
        began, busy = time.perf_counter(), time.thread_time()
        deed()
        wait_until(lambda: bool(PAINTED))
        if settles:
            self._settle()
        top = self._view.verticalScrollBar().value()
        painted = next(each for each in PAINTED if each.top == top)
        first = min([PAINTED[0].at, *self._drawn])
        return _Way(began, first, painted.at, painted.busy - busy, self._pieces())

    def _pieces(self) -> tuple[Piece, ...]:
        scenery, seen = self._view._scenery, self._view._seen()
        pages = pages_in(scenery.sheets, seen)
        return tuple(piece for page in pages for piece in scenery._pieces(page, seen))

    def _turn(self, way: _Way) -> _Turn:
        """Compare with PDFium drawing the same alone."""
        began, busy = time.perf_counter(), time.thread_time()
        for piece in way.pieces:
            clip = piece.clip(*self._view._scenery.sizes[piece.pdf_page - 1])
            self._document.picture(piece.pdf_page, piece.scale, clip, self._slate)
        own, own_busy = time.perf_counter() - began, time.thread_time() - busy
        times = (way.first - way.began, way.painted - way.began, way.busy, own, own_busy)
        return _Turn(*(1000 * each for each in times))


PAINTED: list[_Painted] = []
"""The times that a view was painted sharp."""


def note_paints() -> None:
    """Have it noted when a view has been painted sharp; before there is any view."""
    paint = PageScroll.paintEvent

    def paint_and_note(view: PageScroll, event: QPaintEvent) -> None:
        paint(view, event)
        if view.is_sharp:
            top = view.verticalScrollBar().value()
            PAINTED.append(_Painted(time.perf_counter(), time.thread_time(), top))

    PageScroll.paintEvent = paint_and_note  # type: ignore[assignment,method-assign]


def measure_turns(application: Application, view: PageView, pack: Path) -> None:
    """Turn to pages in every way, and say how soon they are sharp."""
    with PdfDocument(pack) as document:
        turning = Turning(application, view, document)
        for pause in _PAUSES_MS:
            _tell(f"next page by key, {1000 // pause} a second", turning.read_on(pause))
        _tell("a number typed after Ctrl+G", list(turning.type_numbers()))
        _tell("a row of the agenda pressed", list(turning.press_rows()))
        _tell("next place of words found", list(turning.step_through_hits()))
        _tell_jumps(list(turning.jump()))


def _tell(name: str, turns: Sequence[_Turn]) -> None:
    """Say how soon pages were sharp that were foreseen."""
    say(f"\npage turn, {name}: {len(turns)} pages")
    verdict("sharp and painted, median ms", statistics.median(t.sharp for t in turns), None)
    verdict("PDFium alone, median ms", statistics.median(t.own for t in turns), None)
    times = sorted(t.times for t in turns)
    verdict("times PDFium alone, median", statistics.median(times), SHARP_TIMES_OWN)
    verdict("nine of ten are below, times", times[int(0.9 * (len(times) - 1))], None)
    # Of processor time other programs take nothing: these two compare on a busy machine, too.
    verdict("busy window thread, median ms", statistics.median(t.busy for t in turns), None)
    own = statistics.median(t.own_busy for t in turns)
    verdict("PDFium alone, processor time, median ms", own, None)
    verdict("slowest, ms", max(t.sharp for t in turns), None)


def _tell_jumps(turns: Sequence[_Turn]) -> None:
    """Say how soon pages were sharp that nobody foresaw."""
    say(f"\npage turn, out of the blue: {len(turns)} pages")
    verdict("first pixels, median ms", statistics.median(t.first for t in turns), None)
    verdict("first pixels, slowest ms", max(t.first for t in turns), FIRST_PIXELS_MS_MOST)
    verdict("sharp and painted, median ms", statistics.median(t.sharp for t in turns), None)
    verdict("PDFium alone, median ms", statistics.median(t.own for t in turns), None)
    verdict("busy window thread, median ms", statistics.median(t.busy for t in turns), None)
    over = statistics.median(t.sharp - SHARP_TIMES_OWN * t.own for t in turns)
    verdict("sharp beyond 1.3 times PDFium alone, median ms", over, FRAME_MS)
    for least, most in _WEIGHTS_MS:
        _tell_weight([t for t in turns if least <= t.own < most], least, most)


def _tell_weight(turns: Sequence[_Turn], least: float, most: float) -> None:
    if not turns:
        return
    name = f"{len(turns)} pages that take PDFium {least:g} to {most:g} ms: times that, median"
    verdict(name, statistics.median(t.times for t in turns), None)
    over = statistics.median(t.sharp - t.own for t in turns)
    verdict("  milliseconds more than that, median", over, None)


def _rows_of(model: QAbstractItemModel, parent: QModelIndex | None = None) -> list[QModelIndex]:
    """Return every row of a tree."""
    above = parent or QModelIndex()
    found = []
    for row in range(model.rowCount(above)):
        index = model.index(row, 0, above)
        found += [index, *_rows_of(model, index)]
    return found


def _page_of(index: QModelIndex) -> int:
    """Return the page that a row of the agenda leads to, 0 for none."""
    branch = index.data(AgendaModel.BranchRole)
    is_leading = isinstance(branch, Branch) and branch.pdf_pages is not None
    return branch.pdf_pages.first if is_leading else 0


def _chosen(things: Sequence[T], count: int = _STEPS) -> list[T]:
    return random.Random(_SEED).sample(things, min(count, len(things)))  # noqa: S311


def _press_return(field: QWidget) -> None:
    QTest.keyClick(field, Qt.Key.Key_Return)


def _let_go(viewport: QWidget, place: QPoint) -> None:
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=place)
