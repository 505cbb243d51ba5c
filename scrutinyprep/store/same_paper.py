"""Whether two papers are versions of one: by their titles, their references or their words.

Titles change between versions ("Updated", "Rev 2", a date), and an appendix of one
letter is never one of another, however alike the rest. The thresholds of words are
from all pairs of the 130 papers of some forty real files, compared by the share of
runs of five words (`domain.likeness`): versions of one paper share 0.77 and more
(reworded reports 0.77 to 0.95), two papers under one item at most 0.31 (a report and
its record of decision 0.19, amendments on one form 0.31), and two papers of different
items at most 0.59 (a budget and a rival budget on the same template).
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from sqlalchemy import select
from sqlalchemy.orm import Session

from scrutinyprep.domain.decision_numbers import references_in
from scrutinyprep.domain.likeness import runs_in, shared
from scrutinyprep.domain.parsed import ParsedPack, ParsedPaper
from scrutinyprep.models import DocumentRow, PageRow, VersionRow
from scrutinyprep.store.names import plain_name

SAME_UNDER_ONE_ITEM = 0.5
"""Papers of one item that share so much are versions of one."""
SAME_ANYWHERE = 0.68
"""Papers of items with different names that share so much are versions of one."""
OF_DIFFERENT_PAPERS = 0.35
"""Papers that share less are not versions of one, though they go by the same item's title."""
_RUNS_TO_JUDGE = 50
"""A text of fewer runs says too little: a page in a paper's place, a cover sheet, a scan."""
_NEARLY_THE_SAME = 0.85
_OF_AN_ITEM = re.compile(r"^\s*(?:agenda\s+)?item\s*(?:no\.?\s*)?\d{1,3}[a-z]?\s*[-–—:.]*\s*", re.I)
_NUMERIC_DATE = re.compile(r"\b\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})\b")
_OF_A_VERSION = re.compile(
    r"\.(?:pdf|docx?)\b|\b(?:v|ver|version|rev|revision|issue)\.?\s*\d+(?:\.\d+)*\b"
    r"|\b(?:supplement(?:ary|al)?|late (?:paper|report|item)|updated?|revised|revision|amended|"
    r"corrected|replacement|final|clean|copy|to follow|version)\b",
    re.IGNORECASE,
)
_APPENDIX_WORD = re.compile(
    r"\b(?:appendices|appendix|annexe?|enclosure|schedule)\b", re.IGNORECASE
)


def is_nearly(one: str, other: str) -> bool:
    """Say whether two titles are the same but for words of a version and small differences.

    What tells papers apart in a list must be the same in both: numbers,
    letters of appendices, and reference numbers where both have any.
    """
    first, second = _bare(one), _bare(other)
    if not first or not second or _marks_of(first) != _marks_of(second):
        return False
    mine, theirs = references_in(one), references_in(other)
    if mine and theirs and not mine & theirs:
        return False
    plain, others = plain_name(first), plain_name(second)
    return SequenceMatcher(None, plain, others, autojunk=False).ratio() >= _NEARLY_THE_SAME


def _bare(title: str) -> str:
    """Return a title without what only says which version of a paper it is."""
    bare = _OF_A_VERSION.sub(" ", _NUMERIC_DATE.sub(" ", _OF_AN_ITEM.sub("", title)))
    for reference in references_in(title):
        year, _, number = reference.rpartition("/")
        bare = re.sub(rf"\b(?:20)?{re.escape(year)}\W?{re.escape(number)}\b", " ", bare)
    return " ".join(bare.split())


def _marks_of(title: str) -> frozenset[str]:
    """Return the words that tell a paper from the next in a list: numbers and single letters."""
    words = re.findall(r"[^\W_]+", title.casefold())
    is_appendix = _APPENDIX_WORD.search(title) is not None
    return frozenset(
        word
        for word in words
        if any(map(str.isdigit, word)) or (len(word) == 1 and (is_appendix or word != "a"))
    )


class Texts:
    """The words of papers, read and counted only where titles do not settle what is meant."""

    def __init__(self, session: Session, pack: ParsedPack) -> None:
        self._session = session
        self._pack = pack
        self._parsed: dict[tuple[int, int], frozenset[int]] = {}
        self._stored: dict[str, frozenset[int]] = {}

    def shared(self, paper: ParsedPaper, document: DocumentRow) -> float | None:
        """Return the share of runs in common, 0 to 1; None where there is too little to judge."""
        mine, theirs = self._of_parsed(paper), self._of_stored(document)
        if min(len(mine), len(theirs)) < _RUNS_TO_JUDGE:
            return None
        return shared(mine, theirs)

    def _of_parsed(self, paper: ParsedPaper) -> frozenset[int]:
        pages = paper.first_pdf_page, paper.last_pdf_page
        if pages not in self._parsed:
            run = self._pack.pages[pages[0] - 1 : pages[1]]
            self._parsed[pages] = runs_in(" ".join(page.text for page in run))
        return self._parsed[pages]

    def _of_stored(self, document: DocumentRow) -> frozenset[int]:
        if document.id not in self._stored:
            newest = self._session.scalars(
                select(VersionRow)
                .where(VersionRow.document_id == document.id)
                .order_by(VersionRow.number.desc())
                .limit(1)
            ).first()
            self._stored[document.id] = runs_in(self._text_of(newest)) if newest else frozenset()
        return self._stored[document.id]

    def _text_of(self, version: VersionRow) -> str:
        if version.first_pdf_page is None or version.last_pdf_page is None:
            return ""
        pages = self._session.scalars(
            select(PageRow.text)
            .where(
                PageRow.sha256 == version.sha256,
                PageRow.pdf_page.between(version.first_pdf_page, version.last_pdf_page),
            )
            .order_by(PageRow.pdf_page)
        )
        return " ".join(pages)
