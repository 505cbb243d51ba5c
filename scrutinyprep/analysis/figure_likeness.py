"""Whether two figures measure the same, so that one may be held against the other.

Whoever is shown a wrong comparison asks a wrong question, so this is strict: the
words that tell what is measured have to be the same, up to their endings. What
is forecast is not held against what was, nor a plan, nor a target.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from scrutinyprep.domain.figures import UNTOLD, Figure

_WORD = re.compile(r"[A-Za-z][A-Za-z’']*|\d+")
_STOPS = frozenset(
    "a an the of in at to by for from on with and or our its their his her this that these "
    "those is are was were be been being as it also very who which we i you they he she there "
    "has have had will would can could so about around approximately nearly almost some just "
    "now currently".split()
)
_NEUTRAL = frozenset("number figure amount level council council's councils county city".split())
"""Words that tell nothing of what is measured: the number of children is the children."""
_EMPTY = frozenset(
    "increase decrease reduction rise fall growth change total average target rate share "
    "percentage proportion cost value budget forecast variance outturn saving gap deficit "
    "overspend underspend overspending underspending people child children case person staff "
    "resident service year spend spending income expenditure funding fund grant reserve "
    "pressure shortfall net gross base".split()
)
"""Words that many different things are: by themselves they name none of them."""
_GAP = "  "
"""Between the cells of a row, in its words."""
_LONG = 9
"""Words of a cell; one with more is a text, which is written anew each time."""
_LEAST = 2
"""Words of a name; "deficit" alone may be anybody's."""
_NATURES = {
    "forecast": re.compile(r"\b(?:forecast|project|predict|estimat|expect|anticipat)\w*", re.I),
    "target": re.compile(r"\b(?:target|ambition|aim|aspir|aspiration)\w*\b", re.I),
    "plan": re.compile(r"\b(?:plan|propos|budget|alloc)\w*\b|\bwill\b|\bshould\b", re.I),
    "low": re.compile(r"\b(?:at\s+least|minimum|up\s+to|maximum|at\s+most)\b", re.I),
}
_NAME = re.compile(r"(?<=[a-z,;:)] )(?:[A-Z][\w’'&-]+|[A-Z]{2,})(?:\s+(?:of\s+)?[A-Z][\w’'&-]+)*")
_MONTHS = frozenset(
    "january february march april may june july august september october november december "
    "quarter q council committee cabinet county city government".split()
)
_ENDINGS = (("ies", "y"), ("sses", "ss"), ("s", ""))
_SHORTEST = 4


def is_comparable(figure: Figure) -> bool:
    """Say whether a figure tells enough to be held against another: period, unit and a name."""
    if figure.period is None or not figure.period.is_whole or figure.unit == UNTOLD:
        return False
    told = _stems(figure.measure)
    least = 1 if figure.is_cell and figure.under else _LEAST
    return len(told) >= least and bool(told - _EMPTY)


def measures_the_same(now: Figure, then: Figure) -> bool:
    """Say whether two figures measure the same thing, in one unit and for a time of one kind."""
    if not (is_comparable(now) and is_comparable(then)):
        return False
    if now.period is None or then.period is None or now.period.kind != then.period.kind:
        return False
    return (
        now.unit == then.unit
        and _told(now.measure) == _told(then.measure)
        and _stand_alike(now, then)
        and _nature(now) == _nature(then)
        and not _are_of_others(now, then)
    )


def words_to_look_for(figure: Figure) -> tuple[str, ...]:
    """Return the words that any figure of the same measure has in its own passage.

    Of a cell, those of its row: what heads the columns stands in another.
    """
    words = (word.casefold() for word in _WORD.findall(figure.name))
    return tuple(dict.fromkeys(w for w in words if w not in _STOPS and stem(w) not in _NEUTRAL))


def stem(word: str) -> str:
    """Return a word without the ending of its plural."""
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST - 1:
            return word.removesuffix(ending) + instead
    return word


def _stems(words: str) -> frozenset[str]:
    return frozenset(_told(words))


def _told(words: str) -> list[str]:
    """Return the stems of the telling words, sorted; what is said twice is there twice."""
    plain = (word.casefold().replace("’", "'").removesuffix("'s") for word in _WORD.findall(words))
    stems = (stem(word) for word in plain if word not in _STOPS)
    return sorted(one for one in stems if one not in _NEUTRAL)


def _stand_alike(now: Figure, then: Figure) -> bool:
    """Say whether two cells stand in rows, columns and tables of one name.

    A row such as "Transport" is in many tables. A cell is held against a
    sentence only where its name says enough without the table.
    """
    if now.is_cell and then.is_cell:
        return (
            _heading(now.under) == _heading(then.under)
            and _told(now.name) == _told(then.name)
            and _told(now.column or "") == _told(then.column or "")
            and _beside(now) == _beside(then)
        )
    if now.is_cell or then.is_cell:
        return len(_stems(now.measure) - _EMPTY) >= _LEAST
    return _heading(now.under) == _heading(then.under)


def _beside(cell: Figure) -> list[str]:
    """Return what the short cells of a row say: whose it is, whether it is spent or saved."""
    cells = (words for words in cell.words.split(_GAP) if len(words.split()) < _LONG)
    return [one for words in cells for one in _told(words) if not one.isdecimal()]


def _heading(words: str) -> frozenset[str]:
    return frozenset(one for one in _stems(words) if not one.isdecimal())


def _nature(figure: Figure) -> frozenset[str]:
    """Return whether what a sentence says was, is forecast, planned or aimed at."""
    if figure.is_cell:
        return frozenset()
    return frozenset(name for name, sign in _NATURES.items() if sign.search(figure.words))


def _are_of_others(now: Figure, then: Figure) -> bool:
    """Say whether each of two sentences names a place or body that the other doesn't."""
    if now.is_cell or then.is_cell:
        return False
    ours, theirs = set(_names(now.words)), set(_names(then.words))
    return bool(ours - theirs) and bool(theirs - ours)


def _names(words: str) -> Iterable[str]:
    for match in _NAME.finditer(words):
        for word in match.group().casefold().split():
            if word not in _MONTHS and word not in _STOPS:
                yield word
