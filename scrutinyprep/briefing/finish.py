"""The last touch on the PDF: its dates, its structure, and what readers show of it."""

from __future__ import annotations

import datetime as dt
from contextlib import ExitStack
from io import BytesIO

import pikepdf

from scrutinyprep.briefing.original_forms import put_in
from scrutinyprep.briefing.paper import Pages
from scrutinyprep.briefing.structure import write_structure


def finished(pages: Pages, *, made_on: dt.date) -> bytes:
    """Return the PDF dated, tagged and made small; the same bytes for the same content.

    ReportLab, asked for repeatable bytes, dates every file in the year 2000.
    """
    target = BytesIO()
    with pikepdf.open(BytesIO(pages.data)) as pdf, ExitStack() as stack:
        stamp = f"D:{made_on:%Y%m%d}000000Z"
        pdf.docinfo["/CreationDate"] = stamp
        pdf.docinfo["/ModDate"] = stamp
        # Nothing was said of either, and one of them has no place in XMP.
        del pdf.docinfo["/Trapped"], pdf.docinfo["/Keywords"]
        with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
            metadata.load_from_docinfo(pdf.docinfo)
            metadata["dc:language"] = {"en-GB"}
        pdf.Root.PageLabels = pikepdf.Dictionary(Nums=_labels(pages))
        put_in(pdf, pages.forms, stack)
        write_structure(pdf, pages.tags.root)
        pdf.save(
            target,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            stream_decode_level=pikepdf.StreamDecodeLevel.generalized,
        )
    return target.getvalue()


def _labels(pages: Pages) -> list[object]:
    """Return the labels of pages: the number at the foot, and which page of the papers it shows.

    Source: ISO 32000-2, 12.4.2 (page labels); each entry counts until the next.
    """
    numbers: list[object] = [0, pikepdf.Dictionary(S=pikepdf.Name.D, St=1)]
    for page, words in sorted(pages.labels.items()):
        label = pikepdf.Dictionary(P=pikepdf.String(f"{page}: {words}"))
        if numbers[-2] == page - 1:
            numbers[-1] = label
        else:
            numbers += [page - 1, label]
        if page < pages.count:
            numbers += [page, pikepdf.Dictionary(S=pikepdf.Name.D, St=page + 1)]
    return numbers
