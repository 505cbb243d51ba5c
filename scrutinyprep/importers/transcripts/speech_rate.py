"""The unit of times that carry none: nobody says a thousand words a second."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from statistics import median

from scrutinyprep.importers.transcripts.cues import Cue

_LEAST_CHARACTERS_A_UNIT = 0.5
"""People say about 15 characters a second, and 0.015 a millisecond."""


def in_seconds(cues: Iterable[Cue]) -> tuple[Cue, ...]:
    """Return cues whose times are seconds or milliseconds with times in seconds."""
    known = tuple(cues)
    rates = [
        len(cue.text) / (cue.end_s - cue.start_s)
        for cue in known
        if cue.start_s is not None and cue.end_s is not None and cue.end_s > cue.start_s
    ]
    if not rates or median(rates) >= _LEAST_CHARACTERS_A_UNIT:
        return known
    return tuple(
        replace(cue, start_s=_seconds(cue.start_s), end_s=_seconds(cue.end_s)) for cue in known
    )


def _seconds(milliseconds: float | None) -> float | None:
    return None if milliseconds is None else milliseconds / 1000
