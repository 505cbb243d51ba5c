"""PDFs that cannot be read in full: what can be is, and what is missing is told."""

import pytest

from scrutinyprep.domain.errors import Damaged
from scrutinyprep.importers.missing import is_cut_short
from scrutinyprep.importers.reading import read
from tests.fuzz.rawpdf import PAGE, minimal
from tests.pdf.papers import drawn, words_at


@pytest.fixture
def paper(tmp_path):
    pages = [words_at(f"Sheet {number} of the report", 72, 700) for number in range(1, 8)]
    return drawn(tmp_path / "report.pdf", *pages)


def a_paper_of(path, kids):
    """Write a paper with these pages: 3 is one of words, others are not there."""
    numbers = kids.split()
    listed = b" ".join(b"%s 0 R" % number.encode() for number in numbers)
    tree = b"<</Type/Pages/Kids[%s]/Count %d>>" % (listed, len(numbers))
    path.write_bytes(minimal({2: tree}))
    return path


def codes(parsed):
    return [warning.code for warning in parsed.warnings]


def test_a_whole_paper_warns_of_nothing(paper):
    assert codes(read(paper)) == []


def test_a_page_that_cannot_be_read_is_named_and_the_others_are_read(tmp_path):
    parsed = read(a_paper_of(tmp_path / "report.pdf", "3 77 78 3 3 79 3"))
    words = "Report to the scrutiny committee"
    assert [page.text for page in parsed.pages] == [words, "", "", words, words, "", words]
    (warning,) = parsed.warnings
    assert warning.code == "pages-unreadable"
    assert warning.message.startswith("PDF pages 2 to 3 and 6 could not be read.")


def test_a_paper_of_which_no_page_can_be_read_is_damaged(tmp_path):
    with pytest.raises(Damaged):
        read(a_paper_of(tmp_path / "report.pdf", "77 78"))


def test_a_paper_that_breaks_off_says_so(tmp_path, corpus):
    whole = next((corpus / "packs").glob("Budget*.pdf")).read_bytes()
    path = tmp_path / "pack.pdf"
    path.write_bytes(whole[: len(whole) * 6 // 10])
    parsed = read(path)
    assert len(parsed.pages) == 48
    assert codes(parsed).count("cut-short") == 1


def test_a_paper_that_breaks_off_names_the_pages_that_lost_their_words(tmp_path):
    kids = b"<</Type/Pages/Kids[3 0 R 6 0 R]/Count 2>>"
    lost = {2: kids, 6: PAGE.replace(b"4 0 R", b"7 0 R")}
    path = tmp_path / "pack.pdf"
    before = minimal(lost).partition(b"xref")[0]
    path.write_bytes(before + b"trailer <</Root 1 0 R/Size 8>>\n7 0 obj\n<</Length 99>>stre")
    (warning,) = read(path).warnings
    assert warning.message.startswith(
        "The file breaks off before its end, and nothing is left of PDF page 2."
    )


@pytest.mark.parametrize("tail", [b"", b"\r\n", bytes(20_000), b"<!-- sent by a proxy -->"])
def test_what_follows_the_end_of_a_paper_is_no_break(paper, tail):
    paper.write_bytes(paper.read_bytes() + tail)
    assert not is_cut_short(paper)


def test_a_paper_without_its_end_is_cut_short(paper):
    paper.write_bytes(paper.read_bytes()[:-20])
    assert is_cut_short(paper)
