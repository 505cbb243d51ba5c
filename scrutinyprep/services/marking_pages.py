"""A member's marks on the pages of one of a meeting's files, as other programs show them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from scrutinyprep.domain.access import Access
from scrutinyprep.domain.anchors import TextAnchor
from scrutinyprep.domain.errors import Damaged, NotUnderstood, TimedOut
from scrutinyprep.domain.ids import DocumentId, ItemId, MeetingId
from scrutinyprep.domain.meetings import AgendaItem
from scrutinyprep.domain.notes import Highlight, Note, Place
from scrutinyprep.domain.papers import Document
from scrutinyprep.domain.parsed import DocumentKind
from scrutinyprep.domain.provenance import Provenance
from scrutinyprep.domain.questions import Question
from scrutinyprep.pdf.viewing import PageReader
from scrutinyprep.services.leaving import Gate
from scrutinyprep.sharing.page_marks import MarkKind, PageMark
from scrutinyprep.sharing.page_places import boxes_of
from scrutinyprep.store import notes, questions
from scrutinyprep.store.agenda import items_of
from scrutinyprep.store.library import Work
from scrutinyprep.store.papers import access_on_page, files_of, pages_of
from scrutinyprep.store.versions import version_of


@dataclass(frozen=True, slots=True)
class FileMarks:
    """What may leave of the marks on one file, and which of its pages may not."""

    file: Document
    marks: tuple[tuple[PageMark, TextAnchor | None], ...]
    """Each with the passage that it covers; None for a mark on its page as a whole."""
    pages: tuple[Access, ...]
    """Who may see each page, in order."""
    pack_pages: tuple[int | None, ...]
    outline: tuple[tuple[str, int], ...]
    """The open items with the PDF page on which each begins."""
    elsewhere: int
    """How many marks of the meeting are on none of its pages."""


def marks_on_file(
    session: Work, meeting: MeetingId, file: DocumentId | None, gate: Gate
) -> FileMarks:
    """Return the marks on a file of a meeting: on its agenda pack, unless another is named.

    Raises:
        NotUnderstood: it has no file with pages that could be written on.
    """
    chosen = _file(session, meeting, file)
    agenda = items_of(session, meeting)
    firsts = {
        item.id: item.pdf_pages.first
        for item in agenda
        if item.pdf_pages is not None and _is_in(item, chosen.id)
    }
    sheets = _Sheets(chosen.id, firsts)
    found = list(_found(session, meeting, sheets, gate))
    pages = pages_of(session, chosen.id)
    version = version_of(session, chosen.id)
    accesses = _page_accesses(agenda, chosen, len(pages))
    return FileMarks(
        file=chosen,
        marks=tuple(mark for mark in found if mark[0].pdf_page),
        pages=tuple(
            access_on_page(session, version, page.pdf_page).with_grounds_of(within)
            for page, within in zip(pages, accesses, strict=True)
        ),
        pack_pages=tuple(page.pack_page for page in pages),
        outline=tuple(
            (f"{item.number} {item.title}".strip(), firsts[item.id])
            for item in agenda
            if item.id in firsts and not item.access.is_exempt
        ),
        elsewhere=sum(not mark.pdf_page for mark, _ in found),
    )


def with_boxes(path: Path, marks: Iterable[tuple[PageMark, TextAnchor | None]]) -> list[PageMark]:
    """Return the marks with what each covers on its page; each page is read once.

    A passage whose letters are not to be found, as on a scan, is marked by a
    sign on its page.
    """
    by_page: dict[int, list[tuple[PageMark, TextAnchor | None]]] = defaultdict(list)
    for mark, anchor in marks:
        by_page[mark.pdf_page].append((mark, anchor))
    placed: list[PageMark] = []
    with PageReader(path) as reader:
        for page in sorted(by_page):
            if not 1 <= page <= reader.page_count:
                continue
            try:
                letters = reader.letters(page)
            except (Damaged, TimedOut):
                placed += [mark for mark, _ in by_page[page]]
                continue
            placed += [
                mark if anchor is None else replace(mark, boxes=boxes_of(anchor, letters))
                for mark, anchor in by_page[page]
            ]
    return placed


def pdfs_of(session: Work, meeting: MeetingId) -> list[Document]:
    """Return the PDFs of a meeting, the agenda pack first."""
    files = [one for one in files_of(session, meeting) if one.pages and not one.is_written]
    return sorted(files, key=lambda one: one.kind is not DocumentKind.PACK)


def _file(session: Work, meeting: MeetingId, wanted: DocumentId | None) -> Document:
    files = [one for one in pdfs_of(session, meeting) if wanted in (None, one.id)]
    if not files:
        raise NotUnderstood(
            "There is no PDF among the papers of this meeting to write on.",
            "Choose a meeting with an agenda pack, or name one of its PDF files.",
        )
    return files[0]


def _is_in(item: AgendaItem, file: DocumentId) -> bool:
    """Say whether an item's pages are those of this file: where it has papers, they say so."""
    return not item.papers or any(paper.published_in == file for paper in item.papers)


def _page_accesses(agenda: Sequence[AgendaItem], file: Document, pages: int) -> list[Access]:
    """Return what each page is exempt on through its item and the papers on it."""
    accesses = [file.access] * pages
    for item in agenda:
        spans: list[tuple[int, int, Access]] = [
            (paper.pdf_pages.first, paper.pdf_pages.last, paper.access)
            for paper in item.papers
            if paper.published_in == file.id
        ]
        if item.pdf_pages is not None and _is_in(item, file.id):
            spans.append((item.pdf_pages.first, item.pdf_pages.last, item.access))
            spans += [
                (span.first, span.last, item.exempt_grounds) for span in item.exempt_pdf_pages
            ]
        for first, last, access in spans:
            for page in range(max(1, first), min(pages, last) + 1):
                accesses[page - 1] = accesses[page - 1].with_grounds_of(access)
    return accesses


@dataclass(frozen=True, slots=True)
class _Sheets:
    """The file that is written on, and the first page of each item in it."""

    file: DocumentId
    firsts: dict[ItemId, int]

    def page_of(self, place: Place | None, item: ItemId | None) -> int:
        """Return the page of a mark; 0 where it is on none of this file's."""
        if place is not None:
            return place.anchor.pdf_page if place.published_in == self.file else 0
        return 0 if item is None else self.firsts.get(item, 0)


def _found(
    session: Work, meeting: MeetingId, sheets: _Sheets, gate: Gate
) -> Iterable[tuple[PageMark, TextAnchor | None]]:
    """Yield every mark that may leave; one that is not on this file has page 0."""
    for highlight in gate.open_only("highlight", notes.highlights_of(session, meeting)):
        yield _mark(MarkKind.HIGHLIGHT, highlight, highlight.kind.value, sheets)
    own = [note for note in notes.notes_of(session, meeting) if note.words.strip()]
    public = [note for note in own if not note.is_private or not gate.keep_private("note")]
    for note in gate.open_only("note", public):
        yield _mark(MarkKind.NOTE, note, note.words, sheets)
    asked = [q for q in questions.questions_of(session, meeting) if q.said.words.strip()]
    shown = [q for q in asked if not q.said.is_private or not gate.keep_private("question")]
    for question in gate.open_only("question", shown):
        yield _mark(MarkKind.QUESTION, question, question.said.words, sheets)


def _mark(
    kind: MarkKind, mark: Highlight | Note | Question, words: str, sheets: _Sheets
) -> tuple[PageMark, TextAnchor | None]:
    page = sheets.page_of(mark.place, mark.item_id)
    anchor = mark.place.anchor if mark.place is not None and page else None
    provenance: Provenance = mark.provenance
    made = PageMark(
        id=mark.id,
        pdf_page=page,
        kind=kind,
        author=provenance.author,
        made_at=provenance.made_at,
        changed_at=provenance.changed_at,
        words=words.strip(),
        is_region=anchor is not None and anchor.region is not None,
        highlight=mark.kind if isinstance(mark, Highlight) else None,
    )
    has_passage = anchor is not None and (anchor.quote or anchor.region is not None)
    return made, anchor if has_passage else None
