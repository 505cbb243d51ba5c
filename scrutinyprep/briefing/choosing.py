"""What of a briefing an edition prints: the user's choice, and who may see what."""

from __future__ import annotations

from dataclasses import replace

from scrutinyprep.briefing.content import (
    BriefingContent,
    BriefingItem,
    BriefingQuestion,
    BriefingQuote,
    numbered,
)
from scrutinyprep.domain.briefings import BriefingChoice, Edition, Part

_LINES = {Edition.OFFICERS: 0, Edition.CHAIR: 0, Edition.CARDS: 0, Edition.CARDS_SINGLE: 0}
"""Lines to write on under a question, where an edition has another number than the usual."""
_MOST_THAT_MATTER = 5


def narrowed(content: BriefingContent, choice: BriefingChoice) -> BriefingContent:
    """Return what the user wants of a briefing, and whoever it is for may see."""
    if choice.edition.is_for_others:
        content = _for_others(content, choice.edition)
    content = replace(content, items=_items(content, choice))
    return _without_parts(content, choice)


def arranged(content: BriefingContent, choice: BriefingChoice) -> BriefingContent:
    """Return a narrowed briefing with its questions numbered as its edition wants them.

    They have the same numbers in every edition for the reader. What officers see
    is numbered by itself: gaps would tell them what they do not see.
    """
    content = numbered(content)
    if choice.edition is Edition.ONE_PAGE:
        content = the_five(content)
    return _with_lines(content, choice)


def the_five(content: BriefingContent) -> BriefingContent:
    """Return the briefing with the five questions that matter, in running order.

    Those marked ready come before drafts, and each in the user's own order.
    """
    ranked = sorted(content.questions, key=lambda question: not question.is_ready)
    wanted = {question.number for question in ranked[:_MOST_THAT_MATTER]}
    items = (
        replace(item, questions=tuple(q for q in item.questions if q.number in wanted))
        for item in content.items
    )
    return replace(content, items=tuple(item for item in items if item.questions))


def _items(content: BriefingContent, choice: BriefingChoice) -> tuple[BriefingItem, ...]:
    wanted = {number.strip().casefold() for number in choice.items}
    items = tuple(
        replace(item, questions=tuple(q for q in item.questions if _is_wanted(q, choice)))
        for item in content.items
        if not wanted or item.number.strip().casefold() in wanted
    )
    if choice.edition.is_whole or choice.edition is Edition.CHAIR:
        return items
    return tuple(item for item in items if item.questions)


def _is_wanted(question: BriefingQuestion, choice: BriefingChoice) -> bool:
    if choice.questions and question.id not in choice.questions:
        return False
    if not choice.people:
        return True
    people = {name.strip().casefold() for name in choice.people}
    mine = {
        question.addressee.strip().casefold(),
        (question.asker or question.author).strip().casefold(),
    }
    return bool(people & mine)


def _for_others(content: BriefingContent, edition: Edition) -> BriefingContent:
    """Return what people other than the reader may see: nothing private, and no notes."""

    def is_for_them(question: BriefingQuestion) -> bool:
        if edition is Edition.OFFICERS:
            return question.is_for_officers and not question.is_private
        return not question.is_private

    whole = content.questions
    items = tuple(
        replace(
            item,
            questions=tuple(
                _bare(q) if edition is Edition.OFFICERS else q
                for q in item.questions
                if is_for_them(q)
            ),
        )
        for item in content.items
    )
    seen = sum(len(item.questions) for item in items)
    return replace(content, items=items, kept_back=len(whole) - seen)


def _bare(question: BriefingQuestion) -> BriefingQuestion:
    """Return a question as officers see it: what is asked, of whom, and about which passage."""
    return BriefingQuestion(
        words=question.words,
        addressee=question.addressee,
        quote=question.quote,
        access=question.access,
        id=question.id,
        is_for_officers=True,
    )


def _without_parts(content: BriefingContent, choice: BriefingChoice) -> BriefingContent:
    wants = choice.wants
    has_plans = choice.edition.is_whole or choice.edition is Edition.CHAIR
    items = tuple(
        replace(
            item,
            asked=item.asked if wants(Part.ASKED) else (),
            told=item.told if wants(Part.ASKED) else (),
            questions=tuple(_trimmed(question, choice) for question in item.questions),
            notes=item.notes if wants(Part.NOTES) else (),
            plan=item.plan if has_plans else None,
        )
        for item in content.items
    )
    return replace(
        content,
        items=items,
        promises=content.promises if wants(Part.PROMISES) else (),
        tracker=content.tracker if wants(Part.TRACKER) else (),
        figures=content.figures if wants(Part.FIGURES) else (),
        glossary=content.glossary if wants(Part.GLOSSARY) else (),
        without=choice.left_out,
    )


def _trimmed(question: BriefingQuestion, choice: BriefingChoice) -> BriefingQuestion:
    if not choice.wants(Part.QUOTES) and question.quote is not None:
        question = replace(question, quote=_page_only(question.quote))
    if not choice.wants(Part.EVIDENCE):
        question = replace(question, evidence=())
    if not choice.wants(Part.FOLLOW_UPS):
        question = replace(
            question, follow_ups=(), if_yes="", if_no="", if_later="", good_answer=""
        )
    return question


def _page_only(quote: BriefingQuote) -> BriefingQuote:
    return replace(quote, words="", part=None)


def _with_lines(content: BriefingContent, choice: BriefingChoice) -> BriefingContent:
    lines = choice.lines if choice.lines is not None else _LINES.get(choice.edition)
    if lines is None:
        return content
    return replace(
        content,
        items=tuple(
            replace(item, questions=tuple(replace(q, answer_lines=lines) for q in item.questions))
            for item in content.items
        ),
    )
