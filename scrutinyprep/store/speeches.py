"""Transcripts and the people who speak in them, as stored."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from scrutinyprep.domain.ids import DocumentId, MeetingId, SpeechId
from scrutinyprep.domain.parsed import DocumentKind, ParsedTranscript
from scrutinyprep.domain.speeches import Speech
from scrutinyprep.models import (
    DocumentRow,
    SpeechRow,
    VersionRow,
)
from scrutinyprep.store.imports import (
    Added,
    NewFile,
    add_file,
    add_version,
    add_warnings,
    file_document,
)
from scrutinyprep.store.items import items_told_of
from scrutinyprep.store.papers import access_within
from scrutinyprep.store.person_shelf import people_for
from scrutinyprep.store.renderings import join_renderings
from scrutinyprep.store.speaker_corrections import put_right_again
from scrutinyprep.store.versions import choose_current


def add_transcript(
    session: Session, meeting: MeetingId, transcript: ParsedTranscript, file: NewFile
) -> Added:
    """Add what was said, under the meeting's agenda items, and index it."""
    add_file(session, file)
    document, is_new = file_document(
        session, meeting, DocumentKind.TRANSCRIPT, transcript.title, transcript.format
    )
    version = add_version(
        session,
        document,
        file,
        form=transcript.format,
        pages=None,
        access=transcript.access,
        is_automatic=transcript.is_automatic,
    )
    version.recording = transcript.recording
    add_warnings(session, version, transcript.warnings)
    numbered = [index for index, point in enumerate(transcript.agenda) if point.number]
    told_of = items_told_of(
        session, meeting, version, [transcript.agenda[index] for index in numbered]
    )
    items = dict(zip(numbered, told_of, strict=True))
    people = people_for(session, meeting, [s.speaker for s in transcript.speeches if s.speaker])
    rows = [
        SpeechRow(
            version_id=version.id,
            item_id=items[speech.point].id if speech.point in items else None,
            person_id=people.get(speech.speaker or ""),
            position=position,
            speaker=speech.speaker,
            start_s=speech.start_s,
            text=speech.text,
            display_text=speech.display_text,
            access=transcript.access,
        )
        for position, speech in enumerate(transcript.speeches)
    ]
    session.add_all(rows)
    session.flush()
    if is_new:
        said = [speech.display_text for speech in transcript.speeches]
        add_warnings(session, version, join_renderings(session, document, said))
    choose_current(session, meeting)
    add_warnings(session, version, put_right_again(session, DocumentId(document.id)))
    return Added(DocumentId(document.id), is_new_version=not is_new)


def speeches_of(session: Session, document: DocumentId) -> list[Speech]:
    """Return the speeches of a transcript, in order."""
    rows = session.scalars(
        select(SpeechRow)
        .join(SpeechRow.version)
        .where(
            VersionRow.document_id == document,
            VersionRow.is_current,
        )
        .options(
            joinedload(SpeechRow.item),
            joinedload(SpeechRow.person),
            joinedload(SpeechRow.version).joinedload(VersionRow.document),
        )
        .order_by(SpeechRow.position)
    )
    return [to_speech(row) for row in rows]


def documents_of(session: Session, speeches: Iterable[SpeechId]) -> dict[SpeechId, DocumentId]:
    """Return the transcript that each of these speeches stands in."""
    rows = session.execute(
        select(SpeechRow.id, VersionRow.document_id)
        .join(SpeechRow.version)
        .where(SpeechRow.id.in_(speeches))
    )
    return {SpeechId(speech): DocumentId(document) for speech, document in rows}


def transcripts_of(session: Session, meeting: MeetingId) -> list[DocumentId]:
    """Return the transcripts that are shown of a meeting, one for each recording, in order."""
    return [
        DocumentId(document)
        for document in session.scalars(
            select(DocumentRow.id)
            .join(VersionRow, VersionRow.document_id == DocumentRow.id)
            .where(
                DocumentRow.meeting_id == meeting,
                DocumentRow.kind == DocumentKind.TRANSCRIPT.value,
                VersionRow.is_current,
                ~DocumentRow.is_aside,
            )
            .order_by(VersionRow.id)
        )
    ]


def to_speech(row: SpeechRow) -> Speech:
    """Return the speech that a row holds."""
    return Speech(
        id=SpeechId(row.id),
        meeting_id=MeetingId(row.version.document.meeting_id),
        document_id=DocumentId(row.version.document_id),
        position=row.position,
        item=row.item.number if row.item else None,
        item_title=row.item.title if row.item else None,
        speaker=row.person.name if row.person else row.speaker,
        start_s=row.start_s,
        text=row.text,
        display_text=row.display_text,
        access=access_within(row.access, row.version, row.item),
    )
