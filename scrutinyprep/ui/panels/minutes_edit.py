"""A field for minutes of a meeting, whose undo is the window's."""

from __future__ import annotations

from PySide6.QtWidgets import QDoubleSpinBox, QWidget

from scrutinyprep.ui.panels.words_edit import LineEdit

_MOST_MINUTES = 600


class MinutesEdit(QDoubleSpinBox):
    """Minutes in steps; nothing said where they are as few as can be."""

    def __init__(
        self, step: float = 0.5, *, least: float = 0, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        # Its own would take back digits that are saved already, and keep the keys to itself.
        digits = LineEdit(self)
        digits.setTextMargins(self.fontMetrics().averageCharWidth(), 0, 0, 0)
        digits.setAccessibleName(self.tr("Minutes"))
        self.setLineEdit(digits)
        self.setRange(least, _MOST_MINUTES)
        self.setDecimals(0 if step >= 1 else 1)
        self.setSingleStep(step)
        self.setSpecialValueText(self.tr("not said"))

    def textFromValue(self, val: float) -> str:
        """Return minutes as they are said: 3, and 2.5."""
        return self.locale().toString(val, "f", 0 if val.is_integer() else self.decimals())

    def show_minutes(self, minutes: float | None) -> None:
        """Show minutes from elsewhere, without saying that they changed."""
        was_blocked = self.blockSignals(True)
        self.setValue(minutes or 0.0)
        self.blockSignals(was_blocked)
