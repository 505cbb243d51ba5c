"""Pages of a pack by the command line, to be printed."""

import pikepdf
import pytest

from scrutinyprep.bootstrap import services_for
from tests.printed_pdfs import a_pack_pdf, words_about


@pytest.fixture
def printed(folder, tmp_path, asked):
    """A library with a printed pack, a question on it and one that is the member's alone."""
    items = [("1", "Apologies", ""), ("2", "Libraries", words_about("libraries"))]
    pack = a_pack_pdf(tmp_path / "pack.pdf", items)
    services = services_for(folder, author="Cllr Smith")
    services.importing.import_file(pack)
    services.importing._store.close()
    asked("question", "add", "last", "Why?", "--item", "2", "--quote", "the services would")


def test_pages_leave_by_their_numbers_with_marks_where_wanted(printed, asked, cli, tmp_path):
    out = tmp_path / "out.pdf"
    told = asked("pages-out", "last", "item 2, PDF 1", "--out", out, "--with-marks")
    assert told["pdf_pages"][0] == 1
    assert (told["path"], told["pages"]) == (str(out), len(told["pdf_pages"]))
    assert (told["marks"], told["exempt"], told["left_out"]) == (1, False, 0)
    with pikepdf.open(out) as pdf:
        assert len(pdf.pages) == told["pages"]
    said = cli("pages-out", "last", "PDF 1", "--out", out)
    assert (said.code, said.out) == (0, f"Wrote {out}: 1 page.\n")


def test_pages_that_are_not_there_are_refused_in_a_sentence(printed, cli, tmp_path):
    refused = cli("pages-out", "last", "999", "--out", tmp_path / "out.pdf")
    assert refused.code == 1
    assert "There are no pages “999” in this file" in refused.err
    assert not (tmp_path / "out.pdf").exists()
