"""People as they are known across meetings."""

from __future__ import annotations

from dataclasses import dataclass

from scrutinyprep.domain.ids import PersonId


@dataclass(frozen=True, slots=True)
class Known:
    """Someone who spoke or was present, with what is known of them."""

    id: PersonId
    name: str
    aliases: tuple[str, ...]
    """Every name under which transcripts and minutes know them."""
    councils: tuple[str, ...]
    """In small letters; an empty one where a file did not say."""
    roles: tuple[str, ...]
    """What stood beside their names, such as "Chair", the most frequent first."""
    speeches: int
    meetings: int
    """At which they spoke or were present."""


@dataclass(frozen=True, slots=True)
class MayBeSame:
    """Two people of one council who may be one: a suggestion, until the user says so."""

    one: Known
    other: Known
    is_misheard: bool
    """Their names differ in spelling; else one says less than the other."""
