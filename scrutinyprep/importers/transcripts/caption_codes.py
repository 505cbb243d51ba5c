"""The codes inside captions: tags, inline times, voices and character references."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from scrutinyprep.importers.transcripts.cues import seconds_at

# Source: WebVTT, W3C, section 4.2.2; SubRip players add <font> and {\an8}.
_TAG = re.compile(
    r"</?(?:c|i|b|u|s|v|ruby|rt|lang|font|span|br)(?:[.\s][^<>\n]*)?/?>"
    r"|<\d[\d:.,]{3,15}>|\{\\an?\d[^{}\n]*\}",
    re.IGNORECASE,
)
_INLINE_TIME = re.compile(r"<(\d[\d:.,]{3,15})>")
_VOICE = re.compile(r"<v(?:\.[^\s<>]*)?[ \t]+(?P<name>[^<>\n]+)>", re.IGNORECASE)
_VOICE_END = re.compile(r"</v\s*>", re.IGNORECASE)
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200e\u200f\u2060\ufeff"))


def plain(text: str) -> str:
    """Return the words without codes: "&gt;&gt; <b>Aye" is ">> Aye"; line breaks stay.

    Only tags that captions have are codes: "<section 4>" was written by somebody.
    """
    lines = html.unescape(_TAG.sub("", text)).translate(_INVISIBLE).split("\n")
    kept = [line.replace("\u00a0", " ").rstrip() for line in lines]
    return "\n".join(line for line in kept if line.strip())


def has_inline_times(text: str) -> bool:
    """Say whether words carry times of their own, as YouTube's automatic captions do."""
    return _INLINE_TIME.search(text) is not None


def last_inline_time(text: str) -> float | None:
    """Return the seconds at which the last timed word begins."""
    times = _INLINE_TIME.findall(text)
    return seconds_at(times[-1]) if times else None


def voices_in(text: str) -> Iterator[tuple[str | None, str]]:
    """Yield each voice's name and its text, codes and all; None for words that have no voice."""
    at = 0
    name: str | None = None
    for found in _VOICE.finditer(text):
        yield from _until(name, text[at : found.start()])
        name, at = _VOICE_END.sub("", plain(found["name"])).strip() or None, found.end()
    yield from _until(name, text[at:])


def _until(name: str | None, text: str) -> Iterator[tuple[str | None, str]]:
    """Yield the voice's words, and apart from them those after its end mark."""
    inside, _, after = _VOICE_END.sub("\x00", text, count=1).partition("\x00")
    if plain(inside):
        yield name, inside
    if plain(after):
        yield None, after
