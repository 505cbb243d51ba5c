"""Questions that ask nearly the same thing, so that they are seen together."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W_]+")
_TELLING_LETTERS = 4
_LEAST_SHARED = 3
_ALIKE = 0.6
"""So much of the shorter one's telling words in the other, and both ask the same."""
_SAME_PASSAGE_ALIKE = 0.3
"""Less is enough where both rest on the same words of a paper."""
_COMMON = frozenset(
    "about also been could does from have into many more much over that their them then there "
    "these they this those what when where which will with would your".split()
)


def telling_words(text: str) -> frozenset[str]:
    """Return the words that tell what a question is about, without the commonest endings."""
    words = (word.casefold() for word in _WORD.findall(text))
    return frozenset(
        _stem(word)
        for word in words
        if word not in _COMMON and (len(word) >= _TELLING_LETTERS or word.isdigit())
    )


def are_alike(one: str, other: str, *, same_passage: bool = False) -> bool:
    """Say whether two questions ask nearly the same."""
    if one.split() and one.casefold().split() == other.casefold().split():
        return True
    first, second = telling_words(one), telling_words(other)
    shorter = min(len(first), len(second))
    if not shorter:
        return False
    shared = len(first & second)
    if same_passage:
        return shared / shorter >= _SAME_PASSAGE_ALIKE
    return shared >= min(_LEAST_SHARED, shorter) and shared / shorter >= _ALIKE


def _stem(word: str) -> str:
    for ending in ("ing", "es", "ed", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= _TELLING_LETTERS:
            return word[: -len(ending)]
    return word
