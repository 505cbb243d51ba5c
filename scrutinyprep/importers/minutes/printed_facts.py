"""Which meeting printed minutes are of, and what they are called."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from scrutinyprep.domain.parsed import MeetingFacts, ParsedPack
from scrutinyprep.importers import text_facts
from scrutinyprep.importers.packs.facts import printed_date, without_date

_PRESENT = re.compile(
    r"\W*(?:\w+\s+){0,2}(?:present|attendees|attendance|presennol)\b", re.IGNORECASE
)
_SENTENCE = re.compile(
    r"\b(?:minutes|meeting|decision determined|proceedings|cyfarfod|cofnodion)\b", re.IGNORECASE
)
_OF_BODY = re.compile(
    r"(?:minutes|notes) of (?:(?:a|an|the) )?(?:meeting of )?(?:the )?(?P<body>[A-Z].+?)"
    r"(?=\s+(?:held|on|at)\b|\s*[,|\u2013-]?\s*\d|\s*$)",
    re.IGNORECASE,
)
_DETERMINED_AT = re.compile(r"determined at (?:the )?(?P<body>.+?)\s+meeting on\b", re.IGNORECASE)
_BODY = re.compile(
    r"\b(?:committee|panel|board|cabinet|council|forum|commission|executive)\b", re.IGNORECASE
)
_HELD_IN = re.compile(
    r"\bheld (?:in|at) (?:the )?(?P<place>[A-Z][^.]{3,110}?)"
    r"(?:,? (?:on|at) (?:\w+day|\d|the \d)|\.?$)"
)
_WELSH_BODY = re.compile(r"(?P<kind>cyngor|pwyllgor)\b.*", re.IGNORECASE)
_SMALL_WELSH = re.compile(r"\b(A|Y|Yr|Ar|O|I)\b(?=\s)")
_TOP_ROWS = 12
_NEAREST = 3
"""The date that counts stands in one of the last blocks above who was present."""
_LONGEST_NAME = 100


def facts_of(pack: ParsedPack, top: Sequence[str]) -> MeetingFacts:
    """Return which meeting they are of.

    What stands just above the list of those present knows best: a cover may
    be that of a later meeting.
    """
    above = _above_the_present(top)
    rows = [row.strip() for row in pack.pages[0].text.split("\n") if row.strip()][:_TOP_ROWS]
    sentences = [text for text in above if _SENTENCE.search(text)]
    said = text_facts.facts_in([*above[::-1][:_NEAREST], *sentences])
    printed = text_facts.facts_in(rows)
    body = _body_in([*sentences, " ".join(rows[:4])])
    facts = MeetingFacts(
        committee=body or said.committee or printed.committee,
        date=_first_date(above[::-1][:_NEAREST]) or said.date,
        council=_name(said.council) or _name(printed.council),
        place=_place_in(sentences),
    )
    said, printed = (replace(each, council=None, place=None) for each in (said, printed))
    facts = _in_welsh(text_facts.completed(text_facts.completed(facts, said), printed), rows)
    facts = replace(facts, date=facts.date or _first_date(rows))
    if facts.committee is None and facts.council is None:
        facts = replace(facts, committee=_before_its_date(above))
    facts = text_facts.completed(facts, _printed_there(pack.meeting, rows))
    # A council that meets as a whole is its own committee.
    return replace(facts, committee=facts.committee or facts.council)


def title_of(pack: ParsedPack, facts: MeetingFacts, *, are_decisions: bool) -> str:
    """Name them after their body and date, else as the paper calls itself."""
    body = facts.committee or facts.council
    if not body or facts.date is None:
        return pack.title
    kind = "Decisions" if are_decisions else "Minutes"
    return f"{kind} of the {body}, {facts.date.day} {facts.date:%B %Y}"


def _name(words: str | None) -> str | None:
    """Return a council's name; nothing where a label or an address stands with it."""
    return None if words is None or ":" in words or any(map(str.isdigit, words)) else words


def _place_in(sentences: Sequence[str]) -> str | None:
    for sentence in sentences:
        found = _HELD_IN.search(" ".join(sentence.split()))
        if found:
            return found["place"].strip(" ,")
    return None


def _above_the_present(top: Sequence[str]) -> list[str]:
    """Return what stands above the list of those present; all where there is none."""
    for place, text in enumerate(top):
        if place and _PRESENT.match(text):
            return list(top[:place])
    return list(top)


def _body_in(texts: Sequence[str]) -> str | None:
    for text in texts:
        for pattern in (_DETERMINED_AT, _OF_BODY):
            found = pattern.search(" ".join(text.split()))
            if found and len(found["body"]) <= _LONGEST_NAME and _BODY.search(found["body"]):
                return text_facts.in_title_case(found["body"])
    return None


def _first_date(texts: Sequence[str]) -> date | None:
    for text in texts:
        if found := printed_date(text):
            return found
    return None


def _before_its_date(texts: Sequence[str]) -> str | None:
    """Return what stands before a date in its own block: the name of a body without its word."""
    for text in texts:
        name = without_date(text)
        dated = printed_date(text)
        if dated and text_facts.date_in(text) == dated:
            name = re.split(r"\s+(?:\w+day\s+)?\d{1,2}(?:st|nd|rd|th)?\s", text, maxsplit=1)[0]
        if dated and name and name != text and len(name) <= _LONGEST_NAME:
            return name.strip(" -\u2013,:")
    return None


def _printed_there(meeting: MeetingFacts, rows: Sequence[str]) -> MeetingFacts:
    """Return what a report's reader found, without a council that stands only further down."""
    top = " ".join(rows).casefold()
    council = meeting.council
    if council is not None and council.casefold() not in top:
        council = None
    return replace(meeting, council=council)


def _in_welsh(facts: MeetingFacts, rows: Sequence[str]) -> MeetingFacts:
    """Add a Welsh body's name, which stands in a row of its own."""
    for row in rows[:4]:
        found = _WELSH_BODY.fullmatch(row)
        if found is None:
            continue
        name = _SMALL_WELSH.sub(lambda word: word[0].lower(), text_facts.in_title_case(row))
        if found["kind"].lower() == "cyngor":
            return replace(facts, council=name, committee=facts.committee and name)
        return replace(facts, committee=name)
    return facts
