"""Adding an agenda pack, a supplement or a report with everything that was found in it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from scrutinyprep.domain.access import OPEN, Access, access_of_all
from scrutinyprep.domain.hits import Where
from scrutinyprep.domain.ids import DocumentId, MeetingId, new_id
from scrutinyprep.domain.parsed import (
    DocumentKind,
    FoundBy,
    ParsedAgendaPoint,
    ParsedItem,
    ParsedPack,
    ParsedPaper,
    ParsedWarning,
)
from scrutinyprep.models import (
    DocumentRow,
    ItemPlaceRow,
    ItemRow,
    VersionRow,
)
from scrutinyprep.store.contents import Contents, Page, add_contents
from scrutinyprep.store.imports import (
    Added,
    NewFile,
    add_file,
    add_version,
    add_warnings,
    file_document,
    next_version,
)
from scrutinyprep.store.item_map_import import with_corrections
from scrutinyprep.store.items import AFTER_THE_PACK, items_meant, put_in_order
from scrutinyprep.store.late_papers import SINGLE, numbered_otherwise, under_its_item
from scrutinyprep.store.pages import add_pages
from scrutinyprep.store.paper_versions import Known, known_papers, papers_meant
from scrutinyprep.store.publishing import is_newest, newest_of, number_versions
from scrutinyprep.store.same_paper import SAME_ANYWHERE, Texts
from scrutinyprep.store.versions import choose_current
from scrutinyprep.store.withholding import holding_of_pack, is_withheld

_OLDER = ParsedWarning(
    "older-version",
    "The library has a later version of this pack already. This earlier one was kept with it, "
    "and the later one is shown.",
)


@dataclass(frozen=True, slots=True)
class _Adding:
    """What every step of adding a pack needs."""

    session: Session
    meeting: MeetingId
    pack: ParsedPack
    file: NewFile
    version: VersionRow
    """The new version of the pack as a whole."""
    page_access: dict[int, Access]
    texts: Texts
    """To compare its papers with the ones that are known."""
    contents: list[Contents] = field(default_factory=list)
    """Of the papers so far, to be added together."""
    standing_in: dict[int, int] = field(default_factory=dict)
    """The version of the paper that a page stands in place of."""


def add_pack(session: Session, meeting: MeetingId, pack: ParsedPack, file: NewFile) -> Added:
    """Add an agenda pack, a supplement or a report with everything found in it."""
    add_file(session, file)
    if _is_frontsheet_beside_a_pack(session, meeting, pack):
        pack = replace(pack, kind=DocumentKind.SUPPLEMENT)
    pack = under_its_item(session, meeting, pack)
    file = replace(file, published_at=pack.published_at)
    document, is_new = file_document(
        session, meeting, pack.kind, pack.title, pack.format, holding=holding_of_pack(pack)
    )
    whole = access_of_all([paper.access for paper in pack.papers]) if not pack.items else OPEN
    version = add_version(
        session, document, file, form=pack.format, pages=(1, len(pack.pages)), access=whole
    )
    add_warnings(session, version, pack.warnings)
    map_, pack = with_corrections(session, document, version, pack)
    access = _inherited_access(pack)
    adding = _Adding(session, meeting, pack, file, version, access, Texts(session, pack))
    add_pages(session, file.sha256, pack.pages, access)
    items = _add_items(adding)
    for paper in pack.papers:
        adding.contents.append(_contents(None, version, paper))
    add_contents(
        session,
        meeting,
        adding.contents,
        where=Where.PAPERS,
        pages=_unsectioned_pages(adding, items),
        page_access=adding.page_access,
    )
    choose_current(session, meeting)
    map_.remember(session, [row.id for row in items], [c.version_id for c in adding.contents])
    return Added(DocumentId(document.id), is_new_version=not is_new)


def _is_frontsheet_beside_a_pack(session: Session, meeting: MeetingId, pack: ParsedPack) -> bool:
    """Say whether this is only the agenda of a meeting whose pack is here already.

    As the pack's next version it would take every report away.
    """
    holds_papers = any(item.first_pdf_page is not None for item in pack.items) or any(
        # In a Word file the agenda's own words stand as a paper from the first page on.
        paper.first_pdf_page > 1
        for paper in pack.papers
    )
    if pack.kind is not DocumentKind.PACK or holds_papers:
        return False
    with_papers = (
        select(ItemPlaceRow.id)
        .join(VersionRow, VersionRow.id == ItemPlaceRow.version_id)
        .join(DocumentRow, DocumentRow.id == VersionRow.document_id)
        .where(
            DocumentRow.meeting_id == meeting,
            DocumentRow.kind == DocumentKind.PACK.value,
            VersionRow.is_current,
            ItemPlaceRow.first_pdf_page.is_not(None),
        )
    )
    return session.scalar(with_papers.limit(1)) is not None


def _inherited_access(pack: ParsedPack) -> dict[int, Access]:
    """Return who may see each page: its own grounds, its paper's and its item's.

    A page that only stands in place of an exempt paper is as the reader found it:
    the public may see it, and `stored_as_withheld` knows it by that.
    """
    access = {page.pdf_page: page.access for page in pack.pages}
    papers = [*pack.papers, *(paper for item in pack.items for paper in item.papers)]
    withheld = {
        page
        for paper in papers
        if is_withheld(pack, paper)
        for page in range(paper.first_pdf_page, paper.last_pdf_page + 1)
    }

    def spread(first: int | None, last: int | None, grounds: Access) -> None:
        if first is not None and last is not None and grounds.is_exempt:
            for page in range(first, last + 1):
                if page not in withheld:
                    access[page] = access.get(page, OPEN).with_grounds_of(grounds)

    for item in pack.items:
        if not item.papers or not all(is_withheld(pack, paper) for paper in item.papers):
            spread(item.first_pdf_page, item.last_pdf_page, item.access)
    for paper in papers:
        spread(paper.first_pdf_page, paper.last_pdf_page, paper.access)
    return access


def _add_items(adding: _Adding) -> list[ItemRow]:
    """Add where each item stands, and its papers; return the items in the pack's order."""
    parsed_items = adding.pack.items
    rows = items_meant(
        adding.session,
        adding.meeting,
        adding.version.document_id,
        [ParsedAgendaPoint(item.number, item.title) for item in parsed_items],
        has_same_paper=_SamePapers(adding),
    )
    add_warnings(adding.session, adding.version, numbered_otherwise(adding.pack, rows))
    for row, parsed in zip(rows, parsed_items, strict=True):
        adding.session.add(
            ItemPlaceRow(
                item_id=row.id,
                version_id=adding.version.id,
                first_pdf_page=parsed.first_pdf_page,
                last_pdf_page=parsed.last_pdf_page,
                first_pack_page=parsed.first_pack_page,
                last_pack_page=parsed.last_pack_page,
            )
        )
    number_versions(adding.session, [adding.version.document_id])
    has_the_word = adding.pack.kind is DocumentKind.PACK and is_newest(
        adding.session, adding.version
    )
    if adding.pack.kind is DocumentKind.PACK and not has_the_word:
        add_warnings(adding.session, adding.version, [_OLDER])
    elsewhere = _in_other_packs(adding)
    for position, (row, parsed) in enumerate(zip(rows, parsed_items, strict=True)):
        grounds = row.access if row.id in elsewhere else OPEN
        _bring_up_to_date(row, parsed, position=position, has_the_word=has_the_word)
        row.access = row.access.with_grounds_of(grounds) if grounds.is_exempt else row.access
    put_in_order(adding.session, adding.meeting)
    _add_papers(adding, rows)
    return rows


class _SamePapers:
    """Says whether an item of the pack holds a paper that is a version of one of a known item."""

    def __init__(self, adding: _Adding) -> None:
        self._adding = adding
        self._known: dict[int, list[Known]] | None = None

    def __call__(self, row: ItemRow, index: int) -> bool:
        """Say so for the item with this index."""
        adding = self._adding
        if self._known is None:
            self._known = known_papers(adding.session, adding.meeting)
        return any(
            (adding.texts.shared(paper, one.document) or 0) >= SAME_ANYWHERE
            for paper in adding.pack.items[index].papers
            for one in self._known.get(row.id, ())
        )


def _in_other_packs(adding: _Adding) -> set[int]:
    """Return the items that another pack of the meeting has: it may know more of their access."""
    return set(
        adding.session.scalars(
            select(ItemPlaceRow.item_id)
            .join(VersionRow, VersionRow.id == ItemPlaceRow.version_id)
            .join(DocumentRow, DocumentRow.id == VersionRow.document_id)
            .where(
                DocumentRow.meeting_id == adding.meeting,
                DocumentRow.id != adding.version.document_id,
                DocumentRow.kind == DocumentKind.PACK.value,
                VersionRow.is_current,
            )
        )
    )


def _bring_up_to_date(
    row: ItemRow, parsed: ParsedItem, *, position: int, has_the_word: bool
) -> None:
    """Let the newest agenda have the last word on an item; a supplement only adds to it."""
    known = {FoundBy(value) for value in row.found_by.split(",") if value}
    if has_the_word:
        row.position, row.title, row.number = position, parsed.title, parsed.number
        row.text, row.to_follow, row.access = parsed.text, parsed.to_follow, parsed.access
    else:
        if not known:
            row.position = AFTER_THE_PACK + position
        row.access = row.access.with_grounds_of(parsed.access)
    row.found_by = ",".join(f.value for f in FoundBy if f in {*known, *parsed.found_by})


def _add_papers(adding: _Adding, items: list[ItemRow]) -> None:
    """Add reports and appendices, each as a new version of the paper that is meant, if any."""
    known_by_item = known_papers(adding.session, adding.meeting)
    added: list[tuple[ItemRow, VersionRow, ParsedPaper]] = []
    for item, parsed in zip(items, adding.pack.items, strict=True):
        known = known_by_item[item.id]
        meant = papers_meant(adding.pack, parsed, known, adding.texts)
        for paper, one in zip(parsed.papers, meant, strict=True):
            if one is None:
                document = _new_paper(adding, item, paper, position=len(known))
                known.append(Known(document, newest=1))
            else:
                document = one.document
            version = next_version(
                document,
                1 if one is None else one.newest + 1,
                adding.file,
                form=adding.version.format,
                pages=(paper.first_pdf_page, paper.last_pdf_page),
                access=paper.access,
                published_in=adding.version,
            )
            adding.session.add(version)
            added.append((item, version, paper))
    # All at once: only then do the versions have ids.
    adding.session.flush()
    number_versions(adding.session, (version.document_id for _, version, _ in added))
    _rename(adding, added, known_by_item)
    for item, version, paper in added:
        adding.contents.append(_contents(item, version, paper))
        if is_withheld(adding.pack, paper):
            pages = range(paper.first_pdf_page, paper.last_pdf_page + 1)
            adding.standing_in.update(dict.fromkeys(pages, version.id))


def _rename(
    adding: _Adding,
    added: list[tuple[ItemRow, VersionRow, ParsedPaper]],
    known: dict[int, list[Known]],
) -> None:
    """Call each paper as its newest version does.

    What stands in place of a paper is called by what is printed there, which is no
    name; the first paper of a supplement by its item's, which adds nothing; and a
    report by itself by its own first page, where an agenda's editor would name it.
    """
    nameless = {one.document.id for several in known.values() for one in several if one.is_withheld}
    newest = newest_of(adding.session, [version.document_id for _, version, _ in added])
    for item, version, paper in added:
        document = adding.session.get_one(DocumentRow, version.document_id)
        is_pack = adding.pack.kind is DocumentKind.PACK
        is_named = is_pack or (paper.title != item.title and adding.pack.kind not in SINGLE)
        is_newest_name = version.id in newest and is_named
        if document.id in nameless or (is_newest_name and not is_withheld(adding.pack, paper)):
            document.title = paper.title


def _new_paper(adding: _Adding, item: ItemRow, paper: ParsedPaper, *, position: int) -> DocumentRow:
    document = DocumentRow(
        id=new_id(),
        meeting_id=adding.meeting,
        item_id=item.id,
        kind=paper.kind.value,
        title=paper.title,
        is_file=False,
        position=position,
    )
    adding.session.add(document)
    return document


def _contents(item: ItemRow | None, version: VersionRow, paper: ParsedPaper) -> Contents:
    return Contents(
        version_id=version.id,
        item_id=item.id if item else None,
        sections=paper.sections,
        recommendations=paper.recommendations,
        details=paper.details,
    )


def _unsectioned_pages(adding: _Adding, items: list[ItemRow]) -> list[Page]:
    """Return the pages on which no section's passage begins, such as the frontsheet's.

    Unless they are indexed, a search would not find what the reader can see. A page
    in place of a paper is found only as long as that is all there is of the paper.
    """
    pack = adding.pack
    covered = {
        passage.pdf_page
        for contents in adding.contents
        for section in contents.sections
        for passage in section.passages
    }
    item_of = {
        page: row.id
        for row, item in zip(items, pack.items, strict=True)
        if item.first_pdf_page is not None and item.last_pdf_page is not None
        for page in range(item.first_pdf_page, item.last_pdf_page + 1)
    }
    return [
        Page(
            adding.standing_in.get(page.pdf_page, adding.version.id),
            item_of.get(page.pdf_page),
            page.pdf_page,
            page.text,
        )
        for page in pack.pages
        if page.pdf_page not in covered and page.text.strip()
    ]
