"""Where a bookmark or a link of an open PDF leads."""

from __future__ import annotations

from typing import Any

from scrutinyprep.pdf.engine import pdfium


def page_led_to(document: Any, destination: Any, action: Any, page_count: int) -> int | None:
    """Return the page of this file that a destination leads to, or else an action.

    Pages count from 1. None for an action of another kind, and for a page that is not there.
    """
    if not destination:
        if not action or pdfium.FPDFAction_GetType(action) != pdfium.PDFACTION_GOTO:
            return None
        destination = pdfium.FPDFAction_GetDest(document, action)
    if not destination:
        return None
    index = int(pdfium.FPDFDest_GetDestPageIndex(document, destination))
    return index + 1 if 0 <= index < page_count else None
