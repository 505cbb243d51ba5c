"""Speeches that the user cut in two, because somebody else speaks from a place in them."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from scrutinyprep.domain.anchors import one_line
from scrutinyprep.domain.cutting import beside, found_again, same_place, word_at
from scrutinyprep.domain.errors import NothingSuch, NotUnderstood
from scrutinyprep.domain.ids import MeetingId, SpeechCutId, SpeechId
from scrutinyprep.models import (
    DocumentRow,
    EvidenceRow,
    SpeechCutRow,
    SpeechRow,
    UndertakingRow,
    VersionRow,
)
from scrutinyprep.store.passages import remove_version_passages
from scrutinyprep.store.person_shelf import people_for
from scrutinyprep.store.speech_index import index_speeches


def add_cut(
    session: Session,
    cut: SpeechCutId,
    speech: SpeechId,
    at: int,
    *,
    name: str,
    author: str,
    now: datetime,
) -> None:
    """Let the rest of a speech be somebody's own, from a place in its words as shown.

    The place is in code points; the word that stands there begins the rest.
    The name is of whoever says it; empty where that is not known.

    Raises:
        NothingSuch: there is no such speech.
        NotUnderstood: nothing would be left on one side.
    """
    row = session.get(SpeechRow, speech)
    if row is None:
        raise NothingSuch("speech", str(speech))
    place = word_at(row.display_text, at)
    if place is None:
        raise NotUnderstood(
            "Nothing of the speech would be left on one side.",
            "Choose a place between two of its words.",
        )
    before, after = beside(row.display_text, place)
    made = SpeechCutRow(
        id=cut,
        author=author,
        made_at=now,
        changed_at=now,
        document_id=session.get_one(VersionRow, row.version_id).document_id,
        start_s=row.start_s,
        words_before=before,
        words_after=after,
        name=name,
    )
    session.add(made)
    _part(session, row, place, made)


def set_cut_removed(session: Session, cut: SpeechCutId, at: datetime | None, now: datetime) -> None:
    """Join what was cut, or with no moment, cut it once more.

    Raises:
        NothingSuch: there is no such cut.
    """
    row = session.get(SpeechCutRow, cut)
    if row is None:
        raise NothingSuch("cut of a speech", cut)
    row.removed_at, row.changed_at, row.revision = at, now, row.revision + 1
    if at is None:
        apply_cut(session, row)
        return
    for rest in session.scalars(select(SpeechRow).where(SpeechRow.cut_id == cut)).all():
        _join(session, rest)


def cut_of(session: Session, speech: SpeechId) -> SpeechCutId | None:
    """Return the cut that parted a speech from the one before it; None for a whole speech.

    Raises:
        NothingSuch: there is no such speech.
    """
    row = session.get(SpeechRow, speech)
    if row is None:
        raise NothingSuch("speech", str(speech))
    return None if row.cut_id is None else SpeechCutId(row.cut_id)


def apply_cut(session: Session, cut: SpeechCutRow) -> bool:
    """Cut the version of a transcript that is current; say whether the place was found.

    Of several speeches with the same words, the nearest in time is meant.
    """
    rows = session.scalars(
        select(SpeechRow)
        .join(SpeechRow.version)
        .where(VersionRow.document_id == cut.document_id, VersionRow.is_current)
        .order_by(SpeechRow.position)
    ).all()
    if any(row.cut_id == cut.id for row in rows):
        return True
    found = [
        (abs((row.start_s or 0.0) - (cut.start_s or 0.0)), row.position, row, place)
        for row in rows
        if (place := found_again(row.display_text, cut.words_before, cut.words_after))
    ]
    if not found:
        return False
    _, _, row, place = min(found, key=lambda one: one[:2])
    if not row.display_text[place:].strip():
        return False
    _part(session, row, place, cut)
    return True


def _part(session: Session, row: SpeechRow, place: int, cut: SpeechCutRow) -> None:
    """Cut a speech, so that both parts together are what it was, letter for letter."""
    raw = same_place(row.display_text, place, row.text)
    if raw is None:
        raw = round(place / len(row.display_text) * len(row.text))
    document = session.get_one(DocumentRow, cut.document_id)
    meeting = MeetingId(document.meeting_id)
    people = people_for(session, meeting, [cut.name] if cut.name else [])
    start_s = _start_of_rest(session, row, place / len(row.display_text))
    _make_room(session, row)
    rest = SpeechRow(
        version_id=row.version_id,
        item_id=row.item_id,
        person_id=people.get(cut.name),
        position=row.position + 1,
        speaker=cut.name or None,
        start_s=start_s,
        text=row.text[raw:],
        display_text=row.display_text[place:],
        access=row.access,
        cut_id=cut.id,
    )
    row.text, row.display_text = row.text[:raw], row.display_text[:place]
    session.add(rest)
    session.flush()
    _move_marks(session, row, rest)
    _index_again(session, meeting, row.version_id)


def _join(session: Session, rest: SpeechRow) -> None:
    row = session.scalars(
        select(SpeechRow).where(
            SpeechRow.version_id == rest.version_id, SpeechRow.position == rest.position - 1
        )
    ).one()
    row.text, row.display_text = row.text + rest.text, row.display_text + rest.display_text
    for kind in (UndertakingRow, EvidenceRow):
        session.execute(
            update(kind)
            .where(kind.speech_id == rest.id)
            .values(speech_id=row.id)
            .execution_options(synchronize_session=False)
        )
    version, place = rest.version_id, rest.position
    # Its passages hang on it, and the index must be told before they go.
    remove_version_passages(session, version)
    session.delete(rest)
    session.flush()
    _shift(session, version, place, by=-1)
    document = session.get_one(VersionRow, version).document_id
    meeting = MeetingId(session.get_one(DocumentRow, document).meeting_id)
    index_speeches(session, meeting)


def _start_of_rest(session: Session, row: SpeechRow, share: float) -> float | None:
    """Return about when the rest begins, in whole seconds: as far on as its words are.

    None where nothing tells when the speech ends.
    """
    if row.start_s is None:
        return None
    following = session.scalars(
        select(SpeechRow.start_s)
        .where(
            SpeechRow.version_id == row.version_id,
            SpeechRow.position > row.position,
            SpeechRow.start_s.is_not(None),
        )
        .order_by(SpeechRow.position)
        .limit(1)
    ).first()
    if following is None or following <= row.start_s:
        return None
    return float(int(row.start_s + share * (following - row.start_s)))


def _make_room(session: Session, row: SpeechRow) -> None:
    _shift(session, row.version_id, row.position, by=1)


def _shift(session: Session, version: int, after: int, *, by: int) -> None:
    """Move the speeches after a position on or back by one.

    In two steps: a table without two speeches at one place is kept so row by row.
    """
    session.flush()
    moved = SpeechRow.version_id == version
    for where, value in (
        (SpeechRow.position > after, -(SpeechRow.position + by)),
        (SpeechRow.position < 0, -SpeechRow.position),
    ):
        session.execute(
            update(SpeechRow)
            .where(moved, where)
            .values(position=value)
            .execution_options(synchronize_session=False)
        )
    session.expire_all()


def _move_marks(session: Session, row: SpeechRow, rest: SpeechRow) -> None:
    """Let promises and evidence rest on the part of the speech in which their words stand."""
    here, there = one_line(row.display_text), one_line(rest.display_text)
    promises = session.scalars(select(UndertakingRow).where(UndertakingRow.speech_id == row.id))
    evidence = session.scalars(select(EvidenceRow).where(EvidenceRow.speech_id == row.id))
    for mark in (*promises, *evidence):
        words = one_line(mark.words)
        if words in there and words not in here:
            mark.speech_id = rest.id
    session.flush()


def _index_again(session: Session, meeting: MeetingId, version: int) -> None:
    remove_version_passages(session, version)
    index_speeches(session, meeting)
