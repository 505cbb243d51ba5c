"""Adding an agenda pack, a supplement or a report with everything that was found in it."""

from __future__ import annotations

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from scrutinyprep.domain.access import OPEN, Access, access_of_all
from scrutinyprep.domain.hits import Where
from scrutinyprep.domain.ids import DocumentId, MeetingId, new_id
from scrutinyprep.domain.parsed import (
    DocumentKind,
    FoundBy,
    ParsedItem,
    ParsedPack,
    ParsedPage,
    ParsedPaper,
    PassageKind,
)
from scrutinyprep.models import (
    DocumentRow,
    ItemPlaceRow,
    ItemRow,
    PageRow,
    RecommendationRow,
    VersionRow,
)
from scrutinyprep.store.imports import (
    Added,
    NewFile,
    add_file,
    add_sections,
    add_version,
    add_warnings,
    file_document,
    item_for,
    on_page,
)
from scrutinyprep.store.passages import NewPassage, add_passages


def add_pack(session: Session, meeting: MeetingId, pack: ParsedPack, file: NewFile) -> Added:
    """Add an agenda pack, a supplement or a report with everything found in it."""
    is_new_file = add_file(session, file)
    document, is_new = file_document(session, meeting, pack.kind, pack.title)
    whole = access_of_all([paper.access for paper in pack.papers]) if not pack.items else OPEN
    version = add_version(
        session,
        document,
        file,
        form=pack.format,
        pages=(1, len(pack.pages)),
        access=whole,
    )
    add_warnings(session, version, pack.warnings)
    page_access = _inherited_access(pack)
    if is_new_file:
        _add_pages(session, pack, file.sha256, page_access)
    _add_items(session, meeting, pack, version, page_access)
    for paper in pack.papers:
        _add_contents(session, meeting, None, version, paper=paper, page_access=page_access)
    _add_unsectioned_pages(session, meeting, version, pack, page_access)
    return Added(DocumentId(document.id), is_new_version=not is_new)


def _add_pages(
    session: Session, pack: ParsedPack, sha256: str, page_access: dict[int, Access]
) -> None:
    session.execute(
        insert(PageRow),
        [
            {
                "sha256": sha256,
                "pdf_page": page.pdf_page,
                "pack_page": page.pack_page,
                "pack_page_from": page.pack_page_from.value if page.pack_page_from else None,
                "own_page": page.own_page,
                "width_pt": page.width_pt,
                "height_pt": page.height_pt,
                "needs_ocr": page.needs_ocr,
                "access": page_access[page.pdf_page],
                "text": page.text,
            }
            for page in pack.pages
        ],
    )


def _inherited_access(pack: ParsedPack) -> dict[int, Access]:
    """Return who may see each page: its own grounds, its paper's and its item's."""
    access = {page.pdf_page: page.access for page in pack.pages}

    def spread(first: int | None, last: int | None, grounds: Access) -> None:
        if first is not None and last is not None and grounds.is_exempt:
            for page in range(first, last + 1):
                access[page] = access.get(page, OPEN).with_grounds_of(grounds)

    for item in pack.items:
        spread(item.first_pdf_page, item.last_pdf_page, item.access)
        for paper in item.papers:
            spread(paper.first_pdf_page, paper.last_pdf_page, paper.access)
    for paper in pack.papers:
        spread(paper.first_pdf_page, paper.last_pdf_page, paper.access)
    return access


def _add_items(
    session: Session,
    meeting: MeetingId,
    pack: ParsedPack,
    version: VersionRow,
    page_access: dict[int, Access],
) -> None:
    is_pack = pack.kind is DocumentKind.PACK
    for position, parsed in enumerate(pack.items):
        row = item_for(session, meeting, parsed.number, parsed.title, 1000 + position)
        _bring_up_to_date(row, parsed, position=position, is_pack=is_pack)
        session.flush()
        session.add(
            ItemPlaceRow(
                item_id=row.id,
                version_id=version.id,
                first_pdf_page=parsed.first_pdf_page,
                last_pdf_page=parsed.last_pdf_page,
                first_pack_page=parsed.first_pack_page,
                last_pack_page=parsed.last_pack_page,
            )
        )
        for paper in parsed.papers:
            _add_paper(
                session,
                meeting,
                row,
                published_in=version,
                paper=paper,
                page_access=page_access,
            )


def _bring_up_to_date(row: ItemRow, parsed: ParsedItem, *, position: int, is_pack: bool) -> None:
    """Let a pack's agenda have the last word on an item; a supplement only adds to it."""
    known = {FoundBy(value) for value in row.found_by.split(",") if value}
    row.found_by = ",".join(f.value for f in FoundBy if f in {*known, *parsed.found_by})
    if is_pack:
        row.position, row.title, row.number = position, parsed.title, parsed.number
        row.text, row.to_follow, row.access = parsed.text, parsed.to_follow, parsed.access
    else:
        row.access = row.access.with_grounds_of(parsed.access)


def _add_paper(
    session: Session,
    meeting: MeetingId,
    item: ItemRow,
    *,
    published_in: VersionRow,
    paper: ParsedPaper,
    page_access: dict[int, Access],
) -> None:
    """Add a report or appendix, as a new version where the item has one of that title."""
    rows = session.scalars(
        select(DocumentRow)
        .where(
            DocumentRow.item_id == item.id,
            DocumentRow.is_file.is_(False),
            DocumentRow.removed_at.is_(None),
        )
        .order_by(DocumentRow.position)
    ).all()
    taken = session.scalars(
        select(VersionRow.document_id).where(VersionRow.published_in == published_in.id)
    ).all()
    document = next(
        (r for r in rows if r.title.casefold() == paper.title.casefold() and r.id not in taken),
        None,
    )
    if document is None:
        document = DocumentRow(
            id=new_id(),
            meeting_id=meeting,
            item_id=item.id,
            kind=paper.kind.value,
            title=paper.title,
            is_file=False,
            position=len(rows),
        )
        session.add(document)
        session.flush()
    file = NewFile(
        published_in.sha256,
        0,
        "",
        published_in.file_name,
        published_in.reader_version,
        published_in.first_seen,
    )
    version = add_version(
        session,
        document,
        file,
        form=published_in.format,
        pages=(paper.first_pdf_page, paper.last_pdf_page),
        access=paper.access.with_grounds_of(item.access),
        published_in=published_in,
    )
    _add_contents(session, meeting, item, version, paper=paper, page_access=page_access)


def _add_contents(
    session: Session,
    meeting: MeetingId,
    item: ItemRow | None,
    version: VersionRow,
    *,
    paper: ParsedPaper,
    page_access: dict[int, Access],
) -> None:
    add_sections(
        session,
        meeting,
        item,
        version,
        paper.sections,
        where=Where.PAPERS,
        page_access=page_access,
    )
    outer = version.access if item is None else version.access.with_grounds_of(item.access)
    session.add_all(
        RecommendationRow(
            version_id=version.id,
            item_id=item.id if item else None,
            position=position,
            kind=recommendation.kind.value,
            text=recommendation.text,
            pdf_page=recommendation.pdf_page,
            access=on_page(outer, recommendation.pdf_page, page_access),
        )
        for position, recommendation in enumerate(paper.recommendations)
    )


def _add_unsectioned_pages(
    session: Session,
    meeting: MeetingId,
    version: VersionRow,
    pack: ParsedPack,
    page_access: dict[int, Access],
) -> None:
    """Index the pages on which no section's passage begins, such as the frontsheet's.

    Otherwise a search would not find what the reader can see.
    """
    papers = [*pack.papers, *(paper for item in pack.items for paper in item.papers)]
    covered = {
        passage.pdf_page
        for paper in papers
        for section in paper.sections
        for passage in section.passages
    }
    add_passages(
        session,
        [
            NewPassage(
                kind=Where.PAPERS.value,
                meeting_id=meeting,
                version_id=version.id,
                pdf_page=page.pdf_page,
                shape=PassageKind.PARAGRAPH.value,
                access=page_access[page.pdf_page],
                text=_running_text(page),
            )
            for page in pack.pages
            if page.pdf_page not in covered and page.text.strip()
        ],
    )


def _running_text(page: ParsedPage) -> str:
    return " ".join(page.text.split())
