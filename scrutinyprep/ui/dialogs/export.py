"""What to ask before a briefing is written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from scrutinyprep.domain.consent import ExemptConsent
from scrutinyprep.domain.meetings import Meeting
from scrutinyprep.ui.theme import Appearance, set_role
from scrutinyprep.ui.wording import meeting_in_words, meeting_name

_NOT_IN_NAMES = '<>:"/\\|?*'


@dataclass(frozen=True, slots=True)
class BriefingWanted:
    """What the user asked for."""

    meeting: Meeting
    copy_of: str
    consent: ExemptConsent | None
    path: Path


class ExportDialog(QDialog):
    """Asks whose copy it is, where to save it, and about exempt papers."""

    def __init__(
        self,
        appearance: Appearance,
        meeting: Meeting,
        *,
        author: str,
        has_exempt: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._meeting = meeting
        self._has_exempt = has_exempt
        self.setWindowTitle(self.tr("Write the briefing"))
        self._build(author)
        self._update()
        self.resize(appearance.theme.px(560), self.sizeHint().height())

    @property
    def wanted(self) -> BriefingWanted:
        """What the user asked for, once the dialog was accepted.

        Consent is made anew each time: an old answer says nothing of new papers.
        """
        name = self._name.text().strip()
        agreed = self._has_exempt and self._exempt.isChecked()
        consent = ExemptConsent(name, datetime.now(UTC)) if agreed else None
        return BriefingWanted(self._meeting, name, consent, self.path)

    @property
    def path(self) -> Path:
        """Where it is to be saved."""
        path = Path(self._path.text().strip())
        return path if path.suffix.casefold() == ".pdf" else path.with_name(f"{path.name}.pdf")

    @Slot()
    def _on_choose(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the briefing"), str(self.path), self.tr("PDF (*.pdf)")
        )
        if chosen:
            self._path.setText(chosen)

    @Slot()
    def _update(self) -> None:
        folder = Path(self._path.text().strip()).parent
        self._write.setEnabled(bool(self._path.text().strip()) and folder.is_dir())
        self._no_folder.setVisible(bool(self._path.text().strip()) and not folder.is_dir())
        self._warning.setVisible(self._has_exempt and self._exempt.isChecked())
        # The words that came into view need room of their own.
        needed = self.heightForWidth(self.width()) if self.hasHeightForWidth() else 0
        if needed > self.height():
            self.resize(self.width(), needed)

    def _build(self, author: str) -> None:
        title = QLabel(meeting_in_words(self._meeting), self)
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setWordWrap(True)
        set_role(title, "heading")
        self._name = QLineEdit(author, self)
        self._name.setPlaceholderText(self.tr("Your name, printed on each page"))
        self._path = QLineEdit(str(_usual_path(self._meeting)), self)
        self._path.textChanged.connect(self._update)
        choose = QPushButton(self.tr("C&hoose…"), self)
        choose.clicked.connect(self._on_choose)
        where = QHBoxLayout()
        where.addWidget(self._path, 1)
        where.addWidget(choose)
        self._no_folder = QLabel(self.tr("There is no such folder."), self)
        set_role(self._no_folder, "bad")
        self._exempt = QCheckBox(self.tr("&Include exempt papers in this copy"), self)
        self._exempt.setVisible(self._has_exempt)
        self._exempt.toggled.connect(self._update)
        self._warning = QLabel(
            self.tr(
                "I am entitled to see these exempt papers, and I will not pass this copy to "
                "anyone who is not. Every page will say that it holds exempt material."
            ),
            self,
        )
        self._warning.setWordWrap(True)
        set_role(self._warning, "warning")
        open_only = QLabel(
            self.tr("Some of it is exempt and stays out, unless you include it."), self
        )
        open_only.setWordWrap(True)
        set_role(open_only, "soft")
        open_only.setVisible(self._has_exempt)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(8)
        column.addWidget(title)
        column.addSpacing(8)
        self._field(column, self.tr("&Copy of"), self._name)
        column.addWidget(self._name)
        self._field(column, self.tr("&Save as"), self._path)
        column.addLayout(where)
        column.addWidget(self._no_folder)
        column.addSpacing(8)
        column.addWidget(open_only)
        column.addWidget(self._exempt)
        column.addWidget(self._warning)
        column.addStretch(1)
        column.addSpacing(8)
        column.addWidget(self._build_buttons())

    def _field(self, column: QVBoxLayout, words: str, field: QLineEdit) -> None:
        label = QLabel(words, self)
        label.setBuddy(field)
        field.setAccessibleName(words.replace("&", ""))
        set_role(label, "soft")
        column.addWidget(label)

    def _build_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(self)
        self._write = buttons.addButton(
            self.tr("&Write the briefing"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self._write.setDefault(True)
        self._write.setAccessibleDescription(self.tr("Writes the briefing as a PDF"))
        buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons


def _usual_path(meeting: Meeting) -> Path:
    """Return a place among the user's documents, named after the meeting."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    folder = Path(documents)
    if not folder.is_dir():
        folder = Path.home()
    name = "".join(
        "-" if sign in _NOT_IN_NAMES or not sign.isprintable() else sign
        for sign in meeting_name(meeting)
    )
    day = f" {meeting.date.isoformat()}" if meeting.date else ""
    return folder / f"Briefing {name[:80]}{day}.pdf"
