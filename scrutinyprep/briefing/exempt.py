"""The last gate before paper: no exempt word is printed without consent."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Protocol, TypeVar

from scrutinyprep.briefing.content import (
    BriefingContent,
    BriefingItem,
    BriefingLine,
    BriefingNote,
    BriefingOriginal,
    BriefingQuestion,
    LeftOut,
    PartKind,
)
from scrutinyprep.domain.access import OPEN, Access, access_of_all
from scrutinyprep.domain.errors import ExemptWithoutConsent

WITHHELD_TITLE = "Exempt item, left out"
"""Printed in place of an exempt item's title, so that the running order has no hole."""


class _Part(Protocol):
    @property
    def access(self) -> Access: ...


_P = TypeVar("_P", bound=_Part)


def require_consent(content: BriefingContent) -> None:
    """Let through what is open throughout, or what the user agreed to print.

    Raises:
        ExemptWithoutConsent: something in it is exempt and nobody agreed. What
            the content says of itself as a whole is not relied on.
    """
    if access_of(content).is_exempt and content.consent is None:
        raise ExemptWithoutConsent(f"Briefing: {content.committee}")


def access_of(content: BriefingContent) -> Access:
    """Return the access of the whole: its own grounds and those of every part of a part.

    Parts are found by looking, so that one that is added later can't be forgotten here.
    """
    return access_of_all(list(_accesses_in(content)))


def access_of_question(question: BriefingQuestion) -> Access:
    """Return a question's access: its words are as exempt as the passage under them."""
    return _with_quote(question)


def access_of_note(note: BriefingNote) -> Access:
    """Return a note's access: its words are as exempt as the passage under them."""
    return _with_quote(note)


def without_exempt(content: BriefingContent) -> BriefingContent:
    """Return what may be printed without consent, with a count of what may not.

    A question or note on an exempt passage goes as a whole. An exempt item
    keeps its number, so that the reader sees the whole running order.
    """
    counts: Counter[PartKind] = Counter({gone.kind: gone.count for gone in content.left_out})
    lines = {
        question.line.words
        for question in content.questions
        if question.line is not None and question.line.access.is_exempt
    }
    counts[PartKind.LINE_OF_ENQUIRY] += len(lines)
    opened = replace(
        content,
        items=tuple(_open_item(item, counts) for item in content.items),
        promises=_open_parts(content.promises, PartKind.UNDERTAKING, counts),
        tracker=_open_parts(content.tracker, PartKind.TRACKED, counts),
        figures=_open_parts(content.figures, PartKind.FIGURE, counts),
        glossary=_open_parts(content.glossary, PartKind.TERM, counts),
        access=OPEN,
        consent=None,
    )
    left_out = tuple(LeftOut(kind, counts[kind]) for kind in PartKind if counts[kind])
    return replace(opened, left_out=left_out)


def _accesses_in(part: object) -> Iterator[Access]:
    if isinstance(part, Access):
        yield part
    elif isinstance(part, tuple):
        for one in part:
            yield from _accesses_in(one)
    elif is_dataclass(part) and not isinstance(part, type):
        for field in fields(part):
            yield from _accesses_in(getattr(part, field.name))


def _with_quote(part: BriefingQuestion | BriefingNote) -> Access:
    if part.quote is None:
        return part.access
    return part.access.with_grounds_of(part.quote.access)


def _open_item(item: BriefingItem, counts: Counter[PartKind]) -> BriefingItem:
    if item.access.is_exempt:
        counts[PartKind.ITEM] += 1
        counts[PartKind.RECOMMENDATION] += len(item.asked)
        counts[PartKind.DETAIL] += len(item.told)
        counts[PartKind.QUESTION] += len(item.questions)
        counts[PartKind.NOTE] += len(item.notes)
        counts[PartKind.BIG_QUESTION] += _has_big_question(item)
        counts[PartKind.ORIGINAL_PAGE] += len(item.originals)
        return BriefingItem(item.number, WITHHELD_TITLE)
    questions = tuple(q for q in item.questions if not _with_quote(q).is_exempt)
    notes = tuple(note for note in item.notes if not _with_quote(note).is_exempt)
    counts[PartKind.QUESTION] += len(item.questions) - len(questions)
    counts[PartKind.NOTE] += len(item.notes) - len(notes)
    plan = item.plan
    if plan is not None and plan.access.is_exempt:
        counts[PartKind.BIG_QUESTION] += _has_big_question(item)
        plan = None
    return replace(
        item,
        asked=_open_parts(item.asked, PartKind.RECOMMENDATION, counts),
        told=_open_parts(item.told, PartKind.DETAIL, counts),
        questions=tuple(
            replace(
                q,
                evidence=_open_parts(q.evidence, PartKind.EVIDENCE, counts),
                line=_open_line(q.line),
            )
            for q in questions
        ),
        notes=notes,
        plan=plan,
        originals=tuple(
            _with_open_highlights(original)
            for original in _open_parts(item.originals, PartKind.ORIGINAL_PAGE, counts)
        ),
    )


def _with_open_highlights(original: BriefingOriginal) -> BriefingOriginal:
    """Return an open page with those of the reader's marks that may be seen on it."""
    highlights = tuple(one for one in original.highlights if not one.access.is_exempt)
    return replace(original, highlights=highlights)


def _has_big_question(item: BriefingItem) -> bool:
    return item.plan is not None and bool(item.plan.big_question)


def _open_line(line: BriefingLine | None) -> BriefingLine | None:
    """Return a line of enquiry that may be named; it is counted once, not with each question."""
    return None if line is None or line.access.is_exempt else line


def _open_parts(parts: tuple[_P, ...], kind: PartKind, counts: Counter[PartKind]) -> tuple[_P, ...]:
    kept = tuple(part for part in parts if not part.access.is_exempt)
    counts[kind] += len(parts) - len(kept)
    return kept
