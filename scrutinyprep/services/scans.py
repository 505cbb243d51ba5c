"""What a user can do with pages that are pictures: have their text read, and forget it again."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from scrutinyprep.domain.changes import Change, Kind
from scrutinyprep.domain.errors import NotUnderstood, ScanReaderMissing
from scrutinyprep.domain.ids import DocumentId
from scrutinyprep.domain.scans import ScanEngine, ScannedPage
from scrutinyprep.importers.packs.scanned import ScannedPaper, read_scanned
from scrutinyprep.pdf.content import PageContent
from scrutinyprep.pdf.ocr import read_pictures
from scrutinyprep.pdf.ocr_engine import ENGLISH, WELSH, EngineFailed, engine_at, find_program
from scrutinyprep.pdf.ocr_text import lines_of
from scrutinyprep.services.papers import Papers
from scrutinyprep.store import page_words, scans
from scrutinyprep.store.contents import Contents, Page
from scrutinyprep.store.library import LibraryStore, Work
from scrutinyprep.store.scans import ScannedRun
from scrutinyprep.store.versions import version_of


@dataclass(frozen=True, slots=True)
class ScanJob:
    """Which pages are to be read, and by what. Nothing of it asks the library again."""

    document: DocumentId
    path: Path
    pages: tuple[int, ...]
    with_text: tuple[int, ...]
    """Pages that were asked for, but have text of their own and are left alone."""
    program: Path
    engine: ScanEngine
    languages: str


class Scans:
    """Reading the pictures of pages.

    `plan`, `keep` and `forget` are the library's business; `read` never
    touches it, so it may run beside it for minutes.
    """

    def __init__(self, store: LibraryStore) -> None:
        self._store = store

    def engine(self) -> ScanEngine:
        """Return the program that reads pictures.

        Raises:
            ScanReaderMissing: there is none on this computer, or it does not run.
        """
        return _engine()[1]

    def plan(
        self,
        document: DocumentId,
        pages: Collection[int] | None = None,
        languages: str | None = None,
    ) -> ScanJob:
        """Return what is to be read: these pages of a document, or all that need it.

        Raises:
            ScanReaderMissing: there is no program to read them with.
            NotUnderstood: it does not know the language, or no page needs reading.
        """
        program, engine = _engine()
        known = _languages(engine, languages)
        with self._store.reading() as session:
            _, needed = scans.pictures_in(session, document)
        path = Papers(self._store).path(document)
        wanted = needed if pages is None else [page for page in needed if page in pages]
        if not wanted:
            raise NotUnderstood(
                "None of these pages is a picture without text.",
                "Pages with text of their own can be searched and quoted as they are.",
            )
        others = () if pages is None else tuple(sorted(set(pages) - set(wanted)))
        return ScanJob(document, path, tuple(wanted), others, program, engine, known)

    def read(
        self,
        job: ScanJob,
        took: Callable[[ScannedPage], None],
        *,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> tuple[int, ...]:
        """Read the pages one by one, each handed to `took` at once; return those that failed.

        `progress` is told the pages done and in all.

        Raises:
            ImportFailed: the file can't be opened.
            Cancelled: `cancelled` said so. What `took` was handed stays good.
        """
        failed = []
        answers = read_pictures(
            job.path,
            job.pages,
            program=job.program,
            engine=job.engine,
            languages=job.languages,
            cancelled=cancelled,
        )
        for done, answer in enumerate(answers, 1):
            if isinstance(answer, ScannedPage):
                took(answer)
            else:
                failed.append(answer)
            if progress is not None:
                progress(done, len(job.pages))
        return tuple(failed)

    def keep(self, document: DocumentId, pages: Sequence[ScannedPage]) -> Change:
        """Let what was read be the text of its pages: searched, quoted and structured as such."""
        if not pages:
            return Change(Kind(0), document)
        with self._store.writing() as session:
            sha256, _ = scans.pictures_in(session, document)
            for page in pages:
                page_words.set_page_words(session, sha256, page)
            _make_anew(session, sha256, {page.pdf_page for page in pages})
        return Change(Kind.PAPERS, document)

    def forget(self, document: DocumentId, pages: Collection[int] | None = None) -> Change:
        """Let these pages, or all of a document that were read, be pictures again."""
        with self._store.writing() as session:
            sha256, read = scans.pages_read_in(session, document)
            gone = {page for page in read if pages is None or page in pages}
            for pdf_page in gone:
                before = page_words.forget_page_words(session, sha256, pdf_page)
                scans.set_page_text(session, sha256, pdf_page, before, needs_ocr=True)
            _make_anew(session, sha256, gone)
        return Change(Kind.PAPERS if gone else Kind(0), document)

    def pages_read(self, document: DocumentId) -> tuple[ScannedPage, ...]:
        """Return all that was read of a document."""
        with self._store.reading() as session:
            sha256, read = scans.pages_read_in(session, document)
            return tuple(p for p in page_words.pages_read(session, sha256) if p.pdf_page in read)

    def page(self, document: DocumentId, pdf_page: int) -> ScannedPage | None:
        """Return what was read of one page of the file that holds a document, if it was."""
        with self._store.reading() as session:
            sha256 = version_of(session, document).sha256
            return page_words.page_words_of(session, sha256, pdf_page)


def _make_anew(session: Work, sha256: str, pages: Collection[int]) -> None:
    """Structure, for each paper that has one of these pages, all its pages that were read."""
    for run in scans.runs_with(session, sha256, pages):
        scans.clear_run(session, run, {*run.pages, *pages})
        _add(session, sha256, run, pages)


def _add(session: Work, sha256: str, run: ScannedRun, pages: Collection[int]) -> None:
    found = _structured(session, sha256, run)
    for pdf_page, words in found.texts.items():
        scans.set_page_text(session, sha256, pdf_page, words, needs_ocr=False)
    begun = {p.pdf_page for section in found.sections for p in section.passages}
    texts = dict(found.texts)
    for pdf_page in set(pages) - set(run.pages):
        texts[pdf_page] = scans.page_text_of(session, sha256, pdf_page)
    scans.add_run(
        session,
        run,
        Contents(
            version_id=run.version_id,
            item_id=run.item_id,
            sections=found.sections,
            recommendations=found.recommendations,
            recommended=run.access,
            details=found.details,
        ),
        [
            Page(run.version_id, run.item_id, pdf_page, words)
            for pdf_page, words in texts.items()
            if pdf_page not in begun and words.strip()
        ],
    )


def _structured(session: Work, sha256: str, run: ScannedRun) -> ScannedPaper:
    sizes = scans.sizes_of(session, sha256, run.pages)
    contents = []
    for pdf_page in run.pages:
        read = page_words.page_words_of(session, sha256, pdf_page)
        size = sizes[pdf_page]
        lines = lines_of(read.words) if read is not None else ()
        contents.append(PageContent(pdf_page, size.width_pt, size.height_pt, lines, True))
    is_stamped = any(size.is_stamped for size in sizes.values())
    return read_scanned(contents, run.kind, run.access, is_stamped=is_stamped)


def _engine() -> tuple[Path, ScanEngine]:
    program = find_program()
    if program is None:
        raise ScanReaderMissing
    try:
        return program, engine_at(program)
    except EngineFailed as error:
        raise ScanReaderMissing from error


def _languages(engine: ScanEngine, wanted: str | None) -> str:
    """Return the languages to read in: English, and Welsh where it is there, unless others."""
    asked = wanted.split("+") if wanted else [ENGLISH, WELSH]
    known = [language for language in asked if language in engine.languages]
    if not known or (wanted and len(known) < len(asked)):
        there = ", ".join(engine.languages) or "none"
        raise NotUnderstood(
            f"{engine.name} can't read {'+'.join(asked)}; the languages it has are: {there}.",
            "Choose one of those, or install more of Tesseract's languages.",
        )
    return "+".join(known)
