"""The sign above a page that is a picture, or whose text a machine read from one."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from scrutinyprep.domain.papers import Page
from scrutinyprep.ui.theme import Appearance, Theme


class PageSign(QFrame):
    """Says what a page's text is worth where that is not plain to see, and what can be done.

    Signals:
        read_wanted: the user wants the text of this file's pictures read.
        forget_wanted: the user wants no more of what a machine read.
    """

    read_wanted = Signal()
    forget_wanted = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.setProperty("role", "bar")
        self._icon = QLabel(self)
        self._words = QLabel(self)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._read = QPushButton(self.tr("OCR these pages"), self)
        self._read.setAccessibleDescription(
            self.tr("Reads the text of all pages of this file that are pictures")
        )
        self._forget = QPushButton(self.tr("Forget the OCR text"), self)
        self._forget.setAccessibleDescription(
            self.tr("Lets the pages of this file that a machine read be pictures again")
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 8, 4)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        row.addWidget(self._read)
        row.addWidget(self._forget)
        self._read.clicked.connect(self.read_wanted)
        self._forget.clicked.connect(self.forget_wanted)
        appearance.changed.connect(self._wear)
        self._wear(appearance.theme)
        self.show_page(None)

    @property
    def words(self) -> str:
        """What is said now; empty where nothing is."""
        return "" if self.isHidden() else self._words.text()

    def show_page(self, page: Page | None) -> None:
        """Say what there is to say of a page: of most, nothing."""
        is_picture = page is not None and page.needs_ocr
        is_read = page is not None and bool(page.read_by)
        if is_picture:
            words = self.tr("This page is a picture: its text can’t be searched or quoted.")
        else:
            words = self.tr("Read by machine from a picture: check against the page.")
        self._words.setText(words)
        self._words.setToolTip(page.read_by if page is not None else "")
        self._read.setVisible(is_picture)
        self._forget.setVisible(is_read and not is_picture)
        self.setVisible(is_picture or is_read)

    @Slot(object)
    def _wear(self, theme: Theme) -> None:
        side = theme.px(18)
        icon = self._appearance.icons.icon("picture")
        self._icon.setPixmap(icon.pixmap(QSize(side, side)))
