"""What every test of the window starts from: no screen, no leftovers, and no Qt warning let by."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from scrutinyprep.ui.tasks import Tasks


def pytest_configure(config: pytest.Config) -> None:
    """Let by what Qt says of every window where there is no screen."""
    config.addinivalue_line("qt_log_ignore", "plugin does not support (propagateSizeHints|raise)")


@pytest.fixture
def tasks(qapp: QApplication) -> Iterator[Tasks]:
    """Tasks of a test's own; whatever is still at work at its end fails it."""
    tasks = Tasks()
    yield tasks
    was_idle = tasks.wait_idle(5000)
    tasks.close()
    assert was_idle, "work was still going on when the test ended"


@pytest.fixture(autouse=True)
def no_window_left(qapp: QApplication) -> Iterator[None]:
    """A window that a test leaves open would take the focus from the next one.

    So would a style whose pictures went with the window that had put it on.
    """
    if qapp.styleSheet():
        qapp.setStyleSheet("")
    yield
    left = [window for window in qapp.topLevelWidgets() if window.isVisible()]
    for window in left:
        window.close()
    assert not left, f"windows left open: {left}"


PACK_LINES = (
    "4 Health provision",
    "4.1 An ADHD nurse is available to schools through the",
    "school nursing service, who leads on the triage service.",
    "4.2 Spend rose by £1.2m to £4.6m in 2024/25.",
)


@pytest.fixture(scope="session")
def pack_pdf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A real PDF of six pages with a few lines of text on each; page 3 is landscape."""
    path = tmp_path_factory.mktemp("packs") / "pack.pdf"
    canvas = Canvas(str(path), pagesize=A4)
    for pdf_page in range(1, 7):
        width, height = A4 if pdf_page != 3 else (A4[1], A4[0])
        canvas.setPageSize((width, height))
        canvas.setFont("Helvetica", 11)
        canvas.drawString(72, height - 60, f"Page {pdf_page}")
        for row, line in enumerate(PACK_LINES):
            canvas.drawString(72, height - 100 - 18 * row, line)
        canvas.showPage()
    canvas.save()
    return path
