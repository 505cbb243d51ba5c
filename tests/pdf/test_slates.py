"""Memory that is lent to a child, and what is copied from it."""

import os
import subprocess
import sys

import pytest

from scrutinyprep.pdf.document import PdfDocument
from scrutinyprep.pdf.slates import SLATE_BYTES, Spares, borrowed, bytes_of, make_slate, memory_for
from scrutinyprep.pdf.viewing import PageReader
from tests.pdf.children import command, serving
from tests.pdf.papers import drawn, words_at

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="lent by number on Linux only")


@pytest.fixture
def slate():
    slate = make_slate()
    yield slate
    slate.close()


@linux_only
def test_what_a_child_draws_is_seen_by_its_parent_and_stays_when_it_draws_anew(slate):
    code = "import sys\nfrom scrutinyprep.pdf.slates import borrowed\nborrowed({!r})[:4] = {!r}"
    for words in (b"page", b"next"):
        subprocess.run(command(code.format(slate.handle, words)), pass_fds=slate.lent, check=True)
        if words == b"page":
            copied = slate.copy(4)
    assert bytes(copied) == b"page"
    assert bytes(slate.copy(4)) == b"next"


@linux_only
def test_a_child_cannot_take_the_memory_away_from_under_its_parent(slate):
    with pytest.raises(PermissionError):
        os.ftruncate(slate.lent[0], 0)
    assert len(borrowed(slate.handle)) == SLATE_BYTES


def test_what_is_no_handle_is_refused():
    with pytest.raises(ValueError, match="no handle"):
        borrowed("elsewhere 1")


def test_memory_of_its_own_begins_empty():
    assert bytes(memory_for(9_000)) == bytes(9_000)


def test_memory_is_used_again_for_pages_that_differ_by_a_row_of_pixels():
    spares = Spares()
    first = spares.take(6_479_920)
    spares.give(first[:6_479_920])
    again = spares.take(6_484_200)
    assert again.obj is first.obj
    assert spares.take(6_484_200).obj is not first.obj, "it is looked at already"


def test_memory_far_too_large_is_left_for_a_picture_that_needs_it():
    spares = Spares()
    large, small = spares.take(8_000_000), spares.take(1_000_000)
    spares.give(large)
    spares.give(small)
    assert spares.take(900_000).obj is small.obj
    assert spares.take(900_000).obj is not large.obj
    assert spares.take(7_900_000).obj is large.obj


def test_of_spare_memory_only_a_little_is_kept():
    spares = Spares()
    taken = [spares.take(1_000_000) for _ in range(4)]
    for each in taken:
        spares.give(each)
    again = [spares.take(1_000_000).obj for _ in range(4)]
    assert sum(any(one is each.obj for each in taken) for one in again) == 2
    assert bytes_of(taken[0][:10]) >= 1_000_000


SMALL = """
from scrutinyprep.pdf import viewing_child

def serve(channel):
    viewing_child.borrowed = lambda handle: memoryview(bytearray(1000))
    viewing_child.serve(channel)
"""


def test_a_picture_that_does_not_fit_comes_through_the_pipe(tmp_path):
    paper = drawn(tmp_path / "paper.pdf", words_at("Sheet", 72, 700))
    code = SMALL
    with PageReader(paper, command=serving(code)) as reader, PdfDocument(paper) as document:
        picture = reader.picture(1, 1.0)
        assert isinstance(picture.pixels, bytearray)
        assert picture == document.picture(1, 1.0)


@linux_only
def test_pictures_on_the_slate_have_memory_of_their_own(tmp_path):
    paper = drawn(tmp_path / "paper.pdf", *(words_at(f"Sheet {n}", 72, 700) for n in (1, 2)))
    with PageReader(paper) as reader, PdfDocument(paper) as document:
        first, second = reader.picture(1, 1.0), reader.picture(2, 1.0)
        assert isinstance(first.pixels, memoryview)
        assert first == document.picture(1, 1.0) != second == document.picture(2, 1.0)
    assert first != second, "both can be seen after the reader is closed"
