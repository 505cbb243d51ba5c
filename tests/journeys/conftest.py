"""The whole window on a real library, as a councillor has it."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from time import monotonic
from typing import cast

import pytest
from filelock import FileLock
from PySide6.QtCore import QEventLoop, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from scrutinyprep.bootstrap import Services, services_for
from scrutinyprep.pdf.content import Box
from scrutinyprep.settings import Settings, write_settings
from scrutinyprep.ui.app import Application
from tests.conftest import CORPUS

PACK = (
    CORPUS
    / "packs"
    / ("REBUILT-PARTIAL Public reports pack 30th-Jan-2025 10.00 Cabinet (items 3-8 of 9).pdf")
)
_TURNS_TO_LAY_OUT = 3
"""Of the event loop: a bar that folds is told from layout to layout, up to the window."""
_LOOK_EVERY_MS = 10


def pytest_configure(config: pytest.Config) -> None:
    """Let by what Qt says of every window where there is no screen."""
    config.addinivalue_line("qt_log_ignore", "plugin does not support (propagateSizeHints|raise)")


class Councillor:
    """Drives the real window by keys and pointer, and waits until it has done what was asked."""

    def __init__(self, app: QApplication, library: Path, settings: Path) -> None:
        self.library = library
        self._app = app
        self._is_open = True
        self._application = Application(app, library, settings)
        self.window = self._application.window
        self.tasks = self._application.tasks
        self._application.start()
        self.wait(lambda: bool(self.window.places))
        self.settle()

    def wait(self, until: Callable[[], object], seconds: float = 20) -> None:
        """Handle events until it is so."""
        deadline = monotonic() + seconds
        while not until():
            assert monotonic() < deadline, "it did not come about"
            # Not QTest.qWait, which keeps Python's lock while it waits: nothing would get on.
            loop = QEventLoop()
            QTimer.singleShot(_LOOK_EVERY_MS, loop.quit)
            loop.exec()

    def settle(self) -> None:
        """Wait until nothing is under way any more, and what it changed has its place."""
        self._app.processEvents()
        assert self.tasks.wait_idle(30_000), "work goes on and on"
        for _ in range(_TURNS_TO_LAY_OUT):
            self._app.processEvents()

    def press(self, keys: str) -> None:
        """Press a chord such as "Ctrl+Z" where the focus is."""
        modifiers, key = Qt.KeyboardModifier.NoModifier, keys
        for name, modifier in (
            ("Ctrl+", Qt.KeyboardModifier.ControlModifier),
            ("Shift+", Qt.KeyboardModifier.ShiftModifier),
            ("Alt+", Qt.KeyboardModifier.AltModifier),
        ):
            if name in key:
                modifiers, key = modifiers | modifier, key.replace(name, "")
        focused = cast("QWidget | None", self.window.focusWidget())
        target = self.window if focused is None else focused
        QTest.keyClick(target, getattr(Qt.Key, f"Key_{key}"), modifiers)
        self.settle()

    def type(self, words: str) -> None:
        """Type words where the focus is, letter by letter."""
        for letter in words:
            QTest.keyClicks(self.window.focusWidget(), letter)
        self.settle()

    def open_next_meeting(self) -> None:
        """Open the meeting on top of the list, and wait for its papers."""
        self.window.meetings.open_chosen()
        self.wait(lambda: self.window.read.page.view.page_count)
        self.settle()

    def read_page(self, pdf_page: int) -> None:
        """Go to a page and wait until its words can be selected."""
        view = self.window.read.page.view
        view.show_page(pdf_page)
        texts = view._scenery.texts
        self.wait(lambda: texts.on_page(pdf_page) is not None)
        self.settle()

    def select(self, words: str) -> None:
        """Drag the pointer over the first line that holds these words, from their start on."""
        view = self.window.read.page.view
        page = view._scenery.texts.on_page(view.current_page)
        start = page.text.index(words)
        boxes = page.letters.boxes
        first, last = boxes[start], boxes[start + len(words) - 1]
        assert first is not None
        assert last is not None
        view.show_page(view.current_page, first)
        sheets = view._scenery.sheets
        offset = QPoint(view.horizontalScrollBar().value(), view.verticalScrollBar().value())

        def at(x: float, box: Box) -> QPoint:
            desk = sheets.to_desk(view.current_page, box)
            return QPoint(round(x), round(desk.center().y())) - offset

        press = at(sheets.to_desk(view.current_page, first).left() + 1, first)
        release = at(sheets.to_desk(view.current_page, last).right() - 1, last)
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QTest.mousePress(view.viewport(), left, none, press)
        QTest.mouseMove(view.viewport(), (press + release) / 2)
        QTest.mouseMove(view.viewport(), release)
        QTest.mouseRelease(view.viewport(), left, none, release)
        view.setFocus()
        self.settle()

    def close(self) -> None:
        """Close the window as its cross does."""
        if self._is_open:
            self._is_open = False
            self.window.close()
            self.settle()
            self._application.close()


@pytest.fixture
def settings(tmp_path: Path) -> Path:
    """Return the user's choices, in a file of the test's own."""
    path = tmp_path / "settings.json"
    write_settings(Settings(author="Cllr Jo Example", theme="light"), path)
    return path


@pytest.fixture
def councillor(
    qapp: QApplication, tmp_path: Path, settings: Path
) -> Iterator[Callable[[Path], Councillor]]:
    """Return what opens the window on a library; whatever is left open is closed at the end."""
    opened: list[Councillor] = []

    def open_window(library: Path) -> Councillor:
        opened.append(Councillor(qapp, library, settings))
        return opened[-1]

    yield open_window
    for one in opened:
        one.close()


def made_once(
    factory: pytest.TempPathFactory, name: str, fill: Callable[[Services], object]
) -> Path:
    """Return a library that one worker fills, and all the others of this run find filled."""
    base = factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / f"library-{name}"
    with FileLock(folder.with_suffix(".lock")):
        if not folder.is_dir():
            unfinished = folder.with_suffix(".unfinished")
            services = services_for(unfinished, author="Cllr Jo Example")
            fill(services)
            # Whatever is still in the journal beside the library is of that name.
            services.importing._store.close()
            unfinished.rename(folder)
    return folder


@pytest.fixture(scope="session")
def _sample_made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made_once(tmp_path_factory, "sample", lambda services: services.sample.load())


@pytest.fixture(scope="session")
def _pack_made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if not PACK.is_file():
        pytest.skip(f"the corpus is not beside the project: {PACK}")
    return made_once(tmp_path_factory, "pack", lambda s: s.importing.import_file(PACK))


@pytest.fixture
def sample_library(_sample_made: Path, tmp_path: Path) -> Path:
    """Return a library with the sample meeting, of the test's own."""
    return Path(shutil.copytree(_sample_made, tmp_path / "library"))


@pytest.fixture
def pack_library(_pack_made: Path, tmp_path: Path) -> Path:
    """Return a library with a real pack of 462 pages, of the test's own; skip without corpus."""
    return Path(shutil.copytree(_pack_made, tmp_path / "library"))


@pytest.fixture
def make_pdf(tmp_path: Path) -> Callable[[str, int], Path]:
    """Return what writes a plain report of so many pages."""

    def make(name: str, pages: int) -> Path:
        path = tmp_path / name
        canvas = Canvas(str(path), pagesize=A4)
        for page in range(1, pages + 1):
            canvas.setFont("Helvetica", 11)
            for row in range(40):
                canvas.drawString(72, 780 - 17 * row, f"{page}.{row} The spend rose to £4.6m.")
            canvas.showPage()
        canvas.save()
        return path

    return make
