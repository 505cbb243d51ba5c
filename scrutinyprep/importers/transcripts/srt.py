"""SubRip captions: numbered, with a comma in their times."""

from __future__ import annotations

from pathlib import Path

from scrutinyprep.domain.parsed import ParsedTranscript
from scrutinyprep.importers.transcripts import caption_codes, captions, timed_blocks
from scrutinyprep.importers.transcripts.cues import CUT_SHORT

FORMAT = "srt"


def recognises(text: str) -> bool:
    """Say whether any line has an arrow between two times."""
    return timed_blocks.has_timings(text)


def read(text: str, path: Path) -> ParsedTranscript:
    """Read the captions; their times say the order, whatever their numbers are.

    Raises:
        NoText: there are none with words.
    """
    blocks = timed_blocks.blocks_in(text)
    return captions.transcript_of(
        tuple(timed_blocks.in_voices(blocks.cues)),
        path,
        form=FORMAT,
        rendering="SubRip captions",
        warnings=(CUT_SHORT,) if blocks.is_cut_short else (),
        may_roll=caption_codes.has_inline_times(text),
    )
