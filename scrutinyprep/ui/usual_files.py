"""Where a file that leaves is offered to go, and what it is called there."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths

_NOT_IN_NAMES = '<>:"/\\|?*'
_LONGEST_PART = 80


def usual_file(*parts: str, is_exempt: bool, ending: str = ".pdf") -> Path:
    """Return a place among the user's documents, named by these parts as far as there are any.

    Whoever sees the name of a file with exempt material knows what it is.
    """
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    folder = Path(QStandardPaths.writableLocation(documents))
    if not folder.is_dir():
        folder = Path.home()
    named = [_fit_for_a_name(part) for part in (*parts, "EXEMPT" if is_exempt else "")]
    return folder / f"{' '.join(part for part in named if part)}{ending}"


def _fit_for_a_name(part: str) -> str:
    kept = ("-" if sign in _NOT_IN_NAMES or not sign.isprintable() else sign for sign in part)
    return "".join(kept).strip()[:_LONGEST_PART].strip()
