"""What a window shows, measured where it is painted: colours, their contrast, words and edges."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from PIL import Image, ImageChops
from PySide6.QtCore import QAbstractItemModel, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPalette, QRegion
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QTabBar,
    QTextBrowser,
    QTextEdit,
    QWidget,
)

EDGE = 3.0
TEXT = 4.5
"""What WCAG 2.2 AA asks of edges and icons, and of text."""
SCALE = 2
"""Thin letters have a pixel in their full colour only where a pixel is half as wide as a line."""
_MOST_CELLS = 40
_ICON = "(icon)"
_SOLID_PX = 3
"""What fewer pixels show is an accident of blending."""

Colour = tuple[int, int, int]


def contrast(one: Colour, other: Colour) -> float:
    """Return how far two colours are apart, as WCAG 2.2 counts it: from 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: Colour) -> float:
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
        for c in (channel / 255 for channel in colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _colour(rgb: bytes) -> Colour:
    return rgb[0], rgb[1], rgb[2]


class Painted:
    """A picture of a widget with all that is in it."""

    def __init__(self, widget: QWidget, size: QSize | None = None) -> None:
        size = widget.size() if size is None else size
        image = QImage(size * SCALE, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(SCALE)
        # What is drawn on no ground of its own would stand on whatever lay in memory: at times
        # the picture before this one, with the very ring that is looked for. Not the widget's own
        # palette: where its style has no ground, that is seen through.
        image.fill(QApplication.palette().color(QPalette.ColorRole.Window))
        widget.render(image, QPoint(), QRegion(QRect(QPoint(), size)))
        image = image.convertToFormat(QImage.Format.Format_RGB888)
        self.picture = Image.frombytes(
            "RGB",
            (image.width(), image.height()),
            *(image.constBits().tobytes(), "raw", "RGB", image.bytesPerLine(), 1),
        )

    def at(self, point: QPoint) -> Colour:
        """Return the colour at a place, given in the widget's own pixels."""
        x = min(max(0, point.x() * SCALE), self.picture.width - 1)
        y = min(max(0, point.y() * SCALE), self.picture.height - 1)
        return _colour(self.picture.crop((x, y, x + 1, y + 1)).tobytes())

    def differs_strongly_from(self, other: "Painted") -> int:
        """Return how many pixels of the two pictures are 3 : 1 or more apart."""
        changed = ImageChops.difference(self.picture, other.picture).getbbox()
        if changed is None:
            return 0
        here, there = (p.crop(changed).tobytes() for p in (self.picture, other.picture))
        pairs = Counter(
            (here[at : at + 3], there[at : at + 3]) for at in range(0, len(here), len(b"rgb"))
        )
        return sum(
            count
            for (one, another), count in pairs.items()
            if one != another and contrast(_colour(one), _colour(another)) >= EDGE
        )

    def contrast_in(self, rect: QRect) -> float:
        """Return how far what is painted here stands out from the colour that is behind it."""
        left, top = rect.left() * SCALE, rect.top() * SCALE
        part = self.picture.crop(
            (left, top, left + rect.width() * SCALE, top + rect.height() * SCALE)
        )
        found = cast("list[tuple[int, Colour]]", part.getcolors(part.width * part.height))
        _, ground = max(found)
        # Along a slanting line no two pixels are of one colour, however dark it is.
        reached, pixels = 1.0, 0
        for apart, count in sorted(
            ((contrast(ground, colour), count) for count, colour in found), reverse=True
        ):
            reached, pixels = apart, pixels + count
            if pixels >= _SOLID_PX:
                break
        return reached


@dataclass(frozen=True)
class Words:
    """Words that are painted somewhere."""

    said: str
    where: str
    rect: QRect
    """In pixels of the window."""

    @property
    def is_icon(self) -> bool:
        """Whether a drawing stands for them."""
        return self.said == _ICON


def visible_rect(widget: QWidget, window: QWidget, within: QRect | None = None) -> QRect:
    """Return the part of a widget that is seen, in pixels of the window."""
    seen = widget.visibleRegion().boundingRect()
    if within is not None:
        seen = seen.intersected(within)
    return QRect(widget.mapTo(window, seen.topLeft()), seen.size())


def words_in(window: QWidget) -> Iterator[Words]:
    """Yield the words of every label, button, field, tab, heading and cell that is seen."""
    for widget in window.findChildren(QWidget):
        if not widget.isVisibleTo(window) or widget.visibleRegion().isEmpty():
            continue
        for said, rect in _words_of(widget):
            seen = visible_rect(widget, window, rect)
            if said.strip() and seen.width() > 6 and seen.height() > 6:
                yield Words(said, f"{type(widget).__name__} in {_parent(widget)}", seen)


def _words_of(widget: QWidget) -> Iterator[tuple[str, QRect]]:
    inside = widget.rect().adjusted(4, 4, -4, -4)
    match widget:
        case QHeaderView():
            yield from _headings(widget)
        case QLabel():
            yield widget.text(), widget.contentsRect()
        case QAbstractButton():
            yield widget.text() or (_ICON if _has_icon(widget) else ""), inside
        case QLineEdit():
            yield widget.text() or widget.placeholderText(), inside
        case QComboBox():
            yield widget.currentText() or widget.placeholderText(), inside
        case QTextEdit() | QPlainTextEdit():
            yield widget.toPlainText() or widget.placeholderText(), inside
        case QTabBar():
            for tab in range(widget.count()):
                yield widget.tabText(tab), widget.tabRect(tab).adjusted(3, 3, -3, -4)
        case QAbstractItemView():
            yield from _cells(widget)


def _has_icon(button: QAbstractButton) -> bool:
    # What can't be pressed now may be faint.
    return button.isEnabled() and not button.icon().isNull()


def _headings(head: QHeaderView) -> Iterator[tuple[str, QRect]]:
    for at in range(head.count()):
        if not head.isSectionHidden(at) and head.orientation() is Qt.Orientation.Horizontal:
            said = head.model().headerData(at, head.orientation()) or ""
            left, top = head.sectionViewportPosition(at), 0
            yield str(said), QRect(left, top, head.sectionSize(at), head.height() - 2)


def _cells(view: QAbstractItemView) -> Iterator[tuple[str, QRect]]:
    # It may have none yet, though Qt's types do not say so.
    model: QAbstractItemModel | None = view.model()
    if model is None:
        return
    # A list asks for one column, and forbids to be asked for their number.
    root = view.rootIndex()
    columns = 1 if isinstance(view, QListView) else model.columnCount(root)
    for row in range(min(model.rowCount(root), _MOST_CELLS)):
        for column in range(columns):
            index = model.index(row, column, root)
            whole = view.visualRect(index)
            rect = whole.intersected(view.viewport().rect())
            said = index.data()
            # Of a cell that is cut at the side, the words may be what is not seen.
            if isinstance(said, str) and rect.width() == whole.width() and not rect.isEmpty():
                offset = view.viewport().pos()
                yield said, rect.translated(offset).adjusted(4, 2, -4, -2)


def _parent(widget: QWidget) -> str:
    return type(widget.parentWidget()).__name__


def fields_in(window: QWidget) -> Iterator[tuple[str, QRect]]:
    """Yield what has an edge that must be seen: fields and buttons that are drawn as such."""
    for widget in window.findChildren(QWidget):
        is_edged = isinstance(
            widget, QLineEdit | QComboBox | QAbstractSpinBox | QTextEdit | QPlainTextEdit
        ) or (
            isinstance(widget, QAbstractButton)
            and widget.inherits("QPushButton")
            and not widget.property("flat")
        )
        is_part = isinstance(widget.parentWidget(), QComboBox | QAbstractSpinBox)
        is_paper = widget.property("role") == "paper" or isinstance(widget, QTextBrowser)
        if not is_edged or is_part or is_paper or not widget.isEnabled():
            continue
        seen = visible_rect(widget, window) if widget.isVisibleTo(window) else QRect()
        if seen.size() == QSize(widget.size()):
            yield f"{type(widget).__name__} in {_parent(widget)}", seen
