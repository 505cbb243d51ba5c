"""What was said, and the people who said it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from scrutinyprep.domain.access import OPEN, Access
from scrutinyprep.models.base import AccessColumn, Base, Key, MadeByUser, Moment, Uuid
from scrutinyprep.models.meetings import ItemRow
from scrutinyprep.models.papers import VersionRow


class PersonRow(Base):
    """Someone who speaks or is spoken of."""

    __tablename__ = "person"

    id: Mapped[Uuid]
    name: Mapped[str]
    named_at: Mapped[datetime | None] = mapped_column(Moment)
    """When the user gave the name; None where it is the best of those that were heard."""


class AliasRow(Base):
    """A name under which a council's transcripts and papers know a person."""

    __tablename__ = "alias"
    __table_args__ = (UniqueConstraint("council", "name"),)

    id: Mapped[Key]
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    council: Mapped[str]
    """The same name at another council is another person; empty where it is not known."""
    name: Mapped[str]

    person: Mapped[PersonRow] = relationship()


class SpeechRow(Base):
    """One turn of one speaker."""

    __tablename__ = "speech"
    __table_args__ = (
        UniqueConstraint("version_id", "position"),
        # Labels that name nobody, such as "Speaker 1", to be found among captions without any.
        Index(
            "ix_speech_speaker",
            "speaker",
            sqlite_where=text("person_id IS NULL AND speaker IS NOT NULL"),
        ),
    )

    id: Mapped[Key]
    version_id: Mapped[int] = mapped_column(ForeignKey("version.id", ondelete="CASCADE"))
    item_id: Mapped[int | None] = mapped_column(
        ForeignKey("item.id", ondelete="SET NULL"), index=True
    )
    person_id: Mapped[str | None] = mapped_column(ForeignKey("person.id"), index=True)
    position: Mapped[int]
    speaker: Mapped[str | None]
    """The label as it stands in the transcript."""
    start_s: Mapped[float | None]
    text: Mapped[str]
    display_text: Mapped[str]
    access: Mapped[Access] = mapped_column(AccessColumn, default=OPEN)
    cut_id: Mapped[str | None] = mapped_column(String(36))
    """The id of the `SpeechCutRow` that parted it from the speech before; None for a whole one."""

    version: Mapped[VersionRow] = relationship()
    item: Mapped[ItemRow | None] = relationship()
    person: Mapped[PersonRow | None] = relationship()


class AttendanceRow(Base):
    """Someone whom minutes list as present."""

    __tablename__ = "attendance"

    id: Mapped[Key]
    version_id: Mapped[int] = mapped_column(
        ForeignKey("version.id", ondelete="CASCADE"), index=True
    )
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"), index=True)
    position: Mapped[int]
    name: Mapped[str]
    """As it is printed."""
    role: Mapped[str | None]
    """What stands beside the name, such as "Chair"."""

    version: Mapped[VersionRow] = relationship()


class SpeakerCorrectionRow(MadeByUser, Base):
    """The user's word on who says a speech, whatever its label; kept through all versions."""

    __tablename__ = "speaker_correction"

    document_id: Mapped[str] = mapped_column(
        ForeignKey("document.id", ondelete="CASCADE"), index=True
    )
    start_s: Mapped[float | None]
    words: Mapped[str]
    """How the speech begins, by which it is found again."""
    name: Mapped[str]
    """Of the person who says it."""


class SpeechCutRow(MadeByUser, Base):
    """The user's word that from a place in a speech somebody else speaks; kept like the above."""

    __tablename__ = "speech_cut"

    document_id: Mapped[str] = mapped_column(
        ForeignKey("document.id", ondelete="CASCADE"), index=True
    )
    start_s: Mapped[float | None]
    """Of the speech that was cut."""
    words_before: Mapped[str]
    """As shown, up to the place."""
    words_after: Mapped[str]
    name: Mapped[str]
    """Of the person who says the rest; empty where that is not known."""


class RecordingLinkRow(MadeByUser, Base):
    """The user's word on where the recording can be seen that a transcript or minutes are of."""

    __tablename__ = "recording_link"

    document_id: Mapped[str] = mapped_column(
        ForeignKey("document.id", ondelete="CASCADE"), index=True
    )
    address: Mapped[str]
