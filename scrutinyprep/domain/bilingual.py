"""Whether two texts are one record in Welsh and in English.

Councils in Wales publish their minutes in both. The words differ; figures,
references, names and the numbers of the items are the same in both.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

_WORD = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)?")
_WELSH = frozenset(
    "y yr yn i a ac o ar am gan gyda wedi mae bod bydd roedd oedd cyfarfod cofnodion eitem "
    "cyngor cynghorydd hynny hwn ei eu nid dim ond neu oherwydd drwy wrth dan".split()
)
_ENGLISH = frozenset(
    "the of and to that was were in on at for with from by this it be is are meeting minutes item "
    "council councillor which not any would had has have".split()
)
_LEAST_WORDS = 60
_CLEARLY = 3.0
"""Times as many of one language's small words as of the other's; "a" and "i" are both's."""
_FIGURE = re.compile(r"(?<![\w.,])[\u00a3]?\d[\d,./:-]*\d(?!\w)|\b[A-Z]{1,4}[/-]?\d{2,}[\w/-]*")
_NAME = re.compile(r"(?<![.!?]\s)(?<!^)\b[A-Z][\w'\u2019-]{3,}")
_FEWEST_FIGURES = 6
_FEWEST_NUMBERS = 4
_SHARED_NUMBERS = 0.8
_SHARED_FIGURES = 0.45
_SHARED_NAMES = 0.12
"""Translated minutes share a sixth of their names, other minutes a hundredth."""


def is_welsh(text: str) -> bool | None:
    """Say whether a text is in Welsh, or in English; None where neither is clear."""
    words = [word.casefold() for word in _WORD.findall(text)]
    if len(words) < _LEAST_WORDS:
        return None
    welsh = sum(word in _WELSH for word in words)
    english = sum(word in _ENGLISH for word in words)
    if welsh > english * _CLEARLY:
        return True
    return False if english > welsh * _CLEARLY else None


def are_one_in_two_languages(
    one: str, other: str, numbers: Sequence[str], others: Sequence[str]
) -> bool:
    """Say whether two records are of one meeting, one in Welsh and one in English.

    Args:
        one: the words of the one record.
        other: the words of the other.
        numbers: the numbers of the one's items, in order.
        others: those of the other's.
    """
    languages = {is_welsh(one), is_welsh(other)}
    if languages != {True, False}:
        return False
    if min(len(numbers), len(others)) < _FEWEST_NUMBERS:
        return False
    if _share(numbers, others) < _SHARED_NUMBERS:
        return False
    figures, other_figures = _FIGURE.findall(one), _FIGURE.findall(other)
    if min(len(set(figures)), len(set(other_figures))) >= _FEWEST_FIGURES:
        return _share(figures, other_figures) >= _SHARED_FIGURES
    return _share(_NAME.findall(one), _NAME.findall(other)) >= _SHARED_NAMES


def _share(one: Iterable[str], other: Iterable[str]) -> float:
    first, second = {word.strip(".,") for word in one}, {word.strip(".,") for word in other}
    return len(first & second) / max(1, len(first | second))
