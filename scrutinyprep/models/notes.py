"""Highlights and notes."""

from __future__ import annotations

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from scrutinyprep.models.base import Anchored, Base, MadeByUser, anchor_is_whole
from scrutinyprep.models.meetings import ItemRow


class HighlightRow(MadeByUser, Anchored, Base):
    """A marked passage."""

    __tablename__ = "highlight"
    __table_args__ = (anchor_is_whole(required=True),)

    meeting_id: Mapped[str] = mapped_column(
        ForeignKey("meeting.id", ondelete="CASCADE"), index=True
    )
    item_id: Mapped[int | None] = mapped_column(ForeignKey("item.id", ondelete="SET NULL"))
    kind: Mapped[str]
    """A value of `HighlightKind`."""

    item: Mapped[ItemRow | None] = relationship()


class NoteRow(MadeByUser, Anchored, Base):
    """The councillor's own words."""

    __tablename__ = "note"
    __table_args__ = (anchor_is_whole(),)

    meeting_id: Mapped[str] = mapped_column(
        ForeignKey("meeting.id", ondelete="CASCADE"), index=True
    )
    item_id: Mapped[int | None] = mapped_column(ForeignKey("item.id", ondelete="SET NULL"))
    words: Mapped[str]
    is_private: Mapped[bool] = mapped_column(default=False)

    item: Mapped[ItemRow | None] = relationship()
