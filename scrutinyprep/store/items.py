"""Agenda items, as stored: which one a further paper means, and which one a number means."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from scrutinyprep.domain.decision_numbers import references_in
from scrutinyprep.domain.errors import NothingSuch
from scrutinyprep.domain.ids import ItemId, MeetingId
from scrutinyprep.domain.parsed import ParsedAgendaPoint
from scrutinyprep.models import ItemPlaceRow, ItemRow, VersionRow
from scrutinyprep.store.names import are_alike, plain_name, plain_number
from scrutinyprep.store.same_paper import is_nearly

AFTER_THE_PACK = 1000
"""Position of the first item that only a supplement told of."""
_AFTER_EVERY_PACK = 2000
"""Position of the first item of which neither pack nor supplement told."""
_NUMBERED = re.compile(r"(\d+)([a-z]?)")


def item_named(session: Session, meeting: MeetingId, number: str) -> ItemId:
    """Return the agenda item with this printed number.

    Raises:
        NothingSuch: the meeting has no such item.
    """
    wanted = plain_number(number)
    told_of = exists().where(
        ItemPlaceRow.item_id == ItemRow.id,
        VersionRow.id == ItemPlaceRow.version_id,
        VersionRow.is_current,
    )
    for row in session.scalars(
        select(ItemRow)
        .where(ItemRow.meeting_id == meeting)
        # An item that the newest agenda has no more gives way to one that it has.
        .order_by(told_of.desc(), ItemRow.position)
    ):
        if plain_number(row.number) == wanted and wanted:
            return ItemId(row.id)
    raise NothingSuch("agenda item", number)


def items_meant(
    session: Session,
    meeting: MeetingId,
    document: str,
    points: Sequence[ParsedAgendaPoint],
    *,
    has_same_paper: Callable[[ItemRow, int], bool] | None = None,
) -> list[ItemRow]:
    """Return the meeting's item for each line of an agenda; a new one where there is none yet.

    Number and title together say most; then the title, since an agenda may be
    published again with other numbers; then the reference of a decision, which
    outlives a change of title; then a title that is nearly the same; then the
    words of the papers, which `has_same_paper` compares for an index of `points`;
    then the number, since a transcript or a supplement may call an item by
    another name. An earlier version of the same document has no such excuse: if
    it gave the number to another title, that is another item, and the questions
    on it stay there.
    """
    rows = list(session.scalars(select(ItemRow).where(ItemRow.meeting_id == meeting)))
    earlier = _placed_by(session, document)
    found: dict[int, ItemRow] = {}

    def take(is_meant: Callable[[ItemRow, ParsedAgendaPoint], bool]) -> None:
        for index, point in enumerate(points):
            if index not in found:
                taken = {row.id for row in found.values()}
                row = next((r for r in rows if r.id not in taken and is_meant(r, point)), None)
                if row is not None:
                    found[index] = row

    take(lambda row, point: _has_number(row, point) and _has_title(row, point))
    take(_has_title)
    for is_meant in (_has_reference, _has_nearly_its_title):
        _take_the_only(found, rows, points, is_meant)
    if has_same_paper is not None:
        _take_by_papers(found, rows, len(points), has_same_paper)
    take(
        lambda row, point: (
            _has_number(row, point) and (row.id not in earlier or are_alike(row.title, point.title))
        )
    )
    for index, point in enumerate(points):
        if index not in found:
            found[index] = ItemRow(
                meeting_id=meeting,
                number=point.number,
                title=point.title,
                position=_AFTER_EVERY_PACK + index,
            )
            session.add(found[index])
    session.flush()
    return [found[index] for index in range(len(points))]


def items_told_of(
    session: Session, meeting: MeetingId, version: VersionRow, points: Sequence[ParsedAgendaPoint]
) -> list[ItemRow]:
    """Return the items that a transcript or minutes tell of, and note that they do."""
    rows = items_meant(session, meeting, version.document_id, points)
    session.add_all(ItemPlaceRow(item_id=row.id, version_id=version.id) for row in rows)
    put_in_order(session, meeting)
    return rows


def put_in_order(session: Session, meeting: MeetingId) -> None:
    """Let items that no pack told of follow each other by their printed numbers.

    Minutes that come after a supplement tell of the items before its own. The
    order stays as it is where not every number is a plain one, or one is there twice.
    """
    session.flush()
    rows = session.scalars(
        select(ItemRow)
        .where(ItemRow.meeting_id == meeting, ItemRow.position >= AFTER_THE_PACK)
        .order_by(ItemRow.position, ItemRow.id)
    ).all()
    numbers = [_NUMBERED.fullmatch(plain_number(row.number)) for row in rows]
    order = {(int(one[1]), one[2]): row for one, row in zip(numbers, rows, strict=True) if one}
    is_of_supplement = any(row.position < _AFTER_EVERY_PACK for row in rows)
    if len(order) == len(rows) and is_of_supplement:
        for index, (_, row) in enumerate(sorted(order.items())):
            row.position = AFTER_THE_PACK + index
        session.flush()


def _take_the_only(
    found: dict[int, ItemRow],
    rows: Sequence[ItemRow],
    points: Sequence[ParsedAgendaPoint],
    is_meant: Callable[[ItemRow, ParsedAgendaPoint], bool],
) -> None:
    """Take the item that is meant where it is the only one, and of this point only.

    Two reports on one decision share its reference, and then it tells neither.
    """
    taken = {row.id for row in found.values()}
    left = [index for index in range(len(points)) if index not in found]
    fitting = {
        index: [row for row in rows if row.id not in taken and is_meant(row, points[index])]
        for index in left
    }
    wanted = [row.id for several in fitting.values() for row in several]
    for index, several in fitting.items():
        if len(several) == 1 and wanted.count(several[0].id) == 1:
            found[index] = several[0]


def _take_by_papers(
    found: dict[int, ItemRow],
    rows: Sequence[ItemRow],
    points: int,
    has_same_paper: Callable[[ItemRow, int], bool],
) -> None:
    """Take the one item that holds an earlier version of a point's papers."""
    for index in range(points):
        if index not in found:
            taken = {row.id for row in found.values()}
            fitting = [row for row in rows if row.id not in taken and has_same_paper(row, index)]
            if len(fitting) == 1:
                found[index] = fitting[0]


def _has_reference(row: ItemRow, point: ParsedAgendaPoint) -> bool:
    return bool(references_in(row.title) & references_in(point.title))


def _has_nearly_its_title(row: ItemRow, point: ParsedAgendaPoint) -> bool:
    return is_nearly(row.title, point.title)


def _placed_by(session: Session, document: str) -> set[int]:
    return set(
        session.scalars(
            select(ItemPlaceRow.item_id)
            .join(VersionRow, VersionRow.id == ItemPlaceRow.version_id)
            .where(VersionRow.document_id == document)
        )
    )


def _has_number(row: ItemRow, point: ParsedAgendaPoint) -> bool:
    wanted = plain_number(point.number)
    return bool(wanted) and plain_number(row.number) == wanted


def _has_title(row: ItemRow, point: ParsedAgendaPoint) -> bool:
    wanted = plain_name(point.title)
    return bool(wanted) and plain_name(row.title) == wanted
