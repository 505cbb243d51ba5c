"""Undertakings."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from scrutinyprep.models.base import Base, MadeByUser
from scrutinyprep.models.meetings import ItemRow
from scrutinyprep.models.speeches import SpeechRow


class UndertakingRow(MadeByUser, Base):
    """A promise made in a meeting to bring something back."""

    __tablename__ = "undertaking"

    meeting_id: Mapped[str] = mapped_column(
        ForeignKey("meeting.id", ondelete="CASCADE"), index=True
    )
    item_id: Mapped[int | None] = mapped_column(ForeignKey("item.id", ondelete="SET NULL"))
    speech_id: Mapped[int | None] = mapped_column(ForeignKey("speech.id", ondelete="SET NULL"))
    words: Mapped[str]
    promised_by: Mapped[str | None]
    promised_to: Mapped[str | None]
    due: Mapped[dt.date | None]
    due_is_month: Mapped[bool] = mapped_column(default=False)
    due_words: Mapped[str | None]
    """How the time was named."""
    chase: Mapped[dt.date | None]
    """The day on which the user wants to ask after it."""
    firmness: Mapped[int | None]
    """A value of `Firmness`; None where the user recorded it."""
    standing: Mapped[str]
    """A value of `Standing`."""

    item: Mapped[ItemRow | None] = relationship()
    speech: Mapped[SpeechRow | None] = relationship()
