"""Putting the agenda items of a file right: which there are, what they are called, where they are.

An item that the user takes away keeps its row, and with it what was written on it;
the row stands for it again when the correction is taken back.
"""

from __future__ import annotations

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from scrutinyprep.domain.access import Access, access_of_all
from scrutinyprep.domain.corrections import apply_all
from scrutinyprep.domain.item_map import ItemMap, MapItem
from scrutinyprep.domain.parsed import DocumentKind, FoundBy
from scrutinyprep.models import DocumentRow, ItemPlaceRow, ItemRow, VersionRow
from scrutinyprep.store.corrections import corrections_of
from scrutinyprep.store.item_map_memory import MappedFile, memory_of
from scrutinyprep.store.items import AFTER_THE_PACK
from scrutinyprep.store.names import are_alike, plain_number
from scrutinyprep.store.publishing import is_newest


def put_items(session: Session, file: MappedFile, map_: ItemMap) -> dict[str, int]:
    """Let the agenda be as the map of one version has it; return the row of each item by key."""
    document, version = file.document, file.version
    rows = _Rows(session, file, map_).all()
    _put_places(session, version, map_, rows)
    has_the_word = document.kind == DocumentKind.PACK.value and is_newest(session, version)
    others = _Others(session, document)
    for position, item in enumerate(map_.items):
        row = rows[item.key]
        is_own = has_the_word or not others.tell_of(row)
        if is_own:
            row.number, row.title, row.to_follow = item.number, item.title, item.to_follow
        if has_the_word:
            row.position = position
        elif is_own:
            row.position = AFTER_THE_PACK + position
        row.access = item.access.with_grounds_of(others.access_of(row))
        known = {FoundBy(value) for value in row.found_by.split(",") if value}
        found = (known - {FoundBy.USER}) | set(item.found_by)
        row.found_by = ",".join(f.value for f in FoundBy if f in found)
    session.flush()
    return {key: row.id for key, row in rows.items()}


class _Rows:
    """The search for the row that stands for each item of a map."""

    def __init__(self, session: Session, file: MappedFile, map_: ItemMap) -> None:
        self._session = session
        self._document = file.document
        self._memory = file.memory
        self._map = map_
        self._as_read = {item.key: item for item in file.memory.map.items}
        self._known = list(
            session.scalars(
                select(ItemRow)
                .where(ItemRow.meeting_id == file.document.meeting_id)
                .order_by(ItemRow.position, ItemRow.id)
            )
        )

    def all(self) -> dict[str, ItemRow]:
        """Return the row of each item; a new one where the meeting has none yet."""
        by_id = {row.id: row for row in self._known}
        found = {
            item.key: by_id[self._memory.item_rows[item.key]]
            for item in self._map.items
            if self._memory.item_rows.get(item.key) in by_id and not self._means_another(item)
        }
        for item in self._map.items:
            if item.key not in found:
                taken = {row.id for row in found.values()}
                row = self._like(item, taken) or self._new(item)
                found[item.key] = row
                if not self._means_another(item):
                    self._memory.item_rows[item.key] = row.id
        return found

    def _means_another(self, item: MapItem) -> bool:
        """Say whether the user let a supplement mean another item of the meeting's agenda."""
        read = self._as_read.get(item.key)
        return (
            self._document.kind != DocumentKind.PACK.value
            and read is not None
            and plain_number(read.number) != plain_number(item.number)
        )

    def _like(self, item: MapItem, taken: set[int]) -> ItemRow | None:
        number = plain_number(item.number)
        same = [r for r in self._known if r.id not in taken and plain_number(r.number) == number]
        alike = [row for row in same if are_alike(row.title, item.title)]
        if self._means_another(item):
            # The number alone is what the user said.
            alike = alike or same
        return alike[0] if number and alike else None

    def _new(self, item: MapItem) -> ItemRow:
        row = ItemRow(
            meeting_id=self._document.meeting_id,
            number=item.number,
            title=item.title,
            text="",
            found_by="",
            position=AFTER_THE_PACK,
        )
        self._session.add(row)
        self._session.flush()
        self._known.append(row)
        return row


class _Others:
    """What the other files of a meeting say of its items."""

    def __init__(self, session: Session, document: DocumentRow) -> None:
        self._session = session
        self._document = document
        self._said: dict[int, list[Access]] | None = None

    def tell_of(self, row: ItemRow) -> bool:
        """Say whether another file with pages has the item."""
        return bool(
            self._session.scalar(
                select(
                    exists().where(
                        ItemPlaceRow.item_id == row.id,
                        ItemPlaceRow.first_pdf_page.is_not(None),
                        VersionRow.id == ItemPlaceRow.version_id,
                        VersionRow.is_current,
                        VersionRow.document_id != self._document.id,
                    )
                )
            )
        )

    def access_of(self, row: ItemRow) -> Access:
        """Return the grounds that other packs and supplements have for an item."""
        if self._said is None:
            self._said = {}
            for version in self._session.scalars(
                select(VersionRow)
                .join(DocumentRow, DocumentRow.id == VersionRow.document_id)
                .where(
                    DocumentRow.meeting_id == self._document.meeting_id,
                    DocumentRow.id != self._document.id,
                    DocumentRow.is_file,
                    VersionRow.is_current,
                    VersionRow.last_pdf_page.is_not(None),
                )
            ):
                self._hear(version)
        return access_of_all(self._said.get(row.id, []))

    def _hear(self, version: VersionRow) -> None:
        memory = memory_of(self._session, version)
        corrections = corrections_of(self._session, version.document_id)
        map_, _ = apply_all(memory.map, [(c.id, c.correction) for c in corrections])
        for item in map_.items:
            row = memory.item_rows.get(item.key)
            if row is not None and item.access.is_exempt and self._said is not None:
                self._said.setdefault(row, []).append(item.access)


def _put_places(
    session: Session, version: VersionRow, map_: ItemMap, rows: dict[str, ItemRow]
) -> None:
    stored = {
        place.item_id: place
        for place in session.scalars(
            select(ItemPlaceRow).where(ItemPlaceRow.version_id == version.id)
        )
    }
    wanted = {rows[item.key].id: item for item in map_.items}
    for item_id, place in stored.items():
        if item_id not in wanted:
            session.delete(place)
    for item_id, item in wanted.items():
        place = stored.get(item_id) or ItemPlaceRow(item_id=item_id, version_id=version.id)
        place.first_pdf_page = item.pdf_pages.first if item.pdf_pages else None
        place.last_pdf_page = item.pdf_pages.last if item.pdf_pages else None
        place.first_pack_page = item.pack_pages.first if item.pack_pages else None
        place.last_pack_page = item.pack_pages.last if item.pack_pages else None
        session.add(place)
    session.flush()
