"""The whole job on real papers, by the command line as its users have it."""

import json
import os
import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from scrutinyprep.bootstrap import services_for
from scrutinyprep.domain.anchors import places_of
from scrutinyprep.domain.ids import MeetingId

PROJECT = Path(__file__).parents[2]
PACKS = {
    106: "REBUILT Public reports pack 04th-Mar-2025 10.00 Cabinet",
    462: "REBUILT-PARTIAL Public reports pack 30th-Jan-2025 10.00 Cabinet (items 3-8 of 9)",
}


class Program:
    """The program on one library."""

    def __init__(self, library: Path) -> None:
        self.library = library

    def run(self, *arguments: object) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "scrutinyprep", *map(str, arguments)],
            cwd=PROJECT,
            capture_output=True,
            encoding="utf-8",
            env={**os.environ, "SCRUTINYPREP_LIBRARY": str(self.library), "PYTHONUTF8": "1"},
            check=False,
        )

    def ask(self, *arguments: object):
        done = self.run(*arguments, "--json")
        assert (done.returncode, done.stderr) == (0, "")
        return json.loads(done.stdout)


@pytest.fixture(scope="module")
def library(corpus, tmp_path_factory):
    """A library with both packs and the transcript, imported in one go; ids by what they are."""
    program = Program(tmp_path_factory.mktemp("library"))
    files = [corpus / "packs" / f"{name}.pdf" for name in PACKS.values()]
    files.append(corpus / "seeds" / "004_9c533fb1d9fb01b2.txt")
    done = program.run("import", *files, "--json")
    assert (done.returncode, done.stderr) == (0, "")
    told = [json.loads(line) for line in done.stdout.splitlines()]
    meetings = dict(zip([*PACKS, "transcript"], (t["meeting"]["id"] for t in told), strict=True))
    return program, files, told, meetings


@pytest.mark.parametrize("pages", PACKS)
def test_the_items_of_a_real_pack_are_as_they_truly_are(library, corpus, pages):
    program, _, told, meetings = library
    truth = json.loads((corpus / "packs" / f"{PACKS[pages]}.truth.json").read_text("utf-8"))
    found = {item["number"]: item for item in program.ask("items", meetings[pages])}
    for true in truth["items"]:
        item = found[str(true["no"])]
        assert item["title"] == true["title"]
        assert item["pdf_pages"] == true["pdf_pages"]
        assert item["pack_pages"] == true["pack_pages"]
    with_pages = {n for n, item in found.items() if item["pdf_pages"]}
    assert with_pages == {str(true["no"]) for true in truth["items"]}
    assert [t["pages"] for t in told if t["meeting"]["id"] == meetings[pages]] == [pages]


def test_the_transcript_has_its_speeches_speakers_and_items(library):
    program, _, told, meetings = library
    speeches = program.ask("speeches", meetings["transcript"])
    assert len(speeches) == told[-1]["speeches"] == 131
    assert len({speech["speaker"] for speech in speeches}) == 17
    said = [sum(s["item"] == str(n) for s in speeches) for n in range(6, 11)]
    assert said == [18, 51, 40, 9, 10]


@pytest.fixture(scope="module")
def passages(library):
    """The numbered paragraphs of the shorter pack, each with the text of its page and the next."""
    program, _, _, meetings = library
    services = services_for(program.library)
    meeting = MeetingId(meetings[106])
    (pack,) = services.papers.files(meeting)
    found = [
        (
            passage,
            services.papers.text(pack.id, page),
            services.papers.text(pack.id, min(page + 1, 106)),
        )
        for section in services.papers.sections(meeting)
        for passage in services.papers.passages(section.id)
        if (page := passage.pdf_page)
        and passage.number
        and passage.number[:1].isdigit()
        and len(passage.text.split()) > 30
    ]
    services.importing._store.close()
    return found


def stands_in(words, text):
    return next(places_of(" ".join(words), text), None)


def test_a_question_on_words_over_a_line_break_goes_all_the_way_to_paper(
    library, passages, tmp_path
):
    program, _, _, meetings = library
    passage, quote = next(
        (passage, quote)
        for passage, page, _ in passages
        for at in range(8, 20)
        if (quote := " ".join(passage.text.split()[at : at + 7])) not in page
        and (run := stands_in(quote.split(), page))
        and "\n" in page[run.start : run.end]
        and "-" not in quote
    )
    made = program.ask(
        *("question", "add", meetings[106], "Is R&D <section 4> paid for?"),
        *("--quote", quote, "--pdf-page", passage.pdf_page),
    )
    anchor = made["anchor"]
    assert (anchor["pdf_page"], anchor["pack_page"]) == (passage.pdf_page, passage.pdf_page - 2)
    assert (anchor["section"], anchor["quote"]) == (passage.number, quote)
    out = tmp_path / "briefing.pdf"
    assert program.ask("brief", meetings[106], "--out", out)["questions"] >= 1
    text = subprocess.run(
        ["pdftotext", "-layout", str(out), "-"], capture_output=True, check=True, encoding="utf-8"
    ).stdout
    plain = " ".join(text.split())
    assert "Is R&D <section 4> paid for?" in plain
    assert quote in plain.replace("“", "").replace("”", "")
    assert re.search(rf"\b{passage.pdf_page}\b", plain)
    assert re.search(rf"\b{passage.pdf_page - 2}\b", plain)


def test_a_question_on_words_over_a_pages_end_is_anchored_where_they_begin(library, passages):
    program, _, _, meetings = library
    passage, quote = next(
        (passage, " ".join(words[at - 4 : at + 4]))
        for passage, page, following in passages
        if (words := passage.text.split()) and not stands_in(words, page)
        for at in range(8, len(words) - 4)
        if stands_in(words[at - 4 : at], page)
        and stands_in(words[at : at + 4], following)
        and not stands_in(words[at - 4 : at + 1], page)
        and not stands_in(words[at - 1 : at + 4], following)
    )
    made = program.ask("question", "add", meetings[106], "Why?", "--quote", quote)
    anchor = made["anchor"]
    assert (anchor["pdf_page"], anchor["pack_page"]) == (passage.pdf_page, passage.pdf_page - 2)
    assert (anchor["quote"], anchor["section"]) == (quote, passage.number)


def rows_of(library):
    with closing(sqlite3.connect(library / "library.sqlite")) as connection:
        return list(connection.iterdump())


def test_importing_it_all_again_changes_not_a_row(library):
    program, files, told, _ = library
    before, data = rows_of(program.library), (program.library / "library.sqlite").read_bytes()
    done = program.run("import", *files, "--json")
    again = [json.loads(line) for line in done.stdout.splitlines()]
    assert [t["outcome"] for t in again] == ["unchanged"] * 3
    assert [t["document_id"] for t in again] == [t["document_id"] for t in told]
    assert rows_of(program.library) == before
    assert (program.library / "library.sqlite").read_bytes() == data


def test_what_was_said_and_what_is_printed_are_found_together(library):
    program, _, _, meetings = library
    kinds = {hit["kind"] for hit in program.ask("search", "safeguarding", "--limit", 200)}
    assert kinds >= {"papers", "speeches"}
    assert {h["meeting_id"] for h in program.ask("search", "panel", "--in", "speeches")} == {
        meetings["transcript"]
    }


def test_the_library_is_in_good_order_after_it_all(library):
    program, *_ = library
    assert program.ask("check") == {"ok": True, "problems": []}


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("pdf/ocrmypdf_invalid.pdf", "damaged"),
        ("derived/pack_userpw_secret.pdf", "password-needed"),
        ("docx", "unreadable"),
    ],
)
def test_a_real_hostile_file_is_refused_in_a_sentence_and_leaves_nothing(
    library, corpus, name, code
):
    program, *_ = library
    before = rows_of(program.library), sorted(program.library.rglob("*"))
    done = program.run("import", corpus / "hostile" / name, "--json")
    told = json.loads(done.stdout)
    assert (done.returncode, told["outcome"], told["error"]["code"]) == (1, "refused", code)
    assert done.stderr == told["error"]["message"] + "\n"
    assert (rows_of(program.library), sorted(program.library.rglob("*"))) == before


def test_a_word_document_that_calls_itself_a_pdf_is_told_as_one(library, corpus, tmp_path):
    program, *_ = library
    path = tmp_path / "Agenda.pdf"
    path.write_bytes((corpus / "hostile" / "docx" / "poi_testComment.docx").read_bytes())
    done = program.run("import", path, "--json")
    told = json.loads(done.stdout)
    assert (done.returncode, told["error"]["code"]) == (1, "unsupported")
    assert "Word document" in told["error"]["message"]
