"""Where recordings can be seen: as files name them, and as the user put it right."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from scrutinyprep.domain.errors import NothingSuch
from scrutinyprep.domain.ids import DocumentId, MeetingId, new_id
from scrutinyprep.domain.parsed import DocumentKind
from scrutinyprep.domain.recordings import Recording
from scrutinyprep.models import DocumentRow, RecordingLinkRow, VersionRow

_KINDS = (DocumentKind.TRANSCRIPT.value, DocumentKind.MINUTES.value)


def recordings_of(session: Session, meetings: Iterable[MeetingId]) -> dict[DocumentId, Recording]:
    """Return where the recording of each transcript and of minutes can be seen, where known.

    For a transcript: what the user said of its recording; what its own file
    names; what another transcript of that recording names. Where the meeting
    has one recording only, the minutes' link is its link too, and the minutes
    have its link.
    """
    files = _files(session, set(meetings))
    given = _given(
        session, [document.id for documents in files.values() for document, _ in documents]
    )
    found: dict[DocumentId, Recording] = {}
    for documents in files.values():
        found.update(_of_meeting(documents, given))
    return found


def give_link(
    session: Session, document: DocumentId, address: str | None, author: str, now: datetime
) -> str | None:
    """Note where the user says that a recording can be seen; None takes their word back.

    Returns what they had said before.

    Raises:
        NothingSuch: there is no such transcript, and no such minutes.
    """
    row = session.get(DocumentRow, document)
    if row is None or row.kind not in _KINDS:
        raise NothingSuch("transcript", document)
    before = None
    for link in _links(session, [member.id for member in _recording(session, row)]):
        before = link.address
        link.removed_at = now
    if address is not None:
        session.add(
            RecordingLinkRow(
                id=new_id(),
                author=author,
                made_at=now,
                changed_at=now,
                document_id=document,
                address=address,
            )
        )
    session.flush()
    return before


def _of_meeting(
    files: list[tuple[DocumentRow, VersionRow]], given: dict[str, str]
) -> dict[DocumentId, Recording]:
    groups: dict[str, list[tuple[DocumentRow, VersionRow]]] = defaultdict(list)
    for document, version in files:
        groups[_group(document)].append((document, version))
    links = {group: _link_of(members, given) for group, members in groups.items()}
    spoken = [group for group in links if group]
    if len(spoken) <= 1:
        # Minutes and the only recording are of the same hours.
        whole = next((links[group] for group in (*spoken, "") if links.get(group)), None)
        by_user = [link for link in links.values() if link is not None and link[1]]
        whole = by_user[0] if by_user else whole
        links = dict.fromkeys(links, whole)
    return {
        DocumentId(document.id): Recording(DocumentId(document.id), *link)
        for group, members in groups.items()
        if (link := links[group]) is not None
        for document, _ in members
    }


def _group(document: DocumentRow) -> str:
    """Return what the transcripts of one recording have in common; minutes are of none by name."""
    if document.kind != DocumentKind.TRANSCRIPT.value:
        return ""
    return document.rendering_of or document.id


def _link_of(
    members: list[tuple[DocumentRow, VersionRow]], given: dict[str, str]
) -> tuple[str, bool] | None:
    for document, _ in members:
        if document.id in given:
            return given[document.id], True
    # What is read comes before what is kept aside.
    for _, version in sorted(members, key=lambda member: member[0].is_aside):
        if version.recording is not None:
            return version.recording, False
    return None


def _files(
    session: Session, meetings: set[MeetingId]
) -> dict[str, list[tuple[DocumentRow, VersionRow]]]:
    rows = session.execute(
        select(DocumentRow, VersionRow)
        .join(VersionRow, VersionRow.document_id == DocumentRow.id)
        .where(
            DocumentRow.meeting_id.in_(meetings),
            DocumentRow.kind.in_(_KINDS),
            DocumentRow.is_file,
            VersionRow.is_current,
        )
        .order_by(VersionRow.id)
    )
    found: dict[str, list[tuple[DocumentRow, VersionRow]]] = defaultdict(list)
    for document, version in rows:
        found[document.meeting_id].append((document, version))
    return found


def _recording(session: Session, document: DocumentRow) -> list[DocumentRow]:
    """Return the transcripts of the recording that one is of, or the minutes of its meeting."""
    rows = session.scalars(
        select(DocumentRow).where(
            DocumentRow.meeting_id == document.meeting_id, DocumentRow.kind == document.kind
        )
    )
    return [row for row in rows if _group(row) == _group(document)]


def _given(session: Session, documents: list[str]) -> dict[str, str]:
    return {link.document_id: link.address for link in _links(session, documents)}


def _links(session: Session, documents: list[str]) -> list[RecordingLinkRow]:
    """Return what holds now of the user's words, the newest last."""
    return list(
        session.scalars(
            select(RecordingLinkRow)
            .where(
                RecordingLinkRow.document_id.in_(documents),
                RecordingLinkRow.removed_at.is_(None),
            )
            .order_by(RecordingLinkRow.made_at)
        )
    )


def meeting_of_document(session: Session, document: DocumentId) -> MeetingId:
    """Return the meeting that a transcript or minutes are of.

    Raises:
        NothingSuch: there is no such document.
    """
    row = session.get(DocumentRow, document)
    if row is None:
        raise NothingSuch("document", document)
    return MeetingId(row.meeting_id)
