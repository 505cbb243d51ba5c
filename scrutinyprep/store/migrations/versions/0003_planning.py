"""What planning a meeting needs beside what was read, and links to recordings."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

_QUESTION = (
    ("type", sa.String(), True),
    ("line_id", sa.String(length=36), True),
    ("asker", sa.String(), True),
    ("if_yes", sa.String(), False),
    ("if_no", sa.String(), False),
    ("if_later", sa.String(), False),
    ("prompt_id", sa.String(length=36), True),
)
"""Columns of a question: name, type, and whether it may be empty."""


def upgrade() -> None:
    """Add each subject's tables and columns in place, as 0002 does."""
    _add_plans()
    _add_recordings()
    _add_shared_states()
    _add_expansions()
    _add_index_of_labels()
    _add_briefing_choices()
    _add_pages_read()
    _index_anew("prefix='3',")


def downgrade() -> None:
    """Take them away again, and what was in them."""
    op.drop_table("page_read")
    op.drop_table("briefing_choice")
    _index_anew("")
    op.drop_index(op.f("ix_speech_speaker"), table_name="speech")
    _remove_expansions()
    op.drop_table("shared_state")
    _remove_recordings()
    _remove_plans()


def _add_plans() -> None:
    """Add lines of enquiry, plans of meetings and items, prompts, and what questions say more."""
    op.create_table(
        "line_of_enquiry",
        *_made_by_user(),
        sa.Column("meeting_id", sa.String(length=36), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meeting.id"],
            name=op.f("fk_line_of_enquiry_meeting_id_meeting"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_line_of_enquiry")),
    )
    op.create_index(
        op.f("ix_line_of_enquiry_meeting_id"), "line_of_enquiry", ["meeting_id"], unique=False
    )
    op.create_table(
        "item_plan",
        *_made_by_user(),
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("triage", sa.String(), nullable=True),
        sa.Column("minutes", sa.Double(), nullable=True),
        sa.Column("big_question", sa.String(), nullable=False),
        sa.CheckConstraint(
            "minutes IS NULL OR minutes > 0", name=op.f("ck_item_plan_minutes_are_positive")
        ),
        sa.ForeignKeyConstraint(
            ["item_id"], ["item.id"], name=op.f("fk_item_plan_item_id_item"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_item_plan")),
        sa.UniqueConstraint("item_id", name=op.f("uq_item_plan_item_id")),
    )
    op.create_table(
        "meeting_plan",
        *_made_by_user(),
        sa.Column("meeting_id", sa.String(length=36), nullable=False),
        sa.Column("minutes", sa.Double(), nullable=True),
        sa.CheckConstraint(
            "minutes IS NULL OR minutes > 0", name=op.f("ck_meeting_plan_minutes_are_positive")
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meeting.id"],
            name=op.f("fk_meeting_plan_meeting_id_meeting"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting_plan")),
        sa.UniqueConstraint("meeting_id", name=op.f("uq_meeting_plan_meeting_id")),
    )
    op.create_table(
        "prompt",
        *_made_by_user(),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_prompt")),
    )
    for name, kind, may_be_empty in _QUESTION:
        filled = None if may_be_empty else ""
        op.add_column(
            "question",
            sa.Column(name, kind, nullable=may_be_empty, server_default=filled),
        )
    op.add_column(
        "question",
        sa.Column("officers_may_see", sa.Boolean(), nullable=False, server_default=sa.false()),
    )
    op.create_index(op.f("ix_question_line_id"), "question", ["line_id"], unique=False)
    op.add_column(
        "evidence", sa.Column("position", sa.Integer(), nullable=False, server_default="0")
    )


def _add_pages_read() -> None:
    """Add which pages the councillor has read."""
    op.create_table(
        "page_read",
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("pdf_page", sa.Integer(), nullable=False),
        sa.Column("read_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["sha256", "pdf_page"],
            ["page.sha256", "page.pdf_page"],
            name=op.f("fk_page_read_sha256_pdf_page_page"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("sha256", "pdf_page", name=op.f("pk_page_read")),
    )


def _remove_plans() -> None:
    op.drop_column("evidence", "position")
    op.drop_index(op.f("ix_question_line_id"), table_name="question")
    op.drop_column("question", "officers_may_see")
    for name, _, _ in _QUESTION:
        op.drop_column("question", name)
    for table in ("prompt", "meeting_plan", "item_plan"):
        op.drop_table(table)
    op.drop_index(op.f("ix_line_of_enquiry_meeting_id"), table_name="line_of_enquiry")
    op.drop_table("line_of_enquiry")


def _add_recordings() -> None:
    """Add where recordings can be seen, speeches cut in two, and the date of the next meeting."""
    op.create_table(
        "recording_link",
        *_made_by_user(),
        sa.Column("document_id", sa.String(length=36), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"],
            ["document.id"],
            name=op.f("fk_recording_link_document_id_document"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_recording_link")),
    )
    op.create_table(
        "speech_cut",
        *_made_by_user(),
        sa.Column("document_id", sa.String(length=36), nullable=False),
        sa.Column("start_s", sa.Double(), nullable=True),
        sa.Column("words_before", sa.String(), nullable=False),
        sa.Column("words_after", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"],
            ["document.id"],
            name=op.f("fk_speech_cut_document_id_document"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_speech_cut")),
    )
    for table in ("recording_link", "speech_cut"):
        op.create_index(op.f(f"ix_{table}_document_id"), table, ["document_id"], unique=False)
    op.add_column("version", sa.Column("recording", sa.String(), nullable=True))
    op.add_column("speech", sa.Column("cut_id", sa.String(length=36), nullable=True))
    op.add_column("meeting", sa.Column("next_date", sa.Date(), nullable=True))


def _remove_recordings() -> None:
    op.drop_column("meeting", "next_date")
    op.drop_column("speech", "cut_id")
    op.drop_column("version", "recording")
    for table in ("speech_cut", "recording_link"):
        op.drop_index(op.f(f"ix_{table}_document_id"), table_name=table)
        op.drop_table(table)


def _add_shared_states() -> None:
    """Add what the library remembers of marks that went to a colleague or came from one."""
    op.create_table(
        "shared_state",
        sa.Column("mark_id", sa.String(length=36), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("known_at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("mark_id", "state", name=op.f("pk_shared_state")),
    )


def _add_expansions() -> None:
    """Add what members say that acronyms stand for."""
    op.create_table(
        "expansion",
        *_made_by_user(),
        sa.Column("acronym", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_expansion")),
    )
    op.create_index(op.f("ix_expansion_key"), "expansion", ["key"], unique=False)


def _remove_expansions() -> None:
    op.drop_index(op.f("ix_expansion_key"), table_name="expansion")
    op.drop_table("expansion")


def _add_index_of_labels() -> None:
    """Let the labels that name nobody be found without going through all that was ever said."""
    op.create_index(
        op.f("ix_speech_speaker"),
        "speech",
        ["speaker"],
        unique=False,
        sqlite_where=sa.text("person_id IS NULL AND speaker IS NOT NULL"),
    )


def _index_anew(option: str) -> None:
    """Make the index over all passages again, with or without what words begin with.

    A search while typing asks for every word that begins so. With many words, three
    letters stand for thousands, each with its own list of passages: the index keeps the
    lists of all beginnings of three letters as well, a twelfth of the library's size.
    It takes 15 to 20 seconds for a million passages, within the migration's transaction.
    """
    op.execute("DROP TABLE passage_fts")
    op.execute(
        f"""
        CREATE VIRTUAL TABLE passage_fts USING fts5(
            text,
            content='passage',
            content_rowid='id',
            {option}
            tokenize='porter unicode61 remove_diacritics 2'
        )
        """
    )
    op.execute("INSERT INTO passage_fts(passage_fts) VALUES ('rebuild')")


def _made_by_user() -> list[sa.Column[object]]:
    """Return the columns of everything that a user makes."""
    return [
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("author", sa.String(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
        sa.Column("removed_at", sa.DateTime(), nullable=True),
        sa.Column("access", sa.String(), nullable=False),
    ]


def _add_briefing_choices() -> None:
    """Add what is offered again when a meeting's briefing is written."""
    op.create_table(
        "briefing_choice",
        sa.Column("meeting_id", sa.String(length=36), nullable=False),
        sa.Column("edition", sa.String(), nullable=False),
        sa.Column("items", sa.String(), nullable=False),
        sa.Column("questions", sa.String(), nullable=False),
        sa.Column("people", sa.String(), nullable=False),
        sa.Column("left_out", sa.String(), nullable=False),
        sa.Column("lines", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meeting.id"],
            name=op.f("fk_briefing_choice_meeting_id_meeting"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("meeting_id", name=op.f("pk_briefing_choice")),
    )
