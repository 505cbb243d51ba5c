"""Whether a newer pack answers an undertaking: the likely pages, each a way to it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from scrutinyprep.domain.undertakings import Answer
from scrutinyprep.ui.panels.flow import FlowLayout
from scrutinyprep.ui.panels.wrapped_button import WrappedButton
from scrutinyprep.ui.theme import set_role
from scrutinyprep.ui.wording import access_in_words, meeting_in_words, page_in_words

_MOST_WORDS = 6


class LedgerAnswers(QFrame):
    """Shows up to three pages, best first, and says which one the user wants to see.

    Signals:
        opened: the Answer that was chosen.
    """

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "foot")
        self._heading = QLabel(self)
        set_role(self._heading, "strong")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._heading)
        column.addLayout(self._rows)
        self.pages: list[QPushButton] = []
        """A button for each page, best first."""
        self.show_none()

    def show_none(self) -> None:
        """Show nothing, while nothing is chosen."""
        self._clear()
        self.setVisible(False)

    def show_answers(self, answers: Sequence[Answer], *, has_later: bool) -> None:
        """Show where a later pack may answer; `has_later` tells whether there is such a pack."""
        self._clear()
        self.setVisible(True)
        if answers:
            self._heading.setText(self.tr("A newer pack may answer it"))
        elif has_later:
            self._heading.setText(self.tr("No page of a newer pack seems to answer it"))
        else:
            self._heading.setText(self.tr("No newer pack of this committee is in the library"))
        for answer in answers:
            self._add(answer)

    def _add(self, answer: Answer) -> None:
        page = page_in_words(answer.pdf_page, answer.pack_page) or self.tr("the paper")
        where = self.tr("Item {item}, {page}, {meeting}").format(
            item=answer.item or "–", page=page, meeting=meeting_in_words(answer.meeting)
        )
        has = self.tr("It has: {words}").format(words=", ".join(answer.why[:_MOST_WORDS]))
        why = " · ".join(filter(None, (access_in_words(answer.access), has)))
        button = WrappedButton(where, self)
        button.setToolTip(answer.passage[:400])
        button.setAccessibleDescription(why)
        button.clicked.connect(partial(self.opened.emit, answer))
        told = QLabel(why, self)
        told.setTextFormat(Qt.TextFormat.PlainText)
        set_role(told, "soft")
        told.setWordWrap(True)
        row = QWidget(self)
        both = FlowLayout(row, spacing=12)
        both.add(button, told, stretched=told)
        self._rows.addWidget(row)
        self.pages.append(button)

    def _clear(self) -> None:
        self.pages.clear()
        while (taken := self._rows.takeAt(0)) is not None:
            widget = taken.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
