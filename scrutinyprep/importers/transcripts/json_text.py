"""JSON as transcribers write it, read whole, or as far as it goes where it breaks off."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import isfinite
from pathlib import Path
from typing import Any

from scrutinyprep.domain.errors import TooLarge, Unsupported

MOST_CHARACTERS = 24 * 1024 * 1024
"""A meeting of ten hours with a time for each word has half as many."""
_DEEPEST = 40
_STRINGS = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"?', re.DOTALL)
_BRACKETS = re.compile(r"[^\[\]{}]+")
_HALF_LETTER = re.compile(
    # Whole pairs are passed over, and so is a backslash that escapes another.
    r"(?P<whole>\\\\|\\u[Dd][89ABab][0-9A-Fa-f]{2}\\u[Dd][C-Fc-f][0-9A-Fa-f]{2})"
    r"|\\u[Dd][89A-Fa-f][0-9A-Fa-f]{2}"
)
_BEGINS = re.compile(r"\s*(?:\{\s*\"|\[\s*\{\s*\")")


@dataclass(frozen=True, slots=True)
class Entries:
    """The entries of the list that a file is about, and what it says of itself beside them."""

    entries: tuple[Mapping[str, Any], ...]
    about: Mapping[str, Any]
    is_cut_short: bool = False


def is_json(text: str) -> bool:
    """Say whether it begins as a JSON object, or a list of them."""
    return _BEGINS.match(text) is not None


def has_list(text: str, *names: str) -> bool:
    """Say whether the file has a list of one of these names."""
    return is_json(text) and _list_named(text, names) is not None


def entries_of(text: str, path: Path, *names: str) -> Entries:
    """Return the entries of the first list of these names, or of the file if it is a list.

    Where the file breaks off in the middle, those that are whole are returned.

    Raises:
        TooLarge: it is larger, or nested deeper, than any transcript.
        Unsupported: it is JSON of another shape.
    """
    if len(text) > MOST_CHARACTERS:
        raise TooLarge(path, f"{MOST_CHARACTERS // 1024 // 1024} megabytes of JSON")
    if _depth(text) > _DEEPEST:
        raise TooLarge(path, f"{_DEEPEST} levels of JSON")
    # Half a surrogate pair is no letter, and no text could be stored with it.
    text = _HALF_LETTER.sub(lambda found: found["whole"] or "\\ufffd", text)
    try:
        whole = json.loads(text)
    except ValueError:
        return Entries(_whole_entries(text, names), {}, is_cut_short=True)
    if isinstance(whole, list):
        return Entries(_objects(whole), {})
    if isinstance(whole, dict):
        for holder in _holders(whole):
            for name in names:
                if isinstance(holder.get(name), list):
                    about = {key: value for key, value in whole.items() if key != name}
                    return Entries(_objects(holder[name]), about)
        return Entries((), whole)
    raise Unsupported(path, "a JSON file")


def words_at(entry: Mapping[str, Any], *names: str) -> str:
    """Return the first of these values that is text and not blank; empty if none is."""
    for name in names:
        value = entry.get(name)
        if isinstance(value, str) and value.strip():
            return value.strip()
    return ""


def number_at(entry: Mapping[str, Any], *names: str) -> float | None:
    """Return the first of these values that is a number from 0 up."""
    for name in names:
        value = entry.get(name)
        if isinstance(value, str):
            value = _number(value)
        if isinstance(value, int | float) and not isinstance(value, bool):
            number = float(value) if abs(value) < 1e12 else -1.0
            if isfinite(number) and number >= 0:
                return round(number, 3)
    return None


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None


def _objects(values: Sequence[Any]) -> tuple[Mapping[str, Any], ...]:
    return tuple(value for value in values if isinstance(value, dict))


def _holders(whole: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """Yield a file's object, then those in it: some put what was said under "results"."""
    yield whole
    inside = [value for value in whole.values() if isinstance(value, dict)]
    yield from inside
    for each in inside:
        yield from (value for value in each.values() if isinstance(value, dict))


def _depth(text: str) -> int:
    """Return how deep lists and objects are nested, brackets inside strings aside."""
    depth = deepest = 0
    for bracket in _BRACKETS.sub("", _STRINGS.sub("", text)):
        depth += 1 if bracket in "[{" else -1
        deepest = max(deepest, depth)
    return deepest


def _list_named(text: str, names: Sequence[str]) -> re.Match[str] | None:
    named = "|".join(map(re.escape, names))
    return re.search(rf'"(?:{named})"\s*:\s*\[', text)


def _whole_entries(text: str, names: Sequence[str]) -> tuple[Mapping[str, Any], ...]:
    """Return the entries up to the place where the file breaks off."""
    found = _list_named(text, names) or re.match(r"\s*\[", text)
    decoder = json.JSONDecoder()
    entries: list[Mapping[str, Any]] = []
    at = found.end() if found else len(text)
    while at < len(text):
        separator = re.compile(r"[\s,]*").match(text, at)
        at = separator.end() if separator else at
        try:
            entry, at = decoder.raw_decode(text, at)
        except ValueError:
            break
        if isinstance(entry, dict):
            entries.append(entry)
    return tuple(entries)
