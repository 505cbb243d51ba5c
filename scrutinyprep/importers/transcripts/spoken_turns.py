"""The turns of named speakers in plain text, however their names stand there."""

from __future__ import annotations

import re
from dataclasses import dataclass

from scrutinyprep.importers.transcripts.headed_turns import headed_turns_of
from scrutinyprep.importers.transcripts.labelled_turns import LabelledTurn, turns_of

_LEDGER = re.compile(
    r"^[^\S\n]*(?:summary\s+keywords|keywords|speakers|participants)[^\S\n]*$",
    re.IGNORECASE | re.MULTILINE,
)
"""Lists that a transcriber puts above what it heard."""
_OF_RECORDING = re.compile(
    r"^[^\S\n]*(?:(?:\d{1,2}h )?(?:\d{1,2}m )?\d{1,2}s|[^\n]{2,60} started transcription)[^\S\n]*$",
    re.MULTILINE,
)
_SIGNATURE = re.compile(
    r"\n\s*(?:[^\n]{2,60} stopped transcription"
    r"|(?:transcribed|transcript(?:ion)?(?:\s+provided)?|generated)\s+by\b[^\n]{0,120})\s*\Z",
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
    return Turns(labelled) if labelled else Turns(*headed_turns_of(text))


def without_ledger(text: str) -> str:
    """Return what stands above the turns without what only tells of the recording.

    A transcriber's lists of words and speakers; how long it is, and who began it.
    """
    found = _LEDGER.search(text)
    return _OF_RECORDING.sub("", text if found is None else text[: found.start()])


def without_signature(words: str) -> str:
    """Return the last turn without the line in which a transcriber names itself."""
    return _SIGNATURE.sub("", f"\n{words}").removeprefix("\n")
