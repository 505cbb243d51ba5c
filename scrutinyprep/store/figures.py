"""The passages in which figures are looked for, with what stands before them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Select, or_, select
from sqlalchemy.orm import Session, aliased

from scrutinyprep.domain.hits import Where
from scrutinyprep.domain.ids import DocumentId, ItemId, MeetingId, SectionId
from scrutinyprep.domain.parsed import PassageKind
from scrutinyprep.models import DocumentRow, PassageRow, SpeechRow, VersionRow
from scrutinyprep.store.tables import cells_from_stored

_BEFORE = 60
"""Passages before a row of a table among which its headings are looked for."""
_PLACES = (Where.PAPERS.value, Where.SPEECHES.value, Where.MINUTES.value)


@dataclass(frozen=True, slots=True)
class StoredPiece:
    """A passage as figures are looked for in it."""

    passage: int
    version: int
    text: str
    kind: PassageKind | None
    """None for what was said."""
    cells: tuple[str, ...]
    pdf_page: int | None
    is_wanted: bool
    """It was asked for; others only tell what heads its table."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What a search hit doesn't tell of a passage."""

    speech: int | None
    """Index of the speech in its transcript."""
    version: int | None
    """Which earlier version of the paper it is; None for the one that readers see."""


def pieces_of_meeting(session: Session, meeting: MeetingId) -> list[StoredPiece]:
    """Return all passages of a meeting's papers, minutes and transcripts, in their order."""
    return _pieces(session, _current().where(PassageRow.meeting_id == meeting))


def pieces_of_item(session: Session, meeting: MeetingId, item: ItemId) -> list[StoredPiece]:
    """Return the passages of an item's papers, of its minute and of what was said under it."""
    of_item = or_(
        PassageRow.item_id == item,
        (PassageRow.item_id.is_(None)) & (DocumentRow.item_id == item),
    )
    query = _current().join(DocumentRow, DocumentRow.id == VersionRow.document_id)
    return _pieces(session, query.where(PassageRow.meeting_id == meeting, of_item))


def pieces_of_section(session: Session, section: SectionId) -> list[StoredPiece]:
    """Return the passages of a section, after those that may head its tables."""
    ids = list(session.scalars(select(PassageRow.id).where(PassageRow.section_id == section)))
    return pieces_at(session, ids)


def pieces_on_page(session: Session, file: DocumentId, pdf_page: int) -> list[StoredPiece]:
    """Return the passages on a page of a file, after those that may head its tables."""
    holder = aliased(VersionRow)
    ids = session.scalars(
        select(PassageRow.id)
        .join(VersionRow, VersionRow.id == PassageRow.version_id)
        .join(holder, or_(holder.id == VersionRow.published_in, holder.id == VersionRow.id))
        .where(
            holder.document_id == file,
            holder.is_current,
            VersionRow.is_current,
            PassageRow.pdf_page == pdf_page,
        )
    )
    return pieces_at(session, list(ids))


def pieces_at(session: Session, passages: Sequence[int]) -> list[StoredPiece]:
    """Return some passages; a table's row after those before it that may head the table."""
    wanted = set(passages)
    rows = session.scalars(
        select(PassageRow.id).where(
            PassageRow.id.in_(wanted), PassageRow.shape == PassageKind.TABLE_ROW.value
        )
    )
    ids = {id_ for row in rows for id_ in range(max(1, row - _BEFORE), row)} | wanted
    return _pieces(session, select(PassageRow).where(PassageRow.id.in_(sorted(ids))), wanted)


def standing_of(session: Session, passages: Iterable[int]) -> dict[int, Standing]:
    """Return for each passage in which speech or earlier version it stands."""
    rows = session.execute(
        select(PassageRow.id, SpeechRow.position, VersionRow.number, VersionRow.is_current)
        .join(VersionRow, VersionRow.id == PassageRow.version_id)
        .join(SpeechRow, SpeechRow.id == PassageRow.speech_id, isouter=True)
        .where(PassageRow.id.in_(list(passages)))
    )
    return {
        id_: Standing(speech, None if is_now else number) for id_, speech, number, is_now in rows
    }


def _current() -> Select[PassageRow]:
    return (
        select(PassageRow)
        .join(VersionRow, VersionRow.id == PassageRow.version_id)
        .where(VersionRow.is_current, PassageRow.mark_id.is_(None), PassageRow.kind.in_(_PLACES))
    )


def _pieces(
    session: Session, query: Select[PassageRow], wanted: set[int] | None = None
) -> list[StoredPiece]:
    # Plain rows: making an object of each takes longer than reading its figures.
    rows = session.execute(
        query.with_only_columns(
            PassageRow.id,
            PassageRow.version_id,
            PassageRow.text,
            PassageRow.shape,
            PassageRow.cells,
            PassageRow.pdf_page,
        ).order_by(PassageRow.id)
    )
    return [
        StoredPiece(
            passage=id_,
            version=version,
            text=text,
            kind=PassageKind(shape) if shape else None,
            cells=cells_from_stored(cells),
            pdf_page=pdf_page,
            is_wanted=wanted is None or id_ in wanted,
        )
        for id_, version, text, shape, cells, pdf_page in rows
        if version is not None
    ]
