"""The entries of a list that stands in one cell of a form."""

from __future__ import annotations

import re

_FIRST = re.compile(r"(?:^|:[-–]?\s+|:\s*[-–]\s+)(?P<marker>\(?(?:1|a|i)[.)])\s+(?=\S)")
_ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_ENDS = r"(?<=[.;:,])|(?<=\band)|(?<=\bor)"


def entries_within(text: str) -> tuple[str, ...]:
    """Return the entries of a list as they are printed, the first with what leads into it.

    Guards against numbers in a sentence: the list begins with 1, a or i behind
    a colon or at the very beginning, and each next marker counts on from the
    last, behind the end of an entry. A text without such a list is one entry.
    """
    first = _FIRST.search(text)
    if first is None:
        return (text,)
    starts = [0]
    at = first.end()
    for marker in _following(first["marker"]):
        found = re.compile(rf"(?:{_ENDS})\s+(?={re.escape(marker)}\s)").search(text, at)
        if found is None:
            break
        starts.append(found.end())
        at = found.end() + len(marker)
    return tuple(
        text[start:end].strip() for start, end in zip(starts, [*starts[1:], len(text)], strict=True)
    )


def _following(marker: str) -> list[str]:
    """Return the markers that count on from a first one, in its form: "(b)" after "(a)"."""
    counted = marker.strip("().")
    if counted == "1":
        names = [str(number) for number in range(2, 31)]
    elif counted == "i":
        names = list(_ROMANS[1:])
    else:
        names = list("bcdefghijklmnopqrstuvwxyz")
    return [marker.replace(counted, name) for name in names]
