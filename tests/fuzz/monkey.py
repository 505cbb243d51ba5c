"""A user who does anything anywhere in the real window, by a seed: this process may crash.

    python -m tests.fuzz.monkey SEED DEEDS LIBRARY FILES

opens the window on a copied LIBRARY, does so many deeds, closes it, checks the library,
and does so once more. FILES is a folder of files to import. Each deed is a line on standard
output, each fault a line that begins with FAULT. Where the seed is even, each deed is waited
for, so that it is replayed as it was; where it is odd, deeds fall into the midst of others as a
user's do, and a replay may differ.
"""

from __future__ import annotations

import faulthandler
import gc
import os
import random
import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    Qt,
    QTimer,
    QtMsgType,
    QUrl,
    Signal,
    Slot,
    qInstallMessageHandler,
)
from PySide6.QtGui import QAction, QDesktopServices, QKeySequence
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu

from scrutinyprep.bootstrap import services_for
from scrutinyprep.settings import Settings, write_settings
from scrutinyprep.ui.app import Application
from scrutinyprep.ui.panels.words_edit import WordsEdit
from tests.fuzz.monkey_hands import Hands

FAULT = "FAULT"
_EVENINGS = 2
_STALL_S = 3.0
"""Of the thread's own processor time, in which the window answers no key. To dress all of it for
another size of text takes 1.1 s where every processor is shared with others."""
_BEAT_MS = 20
_PATIENCE_S = 1.0
_OPENS_S = 60.0
_DRAGS_S = 1.5
"""After so long it is not the deed that keeps on, but a loop which waits for its user."""
_WAITS_S = 0.4
"""And after so long a dialog or a menu is what keeps on: sooner, the key that opened it may."""
_LOOK_AGAIN_MS = 5
_LETTERS = "abcdefghijklmnopqrstuvwxyzHNQ 0123456789?.&<'\"£ŵ"
_KEYS = (
    *[Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Up, Qt.Key.Key_Down] * 3,
    *[Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Escape] * 2,
    *(Qt.Key.Key_Space, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown),
    *(Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Menu, Qt.Key.Key_F1, Qt.Key.Key_F2),
    *(Qt.Key.Key_F3, Qt.Key.Key_F6, Qt.Key.Key_F10, Qt.Key.Key_A, Qt.Key.Key_H, Qt.Key.Key_N),
    *(Qt.Key.Key_Q, Qt.Key.Key_R, Qt.Key.Key_X, Qt.Key.Key_V, Qt.Key.Key_C, Qt.Key.Key_Slash),
)
_WORDS = (
    *("what is the saving", "£1.2m in 2024/25", "R&D <section 4>", "7", "p 26", "item 7", "53"),
    *("tomorrow", "the 31st of June", "Cllr", "ŵ ŷ ✓ 😀", "“quoted”", "transport", "", "a" * 400),
)
_QUIET = (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg)
_WINDOW_GONE = "(PySide6.QtGui.QWindow) already deleted"
"""The deed before has shut what this one was for: no fault of the program's."""
_NOT_OURS = ("This plugin does not support", "Mouse event at")
"""What Qt says of every window where there is no screen, and of a pointer that a smaller window
has left outside."""


class Told:
    """Writes down deeds and faults as they come, so that a crash leaves them all."""

    def __init__(self) -> None:
        self.faults = 0
        self._number = 0

    def deed(self, words: str) -> None:
        """Write down what is done next or was done."""
        self._number += 1
        self._say(f"{self._number}\t{words}")

    def fault(self, words: str) -> None:
        """Write down what went wrong."""
        self.faults += 1
        self._say(f"{FAULT}\t{words}")

    def _say(self, line: str) -> None:
        sys.stdout.write(line.replace("\n", "\n\t") + "\n")
        sys.stdout.flush()

    def listen(self) -> None:
        """Hear every exception that nobody caught, and all that Qt warns of."""
        sys.excepthook = self.on_exception
        sys.unraisablehook = self._on_unraisable
        threading.excepthook = self._on_thread
        qInstallMessageHandler(self._on_qt)

    def on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Write down an exception with its way."""
        self.fault("".join(traceback.format_exception(kind, error, trace)))

    def _on_unraisable(self, args: Any) -> None:
        self.fault(f"{args.err_msg}: {args.exc_value!r} in {args.object!r}")

    def _on_thread(self, args: Any) -> None:
        self.on_exception(args.exc_type, args.exc_value, args.exc_traceback)

    def _on_qt(self, kind: QtMsgType, where: QMessageLogContext, words: str) -> None:
        if kind not in _QUIET and not words.startswith(_NOT_OURS):
            self.fault(f"Qt: {words}\n" + "".join(traceback.format_stack(limit=12)))


class Pulse(QObject):
    """Notes where the window's own thread works for long without looking at events."""

    def __init__(self, told: Told) -> None:
        super().__init__()
        self._told = told
        self._window = threading.get_ident()
        self._worked = time.thread_time()
        self._beat_at = time.monotonic()
        self._seen = ""
        self._timer = QTimer(self, interval=_BEAT_MS)
        self._timer.timeout.connect(self._beat)
        self._timer.start()
        self._ended = threading.Event()
        self._watcher = threading.Thread(target=self._watch, name="watches the window")
        self._watcher.start()

    def end(self) -> None:
        """Watch no more."""
        self._timer.stop()
        self._ended.set()
        self._watcher.join()

    @Slot()
    def _beat(self) -> None:
        worked = time.thread_time()
        if worked - self._worked > _STALL_S:
            self._told.fault(f"no event for {worked - self._worked:.1f} s of work\n{self._seen}")
        self._worked, self._beat_at, self._seen = worked, time.monotonic(), ""

    def _watch(self) -> None:
        """See where it stands still while it does."""
        while not self._ended.wait(_BEAT_MS / 1000):
            if not self._seen and time.monotonic() - self._beat_at > _STALL_S / 2:
                frame = sys._current_frames().get(self._window)
                self._seen = "".join(traceback.format_stack(frame, limit=14)) if frame else ""


class Outside(QObject):
    """Takes what would be opened by another program."""

    @Slot(QUrl)
    def take(self, address: QUrl) -> None:
        """Open nothing."""


class Monkey(QObject):
    """Does deed after deed in a window until it has had enough, whatever lies on top of it.

    Each deed begins from a timer of its own, as one that opens a dialog returns when that is shut.

    Signals:
        tired: all deeds are done, or the window was closed by one.
    """

    tired = Signal()

    def __init__(
        self,
        application: Application,
        told: Told,
        dice: random.Random,
        files: Path,
        *,
        deeds: int,
        is_patient: bool,
    ) -> None:
        super().__init__()
        self._application = application
        self._window = application.window
        self._told = told
        self._dice = dice
        self._files = sorted(path for path in files.iterdir() if path.is_file())
        self._out = files / "out"
        self._out.mkdir(exist_ok=True)
        self._left = deeds
        self._began: float | None = None
        """When a deed began that is not done."""
        self._is_patient = is_patient
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self._app = app
        self._hands = Hands(app, dice)
        self._owed: dict[str, int] = {}
        """Words that were typed, and how many harmless deeds follow before they are looked for."""
        self._deeds = self._repertoire()

    def begin(self) -> None:
        """Begin."""
        self._go_on()

    @Slot()
    def _go_on(self) -> None:
        if self._is_amid_a_deed():
            QTimer.singleShot(_LOOK_AGAIN_MS, self, self._go_on)
            return
        if self._left <= 0 or not self._window.isVisible():
            self.tired.emit()
            return
        if self._is_patient and not self._application.tasks.is_idle:
            QTimer.singleShot(1, self, self._go_on)
            return
        self._left -= 1
        # Before the deed: what it opens may keep it.
        QTimer.singleShot(self._dice.choice((0, 0, 0, 1, 5, 20, 60)), self, self._go_on)
        self._began = time.monotonic()
        try:
            self._do_one()
        except Exception as error:  # noqa: BLE001 - whatever it is, it is what is looked for
            # Left to PySide, it would be told in the midst of what Qt is doing.
            if _WINDOW_GONE not in str(error):
                self._told.on_exception(type(error), error, error.__traceback__)
        self._began = None

    def _is_amid_a_deed(self) -> bool:
        """Whether a deed handles events and will end by itself: nobody does two things at once.

        What waits for its user, as a menu, a dialog and a thing that is dragged, waits for a deed.
        """
        if self._began is None:
            return False
        waits = self._app.activeModalWidget() or self._app.activePopupWidget()
        return time.monotonic() - self._began < (_WAITS_S if waits else _DRAGS_S)

    def _do_one(self) -> None:
        dialog = self._app.activeModalWidget()
        if isinstance(dialog, QFileDialog):
            self._told.deed(f"files: {self._answer(dialog)}")
            return
        if self._owed and self._app.activeModalWidget() is None:
            self._leave_alone()
            return
        deed = self._dice.choice(self._deeds)
        words = deed()
        self._told.deed(f"{deed.__name__.strip('_')}: {words}")

    def _repertoire(self) -> list[Callable[[], str]]:
        weights: dict[Callable[[], str], int] = {
            self._click: 30,
            self._key: 20,
            self._shortcut: 14,
            self._type: 6,
            self._command: 10,
            self._drag: 5,
            self._wheel: 4,
            self._point: 4,
            self._resize: 3,
            self._text_size: 5,
            self._place: 5,
            self._undo: 5,
            self._write: 4,
            self._import: 1,
            self._shut: 6,
            self._collect: 1,
            self._copy: 1,
        }
        return [deed for deed, weight in weights.items() for _ in range(weight)]

    # Deeds

    def _click(self) -> str:
        return self._hands.click()

    def _key(self) -> str:
        return self._hands.press_anyhow(_KEYS)

    def _shortcut(self) -> str:
        chords = [
            keys
            for action in self._window.findChildren(QAction)
            for keys in action.shortcuts()
            if not keys.isEmpty() and keys.matches(QKeySequence("Ctrl+Q")) != _exact()
        ]
        chosen = self._dice.choice(chords)
        self._told.deed(f"presses {chosen.toString()}")
        self._hands.chord(chosen)
        return chosen.toString()

    def _type(self) -> str:
        words = self._dice.choice(_WORDS) or self._dice.choice(_LETTERS)
        self._hands.type(words)
        return words

    def _command(self) -> str:
        """Do something of the menus, as by their keys."""
        commands = [
            action
            for action in _commands_of(self._window.menuBar().actions())
            if action.isEnabled() and action is not self._window.actions_.quit
        ]
        if self._app.activeModalWidget() is not None or not commands:
            return "none"
        chosen = self._dice.choice(commands)
        self._told.deed(f"chooses {chosen.text()}")
        chosen.trigger()
        return chosen.text()

    def _drag(self) -> str:
        return self._hands.drag()

    def _wheel(self) -> str:
        return self._hands.wheel()

    def _point(self) -> str:
        return self._hands.point()

    def _resize(self) -> str:
        wide = self._dice.choice((200, 640, 800, 1024, 1280, 1366, 1920, 2560))
        high = self._dice.choice((150, 480, 600, 768, 900, 1080, 1440))
        self._window.resize(wide, high)
        return f"{wide} × {high}"

    def _text_size(self) -> str:
        step = self._dice.choice((-1, 0, 1, 1, 1))
        self._window.text_wanted.emit(step)
        return str(step)

    def _place(self) -> str:
        action = self._dice.choice(self._window.actions_.places)
        action.trigger()
        return action.text()

    def _undo(self) -> str:
        times = self._dice.choice((1, 1, 2, 5, 20))
        action = self._dice.choice((self._window.actions_.undo, self._window.actions_.redo))
        for _ in range(times):
            action.trigger()
        return f"{times} × {action.text()}"

    def _import(self) -> str:
        path = self._dice.choice(self._files)
        self._window.import_paths([path])
        return path.name

    def _shut(self) -> str:
        self._hands.press(Qt.Key.Key_Escape)
        return "Escape"

    def _collect(self) -> str:
        return f"{gc.collect()} objects"

    def _copy(self) -> str:
        words = self._dice.choice((str(self._dice.choice(self._files)), "words", ""))
        self._app.clipboard().setText(words)
        return words

    def _write(self) -> str:
        """Write a question or a note, whose words must be found again."""
        if self._app.activeModalWidget() is not None or self._app.activePopupWidget() is not None:
            return "something lies over it"
        actions = self._window.actions_
        before = self._window.read.meeting
        self._dice.choice((actions.new_question, actions.new_note)).trigger()
        if before is None or not self._wait(self._can_write):
            return "there is nothing to write in"
        word = f"quern{self._dice.randint(0, 10**9)}"
        self._hands.type(f"Why {word}")
        self._owed[word] = self._dice.randint(0, 3)
        return word

    def _can_write(self) -> bool:
        field = self._app.focusWidget()
        return isinstance(field, WordsEdit) and field.isVisible() and not field.toPlainText()

    def _leave_alone(self) -> None:
        """Do what harms no words, and look for those that are owed."""
        for word, left in list(self._owed.items()):
            self._owed[word] = left - 1
            if left <= 0:
                del self._owed[word]
                self._look_for(word)
                return
        harmless = (self._place, self._resize, self._text_size, self._shut, self._collect)
        deed = self._dice.choice(harmless)
        self._told.deed(f"then {deed.__name__.strip('_')}: {deed()}")

    def _look_for(self, word: str) -> None:
        self._wait(lambda: self._application.tasks.is_idle)
        self._told.deed(f"looks for {word}")
        if not any(word in words for words in _written_in(self._application._folder)):
            self._told.fault(f"the words “{word}” are lost")

    def _wait(self, until: Callable[[], bool]) -> bool:
        deadline = time.monotonic() + _PATIENCE_S
        while not until():
            if time.monotonic() > deadline:
                return False
            self._app.processEvents()
            time.sleep(0.001)
        return True

    def _answer(self, dialog: QFileDialog) -> str:
        """Choose a file of the folder that is there for it, or none."""
        if self._dice.random() < 0.4:
            dialog.reject()
            return "none"
        if dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave:
            path = self._out / f"saved {self._dice.randint(1, 3)}{self._dice.choice(('', '.pdf'))}"
        else:
            path = self._dice.choice(self._files)
        dialog.setDirectory(str(path.parent))
        dialog.selectFile(str(path))
        dialog.accept()
        return path.name


def _exact() -> QKeySequence.SequenceMatch:
    return QKeySequence.SequenceMatch.ExactMatch


def _commands_of(actions: list[QAction]) -> Iterator[QAction]:
    for action in actions:
        menu = action.menu()
        if isinstance(menu, QMenu):
            yield from _commands_of(menu.actions())
        elif not action.isSeparator():
            yield action


def _written_in(folder: Path) -> Iterator[str]:
    """Yield the words of every question and note of a library, read by a program of its own."""
    services = services_for(folder)
    try:
        for summary in services.meetings.all():
            yield from (q.said.words for q in services.questions.of_meeting(summary.meeting.id))
            yield from (note.words for note in services.notes.notes(summary.meeting.id))
    finally:
        services.library.close()


def evening(
    app: QApplication,
    told: Told,
    library: Path,
    files: Path,
    *,
    dice: random.Random,
    deeds: int,
    is_patient: bool,
) -> None:
    """Open the window, let the monkey do its deeds, close the window, and check the library."""
    application = Application(app, library, library.parent / "settings.json")
    application.tasks.faulted.connect(lambda e: told.on_exception(type(e), e, e.__traceback__))
    application.start()
    pulse = Pulse(told)
    deadline = time.monotonic() + _OPENS_S
    while not application.window.places:
        if time.monotonic() > deadline:
            raise TimeoutError("the library does not open")
        app.processEvents()
        time.sleep(0.001)
    monkey = Monkey(application, told, dice, files, deeds=deeds, is_patient=is_patient)
    monkey.tired.connect(app.quit)
    QTimer.singleShot(0, monkey.begin)
    app.exec()
    told.deed("closes the window")
    application.window.close()
    if dice.random() < 0.5:
        application.tasks.wait_idle(30_000)
    application.close()
    pulse.end()
    monkey.deleteLater()
    del application, monkey, pulse
    gc.collect()
    app.processEvents()
    services = services_for(library)
    for problem in services.library.check():
        told.fault(f"the library: {problem}")
    services.library.close()


def main(seed: int, deeds: int, library: Path, files: Path) -> int:
    """Do one seed; return how many faults there were, at most 100."""
    faulthandler.enable()
    app = QApplication([])
    app.setQuitOnLastWindowClosed(False)
    app.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    told, outside, dice = Told(), Outside(), random.Random(seed)  # noqa: S311
    told.listen()
    for scheme in ("file", "mailto", "https", "http"):
        # Its types ask for bytes, and it takes none.
        QDesktopServices.setUrlHandler(scheme, outside, "take")  # type: ignore[arg-type]
    write_settings(
        Settings(author="Cllr Jo Example", theme="light"), library.parent / "settings.json"
    )
    for _ in range(_EVENINGS):
        evening(app, told, library, files, dice=dice, deeds=deeds, is_patient=seed % 2 == 0)
    told.deed("goes to bed")
    sys.stdout.flush()
    return min(100, told.faults)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]), Path(sys.argv[4])))
