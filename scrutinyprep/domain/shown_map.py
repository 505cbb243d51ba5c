"""The item map of a file as the user sees it, with what the user did to it."""

from __future__ import annotations

from dataclasses import dataclass

from scrutinyprep.domain.corrections import Correction, NotApplied
from scrutinyprep.domain.ids import DocumentId, MeetingId
from scrutinyprep.domain.item_map import ItemMap
from scrutinyprep.domain.parsed import DocumentKind


@dataclass(frozen=True, slots=True)
class MadeCorrection:
    """A correction with its identity."""

    id: str
    correction: Correction


@dataclass(frozen=True, slots=True)
class ShownMap:
    """The item map of a file as it is shown, and how it came about."""

    document: DocumentId
    meeting: MeetingId
    kind: DocumentKind
    title: str
    map: ItemMap
    as_read: ItemMap
    """Without any correction."""
    corrections: tuple[MadeCorrection, ...] = ()
    """In their order, those that were taken back left out."""
    not_applied: tuple[NotApplied, ...] = ()
    """Of these, what the file as it was published last does not allow."""
