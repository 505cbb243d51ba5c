"""The first tables: meetings, papers, speeches, notes, questions, undertakings, and the index."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make every table, and the full-text index over the passages."""
    op.create_table(
        "file",
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("bytes", sa.Integer(), nullable=False),
        sa.Column("suffix", sa.String(), nullable=False),
        sa.Column("first_seen", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_file")),
    )
    op.create_table(
        "meeting",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("council", sa.String(), nullable=True),
        sa.Column("committee", sa.String(), nullable=True),
        sa.Column("date", sa.Date(), nullable=True),
        sa.Column("time", sa.Time(), nullable=True),
        sa.Column("place", sa.String(), nullable=True),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("removed_at", sa.DateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting")),
    )
    op.create_index(op.f("ix_meeting_date"), "meeting", ["date"], unique=False)
    op.create_table(
        "person",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
    )
    op.create_table(
        "alias",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.String(length=36), nullable=False),
        sa.Column("council", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_alias_person_id_person"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_alias")),
        sa.UniqueConstraint("council", "name", name=op.f("uq_alias_council_name")),
    )
    op.create_index(op.f("ix_alias_person_id"), "alias", ["person_id"], unique=False)
    op.create_table(
        "item",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.String(length=36), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("found_by", sa.String(), nullable=False),
        sa.Column("to_follow", sa.Boolean(), nullable=False),
        sa.Column("access", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meeting.id"],
            name=op.f("fk_item_meeting_id_meeting"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_item")),
    )
    op.create_index(op.f("ix_item_meeting_id"), "item", ["meeting_id"], unique=False)
    op.create_table(
        "page",
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("pdf_page", sa.Integer(), nullable=False),
        sa.Column("pack_page", sa.Integer(), nullable=True),
        sa.Column("pack_page_from", sa.String(), nullable=True),
        sa.Column("own_page", sa.Integer(), nullable=True),
        sa.Column("width_pt", sa.Double(), nullable=False),
        sa.Column("height_pt", sa.Double(), nullable=False),
        sa.Column("needs_ocr", sa.Boolean(), nullable=False),
        sa.Column("access", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["sha256"], ["file.sha256"], name=op.f("fk_page_sha256_file"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("sha256", "pdf_page", name=op.f("pk_page")),
    )
    op.create_table(
        "document",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("meeting_id", sa.String(length=36), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("is_file", sa.Boolean(), nullable=False),
        sa.Column("removed_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["item_id"], ["item.id"], name=op.f("fk_document_item_id_item"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meeting.id"],
            name=op.f("fk_document_meeting_id_meeting"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document")),
    )
    op.create_index(
        "ix_document_meeting_id_item_id", "document", ["meeting_id", "item_id"], unique=False
    )
    op.create_table(
        "version",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.String(length=36), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("published_in", sa.Integer(), nullable=True),
        sa.Column("file_name", sa.String(), nullable=False),
        sa.Column("format", sa.String(), nullable=False),
        sa.Column("reader_version", sa.String(), nullable=False),
        sa.Column("first_pdf_page", sa.Integer(), nullable=True),
        sa.Column("last_pdf_page", sa.Integer(), nullable=True),
        sa.Column("first_seen", sa.DateTime(), nullable=False),
        sa.Column("is_automatic", sa.Boolean(), nullable=False),
        sa.Column("is_current", sa.Boolean(), nullable=False),
        sa.Column("access", sa.String(), nullable=False),
        sa.CheckConstraint(
            "(first_pdf_page IS NULL) = (last_pdf_page IS NULL)",
            name=op.f("ck_version_pages_are_a_range"),
        ),
        sa.ForeignKeyConstraint(
            ["document_id"],
            ["document.id"],
            name=op.f("fk_version_document_id_document"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["published_in"],
            ["version.id"],
            name=op.f("fk_version_published_in_version"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["sha256"], ["file.sha256"], name=op.f("fk_version_sha256_file")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_version")),
        sa.UniqueConstraint("document_id", "number", name=op.f("uq_version_document_id_number")),
    )
    op.create_index(op.f("ix_version_document_id"), "version", ["document_id"], unique=False)
    op.create_index(op.f("ix_version_published_in"), "version", ["published_in"], unique=False)
    op.create_index(op.f("ix_version_sha256"), "version", ["sha256"], unique=False)
    op.create_table(
        "highlight",
        sa.Column("meeting_id", sa.String(length=36), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("author", sa.String(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
        sa.Column("removed_at", sa.DateTime(), nullable=True),
        sa.Column("access", sa.String(), nullable=False),
        sa.Column("pdf_page", sa.Integer(), nullable=True),
        sa.Column("pack_page", sa.Integer(), nullable=True),
        sa.Column("section_number", sa.String(), nullable=True),
        sa.Column("section_heading", sa.String(), nullable=True),
        sa.Column("anchor_start", sa.Integer(), nullable=True),
        sa.Column("anchor_end", sa.Integer(), nullable=True),
        sa.Column("quote", sa.String(), nullable=True),
        sa.Column("prefix", sa.String(), nullable=True),
        sa.Column("suffix", sa.String(), nullable=True),
        sa.Column("document_id", sa.String(length=36), nullable=True),
        sa.Column("version_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "document_id IS NOT NULL AND version_id IS NOT NULL AND pdf_page IS NOT NULL AND quote IS NOT NULL AND anchor_start IS NOT NULL AND anchor_end IS NOT NULL AND anchor_start <= anchor_end",
            name=op.f("ck_highlight_anchor_is_whole"),
        ),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name=op.f("fk_highlight_document_id_document")
        ),
        sa.ForeignKeyConstraint(
            ["item_id"], ["item.id"], name=op.f("fk_highlight_item_id_item"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meeting.id"],
            name=op.f("fk_highlight_meeting_id_meeting"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["version_id"], ["version.id"], name=op.f("fk_highlight_version_id_version")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_highlight")),
    )
    op.create_index(op.f("ix_highlight_document_id"), "highlight", ["document_id"], unique=False)
    op.create_index(op.f("ix_highlight_meeting_id"), "highlight", ["meeting_id"], unique=False)
    op.create_table(
        "import_warning",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("message", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["version_id"],
            ["version.id"],
            name=op.f("fk_import_warning_version_id_version"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_import_warning")),
    )
    op.create_index(
        op.f("ix_import_warning_version_id"), "import_warning", ["version_id"], unique=False
    )
    op.create_table(
        "item_place",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("first_pdf_page", sa.Integer(), nullable=True),
        sa.Column("last_pdf_page", sa.Integer(), nullable=True),
        sa.Column("first_pack_page", sa.Integer(), nullable=True),
        sa.Column("last_pack_page", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["item_id"], ["item.id"], name=op.f("fk_item_place_item_id_item"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["version_id"],
            ["version.id"],
            name=op.f("fk_item_place_version_id_version"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_item_place")),
        sa.UniqueConstraint("item_id", "version_id", name=op.f("uq_item_place_item_id_version_id")),
    )
    op.create_index(op.f("ix_item_place_version_id"), "item_place", ["version_id"], unique=False)
    op.create_table(
        "note",
        sa.Column("meeting_id", sa.String(length=36), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=True),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("is_private", sa.Boolean(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("author", sa.String(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
        sa.Column("removed_at", sa.DateTime(), nullable=True),
        sa.Column("access", sa.String(), nullable=False),
        sa.Column("pdf_page", sa.Integer(), nullable=True),
        sa.Column("pack_page", sa.Integer(), nullable=True),
        sa.Column("section_number", sa.String(), nullable=True),
        sa.Column("section_heading", sa.String(), nullable=True),
        sa.Column("anchor_start", sa.Integer(), nullable=True),
        sa.Column("anchor_end", sa.Integer(), nullable=True),
        sa.Column("quote", sa.String(), nullable=True),
        sa.Column("prefix", sa.String(), nullable=True),
        sa.Column("suffix", sa.String(), nullable=True),
        sa.Column("document_id", sa.String(length=36), nullable=True),
        sa.Column("version_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "(document_id IS NOT NULL AND version_id IS NOT NULL AND pdf_page IS NOT NULL AND quote IS NOT NULL AND anchor_start IS NOT NULL AND anchor_end IS NOT NULL AND anchor_start <= anchor_end) OR (document_id IS NULL AND version_id IS NULL AND pdf_page IS NULL AND quote IS NULL AND anchor_start IS NULL AND anchor_end IS NULL)",
            name=op.f("ck_note_anchor_is_whole"),
        ),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name=op.f("fk_note_document_id_document")
        ),
        sa.ForeignKeyConstraint(
            ["item_id"], ["item.id"], name=op.f("fk_note_item_id_item"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meeting.id"],
            name=op.f("fk_note_meeting_id_meeting"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["version_id"], ["version.id"], name=op.f("fk_note_version_id_version")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_note")),
    )
    op.create_index(op.f("ix_note_document_id"), "note", ["document_id"], unique=False)
    op.create_index(op.f("ix_note_meeting_id"), "note", ["meeting_id"], unique=False)
    op.create_table(
        "question",
        sa.Column("meeting_id", sa.String(length=36), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("purpose", sa.String(), nullable=True),
        sa.Column("addressee", sa.String(), nullable=True),
        sa.Column("minutes", sa.Double(), nullable=True),
        sa.Column("follow_ups", sa.String(), nullable=False),
        sa.Column("good_answer", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("origin", sa.String(), nullable=False),
        sa.Column("is_private", sa.Boolean(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("author", sa.String(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
        sa.Column("removed_at", sa.DateTime(), nullable=True),
        sa.Column("access", sa.String(), nullable=False),
        sa.Column("pdf_page", sa.Integer(), nullable=True),
        sa.Column("pack_page", sa.Integer(), nullable=True),
        sa.Column("section_number", sa.String(), nullable=True),
        sa.Column("section_heading", sa.String(), nullable=True),
        sa.Column("anchor_start", sa.Integer(), nullable=True),
        sa.Column("anchor_end", sa.Integer(), nullable=True),
        sa.Column("quote", sa.String(), nullable=True),
        sa.Column("prefix", sa.String(), nullable=True),
        sa.Column("suffix", sa.String(), nullable=True),
        sa.Column("document_id", sa.String(length=36), nullable=True),
        sa.Column("version_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "(document_id IS NOT NULL AND version_id IS NOT NULL AND pdf_page IS NOT NULL AND quote IS NOT NULL AND anchor_start IS NOT NULL AND anchor_end IS NOT NULL AND anchor_start <= anchor_end) OR (document_id IS NULL AND version_id IS NULL AND pdf_page IS NULL AND quote IS NULL AND anchor_start IS NULL AND anchor_end IS NULL)",
            name=op.f("ck_question_anchor_is_whole"),
        ),
        sa.CheckConstraint(
            "minutes IS NULL OR minutes > 0", name=op.f("ck_question_minutes_are_positive")
        ),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name=op.f("fk_question_document_id_document")
        ),
        sa.ForeignKeyConstraint(
            ["item_id"], ["item.id"], name=op.f("fk_question_item_id_item"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meeting.id"],
            name=op.f("fk_question_meeting_id_meeting"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["version_id"], ["version.id"], name=op.f("fk_question_version_id_version")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_question")),
    )
    op.create_index(op.f("ix_question_document_id"), "question", ["document_id"], unique=False)
    op.create_index(op.f("ix_question_meeting_id"), "question", ["meeting_id"], unique=False)
    op.create_table(
        "recommendation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("pdf_page", sa.Integer(), nullable=True),
        sa.Column("access", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["item_id"],
            ["item.id"],
            name=op.f("fk_recommendation_item_id_item"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["version_id"],
            ["version.id"],
            name=op.f("fk_recommendation_version_id_version"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_recommendation")),
        sa.UniqueConstraint(
            "version_id", "position", name=op.f("uq_recommendation_version_id_position")
        ),
    )
    op.create_index(op.f("ix_recommendation_item_id"), "recommendation", ["item_id"], unique=False)
    op.create_table(
        "section",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(), nullable=True),
        sa.Column("heading", sa.String(), nullable=False),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.Column("pdf_page", sa.Integer(), nullable=True),
        sa.Column("access", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["item_id"], ["item.id"], name=op.f("fk_section_item_id_item"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["version_id"],
            ["version.id"],
            name=op.f("fk_section_version_id_version"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_section")),
        sa.UniqueConstraint("version_id", "position", name=op.f("uq_section_version_id_position")),
    )
    op.create_index(op.f("ix_section_item_id"), "section", ["item_id"], unique=False)
    op.create_table(
        "speech",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=True),
        sa.Column("person_id", sa.String(length=36), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("speaker", sa.String(), nullable=True),
        sa.Column("start_s", sa.Double(), nullable=True),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("display_text", sa.String(), nullable=False),
        sa.Column("access", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["item_id"], ["item.id"], name=op.f("fk_speech_item_id_item"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_speech_person_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["version_id"],
            ["version.id"],
            name=op.f("fk_speech_version_id_version"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_speech")),
        sa.UniqueConstraint("version_id", "position", name=op.f("uq_speech_version_id_position")),
    )
    op.create_index(op.f("ix_speech_item_id"), "speech", ["item_id"], unique=False)
    op.create_index(op.f("ix_speech_person_id"), "speech", ["person_id"], unique=False)
    op.create_table(
        "evidence",
        sa.Column("question_id", sa.String(length=36), nullable=False),
        sa.Column("speech_id", sa.Integer(), nullable=True),
        sa.Column("stance", sa.String(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("author", sa.String(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
        sa.Column("removed_at", sa.DateTime(), nullable=True),
        sa.Column("access", sa.String(), nullable=False),
        sa.Column("pdf_page", sa.Integer(), nullable=True),
        sa.Column("pack_page", sa.Integer(), nullable=True),
        sa.Column("section_number", sa.String(), nullable=True),
        sa.Column("section_heading", sa.String(), nullable=True),
        sa.Column("anchor_start", sa.Integer(), nullable=True),
        sa.Column("anchor_end", sa.Integer(), nullable=True),
        sa.Column("quote", sa.String(), nullable=True),
        sa.Column("prefix", sa.String(), nullable=True),
        sa.Column("suffix", sa.String(), nullable=True),
        sa.Column("document_id", sa.String(length=36), nullable=True),
        sa.Column("version_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "(document_id IS NOT NULL AND version_id IS NOT NULL AND pdf_page IS NOT NULL AND quote IS NOT NULL AND anchor_start IS NOT NULL AND anchor_end IS NOT NULL AND anchor_start <= anchor_end) OR (document_id IS NULL AND version_id IS NULL AND pdf_page IS NULL AND quote IS NULL AND anchor_start IS NULL AND anchor_end IS NULL)",
            name=op.f("ck_evidence_anchor_is_whole"),
        ),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name=op.f("fk_evidence_document_id_document")
        ),
        sa.ForeignKeyConstraint(
            ["question_id"],
            ["question.id"],
            name=op.f("fk_evidence_question_id_question"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["speech_id"],
            ["speech.id"],
            name=op.f("fk_evidence_speech_id_speech"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["version_id"], ["version.id"], name=op.f("fk_evidence_version_id_version")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_evidence")),
    )
    op.create_index(op.f("ix_evidence_document_id"), "evidence", ["document_id"], unique=False)
    op.create_index(op.f("ix_evidence_question_id"), "evidence", ["question_id"], unique=False)
    op.create_table(
        "passage",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("meeting_id", sa.String(length=36), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=True),
        sa.Column("item_id", sa.Integer(), nullable=True),
        sa.Column("section_id", sa.Integer(), nullable=True),
        sa.Column("speech_id", sa.Integer(), nullable=True),
        sa.Column("mark_id", sa.String(), nullable=True),
        sa.Column("pdf_page", sa.Integer(), nullable=True),
        sa.Column("number", sa.String(), nullable=True),
        sa.Column("shape", sa.String(), nullable=True),
        sa.Column("access", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["item_id"], ["item.id"], name=op.f("fk_passage_item_id_item"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meeting.id"],
            name=op.f("fk_passage_meeting_id_meeting"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["section_id"],
            ["section.id"],
            name=op.f("fk_passage_section_id_section"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["speech_id"],
            ["speech.id"],
            name=op.f("fk_passage_speech_id_speech"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["version_id"],
            ["version.id"],
            name=op.f("fk_passage_version_id_version"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_passage")),
    )
    op.create_index(op.f("ix_passage_mark_id"), "passage", ["mark_id"], unique=False)
    op.create_index(op.f("ix_passage_meeting_id"), "passage", ["meeting_id"], unique=False)
    op.create_index(op.f("ix_passage_section_id"), "passage", ["section_id"], unique=False)
    op.create_index(op.f("ix_passage_speech_id"), "passage", ["speech_id"], unique=False)
    op.create_index(op.f("ix_passage_version_id"), "passage", ["version_id"], unique=False)
    op.create_table(
        "undertaking",
        sa.Column("meeting_id", sa.String(length=36), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=True),
        sa.Column("speech_id", sa.Integer(), nullable=True),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("promised_by", sa.String(), nullable=True),
        sa.Column("promised_to", sa.String(), nullable=True),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("due_is_month", sa.Boolean(), nullable=False),
        sa.Column("standing", sa.String(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("author", sa.String(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
        sa.Column("removed_at", sa.DateTime(), nullable=True),
        sa.Column("access", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["item_id"], ["item.id"], name=op.f("fk_undertaking_item_id_item"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meeting.id"],
            name=op.f("fk_undertaking_meeting_id_meeting"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["speech_id"],
            ["speech.id"],
            name=op.f("fk_undertaking_speech_id_speech"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_undertaking")),
    )
    op.create_index(op.f("ix_undertaking_meeting_id"), "undertaking", ["meeting_id"], unique=False)
    # Only the index is kept twice, not the text: it is read from `passage`.
    op.execute(
        """
        CREATE VIRTUAL TABLE passage_fts USING fts5(
            text,
            content='passage',
            content_rowid='id',
            tokenize='porter unicode61 remove_diacritics 2'
        )
        """
    )


def downgrade() -> None:
    """Take every table away."""
    op.execute("DROP TABLE passage_fts")
    op.drop_index(op.f("ix_undertaking_meeting_id"), table_name="undertaking")
    op.drop_table("undertaking")
    op.drop_index(op.f("ix_passage_version_id"), table_name="passage")
    op.drop_index(op.f("ix_passage_speech_id"), table_name="passage")
    op.drop_index(op.f("ix_passage_section_id"), table_name="passage")
    op.drop_index(op.f("ix_passage_meeting_id"), table_name="passage")
    op.drop_index(op.f("ix_passage_mark_id"), table_name="passage")
    op.drop_table("passage")
    op.drop_index(op.f("ix_evidence_question_id"), table_name="evidence")
    op.drop_index(op.f("ix_evidence_document_id"), table_name="evidence")
    op.drop_table("evidence")
    op.drop_index(op.f("ix_speech_person_id"), table_name="speech")
    op.drop_index(op.f("ix_speech_item_id"), table_name="speech")
    op.drop_table("speech")
    op.drop_index(op.f("ix_section_item_id"), table_name="section")
    op.drop_table("section")
    op.drop_index(op.f("ix_recommendation_item_id"), table_name="recommendation")
    op.drop_table("recommendation")
    op.drop_index(op.f("ix_question_meeting_id"), table_name="question")
    op.drop_index(op.f("ix_question_document_id"), table_name="question")
    op.drop_table("question")
    op.drop_index(op.f("ix_note_meeting_id"), table_name="note")
    op.drop_index(op.f("ix_note_document_id"), table_name="note")
    op.drop_table("note")
    op.drop_index(op.f("ix_item_place_version_id"), table_name="item_place")
    op.drop_table("item_place")
    op.drop_index(op.f("ix_import_warning_version_id"), table_name="import_warning")
    op.drop_table("import_warning")
    op.drop_index(op.f("ix_highlight_meeting_id"), table_name="highlight")
    op.drop_index(op.f("ix_highlight_document_id"), table_name="highlight")
    op.drop_table("highlight")
    op.drop_index(op.f("ix_version_sha256"), table_name="version")
    op.drop_index(op.f("ix_version_published_in"), table_name="version")
    op.drop_index(op.f("ix_version_document_id"), table_name="version")
    op.drop_table("version")
    op.drop_index("ix_document_meeting_id_item_id", table_name="document")
    op.drop_table("document")
    op.drop_table("page")
    op.drop_index(op.f("ix_item_meeting_id"), table_name="item")
    op.drop_table("item")
    op.drop_index(op.f("ix_alias_person_id"), table_name="alias")
    op.drop_table("alias")
    op.drop_table("person")
    op.drop_index(op.f("ix_meeting_date"), table_name="meeting")
    op.drop_table("meeting")
    op.drop_table("file")
