"""A share file in the PDF of a briefing: one file to send, for people and for the program."""

from __future__ import annotations

import datetime as dt
from io import BytesIO

import pikepdf

from scrutinyprep.domain.share_files import ENDING
from scrutinyprep.sharing.format import MEDIA_TYPE

ATTACHMENT = f"questions{ENDING}"
"""The name under which readers of PDFs list it."""
_DESCRIPTION = "Questions and notes for Scrutiny Prep: open this PDF in it to take them in"


def with_share(briefing: bytes, share: bytes, *, made_on: dt.date) -> bytes:
    """Return a PDF that carries a share file; the same bytes for the same of both.

    It stands in the list of attachments that every reader shows, and among
    the document's associated files, as data of what the pages show.
    Source: ISO 32000-2, 7.11.4 and 14.13.
    """
    stamp = f"D:{made_on:%Y%m%d}000000Z"
    target = BytesIO()
    with pikepdf.open(BytesIO(briefing)) as pdf:
        spec = pikepdf.AttachedFileSpec(
            pdf,
            share,
            description=_DESCRIPTION,
            filename=ATTACHMENT,
            mime_type=MEDIA_TYPE,
            creation_date=stamp,
            mod_date=stamp,
        )
        spec.relationship = pikepdf.Name.Data
        pdf.attachments[ATTACHMENT] = spec
        pdf.Root.AF = pikepdf.Array([pdf.attachments[ATTACHMENT].obj])
        pdf.save(
            target,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            compress_streams=True,
        )
    return target.getvalue()
