"""What the agenda tree says beside its rows: marks, time planned, what is asked, what is new."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from html import escape

from PySide6.QtCore import QCoreApplication

from scrutinyprep.domain.ids import DocumentId, ItemId
from scrutinyprep.domain.meetings import AgendaItem
from scrutinyprep.domain.papers import Document
from scrutinyprep.domain.planning import MeetingPlan
from scrutinyprep.ui.itemmodels.agenda import Branch
from scrutinyprep.ui.itemmodels.marks import asked_of_item
from scrutinyprep.ui.question_wording import triage_names
from scrutinyprep.ui.wording import day_in_short, minutes_in_words, questions_in_words

translate = QCoreApplication.translate

_ASKED_SHOWN = 6


@dataclass(frozen=True, slots=True)
class MadeAt:
    """A mark that the councillor made, and the page that it is on."""

    file: DocumentId
    pdf_page: int
    is_question: bool


def with_marks(tree: Sequence[Branch], made: Sequence[MadeAt]) -> tuple[Branch, ...]:
    """Return the tree with the marks on each row's pages counted.

    Questions of an item are counted by `with_questions`, also those on no page.
    A row without marks stays the very one it was.
    """
    return tuple(_with_marks(branch, made) for branch in tree)


def with_questions(tree: Sequence[Branch], asked: Counter[ItemId | None]) -> tuple[Branch, ...]:
    """Return the tree with the questions of each item counted."""
    return tuple(
        _saying(branch, questions_in_words(asked[branch.item.id]))
        if _is_item(branch) and branch.item is not None
        else branch
        for branch in tree
    )


def with_plan(tree: Sequence[Branch], plan: MeetingPlan | None) -> tuple[Branch, ...]:
    """Return the tree with how closely each item is to be read, and its time."""
    if plan is None:
        return tuple(tree)
    found = []
    for branch in tree:
        planned = plan.planned(branch.item.id) if branch.item is not None else None
        if planned is None:
            found.append(branch)
            continue
        words = (
            triage_names()[planned.triage] if planned.triage is not None else "",
            minutes_in_words(planned.minutes),
        )
        found.append(_saying(branch, " · ".join(word for word in words if word), first=True))
    return tuple(found)


def with_asked(tree: Sequence[Branch]) -> tuple[Branch, ...]:
    """Return the tree with what each item asks of the committee, told on hovering."""
    return tuple(
        replace(branch, card=replace(branch.card, tip=_asked(branch.item, branch.card.tip)))
        if branch.item is not None and branch.paper is None
        else branch
        for branch in tree
    )


def with_new(tree: Sequence[Branch], files: Sequence[Document]) -> tuple[Branch, ...]:
    """Return the tree with what came later than the meeting's first papers marked as new."""
    seen = {file.id: file.first_seen.astimezone().date() for file in files if file.pages}
    if not seen:
        return tuple(tree)
    return tuple(_with_new(branch, seen, min(seen.values())) for branch in tree)


def _with_marks(branch: Branch, made: Sequence[MadeAt]) -> Branch:
    pages = branch.pdf_pages
    here = (
        [mark for mark in made if mark.file == branch.file and mark.pdf_page in pages]
        if made and pages is not None
        else []
    )
    if not here:
        # Rows below are of pages of this one.
        return branch
    questions = sum(mark.is_question for mark in here)
    words = (
        "" if _is_item(branch) else questions_in_words(questions),
        _marks_in_words(len(here) - questions),
    )
    said = _saying(branch, " · ".join(word for word in words if word))
    below = tuple(_with_marks(one, here) for one in branch.branches)
    return replace(said, branches=below)


def _is_item(branch: Branch) -> bool:
    """Say whether a row is an item's own, and no paper's or section's under it."""
    return branch.item is not None and branch.card.key == ("item", branch.item.id)


def _with_new(branch: Branch, seen: Mapping[DocumentId, date], first: date) -> Branch:
    day = seen.get(branch.file) if branch.file is not None else None
    version = branch.paper.version if branch.paper is not None else 1
    below = tuple(_with_new(one, seen, first) for one in branch.branches)
    branch = replace(branch, branches=below)
    is_section = isinstance(branch.card.key, tuple) and branch.card.key[0] == "section"
    if day is None or is_section or (day <= first and version == 1):
        return branch
    words = translate("agenda", "New, {day}").format(day=day_in_short(day))
    tag = " · ".join(part for part in (branch.card.tag, words) if part)
    return replace(branch, card=replace(branch.card, tag=tag))


def _saying(branch: Branch, words: str, *, first: bool = False) -> Branch:
    if not words:
        return branch
    parts = (words, branch.card.detail) if first else (branch.card.detail, words)
    detail = " · ".join(part for part in parts if part)
    return replace(branch, card=replace(branch.card, detail=detail))


def _marks_in_words(count: int) -> str:
    if not count:
        return ""
    if count == 1:
        return translate("agenda", "1 mark")
    return translate("agenda", "{count} marks").format(count=count)


def _asked(item: AgendaItem, tip: str) -> str:
    """Return a tip of several paragraphs; a paper's own words are escaped."""
    asked = [one.first.text for one in asked_of_item(item)]
    if not asked:
        return tip
    shown = [f"<p>{escape(text)}</p>" for text in asked[:_ASKED_SHOWN]]
    if len(asked) > _ASKED_SHOWN:
        more = translate("agenda", "and {count} more").format(count=len(asked) - _ASKED_SHOWN)
        shown.append(f"<p>{more}</p>")
    heading = translate("agenda", "Asked of you:")
    law = f"<p>{escape(tip)}</p>" if tip else ""
    return f"<p><b>{heading}</b></p>{''.join(shown)}{law}"
