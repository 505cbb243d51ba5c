"""Passages that may bear on a text: how common its words are, and what the index holds of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, func, select, text
from sqlalchemy.orm import Session

from scrutinyprep.domain.hits import Where
from scrutinyprep.domain.ids import MeetingId
from scrutinyprep.models import PassageRow
from scrutinyprep.search.asking import ask
from scrutinyprep.search.words import phrase_of

_COUNTED = 2000
"""Counting every passage with a common word takes longer than the search itself, so beyond this
many the newest are counted and the rest is reckoned from how close they stand."""
_HITS = 20_000
"""Ranking costs 1 to 2 µs a hit: the rarest words of a long text find enough."""
_FEW = 3
"""Words that are looked for however common they are, so that there is something to rank."""
_FOUND = 600

_COUNT = f"""
    SELECT count(*), min(id) FROM (
        SELECT rowid AS id FROM passage_fts
        WHERE passage_fts MATCH ? ORDER BY rowid DESC LIMIT {_COUNTED}
    )
"""  # noqa: S608 - a constant of ours
_IS_THERE = "SELECT 1 FROM passage_fts WHERE passage_fts MATCH ? LIMIT 1"
_RANKED = text(
    "SELECT rowid FROM passage_fts WHERE passage_fts MATCH :expression ORDER BY rank LIMIT :found"
)
# Where all the words are common, ranking every hit would take a second: the newest are ranked.
_NEWEST = text(
    """
    SELECT id FROM (
        SELECT rowid AS id, bm25(passage_fts) AS score FROM passage_fts
        WHERE passage_fts MATCH :expression ORDER BY rowid DESC LIMIT :hits
    ) ORDER BY score LIMIT :found
    """
)
_TEXTS = text(
    """
    SELECT passage.id, passage.kind, passage.text, meeting.id, meeting.committee, meeting.date,
        passage.shape,
        passage.speech_id IN (
            SELECT speech_id FROM undertaking
            WHERE speech_id IS NOT NULL AND removed_at IS NULL AND standing <> 'dropped')
    FROM passage
    JOIN meeting ON meeting.id = passage.meeting_id
    JOIN version ON version.id = passage.version_id
    WHERE passage.id IN :ids
        AND version.is_current
        AND passage.mark_id IS NULL
        AND meeting.removed_at IS NULL
        AND (:meeting IS NULL OR meeting.id <> :meeting)
        AND (:before IS NULL OR meeting.date IS NULL OR meeting.date < :before)
    """
).bindparams(bindparam("ids", expanding=True))


@dataclass(frozen=True, slots=True)
class Found:
    """A passage of an earlier meeting."""

    id: int
    where: Where
    text: str
    meeting_id: MeetingId
    committee: str | None
    date: date | None
    shape: str | None
    """A value of `PassageKind`; None for speeches."""
    is_promise: bool = False
    """The ledger of undertakings rests on this speech."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How many passages hold each of some words or phrases, nearly."""

    of: Mapping[str, float]
    passages: int


def counts_of(session: Session, phrases: Iterable[str]) -> Counts:
    """Count the passages that hold each phrase; of common ones, reckon."""
    last = session.scalar(select(func.max(PassageRow.id))) or 0
    counts: dict[str, float] = {}
    for phrase in phrases:
        quoted = phrase_of(phrase)
        if quoted is None:
            continue
        count, lowest = ask(session, _COUNT, (quoted,)).fetchone()
        if count == _COUNTED:
            count = count * last / max(1, last - lowest + 1)
        counts[phrase] = count
    return Counts(counts, last)


def holding(session: Session, phrases: Mapping[str, str]) -> list[str]:
    """Return the keys of the phrases that any passage holds."""
    asked = ((key, phrase_of(phrase)) for key, phrase in phrases.items())
    return [
        key for key, phrase in asked if phrase and ask(session, _IS_THERE, (phrase,)).fetchone()
    ]


def passages_with(
    session: Session, counts: Counts, *, other_than: MeetingId | None, before: date | None
) -> list[Found]:
    """Return passages of earlier meetings that hold any of the phrases; the rarest decide.

    Meetings whose date is not known may have been earlier, so they are among them.
    """
    present = sorted((count, phrase) for phrase, count in counts.of.items() if count)
    chosen, hits = [], 0.0
    for place, (count, phrase) in enumerate(present):
        if place >= _FEW and hits + count > _HITS:
            break
        hits += count
        chosen.append(phrase_of(phrase) or "")
    if not chosen:
        return []
    query = _RANKED if hits <= 2 * _HITS else _NEWEST
    asked = {"expression": " OR ".join(chosen), "found": _FOUND, "hits": _HITS}
    ids = session.scalars(query, asked if query is _NEWEST else _without(asked, "hits")).all()
    if not ids:
        return []
    rows = session.execute(
        _TEXTS,
        {"ids": ids, "meeting": other_than, "before": before.isoformat() if before else None},
    )
    return [
        Found(
            id_,
            Where(kind),
            words,
            MeetingId(meeting),
            committee,
            date.fromisoformat(day) if day else None,
            shape,
            bool(is_promise),
        )
        for id_, kind, words, meeting, committee, day, shape, is_promise in rows
    ]


def _without(asked: dict[str, object], name: str) -> dict[str, object]:
    return {key: value for key, value in asked.items() if key != name}
