"""The typeface of the window: Source Sans, as on paper, or the system's own where it is missing."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

_PACKAGE = "font_source_sans_pro"
_FAMILY = "Source Sans Pro"
_FACES = ("Regular", "It", "Semibold", "SemiboldIt", "Bold", "BoldIt")


def load_fonts() -> str:
    """Make Source Sans known to Qt and return the family to use.

    It is the system's own family where the files are missing: plainer to
    look at, but nothing is lost by it.
    """
    for path in _files():
        QFontDatabase.addApplicationFont(str(path))
    if _FAMILY in QFontDatabase.families():
        return _FAMILY
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()


def text_font(family: str, pixels: int, *, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Return a font of this size whose figures are all of one width, so that columns line up."""
    font = QFont(family)
    font.setPixelSize(pixels)
    font.setWeight(weight)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def _files() -> list[Path]:
    # Found, not imported: the package makes its names while it is imported,
    # for every face it has, so neither a reader nor mypy could follow them.
    spec = find_spec(_PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        return []
    folder = Path(spec.submodule_search_locations[0]) / "files"
    return [path for face in _FACES if (path := folder / f"SourceSansPro-{face}.ttf").exists()]
