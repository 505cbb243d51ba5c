"""How much of two texts is the same, word for word."""

from __future__ import annotations

import re
from collections.abc import Iterable

_RUN_WORDS = 5


def runs_in(text: str) -> frozenset[int]:
    """Return the runs of five words in a text, each as a number.

    Only within one run of the program do equal numbers mean equal words.
    """
    words = re.findall(r"[^\W_]+", text.casefold())
    return frozenset(
        hash(tuple(words[at : at + _RUN_WORDS])) for at in range(len(words) - _RUN_WORDS + 1)
    )


def shared(one: Iterable[int], other: Iterable[int]) -> float:
    """Return the share of runs that two texts have in common, of those in either: 0 to 1."""
    first, second = frozenset(one), frozenset(other)
    either = len(first | second)
    return len(first & second) / either if either else 0.0
