"""A fault in what overrides Qt is told; the program goes on."""

import subprocess
import sys

import pytest

from tests.conftest import PROJECT

FAULTY = """
import sys
import scrutinyprep.ui
import shiboken6
from PySide6.QtCore import QAbstractListModel, QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget

app = QApplication([])
gone = QLabel()
shiboken6.delete(gone)
faults = {
    "text": lambda: int("x"),
    "index": lambda: [][0],
    "gone": lambda: gone.text(),
    "end": lambda: next(iter(())),
    "own": lambda: sys.exit("no"),
}

class Faulty(QWidget):
    def event(self, event):
        if event.type() is QEvent.Type.User:
            faults[sys.argv[1]]()
        return super().event(event)

widget = Faulty()
try:
    # Python calls Qt, which calls what overrides it: so is it with a click in a test, a dialog
    # that is opened, a text that is set.
    QCoreApplication.sendEvent(widget, QEvent(QEvent.Type.User))
except BaseException as error:
    print("told:", type(error).__name__)
"""


@pytest.mark.parametrize(
    ("fault", "name"),
    [
        ("text", "ValueError"),
        ("index", "IndexError"),
        ("gone", "RuntimeError"),
        ("end", "StopIteration"),
        ("own", "SystemExit"),
    ],
)
def test_an_error_in_an_override_is_told_and_ends_nothing(fault, name):
    done = subprocess.run(
        [sys.executable, "-c", FAULTY, fault],
        cwd=PROJECT,
        capture_output=True,
        check=False,
        text=True,
    )
    assert (done.returncode, done.stdout.strip()) == (0, f"told: {name}")
