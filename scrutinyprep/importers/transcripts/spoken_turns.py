"""The turns of named speakers in plain text, however their names stand there."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from scrutinyprep.importers.transcripts.headed_turns import headed_turns_of
from scrutinyprep.importers.transcripts.labelled_turns import LabelledTurn, turns_of

_LATE_S = 6 * 3600.0
"""Nothing is said first after six hours of a recording: that is the time of day."""
_LONE_CLOCK = re.compile(
    r"(?:\n|^)[^\S\n]*(?P<hours>\d{1,2}):(?P<minutes>[0-5]\d):(?P<seconds>[0-5]\d)\s*\Z"
)
_LEDGER = re.compile(
    r"^[^\S\n]*(?:summary\s+keywords|keywords|speakers|participants|attendees)[^\S\n]*$",
    re.IGNORECASE | re.MULTILINE,
)
"""Lists that a transcriber puts above what it heard."""
_OF_RECORDING = re.compile(
    r"^[^\S\n]*(?:(?:\d{1,2}h )?(?:\d{1,2}m )?\d{1,2}s|[^\n]{2,60} started transcription)[^\S\n]*$",
    re.MULTILINE,
)
_SIGNATURE = re.compile(
    r"\n\s{0,20}(?:[^\n]{2,60} stopped transcription"
    r"|(?:meeting|transcription) ended after [\d:]+[^\n]*"
    r"|(?:transcribed|transcript(?:ion)?(?:\s+provided)?|generated)\s+by\b[^\n]{0,120})\s{0,20}\Z",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Turns:
    """The turns of a text; none where it is not written in turns."""

    turns: tuple[LabelledTurn, ...] = ()
    is_by_machine: bool = False
    """A meeting program or a transcriber wrote it, by the way it heads its turns."""


def turns_in(text: str) -> Turns:
    """Return the turns that begin with a name and a colon, else those under a line of their own."""
    labelled = turns_of(text)
    turns, is_by_machine = (labelled, False) if labelled else headed_turns_of(text)
    return Turns(_from_the_beginning(_timed_between(turns, text)), is_by_machine)


def _timed_between(turns: tuple[LabelledTurn, ...], text: str) -> tuple[LabelledTurn, ...]:
    """Return the turns, those with a time that stands on a line of its own before them.

    So Google Meet writes one every five minutes; nobody says it.
    """
    timed: list[LabelledTurn] = []
    waiting = _clock_at_end(text[: turns[0].label_start])[1] if turns else None
    for turn in turns:
        words, after = _clock_at_end(text[turn.start : turn.end])
        start_s = turn.start_s if turn.start_s is not None else waiting
        timed.append(replace(turn, end=turn.start + len(words), start_s=start_s))
        waiting = after
    return tuple(timed)


def _clock_at_end(text: str) -> tuple[str, float | None]:
    """Return a text without the time on its last line, and that time in seconds."""
    found = _LONE_CLOCK.search(text)
    if found is None:
        return text, None
    hours, minutes, seconds = (int(found[part]) for part in ("hours", "minutes", "seconds"))
    return text[: found.start()], float(hours * 3600 + minutes * 60 + seconds)


def _from_the_beginning(turns: tuple[LabelledTurn, ...]) -> tuple[LabelledTurn, ...]:
    """Return the turns with times of the day counted from the first, as a recording counts."""
    starts = [turn.start_s for turn in turns if turn.start_s is not None]
    if not starts or starts[0] < _LATE_S or min(starts) < starts[0]:
        return turns
    return tuple(
        replace(turn, start_s=None if turn.start_s is None else turn.start_s - starts[0])
        for turn in turns
    )


def without_ledger(text: str) -> str:
    """Return what stands above the turns without what only tells of the recording.

    A transcriber's lists of words and speakers; how long it is, and who began it.
    """
    found = _LEDGER.search(text)
    return _OF_RECORDING.sub("", text if found is None else text[: found.start()])


def without_signature(words: str) -> str:
    """Return the last turn without the line in which a transcriber names itself."""
    return _SIGNATURE.sub("", f"\n{words}").removeprefix("\n")
