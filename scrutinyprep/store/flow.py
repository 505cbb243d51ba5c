"""A file as running text: its sections with everything in them, in order, as stored."""

from __future__ import annotations

from collections import defaultdict

from sqlalchemy import select
from sqlalchemy.orm import Session

from scrutinyprep.domain.ids import DocumentId, SectionId
from scrutinyprep.domain.papers import Passage, SectionText
from scrutinyprep.domain.parsed import PassageKind
from scrutinyprep.models import ItemRow, PassageRow, SectionRow, VersionRow
from scrutinyprep.store.papers import access_within
from scrutinyprep.store.tables import cells_from_stored
from scrutinyprep.store.versions import version_of


def text_of(session: Session, document: DocumentId) -> list[SectionText]:
    """Return the sections of a file and of the papers in it, in their order.

    Raises:
        NothingSuch: there is no such document.
    """
    whole = version_of(session, document)
    inside = select(VersionRow.id).where(VersionRow.published_in == whole.id, VersionRow.is_current)
    of_file = (SectionRow.version_id == whole.id) | SectionRow.version_id.in_(inside)
    passages: defaultdict[int | None, list[PassageRow]] = defaultdict(list)
    for passage in session.scalars(
        select(PassageRow)
        .join(SectionRow, SectionRow.id == PassageRow.section_id)
        .where(of_file, PassageRow.shape != PassageKind.HEADING.value)
        .order_by(PassageRow.id)
    ):
        passages[passage.section_id].append(passage)
    rows = session.execute(
        select(SectionRow, VersionRow, ItemRow)
        .join(VersionRow, VersionRow.id == SectionRow.version_id)
        .join(ItemRow, ItemRow.id == SectionRow.item_id, isouter=True)
        .where(of_file)
        .order_by(VersionRow.first_pdf_page, VersionRow.id, SectionRow.position)
    )
    return [
        SectionText(
            number=section.number,
            heading=section.heading,
            level=section.level,
            pdf_page=section.pdf_page,
            passages=tuple(_to_passage(section.id, row) for row in passages[section.id]),
            access=access_within(section.access, version, item),
        )
        for section, version, item in rows
    ]


def _to_passage(section: int, row: PassageRow) -> Passage:
    return Passage(
        SectionId(section),
        row.text,
        row.pdf_page,
        row.number,
        PassageKind(row.shape or PassageKind.PARAGRAPH.value),
        row.marker or "",
        cells_from_stored(row.cells),
    )
