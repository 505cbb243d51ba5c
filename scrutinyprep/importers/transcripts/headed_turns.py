"""Turns under a line of their own that says who speaks, and mostly when.

So write Teams, Otter, Zoom and Rev what they transcribe: "Ann Smith   0:05", or
"[Ann Smith] 18:00:05", and the words below it. A typist may leave the time out and
write the name in capitals.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from scrutinyprep.importers.transcripts.labelled_turns import LabelledTurn, is_speaker

_CLOCK = r"(?P<time>(?:\d{1,2}:)?\d{1,2}:\d{2})(?:[.,]\d{1,3})?"
_HEADING = re.compile(
    rf"^[^\S\n]*(?:\[(?P<boxed>[^\[\]\n]{{2,60}})\]|(?P<name>[^\W\d_][^\n:\[\]]{{1,59}}?))"
    rf"(?:(?P<gap>[^\S\n]+)(?:[-\u2013|\u2022]\s*)?[\[(]?{_CLOCK}[\])]?)[^\S\n]*:?[^\S\n]*$",
    re.MULTILINE,
)
_INLINE = re.compile(
    rf"^[^\S\n]*(?P<name>[^\W\d_][^\n:\[\]]{{1,59}}?)(?P<gap>[^\S\n]+)\[{_CLOCK}\][^\S\n]+(?=\S)",
    re.MULTILINE,
)
"""Trint goes on with the words in the same line."""
_TIME_FIRST = re.compile(
    rf"^[^\S\n]*[\[(]?{_CLOCK}[\])]?(?P<gap>[^\S\n]+)(?:[-\u2013|\u2022]\s*)?"
    r"(?P<name>[^\W\d_][^\n:\[\]]{1,59}?)[^\S\n]*:?[^\S\n]*$",
    re.MULTILINE,
)
_CAPITALS = re.compile(
    r"^[^\S\n]*(?P<name>[^\W\d_a-z][^\n:\[\]a-z]{1,49}?)[^\S\n]*$(?=\n[^\S\n]*\S)", re.MULTILINE
)
_FEWEST = 3
_MOST_LABELS = 0.6
"""Of the text from the first turn on."""
_WORDS_FOLLOW = re.compile(r"\n(?:[^\S\n]*\n)?[^\S\n]*\S")
_OFFICE = re.compile(
    r"(?:(?:THE|MADAM|MR|VICE|DEPUTY|ACTING)\s+)*"
    r"(?:CHAIR(?:MAN|WOMAN|PERSON)?|MAYOR|CLERK|LEADER|CONVENER|CADEIRYDD)$"
    r"|(?:CLLRS?|COUNCILLORS?|MRS?|MS|MISS|DR|PROF|SIR|CYNG|CYNGHORYDD)\b",
)


def headed_turns_of(text: str) -> tuple[tuple[LabelledTurn, ...], bool]:
    """Return the turns of a text that is written so throughout; none for any other.

    And whether a machine wrote it. The same names must come again, and most of
    the text must stand under them.
    """
    for pattern in (_HEADING, _TIME_FIRST, _INLINE):
        named = (found for found in pattern.finditer(text) if is_speaker(_name(found)))
        timed = [found for found in named if pattern is _INLINE or _has_words(found, text)]
        if _are_turns(timed, text):
            boxed = sum(found.groupdict().get("boxed") is not None for found in timed)
            wide = sum(len(found["gap"].expandtabs(4)) > 1 for found in timed)
            by_machine = max(boxed, wide) * 2 > len(timed)
            return _turns(timed, text), by_machine
    capitals = [found for found in _CAPITALS.finditer(text) if _OFFICE.match(found["name"])]
    capitals = [found for found in capitals if is_speaker(found["name"].title())]
    if _are_turns(capitals, text):
        return _turns(capitals, text), False
    return (), False


def _has_words(found: re.Match[str], text: str) -> bool:
    return _WORDS_FOLLOW.match(text, found.end()) is not None


def _are_turns(found: Sequence[re.Match[str]], text: str) -> bool:
    if len(found) < _FEWEST:
        return False
    names = Counter(_name(one).casefold() for one in found)
    if names.most_common(1)[0][1] < 2:
        return False
    # A contents list has such lines too, but hardly a word below them.
    labels = sum(len(one.group()) for one in found)
    return labels <= _MOST_LABELS * (len(text) - found[0].start())


def _turns(found: Sequence[re.Match[str]], text: str) -> tuple[LabelledTurn, ...]:
    ends = [one.start() for one in found[1:]] + [len(text)]
    times = [_seconds(one.groupdict().get("time")) for one in found]
    return tuple(
        LabelledTurn(_as_written(_name(one)), one.start(), one.end(), end, start_s)
        for one, end, start_s in zip(found, ends, times, strict=True)
    )


def _name(found: re.Match[str]) -> str:
    named = found.groupdict()
    return " ".join((named.get("boxed") or named.get("name") or "").split())


def _as_written(name: str) -> str:
    """Return "Cllr Jones" of "CLLR JONES"; other names as they stand there."""
    return name.title() if name.isupper() else name


def _seconds(stamp: str | None) -> float | None:
    if stamp is None:
        return None
    total = 0
    for part in stamp.split(":"):
        total = total * 60 + int(part)
    return float(total)
