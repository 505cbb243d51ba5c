"""Who made a thing, and when it was last changed: on everything that a user makes."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Provenance:
    """What merging colleagues' files and undoing both need."""

    author: str
    revision: int
    """1 when made, one more with each change."""
    made_at: datetime
    changed_at: datetime
    """Both in UTC."""
    removed_at: datetime | None = None
    """The tombstone: removed things stay, so that removing can be undone and merged."""
