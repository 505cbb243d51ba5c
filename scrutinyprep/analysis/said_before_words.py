"""The words of a passage as the ranking of "said before" compares them: stems and sounds."""

from __future__ import annotations

import re
from functools import lru_cache

_DIGIT = re.compile(r"\d")
_SPLIT_FIGURE = re.compile(r"(?<=\d)\s*(?:(\.)(?=\d)|,(?=\d{3}(?!\d)))")
"""Captions part figures: "27 .1 million", "763 ,000"; "Quarter 3, 2024" is none."""
_UNIT_LETTER = re.compile(r"(?<=\d)\s?(m|bn|k)\b", re.IGNORECASE)
_UNITS = {"m": " million", "bn": " billion", "k": " thousand"}
_WORD = re.compile(r"\d+(?:\.\d+)?|[^\W\d_]+(?:['’][^\W\d_]+)?|[^\W_]+")
_PLURAL = re.compile(r"(?:(?<=[^aeious])(?=s$)s|(?<=[aeo])s|(?<=ss)es|(?<=[cs]h)es|(?<=x)es)$")
_INFLECTED = re.compile(r"(?<=[a-z]{4})(?:ing|ed|ingly|edly)$")
_DERIVED = re.compile(
    r"(?<=[a-z]{4})(?:ations?|ness|ment|ency|ancy|ence|ance|ent|ant|ity|ive|ion|ful|ly|al|er)$"
)
_SHORTEST = 3
_SILENT = re.compile(r"[aeiouyhw]")
_SAME_SOUND = str.maketrans({"c": "k", "q": "k", "z": "s", "v": "f", "g": "j"})
_TWICE = re.compile(r"(.)\1+")

STOP_WORDS = frozenset(
    """
    a about above actually after again against ago all almost also although always am an and
    any anything are around as ask asked asking at back be because been before being better
    between both but by came can cannot chair come could day did different do does doing
    done down each else er erm even every everything far few for from gave get getting give
    given go goes going gone good got great had happen happy has have having he her here him
    his how however i if important in into is it its itself just keep kind knew know last
    later least let like little long look looking lot made make making many may maybe me
    mean means might more most much must my never new next no nor not nothing now obviously
    of off often ok okay on once one only onto or other others our out over own part per
    perhaps please quite rather really right said same say saying see seen she should since
    so some something sometimes soon sort still such sure take taken than thank thanks that
    the their them then there therefore these they thing things think this those though
    through to together told too took two um under until up upon us use used very want
    wanted was way we well went were what whatever when where whether which while who whole
    whom whose why will with within without would yeah yes yet you your
    """.split()
)


EVERYDAY_WORDS = frozenset(
    """
    agenda agree agreed agrees among annual answer answered answers april area august
    authority began begin best big billion board borough call chair city cllr committee
    continue continued council councillor county current day december department director
    district ensure executive february first full good group head high higher include
    including issue item january july june large larger life low lower made march may
    meeting member million minute month mr mrs ms need needs note noted notes november
    number october officer old open organisation page panel people percent percentage place
    plan point process progress project provide provided question recommend recommendation
    recommendations recommended report role scheme scrutiny section september service show
    shown shows small smaller start started support team thousand time today total update
    week work working works year years
    """.split()
)
"""Every council's papers are full of them, so they tell less than their rarity would say."""


def plain(text: str) -> str:
    """Return a text with figures written one way, "27 .1 million" as well as "27.1m"."""
    if _DIGIT.search(text) is None:
        return text
    joined = _SPLIT_FIGURE.sub(lambda m: m[1] or "", text)
    return _UNIT_LETTER.sub(lambda m: _UNITS[m[1].casefold()], joined)


def words_of(text: str) -> list[str]:
    """Return the telling words and the figures of a text in order, as they are written."""
    return [word for word in _WORD.findall(plain(text)) if word.casefold() not in STOP_WORDS]


@lru_cache(maxsize=50_000)
def stem_of(word: str) -> str:
    """Return what is left of a word without its commonest endings, in small letters.

    It joins more than the index's own stems do, "schooling" with "school" and
    "sufficiency" with "sufficient", for it only compares a few hundred passages
    that have been found by other words.
    """
    stem = word.casefold().replace("’", "'").removesuffix("'s")
    if stem[:1].isdigit() or len(stem) <= _SHORTEST:
        return stem
    stem = stem[:-3] + "y" if stem.endswith("ies") else _PLURAL.sub("", stem)
    stem = _INFLECTED.sub("", stem)
    # "provision" as "provide", "exclusion" as "exclude".
    stem = stem[:-4] + "d" if stem.endswith("sion") else _DERIVED.sub("", stem)
    stem = _TWICE.sub(r"\1", stem)
    # Not of short ones: "care" is no "car".
    return stem[:-1] if len(stem) > _SHORTEST + 1 and stem[-1] in "ey" else stem


@lru_cache(maxsize=50_000)
def sound_of(word: str) -> str:
    """Return what a word sounds like, roughly: "MARAC" and "Marek" have the same.

    A first letter and the consonants after it, those that are confused in
    speech written alike. Machines that write down speech mishear names and
    acronyms into words that they know.
    """
    small = re.sub(r"[^a-z]", "", word.casefold()).replace("ph", "f").replace("ck", "k")
    if not small:
        return ""
    rest = _SILENT.sub("", small[1:])
    return _TWICE.sub(r"\1", (small[0] + rest).translate(_SAME_SOUND))
