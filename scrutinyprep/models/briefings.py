"""What a user chose of a meeting's briefing."""

from __future__ import annotations

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from scrutinyprep.models.base import Base


class BriefingChoiceRow(Base):
    """The choice that is offered again for one meeting.

    It is no mark of the user's: nothing is lost with it, so it has no author,
    and colleagues are not sent it. Consent to exempt papers is never in it.
    """

    __tablename__ = "briefing_choice"

    meeting_id: Mapped[str] = mapped_column(
        ForeignKey("meeting.id", ondelete="CASCADE"), primary_key=True
    )
    edition: Mapped[str]
    """A value of `Edition`."""
    items: Mapped[str]
    """Printed numbers of agenda items as a JSON list."""
    questions: Mapped[str]
    """Ids of questions as a JSON list."""
    people: Mapped[str]
    """Names as a JSON list."""
    left_out: Mapped[str]
    """Values of `Part` as a JSON list."""
    lines: Mapped[int | None]
    """Lines to write on under each question; none for as many as usual."""
    originals: Mapped[str | None]
    """What is shown of the papers as published, as a JSON object; none for nothing."""
