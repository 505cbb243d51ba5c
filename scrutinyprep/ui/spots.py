"""Where on a page a mark is to stand, and the deeds that put one there, in the library's lane."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from scrutinyprep.domain.anchors import Region
from scrutinyprep.domain.changes import Change
from scrutinyprep.domain.errors import NotUnderstood
from scrutinyprep.domain.ids import (
    DocumentId,
    EvidenceId,
    HighlightId,
    ItemId,
    MeetingId,
    NoteId,
    QuestionId,
    UndertakingId,
)
from scrutinyprep.domain.notes import HighlightKind, Place
from scrutinyprep.domain.questions import QuestionWords
from scrutinyprep.domain.undertakings import Promise
from scrutinyprep.ui.wording import place_in_words

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services
    from scrutinyprep.services.places import Found


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that were selected on a page."""

    meeting: MeetingId
    file: DocumentId
    pdf_page: int
    words: str
    start: int
    """Roughly where, in code points of the page's text."""
    end: int
    region: Region | None = None
    """A part of the page, where that was marked out and no words were."""


@dataclass(frozen=True, slots=True)
class Spot:
    """What a question or note is about: words, else a page of a file, else an item, else all."""

    meeting: MeetingId
    passage: Passage | None = None
    page: tuple[DocumentId, int] | None = None
    item: ItemId | None = None


def draft_at(services: Services, spot: Spot, made: QuestionId) -> Change:
    """Draft an empty question at a spot."""
    place, item = _placed(services, spot)
    return services.questions.draft(
        spot.meeting, QuestionWords(""), place=place, item=item, id=made
    )


def note_at(services: Services, spot: Spot, made: NoteId) -> Change:
    """Put an empty note at a spot."""
    place, item = _placed(services, spot)
    return services.notes.note(spot.meeting, "", place=place, item=item, id=made)


def highlight_at(
    services: Services, passage: Passage, kind: HighlightKind, made: HighlightId
) -> Change:
    """Highlight a passage."""
    found = _found(services, passage)
    return services.notes.highlight(passage.meeting, found.place, kind, item=found.item_id, id=made)


def evidence_at(
    services: Services, question: QuestionId, passage: Passage, made: EvidenceId
) -> Change:
    """Let a question draw on a passage."""
    place = _found(services, passage).place
    anchor = place.anchor
    return services.questions.add_evidence(
        question, anchor.quote or passage.words, place_in_words(anchor), place=place, id=made
    )


def promise_at(
    services: Services, passage: Passage, item: ItemId | None, made: UndertakingId
) -> Change:
    """Record a passage as a promise, under an item or that of its paper."""
    found = _found(services, passage)
    return services.undertakings.record(
        passage.meeting,
        Promise(words=passage.words),
        item=item if item is not None else found.item_id,
        place=found.place,
        id=made,
    )


def place_of(services: Services, passage: Passage) -> tuple[Place, ItemId | None]:
    """Return where a passage stands, and the agenda item that it stands under."""
    found = _found(services, passage)
    return found.place, found.item_id


def _found(services: Services, passage: Passage) -> Found:
    """Return where a passage stands; where its words can't be found, they are kept on its page."""
    if passage.region is not None:
        return services.places.region(passage.file, passage.pdf_page, passage.region)
    try:
        return services.places.selected(
            passage.file, passage.pdf_page, passage.words, near=passage.start
        )
    except NotUnderstood:
        page = services.places.page(passage.meeting, pdf_page=passage.pdf_page)
        anchor = replace(
            page.place.anchor, quote=passage.words, start=passage.start, end=passage.end
        )
        return replace(page, place=Place(page.place.document_id, passage.file, anchor))


def _placed(services: Services, spot: Spot) -> tuple[Place | None, ItemId | None]:
    if spot.passage is not None:
        found = _found(services, spot.passage)
        return found.place, found.item_id
    if spot.page is None:
        return None, spot.item
    file, pdf_page = spot.page
    found = services.places.page(spot.meeting, pdf_page=pdf_page)
    if found.place.published_in != file:
        return None, spot.item
    return found.place, spot.item if spot.item is not None else found.item_id
