"""The councillor's marks as they show on a page: a colour, and always a second sign."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen

from scrutinyprep.domain.anchors import TextAnchor
from scrutinyprep.domain.notes import HighlightKind
from scrutinyprep.pdf.content import Box
from scrutinyprep.ui.theme import Step, Theme

_SIGN_PX = 20
_WAVE_PX = 4
_INSET_PX = 6


class MarkLook(Enum):
    """How a mark is drawn."""

    EVIDENCE = "evidence"
    CONCERN = "concern"
    MONEY = "money"
    FOLLOW_UP = "follow-up"
    NOTE = "note"
    QUESTION = "question"


_LETTERS = {MarkLook.NOTE: "N", MarkLook.QUESTION: "Q"}
"""Not translated: they are the keys that make such a mark."""

_FULL_WEIGHT_PX = 16.0
"""Height of a line of print at which a mark's line has its full weight."""


@dataclass(frozen=True, slots=True)
class ShownMark:
    """A mark on a page. Without boxes it is looked for by its anchor.

    A note or question with neither, or with an anchor that quotes nothing, is
    one on the page as a whole: its sign stands at the top.
    """

    id: str
    pdf_page: int
    look: MarkLook
    tip: str = ""
    """The words of the note or question, for the sign in the margin."""
    boxes: tuple[Box, ...] = ()
    """A rectangle for each line, in points of the page as shown."""
    anchor: TextAnchor | None = None
    is_region: bool = False
    """The box is a part of the page's picture, and framed."""

    is_continued: bool = False
    """It goes on here from the page before, where its letter stands."""

    @property
    def is_on_whole_page(self) -> bool:
        """Whether no words of the page are meant, but the page."""
        return not self.boxes and (self.anchor is None or not self.anchor.quote)


@dataclass(frozen=True, slots=True)
class LaidMark:
    """A mark where it shows on the desk, in logical pixels."""

    mark: ShownMark
    rects: tuple[QRectF, ...]
    sign: QRectF | None
    """The small letter in the margin, which notes and questions have."""

    def is_on_sign(self, place: QPointF) -> bool:
        """Say whether the pointer is on the letter in the margin."""
        return self.sign is not None and self.sign.contains(place)

    def is_at(self, place: QPointF) -> bool:
        """Say whether the pointer is on the marked words or on the sign."""
        if self.sign is not None and self.sign.contains(place):
            return True
        return any(rect.contains(place) for rect in self.rects)


def look_of(kind: HighlightKind) -> MarkLook:
    """Return how a highlight of this kind is drawn."""
    return MarkLook(kind.value)


def lay_marks(
    marks: Sequence[tuple[ShownMark, tuple[QRectF, ...]]], page: QRectF, theme: Theme
) -> list[LaidMark]:
    """Place the marks of a page, with signs in the margin that do not cover each other."""
    size = theme.px(_SIGN_PX)
    laid: list[LaidMark] = []
    taken: list[QRectF] = []
    for mark, rects in marks:
        sign = None
        if mark.look in _LETTERS and not mark.is_continued:
            top = rects[0].center().y() - size / 2 if rects else page.top() + _INSET_PX
            sign = QRectF(page.right() - size - _INSET_PX, top, size, size)
            while any(sign.intersects(other) for other in taken):
                sign.translate(-(size + 3), 0)
            taken.append(sign)
        laid.append(LaidMark(mark, rects, sign))
    return laid


def paint_ground(painter: QPainter, laid: LaidMark, theme: Theme) -> None:
    """Colour the ground of the marked words; the letters stay as black as they are."""
    colour = _ground(laid.mark.look, theme)
    if colour is None:
        return
    painter.save()
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
    for rect in laid.rects:
        painter.fillRect(rect, colour)
    painter.restore()


def paint_signs(painter: QPainter, laid: LaidMark, theme: Theme) -> None:
    """Draw the line under the marked words, and the letter in the margin."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for rect in laid.rects:
        ink = _ink(laid.mark.look, theme)
        _paint_line(painter, laid.mark.look, rect, ink)
        if laid.mark.is_region:
            painter.setPen(QPen(ink, 1.0))
            painter.drawRect(rect)
    if laid.sign is not None:
        _paint_letter(painter, laid.sign, _LETTERS[laid.mark.look], theme)
    painter.restore()


def paint_sample(painter: QPainter, look: MarkLook, rect: QRectF, theme: Theme) -> None:
    """Draw a swatch of a highlight, with its line, for a menu."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ground = _ground(look, theme)
    if ground is not None:
        painter.fillRect(rect, ground)
    _paint_line(painter, look, rect.adjusted(1, 0, -1, -2), _ink(look, theme))
    painter.restore()


def _ground(look: MarkLook, theme: Theme) -> QColor | None:
    palette = theme.palette
    match look:
        case MarkLook.EVIDENCE:
            return QColor(palette.evidence)
        case MarkLook.CONCERN:
            return QColor(palette.concern)
        case MarkLook.MONEY:
            return QColor(palette.money)
        case MarkLook.FOLLOW_UP:
            return QColor(palette.follow_up)
    return None


def _ink(look: MarkLook, theme: Theme) -> QColor:
    return QColor(theme.palette.paper_accent if look in _LETTERS else theme.palette.mark_line)


def _paint_line(painter: QPainter, look: MarkLook, rect: QRectF, colour: QColor) -> None:
    left, right, y = rect.left(), rect.right(), rect.bottom() - 0.5
    # In small print a line as thick as elsewhere would strike the next line of words through.
    weight = min(1.0, max(0.4, rect.height() / _FULL_WEIGHT_PX))
    pen = QPen(colour, 1.5 * weight)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    match look:
        case MarkLook.FOLLOW_UP:
            pen.setDashPattern([4, 2.5])
        case MarkLook.NOTE:
            pen.setDashPattern([1, 1.5])
        case MarkLook.QUESTION:
            pen.setWidthF(2.5 * weight)
    painter.setPen(pen)
    if look is MarkLook.CONCERN:
        # Lower than a straight line would be: it swings up again, towards the letters.
        painter.drawPath(_wave(left, right, y + 1.5 * weight))
        return
    painter.drawLine(QPointF(left, y), QPointF(right, y))
    if look is MarkLook.MONEY:
        painter.drawLine(QPointF(left, y - 3 * weight), QPointF(right, y - 3 * weight))


def _wave(left: float, right: float, y: float) -> QPainterPath:
    path = QPainterPath(QPointF(left, y))
    for step in range(ceil((right - left) / _WAVE_PX)):
        start = left + step * _WAVE_PX
        swing = 3.0 if step % 2 else -3.0
        end = min(right, start + _WAVE_PX)
        path.quadTo(QPointF((start + end) / 2, y + swing), QPointF(end, y))
    return path


def _paint_letter(painter: QPainter, sign: QRectF, letter: str, theme: Theme) -> None:
    font = theme.font(Step.TINY, weight=QFont.Weight.Bold)
    font.setPixelSize(round(sign.height() * 0.75))
    painter.setFont(font)
    painter.setPen(QPen(QColor(theme.palette.paper_accent), 1.5))
    painter.setBrush(QColor(theme.palette.paper))
    painter.drawRoundedRect(sign, 4, 4)
    painter.drawText(sign, Qt.AlignmentFlag.AlignCenter, letter)
