"""Starting the window: seen first empty, in its colours, where it was left; then all the rest.

Nothing is loaded for that but Qt, the colours and the user's choices, so that it is there in less
than half as long again as a window of Qt with nothing in it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QObject, QSize, QTimer, Signal, Slot
from PySide6.QtGui import QFileOpenEvent, QIcon
from PySide6.QtWidgets import QApplication, QMainWindow

from scrutinyprep.settings import Settings, read_settings, resource_folder, settings_file
from scrutinyprep.ui.main_window import MainWindow
from scrutinyprep.ui.one_window import Seat
from scrutinyprep.ui.theme import Look, Theme, look_named, qt_palette
from scrutinyprep.ui.window_memory import memory_file, read_memory

if TYPE_CHECKING:
    from scrutinyprep.ui.app import Application

_DONE = 0
_WIDTH_PX, _HEIGHT_PX = 1360, 860
"""At 100%, where nothing is remembered of another size."""
_FRAME_PX = 40
"""What the system puts around a window, above it mostly, as far as that is not known yet."""
_MIDDLE = 128
_UNSEEN_MS = 300
"""A window that is opened hidden, or on a screen that is off, is not waited for longer."""


def run(folder: Path, *, open_sample: bool = False, files: Sequence[Path] = ()) -> int:
    """Show the library of a folder until the window is closed; return the exit code.

    `files` are imported once the library is open; `open_sample` loads the
    sample meeting and opens it. Where a window of this user has the library
    open already, that comes to the front and is handed all this.
    """
    seat = Seat(folder)
    if not seat.take() and seat.hand_over(files, opens_sample=open_sample):
        return _DONE
    app = QApplication.instance() or AskedApplication(sys.argv[:1])
    if not isinstance(app, QApplication):
        raise TypeError("there is an application without windows already")
    app.setApplicationName("scrutinyprep")
    app.setApplicationDisplayName("Scrutiny Prep")
    # By which a desktop of Linux finds the program's name and icon for its windows.
    app.setDesktopFileName("scrutinyprep")
    start = _Start(app, folder, seat, open_sample=open_sample, files=files)
    start.show()
    code = app.exec()
    start.close()
    seat.leave()
    return code


class AskedApplication(QApplication):
    """An application that is asked for files while it runs: so macOS opens them, the first too.

    Signals:
        asked: the files' paths, once somebody `answers`; until then they are kept.
    """

    asked = Signal(object)

    def __init__(self, arguments: Sequence[str]) -> None:
        super().__init__(list(arguments))
        self._kept: list[Path] | None = []

    def answers(self) -> list[Path]:
        """Return the files that were asked for by now; `asked` tells of the others."""
        kept, self._kept = self._kept or [], None
        return kept

    def event(self, event: QEvent) -> bool:
        """Take in what the system asks for."""
        if not isinstance(event, QFileOpenEvent) or not event.file():
            return super().event(event)
        if self._kept is None:
            self.asked.emit([Path(event.file())])
        else:
            self._kept.append(Path(event.file()))
        return True


class _Start:
    """The window before and after there is anything in it."""

    def __init__(
        self,
        app: QApplication,
        folder: Path,
        seat: Seat,
        *,
        open_sample: bool,
        files: Sequence[Path],
    ) -> None:
        self._app = app
        self._folder = folder
        self._seat = seat
        self._opens_sample = open_sample
        self._files = files
        self._window = MainWindow()
        self._application: Application | None = None

    def show(self) -> None:
        """Show the empty window."""
        settings = settings_file()
        geometry = read_memory(memory_file(settings)).geometry
        sight = FirstSight(self._window, self._go_on)
        sight.show(self._app, read_settings(settings), geometry)

    def close(self) -> None:
        """Take everything down."""
        if self._application is not None:
            self._application.close()
            sys.excepthook = sys.__excepthook__

    def _go_on(self) -> None:
        """Fill the window, and open the library."""
        if not self._window.isVisible():
            # Whoever closed it this soon wants nothing more.
            return
        from scrutinyprep.ui.app import Application

        self._application = Application(
            *(self._app, self._folder, settings_file()),
            open_sample=self._opens_sample,
            files=self._files,
            window=self._window,
            seat=self._seat,
        )
        sys.excepthook = self._application.on_fault
        self._application.start()
        # After the window is seen: to draw it takes a while, and nobody looks there first.
        drawing = resource_folder() / "application" / "scrutinyprep.svg"
        self._app.setWindowIcon(QIcon(str(drawing)))
        if isinstance(self._app, AskedApplication):
            self._app.asked.connect(self._window.import_paths)
            if asked := self._app.answers():
                self._window.import_paths(asked)


class FirstSight(QObject):
    """Shows a window before it is built, and calls when it has been painted."""

    def __init__(self, window: QMainWindow, then: Callable[[], None]) -> None:
        super().__init__(window)
        self._window = window
        self._then: Callable[[], None] | None = then
        self._until_unseen = QTimer(self, interval=_UNSEEN_MS, singleShot=True)
        self._until_unseen.timeout.connect(self._go_on)

    def show(self, app: QApplication, settings: Settings, geometry: str) -> None:
        """Show it with the user's colours, as large and where it was left: `geometry`."""
        theme = Theme(_look_of(settings, app), settings.text_size_percent)
        app.setStyle("Fusion")
        app.setPalette(qt_palette(theme.palette))
        wanted = QSize(theme.px(_WIDTH_PX), theme.px(_HEIGHT_PX))
        self._window.resize(wanted)
        self._window.installEventFilter(self)
        if geometry:
            self._window.restoreGeometry(QByteArray.fromBase64(geometry.encode()))
            self._window.show()
        else:
            self._show_first(wanted)
        self._until_unseen.start()

    def _show_first(self, wanted: QSize) -> None:
        """Show it as large as wanted; on a smaller screen, as a small laptop's, all over it.

        Its foot would lie below the screen else, with what says how far an import has come.
        """
        room = self._window.screen().availableSize()
        fits = QSize(room.width(), room.height() - _FRAME_PX)
        if wanted.boundedTo(fits) == wanted:
            self._window.show()
        else:
            self._window.resize(wanted.boundedTo(fits))
            self._window.showMaximized()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that it is painted; what was painted is on the screen before anything else."""
        if event.type() is QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            QTimer.singleShot(0, self, self._go_on)
        return super().eventFilter(watched, event)

    @Slot()
    def _go_on(self) -> None:
        then, self._then = self._then, None
        self._until_unseen.stop()
        if then is not None:
            then()


def _look_of(settings: Settings, app: QApplication) -> Look:
    """Return the look that is chosen; the system's is told by the colour of its windows.

    To ask Qt for it by name would load all names of Qt, 15 ms of which nothing is seen.
    """
    if any(look.value == settings.theme for look in Look):
        return look_named(settings.theme)
    is_dark = app.palette().window().color().lightness() < _MIDDLE
    return Look.DARK if is_dark else Look.LIGHT
