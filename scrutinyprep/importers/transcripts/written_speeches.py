"""Speeches from running text, without captions: paragraphs, shown so that they can be read."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from scrutinyprep.domain.parsed import ParsedSpeech, ParsedWarning
from scrutinyprep.importers.transcripts import noise, paragraphs, reading_text

_CODES = re.compile(r"\[/?vc_[^\[\]\n]*\]|<!--(?:(?!<!--).)*?-->|</?[a-z][^<>\n]*>", re.IGNORECASE)


def speeches_in(text: str) -> list[ParsedSpeech]:
    """Return a speech for each paragraph, as it stands; `shown` makes it readable."""
    return [ParsedSpeech(piece, piece) for piece in paragraphs.pieces_of(text)]


def shown(
    speeches: Iterable[ParsedSpeech], *, by_machine: bool
) -> tuple[tuple[ParsedSpeech, ...], tuple[ParsedWarning, ...]]:
    """Return the speeches with their words readable, and what is said of what is not shown.

    Only a machine hears a loop: people fill tables with the same word.
    A speech in which nothing is said goes with the one before, else with the
    one after, so that its raw text is kept.
    """
    kept: list[ParsedSpeech] = []
    waiting = ""
    sounds = loops = 0
    for speech in speeches:
        display, more_sounds, more_loops = reading_text.readable(
            _CODES.sub(" ", speech.text), with_loops=not by_machine
        )
        sounds, loops = sounds + more_sounds, loops + more_loops
        if display:
            kept.append(replace(speech, text=f"{waiting}{speech.text}", display_text=display))
            waiting = ""
        elif kept and speech.text:
            kept[-1] = replace(kept[-1], text=f"{kept[-1].text}\n{speech.text}")
        elif speech.text:
            waiting += f"{speech.text}\n"
    return tuple(kept), noise.folded(sounds, loops)
