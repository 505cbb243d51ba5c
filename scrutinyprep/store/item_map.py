"""The item map that is shown: the reader's, with the user's corrections in their order.

Nothing is ever moved back by hand. Whatever is corrected or taken back, the map is
made once more from what the reader found, and the rows of the version are put where
this map has them, in one unit of work: items, papers, sections and all that stands
in them, who may see it, and the marks on it.
"""

from __future__ import annotations

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from scrutinyprep.domain.corrections import Correction, NotApplied, apply_all
from scrutinyprep.domain.errors import NothingSuch, NotUnderstood
from scrutinyprep.domain.ids import DocumentId, MeetingId
from scrutinyprep.domain.parsed import DocumentKind
from scrutinyprep.domain.shown_map import ShownMap
from scrutinyprep.models import DocumentRow, ImportWarningRow, VersionRow
from scrutinyprep.store.corrections import corrections_of
from scrutinyprep.store.item_map_contents import put_contents
from scrutinyprep.store.item_map_items import put_items
from scrutinyprep.store.item_map_marks import put_marks, where_marks_are
from scrutinyprep.store.item_map_memory import MapMemory, MappedFile, memory_of, remember
from scrutinyprep.store.item_map_pages import put_pages
from scrutinyprep.store.item_map_papers import put_papers
from scrutinyprep.store.item_map_spans import Spans
from scrutinyprep.store.versions import choose_current, version_of

NOT_APPLIED = "correction-not-applied"
"""The code of the warning that names a correction which a version does not allow."""


def shown_map(session: Session, document: DocumentId) -> ShownMap:
    """Return the item map of a file in its current version.

    Raises:
        NothingSuch: there is no such file.
        NotUnderstood: it has no pages.
    """
    row, version = _file(session, document)
    memory = memory_of(session, version)
    return _shown(session, row, memory)


def put_map(session: Session, document: DocumentId) -> ShownMap:
    """Put everything in a file's current version where its corrections have it now.

    Raises:
        NothingSuch: there is no such file.
        NotUnderstood: it has no pages.
    """
    row, version = _file(session, document)
    return put_version(session, MappedFile(row, version, memory_of(session, version)))


def put_version(session: Session, file: MappedFile) -> ShownMap:
    """Put everything in one version of a file where its corrections have it now."""
    version = file.version
    shown = _shown(session, file.document, file.memory)
    before = where_marks_are(session, version)
    put_pages(session, version, shown.map)
    items = put_items(session, file, shown.map)
    papers = put_papers(session, file, shown.map, items)
    spans = Spans(shown.map, version.id, items, papers)
    put_contents(session, file, spans)
    put_marks(session, file, before, spans)
    _warn(session, version, shown.not_applied)
    remember(version, file.memory)
    choose_current(session, MeetingId(file.document.meeting_id))
    return shown


def _shown(session: Session, document: DocumentRow, memory: MapMemory) -> ShownMap:
    corrections = corrections_of(session, document.id)
    map_, refused = apply_all(memory.map, [(c.id, c.correction) for c in corrections])
    return ShownMap(
        DocumentId(document.id),
        MeetingId(document.meeting_id),
        DocumentKind(document.kind),
        document.title,
        map_,
        memory.map,
        tuple(corrections),
        refused,
    )


def warning_of(correction: Correction, why: str) -> str:
    """Return the sentence that tells the user of a correction which can't be applied."""
    return f"Your correction “{correction.said}” could not be applied: {why}"


def _warn(session: Session, version: VersionRow, refused: tuple[NotApplied, ...]) -> None:
    session.execute(
        delete(ImportWarningRow).where(
            ImportWarningRow.version_id == version.id, ImportWarningRow.code == NOT_APPLIED
        )
    )
    session.add_all(
        ImportWarningRow(
            version_id=version.id, code=NOT_APPLIED, message=warning_of(one.correction, one.why)
        )
        for one in refused
    )


def _file(session: Session, document: DocumentId) -> tuple[DocumentRow, VersionRow]:
    row = session.get(DocumentRow, document)
    if row is None or not row.is_file:
        raise NothingSuch("agenda pack", document)
    version = version_of(session, document)
    has_map = version.reader_map is not None or session.scalar(
        select(VersionRow.id).where(VersionRow.published_in == version.id).limit(1)
    )
    if version.last_pdf_page is None or not (has_map or row.kind != DocumentKind.MINUTES.value):
        raise NotUnderstood(
            f"“{row.title}” has no pages that belong to agenda items.",
            "Choose an agenda pack or a supplement.",
        )
    return row, version
