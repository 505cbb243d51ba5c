"""Which paper each report and appendix of a pack is a further version of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from scrutinyprep.domain.access import OPEN
from scrutinyprep.domain.decision_numbers import references_in
from scrutinyprep.domain.ids import MeetingId
from scrutinyprep.domain.parsed import DocumentKind, ParsedItem, ParsedPack, ParsedPaper
from scrutinyprep.models import DocumentRow, VersionRow
from scrutinyprep.store.same_paper import (
    OF_DIFFERENT_PAPERS,
    SAME_UNDER_ONE_ITEM,
    Texts,
    is_nearly,
)
from scrutinyprep.store.withholding import is_withheld, stored_as_withheld


@dataclass(frozen=True, slots=True)
class Known:
    """A paper that the library knows."""

    document: DocumentRow
    newest: int
    """The number of its newest version."""
    is_exempt: bool = False
    """At least one of its versions is."""
    is_withheld: bool = False
    """No version of it is more than a page in its place."""


def known_papers(session: Session, meeting: MeetingId) -> dict[int, list[Known]]:
    """Return the papers of a meeting by their items, in the order in which they came."""
    rows = session.execute(
        select(
            DocumentRow,
            func.max(VersionRow.number),
            func.max(VersionRow.access != OPEN),
            func.min(stored_as_withheld()),
        )
        .join(VersionRow, VersionRow.document_id == DocumentRow.id)
        .where(
            DocumentRow.meeting_id == meeting,
            DocumentRow.is_file.is_(False),
        )
        .group_by(DocumentRow.id)
        .order_by(DocumentRow.position)
    )
    found: dict[int, list[Known]] = defaultdict(list)
    for document, newest, is_exempt, withheld in rows:
        if document.item_id is not None:
            one = Known(document, newest, is_exempt=bool(is_exempt), is_withheld=bool(withheld))
            found[document.item_id].append(one)
    return found


def papers_meant(
    pack: ParsedPack, item: ParsedItem, known: Sequence[Known], texts: Texts
) -> list[Known | None]:
    """Return the known paper of which each paper of an item is a version; None where it is new.

    The title tells; then a title that is nearly the same; then, of reports, the
    decision's reference; then the words. A page that stands in place of a paper
    may be titled by what is printed on it, so there the next exempt paper of the
    same kind is meant.
    """
    return _Meant(pack, item, known, texts).all()


class _Meant:
    """The search for the known papers of one item."""

    def __init__(
        self, pack: ParsedPack, item: ParsedItem, known: Sequence[Known], texts: Texts
    ) -> None:
        self._pack = pack
        self._item = item
        self._known = known
        self._texts = texts
        self._found: dict[int, Known] = {}

    def all(self) -> list[Known | None]:
        """Return what each paper of the item means."""
        papers = self._item.papers
        for index, paper in enumerate(papers):
            title = paper.title.casefold()
            called_so = [k for k in self._left() if k.document.title.casefold() == title]
            self._take(index, [k for k in called_so if self._may_be(paper, k)])
        self._take_each(self._nearly)
        for index, paper in enumerate(papers):
            if index not in self._found and paper.access.is_exempt:
                withheld = is_withheld(self._pack, paper)
                exempt = [k for k in self._left() if k.is_exempt and _is_kind(k, paper)]
                self._take(index, [k for k in exempt if k.is_withheld is not withheld])
        self._take_each(self._by_reference)
        self._take_by_words()
        return [self._found.get(index) for index in range(len(papers))]

    def _left(self) -> list[Known]:
        taken = {one.document.id for one in self._found.values()}
        return [one for one in self._known if one.document.id not in taken]

    def _take(self, index: int, fitting: Sequence[Known]) -> None:
        if fitting:
            self._found[index] = fitting[0]

    def _take_each(self, fits: Callable[[ParsedPaper, Known], bool]) -> None:
        """Take what fits a paper where nothing else fits it: of two, it may be either."""
        for index, paper in enumerate(self._item.papers):
            if index not in self._found:
                fitting = [k for k in self._left() if fits(paper, k)]
                self._take(index, fitting if len(fitting) == 1 else ())

    def _may_be(self, paper: ParsedPaper, known: Known) -> bool:
        """Say whether a paper of the same name may be a version of a known one.

        The first paper of a supplement goes by its item's name, since its own stands
        nowhere: it may as well be a further appendix, and must not hide the report.
        """
        if self._pack.kind is DocumentKind.PACK or paper.title != self._item.title:
            return True
        return self._has_such_words(paper, known)

    def _has_such_words(self, paper: ParsedPaper, known: Known) -> bool:
        share = self._texts.shared(paper, known.document)
        return share is None or share >= OF_DIFFERENT_PAPERS

    def _nearly(self, paper: ParsedPaper, known: Known) -> bool:
        return (
            # The open and the exempt report on one matter are often called nearly alike.
            paper.access.is_exempt is known.is_exempt
            and is_nearly(paper.title, known.document.title)
            and self._has_such_words(paper, known)
        )

    def _by_reference(self, paper: ParsedPaper, known: Known) -> bool:
        """Say whether both are the report on one decision; its appendices share its number."""
        return (
            paper.kind is DocumentKind.REPORT
            and paper.access.is_exempt is known.is_exempt
            and _is_kind(known, paper)
            and bool(references_in(paper.title) & references_in(known.document.title))
            and self._has_such_words(paper, known)
        )

    def _take_by_words(self) -> None:
        """Take the papers with most of their words in common, the most alike first."""
        alike = []
        for index, paper in enumerate(self._item.papers):
            if index not in self._found:
                for known in self._left():
                    share = self._texts.shared(paper, known.document)
                    if share is not None and share >= SAME_UNDER_ONE_ITEM:
                        alike.append((share, -index, known))
        for _, index, known in sorted(alike, key=lambda one: one[:2], reverse=True):
            if -index not in self._found and known in self._left():
                self._found[-index] = known


def _is_kind(known: Known, paper: ParsedPaper) -> bool:
    return known.document.kind == paper.kind.value
