"""What the place of past meetings looks like: its list, its text, and the bar below."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from scrutinyprep.ui.panels.asking_line import AskingLine
from scrutinyprep.ui.panels.columns import Column, Columns
from scrutinyprep.ui.panels.empty import Empty
from scrutinyprep.ui.panels.flow import FlowLayout
from scrutinyprep.ui.panels.record_list import RecordList
from scrutinyprep.ui.panels.script import Script
from scrutinyprep.ui.panels.script_bar import ScriptBar
from scrutinyprep.ui.panels.script_timeline import Timeline
from scrutinyprep.ui.theme import Appearance, set_role

_LIST_PX = 220
_RECORD_PX = 400
_BAR_PX = 52
_SHOWN_LETTERS = 48


class PastView(QWidget):
    """Widgets and where they stand. What they do is the place's to say."""

    def __init__(
        self,
        appearance: Appearance,
        invitation: tuple[QAction, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.records = RecordList(appearance, self)
        self.script = Script(appearance, self)
        self.asking = AskingLine(self)
        self.tools = ScriptBar(self)
        self.timeline = Timeline(appearance, self)
        self.title, self.when, self.hint = QLabel(self), QLabel(self), QLabel(self)
        self.notice = QLabel(
            self.tr("Made by a machine: check the webcast before you quote it."), self
        )
        for label, role in (
            (self.title, "heading"),
            (self.when, "soft"),
            (self.hint, "soft"),
            (self.notice, "warning"),
        ):
            set_role(label, role)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.recording = QPushButton(self.tr("Open recording (R)"), self)
        self.from_here = QPushButton(self.tr("From here (F)…"), self)
        self.from_here.setToolTip(
            self.tr("Says who speaks from where the cursor stands to the end of this speech")
        )
        self.speaker = QPushButton(self.tr("Speaker (S)…"), self)
        self.speaker.setToolTip(self.tr("Says who speaks here, whatever the transcript names"))
        self.undertaking = QPushButton(self.tr("Promise (U)"), self)
        self.undertaking.setToolTip(self.tr("Records the selected words under Follow-up"))
        self.evidence = QPushButton(self.tr("Evidence (E)"), self)
        self.question = QPushButton(self.tr("Question (Q)"), self)
        self.question.setToolTip(self.tr("Asks a new question that rests on the selected words"))
        self.layers = QStackedLayout(self)
        """How to have records, and the records."""
        self.layers.addWidget(self._invitation(appearance, invitation))
        self.columns = self._build_columns(appearance)
        self.layers.addWidget(self.columns)

    def point_at(self, address: str) -> None:
        """Let the button of the recording open this address, and say which; empty for none."""
        self.recording.setVisible(bool(address))
        told = self.tr("Opens in the browser: {address}").format(address=address)
        self.recording.setToolTip(told if address else "")
        self.recording.setAccessibleDescription(told if address else "")

    def offer_evidence(self, words: str, asked: str | None) -> None:
        """Offer the selected words as evidence for a question; None where none is worked on."""
        self.question.setEnabled(bool(words))
        self.evidence.setEnabled(bool(words) and asked is not None)
        short = asked or self.tr("a question without words yet")
        short = short if len(short) <= _SHOWN_LETTERS else short[: _SHOWN_LETTERS - 1] + "…"
        told = self.tr("Evidence goes to “{question}”.").format(question=short)
        if asked is None:
            told = self.tr("Evidence goes to the question that is chosen under Questions.")
        self.evidence.setToolTip(told)
        self.evidence.setAccessibleDescription(told)
        if not words:
            told = self.tr("Select words to ask about them, or to keep them as a promise.")
        self.hint.setText(told)

    def _build_columns(self, appearance: Appearance) -> Columns:
        record = self._record(appearance)
        return Columns(
            appearance,
            (
                Column(self.records, self.tr("Records"), 300, _LIST_PX),
                Column(record, self.tr("What was said"), 900, _RECORD_PX),
            ),
            record,
            "past",
            self,
        )

    def _record(self, appearance: Appearance) -> QWidget:
        right = QWidget(self)
        head = QVBoxLayout()
        head.setContentsMargins(24, 12, 24, 8)
        head.setSpacing(2)
        for label in (self.title, self.when, self.notice):
            head.addWidget(label)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.tools)
        column.addWidget(self.timeline)
        column.addWidget(self.script, 1)
        column.addWidget(self.asking)
        column.addWidget(self._bar(appearance))
        return right

    def _bar(self, appearance: Appearance) -> QFrame:
        """Return the foot: a hint, and what can be done with a selection or where the cursor is.

        What can't be done now is greyed and not taken away, so that the text keeps still while
        words are being selected.
        """
        bar = QFrame(self)
        bar.setProperty("role", "foot")
        column = QVBoxLayout(bar)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(8)
        column.addWidget(self.hint)
        row = FlowLayout()
        of_selection = (self.question, self.evidence, self.undertaking)
        row.add(*of_selection, self.speaker, self.from_here, self.recording)
        column.addLayout(row)
        bar.setMinimumHeight(appearance.theme.px(_BAR_PX))
        return bar

    def _invitation(self, appearance: Appearance, actions: tuple[QAction, ...]) -> QWidget:
        return Empty(
            appearance,
            self.tr("No past meetings yet"),
            self.tr(
                "Open the transcript of a webcast, or the minutes: what was said and promised "
                "is then found beside the papers."
            ),
            *actions,
            parent=self,
        )
