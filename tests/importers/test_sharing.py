"""Papers read by two processes: the same ones, whoever reads which, and whatever arrives."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec
import pytest

from scrutinyprep.domain.parsed import DocumentKind, ParsedPaper
from scrutinyprep.importers.packs.paper_reading import OneByOne, Prepared, read_paper
from scrutinyprep.importers.packs.papers import PaperPages
from scrutinyprep.importers.packs.stamps import PageStamps
from scrutinyprep.importers.packs.views import PageView, view_of
from scrutinyprep.importers.sharing import (
    PagesStamped,
    PaperBegun,
    PaperRead,
    PapersWanted,
    ReaderOfTwo,
    Told,
    Wanted,
)
from scrutinyprep.importers.sharing_papers import HeldPages
from scrutinyprep.pdf.content import PageContent
from scrutinyprep.pdf.document import PdfDocument
from scrutinyprep.pdf.isolated import Child
from scrutinyprep.pdf.shared_messages import Enough, HelpWanted, PageRead, ReadBackwards
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
        self.asked: list[Wanted] = []
        self._held = HeldPages(pages)
        self._at_a_time = at_a_time
        self._ready: list[Told] = []

    def ask(self, wanted: Wanted) -> None:
        self.asked.append(wanted)
        if isinstance(wanted, PapersWanted):
            told = self._held.papers(wanted)
            self._ready = [each for each in told if isinstance(each, PaperRead)]
        else:
            self._held.prepare(wanted, lambda: False)

    def arrived(self, patience_s: float) -> Iterable[Told]:
        told, self._ready = self._ready[: self._at_a_time], self._ready[self._at_a_time :]
        return told


def read_by_two(
    papers: list[PaperPages], prepared: Prepared, helper: Helper, first_shared: int | None
) -> list[ParsedPaper]:
    return read_with(
        ReaderOfTwo(lambda: first_shared, helper.ask, helper.arrived), papers, prepared
    )


def read_with(
    reader: ReaderOfTwo, papers: list[PaperPages], prepared: Prepared
) -> list[ParsedPaper]:
    reader.found(papers, prepared)
    return reader.read(papers, prepared)


def read_by_one(papers: list[PaperPages], prepared: Prepared) -> list[ParsedPaper]:
    return OneByOne().read(papers, prepared)


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Return the first page of each paper that is read from here on."""
    read: list[int] = []

    def reading(paper: PaperPages, run: Sequence[PageView]) -> ParsedPaper:
        read.append(paper.first_pdf_page)
        return read_paper(paper, run)

    for room in ("sharing", "sharing_papers"):
        monkeypatch.setattr(f"scrutinyprep.importers.{room}.read_paper", reading)
    return read


@pytest.mark.parametrize("at_a_time", [0, 1, 9])
def test_papers_are_the_same_whoever_reads_them(
    papers: list[PaperPages], prepared: Prepared, pages: dict[int, PageContent], at_a_time: int
) -> None:
    helper = Helper(pages, at_a_time=at_a_time)
    found = read_by_two(papers, prepared, helper, 21)
    assert found == read_by_one(papers, prepared)
    assert all(paper.sections for paper in found)


def test_what_arrives_is_not_read_again(
    papers: list[PaperPages], prepared: Prepared, pages: dict[int, PageContent], counted: list[int]
) -> None:
    helper = Helper(pages, at_a_time=9)
    read_by_two(papers, prepared, helper, 21)
    theirs, ours = counted[:3], counted[3:]
    assert theirs == [21, 81, 71]  # the longest first
    assert ours == [1]


def test_only_papers_on_pages_that_the_other_holds_are_asked_for(
    papers: list[PaperPages], prepared: Prepared, pages: dict[int, PageContent]
) -> None:
    held = {number: page for number, page in pages.items() if number >= 40}
    helper = Helper(held, at_a_time=9)
    short = read_by_two(papers, prepared, helper, 40)
    (told,) = helper.asked  # the 50 pages of whole papers are not worth it
    assert isinstance(told, PagesStamped)
    assert told.first_pdf_page == 40
    assert short == read_by_one(papers, prepared)


def test_pages_are_told_of_early_and_again_only_where_their_stamps_turn_out_otherwise(
    papers: list[PaperPages], prepared: Prepared, pages: dict[int, PageContent]
) -> None:
    helper = Helper(pages, at_a_time=9)
    reader = ReaderOfTwo(lambda: 21, helper.ask, helper.arrived)
    whole = PageStamps(left_over=((0, ""),))
    reader.stamped([whole] * len(pages), frozenset())
    assert read_with(reader, papers, prepared) == read_by_one(papers, prepared)
    assert [type(wanted) for wanted in helper.asked] == [PagesStamped, PagesStamped, PapersWanted]
    again = Helper(pages, at_a_time=9)
    reader = ReaderOfTwo(lambda: 21, again.ask, again.arrived)
    reader.stamped(prepared.stamps, frozenset())
    assert read_with(reader, papers, prepared) == read_by_one(papers, prepared)
    assert [type(wanted) for wanted in again.asked] == [PagesStamped, PapersWanted]


def test_pages_are_prepared_until_there_is_something_better_to_do(
    papers: list[PaperPages], prepared: Prepared, pages: dict[int, PageContent]
) -> None:
    held = HeldPages(pages)
    held.prepare(PagesStamped(21, prepared.stamps[20:], frozenset()), lambda: True)
    told = list(held.papers(PapersWanted(((3, papers[3]),))))
    assert told == [PaperBegun(3), PaperRead(3, read_paper(papers[3], prepared.run(papers[3])))]


def test_nothing_is_asked_for_where_nobody_helps(
    papers: list[PaperPages], prepared: Prepared
) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("nobody is there")

    reader = ReaderOfTwo(lambda: None, refuse, lambda _: ())
    reader.stamped(prepared.stamps, frozenset())
    assert read_with(reader, papers, prepared) == read_by_one(papers, prepared)


def test_a_paper_that_nobody_asked_for_is_not_taken(
    papers: list[PaperPages], prepared: Prepared, pages: dict[int, PageContent]
) -> None:
    helper = Helper(pages, at_a_time=0)
    odd = ParsedPaper("Odd", 1, 20)
    posts = [[PaperRead(0, odd), PaperRead(77, odd)]]
    reader = ReaderOfTwo(lambda: 21, helper.ask, lambda _: posts.pop() if posts else ())
    assert read_with(reader, papers, prepared) == read_by_one(papers, prepared)


class Slow:
    """Has begun the longest paper when it is asked first; tells what it found when waited for."""

    def __init__(self, answers: list[Told]) -> None:
        self._answers = answers
        self._has_begun = False
        self.waited_s: list[float] = []

    def ask(self, wanted: Wanted) -> None:
        pass

    def arrived(self, patience_s: float) -> Iterable[Told]:
        if not self._has_begun:
            self._has_begun = True
            return [PaperBegun(1)]
        if not patience_s:
            return ()
        self.waited_s.append(patience_s)
        answers, self._answers = self._answers, []
        return answers


def test_a_paper_that_the_other_reads_already_is_waited_for(
    papers: list[PaperPages], prepared: Prepared, counted: list[int]
) -> None:
    theirs = ParsedPaper("Theirs", 21, 70)
    slow = Slow([PaperRead(1, theirs)])
    found = read_with(ReaderOfTwo(lambda: 21, slow.ask, slow.arrived), papers, prepared)
    assert found[1] is theirs
    assert counted == [1, 71, 81]
    assert len(slow.waited_s) == 1


def test_a_paper_that_does_not_come_is_read_here_after_all(
    papers: list[PaperPages], prepared: Prepared
) -> None:
    slow = Slow([])
    found = read_with(ReaderOfTwo(lambda: 21, slow.ask, slow.arrived), papers, prepared)
    assert found == read_by_one(papers, prepared)
    assert slow.waited_s == sorted(slow.waited_s, reverse=True)  # no longer than was granted


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
        for wanted in (PagesStamped(50, stamps, frozenset()), PapersWanted(((7, paper),))):
            child.send(HelpWanted(msgspec.msgpack.encode(wanted)))
        told = [child.receive_as(Told, 20.0) for _ in range(2)]
    finally:
        child.kill()
    views = [view_of(page, PageStamps()) for page in reversed(read[:10])]
    assert told == [PaperBegun(7), PaperRead(7, read_paper(paper, views))]
