"""The list of all places that hold the words looked for in the paper that is read."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLabel,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from scrutinyprep.ui.itemmodels.word_hits import HitRow, WordHitsModel
from scrutinyprep.ui.theme import Appearance, Step, Theme, set_role

_ROWS_SEEN = 8
_LEAST_ROWS = 3
_BEFORE = 0.35
"""The words found begin so far across at most: what stands before them gives way."""
_CHOSEN_PX = 3
_ONWARDS = (Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_End)


class _HitDelegate(QStyledItemDelegate):
    """Draws a hit in one line, its words in bold, its page at the right edge."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self.theme = theme

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the height of a line, the same for all."""
        return QSize(self.theme.px(120), self.theme.row_px)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw a hit, or the heading of an item."""
        row: HitRow = index.data(WordHitsModel.RowRole)
        theme, rect = self.theme, QRectF(option.rect)
        painter.save()
        painter.setClipRect(option.rect)
        if not row.is_heading:
            self._paint_ground(painter, option, rect)
        inner = rect.adjusted(theme.space(12), 0, -theme.space(12), 0)
        painter.setFont(theme.font(Step.SMALL))
        painter.setPen(QColor(theme.palette.soft_text))
        middle = Qt.AlignmentFlag.AlignVCenter
        label = " · ".join(part for part in (row.tag, row.label) if part)
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignRight, label)
        taken = painter.fontMetrics().horizontalAdvance(label) + theme.space(12)
        room = inner.adjusted(0, 0, -taken, 0)
        if row.is_heading:
            painter.setFont(theme.font(Step.SMALL, weight=QFont.Weight.DemiBold))
            words = painter.fontMetrics().elidedText(
                row.words, Qt.TextElideMode.ElideRight, int(room.width())
            )
            painter.drawText(room, middle | Qt.AlignmentFlag.AlignLeft, words)
        else:
            self._paint_line(painter, room, row)
        painter.restore()

    def _paint_line(self, painter: QPainter, room: QRectF, row: HitRow) -> None:
        """Draw a line of print so that the words found are seen, however long it is."""
        theme = self.theme
        plain, bold = theme.font(), theme.font(weight=QFont.Weight.Bold)
        start, end = (row.found.start, row.found.end) if row.found is not None else (0, 0)
        before = QFontMetricsF(plain).elidedText(
            row.words[:start], Qt.TextElideMode.ElideLeft, room.width() * _BEFORE
        )
        base = room.center().y() + QFontMetricsF(plain).capHeight() / 2
        painter.setClipRect(room)
        painter.setPen(QColor(theme.palette.text))
        x = room.left()
        for words, font in ((before, plain), (row.words[start:end], bold), (row.words[end:], None)):
            metrics = QFontMetricsF(font or plain)
            left = max(0.0, room.right() - x)
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, left)
            width = metrics.horizontalAdvance(shown)
            if font is bold and shown:
                ground = QRectF(x, room.top() + 4, width, room.height() - 8)
                painter.fillRect(ground, QColor(theme.palette.accent_soft))
            painter.setFont(font or plain)
            painter.drawText(QPointF(x, base), shown)
            x += width

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, rect: QRectF) -> None:
        palette = self.theme.palette
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(palette.raised))
            painter.fillRect(
                QRectF(rect.left(), rect.top(), _CHOSEN_PX, rect.height()), QColor(palette.accent)
            )
        painter.setPen(QPen(QColor(palette.hairline), 1))
        painter.drawLine(rect.bottomLeft() - QPointF(0, 0.5), rect.bottomRight() - QPointF(0, 0.5))


class _Rows(QListView):
    """The rows; keys that lead out of them are told.

    Signals:
        left: Escape, or Up on the first hit.
        entered: Return on a hit.
    """

    left = Signal()
    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk from hit to hit over headings, open one, or leave."""
        match event.key():
            case Qt.Key.Key_Escape:
                self.left.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.entered.emit()
            case Qt.Key.Key_Up if not self._has_hit_above():
                self.left.emit()
            case _:
                super().keyPressEvent(event)
                self._pass_heading(1 if event.key() in _ONWARDS else -1)

    def _pass_heading(self, step: int) -> None:
        """Go on from a heading that a key led to, to the hit next to it."""
        here = self.currentIndex()
        row = here.data(WordHitsModel.RowRole) if here.isValid() else None
        if isinstance(row, HitRow) and row.is_heading:
            # Above the first heading there is nothing.
            self.setCurrentIndex(self.model().index(here.row() + (step if here.row() else 1), 0))

    def _has_hit_above(self) -> bool:
        model, here = self.model(), self.currentIndex().row()
        rows = (model.index(row, 0).data(WordHitsModel.RowRole) for row in range(here))
        return any(not row.is_heading for row in rows)


class HitList(QFrame):
    """Shows the hits and says which one is walked to or opened. It finds nothing itself.

    Signals:
        chosen: which of the paper's hits was walked to or clicked, from 0.
        opened: the reader goes on at the chosen hit.
        left: back to where one types.
    """

    chosen = Signal(int)
    opened = Signal()
    left = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("All places found"))
        self._is_following = False
        """Whether a row is chosen because the reader stepped to its hit elsewhere."""
        self.hits = WordHitsModel(self)
        self.rows = _Rows(self)
        self.rows.setAccessibleName(self.tr("All places found"))
        self.rows.setAccessibleDescription(
            self.tr("Arrows walk and show each on the page, Return reads on there, Escape leaves")
        )
        self.rows.setModel(self.hits)
        self.rows.setUniformItemSizes(True)
        self.rows.setTabKeyNavigation(False)
        self.rows.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.rows.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._delegate = _HitDelegate(appearance.theme, self.rows)
        self.rows.setItemDelegate(self._delegate)
        self.note = QLabel(self)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setWordWrap(True)
        self.note.setContentsMargins(12, 6, 12, 6)
        set_role(self.note, "soft")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.note)
        column.addWidget(self.rows, 1)
        self.setFocusProxy(self.rows)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.rows.left.connect(self.left)
        self.rows.entered.connect(self.opened)
        self.rows.clicked.connect(self._on_clicked)
        self.rows.selectionModel().currentChanged.connect(self._on_current)
        appearance.changed.connect(self._wear)
        self._wear(appearance.theme)
        self.show_rows((), 0)
        self.hide()

    def show_rows(self, rows: Sequence[HitRow], count: int) -> None:
        """Show these rows; `count` is how many hits there are in all."""
        self._is_following = True
        try:
            self.hits.show_rows(rows)
        finally:
            self._is_following = False
        listed = sum(not row.is_heading for row in rows)
        words = ""
        if not count:
            words = self.tr("What is found is listed here.")
        elif listed < count:
            words = self.tr(
                "The first {listed} of {count} places are listed. Type more to see the others."
            ).format(listed=listed, count=count)
        self.note.setText(words)
        self.note.setVisible(bool(words))

    def follow(self, at: int) -> None:
        """Choose the row of a hit that the reader stepped to; none where it is not listed."""
        row = self.hits.row_of(at)
        index = self.hits.index(row, 0) if row is not None else QModelIndex()
        self._is_following = True
        try:
            # Not by setCurrentIndex alone: with no index it would leave the row chosen before.
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.rows.selectionModel().setCurrentIndex(index, flag)
        finally:
            self._is_following = False
        if row is not None:
            self.rows.scrollTo(index)

    def enter(self) -> None:
        """Let the arrow keys walk through the hits."""
        here = self.rows.currentIndex().data(WordHitsModel.RowRole)
        if not isinstance(here, HitRow) or here.is_heading:
            first = next((i for i, row in enumerate(self.hits.rows) if not row.is_heading), None)
            if first is not None:
                self.rows.setCurrentIndex(self.hits.index(first, 0))
        self.rows.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def sizeHint(self) -> QSize:
        """Return the room of some rows: the page below stays in sight."""
        return QSize(self._delegate.theme.px(400), _ROWS_SEEN * self._delegate.theme.row_px)

    def minimumSizeHint(self) -> QSize:
        """Return the room of three rows."""
        return QSize(1, _LEAST_ROWS * self._delegate.theme.row_px)

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, index: QModelIndex, _before: QModelIndex) -> None:
        row = index.data(WordHitsModel.RowRole) if index.isValid() else None
        if isinstance(row, HitRow) and row.at is not None and not self._is_following:
            self.chosen.emit(row.at)

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        """Go to a hit that is clicked, though it may be the one that is chosen already."""
        row = index.data(WordHitsModel.RowRole)
        if isinstance(row, HitRow) and row.at is not None:
            self.chosen.emit(row.at)

    @Slot(object)
    def _wear(self, theme: Theme) -> None:
        self._delegate.theme = theme
        self.rows.scheduleDelayedItemsLayout()
        self.updateGeometry()
