"""Who is in the chair: whoever calls the items, thanks the speakers and asks who is next."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

_CHAIRING = re.compile(
    r"\bagenda items?\b"
    r"|\bitem (?:number )?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)\b"
    r"|\bany (?:further|other|more) (?:questions|comments|points|speakers|business)\b"
    r"|\b(?:thank you|thanks)(?: very much| so much)?,? (?:councillor|cllr|councilor|mr|mrs|ms|miss"
    r"|supervisor|director)\b"
    r"|\bmov(?:e|ing) (?:us )?on(?:to)? (?:to )?(?:the next|our next|item|agenda)"
    r"|\bdeclarations? of (?:any )?interests?\b|\bapologies (?:for absence|received|from)\b"
    r"|\bbring (?:in )?(?:councillor|cllr|mr|mrs|ms)\b|\b(?:hand|pass) (?:over|you over|it over)\b"
    r"|\bover to (?:you|councillor|mr|mrs|ms)\b"
    r"|\bare (?:we|members|you) all (?:agreed|happy|content)"
    r"|\b(?:all )?those in favou?r\b|\bagreed\?|\bnext (?:speaker|question|item)\b"
    r"|\b(?:close|open|start) (?:the|this) meeting\b"
    r"|\bwelcome (?:everyone|everybody|all|to (?:the|this))"
    r"|\bquestions (?:from|for) (?:members|officers|the (?:panel|committee))\b|\bcall to order\b"
    r"|\b(?:councillor|cllr) [a-z]+,? (?:please|you (?:had|have) your hand)",
    re.IGNORECASE,
)
_IN_THE_CHAIR = re.compile(
    r"(?:the )?(?:chair(?:man|woman|person)?|convener|presiding officer|(?:mr|madam) speaker)"
    r"|.*[(,]\s*(?:in the )?chair(?:man|woman|person)?\)?",
    re.IGNORECASE,
)
"""Labels that say so themselves: "The Chair", "Ann Lee (Chairman)"."""
_FEWEST = 4
"""Times that somebody chairs in words; anyone may thank a councillor now and then."""
_CLEAR_LEAD = 1.5


def chair_among(said: Iterable[tuple[str | None, str]]) -> str | None:
    """Return who chairs, of speakers with their words; None where nobody clearly does."""
    told: Counter[str] = Counter()
    turns: Counter[str] = Counter()
    for speaker, words in said:
        if speaker:
            told[speaker] += len(_CHAIRING.findall(words))
            turns[speaker] += 1
    named = [speaker for speaker, _ in turns.most_common() if _IN_THE_CHAIR.fullmatch(speaker)]
    if named:
        return named[0]
    ranked = told.most_common(2)
    if not ranked or ranked[0][1] < _FEWEST:
        return None
    if len(ranked) > 1 and ranked[0][1] < ranked[1][1] * _CLEAR_LEAD:
        return None
    return ranked[0][0]
