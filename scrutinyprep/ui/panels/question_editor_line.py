"""The field for a line of enquiry: one of the meeting's, or the title of a new one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget

from scrutinyprep.domain.ids import LineId
from scrutinyprep.domain.planning import LineOfEnquiry
from scrutinyprep.ui.panels.words_edit import LineEdit


class LineCombo(QComboBox):
    """Lines of enquiry to choose from. A title that is typed starts one when Enter is pressed.

    Signals:
        chosen: the id of a line or None for none, and the title of one to start, else "".
    """

    chosen = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[LineOfEnquiry, ...] = ()
        self._line: LineId | None = None
        self.setEditable(True)
        self._title = LineEdit(self)
        self.setLineEdit(self._title)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self._title.setAccessibleName(self.tr("Line of enquiry"))
        self._title.setPlaceholderText(self.tr("None yet"))
        self.setAccessibleDescription(self.tr("Choose one, or type a new one and press Enter"))
        completer = QCompleter(self.model(), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)
        self.activated.connect(self._on_activated)
        self._title.editingFinished.connect(self._on_finished)
        self.offer(())

    def offer(self, lines: Sequence[LineOfEnquiry]) -> None:
        """Offer these lines; what is typed stays while it is typed."""
        if tuple(lines) == self._lines and self.count():
            return
        self._lines = tuple(lines)
        typed = self._title.text() if self._title.hasFocus() else None
        was_blocked = self.blockSignals(True)
        self.clear()
        self.addItem("", None)
        for line in lines:
            self.addItem(line.title, line.id)
        self.blockSignals(was_blocked)
        self.show_line(self._line)
        if typed is not None and typed != self._title.text():
            self._title.setText(typed)

    def show_line(self, line: LineId | None) -> None:
        """Show a line as the chosen one."""
        is_other = line != self._line
        self._line = line
        place = next((i for i, one in enumerate(self._lines, 1) if one.id == line), 0)
        if self.currentIndex() != place or (is_other and not self._title.hasFocus()):
            self.setCurrentIndex(place)
        if not self._title.hasFocus():
            self._title.setText(self.itemText(place))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter as the end of the title, and let nobody else act on it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_finished()
            event.accept()
            return
        super().keyPressEvent(event)

    @Slot(int)
    def _on_activated(self, place: int) -> None:
        self._tell(self._lines[place - 1].id if place else None, "")

    @Slot()
    def _on_finished(self) -> None:
        title = " ".join(self._title.text().split())
        known = next((one for one in self._lines if _same(one.title, title)), None)
        if known is not None or not title:
            self._tell(known.id if known is not None else None, "")
        else:
            self._tell(None, title)

    def _tell(self, line: LineId | None, title: str) -> None:
        if line != self._line or title:
            # A field that loses its focus after Enter says it once more.
            self._line = line if not title else self._line
            self.chosen.emit(line, title)


def _same(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()
