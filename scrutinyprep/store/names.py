"""Names and numbers as they are compared, since no two papers print them quite alike."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from scrutinyprep.domain.errors import NothingSuch, NotUnderstood

COMMON_WORDS = frozenset("council city county borough district of the royal and london".split())
"""Words that many councils have in their names."""
_LEFT_OUT = frozenset("the of and for policy meeting".split())
_WORDS_OF_A_LONG_NAME = 3
_ALIKE = 0.6
"""Less alike than this, two titles are of two things."""


def plain_name(name: str) -> str:
    """Return a name in small letters, "&" as "and", nothing but letters and digits."""
    return "".join(re.findall(r"\w+", name.casefold().replace("&", " and ")))


def plain_number(number: str) -> str:
    """Return an agenda item's number in small letters, without a full stop at its end."""
    return number.strip().rstrip(".").casefold()


def are_alike(one: str, other: str) -> bool:
    """Say whether two titles may well be of the same thing."""
    first, second = plain_name(one), plain_name(other)
    return SequenceMatcher(None, first, second, autojunk=False).ratio() >= _ALIKE


def is_same_body(one: str, other: str) -> bool:
    """Say whether two names are of one committee.

    Reports often leave out "Policy" or an article of a long name. A short name may
    differ in just that from another committee's: Planning, and Planning Policy.
    """
    if plain_name(one) == plain_name(other):
        return True
    first, second = (
        set(re.findall(r"\w+", name.casefold().replace("&", " and "))) - _LEFT_OUT
        for name in (one, other)
    )
    return first == second and len(first) >= _WORDS_OF_A_LONG_NAME


def may_be_same_council(one: str | None, other: str | None) -> bool:
    """Say whether two names may be of one council.

    They are told apart only where both are known and share no word of their
    own, since papers print "Kent County Council" and "Kent" alike.
    """
    if not one or not other:
        return True
    first, second = (
        set(re.findall(r"\w+", name.casefold())) - COMMON_WORDS for name in (one, other)
    )
    return bool(first & second) or not first or not second


def the_only(found: list[str], kind: str, name: str) -> str:
    """Return the only id that begins with a name.

    Raises:
        NothingSuch: there is none.
        NotUnderstood: there are several.
    """
    if name in found:
        return name
    if not found or not name:
        raise NothingSuch(kind, name)
    if len(found) > 1:
        raise NotUnderstood(
            f"There are {len(found)} {kind}s whose ids begin with “{name}”.",
            "Give more of the id.",
        )
    return found[0]
