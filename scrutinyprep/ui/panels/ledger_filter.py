"""What of the ledger is shown: by state, committee, person and words."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from scrutinyprep.ui.accessibility import name_choice
from scrutinyprep.ui.itemmodels.undertakings import Shown
from scrutinyprep.ui.panels.flow import FlowLayout
from scrutinyprep.ui.panels.words_edit import LineEdit


class LedgerFilter(QWidget):
    """Says what the user wants to see.

    Signals:
        narrowed: the choice of state, committee or person is another one.
        worded: the words to look for.
    """

    narrowed = Signal()
    worded = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = QComboBox(self)
        name_choice(self.state, self.tr("State"))
        for shown, name in (
            (Shown.ALL, self.tr("All but dropped")),
            (Shown.SUGGESTED, self.tr("Suggested, to decide")),
            (Shown.OPEN, self.tr("Open")),
            (Shown.OVERDUE, self.tr("Overdue")),
            (Shown.TO_CHASE, self.tr("To chase now")),
            (Shown.MET, self.tr("Met")),
            (Shown.DROPPED, self.tr("Dropped")),
        ):
            self.state.addItem(name, shown)
        self.committee = self._named(self.tr("Committee"), self.tr("All committees"))
        self.person = self._named(self.tr("Who promised"), self.tr("Everyone"))
        self.words = LineEdit(self)
        self.words.setPlaceholderText(self.tr("Show only undertakings with these words"))
        self.words.setAccessibleName(self.tr("Show only undertakings with these words"))
        self.words.textChanged.connect(self.worded)
        row = FlowLayout(self)
        for combo in (self.state, self.committee, self.person):
            row.add(combo)
            combo.currentIndexChanged.connect(self.narrowed)
        row.add(self.words, stretched=self.words)

    @property
    def shown(self) -> Shown:
        """The chosen state."""
        # Qt hands out its own copy of what it does not know.
        return list(Shown)[self.state.currentIndex()]

    @property
    def chosen_committee(self) -> str:
        """The chosen committee; empty for all."""
        return str(self.committee.currentData() or "")

    @property
    def chosen_person(self) -> str:
        """The chosen person; empty for everyone."""
        return str(self.person.currentData() or "")

    def offer(self, committees: Iterable[str], people: Iterable[str]) -> None:
        """Offer these names, and keep the choice where it is still among them."""
        for combo, names in ((self.committee, committees), (self.person, people)):
            self._offer(combo, sorted({name for name in names if name}, key=str.casefold))

    def _offer(self, combo: QComboBox, names: list[str]) -> None:
        if [combo.itemData(place) for place in range(1, combo.count())] == names:
            return
        chosen = combo.currentData()
        was_blocked = combo.blockSignals(True)
        while combo.count() > 1:
            combo.removeItem(1)
        for name in names:
            combo.addItem(name, name)
        combo.setCurrentIndex(names.index(chosen) + 1 if chosen in names else 0)
        combo.blockSignals(was_blocked)
        self.narrowed.emit()

    def _named(self, name: str, everything: str) -> QComboBox:
        combo = QComboBox(self)
        name_choice(combo, name)
        # A long name takes a line of its own, and is no reason for the window to be wide.
        combo.setMinimumWidth(1)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        combo.addItem(everything, "")
        return combo
