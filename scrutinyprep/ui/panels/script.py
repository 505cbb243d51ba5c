"""A meeting as it was said, like the script of a play; or its minutes, as they were printed."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, QUrl, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeyEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextImageFormat,
    QTextLength,
    QTextTable,
    QTextTableFormat,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from scrutinyprep.domain.papers import Passage, Section
from scrutinyprep.domain.parsed import PassageKind
from scrutinyprep.domain.speeches import Speech, clock
from scrutinyprep.ui.panels.script_badges import BADGE_PX, Badge, badges_of, picture_of
from scrutinyprep.ui.panels.script_words import Told, paragraphs_of, runs_of
from scrutinyprep.ui.theme import Appearance, Step, Theme

_SPEAKER_PX = 168
_TIME_PX = 72
_BADGE_COLUMN_PX = 44
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
        speaker_wanted: S was pressed: the Speech whose speaker is to be put right.
        page_wanted: the PageReference in the words that was followed.
        here_changed: the Speech at the top of what is seen.
    """

    selected = Signal(str, object)
    evidence_wanted = Signal()
    undertaking_wanted = Signal()
    speaker_wanted = Signal(object)
    page_wanted = Signal(object)
    here_changed = Signal(object)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = appearance.theme
        self._told = Told()
        self._minutes: tuple[Minuted, ...] = ()
        self._badges: dict[str, Badge] = {}
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
            | Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.anchorClicked.connect(self._on_link)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.selectionChanged.connect(self._on_selection)
        appearance.changed.connect(self._wear)

    @property
    def here(self) -> Speech | None:
        """The speech at the top of what is seen."""
        part = self._part_at(self.cursorForPosition(QPoint(self.width() // 2, 24)).position())
        return part if isinstance(part, Speech) else None

    @property
    def badges(self) -> dict[str, Badge]:
        """The sign of each speaker, by name."""
        return self._badges

    def show_speeches(self, told: Told) -> None:
        """Show what was said, a heading for each item."""
        self._told, self._minutes = told, ()
        speeches = told.speeches
        self._starts, self._parts = [], list(speeches)
        self._badges = badges_of(speech.speaker for speech in speeches)
        cursor = self._begin()
        for badge in self._badges.values():
            self.document().addResource(
                QTextDocument.ResourceType.ImageResource.value,
                _picture_url(badge),
                picture_of(badge, self._theme),
            )
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
        self._end(cursor)

    def show_minutes(self, minutes: Sequence[Minuted]) -> None:
        """Show the minutes, section by section."""
        self._told, self._minutes = Told(), tuple(minutes)
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
        self._end(cursor)

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
                self._see(found.selectionStart(), select=True)
                return
        if place is not None:
            self._see(place)

    @Slot(object)
    def go_to_speech(self, speech: Speech) -> None:
        """Go to the beginning of a speech."""
        for place, part in enumerate(self._parts):
            if isinstance(part, Speech) and part.id == speech.id:
                self._see(self._starts[place])
                return

    def go_to_item(self, number: str) -> bool:
        """Go to the first speech or section under an item; say whether there is one."""
        wanted = number.strip().rstrip(".").casefold()
        for place, part in enumerate(self._parts):
            if part.item and part.item.rstrip(".").casefold() == wanted:
                self._see(self._starts[place])
                return True
        return False

    def go_to_time(self, seconds: float) -> bool:
        """Go to what was said at a time; say whether any speech has one."""
        timed = [
            (part.start_s, place)
            for place, part in enumerate(self._parts)
            if isinstance(part, Speech) and part.start_s is not None
        ]
        if not timed:
            return False
        before = [place for start_s, place in timed if int(start_s) <= seconds]
        self._see(self._starts[before[-1] if before else timed[0][1]])
        return True

    def find_words(self, words: str, *, backward: bool = False) -> bool:
        """Select the next place where words stand, round the end; say whether there is one."""
        flags = QTextDocument.FindFlag.FindBackward if backward else QTextDocument.FindFlag(0)
        found = self.document().find(words, self.textCursor(), flags)
        if found.isNull():
            start = QTextCursor(self.document())
            if backward:
                start.movePosition(QTextCursor.MoveOperation.End)
            found = self.document().find(words, start, flags)
        if found.isNull():
            return False
        self.setTextCursor(found)
        self.ensureCursorVisible()
        return True

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
        elif plain and event.key() == Qt.Key.Key_S and self._meant is not None:
            self.speaker_wanted.emit(self._meant)
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
        here = self.here
        if self._told.speeches:
            self.show_speeches(self._told)
        elif self._minutes:
            self.show_minutes(self._minutes)
        if here is not None:
            self.return_to(here)

    @Slot(QUrl)
    def _on_link(self, link: QUrl) -> None:
        place = link.path()
        if link.scheme() == "page" and place.isdecimal():
            self.page_wanted.emit(self._told.references[int(place)])

    @Slot()
    def _on_scrolled(self) -> None:
        self.here_changed.emit(self.here)

    @property
    def _current(self) -> Speech | Section | None:
        """What the cursor stands in."""
        return self._part_at(self.textCursor().selectionStart())

    @property
    def _meant(self) -> Speech | None:
        """The speech in which the cursor stands; before the first, the one that is seen."""
        part = self._current
        return part if isinstance(part, Speech) else self.here

    def _part_at(self, position: int) -> Speech | Section | None:
        place = bisect_right(self._starts, position) - 1
        return self._parts[place] if 0 <= place < len(self._parts) else None

    def return_to(self, speech: Speech) -> None:
        """Put a speech at the top again, after the text was written anew."""
        for place, part in enumerate(self._parts):
            if isinstance(part, Speech) and part.id == speech.id:
                cursor = QTextCursor(self.document())
                cursor.setPosition(self._starts[place])
                self.setTextCursor(cursor)
                bar = self.verticalScrollBar()
                bar.setValue(bar.value() + self.cursorRect().top() - self._theme.space(16))
                return

    def _see(self, position: int, *, select: bool = False) -> None:
        """Go to a place, and set off the name or heading, or select the words, there."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(self.document().characterCount() - 1)
        self.setTextCursor(cursor)
        cursor.setPosition(position)
        if not cursor.block().text().strip("\ufffc"):
            # The badge: the name is in the next cell.
            cursor.movePosition(QTextCursor.MoveOperation.NextBlock)
        end = QTextCursor(cursor)
        end.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(end if select else cursor)
        mark = QTextEdit.ExtraSelection()
        mark.cursor = end
        mark.format.setBackground(QColor(self._theme.palette.accent_soft))
        self.setExtraSelections([] if select else [mark])
        self.verticalScrollBar().setValue(
            self.verticalScrollBar().value() + self.cursorRect().top() - self.height() // 4
        )

    def _begin(self) -> QTextCursor:
        self.blockSignals(True)
        self.setExtraSelections([])
        self.clear()
        self.document().setDefaultFont(self._theme.font())
        frame = QTextFrameFormat()
        frame.setMargin(self._theme.space(16))
        self.document().rootFrame().setFrameFormat(frame)
        cursor = QTextCursor(self.document())
        # Laid out once at the end: after each insertion it would take ten seconds.
        cursor.beginEditBlock()
        return cursor

    def _end(self, cursor: QTextCursor) -> None:
        cursor.endEditBlock()
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
        table = cursor.insertTable(len(speeches), 3, self._table_format())
        name, quiet = self._letters(), self._letters()
        name.setFontWeight(QFont.Weight.DemiBold)
        quiet.setForeground(QColor(self._theme.palette.soft_text))
        quiet.setProperty(QTextCharFormat.Property.FontPixelSize, self._theme.type_px(Step.SMALL))
        for row, speech in enumerate(speeches):
            sign = self._cell(table, row, 0)
            self._starts.append(sign.position())
            badge = self._badges.get(speech.speaker or "")
            if badge is not None:
                sign.insertImage(self._picture(badge))
            left = self._cell(table, row, 1)
            if self._badges:
                left.insertText(speech.speaker or self.tr("Speaker not named"), name)
            if speech.speaker is not None and speech.speaker == self._told.chair:
                left.insertText("\u2028" + self.tr("in the chair"), quiet)
            if speech.start_s is not None:
                left.insertText("\u2028" * bool(self._badges) + clock(speech.start_s), quiet)
            self._words(self._cell(table, row, 2), speech)

    def _words(self, cursor: QTextCursor, speech: Speech) -> None:
        """Write a speech in paragraphs; the pages that it names are links."""
        text = self._told.words_of(speech)
        cursor.setBlockFormat(self._prose())
        if self._told.is_raw:
            cursor.insertText(text.replace("\n", "\u2028"), self._letters())
            return
        every = self._told.references
        numbers = {id(reference): number for number, reference in enumerate(every)}
        own = [reference for reference in every if reference.speech == speech.position]
        for number, (start, end) in enumerate(paragraphs_of(text)):
            if number:
                cursor.insertBlock(self._prose())
            for run in runs_of(text, start, end, own):
                letters = self._letters()
                if run.reference is not None:
                    letters.setAnchor(True)
                    letters.setAnchorHref(f"page:{numbers[id(run.reference)]}")
                    letters.setFontUnderline(True)
                    letters.setForeground(QColor(self._theme.palette.accent))
                    letters.setToolTip(self.tr("Open this page"))
                cursor.insertText(run.text, letters)

    def _picture(self, badge: Badge) -> QTextImageFormat:
        size = self._theme.px(BADGE_PX)
        picture = QTextImageFormat()
        picture.setName(_picture_url(badge).toString())
        picture.setWidth(size)
        picture.setHeight(size)
        return picture

    def _cell(self, table: QTextTable, row: int, column: int) -> QTextCursor:
        return table.cellAt(row, column).firstCursorPosition()

    def _table_format(self) -> QTextTableFormat:
        form = QTextTableFormat()
        form.setBorder(0)
        form.setCellPadding(self._theme.space(4))
        form.setCellSpacing(0)
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        # Where nobody is named, the words need not stand beside an empty column.
        has_times = any(speech.start_s is not None for speech in self._told.speeches)
        badge_px = _BADGE_COLUMN_PX if self._badges else 1
        name_px = _SPEAKER_PX if self._badges else (_TIME_PX if has_times else 1)
        form.setColumnWidthConstraints(
            [
                QTextLength(QTextLength.Type.FixedLength, self._theme.px(badge_px)),
                QTextLength(QTextLength.Type.FixedLength, self._theme.px(name_px)),
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


def _picture_url(badge: Badge) -> QUrl:
    return QUrl(f"speaker:{badge.number}")
