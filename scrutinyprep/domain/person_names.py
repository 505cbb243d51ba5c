"""Names as transcripts and minutes print them, and whether two of them may be one person's.

"Cllr Louise Miles", "Councillor Miles" and "Miss L Miles, MBE" may be one person;
"SPEAKER_00" is nobody, and "The Chair" is an office.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import IntEnum

_TITLES = frozenset(
    "y cllr cllrs councillor councillors councilor cynghorydd cyng mr mrs ms miss mx dr doctor "
    "prof professor rev revd reverend sir dame lord lady baroness rt hon honourable alderman ald "
    "canon father supervisor commissioner councilmember councilman councilwoman".split()
)
_HIS = frozenset(["mr", "sir", "lord"])
_HERS = frozenset(["mrs", "miss", "ms", "dame", "lady", "baroness"])
_HONOURS = frozenset(
    "obe mbe cbe kbe dbe ch qc kc jp dl mp mep ms msp mla bem qpm cb kcb phd ma ba bsc cpfa".split()
)
_NOBODY = re.compile(
    r"(?:speakers?|spk|s|voice|participant|person|guest|user|unknown|unidentified|unnamed|"
    r"inaudible|audience|everyone|all|several|multiple|male|female|man|woman|member|members|"
    r"officer|public|narrator|recording|host|caller)(?:[\s_#-]*\d+|[\s_#-]+[a-z]|"
    r"[\s_#-]+(?:of the public|members?|speakers?|voice|officer|councillor)|\s*\([^)]*\))*\W*",
    re.IGNORECASE,
)
_OFFICES = frozenset(
    "the a an acting deputy vice chair chairman chairwoman chairperson convener mayor mayoress "
    "leader clerk president presiding officer speaker secretary moderator temporary madam of for "
    "and council committee scrutiny democratic services legal monitoring interpreter".split()
)
_BRACKETS = re.compile(r"\s*[\[(]([^\])]*)[\])]")
_POSTS = frozenset(
    "director head officer manager councillor cllr member adviser advisor lead solicitor "
    "accountant inspector commissioner executive portfolio holder interim service strategic "
    "children's adult adults".split()
)
_FAMILY_FIRST = re.compile(
    r"(?P<family>[^\W\d_][^\s,()\[\]]*),\s*"
    r"(?P<given>[^\W\d_a-z][^\s,()\[\]]*(?:\s[^\W\d_a-z][^\s,()\[\]]*)?)"
    r"(?P<role>\s*[\[(].*)?"
)
_INITIALS = re.compile(r"[A-Z]{1,3}\.?")
_MISHEARD_FROM = 0.75
_FEWEST_LETTERS = 4


class Match(IntEnum):
    """How well two names go together."""

    NONE = 0
    MISHEARD = 1
    """Close in spelling: for a person to decide."""
    POSSIBLE = 2
    """One says less than the other: "Mr R Love", "Robert Love"."""
    SAME = 3


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name, taken apart. Words are in small letters, but for `role`."""

    titles: tuple[str, ...]
    given: tuple[str, ...]
    """Names or initials before the family name."""
    family: str
    role: str
    """What stands in brackets or after a comma, such as "Chair"."""


def read_name(label: str) -> PersonName | None:
    """Return the name in a label; None where it names nobody."""
    if _NOBODY.fullmatch(label.strip()):
        return None
    label = _given_name_first(label)
    roles = [found.strip() for found in _BRACKETS.findall(label)]
    plain, *after = re.split(r",|\s[-\u2013]\s", _BRACKETS.sub(" ", label))
    roles += [part.strip() for part in after if not _are_honours(part)]
    words = [word.strip(".").casefold() for word in re.findall(r"[^\s]+", plain)]
    words = [word for word in words if re.search(r"[^\W\d_]", word)]
    titles = tuple(_taken(words, _TITLES))
    while len(words) > 1 and words[-1] in _HONOURS:
        words.pop()
    is_office = all(word.strip("-'") in _OFFICES for word in words)
    if not words or is_office or (len(words) == 1 and len(words[0]) < 2):
        return None
    told = [role for role in roles if role and not _INITIALS.fullmatch(role)]
    return PersonName(titles, tuple(words[:-1]), words[-1], "; ".join(told))


def without_role(label: str) -> str:
    """Return a label without what stands in brackets."""
    return " ".join(_BRACKETS.sub(" ", _given_name_first(label)).split())


def match(one: PersonName, other: PersonName) -> Match:
    """Say how well two names of one council go together."""
    if _are_of_man_and_woman(one, other):
        return Match.NONE
    given = _match_of_given(one.given, other.given)
    if one.family == other.family:
        return given
    if given is Match.SAME and one.given and _are_close(one.family, other.family):
        return Match.MISHEARD
    return Match.NONE


def fullness(label: str) -> tuple[int, int, int]:
    """Return what to sort names of one person by: the last says most."""
    name = read_name(label)
    if name is None:
        return (0, 0, 0)
    return sum(len(part) > 1 for part in name.given), len(name.titles), len(name.given)


def _given_name_first(label: str) -> str:
    """Return "Ann Smith (Cllr)" of "Smith, Ann (Cllr)", as Teams has names; others as they are."""
    found = _FAMILY_FIRST.fullmatch(label.strip())
    if found is None or _are_honours(found["given"]):
        return label
    words = {word.casefold() for word in found["given"].split()}
    if words & (_OFFICES | _POSTS) or found["family"].casefold().strip(".") in _TITLES:
        return label
    return f"{found['given']} {found['family']}{found['role'] or ''}"


def _taken(words: list[str], some: frozenset[str]) -> list[str]:
    """Take the words at the beginning that are among some, and return them."""
    taken = []
    while len(words) > 1 and words[0] in some:
        taken.append(words.pop(0))
    return taken


def _are_honours(words: str) -> bool:
    return all(word.strip(".").casefold() in _HONOURS for word in words.split())


def _are_of_man_and_woman(one: PersonName, other: PersonName) -> bool:
    first, second = set(one.titles), set(other.titles)
    return bool((first & _HIS and second & _HERS) or (first & _HERS and second & _HIS))


def _match_of_given(one: tuple[str, ...], other: tuple[str, ...]) -> Match:
    if one == other:
        return Match.SAME if one else Match.POSSIBLE
    if not one or not other:
        return Match.POSSIBLE
    first, second = one[0], other[0]
    if min(len(first), len(second)) == 1:
        agree = all(a[0] == b[0] for a, b in zip(one, other, strict=False))
        return Match.POSSIBLE if agree else Match.NONE
    if first == second:
        # "Mary Ann Lee" and "Mary Lee" may be one; "Mary Ann Lee" and "Mary Jo Lee" are not.
        agree = all(a[0] == b[0] for a, b in zip(one[1:], other[1:], strict=False))
        return Match.SAME if agree else Match.NONE
    return Match.MISHEARD if _are_close(first, second) else Match.NONE


def _are_close(one: str, other: str) -> bool:
    """Say whether a machine may hear one as the other: "Bakewell" as "Blakewell"."""
    if min(len(one), len(other)) < _FEWEST_LETTERS or one[0] != other[0]:
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _MISHEARD_FROM
