"""The last gate before paper: no exempt word is printed without consent."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Protocol, TypeVar

from scrutinyprep.briefing.content import (
    BriefingContent,
    BriefingItem,
    BriefingNote,
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
    """Return the access of the whole: its own grounds and those of every part."""
    return access_of_all([content.access, *_accesses_in(content)])


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
    items = tuple(_open_item(item, counts) for item in content.items)
    promises = _open_parts(content.promises, PartKind.UNDERTAKING, counts)
    return replace(
        content,
        items=items,
        promises=promises,
        access=OPEN,
        consent=None,
        left_out=tuple(LeftOut(kind, counts[kind]) for kind in PartKind if counts[kind]),
    )


def _accesses_in(content: BriefingContent) -> Iterator[Access]:
    for item in content.items:
        yield item.access
        yield from (asked.access for asked in item.asked)
        yield from (told.access for told in item.told)
        for question in item.questions:
            yield _with_quote(question)
            yield from (evidence.access for evidence in question.evidence)
        yield from (_with_quote(note) for note in item.notes)
    yield from (promise.access for promise in content.promises)


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
        return BriefingItem(item.number, WITHHELD_TITLE)
    questions = tuple(q for q in item.questions if not _with_quote(q).is_exempt)
    notes = tuple(note for note in item.notes if not _with_quote(note).is_exempt)
    counts[PartKind.QUESTION] += len(item.questions) - len(questions)
    counts[PartKind.NOTE] += len(item.notes) - len(notes)
    return replace(
        item,
        asked=_open_parts(item.asked, PartKind.RECOMMENDATION, counts),
        told=_open_parts(item.told, PartKind.DETAIL, counts),
        questions=tuple(
            replace(q, evidence=_open_parts(q.evidence, PartKind.EVIDENCE, counts))
            for q in questions
        ),
        notes=notes,
    )


def _open_parts(parts: tuple[_P, ...], kind: PartKind, counts: Counter[PartKind]) -> tuple[_P, ...]:
    kept = tuple(part for part in parts if not part.access.is_exempt)
    counts[kind] += len(parts) - len(kept)
    return kept
