"""What planning a meeting needs beside what was read, and links to recordings."""

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add each subject's tables and columns in place, as 0002 does."""


def downgrade() -> None:
    """Take them away again, and what was in them."""
