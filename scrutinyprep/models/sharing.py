"""What the library remembers of sharing: the states that each mark went through between people."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from scrutinyprep.models.base import Base, Moment


class SharedStateRow(Base):
    """A state in which a mark went out to a colleague or came in from one.

    It outlives the mark, and may be there without one: so a mark of which only
    the removal was heard does not come in with an old file.
    """

    __tablename__ = "shared_state"

    mark_id: Mapped[str] = mapped_column(String(36), primary_key=True)
    state: Mapped[str] = mapped_column(primary_key=True)
    """As `sharing.states` names it."""
    known_at: Mapped[datetime] = mapped_column(Moment)
