"""The councillor's highlights and notes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from scrutinyprep.domain.access import Access
from scrutinyprep.domain.anchors import TextAnchor
from scrutinyprep.domain.ids import DocumentId, HighlightId, ItemId, MeetingId, NoteId
from scrutinyprep.domain.provenance import Provenance


class HighlightKind(Enum):
    """Why a passage was marked. Each has a colour and a second sign."""

    EVIDENCE = "evidence"
    CONCERN = "concern"
    MONEY = "money"
    FOLLOW_UP = "follow-up"


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a meeting's papers a mark sits."""

    document_id: DocumentId
    """The report or appendix, or the pack itself on its frontsheet."""
    published_in: DocumentId
    """The file whose PDF pages the anchor counts."""
    anchor: TextAnchor


@dataclass(frozen=True, slots=True)
class Highlight:
    """A marked passage."""

    id: HighlightId
    meeting_id: MeetingId
    item_id: ItemId | None
    item: str | None
    kind: HighlightKind
    place: Place
    access: Access
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class Note:
    """The councillor's own words, on a passage or on an item or meeting as a whole."""

    id: NoteId
    meeting_id: MeetingId
    item_id: ItemId | None
    item: str | None
    words: str
    place: Place | None
    is_private: bool
    """Never goes into a share file."""
    access: Access
    provenance: Provenance
