"""What the glossary is made of, as stored: the member's expansions, pages, and older papers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, func, select, text
from sqlalchemy.orm import Session, aliased

from scrutinyprep.domain.access import OPEN, Access, access_of_all
from scrutinyprep.domain.errors import NothingSuch
from scrutinyprep.domain.glossary import MadeExpansion, key_of
from scrutinyprep.domain.hits import Where
from scrutinyprep.domain.ids import DocumentId, ExpansionId, MeetingId
from scrutinyprep.domain.paging import Paging, paging_of
from scrutinyprep.domain.provenance import Provenance
from scrutinyprep.models import (
    DocumentRow,
    ExpansionRow,
    ItemRow,
    PageRow,
    PassageRow,
    VersionRow,
)

_LOOKED_THROUGH = 200
"""Of the passages that hold an acronym, the newest so many may say what it means."""
_READ = 12
_DEFINING = text(
    """
    SELECT passage.id FROM (
        SELECT rowid AS id FROM passage_fts
        WHERE passage_fts MATCH :acronym ORDER BY rowid DESC LIMIT :most
    ) AS hit
    CROSS JOIN passage ON passage.id = hit.id
    CROSS JOIN meeting ON meeting.id = passage.meeting_id
    CROSS JOIN version ON version.id = passage.version_id
    WHERE passage.meeting_id != :meeting
        AND meeting.removed_at IS NULL
        AND version.is_current
        AND passage.kind IN ('papers', 'minutes', 'speeches')
        AND (instr(passage.text, '(' || :plain) OR instr(passage.text, :plain || ' (')
            OR instr(passage.text, :plain || 's)') OR instr(passage.text, 'or ' || :plain)
            OR instr(passage.text, :plain || ' stands for')
            OR instr(passage.text, :plain || ' is ') OR instr(passage.text, :plain || ', '))
    LIMIT :read
    """
)
"""Signs of a definition that SQLite can see; what it says is for `analysis` to read."""


@dataclass(frozen=True, slots=True)
class StoredText:
    """A page or a passage of a paper or of minutes, or what was said."""

    text: str
    document_id: DocumentId
    pdf_page: int | None
    pack_page: int | None
    access: Access
    kind: Where = Where.PAPERS
    paging: Paging = Paging.PRINT


def texts_of(session: Session, meeting: MeetingId) -> Iterator[StoredText]:
    """Yield the pages of a meeting's files, then the passages of papers without pages, in order."""
    rows = session.execute(
        select(DocumentRow.id, PageRow.pdf_page, PageRow.pack_page, PageRow.text, PageRow.access)
        .join(VersionRow, VersionRow.document_id == DocumentRow.id)
        .join(PageRow, PageRow.sha256 == VersionRow.sha256)
        .where(DocumentRow.meeting_id == meeting, DocumentRow.is_file, VersionRow.is_current)
        .order_by(DocumentRow.position, VersionRow.id, PageRow.pdf_page)
    )
    for document, pdf_page, pack_page, words, access in rows:
        yield StoredText(words, DocumentId(document), pdf_page, pack_page, access)
    query = _passages().where(
        PassageRow.meeting_id == meeting,
        PageRow.sha256.is_(None),
        PassageRow.kind.in_((Where.PAPERS.value, Where.MINUTES.value)),
        VersionRow.is_current,
    )
    for row in session.execute(query.order_by(PassageRow.id)):
        yield _to_text(row)


def titles_of(session: Session, meeting: MeetingId) -> list[tuple[str, Access]]:
    """Return the titles of a meeting's agenda items: a title may say what its acronym means."""
    rows = session.execute(
        select(ItemRow.title, ItemRow.access)
        .where(ItemRow.meeting_id == meeting)
        .order_by(ItemRow.position)
    )
    return [(title, access) for title, access in rows if title]


def defining_texts(
    session: Session, acronyms: Iterable[str], meeting: MeetingId
) -> dict[str, list[StoredText]]:
    """Return passages of other meetings that may say what each acronym stands for, newest first."""
    found: dict[str, list[int]] = {}
    for acronym in acronyms:
        ids = session.scalars(
            _DEFINING,
            {
                "acronym": f'"{acronym}"',
                "plain": acronym,
                "most": _LOOKED_THROUGH,
                "meeting": meeting,
                "read": _READ,
            },
        ).all()
        if ids:
            found[acronym] = list(ids)
    wanted = {one for ids in found.values() for one in ids}
    query = _passages().add_columns(PassageRow.id).where(PassageRow.id.in_(wanted))
    rows = {row[-1]: _to_text(row) for row in session.execute(query)} if wanted else {}
    return {acronym: [rows[one] for one in ids if one in rows] for acronym, ids in found.items()}


def made_expansions(session: Session) -> list[MadeExpansion]:
    """Return every expansion that members made, in alphabetical order."""
    rows = session.scalars(
        select(ExpansionRow)
        .where(ExpansionRow.removed_at.is_(None))
        .order_by(ExpansionRow.key, ExpansionRow.changed_at)
    )
    return [_to_expansion(row) for row in rows]


def made_expansion_of(session: Session, acronym: str) -> MadeExpansion | None:
    """Return what a member says an acronym stands for; the newest, where several came together."""
    row = session.scalars(
        select(ExpansionRow)
        .where(ExpansionRow.key == key_of(acronym), ExpansionRow.removed_at.is_(None))
        .order_by(ExpansionRow.changed_at.desc())
    ).first()
    return None if row is None else _to_expansion(row)


def add_expansion(
    session: Session,
    expansion: ExpansionId,
    acronym: str,
    words: str,
    *,
    access: Access,
    author: str,
    now: datetime,
) -> None:
    """Add a member's word on what an acronym stands for."""
    session.add(
        ExpansionRow(
            id=expansion,
            acronym=acronym,
            key=key_of(acronym),
            words=words,
            access=access,
            author=author,
            revision=1,
            made_at=now,
            changed_at=now,
        )
    )


def reword_expansion(
    session: Session, expansion: ExpansionId, words: str, access: Access, now: datetime
) -> None:
    """Change what a member says an acronym stands for."""
    row = _expansion(session, expansion)
    row.words = words
    row.access = access
    row.revision += 1
    row.changed_at = now


def set_expansion_removed(
    session: Session, expansion: ExpansionId, at: datetime | None, now: datetime
) -> None:
    """Set or take away the tombstone of an expansion."""
    row = _expansion(session, expansion)
    row.removed_at = at
    row.revision += 1
    row.changed_at = now


def _passages() -> Select[*tuple[Any, ...]]:
    holder = aliased(VersionRow)
    return (
        select(
            PassageRow.text,
            PassageRow.kind,
            PassageRow.pdf_page,
            PassageRow.access,
            func.coalesce(holder.document_id, VersionRow.document_id),
            VersionRow.access,
            ItemRow.access,
            PageRow.access,
            PageRow.pack_page,
            VersionRow.format,
            VersionRow.last_pdf_page,
        )
        .join(VersionRow, VersionRow.id == PassageRow.version_id)
        .outerjoin(holder, holder.id == VersionRow.published_in)
        .outerjoin(ItemRow, ItemRow.id == PassageRow.item_id)
        .outerjoin(
            PageRow,
            (PageRow.sha256 == VersionRow.sha256) & (PageRow.pdf_page == PassageRow.pdf_page),
        )
    )


def _to_text(row: Row[*tuple[Any, ...]]) -> StoredText:
    words, kind, pdf_page, access, document, of_version, of_item, of_page = row[:8]
    pack_page, form, last_page = row[8:11]
    return StoredText(
        words,
        DocumentId(document),
        pdf_page,
        pack_page,
        access_of_all([access, of_version, of_item or OPEN, of_page or OPEN]),
        Where(kind),
        paging_of(form, last_page),
    )


def _to_expansion(row: ExpansionRow) -> MadeExpansion:
    return MadeExpansion(
        id=ExpansionId(row.id),
        acronym=row.acronym,
        words=row.words,
        access=row.access,
        provenance=Provenance(
            row.author, row.revision, row.made_at, row.changed_at, row.removed_at
        ),
    )


def _expansion(session: Session, expansion: ExpansionId) -> ExpansionRow:
    row = session.get(ExpansionRow, expansion)
    if row is None:
        raise NothingSuch("expansion", expansion)
    return row
