"""How cards are drawn: a title that wraps, and a quiet line below it."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QResizeEvent,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from scrutinyprep.ui.itemmodels.cards import Card, CardsModel
from scrutinyprep.ui.positions import to_qt
from scrutinyprep.ui.theme import Appearance, Step, Theme

_MOST_HEIGHTS = 4000
_MOST_LAID = 300
"""Cards whose broken lines are kept: more than are seen at once, at some kilobytes each."""
_CHOSEN_PX = 3


@dataclass(slots=True)
class _Laid:
    """A card's texts with their lines broken."""

    title: QTextLayout
    detail: QTextLayout
    left: float
    """Where the title begins, from the left of the card."""
    detail_top: float
    height: float


class CardDelegate(QStyledItemDelegate):
    """Draws cards; each is as high as its words ask."""

    def __init__(self, appearance: Appearance, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._theme = appearance.theme
        self._heights: dict[Hashable, int] = {}
        """What the cards' words take, since Qt asks for all of them whenever one changes."""
        self._laid: dict[Hashable, _Laid] = {}
        """What is seen is painted over and over, and its lines break as they did."""
        self.number_px = 0
        """How wide the column of numbers is at 100%; 0 for none."""
        self.heading = Step.TINY
        """How large headings are: small over a list beside something else, larger in a document."""
        appearance.changed.connect(self.wear)
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lay the cards out again when they get another width; their heights go by that alone."""
        if isinstance(event, QResizeEvent) and event.size().width() != event.oldSize().width():
            self._view.scheduleDelayedItemsLayout()
        elif event.type() is QEvent.Type.Hide:
            # Nothing is painted until it is seen again; and broken lines are let go of here, and
            # not in whatever thread looks for dead objects when the view is gone.
            self._laid.clear()
        return super().eventFilter(watched, event)

    def wear(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        self._heights.clear()
        self._laid.clear()
        self._view.scheduleDelayedItemsLayout()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return how high a card is in the width that its view has."""
        card: Card = index.data(CardsModel.CardRole)
        width = self._view.viewport().width() - self._indent(index)
        return QSize(max(1, width), self._height(card, width))

    def _height(self, card: Card, width: int) -> int:
        words = (card.title, card.tag, card.detail, card.marks, card.is_heading)
        key = (words, width, self.number_px, self.heading)
        height = self._heights.get(key)
        if height is None:
            if len(self._heights) >= _MOST_HEIGHTS:
                self._heights.clear()
            height = self._heights[key] = round(self._lay(card, width).height)
        return height

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw a card."""
        card: Card = index.data(CardsModel.CardRole)
        theme, rect = self._theme, QRectF(option.rect)
        laid = self._kept(card, option.rect.width())
        painter.save()
        painter.setClipRect(option.rect)
        if not card.is_heading:
            self._paint_ground(painter, option, rect)
        pad = theme.space(12 if card.is_heading else 8)
        origin = rect.topLeft() + QPointF(theme.space(12), pad)
        if card.number:
            painter.setFont(theme.font(weight=QFont.Weight.DemiBold))
            painter.setPen(QColor(theme.palette.soft_text))
            room = QRectF(origin.x(), origin.y(), laid.left - theme.space(8), rect.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignLeft, card.number)
        left = rect.left() + laid.left + theme.space(12)
        quiet = card.is_quiet or (card.is_heading and self.heading is Step.TINY)
        painter.setPen(QColor(theme.palette.soft_text if quiet else theme.palette.text))
        laid.title.draw(painter, QPointF(left, origin.y()))
        painter.setPen(QColor(theme.palette.soft_text))
        laid.detail.draw(painter, QPointF(left, rect.top() + laid.detail_top))
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, rect: QRectF) -> None:
        theme = self._theme
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(theme.palette.accent_soft))
            painter.fillRect(
                QRectF(rect.left(), rect.top(), _CHOSEN_PX, rect.height()),
                QColor(theme.palette.accent),
            )
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(theme.palette.raised))
        painter.setPen(QPen(QColor(theme.palette.hairline), 1))
        painter.drawLine(rect.bottomLeft() - QPointF(0, 0.5), rect.bottomRight() - QPointF(0, 0.5))
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if option.state & QStyle.StateFlag.State_HasFocus and not is_chosen:
            # The chosen card is plain to see, within the ring of its view.
            painter.setPen(QPen(QColor(theme.palette.focus), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))

    def _kept(self, card: Card, width: float) -> _Laid:
        """Return a card with its lines broken, as it is painted."""
        words = (card.title, card.tag, card.detail, card.marks, card.stamp, card.address)
        key = (words, card.is_heading, width, self.number_px, self.heading)
        laid = self._laid.get(key)
        if laid is None:
            if len(self._laid) >= _MOST_LAID:
                self._laid.clear()
            laid = self._laid[key] = self._lay(card, width)
        return laid

    def _lay(self, card: Card, width: float) -> _Laid:
        theme = self._theme
        number = theme.px(self.number_px) if self.number_px and not card.is_heading else 0
        room = max(theme.px(40), width - 2 * theme.space(12) - number)
        if card.is_heading:
            title_font = theme.font(self.heading, weight=QFont.Weight.DemiBold)
        else:
            title_font = theme.font()
        title = _layout(card.title, title_font, room, self._formats(card))
        words = _detail_of(card)
        detail = _layout(words, theme.font(Step.SMALL), room, self._detail_formats(card))
        top = theme.space(8)
        if card.is_heading:
            top = theme.space(12)
        detail_top = top + title.boundingRect().height() + (theme.space(4) if words else 0) / 2
        height = detail_top + (detail.boundingRect().height() if words else 0) + theme.space(8)
        if not card.is_heading:
            height = max(height, theme.row_px)
        return _Laid(title, detail, number, detail_top, height)

    def _formats(self, card: Card) -> list[QTextLayout.FormatRange]:
        ranges = []
        for start, end in card.marks:
            form = QTextCharFormat()
            form.setFontWeight(QFont.Weight.Bold)
            form.setBackground(QColor(self._theme.palette.accent_soft))
            ranges.append(_range(card.title, start, end, form))
        return ranges

    def stamp_at(self, card: Card, rect: QRectF, point: QPointF) -> bool:
        """Say whether a point of a card lies on the time that leads to a recording."""
        run = _stamp_in(card)
        if run is None:
            return False
        laid, words = self._kept(card, rect.width()), _detail_of(card)
        where = point - QPointF(
            rect.left() + laid.left + self._theme.space(12), rect.top() + laid.detail_top
        )
        for number in range(laid.detail.lineCount()):
            line = laid.detail.lineAt(number)
            if line.y() <= where.y() < line.y() + line.height():
                at = line.xToCursor(where.x(), QTextLine.CursorPosition.CursorOnCharacter)
                is_within = where.x() <= line.naturalTextWidth()
                return is_within and to_qt(words, run[0]) <= at < to_qt(words, run[1])
        return False

    def _detail_formats(self, card: Card) -> list[QTextLayout.FormatRange]:
        formats = []
        words = _detail_of(card)
        if card.tag:
            form = QTextCharFormat()
            form.setForeground(QColor(self._theme.palette.warning))
            form.setFontWeight(QFont.Weight.DemiBold)
            formats.append(_range(words, 0, len(card.tag), form))
        if run := _stamp_in(card):
            form = QTextCharFormat()
            form.setForeground(QColor(self._theme.palette.accent))
            form.setFontUnderline(True)
            formats.append(_range(words, *run, form))
        return formats

    def _indent(self, index: QModelIndex | QPersistentModelIndex) -> int:
        if not isinstance(self._view, QTreeView):
            return 0
        depth, above = 1, index.parent()
        while above.isValid():
            depth, above = depth + 1, above.parent()
        return depth * self._view.indentation()


class CardList(QListView):
    """A list of cards, by keyboard and pointer alike.

    Signals:
        recording_wanted: a time on a card was clicked, or R pressed: the address to open.
    """

    recording_wanted = Signal(str)

    def __init__(
        self,
        appearance: Appearance,
        name: str,
        parent: QWidget | None = None,
        *,
        number_px: int = 0,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.cards = CardsModel(self)
        self.setModel(self.cards)
        self._delegate = CardDelegate(appearance, self)
        self._delegate.number_px = number_px
        self.setItemDelegate(self._delegate)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)

    def choose(self, key: object) -> bool:
        """Make the card with this key the current one; say whether it is there."""
        row = self.cards.row_of(key)
        if row is None:
            return False
        index = self.cards.index(row, 0)
        self.setCurrentIndex(index)
        self.scrollTo(index)
        return True

    def keep(self, key: object) -> None:
        """Let the card with this key be the current one, or none where it is not there.

        Where the current card goes, Qt would choose the one that comes in its place.
        """
        chosen = self.chosen
        if (chosen is None or chosen.key != key) and not self.choose(key):
            self.setCurrentIndex(QModelIndex())

    @property
    def chosen(self) -> Card | None:
        """The current card."""
        index = self.currentIndex()
        return index.data(CardsModel.CardRole) if index.isValid() else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Follow a time that leads to a recording, in place of the card."""
        address = self._address_at(event.position())
        if address and event.button() == Qt.MouseButton.LeftButton:
            self.recording_wanted.emit(address)
        else:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Leave the card alone on which a time was followed."""
        if not self._address_at(event.position()):
            super().mouseReleaseEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over what leads to a recording."""
        is_link = bool(self._address_at(event.position()))
        shape = Qt.CursorShape.PointingHandCursor if is_link else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        super().mouseMoveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take R for the recording of the chosen card."""
        is_plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if event.key() == Qt.Key.Key_R and is_plain and self.chosen and self.chosen.address:
            self.recording_wanted.emit(self.chosen.address)
        else:
            super().keyPressEvent(event)

    def _address_at(self, point: QPointF) -> str:
        index = self.indexAt(point.toPoint())
        if not index.isValid():
            return ""
        card: Card = index.data(CardsModel.CardRole)
        is_there = self._delegate.stamp_at(card, QRectF(self.visualRect(index)), point)
        return card.address if is_there else ""


def _detail_of(card: Card) -> str:
    return " · ".join(part for part in (card.tag, card.detail) if part)


def _stamp_in(card: Card) -> tuple[int, int] | None:
    """Return the run of a card's second line that leads to a recording; code points."""
    at = _detail_of(card).find(card.stamp) if card.stamp and card.address else -1
    return (at, at + len(card.stamp)) if at >= 0 else None


def _layout(
    text: str, font: QFont, width: float, formats: list[QTextLayout.FormatRange]
) -> QTextLayout:
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats(formats)
    # Else its letters are shaped anew each time it is painted.
    layout.setCacheEnabled(True)
    layout.beginLayout()
    height = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    return layout


def _range(text: str, start: int, end: int, form: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start = to_qt(text, start)
    made.length = to_qt(text, end) - made.start
    made.format = form
    return made
