"""Late papers under the item that they are for: by reference, by title, by words, by number."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from scrutinyprep.domain.decision_numbers import references_in
from scrutinyprep.domain.ids import MeetingId
from scrutinyprep.domain.parsed import DocumentKind, ParsedItem, ParsedPack, ParsedWarning
from scrutinyprep.models import ItemRow
from scrutinyprep.store.names import plain_name, plain_number
from scrutinyprep.store.paper_versions import known_papers
from scrutinyprep.store.same_paper import SAME_UNDER_ONE_ITEM, Texts, is_nearly

SINGLE = (DocumentKind.REPORT, DocumentKind.APPENDIX)
"""Files that hold one paper, without an agenda."""
_THE_SAME = 0.97
"""Papers that share so much are one text; what is lost is at the ends of pages."""


def under_its_item(session: Session, meeting: MeetingId, pack: ParsedPack) -> ParsedPack:
    """Return a late paper that has no agenda with the item of the meeting that it is for.

    As it is, where it is a pack, has an agenda, or is about no item that is known.
    """
    if pack.kind is DocumentKind.PACK or pack.items or not pack.papers:
        return pack
    rows = session.scalars(
        select(ItemRow).where(ItemRow.meeting_id == meeting).order_by(ItemRow.position)
    ).all()
    search = _Search(session, meeting, pack)
    row = search.item_among(rows)
    if row is None:
        return pack
    if pack.kind in SINGLE and not search.is_a_copy_under(row):
        # Its date is the author's, before or after the pack was put together; but what
        # comes by itself, and is not the same, comes in place of what is in the pack.
        pack = replace(pack, published_at=None)
    said = pack.belonging.item
    warnings = pack.warnings
    if said is not None and plain_number(row.number) != said:
        called = next((r.title for r in rows if plain_number(r.number) == said), None)
        warnings = (*warnings, _other_number(said, called, row))
    first, last = pack.papers[0].first_pdf_page, pack.papers[-1].last_pdf_page
    stamps = [page.pack_page for page in pack.pages[first - 1 : last] if page.pack_page]
    item = ParsedItem(
        number=row.number,
        title=row.title,
        found_by=(),
        first_pdf_page=first,
        last_pdf_page=last,
        first_pack_page=stamps[0] if stamps else None,
        last_pack_page=stamps[-1] if stamps else None,
        papers=pack.papers,
    )
    return replace(pack, items=(item,), papers=(), warnings=warnings)


def numbered_otherwise(pack: ParsedPack, rows: Sequence[ItemRow]) -> list[ParsedWarning]:
    """Return a warning for each item of a supplement that the meeting has by another number."""
    if pack.kind is not DocumentKind.SUPPLEMENT:
        return []
    return [
        _other_number(item.number, item.title, row)
        for item, row in zip(pack.items, rows, strict=True)
        if plain_number(item.number) != plain_number(row.number)
    ]


def _other_number(said: str, title: str | None, row: ItemRow) -> ParsedWarning:
    called = f"item {said}, {title}" if title else f"item {said}"
    return ParsedWarning(
        "item-disagrees",
        f"The paper says that it is {called}. It was put under item {row.number}, {row.title}, "
        "since what it is about is there.",
    )


@dataclass(frozen=True, slots=True)
class _Search:
    """The search for the item of a single late paper."""

    session: Session
    meeting: MeetingId
    pack: ParsedPack

    def item_among(self, rows: Sequence[ItemRow]) -> ItemRow | None:
        """Return the item; None where nothing tells, or two are told alike."""
        for is_meant in (
            self._has_its_title,
            self._has_its_reference,
            self._nearly_has_its_title,
            self._has_its_words(),
            self._has_its_number,
        ):
            fitting = [row for row in rows if is_meant(row)]
            if len(fitting) > 1:
                fitting = [row for row in fitting if self._has_its_number(row)]
            if len(fitting) == 1:
                return fitting[0]
        return None

    def is_a_copy_under(self, row: ItemRow) -> bool:
        """Say whether the item has a paper with the same words."""
        texts = Texts(self.session, self.pack)
        known = known_papers(self.session, self.meeting).get(row.id, ())
        return any(
            (texts.shared(paper, one.document) or 0) >= _THE_SAME
            for paper in self.pack.papers
            for one in known
        )

    def _has_its_number(self, row: ItemRow) -> bool:
        return bool(row.number) and plain_number(row.number) == self.pack.belonging.item

    def _has_its_title(self, row: ItemRow) -> bool:
        wanted = plain_name(row.title)
        return bool(wanted) and any(plain_name(name) == wanted for name in self._names)

    def _has_its_reference(self, row: ItemRow) -> bool:
        return bool(references_in(row.title) & set(self.pack.belonging.references))

    def _nearly_has_its_title(self, row: ItemRow) -> bool:
        return any(is_nearly(name, row.title) for name in self._names)

    def _has_its_words(self) -> Callable[[ItemRow], bool]:
        """Return what says whether an item has a paper with mostly the same words."""
        texts = Texts(self.session, self.pack)
        known = known_papers(self.session, self.meeting)

        def has(row: ItemRow) -> bool:
            return any(
                (texts.shared(paper, one.document) or 0) >= SAME_UNDER_ONE_ITEM
                for paper in self.pack.papers
                for one in known.get(row.id, ())
            )

        return has

    @property
    def _names(self) -> tuple[str, ...]:
        return self.pack.belonging.names
