"""What promises may stand in: the speeches of a transcript, the passages of minutes."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from scrutinyprep.domain.access import Access
from scrutinyprep.domain.hits import Where
from scrutinyprep.domain.ids import DocumentId, ItemId, SpeechId
from scrutinyprep.domain.promises import Turn
from scrutinyprep.models import PassageRow, SpeechRow, VersionRow


@dataclass(frozen=True, slots=True)
class PlacedTurn:
    """A turn with where it stands in the library."""

    turn: Turn
    item_id: ItemId | None
    speech_id: SpeechId | None
    """None for a passage of minutes."""
    access: Access


def spoken_turns(session: Session, transcript: DocumentId) -> list[PlacedTurn]:
    """Return the speeches of a transcript's current version, in order."""
    rows = session.scalars(
        select(SpeechRow)
        .join(SpeechRow.version)
        .where(VersionRow.document_id == transcript, VersionRow.is_current)
        .options(joinedload(SpeechRow.person))
        .order_by(SpeechRow.position)
    )
    return [
        PlacedTurn(
            Turn(
                row.display_text,
                (row.person.name if row.person else row.speaker) or "",
                str(row.item_id or ""),
            ),
            None if row.item_id is None else ItemId(row.item_id),
            SpeechId(row.id),
            row.access,
        )
        for row in rows
    ]


def minuted_turns(session: Session, minutes: DocumentId) -> list[PlacedTurn]:
    """Return the passages of the current version of minutes, in order."""
    rows = session.scalars(
        select(PassageRow)
        .join(VersionRow, VersionRow.id == PassageRow.version_id)
        .where(
            VersionRow.document_id == minutes,
            VersionRow.is_current,
            PassageRow.kind == Where.MINUTES.value,
        )
        .order_by(PassageRow.id)
    )
    return [
        PlacedTurn(
            Turn(row.text, part=str(row.item_id or "")),
            None if row.item_id is None else ItemId(row.item_id),
            None,
            row.access,
        )
        for row in rows
    ]
