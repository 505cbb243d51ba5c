"""Names that acronyms are made of: names of bodies and plans, and of people.

A paper may write "Kent County Council" on every page and "KCC" on the next without ever saying
that they are one; and its "JH" may be nobody but Jo Holden, who is among those present.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from scrutinyprep.analysis.acronym_letters import is_small, letters_of

_SMALL = r"(?:(?:and|of|for|the|in|to|on|with|by|y|yr|a|ar|ac|i|&)[ \n])"
_CAPITAL = r"[A-Z][a-zà-ž’'][\w’']*"
_RUN = re.compile(rf"\b{_CAPITAL}(?:(?:,?[ \n]|[ ]?-[ ]?){_SMALL}{{0,2}}(?:UK\b|{_CAPITAL}))+")
_WORD = re.compile(r"[A-Za-zÀ-ž0-9]+(?:['’][a-z]+)?")
_LEADING = re.compile(r"^(?:(?:The|A|An|This|That|Our|In|For|At|On|To|From|Of|By|Each|All)\s+)+")
_TRAILING = re.compile(
    r"(?:\s+(?:The|A|An|This|To|From|In|On|At|For|By|Date|Subject|Page))+$|['’]s?$"
)
_FEWEST_LETTERS = 3
_FEWEST_USES = {3: 2}
"""How often a name must stand for its initials to be believed; once, where they are many."""
_CLEAR_SHARE = 0.6
_MOST_WORDS = 8

_PEOPLE = re.compile(
    r"(?:^|\n)[ \t]*(?:also\s+)?(?:present|attend(?:ees|ance|ing)|in\s+attendance|apologies|"
    r"members(?:hip)?|councillors|officers|presennol|yn\s+bresennol|ymddiheuriadau)\b[^\n]{0,40}?[:\n]",
    re.IGNORECASE,
)
_PEOPLE_REACH = 900
"""Letters after such a heading in which names are people's."""
_PERSON = re.compile(
    r"\b([A-Z][a-zà-ž’']+(?:[ -](?:Ma?c|O’|O')?[A-Z][a-zà-ž’']+){1,3})\b(?:[ ]?\(([A-Z]{2,5})\b)?"
)
_BROKEN_PERSON = re.compile(r"\b([A-Z][a-zà-ž’']+\n[A-Z][a-zà-ž’']+(?:-[A-Z][a-zà-ž’']+)?)\b")
"""Whose name begins on one line and ends on the next."""
_TITLED = re.compile(
    r"\b(?:Cllr|Councillor|Cyng|Cynghorydd|Mr|Mrs|Ms|Miss|Dr|Sir|Professor|Prof)\.?\s+"
    r"([A-Z][\w’'.-]*(?:[ ][A-Z][\w’'-]*){0,3})[ ]*\(([A-Z]{2,4})\)"
)
_SPEAKER = re.compile(r"(?:^|\n)[ \t•▪-]*([A-Z]{2,4}):[ \t]")


@dataclass(frozen=True, slots=True)
class Names:
    """Names that texts write in full, by their initials in small letters."""

    counted: Mapping[str, Counter[str]]

    def of(self, acronym: str, *, is_bracketed: bool = False) -> str | None:
        """Return the name that an acronym's letters are the initials of.

        Only where there is one such name, or one is far the commonest; one of three
        letters must stand there twice, unless the acronym stands alone in brackets.
        """
        fewest = 1 if is_bracketed else _FEWEST_USES.get(len(letters_of(acronym)), 1)
        return self.used(acronym, fewest)

    def used(self, acronym: str, fewest: int) -> str | None:
        """Return that name where it stands there so often."""
        names = self.counted.get("".join(letters_of(acronym)))
        if names is None:
            return None
        name, count = names.most_common(1)[0]
        return name if count >= max(fewest, _CLEAR_SHARE * names.total()) else None


def names_in(texts: Iterable[str]) -> Names:
    """Return the names that texts write in full."""
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for text in texts:
        for match in _RUN.finditer(text):
            name = _LEADING.sub("", match.group())
            name = _TRAILING.sub("", " ".join(name.split()))
            words = _WORD.findall(name)
            if len(words) > _MOST_WORDS:
                continue
            plain, every = _initials(words, False), _initials(words, True)
            if len(plain) >= _FEWEST_LETTERS:
                found[plain][name] += 1
            if every != plain and len(every) > _FEWEST_LETTERS:
                found[every][name] += 1
    return Names(found)


def people_in(text: str) -> Iterator[tuple[str, str]]:
    """Yield the initials of people whom a text lists as present or titles, with their names.

    "JH" of Jo Holden, and "EMCG" where it stands behind Emily McGuire. The name is
    empty where only "JH:" at the beginning of a line shows that somebody speaks.
    """
    for match in _TITLED.finditer(text):
        yield match[2], match[1]
    for match in _SPEAKER.finditer(text):
        yield match[1], ""
    read = 0
    for heading in _PEOPLE.finditer(text):
        # What stands under one heading and the next is read once.
        reach = text[max(read, heading.end()) : heading.end() + _PEOPLE_REACH]
        read = heading.end() + _PEOPLE_REACH
        for match in _PERSON.finditer(reach):
            yield _person(match[1]), match[1]
            if match[2] and match[2][0] == match[1][0]:
                yield match[2], match[1]
        for match in _BROKEN_PERSON.finditer(reach):
            yield _person(match[1]), match[1]


def _person(name: str) -> str:
    return "".join(part[0] for part in re.split(r"[ \n-]", name))


def _initials(words: list[str], counts_small: bool) -> str:
    return "".join(w[0].casefold() for w in words if counts_small or not is_small(w))
