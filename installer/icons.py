"""The program's icon in the forms that each system wants, drawn from its one SVG."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from installer.contents import ROOT

if TYPE_CHECKING:
    from PIL.Image import Image

DRAWING = ROOT / "resources" / "application" / "scrutinyprep.svg"
WINDOWS_PX = (16, 20, 24, 32, 40, 48, 64, 256)
MACOS_PX = (16, 32, 64, 128, 256, 512, 1024)
LINUX_PX = (16, 22, 24, 32, 48, 64, 128, 256, 512)
"""The sizes that the systems show; each is drawn for itself, so none is blurred."""


def write_ico(path: Path) -> Path:
    """Write the icon of Windows: one file with every size."""
    return _write_all(path, WINDOWS_PX)


def write_icns(path: Path) -> Path:
    """Write the icon of macOS: one file with every size."""
    return _write_all(path, MACOS_PX)


def write_png(path: Path, pixels: int) -> Path:
    """Write the icon as a picture that is `pixels` wide and high."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draw(pixels).save(path, optimize=True)
    return path


def draw(pixels: int) -> Image:
    """Return the icon as it looks at that size."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PIL import Image
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    canvas = QImage(pixels, pixels, QImage.Format.Format_RGBA8888)
    canvas.fill(Qt.GlobalColor.transparent)
    painter = QPainter(canvas)
    QSvgRenderer(str(DRAWING)).render(painter)
    painter.end()
    return Image.frombytes("RGBA", (pixels, pixels), bytes(canvas.constBits()))


def _write_all(path: Path, sizes: tuple[int, ...]) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    *smaller, largest = [draw(size) for size in sizes]
    largest.save(path, sizes=[(size, size) for size in sizes], append_images=smaller)
    return path
