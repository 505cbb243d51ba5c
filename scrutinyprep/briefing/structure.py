"""The structure tree hung on a finished file, so that a screen reader knows what is what.

Source: ISO 32000-1, 14.7.2 (structure tree), 14.7.4 (parent tree), 14.8.4
(standard types); ISO 14289-1 (PDF/UA-1), 7.18 (links).
"""

from __future__ import annotations

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf

from scrutinyprep.briefing.tagging import Element, Kind, LinkArea, Mark


def write_structure(pdf: Pdf, root: Element) -> None:
    """Hang the structure of a paper on its file. What was never drawn is left out."""
    writer = _Writer(pdf)
    tree = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    document = writer.element(root, tree)
    tree.K = Array([document] if document is not None else [])
    numbers = writer.numbers()
    tree.ParentTree = pdf.make_indirect(Dictionary(Nums=numbers))
    tree.ParentTreeNextKey = len(numbers) // 2
    pdf.Root.StructTreeRoot = tree
    pdf.Root.MarkInfo = Dictionary(Marked=True)
    for page in writer.pages:
        # With the tab key from link to link in the order of the structure.
        page.Tabs = Name.S


class _Writer:
    """Makes the elements of one file, and remembers which run of content is whose."""

    def __init__(self, pdf: Pdf) -> None:
        self.pages = [page.obj for page in pdf.pages]
        self._pdf = pdf
        self._owners: list[list[Object]] = [[] for _ in self.pages]
        self._links: list[tuple[Object, Object]] = []

    def element(self, element: Element, parent: Object) -> Object | None:
        """Return an element with all that is below it; None where nothing of it was drawn."""
        if not _is_drawn(element):
            return None
        made = self._pdf.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name(f"/{element.kind.value}"), P=parent)
        )
        home = next((kid.page for kid in element.kids if not isinstance(kid, Element)), None)
        if home is not None:
            made.Pg = self.pages[home - 1]
        if element.alt:
            made.Alt = pikepdf.String(element.alt)
        if element.kind is Kind.TABLE_HEAD:
            made.A = Dictionary(O=Name.Table, Scope=Name.Column)
        if element.columns > 1:
            made.A = Dictionary(O=Name.Table, ColSpan=element.columns)
        if element.kind is Kind.LIST:
            made.A = Dictionary(O=Name.List, ListNumbering=Name("/None"))
        kids = [self._kid(kid, made, home) for kid in element.kids]
        made.K = Array([kid for kid in kids if kid is not None])
        return made

    def numbers(self) -> Array:
        """Return the parent tree: for each page its runs' owners, then each link's.

        The pages and links are told their places in it.
        """
        numbers = Array()
        for place, (page, owners) in enumerate(zip(self.pages, self._owners, strict=True)):
            page.StructParents = place
            numbers.append(place)
            numbers.append(self._pdf.make_indirect(Array(owners)))
        for place, (annotation, owner) in enumerate(self._links, start=len(self.pages)):
            annotation.StructParent = place
            numbers.append(place)
            numbers.append(owner)
        return numbers

    def _kid(self, kid: Element | Mark | LinkArea, made: Object, home: int | None) -> object:
        if isinstance(kid, Element):
            return self.element(kid, made)
        page = self.pages[kid.page - 1]
        if isinstance(kid, LinkArea):
            annotation = page.Annots[kid.annotation]
            self._links.append((annotation, made))
            return Dictionary(Type=Name.OBJR, Obj=annotation, Pg=page)
        owners = self._owners[kid.page - 1]
        # Runs of a page are numbered as drawn, but elements may own them in another order.
        owners.extend([made] * (kid.mcid + 1 - len(owners)))
        owners[kid.mcid] = made
        if kid.page == home:
            return kid.mcid
        return Dictionary(Type=Name.MCR, Pg=page, MCID=kid.mcid)


def _is_drawn(element: Element) -> bool:
    return any(not isinstance(kid, Element) or _is_drawn(kid) for kid in element.kids)
