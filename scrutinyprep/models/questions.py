"""Questions and their evidence."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from scrutinyprep.models.base import Anchored, Base, MadeByUser, anchor_is_whole
from scrutinyprep.models.meetings import ItemRow


class QuestionRow(MadeByUser, Anchored, Base):
    """A question to be asked."""

    __tablename__ = "question"
    __table_args__ = (
        anchor_is_whole(),
        CheckConstraint("minutes IS NULL OR minutes > 0", name="minutes_are_positive"),
    )

    meeting_id: Mapped[str] = mapped_column(
        ForeignKey("meeting.id", ondelete="CASCADE"), index=True
    )
    item_id: Mapped[int | None] = mapped_column(ForeignKey("item.id", ondelete="SET NULL"))
    position: Mapped[int]
    """Its place in the running order of the meeting."""
    words: Mapped[str]
    purpose: Mapped[str | None]
    """A value of `Purpose`."""
    addressee: Mapped[str | None]
    minutes: Mapped[float | None]
    follow_ups: Mapped[str] = mapped_column(default="")
    good_answer: Mapped[str] = mapped_column(default="")
    state: Mapped[str]
    """A value of `QuestionState`."""
    origin: Mapped[str]
    """A value of `Origin`."""
    is_private: Mapped[bool] = mapped_column(default=False)
    """Nobody but its author may see it."""
    officers_may_see: Mapped[bool] = mapped_column(default=False)
    """The officers who are to answer may, in advance. Never together with `is_private`."""
    type: Mapped[str | None]
    """A value of `QuestionType`."""
    line_id: Mapped[str | None] = mapped_column(String(36), index=True)
    """Of a `LineRow`: no key, which SQLite could not add in place."""
    asker: Mapped[str | None]
    if_yes: Mapped[str] = mapped_column(default="")
    if_no: Mapped[str] = mapped_column(default="")
    if_later: Mapped[str] = mapped_column(default="")
    prompt_id: Mapped[str | None] = mapped_column(String(36))
    """Of a prompt, which may have come with the program and have no row."""

    item: Mapped[ItemRow | None] = relationship()


class EvidenceRow(MadeByUser, Anchored, Base):
    """A passage or a speech that a question draws on."""

    __tablename__ = "evidence"
    __table_args__ = (anchor_is_whole(),)

    question_id: Mapped[str] = mapped_column(
        ForeignKey("question.id", ondelete="CASCADE"), index=True
    )
    speech_id: Mapped[int | None] = mapped_column(ForeignKey("speech.id", ondelete="SET NULL"))
    stance: Mapped[str]
    """A value of `Stance`."""
    words: Mapped[str]
    source: Mapped[str]
    position: Mapped[int] = mapped_column(default=0)
    """Its place among the question's evidence; those with one place are in the order made."""

    question: Mapped[QuestionRow] = relationship()
