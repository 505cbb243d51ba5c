"""Imported files, the documents in them with their versions, pages, sections and passages."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import (
    CheckConstraint,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    String,
    UniqueConstraint,
)
from sqlalchemy.orm import Mapped, mapped_column, relationship

from scrutinyprep.domain.access import OPEN, Access
from scrutinyprep.models.base import AccessColumn, Base, Key, Moment, Uuid
from scrutinyprep.models.meetings import ItemRow, MeetingRow


class FileRow(Base):
    """The bytes of an imported file, kept in the library's folder under their sha256."""

    __tablename__ = "file"

    sha256: Mapped[str] = mapped_column(primary_key=True)
    bytes: Mapped[int]
    suffix: Mapped[str]
    """The ending of the stored file's name, such as ".pdf"."""
    first_seen: Mapped[datetime] = mapped_column(Moment)
    opened_sha256: Mapped[str | None]
    """Of the copy without a password that is shown in place of a file that has one."""


class DocumentRow(Base):
    """A paper through all its versions: a file as published, or a report inside one."""

    __tablename__ = "document"
    __table_args__ = (Index("ix_document_meeting_id_item_id", "meeting_id", "item_id"),)

    id: Mapped[Uuid]
    meeting_id: Mapped[str] = mapped_column(ForeignKey("meeting.id", ondelete="CASCADE"))
    item_id: Mapped[int | None] = mapped_column(ForeignKey("item.id", ondelete="SET NULL"))
    kind: Mapped[str]
    """A value of `DocumentKind`."""
    title: Mapped[str]
    position: Mapped[int] = mapped_column(default=0)
    """Among the papers of its item, or the files of its meeting."""
    is_file: Mapped[bool]
    """It is a file as published, not a paper inside one."""
    removed_at: Mapped[datetime | None] = mapped_column(Moment)
    """The tombstone of a file; a paper goes and comes with the file that holds it."""
    rendering_of: Mapped[str | None] = mapped_column(String(36))
    """The id of the first transcript that says the same as this one; None for the first."""
    chosen_at: Mapped[datetime | None] = mapped_column(Moment)
    """When the user last chose it as the rendering of its meeting that is shown."""
    is_aside: Mapped[bool] = mapped_column(default=False)
    """Another transcript of the same recording is read and searched in its place."""

    meeting: Mapped[MeetingRow] = relationship()
    item: Mapped[ItemRow | None] = relationship()


class VersionRow(Base):
    """A document as it was published once."""

    __tablename__ = "version"
    __table_args__ = (
        UniqueConstraint("document_id", "number"),
        CheckConstraint(
            "(first_pdf_page IS NULL) = (last_pdf_page IS NULL)",
            name="pages_are_a_range",
        ),
    )

    id: Mapped[Key]
    document_id: Mapped[str] = mapped_column(
        ForeignKey("document.id", ondelete="CASCADE"), index=True
    )
    number: Mapped[int]
    sha256: Mapped[str] = mapped_column(ForeignKey("file.sha256"), index=True)
    published_in: Mapped[int | None] = mapped_column(
        ForeignKey("version.id", ondelete="CASCADE"), index=True
    )
    """The version of the pack or supplement that holds this paper; None for a file itself."""
    file_name: Mapped[str]
    format: Mapped[str]
    reader_version: Mapped[str]
    """Of the program that read it."""
    first_pdf_page: Mapped[int | None]
    last_pdf_page: Mapped[int | None]
    first_seen: Mapped[datetime] = mapped_column(Moment)
    is_automatic: Mapped[bool] = mapped_column(default=False)
    is_current: Mapped[bool] = mapped_column(default=False)
    """It is what readers see of its document now: kept by `store.versions`."""
    access: Mapped[Access] = mapped_column(AccessColumn, default=OPEN)
    reader_map: Mapped[str | None]
    """The item map as the reader found it, in JSON; None where there was none to find."""
    published_at: Mapped[datetime | None] = mapped_column(Moment)
    """When the file was last written, by its own word: puts versions in order, nothing else."""
    belonging: Mapped[str | None]
    """Of a single paper: what it says of its place, in JSON; its pack may come after it."""
    recording: Mapped[str | None]
    """The address of the recording that the file names."""

    document: Mapped[DocumentRow] = relationship()


class ImportWarningRow(Base):
    """What the user was told when a version was imported."""

    __tablename__ = "import_warning"

    id: Mapped[Key]
    version_id: Mapped[int] = mapped_column(
        ForeignKey("version.id", ondelete="CASCADE"), index=True
    )
    code: Mapped[str]
    message: Mapped[str]


class PageRow(Base):
    """One page of a file. It belongs to the file, so that versions can share it."""

    __tablename__ = "page"

    sha256: Mapped[str] = mapped_column(
        ForeignKey("file.sha256", ondelete="CASCADE"), primary_key=True
    )
    pdf_page: Mapped[int] = mapped_column(primary_key=True)
    pack_page: Mapped[int | None]
    pack_page_from: Mapped[str | None]
    own_page: Mapped[int | None]
    width_pt: Mapped[float]
    height_pt: Mapped[float]
    needs_ocr: Mapped[bool] = mapped_column(default=False)
    access: Mapped[Access] = mapped_column(AccessColumn, default=OPEN)
    text: Mapped[str]


class PageWordsRow(Base):
    """What was read from the picture of a page that has no text layer, and where each word is."""

    __tablename__ = "page_words"
    __table_args__ = (
        ForeignKeyConstraint(
            ["sha256", "pdf_page"], ["page.sha256", "page.pdf_page"], ondelete="CASCADE"
        ),
    )

    sha256: Mapped[str] = mapped_column(primary_key=True)
    pdf_page: Mapped[int] = mapped_column(primary_key=True)
    words: Mapped[str]
    """JSON, as `store.page_words` writes it."""
    engine: Mapped[str]
    """What read it, with its version and languages."""


class SectionRow(Base):
    """A headed or numbered part of a version of a paper."""

    __tablename__ = "section"
    __table_args__ = (UniqueConstraint("version_id", "position"),)

    id: Mapped[Key]
    version_id: Mapped[int] = mapped_column(ForeignKey("version.id", ondelete="CASCADE"))
    item_id: Mapped[int | None] = mapped_column(
        ForeignKey("item.id", ondelete="SET NULL"), index=True
    )
    position: Mapped[int]
    number: Mapped[str | None]
    heading: Mapped[str]
    level: Mapped[int]
    pdf_page: Mapped[int | None]
    access: Mapped[Access] = mapped_column(AccessColumn, default=OPEN)

    version: Mapped[VersionRow] = relationship()


class PassageRow(Base):
    """A piece of text that search can find: of a paper, minutes, a speech or a mark.

    Rows of one document are contiguous, so that a search within it is a
    range of ids. The full-text index `passage_fts` holds the same ids.
    """

    __tablename__ = "passage"

    id: Mapped[Key]
    kind: Mapped[str]
    """A value of `Where`: where a user would look for it."""
    meeting_id: Mapped[str] = mapped_column(
        ForeignKey("meeting.id", ondelete="CASCADE"), index=True
    )
    version_id: Mapped[int | None] = mapped_column(
        ForeignKey("version.id", ondelete="CASCADE"), index=True
    )
    item_id: Mapped[int | None] = mapped_column(ForeignKey("item.id", ondelete="SET NULL"))
    section_id: Mapped[int | None] = mapped_column(
        ForeignKey("section.id", ondelete="CASCADE"), index=True
    )
    speech_id: Mapped[int | None] = mapped_column(
        ForeignKey("speech.id", ondelete="CASCADE"), index=True
    )
    mark_id: Mapped[str | None] = mapped_column(index=True)
    """The id of the note or question whose words these are."""
    pdf_page: Mapped[int | None]
    number: Mapped[str | None]
    shape: Mapped[str | None]
    """A value of `PassageKind`."""
    access: Mapped[Access] = mapped_column(AccessColumn, default=OPEN)
    text: Mapped[str]
    cells: Mapped[str | None]
    """Of a row of a table: its cells from left to right, a JSON array of strings."""
    marker: Mapped[str | None]
    """The number in front of the text as it is printed; None where there is none."""


class RecommendationRow(Base):
    """What a report asks of the committee, or what a meeting resolved; word for word."""

    __tablename__ = "recommendation"
    __table_args__ = (UniqueConstraint("version_id", "position"),)

    id: Mapped[Key]
    version_id: Mapped[int] = mapped_column(ForeignKey("version.id", ondelete="CASCADE"))
    item_id: Mapped[int | None] = mapped_column(
        ForeignKey("item.id", ondelete="SET NULL"), index=True
    )
    position: Mapped[int]
    kind: Mapped[str]
    """A value of `RecommendationKind`."""
    text: Mapped[str]
    pdf_page: Mapped[int | None]
    access: Mapped[Access] = mapped_column(AccessColumn, default=OPEN)

    version: Mapped[VersionRow] = relationship()


class DetailRow(Base):
    """What a report says of itself: its author, its purpose, its implications; word for word."""

    __tablename__ = "detail"
    __table_args__ = (UniqueConstraint("version_id", "position"),)

    id: Mapped[Key]
    version_id: Mapped[int] = mapped_column(ForeignKey("version.id", ondelete="CASCADE"))
    item_id: Mapped[int | None] = mapped_column(
        ForeignKey("item.id", ondelete="SET NULL"), index=True
    )
    position: Mapped[int]
    name: Mapped[str]
    """A value of `DetailName`."""
    text: Mapped[str]
    pdf_page: Mapped[int | None]
    access: Mapped[Access] = mapped_column(AccessColumn, default=OPEN)

    version: Mapped[VersionRow] = relationship()
