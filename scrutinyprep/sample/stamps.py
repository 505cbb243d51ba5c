"""The stamps that Modern.Gov puts over the pages of a pack.

As in real packs (Aspose.PDF, measured on Kent's of 2025) a stamp is a form
drawn after the page's own content: "Page N" at the foot, sideways at the left
edge of a landscape page; "Agenda Item N" at the top right of an item's first.
"""

from __future__ import annotations

from dataclasses import dataclass

import pikepdf
from reportlab.pdfbase.pdfmetrics import stringWidth

from scrutinyprep.sample.looks import STAMP_PT

_EDGE_PT = 36
_RISE_PT = 2.484
"""From the foot of the form to the base line of its text."""


@dataclass(frozen=True, slots=True)
class Stamps:
    """What is stamped on one page."""

    pack_page: int
    item: str | None = None
    """The item's number, on its first page only."""


def stamp(pdf: pikepdf.Pdf, page: pikepdf.Page, stamps: Stamps) -> None:
    """Draw the stamps over the page."""
    width, height = (float(edge) for edge in (page.mediabox[2], page.mediabox[3]))
    text = f"Page {stamps.pack_page}"
    length = stringWidth(text, "Helvetica", STAMP_PT)
    if width > height:
        place = (0, -1, 1, 0, _EDGE_PT, height / 2 + length / 2)
    else:
        place = (1, 0, 0, 1, (width - length) / 2, _EDGE_PT)
    commands = [_drawn(pdf, page, f"FmPage{stamps.pack_page}", text, place)]
    if stamps.item is not None:
        text = f"Agenda Item {stamps.item}"
        length = stringWidth(text, "Helvetica", STAMP_PT)
        place = (1, 0, 0, 1, width - _EDGE_PT - length, height - _EDGE_PT)
        commands.append(_drawn(pdf, page, f"FmItem{stamps.pack_page}", text, place))
    page.contents_add(b"q\n", prepend=True)
    page.contents_add(b"Q\n" + b"\n".join(commands))


def _drawn(
    pdf: pikepdf.Pdf, page: pikepdf.Page, name: str, text: str, place: tuple[float, ...]
) -> bytes:
    """Add a form with the text to the page and return the command that draws it.

    The name is ours, since those that pikepdf makes up are other ones each time.
    """
    form = pdf.make_stream(
        f"q\nBT\n/F0 {STAMP_PT} Tf\n0 0 0 rg\n1 0 0 1 0 {_RISE_PT} Tm\n({text}) Tj\nET\nQ".encode(),
        Type=pikepdf.Name.XObject,
        Subtype=pikepdf.Name.Form,
        BBox=list(page.mediabox),
        Resources=pikepdf.Dictionary(Font=pikepdf.Dictionary(F0=_helvetica())),
    )
    page.add_resource(form, pikepdf.Name.XObject, pikepdf.Name(f"/{name}"))
    numbers = " ".join(f"{number:.3f}" for number in place)
    return f"q\n{numbers} cm\n/{name} Do\nQ".encode()


def _helvetica() -> pikepdf.Dictionary:
    return pikepdf.Dictionary(
        Type=pikepdf.Name.Font,
        Subtype=pikepdf.Name.Type1,
        BaseFont=pikepdf.Name.Helvetica,
        Encoding=pikepdf.Name.WinAnsiEncoding,
    )
