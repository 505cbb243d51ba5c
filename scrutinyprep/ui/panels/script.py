"""A meeting as it was said, like the script of a play; or its minutes, as they were printed."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeyEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableFormat,
)
from PySide6.QtWidgets import QTextBrowser, QWidget

from scrutinyprep.domain.papers import Passage, Section
from scrutinyprep.domain.parsed import PassageKind
from scrutinyprep.domain.speeches import Speech, clock
from scrutinyprep.ui.theme import Appearance, Step, Theme

_SPEAKER_PX = 168
_WIDEST_PX = 860
"""Names and words together: about 75 letters a line."""
_LINE_PERCENT = 135


@dataclass(frozen=True, slots=True)
class Minuted:
    """A section of the minutes with its passages."""

    section: Section
    passages: tuple[Passage, ...]


class Script(QTextBrowser):
    """Shows speeches or minutes as one text to read and select from.

    Signals:
        selected: the words, and the Speech, or the Section of the minutes, that they
            stand in. No words: nothing is selected any more.
        evidence_wanted, undertaking_wanted: E or U was pressed on a selection.
    """

    selected = Signal(str, object)
    evidence_wanted = Signal()
    undertaking_wanted = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = appearance.theme
        self._shown: tuple[Sequence[Speech], Sequence[Minuted]] = ((), ())
        self._starts: list[int] = []
        """Where each speech or section begins in the text, in Qt's positions."""
        self._parts: list[Speech | Section] = []
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)
        self.setAccessibleName(self.tr("What was said"))
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.selectionChanged.connect(self._on_selection)
        appearance.changed.connect(self._wear)

    def show_speeches(self, speeches: Sequence[Speech]) -> None:
        """Show what was said, a heading for each item."""
        self._shown = (tuple(speeches), ())
        self._starts, self._parts = [], list(speeches)
        cursor = self._begin()
        scene: tuple[str | None, str | None] = (None, None)
        run: list[Speech] = []
        for speech in speeches:
            here = (speech.item, speech.item_title)
            if run and here != scene:
                self._act(cursor, run)
                run = []
            if here != scene and any(here):
                self._heading(cursor, " ".join(part for part in here if part))
            scene = here
            run.append(speech)
        if run:
            self._act(cursor, run)
        self._end()

    def show_minutes(self, minutes: Sequence[Minuted]) -> None:
        """Show the minutes, section by section."""
        self._shown = ((), tuple(minutes))
        self._starts, self._parts = [], [minuted.section for minuted in minutes]
        cursor = self._begin()
        for minuted in minutes:
            section = minuted.section
            cursor.movePosition(QTextCursor.MoveOperation.End)
            self._starts.append(cursor.position())
            title = " ".join(p for p in (section.number or "", section.heading) if p)
            if title:
                self._heading(cursor, title)
            for passage in minuted.passages:
                if passage.kind is PassageKind.HEADING and title:
                    continue
                number = f"{passage.number} " if passage.number else ""
                self._paragraph(cursor, f"{number}{passage.text}")
        self._end()

    def go_to(self, *, start_s: float | None = None, words: str = "") -> None:
        """Go to a speech by its time, or to words."""
        place = None
        if start_s is not None:
            near = [
                place
                for place, part in enumerate(self._parts)
                if isinstance(part, Speech) and part.start_s == start_s
            ]
            place = self._starts[near[0]] if near else None
        if words:
            start = QTextCursor(self.document())
            start.setPosition(place or 0)
            found = self.document().find(words[:60], start)
            if not found.isNull():
                self._see(found.selectionStart())
                return
        if place is not None:
            self._see(place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the lines short enough to read, however wide the window."""
        self.setLineWrapMode(QTextBrowser.LineWrapMode.FixedPixelWidth)
        room = self.viewport().width()
        self.setLineWrapColumnOrWidth(min(room, self._theme.px(_WIDEST_PX)))
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take E and U as what to make of the selection."""
        has_selection = self.textCursor().hasSelection()
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if has_selection and plain and event.key() == Qt.Key.Key_E:
            self.evidence_wanted.emit()
        elif has_selection and plain and event.key() == Qt.Key.Key_U:
            self.undertaking_wanted.emit()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on_selection(self) -> None:
        cursor = self.textCursor()
        words = " ".join(cursor.selectedText().replace("\u2029", " ").split())
        self.selected.emit(words, self._part_at(cursor.selectionStart()) if words else None)

    @Slot(object)
    def _wear(self, theme: Theme) -> None:
        self._theme = theme
        speeches, minutes = self._shown
        if speeches:
            self.show_speeches(speeches)
        elif minutes:
            self.show_minutes(minutes)

    def _part_at(self, position: int) -> Speech | Section | None:
        place = bisect_right(self._starts, position) - 1
        return self._parts[place] if 0 <= place < len(self._parts) else None

    def _see(self, position: int) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(self.document().characterCount() - 1)
        self.setTextCursor(cursor)
        cursor.setPosition(position)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(
            self.verticalScrollBar().value() + self.cursorRect().top() - self.height() // 4
        )

    def _begin(self) -> QTextCursor:
        self.blockSignals(True)
        self.clear()
        self.document().setDefaultFont(self._theme.font())
        frame = QTextFrameFormat()
        frame.setMargin(self._theme.space(16))
        self.document().rootFrame().setFrameFormat(frame)
        return QTextCursor(self.document())

    def _end(self) -> None:
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.blockSignals(False)

    def _heading(self, cursor: QTextCursor, words: str) -> None:
        block = QTextBlockFormat()
        block.setTopMargin(self._theme.space(24))
        block.setBottomMargin(self._theme.space(8))
        block.setHeadingLevel(2)
        letters = QTextCharFormat()
        letters.setFont(self._theme.font(Step.HEADING, weight=QFont.Weight.DemiBold))
        self._new_block(cursor, block)
        cursor.insertText(words, letters)

    def _paragraph(self, cursor: QTextCursor, words: str) -> None:
        self._new_block(cursor, self._prose())
        cursor.insertText(words, self._letters())

    def _new_block(self, cursor: QTextCursor, block: QTextBlockFormat) -> None:
        cursor.movePosition(QTextCursor.MoveOperation.End)
        if cursor.position() == 0:
            cursor.setBlockFormat(block)
        else:
            cursor.insertBlock(block)

    def _act(self, cursor: QTextCursor, speeches: Sequence[Speech]) -> None:
        """Write the speeches of one item: names in a narrow column, words in a wide one."""
        cursor.movePosition(QTextCursor.MoveOperation.End)
        table = cursor.insertTable(len(speeches), 2, self._table_format())
        name, quiet = self._letters(), self._letters()
        name.setFontWeight(QFont.Weight.DemiBold)
        quiet.setForeground(QColor(self._theme.palette.soft_text))
        quiet.setProperty(QTextCharFormat.Property.FontPixelSize, self._theme.type_px(Step.SMALL))
        for row, speech in enumerate(speeches):
            left = self._cell(table, row, 0)
            self._starts.append(left.position())
            left.insertText(speech.speaker or self.tr("Speaker not named"), name)
            if speech.start_s is not None:
                left.insertText("\u2028" + clock(speech.start_s), quiet)
            right = self._cell(table, row, 1)
            for number, paragraph in enumerate(speech.display_text.split("\n")):
                if number:
                    right.insertBlock(self._prose())
                else:
                    right.setBlockFormat(self._prose())
                right.insertText(paragraph, self._letters())

    def _cell(self, table: QTextTable, row: int, column: int) -> QTextCursor:
        return table.cellAt(row, column).firstCursorPosition()

    def _table_format(self) -> QTextTableFormat:
        form = QTextTableFormat()
        form.setBorder(0)
        form.setCellPadding(self._theme.space(4))
        form.setCellSpacing(0)
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        speaker = self._theme.px(_SPEAKER_PX)
        form.setColumnWidthConstraints(
            [
                QTextLength(QTextLength.Type.FixedLength, speaker),
                QTextLength(QTextLength.Type.VariableLength, 0),
            ]
        )
        return form

    def _letters(self) -> QTextCharFormat:
        letters = QTextCharFormat()
        letters.setFont(self._theme.font())
        letters.setForeground(QColor(self._theme.palette.text))
        return letters

    def _prose(self) -> QTextBlockFormat:
        block = QTextBlockFormat()
        height = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        block.setLineHeight(_LINE_PERCENT, height)
        block.setBottomMargin(self._theme.space(8))
        return block
