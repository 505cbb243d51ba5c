"""Files that are attached to a PDF."""

from __future__ import annotations

from collections.abc import Iterator
from ctypes import POINTER, byref, c_ulong, c_ushort, cast, create_string_buffer
from pathlib import Path
from typing import Any

from scrutinyprep.domain.errors import Damaged, TooLarge
from scrutinyprep.pdf.engine import pdfium
from scrutinyprep.pdf.strings import string_from

_LOOKED_AT_MAX = 100
"""A file with more attachments is somebody's collection; the rest of them are not looked at."""


def has_attached(document: Any, ending: str) -> bool:
    """Say whether a file is attached to an open PDF whose name ends so."""
    return any(_ends(attachment, ending) for attachment in _attachments(document))


def attached_to(document: Any, path: Path, ending: str, most_bytes: int) -> bytes | None:
    """Return the first file whose name ends so; None where there is none.

    Raises:
        TooLarge: it has more bytes than that.
        Damaged: it cannot be taken out.
    """
    for attachment in _attachments(document):
        if _ends(attachment, ending):
            return _bytes_of(attachment, path, most_bytes)
    return None


def _attachments(document: Any) -> Iterator[Any]:
    count = min(pdfium.FPDFDoc_GetAttachmentCount(document), _LOOKED_AT_MAX)
    for index in range(count):
        attachment = pdfium.FPDFDoc_GetAttachment(document, index)
        if attachment:
            yield attachment


def _ends(attachment: Any, ending: str) -> bool:
    name = string_from(
        lambda buffer, size: pdfium.FPDFAttachment_GetName(
            attachment, cast(buffer, POINTER(c_ushort)) if buffer else None, size
        )
    )
    return name.casefold().endswith(ending)


def _bytes_of(attachment: Any, path: Path, most_bytes: int) -> bytes:
    needed = c_ulong(0)
    if not pdfium.FPDFAttachment_GetFile(attachment, None, 0, byref(needed)):
        raise Damaged(path)
    if needed.value > most_bytes:
        raise TooLarge(path, f"{most_bytes // 1024 // 1024} megabytes")
    buffer = create_string_buffer(needed.value)
    if not pdfium.FPDFAttachment_GetFile(attachment, buffer, needed.value, byref(needed)):
        raise Damaged(path)
    return buffer.raw[: needed.value]
