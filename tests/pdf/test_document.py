"""What is read of a PDF: lines with places, letters, outline, labels, pictures."""

from itertools import pairwise
from pathlib import Path

import pikepdf
import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from scrutinyprep.domain.errors import (
    Damaged,
    PasswordNeeded,
    ScrutinyError,
    Unreadable,
    WrongPassword,
)
from scrutinyprep.pdf.content import Box, Line, OutlineEntry, PageContent
from scrutinyprep.pdf.document import PdfDocument
from scrutinyprep.pdf.drawing import PIXELS_MAX
from tests.pdf.papers import A4_PT, all_of, changed, drawn, raw_text, turned_words, words_at


def the_page(path: Path, pdf_page: int = 1) -> PageContent:
    with PdfDocument(path) as document:
        page = document.page(pdf_page)
        letters = document.letters(pdf_page)
    assert letters.text == "\n".join(line.text for line in page.lines)
    assert [box is None for box in letters.boxes] == [c == "\n" for c in letters.text]
    return page


def texts_of(path: Path) -> list[str]:
    return [line.text for line in the_page(path).lines]


def the_line(path: Path) -> Line:
    (line,) = the_page(path).lines
    return line


def rotated(path: Path, degrees: int) -> Path:
    return changed(path, lambda pdf: pdf.pages[0].rotate(degrees, relative=False))


def test_a_line_stands_where_it_was_drawn(tmp_path: Path) -> None:
    line = the_line(drawn(tmp_path / "a.pdf", words_at("Report to Cabinet", 72, 700)))
    assert line.text == "Report to Cabinet"
    assert line.box.left == pytest.approx(72, abs=1)
    assert line.box.right == pytest.approx(
        72 + stringWidth("Report to Cabinet", "Helvetica", 12), abs=1
    )
    assert line.box.top < 842 - 700 < line.box.bottom
    assert line.box.bottom - line.box.top == pytest.approx(12, abs=4)
    assert (line.size_pt, line.font, line.is_bold, line.turn) == (12, "Helvetica", False, 0)


@pytest.mark.parametrize(
    ("degrees", "size", "middle"),
    [
        (0, (595, 842), (120, 138)),
        (90, (842, 595), (704, 120)),
        (180, (595, 842), (475, 704)),
        (270, (842, 595), (138, 475)),
    ],
)
def test_places_are_those_of_the_page_as_shown(
    tmp_path: Path, degrees: int, size: tuple[float, float], middle: tuple[float, float]
) -> None:
    path = rotated(drawn(tmp_path / "a.pdf", words_at("Report to Cabinet", 72, 700)), degrees)
    page = the_page(path)
    (line,) = page.lines
    assert (page.width_pt, page.height_pt) == size
    assert line.turn == degrees
    assert (line.box.left + line.box.right) / 2 == pytest.approx(middle[0], abs=5)
    assert (line.box.top + line.box.bottom) / 2 == pytest.approx(middle[1], abs=5)
    with PdfDocument(path) as document:
        assert document.page_sizes() == (size,)


@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
def test_text_turned_against_its_page_says_so(tmp_path: Path, degrees: int) -> None:
    path = drawn(tmp_path / "a.pdf", turned_words("Page 76 of the pack", 300, 400, degrees))
    line = the_line(path)
    assert line.text == "Page 76 of the pack"
    assert line.turn == -degrees % 360
    assert line.size_pt == pytest.approx(12)


@pytest.mark.parametrize("degrees", [90, 270])
def test_text_that_is_upright_on_a_rotated_page_is_not_turned(tmp_path: Path, degrees: int) -> None:
    path = drawn(tmp_path / "a.pdf", turned_words("Landscape table", 300, 400, degrees))
    assert the_line(rotated(path, degrees)).turn == 0


def test_places_begin_at_the_crop_box(tmp_path: Path) -> None:
    path = drawn(tmp_path / "a.pdf", words_at("Report", 72, 700))

    def crop(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].CropBox = pikepdf.Array([50, 100, 500, 800])

    page = the_page(changed(path, crop))
    assert (page.width_pt, page.height_pt) == (450, 700)
    assert page.lines[0].box.left == pytest.approx(22, abs=1)
    assert page.lines[0].box.top < 100 < page.lines[0].box.bottom


def test_a_size_hidden_in_the_matrix_is_found(tmp_path: Path) -> None:
    path = raw_text(tmp_path / "a.pdf", b"Saving", matrix="14 0 0 14 72 700", size=1)
    assert the_line(path).size_pt == pytest.approx(14)


def test_bold_is_told_by_the_name_of_the_font(tmp_path: Path) -> None:
    heading = words_at("Recommendations", 72, 700, font="Helvetica-Bold")
    body = words_at("Cabinet is asked to note", 72, 680)
    lines = the_page(drawn(tmp_path / "a.pdf", all_of(heading, body))).lines
    assert [line.is_bold for line in lines] == [True, False]


def test_letters_with_an_outline_are_bold(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        text = canvas.beginText(72, 700)
        text.setFont("Helvetica", 12)
        text.setTextRenderMode(2)
        text.textOut("Background")
        canvas.drawText(text)

    assert the_line(drawn(tmp_path / "a.pdf", draw)).is_bold


def test_a_line_is_as_bold_as_most_of_it(tmp_path: Path) -> None:
    number = words_at("4.1", 72, 700)
    heading = words_at("Financial implications", 100, 700, font="Helvetica-Bold")
    assert the_line(drawn(tmp_path / "a.pdf", all_of(number, heading))).is_bold


def test_cells_of_a_row_are_lines_each(tmp_path: Path) -> None:
    cells = ("Adult social care", "-3,041.1", "0.0", "12.5")
    row = all_of(*(words_at(cell, 72 + 120 * n, 700) for n, cell in enumerate(cells)))
    assert texts_of(drawn(tmp_path / "a.pdf", row)) == list(cells)


@pytest.mark.parametrize("marker", ["4.1", "1.", "a)", "(iv)", "3", "•"])
def test_a_number_stays_with_its_paragraph(tmp_path: Path, marker: str) -> None:
    row = all_of(words_at(marker, 72, 700), words_at("The report sets out", 108, 700))
    assert texts_of(drawn(tmp_path / "a.pdf", row)) == [f"{marker} The report sets out"]


@pytest.mark.parametrize(("marker", "gap_pt"), [("1.2", 1.3), ("10.", 1.0), ("•", 1.5)])
def test_a_number_near_its_paragraph_is_not_part_of_its_first_word(
    tmp_path: Path, marker: str, gap_pt: float
) -> None:
    after = 72 + stringWidth(marker, "Helvetica", 12) + gap_pt
    row = all_of(words_at(marker, 72, 700), words_at("The decision", after, 700))
    assert texts_of(drawn(tmp_path / "a.pdf", row)) == [f"{marker} The decision"]


def test_a_number_within_a_word_stays_there(tmp_path: Path) -> None:
    assert texts_of(drawn(tmp_path / "a.pdf", words_at("25MW turbines", 72, 700))) == [
        "25MW turbines"
    ]


def test_a_number_that_is_followed_by_a_number_is_a_cell(tmp_path: Path) -> None:
    row = all_of(words_at("12", 72, 700), words_at("34", 108, 700), words_at("56", 144, 700))
    assert texts_of(drawn(tmp_path / "a.pdf", row)) == ["12", "34", "56"]


def test_a_justified_line_stays_whole(tmp_path: Path) -> None:
    def justified(canvas: Canvas) -> None:
        text = canvas.beginText(72, 700)
        text.setFont("Helvetica", 12)
        text.setWordSpace(14)
        text.textOut("the forecast is set out below")
        canvas.drawText(text)

    assert texts_of(drawn(tmp_path / "a.pdf", justified)) == ["the forecast is set out below"]


def test_words_on_different_baselines_are_different_lines(tmp_path: Path) -> None:
    stamps = all_of(words_at("Page 1", 274, 38), words_at("Agenda Item 3", 468, 808))
    assert texts_of(drawn(tmp_path / "a.pdf", stamps)) == ["Page 1", "Agenda Item 3"]


def test_a_word_parted_by_a_hyphen_keeps_it_at_the_end_of_its_line(tmp_path: Path) -> None:
    parted = all_of(words_at("the consul-", 72, 700), words_at("tation is open", 72, 686))
    assert texts_of(drawn(tmp_path / "a.pdf", parted)) == ["the consul-", "tation is open"]


def test_quotation_marks_of_windows_are_kept(tmp_path: Path) -> None:
    path = raw_text(tmp_path / "a.pdf", b"the \x93plan\x94 \x96 it\x92s late")
    assert texts_of(path) == ["the “plan” – it’s late"]


@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
def test_letters_follow_each_other_along_their_line(tmp_path: Path, degrees: int) -> None:
    path = drawn(tmp_path / "a.pdf", turned_words("office hours", 300, 400, degrees))
    with PdfDocument(path) as document:
        boxes = [box for box in document.letters(1).boxes if box is not None]
    along = {
        0: lambda box: box.left,
        90: lambda box: -box.bottom,
        180: lambda box: -box.right,
        270: lambda box: box.top,
    }[degrees]
    assert len(boxes) == len("office hours")
    assert all(along(one) < along(other) for one, other in pairwise(boxes))


def test_the_letters_of_a_ligature_share_its_place(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    raw_text(path, b"of\x01ce")

    def name_the_ligature(pdf: pikepdf.Pdf) -> None:
        font = pdf.pages[0].Resources.Font.F1
        font.ToUnicode = pdf.make_stream(
            font.ToUnicode.read_bytes()
            .replace(b"<0001>", b"<0001>")
            .replace(b"endbfrange", b"endbfrange\n1 beginbfchar\n<01> <FB01>\nendbfchar")
        )

    changed(path, name_the_ligature)
    with PdfDocument(path) as document:
        letters = document.letters(1)
    assert letters.text == "office"
    boxes = [box for box in letters.boxes if box is not None]
    assert all(one.right <= other.left + 0.5 for one, other in pairwise(boxes))
    assert boxes[2] != boxes[3]


def test_a_picture_over_the_page_may_hide_text(tmp_path: Path) -> None:
    from PIL import Image
    from reportlab.lib.utils import ImageReader

    scan = ImageReader(Image.new("RGB", (40, 40), "grey"))

    def scanned(canvas: Canvas) -> None:
        canvas.drawImage(scan, 0, 0, *A4_PT)

    def in_strips(canvas: Canvas) -> None:
        for strip in range(10):
            canvas.drawImage(scan, 0, strip * 84, 595, 84)

    def with_logo(canvas: Canvas) -> None:
        canvas.drawImage(scan, 400, 750, 120, 60)

    def in_a_form(canvas: Canvas) -> None:
        canvas.beginForm("scan")
        canvas.drawImage(scan, 0, 0, *A4_PT)
        canvas.endForm()
        canvas.doForm("scan")

    path = drawn(tmp_path / "a.pdf", scanned, in_strips, with_logo, in_a_form)
    with PdfDocument(path) as document:
        found = [document.page(n).has_pictures for n in range(1, 5)]
    assert found == [True, True, False, True]


def test_a_file_says_what_it_is(tmp_path: Path) -> None:
    path = drawn(tmp_path / "a.pdf", words_at("One", 72, 700), words_at("Two", 72, 700))

    def describe(pdf: pikepdf.Pdf) -> None:
        pdf.docinfo["/Title"] = "(Public Pack)Agenda Document for Cabinet, 13/03/2025 15:00"
        pdf.docinfo["/Subject"] = "Cabinet, 13/03/2025 15:00"
        with pdf.open_outline() as outline:
            agenda = pikepdf.OutlineItem("Agenda", 0)
            agenda.children.append(pikepdf.OutlineItem("1.\tBackground", 1))
            outline.root.extend([agenda, pikepdf.OutlineItem("Nowhere", None)])
        pdf.Root.PageLabels = pikepdf.Dictionary(
            Nums=pikepdf.Array([0, pikepdf.Dictionary(S=pikepdf.Name.r)])
        )

    with PdfDocument(changed(path, describe)) as document:
        content = document.file_content()
    assert content.page_count == 2
    assert content.title == "(Public Pack)Agenda Document for Cabinet, 13/03/2025 15:00"
    assert content.subject == "Cabinet, 13/03/2025 15:00"
    assert content.outline == (
        OutlineEntry("Agenda", 1, 1),
        OutlineEntry("1. Background", 2, 2),
        OutlineEntry("Nowhere", 1, None),
    )
    assert content.page_labels == ("i", "ii")


def test_a_file_without_labels_has_none(tmp_path: Path) -> None:
    with PdfDocument(drawn(tmp_path / "a.pdf", words_at("One", 72, 700))) as document:
        content = document.file_content()
    assert (content.outline, content.page_labels) == ((), ())


def test_an_outline_that_runs_in_a_circle_ends(tmp_path: Path) -> None:
    path = drawn(tmp_path / "a.pdf", words_at("One", 72, 700))

    def tie(pdf: pikepdf.Pdf) -> None:
        with pdf.open_outline() as outline:
            outline.root.extend([pikepdf.OutlineItem("A", 0), pikepdf.OutlineItem("B", 0)])
        first = pdf.Root.Outlines.First
        first.Next.Next = first
        first.First = first

    with PdfDocument(changed(path, tie)) as document:
        assert 1 <= len(document.file_content().outline) <= 2


def test_a_page_is_drawn_as_it_is_shown(tmp_path: Path) -> None:
    def black_corner(canvas: Canvas) -> None:
        canvas.rect(0, 742, 100, 100, fill=1)

    path = rotated(drawn(tmp_path / "a.pdf", black_corner), 90)
    with PdfDocument(path) as document:
        whole = document.picture(1, 1.0)
        part = document.picture(1, 2.0, Box(742, 0, 842, 100))
    assert (whole.width_px, whole.height_px) == (842, 595)

    def pixel(x: int, y: int) -> bytes:
        at = y * whole.stride + x * 4
        return bytes(whole.pixels[at : at + 3])

    assert pixel(820, 20) == b"\0\0\0"
    assert pixel(20, 20) == b"\xff\xff\xff"
    assert (part.width_px, part.height_px) == (200, 200)
    assert set(part.pixels[100 * part.stride : 100 * part.stride + 3]) == {0}


def test_a_picture_never_has_more_pixels_than_a_laptop_can_hold(tmp_path: Path) -> None:
    with PdfDocument(drawn(tmp_path / "a.pdf", words_at("One", 72, 700))) as document:
        picture = document.picture(1, 1000.0)
    assert 0.9 * PIXELS_MAX < picture.width_px * picture.height_px < 1.01 * PIXELS_MAX
    assert len(picture.pixels) == picture.stride * picture.height_px


@pytest.fixture
def locked(tmp_path: Path) -> Path:
    path = drawn(tmp_path / "locked.pdf", words_at("Exempt", 72, 700))
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.save(path, encryption=pikepdf.Encryption(owner="owner", user="sésame"))
    return path


def test_a_locked_file_opens_with_its_password_only(locked: Path) -> None:
    with pytest.raises(PasswordNeeded):
        PdfDocument(locked)
    with pytest.raises(WrongPassword):
        PdfDocument(locked, "guess")
    with PdfDocument(locked, "sésame") as document:
        assert document.page(1).lines[0].text == "Exempt"


def broken(folder: Path) -> Path:
    path = folder / "broken.pdf"
    path.write_bytes(b"%PDF-1.7\n" + b"junk " * 100)
    return path


@pytest.mark.parametrize(
    ("make", "error"),
    [
        (broken, Damaged),
        (lambda folder: folder / "gone.pdf", Unreadable),
        (lambda folder: folder, Unreadable),
    ],
)
def test_what_cannot_be_opened_says_why(tmp_path: Path, make, error: type[ScrutinyError]) -> None:
    with pytest.raises(error):
        PdfDocument(make(tmp_path))


def test_a_page_that_is_not_there_is_a_mistake_of_the_caller(tmp_path: Path) -> None:
    path = drawn(tmp_path / "a.pdf", words_at("One", 72, 700))
    with PdfDocument(path) as document, pytest.raises(ValueError, match="no page 2"):
        document.page(2)
