"""What a briefing shows of the papers as published."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add each subject's tables and columns in place, as 0002 does."""
    _add_originals()


def downgrade() -> None:
    """Take them away again, and what was in them."""
    _remove_originals()


def _add_originals() -> None:
    """Add which original pages are offered again when a meeting's briefing is written."""
    op.add_column("briefing_choice", sa.Column("originals", sa.String(), nullable=True))


def _remove_originals() -> None:
    op.drop_column("briefing_choice", "originals")
