"""The user's word on who speaks: applied again to every later version of a transcript."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import literal_column, select
from sqlalchemy.orm import Session

from scrutinyprep.domain.errors import NothingSuch
from scrutinyprep.domain.ids import DocumentId, MeetingId, SpeechId, new_id
from scrutinyprep.domain.parsed import ParsedWarning
from scrutinyprep.models import (
    DocumentRow,
    SpeakerCorrectionRow,
    SpeechCutRow,
    SpeechRow,
    VersionRow,
)
from scrutinyprep.store.person_shelf import people_for
from scrutinyprep.store.speech_cuts import apply_cut

_BEGINNING = 120
"""Characters of a speech by which it is known again in a later version."""


def say_who(
    session: Session, speech: SpeechId, name: str | None, author: str, now: datetime
) -> MeetingId:
    """Note whose words a speech is, whatever its label; None for its label again.

    Raises:
        NothingSuch: there is no such speech.
    """
    row = session.get(SpeechRow, speech)
    if row is None:
        raise NothingSuch("speech", str(speech))
    document = session.get_one(VersionRow, row.version_id).document_id
    for old in _corrections(session, document):
        if _is_of(old, row):
            old.removed_at = now
    if name is not None:
        session.add(
            SpeakerCorrectionRow(
                id=new_id(),
                author=author,
                made_at=now,
                changed_at=now,
                document_id=document,
                start_s=row.start_s,
                words=row.text[:_BEGINNING],
                name=name,
            )
        )
    session.flush()
    meeting = MeetingId(session.get_one(DocumentRow, document).meeting_id)
    people = people_for(session, meeting, [n for n in (name, row.speaker) if n])
    row.person_id = people.get(name or row.speaker or "")
    return meeting


def correction_of(session: Session, speech: SpeechId) -> str | None:
    """Return the name that the user gave a speech's speaker; None where it has its label."""
    row = session.get_one(SpeechRow, speech)
    document = session.get_one(VersionRow, row.version_id).document_id
    for correction in _corrections(session, document):
        if _is_of(correction, row):
            return correction.name
    return None


def put_right_again(session: Session, document: DocumentId) -> tuple[ParsedWarning, ...]:
    """Apply what the user said of speeches to the version that is current now.

    Speeches are cut first, in the order in which they were: a part may have been
    cut, or put right, since. Times may have moved between two versions: of
    several speeches that begin alike, the nearest in time is meant. Returns
    what there is to tell of words that do not stand there any more.
    """
    cuts = session.scalars(
        select(SpeechCutRow)
        .where(SpeechCutRow.document_id == document, SpeechCutRow.removed_at.is_(None))
        # Two of one moment are in the order in which they were added.
        .order_by(SpeechCutRow.made_at, literal_column("speech_cut.rowid"))
    ).all()
    said: list[SpeakerCorrectionRow | SpeechCutRow] = [*cuts, *_corrections(session, document)]
    lost = [row for row in said if not _apply(session, row)]
    session.flush()
    return tuple(
        ParsedWarning(
            "speaker-not-put-right",
            f"What you said of a speaker ({row.name or 'not named'}) could not be applied to this "
            "version: the words are not in it any more.",
        )
        for row in lost
    )


def _apply(session: Session, said: SpeakerCorrectionRow | SpeechCutRow) -> bool:
    if isinstance(said, SpeechCutRow):
        return apply_cut(session, said)
    rows = session.scalars(
        select(SpeechRow)
        .join(SpeechRow.version)
        .where(VersionRow.document_id == said.document_id, VersionRow.is_current)
    ).all()
    alike = [row for row in rows if _begins_alike(said, row)]
    if not alike:
        return False
    meeting = MeetingId(session.get_one(DocumentRow, said.document_id).meeting_id)
    people = people_for(session, meeting, [said.name])
    if said.name in people:
        at = said.start_s or 0.0
        _, _, meant = min((abs((row.start_s or 0.0) - at), row.id, row) for row in alike)
        meant.person_id = people[said.name]
    return True


def _begins_alike(said: SpeakerCorrectionRow, row: SpeechRow) -> bool:
    """Say whether a speech has the words that were put right; cut short since, it has fewer."""
    begins = row.text[:_BEGINNING]
    return begins == said.words or (
        len(row.text) < _BEGINNING and bool(begins.strip()) and said.words.startswith(begins)
    )


def _is_of(said: SpeakerCorrectionRow, row: SpeechRow) -> bool:
    return said.start_s == row.start_s and _begins_alike(said, row)


def _corrections(session: Session, document: str) -> Sequence[SpeakerCorrectionRow]:
    return session.scalars(
        select(SpeakerCorrectionRow)
        .where(
            SpeakerCorrectionRow.document_id == document,
            SpeakerCorrectionRow.removed_at.is_(None),
        )
        .order_by(SpeakerCorrectionRow.made_at)
    ).all()
