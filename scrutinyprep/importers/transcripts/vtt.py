"""WebVTT captions: YouTube's that roll, Teams' with voices, a stenographer's in capitals.

Source: WebVTT: The Web Video Text Tracks Format, W3C.
"""

from __future__ import annotations

import re
from pathlib import Path

from scrutinyprep.domain.parsed import ParsedTranscript
from scrutinyprep.importers.transcripts import caption_codes, captions, timed_blocks
from scrutinyprep.importers.transcripts.cues import CUT_SHORT

FORMAT = "vtt"

_MAGIC = re.compile(r"\s*WEBVTT(?=[ \t\n]|$)")
_NO_CAPTION = re.compile(r"(?:NOTE|STYLE|REGION)(?=[ \t\n]|$)|::cue\b|\}")
_COMMENT = re.compile(r"^NOTE[ \t]*", re.MULTILINE)
_BLANK_LINES = re.compile(r"\n(?:[^\S\n]*\n)+")


def recognises(text: str) -> bool:
    """Say whether it begins as WebVTT does, or has its times without that beginning."""
    if _MAGIC.match(text):
        return True
    first = timed_blocks.first_timing(text)
    return first is not None and "." in first.partition(timed_blocks.ARROW)[0]


def read(text: str, path: Path) -> ParsedTranscript:
    """Read the captions.

    Raises:
        NoText: there are none, or none with words.
    """
    head, body = _parted(text)
    comments, body = _without_comments(body)
    blocks = timed_blocks.blocks_in(body)
    return captions.transcript_of(
        tuple(timed_blocks.in_voices(blocks.cues)),
        path,
        form=FORMAT,
        rendering="WebVTT captions",
        head=[*head, *comments],
        warnings=(CUT_SHORT,) if blocks.is_cut_short else (),
        may_roll=caption_codes.has_inline_times(body),
    )


def _parted(text: str) -> tuple[list[str], str]:
    """Return the lines of the header, and what comes after it."""
    magic = _MAGIC.match(text)
    if magic is None:
        return [], text
    header, *_ = _BLANK_LINES.split(text[magic.end() :], maxsplit=1)
    timing = timed_blocks.first_timing(header)
    if timing is not None:
        header = header[: header.index(timing)]
    return header.split("\n"), text[magic.end() + len(header) :]


def _without_comments(body: str) -> tuple[list[str], str]:
    """Return the lines of the comments, and the text without comments and styles."""
    comments: list[str] = []
    kept: list[str] = []
    for block in _BLANK_LINES.split(body):
        if _NO_CAPTION.match(block.strip()) and not timed_blocks.has_timings(block):
            comments += _COMMENT.sub("", block.strip()).split("\n")
        else:
            kept.append(block)
    return comments, "\n\n".join(kept)
