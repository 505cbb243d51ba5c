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
from scrutinyprep.store.bilingual_minutes import join_minutes
from scrutinyprep.store.contents import Contents, add_contents
from scrutinyprep.store.imports import (
    Added,
    NewFile,
    add_file,
    add_version,
    add_warnings,
    file_document,
)
from scrutinyprep.store.items import items_told_of
from scrutinyprep.store.pages import add_pages
from scrutinyprep.store.people import add_attendance
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
        session,
        document,
        file,
        form=minutes.format,
        pages=(1, len(minutes.pages)) if minutes.pages else None,
        access=minutes.access,
    )
    version.recording = minutes.recording
    page_access = {
        page.pdf_page: page.access.with_grounds_of(minutes.access) for page in minutes.pages
    }
    add_pages(session, file.sha256, minutes.pages, page_access)
    add_warnings(session, version, minutes.warnings)
    of_items = [m.point for m in minutes.minutes if _is_of_an_item(m)]
    rows = iter(items_told_of(session, meeting, version, of_items))
    contents = [
        Contents(
            version_id=version.id,
            item_id=next(rows).id if _is_of_an_item(minute) else None,
            sections=(_section(minute),),
            recommendations=minute.resolutions,
            recommended=minutes.access.with_grounds_of(minute.access),
        )
        for minute in minutes.minutes
    ]
    add_contents(session, meeting, contents, where=Where.MINUTES, page_access=page_access)
    add_attendance(session, meeting, version, minutes.present)
    choose_current(session, meeting)
    if is_new:
        add_warnings(session, version, join_minutes(session, document, minutes))
    return Added(DocumentId(document.id), is_new_version=not is_new)


def _is_of_an_item(minute: ParsedMinute) -> bool:
    return bool(minute.point.number or minute.point.title)


def _section(minute: ParsedMinute) -> ParsedSection:
    described = (ParsedPassage(minute.description),) if minute.description else ()
    return ParsedSection(
        heading=minute.point.title,
        number=minute.minute_number or minute.point.number or None,
        pdf_page=minute.pdf_page,
        passages=described + minute.passages,
        access=minute.access,
    )
