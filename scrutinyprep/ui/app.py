"""What the window needs as long as it is open: tasks, settings, looks, and its library."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from scrutinyprep.bootstrap import services_for
from scrutinyprep.settings import (
    Settings,
    own_words_file,
    read_settings,
    write_settings,
)
from scrutinyprep.ui.callers import Callers
from scrutinyprep.ui.elsewhere import Elsewhere
from scrutinyprep.ui.language import speak
from scrutinyprep.ui.main_window import MainWindow
from scrutinyprep.ui.step_by_step import StepByStep
from scrutinyprep.ui.tasks import Progress, State, Task, Tasks
from scrutinyprep.ui.theme import (
    LARGEST_TEXT_PERCENT,
    SMALLEST_TEXT_PERCENT,
    Appearance,
    look_named,
)
from scrutinyprep.ui.window_memory import memory_file, read_memory, write_memory

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services
    from scrutinyprep.domain.meetings import MeetingSummary
    from scrutinyprep.ui.dialogs.crash import CrashDialog
    from scrutinyprep.ui.one_window import Seat

_TEXT_STEP_PERCENT = 10
_SLOW_MS = 4000
"""An opening that takes longer is shown."""
_BACKUP_AFTER_MS = 4000
"""The user wants to read first."""
_REMEMBER_EVERY_MS = 30_000
_SWITCH_S = 0.0005
"""How long a thread keeps Python's lock while another waits for it; Python's own is 5 ms. The
window's thread gives the lock away at each call of Qt, and each time waited so long for a lane
at work; a picture of a page waited three times on its way to the screen."""
_OBJECTS_BETWEEN_LOOKS = (10_000, 4, 100)
"""How many new objects there are before Python looks for dead ones among the young, and after how
many such looks among the middle and all: to look through all that a pack of 1,000 pages is holds
the window up by 90 ms, and through the middle, at 20 looks, a key by 10."""
_PAINTED_MS = 20
"""After so long a list that is shown is painted, too."""
_FAULT = 70
"""What Unix calls an internal software error; the window was closed after one."""


class Application(QObject):
    """The window with its tasks, its settings, and its library once that is open.

    Args:
        window: the one that is seen already, and still empty.
        open_sample: load the sample meeting, and open it.
        files: to be imported once the library is open.
        seat: the one place at the library, where windows of other programs could have it.
    """

    def __init__(
        self,
        app: QApplication,
        folder: Path,
        settings: Path,
        *,
        open_sample: bool = False,
        files: Sequence[Path] = (),
        window: MainWindow | None = None,
        seat: Seat | None = None,
    ) -> None:
        super().__init__()
        self._seat = seat
        self._folder = folder
        self._settings_file = settings
        self._settings = read_settings(settings)
        speak(app, self._settings.language)
        self._opens_sample = open_sample
        self._files = list(files)
        self._crash: CrashDialog | None = None
        self._services = services_for(
            folder, author=self._settings.author, own_words=own_words_file(settings)
        )
        self._opening: Task | None = None
        self._furnishing: StepByStep | None = None
        self._until_first_look = QTimer(self, interval=0, singleShot=True)
        self._until_first_look.timeout.connect(self._look_first)
        self._until_open = QTimer(self, singleShot=True)
        self._until_open.timeout.connect(self._open)
        self._until_slow = QTimer(self, interval=_SLOW_MS, singleShot=True)
        self._until_slow.timeout.connect(self._on_slow)
        self._until_backup = QTimer(self, interval=_BACKUP_AFTER_MS, singleShot=True)
        self._until_backup.timeout.connect(self._back_up)
        self._callers: Callers | None = None
        self.tasks = Tasks(self)
        self._elsewhere = Elsewhere(self._services, self.tasks, self)
        self.appearance = Appearance(app)
        self._wear()
        # One that is seen already, or a new one.
        self.window = window or MainWindow()
        self.window.build(self.tasks, self.appearance, folder)
        self._memory_file = memory_file(settings)
        self._memory = read_memory(self._memory_file)
        self.window.recall(self._memory)
        self._until_remembered = QTimer(self, interval=_REMEMBER_EVERY_MS)
        self._until_remembered.timeout.connect(self.remember)
        self._connect(app)

    def start(self) -> None:
        """Show the window, and open the library as soon as it is painted."""
        sys.setswitchinterval(_SWITCH_S)
        self.window.show()
        if self._is_first():
            self._until_first_look.start()

    def close(self) -> None:
        """Finish what was typed, end the threads, and take the window down."""
        self._until_first_look.stop()
        if self._furnishing is not None:
            self._furnishing.stop()
        self._until_slow.stop()
        self._until_backup.stop()
        self._until_remembered.stop()
        self._elsewhere.stop()
        self.remember()
        self.tasks.close()
        # What was told at a glance meanwhile would have the library opened.
        self._until_open.stop()
        # Now and whole, from the window downwards: left to the collector of
        # garbage, its parts would go in any order and some of them twice.
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(self.window, QEvent.Type.DeferredDelete.value)

    @Slot()
    def remember(self) -> None:
        """Keep how the window is, for the next start; also now and then, lest a crash forget it."""
        memory = self.window.memory
        if memory != self._memory:
            self._memory = memory
            # Where it can't be kept, the next start is merely as the first.
            with suppress(OSError):
                write_memory(memory, self._memory_file)

    def on_fault(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        """Show a fault of ours, once: a second one while it is shown adds nothing."""
        sys.__excepthook__(kind, error, trace)
        if issubclass(kind, KeyboardInterrupt):
            self.window.close()
            return
        if self._crash is None:
            from scrutinyprep.ui.dialogs.crash import CrashDialog

            self._crash = CrashDialog(error, self.window)
            self._crash.finished.connect(self._on_crash_closed)
            self._crash.open()

    @Slot()
    def _look_first(self) -> None:
        """Have the meetings told at a glance, where their list is what is seen first."""
        first = self.window.actions_.meetings.objectName()
        if self._memory.place in ("", first):
            look = self._services.first_look
            self.tasks.run(lambda _: look.meetings(), then=self._on_first_look)
        else:
            self._open()

    @Slot(object)
    def _on_first_look(self, meetings: list[MeetingSummary]) -> None:
        if meetings:
            self.window.make_meetings(self._services)
            self.window.show_meetings(meetings)
        # After they are painted: each of the thousand cells would wait for Python's lock.
        self._until_open.start(_PAINTED_MS if meetings else 0)

    def _is_first(self) -> bool:
        """Say whether no other window has the library open; else tell the user which."""
        if self._seat is None:
            return True
        if not self._seat.take():
            self.window.show_taken(self._seat.holder())
            return False
        if self._callers is None:
            self._callers = Callers(self._seat, self.window)
            self._callers.brought.connect(self.window.import_paths)
            self._callers.sample_wanted.connect(self.window.load_sample)
            self._callers.begin()
        return True

    @Slot()
    def _open_if_free(self) -> None:
        if self._is_first():
            self._open()

    @Slot()
    def _open(self) -> None:
        self.window.show_opening()
        self._opening = self.tasks.run(
            partial(_open_library, self._services),
            then=self._on_opened,
            otherwise=self.window.show_broken,
            # What an update changes in the library is changed wholly, or not begun.
            must_run=True,
        )
        self._until_slow.start()

    @Slot()
    def _on_slow(self) -> None:
        """Show that the library is still being opened; at most starts nothing is to be seen."""
        opening = self._opening
        if opening is None:
            return
        opening.label = self.tr(
            "Opening the library. After an update of the program this may take a minute."
        )
        if opening.state is State.RUNNING:
            self.tasks.started.emit(opening)

    @Slot(object)
    def _on_opened(self, _services: Services) -> None:
        steps = self.window.furnish(self._services, author=self._settings.author)
        self._furnishing = StepByStep(steps, self)
        self._furnishing.done.connect(self._on_furnished)
        self._furnishing.begin()

    @Slot()
    def _on_furnished(self) -> None:
        # All that is here by now stays to the end. Gone through again and again for
        # what may be dead, it would hold the window up for a tenth of a second or two.
        gc.freeze()
        gc.set_threshold(*_OBJECTS_BETWEEN_LOOKS)
        if self._opens_sample:
            self.window.load_sample()
        if self._files:
            self.window.import_paths(self._files)
        self._until_backup.start()
        self._until_remembered.start()
        self._elsewhere.begin()

    @Slot()
    def _on_backup_wanted(self) -> None:
        """Bring a backup back in place of a library that can't be opened, and open that."""
        from scrutinyprep.ui.library_keeping import ask_for_backup

        chosen = ask_for_backup(self.window, self._folder)
        if chosen is not None:
            self.tasks.run(
                lambda _: self._services.library.restore(chosen),
                then=self._on_brought_back,
                otherwise=self.window.show_broken,
                must_run=True,
            )

    @Slot(object)
    def _on_brought_back(self, _restored: object) -> None:
        self._open()

    @Slot()
    def _back_up(self) -> None:
        self.tasks.run(lambda _: self._services.library.back_up_daily())

    @Slot(object)
    def _on_faulted(self, error: BaseException) -> None:
        self.on_fault(type(error), error, error.__traceback__)

    @Slot()
    def _on_crash_closed(self) -> None:
        self._crash = None

    @Slot(str)
    def _on_look(self, name: str) -> None:
        self._keep(replace(self._settings, theme=name))

    @Slot(str)
    def _on_language(self, code: str) -> None:
        if code != self._settings.language:
            self._keep(replace(self._settings, language=code))
            self.window.messages.say(
                self.tr("Scrutiny Prep will speak this language when it is opened next.")
            )

    @Slot(int)
    def _on_text(self, step: int) -> None:
        percent = self._settings.text_size_percent + step * _TEXT_STEP_PERCENT if step else 100
        percent = min(LARGEST_TEXT_PERCENT, max(SMALLEST_TEXT_PERCENT, percent))
        self._keep(replace(self._settings, text_size_percent=percent))

    @Slot(bool)
    def _on_dim_paper(self, is_wanted: bool) -> None:
        self._keep(replace(self._settings, dim_paper=is_wanted))

    @Slot(str)
    def _on_author(self, name: str) -> None:
        if name != self._settings.author:
            self._keep(self._settings.with_author(name))

    @Slot(bool)
    def _on_spelling(self, is_on: bool) -> None:
        self._keep(replace(self._settings, check_spelling=is_on))

    @Slot(object)
    def _on_highlights(self, names: dict[str, str]) -> None:
        # Typed letter by letter: nothing but the names is put on anew.
        self._settings = replace(self._settings, highlight_names=names)
        self.appearance.name_highlights(names)
        self._write()

    @Slot()
    def _on_scheme(self) -> None:
        """Follow the system, where the user has not chosen a look of their own."""
        self._wear()

    def _keep(self, settings: Settings) -> None:
        self._settings = settings
        self._wear()
        self._write()

    def _write(self) -> None:
        try:
            write_settings(self._settings, self._settings_file)
        except OSError as error:
            self.window.messages.say(
                self.tr("Your choice could not be kept: {why}.").format(why=error.strerror)
            )

    def _wear(self) -> None:
        kept = self._settings
        look = look_named(kept.theme)
        self.appearance.wear(look, kept.text_size_percent, dims_paper=kept.dim_paper)
        self.appearance.name_highlights(self._settings.highlight_names)

    def _connect(self, app: QApplication) -> None:
        self.tasks.faulted.connect(self._on_faulted)
        self.window.again_wanted.connect(self._open_if_free)
        self.window.anyway_wanted.connect(self._open)
        self.window.backup_wanted.connect(self._on_backup_wanted)
        self.window.look_wanted.connect(self._on_look)
        self.window.text_wanted.connect(self._on_text)
        self.window.author_named.connect(self._on_author)
        self.window.reading_actions.highlights_named.connect(self._on_highlights)
        self.window.reading_actions.dim_paper.setChecked(self._settings.dim_paper)
        self.window.reading_actions.dim_paper.toggled.connect(self._on_dim_paper)
        # Held, as what tells of contrast is gone for Python as soon as these are.
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self._on_scheme)
        hints.accessibility().contrastPreferenceChanged.connect(self._on_scheme)
        self.window.actions_.check_spelling.setChecked(self._settings.check_spelling)
        self.window.actions_.check_spelling.toggled.connect(self._on_spelling)
        for action in self.window.actions_.looks.actions():
            action.setChecked(action.data() == self._settings.theme)
        self.window.language_wanted.connect(self._on_language)
        for action in self.window.actions_.languages.actions():
            action.setChecked(action.data() == self._settings.language)


def _open_library(services: Services, _progress: Progress) -> Services:
    """Open the library. Its libraries are loaded here, in a thread, after the first paint."""
    services.library.open()
    # From here on, what others write is noticed.
    services.library.is_changed_elsewhere()
    # Here and not in the window's thread, which paints meanwhile.
    services.load_all()
    import_module("scrutinyprep.ui.furniture")
    return services
