"""The text taken out of an agenda pack: told apart from what was said at a meeting.

Such a file keeps the stamps of the pages ("Page 41") and the ranges of the
frontsheet ("(Pages 8 - 15)"), but neither pages nor fonts to read them by.
"""

from __future__ import annotations

import re

_STAMP = re.compile(r"(?m)^[ \t]*(?:Page|Tudalen)[ \t]+\d{1,4}[ \t]*\r?$")
_RANGE = re.compile(r"\((?:Pages?|Tudalennau)\s+\d{1,4}\s*(?:-|–|to|i)\s*\d{1,4}\)")
_FEWEST_STAMPS = 5
_FEWEST_RANGES = 2


def recognises(text: str) -> bool:
    """Say whether this is the text of a pack, by its frontsheet's ranges and its pages' stamps."""
    ranges = sum(1 for _ in _RANGE.finditer(text))
    return ranges >= _FEWEST_RANGES and sum(1 for _ in _STAMP.finditer(text)) >= _FEWEST_STAMPS
