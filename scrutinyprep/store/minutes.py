"""Adding the approved record of a meeting."""

from __future__ import annotations

from sqlalchemy.orm import Session

from scrutinyprep.domain.hits import Where
from scrutinyprep.domain.ids import DocumentId, MeetingId
from scrutinyprep.domain.parsed import (
    DocumentKind,
    ParsedMinute,
    ParsedMinutes,
    ParsedPassage,
    ParsedSection,
)
from scrutinyprep.models import RecommendationRow
from scrutinyprep.store.imports import (
    Added,
    NewFile,
    add_file,
    add_sections,
    add_version,
    add_warnings,
    file_document,
    item_told_of,
)


def add_minutes(
    session: Session, meeting: MeetingId, minutes: ParsedMinutes, file: NewFile
) -> Added:
    """Add minutes: a section for each item, its resolutions, and the index."""
    add_file(session, file)
    document, is_new = file_document(session, meeting, DocumentKind.MINUTES, minutes.title)
    version = add_version(session, document, file, form=minutes.format, pages=None)
    add_warnings(session, version, minutes.warnings)
    position = 0
    for index, minute in enumerate(minutes.minutes):
        item = (
            item_told_of(session, meeting, version, minute.point, index)
            if minute.point.number or minute.point.title
            else None
        )
        add_sections(
            session,
            meeting,
            item,
            version,
            [_section(minute)],
            where=Where.MINUTES,
            page_access={},
        )
        for resolution in minute.resolutions:
            session.add(
                RecommendationRow(
                    version_id=version.id,
                    item_id=item.id if item else None,
                    position=position,
                    kind=resolution.kind.value,
                    text=resolution.text,
                    pdf_page=resolution.pdf_page,
                )
            )
            position += 1
    session.flush()
    return Added(DocumentId(document.id), is_new_version=not is_new)


def _section(minute: ParsedMinute) -> ParsedSection:
    described = (ParsedPassage(minute.description),) if minute.description else ()
    return ParsedSection(
        heading=minute.point.title,
        number=minute.minute_number or minute.point.number or None,
        passages=described + minute.passages,
    )
