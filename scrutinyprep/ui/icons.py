"""Icons: simple line drawings, in the colours of the theme, sharp at every size."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QObject, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from scrutinyprep.settings import resource_folder

_SIZES_PX = (16, 20, 24, 32, 40, 48, 64, 96, 128)
"""Enough for 300% text on a screen of double density; Qt takes the next larger and shrinks it."""


class Icons(QObject):
    """Makes icons by name and keeps them; they are made anew when the colours change."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._drawings: dict[str, str] = {}
        self._made: dict[tuple[str, str], QIcon] = {}
        self._colour = "#000000"
        self._quiet = "#808080"

    def recolour(self, colour: str, quiet: str) -> None:
        """Draw from now on in this colour, and what is disabled in the quiet one."""
        self._colour, self._quiet = colour, quiet
        self._made.clear()

    def icon(self, name: str, colour: str | None = None) -> QIcon:
        """Return an icon, in the colour of text or in another, given as "#RRGGBB".

        Raises:
            FileNotFoundError: there is no drawing of that name.
        """
        key = (name, colour or self._colour)
        if key not in self._made:
            icon = QIcon()
            for pixels in _SIZES_PX:
                icon.addPixmap(self.pixmap(name, pixels, key[1]))
                icon.addPixmap(self.pixmap(name, pixels, self._quiet), QIcon.Mode.Disabled)
            self._made[key] = icon
        return self._made[key]

    def pixmap(self, name: str, pixels: int, colour: str) -> QPixmap:
        """Draw an icon once, this many device pixels wide and high."""
        # Read before there is a painter: one that an error leaves open outlives
        # its pixmap, and the process ends.
        drawing = QSvgRenderer(QByteArray(self.svg(name, colour)))
        pixmap = QPixmap(pixels, pixels)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        drawing.render(painter, QRectF(0, 0, pixels, pixels))
        painter.end()
        return pixmap

    def svg(self, name: str, colour: str) -> bytes:
        """Return the drawing as an SVG file in this colour.

        Raises:
            FileNotFoundError: there is no drawing of that name.
        """
        if name not in self._drawings:
            path = resource_folder() / "icons" / f"{name}.svg"
            self._drawings[name] = path.read_text(encoding="utf-8")
        return self._drawings[name].replace("currentColor", colour).encode()


def icon_names() -> tuple[str, ...]:
    """Return the names of all the drawings there are, in order."""
    return tuple(sorted(path.stem for path in (resource_folder() / "icons").glob("*.svg")))
