"""An agenda whose points begin at known seconds, laid over what was said."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from scrutinyprep.domain.parsed import ParsedAgendaPoint, ParsedTranscript

_HEADED = re.compile(
    r"^(?:(?:chapter|section|part)\s+\d{1,2}\s*[:.)\u2013-]+\s*)?"
    r"(?:(?:agenda\s+)?item\s+(?:no\.?\s*)?(?P<item>\d{1,3}[a-z]?)\b[\s:.)\u2013-]*"
    r"|(?P<number>\d{1,3}[a-z]?)[.)]\s+)?(?P<title>\S.*)?$",
    re.IGNORECASE,
)


def point_of(label: str) -> ParsedAgendaPoint:
    """Return the point that a chapter or section is called after: "Item 5 Budget", "5. Budget".

    The number of a chapter is no item's number.
    """
    words = " ".join(label.split())
    found = _HEADED.match(words)
    if found is None:
        return ParsedAgendaPoint("", words)
    return ParsedAgendaPoint(found["item"] or found["number"] or "", found["title"] or words)


def under_points(
    transcript: ParsedTranscript, points: Sequence[tuple[float, ParsedAgendaPoint]]
) -> ParsedTranscript:
    """Return the transcript with each speech under the last point that had begun by then."""
    if not points:
        return transcript
    ordered = sorted(points, key=lambda point: point[0])
    starts = [start for start, _ in ordered]
    return replace(
        transcript,
        agenda=tuple(point for _, point in ordered),
        speeches=tuple(
            replace(speech, point=_at(starts, speech.start_s)) for speech in transcript.speeches
        ),
    )


def _at(starts: Sequence[float], start_s: float | None) -> int | None:
    if start_s is None:
        return None
    return max((index for index, start in enumerate(starts) if start <= start_s), default=None)
