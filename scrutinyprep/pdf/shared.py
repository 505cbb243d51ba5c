"""A long PDF read from both ends at once, by two processes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from scrutinyprep.pdf.content import PageContent
from scrutinyprep.pdf.document import PdfDocument


class SharedDocument(PdfDocument):
    """A PDF whose last pages may arrive, read by another process, while it is read here.

    Where they do not arrive, or not in time, they are read here: the other
    process saves time and is never needed.

    Args:
        arrived: returns the pages that came since it was asked last.

    Raises:
        ImportFailed: as `PdfDocument`.
    """

    def __init__(
        self, path: Path, password: str | None, arrived: Callable[[], Iterable[PageContent]]
    ) -> None:
        super().__init__(path, password)
        self._arrived = arrived
        self._ahead: dict[int, PageContent] = {}
        self.first_shared: int | None = None
        """The first page that was not read here; those behind it were not either."""

    @property
    def pages_ahead(self) -> int:
        """How many pages have arrived that nobody has asked for yet."""
        return len(self._ahead)

    def page(self, pdf_page: int) -> PageContent:
        """Return the text of a page with its places.

        Raises:
            Damaged: this page cannot be read.
        """
        for page in self._arrived():
            if pdf_page <= page.pdf_page <= self.page_count:
                # Reading goes forwards: one that was read here meanwhile came too late to count.
                self._ahead[page.pdf_page] = page
        ready = self._ahead.pop(pdf_page, None)
        if ready is None:
            return super().page(pdf_page)
        if self.first_shared is None:
            self.first_shared = pdf_page
        return ready
