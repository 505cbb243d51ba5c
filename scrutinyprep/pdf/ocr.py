"""Pictures of pages read by Tesseract, in a bounded process that may start no other."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from scrutinyprep.domain.errors import Cancelled
from scrutinyprep.domain.scans import ScanEngine, ScannedPage
from scrutinyprep.pdf.isolated import Child, ChildCancelled, ChildFailed
from scrutinyprep.pdf.limits import Limits
from scrutinyprep.pdf.ocr_messages import (
    AllRead,
    Answer,
    PictureRead,
    PictureUnread,
    ReadPictures,
)
from scrutinyprep.pdf.refusals import Refusal, error_of

_CHILD = "pdf.ocr_child"
_FOLDER = "scrutinyprep-ocr-"
_PAGE_S = 90
"""A dense A3 page takes ten on a slow laptop."""
_DRAWING_S = 30
_LIMITS = Limits(
    # For each of the two: what draws the page, and Tesseract, which inherits it.
    memory_bytes=512 * 1024 * 1024,
    cpu_s=3_600,
    open_files=64,
    # The page as it is handed to Tesseract: one byte for each of at most 20 million pixels.
    file_bytes=32 * 1024 * 1024,
)


def read_pictures(
    path: Path,
    pages: Sequence[int],
    *,
    program: Path,
    engine: ScanEngine,
    languages: str,
    cancelled: Callable[[], bool] | None = None,
    page_s: int = _PAGE_S,
    command: Sequence[str] | None = None,
) -> Iterator[ScannedPage | int]:
    """Yield each page as it is read; the number alone of one that could not be.

    A page that crashes the process, or takes more time or memory than a page
    may, fails alone. Whoever stops early has all that was read so far, and
    nothing is left of the process and its files. `cancelled` is asked some
    twenty times a second; `command` is for tests of processes that misbehave.

    Raises:
        ImportFailed: the file can't be opened.
        Cancelled: `cancelled` came to return True.
    """
    left = tuple(pages)
    while left:
        with _private_folder() as folder:
            wanted = ReadPictures(
                path=os.fsencode(path.absolute()),
                pages=left,
                program=os.fsencode(program),
                folder=os.fsencode(folder),
                languages=languages,
                engine=f"{engine.name}, {languages}",
                turns=engine.tells_way_up,
                seconds=page_s,
            )
            for pdf_page, page in _answers(wanted, path, cancelled, command):
                left = left[left.index(pdf_page) + 1 :]
                yield pdf_page if page is None else page


def _answers(
    wanted: ReadPictures,
    path: Path,
    cancelled: Callable[[], bool] | None,
    command: Sequence[str] | None,
) -> Iterator[tuple[int, ScannedPage | None]]:
    """Yield what one process reads: all pages, or those up to the one that ended it."""
    child = Child(_CHILD, _LIMITS, starts_others=True, command=command)
    place = 0
    try:
        child.send(wanted)
        while True:
            answer = child.receive_as(Answer, wanted.seconds + _DRAWING_S, cancelled)
            match answer:
                case PictureRead(page) if page.pdf_page == wanted.pages[place]:
                    yield page.pdf_page, page
                case PictureUnread(pdf_page) if pdf_page == wanted.pages[place]:
                    yield pdf_page, None
                case AllRead() if place == len(wanted.pages):
                    return
                case Refusal():
                    raise error_of(answer, path)
                case _:
                    break
            place += 1
    except ChildCancelled:
        raise Cancelled from None
    except (ChildFailed, IndexError):
        pass
    finally:
        child.kill()
    # It ended over a page, or spoke nonsense: the next process begins after that page.
    for pdf_page in wanted.pages[place : place + 1]:
        yield pdf_page, None


@contextmanager
def _private_folder() -> Iterator[Path]:
    """Lend a folder that nobody else may look into, and take it away with all that is in it."""
    folder = Path(tempfile.mkdtemp(prefix=_FOLDER))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
