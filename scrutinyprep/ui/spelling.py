"""Spelling in the window: its fields for words, and what is known of the words in them."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from scrutinyprep.domain.ids import MeetingId
from scrutinyprep.ui.panels.words_edit import WordsEdit
from scrutinyprep.ui.spelling_field import SpelledField
from scrutinyprep.ui.spelling_known import KnownSpelling
from scrutinyprep.ui.workroom import Workroom


class SpellingMarks(QObject):
    """Marks what is misspelt in every field for words that a window has.

    Signals:
        nothing_found: a sentence: no word is marked that one could go to.
    """

    nothing_found = Signal(str)

    def __init__(self, workroom: Workroom, switch: QAction, window: QWidget) -> None:
        super().__init__(window)
        self.known = KnownSpelling(workroom, switch, window)
        """What is known of words by now."""
        self.fields = {
            field: SpelledField(field, self.known) for field in window.findChildren(WordsEdit)
        }
        """Those that are marked, by the field that they are of."""

    @Slot()
    def go_to_next(self) -> None:
        """Go to the next word that is marked, in the field that is written in or in the next."""
        shown = [field for field in self.fields if field.isVisible()]
        at = next((place for place, field in enumerate(shown) if field.hasFocus()), None)
        if at is None:
            around = [(field, False) for field in shown]
        else:
            others = (*shown[at + 1 :], *shown[: at + 1])
            around = [(shown[at], True), *((field, False) for field in others)]
        for field, after_caret in around:
            if self.fields[field].go_to_next(after_caret=after_caret):
                return
        self.nothing_found.emit(self.tr("No word is marked as misspelt here."))

    def show_meeting(self, meeting: MeetingId | None) -> None:
        """Believe the papers of another meeting."""
        self.known.show_meeting(meeting)
