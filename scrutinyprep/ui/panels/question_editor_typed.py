"""Which changes to a question are keys in a field, after which lists wait for a pause."""

from __future__ import annotations

from dataclasses import replace

from scrutinyprep.domain.questions import Question, QuestionWords

PAUSE_MS = 250
"""A pause in typing after which the list on the desk says what is typed below it."""
ANSWERS = ("good_answer", "if_yes", "if_no", "if_later", "follow_ups")
"""Fields of `QuestionWords` that stand below each other under "Answer and follow-ups"."""
_NAMES = ("addressee", "asker")


def is_only_typed(before: Question, now: Question) -> bool:
    """Say whether a question is the same as before but perhaps for what is typed letter by letter.

    Laid out at each key, a list of questions took longer than the key.
    """
    return replace(before, said=now.said) == now and is_only_retyped(before.said, now.said)


def is_only_retyped(before: QuestionWords, now: QuestionWords) -> bool:
    """Say whether it says the same but perhaps for what is typed letter by letter."""
    return _but_for(("words", *ANSWERS, *_NAMES), before, now)


def is_only_written(before: Question, now: Question) -> bool:
    """Say whether it is the same but perhaps for fields that hold sentences."""
    is_same = replace(before, said=now.said) == now
    return is_same and _but_for(("words", *ANSWERS), before.said, now.said)


def _but_for(names: tuple[str, ...], before: QuestionWords, now: QuestionWords) -> bool:
    return replace(before, **{name: getattr(now, name) for name in names}) == now
