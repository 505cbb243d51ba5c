"""The bounded process that takes a share file, alone or out of a PDF, and checks all of it."""

from __future__ import annotations

import os
from pathlib import Path

from scrutinyprep.domain.errors import ImportFailed, NotAPaper, TooLarge
from scrutinyprep.domain.share_files import ENDING
from scrutinyprep.pdf.document import PdfDocument
from scrutinyprep.pdf.files import begins_as_pdf, readable_bytes
from scrutinyprep.pdf.isolated import Channel
from scrutinyprep.pdf.refusals import refusal_of
from scrutinyprep.sharing.format import BYTES_MAX
from scrutinyprep.sharing.messages import ReadShare, ShareFound
from scrutinyprep.sharing.reading import read_share


def serve(channel: Channel) -> None:
    """Read the file that is asked for, and answer."""
    wanted = channel.receive(ReadShare)
    path = Path(os.fsdecode(wanted.path))
    try:
        data = _data_of(path, wanted.password)
        read_share(path, data)
    except ImportFailed as error:
        channel.send(refusal_of(error))
    else:
        channel.send(ShareFound(data))


def _data_of(path: Path, password: str | None) -> bytes:
    size = readable_bytes(path)
    if begins_as_pdf(path):
        with PdfDocument(path, password) as document:
            data = document.attached(ENDING, BYTES_MAX)
        if data is None:
            raise NotAPaper(path, "a PDF without questions in it")
        return data
    if size > BYTES_MAX:
        raise TooLarge(path, f"{BYTES_MAX // 1024 // 1024} megabytes")
    return path.read_bytes()
