"""The files that a briefing shows pages of, each opened once while it is written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from contextlib import ExitStack
from pathlib import Path

from scrutinyprep.briefing.content import PageForm
from scrutinyprep.domain.errors import ImportFailed
from scrutinyprep.pdf.content import Box, Letters
from scrutinyprep.pdf.originals import TakenPages, pages_taken
from scrutinyprep.pdf.originals_messages import WantedPage
from scrutinyprep.pdf.png import png_of
from scrutinyprep.pdf.viewing import PageReader

Heard = Callable[[], object]
"""Called now and then; it may raise `Cancelled`."""


class PageTakes:
    """Takes pages out of files, draws pictures of them, and reads their letters.

    Nothing here fails because of a file: what can't be had of it is None.
    """

    def __init__(self, stack: ExitStack, heard: Heard) -> None:
        self._stack = stack
        self._heard = heard
        self._readers: dict[Path, PageReader | None] = {}
        self._letters: dict[tuple[Path, int], Letters | None] = {}
        self._taken: dict[Path, TakenPages] = {}

    def take(self, wanted: Iterable[tuple[Path, WantedPage]]) -> None:
        """Take all these pages and parts of pages: those of one file at once."""
        by_file: dict[Path, list[WantedPage]] = defaultdict(list)
        for path, page in wanted:
            by_file[path].append(page)
        for path, pages in by_file.items():
            self._heard()
            try:
                self._taken[path] = pages_taken(path, pages, cancelled=self._is_unwanted)
            except ImportFailed:
                continue

    def form(self, path: Path, wanted: WantedPage) -> PageForm | None:
        """Return a page or part that was taken; None where it could not be."""
        taken = self._taken.get(path)
        page = taken.page(wanted) if taken is not None else None
        return PageForm(taken, page) if taken is not None and page is not None else None

    def size_pt(self, path: Path, pdf_page: int) -> tuple[float, float] | None:
        """Return a page's width and height as the page view has them."""
        reader = self._reader(path)
        if reader is None or not 1 <= pdf_page <= reader.page_count:
            return None
        return reader.page_sizes()[pdf_page - 1]

    def letters(self, path: Path, pdf_page: int) -> Letters | None:
        """Return the letters of a page, each with its box."""
        key = (path, pdf_page)
        if key not in self._letters:
            self._letters[key] = None
            reader = self._reader(path)
            if reader is not None and 1 <= pdf_page <= reader.page_count:
                self._heard()
                try:
                    self._letters[key] = reader.letters(pdf_page)
                except ImportFailed:
                    return None
        return self._letters[key]

    def png(self, path: Path, pdf_page: int, scale: float, part: Box | None = None) -> bytes:
        """Return a picture of a page or a part of it; nothing where it can't be drawn."""
        reader = self._reader(path)
        if reader is None or not 1 <= pdf_page <= reader.page_count:
            return b""
        self._heard()
        try:
            return png_of(reader.picture(pdf_page, scale, part))
        except ImportFailed:
            return b""

    def _reader(self, path: Path) -> PageReader | None:
        if path not in self._readers:
            self._readers[path] = None
            try:
                self._readers[path] = self._stack.enter_context(PageReader(path))
            except ImportFailed:
                return None
        return self._readers[path]

    def _is_unwanted(self) -> bool:
        self._heard()
        return False
