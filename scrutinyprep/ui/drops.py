"""Files that are dropped or pasted on the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl


def files_in(data: QMimeData | None) -> list[Path]:
    """Return the files that are meant: dropped ones, or paths in a text, a line each.

    Of an empty clipboard Qt has nothing to tell.
    """
    if data is None:
        return []
    if data.hasUrls():
        return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    if not data.hasText():
        return []
    paths = [_path(line) for line in data.text().splitlines() if line.strip()]
    return [path for path in paths if path.is_absolute() and path.is_file()]


def absent_in(data: QMimeData | None) -> Path | None:
    """Return the one path that a text is, where no such file is there; None for any other text."""
    text = data.text() if data is not None and data.hasText() else ""
    lines = [line for line in text.splitlines() if line.strip()]
    path = _path(lines[0]) if len(lines) == 1 else None
    return path if path is not None and path.is_absolute() and not path.exists() else None


def _path(line: str) -> Path:
    """Return a path as file managers copy it: plain, quoted, or as an address."""
    plain = line.strip().strip("\"'")
    if plain.startswith("file:"):
        return Path(QUrl(plain).toLocalFile())
    return Path(plain)
