"""The window at work on a large library, for its memory: searches are typed, meetings gone through.

`python3 -m benchmarks.search_window FOLDER` does it off screen and ends; `benchmarks.search`
looks at its memory meanwhile.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.search_queries import kinds, selections
from scrutinyprep.bootstrap import services_for
from scrutinyprep.settings import Settings, write_settings
from scrutinyprep.ui.app import Application

_PATIENCE_MS = 60_000
_MEETINGS = 3


def main() -> None:
    """Open the window on a library, work with it as its user would, and close it."""
    library = Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        settings = Path(folder) / "settings.json"
        write_settings(Settings(author="Cllr Jo Example", theme="light"), settings)
        app = QApplication(sys.argv[:1])
        application = Application(app, library, settings)
        application.start()
        window, tasks = application.window, application.tasks
        _wait(lambda: bool(window.places))
        tasks.wait_idle(_PATIENCE_MS)
        services = services_for(library)
        meetings = [one.meeting.id for one in services.meetings.all()]
        for meeting in meetings[:_MEETINGS]:
            window.open_meeting(meeting)
            tasks.wait_idle(_PATIENCE_MS)
        for wanted in (wanted for kind in kinds() for wanted in kind.searches):
            window.search.look_for(wanted.words)
            tasks.wait_idle(_PATIENCE_MS)
        for text in selections():
            services.said_before.about(meetings[0], text)
        window.close()
        tasks.wait_idle(_PATIENCE_MS)
        application.close()


def _wait(is_so: Callable[[], bool]) -> None:
    until = time.monotonic() + _PATIENCE_MS / 1000
    while not is_so() and time.monotonic() < until:
        QTest.qWait(10)


if __name__ == "__main__":
    main()
