"""Undertakings, as stored."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session, joinedload

from scrutinyprep.domain.access import OPEN, Access, access_of_all
from scrutinyprep.domain.due import means_next_meeting
from scrutinyprep.domain.errors import NothingSuch
from scrutinyprep.domain.ids import ItemId, MeetingId, SpeechId, UndertakingId
from scrutinyprep.domain.notes import Place
from scrutinyprep.domain.promises import Firmness
from scrutinyprep.domain.undertakings import Promise, Standing, Undertaking
from scrutinyprep.models import MeetingRow, SpeechRow, UndertakingRow
from scrutinyprep.store.marks import access_of, provenance_of, set_removed, touch
from scrutinyprep.store.next_meetings import next_dates
from scrutinyprep.store.papers import access_on_page
from scrutinyprep.store.versions import version_of

_SUREST = 1 + max(Firmness)


def add_undertaking(
    session: Session,
    undertaking: UndertakingId,
    meeting: MeetingId,
    item: ItemId | None,
    *,
    promise: Promise,
    speech: SpeechId | None,
    author: str,
    now: datetime,
    place: Place | None = None,
    access: Access = OPEN,
) -> None:
    """Add an undertaking to the ledger."""
    grounds = [access]
    if speech is not None:
        grounds.append(session.get_one(SpeechRow, speech).access)
    if place is not None:
        version = version_of(session, place.document_id)
        grounds.append(access_on_page(session, version, place.anchor.pdf_page))
    row = UndertakingRow(
        id=undertaking,
        meeting_id=meeting,
        item_id=item,
        speech_id=speech,
        author=author,
        revision=1,
        made_at=now,
        changed_at=now,
        access=access_of_all(grounds),
    )
    _set_promise(row, promise)
    session.add(row)


def revise_undertaking(
    session: Session, undertaking: UndertakingId, promise: Promise, now: datetime
) -> None:
    """Change an undertaking: its words, who, when it is due, how it stands."""
    row = _undertaking(session, undertaking)
    _set_promise(row, promise)
    touch(row, now)


def set_undertaking_removed(
    session: Session, undertaking: UndertakingId, at: datetime | None, now: datetime
) -> None:
    """Set or take away an undertaking's tombstone."""
    set_removed(_undertaking(session, undertaking), at, now)


def undertaking_of(session: Session, undertaking: UndertakingId) -> Undertaking:
    """Return an undertaking, removed or not."""
    row = _undertaking(session, undertaking)
    return _to_undertaking(session, row, _next_dates(session, [row]))


def undertakings_of(
    session: Session, meeting: MeetingId | None = None, *, standing: Standing | None = None
) -> list[Undertaking]:
    """Return the undertakings made in a meeting, or in all of them, the oldest meeting first.

    With `standing`, only those that stand so.
    """
    query = (
        select(UndertakingRow)
        .join(MeetingRow, MeetingRow.id == UndertakingRow.meeting_id)
        .where(UndertakingRow.removed_at.is_(None), MeetingRow.removed_at.is_(None))
        .options(
            joinedload(UndertakingRow.item),
            # Whoever may see a speech may see the promise in it.
            joinedload(UndertakingRow.speech).joinedload(SpeechRow.version),
            joinedload(UndertakingRow.speech).joinedload(SpeechRow.item),
        )
        .order_by(
            MeetingRow.date,
            # What the user recorded, then what a machine is surest of.
            func.coalesce(UndertakingRow.firmness, _SUREST).desc(),
            UndertakingRow.speech_id,
            UndertakingRow.made_at,
            UndertakingRow.id,
        )
    )
    if meeting is not None:
        query = query.where(UndertakingRow.meeting_id == meeting)
    if standing is not None:
        query = query.where(UndertakingRow.standing == standing.value)
    rows = session.scalars(query).all()
    awaited = _next_dates(session, rows)
    return [_to_undertaking(session, row, awaited) for row in rows]


def open_by_meeting(session: Session) -> dict[str, int]:
    """Return how many undertakings of each meeting are open; nothing for none."""
    rows = session.execute(
        select(UndertakingRow.meeting_id, func.count())
        .where(
            UndertakingRow.removed_at.is_(None),
            UndertakingRow.standing == Standing.OPEN.value,
        )
        .group_by(UndertakingRow.meeting_id)
    )
    return {row[0]: row[1] for row in rows}


def words_recorded(session: Session, meeting: MeetingId) -> list[str]:
    """Return the words of every undertaking of a meeting, with those that were taken away."""
    query = select(UndertakingRow.words).where(UndertakingRow.meeting_id == meeting)
    return list(session.scalars(query))


def _set_promise(row: UndertakingRow, promise: Promise) -> None:
    row.words = promise.words
    row.promised_by = promise.promised_by
    row.promised_to = promise.promised_to
    row.due = promise.due
    row.due_is_month = promise.due_is_month
    row.standing = promise.standing.value
    row.due_words = promise.due_words
    row.chase = promise.chase
    row.firmness = None if promise.firmness is None else promise.firmness.value


def _next_dates(session: Session, rows: Sequence[UndertakingRow]) -> dict[MeetingId, date]:
    """Return when the committees meet next to whose next meeting something was promised."""
    promised = {MeetingId(row.meeting_id) for row in rows if means_next_meeting(row.due_words)}
    return next_dates(session, promised)


def _to_undertaking(
    session: Session, row: UndertakingRow, awaited: dict[MeetingId, date]
) -> Undertaking:
    due, is_month = row.due, row.due_is_month
    if means_next_meeting(row.due_words):
        # Whatever was stored: meetings come into the library, move and go.
        due, is_month = awaited.get(MeetingId(row.meeting_id)), False
    return Undertaking(
        id=UndertakingId(row.id),
        meeting_id=MeetingId(row.meeting_id),
        item_id=None if row.item_id is None else ItemId(row.item_id),
        item=row.item.number if row.item else None,
        promise=Promise(
            words=row.words,
            promised_by=row.promised_by,
            promised_to=row.promised_to,
            due=due,
            due_is_month=is_month,
            standing=Standing(row.standing),
            due_words=row.due_words,
            chase=row.chase,
            firmness=None if row.firmness is None else Firmness(row.firmness),
        ),
        speech_id=None if row.speech_id is None else SpeechId(row.speech_id),
        start_s=row.speech.start_s if row.speech else None,
        access=access_of(session, row, row.item_id),
        provenance=provenance_of(row),
    )


def _undertaking(session: Session, undertaking: UndertakingId) -> UndertakingRow:
    row = session.get(UndertakingRow, undertaking)
    if row is None:
        raise NothingSuch("undertaking", undertaking)
    return row
