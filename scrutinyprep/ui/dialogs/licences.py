"""What the program is built on, and under which terms each of it is."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialogButtonBox, QVBoxLayout, QWidget

from scrutinyprep.settings import licence_texts
from scrutinyprep.ui.dialogs.fitted import FittedDialog
from scrutinyprep.ui.dialogs.guide import GuidePage
from scrutinyprep.ui.theme import Appearance


class LicencesDialog(FittedDialog):
    """The list of packages with their licences; an installed program has the texts as well."""

    def __init__(self, appearance: Appearance, page: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Licences"))
        self.setProperty("guide", "installing")
        self._texts = licence_texts()
        self._shown = GuidePage(appearance, page.parent, self)
        self._shown.setAccessibleName(self.tr("Licences"))
        # Nothing to go to from here: its links are for readers of the project.
        self._shown.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._shown.setMinimumHeight(appearance.theme.px(240))
        self._shown.show_page(page.stem)
        buttons = QDialogButtonBox(self)
        if self._texts is not None:
            texts = buttons.addButton(
                self.tr("&Show the texts"), QDialogButtonBox.ButtonRole.ActionRole
            )
            texts.setAccessibleDescription(
                self.tr("Opens the folder with each licence, word for word")
            )
            texts.clicked.connect(self._show_texts)
        close = buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        column.addWidget(self._shown, 1)
        column.addWidget(buttons)
        self.resize(appearance.theme.px(760), appearance.theme.px(560))

    @Slot()
    def _show_texts(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._texts)))
