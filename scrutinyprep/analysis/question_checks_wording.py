"""What is noticed in a question's words alone: how many it asks, how long, and how it is put."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from scrutinyprep.analysis.question_checks_patterns import (
    ASKS_AT_ONCE,
    ASKS_FOR_YES,
    ASKS_TO_KNOW,
    LEADING,
    NEGATIVE,
    REQUEST,
    SECOND,
    SENTENCE,
    TAG,
    TAG_QUESTION,
    TURNS_TO_ASK,
)
from scrutinyprep.domain.question_findings import Check, QuestionFinding

WORDS_A_MINUTE = 150
"""How much a speaker of English says in a minute in a meeting: 140 to 160 words is what guides
for speakers and for captioning reckon with. Figures take longer than words, so this is generous."""
_LONGEST_LEAD_IN = 40
"""Words before the question: a quarter of a minute, by which a listener has lost the thread."""
_SHORTEST_FIRST = 3
_SHORTEST_SECOND = 3
"""Words after the question word: ", and who owns it" is a tail, no second question."""


@dataclass(frozen=True, slots=True)
class _Sentence:
    text: str
    start: int

    @property
    def end(self) -> int:
        """Return where its last letter ends."""
        return self.start + len(self.text)

    @property
    def is_question(self) -> bool:
        return self.text.rstrip("”’\"') ").endswith("?")

    @property
    def is_tag(self) -> bool:
        return bool(TAG.match(self.text))

    @property
    def asks(self) -> bool:
        return self.is_question or bool(REQUEST.search(self.text) or ASKS_AT_ONCE.search(self.text))


def several(words: str) -> QuestionFinding | None:
    """Notice a second question, whether in a sentence of its own or joined to the first."""
    asking = [one for one in _sentences(words) if one.asks and not one.is_tag]
    asked = [one for one in asking if one.is_question] or asking
    if len(asked) > 1:
        return QuestionFinding(Check.SEVERAL, asked[1].start, asked[1].end)
    for one in asked:
        for match in (m for pattern in SECOND for m in pattern.finditer(one.text)):
            before = one.text[: match.start()]
            if len(match["run"].split()) > _SHORTEST_SECOND and _is_first(before):
                start = one.start + match.start("run")
                end = start + len(match["run"].rstrip(" .?"))
                return QuestionFinding(Check.SEVERAL, start, end)
    return None


def _is_first(words: str) -> bool:
    """Say whether words are a question already, and not only what leads up to one."""
    return len(words.split()) >= _SHORTEST_FIRST and bool(
        REQUEST.search(words) or ASKS_AT_ONCE.search(words)
    )


def longer_than_a_minute(words: str) -> QuestionFinding | None:
    """Notice a question that takes longer than a minute to say, from where the minute is over."""
    spoken = list(re.finditer(r"\S+", words))
    if len(spoken) <= WORDS_A_MINUTE:
        return None
    return QuestionFinding(
        Check.LONG, spoken[WORDS_A_MINUTE].start(), spoken[-1].end(), count=len(spoken)
    )


def leading(words: str) -> QuestionFinding | None:
    """Notice words that put the answer into the mouth of who is asked."""
    for match in (LEADING.search(words), TAG_QUESTION.search(words)):
        if match:
            name = "run" if "run" in match.re.groupindex else 0
            return QuestionFinding(Check.LEADING, match.start(name), match.end(name))
    for one in _sentences(words):
        match = NEGATIVE.search(one.text)
        if match:
            start = one.start + match.start("run")
            return QuestionFinding(Check.LEADING, start, one.start + match.end("run"))
    return None


def statement(words: str) -> QuestionFinding | None:
    """Notice words that ask nothing, or a speech before the question."""
    sentences = list(_sentences(words))
    asking = next((one for one in sentences if one.asks), None)
    turn = TURNS_TO_ASK.search(words)
    if asking is None and turn is None:
        end = sentences[-1].end if sentences else len(words)
        return QuestionFinding(Check.STATEMENT, sentences[0].start if sentences else 0, end)
    starts = [asking.start] if asking else []
    if turn and (asking is None or not ASKS_AT_ONCE.search(asking.text)):
        starts = [turn.start()]
    before = len(words[: starts[0]].split())
    if before < _LONGEST_LEAD_IN:
        return None
    return QuestionFinding(Check.STATEMENT, 0, len(words[: starts[0]].rstrip()), count=before)


def closed(words: str) -> QuestionFinding | None:
    """Notice a judgement that is asked for so that yes is an answer.

    Only judgements: "Did the board approve it?" confirms a fact, and rightly so.
    """
    asked = [one for one in _sentences(words) if one.is_question and not one.is_tag]
    if len(asked) != 1 or REQUEST.search(asked[0].text) or ASKS_TO_KNOW.search(asked[0].text):
        return None
    match = ASKS_FOR_YES.search(asked[0].text)
    if match is None:
        return None
    start = asked[0].start
    return QuestionFinding(Check.CLOSED, start + match.start("run"), start + match.end("run"))


def _sentences(words: str) -> Iterator[_Sentence]:
    for match in SENTENCE.finditer(words):
        text = match.group().strip()
        if text:
            yield _Sentence(text, match.start() + match.group().index(text[0]))
