"""The number that is printed on a page, typed over where the reader took it for another."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QIntValidator, QKeyEvent
from PySide6.QtWidgets import QWidget

from scrutinyprep.ui.panels.words_edit import LineEdit

_LARGEST = 99_999


class PrintedNumber(LineEdit):
    """A field that is kept by Enter alone: left or escaped, it is again as it was.

    Signals:
        numbered: the number that was typed; None where the field was emptied.
    """

    numbered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self.setValidator(QIntValidator(1, _LARGEST, self))
        self.setPlaceholderText(self.tr("none"))
        self.setAccessibleName(self.tr("Number printed on this page"))
        says = self.tr("Enter keeps it; the pages after this one count on. Empty: none from here.")
        self.setToolTip(says)
        self.setAccessibleDescription(says)
        self.returnPressed.connect(self._on_return)

    def show_number(self, number: int | None) -> None:
        """Show the number as it is known now."""
        self._shown = "" if number is None else str(number)
        self.setText(self._shown)

    def sizeHint(self) -> QSize:
        """Return the size for as many figures as there can be."""
        size, letters = super().sizeHint(), len(str(_LARGEST)) + 4
        return QSize(letters * self.fontMetrics().horizontalAdvance("0"), size.height())

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take back what was typed on Escape; where nothing was, leave the key to the window."""
        if event.key() == Qt.Key.Key_Escape and self.text() != self._shown:
            self.setText(self._shown)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.text():
            # Qt takes an empty field for one that is not finished.
            self._on_return()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show again what is so."""
        super().focusOutEvent(event)
        self.setText(self._shown)

    @Slot()
    def _on_return(self) -> None:
        if self.text() != self._shown:
            self.numbered.emit(int(self.text()) if self.text() else None)
