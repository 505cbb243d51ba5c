"""Asking which files to bring in: where to look for them, and which kinds there are."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

_PAPERS = ("pdf", "docx", "html", "htm", "mhtml", "mht", "txt", "md", "scrutiny")
_SPOKEN = ("vtt", "srt", "sbv", "json", "tsv", "csv", "xml")
"""What transcripts are kept as, beside what papers are."""


class OpeningFiles(QObject):
    """Asks for files where they were found last; at first where a browser puts them.

    Signals:
        chosen: the paths of the files to bring in, a list.
    """

    chosen = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.folder = _downloads()
        """Where one begins to look."""

    @property
    def kinds(self) -> str:
        """The kinds of files that are shown, as Qt wants them told."""
        endings = " ".join(f"*.{ending}" for ending in (*_PAPERS, *_SPOKEN))
        known = self.tr("Papers, minutes, transcripts, and questions from colleagues")
        return f"{known} ({endings});;{self.tr('All files')} (*)"

    @Slot()
    def ask_for_pack(self) -> None:
        """Ask for the papers of a meeting; anything else may be chosen as well."""
        self._ask(self.tr("Open a pack, minutes or a transcript"))

    @Slot()
    def ask_for_records(self) -> None:
        """Ask for what was said or minuted."""
        self._ask(self.tr("Open minutes or a transcript"))

    def _ask(self, title: str) -> None:
        chosen, _ = QFileDialog.getOpenFileNames(
            self._window,
            title,
            self.folder,
            self.kinds,
            options=QFileDialog.Option.HideNameFilterDetails,
        )
        if chosen:
            self.folder = str(Path(chosen[0]).parent)
            self.chosen.emit([Path(name) for name in chosen])


def _downloads() -> str:
    """Return where a browser puts what it fetches; the user's own folder where that is not."""
    places = QStandardPaths.StandardLocation
    usual = (places.DownloadLocation, places.DocumentsLocation, places.HomeLocation)
    folders = [QStandardPaths.writableLocation(place) for place in usual]
    return next((folder for folder in folders if Path(folder).is_dir()), "")
