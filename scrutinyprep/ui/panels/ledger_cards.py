"""Rows of a table as cards, where its columns have no room: words first, the rest below them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextLayout, QTextOption

from scrutinyprep.ui.theme import Step, Theme

_Index = QModelIndex | QPersistentModelIndex

_NOTHING = "–"
"""Stands for what is not known, so that it can still be gone to and typed."""
_AROUND_PX, _BETWEEN_PX, _INSET_PX = 8, 16, 4
"""Above and below what a card says, between two things side by side, and around each; at 100%."""
MARK_PX = 4
"""How wide the bar is at the left of a row that is marked, at 100%."""


@dataclass(frozen=True, slots=True)
class Said:
    """What one cell says, with where it stands in its card."""

    column: int
    label: str
    """What the column is called, with what parts it from the words; empty for the words first."""
    words: str
    rect: QRect
    """Counted from the card's top left corner, in pixels; with room for a ring around it."""


@dataclass(frozen=True, slots=True)
class Card:
    """A row as it is laid out at a width."""

    said: tuple[Said, ...]
    """In the order of the eye."""
    height: int
    """In pixels."""

    def of(self, column: int) -> Said:
        """Return what a column says; what comes first, where it says nothing here."""
        return next((one for one in self.said if one.column == column), self.said[0])

    def at(self, point: QPoint) -> Said:
        """Return what stands at a point of the card, or nearest to it."""
        return min(self.said, key=lambda one: _away(one.rect, point))

    def beside(self, column: int, steps: int) -> Said:
        """Return what stands so many steps after another in the order of the eye, or before it."""
        at = self.said.index(self.of(column)) + steps
        return self.said[max(0, min(at, len(self.said) - 1))]


class Cards:
    """Lays rows out as cards of a width, and draws them."""

    def __init__(self, first: int) -> None:
        """`first` is the column whose words head the card."""
        self._first = first
        self._laid: dict[int, Card] = {}
        self._types: dict[Step, tuple[QFont, QFontMetrics]] = {}
        """Each with its measures: to make one takes as long as to lay a card out with it."""
        self._headings: dict[int, str] = {}
        self._theme = Theme()
        self._width = 0

    def set_out(self, theme: Theme, width: int) -> None:
        """Lay out for this width, in pixels, from now on."""
        if theme != self._theme or width != self._width:
            self._theme, self._width = theme, width
            self._laid.clear()
            self._types.clear()

    def forget(self, row: int | None = None) -> None:
        """Lay a row out anew, or every one, since what it says has changed."""
        if row is None:
            self._laid.clear()
            self._headings.clear()
        else:
            self._laid.pop(row, None)

    def card(self, model: QAbstractItemModel, row: int) -> Card:
        """Return a row as a card."""
        if row not in self._laid:
            self._laid[row] = self._lay(model, row)
        return self._laid[row]

    def draw(
        self, painter: QPainter, model: QAbstractItemModel, row: int, at: QPoint, *, ring: int
    ) -> None:
        """Draw a card's words with its top left corner at a point.

        `ring` is the column that keys go to, -1 for none.
        """
        card, inset = self.card(model, row), self._theme.space(_INSET_PX)
        for said in card.said:
            rect = said.rect.translated(at)
            font, letters = self._font(model.index(row, said.column), said)
            text = self._text(said, font, rect.width(), wraps=rect.height() > 2 * letters.height())
            text.draw(painter, QPointF(rect.topLeft() + QPoint(inset, inset // 2)))
            if said.column == ring:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(QPen(QColor(self._theme.palette.focus), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 3, 3)

    def _lay(self, model: QAbstractItemModel, row: int) -> Card:
        """Lay out the words over the whole width, and the rest from left to right in lines."""
        theme = self._theme
        left, top = theme.space(_AROUND_PX) + theme.px(MARK_PX), theme.space(_AROUND_PX)
        room = max(1, self._width - left - theme.space(_AROUND_PX))
        heading = self._measured(model, row, self._first, room)
        said = [_moved(heading, QPoint(left, top), room)]
        x, y, line = left, said[0].rect.bottom() + 1, 0
        for column in range(model.columnCount()):
            one = self._measured(model, row, column, room) if column != self._first else None
            if one is None or not _is_shown(one, model.index(row, column)):
                continue
            if x > left and x + one.rect.width() > left + room:
                x, y, line = left, y + line, 0
            said.append(_moved(one, QPoint(x, y)))
            x += one.rect.width() + theme.space(_BETWEEN_PX)
            line = max(line, one.rect.height())
        return Card(tuple(said), y + line + top)

    def _measured(self, model: QAbstractItemModel, row: int, column: int, room: int) -> Said:
        """Return what a cell says with the room that it takes, at no place yet."""
        index = model.index(row, column)
        words = " ".join(str(index.data() or "").split()) or _NOTHING
        if column not in self._headings:
            self._headings[column] = str(model.headerData(column, Qt.Orientation.Horizontal))
        label = "" if column == self._first else f"{self._headings[column]}: "
        said, inset = Said(column, label, words, QRect()), self._theme.space(_INSET_PX)
        font, letters = self._font(index, said)
        width = letters.horizontalAdvance(label + words) + 2 * inset + 1
        height = letters.height() + inset
        if width > room:
            width = room
            text = self._text(said, font, room, wraps=True)
            height = int(text.boundingRect().height() + 0.99) + inset
        return Said(column, label, words, QRect(0, 0, width, height))

    def _font(self, index: _Index, said: Said) -> tuple[QFont, QFontMetrics]:
        """Return the type of a cell, and its measures: what stands below the words is smaller."""
        step = Step.SMALL if said.label else Step.BODY
        if step not in self._types:
            font = self._theme.font(step)
            self._types[step] = font, QFontMetrics(font)
        own = index.data(Qt.ItemDataRole.FontRole)
        if not isinstance(own, QFont):
            return self._types[step]
        font = own.resolve(self._types[step][0])
        return font, QFontMetrics(font)

    def _text(self, said: Said, font: QFont, width: int, *, wraps: bool) -> QTextLayout:
        """Return a label and words as lines of a width, or as the one line that they fill.

        What is measured letter by letter may be a pixel less than what is set.
        """
        palette, inset = self._theme.palette, self._theme.space(_INSET_PX)
        text = QTextLayout(said.label + said.words, font)
        wrap = QTextOption()
        modes = QTextOption.WrapMode
        wrap.setWrapMode(modes.WrapAtWordBoundaryOrAnywhere if wraps else modes.NoWrap)
        text.setTextOption(wrap)
        label, words = QTextLayout.FormatRange(), QTextLayout.FormatRange()
        label.start, label.length = 0, len(said.label)
        words.start, words.length = len(said.label), 2 * len(said.words)
        for part, colour in ((label, palette.soft_text), (words, palette.text)):
            part.format.setForeground(QColor(colour))
        text.setFormats([label, words] if said.label else [words])
        text.beginLayout()
        y = 0.0
        while (line := text.createLine()).isValid():
            line.setLineWidth(max(1, width - 2 * inset))
            line.setPosition(QPointF(0, y))
            y += line.height()
        text.endLayout()
        return text


def _is_shown(said: Said, index: _Index) -> bool:
    """Say whether a cell has words, or could be given some."""
    if said.words != _NOTHING or index.data():
        return True
    return bool(index.flags() & Qt.ItemFlag.ItemIsEditable)


def _moved(said: Said, to: QPoint, width: int = 0) -> Said:
    rect = said.rect.translated(to)
    rect.setWidth(width or rect.width())
    return Said(said.column, said.label, said.words, rect)


def _away(rect: QRect, point: QPoint) -> int:
    """Return how far a point is from a box, in pixels; none inside it."""
    x = max(rect.left() - point.x(), 0, point.x() - rect.right())
    y = max(rect.top() - point.y(), 0, point.y() - rect.bottom())
    # A line above or below is further away than anything in the same line.
    return x + 4 * y
