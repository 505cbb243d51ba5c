"""Which council a paper is of, by the names that stand in it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

_COUNCIL = re.compile(
    r"\b((?:London Borough|Royal Borough|City|County Borough|Borough|"
    r"Cyngor (?:Sir|Bwrdeistref Sirol|Dinas))"
    r" of [A-Z][\w'’-]+(?: (?:and|upon|&) [A-Z][\w'’-]+)?(?: Council)?"
    r"|(?:Cyngor (?:Sir|Bwrdeistref Sirol|Dinas) [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?)"
    r"|(?:(?:[A-Z][\w'’-]+|of|and|upon|on|the|&|in) ){0,5}?[A-Z][\w'’-]+ "
    r"(?:(?:County Borough|Metropolitan Borough|Metropolitan District|Royal Borough|County|City|"
    r"Borough|District|Town|Parish|Unitary) )Council"
    r"|[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)? Council\b"
    r"|(?:[A-Z][\w'’-]+ (?:(?:and|of|&) )?){1,4}(?:Mayoral )?Combined (?:County )?Authority)"
)
_COUNCIL_CAPITALS = re.compile(
    r"^(?:THE )?((?:(?:[A-Z][A-Z'’-]+|&) ){1,5}"
    r"(?:COUNTY|CITY|BOROUGH|DISTRICT|TOWN|PARISH|METROPOLITAN|COMMUNITY) COUNCIL)$"
)
_ADDRESS = re.compile(
    r"(?:@|www\.|//)(?:[\w-]+\.)*?([\w-]+)\.(?:gov|llyw)\.(?:uk|wales|cymru)", re.I
)
_ENOUGH_MENTIONS = 3
_DOMINANT_MENTIONS = 20
"""And three times as many as any other has."""
_NOT_IN_NAMES = frozenset({"The", "A", "An", "All", "Each", "Every", "By", "This", "Members", "To"})
_OF_NAMES = frozenset(
    {
        "City",
        "London",
        "Royal",
        "Borough",
        "County",
        "Isle",
        "Vale",
        "Cyngor",
        "West",
        "East",
        "North",
        "South",
    }
)
_KINDS_OF_COUNCIL = frozenset(
    {
        "County",
        "City",
        "Borough",
        "District",
        "Town",
        "Parish",
        "Unitary",
        "Full",
        "Metropolitan",
        "Local",
        "Community",
        "Combined",
        "Mayoral",
        "Council",
        "Tier",
        "Extraordinary",
        "Annual",
    }
)
_SMALL_WORDS = frozenset({"of", "and", "upon", "on", "the", "in"})


def council_in(front: Sequence[str], body: Iterable[str] = ()) -> str | None:
    """Return the council that a text names most, its front pages counting ten times.

    Where a council's web address stands on the front pages, a name that fits
    it is the one; another must stand out. A name that is hardly mentioned is
    some other council's: better no name than a neighbour's.
    """
    counts: Counter[str] = Counter()
    for weight, lines in ((10, front), (1, body)):
        for line in lines:
            if "ouncil" in line or "orough" in line or "uthority" in line or "yngor" in line:
                for found in _COUNCIL.finditer(line):
                    name = _without_lead(found[1])
                    if name:
                        counts[name] += weight
            elif "COUNCIL" in line:
                capitals = _COUNCIL_CAPITALS.match(line.strip())
                # "REGULAR MEETING OF THE CITY COUNCIL" is no name, either.
                name = _without_lead(title_case(capitals[1])) if capitals else ""
                if name:
                    counts[name] += weight * 3
    addresses = [found[1].lower() for found in _ADDRESS.finditer("".join("".join(front).split()))]
    # Two words such as "Kent Council" are as often a slip as a name.
    fitting = [
        name
        for name in counts
        if len(name.split()) > 2 and any(_is_address_of(address, name) for address in addresses)
    ]
    if fitting:
        name = max(fitting, key=counts.__getitem__)
        return name if counts[name] >= _ENOUGH_MENTIONS else None
    return _most_named(counts, _DOMINANT_MENTIONS if addresses else _ENOUGH_MENTIONS)


def is_council(line: str) -> bool:
    """Say whether a line is a council's name and nothing else."""
    capitals = _COUNCIL_CAPITALS.match(line.strip())
    name = title_case(capitals[1]) if capitals else line.strip()
    found = _COUNCIL.fullmatch(name)
    return found is not None and _without_lead(found[1]) == name


def _most_named(counts: Counter[str], least: int) -> str | None:
    """Return the name that stands out among the others, if it is mentioned often enough."""
    ranked = counts.most_common(2)
    if not ranked or ranked[0][1] < least:
        return None
    if least == _DOMINANT_MENTIONS and len(ranked) > 1 and ranked[0][1] < 3 * ranked[1][1]:
        return None
    return ranked[0][0]


def _is_address_of(address: str, name: str) -> bool:
    """Say whether a web address may be a council's: "kent", "northnorthants", "rbkc"."""
    words = [word.lower() for word in re.findall(r"[\w’']+", name)]
    initials = "".join(word[0] for word in words if word not in _SMALL_WORDS)
    spelled = "".join(words).replace("cityof", "").replace("londonboroughof", "")
    return spelled.startswith(address[:5]) or initials.startswith(address[:4])


def title_case(text: str) -> str:
    """Return words in capitals as a name is written."""
    words = [
        word if word in _SMALL_WORDS else word[:1].upper() + word[1:]
        for word in text.lower().split()
    ]
    return " ".join(words)


def _without_lead(name: str) -> str:
    """Return a council's name without the words of the sentence before it.

    "Leader of Kent County Council" and "Full Council" are no names.
    """
    words = name.split()
    if "of" in words and words[0] not in _OF_NAMES:
        words = words[words.index("of") + 1 :]
    while words and (words[0] in _NOT_IN_NAMES or words[0] in _SMALL_WORDS):
        words.pop(0)
    if len(words) < 2 or words[0] in _KINDS_OF_COUNCIL:
        return ""
    return " ".join(words)
