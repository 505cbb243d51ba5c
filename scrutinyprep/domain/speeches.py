"""What was said, turn by turn."""

from __future__ import annotations

import re
import textwrap
from dataclasses import dataclass

from scrutinyprep.domain.access import OPEN, Access
from scrutinyprep.domain.ids import DocumentId, MeetingId, SpeechId


@dataclass(frozen=True, slots=True)
class Speech:
    """One turn of one speaker in a recorded meeting."""

    id: SpeechId
    meeting_id: MeetingId
    document_id: DocumentId
    position: int
    """Counted from 0 in the order of the transcript."""
    item: str | None
    """The printed number of the agenda item under which it was said."""
    item_title: str | None
    speaker: str | None
    start_s: float | None
    """Seconds since the recording began."""
    text: str
    """The words as they stand in the file."""
    display_text: str
    """The same words made readable."""
    access: Access = OPEN


def clock(seconds: float) -> str:
    """Return a time of a recording as a webcast shows it, such as "1:21:46"."""
    whole = int(seconds)
    return f"{whole // 3600}:{whole // 60 % 60:02}:{whole % 60:02}"


_PASSAGE_CHARACTERS = 1200
_SENTENCE_ENDS = re.compile(r"(?<=[.?!])\s+")


def passages_in(text: str) -> list[str]:
    """Cut a long speech into passages that a reader can take in, at the ends of sentences.

    A speech without a full stop, as captions have it, is cut between words.
    """
    passages: list[str] = []
    current = ""
    for sentence in _SENTENCE_ENDS.split(text.strip()):
        for piece in _short_pieces(sentence):
            if current and len(current) + len(piece) >= _PASSAGE_CHARACTERS:
                passages.append(current)
                current = piece
            else:
                current = f"{current} {piece}".strip()
    if current:
        passages.append(current)
    return passages


def _short_pieces(sentence: str) -> list[str]:
    return textwrap.wrap(sentence, _PASSAGE_CHARACTERS, break_on_hyphens=False) or []
