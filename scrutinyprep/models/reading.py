"""Which pages the councillor has read."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKeyConstraint
from sqlalchemy.orm import Mapped, mapped_column

from scrutinyprep.models.base import Base, Moment


class PageReadRow(Base):
    """A page that was on the screen long enough to be read."""

    __tablename__ = "page_read"
    __table_args__ = (
        ForeignKeyConstraint(
            ["sha256", "pdf_page"], ["page.sha256", "page.pdf_page"], ondelete="CASCADE"
        ),
    )

    sha256: Mapped[str] = mapped_column(primary_key=True)
    pdf_page: Mapped[int] = mapped_column(primary_key=True)
    read_at: Mapped[datetime] = mapped_column(Moment)
