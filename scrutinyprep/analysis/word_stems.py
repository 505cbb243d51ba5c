"""The beginnings that forms of a word share, to see whether two sayings tell of one thing."""

from __future__ import annotations

import re

_WORD = re.compile(r"[a-z]{4,}", re.IGNORECASE)
_ENDING = re.compile(r"(?<=\w{3})(?:ies|ing|ed|es|s|e|y)$")
_OF_PROMISING = frozenset(
    _ENDING.sub("", word)[:6]
    for word in (
        "about absolutely actually also away back because being bring certainly check come could "
        "definitely does doing done find forward from give going happy have here into just keep "
        "know like look make maybe might more need obviously often only provide quite really "
        "right said should some something sort sure take thank that their them then there these "
        "they thing things think this those very want well were what when where whether which "
        "will with would year yeah your"
    ).split()
)
"""Words that any two promises may share."""


def content_of(words: str) -> set[str]:
    """Return the stems by which two sayings of one promise are known as the same."""
    return {stem_of(word) for word in _WORD.findall(words)} - _OF_PROMISING


def stem_of(word: str) -> str:
    """Return the beginning of a word that its forms share."""
    return _ENDING.sub("", word.casefold())[:6]
