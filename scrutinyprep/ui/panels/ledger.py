"""A table whose cells are edited in place; its rows become cards where columns have no room."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyleOptionHeader,
    QTableView,
    QWidget,
)

from scrutinyprep.ui.panels.ledger_cards import Card, Cards
from scrutinyprep.ui.panels.ledger_delegate import LedgerDelegate
from scrutinyprep.ui.panels.ledger_sorting import SortButton
from scrutinyprep.ui.panels.neighbour import Neighbour
from scrutinyprep.ui.theme import Appearance, Theme

_NARROWEST_PX = 240
"""The column of words, at 100%."""
_MEASURED_ROWS = 200
"""Of a table are looked at for words that need a wider column."""
_SIGN_PX = 16
"""What the sign of a sorted column takes beside its heading, at 100%."""
_LEAST_LINES = 5
"""High is a list of cards at least, if need be by scrolling what it stands in."""

_Index = QModelIndex | QPersistentModelIndex
_Move = QAbstractItemView.CursorAction
_STEPS = {_Move.MoveLeft: -1, _Move.MovePrevious: -1, _Move.MoveRight: 1, _Move.MoveNext: 1}
"""In the order of the eye, by the key."""
_CTRL = Qt.KeyboardModifier.ControlModifier


class Ledger(QTableView):
    """Rows as high as their words; Enter, F2 or a double click edits a cell.

    Where its columns need more width than there is, in large text or a small window, each row is
    a card: the words of the wide column first, below them what the others say, with labels. It is
    the same table all the time, to keys, commands, selection and screen readers.

    Signals:
        stacked: whether rows are cards from now on.
    """

    stacked = Signal(bool)

    def __init__(
        self,
        appearance: Appearance,
        name: str,
        *,
        choices_role: int = -1,
        counted: int = -1,
        whole: tuple[int, ...] = (),
        marked_role: int = -1,
        parent: QWidget | None = None,
    ) -> None:
        """`marked_role` tells of a row whether it is one to see first, such as an overdue one."""
        super().__init__(parent)
        self._wide, self._least_px = -1, _NARROWEST_PX
        self._widths_px: dict[int, int] = {}
        self._needed_px: dict[int, int] = {}
        """How wide each column must be for its words, but for the wide one."""
        self._theme: Theme | None = None
        self._cards: Cards | None = None
        self._heights: dict[int, int] = {}
        """Of rows that were asked for. Qt asks for all of them ten times until they are seen."""
        self._measured: int | None = None
        """How many rows are measured; those after them are taken to be as high as the last."""
        self.setAccessibleName(name)
        self._delegate = LedgerDelegate(
            *(appearance, self, choices_role),
            counted=counted,
            whole=whole,
            marked_role=marked_role,
        )
        self.setItemDelegate(self._delegate)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSortingEnabled(True)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header = self.horizontalHeader()
        header.sectionResized.connect(self._on_resized)
        appearance.changed.connect(self._forget_heights)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._sorting = SortButton(self)

    def lay_columns(
        self,
        appearance: Appearance,
        widths_px: dict[int, int],
        wide: int,
        *,
        least_px: int = _NARROWEST_PX,
    ) -> None:
        """Give columns their widths at 100%; one takes what is left, but never below the least.

        None gets narrower than its heading: other languages have longer words.
        """
        self._wide, self._theme, self._least_px = wide, appearance.theme, least_px
        self._widths_px, self._cards = widths_px, Cards(wide)
        appearance.changed.connect(self._wear)
        self._wear(appearance.theme)

    @property
    def is_stacked(self) -> bool:
        """Whether rows are cards now."""
        return self._delegate.cards is not None

    @Slot(object)
    def _wear(self, theme: Theme) -> None:
        """Give the columns their widths in this size of text."""
        self._theme = theme
        self._widen()

    @Slot()
    def _widen(self) -> None:
        """Let no column be narrower than its longest word, which could not wrap."""
        theme = self._theme
        if theme is None:
            return
        letters, around = QFontMetrics(theme.font()), 2 * theme.space(12)
        for column, usual in self._widths_px.items():
            words = (word for row in self._first_rows() for word in self._words(row, column))
            longest = max(map(letters.horizontalAdvance, words), default=0) + around
            self._needed_px[column] = max(self._heading_px(column), theme.space(usual), longest)
            self.setColumnWidth(column, self._needed_px[column])
        self._arrange()

    def _arrange(self) -> None:
        """Show columns where there is room for all of them, else cards."""
        if self._wide < 0 or self._theme is None:
            return
        # Whether there is a scroll bar at the side or not: else it would come and go with the
        # cards, and they with it. The wide column spares its width.
        room = self.width() - 2 * self.frameWidth()
        needed = sum(self._needed_px.values()) + self._least_width()
        # A single column is what a card would be.
        is_narrow = bool(self._needed_px) and needed > room
        if is_narrow is not self.is_stacked:
            self._stack(is_stacked=is_narrow)
        self._fill()

    def _stack(self, *, is_stacked: bool) -> None:
        """Go over to cards or back; what is chosen, and where keys go to, stays as it is."""
        self._delegate.cards = self._cards if is_stacked else None
        for column in range(self.model().columnCount()):
            self.setColumnHidden(column, is_stacked and column != self._wide)
        for column, width in self._needed_px.items():
            self.setColumnWidth(column, width)
        sorting = self._sorting
        sorting.tell()
        sorting.setVisible(is_stacked)
        head = sorting.sizeHint().height() if is_stacked else 0
        self.horizontalHeader().setMinimumHeight(head)
        lines = _LEAST_LINES * self.fontMetrics().lineSpacing() if is_stacked else 0
        self.setMinimumHeight(lines)
        self._forget_heights()
        # At its new width before it is laid out, so that it is laid out once.
        self._fill()
        # Now, or it would be scrolled by the heights of before.
        self.scheduleDelayedItemsLayout()
        self.executeDelayedItemsLayout()
        self._sorting.follow()
        self.scrollTo(self.currentIndex())
        self.stacked.emit(is_stacked)

    def _first_rows(self) -> range:
        return range(min(self.model().rowCount(), _MEASURED_ROWS))

    def _words(self, row: int, column: int) -> list[str]:
        """Return the longest word of a cell, by its letters."""
        words = str(self.model().index(row, column).data() or "").split()
        return [max(words, key=len)] if words else []

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Show other rows."""
        self._heights.clear()
        if model is not None:
            # Before the view itself hears of it, and asks.
            model.dataChanged.connect(self._on_data)
            for changed in (
                *(model.layoutChanged, model.modelReset),
                *(model.rowsInserted, model.rowsRemoved, model.rowsMoved),
            ):
                changed.connect(self._forget_heights)
            for changed in (model.modelReset, model.rowsInserted):
                changed.connect(self._widen)
        super().setModel(model)
        if model is not None:
            Neighbour(self)

    def measure(self, rows: int | None) -> None:
        """Take rows after so many to be as high as the last of them, for now; None for none.

        For the first sight of a long list, most of which is not seen: `measure_more` ends it.
        """
        self._measured = rows
        self._forget_heights()
        self.scheduleDelayedItemsLayout()

    def measure_more(self, rows: int) -> bool:
        """Measure so many rows more, and say whether there were any; else all are used."""
        if self._measured is None:
            return False
        unknown = [row for row in range(self.model().rowCount()) if row not in self._heights]
        for row in unknown[:rows]:
            self._heights[row] = self._own_height(row)
        if unknown:
            return True
        self._measured = None
        self.scheduleDelayedItemsLayout()
        return False

    def choose_first(self) -> None:
        """Choose the first row, where none is: so the buttons have something to work on."""
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.selectRow(0)

    def sizeHintForRow(self, row: int) -> int:
        """Return how high a row is."""
        if self._measured is not None:
            row = min(row, self._measured - 1)
        if row not in self._heights:
            self._heights[row] = self._own_height(row)
        return self._heights[row]

    def _own_height(self, row: int) -> int:
        card = self._card(row)
        return card.height if card else super().sizeHintForRow(row)

    def visualRect(self, index: _Index) -> QRect:
        """Return where a cell stands; in a card, where what it says does."""
        card = self._card(index.row()) if index.isValid() else None
        if card is None:
            return super().visualRect(index)
        return card.of(index.column()).rect.translated(self._corner(index.row()))

    def indexAt(self, point: QPoint) -> QModelIndex:
        """Return the cell at a point; in a card, the one that is nearest to it."""
        row = self.rowAt(point.y())
        card = self._card(row) if row >= 0 else None
        if card is None:
            return super().indexAt(point)
        return self.model().index(row, card.at(point - self._corner(row)).column)

    def scrollTo(
        self,
        index: _Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a cell in sight, and in a card all of the card."""
        super().scrollTo(index.sibling(index.row(), self._wide) if self.is_stacked else index, hint)

    def isIndexHidden(self, index: _Index) -> bool:
        """Say whether a cell can't be seen; in a card all can."""
        return False if self.is_stacked else super().isIndexHidden(index)

    def moveCursor(self, action: _Move, keys: Qt.KeyboardModifier) -> QModelIndex:
        """Return where a key leads: in a card from thing to thing in the order of the eye."""
        now = self.currentIndex()
        card = self._card(now.row()) if now.isValid() else None
        if card is None:
            return super().moveCursor(action, keys)
        column = now.column()
        if action in _STEPS:
            column = card.beside(column, _STEPS[action]).column
        row = self._row_after(action, now.row(), is_far=bool(keys & _CTRL))
        landed = self._card(row) or card
        if action in (_Move.MoveHome, _Move.MoveEnd):
            column = landed.said[0 if action is _Move.MoveHome else -1].column
        return self.model().index(row, landed.of(column).column)

    def _row_after(self, action: _Move, row: int, *, is_far: bool) -> int:
        """Return the row that a key leads to from another."""
        last, page = self.model().rowCount() - 1, self.viewport().height()
        top = self._corner(row).y()
        match action:
            case _Move.MoveUp:
                row -= 1
            case _Move.MoveDown:
                row += 1
            case _Move.MovePageUp:
                row = min(row - 1, self.rowAt(top - page))
            case _Move.MovePageDown:
                below = self.rowAt(top + page)
                row = max(row + 1, below if below >= 0 else last)
            case _Move.MoveHome if is_far:
                row = 0
            case _Move.MoveEnd if is_far:
                row = last
        return max(0, min(row, last))

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Choose what lies in a box; of cards, all that it touches."""
        if not self.is_stacked:
            super().setSelection(rect, command)
            return
        box = rect.normalized()
        rows = [self.rowAt(box.top()), self.rowAt(box.bottom())]
        if min(rows) >= 0:
            last = self.model().columnCount() - 1
            ends = self.model().index(rows[0], 0), self.model().index(rows[1], last)
            self.selectionModel().select(QItemSelection(*ends), command)

    def _corner(self, row: int) -> QPoint:
        """Return the top left corner of a card in the viewport."""
        return QPoint(self.columnViewportPosition(self._wide), self.rowViewportPosition(row))

    def _card(self, row: int) -> Card | None:
        """Return a row as it is laid out; None while rows are cells in columns."""
        cards = self._delegate.cards
        if cards is None or self._theme is None:
            return None
        cards.set_out(self._theme, self.columnWidth(self._wide))
        return cards.card(self.model(), row)

    @Slot()
    def _on_resized(self) -> None:
        """Measure how high rows are at another width; what they say is the same."""
        self._heights.clear()

    @Slot()
    def _forget_heights(self) -> None:
        self._heights.clear()
        if self._cards is not None:
            self._cards.forget()

    @Slot(QModelIndex, QModelIndex)
    def _on_data(self, first: QModelIndex, last: QModelIndex) -> None:
        for row in range(first.row(), last.row() + 1):
            self._heights.pop(row, None)
            if self._cards is not None:
                self._cards.forget(row)
        if self.is_stacked:
            # Qt asks for no height anew where the cell that changed is of a hidden column.
            self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the wide column what is left, but never less than words need."""
        super().resizeEvent(event)
        self._arrange()
        # Not told by the headings themselves: that is amid what Qt works out of them.
        self._sorting.follow()

    def _fill(self) -> None:
        if self._theme is None:
            return
        header = self.horizontalHeader()
        others = header.length() - header.sectionSize(self._wide)
        left = self._room_px(self._theme) - others
        self.setColumnWidth(self._wide, max(1, left))

    def _room_px(self, theme: Theme) -> int:
        """Return how wide the rows may be, in pixels.

        The scroll bar that many rows bring comes once they are laid out; without it in mind,
        all of them would be laid out once more.
        """
        room, bar = self.viewport().width(), self.verticalScrollBar()
        is_long = self.model().rowCount() * theme.row_px > self.viewport().height()
        return room - bar.sizeHint().width() if is_long and not bar.isVisible() else room

    def _least_width(self) -> int:
        """Return the least that the wide column needs, in pixels."""
        theme = self._theme
        return max(theme.px(self._least_px), self._heading_px(self._wide)) if theme else 0

    def _heading_px(self, column: int) -> int:
        """Return how wide a heading is with its sign; Qt's own hint has room for two of them."""
        heading = self.horizontalHeader()
        option = QStyleOptionHeader()
        heading.initStyleOption(option)
        option.section = column
        option.text = self.model().headerData(column, Qt.Orientation.Horizontal)
        kind = QStyle.ContentsType.CT_HeaderSection
        width = heading.style().sizeFromContents(kind, option, QSize(), heading).width()
        return width + (self._theme.px(_SIGN_PX) if self._theme is not None else _SIGN_PX)
