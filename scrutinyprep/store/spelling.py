"""What spelling is judged by besides the dictionary, as stored: a meeting's papers, and names."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from scrutinyprep.domain.ids import MeetingId
from scrutinyprep.models import AliasRow, DocumentRow, VersionRow
from scrutinyprep.store.glossary import texts_of, titles_of

PaperState = tuple[int, int, int]
"""Other than before where a meeting's papers or the names of people may have changed."""


def paper_state(session: Session, meeting: MeetingId | None) -> PaperState:
    """Return what tells whether words that were read once have to be read again."""
    versions = (
        select(func.count(VersionRow.id), func.coalesce(func.max(VersionRow.id), 0))
        .join(VersionRow.document)
        .where(DocumentRow.meeting_id == meeting, VersionRow.is_current)
    )
    count, newest = session.execute(versions).one()
    names = session.scalar(select(func.count()).select_from(AliasRow)) or 0
    return count, newest, names


def printed_words(session: Session, meeting: MeetingId) -> Iterator[str]:
    """Yield the pages and passages of a meeting's files, and the titles of its items."""
    for one in texts_of(session, meeting):
        yield one.text
    for title, _ in titles_of(session, meeting):
        yield title


def names_of_people(session: Session) -> list[str]:
    """Return every name by which somebody is known to the library."""
    return list(session.scalars(select(AliasRow.name)))
