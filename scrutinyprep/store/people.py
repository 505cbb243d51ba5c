"""People across meetings: found by their names, put right by the user."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from scrutinyprep.domain.errors import NothingSuch, NotUnderstood
from scrutinyprep.domain.ids import DocumentId, MeetingId, PersonId
from scrutinyprep.domain.people import Known, MayBeSame
from scrutinyprep.domain.person_names import Match, PersonName, match, read_name
from scrutinyprep.models import (
    AliasRow,
    AttendanceRow,
    DocumentRow,
    MeetingRow,
    PersonRow,
    SpeakerCorrectionRow,
    SpeechRow,
    VersionRow,
)
from scrutinyprep.store.names import the_only
from scrutinyprep.store.person_shelf import choose_name, people_for
from scrutinyprep.store.speaker_corrections import put_right_again


def add_attendance(
    session: Session, meeting: MeetingId, version: VersionRow, present: Sequence[str]
) -> None:
    """Note whom minutes list as present."""
    people = people_for(session, meeting, present)
    session.add_all(
        AttendanceRow(
            version_id=version.id,
            person_id=people[label],
            position=position,
            name=label,
            role=name.role or None,
        )
        for position, label in enumerate(present)
        if label in people and (name := read_name(label)) is not None
    )
    session.flush()


def known_people(session: Session) -> list[Known]:
    """Return everyone who speaks or was present at a meeting, by name."""
    aliases: dict[str, list[AliasRow]] = defaultdict(list)
    for alias in session.scalars(select(AliasRow).order_by(AliasRow.name)):
        aliases[alias.person_id].append(alias)
    roles: dict[str, Counter[str]] = defaultdict(Counter)
    met: dict[str, set[str]] = defaultdict(set)
    attended = (
        select(AttendanceRow.person_id, AttendanceRow.role, DocumentRow.meeting_id)
        .join(AttendanceRow.version)
        .join(VersionRow.document)
        .join(DocumentRow.meeting)
        .where(VersionRow.is_current, MeetingRow.removed_at.is_(None))
    )
    for present, role, meeting in session.execute(attended):
        met[present].add(meeting)
        if role:
            roles[present][role] += 1
    spoken: Counter[str] = Counter()
    said = (
        select(SpeechRow.person_id, DocumentRow.meeting_id, func.count())
        .join(SpeechRow.version)
        .join(VersionRow.document)
        .join(DocumentRow.meeting)
        .where(
            VersionRow.is_current,
            ~DocumentRow.is_aside,
            MeetingRow.removed_at.is_(None),
            SpeechRow.person_id.is_not(None),
        )
        .group_by(SpeechRow.person_id, DocumentRow.meeting_id)
    )
    for speaker, meeting, count in session.execute(said):
        met[speaker or ""].add(meeting)
        spoken[speaker or ""] += count
    for person, own in aliases.items():
        for alias in own:
            name = read_name(alias.name)
            if name is not None and name.role:
                roles[person][name.role] += 1
    return [
        Known(
            id=PersonId(row.id),
            name=row.name,
            aliases=tuple(dict.fromkeys(alias.name for alias in aliases[row.id])),
            councils=tuple(dict.fromkeys(alias.council for alias in aliases[row.id])),
            roles=tuple(role for role, _ in roles[row.id].most_common()),
            speeches=spoken[row.id],
            meetings=len(met[row.id]),
        )
        for row in session.scalars(select(PersonRow).order_by(PersonRow.name))
        if met[row.id]
    ]


def may_be_same(people: Sequence[Known]) -> list[MayBeSame]:
    """Return pairs of one council whose names are close, the surest first: for the user to say."""
    read = [(person, [n for n in map(read_name, person.aliases) if n]) for person in people]
    by_letter: dict[str, list[tuple[Known, list[PersonName]]]] = defaultdict(list)
    for person, names in read:
        for letter in {name.family[:1] for name in names}:
            by_letter[letter].append((person, names))
    found: dict[tuple[PersonId, PersonId], MayBeSame] = {}
    for group in by_letter.values():
        for at, (one, names) in enumerate(group):
            for other, others in group[at + 1 :]:
                how = _how_alike(names, others)
                if how is not Match.NONE and set(one.councils) & set(other.councils):
                    found[one.id, other.id] = MayBeSame(
                        one, other, is_misheard=how is Match.MISHEARD
                    )
    return sorted(found.values(), key=lambda pair: (pair.is_misheard, pair.one.name))


def person_named(session: Session, name: str) -> PersonId:
    """Return a person by a name, by an id or by a prefix that no other id has.

    Raises:
        NothingSuch: there is none.
        NotUnderstood: there are several.
    """
    heard = select(AliasRow.person_id)
    called = session.scalars(
        select(PersonRow.id).where(
            PersonRow.id.in_(heard),
            (func.lower(PersonRow.name) == name.lower())
            | PersonRow.id.in_(heard.where(func.lower(AliasRow.name) == name.lower())),
        )
    ).all()
    if len(called) > 1:
        raise NotUnderstood(
            f"There are {len(called)} people called “{name}”.",
            "Give the id of the one that is meant, from the list of people.",
        )
    if called:
        return PersonId(called[0])
    found = session.scalars(
        select(PersonRow.id).where(
            PersonRow.id.in_(heard), PersonRow.id.startswith(name, autoescape=True)
        )
    )
    return PersonId(the_only(list(found), "person", name))


def move_aliases(session: Session, to: PersonId, names: Sequence[str], *, whose: PersonId) -> None:
    """Let names of one person be another's, with everything said and attended under them.

    Raises:
        NothingSuch: the person has no such name.
    """
    rows = session.scalars(
        select(AliasRow).where(AliasRow.person_id == whose, AliasRow.name.in_(names))
    ).all()
    missing = set(names) - {row.name for row in rows}
    if missing:
        raise NothingSuch("name of that person", min(missing))
    for row in rows:
        row.person_id = to
    session.flush()
    session.execute(
        update(AttendanceRow)
        .where(AttendanceRow.person_id == whose, AttendanceRow.name.in_(names))
        .values(person_id=to)
        .execution_options(synchronize_session=False)
    )
    _resettle(session, names)
    for person in (to, whose):
        choose_name(session, person)


def new_person(session: Session, person: PersonId, name: str) -> None:
    """Add a person, unless the id is known."""
    if session.get(PersonRow, person) is None:
        session.add(PersonRow(id=person, name=name))
        session.flush()


def set_name(session: Session, person: PersonId, name: str, at: datetime | None) -> None:
    """Give a person a name by the user's word; with no moment, the fullest of those heard."""
    row = session.get_one(PersonRow, person)
    row.name, row.named_at = name, at
    if at is None:
        choose_name(session, person)


def name_of(session: Session, person: PersonId) -> tuple[str, datetime | None]:
    """Return a person's name, and when the user gave it."""
    row = session.get_one(PersonRow, person)
    return row.name, row.named_at


def _how_alike(names: Sequence[PersonName], others: Sequence[PersonName]) -> Match:
    return max((match(a, b) for a in names for b in others), default=Match.NONE)


def _resettle(session: Session, names: Sequence[str]) -> None:
    """Let each speech under these labels be by whoever they are now."""
    owners = {
        (alias.council, alias.name): alias.person_id
        for alias in session.scalars(select(AliasRow).where(AliasRow.name.in_(names)))
    }
    rows = session.execute(
        select(SpeechRow.id, SpeechRow.speaker, MeetingRow.council, DocumentRow.id)
        .join(SpeechRow.version)
        .join(VersionRow.document)
        .join(DocumentRow.meeting)
        .where(SpeechRow.speaker.in_(names))
    ).all()
    by_person: dict[str, list[int]] = defaultdict(list)
    for speech, label, council, _ in rows:
        person = owners.get(((council or "").casefold(), label or ""))
        if person is not None:
            by_person[person].append(speech)
    for person, speeches in by_person.items():
        session.execute(
            update(SpeechRow)
            .where(SpeechRow.id.in_(speeches))
            .values(person_id=person)
            .execution_options(synchronize_session=False)
        )
    session.expire_all()
    for document in {document for *_, document in rows}:
        put_right_again(session, DocumentId(document))
    corrected = select(SpeakerCorrectionRow.document_id).where(
        SpeakerCorrectionRow.name.in_(names), SpeakerCorrectionRow.removed_at.is_(None)
    )
    for document in set(session.scalars(corrected)):
        put_right_again(session, DocumentId(document))
