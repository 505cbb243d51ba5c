"""Paper that is dimmed: darker all over, and print on it as easy to read as WCAG's AAA asks."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor

from scrutinyprep.ui.theme import Look


def light_of(colour):
    def part(share):
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4

    return sum(
        weight * part(share)
        for weight, share in zip(
            (0.2126, 0.7152, 0.0722),
            (colour.redF(), colour.greenF(), colour.blueF()),
            strict=True,
        )
    )


def test_dimmed_paper_is_darker_and_its_print_stands_out(view, appearance):
    page = view._scenery.sheets.rect(1).topLeft() - view._seen().topLeft()
    corner = (page + QPointF(6, 6)).toPoint()
    appearance.wear(Look.DARK)
    bright = view.viewport().grab().toImage().pixelColor(corner)
    appearance.wear(Look.DARK, dims_paper=True)
    dim = view.viewport().grab().toImage().pixelColor(corner)
    assert bright == QColor("#FFFFFF")
    assert light_of(dim) < 0.4
    assert (light_of(dim) + 0.05) / 0.05 >= 7, "black print on it"
