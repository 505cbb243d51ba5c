"""What a passage asks about, idea by idea, with the other ways in which each may be said."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from scrutinyprep.analysis.said_before_words import sound_of, stem_of, words_of

_MOST_IDEAS = 60
"""Of a very long selection: the rarest say what it is about."""
LONGEST_NAME = 6
_MOST_RUNS = 100
_SHORTEST_ACRONYM = 3
_SHORTEST_NAME = 3
_SOUND_LETTERS = 5
_SMALL_FIGURE = 32
"""Below it, a bare figure is a day or a number of a list more often than a fact."""


@dataclass(frozen=True, slots=True)
class Idea:
    """One thing asked about: its own words, and other words for the same."""

    words: str
    """As they stand in the text, for people."""
    forms: tuple[str, ...]
    """Ways to say it, the text's own first: what to look for in the index."""
    acronyms: tuple[str, ...] = ()
    """Written in capitals, they stand for it."""
    sound: str = ""
    """What it sounds like, where it may have been misheard."""
    part_of: frozenset[int] = frozenset()
    """The ideas, by place, whose names it is a word of: beside one of them it tells nothing new."""


@dataclass(frozen=True, slots=True)
class Thesaurus:
    """What councils call by several names, each name with the others and its acronyms."""

    names: Mapping[tuple[str, ...], tuple[tuple[str, ...], tuple[str, ...]]]
    """By the stems of a name."""

    @classmethod
    def read(cls, lines: Iterable[str], acronyms: Mapping[str, str]) -> Thesaurus:
        """Read lines of names with "|" between them; empty lines and those of "#" are passed over.

        Args:
            lines: of the file of names.
            acronyms: what each stands for.
        """
        groups = [
            tuple(part.strip() for part in line.split("|") if part.strip())
            for line in lines
            if line.strip() and not line.startswith("#")
        ]
        return cls(_names(groups, acronyms))


def ideas_of(
    text: str, thesaurus: Thesaurus, met: Mapping[str, str] | None = None
) -> tuple[Idea, ...]:
    """Return the ideas in a text, in order, each once.

    Args:
        text: what is asked about.
        thesaurus: what is known to be said in several ways.
        met: acronyms that stand for a run of words of this text, by those words.
    """
    words = words_of(text)
    stems = [stem_of(word) for word in words]
    own = {_key(run): acronym for run, acronym in (met or {}).items()}
    found: dict[tuple[str, ...], Idea] = {}
    parents: dict[int, set[int]] = {}
    for start in range(len(words)):
        for end in range(min(len(words), start + LONGEST_NAME), start, -1):
            key = tuple(stems[start:end])
            others, acronyms = thesaurus.names.get(key, ((), ()))
            acronyms = (*acronyms, own[key]) if key in own else acronyms
            if others or acronyms:
                name = " ".join(words[start:end])
                forms = tuple(dict.fromkeys((name, *others)))
                found.setdefault(key, Idea(_as_written(text, name), forms, acronyms))
                if end > start + 1:
                    place = list(found).index(key)
                    for index in range(start, end):
                        parents.setdefault(index, set()).add(place)
                break
    for index, (word, stem) in enumerate(zip(words, stems, strict=True)):
        if (stem,) not in found and _tells(word):
            sound = sound_of(word) if _may_be_misheard(word) else ""
            found[stem,] = Idea(word, (word,), (), sound, frozenset(parents.get(index, ())))
    return tuple(list(found.values())[:_MOST_IDEAS])


def runs_of(text: str) -> dict[str, str]:
    """Return the runs of words in a text that an acronym could stand for, with that acronym."""
    words = words_of(text)
    runs = {}
    for size in range(_SHORTEST_NAME, LONGEST_NAME + 1):
        for start in range(len(words) - size + 1):
            run = words[start : start + size]
            if all(word[0].isalpha() for word in run):
                runs[" ".join(run)] = "".join(word[0] for word in run).upper()
    return dict(list(runs.items())[:_MOST_RUNS])


def _names(
    groups: Iterable[tuple[str, ...]], acronyms: Mapping[str, str]
) -> dict[tuple[str, ...], tuple[tuple[str, ...], tuple[str, ...]]]:
    said: dict[tuple[str, ...], tuple[list[str], list[str]]] = {}

    def add(name: str, others: Sequence[str], capitals: Sequence[str]) -> None:
        known, short = said.setdefault(_key(name), ([], []))
        known.extend(others)
        short.extend(capitals)

    for group in groups:
        # Of "under budget" only "budget" would be compared, which is another thing.
        names = [name for name in group if len(_key(name)) > 1 or " " not in name]
        for name in names:
            add(name, names, ())
    for acronym, meaning in acronyms.items():
        for name in (meaning, acronym):
            add(name, (meaning,), (acronym,))
    return {
        key: (tuple(dict.fromkeys(known)), tuple(dict.fromkeys(short)))
        for key, (known, short) in said.items()
        if key
    }


def _key(words: str) -> tuple[str, ...]:
    return tuple(stem_of(word) for word in words_of(words))


def _as_written(text: str, name: str) -> str:
    """Return a name with the small words that stand in it: "home to school transport"."""
    between = r"\W+(?:\w{1,4}\W+){0,2}?"
    written = re.search(between.join(map(re.escape, name.split())), text)
    return " ".join(written[0].split()) if written else name


def _tells(word: str) -> bool:
    if word[:1].isdigit():
        return "." in word or not word.isdigit() or int(word) >= _SMALL_FIGURE
    return len(word) > 1


def _may_be_misheard(word: str) -> bool:
    """Names and acronyms are what machines mishear; but short ones sound like anything."""
    return not word[:1].isdigit() and (
        (word[:1].isupper() and len(word) >= _SOUND_LETTERS)
        or (word.isupper() and len(word) > _SHORTEST_ACRONYM)
    )
