"""What every stored record shares: naming of constraints, column types, and the mixins of marks."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated, Any

from sqlalchemy import (
    CheckConstraint,
    DateTime,
    ForeignKey,
    Integer,
    MetaData,
    String,
    Table,
    TypeDecorator,
)
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column

from scrutinyprep.domain.access import OPEN, Access
from scrutinyprep.domain.access_words import access_as_text, access_of_text

Key = Annotated[int, mapped_column(Integer, primary_key=True)]
"""Counted, for what only an import makes."""
Uuid = Annotated[str, mapped_column(String(36), primary_key=True)]
"""A UUID, for what users make or name."""


class Moment(TypeDecorator[datetime]):
    """A moment in UTC. SQLite keeps no time zone, so it is added again when read."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Store the moment in UTC, without saying so."""
        return None if value is None else value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:
        """Read it as UTC."""
        return None if value is None else value.replace(tzinfo=UTC)


class AccessColumn(TypeDecorator[Access]):
    """Who may see a row: empty for open, else its grounds, as "England 3;Wales 14;England ?"."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: Access | None, dialect: Dialect) -> str:
        """Write the grounds; nothing given means open."""
        # Nearly all are open, and a pack has thousands of passages.
        return access_as_text(value) if value and value.exemptions else ""

    def process_result_value(self, value: Any | None, dialect: Dialect) -> Access:
        """Read the grounds. What can't be read is exempt: the gate fails shut."""
        return access_of_text(value or "")


class Base(DeclarativeBase):
    """The root of all mappings; constraints get names so that migrations can change them."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


def table_of(kind: type[Base]) -> Table:
    """Return the table of a mapping, for adding thousands of rows in one statement.

    Through the mapping itself, rows that differ in which columns are empty
    would each need a statement of their own.
    """
    return Base.metadata.tables[kind.__tablename__]


class MadeByUser:
    """A thing that a user makes: identity, author, revision and tombstone."""

    id: Mapped[Uuid]
    author: Mapped[str]
    revision: Mapped[int] = mapped_column(default=1)
    made_at: Mapped[datetime] = mapped_column(Moment)
    changed_at: Mapped[datetime] = mapped_column(Moment)
    removed_at: Mapped[datetime | None] = mapped_column(Moment)
    access: Mapped[Access] = mapped_column(AccessColumn, default=OPEN)


class Anchored:
    """A mark that may rest on a passage. Its anchor is whole or absent, never half."""

    @declared_attr
    @classmethod
    def document_id(cls) -> Mapped[str | None]:
        """The paper it belongs to, through all its versions."""
        return mapped_column(ForeignKey("document.id"), index=True)

    @declared_attr
    @classmethod
    def version_id(cls) -> Mapped[int | None]:
        """The version of that paper in which the passage was last found."""
        return mapped_column(ForeignKey("version.id"))

    pdf_page: Mapped[int | None]
    pack_page: Mapped[int | None]
    section_number: Mapped[str | None]
    section_heading: Mapped[str | None]
    anchor_start: Mapped[int | None]
    anchor_end: Mapped[int | None]
    quote: Mapped[str | None]
    prefix: Mapped[str | None]
    suffix: Mapped[str | None]
    region: Mapped[str | None]
    """A rectangle of the page's picture where no text could be quoted: left, top, right and
    bottom in points from the top left corner of the page as shown, a blank between them."""


def anchor_is_whole(*, required: bool = False) -> CheckConstraint:
    """Return the constraint that goes with `Anchored`."""
    whole = (
        "document_id IS NOT NULL AND version_id IS NOT NULL AND pdf_page IS NOT NULL "
        "AND quote IS NOT NULL AND anchor_start IS NOT NULL AND anchor_end IS NOT NULL "
        "AND anchor_start <= anchor_end"
    )
    absent = (
        "document_id IS NULL AND version_id IS NULL AND pdf_page IS NULL "
        "AND quote IS NULL AND anchor_start IS NULL AND anchor_end IS NULL"
    )
    rule = whole if required else f"({whole}) OR ({absent})"
    return CheckConstraint(rule, name="anchor_is_whole")
