"""The address of a recording, where a transcript or a page of minutes names it."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape

from scrutinyprep.domain.parsed import ParsedMinutes, ParsedTranscript
from scrutinyprep.domain.recordings import address_of, is_of_a_recording

_ADDRESS = re.compile(r"https?://[^\s\"'<>()\[\]{}\\|^`]{4,1990}", re.IGNORECASE)
_HEAD_CHARACTERS = 3000
"""What stands above the words of a transcript; an address further down may be of anything."""
_SAVED_FROM = re.compile(
    r"<!--\s*saved from url=\(\d+\)(?P<saved>https?://\S+?)\s*-->"
    r"|<link\b[^>]{0,400}?\brel=[\"']?canonical\b[^>]{0,400}?\bhref=[\"']"
    r"(?P<canonical>https?://[^\"']{1,2000})"
    r"|^Snapshot-Content-Location:\s*(?P<snapshot>https?://\S+)",
    re.IGNORECASE | re.MULTILINE,
)
"""Where browsers note whence they saved a page, and where a page says its own address."""
_NAMED = re.compile(
    # A key of JSON, a comment of captions, or a line above the words.
    r"(?:\"\w*(?:video|recording|webcast|media|audio)\w*\"\s*:\s*\""
    r"|^(?:NOTE[ \t]+)?(?:(?:source|full|meeting)[ \t]+)?(?:video|recording|webcast|watch)\b"
    r"[^:\n]{0,24}:[ \t]*)"
    r"(?P<address>https?://[^\s\"'<>]+)",
    re.IGNORECASE | re.MULTILINE,
)
_MARKUP = re.compile(r"\s*(?:<!--|<!doctype html|<html)", re.IGNORECASE)


def with_recording(
    parsed: ParsedTranscript | ParsedMinutes, text: str
) -> ParsedTranscript | ParsedMinutes:
    """Return what was read with the address of its recording, where the text names one."""
    address = recording_of(text)
    return parsed if address is None else replace(parsed, recording=address)


def recording_of(text: str) -> str | None:
    """Return the address of the recording that a text is of; None where none is certain.

    The page's own address comes first, then one that is called a video or a
    recording, then that of a player which councils use. Of a text without
    markup that names several, one at its head counts: the others were spoken
    of, or are of other meetings.
    """
    text = text.replace("\\/", "/")
    own = _SAVED_FROM.search(text[: 4 * _HEAD_CHARACTERS])
    if own is not None and is_of_a_recording(unescape(own[own.lastgroup or 0])):
        return address_of(unescape(own[own.lastgroup or 0]))
    named = _NAMED.search(text)
    if named is not None and (address := _valid(named["address"])) is not None:
        return address
    found: dict[str, int] = {}
    for match in _ADDRESS.finditer(text):
        words = unescape(match.group()).rstrip(".,;:!?*")
        if is_of_a_recording(words):
            found.setdefault(address_of(words), match.start())
    if not found:
        return None
    first, place = next(iter(found.items()))
    is_certain = len(found) == 1 or _MARKUP.match(text) or place < _HEAD_CHARACTERS
    return first if is_certain else None


def _valid(words: str) -> str | None:
    try:
        return address_of(unescape(words).rstrip(".,;"))
    except ValueError:
        return None
