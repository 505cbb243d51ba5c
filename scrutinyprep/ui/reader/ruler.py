"""A ruler that leads along the lines: the one that is read stays bright, and keys move it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from scrutinyprep.ui.theme import Theme

_AROUND_PX = 5.0
"""Left bright above and below the line, as far as its neighbours leave room."""
_HIGHEST, _LOWEST = 0.15, 0.7
"""Between these shares of the view the ruler moves over the page; beyond, the page moves."""
_AT = 0.35
_VEIL_ALPHA = 0.2
_Key = Qt.Key


class LinesView(Protocol):
    """A view whose lines of print can be told."""

    @property
    def current_page(self) -> int:
        """The page that is read now; 0 where there is none."""
        ...

    @property
    def page_count(self) -> int:
        """How many pages there are."""
        ...

    def rows_on(self, pdf_page: int) -> Sequence[QRectF]:
        """Return the rows of print of a page from the top down, as places of the desk."""
        ...


class _Veil(QWidget):
    """Darkens all of the view but one row. The pointer goes through it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.band = QRectF()
        self.theme = Theme()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Darken what is above and below the row, and line its edges."""
        del event
        painter = QPainter(self)
        shade = QColor(self.theme.palette.paper_text)
        shade.setAlphaF(_VEIL_ALPHA)
        width, height = float(self.width()), float(self.height())
        painter.fillRect(QRectF(0, 0, width, self.band.top()), shade)
        painter.fillRect(QRectF(0, self.band.bottom(), width, height), shade)
        painter.setPen(QPen(QColor(self.theme.palette.paper_accent), 1.5))
        for y in (self.band.top(), self.band.bottom()):
            painter.drawLine(0, round(y), round(width), round(y))
        painter.end()


class Ruler(QObject):
    """Lies over a view's pages while it is wanted.

    Down and Up move it by a row, and the page with it; whatever else moves the
    page lets it lie on the row that is read then.

    Signals:
        switched: whether it lies there now.
    """

    switched = Signal(bool)

    def __init__(self, area: QAbstractScrollArea, view: LinesView) -> None:
        super().__init__(area)
        self._area = area
        self._view = view
        self._viewport = area.viewport()
        self._veil = _Veil(self._viewport)
        self._at: tuple[int, int] | None = None
        """The page and which of its rows."""
        self._is_on = False
        self._is_moving = False
        area.installEventFilter(self)

    @property
    def is_on(self) -> bool:
        """Whether it lies over the page."""
        return self._is_on

    @property
    def band(self) -> QRectF:
        """What stays bright of the view; empty where no row is known."""
        return QRectF(self._veil.band) if self._veil.isVisible() else QRectF()

    @Slot(bool)
    def switch(self, is_wanted: bool) -> None:
        """Lay it on the row that is read, or take it away."""
        if is_wanted != self._is_on:
            self._is_on = is_wanted
            self._at = None
            self.find_row()
            self.switched.emit(is_wanted)

    @Slot()
    def find_row(self) -> None:
        """Lie on the row that is read, unless it lies on one that is in sight.

        It is asked to when the page lies elsewhere, and when its words have come.
        """
        if not self._is_on:
            self._veil.hide()
        if not self._is_on or self._is_moving:
            return
        rect = self._rect(self._at)
        if rect is None or not self._seen().contains(rect):
            self._at = self._row_read()
        self._show()

    def wear(self, theme: Theme) -> None:
        """Take on another theme."""
        self._veil.theme = theme
        self._veil.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Come and go by J, and move by the arrow keys."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return watched is self._area and self._press(event)
        return super().eventFilter(watched, event)

    def _press(self, event: QKeyEvent) -> bool:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        match _Key(event.key()):
            case _Key.Key_J:
                self.switch(not self._is_on)
                return True
            case _Key.Key_Down | _Key.Key_Up if self._is_on:
                return self._move(1 if event.key() == _Key.Key_Down else -1)
        return False

    def _move(self, by: int) -> bool:
        """Go on by a row, over the end of the page too; say whether there was one."""
        if self._at is None:
            return False
        page, row = self._at[0], self._at[1] + by
        if not 0 <= row < len(self._view.rows_on(page)):
            page += by
            rows = self._view.rows_on(page) if 1 <= page <= self._view.page_count else ()
            if not rows:
                return False
            row = 0 if by > 0 else len(rows) - 1
        self._at = page, row
        rect, seen = self._rect(self._at), self._seen()
        if rect is not None:
            share = (rect.center().y() - seen.top()) / max(1.0, seen.height())
            if not _HIGHEST <= share <= _LOWEST:
                self._is_moving = True
                bar = self._area.verticalScrollBar()
                bar.setValue(round(rect.center().y() - _AT * seen.height()))
                self._is_moving = False
        self._show()
        return True

    def _show(self) -> None:
        rect = self._rect(self._at)
        self._veil.setVisible(rect is not None)
        if rect is not None and self._at is not None:
            place = rect.translated(-self._seen().topLeft())
            above, below = self._room_around(*self._at)
            self._veil.band = place.adjusted(0, -above, 0, below)
            self._veil.setGeometry(self._viewport.rect())
            self._veil.update()

    def _room_around(self, page: int, row: int) -> tuple[float, float]:
        """Return how much can be left bright above and below a row without its neighbours."""
        rows = self._view.rows_on(page)
        above = rows[row].top() - rows[row - 1].bottom() if row else 2 * _AROUND_PX
        is_last = row + 1 == len(rows)
        below = rows[row + 1].top() - rows[row].bottom() if not is_last else 2 * _AROUND_PX
        return min(_AROUND_PX, max(0.0, above / 2)), min(_AROUND_PX, max(0.0, below / 2))

    def _row_read(self) -> tuple[int, int] | None:
        """Return the row at which the eye rests."""
        page, eye = self._view.current_page, self._seen().top() + _AT * self._seen().height()
        rows = self._view.rows_on(page) if page else ()
        near = sorted(range(len(rows)), key=lambda at: abs(rows[at].center().y() - eye))
        return (page, near[0]) if near else None

    def _rect(self, at: tuple[int, int] | None) -> QRectF | None:
        rows = self._view.rows_on(at[0]) if at is not None else ()
        return rows[at[1]] if at is not None and at[1] < len(rows) else None

    def _seen(self) -> QRectF:
        bars = self._area.horizontalScrollBar().value(), self._area.verticalScrollBar().value()
        return QRectF(*bars, self._viewport.width(), self._viewport.height())
