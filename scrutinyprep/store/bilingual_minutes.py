"""Minutes of one meeting in Welsh and in English, as two councils might publish them."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from scrutinyprep.domain.bilingual import are_one_in_two_languages
from scrutinyprep.domain.ids import DocumentId, MeetingId
from scrutinyprep.domain.parsed import DocumentKind, ParsedMinutes, ParsedWarning
from scrutinyprep.models import DocumentRow, MeetingRow, PassageRow, SectionRow, VersionRow


def same_minutes(session: Session, minutes: ParsedMinutes) -> tuple[MeetingId, DocumentId] | None:
    """Return the minutes of that day which say the same in the other language; None for none."""
    day = minutes.meeting.date
    if day is None:
        return None
    rows = session.execute(
        select(DocumentRow.id, DocumentRow.meeting_id, VersionRow.id)
        .join(VersionRow, VersionRow.document_id == DocumentRow.id)
        .join(MeetingRow, MeetingRow.id == DocumentRow.meeting_id)
        .where(
            MeetingRow.date == day,
            MeetingRow.removed_at.is_(None),
            DocumentRow.kind == DocumentKind.MINUTES.value,
            DocumentRow.is_file,
            VersionRow.is_current,
        )
    ).all()
    text = "\n".join(passage.text for minute in minutes.minutes for passage in minute.passages)
    numbers = [minute.minute_number or minute.point.number for minute in minutes.minutes]
    for document, meeting, version in rows:
        other = "\n".join(
            session.scalars(
                select(PassageRow.text)
                .where(PassageRow.version_id == version)
                .order_by(PassageRow.id)
            )
        )
        others = session.scalars(
            select(SectionRow.number)
            .where(SectionRow.version_id == version, SectionRow.number.is_not(None))
            .order_by(SectionRow.position)
        )
        if are_one_in_two_languages(
            text, other, [n for n in numbers if n], [n for n in others if n]
        ):
            return MeetingId(meeting), DocumentId(document)
    return None


def join_minutes(
    session: Session, document: DocumentRow, minutes: ParsedMinutes
) -> tuple[ParsedWarning, ...]:
    """Note which minutes of its meeting new ones are a translation of, and what to tell of it."""
    found = same_minutes(session, minutes)
    if found is None or found[0] != document.meeting_id or found[1] == document.id:
        return ()
    other = session.get_one(DocumentRow, found[1])
    document.rendering_of = other.rendering_of or other.id
    session.flush()
    return (
        ParsedWarning(
            "same-meeting",
            f"The same minutes in the other language as “{other.title}”: one meeting has both. "
            "Choose between them under Past meetings.",
        ),
    )
