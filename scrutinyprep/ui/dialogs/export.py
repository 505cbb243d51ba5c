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
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from scrutinyprep.domain.briefings import BriefingChoice, BriefingOffer, Edition
from scrutinyprep.domain.consent import ExemptConsent
from scrutinyprep.domain.meetings import Meeting
from scrutinyprep.ui.panels.briefing_choice import BriefingChoicePanel
from scrutinyprep.ui.panels.lock_edit import LockEdit
from scrutinyprep.ui.theme import Appearance, set_role
from scrutinyprep.ui.wording import meeting_in_words, meeting_name

_FRAME_PX = 60
"""For the title bar, and a little air: a dialog taller than its screen hides its buttons."""
_NOT_IN_NAMES = '<>:"/\\|?*'


@dataclass(frozen=True, slots=True)
class BriefingWanted:
    """What the user asked for."""

    meeting: Meeting
    copy_of: str
    consent: ExemptConsent | None
    path: Path
    choice: BriefingChoice
    password: str | None = None
    """None for a file that anyone can open."""


class ExportDialog(QDialog):
    """Asks which edition, whose copy it is, where to save it, and about exempt papers."""

    def __init__(
        self,
        appearance: Appearance,
        meeting: Meeting,
        *,
        author: str,
        offer: BriefingOffer,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._meeting = meeting
        self._has_exempt = offer.has_exempt
        self._offered = ""
        self._appearance = appearance
        self.options = BriefingChoicePanel(appearance, offer, author, self)
        self.setWindowTitle(self.tr("Write the briefing"))
        self._build()
        self._offer_path()
        self._update()
        self.options.changed.connect(self._on_options)
        self.options.unfolded.connect(self._fit)
        self._fit()

    @property
    def wanted(self) -> BriefingWanted:
        """What the user asked for, once the dialog was accepted.

        Consent is made anew each time: an old answer says nothing of new papers.
        """
        name = self.options.name.text().strip()
        agreed = self._has_exempt and self._exempt.isChecked()
        consent = ExemptConsent(name, datetime.now(UTC)) if agreed else None
        return BriefingWanted(
            self._meeting, name, consent, self.path, self.options.choice, self.lock.password
        )

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
    def _on_options(self) -> None:
        self._offer_path()
        self._update()

    @Slot()
    def _on_exempt(self) -> None:
        self._offer_path()
        self._update()

    def _offer_path(self) -> None:
        """Name the file after what it holds, unless the user has named it."""
        if self._path.text() not in ("", self._offered):
            return
        is_exempt = self._has_exempt and self._exempt.isChecked()
        self._offered = str(_usual_path(self._meeting, self._title_of_file(), is_exempt=is_exempt))
        self._path.setText(self._offered)

    def _title_of_file(self) -> str:
        return {
            Edition.STANDARD: self.tr("Briefing"),
            Edition.LARGE_PRINT: self.tr("Briefing in large print"),
            Edition.CARDS: self.tr("Question cards"),
            Edition.CARDS_SINGLE: self.tr("Question cards, single"),
            Edition.CHAIR: self.tr("Running order"),
            Edition.ONE_PAGE: self.tr("One page"),
            Edition.OFFICERS: self.tr("Questions in advance"),
        }[self.options.choice.edition]

    @Slot()
    def _update(self) -> None:
        folder = Path(self._path.text().strip()).parent
        has_path = bool(self._path.text().strip())
        is_ready = self.lock.is_ready and not self.options.is_empty
        self._write.setEnabled(has_path and folder.is_dir() and is_ready)
        self._no_folder.setVisible(has_path and not folder.is_dir())
        self._warning.setVisible(self._has_exempt and self._exempt.isChecked())
        self._fit()

    @Slot()
    def _fit(self) -> None:
        """Take as much room as the words that came into view need, and no more."""
        self._column.activate()
        width = self._appearance.theme.px(860 if self.options.is_open else 600)
        room = self.screen().availableSize()
        words = self._column.heightForWidth(min(width, room.width()))
        wanted = max(words, self._column.sizeHint().height()) + self._foot.sizeHint().height()
        self.resize(min(width, room.width()), min(wanted, room.height() - _FRAME_PX))

    def _build(self) -> None:
        title = QLabel(meeting_in_words(self._meeting), self)
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setWordWrap(True)
        set_role(title, "heading")
        self._path = QLineEdit(self)
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
        self._exempt.toggled.connect(self._on_exempt)
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
        about = (self._meeting.council or "", self._meeting.committee or "")
        self.lock = LockEdit((*about, self.options.name.text()), self)
        column = self._build_frame()
        column.addWidget(title)
        column.addSpacing(8)
        column.addWidget(self.options, 1)
        self._field(column, self.tr("&Save as"), self._path)
        column.addLayout(where)
        column.addWidget(self._no_folder)
        column.addSpacing(8)
        column.addWidget(open_only)
        column.addWidget(self._exempt)
        column.addWidget(self._warning)
        column.addWidget(self.lock)
        self.lock.changed.connect(self._update)

    def _build_frame(self) -> QVBoxLayout:
        """Return the column for what is asked: it scrolls where large text leaves it no room.

        The buttons stand below it, always in sight.
        """
        body = QWidget(self)
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(24, 20, 24, 8)
        self._column.setSpacing(8)
        scrolled = QScrollArea(self)
        scrolled.setWidgetResizable(True)
        scrolled.setFrameShape(QScrollArea.Shape.NoFrame)
        scrolled.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scrolled.setWidget(body)
        for blank in (scrolled.viewport(), body):
            blank.setAutoFillBackground(False)
        self._foot = self._build_buttons()
        self._foot.setContentsMargins(24, 8, 24, 16)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(scrolled, 1)
        outer.addWidget(self._foot)
        return self._column

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


def _usual_path(meeting: Meeting, title: str, *, is_exempt: bool) -> Path:
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
    return folder / f"{title} {name[:80]}{day}{mark}.pdf"
