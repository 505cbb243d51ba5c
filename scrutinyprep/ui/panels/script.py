"""A meeting as it was said, like the script of a play; or its minutes, as they were printed."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial

from PySide6.QtCore import QKeyCombination, QPoint, Qt, QUrl, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QKeyEvent,
    QResizeEvent,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QMenu, QTextBrowser, QTextEdit, QWidget

from scrutinyprep.domain.cutting import same_place
from scrutinyprep.domain.ids import DocumentId
from scrutinyprep.domain.papers import Section
from scrutinyprep.domain.speeches import Speech
from scrutinyprep.ui.panels.script_badges import Badge, badges_of
from scrutinyprep.ui.panels.script_menu import Choice, fill, greyed
from scrutinyprep.ui.panels.script_words import Told, place_shown
from scrutinyprep.ui.panels.script_writing import HEARD, PAGE, Minuted, ScriptWriter, Written
from scrutinyprep.ui.theme import Appearance, Theme

_WIDEST_PX = 860
"""Names and words together: about 75 letters a line."""
_WITH_REFERENCE = QKeyCombination(
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_C
)


class Script(QTextBrowser):
    """Shows speeches or minutes as one text to read and select from.

    Signals:
        selected: the words, and the Speech, or the Section of the minutes, that they
            stand in. No words: nothing is selected any more.
        evidence_wanted, undertaking_wanted, question_wanted: E, U or Q was pressed on a
            selection.
        reference_wanted: the selection is to be copied with who said it, and when.
        speaker_wanted: S was pressed: the Speech whose speaker is to be put right.
        from_here_wanted: F was pressed: the Speech, and the place in its words as shown
            from which somebody else is to say it.
        recording_wanted: R was pressed, or a time was followed: the address to open.
        link_pointed_at: the address behind the time under the pointer; empty for none.
        page_wanted: the PageReference in the words that was followed.
        here_changed: the Speech at the top of what is seen.
        caret_moved: the cursor stands somewhere else.
    """

    selected = Signal(str, object)
    evidence_wanted = Signal()
    undertaking_wanted = Signal()
    question_wanted = Signal()
    reference_wanted = Signal()
    speaker_wanted = Signal(object)
    from_here_wanted = Signal(object, int)
    recording_wanted = Signal(str)
    link_pointed_at = Signal(str)
    caret_moved = Signal()
    page_wanted = Signal(object)
    here_changed = Signal(object)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = appearance.theme
        self._told = Told()
        self._minutes: tuple[Minuted, ...] = ()
        self._badges: dict[str, Badge] = {}
        self._places: list[Written] = []
        """Where each speech or section stands in the text."""
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
        self.cursorPositionChanged.connect(self.caret_moved)
        self.highlighted.connect(self._on_pointed_at)
        appearance.changed.connect(self._wear)

    @property
    def here(self) -> Speech | None:
        """The speech at the top of what is seen."""
        part = self._part_at(self.cursorForPosition(QPoint(self.width() // 2, 24)).position())
        return part if isinstance(part, Speech) else None

    @property
    def record(self) -> DocumentId | None:
        """The transcript or the minutes that are shown."""
        return self._parts[0].document_id if self._parts else None

    @property
    def place(self) -> tuple[Speech, int] | None:
        """The speech in whose words the cursor stands, and the place in them as shown.

        None where it stands at their beginning, at their end, or elsewhere.
        """
        position = self.textCursor().selectionStart()
        number = self._number_at(position)
        part = self._parts[number] if number is not None else None
        if number is None or not isinstance(part, Speech):
            return None
        start = self._places[number].words_start
        if position <= start:
            return None
        before = QTextCursor(self.document())
        before.setPosition(start)
        before.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
        text = self._told.words_of(part)
        place: int | None = place_shown(text, before.selectedText())
        if self._told.is_raw and place is not None:
            place = same_place(text, place, part.display_text)
        return (part, place) if place is not None and 0 < place < len(part.display_text) else None

    @property
    def address(self) -> str | None:
        """The address of the recording where the cursor stands; None where it is not known."""
        return self._told.address_of(self._meant) if self._meant is not None else None

    @property
    def badges(self) -> dict[str, Badge]:
        """The sign of each speaker, by name."""
        return self._badges

    def show_speeches(self, told: Told) -> None:
        """Show what was said, a heading for each item."""
        self._told, self._minutes = told, ()
        self._parts = list(told.speeches)
        self._badges = badges_of(speech.speaker for speech in told.speeches)
        with self._rewritten() as writer:
            self._places = writer.write_speeches(told, self._badges)

    def show_minutes(self, minutes: Sequence[Minuted]) -> None:
        """Show the minutes, section by section."""
        self._told, self._minutes = Told(), tuple(minutes)
        self._parts = [minuted.section for minuted in minutes]
        with self._rewritten() as writer:
            self._places = writer.write_minutes(minutes)

    def go_to(self, *, start_s: float | None = None, words: str = "") -> None:
        """Go to a speech by its time, or to words."""
        place = None
        if start_s is not None:
            near = [
                place
                for place, part in enumerate(self._parts)
                if isinstance(part, Speech) and part.start_s == start_s
            ]
            place = self._places[near[0]].start if near else None
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
                self._see(self._places[place].start)
                return

    def go_to_item(self, number: str) -> bool:
        """Go to the first speech or section under an item; say whether there is one."""
        wanted = number.strip().rstrip(".").casefold()
        for place, part in enumerate(self._parts):
            if part.item and part.item.rstrip(".").casefold() == wanted:
                self._see(self._places[place].start)
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
        self._see(self._places[before[-1] if before else timed[0][1]].start)
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
        """Take letters as what to do with the selection, or where the cursor stands."""
        is_plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if event.keyCombination() == _WITH_REFERENCE and self.textCursor().hasSelection():
            self.reference_wanted.emit()
        elif not (is_plain and self._take(Qt.Key(event.key()))):
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer on a menu what the letters do: to the selection, else where it was pressed."""
        at = self.viewport().mapToGlobal(self.cursorRect().bottomLeft())
        if event.reason() is not QContextMenuEvent.Reason.Keyboard:
            at = event.globalPos()
            if not self.textCursor().hasSelection():
                self.setTextCursor(self.cursorForPosition(event.pos()))
        menu = self.offers()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def offers(self) -> QMenu:
        """Return a menu of what can be done here."""
        menu = QMenu(self)
        meant, place, address = self._meant, self.place, self.address
        selection: tuple[Choice, ...] = (
            Choice(self.tr("Ask about this"), "Q", self.question_wanted.emit),
            Choice(self.tr("Use as evidence"), "E", self.evidence_wanted.emit),
            Choice(self.tr("Record as undertaking"), "U", self.undertaking_wanted.emit),
        )
        copying: tuple[Choice, ...] = (
            Choice(self.tr("Copy"), "Ctrl+C", self.copy),
            Choice(self.tr("Copy with reference"), "Ctrl+Shift+C", self.reference_wanted.emit),
        )
        if not self.textCursor().hasSelection():
            selection, copying = greyed(selection), greyed(copying)
        who = partial(self.speaker_wanted.emit, meant) if meant is not None else None
        rest = partial(self.from_here_wanted.emit, *place) if place is not None else None
        hear = partial(self.recording_wanted.emit, address) if address else None
        speech = (
            Choice(self.tr("Who says this…"), "S", who),
            Choice(self.tr("From here it is…"), "F", rest),
            Choice(self.tr("Open recording"), "R", hear),
        )
        everything = (Choice(self.tr("Select all"), "Ctrl+A", self.selectAll),)
        fill(menu, (selection, copying, speech if self._told.speeches else (), everything))
        return menu

    def _take(self, key: Qt.Key) -> bool:
        """Do what a letter stands for; say whether it stands for anything here."""
        has_selection, meant, place = self.textCursor().hasSelection(), self._meant, self.place
        if key == Qt.Key.Key_E and has_selection:
            self.evidence_wanted.emit()
        elif key == Qt.Key.Key_U and has_selection:
            self.undertaking_wanted.emit()
        elif key == Qt.Key.Key_Q and has_selection:
            self.question_wanted.emit()
        elif key == Qt.Key.Key_S and meant is not None:
            self.speaker_wanted.emit(meant)
        elif key == Qt.Key.Key_F and place is not None:
            self.from_here_wanted.emit(*place)
        elif key == Qt.Key.Key_R and self.address is not None:
            self.recording_wanted.emit(self.address)
        else:
            return False
        return True

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
        if link.scheme() == PAGE and place.isdecimal():
            self.page_wanted.emit(self._told.references[int(place)])
        elif address := self._address_behind(link):
            self.recording_wanted.emit(address)

    @Slot(QUrl)
    def _on_pointed_at(self, link: QUrl) -> None:
        self.link_pointed_at.emit(self._address_behind(link) or "")

    def _address_behind(self, link: QUrl) -> str | None:
        if link.scheme() != HEARD or not link.path().isdecimal():
            return None
        position = int(link.path())
        speech = next((s for s in self._told.speeches if s.position == position), None)
        return None if speech is None else self._told.address_of(speech)

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
        number = self._number_at(position)
        return None if number is None else self._parts[number]

    def _number_at(self, position: int) -> int | None:
        number = bisect_right(self._places, position, key=_start_of) - 1
        return number if 0 <= number < len(self._parts) else None

    def return_to(self, speech: Speech) -> None:
        """Put a speech at the top again, after the text was written anew."""
        for place, part in enumerate(self._parts):
            if isinstance(part, Speech) and part.id == speech.id:
                cursor = QTextCursor(self.document())
                cursor.setPosition(self._places[place].start)
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

    @contextmanager
    def _rewritten(self) -> Iterator[ScriptWriter]:
        """Yield what writes the text anew, and end at its beginning, with nobody told meanwhile."""
        self.blockSignals(True)
        self.setExtraSelections([])
        self.clear()
        yield ScriptWriter(self.document(), self._theme)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.blockSignals(False)


def _start_of(written: Written) -> int:
    return written.start
