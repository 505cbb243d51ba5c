"""What is told of a passage that was found: where it stands, who says it, and who may see it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from datetime import date
from functools import lru_cache
from itertools import groupby, islice
from operator import itemgetter
from typing import Any

from sqlalchemy.orm import Session

from scrutinyprep.domain.access import OPEN, Access, access_of_all
from scrutinyprep.domain.access_words import access_of_text
from scrutinyprep.domain.hits import HIT_ENDS, HIT_STARTS, Hit, Wanted, Where
from scrutinyprep.domain.paging import Paging, paging_of
from scrutinyprep.search.asking import ask
from scrutinyprep.search.scope import conditions_of, values_of
from scrutinyprep.search.words import has_open_end

_SNIPPET_WORDS = 24
# One step of the index for each of what is shown, and none that is not needed: what only marks or
# pages have is asked for by CASE and COALESCE, which look no further once they know.
_TOLD = """
    passage.id, passage.kind, passage.meeting_id, meeting.committee, meeting.date,
    version.document_id, holder.document_id, version.format, holder.last_pdf_page,
    item.number, passage.pdf_page, page.pack_page, coalesce(person.name, speech.speaker),
    speech.start_s, passage.mark_id, passage.text,
    CASE WHEN passage.mark_id IS NULL AND passage.pdf_page IS NOT NULL THEN EXISTS (
        SELECT 1 FROM page_words
        WHERE page_words.sha256 = version.sha256 AND page_words.pdf_page = passage.pdf_page
    ) ELSE 0 END,
    passage.access, item.access, version.access, page.access,
    CASE WHEN passage.mark_id IS NULL THEN '' ELSE (
        SELECT now.access FROM version AS now
        WHERE now.document_id = version.document_id AND now.is_current
    ) END
"""
_JOINED = """
    CROSS JOIN meeting ON meeting.id = passage.meeting_id
    LEFT JOIN version ON version.id = passage.version_id
    LEFT JOIN speech ON speech.id = passage.speech_id
    LEFT JOIN person ON person.id = speech.person_id
    LEFT JOIN version AS holder ON holder.id = coalesce(version.published_in, version.id)
    LEFT JOIN item ON item.id = coalesce(
        passage.item_id,
        (SELECT document.item_id FROM document WHERE document.id = version.document_id))
    LEFT JOIN page ON page.sha256 = version.sha256 AND page.pdf_page = passage.pdf_page
"""
IS_LIVE = "meeting.removed_at IS NULL AND (passage.mark_id IS NOT NULL OR version.is_current)"
"""Of a passage: its meeting was not removed, and its version is what readers see now."""
_SNIPPET = f"snippet(passage_fts, 0, '{HIT_STARTS}', '{HIT_ENDS}', '…', {_SNIPPET_WORDS})"
# In the index's own order of ranks, so that only what is shown is looked at beyond the index. The
# rank itself is not asked for: the index would count the hits of each word a second time.
_BEST_FIRST = f"""
    SELECT {_TOLD}, {_SNIPPET}
    FROM passage_fts AS hit
    CROSS JOIN passage ON passage.id = hit.rowid
    {_JOINED}
    WHERE passage_fts MATCH :expression AND {IS_LIVE} AND """  # noqa: S608 - constants of ours
# Not plain "rowid IN": SQLite would put the whole question anew for each of the ids, and the
# beginning of a word stands for many words. The plus sign keeps it from that.
_FOUND = f"""
    SELECT {_TOLD}, {_SNIPPET}
    FROM passage_fts AS hit
    CROSS JOIN passage ON passage.id = hit.rowid
    {_JOINED}
    WHERE passage_fts MATCH :expression
        AND hit.rowid BETWEEN :first AND :last
        AND +hit.rowid IN (SELECT value FROM json_each(:ids))
        AND {IS_LIVE}
"""  # noqa: S608 - constants of ours
_FOUND_EACH = f"""
    WITH wanted (id) AS MATERIALIZED (SELECT value FROM json_each(:ids))
    SELECT {_TOLD}, {_SNIPPET}
    FROM wanted
    CROSS JOIN passage_fts AS hit
    CROSS JOIN passage ON passage.id = hit.rowid
    {_JOINED}
    WHERE passage_fts MATCH :expression AND hit.rowid = wanted.id AND {IS_LIVE}
"""  # noqa: S608 - constants of ours
_BETWEEN = """
    SELECT count(*) FROM (
        SELECT 1 FROM passage_fts
        WHERE passage_fts MATCH :expression AND rowid BETWEEN :first AND :last
        LIMIT :counted
    )
"""
_MANY = 20_000
"""Hits to pass over take longer, at 60 ns each, than to ask for each that is shown, at 20 µs."""
_WHERE = {where.value: where for where in Where}
_COLUMNS = 22
"""Of what is told of every passage; the snippet comes after them."""
_TEXT = itemgetter(15)
_MOST_ALIKE = 1000
"""Hits that say the same and are looked through for the newest, 10 µs each."""
_NAMED = f"""
    SELECT {_TOLD}
    FROM json_each(:ids) AS wanted
    CROSS JOIN passage ON passage.id = wanted.value
    {_JOINED}
"""  # noqa: S608 - constants of ours


def best_hits(session: Session, expression: str, wanted: Wanted, shown: int) -> list[Hit]:
    """Return the best passages that hold the words and are there to be read, the best first.

    Every hit is ranked, which takes 1 µs each: not for words that stand in a tenth of the library.
    Of those that say the same, as the heading of many papers does, the newest come first.
    """
    statement = f"{_BEST_FIRST}{conditions_of(wanted)} ORDER BY hit.rank"
    asked = values_of(wanted) | {"expression": expression}
    with closing(ask(session, statement, asked)) as result:
        rows = result.fetchmany(shown + 1)
        while shown < len(rows) < _MOST_ALIKE and _TEXT(rows[-1]) == _TEXT(rows[shown - 1]):
            more = result.fetchmany(shown)
            if not more:
                break
            rows += more
    ordered = (row for _, alike in groupby(rows, _TEXT) for row in sorted(alike, reverse=True))
    return [_to_hit(row, 1 / place, row[-1]) for place, row in enumerate(islice(ordered, shown), 1)]


def live_hits(session: Session, expression: str, ids: Sequence[int]) -> list[Hit]:
    """Return those of the passages found that are still there to be read, in the same order.

    Args:
        session: the unit of work.
        expression: what they were found by, for the snippets.
        ids: of the passages, the best first.
    """
    if not ids:
        return []
    asked: dict[str, Any] = {
        "expression": expression,
        "first": min(ids),
        "last": max(ids),
        "ids": json.dumps(ids),
        "counted": _MANY,
    }
    is_far = asked["last"] - asked["first"] > _MANY and not has_open_end(expression)
    is_each = is_far and ask(session, _BETWEEN, asked).fetchone() == (_MANY,)
    rows = ask(session, _FOUND_EACH if is_each else _FOUND, asked)
    by_id = {row[0]: row for row in rows}
    found = [by_id[id_] for id_ in ids if id_ in by_id]
    return [_to_hit(row, 1 / place, row[-1]) for place, row in enumerate(found, 1)]


def hits_of(
    session: Session, scores: Mapping[int, float], snippets: Mapping[int, str]
) -> list[Hit]:
    """Return passages whose ids are known as hits, in the order of their scores' mapping."""
    asked = {"ids": json.dumps(list(scores))}
    rows = ask(session, _NAMED, asked)
    by_id = {row[0]: _to_hit(row, scores[row[0]], snippets[row[0]]) for row in rows}
    return [by_id[id_] for id_ in scores if id_ in by_id]


def _to_hit(row: Sequence[Any], score: float, snippet: str) -> Hit:
    (
        _,
        kind,
        meeting,
        committee,
        day,
        document,
        published_in,
        form,
        pages,
        item,
        pdf_page,
        pack_page,
        speaker,
        start_s,
        mark,
        text,
        is_machine_read,
        *grounds,
    ) = row[:_COLUMNS]
    # Identifiers are None here exactly where the hit is to have none.
    return Hit(
        where=_WHERE[kind],
        meeting_id=meeting,
        document_id=document,
        published_in=published_in,
        item=item,
        pdf_page=pdf_page,
        pack_page=pack_page,
        speaker=speaker,
        start_s=start_s,
        mark_id=mark,
        snippet=snippet,
        text=text,
        score=score,
        access=_access(grounds) if any(grounds) else OPEN,
        meeting_label=_label(committee, day),
        paging=Paging.PRINT if form is None else paging_of(form, pages),
        is_machine_read=bool(is_machine_read),
    )


def _access(grounds: Iterable[str | None]) -> Access:
    """Return the access as things are now: what was made exempt since its import is so here."""
    return access_of_all([access_of_text(ground) for ground in grounds if ground])


@lru_cache(maxsize=1000)
def _label(committee: str | None, day: str | None) -> str:
    on = date.fromisoformat(day) if day else None
    said_day = f"{on.day} {on:%B %Y}" if on else ""
    return ", ".join(part for part in (committee or "", said_day) if part)
