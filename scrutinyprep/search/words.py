"""From a councillor's words to an FTS5 query.

Every word is quoted before it reaches SQLite, so that `2024/25`, `o'neill`
and `£1.2m`, which are syntax errors to FTS5, are simply looked for.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_TOKENS = re.compile(r'["“”]([^"“”]*)["“”]?|(\S+)')
_LAST_WORD = re.compile(r"[^\s\"“”()]+$")
_ENDING = re.compile(r"(?:(?<!s)s|ed|ing)$", re.IGNORECASE)
_HAS_WORD = re.compile(r"[^\W_]")
_UNSPEAKABLE = re.compile(r"[\0\ud800-\udfff]")
"""What SQLite would end at, or could not be given: halves of characters."""
_FEW_WORDS = 4
_MOST_TERMS = 64
"""More say nothing more, and FTS5 refuses a query of more than 256."""
_SHORTEST_PREFIX = 3
"""Shorter beginnings stand for too many words to be looked up between two keys."""
_STOP_WORDS = frozenset(
    "a an and are as at be been but by can could did do does for from had has have how i if in "
    "is it its more of on or our should so that the their them there they this to us was we were "
    "what when where which who why will with would you your".split()
)


@dataclass(frozen=True, slots=True)
class Expressions:
    """What to ask the index for: first with every word, then, if that finds nothing, with any."""

    every: str
    any: str


def expressions_of(words: str, *, is_unfinished: bool = False) -> Expressions | None:
    """Return the queries for these words; None where there is nothing to look for.

    Words in quotation marks are a phrase. A last word that ends in "*", or is
    still being typed, stands for every word that begins so.
    """
    terms = [term for token in _TOKENS.finditer(words) if (term := _term(token))]
    if not terms:
        return None
    if is_unfinished and may_go_on(words):
        terms[-1] = f"{terms[-1].removesuffix('*')}*"
    telling = [t for t in terms if t.strip('"*').casefold() not in _STOP_WORDS] or terms
    telling = list(dict.fromkeys(telling))[:_MOST_TERMS]
    every = telling if len(terms) > _FEW_WORDS else terms
    return Expressions(" AND ".join(every), " OR ".join(telling))


def may_go_on(words: str) -> bool:
    """Say whether the last word may be the beginning of another worth looking for.

    Small words are so common, and begin so many others, that "the" stands for itself alone.
    So does "bus": the index takes endings off before it looks, and would find all that begins
    with "bu".
    """
    last = _LAST_WORD.search(words)
    if last is None or last[0].casefold() in _STOP_WORDS:
        return False
    return len(_ENDING.sub("", last[0])) >= _SHORTEST_PREFIX


def has_open_end(expression: str) -> bool:
    """Say whether a query may ask for all words that begin in some way.

    Each is looked up anew whenever the query is put, which takes as long as all else.
    """
    return '"*' in expression


def phrase_of(words: str) -> str | None:
    """Return words as one phrase that may be put to the index; None where there is none in them."""
    if not has_word(words):
        return None
    return '"' + _UNSPEAKABLE.sub("", words).replace('"', '""') + '"'


def has_word(text: str) -> bool:
    """Say whether there is a letter or a figure in a text."""
    return bool(_HAS_WORD.search(text))


def term_of(token: str) -> str | None:
    """Return a word, "a phrase" or beginn* as the index is asked for it; None without a word."""
    match = _TOKENS.fullmatch(token)
    return _term(match) if match else None


def _term(token: re.Match[str]) -> str | None:
    phrase, word = token.groups()
    text = phrase if phrase is not None else word
    if not _HAS_WORD.search(text):
        return None
    is_prefix = text.endswith("*")
    quoted = '"' + _UNSPEAKABLE.sub("", text.rstrip("*")).replace('"', '""') + '"'
    return f"{quoted}*" if is_prefix else quoted
