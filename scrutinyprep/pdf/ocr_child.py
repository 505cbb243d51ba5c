"""The bounded process that draws pages and has Tesseract read them, one after the other."""

from __future__ import annotations

import os
import shutil
import signal
import tempfile
from math import sqrt
from pathlib import Path
from time import sleep

from scrutinyprep.domain.errors import ImportFailed
from scrutinyprep.domain.scans import ScannedPage
from scrutinyprep.pdf.document import PdfDocument
from scrutinyprep.pdf.isolated import Channel
from scrutinyprep.pdf.ocr_engine import EngineFailed, words_in
from scrutinyprep.pdf.ocr_messages import AllRead, PictureRead, PictureUnread, ReadPictures
from scrutinyprep.pdf.png import image_of
from scrutinyprep.pdf.refusals import refusal_of

_DPI = 300
"""What Tesseract was trained on: print of 10 points is 30 pixels high then."""
_TIDYING_S = 10.0
_PIXELS_MAX = 20_000_000
"""An A3 page has fewer; a larger one is drawn more coarsely."""


def serve(channel: Channel) -> None:
    """Read the pages that are asked for, telling of each, until all are read."""
    wanted = channel.receive(ReadPictures)
    folder = Path(os.fsdecode(wanted.folder))
    _settle(channel, folder)
    try:
        _serve(channel, wanted)
    except OSError:
        # Nobody listens any more: the thread that saw the parent go tidies up,
        # and ends this process when it is done.
        sleep(_TIDYING_S)


def _serve(channel: Channel, wanted: ReadPictures) -> None:
    try:
        document = PdfDocument(Path(os.fsdecode(wanted.path)))
    except ImportFailed as error:
        channel.send(refusal_of(error))
        return
    with document:
        for pdf_page in wanted.pages:
            try:
                channel.send(PictureRead(_read(document, pdf_page, wanted)))
            except (EngineFailed, ImportFailed):
                channel.send(PictureUnread(pdf_page))
    channel.send(AllRead())


def _read(document: PdfDocument, pdf_page: int, wanted: ReadPictures) -> ScannedPage:
    width_pt, height_pt = document.page_sizes()[pdf_page - 1]
    dpi = max(1, min(_DPI, int(72 * sqrt(_PIXELS_MAX / (width_pt * height_pt)))))
    image = image_of(document.picture(pdf_page, dpi / 72)).convert("L")
    image.format = "PPM"  # written and read again at once, so packing it would be time lost
    program = Path(os.fsdecode(wanted.program))
    words = words_in(
        program,
        image,
        wanted.languages,
        turns=wanted.turns,
        dpi=dpi,
        seconds=wanted.seconds,
    )
    return ScannedPage(pdf_page, wanted.engine, words)


def _settle(channel: Channel, folder: Path) -> None:
    """Let files go to one folder only, and nothing outlive the parent."""
    tempfile.tempdir = str(folder)
    for name in ("TMPDIR", "TMP", "TEMP"):
        os.environ[name] = str(folder)
    # Its threads wait for each other longer than they work where others are at work too.
    os.environ["OMP_THREAD_LIMIT"] = "1"
    if hasattr(os, "getpgrp") and os.getpgrp() == os.getpid():
        # Handled here, and not handed on to Tesseract: what is ignored would be.
        signal.signal(signal.SIGTERM, _stay)
    channel.at_end = lambda: _leave(folder)


def _leave(folder: Path) -> None:
    """End Tesseract, where it runs, and take its files away.

    Twice, as the next page may just have been begun.
    """
    for _ in range(2):
        if hasattr(os, "getpgrp") and os.getpgrp() == os.getpid():
            os.killpg(0, signal.SIGTERM)
        shutil.rmtree(folder, ignore_errors=True)


def _stay(_signal: int, _frame: object) -> None:
    """Go on: the signal was for Tesseract."""
