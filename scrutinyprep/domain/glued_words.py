"""Words that a web page glued together where it joined two lines: "frameworkis brought".

Only what is searched is put right so. What is quoted stays as it was published.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

_WORD = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)?")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_SHORT = frozenset(
    "am as be do he if is it me my no of or so to us we all and any are but can did for get "
    "got had has her his how its may not now one our she the two was way who why yes you".split()
)
"""The only words of up to three letters that a glued word may hold: short ones are in many."""
_FIRST_OF_COMPOUNDS = frozenset(
    "anti any back card cause counter cross cycle down every flood foot fore free green ground "
    "half hand head high home inter land lease long many micro mono motor multi near news non open "
    "other over park part post rail score self semi share side some storm take trades under water "
    "weather well wide work".split()
)
_LAST_OF_COMPOUNDS = frozenset(
    "able ally ants ease ends field fields fold form forms full hall head holder holders hood "
    "house housed houses ices ions ings land lands less like line lines long more ness oral "
    "over rate rated rates ring room rooms ship side sides site sites some stead time times "
    "tion ward wards ware water way ways wide wise work worked worker workers working works".split()
)
"""With these, one word is as likely as two."""
_SHORTEST = 5


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words in small letters."""

    known: Collection[str]
    """Whatever is a word, and so is never cut."""
    common: Collection[str]
    """Those of four letters and more that a glued word may hold."""


def unglued(text: str, lexicon: Lexicon, *, within: int | None = None) -> str:
    """Return the text with a space inside each glued word.

    A word is cut only where it is not
    known itself, and where both its parts are, in one way alone. A part with a
    capital is a name or begins a sentence, so only the part before it must be
    known. `within` ends the part of the text where lines were joined, in code
    points.
    """
    reach = len(text) if within is None else within

    def cut(found: re.Match[str]) -> str:
        word = found.group()
        if found.start() >= reach or len(word) < _SHORTEST or _is_known(word, lexicon):
            return word
        at = _place_to_cut(word, lexicon)
        return word if at is None else f"{word[:at]} {word[at:]}"

    return _WORD.sub(cut, text)


def _place_to_cut(word: str, lexicon: Lexicon) -> int | None:
    capital = _CAMEL.search(word)
    if capital is not None:
        # "theWolfhampton", but not "McNeil": what comes before a capital is a word.
        before = word[: capital.start()]
        return capital.start() if _is_word(before.casefold(), lexicon) else None
    if word[0].isupper():
        return None
    places = [at for at in range(2, len(word) - 1) if _are_two(word[:at], word[at:], lexicon)]
    return places[0] if len(places) == 1 else None


def _are_two(first: str, last: str, lexicon: Lexicon) -> bool:
    return (
        _is_word(first, lexicon)
        and _is_word(last, lexicon)
        and first not in _FIRST_OF_COMPOUNDS
        and last not in _LAST_OF_COMPOUNDS
    )


def _is_word(part: str, lexicon: Lexicon) -> bool:
    return part in _SHORT if len(part) <= 3 else part in lexicon.common


def _is_known(word: str, lexicon: Lexicon) -> bool:
    """Say whether it is a word, or a form of one: in doubt nothing is cut."""
    plain = word.casefold().replace("\u2019", "'")
    stems = (plain, *(plain.removesuffix(end) for end in ("s", "es", "d", "ed", "ing", "ly", "'s")))
    return any(stem in lexicon.known for stem in stems)
