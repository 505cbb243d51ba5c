"""What the bookmarks of a pack say: its items, the papers under each, and what is only a heading.

Modern.Gov puts the items at level 1 and the second and later papers of an
item at level 2; headings of a Word report may be imported beside those.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from scrutinyprep.importers.packs.item_numbers import INNER
from scrutinyprep.importers.packs.words import alike_key, squeezed
from scrutinyprep.pdf.content import OutlineEntry

_ITEM = re.compile(
    r"^(?:(?:Agenda )?Item|Eitem)?\s*(?:No\.?\s*)?(\d{1,3}(?:\.\d{1,2})?\s?[a-zA-Z]?"
    rf"(?:{INNER})?)[.):]?(?:\s+[-–—]\s+|\s+)(\S.*)$",
    re.IGNORECASE,
)
_FRONT = re.compile(
    r"^(?:agenda|agenda (?:front ?sheet|document)|front ?sheet|summons|rhaglen|agenda/rhaglen)$",
    re.IGNORECASE,
)
_HEADING_NUMBER = re.compile(r"^\d{1,2}(?:\.\d{1,2})*\.?\s*\t|^\d{1,2}\.\d|^\d{1,2}\.\s")
_PAPER_NAME = re.compile(
    r"\b(?:appendix|annexe?|enc(?:losure)?|schedule|eqia|equality impact|report|minutes|"
    r"record of decision|prod|amendment|presentation|slides|plan|strategy|atodiad|adroddiad)\b",
    re.IGNORECASE,
)
_LONGEST_PAPER_NAME = 200


@dataclass(frozen=True, slots=True)
class OutlinePaper:
    """A paper under an item, by its bookmark."""

    title: str
    pdf_page: int


@dataclass(frozen=True, slots=True)
class OutlineItem:
    """An agenda item that has papers, by its bookmark."""

    number: str
    title: str
    pdf_page: int
    papers: tuple[OutlinePaper, ...] = ()
    """The second and later papers: the first has no bookmark of its own."""


@dataclass(frozen=True, slots=True)
class PageBegins:
    """What the top of a page says of whether a paper begins there."""

    follows_blank: bool
    own_page: int | None
    """The paper's own number on it, where it has one."""
    top_lines: tuple[str, ...]
    """Its first few rows of print."""
    rows: tuple[str, ...]
    """All of its rows."""


def outline_items(
    outline: Sequence[OutlineEntry], begins: Callable[[int], PageBegins]
) -> tuple[OutlineItem, ...]:
    """Return the items of a pack's bookmarks; none where the bookmarks are of another kind.

    Guards against the bookmarks of a single Word report, whose numbered
    headings look like items: a pack's numbers rise and each leads to a page
    further on, and the first bookmark of all is the agenda.
    """
    entries = [entry for entry in outline if entry.pdf_page is not None]
    if not _is_pack(entries):
        return ()
    top = min(entry.level for entry in entries)
    items: list[OutlineItem] = []
    children: list[OutlineEntry] = []
    open_item: tuple[str, str, int] | None = None
    for entry in [*entries, None]:
        if entry is not None and (entry.level > top or _is_within(entry, open_item)):
            if entry.level <= top + 1:
                children.append(entry)
            continue
        if open_item is not None:
            number, title, page = open_item
            items.append(OutlineItem(number, title, page, papers_among(children, page, begins)))
        children = []
        open_item = item_of(entry) if entry is not None else None
    return tuple(items)


def _is_pack(entries: Sequence[OutlineEntry]) -> bool:
    """Say whether these are a pack's bookmarks: the agenda, then items in order."""
    if not entries:
        return False
    top = min(entry.level for entry in entries)
    firsts = [entry for entry in entries if entry.level == top]
    if not _FRONT.match(squeezed(firsts[0].title)):
        return False
    pages = [entry.pdf_page or 0 for entry in firsts]
    return pages == sorted(pages)


def item_of(entry: OutlineEntry) -> tuple[str, str, int] | None:
    """Return an item's number, title and page; None for the agenda and whatever has no number."""
    title = squeezed(entry.title)
    found = _ITEM.match(title)
    if found is None or entry.pdf_page is None or _FRONT.match(title):
        return None
    # "03" is an item 3 that sorts well among file names.
    return found[1].replace(" ", "").lstrip("0"), found[2].strip(), entry.pdf_page


def _is_within(entry: OutlineEntry, item: tuple[str, str, int] | None) -> bool:
    """Say whether a bookmark beside an item's is of a paper of it: "3a Appendix A" after "3"."""
    found = item_of(entry)
    if item is None or found is None:
        return False
    is_lettered = found[0][:-1] == item[0] and found[0][-1:].isalpha()
    return (found[0] == item[0] or is_lettered) and _PAPER_NAME.search(found[1]) is not None


def papers_among(
    children: Sequence[OutlineEntry], item_page: int, begins: Callable[[int], PageBegins]
) -> tuple[OutlinePaper, ...]:
    """Return those bookmarks under an item that are papers."""
    pages = [child.pdf_page or 0 for child in children]
    papers: list[OutlinePaper] = []
    for child, page in zip(children, pages, strict=True):
        if page <= (papers[-1].pdf_page if papers else item_page):
            continue
        if _is_paper(child.title, begins(page)) and pages.count(page) == 1 + _headings_at(
            children, page, child
        ):
            papers.append(OutlinePaper(squeezed(child.title), page))
    return tuple(papers)


def _headings_at(children: Sequence[OutlineEntry], page: int, paper: OutlineEntry) -> int:
    """Return how many other bookmarks lead to the paper's first page, after it."""
    at = children.index(paper)
    return sum(child.pdf_page == page for child in children[at + 1 :])


def _is_paper(title: str, page: PageBegins) -> bool:
    """Tell a paper's bookmark from a heading's.

    A heading of a Word report keeps the tab after its number, stands as a
    line of print on its page, and the page's own number goes on from the
    page before. A paper begins on a fresh page, often after a padding page.
    """
    if "\t" in title.strip() or len(title) > _LONGEST_PAPER_NAME:
        return False
    if page.follows_blank or page.own_page == 1:
        return True
    key = alike_key(title)
    if _HEADING_NUMBER.match(title) and any(alike_key(row) == key for row in page.rows):
        return False
    lower = page.rows[len(page.top_lines) :]
    if any(alike_key(row) == key for row in lower):
        return False
    if page.own_page is not None and page.own_page > 1:
        return bool(_PAPER_NAME.search(title)) and not any(
            alike_key(row) == key for row in page.rows
        )
    return True
