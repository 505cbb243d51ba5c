"""Scans for tests: pages with print on them, drawn and put into a PDF as pictures alone."""

import shutil
from io import BytesIO
from pathlib import Path

import pytest
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from scrutinyprep.pdf.document import PdfDocument
from scrutinyprep.pdf.png import png_of

NEEDS_TESSERACT = pytest.mark.skipif(
    shutil.which("tesseract") is None,
    reason="tesseract is not installed: apt-get install tesseract-ocr",
)
LETTER = (
    "1. Purpose of the report",
    "1.1 The committee asked for a review of the library service",
    "and of what its closure would cost the borough.",
    "2. Recommendation",
    "2.1 That the committee notes the review.",
)


def print_on(canvas: Canvas, lines: tuple[str, ...], *, top: float = 760) -> None:
    """Print lines on the page that is open, in type that a scan shows clearly."""
    canvas.setFont("Helvetica", 14)
    for row, line in enumerate(lines):
        canvas.drawString(72, top - 30 * row, line)


def printed(path: Path, *pages: tuple[str, ...]) -> Path:
    """Write a PDF with the lines of each page as text."""
    canvas = Canvas(str(path), pagesize=(595, 842))
    for lines in pages:
        print_on(canvas, lines)
        canvas.showPage()
    canvas.save()
    return path


def scanned(source: Path, path: Path, *, turned: int = 0, stamps: bool = False) -> Path:
    """Write a PDF with every page of another as a picture at 150 dots to the inch.

    `turned` is in degrees; with `stamps`, "Page N" stands over each as text.
    """
    canvas = Canvas(str(path))
    with PdfDocument(source) as document:
        for number, (width, height) in enumerate(document.page_sizes(), 1):
            picture = ImageReader(BytesIO(png_of(document.picture(number, 150 / 72))))
            canvas.setPageSize((width, height))
            canvas.saveState()
            if turned:
                canvas.translate(width, height)
                canvas.rotate(turned)
            canvas.drawImage(picture, 0, 0, width, height)
            canvas.restoreState()
            if stamps:
                canvas.setFont("Helvetica", 12)
                canvas.drawCentredString(width / 2, 38, f"Page {number}")
            canvas.showPage()
    canvas.save()
    return path
