"""Where each minute of printed minutes begins: at its number, or where it refers to the agenda."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from scrutinyprep.importers.minutes.blocks import Block

_FEWEST = 2
_MOST_SKIPPED = 3
"""Items that may be missing, since a clerk leaves out those with nothing to minute."""
_MOST_CANDIDATES = 800
_REFERENCE, _HEADING, _PASSAGE = 5.0, 3.0, 0.05
"""What counts towards a run of numbers. A passage only fills a gap: tables are full of numbers."""
_SKIPPED_COSTS = 0.5
_FEWEST_WITHOUT_HEADINGS = 4
_PARTS = re.compile(r"(?:(?P<year>\d{1,4})/)?(?P<number>\d{1,4})(?P<letter>[A-Za-z]?)")


@dataclass(frozen=True, slots=True)
class Head:
    """The heading of a minute: from block `first` up to, not including, block `after`."""

    first: int
    after: int
    number: str | None
    title: str
    item: str | None
    weight: float


def heads_of(blocks: Sequence[Block]) -> tuple[Head, ...]:
    """Return the headings of minutes in order; none where it is not minuted item by item.

    Headings without numbers count where they refer back to the agenda,
    "(Item 1)". Numbered ones count where their numbers follow each other, so
    that an entry of a list starts no minute.
    """
    found = _candidates(blocks)
    unnumbered = [head for head in found if head.item and head.number is None]
    if len(unnumbered) >= _FEWEST:
        return tuple(head for head in found if head.item)
    chain = _best_chain([head for head in found if head.number][:_MOST_CANDIDATES])
    if sum(head.weight >= _HEADING for head in chain) >= _FEWEST:
        return chain
    if len(chain) >= _FEWEST_WITHOUT_HEADINGS and chain[0].number == "1":
        return chain
    return tuple(head for head in found if head.item)


def _candidates(blocks: Sequence[Block]) -> list[Head]:
    heads = []
    for place, block in enumerate(blocks):
        if block.is_reference or not block.could_head:
            continue
        item, after = block.item, place + 1
        if item is None and after < len(blocks) and blocks[after].is_reference:
            item, after = blocks[after].item, after + 1
        weight = _REFERENCE if item else _HEADING if block.is_heading else _PASSAGE
        if item or block.number:
            heads.append(Head(place, after, block.number, block.title, item, weight))
    return heads


def _best_chain(heads: Sequence[Head]) -> tuple[Head, ...]:
    """Return the run of headings whose numbers follow each other, the most telling one."""
    best: list[float] = []
    before: list[int | None] = []
    for place, head in enumerate(heads):
        best.append(head.weight)
        before.append(None)
        for earlier in range(place):
            step = _step(heads[earlier], head)
            if step is None:
                continue
            score = best[earlier] + head.weight - _SKIPPED_COSTS * max(0, step - 1)
            if score > best[place]:
                best[place], before[place] = score, earlier
    if not best:
        return ()
    chain: list[Head] = []
    here: int | None = max(range(len(best)), key=best.__getitem__)
    while here is not None:
        chain.insert(0, heads[here])
        here = before[here]
    return tuple(chain)


def _step(one: Head, other: Head) -> int | None:
    """Return how far one number is after another; 0 for "10A" after "10", None if it is not."""
    first, second = _PARTS.fullmatch(one.number or ""), _PARTS.fullmatch(other.number or "")
    if first is None or second is None or first["year"] != second["year"]:
        return None
    step = int(second["number"]) - int(first["number"])
    if step == 0:
        follows = second["letter"].upper() > first["letter"].upper()
        return 0 if follows else None
    return step if 1 <= step <= _MOST_SKIPPED else None
