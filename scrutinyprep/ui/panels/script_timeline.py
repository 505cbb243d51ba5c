"""A meeting as a strip: who speaks when, where each item begins, and where one reads."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from scrutinyprep.domain.speeches import Speech, clock
from scrutinyprep.ui.panels.script_badges import Badge
from scrutinyprep.ui.theme import Appearance, Step, Theme

_BAND_PX = 16
_LABEL_PX = 18
_LAST_S = 60.0
"""How long the last speech is taken to be: nothing tells its end."""


class Timeline(QWidget):
    """Jumps by time: a click, or the arrow keys from speech to speech.

    Signals:
        wanted: the Speech to go to.
    """

    wanted = Signal(object)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme = appearance.theme
        self._speeches: list[Speech] = []
        self._starts: list[float] = []
        self._badges: dict[str, Badge] = {}
        self._here: float | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Timeline of the meeting"))
        self.setAccessibleDescription(
            self.tr("Left and Right go from speech to speech, Home and End to both ends.")
        )
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        appearance.changed.connect(self._wear)

    def show_speeches(self, speeches: Sequence[Speech], badges: dict[str, Badge]) -> None:
        """Show who speaks when; hidden where no speech has a time."""
        timed = [speech for speech in speeches if speech.start_s is not None]
        self._speeches = sorted(timed, key=lambda speech: speech.start_s or 0.0)
        self._starts = [speech.start_s or 0.0 for speech in self._speeches]
        self._badges = badges
        self._here = None
        self.setVisible(len(self._speeches) > 1)
        self.update()

    @Slot(object)
    def show_here(self, speech: Speech | None) -> None:
        """Mark where one reads."""
        self._here = speech.start_s if speech is not None else None
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of a band with a line of numbers above it."""
        theme = self._theme
        return QSize(theme.px(300), theme.px(_BAND_PX + _LABEL_PX) + 2 * theme.space(4))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the band, the items and the place."""
        if not self._speeches:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        band = self._band()
        palette = self._theme.palette
        painter.fillRect(band, QColor(palette.hairline))
        for at, speech in enumerate(self._speeches):
            badge = self._badges.get(speech.speaker or "")
            left, right = self._x(self._starts[at]), self._x(self._end(at))
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
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(palette.focus), 2))
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to who speaks at that time."""
        speech = self._at(event.position().x())
        if speech is not None and event.button() == Qt.MouseButton.LeftButton:
            self.wanted.emit(speech)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from speech to speech."""
        if not self._speeches:
            super().keyPressEvent(event)
            return
        now = self._index_of(self._here)
        match event.key():
            case Qt.Key.Key_Left:
                to = now - 1
            case Qt.Key.Key_Right:
                to = now + 1
            case Qt.Key.Key_Home:
                to = 0
            case Qt.Key.Key_End:
                to = len(self._speeches) - 1
            case _:
                super().keyPressEvent(event)
                return
        self.wanted.emit(self._speeches[min(len(self._speeches) - 1, max(0, to))])

    def event(self, event: QEvent) -> bool:
        """Say who speaks under the pointer."""
        if isinstance(event, QHelpEvent):
            speech = self._at(event.pos().x())
            if speech is not None:
                parts = (clock(speech.start_s or 0.0), speech.speaker, speech.item_title)
                QToolTip.showText(event.globalPos(), " · ".join(p for p in parts if p), self)
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring of the focus."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take it away."""
        super().focusOutEvent(event)
        self.update()

    @Slot(object)
    def _wear(self, theme: Theme) -> None:
        self._theme = theme
        self.updateGeometry()
        self.update()

    def _paint_items(self, painter: QPainter, band: QRectF) -> None:
        theme = self._theme
        painter.setFont(theme.font(Step.TINY, weight=QFont.Weight.DemiBold))
        painter.setPen(QPen(QColor(theme.palette.soft_text), 1))
        metrics = painter.fontMetrics()
        before: str | None = None
        free_from = band.left()
        for start_s, speech in zip(self._starts, self._speeches, strict=True):
            if speech.item == before or not speech.item:
                continue
            before = speech.item
            x = self._x(start_s)
            painter.drawLine(QPointF(x, band.top() - theme.px(5)), QPointF(x, band.bottom()))
            width = metrics.horizontalAdvance(speech.item)
            if x >= free_from:
                painter.drawText(QPointF(x + 3, band.top() - theme.px(4)), speech.item)
                free_from = x + width + theme.px(10)
        last = clock(self._end(len(self._speeches) - 1))
        width = metrics.horizontalAdvance(last)
        if band.right() - width > free_from:
            painter.drawText(QPointF(band.right() - width, band.top() - theme.px(4)), last)

    def _band(self) -> QRectF:
        theme = self._theme
        margin = theme.space(24)
        top = theme.space(4) + theme.px(_LABEL_PX)
        return QRectF(margin, top, max(1, self.width() - 2 * margin), theme.px(_BAND_PX))

    def _end(self, at: int) -> float:
        return self._starts[at + 1] if at + 1 < len(self._starts) else self._starts[at] + _LAST_S

    def _x(self, seconds: float) -> float:
        band = self._band()
        first, last = self._starts[0], self._end(len(self._starts) - 1)
        return band.left() + (seconds - first) / (last - first) * band.width()

    def _at(self, x: float) -> Speech | None:
        if not self._speeches:
            return None
        band = self._band()
        share = min(1.0, max(0.0, (x - band.left()) / band.width()))
        first, last = self._starts[0], self._end(len(self._starts) - 1)
        return self._speeches[self._index_of(first + share * (last - first))]

    def _index_of(self, seconds: float | None) -> int:
        if seconds is None:
            return 0
        return max(0, bisect_right(self._starts, seconds) - 1)
