"""Asking the full-text index, and turning its rows into hits."""

from __future__ import annotations

import sqlite3
from datetime import date
from typing import Any

from sqlalchemy import Select, func, literal_column, select, text
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session, aliased

from scrutinyprep.domain.errors import NotUnderstood
from scrutinyprep.domain.hits import HIT_ENDS, HIT_STARTS, Hit, Wanted, Where
from scrutinyprep.domain.ids import DocumentId, MeetingId
from scrutinyprep.models import (
    DocumentRow,
    ItemRow,
    MeetingRow,
    PageRow,
    PassageRow,
    PersonRow,
    SpeechRow,
    VersionRow,
)
from scrutinyprep.search.words import expressions_of

_RANKED = 2000
"""Ranking costs 1 to 2 µs a hit, so only the newest are ranked when a word is very common.

Not so in a search that was narrowed: what it wants may be older.
"""
_NO_LIMIT = -1
_MATCHING = """
    SELECT
        rowid AS id,
        bm25(passage_fts) AS rank,
        snippet(passage_fts, 0, :hit_starts, :hit_ends, '…', 24) AS snippet
    FROM passage_fts
    WHERE passage_fts MATCH :expression
    ORDER BY rowid DESC
    LIMIT :ranked
"""


def search(session: Session, wanted: Wanted) -> list[Hit]:
    """Return the passages that hold the words, best first.

    Where no passage holds all of them, those that hold any.

    Raises:
        NotUnderstood: the index can't make sense of the words.
    """
    expressions = expressions_of(wanted.words, is_unfinished=wanted.is_unfinished)
    if expressions is None:
        return []
    try:
        return _hits(session, expressions.every, wanted) or _hits(session, expressions.any, wanted)
    except OperationalError as error:
        if isinstance(error.orig, sqlite3.OperationalError) and "fts5" in str(error.orig):
            raise NotUnderstood(
                "The search could not be understood.", "Try fewer words, without signs."
            ) from error
        raise


def _hits(session: Session, expression: str, wanted: Wanted) -> list[Hit]:
    rows = session.execute(_query(expression, wanted)).all()
    return [_to_hit(row) for row in rows]


def _query(expression: str, wanted: Wanted) -> Select[*tuple[Any, ...]]:
    """Return the one query over papers, speeches, minutes, notes and questions."""
    # The snippet and the rank are the index's own functions: they work only in
    # a query that matches it, so they come from an inner one, newest hits first.
    matching = (
        text(_MATCHING)
        .bindparams(
            expression=expression,
            hit_starts=HIT_STARTS,
            hit_ends=HIT_ENDS,
            ranked=_NO_LIMIT if _is_narrowed(wanted) else _RANKED,
        )
        .columns(literal_column("id"), literal_column("rank"), literal_column("snippet"))
        .subquery("matching")
    )
    holder = aliased(VersionRow)
    newer = aliased(VersionRow)
    query = (
        select(
            PassageRow,
            matching.c.rank,
            matching.c.snippet,
            MeetingRow,
            ItemRow.number,
            VersionRow.document_id,
            holder.document_id,
            PageRow.pack_page,
            func.coalesce(PersonRow.name, SpeechRow.speaker),
            SpeechRow.start_s,
        )
        .select_from(matching)
        .join(PassageRow, PassageRow.id == matching.c.id)
        .join(MeetingRow, MeetingRow.id == PassageRow.meeting_id)
        .join(ItemRow, ItemRow.id == PassageRow.item_id, isouter=True)
        .join(VersionRow, VersionRow.id == PassageRow.version_id, isouter=True)
        .join(DocumentRow, DocumentRow.id == VersionRow.document_id, isouter=True)
        .join(
            holder,
            holder.id == func.coalesce(VersionRow.published_in, VersionRow.id),
            isouter=True,
        )
        .join(
            PageRow,
            (PageRow.sha256 == VersionRow.sha256) & (PageRow.pdf_page == PassageRow.pdf_page),
            isouter=True,
        )
        .join(SpeechRow, SpeechRow.id == PassageRow.speech_id, isouter=True)
        .join(PersonRow, PersonRow.id == SpeechRow.person_id, isouter=True)
        .where(
            MeetingRow.removed_at.is_(None),
            DocumentRow.removed_at.is_(None) | PassageRow.mark_id.is_not(None),
            PassageRow.mark_id.is_not(None)
            | ~select(newer.id)
            .where(newer.document_id == VersionRow.document_id, newer.number > VersionRow.number)
            .exists(),
            PassageRow.kind.in_([where.value for where in wanted.places]),
        )
        .order_by(matching.c.rank, PassageRow.id.desc())
        .limit(wanted.limit)
    )
    return _narrowed(query, wanted)


def _is_narrowed(wanted: Wanted) -> bool:
    return bool(
        wanted.meeting_id
        or wanted.committee
        or wanted.speaker
        or wanted.since
        or set(wanted.places) != set(Where)
    )


def _narrowed(query: Select[*tuple[Any, ...]], wanted: Wanted) -> Select[*tuple[Any, ...]]:
    if wanted.meeting_id is not None:
        query = query.where(PassageRow.meeting_id == wanted.meeting_id)
    if wanted.committee:
        query = query.where(MeetingRow.committee.icontains(wanted.committee, autoescape=True))
    if wanted.speaker:
        query = query.where(
            func.coalesce(PersonRow.name, SpeechRow.speaker).icontains(
                wanted.speaker, autoescape=True
            )
        )
    if wanted.since is not None:
        query = query.where(MeetingRow.date >= wanted.since)
    return query


def _to_hit(row: Any) -> Hit:
    (
        passage,
        rank,
        snippet,
        meeting,
        item,
        document,
        published_in,
        pack_page,
        speaker,
        start_s,
    ) = row
    return Hit(
        where=Where(passage.kind),
        meeting_id=MeetingId(passage.meeting_id),
        document_id=None if document is None else DocumentId(document),
        published_in=None if published_in is None else DocumentId(published_in),
        item=item,
        pdf_page=passage.pdf_page,
        pack_page=pack_page,
        speaker=speaker,
        start_s=start_s,
        mark_id=passage.mark_id,
        snippet=snippet,
        text=passage.text,
        score=-float(rank),
        access=passage.access,
        meeting_label=_label(meeting.committee, meeting.date),
    )


def _label(committee: str | None, day: date | None) -> str:
    said_day = f"{day.day} {day:%B %Y}" if day else ""
    return ", ".join(part for part in (committee or "", said_day) if part)
