"""The bounded process that opens a locked PDF, and sends it as one without a password."""

from __future__ import annotations

import os
from ctypes import byref, c_ulong, c_void_p, string_at
from pathlib import Path
from typing import Any

from scrutinyprep.domain.errors import Damaged, ImportFailed
from scrutinyprep.pdf.document import PdfDocument
from scrutinyprep.pdf.engine import pdfium
from scrutinyprep.pdf.isolated import Channel
from scrutinyprep.pdf.opening_messages import Complete, Piece, Unlock
from scrutinyprep.pdf.refusals import refusal_of

_PIECE_BYTES = 1 << 20
_COPY_VERSION = 1
"""Of PDFium's structure for writing files."""


def serve(channel: Channel) -> None:
    """Open the file that is asked for, and send the copy piece by piece."""
    wanted = channel.receive(Unlock)
    try:
        with _Unlocked(Path(os.fsdecode(wanted.path)), wanted.password) as document:
            document.send(channel)
    except ImportFailed as error:
        channel.send(refusal_of(error))
    else:
        channel.send(Complete())


class _Unlocked(PdfDocument):
    """A PDF that its password has opened."""

    def send(self, channel: Channel) -> None:
        """Send the file without its lock.

        Raises:
            Damaged: it cannot be written again.
        """
        waiting = bytearray()

        def take(_file: Any, data: c_void_p, size: c_ulong) -> int:
            waiting.extend(string_at(data, int(size)))
            if len(waiting) >= _PIECE_BYTES:
                channel.send(Piece(bytes(waiting)))
                waiting.clear()
            return 1

        sink = pdfium.FPDF_FILEWRITE(version=_COPY_VERSION)
        sink.WriteBlock = type(sink.WriteBlock)(take)
        if not pdfium.FPDF_SaveAsCopy(self._handle, byref(sink), pdfium.FPDF_REMOVE_SECURITY):
            raise Damaged(self.path)
        channel.send(Piece(bytes(waiting)))
