"""How long a key takes in the words of a question, with every check on.

Run by hand, `python3 -m benchmarks.typing [PACK.pdf] [--runs 10] [--questions 200] [--text 150]
[--fields]`: a library is made of the sample meeting, or of a pack, with forty questions or as many
as are said. In each run a question is typed on the desk and one in the place of questions: with
pauses, corrected in the middle, a word of it deleted, and 300 letters pasted. With `--fields` the
other fields for words come in turn, too. Told is the worst key of all runs, by what it does: the
processor time of the GUI thread from the key until all that it set off there is done, painting
and what comes back from the library with it. The time of other programs does not count, but each
that is put in between leaves the caches cold: of the worst key it is told how often.
"""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from statistics import median, quantiles

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from benchmarks.typing_keys import Field, Key, Sort, Typist
from scrutinyprep.bootstrap import services_for
from scrutinyprep.domain.questions import QuestionWords
from scrutinyprep.settings import Settings, write_settings
from scrutinyprep.ui.app import Application
from scrutinyprep.ui.main_window import MainWindow

WANTED_MS = 16
_RUNS = 3
_QUESTIONS = 40
_WORDS = (
    "What is the cost of the QRZ team this year, and why was nobody told of it before the "
    "end of the first quarter, when the budget was set?"
)
_PASTED = (
    "The report says that the saving will be made in the second half of the year. "
    "It doesn't say which of the three teams it is to come from, what those teams do now, or "
    "who would do it instead. Residents were asked about none of this, and the equality "
    "assessment that is promised for the autumn comes too late. "
)[:300]
_CORRECTED = 6
_ANSWER, _NEXT = "A good answer would hold", "In any case, ask next (a line each)"
_FILTER, _NOTE = "Show only questions with these words", "Words of the note"
_FIND, _SEARCH = "Find in this paper", "Search"
_ENOUGH = 20
"""Keys of a sort, for which a word about 95 of 100 is worth anything."""
_AT_REST_MS = 1000
_LONG_MS = 120_000


def main() -> None:
    """Measure, and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("pack", type=Path, nargs="?", help="in place of the sample")
    options.add_argument("--runs", type=int, default=_RUNS)
    options.add_argument("--questions", type=int, default=_QUESTIONS, help="in the meeting")
    options.add_argument("--text", type=int, default=100, help="its size, in per cent")
    options.add_argument("--fields", action="store_true", help="the other fields, too")
    chosen = options.parse_args()
    app = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        library, kept = Path(folder) / "library", Path(folder) / "settings.json"
        _make(library, chosen.pack, chosen.questions)
        write_settings(Settings(text_size_percent=chosen.text), kept)
        application = Application(app, library, kept)
        application.start()
        while not application.window.places:
            app.processEvents()
        writing = _Writing(app, application)
        for where, keys in writing.measured(chosen.runs, with_fields=chosen.fields):
            sys.stdout.writelines(line + "\n" for line in _told(where, keys))
            sys.stdout.flush()
        application.window.close()
        application.close()


def _make(library: Path, pack: Path | None, questions: int) -> None:
    """Make a library with a meeting of many questions."""
    services = services_for(library, author="Cllr Jo Example")
    meeting = (
        services.sample.load() if pack is None else services.importing.import_file(pack).meeting.id
    )
    agenda = services.meetings.agenda(meeting)
    for number in range(questions):
        services.questions.draft(
            meeting,
            QuestionWords(f"How will we know by next year that part {number} has worked?"),
            item=agenda[number % len(agenda)].id if agenda else None,
        )
    services.library.close()


class _Writing:
    """Types in one field after the other, as often as is wanted."""

    def __init__(self, app: QApplication, application: Application) -> None:
        self._app = app
        self._application = application

    @property
    def _window(self) -> MainWindow:
        return self._application.window

    def measured(self, runs: int, *, with_fields: bool) -> Iterator[tuple[str, Sequence[Key]]]:
        """Yield where was typed, and what every key of all runs cost."""
        self._window.meetings.open_chosen()
        self._settle()
        for where, enter in self._questions().items():
            yield where, [key for _ in range(runs) for key in self._a_question(enter())]
        for where, enter in self._fields().items() if with_fields else ():
            yield where, [key for _ in range(runs) for key in self._a_field(enter())]

    def _a_question(self, field: Field) -> list[Key]:
        typist = Typist(self._app, field)
        typist.begin()
        typist.type(_WORDS, Sort.FIRST)
        typist.rest()
        typist.step_back(len(_WORDS) // 2)
        for _ in range(_CORRECTED):
            typist.press(Qt.Key.Key_Backspace, Sort.MIDDLE)
        for letter in "worked":
            typist.type(letter, Sort.MIDDLE)
        typist.press(Qt.Key.Key_Backspace, Sort.WORD, Qt.KeyboardModifier.ControlModifier)
        typist.rest()
        typist.paste(_PASTED)
        # The question is long by now.
        typist.type("and what then, in plain words?")
        typist.rest()
        return typist.keys

    def _a_field(self, field: Field) -> list[Key]:
        field.clear()
        typist = Typist(self._app, field)
        typist.begin()
        typist.type(_WORDS, Sort.FIRST)
        typist.rest()
        field.clear()
        return typist.keys

    def _questions(self) -> Mapping[str, Callable[[], Field]]:
        return {"on the desk": self._on_desk, "in the place of questions": self._in_place}

    def _fields(self) -> Mapping[str, Callable[[], Field]]:
        """Return the ways to the other fields for words."""
        actions = self._window.actions_
        at = self._at
        return {
            "what a good answer would hold": partial(at, actions.questions, _ANSWER),
            "what to ask next": partial(at, actions.questions, _NEXT),
            "the filter of questions": partial(at, actions.questions, _FILTER),
            "a note on the desk": partial(at, actions.new_note, _NOTE),
            "find in the paper": partial(at, actions.read, _FIND),
            "search": partial(at, actions.read, _SEARCH),
        }

    def _at(self, way: QAction, name: str) -> Field:
        """Go a way, and return the field that a screen reader calls so."""
        way.trigger()
        self._settle()
        self._window.questions.editor.sections[1].open()
        if name == _FIND:
            self._window.read.page.find_bar.ask()
        self._settle()
        fields: list[Field] = [*self._window.findChildren(QPlainTextEdit)]
        fields += self._window.findChildren(QLineEdit)
        return next(one for one in fields if one.accessibleName() == name and one.isVisible())

    def _on_desk(self) -> Field:
        self._window.actions_.new_question.trigger()
        self._settle()
        return self._window.read.questions.editor.words

    def _in_place(self) -> Field:
        self._window.actions_.new_question.trigger()
        self._settle()
        self._window.actions_.questions.trigger()
        self._settle()
        return self._window.questions.editor.words

    def _settle(self) -> None:
        QTest.qWait(_AT_REST_MS)
        self._application.tasks.wait_idle(_LONG_MS)
        QTest.qWait(_AT_REST_MS // 4)


def _told(where: str, keys: Sequence[Key]) -> Iterator[str]:
    """Yield a line for each sort of key, and one for all."""
    yield f"typing {where} (wanted: below {WANTED_MS} ms)"
    for sort in Sort:
        of_sort = [key for key in keys if key.sort is sort]
        if of_sort:
            yield f"  {sort.value:<40} {_in_words(of_sort)}"
    pressed = [key for key in keys if key.sort is not Sort.PAUSE]
    yield f"  {'every key':<40} {_in_words(pressed)}"
    alone = [key for key in pressed if not key.times_put_aside]
    if 0 < len(alone) < len(pressed):
        yield f"  {'every key that was not put aside':<40} {_in_words(alone)}"


def _in_words(keys: Sequence[Key]) -> str:
    times = [key.ms for key in keys]
    worst = max(keys, key=lambda key: key.ms)
    parts = [f"{len(keys):5}", f"median {median(times):4.1f} ms"]
    if len(keys) >= _ENOUGH:
        parts.append(f"95 of 100 within {quantiles(times, n=20)[-1]:4.1f} ms")
    parts.append(f"worst {worst.ms:4.1f} ms")
    if worst.garbage_ms:
        parts.append(f"of which {worst.garbage_ms:.1f} ms for dead objects")
    if worst.times_put_aside:
        parts.append(f"put aside {worst.times_put_aside} times for other programs")
    return ", ".join(parts)


if __name__ == "__main__":
    main()
