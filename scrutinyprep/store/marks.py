"""What highlights, notes, questions and evidence share: who made them, and where they sit."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from scrutinyprep.domain.access import OPEN, Access
from scrutinyprep.domain.anchors import Region, TextAnchor
from scrutinyprep.domain.ids import DocumentId
from scrutinyprep.domain.notes import Place
from scrutinyprep.domain.paging import paging_of
from scrutinyprep.domain.provenance import Provenance
from scrutinyprep.models import (
    EvidenceRow,
    HighlightRow,
    NoteRow,
    QuestionRow,
    TrackedRow,
    UndertakingRow,
)
from scrutinyprep.models.meetings import ItemRow
from scrutinyprep.models.papers import VersionRow
from scrutinyprep.models.speeches import SpeechRow
from scrutinyprep.store.page_words import is_machine_read
from scrutinyprep.store.papers import access_on_page, access_within
from scrutinyprep.store.versions import version_of

AnchoredRow = HighlightRow | NoteRow | QuestionRow | EvidenceRow
MarkRow = AnchoredRow | UndertakingRow
SignedRow = MarkRow | TrackedRow


def set_place(session: Session, row: AnchoredRow, place: Place | None) -> None:
    """Let a mark rest on a passage of a paper's newest version, or on none."""
    anchor = place.anchor if place else None
    row.document_id = place.document_id if place else None
    row.version_id = version_of(session, place.document_id).id if place else None
    row.pdf_page = anchor.pdf_page if anchor else None
    row.pack_page = anchor.pack_page if anchor else None
    row.section_number = anchor.section if anchor else None
    row.section_heading = anchor.heading if anchor else None
    row.anchor_start = anchor.start if anchor else None
    row.anchor_end = anchor.end if anchor else None
    row.quote = anchor.quote if anchor else None
    row.prefix = anchor.prefix if anchor else None
    row.suffix = anchor.suffix if anchor else None
    row.region = _region_text(anchor.region) if anchor and anchor.region else None


def place_of(session: Session, row: AnchoredRow) -> Place | None:
    """Return where a mark sits; None where it rests on nothing."""
    return None if row.document_id is None else required_place_of(session, row)


def required_place_of(session: Session, row: AnchoredRow) -> Place:
    """Return where a mark sits that rests on a passage, as the table's constraint has it."""
    version = session.get_one(VersionRow, row.version_id)
    holder = session.get_one(VersionRow, version.published_in or version.id)
    return Place(
        document_id=DocumentId(row.document_id or ""),
        published_in=DocumentId(holder.document_id),
        anchor=TextAnchor(
            quote=row.quote or "",
            start=row.anchor_start or 0,
            end=row.anchor_end or 0,
            pdf_page=row.pdf_page or 0,
            pack_page=row.pack_page,
            section=row.section_number,
            heading=row.section_heading,
            prefix=row.prefix or "",
            suffix=row.suffix or "",
            region=_region_of(row.region),
            is_machine_read=bool(row.quote)
            and is_machine_read(session, version.sha256, row.pdf_page or 0),
            paging=paging_of(holder.format, holder.last_pdf_page),
        ),
    )


def access_of(session: Session, row: MarkRow, item_id: int | None) -> Access:
    """Return who may see a mark, as things are now.

    Its own grounds, those of the passage or speech it rests on, and those of its item:
    asked for each time, so that a paper marked exempt later takes the
    questions on it with it.
    """
    access = row.access
    if item_id is not None:
        item = session.get(ItemRow, item_id)
        access = access.with_grounds_of(item.access if item else OPEN)
    if isinstance(row, (UndertakingRow, EvidenceRow)) and row.speech_id is not None:
        speech = session.get_one(SpeechRow, row.speech_id)
        access = access.with_grounds_of(access_within(speech.access, speech.version, speech.item))
    if not isinstance(row, UndertakingRow) and row.version_id is not None and row.pdf_page:
        version = session.get_one(VersionRow, row.version_id)
        access = access.with_grounds_of(access_on_page(session, version, row.pdf_page))
    return access


def provenance_of(row: SignedRow) -> Provenance:
    """Return who made a mark and when."""
    return Provenance(row.author, row.revision, row.made_at, row.changed_at, row.removed_at)


def touch(row: SignedRow, now: datetime) -> None:
    """Note that a mark was changed."""
    row.revision += 1
    row.changed_at = now


def set_removed(row: SignedRow, at: datetime | None, now: datetime) -> None:
    """Set or take away a tombstone."""
    row.removed_at = at
    touch(row, now)


def _region_text(region: Region) -> str:
    places = (region.left, region.top, region.right, region.bottom)
    return " ".join(repr(float(place)) for place in places)


def _region_of(text: str | None) -> Region | None:
    return Region(*(float(place) for place in text.split())) if text else None
