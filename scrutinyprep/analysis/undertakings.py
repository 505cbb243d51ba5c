"""Promises in what was said and minuted: to bring back, provide, check, circulate, follow up.

A promise has three parts: who binds themselves ("I", "we", "officers"), a
form that binds ("will", "happy to", "let me", "undertook to") and something
to do after that moment ("take that away", "provide that for the committee").
Each part alone is everyday talk of a meeting.
"""

from __future__ import annotations

import re
from datetime import date

from scrutinyprep.analysis import promise_words
from scrutinyprep.analysis.due_dates import due_in
from scrutinyprep.analysis.word_stems import content_of
from scrutinyprep.domain.promises import Firmness, FoundPromise

_LONGEST_WORDS = 400
"""Characters; a promise in an unpunctuated stream is cut to what stands around it."""
_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?](?=\s|$)|[.](?=\S)|\n|$)+|[^.!?\n]+[.!?]?")

_TOPIC = 2
_SAME_BREATH = 30
"""Characters between two promises that follow on each other."""


def promises_in(
    text: str, *, meeting: date | None = None, is_minutes: bool = False, reply: str = ""
) -> tuple[FoundPromise, ...]:
    """Return the promises in one speech or one passage of minutes, in order.

    Args:
        text: the words, as they are shown.
        meeting: the day they were said on, to count due dates from.
        is_minutes: reported speech counts, too: "undertook to", "advised that they would".
        reply: how the next speech begins, which may say yes to a request in this one.
    """
    sentences = _sentences(text)
    found: list[FoundPromise] = []
    for place, (start, end) in enumerate(sentences):
        after = sentences[place + 1] if place + 1 < len(sentences) else None
        answer = text[slice(*after)] if after else reply
        promise = _promise(text, start, end, meeting, answer, is_minutes=is_minutes)
        if promise is None:
            continue
        if found and _is_the_same(found[-1], promise, text):
            before = found.pop()
            promise = _joined(before, promise, text)
        found.append(promise)
    return tuple(found)


def least_shared(first: set[str], second: set[str], again: str) -> int:
    """Return how many stems two promises must share so that the second says the first again.

    One that only points back, "I'll take that away", needs but one; else two
    promises on one topic would be taken for one.
    """
    fewest = min(len(first), len(second))
    points_back = promise_words.POINTS_BACK.search(again) is not None
    return max(1 if points_back or fewest < _TOPIC else _TOPIC, fewest // 2)


def _sentences(text: str) -> list[tuple[int, int]]:
    spans = []
    for match in _SENTENCE.finditer(text):
        words = match.group()
        lead = len(words) - len(words.lstrip())
        end = match.start() + len(words.rstrip())
        if end > match.start() + lead:
            spans.append((match.start() + lead, end))
    return spans


def _promise(
    text: str, start: int, end: int, meeting: date | None, answer: str, *, is_minutes: bool
) -> FoundPromise | None:
    sentence = text[start:end]
    if not promise_words.MAY_BIND.search(sentence):
        return None
    match = _match(sentence, is_minutes=is_minutes)
    is_question = sentence.endswith("?")
    if match is None or (is_question and not _is_own_offer(match)):
        return _granted(text, start, end, meeting, answer) or _less_bound(text, start, end, meeting)
    firmness = _firmness(sentence, match)
    if firmness is None:
        return None
    first, last = _cut(sentence, match)
    due = due_in(sentence[match.start() : last], meeting) or due_in(sentence[first:last], meeting)
    words = " ".join(sentence[first:last].split())
    return FoundPromise(start + first, start + last, words, firmness, due)


def _match(sentence: str, *, is_minutes: bool) -> re.Match[str] | None:
    patterns = [
        promise_words.SOMETHING_I_WILL,
        promise_words.IS_ONE_THAT,
        promise_words.OBJECT_FIRST,
        promise_words.HAVE_ASKED,
        promise_words.DONE_TO_IT,
        promise_words.SPOKEN,
    ]
    if is_minutes:
        patterns.insert(0, promise_words.IN_MINUTES)
    for pattern in patterns:
        for match in pattern.finditer(sentence):
            if not _is_denied(sentence, match):
                return match
    return None


def _is_denied(sentence: str, match: re.Match[str]) -> bool:
    """Say whether it is done on the spot, or not at all."""
    around = sentence[max(0, match.start() - 40) : match.end() + 40]
    before, words = sentence[: match.start()], match.group().casefold()
    if words.startswith(("i can ", "we can ", "can ")) and promise_words.RELATIVE.search(before):
        return True
    if words.startswith(("that will be ", "that can be ", "which ")):
        return not promise_words.STARTS_ANEW.search(before)
    return bool(promise_words.ON_THE_SPOT.search(around) or promise_words.NOT.search(before))


def _is_own_offer(match: re.Match[str]) -> bool:
    return match.group().casefold().startswith("let ")


def _firmness(sentence: str, match: re.Match[str]) -> Firmness | None:
    """Weigh what stands around the promise; None where it is no promise at all."""
    words = match.group()
    before = promise_words.POLITE_IF.sub("", sentence[: match.start()])
    after = promise_words.POLITE_IF.sub("", sentence[match.end() : match.end() + 90])
    if promise_words.HABIT.search(words) or promise_words.HABIT.search(before[-60:]):
        return None
    weak = (
        promise_words.GOES_ON.search(words)
        or promise_words.CONDITION.search(before[-80:])
        or promise_words.CONDITION.match(after.lstrip(" ,"))
        or promise_words.IF_YOU.search(after)
        or promise_words.HYPOTHETICAL.search(words)
        or promise_words.HYPOTHETICAL.search(before[-25:])
    )
    return Firmness.WEAK if weak else Firmness.FIRM


def _granted(
    text: str, start: int, end: int, meeting: date | None, answer: str
) -> FoundPromise | None:
    """Return a request that was said yes to, with the yes where it stands in the same speech."""
    sentence = text[start:end]
    if not promise_words.REQUEST.search(sentence):
        return None
    yes = promise_words.YES.match(answer)
    if yes is None and not sentence.endswith("?"):
        return None
    firmness = Firmness.FIRM if yes else Firmness.WEAK
    last = end
    if yes:
        here = text.find(answer, end) if answer else -1
        last = here + len(answer) if here >= 0 else end
    words = " ".join(text[start:last].split())
    return FoundPromise(start, last, words, firmness, due_in(sentence, meeting), is_request=True)


def _less_bound(text: str, start: int, end: int, meeting: date | None) -> FoundPromise | None:
    """Return what binds only by the time it is said for, what is foretold, or merely offered."""
    sentence = text[start:end]
    if sentence.endswith("?"):
        return None
    for pattern, strength, needs_time in (
        (promise_words.BY_THEN, Firmness.FIRM, True),
        (promise_words.THERE_WILL_BE, Firmness.WEAK, True),
        (promise_words.OFFER, Firmness.WEAK, False),
    ):
        match = pattern.search(sentence)
        if match is None or _is_denied(sentence, match):
            continue
        first, last = _cut(sentence, match)
        due = due_in(sentence[match.start() : last], meeting) or due_in(
            sentence[first:last], meeting
        )
        if due is None and needs_time:
            continue
        firmness = strength
        if strength is Firmness.FIRM:
            firmness = _firmness(sentence, match) or Firmness.WEAK
        words = " ".join(sentence[first:last].split())
        return FoundPromise(start + first, start + last, words, firmness, due)
    return None


def _cut(sentence: str, match: re.Match[str]) -> tuple[int, int]:
    """Return where the words to quote begin and end: the sentence, or what is near in a stream."""
    if len(sentence) <= _LONGEST_WORDS:
        return 0, len(sentence)
    spare = max(0, _LONGEST_WORDS - (match.end() - match.start()))
    first = max(0, match.start() - spare // 2)
    last = min(len(sentence), match.end() + spare // 2)
    first = 0 if first == 0 else sentence.find(" ", first) + 1
    last = len(sentence) if last == len(sentence) else sentence.rfind(" ", 0, last)
    return first, last


def _is_the_same(before: FoundPromise, promise: FoundPromise, text: str) -> bool:
    """Say whether the second of two promises only says the first again."""
    between = text[before.end : promise.start].strip()
    if between and len(between) > _LONGEST_WORDS:
        return False
    if len(between) <= _SAME_BREATH and promise_words.POINTS_BACK.search(promise.words):
        return True
    first, second = (content_of(p.words) for p in (before, promise))
    return len(first & second) >= least_shared(first, second, promise.words)


def _joined(before: FoundPromise, promise: FoundPromise, text: str) -> FoundPromise:
    best = max((before, promise), key=lambda p: (p.firmness, p.due is not None))
    start, end = before.start, promise.end
    if end - start > _LONGEST_WORDS:
        return best
    return FoundPromise(
        start,
        end,
        " ".join(text[start:end].split()),
        max(before.firmness, promise.firmness),
        before.due or promise.due,
    )
