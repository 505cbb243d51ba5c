"""The command palette: one field that finds commands, meetings, items, people and text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QVBoxLayout, QWidget

from scrutinyprep.ui.announcing import Announcer, announce
from scrutinyprep.ui.itemmodels.cards import Card, CardsModel
from scrutinyprep.ui.panels.cards import CardList
from scrutinyprep.ui.panels.words_edit import LineEdit
from scrutinyprep.ui.theme import Appearance, Theme

_WIDTH_PX = 640
_HEIGHT_PX = 460
_FROM_TOP_PX = 72


class _Field(LineEdit):
    """Where one types; the keys that walk through the list go there, and the caret stays here.

    Signals:
        stepped: so many cards down, or up where it is less than 0.
        left: Escape was pressed, or the focus went elsewhere.
    """

    stepped = Signal(int)
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, leave or type."""
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: 8,
            Qt.Key.Key_PageUp: -8,
        }
        if event.key() in steps:
            self.stepped.emit(steps[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell of a click elsewhere; another window in front is no reason to go."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self.left.emit()


class Palette(QFrame):
    """Lies over the window until something is chosen, Escape is pressed or one clicks elsewhere.

    Signals:
        typed: the words in the field, after each key.
        chosen: the Card that the user wants.
    """

    typed = Signal(str)
    chosen = Signal(object)

    def __init__(self, appearance: Appearance, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._before: QWidget | None = None
        self.setProperty("role", "floating")
        self.setAccessibleName(self.tr("Find anything"))
        self.field = _Field(self)
        self.field.setPlaceholderText(
            self.tr("Find a command, a meeting, an item, a person or words")
        )
        self.field.setAccessibleName(self.tr("Find anything"))
        self.field.textEdited.connect(self._on_typed)
        self.field.returnPressed.connect(self._on_return)
        self.field.stepped.connect(self._step)
        self.field.left.connect(self.leave)
        self.list = CardList(appearance, self.tr("What was found"), self)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.clicked.connect(self._on_clicked)
        self._nothing = QLabel(self)
        self._nothing.setTextFormat(Qt.TextFormat.PlainText)
        self._nothing.setWordWrap(True)
        self._nothing.setProperty("role", "soft")
        self._nothing.hide()
        self._voice = Announcer(self)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.field)
        self._column.addWidget(self._nothing)
        self._column.addWidget(self.list, 1)
        window.installEventFilter(self)
        appearance.changed.connect(self._wear)
        self._wear(appearance.theme)
        self.hide()

    def begin(self) -> None:
        """Show an empty field over the window."""
        if self.isVisible():
            return
        self._before = QApplication.focusWidget()
        self.field.clear()
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.typed.emit("")

    @Slot()
    def leave(self) -> None:
        """Go, and give the focus back to who had it, unless somebody else has it now."""
        if not self.isVisible():
            return
        had_focus = QApplication.focusWidget() in (None, self.field)
        self.hide()
        self._voice.forget()
        if had_focus and self._before is not None:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = None

    def show_cards(self, cards: Sequence[Card], note: str = "") -> None:
        """Show what was found, and what there is to say of it; the best of it is chosen."""
        self.list.cards.show_rows(list(cards))
        self._nothing.setText(note)
        self._nothing.setVisible(bool(note))
        first = next((card for card in cards if not card.is_heading), None)
        if first is not None:
            self.list.choose(first.key)
            self.list.scrollToTop()
        self._tell_found(cards, first)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the middle of the window."""
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    @Slot(str)
    def _on_typed(self, words: str) -> None:
        self.typed.emit(words)

    @Slot()
    def _on_return(self) -> None:
        card = self.list.chosen
        if card is not None and not card.is_heading:
            self._choose(card)

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        card = index.data(CardsModel.CardRole)
        if isinstance(card, Card) and not card.is_heading:
            self._choose(card)

    def _choose(self, card: Card) -> None:
        self.leave()
        self.chosen.emit(card)

    @Slot(int)
    def _step(self, steps: int) -> None:
        """Choose a card further on; headings are passed over."""
        rows = self.list.cards.rows
        open_rows = [row for row, card in enumerate(rows) if not card.is_heading]
        if not open_rows:
            return
        here = self.list.currentIndex().row()
        at = open_rows.index(here) if here in open_rows else -1
        wanted = open_rows[max(0, min(len(open_rows) - 1, at + steps))]
        self.list.choose(rows[wanted].key)
        self._say(rows[wanted])

    def _say(self, card: Card) -> None:
        # A screen reader follows the focus, which stays in the field.
        self.field.setAccessibleDescription(card.spoken)
        announce(self.field, card.spoken, at_once=True)

    def _tell_found(self, cards: Sequence[Card], first: Card | None) -> None:
        """Tell a screen reader how many there are, and which one Return would open."""
        note = self._nothing.text()
        if first is None:
            self._voice.say(note)
            return
        count = sum(not card.is_heading for card in cards)
        words = self.tr("{count} found. The first: {name}").format(count=count, name=first.spoken)
        self._voice.say(" ".join(filter(None, (note, words))))

    def _place(self) -> None:
        px = self._px
        room = self._window.rect()
        width = min(px(_WIDTH_PX), room.width() - 2 * px(16))
        height = min(px(_HEIGHT_PX), room.height() - px(_FROM_TOP_PX) - px(16))
        self.setGeometry((room.width() - width) // 2, px(_FROM_TOP_PX), width, height)

    @Slot(object)
    def _wear(self, theme: Theme) -> None:
        self._px = theme.px
        self._column.setContentsMargins(*(4 * (theme.space(12),)))
        self._column.setSpacing(theme.space(8))
        if self.isVisible():
            self._place()
