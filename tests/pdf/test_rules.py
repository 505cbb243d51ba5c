"""The ruled lines of a page."""

import pytest

from scrutinyprep.pdf.document import PdfDocument
from tests.pdf.papers import all_of, drawn, words_at


def rules(path):
    with PdfDocument(path) as document:
        return document.page(1).rules


def table(canvas):
    for row in range(4):
        for column in range(3):
            canvas.drawString(72 + 150 * column, 700 - 20 * row, f"cell {row} {column}")


def test_rules_are_told_as_thin_boxes_of_the_page_as_shown(tmp_path):
    def ruled(canvas):
        table(canvas)
        canvas.line(60, 715, 500, 715)
        canvas.rect(200, 600, 0.5, 115, stroke=0, fill=1)

    across, down = rules(drawn(tmp_path / "a.pdf", ruled))
    assert (across.left, across.right) == pytest.approx((60, 500), abs=2)
    assert across.top == pytest.approx(842 - 715, abs=2)
    assert (down.top, down.bottom) == pytest.approx((842 - 715, 842 - 600), abs=2)


def test_a_rectangle_in_outline_is_four_rules_and_a_filled_one_none(tmp_path):
    def boxed(canvas):
        table(canvas)
        canvas.rect(60, 600, 440, 115, stroke=1, fill=0)
        canvas.rect(60, 400, 440, 115, stroke=0, fill=1)

    assert len(rules(drawn(tmp_path / "a.pdf", boxed))) == 4


def test_a_page_without_lines_side_by_side_is_not_looked_at(tmp_path):
    text = all_of(words_at("A paragraph", 72, 700), words_at("goes on", 72, 686))

    def ruled(canvas):
        text(canvas)
        canvas.line(60, 715, 500, 715)

    assert rules(drawn(tmp_path / "a.pdf", ruled)) == ()
