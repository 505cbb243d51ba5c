"""Signs that tell speakers apart: initials in a shape and a colour, so that grey is enough."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPen, QPolygonF

from scrutinyprep.domain.person_names import read_name
from scrutinyprep.ui.theme import Look, Step, Theme

_FILLS = {
    Look.LIGHT: (
        *("#0A5A66", "#8A4B00", "#5B3A8C", "#1E6B3A"),
        *("#A3201C", "#2F4B8F", "#7A2F63", "#4F5A14"),
    ),
    Look.DARK: (
        *("#6FC7D3", "#F0B35E", "#C3A6F0", "#7CCB97"),
        *("#FF9B92", "#9DB8F5", "#EBA3D3", "#CFD877"),
    ),
    Look.HIGH_CONTRAST: ("#FFFFFF", "#FFFF00", "#00FFFF", "#A8FFB8"),
}
"""Against the ink on them at least 5.4 : 1."""
_INK = {Look.LIGHT: "#FFFFFF", Look.DARK: "#16181A", Look.HIGH_CONTRAST: "#000000"}
BADGE_PX = 28
_SHARPNESS = 3
"""Drawn larger than it is shown, so that it stays sharp on every screen."""


class Shape(IntEnum):
    """The ground of a badge."""

    CIRCLE = 0
    SQUARE = 1
    DIAMOND = 2
    HEXAGON = 3


@dataclass(frozen=True, slots=True)
class Badge:
    """The sign of one speaker."""

    initials: str
    number: int
    """Counted from 0 in the order in which the speakers begin."""

    @property
    def shape(self) -> Shape:
        """The shape of its ground: the next speaker has another."""
        return Shape(self.number % len(Shape))

    def colour(self, look: Look) -> str:
        """Return the colour of its ground."""
        fills = _FILLS[look]
        return fills[self.number % len(fills)]


def badges_of(speakers: Iterable[str | None]) -> dict[str, Badge]:
    """Return a badge for each speaker, by name."""
    names = dict.fromkeys(name for name in speakers if name)
    return {name: Badge(initials_of(name), number) for number, name in enumerate(names)}


def initials_of(name: str) -> str:
    """Return one or two letters for a name, without its title: "Cllr Jane Francis" is JF."""
    read = read_name(name)
    if read is None:
        words = [word for word in name.replace("_", " ").split() if word[0].isalnum()]
        return "".join(word[0] for word in words[:2]).upper() or "?"
    first = read.given[0][0] if read.given else ""
    return f"{first}{read.family[0]}".upper()


def picture_of(badge: Badge, theme: Theme) -> QImage:
    """Return the badge as it is drawn in this theme."""
    size = theme.px(BADGE_PX)
    image = QImage(size * _SHARPNESS, size * _SHARPNESS, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(_SHARPNESS, _SHARPNESS)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(badge.colour(theme.look)))
    _draw(painter, badge.shape, QRectF(0.5, 0.5, size - 1, size - 1))
    font = theme.font(Step.TINY, weight=QFont.Weight.Bold)
    if badge.shape is Shape.DIAMOND:
        font.setPixelSize(round(font.pixelSize() * 0.84))
    painter.setFont(font)
    painter.setPen(QPen(QColor(_INK[theme.look])))
    painter.drawText(QRectF(0, 0, size, size), Qt.AlignmentFlag.AlignCenter, badge.initials)
    painter.end()
    return image


def _draw(painter: QPainter, shape: Shape, box: QRectF) -> None:
    middle = box.center()
    match shape:
        case Shape.CIRCLE:
            painter.drawEllipse(box)
        case Shape.SQUARE:
            painter.drawRect(box.adjusted(1.5, 1.5, -1.5, -1.5))
        case Shape.DIAMOND:
            painter.drawPolygon(
                QPolygonF(
                    [
                        QPointF(middle.x(), box.top()),
                        QPointF(box.right(), middle.y()),
                        QPointF(middle.x(), box.bottom()),
                        QPointF(box.left(), middle.y()),
                    ]
                )
            )
        case Shape.HEXAGON:
            quarter = box.width() / 4
            painter.drawPolygon(
                QPolygonF(
                    [
                        QPointF(box.left() + quarter, box.top() + 1),
                        QPointF(box.right() - quarter, box.top() + 1),
                        QPointF(box.right(), middle.y()),
                        QPointF(box.right() - quarter, box.bottom() - 1),
                        QPointF(box.left() + quarter, box.bottom() - 1),
                        QPointF(box.left(), middle.y()),
                    ]
                )
            )
