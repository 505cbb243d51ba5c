"""Adding the approved record of a meeting."""

from __future__ import annotations

from itertools import count

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
)
from scrutinyprep.store.items import items_told_of
from scrutinyprep.store.versions import choose_current


def add_minutes(
    session: Session, meeting: MeetingId, minutes: ParsedMinutes, file: NewFile
) -> Added:
    """Add minutes: a section for each item, its resolutions, and the index."""
    add_file(session, file)
    document, is_new = file_document(
        session, meeting, DocumentKind.MINUTES, minutes.title, minutes.format
    )
    version = add_version(
        session, document, file, form=minutes.format, pages=None, access=minutes.access
    )
    add_warnings(session, version, minutes.warnings)
    of_items = [m.point for m in minutes.minutes if _is_of_an_item(m)]
    rows = iter(items_told_of(session, meeting, version, of_items))
    position = count()
    for minute in minutes.minutes:
        item = next(rows) if _is_of_an_item(minute) else None
        add_sections(
            session,
            meeting,
            item,
            version,
            [_section(minute)],
            where=Where.MINUTES,
            page_access={},
        )
        session.add_all(
            RecommendationRow(
                version_id=version.id,
                item_id=item.id if item else None,
                position=next(position),
                kind=resolution.kind.value,
                text=resolution.text,
                pdf_page=resolution.pdf_page,
                access=minutes.access,
            )
            for resolution in minute.resolutions
        )
    choose_current(session, meeting)
    return Added(DocumentId(document.id), is_new_version=not is_new)


def _is_of_an_item(minute: ParsedMinute) -> bool:
    return bool(minute.point.number or minute.point.title)


def _section(minute: ParsedMinute) -> ParsedSection:
    described = (ParsedPassage(minute.description),) if minute.description else ()
    return ParsedSection(
        heading=minute.point.title,
        number=minute.minute_number or minute.point.number or None,
        passages=described + minute.passages,
    )
