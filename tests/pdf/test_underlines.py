"""Which lines are underlined, by the strokes under them."""

import pytest
from reportlab.pdfgen.canvas import Canvas

from scrutinyprep.pdf.document import PdfDocument


@pytest.fixture
def underlined(tmp_path):
    """Return the words that are underlined on a page drawn by a function."""

    def of(draw):
        path = tmp_path / "page.pdf"
        canvas = Canvas(str(path))
        canvas.setFont("Helvetica", 12)
        draw(canvas)
        canvas.save()
        with PdfDocument(path) as document:
            page = document.page(1)
        return [line.text for line in page.lines if line.box in page.underlined]

    return of


def words(canvas, text="The position", top=700.0):
    canvas.drawString(72, top, text)
    return canvas.stringWidth(text, "Helvetica", 12)


def test_a_stroke_from_end_to_end_underlines_its_line(underlined):
    def draw(canvas):
        wide = words(canvas)
        words(canvas, "Plain words", 680)
        canvas.line(72, 698, 72 + wide, 698)

    assert underlined(draw) == ["The position"]


def test_a_thin_filled_rectangle_does_too(underlined):
    def draw(canvas):
        canvas.rect(72, 697.5, words(canvas), 0.8, stroke=0, fill=1)

    assert underlined(draw) == ["The position"]


def test_a_rule_across_the_page_underlines_nothing(underlined):
    def draw(canvas):
        words(canvas)
        canvas.line(72, 698, 520, 698)

    assert underlined(draw) == []


def test_a_link_in_blue_is_no_underlined_heading(underlined):
    def draw(canvas):
        canvas.setFillColorRGB(0, 0, 0.9)
        canvas.setStrokeColorRGB(0, 0, 0.9)
        wide = words(canvas)
        canvas.line(72, 698, 72 + wide, 698)

    assert underlined(draw) == []


def test_a_page_full_of_strokes_is_not_asked(underlined):
    def draw(canvas):
        wide = words(canvas)
        canvas.line(72, 698, 72 + wide, 698)
        for at in range(80):
            canvas.line(72, 100 + 4 * at, 400, 100 + 4 * at)

    assert underlined(draw) == []
