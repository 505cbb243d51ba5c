"""The kinds of text that can be told by their content: minutes, captions, transcripts."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from scrutinyprep.domain.parsed import DocumentKind, ParsedMinutes, ParsedTranscript
from scrutinyprep.importers.minutes import moderngov_html, moderngov_text
from scrutinyprep.importers.transcripts import (
    akoma_ntoso,
    cdp_json,
    hansard,
    opencouncil_network,
    parlparse,
    public_i,
    saved_pages,
    sbv,
    srt,
    timed_text,
    tsv,
    turns_json,
    vtt,
    whisper_json,
    word_items_json,
    wordpress_captions,
)

_PAGE = re.compile(r"\s*<(?:!doctype html|html|!--\s*saved from)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class TextFormat:
    """A kind of text that can be told by its content."""

    kind: DocumentKind
    recognises: Callable[[str], bool]
    read: Callable[[str, Path], ParsedTranscript | ParsedMinutes]
    reads_markup: bool = False
    """It takes tags apart; the others would take them for words."""


def _of_markup(
    kind: DocumentKind,
    recognises: Callable[[str], bool],
    read: Callable[[str, Path], ParsedTranscript | ParsedMinutes],
) -> TextFormat:
    return TextFormat(kind, recognises, read, reads_markup=True)


_KNOWN = (
    # Markup is told by its first element, whatever words stand in it.
    _of_markup(DocumentKind.TRANSCRIPT, parlparse.recognises, parlparse.read),
    _of_markup(DocumentKind.TRANSCRIPT, akoma_ntoso.recognises, akoma_ntoso.read),
    _of_markup(DocumentKind.TRANSCRIPT, hansard.recognises, hansard.read),
    _of_markup(DocumentKind.MINUTES, moderngov_html.recognises, moderngov_html.read),
    _of_markup(DocumentKind.TRANSCRIPT, saved_pages.recognises, saved_pages.read),
    # A webcast page names minutes and numbers its headings too, so it is asked first.
    TextFormat(DocumentKind.TRANSCRIPT, public_i.recognises, public_i.read),
    TextFormat(DocumentKind.TRANSCRIPT, opencouncil_network.recognises, opencouncil_network.read),
    _of_markup(DocumentKind.TRANSCRIPT, wordpress_captions.recognises, wordpress_captions.read),
    # Each kind of JSON may hold lists named like another's; the list of turns says most.
    TextFormat(DocumentKind.TRANSCRIPT, turns_json.recognises, turns_json.read),
    TextFormat(DocumentKind.TRANSCRIPT, word_items_json.recognises, word_items_json.read),
    TextFormat(DocumentKind.TRANSCRIPT, cdp_json.recognises, cdp_json.read),
    TextFormat(DocumentKind.TRANSCRIPT, whisper_json.recognises, whisper_json.read),
    # WebVTT without its first line looks like SubRip but for the points in its times.
    TextFormat(DocumentKind.TRANSCRIPT, vtt.recognises, vtt.read),
    TextFormat(DocumentKind.TRANSCRIPT, srt.recognises, srt.read),
    TextFormat(DocumentKind.TRANSCRIPT, sbv.recognises, sbv.read),
    TextFormat(DocumentKind.TRANSCRIPT, tsv.recognises, tsv.read),
    TextFormat(DocumentKind.TRANSCRIPT, timed_text.recognises, timed_text.read),
    TextFormat(DocumentKind.MINUTES, moderngov_text.recognises, moderngov_text.read),
)


def known_format(text: str, as_kind: DocumentKind | None = None) -> TextFormat | None:
    """Return the first format that knows a text and is of the wanted kind, if any does."""
    is_page = _PAGE.match(text) is not None
    return next(
        (
            each
            for each in _KNOWN
            if as_kind in (None, each.kind)
            and (each.reads_markup or not is_page)
            and each.recognises(text)
        ),
        None,
    )
