"""What the program is, and under which terms."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from scrutinyprep import __version__
from scrutinyprep.settings import licences_page
from scrutinyprep.ui.dialogs.fitted import FittedDialog
from scrutinyprep.ui.panels.words_edit import WordsEdit
from scrutinyprep.ui.theme import Appearance, set_role


class AboutDialog(FittedDialog):
    """Name, version, where the library lives, licence."""

    def __init__(
        self, appearance: Appearance, library: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._licences = licences_page()
        self.setWindowTitle(self.tr("About Scrutiny Prep"))
        title = QLabel(self.tr("Scrutiny Prep"), self)
        set_role(title, "title")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        column.addWidget(title)
        for words in (
            self.tr("Version {version}").format(version=__version__),
            self.tr(
                "Reads council papers and takes the right questions to the meeting. It works "
                "offline: nothing leaves this computer but in a file that you make yourself."
            ),
            self.tr(
                "Free software under the GNU General Public License, version 3 or later. "
                "Made with Qt, PDFium, SQLite, ReportLab and Source Sans."
            ),
        ):
            label = QLabel(words, self)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse
                | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            label.setWordWrap(True)
            column.addWidget(label)
        # A folder's name has no spaces to break it at: a field goes on in the next line anywhere.
        where = QLabel(self.tr("Your library is in this &folder:"), self)
        folder = WordsEdit(self)
        folder.show_words(str(library))
        folder.setReadOnly(True)
        folder.setAccessibleName(self.tr("Folder of the library"))
        where.setBuddy(folder)
        column.addWidget(where)
        column.addWidget(folder)
        column.addStretch(1)
        buttons = QDialogButtonBox(self)
        if self._licences is not None:
            licences = buttons.addButton(
                self.tr("&Licences"), QDialogButtonBox.ButtonRole.ActionRole
            )
            licences.clicked.connect(self.show_licences)
        close = buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        self.resize(appearance.theme.px(520), self.sizeHint().height())

    @Slot()
    def show_licences(self) -> None:
        """Show what the program is built on, over this dialog."""
        from scrutinyprep.ui.dialogs.licences import LicencesDialog

        if self._licences is not None:
            LicencesDialog(self._appearance, self._licences, self).open()
