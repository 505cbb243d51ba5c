"""Text files of any origin: recognised by what is in them, read by the format's own file."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from scrutinyprep.domain.errors import Unsupported
from scrutinyprep.domain.parsed import (
    DocumentKind,
    ParsedMinutes,
    ParsedTranscript,
    ParsedWarning,
)
from scrutinyprep.importers.decoding import decode
from scrutinyprep.importers.exempt_texts import with_exempt_marks
from scrutinyprep.importers.markup import wrong_pages
from scrutinyprep.importers.minutes import moderngov_html, moderngov_text
from scrutinyprep.importers.transcripts import (
    akoma_ntoso,
    cdp_json,
    hansard,
    opencouncil_network,
    parlparse,
    pasted_text,
    public_i,
    sbv,
    srt,
    timed_text,
    tsv,
    turns_json,
    vtt,
    whisper_json,
    wordpress_captions,
)

ENCODING_GUESSED = ParsedWarning(
    "encoding-guessed",
    "The file does not say how its letters are encoded; a few may look wrong.",
)

_MARKUP = (
    (re.compile(r"\s*<(?:!doctype html\b|html\b|script\b|!--)", re.IGNORECASE), "a web page"),
    (re.compile(r"\s*<(?:\?xml|!doctype|[a-z][\w:-]*[\s>])", re.IGNORECASE), "an XML file"),
    (re.compile(r"\s*(?:\{\s*\"|\[\s*[{\[]\s*\"|\{\s*\}|\[\s*\])"), "a JSON file"),
)
_SAYS_WINDOWS = re.compile(
    r"\s*<[^\0]{0,2000}?\b(?:encoding|charset)\s*=\s*[\"']?(?:iso-8859-1|latin-?1|windows-1252)\b",
    re.IGNORECASE,
)
"""Markup that names the letters which `decode` falls back to, so that nothing was guessed."""


@dataclass(frozen=True, slots=True)
class _Format:
    """A kind of text that can be told by its content."""

    kind: DocumentKind
    recognises: Callable[[str], bool]
    read: Callable[[str, Path], ParsedTranscript | ParsedMinutes]


_FORMATS = (
    # Markup is told by its first element, whatever words stand in it.
    _Format(DocumentKind.TRANSCRIPT, parlparse.recognises, parlparse.read),
    _Format(DocumentKind.TRANSCRIPT, akoma_ntoso.recognises, akoma_ntoso.read),
    _Format(DocumentKind.TRANSCRIPT, hansard.recognises, hansard.read),
    _Format(DocumentKind.MINUTES, moderngov_html.recognises, moderngov_html.read),
    # A webcast page names minutes and numbers its headings too, so it is asked first.
    _Format(DocumentKind.TRANSCRIPT, public_i.recognises, public_i.read),
    _Format(DocumentKind.TRANSCRIPT, opencouncil_network.recognises, opencouncil_network.read),
    _Format(DocumentKind.TRANSCRIPT, wordpress_captions.recognises, wordpress_captions.read),
    # Each kind of JSON may hold lists named like another's; the list of turns says most.
    _Format(DocumentKind.TRANSCRIPT, turns_json.recognises, turns_json.read),
    _Format(DocumentKind.TRANSCRIPT, cdp_json.recognises, cdp_json.read),
    _Format(DocumentKind.TRANSCRIPT, whisper_json.recognises, whisper_json.read),
    # WebVTT without its first line looks like SubRip but for the points in its times.
    _Format(DocumentKind.TRANSCRIPT, vtt.recognises, vtt.read),
    _Format(DocumentKind.TRANSCRIPT, srt.recognises, srt.read),
    _Format(DocumentKind.TRANSCRIPT, sbv.recognises, sbv.read),
    _Format(DocumentKind.TRANSCRIPT, tsv.recognises, tsv.read),
    _Format(DocumentKind.TRANSCRIPT, timed_text.recognises, timed_text.read),
    _Format(DocumentKind.MINUTES, moderngov_text.recognises, moderngov_text.read),
)


def read_text(
    path: Path, raw: bytes, *, as_kind: DocumentKind | None = None
) -> ParsedTranscript | ParsedMinutes:
    """Read the bytes of a text file; text of no known format is read as a plain transcript.

    `as_kind` is what the user says it is: minutes or a transcript.

    Raises:
        NoText: there is nothing to read in it.
        NotAPaper: it is not text.
        TooLarge: it is larger than any transcript.
        WrongPage: it is a saved page without the words in it.
        Unsupported: it is text in a notation that is not read here, or
            `as_kind` is something that no text file can be.
    """
    decoded = decode(path, raw)
    if as_kind not in (None, DocumentKind.MINUTES, DocumentKind.TRANSCRIPT):
        raise Unsupported(path, "a text file, without pages")
    parsed = with_exempt_marks(_read(path, decoded.text, as_kind), decoded.text)
    if decoded.is_guessed and not _SAYS_WINDOWS.match(decoded.text):
        return replace(parsed, warnings=(*parsed.warnings, ENCODING_GUESSED))
    return parsed


def _read(path: Path, text: str, as_kind: DocumentKind | None) -> ParsedTranscript | ParsedMinutes:
    """Read the text by the first format that knows it and is of the wanted kind."""
    for known in _FORMATS:
        if as_kind in (None, known.kind) and known.recognises(text):
            return known.read(text, path)
    wrong_pages.refuse(text, path)
    for pattern, notation in _MARKUP:
        if pattern.match(text):
            raise Unsupported(path, notation)
    if as_kind is DocumentKind.MINUTES:
        return moderngov_text.read_as(text, path, pasted_text.FORMAT)
    return pasted_text.read(text, path)
