"""The desk's notes and highlights, and the note that is being written."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from scrutinyprep.domain.ids import NoteId
from scrutinyprep.domain.notes import Highlight, Note
from scrutinyprep.ui.deeds import Deeds
from scrutinyprep.ui.itemmodels.cards import CardsModel
from scrutinyprep.ui.itemmodels.marks import note_cards
from scrutinyprep.ui.panels.cards import CardList
from scrutinyprep.ui.panels.flow import FlowLayout
from scrutinyprep.ui.panels.highlight_names import HighlightNames
from scrutinyprep.ui.panels.question_editor_typed import PAUSE_MS
from scrutinyprep.ui.panels.words_edit import WordsEdit
from scrutinyprep.ui.theme import Appearance


class DeskNotes(QWidget):
    """Shows the notes and highlights of a meeting, and edits the chosen note.

    Signals:
        opened: the Note or Highlight whose passage the user wants to see.
        new_wanted: a note on the page that is open.
        finished: the user is done writing.
        kinds_named: the HighlightKind that was renamed, and every name by the kind's value.
    """

    opened = Signal(object)
    new_wanted = Signal()
    finished = Signal()
    kinds_named = Signal(object, object)

    def __init__(self, deeds: Deeds, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._deeds = deeds
        self._appearance = appearance
        self._notes: tuple[Note, ...] = ()
        self._highlights: tuple[Highlight, ...] = ()
        self._pdf_page = 0
        self._mark: Note | Highlight | None = None
        self._wanted: NoteId | None = None
        self._is_filling = False
        """Rows come and go, and nobody chooses any."""
        self._later = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._later.timeout.connect(self._update)
        self._build(appearance)
        self._connect()
        self._edit(None)
        appearance.named.connect(self._update)

    def show_notes(self, notes: tuple[Note, ...], highlights: tuple[Highlight, ...]) -> None:
        """Show the notes and highlights of a meeting."""
        self._notes, self._highlights = notes, highlights
        self._update()
        current = self._wanted or (self._mark.id if self._mark else None)
        found = self._find(current)
        if found is not None:
            self._wanted = None
            self._edit(found)
            self._list.choose(found.id)
        elif self._wanted is None:
            self._edit(None)

    def reword(self, note: Note) -> None:
        """Show what one of the notes says now."""
        self._notes = tuple(note if n.id == note.id else n for n in self._notes)
        if self._mark is not None and self._mark.id == note.id:
            self._edit(note)
            # The field has the words; laid out at each key, the list takes as long as the key.
            self._later.start()
        else:
            self._update()

    def show_at(self, pdf_page: int) -> None:
        """Say which page the reader is on."""
        if pdf_page != self._pdf_page:
            self._pdf_page = pdf_page
            self._update()

    def write(self, note: Note) -> None:
        """Let the user write a note that was only just saved."""
        self._wanted = note.id
        self._edit(note)
        self._words.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def choose(self, mark: str) -> None:
        """Show another of the notes or highlights."""
        found = self._find(mark)
        if found is not None:
            self._edit(found)
            self._list.choose(mark)
        else:
            self._wanted = NoteId(mark)

    @Slot()
    def name_kinds(self) -> None:
        """Let the kinds of highlight be named: first the one of the highlight that is chosen."""
        self._naming.setChecked(True)
        self._names.begin(self._mark.kind if isinstance(self._mark, Highlight) else None)

    @Slot(bool)
    def _on_naming(self, is_wanted: bool) -> None:
        if is_wanted:
            self.name_kinds()

    @Slot()
    def _on_named(self) -> None:
        self._naming.setChecked(False)
        self.finished.emit()

    @Slot(QModelIndex)
    def _on_current(self, index: QModelIndex) -> None:
        mark = index.data(CardsModel.SubjectRole)
        if isinstance(mark, Note | Highlight) and not self._is_filling:
            self._edit(mark)

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        mark = index.data(CardsModel.SubjectRole)
        if isinstance(mark, Note | Highlight):
            self._edit(mark)
            self.opened.emit(mark)

    @Slot(str)
    def _on_typed(self, words: str) -> None:
        if isinstance(self._mark, Note):
            self._deeds.reword_note(self._mark, words)

    @Slot()
    def _on_remove(self) -> None:
        mark = self._mark
        self._edit(None)
        if isinstance(mark, Note):
            self._deeds.remove_note(mark)
        elif isinstance(mark, Highlight):
            self._deeds.remove_highlight(mark)

    def _find(self, mark: str | None) -> Note | Highlight | None:
        marks: list[Note | Highlight] = [*self._notes, *self._highlights]
        return next((found for found in marks if found.id == mark), None)

    @Slot()
    def _update(self) -> None:
        self._later.stop()
        cards = note_cards(
            self._notes, self._highlights, self._pdf_page, self._appearance.highlight_names
        )
        self._is_filling = True
        self._list.cards.show_rows(cards)
        self._list.keep(self._mark.id if self._mark else None)
        self._is_filling = False
        self._nothing.setVisible(not cards)
        self._list.setVisible(bool(cards))

    def _edit(self, mark: Note | Highlight | None) -> None:
        self._mark = mark
        focused = cast("QWidget | None", self.window().focusWidget())
        is_left = mark is None and focused is not None and self._editor.isAncestorOf(focused)
        self._editor.setVisible(mark is not None)
        self._words.setVisible(isinstance(mark, Note))
        if isinstance(mark, Note):
            self._words.show_words(mark.words)
        quote = mark.place.anchor.quote if mark is not None and mark.place is not None else ""
        self._quote.setText(f"“{quote}”" if quote else "")
        self._quote.setVisible(bool(quote))
        self._remove.setText(
            self.tr("Remove note") if isinstance(mark, Note) else self.tr("Remove highlight")
        )
        if is_left:
            # Qt would pass the keyboard on to whatever comes next in the window.
            self.finished.emit()

    def _build(self, appearance: Appearance) -> None:
        self._new = QPushButton(self.tr("New note"), self)
        self._new.setAccessibleDescription(self.tr("A note on the page that is open"))
        self._naming = QPushButton(self.tr("Name the highlights"), self)
        self._naming.setProperty("flat", True)
        self._naming.setCheckable(True)
        self._naming.setToolTip(self.tr("Says what each kind means to you (F2 in the list)"))
        self._names = HighlightNames(appearance, self)
        self._list = CardList(appearance, self.tr("Notes and highlights"), self)
        self._nothing = QLabel(
            self.tr("Select words on the page and press H to highlight them, or N for a note."),
            self,
        )
        self._nothing.setWordWrap(True)
        self._nothing.setProperty("role", "soft")
        self._nothing.setMargin(16)
        self._editor = QFrame(self)
        self._editor.setProperty("role", "editor")
        self._words = WordsEdit(self._editor)
        self._words.takes_lines = True
        self._words.setPlaceholderText(self.tr("Your note"))
        self._words.setAccessibleName(self.tr("Words of the note"))
        self._words.setAccessibleDescription(self.tr("Saved as you type"))
        self._quote = QLabel(self._editor)
        self._quote.setTextFormat(Qt.TextFormat.PlainText)
        self._quote.setWordWrap(True)
        self._quote.setProperty("role", "soft")
        self._remove = QPushButton(self._editor)
        self._remove.setProperty("flat", True)
        self._lay_out()

    def _lay_out(self) -> None:
        top = FlowLayout()
        top.setContentsMargins(12, 8, 12, 8)
        top.add(self._naming, self._new)
        inner = QVBoxLayout(self._editor)
        inner.setContentsMargins(16, 12, 16, 8)
        inner.setSpacing(8)
        inner.addWidget(self._words)
        inner.addWidget(self._quote)
        inner.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignRight)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._names)
        column.addWidget(self._nothing)
        column.addWidget(self._list, 1)
        column.addStretch(0)
        column.addWidget(self._editor)

    def _connect(self) -> None:
        self._new.clicked.connect(self.new_wanted)
        self._naming.toggled.connect(self._names.setVisible)
        self._naming.clicked.connect(self._on_naming)
        self._names.named.connect(self.kinds_named)
        self._names.left.connect(self._on_named)
        naming = QAction(self._naming.text(), self)
        naming.setShortcut(QKeySequence("F2"))
        naming.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        naming.triggered.connect(self.name_kinds)
        self._list.addAction(naming)
        self._list.selectionModel().currentChanged.connect(self._on_current)
        self._list.clicked.connect(self._on_activated)
        self._list.activated.connect(self._on_activated)
        self._words.typed.connect(self._on_typed)
        self._words.entered.connect(self.finished)
        self._remove.clicked.connect(self._on_remove)
