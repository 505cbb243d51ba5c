"""A paper's pages for the screen, with the words that a machine read where the file has none."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from scrutinyprep.domain.scans import ScannedPage
from scrutinyprep.pdf.content import Letters
from scrutinyprep.pdf.ocr_text import letters_of
from scrutinyprep.pdf.viewing import PageReader
from scrutinyprep.pdf.viewing_process import MakeDrawer


class ScannedReader(PageReader):
    """An open PDF whose pages that are pictures have the letters that were read from them.

    Args:
        path: the file.
        read: returns what was read of a page by now, None where nothing was.
        take: as `PageReader`.

    Raises:
        ImportFailed: the file cannot be opened.
    """

    def __init__(
        self,
        path: Path,
        read: Callable[[int], ScannedPage | None],
        take: MakeDrawer | None = None,
    ) -> None:
        super().__init__(path, take=take)
        self._read = read

    def letters(self, pdf_page: int) -> Letters:
        """Return the letters of a page, each with its box.

        Raises:
            ImportFailed: this page cannot be read.
            LibraryUnusable: the library can't be asked what was read of it.
        """
        page = self._read(pdf_page)
        if page is None:
            return super().letters(pdf_page)
        return letters_of(pdf_page, page.words, *self.page_sizes()[pdf_page - 1])
