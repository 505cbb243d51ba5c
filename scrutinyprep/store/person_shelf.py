"""Which person is meant by a label: the people of a council, by the names that were heard."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from scrutinyprep.domain.ids import MeetingId, PersonId, new_id
from scrutinyprep.domain.person_names import (
    Match,
    PersonName,
    fullness,
    match,
    read_name,
    without_role,
)
from scrutinyprep.models import AliasRow, MeetingRow, PersonRow


def people_for(session: Session, meeting: MeetingId, labels: Iterable[str]) -> dict[str, str]:
    """Return the person behind each label of a meeting; labels that name nobody are left out.

    A label that was heard before is whoever it was then, so that what the user
    put right stays so. A new one joins the only person of its council whose
    names it agrees with; else it is a new person.
    """
    council = (session.get_one(MeetingRow, meeting).council or "").casefold()
    names = {label: read_name(label) for label in dict.fromkeys(labels)}
    shelf = _Shelf(session, council)
    return {
        label: shelf.person_for(label, name) for label, name in names.items() if name is not None
    }


def aliases_of(session: Session, person: PersonId) -> tuple[str, ...]:
    """Return every name under which a person is known."""
    query = select(AliasRow.name).where(AliasRow.person_id == person).order_by(AliasRow.name)
    return tuple(dict.fromkeys(session.scalars(query)))


def choose_name(session: Session, person: PersonId) -> None:
    """Call a person by the fullest of their names, unless the user gave one."""
    row = session.get_one(PersonRow, person)
    names = aliases_of(session, person)
    if row.named_at is None and names:
        row.name = without_role(max(names, key=fullness))


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
