"""Rows of a table as cards, where its columns have no room: words first, the rest below them."""

from __future__ import annotations

import math
from collections.abc import Iterator
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

from scrutinyprep.ui.positions import to_qt
from scrutinyprep.ui.theme import Step, Theme

_Index = QModelIndex | QPersistentModelIndex

_NOTHING = "–"
"""Stands for what is not known, so that it can still be gone to and typed."""
_AROUND_PX, _BETWEEN_PX, _INSET_PX = 8, 16, 4
"""Above and below what a card says, between two things side by side, and around each; at 100%."""
_ENDLESS_PX = 1 << 20
"""No text is as wide."""
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
class _Measured:
    """What one cell says, and how much room that takes in one line; the same at every width."""

    said: Said
    font: QFont
    width: int
    height: int
    """In pixels, without what stands around it."""


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
        self._rows: dict[int, tuple[_Measured, ...]] = {}
        """What rows say: asked for once, however often the window is made wider or narrower."""
        self._types: dict[Step, tuple[QFont, QFontMetrics]] = {}
        """Each with its measures: to make one takes as long as to lay a card out with it."""
        self._headings: dict[int, str] = {}
        self._theme = Theme()
        self._width = 0

    def set_out(self, theme: Theme, width: int) -> None:
        """Lay out for this width, in pixels, from now on."""
        if theme != self._theme or width != self._width:
            if theme != self._theme:
                self._rows.clear()
                self._types.clear()
            self._theme, self._width = theme, width
            self._laid.clear()

    def forget(self, row: int | None = None) -> None:
        """Lay a row out anew, or every one, since what it says has changed."""
        if row is None:
            self._laid.clear()
            self._rows.clear()
            self._headings.clear()
        else:
            self._laid.pop(row, None)
            self._rows.pop(row, None)

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
        if row not in self._rows:
            self._rows[row] = tuple(self._measure(model, row))
        theme, inset = self._theme, self._theme.space(_INSET_PX)
        left, top = theme.space(_AROUND_PX) + theme.px(MARK_PX), theme.space(_AROUND_PX)
        room = max(1, self._width - left - theme.space(_AROUND_PX))
        said: list[Said] = []
        x, y, line = left, top, 0
        for one in self._rows[row]:
            width, height = one.width + 2 * inset + 1, one.height + inset
            if width > room:
                width = room
                height = self._height(one, room - 2 * inset) + inset
            if x > left and x + width > left + room:
                x, y, line = left, y + line, 0
            rect = QRect(x, y, width if said else room, height)
            said.append(Said(one.said.column, one.said.label, one.said.words, rect))
            line = max(line, height)
            # Nothing stands beside the words that come first.
            x += rect.width() + theme.space(_BETWEEN_PX)
        return Card(tuple(said), y + line + top)

    def _measure(self, model: QAbstractItemModel, row: int) -> Iterator[_Measured]:
        """Yield what the cells of a row say, the words first; without those that say nothing."""
        columns = [self._first, *(c for c in range(model.columnCount()) if c != self._first)]
        for column in columns:
            index = model.index(row, column)
            words = " ".join(str(index.data() or "").split())
            is_first = column == self._first
            if not (words or is_first or index.flags() & Qt.ItemFlag.ItemIsEditable):
                continue
            if column not in self._headings:
                self._headings[column] = str(model.headerData(column, Qt.Orientation.Horizontal))
            label = "" if is_first else f"{self._headings[column]}: "
            said = Said(column, label, words or _NOTHING, QRect())
            font, letters = self._font(index, said)
            width = letters.horizontalAdvance(label + said.words)
            yield _Measured(said, font, width, letters.height())

    def _height(self, one: _Measured, width: int) -> int:
        """Return how high the lines are that words take at a width, in pixels."""
        text = self._lines(one.said, one.font)
        return math.ceil(_broken(text, width))

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
        text = self._lines(said, font)
        label, words = QTextLayout.FormatRange(), QTextLayout.FormatRange()
        label.length = to_qt(said.label, len(said.label))
        words.start, words.length = label.length, to_qt(said.words, len(said.words))
        for part, colour in ((label, palette.soft_text), (words, palette.text)):
            part.format.setForeground(QColor(colour))
        text.setFormats([label, words] if said.label else [words])
        _broken(text, width - 2 * inset if wraps else _ENDLESS_PX)
        return text

    @staticmethod
    def _lines(said: Said, font: QFont) -> QTextLayout:
        text = QTextLayout(said.label + said.words, font)
        wrap = QTextOption()
        wrap.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        text.setTextOption(wrap)
        return text


def _broken(text: QTextLayout, width: int) -> float:
    """Break a text into lines of a width; return how high they are together, in pixels."""
    height = 0.0
    text.beginLayout()
    while (line := text.createLine()).isValid():
        line.setLineWidth(max(1, width))
        line.setPosition(QPointF(0, height))
        height += line.height()
    text.endLayout()
    return height


def _away(rect: QRect, point: QPoint) -> int:
    """Return how far a point is from a box, in pixels; none inside it."""
    x = max(rect.left() - point.x(), 0, point.x() - rect.right())
    y = max(rect.top() - point.y(), 0, point.y() - rect.bottom())
    # A line above or below is further away than anything in the same line.
    return x + 4 * y
