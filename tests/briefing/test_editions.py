"""Every edition: its structure, its ink, its fonts, and what it leaves out."""

import re
from dataclasses import replace
from io import BytesIO
from itertools import count
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from scrutinyprep.briefing.choosing import arranged, narrowed
from scrutinyprep.briefing.content import (
    BriefingContent,
    BriefingItem,
    BriefingQuestion,
    BriefingQuote,
    PagePart,
)
from scrutinyprep.briefing.layout import Written, write_briefing
from scrutinyprep.domain.anchors import Region
from scrutinyprep.domain.briefings import BriefingChoice, Edition, Part
from scrutinyprep.domain.errors import Cancelled
from scrutinyprep.domain.ids import DocumentId, QuestionId
from tests.briefing.made_up import MADE_ON, a_briefing
from tests.briefing.reading import laid_out, run, text_of
from tests.briefing.spoiling import SPOILS
from tests.briefing.tags import elements_of, faults_of

EACH = pytest.mark.parametrize("edition", list(Edition), ids=lambda edition: edition.value)


def wanted(choice: BriefingChoice, content: BriefingContent | None = None) -> BriefingContent:
    return arranged(narrowed(content or a_briefing(), choice), choice)


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """Every edition of the rich briefing, written once."""
    folder = tmp_path_factory.mktemp("editions")
    made: dict[Edition, tuple[Path, Written]] = {}
    for edition in Edition:
        path = folder / f"{edition.value}.pdf"
        content = wanted(BriefingChoice(edition=edition))
        made[edition] = (path, write_briefing(content, path, edition))
    return made


def pdf_of(content: BriefingContent, edition: Edition, folder: Path) -> Path:
    path = folder / "b.pdf"
    write_briefing(content, path, edition)
    return path


@EACH
def test_a_screen_reader_finds_nothing_wrong_with_its_structure(written, edition):
    assert faults_of(written[edition][0]) == []


def test_a_structure_with_something_wrong_is_found_out(written, tmp_path):
    """The checks above would be worth nothing if they let everything by."""
    for spoil in SPOILS:
        with pikepdf.open(written[Edition.STANDARD][0]) as pdf:
            spoil(pdf)
            pdf.save(tmp_path / "spoilt.pdf")
        assert faults_of(tmp_path / "spoilt.pdf"), spoil.__name__


@EACH
def test_another_reader_finds_the_structure_too(written, edition):
    path, _ = written[edition]
    assert re.search(r"Tagged: +yes", run("pdfinfo", path))
    found = run("pdfinfo", "-struct-text", path)
    assert found.startswith("Document\n")
    assert "  H1 (block)" in found.replace("    H1", "  H1")


def test_acronyms_and_items_are_the_labels_of_their_lists(written):
    found = run("pdfinfo", "-struct-text", written[Edition.STANDARD][0])
    labels = re.findall(r'Lbl \(block\)\n +"(.+?) "', found)
    assert labels == ["item 4", "item 9", "ADHD", "R&D", "SEND"]


@EACH
def test_the_file_is_sound_and_its_fonts_are_in_it(written, edition):
    path, _ = written[edition]
    assert "No syntax or stream encoding errors" in run("qpdf", "--check", path)
    fonts = run("pdffonts", path).splitlines()[2:]
    assert fonts
    for line in fonts:
        assert re.search(r"SourceSansPro.* yes yes yes ", line)


@EACH
def test_every_point_of_ink_is_grey(written, edition, tmp_path):
    path, _ = written[edition]
    run("pdftoppm", "-r", "40", path, tmp_path / "p")
    for picture in sorted(tmp_path.glob("p-*.ppm")):
        data = picture.read_bytes()
        pixels = data[len(data) - _pixel_bytes(data) :]
        assert pixels[0::3] == pixels[1::3] == pixels[2::3]
        assert min(pixels) < 60


@EACH
def test_print_to_one_bit_has_the_same_words_as_to_grey(written, edition, tmp_path):
    """All ink is black, so a printer without grey has nothing to make dots of."""
    path, _ = written[edition]
    run("pdftoppm", "-r", "40", "-aa", "no", "-aaVector", "no", path, tmp_path / "p")
    for picture in sorted(tmp_path.glob("p-*.ppm")):
        data = picture.read_bytes()
        assert set(data[len(data) - _pixel_bytes(data) :]) <= {0, 255}


@EACH
def test_it_says_its_title_author_language_and_page_numbers(written, edition):
    path, done = written[edition]
    with pikepdf.open(path) as pdf:
        assert "Children and Young People Scrutiny Committee" in str(pdf.docinfo["/Title"])
        assert str(pdf.docinfo["/Author"]) == "Cllr Siân Ŵyn-Hughes"
        assert pdf.Root.Lang == "en-GB"
        assert len(pdf.pages) == done.pages
        assert [str(page.label) for page in pdf.pages] == [str(n) for n in range(1, done.pages + 1)]
        if done.questions:
            with pdf.open_outline() as outline:
                assert outline.root


@EACH
def test_nothing_at_all_is_still_a_page(edition, tmp_path):
    path = pdf_of(BriefingContent("", "", MADE_ON), edition, tmp_path)
    assert faults_of(path) in ([], ["no title in its metadata [06-003]"])


@EACH
def test_questions_have_the_same_numbers_unless_they_are_for_officers(written, edition):
    if edition is Edition.OFFICERS:
        return
    path, _ = written[edition]
    text = text_of(path)
    questions = a_briefing().questions
    if edition is Edition.ONE_PAGE:
        questions = questions[:5]
    for number, question in enumerate(questions, start=1):
        assert f"{number} {question.words[:25]}" in text


@EACH
def test_the_page_of_the_pack_is_the_same_in_every_edition(written, edition):
    text = text_of(written[edition][0])
    assert "page 53 (PDF 57) · 4.1 Health provision" in text


def test_large_print_has_nothing_under_eighteen_point(written):
    path, _ = written[Edition.LARGE_PRINT]
    with pikepdf.open(path) as pdf:
        streams = [*pdf.pages, *_forms(pdf)]
        sizes = {
            float(instruction.operands[1])
            for stream in streams
            for instruction in pikepdf.parse_content_stream(stream)
            if str(instruction.operator) == "Tf"
        }
    assert sizes
    assert min(sizes) >= 18


def test_cards_are_four_to_a_sheet_and_none_twice(written):
    path, done = written[Edition.CARDS]
    assert (done.pages, done.questions) == (3, 11)
    text = text_of(path)
    assert [text.count(f"card {n} of 11 ") for n in range(1, 12)] == [1] * 11
    assert "A4" in run("pdfinfo", path)


def test_single_cards_are_a_page_of_a6_each(written):
    path, done = written[Edition.CARDS_SINGLE]
    assert done.pages == 11
    with pikepdf.open(path) as pdf:
        assert {tuple(round(float(x)) for x in page.mediabox) for page in pdf.pages} == {
            (0, 0, 298, 421)
        }


def test_a_question_too_long_for_its_card_goes_on_to_another_whole(tmp_path):
    words = " ".join(f"word{number}" for number in range(300))
    item = BriefingItem("1", "Item", questions=(BriefingQuestion(words, answer_lines=0),))
    content = BriefingContent("C", "C", MADE_ON, items=(item,))
    path = pdf_of(content, Edition.CARDS_SINGLE, tmp_path)
    text = text_of(path)
    assert "Question 1, continued" in text
    assert [n for n in range(300) if f"word{n} " not in f"{text} "] == []
    assert faults_of(path) == []


def test_one_page_is_one_page_whatever_is_in_it(tmp_path):
    for length in (5, 300, 1500):
        questions = tuple(
            BriefingQuestion(
                "many words " * length,
                quote=BriefingQuote("quoted words " * length, 3, 2),
                follow_ups=("and then " * length,),
            )
            for _ in range(5)
        )
        item = BriefingItem("1", "Item", questions=questions)
        content = BriefingContent("C", "C", MADE_ON, items=(item,))
        path = tmp_path / "b.pdf"
        assert write_briefing(content, path, Edition.ONE_PAGE) == Written(1, 5)
        assert text_of(path).count("many words") >= 5


def test_the_five_that_matter_are_those_marked_ready_first(tmp_path):
    questions = tuple(BriefingQuestion(f"Query {n}?", is_ready=n in (6, 8)) for n in range(1, 9))
    item = BriefingItem("1", "Item", questions=questions)
    content = wanted(
        BriefingChoice(edition=Edition.ONE_PAGE), BriefingContent("C", "C", MADE_ON, items=(item,))
    )
    assert [question.number for question in content.questions] == [1, 2, 3, 6, 8]


def test_the_chair_sees_who_asks_whom_and_when(written):
    path, _ = written[Edition.CHAIR]
    lines = laid_out(path, page=1)
    assert "38 minutes are planned: from 2.00 pm to 2.38 pm" in " ".join(lines)
    assert any(line.startswith("2.00 pm 4 Special educational needs") for line in lines)
    text = text_of(path)
    assert "2.25 pm 5 Dedicated Schools Grant" in text
    assert "Cllr Okafor to Head of SEND 3" in text


def test_others_see_nothing_private(tmp_path):
    secret = BriefingQuestion("Private thought?", is_private=True)
    shown = BriefingQuestion("Public matter?", is_for_officers=True)
    notes = a_briefing().items[3].notes
    item = BriefingItem("1", "Item", questions=(secret, shown), notes=notes)
    for edition in (Edition.CHAIR, Edition.OFFICERS):
        content = wanted(
            BriefingChoice(edition=edition), BriefingContent("C", "C", MADE_ON, items=(item,))
        )
        assert content.kept_back == 1
        text = text_of(pdf_of(content, edition, tmp_path))
        assert "Public matter?" in text
        for gone in ("Private", "triage"):
            assert gone not in text


def test_officers_see_only_what_is_marked_for_them_and_no_tactics(written):
    path, done = written[Edition.OFFICERS]
    assert done.questions == 2
    text = text_of(path)
    assert "Head of SEND: question 1 Director of Education: question 2" in text
    for tactics in ("If yes", "Then ask", "good answer", "Against", "Evidence gap", "Okafor"):
        assert tactics not in text
    for others in ("Notes", "Promises", "big question", "Whose voice", "Glossary"):
        assert others not in text


@pytest.mark.parametrize("part", list(Part), ids=lambda part: part.value)
def test_each_part_can_be_left_out(part, tmp_path):
    heads = {
        Part.CONTENTS: "Contents",
        Part.ASKED: "What is asked of us",
        Part.QUOTES: "“An ADHD nurse",
        Part.EVIDENCE: "Against:",
        Part.FOLLOW_UPS: "Then ask",
        Part.NOTES: "Notes Ask for",
        Part.PROMISES: "Promises to chase",
        Part.TRACKER: "Recommendations we track",
        Part.FIGURES: "Figures then and now",
        Part.GLOSSARY: "Glossary",
        Part.INTERESTS: "register of interests",
        Part.INDEX: "Index of pages",
    }
    choice = BriefingChoice(left_out=frozenset({part}))
    text = text_of(pdf_of(wanted(choice), Edition.STANDARD, tmp_path))
    assert [head for head in heads.values() if head not in text] == [heads[part]]


def test_without_the_passage_its_page_is_still_said(tmp_path):
    choice = BriefingChoice(left_out=frozenset({Part.QUOTES}))
    text = text_of(pdf_of(wanted(choice), Edition.STANDARD, tmp_path))
    assert "page 53 (PDF 57) · 4.1 Health provision" in text


def test_items_questions_people_and_lines_are_chosen():
    def words(**chosen):
        return [q.words[:8] for q in wanted(BriefingChoice(**chosen)).questions]

    assert len(words(items=("5", " 9 "))) == 4
    assert len(words(people=("head of SEND",))) == 2
    assert words(people=("Cllr Okafor",)) == ["What is "]
    content = a_briefing()
    item = content.items[8]
    known = replace(item, questions=(replace(item.questions[0], id="q"),))
    one = replace(content, items=(*content.items[:8], known))
    chosen = wanted(BriefingChoice(questions=(QuestionId("q"),)), one)
    assert [q.number for q in chosen.questions] == [1]
    assert {q.answer_lines for q in wanted(BriefingChoice(lines=7)).questions} == {7}


@EACH
def test_the_same_content_makes_the_same_bytes(written, edition, tmp_path):
    path, _ = written[edition]
    again = pdf_of(wanted(BriefingChoice(edition=edition)), edition, tmp_path)
    assert again.read_bytes() == path.read_bytes()


def test_no_word_is_hyphenated_or_left_alone(written):
    path, done = written[Edition.STANDARD]
    for page in range(1, done.pages + 1):
        assert not any(line.endswith("-") for line in laid_out(path, page=page))


def _forms(pdf: pikepdf.Pdf) -> list[pikepdf.Object]:
    return [one for one in pdf.objects if isinstance(one, pikepdf.Stream) and _is_form(one)]


def _is_form(stream: pikepdf.Stream) -> bool:
    return bool(stream.stream_dict.get("/Subtype") == "/Form")


def _pixel_bytes(data: bytes) -> int:
    """Return how many bytes of a PPM are its pixels."""
    width, height = map(int, data.split(maxsplit=3)[1:3])
    return width * height * 3


@EACH
def test_it_can_be_cancelled_at_every_step_and_the_old_file_stays(edition, tmp_path):
    path = tmp_path / "b.pdf"
    path.write_bytes(b"old")
    content = wanted(BriefingChoice(edition=edition))
    steps: list[int] = []
    write_briefing(content, tmp_path / "c.pdf", edition, progress=lambda *_: steps.append(1))
    (tmp_path / "c.pdf").unlink()
    for stop_at in {1, len(steps) // 2, len(steps)} - {0}:
        heard = count(1)

        def stop(_done, _total, heard=heard, stop_at=stop_at):
            if next(heard) == stop_at:
                raise Cancelled

        with pytest.raises(Cancelled):
            write_briefing(content, path, edition, progress=stop)
        assert path.read_bytes() == b"old"
        assert list(tmp_path.iterdir()) == [path]


@EACH
def test_a_part_of_a_page_is_shown_with_words_in_its_place(edition, tmp_path):
    """A scanned table, taller than a card: it is made smaller, never cut off."""
    png = BytesIO()
    Image.new("L", (300, 900), 0).save(png, "PNG")
    region = Region(50, 50, 350, 750)
    part = PagePart(DocumentId("d"), 9, region, png=png.getvalue())
    quote = BriefingQuote("", 9, 5, part=part)
    question = BriefingQuestion("What does this table say?", quote=quote, is_for_officers=True)
    content = BriefingContent(
        "C", "C", MADE_ON, items=(BriefingItem("1", "Item", questions=(question,)),)
    )
    content = wanted(BriefingChoice(edition=edition), content)
    path = pdf_of(content, edition, tmp_path)
    assert faults_of(path) == []
    with pikepdf.open(path) as pdf:
        alts = [str(e.Alt) for e, _ in elements_of(pdf) if e.S == "/Figure"]
        page_pt = float(pdf.pages[0].mediabox[3])
    if edition is Edition.CHAIR:
        assert alts == []
        return
    assert alts == ["A part of page 5 (PDF 9), as a picture"]
    (placed,) = run("pdfimages", "-list", path).splitlines()[2:]
    dots_per_inch = int(placed.split()[13])
    assert 900 / dots_per_inch * 72 < page_pt / 2
