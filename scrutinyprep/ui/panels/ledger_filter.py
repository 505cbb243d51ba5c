"""What of the ledger is shown: by state, committee, person and words."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QPushButton, QWidget

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
        self.unfold = QPushButton(self.tr("&Filter"), self)
        """Shows the fields, where they would leave too little room for what they filter."""
        self.unfold.setCheckable(True)
        self.unfold.setAccessibleDescription(self.tr("Shows what the list can be narrowed by"))
        self.unfold.hide()
        self.unfold.toggled.connect(self._arrange)
        row = FlowLayout(self)
        row.add(self.unfold)
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

    @Slot(bool)
    def fold(self, is_folded: bool) -> None:
        """Show a button in place of the fields; they come back with it, or when unfolded."""
        self.unfold.setVisible(is_folded)
        # What narrows the list is not hidden from whoever wonders where the rest is.
        self.unfold.setChecked(self._is_narrowing)
        self._arrange()

    @property
    def _is_narrowing(self) -> bool:
        chosen = (self.state, self.committee, self.person)
        return bool(self.words.text()) or any(combo.currentIndex() > 0 for combo in chosen)

    @Slot()
    def _arrange(self) -> None:
        is_open = self.unfold.isHidden() or self.unfold.isChecked()
        for field in (self.state, self.committee, self.person, self.words):
            field.setVisible(is_open)

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
