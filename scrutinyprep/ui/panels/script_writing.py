"""Writing speeches or minutes into the document that the script shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
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

from scrutinyprep.domain.papers import Passage, Section
from scrutinyprep.domain.parsed import PassageKind
from scrutinyprep.domain.speeches import Speech, clock
from scrutinyprep.ui.panels.script_badges import BADGE_PX, Badge, picture_of
from scrutinyprep.ui.panels.script_words import Told, paragraphs_of, runs_of
from scrutinyprep.ui.theme import Step, Theme

translate = QCoreApplication.translate

PAGE, HEARD = "page", "heard"
"""Schemes of the links: to a page that was named, and to the recording of a speech."""
_SPEAKER_PX = 168
_TIME_PX = 72
_BADGE_COLUMN_PX = 44
_LINE_PERCENT = 135
_NAMES, _WORDS = 1, 2
"""Columns of the tables; in the first stand the badges."""


@dataclass(frozen=True, slots=True)
class Minuted:
    """A section of the minutes with its passages."""

    section: Section
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Written:
    """Where a speech or section stands in the document, in Qt's positions."""

    start: int
    words_start: int
    """Where its own words begin, after badge, name and time."""


class ScriptWriter:
    """Writes a document anew. The caller keeps the document; nothing is kept here after it."""

    def __init__(self, document: QTextDocument, theme: Theme) -> None:
        self._document = document
        self._theme = theme
        self._told = Told()
        self._badges: dict[str, Badge] = {}
        self._places: list[Written] = []

    def write_speeches(self, told: Told, badges: dict[str, Badge]) -> list[Written]:
        """Write what was said, a heading for each item; return where each speech stands."""
        self._told, self._badges, self._places = told, badges, []
        cursor = self._begin()
        for badge in badges.values():
            self._document.addResource(
                QTextDocument.ResourceType.ImageResource.value,
                _picture_url(badge),
                picture_of(badge, self._theme),
            )
        scene: tuple[str | None, str | None] = (None, None)
        run: list[Speech] = []
        for speech in told.speeches:
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
        cursor.endEditBlock()
        return self._places

    def write_minutes(self, minutes: Sequence[Minuted]) -> list[Written]:
        """Write the minutes, section by section; return where each stands."""
        self._places = []
        cursor = self._begin()
        for minuted in minutes:
            section = minuted.section
            cursor.movePosition(QTextCursor.MoveOperation.End)
            self._places.append(Written(cursor.position(), cursor.position()))
            title = " ".join(p for p in (section.number or "", section.heading) if p)
            if title:
                self._heading(cursor, title)
            for passage in minuted.passages:
                if passage.kind is PassageKind.HEADING and title:
                    continue
                number = f"{passage.number} " if passage.number else ""
                self._new_block(cursor, self._prose())
                cursor.insertText(f"{number}{passage.text}", self._letters())
        cursor.endEditBlock()
        return self._places

    def _begin(self) -> QTextCursor:
        self._document.setDefaultFont(self._theme.font())
        frame = QTextFrameFormat()
        frame.setMargin(self._theme.space(16))
        self._document.rootFrame().setFrameFormat(frame)
        cursor = QTextCursor(self._document)
        # Laid out once at the end: after each insertion it would take ten seconds.
        cursor.beginEditBlock()
        return cursor

    def _heading(self, cursor: QTextCursor, words: str) -> None:
        block = QTextBlockFormat()
        block.setTopMargin(self._theme.space(24))
        block.setBottomMargin(self._theme.space(8))
        block.setHeadingLevel(2)
        letters = QTextCharFormat()
        letters.setFont(self._theme.font(Step.HEADING, weight=QFont.Weight.DemiBold))
        self._new_block(cursor, block)
        cursor.insertText(words, letters)

    def _new_block(self, cursor: QTextCursor, block: QTextBlockFormat) -> None:
        cursor.movePosition(QTextCursor.MoveOperation.End)
        if cursor.position() == 0:
            cursor.setBlockFormat(block)
        else:
            cursor.insertBlock(block)

    def _act(self, cursor: QTextCursor, speeches: Sequence[Speech]) -> None:
        """Write the speeches of one item: names in a narrow column, words in a wide one."""
        cursor.movePosition(QTextCursor.MoveOperation.End)
        table = cursor.insertTable(len(speeches), _WORDS + 1, self._table_format())
        for row, speech in enumerate(speeches):
            sign = _cell(table, row, 0)
            start = sign.position()
            badge = self._badges.get(speech.speaker or "")
            if badge is not None:
                sign.insertImage(self._picture(badge))
            self._name(_cell(table, row, _NAMES), speech)
            words = _cell(table, row, _WORDS)
            self._places.append(Written(start, words.position()))
            self._words(words, speech)

    def _name(self, cursor: QTextCursor, speech: Speech) -> None:
        """Write who speaks, and when: a link where the recording is known."""
        name, quiet = self._letters(), self._quiet()
        name.setFontWeight(QFont.Weight.DemiBold)
        if self._badges:
            nobody = translate("Script", "Speaker not named")
            cursor.insertText(speech.speaker or nobody, name)
        if speech.speaker is not None and speech.speaker == self._told.chair:
            cursor.insertText("\u2028" + translate("Script", "in the chair"), quiet)
        if speech.start_s is None:
            return
        cursor.insertText("\u2028" * bool(self._badges), quiet)
        address = self._told.address_of(speech)
        if address is not None:
            self._link(
                quiet,
                f"{HEARD}:{speech.position}",
                translate("Script", "Open the recording in the browser: {address}").format(
                    address=address
                ),
            )
        cursor.insertText(clock(speech.start_s), quiet)

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
                    tip = translate("Script", "Open this page")
                    self._link(letters, f"{PAGE}:{numbers[id(run.reference)]}", tip)
                cursor.insertText(run.text, letters)

    def _link(self, letters: QTextCharFormat, to: str, tip: str) -> None:
        letters.setAnchor(True)
        letters.setAnchorHref(to)
        letters.setFontUnderline(True)
        letters.setForeground(QColor(self._theme.palette.accent))
        letters.setToolTip(tip)

    def _picture(self, badge: Badge) -> QTextImageFormat:
        size = self._theme.px(BADGE_PX)
        picture = QTextImageFormat()
        picture.setName(_picture_url(badge).toString())
        picture.setWidth(size)
        picture.setHeight(size)
        return picture

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

    def _quiet(self) -> QTextCharFormat:
        letters = self._letters()
        letters.setForeground(QColor(self._theme.palette.soft_text))
        letters.setProperty(QTextCharFormat.Property.FontPixelSize, self._theme.type_px(Step.SMALL))
        return letters

    def _prose(self) -> QTextBlockFormat:
        block = QTextBlockFormat()
        height = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        block.setLineHeight(_LINE_PERCENT, height)
        block.setBottomMargin(self._theme.space(8))
        return block


def _cell(table: QTextTable, row: int, column: int) -> QTextCursor:
    return table.cellAt(row, column).firstCursorPosition()


def _picture_url(badge: Badge) -> QUrl:
    return QUrl(f"speaker:{badge.number}")
