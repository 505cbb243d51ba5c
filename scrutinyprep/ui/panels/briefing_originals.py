"""Choosing which pages of the papers a briefing shows as they were published."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from scrutinyprep.domain.original_pages import (
    OriginalPages,
    Originals,
    PagesWanted,
    pages_named,
)
from scrutinyprep.ui.theme import set_role


class OriginalsEdit(QWidget):
    """Asks for original pages: none, the quoted passages, their pages, or pages by number.

    Signals:
        changed: something else was chosen.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._build()
        self._update()
        self.which.currentIndexChanged.connect(self._on_changed)
        self.pages.textChanged.connect(self._on_changed)
        self.two_up.toggled.connect(self._on_changed)

    def show_choice(self, choice: OriginalPages) -> None:
        """Show what was chosen."""
        self.which.setCurrentIndex(list(Originals).index(choice.which))
        self.pages.setText(str(choice.pages))
        self.two_up.setChecked(choice.two_to_a_sheet)
        self._update()

    @property
    def choice(self) -> OriginalPages:
        """What is chosen; pages that can't be understood are none."""
        return OriginalPages(
            self.which.currentData(), self._named or PagesWanted(), self.two_up.isChecked()
        )

    @property
    def _named(self) -> PagesWanted | None:
        """Return the pages that are typed; None where they can't be understood."""
        try:
            return pages_named(self.pages.text())
        except ValueError:
            return None

    @Slot()
    def _on_changed(self) -> None:
        self._update()
        self.changed.emit()

    def _update(self) -> None:
        which: Originals = self.which.currentData()
        self.pages.setVisible(which is Originals.CHOSEN)
        self.two_up.setVisible(which in (Originals.QUOTED, Originals.CHOSEN))
        self._unclear.setVisible(which is Originals.CHOSEN and self._named is None)

    def _build(self) -> None:
        self.which = QComboBox(self)
        names = {
            Originals.NONE: self.tr("None"),
            Originals.CLIPPINGS: self.tr("Quoted passages, cut out"),
            Originals.QUOTED: self.tr("Pages with a quoted passage"),
            Originals.CHOSEN: self.tr("Pages by number"),
        }
        for which in Originals:
            self.which.addItem(names[which], which)
        self.which.setAccessibleName(self.tr("Original pages"))
        self.which.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        label = QLabel(self.tr("&Original pages"), self)
        label.setBuddy(self.which)
        set_role(label, "soft")
        self.pages = QLineEdit(self)
        self.pages.setPlaceholderText(self.tr("53-60, 71, item 7, PDF 3"))
        self.pages.setAccessibleName(self.tr("Which original pages"))
        self.pages.setAccessibleDescription(
            self.tr("Printed page numbers, such as 53-60, 71; or item 7; or PDF 3")
        )
        self._unclear = QLabel(self.tr("Type pages such as 53-60, 71 or item 7."), self)
        self._unclear.setWordWrap(True)
        set_role(self._unclear, "bad")
        self.two_up = QCheckBox(self.tr("T&wo to a sheet"), self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(4)
        for widget in (label, self.which, self.pages, self._unclear, self.two_up):
            column.addWidget(widget)
