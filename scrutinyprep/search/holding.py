"""Passages that hold all of some words, the newest first: where the same thing may be told."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlalchemy import text
from sqlalchemy.orm import Session

from scrutinyprep.domain.ids import MeetingId
from scrutinyprep.search.words import phrase_of

_LOOKED_THROUGH = 400
"""Of very common words only the newest passages are looked at: what moved, moved of late."""

# The index is asked first, newest passages first, and stops when it has met enough.
_EARLIER = text(
    """
    SELECT hit.id FROM (
        SELECT rowid AS id FROM passage_fts
        WHERE passage_fts MATCH :expression ORDER BY rowid DESC LIMIT :looked
    ) AS hit
    CROSS JOIN passage ON passage.id = hit.id
    CROSS JOIN meeting ON meeting.id = passage.meeting_id
    JOIN version ON version.id = passage.version_id
    WHERE passage.mark_id IS NULL
        AND passage.shape IS NOT 'heading'
        AND meeting.removed_at IS NULL
        AND ((version.is_current AND meeting.id <> :meeting AND meeting.date < :before)
            OR (NOT version.is_current AND meeting.id = :meeting))
        AND (:council IS NULL OR meeting.council IS NULL OR meeting.council = :council)
    LIMIT :limit
    """
)


def earlier_holding(
    session: Session,
    words: Sequence[str],
    *,
    meeting: MeetingId,
    before: date | None,
    council: str | None,
    limit: int,
) -> list[int]:
    """Return the ids of passages that hold all the words, in any form of theirs.

    Those of meetings of the same council on an earlier day, and of versions of
    this meeting's own papers that were replaced.
    """
    terms = [quoted for word in words if (quoted := phrase_of(word))]
    if not terms:
        return []
    return list(
        session.scalars(
            _EARLIER,
            {
                "expression": " AND ".join(terms),
                "looked": _LOOKED_THROUGH,
                "meeting": meeting,
                "before": before.isoformat() if before else None,
                "council": council,
                "limit": limit,
            },
        )
    )
