"""The row of tools above a transcript: where to go, which text is shown, who speaks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QPushButton,
    QToolButton,
    QWidget,
)

from scrutinyprep.domain.ids import DocumentId
from scrutinyprep.domain.recordings import Recording
from scrutinyprep.ui.accessibility import name_choice
from scrutinyprep.ui.panels.flow import FlowLayout
from scrutinyprep.ui.panels.words_edit import LineEdit
from scrutinyprep.ui.theme import set_role


class ScriptBar(QWidget):
    """Says what the user wants of the script below it.

    Signals:
        go_wanted: a time, an item or words to go to, and whether to look backward.
        raw_wanted: whether the words are wanted as they stand in the file.
        rendering_chosen: the DocumentId of the text that is to be shown.
        people_wanted: the people are to be seen and put right.
        link_wanted: where the recording can be seen is to be seen and put right.
        left: Escape was pressed in the field.
    """

    go_wanted = Signal(str, bool)
    raw_wanted = Signal(bool)
    rendering_chosen = Signal(object)
    people_wanted = Signal()
    link_wanted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = _Field(self)
        self._field.setPlaceholderText(self.tr("Time, item or words"))
        self._field.setAccessibleName(self.tr("Go to a time, an item or words"))
        self._field.setToolTip(
            self.tr("A time such as 1:21:46, an item such as 7, or words to find (Ctrl+G)")
        )
        self._field.setClearButtonEnabled(True)
        for button in self._field.findChildren(QToolButton):
            button.setAccessibleName(self.tr("Clear"))
        self._answer = QLabel(self)
        set_role(self._answer, "soft")
        self._answer.setTextFormat(Qt.TextFormat.PlainText)
        self._shown = QComboBox(self)
        name_choice(self._shown, self.tr("Which text of the meeting is shown"))
        self._shown.setToolTip(
            self.tr("Transcripts of one recording say the same: one is shown and searched")
        )
        self._shown.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._shown.setMinimumContentsLength(14)
        self._raw = QCheckBox(self.tr("Words as transcribed"), self)
        self._raw.setToolTip(
            self.tr("Shows the words exactly as they stand in the file, with all its noise")
        )
        self._people = QPushButton(self.tr("People"), self)
        self._people.setToolTip(self.tr("Who spoke across meetings; merge and rename them"))
        self._link = QPushButton(self.tr("Recording…"), self)
        row = FlowLayout(self, spacing=12)
        row.setContentsMargins(24, 0, 24, 8)
        row.add(self._field, self._answer)
        row.add(self._shown, self._raw, self._link, self._people)
        self._field.returnPressed.connect(self._on_return)
        self._field.backward_wanted.connect(self._on_backward)
        self._field.left.connect(self.left)
        self._raw.toggled.connect(self.raw_wanted)
        self._people.clicked.connect(self.people_wanted)
        self._link.clicked.connect(self.link_wanted)
        self._shown.activated.connect(self._on_chosen)

    @property
    def words(self) -> str:
        """What is typed in the field."""
        return self._field.text().strip()

    @property
    def is_raw(self) -> bool:
        """Whether the words are shown as they stand in the file."""
        return self._raw.isChecked()

    def ask(self) -> None:
        """Let the user type where to go."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def answer(self, words: str) -> None:
        """Say what came of it; nothing where that is plain to see."""
        self._answer.setText(words)

    def show_renderings(
        self, renderings: Sequence[tuple[str, DocumentId]], shown: DocumentId
    ) -> None:
        """Offer these texts; with a single one there is nothing to choose."""
        self._shown.clear()
        for name, document in renderings:
            self._shown.addItem(name, document)
            if document == shown:
                self._shown.setCurrentIndex(self._shown.count() - 1)
        self._shown.setVisible(len(renderings) > 1)

    def show_recording(self, recording: Recording | None) -> None:
        """Say where the recording can be seen, and who says so."""
        if recording is None:
            told = self.tr("No file says where the recording can be seen: give its address")
        elif recording.is_given:
            told = self.tr("{address}, as you said").format(address=recording.address)
        else:
            told = self.tr("{address}, as the file says").format(address=recording.address)
        self._link.setToolTip(told)
        self._link.setAccessibleDescription(told)

    def show_for_speeches(self, *, are_speeches: bool) -> None:
        """Offer what is only for what was said, not for what was minuted."""
        self._raw.setVisible(are_speeches)

    @Slot()
    def _on_return(self) -> None:
        self.go_wanted.emit(self.words, False)

    @Slot()
    def _on_backward(self) -> None:
        self.go_wanted.emit(self.words, True)

    @Slot(int)
    def _on_chosen(self, index: int) -> None:
        self.rendering_chosen.emit(self._shown.itemData(index))


class _Field(LineEdit):
    """A field that knows Shift+Return and Escape."""

    backward_wanted = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        ):
            self.backward_wanted.emit()
        else:
            super().keyPressEvent(event)
