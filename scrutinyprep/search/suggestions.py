"""What was meant by a word that the library does not hold."""

from __future__ import annotations

import string
from collections.abc import Iterator

from sqlalchemy.orm import Session

from scrutinyprep.search.asking import ask
from scrutinyprep.search.words import phrase_of

_SHORTEST = 4
"""A slip in a shorter word could mean too many others."""
_LONGEST = 24
_MOST_WORDS = 3
_COUNTED = 500

_HELD = "SELECT count(*) FROM (SELECT 1 FROM passage_fts WHERE passage_fts MATCH ? LIMIT ?)"


def suggestion(session: Session, typed: str, words: tuple[str, ...]) -> str | None:
    """Return a search with the words that nothing holds put right; None where none can be.

    A word is put right by one letter left out, added, changed, or swapped with
    its neighbour, and only to a word that the index holds. Asking the index
    for each takes some 20 ms for a long word, however large the library is;
    reading its whole vocabulary would take seconds in a large one.

    Args:
        session: the unit of work.
        typed: the search as typed.
        words: its words.
    """
    put_right = typed
    absent = [word for word in words if _may_be_a_slip(word) and not _count(session, word)]
    for word in absent[:_MOST_WORDS]:
        best = max(
            ((count, other) for other in _one_slip_from(word) if (count := _count(session, other))),
            default=None,
            key=lambda pair: (pair[1][0] == word[0].casefold(), pair[0]),
        )
        if best is not None:
            put_right = put_right.replace(word, best[1])
    return put_right if put_right != typed else None


def _may_be_a_slip(word: str) -> bool:
    return word.isalpha() and _SHORTEST <= len(word) <= _LONGEST


def _count(session: Session, word: str) -> int:
    phrase = phrase_of(word)
    if phrase is None:
        return 0
    return int(ask(session, _HELD, (phrase, _COUNTED)).fetchone()[0])


def _one_slip_from(word: str) -> Iterator[str]:
    small = word.casefold()
    seen = {small}
    for other in _slips(small):
        if other not in seen:
            seen.add(other)
            yield other


def _slips(word: str) -> Iterator[str]:
    for place in range(len(word) + 1):
        before, after = word[:place], word[place:]
        if after:
            yield before + after[1:]
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]
        for letter in string.ascii_lowercase:
            yield before + letter + after
            if after:
                yield before + letter + after[1:]
