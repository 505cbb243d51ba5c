"""All keys on one page."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from scrutinyprep.ui.accessibility import tell_as_document
from scrutinyprep.ui.dialogs.fitted import FittedDialog
from scrutinyprep.ui.theme import Appearance, set_role


class ShortcutsDialog(FittedDialog):
    """Shows the commands with their keys, and the keys of the page."""

    def __init__(
        self,
        appearance: Appearance,
        groups: list[tuple[str, list[tuple[str, str]]]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.setProperty("guide", "first-steps")
        inner = QWidget(self)
        self._grid = QGridLayout(inner)
        self._grid.setHorizontalSpacing(32)
        self._grid.setVerticalSpacing(6)
        self._grid.setContentsMargins(24, 16, 24, 16)
        for name, rows in groups:
            self._group(name, rows)
        self._group(
            self.tr("On a page"),
            [
                (self.tr("Next screen, screen before"), self.tr("Space, Shift+Space")),
                (self.tr("Next page, page before"), self.tr("Ctrl+PgDown, Ctrl+PgUp")),
                (self.tr("Select with the keyboard"), self.tr("Shift and the arrow keys")),
                (self.tr("Highlight as evidence, concern, money, follow up"), self.tr("1 to 4")),
            ],
        )
        self._group(
            self.tr("In a transcript"),
            [
                (self.tr("Use the selected words as evidence"), self.tr("E")),
                (self.tr("Record them as an undertaking"), self.tr("U")),
                (self.tr("Say who says this"), self.tr("S")),
                (self.tr("Go to a time, an item or words"), self.tr("Ctrl+G")),
                (self.tr("Next place, place before"), self.tr("Return, Shift+Return")),
            ],
        )
        self._group(
            self.tr("In the table of questions"),
            [
                (self.tr("Edit the cell"), self.tr("F2, or type")),
                (self.tr("Ask earlier, ask later"), self.tr("Alt+Up, Alt+Down")),
                (self.tr("Remove"), self.tr("Delete")),
            ],
        )
        self._group(
            self.tr("In the table of undertakings"),
            [
                (self.tr("Accept the chosen"), self.tr("Ctrl+Return")),
                (self.tr("They were kept"), self.tr("Ctrl+M")),
                (self.tr("Drop them"), self.tr("Ctrl+Backspace")),
                (self.tr("Remove them"), self.tr("Delete")),
            ],
        )
        self._group(
            self.tr("When papers come in"),
            [(self.tr("Say which meeting a file belongs to, where that is asked"), self.tr("F4"))],
        )
        self._group(
            self.tr("In the agenda that is put right"),
            [(self.tr("Change a title, change a number"), self.tr("F2, Shift+F2"))],
        )
        self._grid.setRowStretch(self._grid.rowCount(), 1)
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(1, 2)
        area = QScrollArea(self)
        tell_as_document(area)
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setAccessibleName(self.tr("Keyboard shortcuts"))
        # It is gone to by Tab, to be scrolled by keys.
        area.setProperty("ring", True)
        buttons = QDialogButtonBox(self)
        close = buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(area, 1)
        column.addWidget(buttons)
        self.resize(appearance.theme.px(560), appearance.theme.px(640))

    def _group(self, name: str, rows: list[tuple[str, str]]) -> None:
        heading = QLabel(name, self)
        set_role(heading, "strong")
        row = self._grid.rowCount()
        self._grid.setRowMinimumHeight(row, 32)
        self._grid.addWidget(heading, row, 0, 1, 2, Qt.AlignmentFlag.AlignBottom)
        for words, keys in rows:
            row += 1
            what, said = QLabel(words, self), QLabel(keys, self)
            for label in (what, said):
                label.setWordWrap(True)
            self._grid.addWidget(what, row, 0)
            set_role(said, "soft")
            self._grid.addWidget(said, row, 1)
