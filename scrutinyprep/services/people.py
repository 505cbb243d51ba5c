"""What a user can do with people: see who spoke, and put right who is who."""

from __future__ import annotations

from collections.abc import Sequence

from scrutinyprep.domain.changes import Change, Kind
from scrutinyprep.domain.errors import NotUnderstood
from scrutinyprep.domain.ids import PersonId, SpeechCutId, SpeechId, new_id
from scrutinyprep.domain.people import Known, MayBeSame
from scrutinyprep.services.clock import Clock
from scrutinyprep.store import people, person_shelf, speaker_corrections, speech_cuts
from scrutinyprep.store.library import LibraryStore

_TOUCHED = Kind.SPEECHES


class People:
    """Who speaks across meetings. Each deed has one that takes it back."""

    def __init__(self, store: LibraryStore, clock: Clock, author: str) -> None:
        self._store = store
        self._clock = clock
        self._author = author

    def all(self) -> list[Known]:
        """Return everyone who spoke or was present, by name."""
        with self._store.reading() as session:
            return people.known_people(session)

    def may_be_same(self) -> list[MayBeSame]:
        """Return pairs of people whose names are close: suggestions."""
        return people.may_be_same(self.all())

    def named(self, name: str) -> PersonId:
        """Return a person by a name or an id.

        Raises:
            NothingSuch: there is none.
            NotUnderstood: there are several.
        """
        with self._store.reading() as session:
            return people.person_named(session, name)

    def merge(self, into: PersonId, other: PersonId) -> Change:
        """Let two people be one, who keeps the first one's id. `split` takes it back.

        Raises:
            NotUnderstood: they are the same person.
        """
        if into == other:
            raise NotUnderstood("That is the same person twice.", "Name two people.")
        with self._store.writing() as session:
            people.move_aliases(session, into, person_shelf.aliases_of(session, other), whose=other)
        return Change(_TOUCHED, into)

    def split(
        self, person: PersonId, names: Sequence[str], *, to: PersonId | None = None
    ) -> Change:
        """Let names of a person be somebody else's: a new person's, or the one's given.

        Raises:
            NothingSuch: the person has no such name.
            NotUnderstood: no name would be left.
        """
        other = to or PersonId(new_id())
        with self._store.writing() as session:
            if not set(person_shelf.aliases_of(session, person)) - set(names):
                raise NotUnderstood(
                    "Then the person would have no name.", "Leave them at least one name."
                )
            people.new_person(session, other, names[0])
            people.move_aliases(session, other, names, whose=person)
        return Change(_TOUCHED, other)

    def rename(self, person: PersonId, name: str) -> Change:
        """Call a person by a name of the user's choice; blank for the fullest that was heard.

        The name stays, whatever is imported later.
        """
        name = " ".join(name.split())
        with self._store.writing() as session:
            at = self._clock.now() if name else None
            people.set_name(session, person, name or people.name_of(session, person)[0], at)
        return Change(_TOUCHED, person)

    def given_name(self, person: PersonId) -> str:
        """Return the name that the user gave a person; empty where they gave none."""
        with self._store.reading() as session:
            name, at = people.name_of(session, person)
            return name if at is not None else ""

    def say_who(self, speech: SpeechId, name: str) -> Change:
        """Note who says a speech, whatever its label; blank for whom its label names.

        Raises:
            NothingSuch: there is no such speech.
        """
        name = " ".join(name.split())
        with self._store.writing() as session:
            speaker_corrections.say_who(
                session, speech, name or None, self._author, self._clock.now()
            )
        return Change(_TOUCHED, str(speech))

    def said_to_be(self, speech: SpeechId) -> str:
        """Return the name that the user gave a speech's speaker; empty where they gave none."""
        with self._store.reading() as session:
            return speaker_corrections.correction_of(session, speech) or ""

    def from_here(
        self, speech: SpeechId, at: int, name: str, *, id: SpeechCutId | None = None
    ) -> Change:
        """Let somebody else say the rest of a speech, from a place in its words as shown.

        Args:
            speech: the speech.
            at: in code points; the word that stands there begins the rest.
            name: of whoever says the rest; blank where that is not known.
            id: of the cut, by which `joined` takes it back.

        Raises:
            NothingSuch: there is no such speech.
            NotUnderstood: nothing would be left on one side.
        """
        cut = id or SpeechCutId(new_id())
        with self._store.writing() as session:
            speech_cuts.add_cut(
                session,
                cut,
                speech,
                at,
                name=" ".join(name.split()),
                author=self._author,
                now=self._clock.now(),
            )
        return Change(_TOUCHED, cut)

    def joined(self, cut: SpeechCutId) -> Change:
        """Undo `from_here`: the speech is one again.

        Raises:
            NothingSuch: there is no such cut.
        """
        return self._set_joined(cut, is_joined=True)

    def parted_again(self, cut: SpeechCutId) -> Change:
        """Undo `joined`.

        Raises:
            NothingSuch: there is no such cut.
        """
        return self._set_joined(cut, is_joined=False)

    def cut_of(self, speech: SpeechId) -> SpeechCutId | None:
        """Return the cut that parted a speech from the one before; None for a whole speech.

        Raises:
            NothingSuch: there is no such speech.
        """
        with self._store.reading() as session:
            return speech_cuts.cut_of(session, speech)

    def _set_joined(self, cut: SpeechCutId, *, is_joined: bool) -> Change:
        with self._store.writing() as session:
            now = self._clock.now()
            speech_cuts.set_cut_removed(session, cut, now if is_joined else None, now)
        return Change(_TOUCHED, cut)
