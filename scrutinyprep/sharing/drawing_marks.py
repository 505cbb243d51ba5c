"""Annotations and stamps on the pages of an open PDF."""

from __future__ import annotations

from collections.abc import Sequence

import pikepdf
from pikepdf import Array, Dictionary, Name

from scrutinyprep.pdf.geometry import Sheet
from scrutinyprep.sharing.letters import clean
from scrutinyprep.sharing.page_marks import PageMark, pdf_date
from scrutinyprep.sharing.page_places import Quad, around, upright
from scrutinyprep.sharing.xfdf import quads_of

_PRINTED = 4
"""The flag of an annotation that shows on paper too. Source: ISO 32000-2, table 167."""
_LINE_PT = 1.5
_STAMP_PT = 9.0
_STAMP_MARGIN_PT = 14.0
_LETTER_WIDTH = 0.56
"""Of Helvetica Bold, in parts of its size, on the average."""


def add_marks(pdf: pikepdf.Pdf, marks: Sequence[PageMark], sheets: Sequence[Sheet]) -> None:
    """Add marks to pages as annotations that readers show, list and print."""
    signs: dict[int, int] = {}
    for mark in marks:
        place = signs.get(mark.pdf_page, 0)
        if not mark.boxes:
            signs[mark.pdf_page] = place + 1
        page = pdf.pages[mark.pdf_page - 1]
        quads = quads_of(mark, sheets[mark.pdf_page - 1], place)
        made = pdf.make_indirect(_annotation(pdf, page, mark, quads))
        if not isinstance(page.obj.get("/Annots"), Array):
            page.obj.Annots = Array([])
        page.obj.Annots.append(made)


def stamp(pdf: pikepdf.Pdf, page: pikepdf.Page, sheet: Sheet, words: str) -> None:
    """Print words across the top of a page, on white, whatever stands there."""
    width = len(words) * _STAMP_PT * _LETTER_WIDTH
    left = max(_STAMP_MARGIN_PT, (sheet.width_pt - width) / 2)
    bottom = sheet.height_pt - _STAMP_MARGIN_PT - _STAMP_PT
    font = _font(pdf, page)
    ground = f"1 g {left - 4:.2f} {bottom - 4:.2f} {width + 8:.2f} {_STAMP_PT + 8:.2f} re f"
    text = f"0 g BT {font} {_STAMP_PT} Tf {left:.2f} {bottom:.2f} Td {_shown(words)} Tj ET"
    _draw_over(pdf, page, sheet, f"{ground} {text}")


def write_upright(
    pdf: pikepdf.Pdf, page: pikepdf.Page, sheet: Sheet, lines: Sequence[str], *, size_pt: float
) -> None:
    """Write lines in the middle of a page."""
    font = _font(pdf, page)
    parts = []
    for number, words in enumerate(lines):
        left = max(20.0, (sheet.width_pt - len(words) * size_pt * _LETTER_WIDTH) / 2)
        up = sheet.height_pt / 2 - number * size_pt * 1.4
        parts.append(f"BT {font} {size_pt} Tf {left:.2f} {up:.2f} Td {_shown(words)} Tj ET")
    _draw_over(pdf, page, sheet, f"0 g {' '.join(parts)}")


def _draw_over(pdf: pikepdf.Pdf, page: pikepdf.Page, sheet: Sheet, content: str) -> None:
    """Draw upright on the page as shown, whatever state its own drawing left behind."""
    matrix = " ".join(f"{part:.10g}" for part in upright(sheet))
    page.contents_add(pdf.make_stream(b"q\n"), prepend=True)
    page.contents_add(pdf.make_stream(f"Q q {matrix} cm {content} Q\n".encode("ascii")))


def _font(pdf: pikepdf.Pdf, page: pikepdf.Page) -> str:
    font = Dictionary(
        Type=Name.Font,
        Subtype=Name.Type1,
        BaseFont=Name("/Helvetica-Bold"),
        Encoding=Name.WinAnsiEncoding,
    )
    if "/Resources" not in page.obj:
        page.obj.Resources = Dictionary()
    # A name of its own, or one would be drawn at random.
    name = Name("/ScrutinyPrepBold")
    return str(page.add_resource(pdf.make_indirect(font), Name.Font, name))


def _shown(words: str) -> str:
    """Return words as a string of a page's drawing, in the letters that Helvetica has."""
    return f"<{words.encode('cp1252', 'replace').hex()}>"


def _annotation(
    pdf: pikepdf.Pdf, page: pikepdf.Page, mark: PageMark, quads: Sequence[Quad]
) -> Dictionary:
    rect = around(quads)
    made = Dictionary(
        Type=Name.Annot,
        Subtype=Name(f"/{mark.subtype}"),
        Rect=list(rect),
        P=page.obj,
        NM=pikepdf.String(mark.id),
        T=pikepdf.String(clean(mark.author)),
        Subj=pikepdf.String(mark.subject),
        Contents=pikepdf.String(clean(mark.words)),
        CreationDate=pikepdf.String(pdf_date(mark.made_at)),
        M=pikepdf.String(pdf_date(mark.changed_at)),
        C=list(mark.colour),
        F=_PRINTED,
    )
    if mark.subtype == "Text":
        made.Name = Name.Comment
        return made
    if mark.subtype in ("Highlight", "Underline"):
        made.QuadPoints = [number for quad in quads for number in quad]
    else:
        made.BS = Dictionary(W=_LINE_PT, S=Name.S)
    made.AP = Dictionary(N=_appearance(pdf, mark, quads, rect))
    return made


def _appearance(
    pdf: pikepdf.Pdf,
    mark: PageMark,
    quads: Sequence[Quad],
    rect: tuple[float, float, float, float],
) -> pikepdf.Stream:
    """Return how a mark is drawn, for readers that do not draw it by themselves."""
    colour = " ".join(f"{part:.4g}" for part in mark.colour)
    drawn = [f"{colour} rg {colour} RG {_LINE_PT} w /Over gs"]
    for quad in quads:
        points = [f"{value:.10g}" for value in quad]
        top_left, top_right = " ".join(points[0:2]), " ".join(points[2:4])
        bottom_left, bottom_right = " ".join(points[4:6]), " ".join(points[6:8])
        if mark.subtype == "Underline":
            drawn.append(f"{bottom_left} m {bottom_right} l S")
            continue
        path = f"{top_left} m {top_right} l {bottom_right} l {bottom_left} l h"
        drawn.append(f"{path} {'S' if mark.subtype == 'Square' else 'f'}")
    blend = Name.Multiply if mark.subtype == "Highlight" else Name.Normal
    form = pdf.make_stream("\n".join(drawn).encode("ascii"))
    form.Type, form.Subtype = Name.XObject, Name.Form
    form.BBox = [rect[0] - _LINE_PT, rect[1] - _LINE_PT, rect[2] + _LINE_PT, rect[3] + _LINE_PT]
    form.Resources = Dictionary(ExtGState=Dictionary(Over=Dictionary(BM=blend)))
    return form
