"""The small bar that floats under a selection: what can be made of these words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QFrame, QGridLayout, QMenu, QToolButton, QWidget

from scrutinyprep.domain.notes import HighlightKind
from scrutinyprep.ui.icons import Icons
from scrutinyprep.ui.reader.marks import look_of, paint_sample
from scrutinyprep.ui.theme import Theme

translate = QCoreApplication.translate

_GAP_PX = 8
"""Between it and what it belongs to."""


class SelectionBar(QFrame):
    """Offers a highlight, a note, a question and what was said before on the selected words.

    Signals:
        highlight_wanted: the HighlightKind; the button gives the kind used last.
        note_wanted, question_wanted: the user asked for one.
        before_wanted: the user asked what was said about these words before.
        quote_wanted: the question that is worked on is to draw on these words.
        promise_wanted: the words are a promise.
    """

    highlight_wanted = Signal(object)
    note_wanted = Signal()
    question_wanted = Signal()
    before_wanted = Signal()
    quote_wanted = Signal()
    promise_wanted = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._kind = HighlightKind.EVIDENCE
        self._kinds: dict[HighlightKind, QAction] = {}
        self.setProperty("role", "floating")
        self.setAccessibleName(self.tr("What to make of the selected words"))
        # The page keeps the arrow of a pointer over text otherwise.
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._build_buttons()
        self.hide()

    def name_kinds(self, names: Mapping[str, str]) -> None:
        """Call the kinds of highlight by these names."""
        for at, (kind, name) in enumerate(kind_names(names).items(), start=1):
            self._kinds[kind].setText(f"{name.replace('&', '&&')}\t{at}")

    def wear(self, theme: Theme) -> None:
        """Take on another theme."""
        size = QSize(theme.px(18), theme.px(18))
        for button, icon in (
            (self._highlight, "highlight"),
            (self._note, "note"),
            (self._question, "question"),
            (self._quote, "quote"),
            (self._before, "past"),
            (self._promise, "flag"),
        ):
            button.setIcon(self._icons.icon(icon))
            button.setIconSize(size)
        for kind, action in self._kinds.items():
            action.setIcon(sample_of(kind, theme))
        self.adjustSize()

    @property
    def kind(self) -> HighlightKind:
        """The kind of highlight that was made last, which the next one will be."""
        return self._kind

    def ask_highlight(self) -> None:
        """Ask for a highlight of the kind used last."""
        self.highlight_wanted.emit(self._kind)

    def float_at(self, passage: QRect, room: QRect) -> None:
        """Show beside a passage, where it hides none of it: above, which is read, or else below.

        Where it does not fit there, as beside a long passage in a small window, it
        gives up its words, and at last stands in the margin as a column of icons.
        """
        inside = room.adjusted(_GAP_PX, _GAP_PX, -_GAP_PX, -_GAP_PX)
        place = self._beside(passage, inside, _GAP_PX) or self._beside(passage, room, 1)
        if place is None:
            place = self._over(inside)
        self.move(max(room.left(), place.left()), max(room.top(), place.top()))
        self.show()
        self.raise_()

    def ask_kind(self, kind: HighlightKind) -> None:
        """Ask for a highlight of this kind."""
        self._kind = kind
        self.highlight_wanted.emit(kind)

    def offer_naming(self, action: QAction) -> None:
        """Offer to name the kinds where they are chosen from."""
        menu = self._highlight.menu()
        menu.addSeparator()
        menu.addAction(action)

    def offer_quote(self, *, can_quote: bool) -> None:
        """Offer to quote the words, where there is a question to quote them in."""
        self._quote.setEnabled(can_quote)

    def _shapes(self, room_px: int) -> Iterator[tuple[bool, int]]:
        """Yield how it may be laid out, best first: whether with words, and in how many columns."""
        count = len(self._buttons)
        for has_words in (True, False):
            self._show_words(is_wanted=has_words)
            sizes = [button.sizeHint().width() + 2 for button in self._buttons]
            if sum(sizes) + 10 <= room_px:
                yield has_words, count
            yield has_words, max(1, min(count // 2, room_px // (max(sizes) + 2)))
        yield False, 1
        yield False, 2

    def _beside(self, passage: QRect, room: QRect, gap_px: int) -> QRect | None:
        """Take the best shape that fits beside a passage, and return where; None if none does."""
        for has_words, columns in self._shapes(room.width()):
            self._arrange(columns, has_words=has_words)
            places = _around(passage, self.size(), room, gap_px)
            free = (QRect(place, self.size()) for place in places)
            fitting = (r for r in free if room.contains(r) and not r.intersects(passage))
            place = next(fitting, None)
            if place is not None:
                return place
        return None

    def _over(self, room: QRect) -> QRect:
        """Return a place over what is seen, all of which is selected, where it hides least.

        That is the margin on the right; in a low window a row at the foot of it.
        """
        self._arrange(1, has_words=False)
        if self.height() <= room.height():
            return QRect(QPoint(room.right() + 1 - self.width(), room.top()), self.size())
        self._arrange(len(self._buttons), has_words=False)
        foot = QPoint(room.right() + 1 - self.width(), room.bottom() + 1 - self.height())
        return QRect(foot, self.size())

    def _arrange(self, columns: int, *, has_words: bool) -> None:
        self._show_words(is_wanted=has_words)
        for at, button in enumerate(self._buttons):
            self._grid.addWidget(button, *divmod(at, columns))
        self._grid.activate()
        self.adjustSize()

    def _show_words(self, *, is_wanted: bool) -> None:
        style = Qt.ToolButtonStyle
        wanted = style.ToolButtonTextBesideIcon if is_wanted else style.ToolButtonIconOnly
        for button in self._buttons:
            if button.toolButtonStyle() is not wanted:
                button.setToolButtonStyle(wanted)

    @Slot(QAction)
    def _on_kind(self, action: QAction) -> None:
        if action in self._kinds.values():
            self._kind = action.data()
            self.highlight_wanted.emit(self._kind)

    def _build_buttons(self) -> None:
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(4, 4, 4, 4)
        self._grid.setSpacing(2)
        self._highlight = self._button(self.tr("Highlight"), self.tr("Highlight these words (H)"))
        self._highlight.clicked.connect(self.ask_highlight)
        self._highlight.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        self._highlight.setMenu(self._build_menu())
        self._note = self._button(self.tr("Note"), self.tr("Write a note on these words (N)"))
        self._note.clicked.connect(self.note_wanted)
        self._question = self._button(
            self.tr("Question"), self.tr("Ask a question about these words (Q)")
        )
        self._question.clicked.connect(self.question_wanted)
        self._before = self._button(
            self.tr("Said before"), self.tr("What was said about these words before (B)")
        )
        self._before.clicked.connect(self.before_wanted)
        self._quote = self._button(
            self.tr("Quote"), self.tr("Quote these words in the question you are working on (E)")
        )
        self._quote.clicked.connect(self.quote_wanted)
        self._quote.setEnabled(False)
        self._promise = self._button(
            self.tr("Promise"), self.tr("Record these words as an undertaking (U)")
        )
        self._promise.clicked.connect(self.promise_wanted)
        self._buttons = (
            *(self._highlight, self._note, self._question),
            *(self._quote, self._before, self._promise),
        )
        for at, button in enumerate(self._buttons):
            self._grid.addWidget(button, 0, at)

    def _build_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAccessibleName(self.tr("Kinds of highlight"))
        for kind, name in kind_names().items():
            action = menu.addAction(name)
            action.setData(kind)
            self._kinds[kind] = action
        menu.triggered.connect(self._on_kind)
        return menu

    def _button(self, text: str, says: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setToolTip(says)
        button.setAccessibleName(text)
        button.setAccessibleDescription(says)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setProperty("flat", True)
        return button


def _around(passage: QRect, size: QSize, room: QRect, gap_px: int) -> Iterator[QPoint]:
    """Yield where something of this size stands above, below, right and left of a passage."""
    across = min(max(room.left(), passage.left()), room.right() + 1 - size.width())
    yield QPoint(across, passage.top() - size.height() - gap_px)
    yield QPoint(across, passage.bottom() + gap_px)
    down = min(max(room.top(), passage.top()), room.bottom() + 1 - size.height())
    yield QPoint(passage.right() + gap_px, down)
    yield QPoint(passage.left() - size.width() - gap_px, down)


def kind_names(own: Mapping[str, str] = MappingProxyType({})) -> dict[HighlightKind, str]:
    """Return the four kinds of highlight in their order, by the user's own names where given."""
    usual = {
        HighlightKind.EVIDENCE: translate("highlights", "Evidence"),
        HighlightKind.CONCERN: translate("highlights", "Concern"),
        HighlightKind.MONEY: translate("highlights", "Money"),
        HighlightKind.FOLLOW_UP: translate("highlights", "Follow up"),
    }
    return {kind: own.get(kind.value) or name for kind, name in usual.items()}


def sample_of(kind: HighlightKind, theme: Theme) -> QIcon:
    """Return a swatch of a kind, with its colour and its line."""
    pixmap = QPixmap(48, 48)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.scale(2, 2)
    paint_sample(painter, look_of(kind), QRectF(1, 4, 22, 16), theme)
    painter.end()
    return QIcon(pixmap)
