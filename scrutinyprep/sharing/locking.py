"""A password on a PDF: AES-256, by qpdf."""

from __future__ import annotations

from io import BytesIO

import pikepdf

from scrutinyprep.sharing.passwords import composed


def locked(pdf: bytes, password: str) -> bytes:
    """Return the PDF as one that opens only with the password, encrypted with AES-256.

    Its attachments and what it says of itself are encrypted with it. The keys
    are drawn anew each time, so the bytes differ.
    """
    key = composed(password)
    target = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as document:
        document.save(
            target,
            encryption=pikepdf.Encryption(owner=key, user=key, R=6, aes=True, metadata=True),
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
        )
    return target.getvalue()
