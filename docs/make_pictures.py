"""Make the pictures of the window again: `python docs/make_pictures.py` in the environment.

They show the sample meeting in the real window, drawn without a screen, so
they come out alike on every computer.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from scrutinyprep.bootstrap import services_for
from scrutinyprep.domain.notes import HighlightKind
from scrutinyprep.settings import Settings, write_settings
from scrutinyprep.ui.app import Application
from scrutinyprep.ui.theme import Look

FOLDER = Path(__file__).parent / "pictures"
PAGE = 9
"""The PDF page that shows most: figures, a question, and words worth marking."""
ASKED = "average cost of a place on a SEND route"
WORDS = "What would a year cost if half of these pupils shared a vehicle?"
MARKED = "Families who decline"
CHOSEN = "eleven now travel to school or college on their own"
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
        self.until(lambda: self.window.places)
        self.settle()

    def settle(self) -> None:
        """Wait until nothing is under way and all is drawn."""
        for _ in range(3):
            self.application.tasks.wait_idle(30_000)
            QTest.qWait(150)

    def take(self, name: str, of: QWidget | None = None) -> None:
        """Take a picture of the window, or of one that stands beside it."""
        self.settle()
        path = FOLDER / f"{name}.png"
        (of or self.window).grab().save(str(path))
        with Image.open(path) as picture:
            # A window in a few quiet colours loses nothing, and takes a quarter of the bytes.
            picture.quantize(COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)

    def until(self, is_so: Callable[[], object]) -> None:
        """Wait until it is so."""
        while not is_so():
            QTest.qWait(10)

    def select(self, words: str) -> None:
        """Draw the pointer over words of the open page."""
        view = self.window.read.page.view
        self.until(lambda: view._scenery.texts.on_page(view.current_page))
        page = view._scenery.texts.on_page(view.current_page)
        start = page.text.index(words)
        ends = [page.letters.boxes[at] for at in (start, start + len(words) - 1)]
        offset = QPointF(view.horizontalScrollBar().value(), view.verticalScrollBar().value())
        places = [view._scenery.sheets.to_desk(view.current_page, box) for box in ends]
        points = [
            (QPointF(x, place.center().y()) - offset).toPoint()
            for x, place in zip((places[0].left() + 1, places[1].right() - 1), places, strict=True)
        ]
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QTest.mousePress(view.viewport(), left, none, points[0])
        QTest.mouseMove(view.viewport(), points[1])
        QTest.mouseRelease(view.viewport(), left, none, points[1])
        view.setFocus()
        self.settle()

    def close(self) -> None:
        """Put everything away."""
        self.window.close()
        self.settle()
        self.application.close()


def _take_editor(studio: Studio) -> None:
    """Take a picture of the editor of the agenda, at a page inside an item."""
    window = studio.window
    window.actions_.read.trigger()
    window.read.page.view.show_page(PAGE + 6)
    studio.settle()
    window.actions_.put_agenda_right.trigger()
    dialog = window.map_editing.dialog
    if dialog is None:
        raise RuntimeError("the editor did not open")
    studio.until(lambda: dialog.shown is not None and dialog.page.view.page_count)
    studio.take("put-the-agenda-right", dialog)
    dialog.close()


def main() -> None:
    """Make every picture."""
    app = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        studio = Studio(app, Path(folder))
        window = studio.window
        window.actions_.meetings.trigger()
        studio.take("meetings")
        window.meetings.open_chosen()
        studio.until(lambda: window.read.page.view.page_count)
        studio.settle()
        window.read.page.view.show_page(PAGE)
        studio.settle()
        studio.select(MARKED)
        window.read.page.view.highlight_wanted.emit(HighlightKind.CONCERN)
        studio.settle()
        studio.select(ASKED)
        window.read.page.view.question_wanted.emit()
        QTest.keyClicks(window.read.questions.editor._words, WORDS)
        studio.select(CHOSEN)
        studio.take("window")
        studio.application.appearance.wear(Look.LIGHT, 150)
        studio.take("window-large-text")
        studio.application.appearance.wear(Look.DARK)
        studio.take("window-dark")
        studio.application.appearance.wear(Look.LIGHT)
        window.actions_.questions.trigger()
        studio.take("questions")
        window.actions_.past.trigger()
        studio.take("past-meetings")
        window.actions_.follow_up.trigger()
        studio.take("follow-up")
        _take_editor(studio)
        window.frame.bar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        QTest.keyClicks(window.frame.bar.search, "transport saving")
        studio.take("search")
        studio.close()


if __name__ == "__main__":
    main()
