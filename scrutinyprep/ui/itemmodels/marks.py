"""Questions, notes, recommendations and hits as cards."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from scrutinyprep.domain.asked_again import Asked, asked_once
from scrutinyprep.domain.hits import HIT_ENDS, HIT_STARTS, Hit, Where
from scrutinyprep.domain.ids import DocumentId
from scrutinyprep.domain.meetings import AgendaItem
from scrutinyprep.domain.notes import Highlight, Note
from scrutinyprep.domain.papers import Recommendation
from scrutinyprep.domain.parsed import RecommendationKind
from scrutinyprep.domain.questions import Question, QuestionState
from scrutinyprep.domain.recordings import Recording
from scrutinyprep.domain.speeches import clock
from scrutinyprep.ui.itemmodels.cards import Card
from scrutinyprep.ui.question_wording import words_in_short
from scrutinyprep.ui.reader.selection_bar import kind_names
from scrutinyprep.ui.wording import (
    access_in_words,
    minutes_in_words,
    page_in_words,
    place_in_words,
    state_names,
)

translate = QCoreApplication.translate

_NONE: Mapping[DocumentId, Recording] = MappingProxyType({})


def question_cards(questions: Sequence[Question], pdf_page: int) -> list[Card]:
    """Return the questions, those on this page first under a heading of their own."""
    here = [q for q in questions if q.place is not None and q.place.anchor.pdf_page == pdf_page]
    others = [q for q in questions if q not in here]
    cards = []
    if here:
        cards.append(_heading("here", translate("desk", "On this page")))
        cards += [_question_card(question) for question in here]
    if others:
        if here:
            cards.append(_heading("others", translate("desk", "On other pages")))
        cards += [_question_card(question) for question in others]
    return cards


def note_cards(
    notes: Sequence[Note],
    highlights: Sequence[Highlight],
    pdf_page: int,
    names: Mapping[str, str] = MappingProxyType({}),
) -> list[Card]:
    """Return notes and highlights by page, those on this page first.

    `names` are what the user calls kinds of highlight.
    """
    marks: list[Note | Highlight] = [*notes, *highlights]
    marks.sort(key=lambda mark: (_page(mark), mark.provenance.made_at))
    here = [mark for mark in marks if _page(mark) == pdf_page]
    others = [mark for mark in marks if _page(mark) != pdf_page]
    cards = []
    if here:
        cards.append(_heading("here", translate("desk", "On this page")))
        cards += [_mark_card(mark, names) for mark in here]
    if others:
        if here:
            cards.append(_heading("others", translate("desk", "On other pages")))
        cards += [_mark_card(mark, names) for mark in others]
    return cards


def asked_cards(item: AgendaItem) -> list[Card]:
    """Return what is asked of the committee in an item, word for word, each thing once."""
    return [
        Card(
            key=(item.id, number),
            title=one.first.text,
            detail="\n".join(filter(None, (_page_of(one.first), _again_in_words(one)))),
            tag=access_in_words(one.first.access),
            subject=one.first,
        )
        for number, one in enumerate(asked_of_item(item))
    ]


def asked_of_item(item: AgendaItem) -> tuple[Asked[Recommendation], ...]:
    """Return what an item asks, each thing once: a summary says what stands at the end again."""
    asked = [one for one in item.recommendations if one.kind is RecommendationKind.ASKED]
    return asked_once(asked, lambda one: (one.text, one.access))


def _again_in_words(one: Asked[Recommendation]) -> str:
    pages = [page for page in dict.fromkeys(map(_page_of, one.again)) if page]
    if not pages:
        return ""
    words = translate("marks", "asked again in like words: {pages}")
    return words.format(pages="; ".join(pages))


def _page_of(asked: Recommendation) -> str:
    return page_in_words(asked.pdf_page, asked.pack_page, asked.paging)


def hit_cards(
    hits: Sequence[Hit], recordings: Mapping[DocumentId, Recording] = _NONE
) -> list[Card]:
    """Return hits in groups by meeting, the group with the best hit first.

    The time of a hit leads to its recording, where that is known.
    """
    cards: list[Card] = []
    for meeting in dict.fromkeys(hit.meeting_id for hit in hits):
        here = [(number, hit) for number, hit in enumerate(hits) if hit.meeting_id == meeting]
        cards.append(_heading(meeting, here[0][1].meeting_label))
        cards += [_hit_card(number, hit, recordings) for number, hit in here]
    return cards


def _places() -> dict[Where, str]:
    return {
        Where.PAPERS: translate("hits", "Papers"),
        Where.SPEECHES: translate("hits", "Said"),
        Where.MINUTES: translate("hits", "Minutes"),
        Where.QUESTIONS: translate("hits", "Your question"),
        Where.NOTES: translate("hits", "Your note"),
    }


def _heading(key: object, title: str) -> Card:
    return Card(key=("heading", key), title=title, is_heading=True)


def _question_card(question: Question) -> Card:
    said = question.said
    detail = (
        translate("desk", "item {number}").format(number=question.item) if question.item else "",
        place_in_words(question.place.anchor) if question.place else "",
        translate("desk", "to {name}").format(name=said.addressee) if said.addressee else "",
        minutes_in_words(said.minutes),
        state_names()[said.state] if said.state is not QuestionState.DRAFT else "",
    )
    words = words_in_short(said.words)
    return Card(
        key=question.id,
        title=words or translate("desk", "No words yet"),
        is_quiet=not words,
        tag=access_in_words(question.access),
        detail=" · ".join(part for part in detail if part),
        subject=question,
    )


def _mark_card(mark: Note | Highlight, names: Mapping[str, str]) -> Card:
    if isinstance(mark, Highlight):
        kind, quote = kind_names(names)[mark.kind], mark.place.anchor.quote
        return Card(
            key=mark.id,
            title=f"“{quote}”" if quote else translate("desk", "A part of the page"),
            tag=access_in_words(mark.access),
            detail=f"{kind} · {place_in_words(mark.place.anchor)}",
            subject=mark,
        )
    place = place_in_words(mark.place.anchor) if mark.place else ""
    quote = mark.place.anchor.quote if mark.place else ""
    words = mark.words.strip()
    return Card(
        key=mark.id,
        title=words or translate("desk", "No words yet"),
        is_quiet=not words,
        tag=access_in_words(mark.access),
        detail=" · ".join(
            part for part in (translate("desk", "Note"), place, _short(quote)) if part
        ),
        subject=mark,
    )


def _hit_card(number: int, hit: Hit, recordings: Mapping[DocumentId, Recording]) -> Card:
    title, marks = unmarked(hit.snippet)
    stamp, address = stamp_of(hit, recordings)
    place = page_in_words(hit.pdf_page, hit.pack_page, hit.paging)
    if hit.speaker or hit.start_s is not None:
        place = " ".join(part for part in (hit.speaker or "", stamp) if part)
    item = translate("hits", "item {number}").format(number=hit.item) if hit.item else ""
    machine = translate("pages", "read by machine") if hit.is_machine_read else ""
    return Card(
        key=("hit", number, hit.mark_id, hit.document_id, hit.pdf_page, hit.start_s),
        title=title,
        marks=marks,
        tag=access_in_words(hit.access),
        detail=" · ".join(p for p in (_places()[hit.where], item, place, machine) if p),
        stamp=stamp,
        address=address,
        tip=recording_tip(address),
        subject=hit,
    )


def stamp_of(hit: Hit, recordings: Mapping[DocumentId, Recording]) -> tuple[str, str]:
    """Return the time at which a hit was said, and the address of the recording there."""
    if hit.start_s is None:
        return "", ""
    known = recordings.get(hit.document_id) if hit.document_id else None
    return clock(hit.start_s), known.at(hit.start_s) if known is not None else ""


def recording_tip(address: str) -> str:
    """Return what is said of a time that leads to a recording; nothing for none."""
    if not address:
        return ""
    return translate("hits", "The time (R) opens the recording in the browser: {address}").format(
        address=address
    )


def unmarked(snippet: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return a snippet without the signs around its hits, and where the hits stand in it."""
    text, marks, start = "", [], None
    for sign in snippet.replace("\n", " "):
        if sign == HIT_STARTS:
            start = len(text)
        elif sign == HIT_ENDS:
            if start is not None and start < len(text):
                marks.append((start, len(text)))
            start = None
        else:
            text += sign
    return text, tuple(marks)


def _page(mark: Note | Highlight) -> int:
    return mark.place.anchor.pdf_page if mark.place is not None else 0


def _short(quote: str) -> str:
    if not quote:
        return ""
    return f"“{quote}”" if len(quote) <= 60 else f"“{quote[:57]}…”"
