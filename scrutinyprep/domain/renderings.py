"""One recording written down several times: captions, what Whisper heard, a webcast's page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from scrutinyprep.domain.ids import DocumentId


@dataclass(frozen=True, slots=True)
class Rendering:
    """A transcript among those of its meeting."""

    document_id: DocumentId
    recording: DocumentId
    """The first transcript of the same recording: what belongs together has this in common."""
    version_id: int
    title: str
    file_name: str
    format: str
    """As `import --json` names it."""
    is_automatic: bool
    speeches: int
    has_speakers: bool
    has_times: bool
    chosen_at: datetime | None
    """When the user last chose it."""
    is_shown: bool
    """It is read and searched; the others of its recording are not."""
