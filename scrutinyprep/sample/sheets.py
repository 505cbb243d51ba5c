"""A paper set on its sheets, as the bytes of a PDF of its own."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from typing import Any

from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from scrutinyprep.sample.looks import GREY, INK, Look
from scrutinyprep.sample.words import Block, Named

_FOOT_PT = 40
"""Where a paper's own foot stands above the edge, beside the stamp of the pack."""


def pdf_of(
    flowables: list[Flowable], look: Look, *, foot: str = "", head: tuple[str, ...] = ()
) -> bytes:
    """Return a PDF of these flowables; the same ones give the same bytes.

    `foot` is printed beside the own page number, `head` above the text of
    every page, a line each.
    """

    def dress(canvas: Any, document: Any) -> None:
        canvas.saveState()
        _print_head(canvas, look, head)
        _print_foot(canvas, look, foot, document.page)
        canvas.restoreState()

    target = BytesIO()
    top = look.top_pt + 14 * len(head)
    frame = Frame(
        look.left_pt,
        look.bottom_pt,
        look.width_pt,
        look.page_pt[1] - top - look.bottom_pt,
        leftPadding=0,
        rightPadding=0,
        topPadding=0,
        bottomPadding=0,
    )
    document = BaseDocTemplate(
        target,
        pagesize=look.page_pt,
        pageTemplates=[PageTemplate(frames=[frame], onPage=dress)],
        invariant=1,
    )
    document.build(flowables)
    return target.getvalue()


def exempt_head(blocks: Iterable[Block]) -> tuple[str, ...]:
    """Return the lines that an exempt paper carries above every page; none for an open one."""
    for block in blocks:
        if isinstance(block, Named) and block.name == "exempt":
            return block.parts
    return ()


def _print_head(canvas: Any, look: Look, head: tuple[str, ...]) -> None:
    canvas.setFont("Helvetica-Bold", 10)
    for index, line in enumerate(head):
        canvas.drawString(look.left_pt, look.page_pt[1] - 58 - 13 * index, line)


def _print_foot(canvas: Any, look: Look, foot: str, number: int) -> None:
    width = look.page_pt[0]
    canvas.setFillColor(GREY)
    canvas.setFont("Helvetica", 9)
    match look.foot:
        case "centre":
            canvas.setFont("Helvetica", 11)
            canvas.drawCentredString(width / 2, _FOOT_PT + 18, str(number))
        case "right":
            canvas.drawString(look.left_pt, _FOOT_PT - 12, foot)
            canvas.drawRightString(width - look.right_pt, _FOOT_PT - 12, str(number))
        case "front":
            canvas.drawCentredString(width / 2, _FOOT_PT - 12, foot)
        case "slide":
            canvas.setStrokeColor(INK)
            canvas.line(look.left_pt, _FOOT_PT, width - look.right_pt, _FOOT_PT)
            canvas.drawString(look.left_pt, _FOOT_PT - 14, foot)
            canvas.drawRightString(width - look.right_pt, _FOOT_PT - 14, str(number))
