"""What an agenda item asks more than once: in a report's summary, at its end, in its appendix."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from scrutinyprep.domain.access import Access

_LEAD = re.compile(r"^.{0,160}?:\s*-?\s*(?=\(?\w{1,4}[).]\s)")
_LABEL = re.compile(r"^(?:\((\w{1,4})\)|(\w{1,3})\)|(\d[\d.]*|[A-Za-z])[.)]?(?=\s))\s*")
_REFERS = re.compile(
    r"\s+(?:please\s+)?(?:refer\s+to|see)\s[^.]*\b(?:section|paragraph|appendix|annex)\b.*$",
    re.IGNORECASE,
)
"""Where a table says beside it where to read more."""
_WORD = re.compile(r"[^\W_]+(?:[.,/-]\d+)*")
_FIGURE = re.compile(r"\d")
_FEWEST_WORDS = 4
"""Of fewer words, "note the report", too much may be meant."""
_MOSTLY = 0.8
"""Share of the shorter one's words that the longer one has, in the same order."""

One = TypeVar("One")


@dataclass(frozen=True, slots=True)
class Asked(Generic[One]):
    """A thing that is asked, where it stands first, and where it is asked again."""

    first: One
    again: tuple[One, ...] = ()
    """In nearly the same words: a reader who wants each word goes there."""


def asked_once(
    asked: Sequence[One], told: Callable[[One], tuple[str, Access]]
) -> tuple[Asked[One], ...]:
    """Return what is asked, each thing once, in order; `told` says its words and its access.

    Two entries of one list are two things, however alike they are: only what
    stands in a later list, with the same figures, can be the same in other words.
    """
    found: list[tuple[int, Access, list[str], list[One]]] = []
    for number, one in _with_lists(asked, lambda one: told(one)[0]):
        text, access = told(one)
        words = _words_of(text)
        same = (
            several
            for list_number, open_to, before, several in found
            if open_to == access
            and (before == words or (list_number != number and _is_same(before, words)))
        )
        several = next(same, None)
        if several is None:
            found.append((number, access, words, [one]))
        else:
            several.append(one)
    return tuple(Asked(several[0], tuple(several[1:])) for *_, several in found)


def _with_lists(asked: Sequence[One], text_of: Callable[[One], str]) -> Iterator[tuple[int, One]]:
    """Yield each with the number of the list that it stands in: a label that goes back begins one.

    What has no label belongs to the list before it.
    """
    number = 0
    highest: tuple[int, ...] = ()
    for one in asked:
        label = _label_of(text_of(one))
        if label is not None:
            number += bool(highest) and label <= highest
            highest = label
        yield number, one


def _label_of(text: str) -> tuple[int, ...] | None:
    """Return a label as something that can be compared: "2.1" and "(b)"; None where there is none.

    Letters count from 1, so that "a)" after "4." begins a list.
    """
    found = _LABEL.match(_LEAD.sub("", text, count=1))
    if found is None:
        return None
    label = next(group for group in found.groups() if group).casefold().strip(".")
    if label[0].isdigit():
        return tuple(int(part) for part in label.split(".") if part.isdigit())
    return (ord(label) - ord("a") + 1,) if len(label) == 1 else None


def _words_of(text: str) -> list[str]:
    plain = _REFERS.sub("", _LABEL.sub("", _LEAD.sub("", text, count=1), count=1))
    return [word.casefold() for word in _WORD.findall(plain)]


def _is_same(before: Sequence[str], words: Sequence[str]) -> bool:
    shorter, longer = sorted((before, words), key=len)
    if len(shorter) < _FEWEST_WORDS:
        return False
    if not {word for word in shorter if _FIGURE.search(word)} <= set(longer):
        return False
    return _in_order(shorter, longer) >= _MOSTLY * len(shorter)


def _in_order(shorter: Sequence[str], longer: Sequence[str]) -> int:
    """Return how many words both have in one order: the longest common subsequence."""
    row = [0] * (len(longer) + 1)
    for word in shorter:
        before = row
        row = [0]
        for at, other in enumerate(longer):
            row.append(before[at] + 1 if word == other else max(before[at + 1], row[at]))
    return row[-1]
