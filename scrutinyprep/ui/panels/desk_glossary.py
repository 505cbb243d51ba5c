"""The desk's pane of acronyms: what those of the page that is read, and of the meeting, mean."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from scrutinyprep.domain.glossary import GlossaryEntry, GlossarySource, key_of
from scrutinyprep.domain.ids import DocumentId, MeetingId
from scrutinyprep.ui.glossary_deeds import GlossaryDeeds
from scrutinyprep.ui.itemmodels.cards import Card
from scrutinyprep.ui.itemmodels.glossary import glossary_cards
from scrutinyprep.ui.meeting_glossary import MeetingGlossary
from scrutinyprep.ui.panels.cards import CardList
from scrutinyprep.ui.panels.words_edit import LineEdit
from scrutinyprep.ui.theme import Appearance

_ACRONYM_PX = 84
_PAUSE_MS = 120
"""Who turns pages has not settled before."""


class DeskGlossary(QWidget):
    """Lists the acronyms of what is read, and takes the user's word on them.

    The meeting's glossary is read only once this pane is seen.

    Signals:
        opened: the GlossaryEntry whose first page the user wants to see.
        question_wanted: the GlossaryEntry that the user wants to ask about.
        finished: the user is done here.
    """

    opened = Signal(object)
    question_wanted = Signal(object)
    finished = Signal()

    def __init__(
        self,
        glossary: MeetingGlossary,
        deeds: GlossaryDeeds,
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._glossary = glossary
        self._deeds = deeds
        self._meeting: MeetingId | None = None
        self._place: tuple[DocumentId | None, int] = (None, 0)
        self._shown: tuple[DocumentId | None, int] = (None, 0)
        self._wanted = ""
        """The key of an acronym to choose once its card is there."""
        self._told = ("", "")
        """What was last said of which acronym, until the library has said so too."""
        self._edited = ""
        """The key of the acronym whose meaning is in the line."""
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._update)
        self._build(appearance)
        self.setProperty("guide", "glossary")
        glossary.known.connect(self._on_known)
        self._update()

    @property
    def found(self) -> CardList:
        """The acronyms that are listed."""
        return self._list

    def show_meeting(self, meeting: MeetingId | None) -> None:
        """Turn to another meeting."""
        self._meeting = meeting
        self._sought.clear()
        if self.isVisible():
            self._glossary.want()
        self._update()

    def show_at(self, file: DocumentId | None, pdf_page: int) -> None:
        """Say which page the reader is on."""
        if self._place != (file, pdf_page):
            self._place = file, pdf_page
            if self.isVisible():
                self._pause.start()

    def explain(self, entry: GlossaryEntry) -> None:
        """Choose an acronym. The keyboard stays where it is: whoever asked is reading."""
        self._sought.clear()
        self._wanted = key_of(entry.acronym)
        self._update()

    def showEvent(self, event: QShowEvent) -> None:
        """Read the glossary, now that somebody sees it."""
        super().showEvent(event)
        self._glossary.want()
        self._update()

    def hideEvent(self, event: QHideEvent) -> None:
        """Follow the reader no more."""
        super().hideEvent(event)
        self._pause.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let all be listed again on Escape; where all is, go back to the page."""
        if event.key() == Qt.Key.Key_Escape and self._sought.text():
            self._sought.clear()
        elif event.key() == Qt.Key.Key_Escape:
            self.finished.emit()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on_known(self) -> None:
        self._told = ("", "")
        self._update()

    @Slot()
    def _update(self) -> None:
        sought = self._sought.text()
        cards = glossary_cards(self._glossary.entries, *self._place, sought)
        self._list.cards.show_rows(cards)
        if self._wanted and self._list.choose(self._wanted):
            self._wanted = ""
        elif self._place != self._shown and not self._list.hasFocus():
            self._list.scrollToTop()
        self._shown = self._place
        self._list.setVisible(bool(cards))
        self._nothing.setText("" if cards else self._why_nothing(sought))
        self._nothing.setVisible(not cards)
        self._show_chosen()

    def _why_nothing(self, sought: str) -> str:
        if self._meeting is None:
            return self.tr("Open a meeting, and what its acronyms stand for appears here.")
        if not self._glossary.is_known:
            return self.tr("Looking through the papers for acronyms…")
        if sought.strip() and self._glossary.entries:
            return self.tr("No acronym here holds “{words}”.").format(words=sought.strip())
        return self.tr("The papers of this meeting use no acronyms.")

    @Slot()
    def _show_chosen(self) -> None:
        entry = self._chosen()
        self._foot.setVisible(entry is not None)
        if entry is None:
            return
        explained = entry.explained
        is_own = explained is not None and explained.source is GlossarySource.USER
        if not self._words.hasFocus() or self._edited != key_of(entry.acronym):
            self._words.show_words(explained.words if explained else "")
        self._edited = key_of(entry.acronym)
        said = self.tr("What {acronym} stands for").format(acronym=entry.acronym)
        self._words.setPlaceholderText(said)
        self._words.setAccessibleName(said)
        self._take_back.setVisible(is_own)
        self._ask.setVisible(explained is None)
        self._open.setEnabled(entry.first_document_id is not None)

    def _chosen(self) -> GlossaryEntry | None:
        card: Card | None = self._list.chosen
        return card.subject if card and isinstance(card.subject, GlossaryEntry) else None

    @Slot()
    def _on_words(self) -> None:
        """Take the user's word, as soon as the line is left or Return pressed."""
        entry = self._chosen()
        if entry is None or self._meeting is None or key_of(entry.acronym) != self._edited:
            return
        words = self._words.text()
        if not words.strip() and entry.explained is not None and not self._take_back.isVisible():
            # What papers say can be corrected, not emptied.
            self._words.show_words(entry.explained.words)
            return
        told = self._edited, words
        if told != self._told:
            # Return says it, and leaving the line says it once more.
            self._told = told
            self._deeds.explain(self._meeting, entry, words)

    @Slot()
    def _on_take_back(self) -> None:
        entry = self._chosen()
        if entry is not None and entry.explained is not None and entry.explained.made is not None:
            self._deeds.forget(entry.explained.made)

    @Slot()
    def _on_open(self) -> None:
        entry = self._chosen()
        if entry is not None and entry.first_document_id is not None:
            self.opened.emit(entry)

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        if index.isValid():
            self._on_open()

    @Slot()
    def _on_ask(self) -> None:
        entry = self._chosen()
        if entry is not None:
            self.question_wanted.emit(entry)

    def _build(self, appearance: Appearance) -> None:
        self._sought = LineEdit(self)
        self._sought.setPlaceholderText(self.tr("Find an acronym or its meaning"))
        self._sought.setAccessibleName(self.tr("Find an acronym or its meaning"))
        self._sought.textChanged.connect(self._update)
        self._nothing = QLabel(self)
        self._nothing.setTextFormat(Qt.TextFormat.PlainText)
        self._nothing.setWordWrap(True)
        self._nothing.setProperty("role", "soft")
        self._nothing.setMargin(16)
        name = self.tr("Acronyms and what they stand for")
        self._list = CardList(appearance, name, self, number_px=_ACRONYM_PX)
        self._list.clicked.connect(self._on_clicked)
        self._list.activated.connect(self._on_clicked)
        self._list.selectionModel().currentChanged.connect(self._show_chosen)
        self._foot = QFrame(self)
        self._foot.setProperty("role", "foot")
        self._words: LineEdit = LineEdit(self._foot)
        self._words.setAccessibleName(self.tr("What the chosen acronym stands for"))
        self._words.setAccessibleDescription(
            self.tr("Your own words win over those of papers; saved when you press Return")
        )
        self._words.editingFinished.connect(self._on_words)
        self._take_back: QPushButton = self._button(
            self.tr("&Take back my words"), self._on_take_back
        )
        self._take_back.setAccessibleDescription(
            self.tr("What the papers or the list say holds again")
        )
        self._ask: QPushButton = self._button(self.tr("&Ask what it stands for"), self._on_ask)
        self._ask.setAccessibleDescription(self.tr("Drafts a question about this acronym"))
        self._open: QPushButton = self._button(self.tr("Show &where"), self._on_open)
        self._open.setAccessibleDescription(self.tr("Opens the first page that uses it"))
        self._lay_out()

    def _button(self, words: str, do: Callable[[], None]) -> QPushButton:
        button = QPushButton(words, self._foot)
        button.clicked.connect(do)
        return button

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(12, 8, 12, 8)
        top.addWidget(self._sought)
        inner = QVBoxLayout(self._foot)
        inner.setContentsMargins(12, 8, 12, 8)
        inner.setSpacing(8)
        inner.addWidget(self._words)
        row = QHBoxLayout()
        row.addStretch(1)
        for button in (self._take_back, self._ask, self._open):
            row.addWidget(button)
        inner.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._nothing)
        column.addWidget(self._list, 1)
        column.addStretch(0)
        column.addWidget(self._foot)
