"""Papers read by two processes: the same ones, whoever reads which, and whatever arrives."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import msgspec
import pytest

from scrutinyprep.domain.parsed import DocumentKind, ParsedPaper
from scrutinyprep.importers.messages import HelpWanted
from scrutinyprep.importers.packs.paper_reading import Prepared, read_paper, read_papers
from scrutinyprep.importers.packs.papers import PaperPages
from scrutinyprep.importers.packs.stamps import PageStamps
from scrutinyprep.importers.packs.views import PageView, view_of
from scrutinyprep.importers.sharing import (
    PaperRead,
    PapersWanted,
    papers_from_the_end,
    read_together,
)
from scrutinyprep.pdf.content import PageContent
from scrutinyprep.pdf.document import PdfDocument
from scrutinyprep.pdf.isolated import Child
from scrutinyprep.pdf.shared_messages import Enough, PageRead, ReadBackwards
from tests.pdf.papers import all_of, drawn, words_at

LENGTHS = (20, 50, 10, 40)


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[int, PageContent]:
    sheets = [
        all_of(
            words_at(f"{number}. Heading of page {number}", 72, 750),
            words_at(f"The words of page {number} are these.", 72, 700),
        )
        for number in range(1, sum(LENGTHS) + 1)
    ]
    path = drawn(tmp_path_factory.mktemp("papers") / "pack.pdf", *sheets)
    with PdfDocument(path) as document:
        return {number: document.page(number) for number in range(1, len(sheets) + 1)}


@pytest.fixture(scope="module")
def papers() -> list[PaperPages]:
    result, first = [], 1
    for length in LENGTHS:
        last = first + length - 1
        result.append(PaperPages(f"From {first}", first, last, DocumentKind.REPORT))
        first = last + 1
    return result


@pytest.fixture(scope="module")
def prepared(pages: dict[int, PageContent]) -> Prepared:
    stamps = tuple(PageStamps(pack_page=number) for number in pages)
    views = tuple(view_of(page, stamp) for page, stamp in zip(pages.values(), stamps, strict=True))
    return Prepared(views, stamps, frozenset())


class Helper:
    """Reads as the other process does, and hands over so many papers each time it is asked."""

    def __init__(self, pages: dict[int, PageContent], *, at_a_time: int) -> None:
        self.pages = pages
        self.asked: PapersWanted | None = None
        self._at_a_time = at_a_time
        self._ready: list[PaperRead] = []

    def ask(self, wanted: PapersWanted) -> None:
        self.asked = wanted
        self._ready = list(papers_from_the_end(wanted, self.pages))

    def arrived(self) -> Iterable[PaperRead]:
        told, self._ready = self._ready[: self._at_a_time], self._ready[self._at_a_time :]
        return told


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Return the first page of each paper that is read from here on."""
    read: list[int] = []

    def reading(paper: PaperPages, run: Sequence[PageView]) -> ParsedPaper:
        read.append(paper.first_pdf_page)
        return read_paper(paper, run)

    monkeypatch.setattr("scrutinyprep.importers.sharing.read_paper", reading)
    return read


@pytest.mark.parametrize("at_a_time", [0, 1, 9])
def test_papers_are_the_same_whoever_reads_them(
    papers: list[PaperPages], prepared: Prepared, pages: dict[int, PageContent], at_a_time: int
) -> None:
    helper = Helper(pages, at_a_time=at_a_time)
    found = read_together(papers, prepared, first_shared=21, ask=helper.ask, arrived=helper.arrived)
    assert found == read_papers(papers, prepared)
    assert all(paper.sections for paper in found)


def test_what_arrives_is_not_read_again(
    papers: list[PaperPages], prepared: Prepared, pages: dict[int, PageContent], counted: list[int]
) -> None:
    helper = Helper(pages, at_a_time=9)
    read_together(papers, prepared, first_shared=21, ask=helper.ask, arrived=helper.arrived)
    theirs, ours = counted[:3], counted[3:]
    assert theirs == [21, 81, 71]  # the longest first
    assert ours == [1]


def test_only_papers_on_pages_that_the_other_holds_are_asked_for(
    papers: list[PaperPages], prepared: Prepared, pages: dict[int, PageContent]
) -> None:
    held = {number: page for number, page in pages.items() if number >= 40}
    helper = Helper(held, at_a_time=9)
    short = read_together(papers, prepared, first_shared=40, ask=helper.ask, arrived=helper.arrived)
    assert helper.asked is None  # 50 pages are not worth it
    assert short == read_papers(papers, prepared)


def test_nothing_is_asked_for_where_nobody_helps(
    papers: list[PaperPages], prepared: Prepared
) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("nobody is there")

    nobody: Callable[[], Iterable[PaperRead]] = tuple
    found = read_together(papers, prepared, first_shared=None, ask=refuse, arrived=nobody)
    assert found == read_papers(papers, prepared)


def test_a_paper_that_nobody_asked_for_is_not_taken(
    papers: list[PaperPages], prepared: Prepared, pages: dict[int, PageContent]
) -> None:
    helper = Helper(pages, at_a_time=0)
    odd = ParsedPaper("Odd", 1, 20)
    posts = [[PaperRead(0, odd), PaperRead(77, odd)]]
    found = read_together(
        papers,
        prepared,
        first_shared=21,
        ask=helper.ask,
        arrived=lambda: posts.pop() if posts else (),
    )
    assert found == read_papers(papers, prepared)


def test_a_helper_reads_papers_once_it_is_told_which(tmp_path: Path) -> None:
    sheets = [words_at(f"The words of page {n}.", 72, 700) for n in range(1, 61)]
    path = drawn(tmp_path / "pack.pdf", *sheets)
    paper = PaperPages("The last ten", 51, 60, DocumentKind.REPORT)
    stamps = tuple(PageStamps() for _ in range(50, 61))
    child = Child("importers.sharing_child")
    try:
        child.send(ReadBackwards(bytes(path), None))
        read = [child.receive_as(PageRead, 20.0).page for _ in range(60)]
        child.send(Enough())
        wanted = PapersWanted(50, stamps, frozenset(), ((7, paper),))
        child.send(HelpWanted(msgspec.msgpack.encode(wanted)))
        told = child.receive_as(PaperRead, 20.0)
    finally:
        child.kill()
    views = [view_of(page, PageStamps()) for page in reversed(read[:10])]
    assert told == PaperRead(7, read_paper(paper, views))
