"""Meetings and their agenda items."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from scrutinyprep.domain.access import OPEN, Access
from scrutinyprep.models.base import AccessColumn, Base, Key, Moment, Uuid


class MeetingRow(Base):
    """One committee on one date."""

    __tablename__ = "meeting"

    id: Mapped[Uuid]
    council: Mapped[str | None]
    committee: Mapped[str | None]
    date: Mapped[dt.date | None] = mapped_column(index=True)
    time: Mapped[dt.time | None]
    place: Mapped[str | None]
    next_date: Mapped[dt.date | None]
    """Of the committee's next meeting, as this one's records say it."""
    made_at: Mapped[dt.datetime] = mapped_column(Moment)
    removed_at: Mapped[dt.datetime | None] = mapped_column(Moment)


class ItemRow(Base):
    """One line of business. It outlives each publication of the papers under it."""

    __tablename__ = "item"

    id: Mapped[Key]
    meeting_id: Mapped[str] = mapped_column(
        ForeignKey("meeting.id", ondelete="CASCADE"), index=True
    )
    position: Mapped[int]
    number: Mapped[str]
    title: Mapped[str]
    text: Mapped[str] = mapped_column(default="")
    found_by: Mapped[str] = mapped_column(default="")
    """Values of `FoundBy`, a comma between them."""
    to_follow: Mapped[bool] = mapped_column(default=False)
    access: Mapped[Access] = mapped_column(AccessColumn, default=OPEN)

    meeting: Mapped[MeetingRow] = relationship()


class ItemPlaceRow(Base):
    """Where one version of a pack or supplement holds the papers of an item."""

    __tablename__ = "item_place"
    __table_args__ = (UniqueConstraint("item_id", "version_id"),)

    id: Mapped[Key]
    item_id: Mapped[int] = mapped_column(ForeignKey("item.id", ondelete="CASCADE"))
    version_id: Mapped[int] = mapped_column(
        ForeignKey("version.id", ondelete="CASCADE"), index=True
    )
    first_pdf_page: Mapped[int | None]
    last_pdf_page: Mapped[int | None]
    first_pack_page: Mapped[int | None]
    last_pack_page: Mapped[int | None]

    item: Mapped[ItemRow] = relationship()
