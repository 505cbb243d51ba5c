"""What every kind of caption file becomes: a transcript, with the warnings that it earns."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from scrutinyprep.domain.errors import NoText
from scrutinyprep.domain.parsed import MeetingFacts, ParsedTranscript, ParsedWarning
from scrutinyprep.importers import text_facts
from scrutinyprep.importers.transcripts import cues as timing
from scrutinyprep.importers.transcripts import rolling, speeches, turns
from scrutinyprep.importers.transcripts.cues import Cue


def transcript_of(
    cues: Sequence[Cue],
    path: Path,
    *,
    form: str,
    rendering: str,
    head: Sequence[str] = (),
    warnings: Sequence[ParsedWarning] = (),
    may_roll: bool = False,
) -> ParsedTranscript:
    """Return the transcript that these captions are.

    `head` is what the file says above its captions. Nobody writes captions by
    hand: where no stenographer left a mark, a machine made them.

    Raises:
        NoText: there are no words in the captions.
    """
    cues = tuple(cue for cue in cues if cue.text.strip())
    if not cues:
        raise NoText(path)
    told = [*warnings, *timing.untimed(cues)]
    ordered, order = timing.in_order(cues)
    if may_roll or rolling.is_rolling(ordered):
        ordered = rolling.derolled(ordered)
    said, folded = speeches.speeches_of(ordered, path)
    return ParsedTranscript(
        format=form,
        title=timing.named_after(path, rendering),
        meeting=facts_of(head, path),
        speeches=said,
        is_automatic=not turns.are_stenographed(ordered),
        warnings=(*told, *order, *folded),
    )


def facts_of(head: Sequence[str], path: Path) -> MeetingFacts:
    """Return what the head says of the meeting, and where it is silent, the file's name.

    Dates in what was said tell nothing: they may be of any other meeting.
    """
    return text_facts.completed(text_facts.facts_in(head), text_facts.facts_in_name(path))
