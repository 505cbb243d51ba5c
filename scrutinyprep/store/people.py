"""People across meetings: found by their names, put right by the user."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from scrutinyprep.domain.errors import NothingSuch, NotUnderstood
from scrutinyprep.domain.ids import DocumentId, MeetingId, PersonId, SpeechId, new_id
from scrutinyprep.domain.people import Known, MayBeSame
from scrutinyprep.domain.person_names import (
    Match,
    PersonName,
    fullness,
    match,
    read_name,
    without_role,
)
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

_BEGINNING = 120
"""Characters of a speech by which it is known again in a later version."""


def people_for(session: Session, meeting: MeetingId, labels: Iterable[str]) -> dict[str, str]:
    """Return the person behind each label of a meeting; labels that name nobody are left out.

    A label that was heard before is whoever it was then, so that what the user
    put right stays so. A new one joins the only person of its council whose
    names it agrees with; else it is a new person.
    """
    council = _council_of(session, meeting)
    names = {label: read_name(label) for label in dict.fromkeys(labels)}
    shelf = _Shelf(session, council)
    return {
        label: shelf.person_for(label, name) for label, name in names.items() if name is not None
    }


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


def aliases_of(session: Session, person: PersonId) -> tuple[str, ...]:
    """Return every name under which a person is known."""
    query = select(AliasRow.name).where(AliasRow.person_id == person).order_by(AliasRow.name)
    return tuple(dict.fromkeys(session.scalars(query)))


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


def choose_name(session: Session, person: PersonId) -> None:
    """Call a person by the fullest of their names, unless the user gave one."""
    row = session.get_one(PersonRow, person)
    names = aliases_of(session, person)
    if row.named_at is None and names:
        row.name = without_role(max(names, key=fullness))


def say_who(
    session: Session, speech: SpeechId, name: str | None, author: str, now: datetime
) -> MeetingId:
    """Note whose words a speech is, whatever its label; None for its label again.

    Raises:
        NothingSuch: there is no such speech.
    """
    row = session.get(SpeechRow, speech)
    if row is None:
        raise NothingSuch("speech", str(speech))
    document = session.get_one(VersionRow, row.version_id).document_id
    for old in _corrections(session, document):
        if old.words == row.text[:_BEGINNING] and old.start_s == row.start_s:
            old.removed_at = now
    if name is not None:
        session.add(
            SpeakerCorrectionRow(
                id=new_id(),
                author=author,
                made_at=now,
                changed_at=now,
                document_id=document,
                start_s=row.start_s,
                words=row.text[:_BEGINNING],
                name=name,
            )
        )
    session.flush()
    meeting = MeetingId(session.get_one(DocumentRow, document).meeting_id)
    people = people_for(session, meeting, [n for n in (name, row.speaker) if n])
    row.person_id = people.get(name or row.speaker or "")
    return meeting


def correction_of(session: Session, speech: SpeechId) -> str | None:
    """Return the name that the user gave a speech's speaker; None where it has its label."""
    row = session.get_one(SpeechRow, speech)
    document = session.get_one(VersionRow, row.version_id).document_id
    for correction in _corrections(session, document):
        if correction.words == row.text[:_BEGINNING] and correction.start_s == row.start_s:
            return correction.name
    return None


def put_right_again(session: Session, document: DocumentId) -> None:
    """Apply what the user said of speeches to the version that is current now.

    Times may have moved between two versions: of several speeches that begin alike,
    the nearest in time is meant.
    """
    corrections = _corrections(session, document)
    if not corrections:
        return
    rows = session.scalars(
        select(SpeechRow)
        .join(SpeechRow.version)
        .where(VersionRow.document_id == document, VersionRow.is_current)
    ).all()
    meeting = MeetingId(session.get_one(DocumentRow, document).meeting_id)
    people = people_for(session, meeting, [correction.name for correction in corrections])
    for correction in corrections:
        alike = [row for row in rows if row.text[:_BEGINNING] == correction.words]
        if alike and correction.name in people:
            at = correction.start_s or 0.0
            _, _, meant = min((abs((row.start_s or 0.0) - at), row.id, row) for row in alike)
            meant.person_id = people[correction.name]
    session.flush()


class _Shelf:
    """The people of one council, by their names."""

    def __init__(self, session: Session, council: str) -> None:
        self._session = session
        self._council = council
        self._names: dict[str, list[PersonName]] = defaultdict(list)
        self._known: dict[str, str] = {}
        for alias in session.scalars(select(AliasRow).where(AliasRow.council == council)):
            self._put(alias.name, alias.person_id)

    def person_for(self, label: str, name: PersonName) -> str:
        if label in self._known:
            return self._known[label]
        person = self._the_one(name)
        if person is None:
            row = PersonRow(id=new_id(), name=without_role(label))
            self._session.add(row)
            self._session.flush()
            person = row.id
        self._session.add(AliasRow(person_id=person, council=self._council, name=label))
        self._session.flush()
        self._put(label, person)
        choose_name(self._session, PersonId(person))
        return person

    def _put(self, label: str, person: str) -> None:
        self._known[label] = person
        name = read_name(label)
        if name is not None:
            self._names[person].append(name)

    def _the_one(self, name: PersonName) -> str | None:
        """Return the only person whose names all agree with this one."""
        found: dict[Match, list[str]] = defaultdict(list)
        for person, names in self._names.items():
            matches = [match(name, other) for other in names]
            if matches and min(matches) >= Match.POSSIBLE:
                found[max(matches)].append(person)
        for how in (Match.SAME, Match.POSSIBLE):
            if found[how]:
                return found[how][0] if len(found[how]) == 1 else None
        return None


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


def _corrections(session: Session, document: str) -> Sequence[SpeakerCorrectionRow]:
    return session.scalars(
        select(SpeakerCorrectionRow)
        .where(
            SpeakerCorrectionRow.document_id == document,
            SpeakerCorrectionRow.removed_at.is_(None),
        )
        .order_by(SpeakerCorrectionRow.made_at)
    ).all()


def _council_of(session: Session, meeting: MeetingId) -> str:
    return (session.get_one(MeetingRow, meeting).council or "").casefold()
