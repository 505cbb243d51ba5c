"""Hovering an acronym, on a page or in a text, shows what it stands for; so does a key."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QCursor, QHelpEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractScrollArea, QTextEdit, QToolTip

from scrutinyprep.ui.announcing import announce
from scrutinyprep.ui.itemmodels.glossary import spoken, tip_of
from scrutinyprep.ui.meeting_glossary import MeetingGlossary
from scrutinyprep.ui.positions import from_qt
from scrutinyprep.ui.reader.selection_bar import SelectionBar

_STILL_PX = 6
"""So little a pointer may move while the glossary is read and still be meant."""

Letter = Callable[[QPoint], tuple[str, int] | None]
"""Of a place in the view: the text there and the position in it; None where there is none."""


class AcronymHover(QObject):
    """Watches a view's pointer and its A key. The view itself knows nothing of acronyms.

    Signals:
        explained: the GlossaryEntry of the acronym among the selected words, after A.
    """

    explained = Signal(object)

    def __init__(
        self,
        view: QAbstractScrollArea,
        glossary: MeetingGlossary,
        *,
        letter: Letter,
        selected: Callable[[], str],
    ) -> None:
        super().__init__(view)
        self._view = view
        self._glossary = glossary
        self._letter = letter
        self._selected = selected
        self._hovered: tuple[QPoint, QPoint] | None = None
        """Where the pointer rested, in the view and on the screen, before anything was known."""
        self._asked = ""
        """Words that are to be explained as soon as that can be done."""
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)
        glossary.known.connect(self._on_known)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show what an acronym stands for; whatever is none is left to the view."""
        if isinstance(event, QHelpEvent) and watched is self._view.viewport():
            return self._hover(event.pos(), event.globalPos())
        if (
            watched is self._view
            and isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_A
            and event.modifiers() == Qt.KeyboardModifier.NoModifier
        ):
            return self._explain(self._selected())
        return super().eventFilter(watched, event)

    @Slot()
    def explain(self) -> None:
        """Explain the selected words, as the A key does."""
        self._explain(self._selected())

    def _hover(self, place: QPoint, on_screen: QPoint) -> bool:
        letter = self._letter(place)
        if letter is None:
            return False
        if not self._glossary.is_known:
            self._hovered = place, on_screen
            self._glossary.want()
        entry = self._glossary.at(*letter)
        if entry is None:
            return False
        QToolTip.showText(on_screen, tip_of(entry), self._view.viewport())
        return True

    def _explain(self, words: str) -> bool:
        if not words.strip():
            return False
        if not self._glossary.is_known:
            self._asked = words
            self._glossary.want()
            return True
        entries = self._glossary.among(words)
        if not entries:
            self._tell(self.tr("There is no acronym among the selected words."))
            return True
        self._tell("\n".join(spoken(entry) for entry in entries), "".join(map(tip_of, entries)))
        self.explained.emit(entries[0])
        return True

    def _tell(self, words: str, tip: str = "") -> None:
        """Show words where the view is looked at, and say them to a screen reader."""
        QToolTip.showText(self._caret(), tip or words, self._view.viewport())
        announce(self._view, words)

    def _caret(self) -> QPoint:
        """Return where on the screen the selection ends: below its bar, where it has one."""
        viewport = self._view.viewport()
        bar = self._view.findChild(SelectionBar)
        if bar is not None and bar.isVisible():
            return bar.mapToGlobal(bar.rect().bottomLeft())
        if isinstance(self._view, QTextEdit):
            return viewport.mapToGlobal(self._view.cursorRect().bottomLeft())
        return viewport.mapToGlobal(viewport.rect().center())

    @Slot()
    def _on_known(self) -> None:
        if not self._glossary.is_known:
            return
        asked, self._asked = self._asked, ""
        hovered, self._hovered = self._hovered, None
        if asked:
            self._explain(asked)
        elif hovered is not None and self._view.isVisible():
            place, on_screen = hovered
            if (QCursor.pos() - on_screen).manhattanLength() <= _STILL_PX:
                self._hover(place, on_screen)


def letter_in(view: QTextEdit) -> Letter:
    """Return what finds the letter under a place of a text."""

    def letter(place: QPoint) -> tuple[str, int] | None:
        cursor = view.cursorForPosition(place)
        if not view.cursorRect(cursor).adjusted(-12, 0, 12, 0).contains(place):
            return None
        text = cursor.block().text()
        return text, from_qt(text, cursor.positionInBlock())

    return letter
