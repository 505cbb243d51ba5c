"""Text files of any origin: recognised by what is in them, read by the format's own file."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from scrutinyprep.domain.errors import Unsupported
from scrutinyprep.domain.parsed import (
    DocumentKind,
    Parsed,
    ParsedMinutes,
    ParsedTranscript,
    ParsedWarning,
)
from scrutinyprep.importers import pack_text
from scrutinyprep.importers.decoding import decode
from scrutinyprep.importers.exempt_texts import with_exempt_marks
from scrutinyprep.importers.markup import wrong_pages
from scrutinyprep.importers.minutes import moderngov_text
from scrutinyprep.importers.recording_links import with_recording
from scrutinyprep.importers.text_formats import known_format
from scrutinyprep.importers.transcripts import pasted_text
from scrutinyprep.importers.web_papers import archives
from scrutinyprep.importers.web_papers.reading import is_page, read_page

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
_ARCHIVE_HEAD_BYTES = 2048
"""Where a page in a single file says whence it was saved."""
_RECORDS = (DocumentKind.MINUTES, DocumentKind.TRANSCRIPT)


def read_text(path: Path, raw: bytes, *, as_kind: DocumentKind | None = None) -> Parsed:
    """Read the bytes of a text file; text of no known format is read as a plain transcript.

    `as_kind` is what the user says it is. Only a page of the web can be a report.

    Raises:
        NoText: there is nothing to read in it.
        NotAPaper: it is not text.
        TooLarge: it is larger than any transcript.
        WrongPage: it is a saved page without the words in it.
        Unsupported: it is text in a notation that is not read here, a page
            without a paper on it, or `as_kind` is something that it cannot be.
    """
    archive_head = ""
    if archives.is_archive(raw):
        archive_head = raw[:_ARCHIVE_HEAD_BYTES].decode("latin-1")
        raw = archives.page_in(path, raw)
    decoded = decode(path, raw)
    parsed = _read(path, decoded.text, as_kind)
    if isinstance(parsed, ParsedTranscript | ParsedMinutes):
        parsed = with_recording(parsed, f"{archive_head}\n{decoded.text}")
    if decoded.is_guessed and not _SAYS_WINDOWS.match(decoded.text):
        return replace(parsed, warnings=(*parsed.warnings, ENCODING_GUESSED))
    return parsed


def _read(path: Path, text: str, as_kind: DocumentKind | None) -> Parsed:
    """Read the text by the first format that knows it and is of the wanted kind."""
    may_be_record = as_kind is None or as_kind in _RECORDS
    known = known_format(text, as_kind) if may_be_record else None
    if known is not None:
        return with_exempt_marks(known.read(text, path), text)
    wrong_pages.refuse(text, path)
    if is_page(text):
        return read_page(text, path, as_kind)
    for pattern, notation in _MARKUP:
        if pattern.match(text):
            raise Unsupported(path, notation)
    if as_kind is None and pack_text.recognises(text):
        raise Unsupported(
            path,
            "the text of an agenda pack, without its pages",
            "Open the PDF that it was taken from.",
        )
    if not may_be_record:
        raise Unsupported(path, "a text file, without pages")
    return with_exempt_marks(_plain(path, text, as_kind), text)


def _plain(path: Path, text: str, as_kind: DocumentKind | None) -> ParsedTranscript | ParsedMinutes:
    """Read a text that nothing marks as anything."""
    if as_kind is DocumentKind.MINUTES:
        return moderngov_text.read_as(text, path, pasted_text.FORMAT)
    return pasted_text.read(text, path)
