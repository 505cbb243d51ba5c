"""What goes by a name in a library: meetings, agenda items and people, found by a few letters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches
from enum import Enum

from scrutinyprep.domain.ids import ItemId, MeetingId, PersonId

_SLIP_FROM = 4
"""In letters: a slip in a shorter word could mean too many others."""
_SLIP_LENGTH = 2
"""How many letters a slip leaves out or adds, at most."""
_LIKE = 0.8
"""How alike two words are at least of which one may be meant by the other."""
_WORD = re.compile(r"[^\W_]+(?:['’.&-][^\W_]+)*")


class NamedKind(Enum):
    """What it is."""

    MEETING = "meeting"
    ITEM = "item"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Named:
    """A thing with a name."""

    kind: NamedKind
    name: str
    """A committee's, an agenda item's title, a person's."""
    id: MeetingId | ItemId | PersonId
    meeting_id: MeetingId | None = None
    """Its own, or the one that an item belongs to; None for a person."""
    meeting: str = ""
    """Of an item: the committee."""
    date: date | None = None
    """Of a meeting, or of an item's."""
    number: str = ""
    """Of an item, as printed."""
    aliases: tuple[str, ...] = ()
    """Other names of a person."""
    words: tuple[str, ...] = field(default=(), compare=False)
    """What may be typed to find it, in small letters without accents; see `words_of`."""


def words_of(*texts: str) -> tuple[str, ...]:
    """Return the words of some texts in small letters and without accents, as people type them."""
    return tuple(word for text in texts for word in _WORD.findall(_folded(text)))


def found(things: Iterable[Named], typed: str, limit: int) -> list[Named]:
    """Return what the typed words name, best first, at most `limit` of them.

    Each typed word must begin a word of the thing: "chi sub" finds "Children's
    Sub-Committee". What a name begins with counts more than what stands
    somewhere in it, and the latest meeting more than those before.
    """
    wanted = words_of(typed)
    if not wanted:
        return []
    ranked = []
    for thing in things:
        places = _places(thing.words, wanted)
        if places is not None:
            day = thing.date.toordinal() if thing.date else 0
            ranked.append(((sum(places), -day, thing.name), thing))
    ranked.sort(key=lambda pair: pair[0])
    return [thing for _, thing in ranked[:limit]]


def put_right(typed: str, words: Iterable[str]) -> str | None:
    """Return what was typed with slips of the pen put right; None where there is none to be.

    `words` are those that could be meant, as `words_of` gives them. A typed word that
    begins one of them is left; so is one that is like none.
    """
    wanted = words_of(typed)
    known = {word for word in words if len(word) >= _SLIP_FROM}
    meant = [_meant(word, known) for word in wanted]
    return " ".join(meant) if tuple(meant) != wanted else None


def _meant(word: str, known: set[str]) -> str:
    if len(word) < _SLIP_FROM or any(other.startswith(word) for other in known):
        return word
    # Hardly anybody slips on the first letter, and to compare all takes long.
    alike = [
        other
        for other in known
        if other[0] == word[0] and abs(len(other) - len(word)) <= _SLIP_LENGTH
    ]
    return next(iter(get_close_matches(word, sorted(alike), 1, _LIKE)), word)


def _places(words: Sequence[str], wanted: Sequence[str]) -> list[int] | None:
    """Return which word each wanted one begins; None where one begins none.

    A word that is met whole counts as if it stood first.
    """
    places = []
    for prefix in wanted:
        if prefix in words:
            places.append(0)
            continue
        place = next((at for at, word in enumerate(words) if word.startswith(prefix)), None)
        if place is None:
            return None
        places.append(place + 1)
    return places


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text)
    return "".join(sign for sign in plain if not unicodedata.combining(sign)).casefold()
