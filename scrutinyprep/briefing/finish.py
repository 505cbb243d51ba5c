"""The last touch on the PDF: its dates, its structure, and what readers show of it."""

from __future__ import annotations

import datetime as dt
from io import BytesIO

import pikepdf

from scrutinyprep.briefing.paper import Pages
from scrutinyprep.briefing.structure import write_structure


def finished(pages: Pages, *, made_on: dt.date) -> bytes:
    """Return the PDF dated, tagged and made small; the same bytes for the same content.

    ReportLab, asked for repeatable bytes, dates every file in the year 2000.
    """
    target = BytesIO()
    with pikepdf.open(BytesIO(pages.data)) as pdf:
        stamp = f"D:{made_on:%Y%m%d}000000Z"
        pdf.docinfo["/CreationDate"] = stamp
        pdf.docinfo["/ModDate"] = stamp
        # Nothing was said of either, and one of them has no place in XMP.
        del pdf.docinfo["/Trapped"], pdf.docinfo["/Keywords"]
        with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
            metadata.load_from_docinfo(pdf.docinfo)
            metadata["dc:language"] = {"en-GB"}
        # The number at the foot and the one in a reader's box are the same.
        pdf.Root.PageLabels = pikepdf.Dictionary(
            Nums=[0, pikepdf.Dictionary(S=pikepdf.Name.D, St=1)]
        )
        write_structure(pdf, pages.tags.root)
        pdf.save(
            target,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            stream_decode_level=pikepdf.StreamDecodeLevel.generalized,
        )
    return target.getvalue()
