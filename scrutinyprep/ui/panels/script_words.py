"""The words of a speech as the script shows them: in paragraphs, with the pages they name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from scrutinyprep.domain.page_references import PageReference
from scrutinyprep.domain.recordings import Recording
from scrutinyprep.domain.speeches import Speech

_A_PARAGRAPH = 520
"""Characters after which the next sentence begins a paragraph: about seven lines."""
_LEAST_LEFT = 160
"""So few characters more make no paragraph of their own."""
_SENTENCE_END = re.compile(r"(?<=[.?!\u2026])[\"'\u2019\u201d)\]]*\s+(?=[^a-z])|\n+")


@dataclass(frozen=True, slots=True)
class Told:
    """A transcript with what is known about it."""

    speeches: tuple[Speech, ...] = ()
    chair: str | None = None
    """The name of whoever is in the chair."""
    references: tuple[PageReference, ...] = ()
    is_raw: bool = False
    """The words as they stand in the file are shown, not those made readable."""
    recording: Recording | None = None
    """Where the recording can be seen, where that is known."""

    def words_of(self, speech: Speech) -> str:
        """Return what is shown of a speech."""
        return speech.text if self.is_raw else speech.display_text

    def address_of(self, speech: Speech) -> str | None:
        """Return the address of the recording where a speech begins; None where it is not known."""
        return None if self.recording is None else self.recording.at(speech.start_s)


@dataclass(frozen=True, slots=True)
class Run:
    """Words of a paragraph that are shown alike."""

    text: str
    reference: PageReference | None = None


def paragraphs_of(text: str) -> list[tuple[int, int]]:
    """Return where each paragraph of a speech begins and ends, in code points."""
    paragraphs: list[tuple[int, int]] = []
    begin = 0
    for end in _SENTENCE_END.finditer(text):
        is_own = "\n" in end.group()
        if is_own or (end.start() - begin >= _A_PARAGRAPH and len(text) - end.end() >= _LEAST_LEFT):
            paragraphs.append((begin, end.start()))
            begin = end.end()
    paragraphs.append((begin, len(text)))
    return [(start, stop) for start, stop in paragraphs if text[start:stop].strip()]


def runs_of(text: str, start: int, end: int, references: Sequence[PageReference]) -> Iterator[Run]:
    """Yield the words of a paragraph, those that name a page of a paper apart."""
    at = start
    for reference in references:
        said = reference.said
        if said.start < at or said.end > end or reference.document_id is None:
            continue
        if said.start > at:
            yield Run(text[at : said.start])
        yield Run(text[said.start : said.end], reference)
        at = said.end
    if at < end:
        yield Run(text[at:end])


def place_shown(text: str, before: str) -> int:
    """Return the place in a speech's text up to which these words of it are shown.

    Code points. Between paragraphs and at line ends white space is shown
    otherwise than it stands in the text, so only what else there is counts.
    """
    left = sum(not sign.isspace() for sign in before)
    for place, sign in enumerate(text):
        if left == 0 and not sign.isspace():
            return place
        left -= not sign.isspace()
    return len(text)
