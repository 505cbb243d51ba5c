"""What can be noticed about a question before it is asked. Precision first: a mark is rare."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from scrutinyprep.analysis.question_checks_ground import (
    AskedBefore,
    in_pack,
    nearly_same,
    unexplained,
)
from scrutinyprep.analysis.question_checks_wording import (
    closed,
    leading,
    longer_than_a_minute,
    several,
    statement,
)
from scrutinyprep.domain.question_findings import InPack, QuestionFinding
from scrutinyprep.domain.questions import QuestionType

_FEWEST_WORDS = 3
"""Fewer are the beginning of something: nothing is said of them."""
_MEANT_CLOSED = (QuestionType.CLOSED, QuestionType.CLARIFYING)


@dataclass(frozen=True, slots=True)
class Ground:
    """What a question's words are compared with."""

    explained: frozenset[str] = frozenset()
    """Acronyms that something says the meaning of."""
    others: tuple[AskedBefore, ...] = ()
    """The other questions of the meeting."""
    passages: tuple[InPack, ...] = ()
    """Passages of the meeting's papers that share words with it."""


def findings_in(
    words: str, ground: Ground, *, type: QuestionType | None = None
) -> tuple[QuestionFinding, ...]:
    """Return what is noticed about a question, at most one finding of a kind but acronyms.

    Args:
        words: of the question.
        ground: what it is compared with.
        type: how its author means it: one that is meant to be closed is no worse for it.
    """
    if len(words.split()) < _FEWEST_WORDS:
        return ()
    found: list[QuestionFinding] = []
    multiple, led = several(words), leading(words)
    found += _each(multiple, longer_than_a_minute(words), led, statement(words))
    found += unexplained(words, ground.explained)
    if multiple is None and led is None and type not in _MEANT_CLOSED:
        found += _each(closed(words))
    found += _each(in_pack(words, ground.passages), nearly_same(words, ground.others))
    return tuple(found)


def _each(*found: QuestionFinding | None) -> Iterable[QuestionFinding]:
    return (one for one in found if one is not None)


__all__ = ["AskedBefore", "Ground", "findings_in"]
