"""How pages look on the desk: paper, picture, marks, selection and the label above."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QRegion

from scrutinyprep.ui.reader.drawings import Drawn
from scrutinyprep.ui.reader.marks import LaidMark, paint_ground, paint_signs
from scrutinyprep.ui.theme import Step, Theme

_PLACEHOLDER_LINES = 9
_EDGE_PX = 2
"""Half of it lies beside the page, where its hairline is drawn over it."""


@dataclass(frozen=True, slots=True)
class PageScene:
    """All that is seen of one page, in logical pixels of the desk."""

    rect: QRectF
    turn: int
    """Quarter turns clockwise that the reader gave it."""
    label: str
    drawn: Sequence[Drawn]
    """The pieces that are drawn at the right scale."""
    is_sharp: bool
    """Whether those pieces cover what is seen of the page."""
    stand_in: Drawn | None
    """A picture at another scale, stretched until the sharp one is there."""
    trouble: str
    """Why it can't be drawn; empty where it can."""
    marks: Sequence[LaidMark]
    selected: Sequence[QRectF]
    is_region_selected: bool
    """What is selected is a part of the page's picture, not words."""
    found: Sequence[QRectF]
    """The passage that the user was led to."""
    hits: Sequence[QRectF] = ()
    """Words that are looked for."""
    current_hit: Sequence[QRectF] = ()
    leads: Sequence[QRectF] = ()
    """References that lead to other places."""
    pointed_out: Sequence[QRectF] = ()
    """The reference whose place is peeked at."""


class PagePainter:
    """Draws pages with a painter whose origin is that of the desk."""

    def __init__(self, theme: Theme, pixel_ratio: float, origin: QPointF) -> None:
        self._theme = theme
        self._ratio = pixel_ratio
        self._origin = origin

    def paint(self, painter: QPainter, scene: PageScene) -> None:
        """Draw one page and its label."""
        theme = self._theme
        self._paint_label(painter, scene)
        self._paint_paper(painter, scene)
        painter.save()
        painter.setClipRect(scene.rect)
        if scene.trouble:
            self._paint_trouble(painter, scene)
        else:
            self._paint_picture(painter, scene)
        for mark in scene.marks:
            paint_ground(painter, mark, theme)
        self._paint_leads(painter, scene)
        self._paint_hits(painter, scene)
        self._paint_selected(painter, scene.selected)
        if scene.is_region_selected:
            self._paint_frame(painter, scene.selected)
        for mark in scene.marks:
            paint_signs(painter, mark, theme)
        self._paint_found(painter, scene.found)
        if theme.dims_paper:
            paint_veil(painter, scene.rect, theme)
        painter.restore()
        painter.setPen(QPen(QColor(theme.palette.hairline), 1))
        painter.drawRect(scene.rect.adjusted(-0.5, -0.5, 0.5, 0.5))

    def paint_desk(self, painter: QPainter, seen: QRectF, pages: Sequence[QRectF]) -> None:
        """Draw what is seen between the pages: most of a view is page, and painted but once."""
        desk = QRegion(seen.toAlignedRect())
        for page in pages:
            desk -= QRegion(page.toRect())
        painter.save()
        painter.setClipRegion(desk)
        painter.fillRect(seen, QColor(self._theme.palette.desk))
        painter.restore()

    def _paint_paper(self, painter: QPainter, scene: PageScene) -> None:
        """Draw the paper that a picture leaves free: its edges need not lie between pixels."""
        paper = QColor(self._theme.palette.paper)
        if scene.is_sharp and not scene.trouble:
            painter.setPen(QPen(paper, _EDGE_PX))
            painter.drawRect(scene.rect)
        else:
            painter.fillRect(scene.rect, paper)

    def _paint_picture(self, painter: QPainter, scene: PageScene) -> None:
        painter.save()
        self._turn(painter, scene)
        if not scene.is_sharp:
            rect = QRectF(QPointF(), scene.rect.size())
            if scene.turn % 2:
                rect = QRectF(QPointF(), scene.rect.size().transposed())
            if scene.stand_in is not None:
                painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
                painter.drawImage(rect, scene.stand_in.image)
                painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, on=False)
            else:
                self._paint_placeholder(painter, rect)
        for drawn in scene.drawn:
            image = drawn.image
            top = drawn.piece.top_px / self._ratio
            target = QRectF(0, top, image.width() / self._ratio, image.height() / self._ratio)
            painter.drawImage(target, image, QRectF(image.rect()))
        painter.restore()

    def _turn(self, painter: QPainter, scene: PageScene) -> None:
        """Set the painter's origin to the page's own top left corner, as the page is turned."""
        rect = scene.rect
        corners = (rect.topLeft(), rect.topRight(), rect.bottomRight(), rect.bottomLeft())
        painter.translate(self._on_a_pixel(corners[scene.turn]))
        painter.rotate(90.0 * scene.turn)

    def _on_a_pixel(self, place: QPointF) -> QPointF:
        """Move a place to the nearest device pixel: between two, a picture would blur."""
        return QPointF(
            round((place.x() - self._origin.x()) * self._ratio) / self._ratio + self._origin.x(),
            round((place.y() - self._origin.y()) * self._ratio) / self._ratio + self._origin.y(),
        )

    def _paint_label(self, painter: QPainter, scene: PageScene) -> None:
        theme = self._theme
        painter.setFont(theme.font(Step.SMALL))
        painter.setPen(QColor(theme.palette.soft_text))
        height = painter.fontMetrics().height()
        place = QRectF(scene.rect.left(), scene.rect.top() - height - 4, scene.rect.width(), height)
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, scene.label)

    def _paint_placeholder(self, painter: QPainter, rect: QRectF) -> None:
        """Hint at lines of print, softly, until there is a picture."""
        margin, height = rect.width() * 0.12, rect.width() * 0.014
        colour = QColor(self._theme.palette.paper_text)
        colour.setAlphaF(0.05)
        for line in range(_PLACEHOLDER_LINES):
            share = 0.55 if line in (0, _PLACEHOLDER_LINES - 1) else 1.0
            top = rect.top() + margin + line * height * 2.6
            width = (rect.width() - 2 * margin) * share
            painter.fillRect(QRectF(rect.left() + margin, top, width, height), colour)

    def _paint_trouble(self, painter: QPainter, scene: PageScene) -> None:
        painter.setFont(self._theme.font())
        painter.setPen(QColor(self._theme.palette.paper_text))
        room = scene.rect.adjusted(32, 32, -32, -32)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(room, flags, scene.trouble)

    def _paint_selected(self, painter: QPainter, rects: Sequence[QRectF]) -> None:
        painter.save()
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        for rect in rects:
            painter.fillRect(rect, QColor(self._theme.palette.paper_selected))
        painter.restore()

    def _paint_hits(self, painter: QPainter, scene: PageScene) -> None:
        """Colour the words that are looked for; the current ones are framed as well."""
        painter.save()
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        for rect in scene.hits:
            painter.fillRect(
                rect.adjusted(-1, -1, 1, 1), QColor(self._theme.palette.paper_selected)
            )
        painter.restore()
        painter.setPen(QPen(QColor(self._theme.palette.paper_text), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for rect in scene.current_hit:
            painter.drawRect(rect.adjusted(-2, -2, 2, 2))

    def _paint_leads(self, painter: QPainter, scene: PageScene) -> None:
        """Underline references with dots: quietly, as a highlight's line must be told from it."""
        painter.setPen(QPen(QColor(self._theme.palette.paper_accent), 1.4, Qt.PenStyle.DotLine))
        for rect in scene.leads:
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(QPen(QColor(self._theme.palette.paper_accent), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for rect in scene.pointed_out:
            painter.drawRect(rect.adjusted(-2, -2, 2, 2))

    def _paint_frame(self, painter: QPainter, rects: Sequence[QRectF]) -> None:
        """Frame the part of the page that is selected: its edges are what matters."""
        painter.setPen(QPen(QColor(self._theme.palette.paper_accent), 1.5, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for rect in rects:
            painter.drawRect(rect)

    def _paint_found(self, painter: QPainter, rects: Sequence[QRectF]) -> None:
        painter.setPen(QPen(QColor(self._theme.palette.paper_accent), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for rect in rects:
            painter.drawRect(rect.adjusted(-3, -2, 3, 2))


def paint_veil(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    """Dim what is painted, evenly: pictures keep their colours, unlike on an inverted page."""
    painter.save()
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
    painter.fillRect(rect, QColor(theme.palette.paper_veil))
    painter.restore()
