"""Which paper each report and appendix of a pack is a further version of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from scrutinyprep.domain.access import OPEN
from scrutinyprep.domain.ids import MeetingId
from scrutinyprep.domain.parsed import ParsedPack, ParsedPaper
from scrutinyprep.models import DocumentRow, VersionRow
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
    pack: ParsedPack, papers: Sequence[ParsedPaper], known: Sequence[Known]
) -> list[Known | None]:
    """Return the known paper of which each paper of an item is a version; None where it is new.

    The title tells. A page that stands in place of a paper may be titled by what
    is printed on it, so there the next exempt paper of the same kind is meant.
    """
    found: dict[int, Known] = {}

    def take(index: int, fitting: Sequence[Known]) -> None:
        taken = {one.document.id for one in found.values()}
        one = next((k for k in fitting if k.document.id not in taken), None)
        if one is not None:
            found[index] = one

    for index, paper in enumerate(papers):
        title = paper.title.casefold()
        take(index, [k for k in known if k.document.title.casefold() == title])
    for index, paper in enumerate(papers):
        if index not in found and paper.access.is_exempt:
            withheld = is_withheld(pack, paper)
            exempt = [k for k in known if k.is_exempt and k.document.kind == paper.kind.value]
            take(index, [k for k in exempt if k.is_withheld is not withheld])
    return [found.get(index) for index in range(len(papers))]
