"""The promises of a whole meeting: who made each, to whom, and each of them once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from scrutinyprep.analysis.undertakings import least_shared, promises_in
from scrutinyprep.analysis.word_stems import content_of
from scrutinyprep.domain.promises import Firmness, FoundPromise, MadePromise, Turn

_NEAR = 3
"""Turns within which somebody who says the same thing again is still on the same promise."""
_SHARED = 2
"""Words that two sayings of a promise for the same day must have in common."""
_TOLD = 0.4
"""Share of a promise's words that minutes keep which tell of it."""
_FEW = 3
_LETTERS = re.compile(r"\w+")
_REPLY_CHARACTERS = 160
_COMMITTEE = re.compile(
    r"\b(?:to|for|with|give|let|tell|provide|send|update)\s+(?:the|this)\s+"
    r"(committee|panel|board|council|members)\b",
    re.IGNORECASE,
)
_TITLE = r"(?:Cllr|Councillor|Mrs?|Ms|Miss|Dr|Professor|Sir|Dame|Lord|Lady)\b\.?"
_NAME = rf"(?:{_TITLE}\s+)?[A-Z][\w’'-]+(?:\s+(?:[A-Z]\b\.?\s+)*[A-Z][\w’'-]+)*"
_ROLE = (
    r"(?:[Tt]he\s+)?(?:(?:[A-Z][\w’'-]+|of|for|and|the|&)\s+)*"
    r"(?:Director|Officer|Officers|Head|Manager|Member|Chair|Chairman|Leader|Holder|Lead|Executive)"
    r"(?:\s+(?:of|for)(?:\s+(?:[A-Z][\w’'-]+|and|the|&))+)?"
)
_PROMISER = re.compile(
    rf"(?P<who>{_ROLE}|{_NAME}|[Oo]fficers)\s*(?:\([^)]*\)|,[^,.]{{3,80}},)?\s+"
    r"(?:undertook|agreed|committed|offered|promised|advised|confirmed|stated|said|replied|"
    r"assured|explained|would|was\s+asked|were\s+asked|noted|to\s+(?=[a-z]))\b"
)
_ANYONE = re.compile(rf"(?P<who>{_ROLE}|{_TITLE}\s+{_NAME}|{_NAME}\s+{_NAME})")
_PRONOUNS = frozenset(("He", "She"))
_NOBODY = frozenset(("It", "This", "That", "There", "Members", "Resolved", "RESOLVED", "In"))


def promises_made(
    turns: Sequence[Turn], *, meeting: date | None = None, is_minutes: bool = False
) -> tuple[MadePromise, ...]:
    """Return the promises of a meeting in the order in which they were made.

    One that is said again at once, or again for the same day, is one promise.

    Args:
        turns: everything that was said, or everything that was minuted.
        meeting: the day, to count due dates from.
        is_minutes: the turns are passages of minutes.
    """
    made: list[MadePromise] = []
    for place, turn in enumerate(turns):
        after = turns[place + 1].text[:_REPLY_CHARACTERS] if place + 1 < len(turns) else ""
        reply = "" if is_minutes else after
        for found in promises_in(turn.text, meeting=meeting, is_minutes=is_minutes, reply=reply):
            if is_minutes:
                promise = MadePromise(place, found, _promiser(turn.text, found))
            elif found.is_request:
                promise = MadePromise(place, found, _answerer(turns, place, found), turn.speaker)
            else:
                promise = MadePromise(place, found, turn.speaker, _asker(turns, place, found))
            _take_in(made, promise, turns)
    return tuple(p for p in made if not _is_met_by_another(p, made))


def _is_met_by_another(asked: MadePromise, made: Sequence[MadePromise]) -> bool:
    """Say whether a request got more than a yes: whoever answered made a promise of their own."""
    return (
        asked.found.is_request
        and asked.found.firmness is Firmness.WEAK
        and any(p.turn == asked.turn + 1 and p.found.firmness is Firmness.FIRM for p in made)
    )


def says_the_same(first: str, second: str) -> bool:
    """Say whether two quotations are of one promise, perhaps from two records of a meeting."""
    one, other = (" ".join(_LETTERS.findall(words.casefold())) for words in (first, second))
    if one in other or other in one:
        return True
    stems = content_of(first), content_of(second)
    shared = len(stems[0] & stems[1])
    return shared >= max(_SHARED, (min(map(len, stems)) + 1) // 2)


def tells_of(passage: str, promise: str) -> bool:
    """Say whether a passage of minutes, with the talk before it, is about a promise."""
    stems, told = content_of(promise), content_of(passage)
    least = _SHARED if len(stems) > _FEW else 1
    return len(stems & told) >= max(least, round(_TOLD * len(stems)))


def _take_in(made: list[MadePromise], promise: MadePromise, turns: Sequence[Turn]) -> None:
    """Add a promise, unless it only says an earlier one again: then the firmer one stays."""
    for index in reversed(range(len(made))):
        earlier = made[index]
        if not _says_again(earlier, promise, turns):
            continue
        better = max(earlier, promise, key=_weight)
        due = earlier.found.due or promise.found.due
        made[index] = replace(better, found=replace(better.found, due=due), to=earlier.to)
        return
    made.append(promise)


def _weight(promise: MadePromise) -> tuple[int, bool, int]:
    return promise.found.firmness, promise.found.due is not None, -promise.turn


def _says_again(earlier: MadePromise, promise: MadePromise, turns: Sequence[Turn]) -> bool:
    first, second = content_of(earlier.found.words), content_of(promise.found.words)
    shared = first & second
    days = [p.found.due.day if p.found.due else None for p in (earlier, promise)]
    if days[0] is not None and days[0] == days[1] and len(shared) >= _SHARED:
        return True
    if promise.turn - earlier.turn > _NEAR or earlier.by != promise.by:
        return False
    if turns[earlier.turn].part != turns[promise.turn].part or None not in days:
        return False
    if not first and not second:
        return promise.turn - earlier.turn <= 1
    return len(shared) >= least_shared(first, second, promise.found.words)


def _asker(turns: Sequence[Turn], place: int, found: FoundPromise) -> str:
    """Return to whom a promise was made: who was named, or the last other person to speak."""
    named = _COMMITTEE.search(found.words)
    if named is not None:
        return f"the {named[1].casefold()}"
    speaker = turns[place].speaker
    others = (t.speaker for t in _before(turns, place) if t.speaker and t.speaker != speaker)
    return next(others, "")


def _answerer(turns: Sequence[Turn], place: int, found: FoundPromise) -> str:
    """Return who says yes to a request: the next to speak, unless the yes is in the same turn."""
    is_last = not turns[place].text[found.end :].strip()
    if not is_last or found.words[-1:] != "?" or place + 1 >= len(turns):
        return ""
    return turns[place + 1].speaker


def _before(turns: Sequence[Turn], place: int) -> Iterable[Turn]:
    part = turns[place].part
    return (
        turn for turn in reversed(turns[max(0, place - 2 * _NEAR) : place]) if turn.part == part
    )


def _promiser(text: str, found: FoundPromise) -> str:
    """Return who is minuted to have promised, as named nearest before what was promised."""
    names = _names(_PROMISER, text[found.start : found.end])
    if names and names[-1] not in _PRONOUNS:
        return names[-1]
    if names:
        before = _names(_ANYONE, text[: found.start])
        return before[-1] if before else ""
    return ""


def _names(pattern: re.Pattern[str], text: str) -> list[str]:
    names = (" ".join(match["who"].split()) for match in pattern.finditer(text))
    told = (re.sub(r"^[Tt]he\s+", "", name) for name in names if name.split()[0] not in _NOBODY)
    return [name[0].upper() + name[1:] for name in told if name]
