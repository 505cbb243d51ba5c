"""The reports and appendices inside an agenda item: where each begins and ends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from scrutinyprep.domain.access import OPEN, Access
from scrutinyprep.domain.parsed import DocumentKind, ParsedWarning
from scrutinyprep.importers.packs.exempt_marks import (
    appendices_called_exempt,
    exempt_appendices,
    is_marked_title,
    is_placeholder,
    label_of,
    lines_of_cells,
    marking_of,
    may_be_marked,
    unstated,
)
from scrutinyprep.importers.packs.items import AgendaItem
from scrutinyprep.importers.packs.paper_starts import inferred_starts, parity_of_starts
from scrutinyprep.importers.packs.titles import title_on_page
from scrutinyprep.importers.packs.views import PageView
from scrutinyprep.importers.packs.words import squeezed

_MINUTES = re.compile(r"^(?:draft )?(?:minutes|cofnodion)\b", re.IGNORECASE)
_MINUTES_HEAD = re.compile(r"\b(?:minutes of (?:a|the)|cofnodion cyfarfod)\b", re.IGNORECASE)
_MARK_ROWS = 18
"""A mark stands among so many rows at the head of a page, or in its last four."""


@dataclass(frozen=True, slots=True)
class PaperPages:
    """One paper's place in the file, before its text is read."""

    title: str
    first_pdf_page: int
    last_pdf_page: int
    kind: DocumentKind
    access: Access = OPEN
    is_placeholder: bool = False
    """The page only says that the paper is withheld."""


def papers_of(
    item: AgendaItem, views: Sequence[PageView], access: Access, warnings: list[ParsedWarning]
) -> tuple[PaperPages, ...]:
    """Return the papers of an item; none where it has no pages.

    `access` is what the frontsheet says of the item as a whole.
    """
    if item.pdf_pages is None:
        return ()
    first, last = item.pdf_pages
    pages = views[first - 1 : last]
    starts = [(first, item.title)]
    if item.papers:
        starts += [(p.pdf_page, p.title) for p in item.papers if first < p.pdf_page <= last]
    elif not item.named_in_outline:
        starts += inferred_starts(pages, parity_of_starts(views))
    appendices = exempt_appendices(item.text)
    called = _called_exempt(views, starts, last)
    papers = []
    for index, (begin, title) in enumerate(starts):
        end = (starts[index + 1][0] if index + 1 < len(starts) else last + 1) - 1
        run = _without_padding(views[begin - 1 : end])
        label = label_of(title) if index else None
        granted = access.with_grounds_of(appendices.get(label, OPEN)) if label else access
        if is_marked_title(title) and not granted.is_exempt:
            granted = unstated(title)
        paper = _paper(title, run, index, granted=granted, item=item, warnings=warnings)
        if label in called and not paper.access.is_exempt:
            paper = replace(paper, access=called[label])
            warnings.append(
                ParsedWarning(
                    "exempt-doubtful",
                    f"{_named(item, title)}: the report calls it exempt, though its own pages do "
                    "not; it was taken as exempt.",
                )
            )
        papers.append(paper)
    _warn_of_withheld(item, appendices, papers, warnings)
    return tuple(papers)


def _called_exempt(
    views: Sequence[PageView], starts: Sequence[tuple[int, str]], last: int
) -> dict[str, Access]:
    """Return the appendices that the report of an item calls exempt in its own words."""
    if len(starts) < 2:
        return {}
    report = views[starts[0][0] - 1 : min(starts[1][0] - 1, last)]
    called: dict[str, Access] = {}
    for view in report:
        if may_be_marked(view.text):
            called |= appendices_called_exempt(squeezed(view.text))
    return called


def unclaimed_papers(
    claimed: Sequence[tuple[int, int]], views: Sequence[PageView], after: int
) -> tuple[PaperPages, ...]:
    """Return what stands after the front pages and under no item, so that none of it is lost."""
    papers = []
    reached = after + 1
    for first, last in [*sorted(claimed), (len(views) + 1, len(views) + 1)]:
        run = [view for view in views[reached - 1 : first - 1] if not view.is_blank]
        if run:
            title = title_on_page(run[0]) or "Papers under no item"
            papers.append(single_paper(title, views[run[0].pdf_page - 1 : run[-1].pdf_page], []))
        reached = max(reached, last + 1)
    return tuple(papers)


def single_paper(
    title: str, views: Sequence[PageView], warnings: list[ParsedWarning]
) -> PaperPages:
    """Return a whole file as one paper."""
    item = AgendaItem(number="", title=title, found_by=())
    return _paper(title, views, 0, granted=OPEN, item=item, warnings=warnings)


def _paper(
    title: str,
    run: Sequence[PageView],
    index: int,
    *,
    granted: Access,
    item: AgendaItem,
    warnings: list[ParsedWarning],
) -> PaperPages:
    """Return one paper with its kind and its access."""
    written = [view for view in run if not view.is_blank]
    placeholder = len(written) == 1 and is_placeholder(written[0].text)
    access = granted
    for view in written:
        # Most pages have no such word anywhere, and the whole text is there to ask.
        marking = marking_of(_edges(view)) if may_be_marked(view.text) else None
        if marking is None:
            continue
        if not marking.is_certain and not granted.is_exempt:
            warnings.append(
                ParsedWarning(
                    "exempt-doubtful",
                    f"{_named(item, title)}: page {view.pdf_page} of the file may be exempt; "
                    "the paper was taken as exempt.",
                )
            )
        # Where the frontsheet states no paragraph, the page's own mark does.
        if not access.paragraphs:
            access = marking.access
        access = access.with_grounds_of(marking.access) if marking.access.paragraphs else access
    if placeholder and not access.is_exempt:
        access = unstated(written[0].text)
    return PaperPages(
        title=title,
        first_pdf_page=run[0].pdf_page,
        last_pdf_page=run[-1].pdf_page,
        kind=_kind(title, index, written),
        access=access,
        is_placeholder=placeholder,
    )


def _kind(title: str, index: int, written: Sequence[PageView]) -> DocumentKind:
    """Return whether it is minutes, an appendix or the report."""
    if _MINUTES.match(title) or (index == 0 and written and _is_minutes(written[0])):
        return DocumentKind.MINUTES
    return DocumentKind.APPENDIX if index else DocumentKind.REPORT


def _is_minutes(view: PageView) -> bool:
    """Say whether a page is the head of printed minutes."""
    return any(_MINUTES_HEAD.match(squeezed(row.text)) for row in view.rows[:15])


def _edges(view: PageView) -> list[str]:
    """Return the rows at a page's head and foot, and what is drawn sideways, as lines."""
    if len(view.rows) <= _MARK_ROWS + 4:
        rows = view.rows
    else:
        sideways = [row for row in view.rows[_MARK_ROWS:-4] if row.first.turn]
        rows = (*view.rows[:_MARK_ROWS], *sideways, *view.rows[-4:])
    cells = ([[squeezed(line.text) for line in cell] for cell in row.cells] for row in rows)
    return [line for row in cells for line in lines_of_cells(row)]


def _without_padding(run: Sequence[PageView]) -> Sequence[PageView]:
    """Return a paper's pages without the blank ones that fill it up to an even number."""
    last = len(run)
    while last > 1 and run[last - 1].is_blank:
        last -= 1
    return run[:last]


def _named(item: AgendaItem, title: str) -> str:
    """Return a paper's name with its item, for a warning."""
    return f"Item {item.number}, {title}" if item.number else title


def _warn_of_withheld(
    item: AgendaItem,
    appendices: dict[str, Access],
    papers: Sequence[PaperPages],
    warnings: list[ParsedWarning],
) -> None:
    """Add a warning for papers that are only held in place, or named exempt and not found."""
    warnings += [
        ParsedWarning(
            "withheld",
            f"{_named(item, paper.title)}: withheld as exempt; a page stands in its place.",
        )
        for paper in papers
        if paper.is_placeholder
    ]
    there = {label_of(paper.title) for paper in papers}
    warnings += [
        ParsedWarning(
            "exempt-appendix-missing",
            f"Item {item.number}, {item.title}: the frontsheet calls appendix {label.upper()} "
            "exempt, but no paper of that name was found under the item.",
        )
        for label in appendices
        if label not in there
    ]
