"""What is said when the program itself is at fault."""

from __future__ import annotations

import platform
import traceback

from PySide6.QtCore import Qt, Slot, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from scrutinyprep import __version__
from scrutinyprep.ui.dialogs.fitted import FittedDialog


class CrashDialog(FittedDialog):
    """Says that what was typed is safe, and gives the details to pass on."""

    def __init__(self, error: BaseException, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("A fault in Scrutiny Prep"))
        title = QLabel(self.tr("Something went wrong inside Scrutiny Prep"), self)
        title.setProperty("role", "heading")
        words = QLabel(
            self.tr(
                "What you typed is saved. You can go on; if things look odd, close the window and "
                "open it again. The details below help to mend the fault. Read them before you "
                "pass them on: they may name files."
            ),
            self,
        )
        for label in (title, words):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._details = QPlainTextEdit(details_of(error), self)
        self._details.setReadOnly(True)
        self._details.setAccessibleName(self.tr("Details of the fault"))
        self._details.setTabChangesFocus(True)
        buttons = QDialogButtonBox(self)
        copy = buttons.addButton(
            self.tr("&Copy the details"), QDialogButtonBox.ButtonRole.ActionRole
        )
        go_on = buttons.addButton(self.tr("&Go on"), QDialogButtonBox.ButtonRole.RejectRole)
        go_on.setDefault(True)
        copy.clicked.connect(self.copy_details)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        column.addWidget(title)
        column.addWidget(words)
        column.addWidget(self._details, 1)
        column.addWidget(buttons)
        self.resize(self.fontMetrics().averageCharWidth() * 90, 460)

    @Slot()
    def copy_details(self) -> None:
        """Put the details on the clipboard."""
        QGuiApplication.clipboard().setText(self._details.toPlainText())


def details_of(error: BaseException) -> str:
    """Return what a developer needs to know of a fault."""
    told = "".join(traceback.format_exception(error))
    return (
        f"Scrutiny Prep {__version__}, Python {platform.python_version()}, Qt {qVersion()}, "
        f"{platform.platform()}\n\n{told}"
    )
