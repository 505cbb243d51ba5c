"""What the four kinds of highlight mean to this councillor."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from scrutinyprep.domain.notes import HighlightKind
from scrutinyprep.ui.dialogs.fitted import FittedDialog
from scrutinyprep.ui.reader.selection_bar import kind_names, sample_of
from scrutinyprep.ui.theme import Appearance

_LONGEST = 40


class HighlightNamesDialog(FittedDialog):
    """Asks for a name for each kind; an empty one goes back to the usual name."""

    def __init__(
        self, appearance: Appearance, names: Mapping[str, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Name the highlights"))
        self.setProperty("guide", "reading")
        theme = appearance.theme
        said = QLabel(
            self.tr("Each kind has a colour and a line of its own, so that grey print tells too."),
            self,
        )
        said.setWordWrap(True)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        self._fields: dict[HighlightKind, QLineEdit] = {}
        for row, (kind, usual) in enumerate(kind_names().items()):
            sample = QLabel(self)
            sample.setPixmap(sample_of(kind, theme).pixmap(QSize(theme.px(28), theme.px(28))))
            field = QLineEdit(names.get(kind.value, ""), self)
            field.setPlaceholderText(usual)
            field.setMaxLength(_LONGEST)
            field.setAccessibleName(
                self.tr("Name of “{name}” (key {key})").format(name=usual, key=row + 1)
            )
            key = QLabel(str(row + 1), self)
            key.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            for place, widget in enumerate((key, sample, field)):
                grid.addWidget(widget, row, place)
            self._fields[kind] = field
        grid.setColumnStretch(2, 1)
        buttons = QDialogButtonBox(self)
        keep = buttons.addButton(
            self.tr("Keep these names"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        keep.setDefault(True)
        buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addWidget(said)
        column.addLayout(grid)
        column.addWidget(buttons)
        self.setMinimumWidth(theme.px(420))

    @property
    def names(self) -> dict[str, str]:
        """The names that differ from the usual ones, by kind."""
        usual = kind_names()
        typed = {kind: " ".join(field.text().split()) for kind, field in self._fields.items()}
        return {kind.value: name for kind, name in typed.items() if name and name != usual[kind]}
