"""Members' and public packs: what one holds and the other only has a page in place of.

A council publishes one meeting's papers twice. The members' pack holds the exempt
papers; in the public pack a page that says "Document is Restricted" stands in place
of each, or nothing does. A councillor may load both, in either order, and what is
true then must not hang on that order:

- Two packs are versions of one document only if both or neither hold exempt papers,
  and neither withholds a paper that the other holds. Otherwise they stand beside each
  other, and what one of them has is still there when the other is published again.
  Their contents tell them apart, never their names.
- A page in place of a paper is never shown where the library holds the paper itself
  (`store.versions.choose_current`), and an item is shown where its papers are
  (`store.agenda`), not where they are withheld.

A paper is withheld if it is exempt and yet its page is not: the reader of packs
marks every page of an exempt paper, but not the page that only stands in its place,
which the public may see.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, exists, select
from sqlalchemy.orm import Session, aliased

from scrutinyprep.domain.access import OPEN, Access
from scrutinyprep.domain.parsed import ParsedPack, ParsedPaper
from scrutinyprep.models import DocumentRow, ItemPlaceRow, PageRow, SectionRow, VersionRow
from scrutinyprep.store.names import plain_name


@dataclass(frozen=True, slots=True)
class Holding:
    """The papers of one version of a pack, by their titles as they are compared."""

    held: frozenset[str]
    withheld: frozenset[str]
    holds_exempt: bool
    """It holds an exempt paper, not only a page in place of one."""


def is_withheld(pack: ParsedPack, paper: ParsedPaper) -> bool:
    """Say whether a pack has only a page in place of this paper."""
    if not paper.access.is_exempt or paper.sections:
        return False
    run = pack.pages[paper.first_pdf_page - 1 : paper.last_pdf_page]
    return (
        # A scanned paper has no sections, either: its pages are pictures, or several.
        sum(bool(page.text.strip()) for page in run) == 1
        and not any(page.needs_ocr or page.access.is_exempt for page in run)
    )


def stored_as_withheld(version: type[VersionRow] = VersionRow) -> ColumnElement[bool]:
    """Return the condition that a stored version of a paper is only a page in its place."""
    marked_page = exists().where(
        PageRow.sha256 == version.sha256,
        PageRow.pdf_page.between(version.first_pdf_page, version.last_pdf_page),
        PageRow.access != OPEN,
    )
    return and_(
        version.first_pdf_page.is_not(None),
        version.access != OPEN,
        ~marked_page,
        ~exists().where(SectionRow.version_id == version.id),
    )


def is_elsewhere(place: type[ItemPlaceRow] = ItemPlaceRow) -> ColumnElement[bool]:
    """Return the condition that a file withholds a paper of an item which another file holds."""
    paper, document = aliased(VersionRow), aliased(DocumentRow)
    return exists().where(
        paper.published_in == place.version_id,
        document.id == paper.document_id,
        document.item_id == place.item_id,
        ~paper.is_current,
        stored_as_withheld(paper),
    )


def holding_of_pack(pack: ParsedPack) -> Holding:
    """Return what a pack that was read holds and withholds."""
    if pack.items:
        papers = [(paper.title, paper) for item in pack.items for paper in item.papers]
    else:
        papers = [(pack.title, paper) for paper in pack.papers]
    withheld = [title for title, paper in papers if is_withheld(pack, paper)]
    held = [(title, paper) for title, paper in papers if not is_withheld(pack, paper)]
    loose = [paper for paper in pack.papers if not is_withheld(pack, paper)]
    return _holding(
        [title for title, _ in held],
        withheld,
        holds_exempt=any(paper.access.is_exempt for paper in (*(p for _, p in held), *loose)),
    )


def holding_of_version(session: Session, version: VersionRow) -> Holding:
    """Return what a stored version of a pack, or of a single report, holds and withholds."""
    has_sections = exists().where(SectionRow.version_id == VersionRow.id)
    papers = session.execute(
        select(DocumentRow.title, VersionRow.access, stored_as_withheld())
        .join(DocumentRow, DocumentRow.id == VersionRow.document_id)
        .where(
            (VersionRow.published_in == version.id)
            # The file is a paper itself where no agenda stands above it.
            | ((VersionRow.id == version.id) & ((VersionRow.access != OPEN) | has_sections))
        )
    ).all()
    exempt_section = exists().where(SectionRow.version_id == version.id, SectionRow.access != OPEN)
    return _holding(
        [title for title, _, withheld in papers if not withheld],
        [title for title, _, withheld in papers if withheld],
        holds_exempt=any(access.is_exempt and not withheld for _, access, withheld in papers)
        or bool(session.scalar(select(exempt_section))),
    )


def holding_of_papers(papers: Iterable[tuple[str, Access, bool]]) -> Holding:
    """Return what papers hold, by title, by access, and by whether only a page stands in place."""
    known = list(papers)
    return _holding(
        [title for title, _, withheld in known if not withheld],
        [title for title, _, withheld in known if withheld],
        holds_exempt=any(access.is_exempt and not withheld for _, access, withheld in known),
    )


def may_be_versions(one: Holding, other: Holding) -> bool:
    """Say whether two files may be versions of one document.

    An agenda without papers may be an earlier version of any pack.
    """
    if not (one.held or one.withheld) or not (other.held or other.withheld):
        return True
    return (
        one.holds_exempt == other.holds_exempt
        and not one.withheld & other.held
        and not other.withheld & one.held
    )


def _holding(held: list[str], withheld: list[str], *, holds_exempt: bool) -> Holding:
    """Return the holding; a title that a pack holds as well says nothing of what it withholds.

    The open and the exempt report on one matter are often called alike.
    """
    there = frozenset(plain_name(title) for title in held)
    return Holding(there, frozenset(plain_name(title) for title in withheld) - there, holds_exempt)
