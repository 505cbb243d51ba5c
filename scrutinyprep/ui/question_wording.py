"""How what is said of questions and plans is worded in the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from scrutinyprep.domain.planning import Time, Triage
from scrutinyprep.domain.question_findings import Check, QuestionFinding
from scrutinyprep.domain.questions import Audience, QuestionType
from scrutinyprep.ui.wording import number_in_words

translate = QCoreApplication.translate
_LONGEST_LISTED = 400
"""Letters of a question in a list: some 70 words, half a minute's speech, in 4 to 8 lines."""
_LONGEST_RUN = 60
"""Letters of the run of words that a reason repeats."""


def words_in_short(words: str) -> str:
    """Return the words of a question for a list: those of a speech only as far as they tell it."""
    words = words.strip()
    if len(words) <= _LONGEST_LISTED:
        return words
    return f"{words[:_LONGEST_LISTED].rsplit(None, 1)[0]}…"


def type_names() -> dict[QuestionType | None, str]:
    """Return the types of questions by name, none among them."""
    return {
        None: translate("question types", "No type yet"),
        QuestionType.OPEN: translate("question types", "Open"),
        QuestionType.PROBING: translate("question types", "Probing"),
        QuestionType.CLARIFYING: translate("question types", "Clarifying"),
        QuestionType.CLOSED: translate("question types", "Closed, to confirm"),
        QuestionType.COMPARISON: translate("question types", "Comparison"),
        QuestionType.HYPOTHETICAL: translate("question types", "Hypothetical"),
        QuestionType.SUMMARY: translate("question types", "Summary"),
    }


def audience_names() -> dict[Audience, str]:
    """Return who may see a question, by name."""
    return {
        Audience.ME: translate("audiences", "Only me"),
        Audience.MEMBERS: translate("audiences", "Members"),
        Audience.OFFICERS: translate("audiences", "Officers, in advance"),
    }


def triage_names() -> dict[Triage | None, str]:
    """Return how closely an item is read, by name."""
    return {
        None: translate("triage", "Not decided"),
        Triage.DEEP: translate("triage", "Deep"),
        Triage.SKIM: translate("triage", "Skim"),
        Triage.SKIP: translate("triage", "Skip"),
    }


def time_in_words(time: Time) -> str:
    """Return minutes against those there are: "7 of 10 min", "7 min"; empty for nothing at all."""
    minutes = number_in_words(time.minutes)
    if time.available is None:
        return translate("time", "{minutes} min").format(minutes=minutes) if time.minutes else ""
    words = translate("time", "{minutes} of {available} min")
    if time.over:
        words = translate("time", "{minutes} of {available} min, {over} too many")
    return words.format(
        minutes=minutes,
        available=number_in_words(time.available),
        over=number_in_words(time.over),
    )


def finding_in_words(finding: QuestionFinding, words: str) -> str:
    """Return why something was noticed, in a sentence."""
    run = _short(words[finding.start : finding.end])
    match finding.check:
        case Check.SEVERAL:
            return translate(
                "checks", "Several questions in one: the answer may leave out “{run}”."
            ).format(run=run)
        case Check.LONG:
            return translate("checks", "{count} words take longer than a minute to say.").format(
                count=finding.count
            )
        case Check.LEADING:
            return translate("checks", "“{run}” tells them what to answer.").format(run=run)
        case Check.STATEMENT if finding.count:
            return translate("checks", "{count} words come before the question.").format(
                count=finding.count
            )
        case Check.STATEMENT:
            return translate("checks", "This states something and asks nothing.")
        case Check.ACRONYM:
            return translate(
                "checks", "Nothing in the library says what “{run}” stands for."
            ).format(run=run)
        case Check.CLOSED:
            return translate(
                "checks", "“{run}” can be answered with yes: an open question would bring out more."
            ).format(run=run)
        case Check.IN_PACK:
            return _in_pack(finding)
    return translate("checks", "Nearly the same as “{words}”.").format(
        words=_short(finding.like_words)
    )


def _in_pack(finding: QuestionFinding) -> str:
    passage = finding.passage
    if passage is not None and passage.pack_page is not None:
        return translate("checks", "The pack may answer it on page {page}.").format(
            page=passage.pack_page
        )
    if passage is not None and passage.pdf_page is not None:
        return translate("checks", "The pack may answer it on PDF page {page}.").format(
            page=passage.pdf_page
        )
    return translate("checks", "The pack may answer it.")


def _short(run: str) -> str:
    run = " ".join(run.split())
    return run if len(run) <= _LONGEST_RUN else f"{run[:_LONGEST_RUN].rsplit(' ', 1)[0]}…"
