"""What the ledger of undertakings looks like: its filter, its buttons, its rows, the answers."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QLabel, QPushButton, QVBoxLayout, QWidget

from scrutinyprep.domain.undertakings import Standing
from scrutinyprep.ui.itemmodels.undertakings import Column, UndertakingsModel
from scrutinyprep.ui.panels.flow import FlowLayout
from scrutinyprep.ui.panels.ledger import Ledger
from scrutinyprep.ui.panels.ledger_answers import LedgerAnswers
from scrutinyprep.ui.panels.ledger_filter import LedgerFilter
from scrutinyprep.ui.theme import Appearance, set_role

_WIDTHS_PX: dict[int, int] = {
    Column.WHO: 160,
    Column.SAID: 190,
    Column.AT: 80,
    Column.DUE: 150,
    Column.CHASE: 120,
    Column.STANDING: 120,
}


class FollowUpView(QWidget):
    """Widgets and where they stand. What they do is the place's to say."""

    def __init__(
        self, appearance: Appearance, rows: QAbstractItemModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.filter = LedgerFilter(self)
        self.table = self._build_table(appearance, rows)
        self.table.stacked.connect(self.filter.fold)
        self.accept = self._button(self.tr("&Accept"), "Ctrl+Return")
        self.met = self._button(self.tr("&Met"), "Ctrl+M")
        self.drop = self._button(self.tr("&Drop"), "Ctrl+Backspace")
        self.remove = self._button(self.tr("Remove"), "Delete")
        self.open = self._button(self.tr("&Show where it was said"))
        self.hear = self._button(self.tr("Open recording"), "Ctrl+R")
        self._told = QLabel(self)
        set_role(self._told, "soft")
        self._told.setWordWrap(True)
        self.answers = LedgerAnswers(self)
        tools = FlowLayout()
        tools.add(*(self.accept, self.met, self.drop, self.remove, self.open, self.hear))
        tools.add(self._told, stretched=self._told)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.filter)
        column.addLayout(tools)
        column.addWidget(self.table, 1)
        column.addWidget(self.answers)

    def offer(self, states: Collection[Standing], *, has_one: bool, address: str) -> None:
        """Enable what can be done with the chosen ones, which are in these states.

        One of them is the current one, if any, with the address of its recording.
        """
        self.open.setEnabled(has_one)
        self.hear.setEnabled(bool(address))
        self.hear.setToolTip(address or self.tr("No recording is known"))
        self.remove.setEnabled(bool(states))
        for button, standing in (
            (self.accept, Standing.OPEN),
            (self.met, Standing.MET),
            (self.drop, Standing.DROPPED),
        ):
            button.setEnabled(any(state is not standing for state in states))

    def tell_waiting(self, count: int) -> None:
        """Say how many suggestions wait to be decided on."""
        words = self.tr("{count} suggested by the program from the record: accept or drop each")
        self._told.setText(words.format(count=count))
        self._told.setVisible(count > 0)

    def _build_table(self, appearance: Appearance, rows: QAbstractItemModel) -> Ledger:
        table = Ledger(
            appearance,
            self.tr("Undertakings"),
            choices_role=UndertakingsModel.ChoicesRole,
            whole=(Column.DUE, Column.CHASE),
            marked_role=UndertakingsModel.MarkedRole,
            parent=self,
        )
        table.setModel(rows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.sortByColumn(Column.DUE, Qt.SortOrder.AscendingOrder)
        table.lay_columns(appearance, _WIDTHS_PX, Column.WORDS)
        return table

    def _button(self, name: str, keys: str = "") -> QPushButton:
        """Return a button for the chosen undertakings; keys in the table press it."""
        button = QPushButton(name, self)
        button.setEnabled(False)
        if keys:
            action = QAction(name, self)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(button.click)
            self.table.addAction(action)
            shortcut = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            button.setToolTip(f"{name.replace('&', '')} ({shortcut})")
        return button
