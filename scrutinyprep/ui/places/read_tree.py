"""The papers of a meeting together with their agenda tree, made in the library's lane."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from scrutinyprep.domain.ids import MeetingId
from scrutinyprep.ui.itemmodels.agenda import Branch, agenda_tree
from scrutinyprep.ui.itemmodels.agenda_counts import with_asked, with_new
from scrutinyprep.ui.itemmodels.agenda_sections import with_sections
from scrutinyprep.ui.itemmodels.pictures import with_pictures
from scrutinyprep.ui.places.contents import PaperContents, read_papers

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services


@dataclass(frozen=True, slots=True)
class PapersWithTree:
    """What a meeting's papers are, and what stands under what in them."""

    papers: PaperContents
    tree: tuple[Branch, ...]
    """Without what changes while one reads: questions, marks and plans."""


def read_with_tree(services: Services, meeting: MeetingId) -> PapersWithTree:
    """Read the papers of a meeting, and put up their tree.

    A pack of 1,000 pages has two thousand rows: to make them took the window 50 ms
    each time that marks or plans were read.

    Raises:
        NothingSuch: there is no such meeting.
    """
    papers = read_papers(services, meeting)
    tree = agenda_tree(papers.agenda, papers.files, Counter())
    tree = with_sections(with_pictures(tree, papers.pictures()), papers.sections)
    return PapersWithTree(papers, with_asked(with_new(tree, papers.files)))
