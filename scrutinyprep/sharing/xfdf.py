"""Marks as XFDF: what a reader of PDFs can lay over its own copy of the pack.

Source: ISO 19444-1.
"""

from __future__ import annotations

from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from scrutinyprep.pdf.content import Box
from scrutinyprep.pdf.geometry import Sheet
from scrutinyprep.sharing.letters import clean
from scrutinyprep.sharing.page_marks import PageMark, pdf_date
from scrutinyprep.sharing.page_places import Quad, around, quad_of

SIGN_PT = 20.0
_MARGIN_PT = 6.0
_PRINT = "print"


def sign_box(sheet: Sheet, place: int) -> Box:
    """Return where the sign of a mark on the whole page stands: top right, below each other."""
    left = max(0.0, sheet.width_pt - SIGN_PT - _MARGIN_PT)
    top = min(_MARGIN_PT + place * (SIGN_PT + 4), max(0.0, sheet.height_pt - SIGN_PT - _MARGIN_PT))
    return Box(left, top, left + SIGN_PT, top + SIGN_PT)


def quads_of(mark: PageMark, sheet: Sheet, place: int) -> tuple[Quad, ...]:
    """Return what a mark covers; `place` counts the marks on the page as a whole before it."""
    boxes = mark.boxes or (sign_box(sheet, place),)
    return tuple(quad_of(box, sheet) for box in boxes)


def xfdf_bytes(marks: Sequence[PageMark], sheets: Sequence[Sheet], file_name: str) -> bytes:
    """Return an XFDF file; the same bytes for the same marks.

    `sheets` are those of the pages of the file, in order.
    """
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<xfdf xmlns="http://ns.adobe.com/xfdf/" xml:space="preserve">',
        f"<f href={_attribute(file_name)}/>",
        "<annots>",
    ]
    signs: dict[int, int] = {}
    for mark in marks:
        place = signs.get(mark.pdf_page, 0)
        if not mark.boxes:
            signs[mark.pdf_page] = place + 1
        lines.append(_annotation(mark, quads_of(mark, sheets[mark.pdf_page - 1], place)))
    lines += ["</annots>", "</xfdf>", ""]
    return "\n".join(lines).encode("utf-8")


def _annotation(mark: PageMark, quads: Sequence[Quad]) -> str:
    red, green, blue = (round(255 * part) for part in mark.colour)
    attributes = {
        "page": str(mark.pdf_page - 1),
        "rect": _numbers(around(quads)),
        "color": f"#{red:02X}{green:02X}{blue:02X}",
        "flags": _PRINT,
        "name": mark.id,
        "title": mark.author,
        "subject": mark.subject,
        "creationdate": pdf_date(mark.made_at),
        "date": pdf_date(mark.changed_at),
    }
    if mark.subtype in ("Highlight", "Underline"):
        attributes["coords"] = ",".join(_numbers(quad) for quad in quads)
    if mark.subtype == "Text":
        attributes["icon"] = "Comment"
    told = " ".join(f"{name}={_attribute(value)}" for name, value in attributes.items())
    element = mark.subtype.lower()
    return f"<{element} {told}><contents>{escape(clean(mark.words))}</contents></{element}>"


def _numbers(values: Sequence[float]) -> str:
    return ",".join(f"{value:.10g}" for value in values)


def _attribute(text: str) -> str:
    return quoteattr(" ".join(clean(text).split()))
