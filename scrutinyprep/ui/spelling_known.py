"""What the window knows of the spelling of words, and what the user teaches it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from scrutinyprep.domain.changes import Change, Kind
from scrutinyprep.domain.ids import MeetingId
from scrutinyprep.domain.spelling import Slip, Verdicts, Wrong
from scrutinyprep.ui.commands import Deed
from scrutinyprep.ui.tasks import Progress
from scrutinyprep.ui.workroom import Workroom

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services

_PAUSE_MS = 400
_KNOWN_BY = Kind.MEETINGS | Kind.PAPERS | Kind.SPEECHES | Kind.SPELLING


@dataclass(frozen=True, slots=True)
class _Judged:
    meeting: MeetingId | None
    verdicts: Verdicts
    own: frozenset[str]
    ignored: frozenset[str]


class KnownSpelling(QObject):
    """Has words judged off the GUI thread, each once, and keeps what is known of them.

    A word is judged after it is written, never while; what a key costs the GUI thread is to
    look its field's words up among those known.

    Signals:
        judged: more is known than before.
        outdated: what is known may hold no longer, or the user switched it on or off.
    """

    judged = Signal()
    outdated = Signal()

    def __init__(self, workroom: Workroom, switch: QAction, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._services = workroom.services
        self._tasks = workroom.tasks
        self._stack = workroom.deeds.stack
        self._appearance = workroom.appearance
        self._switch = switch
        self._meeting: MeetingId | None = None
        self._verdicts: dict[str, Wrong | None] = {}
        self._own: frozenset[str] = frozenset()
        self._ignored: frozenset[str] = frozenset()
        self._stale: set[str] = set()
        """Words whose verdict may be another by now."""
        self._wanted: set[str] = set()
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._ask)
        self._tasks.changed.connect(self._on_changed)
        self._appearance.changed.connect(self.judged)
        switch.toggled.connect(self.outdated)

    @property
    def is_on(self) -> bool:
        """Whether the user wants it."""
        return self._switch.isChecked()

    @property
    def verdicts(self) -> Verdicts:
        """What is known of words by now."""
        return self._verdicts

    @property
    def colour(self) -> str:
        """The colour of the underlines."""
        return self._appearance.theme.palette.bad

    def show_meeting(self, meeting: MeetingId | None) -> None:
        """Believe the papers of another meeting."""
        if meeting != self._meeting:
            self._meeting = meeting
            self._verdicts = {}
            self.outdated.emit()

    def want(self, words: Iterable[str]) -> None:
        """Have words judged, in a moment: those that nobody knows yet, or no longer."""
        known = self._verdicts.keys() - self._stale
        new = [word for word in words if word not in known and word not in self._wanted]
        self._wanted.update(new)
        if new and not self._pause.isActive():
            self._pause.start()

    def deeds_on(self, word: str, slip: Slip | None) -> Iterator[tuple[str, Callable[[], None]]]:
        """Yield what the user can teach the program of a word: how that is called, and the deed."""
        if slip is not None:
            yield self.tr("Add “{word}” to my words").format(word=word), partial(self.add, word)
            if self._meeting is not None:
                yield (
                    self.tr("Ignore “{word}” in this meeting").format(word=word),
                    partial(self.ignore, word, self._meeting),
                )
        elif word in self._own:
            yield (
                self.tr("Take “{word}” out of my words").format(word=word),
                partial(self.forget, word),
            )

        elif word in self._ignored and self._meeting is not None:
            yield (
                self.tr("Check “{word}” again in this meeting").format(word=word),
                partial(self.heed, word, self._meeting),
            )

    def add(self, word: str) -> None:
        """Add a word to the user's own."""
        spelling = self._services.spelling
        text = self.tr("add “{word}” to my words").format(word=word)
        self._push(text, partial(spelling.add, word), partial(spelling.forget, word))

    def forget(self, word: str) -> None:
        """Take one of the user's own words away."""
        spelling = self._services.spelling
        text = self.tr("take “{word}” out of my words").format(word=word)
        self._push(text, partial(spelling.forget, word), partial(spelling.add, word))

    def ignore(self, word: str, meeting: MeetingId) -> None:
        """Pass a word over in what is written for a meeting."""
        spelling = self._services.spelling
        text = self.tr("ignore “{word}”").format(word=word)
        self._push(
            text, partial(spelling.ignore, word, meeting), partial(spelling.heed, word, meeting)
        )

    def heed(self, word: str, meeting: MeetingId) -> None:
        """Pass a word over no longer."""
        spelling = self._services.spelling
        text = self.tr("check “{word}” again").format(word=word)
        self._push(
            text, partial(spelling.heed, word, meeting), partial(spelling.ignore, word, meeting)
        )

    def _push(self, text: str, do: Callable[[], Change], undo: Callable[[], Change]) -> None:
        self._stack.push(Deed(text, self._tasks, do=do, undo=undo))

    @Slot()
    def _ask(self) -> None:
        words, self._wanted = frozenset(self._wanted), set()
        # Where the window was closed meanwhile, no work is taken any more.
        if words and self._window.isVisible():
            self._tasks.run(
                partial(_judged, self._services, self._meeting, words),
                then=self._on_judged,
                otherwise=self._on_refused,
            )

    @Slot(object)
    def _on_judged(self, found: _Judged) -> None:
        if found.meeting == self._meeting:
            self._verdicts.update(found.verdicts)
            self._stale -= found.verdicts.keys()
            self._own, self._ignored = found.own, found.ignored
            self.judged.emit()

    @Slot(object)
    def _on_refused(self, _error: object) -> None:
        # The library went away meanwhile: whoever opens it again says so.
        self._wanted.clear()

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if change.kinds & _KNOWN_BY:
            # What is marked stays until it is judged again.
            self._stale = set(self._verdicts)
            self.outdated.emit()


def _judged(
    services: Services, meeting: MeetingId | None, words: frozenset[str], progress: Progress
) -> _Judged:
    verdicts = services.spelling.verdicts(_until_stopped(words, progress), meeting)
    ignored = services.spelling.ignored(meeting) if meeting is not None else ()
    return _Judged(meeting, verdicts, frozenset(services.spelling.own_words()), frozenset(ignored))


def _until_stopped(words: frozenset[str], progress: Progress) -> Iterator[str]:
    """Yield the words; nobody who closes the window waits for the last of many."""
    for word in words:
        progress.check()
        yield word
