"""A peek: a small window on the place that a reference leads to, without leaving the page."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from scrutinyprep.ui.icons import Icons
from scrutinyprep.ui.reader.page_painter import paint_veil
from scrutinyprep.ui.reader.peek_drawing import PeekPicture
from scrutinyprep.ui.theme import Theme, set_role

_GAP_PX = 8
_EDGE_PX = 12
_WIDEST_PX = 620
_HIGHEST_PX = 340
_LOWEST_PX = 140
_ABOVE_PX = 10
"""So much is seen above the passage."""
_STEP_PX = 40
_SCREEN = 0.85


class _Sheet(QWidget):
    """The page in a peek, with its passage framed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: PeekPicture | None = None
        self._theme = Theme()

    def show_picture(self, picture: PeekPicture | None, theme: Theme) -> None:
        """Show a page, its passage framed; or nothing."""
        self._picture, self._theme = picture, theme
        size = picture.image.deviceIndependentSize().toSize() if picture else QSize(1, 1)
        self.setFixedSize(size)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the page."""
        del event
        picture = self._picture
        if picture is None:
            return
        painter = QPainter(self)
        painter.drawImage(QPoint(), picture.image)
        painter.setPen(QPen(QColor(self._theme.palette.paper_accent), 2))
        whole = QRectF()
        for rect in picture.passage:
            whole = whole.united(rect)
        if not whole.isEmpty():
            painter.drawRect(whole.adjusted(-3, -2, 3, 2))
        if self._theme.dims_paper:
            paint_veil(painter, QRectF(self.rect()), self._theme)
        painter.end()


class Peek(QFrame):
    """Shows the place that a reference leads to, above or below the reference.

    Signals:
        go_wanted: the reader wants to go there.
        beside_wanted: the reader wants it open beside.
        closed: the reader has seen enough.
    """

    go_wanted = Signal()
    beside_wanted = Signal()
    closed = Signal()

    def __init__(self, icons: Icons, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._theme = theme
        self.setProperty("role", "floating")
        self.setAccessibleName(self.tr("What the reference leads to"))
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._build()
        self.wear(theme)
        self.hide()

    @property
    def inner_width_px(self) -> int:
        """How wide a page can be shown in the room there is."""
        parent = self.parentWidget()
        room = parent.width() if parent is not None else _WIDEST_PX
        widest = min(self._theme.px(_WIDEST_PX), room - 2 * _GAP_PX)
        bar = self._area.verticalScrollBar().sizeHint().width()
        return max(_LOWEST_PX, widest - 2 * _EDGE_PX - bar)

    @property
    def has_focus(self) -> bool:
        """Whether one of its buttons has the focus."""
        return self._go.hasFocus() or self._close.hasFocus()

    def wear(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        size = QSize(theme.px(16), theme.px(16))
        self._close.setIcon(self._icons.icon("close"))
        self._close.setIconSize(size)

    def announce_place(self, title: str, where: str) -> None:
        """Say what is led to, and where it is, while its page is drawn."""
        self._title.setText(title)
        self._where.setText(where)
        self._title.setVisible(bool(title))
        self._sheet.show_picture(None, self._theme)
        self._words.hide()
        self.setAccessibleDescription(f"{title} {where}".strip())

    def show_picture(self, picture: PeekPicture) -> None:
        """Show the page that was drawn, its passage near the top."""
        self._area.show()
        self._words.hide()
        self._sheet.show_picture(picture, self._theme)
        top = min((rect.top() for rect in picture.passage), default=0.0)
        self._area.verticalScrollBar().setValue(max(0, round(top) - _ABOVE_PX))

    def show_words(self, words: str) -> None:
        """Show words, where there is no page to draw."""
        self._area.hide()
        self._words.setText(words)
        self._words.setVisible(bool(words))

    def float_at(self, reference: QRect, room: QRect) -> None:
        """Show below a reference or above it, wherever there is more room; never over it."""
        below = room.bottom() - reference.bottom() - 2 * _GAP_PX
        above = reference.top() - room.top() - 2 * _GAP_PX
        is_below = below >= min(self._theme.px(_HIGHEST_PX), above)
        height = min(self._theme.px(_HIGHEST_PX), max(below if is_below else above, _LOWEST_PX))
        bar = self._area.verticalScrollBar().sizeHint().width()
        width = self.inner_width_px + 2 * _EDGE_PX + bar
        self.resize(width, height if not self._area.isHidden() else self.sizeHint().height())
        left = reference.center().x() - width // 2
        left = max(room.left() + _GAP_PX, min(left, room.right() - width - _GAP_PX))
        top = (
            reference.bottom() + _GAP_PX if is_below else reference.top() - _GAP_PX - self.height()
        )
        self.move(left, max(room.top(), top))
        self.show()
        self.raise_()

    def scroll_by(self, down: float, *, by_screens: bool = False) -> None:
        """Scroll the page in the peek by steps, or by screens; up where negative."""
        bar = self._area.verticalScrollBar()
        step = self._area.height() * _SCREEN if by_screens else _STEP_PX
        bar.setValue(bar.value() + round(down * step))

    # Qt's own

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep to itself what is pressed on it: the page below would select."""
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Keep to itself what its page did not scroll: the page below would go away."""
        event.accept()

    def _build(self) -> None:
        self._title, self._where, self._words = QLabel(self), QLabel(self), QLabel(self)
        set_role(self._title, "heading")
        set_role(self._where, "soft")
        for label in (self._title, self._where, self._words):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setWordWrap(True)
        self._words.setWordWrap(True)
        self._where.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._go = QToolButton(self)
        self._go.setText(self.tr("Go there"))
        self._go.setToolTip(self.tr("Go there (Return); Alt+Left comes back"))
        self._go.setAccessibleName(self.tr("Go there"))
        self._go.clicked.connect(self.go_wanted)
        self._beside = QToolButton(self)
        self._beside.setText(self.tr("Beside"))
        self._beside.setToolTip(self.tr("Open beside this page (Shift and Return)"))
        self._beside.setAccessibleName(self.tr("Open beside"))
        self._beside.clicked.connect(self.beside_wanted)
        self._close = QToolButton(self)
        self._close.setProperty("flat", True)
        self._close.setToolTip(self.tr("Close (Escape)"))
        self._close.setAccessibleName(self.tr("Close"))
        self._close.clicked.connect(self.closed)
        self._sheet = _Sheet()
        self._area = QScrollArea(self)
        self._area.setWidget(self._sheet)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setAccessibleName(self.tr("The page that is led to"))
        says = QVBoxLayout()
        says.setSpacing(0)
        says.addWidget(self._title)
        says.addWidget(self._where)
        head = QHBoxLayout()
        head.setSpacing(_GAP_PX)
        head.addLayout(says, 1)
        head.addWidget(self._go, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._beside, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE_PX, _GAP_PX, _EDGE_PX, _EDGE_PX)
        column.setSpacing(_GAP_PX)
        column.addLayout(head)
        column.addWidget(self._words)
        column.addWidget(self._area, 1)
