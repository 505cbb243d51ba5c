"""Which resolutions ask somebody to do something: those are what a tracker is for."""

from __future__ import annotations

import re

_ASKS = re.compile(
    r"\b(?:recommend(?:s|ed|ation|ations)?|request(?:s|ed)?|ask(?:s|ed)?|urge[sd]?|invite[sd]?|"
    r"refer(?:s|red)?|report\s+back|write\s+to|provide[sd]?|circulate[sd]?|bring|brought|explore[sd]?|"
    r"ensure[sd]?|review(?:s|ed)?|identif(?:y|ies|ied)|publish(?:es|ed)?|consider|undertake|develop(?:s|ed)?|"
    r"include[sd]?|monitor(?:s|ed)?|strengthen(?:s|ed)?|set\s+out|lobby|establish(?:es|ed)?)\b",
    re.IGNORECASE,
)
_ONLY_FORMAL = re.compile(
    r"\b(?:exclu\w+\s+(?:of\s+)?the\s+press|press\s+and\s+public|apologies|elected\s+(?:as\s+)?(?:chair|vice)|"
    r"appointed\s+(?:as\s+)?(?:chair|vice)|correct\s+record|signed\s+by\s+the\s+chair|meeting\s+be\s+adjourned|"
    r"suspend\w*\s+standing\s+orders|date\s+of\s+(?:the\s+)?next\s+meeting)\b",
    re.IGNORECASE,
)
_ONLY_NOTES = re.compile(
    r"^\W*(?:[\w().]{1,5}\s+)?(?:that\s+)?(?:the\s+)?(?:\w+\s+){0,8}?(?:be\s+)?"
    r"(?:noted|received|accepted|approved|agreed|endorsed|note[sd]?|receives?)\b[^;]*$",
    re.IGNORECASE,
)
_SCRUTINY = re.compile(
    r"\b(?:scrutiny|overview|select\s+committee|policy\s+development|corporate\s+parenting|"
    r"commission|task\s+(?:and\s+finish|group))\b",
    re.IGNORECASE,
)


def asks_for_action(resolution: str) -> bool:
    """Say whether a resolution asks for more than to note, approve or conduct the meeting."""
    if _ONLY_FORMAL.search(resolution):
        return False
    asked = _ASKS.search(resolution)
    if asked is None:
        return False
    noted = _ONLY_NOTES.match(resolution)
    return noted is None or asked.start() > noted.end()


def is_scrutiny(committee: str) -> bool:
    """Say whether a committee's resolutions are put to others, as those of scrutiny are."""
    return _SCRUTINY.search(committee) is not None
