"""Where a narrowed search looks: the few stretches of the index that can hold what is wanted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from sqlalchemy.orm import Session

from scrutinyprep.domain.hits import Wanted, Where
from scrutinyprep.domain.parsed import DocumentKind
from scrutinyprep.search.asking import ask

Stretch = tuple[int, int]
"""The first and the last id of passages that follow one another."""

_MOST_STRETCHES = 400
"""Each is a new beginning for the index, 20 to 30 µs; what lies between two is passed over."""
_LONGEST = 4000
_MOST_SPOKEN = 20_000
"""Whoever says more is met soon enough among all that is said."""
_SPEAKER_GAP = 500
_MARKS = frozenset((Where.NOTES, Where.QUESTIONS))

# The ids of a version's passages follow one another, but for those of marks on it, which come
# later. Only where the last is one of a mark, a passage of the version itself is looked for.
_OF_VERSIONS = """
    SELECT first, CASE
        WHEN last IN (SELECT id FROM passage WHERE mark_id > '')
        THEN (
            SELECT id FROM passage
            WHERE passage.version_id = version AND +passage.mark_id IS NULL
            ORDER BY id DESC LIMIT 1)
        ELSE last
    END
    FROM (
        SELECT version.id AS version,
            (SELECT min(id) FROM passage WHERE passage.version_id = version.id) AS first,
            (SELECT max(id) FROM passage WHERE passage.version_id = version.id) AS last
        FROM meeting
        CROSS JOIN document ON document.meeting_id = meeting.id
        CROSS JOIN version ON version.document_id = document.id
        WHERE version.is_current
"""
_LAST = "SELECT max(id) FROM passage"
_OF_MARKS = """
    SELECT passage.id, passage.id
    FROM passage
    CROSS JOIN meeting ON meeting.id = passage.meeting_id
    WHERE passage.mark_id > '' AND instr(:places, ',' || passage.kind || ',')
"""
_ITEMS = "SELECT item.id FROM item WHERE lower(item.number) = lower(:item)"
_IS_OF_ITEM = f"""coalesce(
        passage.item_id,
        speech.item_id,
        (SELECT document.item_id FROM document WHERE document.id = version.document_id)
    ) IN ({_ITEMS})"""  # noqa: S608 - a constant of ours
_PEOPLE = "SELECT id FROM person WHERE instr(lower(name), lower(:speaker))"
_SPOKEN = f"""
    SELECT passage.id
    FROM speech CROSS JOIN passage ON passage.speech_id = speech.id
    WHERE speech.person_id IN ({_PEOPLE})
    UNION ALL
    SELECT passage.id
    FROM speech INDEXED BY ix_speech_speaker
    CROSS JOIN passage ON passage.speech_id = speech.id
    WHERE speech.person_id IS NULL AND speech.speaker IS NOT NULL
        AND instr(lower(speech.speaker), lower(:speaker))
    LIMIT {_MOST_SPOKEN + 1}
"""  # noqa: S608 - constants of ours


@dataclass(frozen=True, slots=True)
class Scope:
    """Where to look; what lies there must still be looked at by itself."""

    stretches: tuple[Stretch, ...]
    """The newest first, none overlapping another."""
    ids: tuple[int, ...] | None = None
    """The only passages that can be wanted; None where that is not known."""


def is_narrowed(wanted: Wanted) -> bool:
    """Say whether a search leaves out anything that readers may see."""
    asked = (
        wanted.meeting_id,
        wanted.committee,
        wanted.speaker,
        wanted.item,
        wanted.since,
        wanted.before,
    )
    return set(wanted.places) != set(Where) or any(asked)


def conditions_of(wanted: Wanted) -> str:
    """Return what SQL asks of a passage, its meeting, version, speech and person.

    The values are those of `values_of`.
    """
    is_everywhere = set(wanted.places) == set(Where)
    return " AND ".join(
        (
            *(() if is_everywhere else ("instr(:places, ',' || passage.kind || ',')",)),
            *_of_meeting(wanted),
            *_of_speaker(wanted),
            *_of_item(wanted),
        )
    )


def values_of(wanted: Wanted) -> dict[str, Any]:
    """Return the values that the conditions of a search name."""
    return {
        "places": "".join(f",{where.value}," for where in wanted.places),
        "meeting": wanted.meeting_id,
        "committee": wanted.committee,
        "speaker": wanted.speaker,
        "since": wanted.since.isoformat() if wanted.since else None,
        "before": wanted.before.isoformat() if wanted.before else None,
        "item": wanted.item,
    }


def scope_of(session: Session, wanted: Wanted) -> Scope:
    """Return where passages that are wanted can stand."""
    values = values_of(wanted)
    if wanted.speaker:
        spoken = [id_ for (id_,) in ask(session, _SPOKEN, values)]
        if len(spoken) <= _MOST_SPOKEN:
            each = ((id_, id_) for id_ in spoken)
            return Scope(_joined(each, gap=_SPEAKER_GAP), tuple(spoken))
    places = {Where.SPEECHES} if wanted.speaker else set(wanted.places)
    if Where.PAPERS in places and not is_narrowed(replace(wanted, places=tuple(Where))):
        # Most of a library are papers: to find out where they are takes longer than to look.
        return Scope(_joined([(1, ask(session, _LAST).fetchone()[0] or 0)]))
    of_meeting = " AND ".join(_of_meeting(wanted))
    # Minutes, transcripts and the pages around the papers tell of several items.
    of_item = f"(document.item_id IS NULL OR document.item_id IN ({_ITEMS}))"
    stretches: list[Stretch] = []
    if kinds := _kinds(places):
        of_version = f"({kinds}) AND {of_item if wanted.item else 1} AND {of_meeting}"
        rows = ask(session, f"{_OF_VERSIONS} AND {of_version})", values)
        stretches += (row for row in rows if row[0] is not None)
    if places & _MARKS:
        stretches += ask(session, f"{_OF_MARKS} AND {of_meeting}", values)
    return Scope(_joined(stretches))


def _kinds(places: Set[Where]) -> str:
    """Return what SQL asks of a document that can hold passages of these kinds; empty for none."""
    transcript, minutes = DocumentKind.TRANSCRIPT.value, DocumentKind.MINUTES.value
    asked = {
        Where.SPEECHES: f"document.kind = '{transcript}'",
        Where.MINUTES: f"document.kind = '{minutes}'",
        Where.PAPERS: f"document.kind <> '{transcript}'",
    }
    return " OR ".join(asked[where] for where in Where if where in places and where in asked)


def _of_meeting(wanted: Wanted) -> Iterator[str]:
    yield "meeting.removed_at IS NULL"
    if wanted.meeting_id:
        yield "meeting.id = :meeting"
    if wanted.committee:
        yield "instr(lower(meeting.committee), lower(:committee))"
    if wanted.since:
        yield "meeting.date >= :since"
    if wanted.before:
        yield "meeting.date < :before"


def _of_speaker(wanted: Wanted) -> Iterator[str]:
    if wanted.speaker:
        yield "instr(lower(coalesce(person.name, speech.speaker)), lower(:speaker))"


def _of_item(wanted: Wanted) -> Iterator[str]:
    if wanted.item:
        # What says itself that it is of another item needs no look at version, speech and person.
        yield f"(passage.item_id IS NULL OR passage.item_id IN ({_ITEMS}))"
        yield _IS_OF_ITEM


def _joined(stretches: Iterable[Stretch], *, gap: int = 1) -> tuple[Stretch, ...]:
    """Return stretches as few others, the newest first; those not far apart are joined."""
    joined: list[Stretch] = []
    for first, last in sorted(stretches):
        if joined and first <= joined[-1][1] + gap:
            joined[-1] = joined[-1][0], max(last, joined[-1][1])
        else:
            joined.append((first, last))
    if len(joined) > _MOST_STRETCHES:
        gaps = sorted((after[0] - before[1] for before, after in pairwise(joined)), reverse=True)
        return _joined(joined, gap=gaps[_MOST_STRETCHES - 1])
    # The index goes through each from its oldest on: so a long one is gone through in parts.
    parts = (
        (start, min(start + _LONGEST - 1, last))
        for first, last in joined
        for start in range(first, last + 1, _LONGEST)
    )
    return tuple(sorted(parts, reverse=True))
