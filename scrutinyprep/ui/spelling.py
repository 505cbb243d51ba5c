"""Spelling in the window: its fields for words, and what is known of the words in them."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from scrutinyprep.domain.ids import MeetingId
from scrutinyprep.ui.panels.words_edit import WordsEdit
from scrutinyprep.ui.spelling_field import SpelledField
from scrutinyprep.ui.spelling_known import KnownSpelling
from scrutinyprep.ui.workroom import Workroom


class SpellingMarks(QObject):
    """Marks what is misspelt in every field for words that a window has."""

    def __init__(self, workroom: Workroom, switch: QAction, window: QWidget) -> None:
        super().__init__(window)
        self.known = KnownSpelling(workroom, switch, self)
        """What is known of words by now."""
        self.fields = {
            field: SpelledField(field, self.known) for field in window.findChildren(WordsEdit)
        }
        """Those that are marked, by the field that they are of."""

    def show_meeting(self, meeting: MeetingId | None) -> None:
        """Believe the papers of another meeting."""
        self.known.show_meeting(meeting)
