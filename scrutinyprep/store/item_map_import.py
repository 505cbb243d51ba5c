"""The item map of a file that is being added: remembered, and put right at once."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from scrutinyprep.domain.corrections import apply_all
from scrutinyprep.domain.item_map import ItemMap
from scrutinyprep.domain.parsed import DocumentKind, ParsedPack
from scrutinyprep.models import DocumentRow, VersionRow
from scrutinyprep.store.corrections import corrections_of
from scrutinyprep.store.item_map import put_version
from scrutinyprep.store.item_map_memory import MapMemory, MappedFile, remember
from scrutinyprep.store.item_map_reading import corrected_pack, map_of_pack
from scrutinyprep.store.names import plain_number


@dataclass(frozen=True, slots=True)
class MapOfImport:
    """The map of a file that is being added."""

    document: DocumentRow
    version: VersionRow
    as_read: ItemMap
    map: ItemMap
    """With the corrections that the user made to earlier versions."""

    def remember(self, session: Session, items: list[int], papers: list[int]) -> None:
        """Remember it with the rows of its items and of its papers, in the order of the map.

        Where corrections apply, everything is put where they have it, and the
        user is warned of each that this version does not allow.
        """
        if not self.as_read.pages:
            return
        keys = [paper.key for item in self.map.items for paper in item.papers]
        memory = MapMemory(
            self.as_read,
            {
                i.key: row
                for i, row in zip(self.map.items, items, strict=True)
                if self._is_own(i.key)
            },
            dict(zip(keys, papers, strict=False)),
        )
        if corrections_of(session, self.document.id):
            put_version(session, MappedFile(self.document, self.version, memory))
        else:
            remember(self.version, memory)

    def _is_own(self, key: str) -> bool:
        """Say whether an item is still called by the number that was read.

        In a supplement, another number means another item of the meeting.
        """
        if self.document.kind == DocumentKind.PACK.value:
            return True
        numbers = {item.key: plain_number(item.number) for item in self.as_read.items}
        return numbers.get(key) == plain_number(self.map.item(key).number)


def with_corrections(
    session: Session, document: DocumentRow, version: VersionRow, pack: ParsedPack
) -> tuple[MapOfImport, ParsedPack]:
    """Return the map of a file that was read, and the pack as the user put earlier versions right.

    So each item and paper is known again under the name and in the place that the
    user gave it, and nothing that was written on it is left behind.
    """
    corrections = corrections_of(session, document.id)
    as_read = map_of_pack(pack, is_corrected=bool(corrections))
    map_, _ = apply_all(as_read, [(c.id, c.correction) for c in corrections])
    found = MapOfImport(document, version, as_read, map_)
    return found, pack if map_ == as_read else corrected_pack(pack, map_)
