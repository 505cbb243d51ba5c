"""Details of reports, cells of tables, the user's corrections, read scans, regions of pages."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_MARKS = ("highlight", "note", "question", "evidence")
_PROMISED = (("due_words", sa.String()), ("firmness", sa.Integer()), ("chase", sa.Date()))
_PEOPLE_INDEXES = (
    ("attendance", ("version_id", "person_id")),
    ("speaker_correction", ("document_id",)),
)


def upgrade() -> None:
    """Add two tables of what was read, one of what the user put right, and columns beside them.

    Every column is added in place: a library of ten years has a million passages,
    and nothing hangs on a table that is remade.
    """
    op.create_table(
        "detail",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("pdf_page", sa.Integer(), nullable=True),
        sa.Column("access", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["version_id"],
            ["version.id"],
            name=op.f("fk_detail_version_id_version"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["item_id"], ["item.id"], name=op.f("fk_detail_item_id_item"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_detail")),
        sa.UniqueConstraint("version_id", "position", name=op.f("uq_detail_version_id_position")),
    )
    op.create_index(op.f("ix_detail_item_id"), "detail", ["item_id"], unique=False)
    op.create_table(
        "correction",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("author", sa.String(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
        sa.Column("removed_at", sa.DateTime(), nullable=True),
        sa.Column("access", sa.String(), nullable=False),
        sa.Column("document_id", sa.String(length=36), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("facts", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"],
            ["document.id"],
            name=op.f("fk_correction_document_id_document"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_correction")),
    )
    op.create_index(op.f("ix_correction_document_id"), "correction", ["document_id"], unique=False)
    op.create_table(
        "page_words",
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("pdf_page", sa.Integer(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("engine", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["sha256", "pdf_page"],
            ["page.sha256", "page.pdf_page"],
            name=op.f("fk_page_words_sha256_pdf_page_page"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("sha256", "pdf_page", name=op.f("pk_page_words")),
    )
    _add_people()
    _add_tracked()
    for name, kind in _PROMISED:
        op.add_column("undertaking", sa.Column(name, kind, nullable=True))
    op.add_column("document", sa.Column("rendering_of", sa.String(length=36), nullable=True))
    op.add_column("document", sa.Column("chosen_at", sa.DateTime(), nullable=True))
    op.add_column(
        "document",
        sa.Column("is_aside", sa.Boolean(), nullable=False, server_default=sa.false()),
    )
    op.add_column("person", sa.Column("named_at", sa.DateTime(), nullable=True))
    op.add_column("version", sa.Column("reader_map", sa.String(), nullable=True))
    op.add_column("version", sa.Column("published_at", sa.DateTime(), nullable=True))
    op.add_column("version", sa.Column("belonging", sa.String(), nullable=True))
    op.add_column("file", sa.Column("opened_sha256", sa.String(), nullable=True))
    op.add_column("passage", sa.Column("cells", sa.String(), nullable=True))
    op.add_column("passage", sa.Column("marker", sa.String(), nullable=True))
    for table in _MARKS:
        op.add_column(table, sa.Column("region", sa.String(), nullable=True))


def _add_people() -> None:
    """Add who was present, and whose words a speech is by the user's word."""
    op.create_table(
        "attendance",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.String(length=36), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["version_id"],
            ["version.id"],
            name=op.f("fk_attendance_version_id_version"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_attendance_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attendance")),
    )
    op.create_table(
        "speaker_correction",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("author", sa.String(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
        sa.Column("removed_at", sa.DateTime(), nullable=True),
        sa.Column("access", sa.String(), nullable=False),
        sa.Column("document_id", sa.String(length=36), nullable=False),
        sa.Column("start_s", sa.Double(), nullable=True),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"],
            ["document.id"],
            name=op.f("fk_speaker_correction_document_id_document"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_speaker_correction")),
    )
    for table, columns in _PEOPLE_INDEXES:
        for column in columns:
            op.create_index(op.f(f"ix_{table}_{column}"), table, [column], unique=False)


def _add_tracked() -> None:
    """Add the tracker of recommendations."""
    op.create_table(
        "tracked",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("author", sa.String(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
        sa.Column("removed_at", sa.DateTime(), nullable=True),
        sa.Column("access", sa.String(), nullable=False),
        sa.Column("meeting_id", sa.String(length=36), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=True),
        sa.Column("reference", sa.String(), nullable=False),
        sa.Column("origin", sa.String(), nullable=False),
        sa.Column("date", sa.Date(), nullable=True),
        sa.Column("area", sa.String(), nullable=False),
        sa.Column("recommendation", sa.String(), nullable=False),
        sa.Column("executive_date", sa.Date(), nullable=True),
        sa.Column("lead", sa.String(), nullable=False),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("rag", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meeting.id"],
            name=op.f("fk_tracked_meeting_id_meeting"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["item_id"], ["item.id"], name=op.f("fk_tracked_item_id_item"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tracked")),
    )
    op.create_index(op.f("ix_tracked_meeting_id"), "tracked", ["meeting_id"], unique=False)


def downgrade() -> None:
    """Take the tables and columns away, and what was in them."""
    for name, _ in _PROMISED:
        op.drop_column("undertaking", name)
    op.drop_index(op.f("ix_tracked_meeting_id"), table_name="tracked")
    op.drop_table("tracked")
    for table in _MARKS:
        op.drop_column(table, "region")
    op.drop_column("passage", "marker")
    op.drop_column("passage", "cells")
    op.drop_column("file", "opened_sha256")
    op.drop_column("version", "belonging")
    op.drop_column("version", "published_at")
    op.drop_column("version", "reader_map")
    op.drop_column("person", "named_at")
    op.drop_column("document", "is_aside")
    op.drop_column("document", "chosen_at")
    op.drop_column("document", "rendering_of")
    for table, columns in _PEOPLE_INDEXES:
        for column in columns:
            op.drop_index(op.f(f"ix_{table}_{column}"), table_name=table)
        op.drop_table(table)
    op.drop_table("page_words")
    op.drop_index(op.f("ix_correction_document_id"), table_name="correction")
    op.drop_table("correction")
    op.drop_index(op.f("ix_detail_item_id"), table_name="detail")
    op.drop_table("detail")
