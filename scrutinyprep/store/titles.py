"""Whether the title of a recording, or its file's name, says which meeting it is of.

Captions seldom say whose they are but in their title, such as "Kent County Council
- Cabinet - 30 January 2025". A wrong guess would put one committee's words in
another's mouth, so nothing may stand in the title that is left unexplained.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from enum import IntEnum

from scrutinyprep.store.names import COMMON_WORDS

_OF_A_RECORDING = frozenset(
    "webcast webcasting transcript transcription caption captions subtitle subtitles recording "
    "recorded video audio stream live livestream youtube whisper tiny base small medium large "
    "turbo webvtt vtt subrip srt sbv json tsv csv txt timed text table data project auto automatic "
    "automated generated english en gb meeting part full final edited corrected raw minutes draft "
    "agenda public a at by for from in on to with am pm hours hrs monday tuesday wednesday "
    "thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun january february "
    "march april may june july august september october november december jan feb mar apr jun jul "
    "aug sep sept oct nov dec".split()
)
_BODIES = frozenset(
    "committee subcommittee sub cabinet board panel commission executive forum scrutiny overview "
    "partnership authority assembly group task working planning licensing audit parish town".split()
)


_FORMS = frozenset(
    "webcast webcasting transcript transcripts transcription caption captions subtitle subtitles "
    "recording video audio whisper tiny base small medium large turbo webvtt vtt subrip srt sbv "
    "json tsv csv txt timed text table turns auto automatic automated generated corrected raw "
    "structured verbose council data project".split()
)
_AT_THE_END = re.compile(r"\s*\(([^()]*)\)\s*$")


class Named(IntEnum):
    """How surely a title names a meeting."""

    NOT = 0
    BY_COUNCIL = 1
    BY_COMMITTEE = 2


def name_without_forms(title: str) -> str:
    """Return what a meeting is called after a file that names none: "hsv 2026-06-11".

    Without what says of which form the file is, which is never a committee's name:
    "hsv_2026-06-11_captions (WebVTT captions)". A title of nothing else stays.
    """
    form = _AT_THE_END.search(title)
    if form is None or not _FORMS.issuperset(_words(form[1])):
        return title
    words = title[: form.start()].replace("_", " ").split()
    while words and _FORMS.issuperset(_words(words[-1])):
        words.pop()
    return " ".join(words) or title


def is_called_after(committee: str | None, title: str) -> bool:
    """Say whether a meeting's name is but the title of a file."""
    return committee is not None and committee in (title, name_without_forms(title))


def named_in(titles: Iterable[str], *, council: str | None, committee: str | None) -> Named:
    """Return how the titles of one file name a meeting of this council and committee.

    Besides the names, only a date and the words of recordings may stand there.
    Where the meeting's council is not known, it may be told, but no further body.
    """
    words = [_words(title) for title in titles]
    of_committee, of_council = _words(committee or ""), _words(council or "")
    own = set(of_council) - COMMON_WORDS
    by_committee = bool(of_committee) and any(_holds(w, of_committee) for w in words)
    by_council = bool(own) and any(own <= set(w) for w in words)
    if not by_committee and not by_council:
        return Named.NOT
    explained = {*of_council, *COMMON_WORDS, *_OF_A_RECORDING}
    if by_committee:
        explained.update(of_committee)
    left = {word for w in words for word in w if not word[0].isdigit()} - explained
    if left & _BODIES or (left and council):
        return Named.NOT
    return Named.BY_COMMITTEE if by_committee else Named.BY_COUNCIL


def are_of_one_recording(one: str, other: str) -> bool:
    """Say whether two files are called as renderings of one recording are.

    What is left without the words of recordings must be the same, and hold the
    day with a name beside it: "hsv_2026-06-11_captions" and "hsv_2026-06-11_whisper".
    """
    if one == other:
        return any(map(str.isdigit, one))
    first, second = (
        [word for word in _words(name.replace("_", " ")) if word not in _OF_A_RECORDING]
        for name in (one, other)
    )
    return (
        first == second
        and any(word[0].isdigit() for word in first)
        and any(word.isalpha() and word not in COMMON_WORDS for word in first)
    )


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.casefold().replace("&", " and "))


def _holds(words: Sequence[str], run: Sequence[str]) -> bool:
    return any(words[at : at + len(run)] == run for at in range(len(words) - len(run) + 1))
