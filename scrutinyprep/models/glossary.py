"""What members say that acronyms stand for."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from scrutinyprep.models.base import Base, MadeByUser


class ExpansionRow(MadeByUser, Base):
    """The member's own word on what an acronym stands for; it holds for the whole library."""

    __tablename__ = "expansion"

    acronym: Mapped[str]
    """As the member writes it."""
    key: Mapped[str] = mapped_column(index=True)
    """What all its spellings share, as `domain.glossary.key_of` has it."""
    words: Mapped[str]
