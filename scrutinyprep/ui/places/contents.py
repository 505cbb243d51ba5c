"""What the library holds of one meeting, read in one go for a place to show."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scrutinyprep.domain.anchors import TextAnchor
from scrutinyprep.domain.ids import DocumentId, ItemId, MeetingId
from scrutinyprep.domain.meetings import AgendaItem, Meeting
from scrutinyprep.domain.notes import Highlight, Note
from scrutinyprep.domain.paging import Paging
from scrutinyprep.domain.papers import Document, Page, Section
from scrutinyprep.domain.parsed import DocumentKind
from scrutinyprep.domain.questions import Question
from scrutinyprep.pdf.content import Box
from scrutinyprep.ui.itemmodels.agenda_counts import MadeAt
from scrutinyprep.ui.itemmodels.word_hits import HitPage
from scrutinyprep.ui.reader.marks import MarkLook, ShownMark, look_of
from scrutinyprep.ui.wording import access_in_words, page_in_words

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services

_GOES_ON = 12
"""A quotation that is so much longer than what its own page holds goes on on the next."""


@dataclass(frozen=True, slots=True)
class PaperContents:
    """The papers of a meeting."""

    meeting: Meeting
    agenda: tuple[AgendaItem, ...]
    files: tuple[Document, ...]
    paths: Mapping[DocumentId, Path]
    """Where the files with pages are kept."""
    pages: Mapping[DocumentId, tuple[Page, ...]]
    sections: tuple[Section, ...] = ()

    def item(self, item: ItemId | None) -> AgendaItem | None:
        """Return an agenda item."""
        return next((found for found in self.agenda if found.id == item), None)

    def page(self, file: DocumentId | None, pdf_page: int) -> Page | None:
        """Return a page of a file."""
        pages = self.pages.get(file, ()) if file is not None else ()
        return pages[pdf_page - 1] if 0 < pdf_page <= len(pages) else None

    def page_now(self, file: DocumentId, pdf_page: int, before: PaperContents | None) -> int:
        """Return what a page of the version before has become: as far into the same item."""
        last = max(1, len(self.pages.get(file, ())))
        was = before.page(file, pdf_page) if before is not None else None
        if before is None or was is None or was.item_id is None:
            return min(pdf_page, last)
        ours = [page.pdf_page for page in self.pages[file] if page.item_id == was.item_id]
        theirs = [page.pdf_page for page in before.pages[file] if page.item_id == was.item_id]
        return min(ours[0] + pdf_page - theirs[0], ours[-1]) if ours else min(pdf_page, last)

    def file_of(self, paper: DocumentId) -> DocumentId | None:
        """Return the file in which a report or appendix was published."""
        papers = (found for item in self.agenda for found in item.papers)
        return next((found.published_in for found in papers if found.document_id == paper), None)

    def pictures(self) -> dict[DocumentId, list[int]]:
        """Return the pages of each file that are pictures whose text nobody has read yet."""
        return {
            file: [page.pdf_page for page in pages if page.needs_ocr]
            for file, pages in self.pages.items()
        }

    def is_written(self, file: DocumentId) -> bool:
        """Say whether a file is text and no print."""
        return any(each.id == file and each.is_written for each in self.files)

    def paging(self, file: DocumentId) -> Paging:
        """Return whose pages a file has."""
        return next((each.paging for each in self.files if each.id == file), Paging.PRINT)

    def hit_page(self, file: DocumentId, pdf_page: int) -> HitPage:
        """Return what a list of places tells of a page."""
        page = self.page(file, pdf_page)
        if page is None:
            return HitPage("", page_in_words(pdf_page, None, self.paging(file)))
        item = self.item(page.item_id)
        title = f"{item.number} {item.title}".strip() if item is not None else ""
        label = page_in_words(pdf_page, None, self.paging(file))
        if page.pack_page is not None:
            label = str(page.pack_page)
        return HitPage(title, label, page.access.is_exempt)

    def labels(self, file: DocumentId) -> dict[int, str]:
        """Return what stands above each page of a file."""
        paging = self.paging(file)
        return {
            page.pdf_page: " · ".join(
                part
                for part in (
                    page_in_words(page.pdf_page, page.pack_page, paging),
                    access_in_words(page.access),
                )
                if part
            )
            for page in self.pages.get(file, ())
        }


@dataclass(frozen=True, slots=True)
class FirstFile:
    """The file of a meeting that is shown as soon as the meeting is opened."""

    meeting: MeetingId
    file: DocumentId | None = None
    path: Path | None = None
    """None where there is no such file, or where it is text and no print."""


@dataclass(frozen=True, slots=True)
class MarkContents:
    """What the councillor has made of a meeting."""

    meeting: MeetingId
    questions: tuple[Question, ...] = field(default=())
    notes: tuple[Note, ...] = field(default=())
    highlights: tuple[Highlight, ...] = field(default=())

    def reworded(self, mark: Question | Note) -> MarkContents:
        """Return the same marks, where one of them says something else."""
        if isinstance(mark, Question):
            questions = tuple(mark if q.id == mark.id else q for q in self.questions)
            return replace(self, questions=questions)
        return replace(self, notes=tuple(mark if n.id == mark.id else n for n in self.notes))

    def made_at(self) -> tuple[MadeAt, ...]:
        """Return which pages there are marks on."""
        places = [(h.place, False) for h in self.highlights]
        places += [(n.place, False) for n in self.notes if n.place is not None]
        places += [(q.place, True) for q in self.questions if q.place is not None]
        return tuple(
            MadeAt(place.published_in, place.anchor.pdf_page, is_question)
            for place, is_question in places
        )

    def shown_on(self, file: DocumentId) -> tuple[ShownMark, ...]:
        """Return the marks on the pages of a file, highlights below the others."""
        shown = []
        for highlight in self.highlights:
            if highlight.place.published_in == file:
                shown += _shown(highlight.id, highlight.place.anchor, look_of(highlight.kind))
        for note in self.notes:
            if note.place is not None and note.place.published_in == file:
                shown += _shown(note.id, note.place.anchor, MarkLook.NOTE, note.words)
        for question in self.questions:
            place, words = question.place, question.said.words
            if place is not None and place.published_in == file:
                shown += _shown(question.id, place.anchor, MarkLook.QUESTION, words)
        return tuple(shown)


def _shown(mark: str, anchor: TextAnchor, look: MarkLook, tip: str = "") -> list[ShownMark]:
    """Return how a mark shows on its page, and on the next where its words go on there."""
    if not anchor.quote and anchor.region is None:
        return []
    shown = [ShownMark(mark, anchor.pdf_page, look, tip, anchor=anchor, **_as_region(anchor))]
    on_page = anchor.end - anchor.start
    rest = anchor.quote[on_page:].strip() if on_page > 0 else ""
    if len(rest) >= _GOES_ON and " " in rest:
        further = TextAnchor(rest, 0, len(rest), anchor.pdf_page + 1)
        # Without a letter of its own: there is one mark, and it begins before.
        is_letter = look in (MarkLook.NOTE, MarkLook.QUESTION)
        shown.append(
            ShownMark(mark, further.pdf_page, look, tip, anchor=further, is_continued=is_letter)
        )
    return shown


def _as_region(anchor: TextAnchor) -> dict[str, Any]:
    """Return where a mark on a part of a page shows; nothing for one on words."""
    part = anchor.region
    if part is None:
        return {}
    return {"boxes": (Box(part.left, part.top, part.right, part.bottom),), "is_region": True}


def read_first(
    services: Services, meeting: MeetingId, wanted: DocumentId | None = None
) -> FirstFile:
    """Read where the file is that is shown first: the wanted one, or the first that has pages."""
    files = _to_read(services.papers.files(meeting))
    first = next((file for file in files if file.id == wanted), files[0] if files else None)
    if first is None or first.is_written:
        return FirstFile(meeting)
    return FirstFile(meeting, first.id, services.papers.path(first.id))


def read_papers(services: Services, meeting: MeetingId) -> PaperContents:
    """Read the papers of a meeting.

    Raises:
        NothingSuch: there is no such meeting.
    """
    files = tuple(services.papers.files(meeting))
    with_pages = [file.id for file in _to_read(files)]
    return PaperContents(
        meeting=services.meetings.one(meeting),
        agenda=tuple(services.meetings.agenda(meeting)),
        files=files,
        paths={file: services.papers.path(file) for file in with_pages},
        pages={file: tuple(services.papers.pages(file)) for file in with_pages},
        sections=tuple(services.papers.sections(meeting)),
    )


def _to_read(files: Sequence[Document]) -> list[Document]:
    """Return the files with pages, the agenda pack first and records of the meeting last.

    Whoever opens a meeting wants its papers, even where the minutes were imported before them.
    """
    kinds = list(DocumentKind)
    return sorted((file for file in files if file.pages), key=lambda file: kinds.index(file.kind))


def read_marks(services: Services, meeting: MeetingId) -> MarkContents:
    """Read what the councillor has made of a meeting."""
    return MarkContents(
        meeting,
        tuple(services.questions.of_meeting(meeting)),
        tuple(services.notes.notes(meeting)),
        tuple(services.notes.highlights(meeting)),
    )
