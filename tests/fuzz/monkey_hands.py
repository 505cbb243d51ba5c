"""The hands of a user who does anything anywhere: on what is seen, as the system would tell it."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QInputMethodEvent, QKeySequence, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QMenuBar,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)
from shiboken6 import isValid

_LIKED = (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLineEdit,
    QMenuBar,
    QPlainTextEdit,
    QTabBar,
)
"""What does something when it is clicked: clicked more often than what is between."""
_NONE = Qt.KeyboardModifier.NoModifier
_HELD = (
    *(_NONE,) * 6,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
_NOTCH = 120
"""Qt's units of a step of a wheel."""


class Hands:
    """Keys and pointer on whatever lies on top, through Qt's own entrance for the system's events.

    So what a click hits, who has the focus, and which shortcut is meant is found by Qt itself.
    """

    def __init__(self, app: QApplication, dice: random.Random) -> None:
        self._app = app
        self._dice = dice

    @property
    def top(self) -> QWidget | None:
        """What takes keys and clicks now: a menu, a dialog, or the window; None where all is shut.

        The types of PySide say that there is always one.
        """
        for found in (self._app.activePopupWidget(), self._app.activeModalWidget()):
            if found is not None:
                return found
        shown = [each for each in self._app.topLevelWidgets() if _is_usable(each)]
        if not shown:
            return None
        active = self._app.activeWindow()
        if active in shown and self._dice.random() < 0.8:
            return active
        return self._dice.choice(sorted(shown, key=_name))

    def press(self, key: Qt.Key | str, held: Qt.KeyboardModifier = _NONE) -> None:
        """Press a key where the focus is."""
        window = self._window()
        if window is not None:
            # PySide's types know of keys only, Qt of letters, too.
            QTest.keyPress(window, key, held)  # type: ignore[arg-type]
            # What it was pressed in may have gone by that; QTest would use it all the same.
            if isValid(window):
                QTest.keyRelease(window, key, held)  # type: ignore[arg-type]

    def press_anyhow(self, keys: Sequence[Qt.Key]) -> str:
        """Press one of the keys, and perhaps Shift, Ctrl or Alt with it; return which it was."""
        key, held = self._dice.choice(keys), self._dice.choice(_HELD)
        self.press(key, held)
        return QKeySequence(key | held).toString()

    def chord(self, keys: QKeySequence) -> None:
        """Press a shortcut."""
        for at in range(keys.count()):
            both = keys[at]  # type: ignore[index] # PySide's types lack it
            self.press(both.key(), both.keyboardModifiers())

    def type(self, words: str) -> None:
        """Type words where the focus is, letter by letter."""
        for letter in words:
            if letter.isascii():
                self.press(letter)
                continue
            # No key has it: it comes from what puts letters together, as ^ and w.
            made = QInputMethodEvent()
            made.setCommitString(letter)
            field = self._app.focusObject()
            if field is not None:
                QApplication.sendEvent(field, made)

    def click(self, where: tuple[QWidget, QPoint] | None = None) -> str:
        """Click on something that is seen, once or twice, with one button or the other."""
        found = where or self._somewhere()
        if found is None:
            return "nothing to click on"
        widget, point = found
        window, place = _in_window(widget, point)
        if window is None:
            return "nothing to click on"
        told = f"{_told(widget)} at {point.x()},{point.y()}"
        right = self._dice.random() < 0.12
        button = Qt.MouseButton.RightButton if right else Qt.MouseButton.LeftButton
        if self._dice.random() < 0.12 and self._app.activeModalWidget() is None:
            QTest.mouseDClick(window, button, _NONE, place)
            return f"twice on {told}"
        held = self._dice.choice(_HELD)
        QTest.mousePress(window, button, held, place)
        if isValid(window):
            QTest.mouseRelease(window, button, held, place)
        return f"{'right ' if right else ''}on {told}"

    def drag(self) -> str:
        """Draw something somewhere else."""
        start, end = self._somewhere(), self._somewhere()
        if start is None or end is None:
            return "nothing to drag"
        (window, first), (_, last) = _in_window(*start), _in_window(*end)
        if window is None:
            return "nothing to drag"
        told = f"{_told(start[0])} to {_told(end[0])}"
        left = Qt.MouseButton.LeftButton
        QTest.mousePress(window, left, _NONE, first)
        for step in (1, 2, 3):
            if isValid(window):
                QTest.mouseMove(window, first + (last - first) * step / 3)
        if isValid(window):
            QTest.mouseRelease(window, left, _NONE, last)
        return told

    def point(self) -> str:
        """Rest the pointer on something."""
        found = self._somewhere()
        if found is None:
            return "nothing to point at"
        told = _told(found[0])
        window, place = _in_window(*found)
        if window is not None:
            QTest.mouseMove(window, place)
        return told

    def wheel(self) -> str:
        """Turn the wheel over something, perhaps with Ctrl."""
        found = self._somewhere()
        if found is None:
            return "nothing to scroll"
        told = _told(found[0])
        window, place = _in_window(*found)
        steps = self._dice.choice((-9, -3, -1, 1, 3, 9))
        held = self._dice.choice(_HELD)
        if window is not None:
            turned = QPoint(0, steps * _NOTCH)
            QTest.wheelEvent(window, QPointF(place), turned, QPoint(), held)
        return f"{steps} over {told}"

    def _window(self) -> QWindow | None:
        top = self.top
        return None if top is None else _handle(top.window())

    def _somewhere(self) -> tuple[QWidget, QPoint] | None:
        """Return a widget that is seen, and a place in it that nothing covers."""
        top = self.top
        if top is None:
            return None
        seen = [each for each in (top, *top.findChildren(QWidget)) if _is_usable(each)]
        if not seen:
            return None
        liked = [each for each in seen if isinstance(each, _LIKED)]
        widget = self._dice.choice(liked if liked and self._dice.random() < 0.8 else seen)
        return widget, self._place_in(_bare(widget))

    def _place_in(self, room: QRect) -> QPoint:
        right, bottom = max(0, room.width() - 1), max(0, room.height() - 1)
        across, down = self._dice.randint(0, right), self._dice.randint(0, bottom)
        return room.topLeft() + QPoint(across, down)


def _is_usable(widget: QWidget) -> bool:
    return widget.isVisible() and widget.isEnabled() and not _bare(widget).isEmpty()


def _bare(widget: QWidget) -> QRect:
    return widget.visibleRegion().boundingRect()


def _in_window(widget: QWidget, point: QPoint) -> tuple[QWindow | None, QPoint]:
    window = widget.window()
    return _handle(window), widget.mapTo(window, point)


def _handle(window: QWidget) -> QWindow | None:
    """Return what the system knows of a window; one that was shut may know of it no longer."""
    handle = cast("QWindow | None", window.windowHandle())
    return handle if handle is not None and isValid(handle) else None


def _name(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.windowTitle()}"


def _told(widget: QWidget) -> str:
    words = widget.text() if isinstance(widget, QAbstractButton) else widget.accessibleName()
    return f"{type(widget).__name__} “{words[:40]}”"
