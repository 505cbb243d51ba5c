"""Which key does what in the page view."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_Key = Qt.Key
_NONE = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_KEYPAD = Qt.KeyboardModifier.KeypadModifier


class Deed(Enum):
    """What a key asks of the page view."""

    SCREEN_DOWN = auto()
    SCREEN_UP = auto()
    STEP_DOWN = auto()
    STEP_UP = auto()
    LEFT = auto()
    RIGHT = auto()
    NEXT_PAGE = auto()
    PREVIOUS_PAGE = auto()
    FIRST_PAGE = auto()
    LAST_PAGE = auto()
    ZOOM_IN = auto()
    ZOOM_OUT = auto()
    LIFE_SIZE = auto()
    COPY = auto()
    SELECT_PAGE = auto()
    SELECT_FURTHER = auto()
    LET_GO = auto()
    HIGHLIGHT = auto()
    NOTE = auto()
    QUESTION = auto()
    BEFORE = auto()
    REGION = auto()
    TABLE = auto()
    COLUMN = auto()
    JUMP = auto()
    COPY_WITH_REFERENCE = auto()
    QUOTE = auto()
    PROMISE = auto()
    EVIDENCE = auto()
    CONCERN = auto()
    MONEY = auto()
    FOLLOW_UP = auto()


_DEEDS = {
    (_Key.Key_PageDown, _NONE): Deed.SCREEN_DOWN,
    (_Key.Key_Space, _NONE): Deed.SCREEN_DOWN,
    (_Key.Key_PageUp, _NONE): Deed.SCREEN_UP,
    (_Key.Key_Space, _SHIFT): Deed.SCREEN_UP,
    (_Key.Key_Down, _NONE): Deed.STEP_DOWN,
    (_Key.Key_Up, _NONE): Deed.STEP_UP,
    (_Key.Key_Left, _NONE): Deed.LEFT,
    (_Key.Key_Right, _NONE): Deed.RIGHT,
    (_Key.Key_PageDown, _CTRL): Deed.NEXT_PAGE,
    (_Key.Key_PageUp, _CTRL): Deed.PREVIOUS_PAGE,
    (_Key.Key_Home, _NONE): Deed.FIRST_PAGE,
    (_Key.Key_End, _NONE): Deed.LAST_PAGE,
    (_Key.Key_Home, _CTRL): Deed.FIRST_PAGE,
    (_Key.Key_End, _CTRL): Deed.LAST_PAGE,
    (_Key.Key_Plus, _CTRL): Deed.ZOOM_IN,
    (_Key.Key_Plus, _CTRL | _SHIFT): Deed.ZOOM_IN,
    (_Key.Key_Equal, _CTRL): Deed.ZOOM_IN,
    (_Key.Key_Minus, _CTRL): Deed.ZOOM_OUT,
    (_Key.Key_0, _CTRL): Deed.LIFE_SIZE,
    (_Key.Key_A, _CTRL): Deed.SELECT_PAGE,
    (_Key.Key_Escape, _NONE): Deed.LET_GO,
    (_Key.Key_R, _NONE): Deed.REGION,
    (_Key.Key_T, _NONE): Deed.TABLE,
    (_Key.Key_Z, _NONE): Deed.COLUMN,
    (_Key.Key_Slash, _NONE): Deed.JUMP,
    # Where the stroke is typed with Shift.
    (_Key.Key_Slash, _SHIFT): Deed.JUMP,
    # Without a selection too: whoever receives them takes the page, or says what is missing.
    (_Key.Key_H, _NONE): Deed.HIGHLIGHT,
    (_Key.Key_N, _NONE): Deed.NOTE,
    (_Key.Key_Q, _NONE): Deed.QUESTION,
    (_Key.Key_B, _NONE): Deed.BEFORE,
    (_Key.Key_E, _NONE): Deed.QUOTE,
    (_Key.Key_U, _NONE): Deed.PROMISE,
}
_DEEDS_ON_SELECTION = {
    (_Key.Key_C, _CTRL): Deed.COPY,
    (_Key.Key_C, _CTRL | _SHIFT): Deed.COPY_WITH_REFERENCE,
    (_Key.Key_1, _NONE): Deed.EVIDENCE,
    (_Key.Key_2, _NONE): Deed.CONCERN,
    (_Key.Key_3, _NONE): Deed.MONEY,
    (_Key.Key_4, _NONE): Deed.FOLLOW_UP,
}
_ARROWS = frozenset(
    (_Key.Key_Left, _Key.Key_Right, _Key.Key_Up, _Key.Key_Down, _Key.Key_Home, _Key.Key_End)
)


def deed_of(event: QKeyEvent, *, has_selection: bool) -> Deed | None:
    """Return what a key asks for; None where it means nothing here."""
    key = _Key(event.key())
    modifiers = event.modifiers() & ~_KEYPAD
    if key in _ARROWS and modifiers in (_SHIFT, _SHIFT | _CTRL):
        return Deed.SELECT_FURTHER
    if has_selection and (key, modifiers) in _DEEDS_ON_SELECTION:
        return _DEEDS_ON_SELECTION[key, modifiers]
    return _DEEDS.get((key, modifiers))


def is_by_words(event: QKeyEvent) -> bool:
    """Say whether an arrow key goes by words."""
    return bool(event.modifiers() & _CTRL)
