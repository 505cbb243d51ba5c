"""What to ask before something leaves the library for other people or programs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
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
from scrutinyprep.domain.ids import DocumentId
from scrutinyprep.domain.meetings import Meeting
from scrutinyprep.sharing.prepared import Subject
from scrutinyprep.ui.accessibility import name_choice
from scrutinyprep.ui.dialogs.fitted import FittedDialog
from scrutinyprep.ui.exits import Exit, words_of
from scrutinyprep.ui.panels.lock_edit import LockEdit
from scrutinyprep.ui.theme import Appearance, set_role
from scrutinyprep.ui.wording import meeting_in_words, meeting_name

_NOT_IN_NAMES = '<>:"/\\|?*'


@dataclass(frozen=True, slots=True)
class ExitOffer:
    """What there is to choose from, of one meeting and one way out."""

    way: Exit
    meeting: Meeting
    has_exempt: bool
    files: tuple[tuple[DocumentId, str], ...] = ()
    """The PDFs that can be written on, the agenda pack first."""


@dataclass(frozen=True, slots=True)
class ExitWanted:
    """What the user asked for."""

    way: Exit
    meeting: Meeting
    path: Path
    consent: ExemptConsent | None
    subjects: tuple[Subject, ...]
    file: DocumentId | None
    include_private: bool
    password: str | None


class ShareOutDialog(FittedDialog):
    """Asks where a file goes, what is in it, and about exempt and private things."""

    def __init__(
        self,
        appearance: Appearance,
        offer: ExitOffer,
        *,
        author: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._offer = offer
        self._author = author
        self._appearance = appearance
        self._words = words_of(offer.way)
        self._offered = ""
        self.setWindowTitle(self._words.title)
        self.setProperty("guide", "sharing")
        self._build()
        self._offer_path()
        self._update()

    @property
    def wanted(self) -> ExitWanted:
        """What the user asked for, once the dialog was accepted.

        Consent is made anew each time: an old answer says nothing of new papers.
        """
        agreed = self._offer.has_exempt and self.exempt.isChecked()
        return ExitWanted(
            way=self._offer.way,
            meeting=self._offer.meeting,
            path=self.path,
            consent=ExemptConsent(self._author, datetime.now(UTC)) if agreed else None,
            subjects=self._subjects(),
            file=self._files.currentData() if self._offer.way.has_pages else None,
            include_private=self._offer.way.is_for_myself and self.private.isChecked(),
            password=self.lock.password if self._offer.way.can_be_locked else None,
        )

    @property
    def path(self) -> Path:
        """Where it is to be saved."""
        path = Path(self._path.text().strip())
        ending = self._words.ending
        return path if path.suffix.casefold() == ending else path.with_name(path.name + ending)

    @Slot()
    def _on_choose(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self, self._words.title, str(self.path), self._words.kind
        )
        if chosen:
            self._path.setText(chosen)

    @Slot()
    def _on_choice(self) -> None:
        self._offer_path()
        self._update()

    @Slot()
    def _update(self) -> None:
        text = self._path.text().strip()
        has_folder = bool(text) and Path(text).parent.is_dir()
        is_chosen = not self._offer.way.has_rows or bool(self._subjects())
        has_file = not self._offer.way.has_pages or self._files.count() > 0
        self.write.setEnabled(has_folder and is_chosen and has_file and self.lock.is_ready)
        self._no_folder.setVisible(bool(text) and not has_folder)
        self._warning.setVisible(self._offer.has_exempt and self.exempt.isChecked())
        self.resize(self._appearance.theme.px(600), 0)
        if self.isVisible():
            self.fit()

    def _subjects(self) -> tuple[Subject, ...]:
        if self._offer.way is Exit.CSV:
            return (self._table.currentData(),)
        return tuple(subject for subject, box in self._boxes if box.isChecked())

    def _offer_path(self) -> None:
        """Name the file after what it holds, unless the user has named it."""
        if self._path.text() not in ("", self._offered):
            return
        name = self._words.file
        if self._offer.way is Exit.CSV:
            name = self._table.currentText()
        is_exempt = self._offer.has_exempt and self.exempt.isChecked()
        self._offered = str(
            _usual_path(self._offer.meeting, name, self._words.ending, is_exempt=is_exempt)
        )
        self._path.setText(self._offered)

    def _build(self) -> None:
        title = QLabel(meeting_in_words(self._offer.meeting), self)
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setWordWrap(True)
        set_role(title, "heading")
        about = QLabel(self._about(), self)
        about.setWordWrap(True)
        set_role(about, "soft")
        self._path = QLineEdit(self)
        self._path.setAccessibleName(self.tr("Save as"))
        self._path.textChanged.connect(self._update)
        choose = QPushButton(self.tr("C&hoose…"), self)
        choose.clicked.connect(self._on_choose)
        where = QHBoxLayout()
        where.addWidget(self._path, 1)
        where.addWidget(choose)
        label = QLabel(self.tr("&Save as"), self)
        label.setBuddy(self._path)
        set_role(label, "soft")
        self._no_folder = QLabel(self.tr("There is no such folder."), self)
        set_role(self._no_folder, "bad")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(8)
        column.addWidget(title)
        column.addWidget(about)
        column.addSpacing(8)
        self._build_choice(column)
        column.addWidget(label)
        column.addLayout(where)
        column.addWidget(self._no_folder)
        column.addSpacing(8)
        self._build_gates(column)
        column.addSpacing(8)
        column.addWidget(self._build_buttons())

    def _build_choice(self, column: QVBoxLayout) -> None:
        """Build what is chosen of the content: tables, or the file that is written on."""
        names = {
            Subject.QUESTIONS: self.tr("Questions"),
            Subject.UNDERTAKINGS: self.tr("Undertakings"),
            Subject.TRACKER: self.tr("Recommendations tracker"),
        }
        self._table = QComboBox(self)
        name_choice(self._table, self.tr("Table"))
        self._boxes = [(subject, QCheckBox(name, self)) for subject, name in names.items()]
        for subject, name in names.items():
            self._table.addItem(name, subject)
        for _, box in self._boxes:
            box.setChecked(True)
            box.toggled.connect(self._update)
            box.setVisible(self._offer.way.has_rows and self._offer.way is not Exit.CSV)
            column.addWidget(box)
        self._table.setVisible(self._offer.way is Exit.CSV)
        self._table.currentIndexChanged.connect(self._on_choice)
        column.addWidget(self._table)
        self._files = QComboBox(self)
        name_choice(self._files, self.tr("File to write on"))
        for file, name in self._offer.files:
            self._files.addItem(name, file)
        self._files.setVisible(self._offer.way.has_pages and len(self._offer.files) > 1)
        column.addWidget(self._files)

    def _build_gates(self, column: QVBoxLayout) -> None:
        """Build what decides about exempt and private things, and the lock."""
        open_only = QLabel(
            self.tr("Some of it is exempt and stays out, unless you include it."), self
        )
        open_only.setWordWrap(True)
        set_role(open_only, "soft")
        self.exempt = QCheckBox(self.tr("&Include exempt material in this file"), self)
        self.exempt.toggled.connect(self._on_choice)
        self._warning = QLabel(
            self.tr(
                "I am entitled to see this exempt material, and I will not pass this file to "
                "anyone who is not."
            ),
            self,
        )
        self._warning.setWordWrap(True)
        set_role(self._warning, "warning")
        open_only.setVisible(self._offer.has_exempt)
        self.exempt.setVisible(self._offer.has_exempt)
        self.private = QCheckBox(
            self.tr("Include what I marked as mine alone: this copy is for &me"), self
        )
        self.private.setVisible(self._offer.way.is_for_myself)
        meeting = self._offer.meeting
        known = (meeting.council or "", meeting.committee or "", self._author)
        self.lock = LockEdit(known, self)
        self.lock.setVisible(self._offer.way.can_be_locked)
        self.lock.changed.connect(self._update)
        for widget in (open_only, self.exempt, self._warning, self.private, self.lock):
            column.addWidget(widget)

    def _build_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(self)
        self.write = buttons.addButton(self.tr("&Write it"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.write.setDefault(True)
        self.write.setAccessibleDescription(self._words.title)
        buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

    def _about(self) -> str:
        return {
            Exit.SHARE: self.tr(
                "Your questions, notes and highlights, for a colleague who uses Scrutiny Prep. "
                "What you marked as yours alone stays here."
            ),
            Exit.DOCX: self.tr("A document that Word and LibreOffice open, as for the clerk."),
            Exit.CSV: self.tr("One table that Excel and LibreOffice open."),
            Exit.MARKDOWN: self.tr("Plain text with headings, for any editor."),
            Exit.ANNOTATED_PDF: self.tr(
                "A copy of the PDF in which your highlights, notes and questions are comments "
                "that every PDF reader shows."
            ),
            Exit.XFDF: self.tr(
                "Your marks without the pages, for a PDF reader that has the same file open."
            ),
            Exit.WEB_ANNOTATION: self.tr("Your marks in the W3C’s format, for other programs."),
        }[self._offer.way]


def _usual_path(meeting: Meeting, title: str, ending: str, *, is_exempt: bool) -> Path:
    """Return a place among the user's documents, named after the meeting.

    Whoever sees the name of a file with exempt material knows what it is.
    """
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    folder = Path(documents)
    if not folder.is_dir():
        folder = Path.home()
    name = "".join(
        "-" if sign in _NOT_IN_NAMES or not sign.isprintable() else sign
        for sign in meeting_name(meeting)
    )
    day = f" {meeting.date.isoformat()}" if meeting.date else ""
    mark = " EXEMPT" if is_exempt else ""
    return folder / f"{title} {name[:80]}{day}{mark}{ending}"
