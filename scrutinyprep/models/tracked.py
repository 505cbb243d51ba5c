"""Recommendations that a member tracks."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from scrutinyprep.models.base import Base, MadeByUser
from scrutinyprep.models.meetings import ItemRow


class TrackedRow(MadeByUser, Base):
    """A recommendation or resolution, with what became of it: the columns that councils use."""

    __tablename__ = "tracked"

    meeting_id: Mapped[str] = mapped_column(
        ForeignKey("meeting.id", ondelete="CASCADE"), index=True
    )
    item_id: Mapped[int | None] = mapped_column(ForeignKey("item.id", ondelete="SET NULL"))
    reference: Mapped[str]
    origin: Mapped[str]
    date: Mapped[dt.date | None]
    area: Mapped[str]
    recommendation: Mapped[str]
    executive_date: Mapped[dt.date | None]
    lead: Mapped[str]
    action: Mapped[str]
    rag: Mapped[str]
    """A value of `Rag`."""
    source: Mapped[str]
    """Verbatim, as minuted or asked: by it the row is known again when the paper comes again."""

    item: Mapped[ItemRow | None] = relationship()
