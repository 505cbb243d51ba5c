"""Asking the full-text index, and ranking what it finds."""

from __future__ import annotations

import json
from dataclasses import replace

from sqlalchemy.orm import Session

from scrutinyprep.domain.hits import Hit, Wanted
from scrutinyprep.search.asking import ask
from scrutinyprep.search.hits import IS_LIVE, best_hits, hits_of, live_hits
from scrutinyprep.search.language import Asked, asked_of
from scrutinyprep.search.scope import conditions_of, is_narrowed, scope_of, values_of
from scrutinyprep.search.words import has_open_end

_RANKED = 5000
"""Ranking costs 1 µs a hit, so of a very common word only the newest hits are ranked."""
_NARROWED = 1000
"""As many of a narrowed search, where each is looked at first."""
_MOST_SHOWN = 1000
_BEGINNING = 160
"""Characters of a passage that no word was looked for in."""
_SPARE = 1.3
"""Of the best so many more are fetched, since some may stand in old versions."""

_SAMPLED = 8
# Of the newest eighth of the library, to tell whether a search finds few or many.
_IN_SAMPLE = f"""
    SELECT count(*) FROM (
        SELECT 1 FROM passage_fts
        WHERE passage_fts MATCH :expression
            AND rowid > (SELECT max(id) FROM passage) * {_SAMPLED - 1} / {_SAMPLED}
        LIMIT :counted
    )
"""  # noqa: S608 - a constant of ours
# The index by itself: what it finds is looked at only once it is known to be among the best.
_BEST = """
    SELECT id FROM (
        SELECT rowid AS id, bm25(passage_fts) AS score
        FROM passage_fts WHERE passage_fts MATCH :expression
        ORDER BY rowid DESC LIMIT :ranked
    )
    ORDER BY score, id DESC LIMIT :shown
"""
# The CROSS joins keep SQLite from starting anywhere else than at the newest stretch. Nothing is
# ranked here: the index would count the hits of each word anew for each stretch.
_WITHIN = """
    WITH stretch (first, last) AS MATERIALIZED (
        SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]')
        FROM json_each(:stretches)
    )
    SELECT hit.rowid
    FROM stretch
    CROSS JOIN passage_fts AS hit
    CROSS JOIN passage ON passage.id = hit.rowid
    CROSS JOIN meeting ON meeting.id = passage.meeting_id
    LEFT JOIN version ON version.id = passage.version_id
    LEFT JOIN speech ON speech.id = passage.speech_id
    LEFT JOIN person ON person.id = speech.person_id
    WHERE passage_fts MATCH :expression
        AND hit.rowid BETWEEN stretch.first AND stretch.last
"""
# The same without any words: the newest stretch first.
_NEWEST = """
    WITH stretch (first, last) AS MATERIALIZED (
        SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]')
        FROM json_each(:stretches)
    )
    SELECT passage.id AS id, substr(passage.text, 1, :longest) AS words, meeting.date AS day
    FROM stretch
    CROSS JOIN passage ON passage.id BETWEEN stretch.first AND stretch.last
    CROSS JOIN meeting ON meeting.id = passage.meeting_id
    LEFT JOIN version ON version.id = passage.version_id
    LEFT JOIN speech ON speech.id = passage.speech_id
    LEFT JOIN person ON person.id = speech.person_id
    WHERE (:ids IS NULL OR passage.id IN (SELECT value FROM json_each(:ids)))
"""
_AMONG = " AND +hit.rowid IN (SELECT value FROM json_each(:ids))"
_BEST_AMONG = """
    SELECT rowid FROM passage_fts
    WHERE passage_fts MATCH :expression
        AND rowid BETWEEN :first AND :last
        AND +rowid IN (SELECT value FROM json_each(:ids))
    ORDER BY bm25(passage_fts), rowid DESC LIMIT :shown
"""


def search(session: Session, wanted: Wanted) -> list[Hit]:
    """Return the passages that hold the words, best first.

    Where no passage holds all of them, those that hold any. Where there are no
    words, but something that narrows a search, as "speaker:hinds", the newest
    passages that it leaves.
    """
    asked = asked_of(wanted.words, is_unfinished=wanted.is_unfinished)
    expressions = asked.expressions
    wanted = narrowed(wanted, asked)
    if expressions is None:
        return _newest(session, wanted) if asked.is_narrowing else []
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


def _hits(session: Session, expression: str, wanted: Wanted) -> list[Hit]:
    shown = min(wanted.limit, _MOST_SHOWN)
    if _finds_few(session, expression):
        return best_hits(session, expression, wanted, shown)
    if not is_narrowed(wanted):
        fetched = int(shown * _SPARE) + 10
        ids = _best(session, expression, fetched)
        hits = live_hits(session, expression, ids)[:shown]
        if len(hits) == shown or len(ids) < fetched:
            return hits
    # Most of the best were of old versions or removed meetings, or much is left out on purpose.
    return live_hits(session, expression, _best_within(session, expression, wanted, shown))


def _finds_few(session: Session, expression: str) -> bool:
    """Say whether all that a search finds can be ranked; of a beginning of words, never."""
    if has_open_end(expression):
        return False
    counted = _RANKED // _SAMPLED
    asked = {"expression": expression, "counted": counted}
    (found,) = ask(session, _IN_SAMPLE, asked).fetchone()
    return int(found) < counted


def _newest(session: Session, wanted: Wanted) -> list[Hit]:
    """Return the newest passages that are wanted, whatever their words."""
    scope = scope_of(session, wanted)
    statement = f"{_NEWEST} AND {IS_LIVE} AND {conditions_of(wanted)}"
    asked = values_of(wanted) | {
        "stretches": json.dumps(scope.stretches),
        "ids": None if scope.ids is None else json.dumps(scope.ids),
        "shown": min(wanted.limit, _MOST_SHOWN),
        "longest": _BEGINNING,
        "ranked": _NARROWED,
    }
    # The scan ends with the newest thousand: to put all papers of ten years in order takes seconds.
    statement = f"""
        SELECT id, words FROM ({statement} LIMIT :ranked) ORDER BY day DESC, id LIMIT :shown
    """  # noqa: S608 - constants of ours
    rows = ask(session, statement, asked).fetchall()
    scores = {id_: 1 / place for place, (id_, _) in enumerate(rows, 1)}
    return hits_of(session, scores, {id_: _beginning(text) for id_, text in rows})


def _beginning(text: str) -> str:
    """Return the first words of a passage, in place of a snippet around words that were found."""
    if len(text) < _BEGINNING:
        return text
    return text.rpartition(" ")[0] + "…"


def _best(session: Session, expression: str, shown: int) -> list[int]:
    """Return the ids of the passages that hold the words, the best first."""
    asked = {"expression": expression, "ranked": _RANKED, "shown": shown}
    return [id_ for (id_,) in ask(session, _BEST, asked)]


def _best_within(session: Session, expression: str, wanted: Wanted, shown: int) -> list[int]:
    """Return the same of those passages that are wanted."""
    scope = scope_of(session, wanted)
    statement = f"{_WITHIN} AND {IS_LIVE} AND {conditions_of(wanted)}"
    asked = values_of(wanted) | {
        "expression": expression,
        "stretches": json.dumps(scope.stretches),
        "ids": json.dumps(scope.ids),
        "ranked": _NARROWED,
    }
    statement += ("" if scope.ids is None else _AMONG) + " LIMIT :ranked"
    ids = [id_ for (id_,) in ask(session, statement, asked)]
    if not ids:
        return []
    rows = ask(
        session,
        _BEST_AMONG,
        {
            "expression": expression,
            "first": min(ids),
            "last": max(ids),
            "ids": json.dumps(ids),
            "shown": shown,
        },
    )
    return [id_ for (id_,) in rows]
