"""In which order versions were published, which may not be the order in which they came.

A browser calls the second download "pack (1).pdf", so that dropping both brings the
newer one in first; and a late report may be loaded before the pack that it corrects.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session, aliased

from scrutinyprep.domain.parsed import DocumentKind
from scrutinyprep.models import DocumentRow, ItemPlaceRow, PageRow, VersionRow


@dataclass(frozen=True, slots=True)
class _Published:
    """A version, and what tells when it was published."""

    version: VersionRow
    file: VersionRow
    """The file that holds it; the version itself where that is a file."""
    is_of_pack: bool
    is_first_of_pack: bool
    """The file is the first version of its pack that the library saw."""
    holds_papers: bool
    """At least one item of the file has pages."""
    has_pack_pages: bool
    """At least one of its own pages bears a number of the pack."""

    def is_before(self, other: _Published) -> bool:
        """Say whether this one is known to be published before the other, which came first."""
        if self.is_of_pack and other.is_of_pack and self.holds_papers is not other.holds_papers:
            # An agenda without its papers, whenever it was printed, is no later word on them.
            return other.holds_papers
        mine, theirs = self.file.published_at, other.file.published_at
        if mine is not None and theirs is not None:
            return mine < theirs
        return self.is_first_of_pack and not other.is_of_pack


def number_versions(session: Session, documents: Iterable[str]) -> None:
    """Number the versions of documents in the order in which they were published.

    Where a file does not say when that was, in the order in which they came; but
    a supplement is later than the pack that it adds to. So the highest number
    is always the newest. A copy that differs in no word from what the pack has comes
    before that, whenever it was saved: it says nothing new, and lacks the pack's pages.
    """
    session.flush()
    wanted = list(dict.fromkeys(documents))
    for at in range(0, len(wanted), 500):
        # SQLite takes a thousand names in one question, and no more.
        _number(session, wanted[at : at + 500])
    session.flush()


def newest_of(session: Session, documents: Iterable[str]) -> frozenset[int]:
    """Return the newest version of each of these documents."""
    newest = aliased(VersionRow)
    highest = (
        select(func.max(newest.number))
        .where(newest.document_id == VersionRow.document_id)
        .scalar_subquery()
    )
    wanted = list(dict.fromkeys(documents))
    found: set[int] = set()
    for at in range(0, len(wanted), 500):
        some = VersionRow.document_id.in_(wanted[at : at + 500])
        found.update(
            session.scalars(select(VersionRow.id).where(some, VersionRow.number == highest))
        )
    return frozenset(found)


def is_newest(session: Session, version: VersionRow) -> bool:
    """Say whether nothing newer of its document was published."""
    return version.id in newest_of(session, [version.document_id])


def _number(session: Session, documents: list[str]) -> None:
    by_document: dict[str, list[_Published]] = {}
    for one in _published(session, documents):
        ordered = by_document.setdefault(one.version.document_id, [])
        at = len(ordered)
        while at and _is_before(session, one, ordered[at - 1]):
            at -= 1
        ordered.insert(at, one)
    changed = [
        (one.version, number)
        for ordered in by_document.values()
        for number, one in enumerate(ordered, 1)
        if one.version.number != number
    ]
    # By way of numbers that no version has: two may never have the same.
    for version, number in changed:
        version.number = -number
    session.flush()
    for version, number in changed:
        version.number = number


def _is_before(session: Session, one: _Published, other: _Published) -> bool:
    """Say whether a version comes before another, which came into the library first."""
    if one.has_pack_pages is not other.has_pack_pages and _say_the_same(session, one, other):
        return other.has_pack_pages
    return one.is_before(other)


def _say_the_same(session: Session, one: _Published, other: _Published) -> bool:
    """Say whether no word differs between two versions, wherever their lines and pages end."""
    words = _words_of(session, one.version)
    return bool(words) and words == _words_of(session, other.version)


def _words_of(session: Session, version: VersionRow) -> list[str]:
    pages = session.scalars(
        select(PageRow.text)
        .where(
            PageRow.sha256 == version.sha256,
            PageRow.pdf_page.between(version.first_pdf_page, version.last_pdf_page),
        )
        .order_by(PageRow.pdf_page)
    )
    return [word for text in pages if not _is_padding(text) for word in text.split()]


def _is_padding(text: str) -> bool:
    """Say whether a page was only put in to make the pages of a paper even."""
    return " ".join(text.split()).casefold() == "this page is intentionally left blank"


def _published(session: Session, documents: list[str]) -> list[_Published]:
    """Return the versions of documents that have several, in the order in which they came."""
    file, of_file, older = aliased(VersionRow), aliased(DocumentRow), aliased(VersionRow)
    several = (
        select(VersionRow.document_id)
        .where(VersionRow.document_id.in_(documents))
        .group_by(VersionRow.document_id)
        .having(func.count() > 1)
    )
    has_older = exists().where(older.document_id == file.document_id, older.id < file.id)
    has_papers = exists().where(
        ItemPlaceRow.version_id == file.id, ItemPlaceRow.first_pdf_page.is_not(None)
    )
    has_pack_pages = exists().where(
        PageRow.sha256 == VersionRow.sha256,
        PageRow.pdf_page.between(VersionRow.first_pdf_page, VersionRow.last_pdf_page),
        PageRow.pack_page.is_not(None),
    )
    rows = session.execute(
        select(VersionRow, file, of_file.kind, has_older, has_papers, has_pack_pages)
        .join(file, file.id == func.coalesce(VersionRow.published_in, VersionRow.id))
        .join(of_file, of_file.id == file.document_id)
        .where(VersionRow.document_id.in_(several))
        .order_by(VersionRow.id)
    )
    return [
        _Published(
            version,
            holder,
            is_of_pack=kind == DocumentKind.PACK.value,
            is_first_of_pack=kind == DocumentKind.PACK.value and not older_one,
            holds_papers=papers,
            # Of a whole file it would tell nothing: each pack has its own count.
            has_pack_pages=bool(stamped) and version.published_in is not None,
        )
        for version, holder, kind, older_one, papers, stamped in rows
    ]
