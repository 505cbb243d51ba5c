"""How a ledger draws its rows and lays its editors: as cells of a table, or as cards."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Slot
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QStyle,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from scrutinyprep.ui.panels.cells import CellDelegate
from scrutinyprep.ui.panels.ledger_cards import MARK_PX, Cards
from scrutinyprep.ui.theme import Appearance, Theme

_Index = QModelIndex | QPersistentModelIndex
_TYPED_PX = 160
"""Wide is an editor in a card at least, at 100%: there may be no words yet that give it room."""


class LedgerDelegate(CellDelegate):
    """Draws cells as Qt does, and whole rows where there are cards."""

    def __init__(
        self,
        appearance: Appearance,
        view: QTableView,
        choices_role: int,
        *,
        counted: int,
        whole: tuple[int, ...],
        marked_role: int,
    ) -> None:
        super().__init__(appearance, view, choices_role, counted=counted, whole=whole)
        self._view = view
        self._marked_role = marked_role
        self.cards: Cards | None = None
        """How rows are drawn; None for cells in columns."""
        self._worn = appearance.theme
        appearance.changed.connect(self._on_worn)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw a cell, or the card of its row; a bar at the left says that the row is marked."""
        if self.cards is None:
            super().paint(painter, option, index)
        else:
            self._paint_card(self.cards, painter, option, index)
        if self._is_marked(index):
            bar = QRect(option.rect)
            bar.setWidth(self._worn.px(MARK_PX))
            painter.fillRect(bar, QColor(self._worn.palette.bad))

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the room that a cell takes, wherever it stands."""
        if self.cards is None:
            return super().sizeHint(option, index)
        return self.cards.card(self._view.model(), index.row()).of(index.column()).rect.size()

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        """Lay the editor over its cell; in a card with room to type, which words do not leave."""
        super().updateEditorGeometry(editor, option, index)
        if self.cards is None:
            return
        room, wanted = self._view.viewport().width(), editor.sizeHint()
        width = max(editor.width(), wanted.width(), self._worn.px(_TYPED_PX))
        editor.resize(min(width, room), max(editor.height(), wanted.height()))
        editor.move(max(0, min(editor.x(), room - editor.width())), editor.y())

    def _paint_card(
        self, cards: Cards, painter: QPainter, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        ground = QStyleOptionViewItem(option)
        ground.state &= ~QStyle.StateFlag.State_HasFocus
        self._view.style().drawPrimitive(
            QStyle.PrimitiveElement.PE_PanelItemViewItem, ground, painter, self._view
        )
        now = self._view.currentIndex()
        is_here = self._view.hasFocus() and now.row() == index.row()
        painter.save()
        painter.setClipRect(option.rect)
        cards.draw(
            painter,
            self._view.model(),
            index.row(),
            option.rect.topLeft(),
            ring=now.column() if is_here else -1,
        )
        painter.restore()

    def _is_marked(self, index: _Index) -> bool:
        if self._marked_role < 0:
            return False
        is_first = self.cards is not None or index.column() == 0
        return is_first and bool(index.data(self._marked_role))

    @Slot(object)
    def _on_worn(self, theme: Theme) -> None:
        self._worn = theme
