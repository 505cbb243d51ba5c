"""Quiet marks under a question: what could be better, why, and where to look."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from scrutinyprep.domain.question_findings import QuestionFinding
from scrutinyprep.ui.announcing import announce
from scrutinyprep.ui.positions import to_qt
from scrutinyprep.ui.question_wording import finding_in_words

_UNDERLINED_LETTERS = 200


class QuestionMarks(QWidget):
    """A line for each thing noticed. Nothing here stops anybody.

    Signals:
        opened: the QuestionFinding whose passage or likeness the user wants to see.
    """

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._findings: tuple[QuestionFinding, ...] = ()
        self._reasons: tuple[str, ...] = ()
        self.setAccessibleName(self.tr("What could be better about the question"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self.hide()

    @property
    def reasons(self) -> tuple[str, ...]:
        """What is shown, a sentence each."""
        return self._reasons

    def show_findings(self, findings: Sequence[QuestionFinding], words: str) -> None:
        """Show what was noticed about these words, and tell a screen reader what is new."""
        reasons = tuple(finding_in_words(finding, words) for finding in findings)
        self._findings = tuple(findings)
        if reasons == self._reasons:
            return
        new = [reason for reason in reasons if reason not in self._reasons]
        self._reasons = reasons
        self._lay_out()
        self.setVisible(bool(reasons))
        if new:
            announce(self, " ".join(new))

    def _lay_out(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            row = item.widget()
            if row is not None:
                row.hide()
                row.deleteLater()
        for place, reason in enumerate(self._reasons):
            self._column.addWidget(self._row(place, reason))

    def _row(self, place: int, reason: str) -> QWidget:
        row = QWidget(self)
        sign = QLabel("△", row)
        sign.setProperty("role", "warning")
        sign.setAccessibleName(self.tr("Noticed"))
        words = QLabel(reason, row)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        words.setProperty("role", "soft")
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(words, 1)
        finding = self._findings[place]
        if finding.like is not None or (finding.passage and finding.passage.document_id):
            show = QPushButton(self.tr("Show"), row)
            show.setProperty("flat", True)
            show.setProperty("place", place)
            show.setAccessibleName(self.tr("Show: {reason}").format(reason=reason))
            show.clicked.connect(self._on_show)
            line.addWidget(show, 0, Qt.AlignmentFlag.AlignTop)
        return row

    @Slot()
    def _on_show(self) -> None:
        place = self.sender().property("place")
        if isinstance(place, int) and place < len(self._findings):
            self.opened.emit(self._findings[place])


def underlined(
    findings: Sequence[QuestionFinding], words: str, document: QTextDocument, colour: str
) -> list[QTextEdit.ExtraSelection]:
    """Return the lines under what was noticed about these words, which the document shows.

    What half of them are about is said below them alone: lines under all of it are not quiet.
    """
    form = QTextCharFormat()
    form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
    form.setUnderlineColor(QColor(colour))
    selections = []
    for finding in findings:
        if finding.end - finding.start <= _UNDERLINED_LETTERS:
            selection = QTextEdit.ExtraSelection()
            cursor = QTextCursor(document)
            cursor.setPosition(to_qt(words, finding.start))
            cursor.setPosition(to_qt(words, finding.end), QTextCursor.MoveMode.KeepAnchor)
            selection.cursor, selection.format = cursor, form
            selections.append(selection)
    return selections
