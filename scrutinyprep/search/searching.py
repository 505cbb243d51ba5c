"""Asking the full-text index, and turning its rows into hits."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import bindparam, func, select, text
from sqlalchemy.orm import Session, aliased

from scrutinyprep.domain.access import OPEN, access_of_all
from scrutinyprep.domain.hits import HIT_ENDS, HIT_STARTS, Hit, Wanted, Where
from scrutinyprep.domain.ids import DocumentId, MeetingId
from scrutinyprep.domain.paging import Paging, paging_of
from scrutinyprep.models import (
    DocumentRow,
    ItemRow,
    MeetingRow,
    PageRow,
    PageWordsRow,
    PassageRow,
    PersonRow,
    SpeechRow,
    VersionRow,
)
from scrutinyprep.search.language import Asked, asked_of

_RANKED = 2000
"""Ranking costs 1 to 2 µs a hit, so of a very common word only the newest hits are ranked."""
_MOST_SHOWN = 1000
_LAST_ID = 2**63 - 1

# One query over papers, speeches, minutes, notes and questions. The inner one
# meets the hits in the index's own order, newest first, so it stops as soon as it
# has enough that pass; the CROSS joins keep SQLite from starting anywhere else.
_BEST = text(
    """
    SELECT id, rank FROM (
        SELECT hit.rowid AS id, bm25(passage_fts) AS rank
        FROM passage_fts AS hit
        CROSS JOIN passage ON passage.id = hit.rowid
        CROSS JOIN meeting ON meeting.id = passage.meeting_id
        LEFT JOIN version ON version.id = passage.version_id
        LEFT JOIN speech ON speech.id = passage.speech_id
        LEFT JOIN person ON person.id = speech.person_id
        WHERE passage_fts MATCH :expression
            AND hit.rowid BETWEEN :first AND :last
            AND meeting.removed_at IS NULL
            AND (passage.mark_id IS NOT NULL OR version.is_current)
            AND instr(:places, ',' || passage.kind || ',')
            AND (:meeting IS NULL OR meeting.id = :meeting)
            AND (:committee IS NULL OR instr(lower(meeting.committee), lower(:committee)))
            AND (:speaker IS NULL
                OR instr(lower(coalesce(person.name, speech.speaker)), lower(:speaker)))
            AND (:since IS NULL OR meeting.date >= :since)
            AND (:before IS NULL OR meeting.date < :before)
            AND (:item IS NULL OR EXISTS (
                SELECT 1 FROM item LEFT JOIN document ON document.id = version.document_id
                WHERE item.id = coalesce(passage.item_id, speech.item_id, document.item_id)
                    AND lower(item.number) = lower(:item)))
        ORDER BY hit.rowid DESC
        LIMIT :ranked
    )
    ORDER BY rank, id DESC
    LIMIT :shown
    """
)
# Not plain "rowid IN": SQLite would put the whole question anew for each of the ids, and the
# beginning of a word stands for many words. The plus sign keeps it from that.
_SNIPPETS = text(
    """
    SELECT rowid, snippet(passage_fts, 0, :starts, :ends, '…', 24)
    FROM passage_fts
    WHERE passage_fts MATCH :expression
        AND rowid BETWEEN :first AND :last
        AND +rowid IN :ids
    """
).bindparams(bindparam("ids", expanding=True), starts=HIT_STARTS, ends=HIT_ENDS)


def search(session: Session, wanted: Wanted) -> list[Hit]:
    """Return the passages that hold the words, best first.

    Where no passage holds all of them, those that hold any.
    """
    asked = asked_of(wanted.words, is_unfinished=wanted.is_unfinished)
    expressions = asked.expressions
    if expressions is None:
        return []
    wanted = narrowed(wanted, asked)
    hits = _hits(session, expressions.every, wanted)
    if not hits and expressions.any != expressions.every:
        hits = _hits(session, expressions.any, wanted)
    return hits


def narrowed(wanted: Wanted, asked: Asked) -> Wanted:
    """Return a search narrowed by what its own words say, such as "speaker:hinds"."""
    places = tuple(w for w in wanted.places if not asked.places or w in asked.places)
    days = [day for day in (wanted.since, asked.since) if day is not None]
    ends = [day for day in (wanted.before, asked.before) if day is not None]
    return replace(
        wanted,
        places=places,
        speaker=asked.speaker or wanted.speaker,
        committee=asked.committee or wanted.committee,
        item=asked.item or wanted.item,
        since=max(days, default=None),
        before=min(ends, default=None),
    )


def hits_of(session: Session, scores: dict[int, float], snippets: dict[int, str]) -> list[Hit]:
    """Return passages whose ids are known as hits, in the order of their scores' mapping."""
    rows = {row[0].id: row for row in _details(session, list(scores))}
    return [_to_hit(rows[id_], -scores[id_], snippets[id_]) for id_ in scores if id_ in rows]


def _hits(session: Session, expression: str, wanted: Wanted) -> list[Hit]:
    ranks = _best(session, expression, wanted)
    if not ranks:
        return []
    ids = list(ranks)
    snippets: dict[int, str] = dict(
        session.execute(
            _SNIPPETS,
            {"expression": expression, "first": min(ids), "last": max(ids), "ids": ids},
        ).all()
    )
    rows = {row[0].id: row for row in _details(session, ids)}
    return [_to_hit(rows[id_], ranks[id_], snippets[id_]) for id_ in ids]


def _best(session: Session, expression: str, wanted: Wanted) -> dict[int, float]:
    """Return the ids of the passages to show and how each ranks, the best first."""
    first, last = 0, _LAST_ID
    if wanted.meeting_id is not None:
        # Its passages were added one after the other, so most others are passed over unseen.
        lowest, highest = (
            session.scalar(
                select(end(PassageRow.id)).where(PassageRow.meeting_id == wanted.meeting_id)
            )
            for end in (func.min, func.max)
        )
        first, last = lowest or 0, highest or 0
    rows = session.execute(
        _BEST,
        {
            "expression": expression,
            "first": first,
            "last": last,
            "places": "".join(f",{where.value}," for where in wanted.places),
            "meeting": wanted.meeting_id,
            "committee": wanted.committee or None,
            "speaker": wanted.speaker or None,
            "since": wanted.since.isoformat() if wanted.since else None,
            "before": wanted.before.isoformat() if wanted.before else None,
            "item": wanted.item or None,
            "ranked": _RANKED,
            "shown": min(wanted.limit, _MOST_SHOWN),
        },
    )
    return dict(rows.all())


def _details(session: Session, ids: list[int]) -> list[Any]:
    holder, now = aliased(VersionRow), aliased(VersionRow)
    query = (
        select(
            PassageRow,
            MeetingRow,
            ItemRow,
            VersionRow,
            holder.document_id,
            holder.last_pdf_page,
            now.access,
            PageRow.pack_page,
            PageRow.access,
            func.coalesce(PersonRow.name, SpeechRow.speaker),
            SpeechRow.start_s,
            PassageRow.mark_id.is_(None) & PageWordsRow.pdf_page.is_not(None),
        )
        .join(MeetingRow, MeetingRow.id == PassageRow.meeting_id)
        .join(VersionRow, VersionRow.id == PassageRow.version_id, isouter=True)
        .join(DocumentRow, DocumentRow.id == VersionRow.document_id, isouter=True)
        .join(
            ItemRow,
            ItemRow.id == func.coalesce(PassageRow.item_id, DocumentRow.item_id),
            isouter=True,
        )
        .join(
            holder,
            holder.id == func.coalesce(VersionRow.published_in, VersionRow.id),
            isouter=True,
        )
        .join(now, (now.document_id == DocumentRow.id) & now.is_current, isouter=True)
        .join(
            PageRow,
            (PageRow.sha256 == VersionRow.sha256) & (PageRow.pdf_page == PassageRow.pdf_page),
            isouter=True,
        )
        .join(
            PageWordsRow,
            (PageWordsRow.sha256 == PageRow.sha256) & (PageWordsRow.pdf_page == PageRow.pdf_page),
            isouter=True,
        )
        .join(SpeechRow, SpeechRow.id == PassageRow.speech_id, isouter=True)
        .join(PersonRow, PersonRow.id == SpeechRow.person_id, isouter=True)
        .where(PassageRow.id.in_(ids))
    )
    return list(session.execute(query).all())


def _to_hit(row: Any, rank: float, snippet: str) -> Hit:
    (
        passage,
        meeting,
        item,
        version,
        published_in,
        pages,
        access_now,
        pack_page,
        page_access,
        speaker,
        start_s,
        is_machine_read,
    ) = row
    # As things are now: what was made exempt since it was imported is exempt here, too.
    grounds = [
        passage.access,
        OPEN if item is None else item.access,
        OPEN if version is None else version.access,
        access_now or OPEN,
        page_access or OPEN,
    ]
    return Hit(
        where=Where(passage.kind),
        meeting_id=MeetingId(passage.meeting_id),
        document_id=None if version is None else DocumentId(version.document_id),
        published_in=None if published_in is None else DocumentId(published_in),
        item=None if item is None else item.number,
        pdf_page=passage.pdf_page,
        pack_page=pack_page,
        speaker=speaker,
        start_s=start_s,
        mark_id=passage.mark_id,
        snippet=snippet,
        text=passage.text,
        score=-rank,
        access=access_of_all(grounds),
        meeting_label=_label(meeting.committee, meeting.date),
        paging=Paging.PRINT if version is None else paging_of(version.format, pages),
        is_machine_read=is_machine_read,
    )


def _label(committee: str | None, day: date | None) -> str:
    said_day = f"{day.day} {day:%B %Y}" if day else ""
    return ", ".join(part for part in (committee or "", said_day) if part)
