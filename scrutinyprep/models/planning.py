"""A meeting's plan: lines of enquiry, what each item deserves, and the user's prompts."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from scrutinyprep.models.base import Base, MadeByUser
from scrutinyprep.models.meetings import ItemRow


class LineRow(MadeByUser, Base):
    """A line of enquiry."""

    __tablename__ = "line_of_enquiry"

    meeting_id: Mapped[str] = mapped_column(
        ForeignKey("meeting.id", ondelete="CASCADE"), index=True
    )
    position: Mapped[int]
    title: Mapped[str]


class ItemPlanRow(MadeByUser, Base):
    """What is planned for one agenda item. An item outlives the papers under it, so this does."""

    __tablename__ = "item_plan"
    __table_args__ = (
        UniqueConstraint("item_id"),
        CheckConstraint("minutes IS NULL OR minutes > 0", name="minutes_are_positive"),
    )

    item_id: Mapped[int] = mapped_column(ForeignKey("item.id", ondelete="CASCADE"))
    triage: Mapped[str | None]
    """A value of `Triage`."""
    minutes: Mapped[float | None]
    big_question: Mapped[str]

    item: Mapped[ItemRow] = relationship()


class MeetingPlanRow(MadeByUser, Base):
    """What is planned for a meeting as a whole."""

    __tablename__ = "meeting_plan"
    __table_args__ = (
        UniqueConstraint("meeting_id"),
        CheckConstraint("minutes IS NULL OR minutes > 0", name="minutes_are_positive"),
    )

    meeting_id: Mapped[str] = mapped_column(ForeignKey("meeting.id", ondelete="CASCADE"))
    minutes: Mapped[float | None]


class PromptRow(MadeByUser, Base):
    """A prompt of the user's own, or the user's word on one that came with the program.

    One that came with the program keeps its id, and is gone where the row is removed.
    """

    __tablename__ = "prompt"

    purpose: Mapped[str]
    """A value of `Purpose`."""
    words: Mapped[str]
