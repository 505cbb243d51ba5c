"""What Qt does not tell a screen reader by itself: roles of our own drawings, names of choices."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QComboBox, QLabel, QWidget

_IS_DOCUMENT = "told-as-document"


def tell_as_document(widget: QWidget) -> None:
    """Let a widget be told as a document: one that draws pages would be told as a mere pane.

    To be called before its name is given: who listens then keeps what is told first.
    """
    widget.setProperty(_IS_DOCUMENT, True)
    _install()


def name_choice(combo: QComboBox, words: str) -> QLabel:
    """Give a combo box without a label before it a name that is told on every system.

    On Linux, Qt tells what is chosen in place of its name, and the name only by
    a label beside it that belongs to it. So there is one, which is never seen;
    it is returned for the case that the name changes later.
    """
    combo.setAccessibleName(words)
    label = QLabel(words, combo.parentWidget())
    label.setBuddy(combo)
    label.hide()
    return label


@cache
def _install() -> None:
    # Once: Qt keeps the list for as long as the program runs, and asks all of it for each widget.
    QAccessible.installFactory(_interface_of)


def _interface_of(_class_name: str, thing: QObject | None) -> QAccessibleInterface | None:
    if isinstance(thing, QWidget) and thing.property(_IS_DOCUMENT):
        return QAccessibleWidget(thing, QAccessible.Role.Document)
    return None
