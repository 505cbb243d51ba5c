"""A long PDF shared by two processes: one begins with its last page."""

from pathlib import Path

import pytest

from scrutinyprep.pdf.content import PageContent
from scrutinyprep.pdf.document import PdfDocument
from scrutinyprep.pdf.isolated import Child, ChildDied
from scrutinyprep.pdf.shared import SharedDocument
from scrutinyprep.pdf.shared_messages import PageRead, ReadBackwards
from tests.pdf.papers import drawn, words_at


def a_paper(folder: Path, pages: int) -> Path:
    return drawn(
        folder / "a.pdf", *(words_at(f"This is page {n}", 72, 700) for n in range(1, pages + 1))
    )


def an_empty_page(pdf_page: int) -> PageContent:
    return PageContent(pdf_page, 10.0, 10.0, (), has_pictures=False)


def test_pages_that_arrived_are_taken_and_the_others_read(tmp_path: Path) -> None:
    post = [[], [an_empty_page(3), an_empty_page(9)], []]
    with SharedDocument(a_paper(tmp_path, 3), None, lambda: post.pop(0)) as document:
        assert document.page(1).lines[0].text == "This is page 1"
        assert document.pages_ahead == 0
        assert document.page(2).lines[0].text == "This is page 2"
        assert document.pages_ahead == 1
        assert document.page(3) == an_empty_page(3)
        assert document.pages_ahead == 0


def test_a_page_that_was_read_here_meanwhile_does_not_count(tmp_path: Path) -> None:
    post = [[], [an_empty_page(1), an_empty_page(2), an_empty_page(3)], []]
    with SharedDocument(a_paper(tmp_path, 3), None, lambda: post.pop(0)) as document:
        document.page(1)
        assert document.page(2) == an_empty_page(2)
        assert document.pages_ahead == 1


def test_a_long_paper_is_read_from_its_end(tmp_path: Path) -> None:
    path = a_paper(tmp_path, 60)
    child = Child("importers.sharing_child")
    try:
        child.send(ReadBackwards(bytes(path), None))
        read = [child.receive_as(PageRead, 20.0).page for _ in range(60)]
    finally:
        child.kill()
    with PdfDocument(path) as document:
        assert read == [document.page(number) for number in range(60, 0, -1)]


@pytest.mark.parametrize("content", ["short", "damaged"])
def test_there_is_no_help_with_what_needs_none(tmp_path: Path, content: str) -> None:
    path = a_paper(tmp_path, 2)
    if content == "damaged":
        path.write_bytes(b"%PDF-1.7 broken")
    child = Child("importers.sharing_child")
    try:
        child.send(ReadBackwards(bytes(path), None))
        with pytest.raises(ChildDied):
            child.receive(20.0)
    finally:
        child.kill()
