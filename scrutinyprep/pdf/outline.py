"""The bookmarks and page labels of an open PDF."""

from __future__ import annotations

from ctypes import c_void_p, cast
from typing import Any

from scrutinyprep.pdf.content import OutlineEntry
from scrutinyprep.pdf.destinations import page_led_to
from scrutinyprep.pdf.engine import pdfium
from scrutinyprep.pdf.strings import string_from

_ENTRIES_MAX = 20_000
_LEVELS_MAX = 32


def outline_of(document: Any, page_count: int) -> tuple[OutlineEntry, ...]:
    """Return the bookmarks in reading order.

    An outline may run in a circle: a bookmark met for the second time ends
    its branch.
    """
    entries: list[OutlineEntry] = []
    seen: set[int] = set()
    waiting = [(pdfium.FPDFBookmark_GetFirstChild(document, None), 1)]
    while waiting and len(entries) < _ENTRIES_MAX:
        bookmark, level = waiting.pop()
        address = cast(bookmark, c_void_p).value
        if address is None or address in seen:
            continue
        seen.add(address)
        entries.append(
            OutlineEntry(_title_of(bookmark), level, _page_of(document, bookmark, page_count))
        )
        waiting.append((pdfium.FPDFBookmark_GetNextSibling(document, bookmark), level))
        if level < _LEVELS_MAX:
            waiting.append((pdfium.FPDFBookmark_GetFirstChild(document, bookmark), level + 1))
    return tuple(entries)


def page_labels_of(document: Any, page_count: int) -> tuple[str, ...]:
    """Return the label of each page; nothing at all where the file labels none."""
    labels = tuple(_label_of(document, index) for index in range(page_count))
    return labels if any(labels) else ()


def _title_of(bookmark: Any) -> str:
    """Return a bookmark's title on one line."""
    return string_from(lambda buffer, size: pdfium.FPDFBookmark_GetTitle(bookmark, buffer, size))


def _page_of(document: Any, bookmark: Any, page_count: int) -> int | None:
    """Return the page that a bookmark leads to, by itself or through its action."""
    destination = pdfium.FPDFBookmark_GetDest(document, bookmark)
    return page_led_to(document, destination, pdfium.FPDFBookmark_GetAction(bookmark), page_count)


def _label_of(document: Any, index: int) -> str:
    """Return the label of the page at an index."""
    return string_from(lambda buffer, size: pdfium.FPDF_GetPageLabel(document, index, buffer, size))
