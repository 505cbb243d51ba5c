"""What to ask when a paper opens only with a password."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from scrutinyprep.ui.dialogs.fitted import FittedDialog
from scrutinyprep.ui.theme import Appearance, set_role


class PasswordDialog(FittedDialog):
    """Asks for the password of one file. The answer is read once and forgotten with the dialog."""

    def __init__(
        self, appearance: Appearance, name: str, *, was_wrong: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Open a locked file"))
        self.setProperty("guide", "locked-files")
        self._build(name, was_wrong=was_wrong)
        self._update()
        self.resize(appearance.theme.px(480), self.sizeHint().height())

    @property
    def password(self) -> str:
        """What was typed, exactly: a space may belong to it."""
        return self._password.text()

    @Slot()
    def _update(self) -> None:
        self._open.setEnabled(bool(self.password))

    @Slot(bool)
    def _show_letters(self, is_wanted: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if is_wanted else QLineEdit.EchoMode.Password
        self._password.setEchoMode(mode)

    def _build(self, name: str, *, was_wrong: bool) -> None:
        title = QLabel(self.tr("“{name}” opens only with a password.").format(name=name), self)
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setWordWrap(True)
        set_role(title, "heading")
        label = QLabel(self.tr("&Password"), self)
        set_role(label, "soft")
        self._password = QLineEdit(self)
        self._password.setEchoMode(QLineEdit.EchoMode.Password)
        self._password.setAccessibleName(self.tr("Password"))
        self._password.textChanged.connect(self._update)
        label.setBuddy(self._password)
        wrong = QLabel(self.tr("That password does not open it. Check it and try again."), self)
        wrong.setWordWrap(True)
        wrong.setVisible(was_wrong)
        set_role(wrong, "bad")
        if was_wrong:
            # The words stand beside the field; a screen reader tells them with it.
            self._password.setAccessibleDescription(wrong.text())
        letters = QCheckBox(self.tr("&Show what I type"), self)
        letters.toggled.connect(self._show_letters)
        once = QLabel(
            self.tr(
                "You are asked once. The library keeps a copy that opens without it, "
                "and the password itself is kept nowhere."
            ),
            self,
        )
        once.setWordWrap(True)
        set_role(once, "soft")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(8)
        for widget in (title, label, self._password, wrong, letters):
            column.addWidget(widget)
        column.addSpacing(8)
        column.addWidget(once)
        column.addStretch(1)
        column.addSpacing(8)
        column.addWidget(self._build_buttons())

    def _build_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(self)
        self._open = buttons.addButton(self.tr("&Open it"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._open.setDefault(True)
        buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons
