"""The sections of papers in the agenda tree, under the paper that they are in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from scrutinyprep.domain.ids import DocumentId
from scrutinyprep.domain.papers import PageRange, Section
from scrutinyprep.ui.itemmodels.agenda import Branch
from scrutinyprep.ui.itemmodels.cards import Card
from scrutinyprep.ui.wording import pages_in_words

_DEEPEST = 3
"""Headings below that level are many, and found faster by their number or by search."""


@dataclass(slots=True)
class _Grown:
    """A section with those below it, while the tree is made."""

    section: Section
    last_page: int
    below: list[_Grown] = field(default_factory=list)

    def end_before(self, page: int, last_page: int) -> None:
        """Let it end on the page before another section's, within its paper and not before it."""
        self.last_page = max(self.section.pdf_page or 1, min(last_page, page - 1))


def with_sections(tree: Sequence[Branch], sections: Sequence[Section]) -> tuple[Branch, ...]:
    """Return the tree with the headed sections of each paper below it."""
    by_paper: dict[DocumentId, list[Section]] = {}
    for section in sections:
        if section.heading and section.pdf_page is not None and section.level <= _DEEPEST:
            by_paper.setdefault(section.document_id, []).append(section)
    return tuple(_with_sections(branch, by_paper) for branch in tree)


def _with_sections(branch: Branch, by_paper: Mapping[DocumentId, Sequence[Section]]) -> Branch:
    if branch.branches:
        return replace(
            branch, branches=tuple(_with_sections(below, by_paper) for below in branch.branches)
        )
    paper = branch.paper
    if paper is None and branch.item is not None and len(branch.item.papers) == 1:
        paper = branch.item.papers[0]
    if paper is None or branch.file is None:
        return branch
    grown = _grow(by_paper.get(paper.document_id, ()), paper.pdf_pages.last)
    return replace(branch, branches=tuple(_branch(one, branch) for one in grown))


def _grow(sections: Sequence[Section], last_page: int) -> list[_Grown]:
    """Put each section below the last one before it that is of a higher level."""
    top: list[_Grown] = []
    way: list[_Grown] = []
    for section in sections:
        first = section.pdf_page or 1
        while way and way[-1].section.level >= section.level:
            # What stands after a section ends it.
            way.pop().end_before(first, last_page)
        grown = _Grown(section, max(first, last_page))
        (way[-1].below if way else top).append(grown)
        way.append(grown)
    return top


def _branch(grown: _Grown, above: Branch) -> Branch:
    section = grown.section
    first = section.pdf_page or 1
    shift = 0 if section.pack_page is None else section.pack_page - first
    pages = PageRange(first, grown.last_page)
    pack = PageRange(pages.first + shift, pages.last + shift) if section.pack_page else None
    card = Card(
        key=("section", section.id),
        title=section.heading,
        number=section.number or "",
        detail=pages_in_words(pages, pack),
        subject=section,
    )
    below = tuple(_branch(one, above) for one in grown.below)
    return Branch(card, above.file, pages, above.item, None, below)
