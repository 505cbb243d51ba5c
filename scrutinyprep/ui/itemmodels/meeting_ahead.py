"""A meeting at a glance as cards: its agenda, and what is left to do before it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication

from scrutinyprep.domain.meeting_ahead import MeetingAhead
from scrutinyprep.domain.parsed import DocumentKind
from scrutinyprep.domain.preparation import PaperSeen, clear_days
from scrutinyprep.domain.undertakings import Standing, Undertaking
from scrutinyprep.ui.itemmodels.agenda import Branch, agenda_tree
from scrutinyprep.ui.itemmodels.agenda_counts import with_asked, with_new, with_plan
from scrutinyprep.ui.itemmodels.cards import Card
from scrutinyprep.ui.question_wording import time_in_words
from scrutinyprep.ui.wording import (
    access_in_words,
    day_in_short,
    document_names,
    due_in_words,
    questions_in_words,
    span_in_words,
    standing_names,
)

translate = QCoreApplication.translate

_RECORDS = (DocumentKind.MINUTES, DocumentKind.TRANSCRIPT)
_MOST_PROMISES = 8
"""The ledger has them all."""
_LONGEST = 160
"""In characters: the tip has the rest of a promise."""


class Way(Enum):
    """Where a card leads that is of no one thing."""

    READING = auto()
    QUESTIONS = auto()
    LEDGER = auto()


def agenda_cards(found: MeetingAhead) -> list[Card]:
    """Return the agenda, item by item; the subject of each card is its Branch."""
    asked = Counter(question.item_id for question in found.questions)
    tree: tuple[Branch, ...] = agenda_tree(found.agenda, found.files, asked)
    tree = with_new(with_asked(with_plan(tree, found.plan)), found.files)
    return [replace(branch.card, subject=branch) for branch in tree]


def left_cards(found: MeetingAhead, today: date) -> list[Card]:
    """Return what is left to do; the subject of each is a Way, a PaperSeen or an Undertaking."""
    heading = translate("ahead", "Promised before")
    return [
        *_reading(found),
        *_papers(found),
        *_questions(found),
        *_promises(found.promises, heading, today),
    ]


def outcome_cards(found: MeetingAhead, today: date) -> list[Card]:
    """Return what came of a meeting that is over; a subject may be the Document of a record."""
    heading = translate("ahead", "Promised")
    return [
        *_records(found),
        *(_questions(found) if found.questions else ()),
        *_promises(found.made_here, heading, today),
    ]


def _heading(key: str, words: str) -> Card:
    return Card(key=("heading", key), title=words, is_heading=True)


def _reading(found: MeetingAhead) -> Iterator[Card]:
    prepared = found.preparation
    if not prepared.papers:
        return
    yield _heading("reading", translate("ahead", "Reading"))
    if not prepared.pages_left:
        title = translate("ahead", "Every page was read")
    elif prepared.pages_left == 1:
        title = translate("ahead", "1 page left to read")
    else:
        title = translate("ahead", "{pages} pages left to read, about {time}").format(
            pages=prepared.pages_left, time=span_in_words(prepared.reading_min)
        )
    yield Card(key="reading", title=title, detail=_sorted(found), subject=Way.READING)


def _sorted(found: MeetingAhead) -> str:
    """Return for how many items it is decided how closely to read them."""
    if found.sorted_items == len(found.with_papers):
        return ""
    return translate(
        "ahead", "{count} of {all} items with papers not sorted yet: deep, skim or skip"
    ).format(count=len(found.with_papers) - found.sorted_items, all=len(found.with_papers))


def _papers(found: MeetingAhead) -> Iterator[Card]:
    papers = found.preparation.papers
    if not papers and not found.to_follow:
        return
    yield _heading("papers", translate("ahead", "Papers"))
    for paper in papers:
        yield Card(
            key=("paper", paper.document_id),
            title=_shown_name(paper.file_name),
            detail=_seen(paper, found.meeting.date),
            tag=translate("ahead", "Late") if paper.is_late else "",
            subject=paper,
        )
    for item in found.to_follow:
        yield Card(
            key=("to follow", item.id),
            title=item.title,
            detail=translate("ahead", "item {number} · papers to follow").format(
                number=item.number
            ),
            is_quiet=True,
        )


def _records(found: MeetingAhead) -> Iterator[Card]:
    records = [file for file in found.files if file.kind in _RECORDS]
    if not records:
        return
    yield _heading("records", translate("ahead", "Records"))
    for file in records:
        yield Card(
            key=("record", file.id),
            title=file.title or _shown_name(file.file_name),
            detail=document_names()[file.kind],
            tag=access_in_words(file.access),
            subject=file,
        )


def _shown_name(file_name: str) -> str:
    """Return the name of a file without its ending."""
    stem, _, ending = file_name.rpartition(".")
    return stem if stem and ending.isalnum() else file_name


def _seen(paper: PaperSeen, meeting: date | None) -> str:
    seen = paper.first_seen.astimezone().date()
    day = translate("ahead", "first seen {day}").format(day=day_in_short(seen))
    if meeting is None or seen >= meeting:
        return day
    days = clear_days(seen, meeting)
    if days == 1:
        return translate("ahead", "{seen}, 1 clear day before").format(seen=day)
    return translate("ahead", "{seen}, {count} clear days before").format(seen=day, count=days)


def _questions(found: MeetingAhead) -> Iterator[Card]:
    time, ready = found.budget.whole, found.preparation.ready
    yield _heading("questions", translate("ahead", "Questions"))
    if not time.questions:
        title = translate("ahead", "No question yet")
        yield Card(key="questions", title=title, subject=Way.QUESTIONS, is_quiet=True)
        return
    parts = [
        translate("ahead", "{count} ready").format(count=ready) if ready else "",
        time_in_words(time),
        translate("ahead", "{count} without a time").format(count=time.untimed)
        if time.untimed
        else "",
    ]
    yield Card(
        key="questions",
        title=questions_in_words(time.questions),
        detail=" · ".join(part for part in parts if part),
        subject=Way.QUESTIONS,
    )


def _promises(promises: Sequence[Undertaking], heading: str, today: date) -> Iterator[Card]:
    if not promises:
        return
    yield _heading("promises", heading)
    for promise in promises[:_MOST_PROMISES]:
        yield _promise(promise, today)
    if len(promises) > _MOST_PROMISES:
        more = translate("ahead", "{count} more").format(count=len(promises) - _MOST_PROMISES)
        yield Card(key="ledger", title=more, subject=Way.LEDGER)


def _promise(undertaking: Undertaking, today: date) -> Card:
    promise = undertaking.promise
    due = due_in_words(promise)
    is_met = promise.standing is Standing.MET
    parts = (
        access_in_words(undertaking.access),
        standing_names()[promise.standing] if is_met else "",
        promise.promised_by or "",
        translate("ahead", "due {day}").format(day=due) if due else "",
    )
    is_long = len(promise.words) > _LONGEST
    return Card(
        key=("promise", undertaking.id),
        title=f"{promise.words[:_LONGEST].rsplit(' ', 1)[0]}…" if is_long else promise.words,
        detail=" · ".join(part for part in parts if part),
        tag=translate("ahead", "Overdue") if undertaking.is_overdue(today) else "",
        tip=promise.words if is_long else "",
        subject=undertaking,
    )
