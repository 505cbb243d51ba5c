"""What is shown before the library is open, and where it can't be opened."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from scrutinyprep.domain.errors import LibraryDamaged, ScrutinyError
from scrutinyprep.ui.messages import told
from scrutinyprep.ui.one_window import Holder
from scrutinyprep.ui.theme import Appearance, Theme, set_role
from scrutinyprep.ui.wording import day_in_words

_WIDTH_PX = 520


class WaitingPlace(QWidget):
    """Says that the library is being opened, or what is wrong with it and what to do.

    Signals:
        again_wanted: the user wants to try once more.
        backup_wanted: the user wants to bring a backup back.
        anyway_wanted: the user wants it opened, although another window has it open.
        quit_wanted: the user gives up for now.
    """

    again_wanted = Signal()
    backup_wanted = Signal()
    anyway_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QWidget(self)
        column = QVBoxLayout(self._column)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self._title, self._sentence, self._details = (QLabel(self._column) for _ in range(3))
        set_role(self._title, "title")
        set_role(self._details, "soft")
        for label in (self._title, self._sentence, self._details):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setWordWrap(True)
            column.addWidget(label)
        self._details.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._again = QPushButton(self.tr("&Try again"), self)
        self._again.setProperty("primary", True)
        self._again.clicked.connect(self.again_wanted)
        self._backup = QPushButton(self.tr("Bring a &backup back…"), self)
        self._backup.clicked.connect(self.backup_wanted)
        self._anyway = QPushButton(self.tr("&Open it anyway"), self)
        self._anyway.clicked.connect(self.anyway_wanted)
        self._quit = QPushButton(self.tr("&Quit"), self)
        self._quit.clicked.connect(self.quit_wanted)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        self._buttons = (self._again, self._backup, self._anyway, self._quit)
        for button in self._buttons:
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addSpacing(8)
        column.addLayout(buttons)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._column, 100)
        middle.addStretch(1)
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        outer.addLayout(middle)
        outer.addStretch(3)
        appearance.changed.connect(self._wear)
        self._wear(appearance.theme)
        self.show_opening()

    @property
    def words(self) -> str:
        """All that is said now."""
        return f"{self._title.text()} {self._sentence.text()}".strip()

    def show_opening(self) -> None:
        """Say that the library is being opened."""
        self._say(self.tr("Opening your library…"), "", "")
        for button in self._buttons:
            button.hide()

    def show_broken(self, error: ScrutinyError, folder: str) -> None:
        """Say why the library can't be opened, and what to do."""
        title, advice = told(error)
        self._say(title, advice, self.tr("The library is in {folder}").format(folder=folder))
        is_damaged = isinstance(error, LibraryDamaged)
        self._again.show()
        self._anyway.hide()
        self._backup.setVisible(is_damaged)
        self._quit.show()
        (self._backup if is_damaged else self._again).setFocus()

    def show_taken(self, holder: Holder, folder: str) -> None:
        """Say whose window has the library open, and what to do."""
        words = self.tr("Another window has this library open.")
        if holder.computer:
            words = self.tr("This library is open on the computer “{computer}”.").format(
                computer=holder.computer
            )
        advice = self.tr(
            "Close it there first: what is changed in both at the same time may be lost, and two "
            "computers can damage a library that they share."
        )
        if holder.is_here:
            advice = self.tr(
                "That window does not answer. Wait a moment and try again, or close it."
            )
        self._say(
            self.tr("Open in another window"), f"{words} {advice}", self._since(holder, folder)
        )
        for button in (self._again, self._anyway, self._quit):
            button.show()
        self._backup.hide()
        self._again.setFocus()

    def _since(self, holder: Holder, folder: str) -> str:
        """Return since when, by whom, and which library."""
        where = self.tr("The library is in {folder}").format(folder=folder)
        if not (holder.account and holder.since):
            return where
        since = datetime.fromisoformat(holder.since)
        words = self.tr("Opened by {who} on {day} at {time}, process {process}.").format(
            who=holder.account,
            day=day_in_words(since.date()),
            time=f"{since:%H:%M}",
            process=holder.process,
        )
        return f"{words} {where}"

    def _say(self, title: str, sentence: str, details: str) -> None:
        self._title.setText(title)
        self._sentence.setText(sentence)
        self._details.setText(details)
        self._sentence.setVisible(bool(sentence))
        self._details.setVisible(bool(details))

    @Slot(object)
    def _wear(self, theme: Theme) -> None:
        # In large text it is as wide as the window, and asks for no more.
        self._column.setMaximumWidth(theme.px(_WIDTH_PX))
