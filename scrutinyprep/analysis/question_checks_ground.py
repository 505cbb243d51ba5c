"""What is noticed about a question beside others: the papers, the glossary, other questions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from scrutinyprep.analysis.acronyms import acronyms_in
from scrutinyprep.analysis.glossary import Piece, explanations_in
from scrutinyprep.analysis.said_before_words import EVERYDAY_WORDS, STOP_WORDS, stem_of
from scrutinyprep.domain.glossary import GlossarySource
from scrutinyprep.domain.ids import QuestionId
from scrutinyprep.domain.question_findings import Check, InPack, QuestionFinding

_ASKS_MEANING = re.compile(r"\bstands? for\b|\bwhat does \w+ mean\b", re.IGNORECASE)
_WORD = re.compile(r"\d[\d,.]*\d|\d+|[^\W\d_]+(?:['’][^\W\d_]+)?")
_MEANT = frozenset("chair last next first now year".split())
"""Words that say little in a search, and much in a question."""
_ABOUT_ANSWERS = frozenset(
    """
    number total amount percentage proportion share figure figures date deadline current currently
    overall many much exactly altogether members committee council happen happens happened tell
    explain
    """.split()
)
"""Words that say what kind of answer is wanted, which the answer need not repeat."""
_NUMBER_WANTED = re.compile(
    r"\bhow (?:many|much|large|big|high)\b"
    r"|\bwhat (?:percentage|proportion|share|number|amount|total)\b"
    r"|\bwhat(?:[’']s| is| was| are| were) (?:the|our|your|its) (?:[\w’'-]+ ){0,3}?"
    r"(?:costs?|number|rate|percentage|proportion|share|total|budget|amount|figure|price|size"
    r"|caseload|fee|value|target|saving|deficit|overspend|underspend|gap)\b",
    re.IGNORECASE,
)
_TIME_WANTED = re.compile(
    r"\b(?:by )?when (?:is|are|was|were|will|did|does|do|has|have)\b"
    r"|\bwhat(?:[’']s| is| was) the (?:\w+ )?(?:date|deadline)\b",
    re.IGNORECASE,
)
_PERSON_WANTED = re.compile(
    r"\bwho (?:is|are|was|will|chairs|leads|owns|runs|manages|provides|funds|approved)\b"
    r"|\bwhich (?:officer|member|provider|contractor|director)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?<![\w.])£?\d[\d,]*(?:\.\d+)?(?:%|m|bn|k)?(?![\w])", re.IGNORECASE)
_YEAR_OR_NUMBERING = re.compile(r"^(?:19|20)\d\d$")
_TIME = re.compile(
    r"\b(?:january|february|march|april|may (?=\d)|june|july|august|september|october|november"
    r"|december|spring|summer|autumn|winter|quarter|q[1-4]|(?:19|20)\d\d)\b|\b\d{1,2} may\b",
    re.IGNORECASE,
)
_PERSON = re.compile(
    r"(?:\b(?:Cllr|Councillor|Mr|Mrs|Ms|Dr|Director|Head)\b[ \w]*|(?<=[a-z,;:] )[A-Z][\w’'-]+ "
    r"(?=[A-Z]))[A-Z][\w’'-]+"
)
_FEWEST_STEMS = 3
_FEW_STEMS = 4
"""So few must all stand in the passage; of more, nearly all."""
_NEARLY_ALL = 0.8
_SAME = 0.7
"""Share of telling words that near-duplicates have in common, of those in either."""


@dataclass(frozen=True, slots=True)
class AskedBefore:
    """Another question of the meeting."""

    id: QuestionId
    words: str


def unexplained(words: str, explained: Iterable[str]) -> Iterator[QuestionFinding]:
    """Notice acronyms that nothing says the meaning of, each once; not where that is asked."""
    if _ASKS_MEANING.search(words):
        return
    said = explanations_in([Piece(words)], GlossarySource.PAPERS)
    known = {*explained, *(one.acronym for one in said)}
    for acronym in dict.fromkeys(acronyms_in(words)):
        small = acronym.casefold()
        if acronym in known or small in STOP_WORDS or small in EVERYDAY_WORDS:
            continue
        start = words.index(acronym)
        yield QuestionFinding(Check.ACRONYM, start, start + len(acronym))


def in_pack(words: str, passages: Sequence[InPack]) -> QuestionFinding | None:
    """Notice a passage that says nearly all of the question and has what it asks for.

    Only of questions for a number, a time or a person: whether a page answers
    "why" is for a reader to judge.
    """
    wanted = _wanted_in(words)
    stems = _stems(words) - {stem_of(word) for word in _ABOUT_ANSWERS}
    if wanted is None or len(stems) < _FEWEST_STEMS - (wanted is _PERSON):
        return None
    need = 1.0 if len(stems) <= _FEW_STEMS else _NEARLY_ALL
    best, share = None, 0.0
    for passage in passages:
        said = len(stems & _stems(passage.text)) / len(stems)
        if said >= need and said > share and _has(passage.text, wanted, words):
            best, share = passage, said
    if best is None:
        return None
    return QuestionFinding(Check.IN_PACK, 0, len(words.rstrip()), passage=best)


def nearly_same(words: str, others: Iterable[AskedBefore]) -> QuestionFinding | None:
    """Notice the question that says most nearly the same."""
    stems, named = _stems(words), _named(words)
    if len(stems) < _FEWEST_STEMS:
        return None
    best, share = None, 0.0
    for other in others:
        theirs, they_name = _stems(other.words), _named(other.words)
        if len(theirs) < _FEWEST_STEMS or (named - they_name and they_name - named):
            continue
        same = len(stems & theirs) / len(stems | theirs)
        if same >= _SAME and same > share:
            best, share = other, same
    if best is None:
        return None
    return QuestionFinding(
        Check.DUPLICATE, 0, len(words.rstrip()), like=best.id, like_words=best.words
    )


def telling_words(words: str) -> list[str]:
    """Return the words of a question by which papers about the same are found."""
    return [
        word
        for word in dict.fromkeys(_WORD.findall(words))
        if _tells(word) and word.casefold() not in _ABOUT_ANSWERS
    ]


def wants_a_fact(words: str) -> bool:
    """Say whether a question asks for a number, a time or a person."""
    return _wanted_in(words) is not None


def _wanted_in(words: str) -> re.Pattern[str] | None:
    for asked, wanted in (
        (_NUMBER_WANTED, _NUMBER),
        (_TIME_WANTED, _TIME),
        (_PERSON_WANTED, _PERSON),
    ):
        if asked.search(words):
            return wanted
    return None


def _has(text: str, wanted: re.Pattern[str], asked: str) -> bool:
    """Say whether a text has what is wanted, and the question does not itself."""
    found = (match.group() for match in wanted.finditer(text))
    if wanted is _NUMBER:
        return any(not _YEAR_OR_NUMBERING.match(one) and one not in asked for one in found)
    return any(one.casefold() not in asked.casefold() for one in found)


def _stems(words: str) -> frozenset[str]:
    return frozenset(stem_of(word) for word in _WORD.findall(words) if _tells(word))


def _tells(word: str) -> bool:
    small = word.casefold().replace("’", "'").removesuffix("'s")
    return small in _MEANT or (small not in STOP_WORDS and len(small) > 1)


def _named(words: str) -> frozenset[str]:
    """Return the names and numbers in a text: where both sides differ in them, all differs."""
    names = set()
    for at, match in enumerate(_WORD.finditer(words)):
        word = match.group()
        # The first word of all is large in any case.
        if word[:1].isdigit() or (at and word[:1].isupper() and _tells(word)):
            names.add(word.casefold().replace("’", "'").removesuffix("'s"))
    return frozenset(names)
