"""Which passwords protect anything: none that a stranger would soon have guessed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from scrutinyprep.domain.errors import PasswordTooWeak

LEAST_CHARACTERS = 12
_LONGEST_BYTES = 127
"""What a PDF takes of a password; the rest would go unheard. Source: ISO 32000-2, 7.6.4.3.3."""
_LEAST_LEFT = 8
"""So many characters must stand beside the words that anybody would try first."""
_LEAST_DIFFERENT = 6
_RUN = 4
_ROWS = ("abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm")
_TRIED_FIRST = (
    "password passwort letmein welcome admin secret qwerty iloveyou monkey dragon football "
    "master login access council councillor councilor committee scrutiny briefing meeting agenda "
    "exempt confidential private spring summer autumn winter monday tuesday wednesday thursday "
    "friday january february march april june july august september october november december "
    "changeme default"
).split()
_ALONE_MIN = 4
_LOOKALIKES = str.maketrans("013457@$!|", "oleastasii")


def check_password(password: str, about: Iterable[str] = ()) -> None:
    """Let a password pass that is worth having.

    `about` is what everyone knows who holds the file: the committee, the date,
    whose copy it is. It counts for nothing in a password.

    Raises:
        PasswordTooWeak: with the reason, in words that end a sentence.
    """
    text = composed(password)
    if len(text) < LEAST_CHARACTERS:
        raise PasswordTooWeak(f"it has fewer than {LEAST_CHARACTERS} characters")
    if len(text.encode("utf-8")) > _LONGEST_BYTES:
        raise PasswordTooWeak(f"a PDF takes no more than {_LONGEST_BYTES} letters of one")
    if not text.isprintable():
        raise PasswordTooWeak("it holds signs that nobody can type")
    folded = text.casefold()
    if len(set(folded)) < _LEAST_DIFFERENT:
        raise PasswordTooWeak("it uses the same few characters again and again")
    known = {word for words in about for word in _words(words)}
    if len(_without(folded, known)) < _LEAST_LEFT:
        raise PasswordTooWeak("it is made of what stands on the cover of the file")
    if len(_without(_without_runs(folded), {*known, *_TRIED_FIRST})) < _LEAST_LEFT:
        raise PasswordTooWeak("it is made of words or rows of keys that are tried first")


def composed(password: str) -> str:
    """Return the password as every keyboard gives it: "é" is one character, not two."""
    return unicodedata.normalize("NFKC", password)


def _words(text: str) -> list[str]:
    return [word.casefold() for word in re.findall(r"[^\W_]+", text) if len(word) >= _ALONE_MIN]


def _without(text: str, known: Iterable[str]) -> str:
    """Return what is left of a text without these words, also where letters look like digits."""
    left = text
    for word in sorted(known, key=len, reverse=True):
        left = left.replace(word, "")
        alike = left.translate(_LOOKALIKES)
        while word in alike:
            at = alike.index(word)
            left, alike = left[:at] + left[at + len(word) :], alike[:at] + alike[at + len(word) :]
    return left


def _without_runs(text: str) -> str:
    """Return a text without runs along the alphabet, the digits or a row of keys."""
    left = text
    for row in (*_ROWS, *(row[::-1] for row in _ROWS)):
        for start in range(len(row) - _RUN + 1):
            run = row[start : start + _RUN]
            while run in left:
                left = left.replace(run, "")
    return left
