"""How large the window is when it is seen for the first time."""

import subprocess
import sys

from PySide6.QtCore import QSize

from scrutinyprep.settings import Settings
from scrutinyprep.ui.main_window import MainWindow
from scrutinyprep.ui.starting import FirstSight


def test_a_window_that_is_larger_than_the_screen_fills_it_and_lies_nowhere_below_it(qapp, qtbot):
    window = MainWindow()
    qtbot.addWidget(window)
    FirstSight(window, lambda: None).show(qapp, Settings(text_size_percent=300), "")
    room = window.screen().availableSize()
    assert window.isMaximized()
    usual = window.normalGeometry().size()
    assert usual.boundedTo(room) == usual, "also when it is made smaller again"


def test_a_window_comes_back_as_large_as_it_was_left(qapp, qtbot):
    left = MainWindow()
    qtbot.addWidget(left)
    left.resize(500, 400)
    left.show()
    geometry = left.saveGeometry().toBase64().toStdString()
    window = MainWindow()
    qtbot.addWidget(window)
    FirstSight(window, lambda: None).show(qapp, Settings(), geometry)
    assert not window.isMaximized()
    assert window.size() == QSize(500, 400)


ASKING = """
import sys
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFileOpenEvent
from scrutinyprep.ui.starting import AskedApplication

app = AskedApplication(sys.argv[:1])
told = []
app.asked.connect(told.extend)
ask = lambda name: app.sendEvent(app, QFileOpenEvent(QUrl.fromLocalFile(f"/papers/{name}")))
ask("first.pdf")
assert not told
print([path.name for path in app.answers()])
ask("second.scrutiny")
print([path.name for path in told])
"""


def test_files_that_the_system_asks_for_are_kept_until_there_is_a_window_to_open_them():
    # In a process of its own: there is one application to each, and here it is another.
    said = subprocess.run(
        [sys.executable, "-c", ASKING], capture_output=True, text=True, check=True
    )
    assert said.stdout.splitlines() == ["['first.pdf']", "['second.scrutiny']"]
