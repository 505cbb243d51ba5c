"""The command that has pages which are pictures read, and forgets what was read of them."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING

from scrutinyprep.cli.output import ProgressLine, print_json, print_lines
from scrutinyprep.domain.ids import DocumentId
from scrutinyprep.domain.scans import ScannedPage

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services
    from scrutinyprep.services.scans import ScanJob

_KEPT_TOGETHER = 25
"""After so many pages what was read is kept, so that little is lost if the machine stops."""


def add_commands(add: Callable[..., argparse.ArgumentParser]) -> None:
    """Add the commands of this file."""
    reading = add("ocr", "read the text of pages that are pictures", ocr)
    reading.add_argument("document", metavar="DOCUMENT")
    reading.add_argument(
        "--pages",
        type=_pages,
        metavar="PAGES",
        help="pages of the PDF, such as 3-7 or 2,5,9-12; else all that need it",
    )
    which = reading.add_mutually_exclusive_group()
    which.add_argument(
        "--language",
        metavar="L",
        help="by Tesseract's names, as eng or eng+cym; else English, and Welsh where it is there",
    )
    which.add_argument(
        "--forget",
        action="store_true",
        help="forget what was read, so that the pages are pictures again",
    )


def ocr(services: Services, options: argparse.Namespace) -> int:
    """Read pages, or forget what was read of them."""
    document = services.papers.named(options.document)
    if options.forget:
        return _forget(services, document, options)
    job = services.scans.plan(document, options.pages, options.language)
    reading = _Reading(services, job)
    line = ProgressLine(job.path.name if len(job.pages) == 1 else f"{len(job.pages)} pages")
    try:
        failed = services.scans.read(job, reading.take, progress=line)
    finally:
        line.end()
        # Stopped or not: what was read stays read.
        reading.keep()
    if options.json:
        print_json(
            {
                "document_id": document,
                "engine": job.engine.name,
                "language": job.languages,
                "read": reading.read,
                "failed": list(failed),
                "with_text": list(job.with_text),
            }
        )
    else:
        print_lines(_told(job, reading.read, failed))
    return 1 if failed else 0


class _Reading:
    """Keeps pages as they are read, some at a time."""

    def __init__(self, services: Services, job: ScanJob) -> None:
        self._services = services
        self._job = job
        self._waiting: list[ScannedPage] = []
        self.read: list[int] = []

    def take(self, page: ScannedPage) -> None:
        """Take a page that was read."""
        self._waiting.append(page)
        self.read.append(page.pdf_page)
        if len(self._waiting) >= _KEPT_TOGETHER:
            self.keep()

    def keep(self) -> None:
        """Keep what has been taken and not kept yet."""
        pages, self._waiting = self._waiting, []
        self._services.scans.keep(self._job.document, pages)


def _forget(services: Services, document: DocumentId, options: argparse.Namespace) -> int:
    read = [page.pdf_page for page in services.scans.pages_read(document)]
    gone = [page for page in read if options.pages is None or page in options.pages]
    services.scans.forget(document, gone)
    if options.json:
        print_json({"document_id": document, "forgotten": gone})
    else:
        print_lines([f"Forgot what was read of {len(gone)} pages."])
    return 0


def _told(job: ScanJob, read: list[int], failed: tuple[int, ...]) -> list[str]:
    lines = [
        f"Read {len(read)} of {len(job.pages)} pages ({job.engine.name}, {job.languages}). "
        "A machine read this text from pictures: check it against the page."
    ]
    if failed:
        lines.append(f"Pages that could not be read: {', '.join(map(str, failed))}.")
    if job.with_text:
        lines.append(
            f"Left alone, since they have text or are not there: "
            f"{', '.join(map(str, job.with_text))}."
        )
    return lines


def _pages(text: str) -> frozenset[int]:
    pages: set[int] = set()
    for part in text.split(","):
        first, dash, last = part.partition("-")
        try:
            run = range(int(first), int(last if dash else first) + 1)
        except ValueError:
            run = range(0)
        if not run or run[0] < 1 or len(run) > 10_000:
            raise argparse.ArgumentTypeError(f"“{text}” names no pages: try 3-7 or 2,5,9-12")
        pages.update(run)
    return frozenset(pages)
