"""The links of a page, from the file's own annotations: where they are and where they lead."""

from __future__ import annotations

from ctypes import byref, c_int, create_string_buffer
from typing import Any

from scrutinyprep.pdf.characters import plain
from scrutinyprep.pdf.content import PageLink
from scrutinyprep.pdf.destinations import page_led_to
from scrutinyprep.pdf.engine import pdfium
from scrutinyprep.pdf.geometry import Sheet

_LINKS_MAX = 2_000
"""A page with more is a trap, or an index nobody reads by its links."""
_ADDRESS_BYTES_MAX = 4_096


def links_of(document: Any, page: Any, sheet: Sheet, page_count: int) -> tuple[PageLink, ...]:
    """Return the links of an open page that lead anywhere, in the file's order."""
    found: list[PageLink] = []
    position, link = c_int(0), pdfium.FPDF_LINK()
    for _ in range(_LINKS_MAX):
        if not pdfium.FPDFLink_Enumerate(page, byref(position), byref(link)):
            break
        rect = pdfium.FS_RECTF()
        if not pdfium.FPDFLink_GetAnnotRect(link, byref(rect)):
            continue
        box = sheet.shown(rect.left, rect.top, rect.right, rect.bottom)
        target, address = _target_of(document, link, page_count), _address_of(document, link)
        if (target or address) and box.left < box.right and box.top < box.bottom:
            found.append(PageLink(box, target, "" if target else address))
    return tuple(found)


def _target_of(document: Any, link: Any, page_count: int) -> int | None:
    """Return the page of this file that a link leads to."""
    destination = pdfium.FPDFLink_GetDest(document, link)
    return page_led_to(document, destination, pdfium.FPDFLink_GetAction(link), page_count)


def _address_of(document: Any, link: Any) -> str:
    """Return where a link out of the file leads: an address, or another file."""
    action = pdfium.FPDFLink_GetAction(link)
    if not action:
        return ""
    match pdfium.FPDFAction_GetType(action):
        case pdfium.PDFACTION_URI:
            ask = pdfium.FPDFAction_GetURIPath
            length = ask(document, action, None, 0)
        case pdfium.PDFACTION_REMOTEGOTO | pdfium.PDFACTION_LAUNCH:
            ask = None
            length = pdfium.FPDFAction_GetFilePath(action, None, 0)
        case _:
            return ""
    if not 1 < length <= _ADDRESS_BYTES_MAX:
        return ""
    buffer = create_string_buffer(length)
    if ask is not None:
        ask(document, action, buffer, length)
    else:
        pdfium.FPDFAction_GetFilePath(action, buffer, length)
    return plain(buffer.raw[: length - 1].decode("utf-8", "replace"))
