"""A caption: some words, and the seconds of the recording at which they stand on the screen."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from scrutinyprep.domain.parsed import ParsedWarning

_CLOCK = re.compile(
    r"(?:(?P<hours>\d{1,6}):)?(?P<minutes>\d{1,3}):(?P<seconds>\d{1,2})(?:[.,](?P<part>\d{1,6}))?"
)
_LONGEST_MINUTE = 60
_A_PART_CUES = 20
"""Captions; a run of fewer is no recording of its own."""
_MOST_PARTS = 12


@dataclass(frozen=True, slots=True)
class Cue:
    """One caption, or one segment of what a machine heard."""

    text: str
    """The words as they stand in the file, line breaks kept, codes out."""
    start_s: float | None = None
    end_s: float | None = None
    """Where the last word is over, as far as the file says."""
    speaker: str | None = None
    is_change: bool = False
    """Somebody else begins to speak here, who is not named."""


def seconds_at(text: str) -> float | None:
    """Return the seconds of the time that the text begins with: "1:02:03.5", "62:03", "2:03,5".

    None where it begins with no time, or one that no clock shows.
    """
    found = _CLOCK.match(text)
    if found is None or (found.end() < len(text) and text[found.end()].isalnum()):
        return None
    minutes, seconds = int(found["minutes"]), int(found["seconds"])
    if seconds >= _LONGEST_MINUTE or (found["hours"] and minutes >= _LONGEST_MINUTE):
        return None
    whole = int(found["hours"] or 0) * 3600 + minutes * 60 + seconds
    return round(whole + float(f"0.{found['part'] or 0}"), 3)


def in_order(cues: Sequence[Cue]) -> tuple[tuple[Cue, ...], tuple[ParsedWarning, ...]]:
    """Return the cues in the order of their times, and what there is to say of that.

    Cues without a time stay behind the one that they followed. Where the
    clock begins again, as in a file put together from several recordings,
    the parts stay as they are.
    """
    runs = _ascending_runs(cues)
    if len(runs) == 1:
        return tuple(cues), ()
    if _are_parts(runs):
        return tuple(cues), (
            ParsedWarning(
                "clock-restarts",
                f"The times begin again {len(runs) - 1} times: the file holds several recordings.",
            ),
        )
    anchors: list[float] = []
    for cue in cues:
        anchors.append(cue.start_s if cue.start_s is not None else anchors[-1] if anchors else 0.0)
    ordered = sorted(range(len(cues)), key=lambda index: anchors[index])
    return tuple(cues[index] for index in ordered), (
        ParsedWarning(
            "order-restored", "The captions were out of order; their times put it right."
        ),
    )


def _ascending_runs(cues: Sequence[Cue]) -> list[list[float]]:
    runs: list[list[float]] = [[]]
    for cue in cues:
        if cue.start_s is None:
            continue
        if runs[-1] and cue.start_s < runs[-1][-1]:
            runs.append([])
        runs[-1].append(cue.start_s)
    return runs


def _are_parts(runs: Sequence[Sequence[float]]) -> bool:
    """Say whether each run is a recording: long, and over the same times as the one before."""
    if len(runs) > _MOST_PARTS or any(len(run) < _A_PART_CUES for run in runs):
        return False
    return all(
        later[0] <= earlier[len(earlier) // 2] and later[-1] >= earlier[len(earlier) // 4]
        for earlier, later in pairwise(runs)
    )


def untimed(cues: Sequence[Cue]) -> tuple[ParsedWarning, ...]:
    """Say how many captions have words but no time, where others have one."""
    without = sum(cue.start_s is None for cue in cues)
    if not without:
        return ()
    if without == len(cues):
        return (ParsedWarning("no-times", "The file says of no words when they were said."),)
    return (
        ParsedWarning(
            "times-missing",
            f"{without} of {len(cues)} captions have no time that can be read; "
            "their words are kept.",
        ),
    )


CUT_SHORT = ParsedWarning(
    "cut-short", "The file breaks off in the middle; what comes before is kept."
)


def named_after(path: Path, rendering: str) -> str:
    """Return the title of a rendering: several of one meeting must be told apart."""
    return f"{path.stem} ({rendering})"
