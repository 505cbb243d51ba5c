"""Choices that the wheel scrolls past: a value changes only when somebody changes it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QWidget


class StillChoices(QObject):
    """Lets the wheel scroll what holds a form, over its fields as anywhere else.

    Qt's own fields turn to another value as they pass under the pointer, and what is
    chosen there is changed unseen.
    """

    def __init__(self, form: QWidget) -> None:
        super().__init__(form)
        for kind in (QComboBox, QAbstractSpinBox):
            for field in form.findChildren(kind):
                field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the wheel to whatever the field stands in."""
        if event.type() is QEvent.Type.Wheel:
            event.ignore()
            return True
        return super().eventFilter(watched, event)
