"""Make the pictures of the window again: `python docs/pictures/make.py` in the environment.

They show the sample meeting in the real window, drawn without a screen, so
they come out alike on every computer.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from scrutinyprep.bootstrap import services_for
from scrutinyprep.settings import Settings, write_settings
from scrutinyprep.ui.app import Application
from scrutinyprep.ui.theme import Look

FOLDER = Path(__file__).parent
COLOURS = 160


class Studio:
    """The window with the sample meeting, and what takes its picture."""

    def __init__(self, app: QApplication, folder: Path) -> None:
        library, settings = folder / "library", folder / "settings.json"
        services_for(library, author="Cllr Jo Example").sample.load()
        write_settings(Settings(author="Cllr Jo Example", theme="light"), settings)
        self.application = Application(app, library, settings)
        self.window = self.application.window
        self.window.resize(1360, 850)
        self.application.start()
        while not self.window.places:
            QTest.qWait(10)
        self.settle()

    def settle(self) -> None:
        """Wait until nothing is under way and all is drawn."""
        for _ in range(3):
            self.application.tasks.wait_idle(30_000)
            QTest.qWait(150)

    def take(self, name: str) -> None:
        """Take a picture."""
        self.settle()
        path = FOLDER / f"{name}.png"
        self.window.grab().save(str(path))
        with Image.open(path) as picture:
            # A window in a few quiet colours loses nothing, and takes a quarter of the bytes.
            picture.quantize(COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)

    def close(self) -> None:
        """Put everything away."""
        self.window.close()
        self.settle()
        self.application.close()


def main() -> None:
    """Make every picture."""
    app = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        studio = Studio(app, Path(folder))
        window = studio.window
        window.actions_.meetings.trigger()
        studio.take("meetings")
        window.meetings.open_chosen()
        while not window.read.page.view.page_count:
            QTest.qWait(10)
        studio.settle()
        question = window.read.questions._questions[1]
        window.read.show_question(question)
        studio.take("window")
        studio.application.appearance.wear(Look.DARK)
        studio.take("window-dark")
        studio.application.appearance.wear(Look.LIGHT)
        window.actions_.questions.trigger()
        studio.take("questions")
        window.actions_.past.trigger()
        studio.take("past-meetings")
        window.actions_.follow_up.trigger()
        studio.take("follow-up")
        window._bar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        QTest.keyClicks(window._bar.search, "transport saving")
        studio.take("search")
        studio.close()


if __name__ == "__main__":
    main()
