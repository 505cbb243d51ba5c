"""The user's corrections of a pack, as stored: in order, each brought back or taken back."""

from __future__ import annotations

from datetime import datetime

import msgspec
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from scrutinyprep.domain.access_corrections import SetAccess
from scrutinyprep.domain.boundary_corrections import BeginItem, EndItem, SetPackPages
from scrutinyprep.domain.corrections import Correction
from scrutinyprep.domain.errors import NothingSuch
from scrutinyprep.domain.ids import DocumentId
from scrutinyprep.domain.item_corrections import (
    AddItem,
    MergeItem,
    RemoveItem,
    RenumberItem,
    RetitleItem,
    SplitItem,
)
from scrutinyprep.domain.paper_corrections import BeginPaper, ChangePaper, MergePaper
from scrutinyprep.domain.shown_map import MadeCorrection
from scrutinyprep.models import CorrectionRow

_KINDS: dict[str, type[Correction]] = {
    "split-item": SplitItem,
    "add-item": AddItem,
    "remove-item": RemoveItem,
    "merge-item": MergeItem,
    "renumber-item": RenumberItem,
    "retitle-item": RetitleItem,
    "begin-item": BeginItem,
    "end-item": EndItem,
    "set-pack-pages": SetPackPages,
    "begin-paper": BeginPaper,
    "merge-paper": MergePaper,
    "change-paper": ChangePaper,
    "set-access": SetAccess,
}
"""What a library holds of each kind: a name once given stays."""


def corrections_of(session: Session, document: str) -> list[MadeCorrection]:
    """Return the corrections of a file that were not taken back, in their order.

    One of a kind that a newer program made is passed over: it is kept, and not understood.
    """
    rows = session.scalars(
        select(CorrectionRow)
        .where(CorrectionRow.document_id == document, CorrectionRow.removed_at.is_(None))
        .order_by(CorrectionRow.position, CorrectionRow.id)
    )
    return [_to_domain(row) for row in rows if row.kind in _KINDS]


def add_correction(
    session: Session,
    id_: str,
    document: DocumentId,
    correction: Correction,
    *,
    author: str,
    now: datetime,
) -> None:
    """Add a correction after all others of its file."""
    last = session.scalar(
        select(func.max(CorrectionRow.position)).where(CorrectionRow.document_id == document)
    )
    session.add(
        CorrectionRow(
            id=id_,
            document_id=document,
            position=0 if last is None else last + 1,
            kind=kind_of(correction),
            facts=msgspec.json.encode(correction).decode(),
            author=author,
            revision=1,
            made_at=now,
            changed_at=now,
        )
    )
    session.flush()


def set_correction_removed(
    session: Session, id_: str, at: datetime | None, now: datetime
) -> DocumentId:
    """Set or take away a correction's tombstone; return the file that it is of.

    Raises:
        NothingSuch: there is no such correction.
    """
    row = session.get(CorrectionRow, id_)
    if row is None:
        raise NothingSuch("correction", id_)
    row.removed_at = at
    row.revision += 1
    row.changed_at = now
    session.flush()
    return DocumentId(row.document_id)


def kind_of(correction: Correction) -> str:
    """Return the name of a correction's kind, as a library holds it."""
    return next(name for name, kind in _KINDS.items() if type(correction) is kind)


def _to_domain(row: CorrectionRow) -> MadeCorrection:
    correction: Correction = msgspec.json.decode(row.facts, type=_KINDS[row.kind])
    return MadeCorrection(row.id, correction)
