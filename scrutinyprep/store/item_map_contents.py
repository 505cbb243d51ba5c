"""Putting what stands in a file's papers right: sections, passages, requests and details.

Each goes to the paper and the item that hold its page. A section that a boundary
cuts is cut there, and whole again when the boundary has gone. The words never
change, so the search index over them is right throughout.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import bindparam, delete, func, insert, select, update
from sqlalchemy.orm import Session

from scrutinyprep.domain.access import Access
from scrutinyprep.models import (
    DetailRow,
    PassageRow,
    RecommendationRow,
    SectionRow,
    table_of,
)
from scrutinyprep.store.item_map_memory import MapMemory, MappedFile
from scrutinyprep.store.item_map_spans import Spans

_MANY = 400
"""SQLite takes a thousand values in one question, and no more."""


def put_contents(session: Session, file: MappedFile, spans: Spans) -> None:
    """Let everything in the papers of a version be where its pages belong."""
    memory = file.memory
    versions = sorted({file.version.id, *memory.paper_rows.values()})
    _join_pieces(session, memory)
    _cut_sections(session, versions, memory, spans)
    _put_parts(session, table_of(SectionRow), versions, spans, pieces=memory.pieces)
    for table in (table_of(RecommendationRow), table_of(DetailRow)):
        _put_parts(session, table, versions, spans)
    _put_passages(session, versions, spans)
    session.expire_all()


def _join_pieces(session: Session, memory: MapMemory) -> None:
    """Make every section whole again, as the reader found it."""
    if not memory.pieces:
        return
    passages, sections = table_of(PassageRow), table_of(SectionRow)
    session.execute(
        update(passages)
        .where(passages.c.section_id == bindparam("piece"))
        .values(section_id=bindparam("whole")),
        [{"piece": piece, "whole": whole} for piece, whole in memory.pieces.items()],
    )
    session.execute(delete(sections).where(sections.c.id.in_(memory.pieces)))
    memory.pieces = {}


def _cut_sections(session: Session, versions: list[int], memory: MapMemory, spans: Spans) -> None:
    """Cut every section that reaches over a boundary; what comes after it is headless."""
    sections, passages = table_of(SectionRow), table_of(PassageRow)
    reaching = session.execute(
        select(sections.c.id, sections.c.version_id, sections.c.pdf_page)
        .add_columns(func.max(passages.c.pdf_page))
        .join(passages, passages.c.section_id == sections.c.id)
        .where(sections.c.version_id.in_(versions))
        .group_by(sections.c.id)
    ).all()
    next_id = (session.scalar(select(func.max(sections.c.id))) or 0) + 1
    for section, of_version, first, last in reaching:
        if last is None or spans.first_of(last) <= (first or 1):
            continue
        pages = session.execute(
            select(passages.c.id, passages.c.pdf_page)
            .where(passages.c.section_id == section)
            .order_by(passages.c.id)
        ).all()
        begun = spans.first_of(first or 1)
        by_start: dict[int, list[Any]] = defaultdict(list)
        for row in pages:
            by_start[spans.first_of(row.pdf_page or first or 1)].append(row)
        for start in sorted(start for start in by_start if start > begun):
            piece = {
                "id": next_id,
                "version_id": of_version,
                "item_id": None,
                # No other section has it: they are put in order below.
                "position": -next_id,
                "number": None,
                "heading": "",
                "level": 1,
                "pdf_page": min(row.pdf_page for row in by_start[start]),
                "access": spans.access_of(start),
            }
            session.execute(insert(sections), [piece])
            session.execute(
                update(passages)
                .where(passages.c.id == bindparam("passage"))
                .values(section_id=next_id),
                [{"passage": row.id} for row in by_start[start]],
            )
            memory.pieces[next_id] = section
            next_id += 1


@dataclass(frozen=True, slots=True)
class _Part:
    """A section, request or detail with where it is now."""

    id: int
    version_id: int
    item_id: int | None
    position: int
    pdf_page: int | None
    access: Access


def _put_parts(
    session: Session,
    table: Any,
    versions: list[int],
    spans: Spans,
    *,
    pieces: Mapping[int, int] | None = None,
) -> None:
    """Put the rows of a table under the papers that hold their pages, in the order of the file.

    Sections, which alone have pieces, are as exempt as their paper, whatever page they begin on.
    """
    columns = table.c
    rows = session.execute(
        select(
            columns.id,
            columns.version_id,
            columns.item_id,
            columns.position,
            columns.pdf_page,
            columns.access,
        ).where(columns.version_id.in_(versions))
    )
    parts = [_Part(*row) for row in rows]
    wanted = []
    counted: dict[int, int] = defaultdict(int)
    for part in _in_order(parts, pieces or {}):
        span = spans.of(part.pdf_page)
        access = spans.access_of(part.pdf_page)
        if pieces is not None:
            access = span.access.with_grounds_of(access)
        position = counted[span.version_id]
        counted[span.version_id] += 1
        new = _Part(part.id, span.version_id, span.item_id, position, part.pdf_page, access)
        if new != part:
            wanted.append(new)
    if not wanted:
        return
    # No two rows of a version may have one position, not even on the way.
    session.execute(
        update(table).where(columns.id == bindparam("row")).values(position=-bindparam("row")),
        [{"row": part.id} for part in wanted],
    )
    session.execute(
        update(table).where(columns.id == bindparam("row")),
        [
            {
                "row": part.id,
                "version_id": part.version_id,
                "item_id": part.item_id,
                "position": part.position,
                "access": part.access,
            }
            for part in wanted
        ],
    )


def _in_order(parts: list[_Part], pieces: Mapping[int, int]) -> list[_Part]:
    """Return the rows of a file in its order, which no correction changes."""
    begins: dict[int, int] = {}
    for part in parts:
        page = part.pdf_page or 1
        begins[part.version_id] = min(page, begins.get(part.version_id, page))
    positions = {part.id: part.position for part in parts}

    def order(part: _Part) -> tuple[int, int, int]:
        whole = pieces.get(part.id)
        position = positions[part.id if whole is None else whole]
        return begins[part.version_id], position, 0 if whole is None else part.pdf_page or 1

    return sorted(parts, key=order)


def _put_passages(session: Session, versions: list[int], spans: Spans) -> None:
    """Put the passages where their pages belong.

    The whole text of a page stands under the file, unless it is in place of a paper.
    """
    columns = table_of(PassageRow).c
    rows = session.execute(
        select(
            columns.id,
            columns.version_id,
            columns.item_id,
            columns.pdf_page,
            columns.section_id,
            columns.access,
        ).where(
            columns.version_id.in_(versions),
            columns.mark_id.is_(None),
            columns.speech_id.is_(None),
        )
    )
    changed = []
    for id_, version_id, item_id, pdf_page, section_id, access in rows:
        span = spans.of(pdf_page)
        is_own = section_id is not None or span.is_withheld
        wanted_version = span.version_id if is_own else spans.file_version
        wanted = spans.access_of(pdf_page)
        if section_id is not None and span.access.is_exempt:
            wanted = span.access.with_grounds_of(wanted)
        if (version_id, item_id, access) != (wanted_version, span.item_id, wanted):
            changed.append(
                {
                    "row": id_,
                    "version_id": wanted_version,
                    "item_id": span.item_id,
                    "access": wanted,
                }
            )
    for some in _in_bits(changed):
        session.execute(
            update(table_of(PassageRow)).where(columns.id == bindparam("row")), list(some)
        )


def _in_bits(rows: list[dict[str, Any]]) -> Iterable[list[dict[str, Any]]]:
    for at in range(0, len(rows), _MANY):
        yield rows[at : at + _MANY]
