"""`ocr`, and questions on a part of a page."""

import pytest

from scrutinyprep.services import scans
from tests.scanning import LETTER, NEEDS_TESSERACT, printed, scanned


@pytest.fixture
def scan(tmp_path, asked):
    path = scanned(printed(tmp_path / "p.pdf", LETTER, LETTER), tmp_path / "Library review.pdf")
    return asked("import", path)


@NEEDS_TESSERACT
def test_pages_are_read_listed_and_forgotten(asked, cli, scan):
    assert "2 pages" in scan["warnings"][0]["message"]
    done = asked("ocr", "last", "--pages", "2")
    assert (done["read"], done["failed"], done["with_text"]) == ([2], [], [])
    pages = asked("pages", "last")
    assert [page["needs_ocr"] for page in pages] == [True, False]
    assert pages[1]["read_by"] == f"{done['engine']}, {done['language']}"
    told = asked("text", "last", "--page", 2)
    assert told["text"].splitlines() == list(LETTER)
    assert told["read_by"] == pages[1]["read_by"]
    again = cli("ocr", "last", "--pages", "1-2")
    assert again.code == 0
    assert "check it against the page" in again.out
    assert asked("ocr", "last", "--forget", "--pages", "1")["forgotten"] == [1]
    assert [page["needs_ocr"] for page in asked("pages", "last")] == [True, False]


@NEEDS_TESSERACT
def test_a_hit_in_it_says_that_a_machine_read_it(asked, scan):
    asked("ocr", "last", "--pages", "1")
    (hit,) = asked("search", "library service")
    assert hit["read_by_machine"] is True


def test_without_tesseract_it_says_how_to_get_it(cli, scan, monkeypatch):
    monkeypatch.setattr(scans, "find_program", lambda: None)
    done = cli("ocr", "last")
    assert (done.code, done.out) == (1, "")
    assert "tesseract" in done.err.casefold()
    assert done.err.count("\n") == 1


@pytest.mark.parametrize("pages", ["0", "7-3", "x", "3-", "1-999999"])
def test_pages_that_are_none_are_wrong_usage(cli, scan, pages):
    assert cli("ocr", "last", "--pages", pages).code == 2


def test_a_question_rests_on_a_part_of_a_page(asked, filled):
    part = ("--pdf-page", 2, "--region", "60,70.5,400,240")
    made = asked("question", "add", filled.meeting, "Why?", *part)
    assert made["anchor"]["region"] == [60, 70.5, 400, 240]
    assert (made["anchor"]["pdf_page"], made["anchor"]["quote"]) == (2, None)
    assert made["item"] == "1"
    by_print = asked("note", "add", filled.meeting, "n", "--pack-page", 1, *part[2:])
    assert by_print["anchor"] == made["anchor"]
    typed = asked("question", "add", filled.meeting, "Why?", "--quote", "Potholes cost us")
    assert typed["anchor"]["region"] is None


@pytest.mark.parametrize(
    ("more", "code"),
    [
        (["--region", "1,2,3"], 2),
        (["--region", "9,2,3,4"], 2),
        (["--region", "nan,2,3,4"], 2),
        (["--region", "1,2,30,40"], 1),
        (["--region", "1,2,30,40", "--pdf-page", "99"], 1),
        (["--region", "900,2,930,40", "--pdf-page", "2"], 1),
        (["--region", "1,2,30,40", "--pdf-page", "2", "--quote", "Potholes"], 1),
    ],
)
def test_what_is_no_part_of_a_page_is_refused(cli, asked, filled, more, code):
    done = cli("question", "add", "last", "Why?", *more)
    assert (done.code, done.out) == (code, "")
    assert len(asked("questions", "last")) == 1
