"""Words as they are shown: joined, in sentences, in small letters; the same words always."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from scrutinyprep.importers.transcripts import letter_case, noise, streams


class Writing(Enum):
    """How a file is written as a whole."""

    PLAIN = "plain"
    STENOGRAPHED = "stenographed"
    """Small letters even where a sentence begins, and capitals where none belong."""
    CAPITALS = "capitals"


def display_text(
    words: Sequence[Sequence[str]], pauses: Sequence[float], writing: Writing = Writing.PLAIN
) -> str:
    """Return the words of some captions as running text.

    `pauses` holds the seconds of silence before each caption.
    """
    running: list[str] = []
    silence: dict[int, float] = {}
    for some, pause in zip(words, pauses, strict=True):
        if some:
            silence[len(running)] = pause
        running += some
    if writing is Writing.CAPITALS:
        running = letter_case.lowered(running)
    else:
        running = letter_case.without_stray_capitals(running)
    return " ".join(_in_sentences(running, silence, writing))


def readable(text: str, *, with_loops: bool = False) -> tuple[str, int, int]:
    """Return a text without captions as it is shown, and the number of sounds and of loops.

    `with_loops` leaves words that go round where they are.
    """
    quiet = noise.without_sounds(text)
    words = quiet.text.split()
    loops = () if with_loops else noise.loops_in(words)
    folded = {index for loop in loops for index in range(loop.start, loop.end)}
    kept = [word for index, word in enumerate(words) if index not in folded]
    return " ".join(_in_sentences(kept, {}, Writing.PLAIN)), quiet.sounds, len(loops)


def _in_sentences(words: list[str], silence: dict[int, float], writing: Writing) -> list[str]:
    """Return the words with a full stop and a capital where a sentence was found to begin."""
    # A stenographer writes full stops, and shows a caption when it is full, not when it is said.
    found = streams.starts_in(words, silence) if writing is Writing.PLAIN else frozenset()
    starts = set(found)
    if found or writing is not Writing.PLAIN:
        starts.add(0)
        starts.update(
            index + 1 for index, word in enumerate(words[:-1]) if streams.ends_sentence(word)
        )
    if not starts:
        return words
    written = letter_case.as_sentences(words, starts)
    for index in found:
        if written[index - 1][-1].isalnum():
            written[index - 1] += "."
    return written
