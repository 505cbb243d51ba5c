"""Turns that begin with the speaker's name and a colon."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

_STAMP = r"[\[(]?(?P<{}>\d{{1,2}}:\d{{2}}(?::\d{{2}})?)(?:[.,]\d{{1,3}})?[\])]?"
_LABEL = re.compile(
    rf"^[^\S\n]*(?:{_STAMP.format('before')}[^\S\n]+(?:-[^\S\n]+)?)?"
    r"(?P<name>[^\W\d_][^:\n]{0,59}?)"
    rf"(?:[^\S\n]+(?:-[^\S\n]+)?{_STAMP.format('after')})?[^\S\n]*:(?=\s|$)[^\S\n]*"
    # Sonix puts the time after the colon.
    r"(?:[\[(](?P<behind>\d{1,2}:\d{2}(?::\d{2})?)(?:[.,]\d{1,3})?[\])][^\S\n]+)?",
    re.MULTILINE,
)
_NO_SPEAKER = re.compile(
    r"(?:actions?|agenda|apologies|attendance|attendees|contents|copy|date|decisions?|"
    r"description|documents?|from|item|kind|language|link|location|meeting|minutes|notes?|place|present|"
    r"purpose|re|recommend(?:ations?|ed)|report|resolved|source|subject|summary|time|title|to|"
    r"transcript|update|venue|video|warning|website|webvtt)\b",
    re.IGNORECASE,
)
_SMALL_WORDS = frozenset(
    {"of", "the", "and", "for", "de", "la", "van", "von", "der", "to", "in", "&"}
)
_NO_NAME = re.compile(r"[.!?,;]\s+[a-z]|[!?;\"]")
_MOST_WORDS = 7
_FEW = 6
"""Labels; with more than these, at least one speaker speaks twice."""
_BLANK_LINES = re.compile(r"\n\s*\n")


@dataclass(frozen=True, slots=True)
class LabelledTurn:
    """A turn: its words run from `start` up to, not including, `end`."""

    speaker: str
    label_start: int
    start: int
    end: int
    start_s: float | None


def turns_of(text: str) -> tuple[LabelledTurn, ...]:
    """Return the turns of a text that is written so throughout; none for any other text.

    A colon is common: a form has one on every line, a report in its headings.
    So the labels must look like names, and either the same ones come again or
    most paragraphs begin with one.
    """
    labels = [found for found in _LABEL.finditer(text) if is_speaker(found["name"])]
    if not _are_consistent([found["name"] for found in labels], text, labels):
        return ()
    ends = [found.start() for found in labels[1:]] + [len(text)]
    return tuple(
        LabelledTurn(
            " ".join(found["name"].split()),
            found.start(),
            found.end(),
            end,
            _seconds(found["before"] or found["after"] or found["behind"]),
        )
        for found, end in zip(labels, ends, strict=True)
    )


def is_speaker(name: str) -> bool:
    """Say whether a label could be a name or an office: few words, each with a capital."""
    words = name.split()
    if len(words) > _MOST_WORDS or _NO_SPEAKER.match(name) or _NO_NAME.search(name):
        return False
    return words[0][0].isupper() and all(
        word in _SMALL_WORDS or not word[0].isalpha() or word[0].isupper() for word in words
    )


def _are_consistent(names: list[str], text: str, labels: list[re.Match[str]]) -> bool:
    """Say whether these are the turns of a conversation, not the fields of a form."""
    if len(names) < 2:
        return False
    body = text[labels[0].start() :].strip()
    paragraphs = len(_BLANK_LINES.split(body))
    if paragraphs == 1:
        paragraphs = body.count("\n") + 1
    most_begin_so = len(names) * 2 >= paragraphs
    again = Counter(name.casefold() for name in names).most_common(1)[0][1] > 1
    if len(names) <= _FEW:
        return most_begin_so
    return again and (most_begin_so or len(names) * 3 >= paragraphs)


def _seconds(stamp: str | None) -> float | None:
    """Return the seconds of "1:02:03" or "62:03"."""
    if stamp is None:
        return None
    total = 0
    for part in stamp.split(":"):
        total = total * 60 + int(part)
    return float(total)
