"""Marking some pages exempt or open: a strip of fields that belong together, below the page."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QLabel,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from scrutinyprep.ui.accessibility import name_choice
from scrutinyprep.ui.dialogs.item_map_grounds import grounds
from scrutinyprep.ui.panels.flow import FlowLayout
from scrutinyprep.ui.theme import set_role

_FINANCIAL = 3
"""The ground that most exempt papers have: paragraph 3 of Part 1."""


class ExemptPages(QFrame):
    """Asks for the first page, the last page and the ground, and closes nothing for it.

    Signals:
        marked: the Access, the first and the last PDF page.
        left: the user is done.
    """

    marked = Signal(object, int, int)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "editor")
        about = QLabel(
            self.tr("Everything that you make from exempt pages is exempt with them."), self
        )
        about.setWordWrap(True)
        set_role(about, "soft")
        self.first, self.last, self.ground = QSpinBox(self), QSpinBox(self), QComboBox(self)
        self.first.setAccessibleName(self.tr("From PDF page"))
        self.last.setAccessibleName(self.tr("To PDF page"))
        name_choice(self.ground, self.tr("Ground: Local Government Act 1972, Schedule 12A"))
        # A long ground is no reason for the window to be wide.
        self.ground.setMinimumWidth(1)
        self.ground.currentTextChanged.connect(self.ground.setToolTip)
        for words, access in grounds():
            self.ground.addItem(words, access)
        self.ground.setCurrentIndex(_FINANCIAL)
        self.mark = QPushButton(self.tr("Mark these pages"), self)
        self.mark.setProperty("primary", True)
        leave = QPushButton(self.tr("Leave it"), self)
        for button in (self.mark, leave):
            button.setAutoDefault(False)
        fields, ends = FlowLayout(), FlowLayout()
        fields.add(QLabel(self.first.accessibleName(), self), self.first)
        fields.add(QLabel(self.last.accessibleName(), self), self.last)
        ends.add(self.mark, leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(8)
        column.addWidget(about)
        column.addLayout(fields)
        column.addWidget(self.ground)
        column.addLayout(ends)
        for box in (self.first, self.last):
            box.valueChanged.connect(self._update)
        self.mark.clicked.connect(self._on_mark)
        leave.clicked.connect(self.left)
        self.hide()

    def begin(self, page: int, end: int) -> None:
        """Let the pages be said, from one page on; the file has `end` of them."""
        for box in (self.first, self.last):
            box.setRange(1, end)
            box.setValue(page)
        self.show()
        self.first.setFocus(Qt.FocusReason.OtherFocusReason)
        self.first.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Escape, and keep the window that it stands in open."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _update(self) -> None:
        self.mark.setEnabled(self.first.value() <= self.last.value())

    @Slot()
    def _on_mark(self) -> None:
        self.marked.emit(self.ground.currentData(), self.first.value(), self.last.value())
