"""Adding what stands in papers and minutes: all sections, passages and requests of a file at once.

One statement for each table, since a pack holds thousands of passages.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from scrutinyprep.domain.access import OPEN, Access
from scrutinyprep.domain.hits import Where
from scrutinyprep.domain.ids import MeetingId
from scrutinyprep.domain.parsed import (
    ParsedDetail,
    ParsedRecommendation,
    ParsedSection,
    PassageKind,
)
from scrutinyprep.models import DetailRow, RecommendationRow, SectionRow
from scrutinyprep.store.bulk import add_rows
from scrutinyprep.store.passages import PassageColumns, add_passage_columns
from scrutinyprep.store.tables import cells_as_stored


@dataclass(frozen=True, slots=True)
class Contents:
    """What stands in one paper, or in the minute of one item."""

    version_id: int
    item_id: int | None
    sections: Sequence[ParsedSection] = ()
    recommendations: Sequence[ParsedRecommendation] = ()
    recommended: Access = OPEN
    """Who may see the recommendations; sections carry their own."""
    details: Sequence[ParsedDetail] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """A page that is to be found by its whole text, since no section begins on it."""

    version_id: int
    item_id: int | None
    pdf_page: int
    text: str


def add_contents(
    session: Session,
    meeting: MeetingId,
    contents: Sequence[Contents],
    *,
    where: Where,
    pages: Sequence[Page] = (),
    page_access: dict[int, Access] | None = None,
) -> None:
    """Add sections with their passages, recommendations, details, then the pages; index them.

    What stands on an exempt page is exempt, whether or not its own section
    says so. The grounds of its paper and item are added at each reading.
    Sections, recommendations and details are counted through all contents of a version.
    """
    access = page_access or {}
    ids = count(1 + (session.scalar(select(func.max(SectionRow.id))) or 0))
    positions: dict[int, Iterator[int]] = {}
    sections: list[dict[str, Any]] = []
    passages = PassageColumns(where.value, meeting)
    exempt_pages = {page: of_page for page, of_page in access.items() if of_page.exemptions}
    for part in contents:
        of_version = positions.setdefault(part.version_id, count())
        for section in part.sections:
            section_id = next(ids)
            row = {
                "id": section_id,
                "version_id": part.version_id,
                "item_id": part.item_id,
                "position": next(of_version),
                "number": section.number,
                "heading": section.heading,
                "level": section.level,
                "pdf_page": section.pdf_page,
                "access": on_page(section.access, section.pdf_page, exempt_pages),
            }
            sections.append(row)
            before = len(passages.text)
            _add_section(passages, section, exempt_pages)
            added = len(passages.text) - before
            passages.version_id += [part.version_id] * added
            passages.item_id += [part.item_id] * added
            passages.section_id += [section_id] * added
    add_rows(session, SectionRow, sections)
    _add_recommendations(session, contents, access)
    _add_details(session, contents, access)
    _add_pages(passages, pages, exempt_pages)
    add_passage_columns(session, passages)


def on_page(access: Access, pdf_page: int | None, page_access: dict[int, Access]) -> Access:
    """Return the access of something with this access that stands on this page."""
    of_page = page_access.get(pdf_page or 0, OPEN)
    # Asked for every passage, and nearly all are open.
    if not access.exemptions and not of_page.exemptions:
        return OPEN
    return access.with_grounds_of(of_page)


def _add_section(
    columns: PassageColumns, section: ParsedSection, exempt_pages: dict[int, Access]
) -> None:
    """Add the heading of a section, if it has one, and its passages; not yet whose they are."""
    passages = section.passages
    if section.heading:
        columns.pdf_page.append(section.pdf_page)
        columns.number.append(section.number)
        columns.shape.append(PassageKind.HEADING.value)
        columns.access.append(on_page(section.access, section.pdf_page, exempt_pages))
        columns.text.append(section.heading)
        columns.cells.append(None)
        columns.marker.append(None)
    columns.pdf_page += [passage.pdf_page for passage in passages]
    columns.number += [passage.number for passage in passages]
    columns.shape += [passage.kind.value for passage in passages]
    if section.access.exemptions or exempt_pages:
        columns.access += [on_page(section.access, p.pdf_page, exempt_pages) for p in passages]
    else:
        columns.access += [OPEN] * len(passages)
    columns.text += [passage.text for passage in passages]
    columns.cells += [cells_as_stored(passage.cells) for passage in passages]
    columns.marker += [passage.marker or None for passage in passages]


def _add_pages(
    columns: PassageColumns, pages: Sequence[Page], exempt_pages: dict[int, Access]
) -> None:
    """Add pages, each as one paragraph."""
    nothing = [None] * len(pages)
    columns.version_id += [page.version_id for page in pages]
    columns.item_id += [page.item_id for page in pages]
    columns.section_id += nothing
    columns.pdf_page += [page.pdf_page for page in pages]
    columns.number += nothing
    columns.shape += [PassageKind.PARAGRAPH.value] * len(pages)
    columns.access += [on_page(OPEN, page.pdf_page, exempt_pages) for page in pages]
    columns.text += [" ".join(page.text.split()) for page in pages]
    columns.cells += nothing
    columns.marker += nothing


def _add_recommendations(
    session: Session, contents: Sequence[Contents], page_access: dict[int, Access]
) -> None:
    positions: dict[int, Iterator[int]] = {}
    rows = [
        {
            "version_id": part.version_id,
            "item_id": part.item_id,
            "position": next(positions.setdefault(part.version_id, count())),
            "kind": recommendation.kind.value,
            "text": recommendation.text,
            "pdf_page": recommendation.pdf_page,
            "access": on_page(part.recommended, recommendation.pdf_page, page_access),
        }
        for part in contents
        for recommendation in part.recommendations
    ]
    add_rows(session, RecommendationRow, rows)


def _add_details(
    session: Session, contents: Sequence[Contents], page_access: dict[int, Access]
) -> None:
    positions: dict[int, Iterator[int]] = {}
    rows = [
        {
            "version_id": part.version_id,
            "item_id": part.item_id,
            "position": next(positions.setdefault(part.version_id, count())),
            "name": detail.name.value,
            "text": detail.text,
            "pdf_page": detail.pdf_page,
            "access": on_page(OPEN, detail.pdf_page, page_access),
        }
        for part in contents
        for detail in part.details
    ]
    add_rows(session, DetailRow, rows)
