"""A meeting as a strip: who speaks when, where each item begins, and where one reads."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QSizePolicy, QWidget

from scrutinyprep.domain.speeches import Speech, clock
from scrutinyprep.ui.itemmodels.timeline import TimelineModel
from scrutinyprep.ui.panels.script_badges import Badge
from scrutinyprep.ui.theme import Appearance, Step, Theme

_BAND_PX = 16
_LABEL_PX = 18
_RING_PX = 2
"""The theme draws the ring of the focus around every list."""


class Timeline(QListView):
    """Jumps by time: a click, or the arrow keys from speech to speech.

    It is a list, drawn along a line: so a screen reader is told of each speech,
    and of the one that is come to.

    Signals:
        wanted: the Speech to go to.
    """

    wanted = Signal(object)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme = appearance.theme
        self._timed = TimelineModel(self)
        self._badges: dict[str, Badge] = {}
        self._here: float | None = None
        self.setModel(self._timed)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Timeline of the meeting"))
        self.setAccessibleDescription(
            self.tr("Left and Right go from speech to speech, Home and End to both ends.")
        )
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        appearance.changed.connect(self._wear)

    def show_speeches(self, speeches: Sequence[Speech], badges: dict[str, Badge]) -> None:
        """Show who speaks when; hidden where no speech has a time."""
        self._timed.show_speeches(speeches)
        self._badges = badges
        self._here = None
        self.setVisible(self._timed.rowCount() > 1)
        self.viewport().update()

    @Slot(object)
    def show_here(self, speech: Speech | None) -> None:
        """Mark where one reads."""
        self._here = speech.start_s if speech is not None else None
        if self._here is not None:
            self.setCurrentIndex(self._timed.index(self._timed.row_at(self._here), 0))
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """Return the height of a band with a line of numbers above it."""
        theme = self._theme
        height = theme.px(_BAND_PX + _LABEL_PX) + 2 * theme.space(4) + 2 * _RING_PX
        return QSize(theme.px(300), height)

    def minimumSizeHint(self) -> QSize:
        """Return the same height: nothing of it is scrolled."""
        return QSize(self._theme.px(80), self.sizeHint().height())

    def visualRect(self, index: QModelIndex | QPersistentModelIndex) -> QRect:
        """Return where a speech is drawn."""
        if not index.isValid():
            return QRect()
        band = self._band()
        left, right = self._x(self._timed.starts[index.row()]), self._x(self._end(index.row()))
        return QRectF(left, band.top(), max(1.0, right - left), band.height()).toAlignedRect()

    def indexAt(self, point: QPoint) -> QModelIndex:
        """Return who speaks at the time that a place stands for."""
        if not self._timed.starts:
            return QModelIndex()
        band = self._band()
        share = min(1.0, max(0.0, (point.x() - band.left()) / band.width()))
        first, last = self._timed.starts[0], self._end(len(self._timed.starts) - 1)
        return self._timed.index(self._timed.row_at(first + share * (last - first)), 0)

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Stay: all of it is in sight."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the band, the items and the place."""
        if not self._timed.starts:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        band = self._band()
        palette = self._theme.palette
        # Not the hairlines' colour, which in high contrast is that of a speaker.
        painter.fillRect(band, QColor(palette.window))
        painter.fillRect(QRectF(band.left(), band.bottom(), band.width(), 1), QColor(palette.edge))
        for at, speech in enumerate(self._timed.speeches):
            badge = self._badges.get(speech.speaker or "")
            left, right = self._x(self._timed.starts[at]), self._x(self._end(at))
            colour = QColor(badge.colour(self._theme.look) if badge else palette.soft_text)
            # Shapes of speakers have heights of their own here: grey tells them apart.
            share = 1.0 if badge is None else (1.0, 0.8, 0.6, 0.4)[badge.shape]
            height = band.height() * share
            width = max(1.0, right - left - 0.5)
            painter.fillRect(QRectF(left, band.bottom() - height, width, height), colour)
        self._paint_items(painter, band)
        if self._here is not None:
            x = self._x(self._here)
            painter.setBrush(QColor(palette.text))
            painter.setPen(QPen(QColor(palette.surface), 1))
            size = self._theme.px(6)
            painter.drawPolygon(
                QPolygonF(
                    [
                        QPointF(x - size, band.bottom() + size),
                        QPointF(x + size, band.bottom() + size),
                        QPointF(x, band.bottom() - size),
                    ]
                )
            )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to who speaks at that time."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self._want(index.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from speech to speech."""
        now, last = self._timed.row_at(self._here), len(self._timed.starts) - 1
        rows = {
            Qt.Key.Key_Left: now - 1,
            Qt.Key.Key_Right: now + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        if last >= 0 and event.key() in rows:
            self._want(min(last, max(0, rows[Qt.Key(event.key())])))
        else:
            event.ignore()

    def _want(self, row: int) -> None:
        self.setCurrentIndex(self._timed.index(row, 0))
        self.wanted.emit(self._timed.speeches[row])

    @Slot(object)
    def _wear(self, theme: Theme) -> None:
        self._theme = theme
        self.updateGeometry()
        self.viewport().update()

    def _paint_items(self, painter: QPainter, band: QRectF) -> None:
        theme = self._theme
        painter.setFont(theme.font(Step.TINY, weight=QFont.Weight.DemiBold))
        painter.setPen(QPen(QColor(theme.palette.soft_text), 1))
        metrics = painter.fontMetrics()
        before: str | None = None
        free_from = band.left()
        for start_s, speech in zip(self._timed.starts, self._timed.speeches, strict=True):
            if speech.item == before or not speech.item:
                continue
            before = speech.item
            x = self._x(start_s)
            painter.drawLine(QPointF(x, band.top() - theme.px(5)), QPointF(x, band.bottom()))
            width = metrics.horizontalAdvance(speech.item)
            if x >= free_from:
                painter.drawText(QPointF(x + 3, band.top() - theme.px(4)), speech.item)
                free_from = x + width + theme.px(10)
        last = clock(self._end(len(self._timed.starts) - 1))
        width = metrics.horizontalAdvance(last)
        if band.right() - width > free_from:
            painter.drawText(QPointF(band.right() - width, band.top() - theme.px(4)), last)

    def _band(self) -> QRectF:
        theme = self._theme
        margin = theme.space(24) - _RING_PX
        top = theme.space(4) + theme.px(_LABEL_PX)
        width = max(1, self.viewport().width() - 2 * margin)
        return QRectF(margin, top, width, theme.px(_BAND_PX))

    def _end(self, row: int) -> float:
        return self._timed.end_of(row)

    def _x(self, seconds: float) -> float:
        band = self._band()
        first, last = self._timed.starts[0], self._end(len(self._timed.starts) - 1)
        return band.left() + (seconds - first) / (last - first) * band.width()
