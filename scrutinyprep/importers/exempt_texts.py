"""Finding the marks that make a transcript or minutes exempt, as a whole or in one item."""

from __future__ import annotations

from dataclasses import replace

from scrutinyprep.domain.parsed import ParsedMinute, ParsedMinutes, ParsedTranscript
from scrutinyprep.importers.packs.exempt_marks import is_exclusion, marking_of

_HEAD_LINES = 12
_HEAD_CHARACTERS = 4000


def with_exempt_marks(
    parsed: ParsedTranscript | ParsedMinutes, text: str
) -> ParsedTranscript | ParsedMinutes:
    """Return what was read with the access that its own marks give it.

    A record of exempt business says so in its first lines, and then all of it
    is exempt. In minutes of an open meeting a single item can be: it says so
    under its title. What a tag or a script holds is not said to anyone, so of
    a web page only the words count that were found in it.
    """
    is_markup = text.lstrip("\ufeff \t\r\n").startswith("<")
    marking = marking_of(_lines(_first_words(parsed) if is_markup else _head(parsed, text)))
    if isinstance(parsed, ParsedMinutes):
        parsed = replace(parsed, minutes=tuple(_marked(minute) for minute in parsed.minutes))
    return parsed if marking is None else replace(parsed, access=marking.access)


def _marked(minute: ParsedMinute) -> ParsedMinute:
    """Mark a minute whose first words do; not the one that resolves to exclude the public."""
    first = "\n".join(passage.text for passage in minute.passages[:3])
    said = f"{minute.description}\n{first}"
    if is_exclusion(minute.point.title, said):
        return minute
    marking = marking_of(_lines(said))
    return minute if marking is None else replace(minute, access=marking.access)


def _head(parsed: ParsedTranscript | ParsedMinutes, text: str) -> str:
    """Return what stands before the first item: below it, a mark is that item's own."""
    title = parsed.minutes[0].point.title if isinstance(parsed, ParsedMinutes) else ""
    return text[: text.find(title)] if title and title in text else text


def _first_words(parsed: ParsedTranscript | ParsedMinutes) -> str:
    if isinstance(parsed, ParsedTranscript):
        return "\n".join([parsed.title, *(speech.text for speech in parsed.speeches[:3])])
    return parsed.title


def _lines(text: str) -> list[str]:
    lines = (line.strip() for line in text[:_HEAD_CHARACTERS].splitlines())
    return [line for line in lines if line][:_HEAD_LINES]
