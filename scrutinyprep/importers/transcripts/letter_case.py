"""Small and capital letters as they are read, where a stenographer or a machine wrote others."""

from __future__ import annotations

from collections.abc import Collection, Sequence

_SHARE_OF_CAPITALS = 0.7
_FEWEST_LETTERS = 40
_MONTHS = (
    "january february march april may june july august september october november december".split()
)
_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_NAMES = frozenset(
    [*_MONTHS, *_DAYS, "english", "welsh", "british", "england", "wales", "scotland"]
)
_DOUBTFUL = frozenset(["may", "march"])
"""Months that are common words as well: names only beside a number."""
_TITLES = frozenset(
    "mr mrs ms miss mx dr prof professor sir dame lord lady cllr councillor councilor "
    "councilmember councilman councilwoman mayor supervisor alderman reverend rev".split()
)
_STRAY = frozenset([*_NAMES, *_TITLES, "madam", "president", "chair", "vice", "clerk"])
"""Words that a stenographer's machine puts in capitals in the middle of a sentence."""
_FIRST_PERSON = {"i": "I", "i'm": "I'm", "i've": "I've", "i'd": "I'd", "i'll": "I'll"}
_EDGES = ".,?!;:\"'\u2019\u201c\u201d()[]-\u2013"
_VOWELS = frozenset("aeiouy")
_NO_ACRONYM = frozenset(
    ["hmm", "mm", "shh", "psst", "st", "nd", "rd", "th", "vs", "mr", "mrs", "dr"]
)
_LONGEST_ACRONYM = 5


def are_capitals(words: Collection[str]) -> bool:
    """Say whether nearly all letters are capitals, as live captions have them."""
    letters = [letter for word in words for letter in word if letter.isalpha()]
    capitals = sum(letter.isupper() for letter in letters)
    return len(letters) >= _FEWEST_LETTERS and capitals >= len(letters) * _SHARE_OF_CAPITALS


def lowered(words: Sequence[str]) -> list[str]:
    """Return words in capitals as they would be written inside a sentence.

    Names cannot be told but by what stands before them, and acronyms only
    where they have no vowel; the raw text keeps what was written.
    """
    written: list[str] = []
    for index, word in enumerate(words):
        bare = word.strip(_EDGES).casefold()
        before = words[index - 1].strip(_EDGES).casefold() if index else ""
        after = words[index + 1].strip(_EDGES) if index + 1 < len(words) else ""
        if _is_acronym(bare):
            written.append(word)
        elif before in _TITLES or bare in _TITLES or _is_name(bare, before, after):
            written.append(_with_capital(word.lower()))
        else:
            written.append(word.lower())
    return written


def without_stray_capitals(words: Sequence[str]) -> list[str]:
    """Return the words with "AUGUST" as "August" and "you MAY" as "you may"."""
    written = list(words)
    for index, word in enumerate(words):
        bare = word.strip(_EDGES)
        if len(bare) < 2 or not bare.isupper() or bare.casefold() not in _STRAY:
            continue
        before = words[index - 1].strip(_EDGES).casefold() if index else ""
        after = words[index + 1].strip(_EDGES) if index + 1 < len(words) else ""
        is_word = bare.casefold() in _DOUBTFUL and not _is_name(bare.casefold(), before, after)
        written[index] = word.lower() if is_word else _with_capital(word.lower())
    return written


def as_sentences(words: Sequence[str], starts: Collection[int]) -> list[str]:
    """Return the words with a capital where a sentence starts, and for "I"."""
    written = [_first_person(word) for word in words]
    for index in starts:
        if index < len(written):
            written[index] = _with_capital(written[index])
    return written


def _is_acronym(bare: str) -> bool:
    if any(letter.isdigit() for letter in bare):
        return bare[:1].isalpha()
    return (
        2 <= len(bare) <= _LONGEST_ACRONYM
        and bare.isalpha()
        and not _VOWELS.intersection(bare)
        and bare not in _NO_ACRONYM | _TITLES
    )


def _is_name(bare: str, before: str, after: str) -> bool:
    if bare in _DOUBTFUL:
        return before[:1].isdigit() or after[:1].isdigit()
    return bare in _NAMES


def _first_person(word: str) -> str:
    head = word.rstrip(_EDGES)
    spelt = _FIRST_PERSON.get(head.replace("\u2019", "'"))
    if spelt is None:
        return word
    return "I" + word[1:]


def _with_capital(word: str) -> str:
    for index, letter in enumerate(word):
        if letter.isalpha():
            return word[:index] + letter.upper() + word[index + 1 :]
        if letter.isdigit():
            break
    return word
