"""The structure of a tagged PDF, read back and checked against what the standard asks.

No validator of PDF/UA can be had here, so the checks that a machine can make of
a file like ours are made by hand. Source: ISO 14289-1 and the Matterhorn
Protocol 1.1, whose failure conditions are named in brackets.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf

STANDARD_TYPES = frozenset(
    "Document Sect P H1 H2 H3 H4 BlockQuote TOC TOCI Reference Link L LI Lbl LBody "
    "Figure Table TR TH TD".split()
)
DRAWING = ("Tj", "TJ", "'", '"', "Do", "S", "s", "f", "f*", "B", "b", "sh", "INLINE IMAGE")
PARENTS = {
    "TOCI": {"TOC"},
    "LI": {"L"},
    "Lbl": {"LI"},
    "LBody": {"LI"},
    "TR": {"Table"},
    "TH": {"TR"},
    "TD": {"TR"},
}


def elements_of(pdf: pikepdf.Pdf) -> Iterator[tuple[Any, Any]]:
    """Yield every element of the structure with its parent, in reading order."""

    def below(element: Any, parent: Any) -> Iterator[tuple[Any, Any]]:
        yield element, parent
        for kid in element.K:
            if isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/StructElem":
                yield from below(kid, element)

    root = pdf.Root.StructTreeRoot
    for top in root.K:
        yield from below(top, root)


def faults_of(path: Path) -> list[str]:
    """Return what is wrong with the structure of a file; nothing where it is sound."""
    with pikepdf.open(path) as pdf:
        return [
            *_document_faults(pdf),
            *_tree_faults(pdf),
            *_content_faults(pdf),
            *_link_faults(pdf),
            *_heading_faults(pdf),
            *_table_faults(pdf),
            *_font_faults(pdf),
            *_way_faults(pdf),
            *_attachment_faults(pdf),
        ]


def _document_faults(pdf: pikepdf.Pdf) -> Iterator[str]:
    if not pdf.Root.MarkInfo.Marked:
        yield "not marked as tagged [06]"
    if "/Lang" not in pdf.Root:
        yield "no language [11-006]"
    if not pdf.Root.ViewerPreferences.DisplayDocTitle:
        yield "its title is not shown [07-002]"
    with pdf.open_metadata() as metadata:
        if not metadata.get("dc:title"):
            yield "no title in its metadata [06-003]"


def _tree_faults(pdf: pikepdf.Pdf) -> Iterator[str]:
    for element, parent in elements_of(pdf):
        kind = str(element.S)[1:]
        if kind not in STANDARD_TYPES:
            yield f"{kind} is no standard type [02-001]"
        if element.P.objgen != parent.objgen:
            yield f"{kind} does not know its parent"
        above = str(parent.get("/S", "/Root"))[1:]
        if kind in PARENTS and above not in PARENTS[kind]:
            yield f"{kind} under {above} [09]"
        if kind == "Figure" and not str(element.get("/Alt", "")):
            yield "a figure without words in its place [13-004]"
        if not len(element.K):
            yield f"{kind} is empty"


def _content_faults(pdf: pikepdf.Pdf) -> Iterator[str]:
    """Yield what of the pages' content is neither in the structure nor an artifact."""
    owners = _parent_tree(pdf)
    claimed = _claims(pdf)
    for number, page in enumerate(pdf.pages, start=1):
        marks: list[int] = []
        for fault in _stream_faults(page, marks):
            yield f"page {number}: {fault}"
        if sorted(marks) != list(range(len(marks))):
            yield f"page {number}: runs are not numbered through"
        array = owners[int(page.obj.StructParents)]
        if len(array) != len(marks):
            yield f"page {number}: the parent tree has {len(array)} runs, the page {len(marks)}"
        for mark in marks:
            if claimed[page.obj.objgen, mark] != 1:
                yield f"page {number}: run {mark} has {claimed[page.obj.objgen, mark]} owners"
        if page.obj.get("/Tabs") != "/S":
            yield f"page {number}: the tab key does not follow the structure [28-009]"


def _claims(pdf: pikepdf.Pdf) -> Counter[tuple[tuple[int, int], int]]:
    """Return how many elements each run of each page has."""
    claimed: Counter[tuple[tuple[int, int], int]] = Counter()
    for element, _ in elements_of(pdf):
        for kid in element.K:
            if isinstance(kid, int):
                claimed[element.Pg.objgen, kid] += 1
            elif isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/MCR":
                claimed[kid.Pg.objgen, int(kid.MCID)] += 1
    return claimed


def _stream_faults(page: pikepdf.Page, marks: list[int]) -> Iterator[str]:
    """Yield what is wrong with the marks in a page's content; they are collected."""
    depth = 0
    for instruction in pikepdf.parse_content_stream(page):
        operator = str(instruction.operator)
        if operator in ("BDC", "BMC"):
            if depth:
                yield "marked content within marked content [01-003]"
            depth += 1
            if str(instruction.operands[0]) != "/Artifact":
                marks.append(int(instruction.operands[1].MCID))
        elif operator == "EMC":
            depth -= 1
        elif operator in DRAWING and not depth:
            yield f"{operator} is neither tagged nor an artifact [01-005]"
    if depth:
        yield "marked content is not closed"


def _link_faults(pdf: pikepdf.Pdf) -> Iterator[str]:
    owners = _parent_tree(pdf)
    for number, page in enumerate(pdf.pages, start=1):
        for annotation in page.obj.get("/Annots", []):
            if not str(annotation.get("/Contents", "")):
                yield f"page {number}: a link without words [28-005]"
            owner = owners[int(annotation.StructParent)]
            if owner.S != "/Link":
                yield f"page {number}: a link that is no Link [28-011]"
            if not any(
                isinstance(kid, pikepdf.Dictionary)
                and kid.get("/Type") == "/OBJR"
                and kid.Obj.objgen == annotation.objgen
                for kid in owner.K
            ):
                yield f"page {number}: a link whose Link does not know it [28-010]"


def _heading_faults(pdf: pikepdf.Pdf) -> Iterator[str]:
    levels = [
        int(str(element.S)[2:])
        for element, _ in elements_of(pdf)
        if str(element.S).startswith("/H")
    ]
    if not levels or levels[0] != 1:
        yield f"the first heading is of rank {levels[:1]} [14-002]"
    for before, after in pairwise(levels):
        if after > before + 1:
            yield f"a heading of rank {after} follows one of rank {before} [14-003]"


def _table_faults(pdf: pikepdf.Pdf) -> Iterator[str]:
    """Yield what a screen reader could not make of a table."""
    for element, _ in elements_of(pdf):
        if element.S == "/LI" and "/LBody" not in [kid.S for kid in element.K]:
            yield "an entry of a list without a body [16-002]"
        if element.S != "/Table":
            continue
        widths = {sum(_columns_of(cell) for cell in row.K) for row in element.K}
        if len(widths) != 1:
            yield f"a table with rows of {sorted(widths)} columns [15-003]"
        heads = [cell for row in element.K for cell in row.K if cell.S == "/TH"]
        if not heads or any(head.A.get("/Scope") != "/Column" for head in heads):
            yield "a table whose columns have no heads [15-005]"


def _columns_of(cell: Any) -> int:
    return int(cell.A.get("/ColSpan", 1)) if "/A" in cell else 1


def _font_faults(pdf: pikepdf.Pdf) -> Iterator[str]:
    """Yield fonts that another computer might lack, or whose letters nothing can read out."""
    for font in pdf.objects:
        if not isinstance(font, pikepdf.Dictionary) or font.get("/Type") != "/Font":
            continue
        name = str(font.get("/BaseFont", ""))
        if font.get("/Subtype") == "/Type0":
            continue
        described = font.get("/FontDescriptor")
        if described is None or not {"/FontFile", "/FontFile2", "/FontFile3"} & set(
            described.keys()
        ):
            yield f"{name} is not embedded [31-009]"
        if "/ToUnicode" not in font:
            yield f"{name} does not say which letters its glyphs are [10-001]"


def _way_faults(pdf: pikepdf.Pdf) -> Iterator[str]:
    """Yield ways through the file that lead nowhere, and what a reader must not meet in it."""
    pages = {page.objgen for page in pdf.pages}
    with pdf.open_outline() as outline:
        entries = list(outline.root)
        while entries:
            entry = entries.pop()
            entries += entry.children
            if not str(entry.title).strip():
                yield "a bookmark without words"
            target = entry.destination
            if not isinstance(target, pikepdf.Array) or target[0].objgen not in pages:
                yield f"the bookmark {entry.title!r} leads nowhere"
    for key in ("/OpenAction", "/AA", "/AcroForm", "/OCProperties"):
        if key in pdf.Root:
            yield f"the file has {key}"
    names = pdf.Root.get("/Names", pikepdf.Dictionary())
    if "/JavaScript" in names:
        yield "the file has a script"
    if int(pdf.Root.PageLabels.Nums[0]) != 0:
        yield "the first page has no label"
    if pdf.Root.MarkInfo.get("/Suspects", False):
        yield "it doubts its own structure [04-001]"


def _attachment_faults(pdf: pikepdf.Pdf) -> Iterator[str]:
    for name, spec in pdf.attachments.items():
        for key in ("/F", "/UF", "/Desc", "/AFRelationship"):
            if key not in spec.obj:
                yield f"the attachment {name} has no {key} [21-001]"


def _parent_tree(pdf: pikepdf.Pdf) -> dict[int, Any]:
    numbers = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
    return {int(numbers[at]): numbers[at + 1] for at in range(0, len(numbers), 2)}
