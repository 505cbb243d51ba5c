"""How long a key takes in the words of a question, with every check on.

Run by hand, `python3 -m benchmarks.typing [PACK.pdf]`: a library is made of the sample meeting,
or of a pack, with forty questions; then a hundred keys are typed, on the desk and in the place
of questions. Told is the processor time of the GUI thread from the key until all that it set off
there is done: painting, and what comes back from the library. Other programs do not count.
"""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import argparse
import sys
import tempfile
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter, thread_time

from PySide6.QtCore import QEventLoop
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from scrutinyprep.bootstrap import services_for
from scrutinyprep.domain.questions import QuestionWords
from scrutinyprep.ui.app import Application

WANTED_MS = 16
_QUESTIONS = 40
_WORDS = (
    "What is the cost of the QRZ team this year, and why was nobody told of it before the "
    "end of the first quarter?"
)
_BETWEEN_KEYS_MS = 90
"""A quick typist's: the checks and the writes of one key come while the next are typed."""
_AT_REST_MS = 3000
_LOOK_S = 0.0003


def main() -> None:
    """Measure, and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("pack", type=Path, nargs="?", help="in place of the sample")
    chosen = options.parse_args()
    app = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder) / "library"
        _make(library, chosen.pack)
        application = Application(app, library, Path(folder) / "settings.json")
        application.start()
        while not application.window.places:
            app.processEvents()
        for line in _measured(app, application):
            sys.stdout.write(line + "\n")
        application.window.close()
        application.close()


def _make(library: Path, pack: Path | None) -> None:
    """Make a library with a meeting of many questions."""
    services = services_for(library, author="Cllr Jo Example")
    meeting = (
        services.sample.load() if pack is None else services.importing.import_file(pack).meeting.id
    )
    agenda = services.meetings.agenda(meeting)
    for number in range(_QUESTIONS):
        services.questions.draft(
            meeting,
            QuestionWords(f"How will we know by next year that part {number} has worked?"),
            item=agenda[number % len(agenda)].id if agenda else None,
        )


def _measured(app: QApplication, application: Application) -> list[str]:
    window = application.window
    window.meetings.open_chosen()
    QTest.qWait(_AT_REST_MS)
    application.tasks.wait_idle(120_000)
    window.actions_.new_question.trigger()
    QTest.qWait(_AT_REST_MS)
    application.tasks.wait_idle(120_000)
    lines = [_told("on the desk", _type(app, window.read.questions.editor.words))]
    application.tasks.wait_idle(120_000)
    window.actions_.questions.trigger()
    QTest.qWait(_AT_REST_MS)
    application.tasks.wait_idle(120_000)
    lines.append(_told("in the place of questions", _type(app, window.questions.editor.words)))
    application.tasks.wait_idle(120_000)
    return lines


def _type(app: QApplication, field: QPlainTextEdit) -> list[float]:
    """Type, and return how long the GUI thread was busy for each key, in milliseconds."""
    field.setFocus()
    times = []
    for letter in _WORDS:
        began = thread_time()
        QTest.keyClicks(field, letter)
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        busy = thread_time() - began
        until = perf_counter() + _BETWEEN_KEYS_MS / 1000
        while perf_counter() < until:
            # What comes back from the library in the meantime belongs to this key.
            began = thread_time()
            app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
            took = thread_time() - began
            # To look whether there is anything costs a little too, and is none of the window's.
            busy += took if took > _LOOK_S else 0.0
            QTest.qSleep(1)
        times.append(busy * 1000)
    if _WORDS not in field.toPlainText():
        raise RuntimeError(f"the keys did not reach the words: {field.toPlainText()}")
    return times


def _told(where: str, times: list[float]) -> str:
    return (
        f"typing {where}: median {median(times):.1f} ms a key, "
        f"95 of 100 within {quantiles(times, n=20)[-1]:.1f} ms, worst {max(times):.1f} ms "
        f"(wanted: below {WANTED_MS} ms)"
    )


if __name__ == "__main__":
    main()
