"""Which meetings of the library a late paper may belong to, and what speaks for each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from scrutinyprep.domain.candidates import Candidate, Reason, Why
from scrutinyprep.domain.decision_numbers import references_in
from scrutinyprep.domain.ids import MeetingId
from scrutinyprep.domain.meetings import Meeting
from scrutinyprep.domain.parsed import DocumentKind, MeetingFacts, ParsedPack
from scrutinyprep.models import DocumentRow, ItemRow, MeetingRow
from scrutinyprep.store.meetings import to_meeting
from scrutinyprep.store.names import may_be_same_council, plain_name, plain_number
from scrutinyprep.store.same_paper import is_nearly
from scrutinyprep.store.same_words import has_words_of, papers_with_words_of

_SHORTEST_TITLE = 16
"""Letters of an item's title that says which meeting is meant: "Any other business" is 16."""
_ON_EVERY_AGENDA = frozenset(
    map(
        plain_name,
        (
            "Any other urgent business",
            "Apologies for absence",
            "Declarations of interest",
            "Declarations of interests",
            "Exclusion of the press and public",
            "Exclusion of press and public",
            "Minutes of the previous meeting",
            "Minutes of the last meeting",
            "Questions from members of the public",
        ),
    )
)


def told(session: Session, meetings: Iterable[Meeting], *why: Why) -> list[Candidate]:
    """Return meetings as candidates, all for the same reasons."""
    found = list(meetings)
    files = _files_of(session, [meeting.id for meeting in found])
    return [Candidate(meeting, files[meeting.id], why) for meeting in found]


def by_committee(session: Session, facts: MeetingFacts) -> list[Candidate]:
    """Return the meetings of this committee, the latest first."""
    wanted = plain_name(facts.committee or "")
    rows = _meetings(session, facts) if wanted else []
    same = [to_meeting(row) for row in rows if plain_name(row.committee or "") == wanted]
    return told(session, same, Why(Reason.COMMITTEE))


def by_date(session: Session, facts: MeetingFacts) -> list[Candidate]:
    """Return the meetings on this date."""
    rows = _meetings(session, facts) if facts.date is not None else []
    same = [to_meeting(row) for row in rows if row.date == facts.date]
    return told(session, same, Why(Reason.DATE))


def about(session: Session, pack: ParsedPack, facts: MeetingFacts) -> list[Candidate]:
    """Return the meetings that a late paper is about: by its items, else by its words.

    Where several have the matter on their agenda, and only one of them the paper
    itself, that one is meant.
    """
    found = by_items(session, pack, facts)
    if len(found) == 1 or not pack.papers:
        return found
    holding = _by_words(session, pack, facts)
    if not found:
        return holding
    meant = {one.meeting.id for one in holding}
    return [one for one in found if one.meeting.id in meant] or found


def may_be_about(session: Session, pack: ParsedPack, facts: MeetingFacts, meeting: str) -> bool:
    """Say whether `about` may return this meeting: quickly, since most papers are about others."""
    here = by_items(session, pack, facts, among=frozenset({meeting}))
    return bool(here) or has_words_of(session, pack, meeting)


def by_items(
    session: Session,
    pack: ParsedPack,
    facts: MeetingFacts,
    *,
    among: Collection[str] | None = None,
) -> list[Candidate]:
    """Return the meetings with an item that a late paper is about, as far as facts allow.

    An item is the same by the reference of its decision or by its title; the
    lines of every agenda, such as apologies, tell nothing. `among` narrows the meetings.
    """
    references, names = set(pack.belonging.references), list(pack.belonging.names)
    for parsed in pack.items:
        references |= references_in(parsed.title)
        names.append(parsed.title)
    names = [name for name in names if _tells(name)]
    rows = {
        row.id: row
        for row in _meetings(session, facts)
        if _may_be(row, facts) and (among is None or row.id in among)
    }
    found: dict[str, list[Why]] = defaultdict(list)
    for item in session.scalars(
        select(ItemRow).where(ItemRow.meeting_id.in_(rows)).order_by(ItemRow.position)
    ):
        common = references & references_in(item.title)
        if common:
            found[item.meeting_id].append(Why(Reason.REFERENCE, _said_of(item)))
        elif _tells(item.title) and any(is_nearly(name, item.title) for name in names):
            found[item.meeting_id].append(Why(Reason.ITEM_TITLE, _said_of(item)))
    files = _files_of(session, list(found))
    return [
        Candidate(to_meeting(rows[meeting]), files[meeting], tuple(why))
        for meeting, why in sorted(found.items(), key=lambda one: -_ordinal(rows[one[0]]))
    ]


def _by_words(session: Session, pack: ParsedPack, facts: MeetingFacts) -> list[Candidate]:
    """Return the meetings with a paper under an item that says what this one says."""
    rows = {row.id: row for row in _meetings(session, facts) if _may_be(row, facts)}
    found: dict[str, list[Why]] = defaultdict(list)
    for one in papers_with_words_of(session, pack, rows):
        item = session.get(ItemRow, one.document.item_id)
        if item is not None:
            found[item.meeting_id].append(Why(Reason.WORDS, _said_of(item)))
    files = _files_of(session, list(found))
    return [
        Candidate(to_meeting(rows[meeting]), files[meeting], tuple(dict.fromkeys(why)))
        for meeting, why in found.items()
    ]


def with_its_item(
    session: Session, pack: ParsedPack, candidates: list[Candidate]
) -> list[Candidate]:
    """Return those of the candidates whose item of the paper's number has its title or reference.

    All of them where that tells none from another.
    """
    numbers = {plain_number(item.number) for item in pack.items} | {pack.belonging.item}
    fitting = []
    for candidate in candidates:
        items = session.scalars(select(ItemRow).where(ItemRow.meeting_id == candidate.meeting.id))
        titles = [item.title for item in items if plain_number(item.number) in numbers]
        names = [*pack.belonging.names, *(item.title for item in pack.items)]
        if any(
            is_nearly(name, title) or references_in(name) & references_in(title)
            for title in titles
            for name in names
        ):
            fitting.append(candidate)
    return fitting or candidates


def are_strangers(session: Session, pack: ParsedPack, meeting: MeetingId) -> bool:
    """Say whether a pack has nothing in common with the meeting that bears its name and date.

    Asked only where one of them does not say its council, and both have at least
    two items that are not on every agenda.
    """
    row = session.get_one(MeetingRow, meeting)
    if pack.kind is not DocumentKind.PACK or (row.council and pack.meeting.council):
        return False
    mine = [item.title for item in pack.items if _tells(item.title)]
    items = session.scalars(select(ItemRow.title).where(ItemRow.meeting_id == meeting))
    theirs = [title for title in items if _tells(title)]
    return min(len(mine), len(theirs)) > 1 and not any(
        is_nearly(one, other) or references_in(one) & references_in(other)
        for one in mine
        for other in theirs
    )


def _meetings(session: Session, facts: MeetingFacts) -> list[MeetingRow]:
    rows = session.scalars(
        select(MeetingRow)
        .where(MeetingRow.removed_at.is_(None))
        .order_by(MeetingRow.date.is_(None), MeetingRow.date.desc())
    )
    return [row for row in rows if may_be_same_council(row.council, facts.council)]


def _may_be(row: MeetingRow, facts: MeetingFacts) -> bool:
    """Say whether a meeting contradicts nothing of what is known."""
    if facts.date is not None and row.date is not None and row.date != facts.date:
        return False
    return facts.committee is None or plain_name(row.committee or "") == plain_name(facts.committee)


def _tells(title: str) -> bool:
    plain = plain_name(title)
    return len(plain) >= _SHORTEST_TITLE and plain not in _ON_EVERY_AGENDA


def _said_of(item: ItemRow) -> str:
    return f"{item.number} {item.title}".strip()


def _ordinal(row: MeetingRow) -> int:
    return row.date.toordinal() if row.date else 0


def _files_of(session: Session, meetings: list[str] | list[MeetingId]) -> dict[str, int]:
    rows = session.execute(
        select(DocumentRow.meeting_id, func.count())
        .where(
            DocumentRow.meeting_id.in_(meetings),
            DocumentRow.is_file,
            DocumentRow.removed_at.is_(None),
        )
        .group_by(DocumentRow.meeting_id)
    )
    files: dict[str, int] = defaultdict(int)
    files.update((meeting, count) for meeting, count in rows)
    return files
