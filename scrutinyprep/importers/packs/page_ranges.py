"""How a frontsheet prints the pack pages that it promises: "(Pages 5 - 10)" and the like."""

from __future__ import annotations

import re

_PAGES = r"(?:Pages?(?:\(s\))?(?:\s+(?:Nos?\.?|numbers?))?|Pp?\.?|Tudalennau|Tudalen)\s*:?"
_TO = r"\s*(?:-|–|—|to|i|&|and|ac?)\s*"
RANGE = re.compile(
    rf"[(\[]\s*{_PAGES}\s*(\d{{1,4}})(?:{_TO}(\d{{1,4}}))?"
    rf"(?:\s*[,;&]\s*(?:\d{{1,4}}{_TO})?(\d{{1,4}}))*\s*[)\]]",
    re.IGNORECASE,
)
"""With further ranges behind the first: the last number ends them all."""
BARE_RANGE = re.compile(rf"(?<=\w)\s*[-–,]?\s+Pages?\s+(\d{{1,4}})(?:{_TO}(\d{{1,4}}))?\s*$")
"""At the end of a title, without brackets."""
COLUMN_RANGE = re.compile(
    r"\(?\s*(?:Pages?|Pp?\.|Tudalennau|Tudalen)?\s*(\d{1,4})\s*(?:-|–|—|to|i)\s*(\d{1,4})\s*\)?"
    r"|\(?\s*(?:Pages?|Tudalen)\s*(\d{1,4})\s*\)?",
    re.IGNORECASE,
)
EMPTY_BRACKETS = re.compile(r"\(\s*\)")


def range_of(found: re.Match[str]) -> tuple[int, int] | None:
    """Return the two ends of a printed range, if it is one."""
    numbers = [int(number) for number in found.groups() if number]
    first, last = numbers[0], numbers[-1]
    return (first, last) if 0 < first <= last else None
