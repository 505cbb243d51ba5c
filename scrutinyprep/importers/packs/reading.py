"""From an open PDF to a pack, a supplement or a report with everything in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from scrutinyprep.domain.access import OPEN, Access, access_of_all
from scrutinyprep.domain.errors import NoText
from scrutinyprep.domain.parsed import (
    DocumentKind,
    FoundBy,
    MeetingFacts,
    ParsedItem,
    ParsedPack,
    ParsedPage,
    ParsedPaper,
    ParsedWarning,
)
from scrutinyprep.importers.packs.agenda_access import items_with_access
from scrutinyprep.importers.packs.agenda_signs import lists_items, says_agenda
from scrutinyprep.importers.packs.belonging import with_belonging
from scrutinyprep.importers.packs.cells import Row
from scrutinyprep.importers.packs.councils import council_in
from scrutinyprep.importers.packs.facts import (
    FileFacts,
    facts_in_print,
    facts_of_file,
    together,
)
from scrutinyprep.importers.packs.fonts import plain_fonts, with_plain
from scrutinyprep.importers.packs.frontsheet import FrontItem, frontsheet_of
from scrutinyprep.importers.packs.item_heads import headed_stamps
from scrutinyprep.importers.packs.items import Agenda, AgendaItem, agenda_of, counted_by_frontsheet
from scrutinyprep.importers.packs.outline import OutlineItem, outline_items
from scrutinyprep.importers.packs.outline_listed import listed_items
from scrutinyprep.importers.packs.paper_reading import OneByOne, PapersReader, Prepared
from scrutinyprep.importers.packs.papers import (
    PaperPages,
    papers_of,
    single_paper,
    unclaimed_papers,
)
from scrutinyprep.importers.packs.scanned import needs_ocr, scan_warnings
from scrutinyprep.importers.packs.stamps import PageStamps, looks_stamped, stamps_of
from scrutinyprep.importers.packs.titles import meeting_of_report, title_on_page
from scrutinyprep.importers.packs.views import PageView, begins_of, own_pages_of, view_of
from scrutinyprep.pdf.content import FileContent, PageContent
from scrutinyprep.pdf.document import PdfDocument

_PAGES_BETWEEN_REPORTS = 5
_LONGEST_FRONT = 16
"""A frontsheet without anything to mark its end is looked for on so many pages."""
_SIGNATURE_ROWS = 10
"""Of a page that holds no more than the signature."""


def read_pack(
    document: PdfDocument,
    path: Path,
    progress: Callable[[int, int], None] | None = None,
    reader: PapersReader | None = None,
) -> ParsedPack:
    """Read an open PDF; `progress` is told the pages done and in all.

    Once its papers are found, `reader` reads them; one by one where none is given.

    Raises:
        NoText: no page has either text or a picture.
        Damaged: the file breaks off while it is read.
    """
    file = document.file_content()
    pages = []
    for number in range(1, file.page_count + 1):
        pages.append(document.page(number))
        if progress is not None and number % _PAGES_BETWEEN_REPORTS == 0:
            progress(number, file.page_count)
    if progress is not None:
        progress(file.page_count, file.page_count)
    return pack_of(file, pages, path, reader)


def pack_of(
    file: FileContent,
    pages: Sequence[PageContent],
    path: Path,
    reader: PapersReader | None = None,
) -> ParsedPack:
    """Structure what was read of a file; its papers are read as `read_pack` has it.

    Raises:
        NoText: no page has either text or a picture.
    """
    if not any(page.lines or page.has_pictures for page in pages):
        raise NoText(path)
    reader = reader or OneByOne()
    plain = plain_fonts(pages)
    if plain:
        pages = [with_plain(page, plain) for page in pages]
    facts = facts_of_file(file, path)
    reading = _Reading.of(file, pages, facts, lambda stamps: reader.stamped(stamps, plain))
    kind = reading.kind
    warnings = list(reading.agenda.warnings)
    holders: list[_Holder] = []
    if kind is DocumentKind.REPORT:
        title = title_on_page(reading.views[0]) or path.stem
        loose: Sequence[PaperPages] = (single_paper(title, reading.views, warnings),)
    else:
        holders = _holders(reading, warnings)
        claimed = [item.pdf_pages for item in reading.agenda.items if item.pdf_pages]
        loose = unclaimed_papers(claimed, reading.views, len(reading.front))
    spans = [*(paper for holder in holders for paper in holder.papers), *loose]
    prepared = Prepared(reading.views, reading.stamps, plain)
    reader.found(spans, prepared)
    # What follows needs no paper's text: where another process helps, that one reads meanwhile.
    own_pages: dict[int, int] = {}
    access: dict[int, Access] = {}
    for span in spans:
        run = reading.views[span.first_pdf_page - 1 : span.last_pdf_page]
        own_pages |= own_pages_of(run)
        if not span.is_placeholder:
            access |= {view.pdf_page: span.access for view in run if not view.is_blank}
    parsed_pages = tuple(
        _page(page, stamp, view, own_pages, access)
        for page, stamp, view in zip(pages, reading.stamps, reading.views, strict=True)
    )
    warnings += scan_warnings(parsed_pages)
    meeting = _meeting(facts, reading, loose)
    written = iter(reader.read(spans, prepared))
    items = tuple(_item(holder, reading, written) for holder in holders)
    papers = tuple(written)
    pack = ParsedPack(
        kind=kind,
        format="pdf" if kind is DocumentKind.REPORT else "moderngov-pack",
        title=_title(kind, facts, meeting, loose, path),
        meeting=meeting,
        pages=parsed_pages,
        items=items,
        papers=papers,
        warnings=tuple(dict.fromkeys(warnings)),
    )
    printed = [row.text for view in reading.front or reading.views[:1] for row in view.rows]
    return with_belonging(pack, file, path, facts, printed)


@dataclass(frozen=True, slots=True)
class _Reading:
    """A file as far as its items, before their papers are read."""

    kind: DocumentKind
    stamps: tuple[PageStamps, ...]
    views: tuple[PageView, ...]
    front: tuple[PageView, ...]
    agenda: Agenda

    @classmethod
    def of(
        cls,
        file: FileContent,
        pages: Sequence[PageContent],
        facts: FileFacts,
        tell: Callable[[Sequence[PageStamps]], None],
    ) -> _Reading:
        """Decide what the file is and find its items; `tell` hears of the stamps on its pages."""
        is_stamped = facts.kind is not None or looks_stamped(pages)
        stamps = stamps_of(pages, numbered=is_stamped)
        tell(stamps)
        views = _views(pages, stamps)
        outline = outline_items(file.outline, lambda page: begins_of(views, page))
        front = _front_views(views, outline, stamps)
        printed = _printed_items(front, outline, stamps)
        is_agenda = _is_agenda(front, printed)
        if file.outline and is_agenda and not outline:
            outline = listed_items(file.outline, printed, lambda page: begins_of(views, page))
        kind = facts.kind
        if kind is None:
            is_pack = bool(outline) or is_agenda or any(stamp.item for stamp in stamps)
            kind = DocumentKind.PACK if is_pack else DocumentKind.REPORT
        if kind is DocumentKind.REPORT:
            return cls(kind, stamps, views, (), Agenda(()))
        if not is_stamped:
            stamps = stamps_of(pages)
            tell(stamps)
            views = _views(pages, stamps)
            front = _front_views(views, outline, stamps)
            printed = _printed_items(front, outline, stamps)
        if not is_agenda and not outline and not _are_stamped(printed, stamps):
            printed = ()
        if not any(stamp.pack_page for stamp in stamps):
            stamps = counted_by_frontsheet(stamps, printed, len(front))
            if not outline and not any(stamp.pack_page or stamp.item for stamp in stamps):
                stamps = headed_stamps(stamps, views, printed, len(front))
        return cls(kind, stamps, views, front, agenda_of(outline, printed, stamps))


def _views(pages: Sequence[PageContent], stamps: Sequence[PageStamps]) -> tuple[PageView, ...]:
    """Prepare every page for reading."""
    return tuple(view_of(page, stamp) for page, stamp in zip(pages, stamps, strict=True))


def _front_views(
    views: Sequence[PageView], outline: Sequence[OutlineItem], stamps: Sequence[PageStamps]
) -> tuple[PageView, ...]:
    """Return the pages before the first item's first: the frontsheet or the cover letter.

    Where neither outline nor stamps say where that is, the frontsheet goes on
    for as long as its items do.
    """
    firsts = [item.pdf_page for item in outline]
    firsts += [page for page, stamp in enumerate(stamps, 1) if stamp.item is not None]
    if firsts:
        return tuple(views[: min(firsts) - 1])
    front: tuple[PageView, ...] = ()
    printed: tuple[FrontItem, ...] = ()
    for count in range(1, min(len(views), _LONGEST_FRONT) + 1):
        longer = tuple(views[:count])
        if not _says_agenda(longer):
            continue
        items = _printed_items(longer, outline, stamps)
        if not printed:
            if _is_agenda(longer, items):
                front, printed = longer, items
        elif _continues(printed, items):
            front, printed = longer, items
        else:
            return longer if _is_signature(views, count) else front
    return front


def _is_signature(views: Sequence[PageView], page: int) -> bool:
    """Say whether a page after the last item is padding, or ends the file with a signature."""
    view = views[page - 1]
    return view.is_blank or (page == len(views) and len(view.rows) <= _SIGNATURE_ROWS)


def _continues(printed: Sequence[FrontItem], items: Sequence[FrontItem]) -> bool:
    """Say whether a further page adds items to the agenda, and not a report's headings."""
    if len(items) <= len(printed):
        return False
    if [item.number for item in items[: len(printed)]] != [item.number for item in printed]:
        return False
    added = items[len(printed) :]
    has_ranges = any(item.pages or item.starts_on for item in printed)
    return not has_ranges or any(item.pages or item.starts_on or item.to_follow for item in added)


def _printed_items(
    front: Sequence[PageView], outline: Sequence[OutlineItem], stamps: Sequence[PageStamps]
) -> tuple[FrontItem, ...]:
    """Return the items that the front pages list."""
    known = [item.number for item in outline] + [stamp.item for stamp in stamps if stamp.item]
    rows: list[tuple[int, Sequence[Row]]] = [(view.pdf_page, view.rows) for view in front]
    return frontsheet_of(rows, known)


def _is_agenda(front: Sequence[PageView], printed: Sequence[FrontItem]) -> bool:
    """Say whether the front pages are an agenda.

    Guards against reports and minutes with numbered headings: an agenda says
    so in a line of its own, and lists its items before anything else.
    """
    return lists_items(printed) and _says_agenda(front)


def _are_stamped(printed: Sequence[FrontItem], stamps: Sequence[PageStamps]) -> bool:
    """Say whether the stamps bear out all of these items that have their pages printed.

    Guards against a cover letter that does not say "agenda" of what it encloses.
    """
    stamped = {stamp.item.casefold() for stamp in stamps if stamp.item}
    ranged = {item.number.casefold() for item in printed if item.pages}
    return bool(ranged) and ranged <= stamped


def _says_agenda(front: Sequence[PageView]) -> bool:
    """Say whether a line of the first pages says that this is an agenda."""
    return says_agenda(row.text for view in front[:5] for row in view.rows[:40])


@dataclass(frozen=True, slots=True)
class _Holder:
    """An item with the papers under it, before they are read."""

    item: AgendaItem
    access: Access
    papers: tuple[PaperPages, ...]


def _holders(reading: _Reading, warnings: list[ParsedWarning]) -> list[_Holder]:
    """Find the papers of every item; `warnings` are added to."""
    holders = []
    for item, said in items_with_access(reading.agenda.items, warnings):
        found = papers_of(item, reading.views, said, warnings)
        holders.append(_Holder(item, _access_of_all(said, found), found))
    return holders


def _item(holder: _Holder, reading: _Reading, written: Iterator[ParsedPaper]) -> ParsedItem:
    """Return an item with its papers, which are the next of those that were read."""
    item = holder.item
    title = item.title
    if item.found_by == (FoundBy.STAMP,) and item.pdf_pages is not None:
        title = title_on_page(reading.views[item.pdf_pages[0] - 1]) or title
    first, last = item.pdf_pages or (None, None)
    first_pack, last_pack = item.pack_pages or (None, None)
    return ParsedItem(
        number=item.number,
        title=title,
        found_by=item.found_by,
        first_pdf_page=first,
        last_pdf_page=last,
        first_pack_page=first_pack,
        last_pack_page=last_pack,
        to_follow=item.to_follow,
        access=holder.access,
        papers=tuple(islice(written, len(holder.papers))),
        text=item.text,
    )


def _access_of_all(said: Access, papers: Sequence[PaperPages]) -> Access:
    """Return an item's access: what the agenda says, or what all of its papers say alike."""
    if not papers or (not said.is_exempt and not all(p.access.is_exempt for p in papers)):
        return said
    if said.paragraphs:
        return said
    stated = [paper.access for paper in papers if paper.access.paragraphs]
    return access_of_all(stated) if stated else papers[0].access


def _page(
    page: PageContent,
    stamp: PageStamps,
    view: PageView,
    own_pages: dict[int, int],
    access: dict[int, Access],
) -> ParsedPage:
    """Return one page as it is stored."""
    return ParsedPage(
        pdf_page=page.pdf_page,
        text=view.text,
        width_pt=page.width_pt,
        height_pt=page.height_pt,
        pack_page=stamp.pack_page,
        pack_page_from=stamp.pack_page_from,
        own_page=own_pages.get(page.pdf_page),
        needs_ocr=needs_ocr(page, view),
        access=access.get(page.pdf_page, OPEN),
    )


def _meeting(facts: FileFacts, reading: _Reading, papers: Sequence[PaperPages]) -> MeetingFacts:
    """Return which meeting the file belongs to; the council is looked for in all of its pages."""
    printed_on = reading.front or reading.views[:1]
    front = [
        line.text for view in printed_on for row in view.rows for cell in row.cells for line in cell
    ]
    body = (row.first.text for view in reading.views[len(printed_on) :] for row in view.rows)
    if reading.kind is not DocumentKind.REPORT:
        return together([facts.meeting, facts_in_print(front, body)])
    stated = [facts.meeting, meeting_of_report(reading.views[0])]
    if papers[0].kind is DocumentKind.MINUTES:
        stated.append(facts_in_print(front))
    return together([*stated, MeetingFacts(council=council_in(front, body))])


def _title(
    kind: DocumentKind,
    facts: FileFacts,
    meeting: MeetingFacts,
    papers: Sequence[PaperPages],
    path: Path,
) -> str:
    """Return what the file is called on the screen."""
    if kind is DocumentKind.REPORT:
        return papers[0].title
    if facts.title:
        return facts.title
    if meeting.committee and meeting.date:
        name = "Supplement" if kind is DocumentKind.SUPPLEMENT else "Agenda pack"
        day = f"{meeting.date.day} {meeting.date:%B %Y}"
        return f"{name}, {meeting.committee}, {day}"
    return path.stem
