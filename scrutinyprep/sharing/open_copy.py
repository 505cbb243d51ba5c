"""A copy of a pack without its exempt pages: not hidden in it, but not in it.

The open pages go into a new file, one by one, with what is needed to draw them
and nothing else. Whatever the pack says elsewhere, in bookmarks, in its
structure for screen readers, in attachments, forms, links or descriptions,
may speak of exempt pages, and stays behind.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

import pikepdf
from pikepdf import Array, Dictionary, Name

from scrutinyprep.pdf.geometry import Sheet
from scrutinyprep.sharing.drawing_marks import write_upright

_NEEDED = (
    "/Type",
    "/Contents",
    "/Resources",
    "/MediaBox",
    "/CropBox",
    "/Rotate",
    "/UserUnit",
    "/Group",
)


def open_copy(
    source: pikepdf.Pdf,
    sheets: Sequence[Sheet],
    withheld: Mapping[int, str],
    outline: Sequence[tuple[str, int]],
    chosen: Collection[int] = (),
) -> pikepdf.Pdf:
    """Return a new file with the open pages; a sheet with these words stands for each other one.

    So every page keeps its number, and a link to page 60 leads to page 60. Where
    pages are chosen, an empty sheet stands for each other one, until `keep_only`.
    """
    # Packs share one list of pictures and fonts between all pages.
    source.remove_unreferenced_resources()
    copy = pikepdf.new()
    for number, page in enumerate(source.pages, 1):
        if chosen and number not in chosen:
            copy.add_blank_page()
            continue
        if number in withheld:
            sheet = sheets[number - 1]
            copy.add_blank_page(page_size=(sheet.width_pt, sheet.height_pt))
            blank = Sheet(0, 0, sheet.width_pt, sheet.height_pt)
            write_upright(copy, copy.pages[-1], blank, (withheld[number],), size_pt=14)
            continue
        links = _links_outward(page)
        for key in list(page.obj.keys()):
            if key not in (*_NEEDED, "/Parent"):
                del page.obj[key]
        copy.pages.append(page)
        if links:
            copy.pages[-1].obj.Annots = Array([copy.make_indirect(link) for link in links])
    with copy.open_outline() as bookmarks:
        for words, number in outline:
            bookmarks.root.append(pikepdf.OutlineItem(words, number - 1))
    return copy


def keep_only(copy: pikepdf.Pdf, chosen: Collection[int]) -> None:
    """Take away every page of a copy that is not chosen; where none is, all stay."""
    if chosen:
        for number in range(len(copy.pages), 0, -1):
            if number not in chosen:
                del copy.pages[number - 1]


def _links_outward(page: pikepdf.Page) -> list[Dictionary]:
    """Return the page's links to the web, which name no other page."""
    links = []
    annotations = page.obj.get("/Annots")
    for annotation in annotations if isinstance(annotations, Array) else ():
        if not isinstance(annotation, Dictionary) or annotation.get("/Subtype") != Name.Link:
            continue
        action = annotation.get("/A")
        if not isinstance(action, Dictionary) or action.get("/S") != Name.URI:
            continue
        if "/URI" not in action or "/Rect" not in annotation:
            continue
        links.append(
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Link,
                Rect=[float(side) for side in annotation.Rect],
                Border=[0, 0, 0],
                A=Dictionary(S=Name.URI, URI=pikepdf.String(str(action.URI))),
            )
        )
    return links
