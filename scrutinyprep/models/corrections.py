"""What the user put right in the item map of a pack."""

from __future__ import annotations

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from scrutinyprep.models.base import Base, MadeByUser


class CorrectionRow(MadeByUser, Base):
    """One correction of a pack's item map, applied again to each of its versions."""

    __tablename__ = "correction"

    document_id: Mapped[str] = mapped_column(
        ForeignKey("document.id", ondelete="CASCADE"), index=True
    )
    """The pack or supplement, through all its versions."""
    position: Mapped[int]
    """Corrections build on each other: their order."""
    kind: Mapped[str]
    facts: Mapped[str]
    """What the kind needs to know, in JSON."""
