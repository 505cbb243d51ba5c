"""Whether a file that crashed the process which read it is read again, and without which pages."""

from __future__ import annotations

from pathlib import Path
from time import monotonic

from scrutinyprep.domain.errors import ImportFailed
from scrutinyprep.pdf.files import begins_as_pdf

_MOST_TIMES = 4
"""A page is found in one further reading and left out of the next: up to three may be bad."""
_ENOUGH_S = 3.0
"""What has crashed a process later than that, and 0.25 s for each page, is let be."""
_PAGE_S = 0.25


class Again:
    """What is known of the crashes of one file.

    The first crash says nothing of its page. From then on the process tells
    of each page before it reads it, so that the next crash does.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._began = monotonic()
        self._times = 0
        self._page: int | None = None
        self.without: tuple[int, ...] = ()
        """The PDF pages that are no longer read."""

    @property
    def has_begun(self) -> bool:
        """Whether the file is being read again."""
        return self._times > 0

    def page_begun(self, pdf_page: int) -> None:
        """Hear that a page is read next."""
        self._page = pdf_page

    def is_worth_it(self, pages: int) -> bool:
        """Say, once after each crash, whether to read the file of so many pages again.

        Guards against a file that crashes on whatever is read of it, and on a
        copy that is no PDF: those are few readings, and no long ones.
        """
        page, self._page = self._page, None
        if self.has_begun and page is None:
            return False
        if page is not None:
            self.without += (page,)
        self._times += 1
        in_time = monotonic() - self._began < _ENOUGH_S + _PAGE_S * pages
        return self._times <= _MOST_TIMES and in_time and _is_pdf(self._path)


def _is_pdf(path: Path) -> bool:
    try:
        return begins_as_pdf(path)
    except (ImportFailed, OSError):
        return False
