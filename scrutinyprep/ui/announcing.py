"""What a screen reader is told while it happens: results, progress, and what was undone.

A screen reader follows the focus. What changes elsewhere in the window would
stay unheard, so it is announced: politely, when the reader is silent, or at once
where something went wrong.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QUndoStack
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QPlainTextEdit, QWidget

_AT_REST_MS = 500
"""What changes with each key, such as the number of hits, is told when nobody types any more."""


def announce(widget: QWidget, words: str, *, at_once: bool = False) -> None:
    """Let a screen reader say words, once it is silent or, `at_once`, in place of what it says."""
    if not words or not QAccessible.isActive():
        return
    event = QAccessibleAnnouncementEvent(widget, words)
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if at_once else politeness.Polite)
    QAccessible.updateAccessibility(event)


class Announcer(QObject):
    """Announces the latest of several things that follow each other closely."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._words = ""
        self._said = ""
        self._rest = QTimer(self, interval=_AT_REST_MS, singleShot=True)
        self._rest.timeout.connect(self._on_rest)

    def say(self, words: str) -> None:
        """Say this in a moment, unless something else is to be said by then."""
        self._words = words
        self._rest.start()

    def forget(self) -> None:
        """Say nothing of what waits, and whatever comes next even if it was said before."""
        self._words = self._said = ""
        self._rest.stop()

    @Slot()
    def _on_rest(self) -> None:
        if self._words != self._said and self._widget.isVisible():
            self._said = self._words
            announce(self._widget, self._words)


class DeedsAnnounced(QObject):
    """Tells what was done, undone and done again, as the list of what can be undone goes on.

    What is typed into a field is not told: its letters are.
    """

    def __init__(self, stack: QUndoStack, window: QWidget) -> None:
        super().__init__(window)
        self._stack = stack
        self._window = window
        self._index = self._told = stack.index()
        self._is_again = False
        # In the next turn of the loop: the stack says that it went on, and only then who asked;
        # and it says so once more when it ends with the window, and can't be asked any more.
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._tell)
        stack.indexChanged.connect(self._on_index)

    @Slot()
    def on_again(self) -> None:
        """Say that the step the list just took is one that was undone before."""
        self._is_again = True

    @Slot(int)
    def _on_index(self, index: int) -> None:
        self._index = index
        self._soon.start()

    @Slot()
    def _tell(self) -> None:
        words = ""
        if self._index < self._told:
            words = self.tr("Undone: {deed}").format(deed=self._stack.redoText())
        elif self._is_again:
            words = self.tr("Done again: {deed}").format(deed=self._stack.undoText())
        elif not _is_typing():
            words = self.tr("Saved: {deed}").format(deed=self._stack.undoText())
        self._told, self._is_again = self._index, False
        announce(self._window, words)


def _is_typing() -> bool:
    return isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit | QAbstractSpinBox)
