"""Cells of a stored table found on the page that they are printed on."""

import pytest

from scrutinyprep.pdf.content import Box, Letters
from scrutinyprep.ui.reader.passages import page_text
from scrutinyprep.ui.reader.table_grid import Cells, TableGrid

ROWS = [["Service", "2024", "2025"], ["Roads", "10", "12"], ["Parks", "", "12"]]


@pytest.fixture
def page():
    """A page on which the table stands, in lines of five points a letter."""
    text, boxes = "", list[Box | None]()
    for row, cells in enumerate(ROWS):
        for column, cell in enumerate(cells):
            for at, sign in enumerate(cell):
                left = 72 + column * 100 + at * 5
                text += sign
                boxes.append(Box(left, 100 + row * 20, left + 5, 110 + row * 20))
            text += "\n"
            boxes.append(None)
    return page_text(Letters(4, 595.0, 842.0, text, tuple(boxes)))


def test_a_block_of_cells_is_selected_with_its_words_in_rows(page):
    grid = TableGrid(page, ROWS)
    assert grid.is_found
    whole = grid.select(grid.whole)
    assert whole.text == "Service\t2024\t2025\nRoads\t10\t12\nParks\t\t12"
    assert (whole.pdf_page, whole.table[1]) == (4, ("Roads", "10", "12"))
    assert whole.region is None, "its words stand together, and are found again"
    part = grid.select(Cells(1, 1, 2, 2))
    assert part.table == (("10", "12"), ("", "12"))
    assert part.region is not None, "other words stand between these"


def test_a_place_on_the_page_is_in_a_cell(page):
    grid = TableGrid(page, ROWS)
    assert grid.cell_at(75, 105) == (0, 0)
    assert grid.cell_at(275, 125) == (1, 2)
    assert grid.cell_at(180, 145) == (2, 1), "an empty cell has its place too"
    assert grid.cell_at(75, 300) is None


def test_a_table_of_another_page_is_not_found(page):
    assert not TableGrid(page, [["Quite", "other"], ["words", "here"]]).is_found
    assert not TableGrid(page, []).is_found
