"""Captions joined to speeches: by speaker where one is known, else to paragraphs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from pathlib import Path

from scrutinyprep.domain.errors import NoText
from scrutinyprep.domain.parsed import ParsedSpeech, ParsedWarning
from scrutinyprep.importers.transcripts import letter_case, noise, paragraphs, reading_text, turns
from scrutinyprep.importers.transcripts.cues import Cue
from scrutinyprep.importers.transcripts.reading_text import Writing
from scrutinyprep.importers.transcripts.streams import ends_sentence

LONGEST_TURN = 4000
"""Characters; a named speaker who goes on for longer is given another time to jump to."""

_LEAST_SHARE = 3
"""A piece is not cut shorter than this part of the longest for the sake of a better place."""
_LEAST_BEFORE_SILENCE = 150
_SILENCE_S = 4.0
_LONG_CUE_S = 60.0
"""Over as long a time, or as long a silence, nothing said is near what was said before."""
_SLOW_CHARACTERS_A_SECOND = 10
_LONGEST_WAIT_S = 3.0
"""A longer pause makes a place to cut no better."""
_OPENERS = frozenset("okay ok so right thank thanks now yes yeah next but".split())


@dataclass(slots=True)
class _Turn:
    """The cues of one turn, and beside each the words of it that are shown."""

    speaker: str | None = None
    cues: list[Cue] = field(default_factory=list)
    words: list[list[str]] = field(default_factory=list)

    def is_silent(self) -> bool:
        return not any(self.words)

    def everything(self) -> list[str]:
        return [word for words in self.words for word in words]


def speeches_of(
    cues: Sequence[Cue], path: Path
) -> tuple[tuple[ParsedSpeech, ...], tuple[ParsedWarning, ...]]:
    """Return what was said, and what is kept but not shown of it.

    Raises:
        NoText: nobody says a word in any of the cues.
    """
    told, sounds, loops = _quiet(
        [_Turn(turn[0].speaker, _in_reach(turn)) for turn in turns.turns_in(cues)]
    )
    writing = _writing_of(told, is_stenographed=turns.are_stenographed(cues))
    speeches = tuple(speech for turn in told for speech in _speeches_in(turn, writing))
    if not speeches:
        raise NoText(path)
    return speeches, noise.folded(sounds, loops)


def _quiet(told: Sequence[_Turn]) -> tuple[list[_Turn], int, int]:
    """Return the turns with the words that are shown, and the number of sounds and loops.

    A turn in which nothing was said goes with the one before, else with the
    one after, so that its raw text is kept.
    """
    heard: list[_Turn] = []
    waiting = _Turn()
    sounds = loops = 0
    for turn in told:
        parts = [noise.without_sounds(turns.without_marks(cue)) for cue in turn.cues]
        sounds += sum(part.sounds for part in parts)
        turn.words = [part.text.split() if _has_words(part.text) else [] for part in parts]
        loops += _fold_loops(turn)
        if not turn.is_silent():
            turn.cues, turn.words = waiting.cues + turn.cues, waiting.words + turn.words
            waiting = _Turn()
            heard.append(turn)
        else:
            quiet = heard[-1] if heard else waiting
            quiet.cues += turn.cues
            quiet.words += turn.words
    return heard, sounds, loops


def _has_words(text: str) -> bool:
    return any(letter.isalnum() for letter in text)


def _fold_loops(turn: _Turn) -> int:
    """Take the words that go round out of a turn, and return the number of loops."""
    loops = noise.loops_in(turn.everything())
    folded = {index for loop in loops for index in range(loop.start, loop.end)}
    at = 0
    for cue, words in enumerate(turn.words):
        turn.words[cue] = [word for index, word in enumerate(words, at) if index not in folded]
        at += len(words)
    return len(loops)


def _writing_of(told: Sequence[_Turn], *, is_stenographed: bool) -> Writing:
    words = [word for turn in told for word in turn.everything()]
    if letter_case.are_capitals(words):
        return Writing.CAPITALS
    return Writing.STENOGRAPHED if is_stenographed else Writing.PLAIN


def _speeches_in(turn: _Turn, writing: Writing) -> Iterator[ParsedSpeech]:
    """Yield the turn, in pieces where it is long."""
    longest = LONGEST_TURN if turn.speaker else paragraphs.LONGEST
    pauses = _pauses(turn.cues)
    if writing is not Writing.PLAIN:
        # A live caption is shown when it is full: its time says little of a pause.
        pauses = tuple(pause if pause >= _LONG_CUE_S else 0.0 for pause in pauses)
    for piece in _pieces_of(turn, longest, pauses):
        starts = [cue.start_s for cue in piece.cues if cue.start_s is not None]
        yield ParsedSpeech(
            text="\n".join(cue.text for cue in piece.cues),
            display_text=reading_text.display_text(piece.words, _pauses(piece.cues), writing),
            speaker=turn.speaker,
            start_s=starts[0] if starts else None,
        )


def _in_reach(turn: Sequence[Cue]) -> list[Cue]:
    """Return the cues of a turn; those longer than a paragraph cut, unless their speaker is known.

    Nobody's words are cut in the middle of a turn that the file itself has as one.
    """
    cues: list[Cue] = []
    for cue in turn:
        if cue.speaker or len(cue.text) <= paragraphs.LONGEST:
            cues.append(cue)
            continue
        at = 0
        for text in paragraphs.pieces_of(cue.text):
            cues.append(replace(cue, text=text, start_s=_time_at(cue, at), end_s=None))
            at += len(text)
    return cues


def _time_at(cue: Cue, characters: int) -> float | None:
    """Return when about so much of a cue was said, if it was said evenly.

    In a long cue that would be a guess: its own start is given, which is true
    as far as it goes.
    """
    if cue.start_s is None or cue.end_s is None or cue.end_s - cue.start_s > _LONG_CUE_S:
        return cue.start_s
    return round(cue.start_s + (cue.end_s - cue.start_s) * characters / len(cue.text), 2)


def _pauses(cues: Sequence[Cue]) -> tuple[float, ...]:
    """Return the seconds of silence before each cue; none where nothing tells.

    Where the file does not say when a cue ends, it ends when a slow speaker
    would have said its words.
    """
    pauses = [0.0]
    for before, cue in pairwise(cues):
        end_s = before.end_s
        if end_s is None and before.start_s is not None:
            end_s = before.start_s + len(before.text) / _SLOW_CHARACTERS_A_SECOND
        known = end_s is not None and cue.start_s is not None
        pauses.append(max(0.0, (cue.start_s or 0.0) - (end_s or 0.0)) if known else 0.0)
    return tuple(pauses)


def _pieces_of(turn: _Turn, longest: int, pauses: Sequence[float]) -> Iterator[_Turn]:
    """Yield the turn in pieces of at most `longest` characters, cut where one would pause.

    Every piece has words to show.
    """
    last_with_words = max(index for index, words in enumerate(turn.words) if words)
    begin = 0
    while begin < len(turn.cues):
        end = _end_of_piece(turn, begin, longest, pauses)
        while not any(turn.words[begin:end]):
            end += 1
        if end > last_with_words:
            end = len(turn.cues)
        yield _Turn(turn.speaker, turn.cues[begin:end], turn.words[begin:end])
        begin = end


def _end_of_piece(turn: _Turn, begin: int, longest: int, pauses: Sequence[float]) -> int:
    """Return the place behind the last cue of the piece that begins at `begin`."""
    best, merit = begin + 1, -1.0
    length = 0
    for index in range(begin, len(turn.cues)):
        if index > begin:
            if pauses[index] >= (_SILENCE_S if length >= _LEAST_BEFORE_SILENCE else _LONG_CUE_S):
                return index
            if length * _LEAST_SHARE >= longest:
                here = _merit_of_cut(turn.words[index - 1], turn.words[index], pauses[index])
                if here >= merit:
                    best, merit = index, here
        length += len(turn.cues[index].text) + 1
        if length > longest + 1 and index > begin:
            return best if merit >= 0 else index
    return len(turn.cues)


def _merit_of_cut(before: Sequence[str], after: Sequence[str], pause: float) -> float:
    """Say how good a place it is to cut: after a full stop, after a pause."""
    return (
        (2.0 if before and ends_sentence(before[-1]) else 0.0)
        + min(pause, _LONGEST_WAIT_S)
        + (0.5 if after and after[0].casefold().strip(",.") in _OPENERS else 0.0)
    )
