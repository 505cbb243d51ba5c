"""A password for a PDF that is about to be written, or none."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from scrutinyprep.domain.errors import PasswordTooWeak
from scrutinyprep.sharing.passwords import check_password
from scrutinyprep.ui.theme import set_role


class LockEdit(QWidget):
    """Offers to lock a file; says as it is typed why a password is too weak.

    Args:
        about: what stands on the file's cover, and so is worth nothing in a password.

    Signals:
        changed: whether it is locked, or by what, is another now.
    """

    changed = Signal()

    def __init__(self, about: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._about = tuple(about)
        self._build()
        self._update()

    @property
    def password(self) -> str | None:
        """The password that was chosen; None where the file is to be open to all."""
        return self._field.text() if self.is_wanted.isChecked() else None

    @property
    def is_ready(self) -> bool:
        """Whether there is nothing to mend: no password, or one that is worth having."""
        return self.password is None or not self._weakness()

    @Slot()
    def _update(self) -> None:
        is_wanted = self.is_wanted.isChecked()
        self._rest.setVisible(is_wanted)
        weakness = self._weakness() if is_wanted and self._field.text() else ""
        self._weak.setText(weakness)
        self._weak.setVisible(bool(weakness))
        self._field.setAccessibleDescription(weakness)
        self.changed.emit()

    @Slot(bool)
    def _on_wanted(self, is_wanted: bool) -> None:
        self._update()
        if is_wanted:
            self._field.setFocus()

    @Slot(bool)
    def _show_letters(self, is_wanted: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if is_wanted else QLineEdit.EchoMode.Password
        self._field.setEchoMode(mode)

    def _weakness(self) -> str:
        try:
            check_password(self._field.text(), self._about)
        except PasswordTooWeak as error:
            return f"{error} {error.what_to_do}"
        return ""

    def _build(self) -> None:
        self.is_wanted = QCheckBox(self.tr("&Lock it with a password"), self)
        self.is_wanted.toggled.connect(self._on_wanted)
        self._rest = QWidget(self)
        self._field = QLineEdit(self._rest)
        self._field.setEchoMode(QLineEdit.EchoMode.Password)
        self._field.setAccessibleName(self.tr("Password of the file"))
        self._field.setPlaceholderText(self.tr("Three or four words that have nothing in common"))
        self._field.textChanged.connect(self._update)
        letters = QCheckBox(self.tr("Sho&w what I type"), self._rest)
        letters.toggled.connect(self._show_letters)
        self._weak = QLabel(self._rest)
        self._weak.setWordWrap(True)
        set_role(self._weak, "bad")
        told = QLabel(
            self.tr(
                "Tell it to your readers by telephone, not in the same e-mail. "
                "Nobody can open the file without it: it is kept nowhere."
            ),
            self._rest,
        )
        told.setWordWrap(True)
        set_role(told, "soft")
        below = QVBoxLayout(self._rest)
        below.setContentsMargins(24, 0, 0, 0)
        for widget in (self._field, letters, self._weak, told):
            below.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.is_wanted)
        column.addWidget(self._rest)
