"""Pages on paper: printed by a real printer, of the kind that writes a PDF, and read back."""

import pypdfium2
import pytest
from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageRanges, QPageSize
from PySide6.QtPrintSupport import QPrinter
from reportlab.lib.pagesizes import A4, A6
from reportlab.pdfgen.canvas import Canvas

from scrutinyprep.domain.errors import Cancelled, CannotPrint
from scrutinyprep.pdf.viewing import PageReader
from scrutinyprep.ui.panels.briefing_preview import sheet_in_words
from scrutinyprep.ui.printing_sheets import print_sheets, sheets_wanted

_DPI = 144
_SQUARE_PT = 100


@pytest.fixture(scope="module")
def pack(tmp_path_factory):
    """A PDF of an upright and a landscape page, and a card; black squares in known corners."""
    path = tmp_path_factory.mktemp("printed") / "pack.pdf"
    canvas = Canvas(str(path))
    for size in (A4, A4[::-1], A6):
        canvas.setPageSize(size)
        canvas.rect(0, size[1] - _SQUARE_PT, _SQUARE_PT, _SQUARE_PT, fill=1)
        canvas.showPage()
    canvas.save()
    return path


@pytest.fixture
def printer(qapp, tmp_path):
    """A printer with A4 paper and margins of 10 mm that it can't print on."""
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    printer.setResolution(_DPI)
    printer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            QMarginsF(10, 10, 10, 10),
            QPageLayout.Unit.Millimeter,
        )
    )
    printer.setFullPage(True)
    return printer


def printed(printer, pack, pages, *, keeps_size):
    with PageReader(pack) as reader:
        print_sheets(printer, reader, pages, keeps_size=keeps_size, progress=lambda *_: None)
    return black_on(printer.outputFileName())


def black_on(path):
    """Return the box of what is black on each page, in points from the top left."""
    boxes = []
    with pypdfium2.PdfDocument(path) as pdf:
        for page in pdf:
            grey = page.render(scale=1).to_pil().convert("L")
            boxes.append((page.get_size(), grey.point(lambda v: 255 * (v < 128)).getbbox()))
    return boxes


def test_a_page_stands_on_its_own_size_of_paper_just_as_it_is(printer, pack):
    ((size, box),) = printed(printer, pack, (1,), keeps_size=True)
    assert [round(side) for side in size] == [595, 842]
    assert box == pytest.approx((0, 0, _SQUARE_PT, _SQUARE_PT), abs=2)


def test_a_page_of_a_pack_is_shrunk_to_what_the_printer_can_print_on(printer, pack):
    ((_, box),) = printed(printer, pack, (1,), keeps_size=False)
    margin = 10 / 25.4 * 72
    zoom = (595.276 - 2 * margin) / 595.276
    assert box[0] == pytest.approx(margin, abs=2)
    assert box[2] - box[0] == pytest.approx(_SQUARE_PT * zoom, abs=2)


def test_a_wide_page_is_turned_and_a_small_one_is_not_blown_up(printer, pack):
    wide, card = printed(printer, pack, (2, 3), keeps_size=True)
    # Turned to the right: its top left corner comes to lie at the top right.
    assert wide[1] == pytest.approx((595 - _SQUARE_PT, 0, 595, _SQUARE_PT), abs=3)
    assert card[1][2] - card[1][0] == pytest.approx(_SQUARE_PT, abs=2)
    assert card[1][0] == pytest.approx((A4[0] - A6[0]) / 2, abs=2)


def test_bands_meet_without_a_gap(printer, pack, tmp_path):
    path = tmp_path / "black.pdf"
    canvas = Canvas(str(path), pagesize=A4)
    canvas.rect(0, 0, *A4, fill=1)
    canvas.save()
    printer.setResolution(600)
    with PageReader(path) as reader:
        print_sheets(printer, reader, (1,), keeps_size=True, progress=lambda *_: None)
    with pypdfium2.PdfDocument(printer.outputFileName()) as pdf:
        grey = pdf[0].render(scale=4).to_pil().convert("L")
    assert grey.crop((8, 8, grey.width - 8, grey.height - 8)).getextrema()[1] < 40


def test_the_dialogs_range_order_and_copies_are_kept(printer):
    assert sheets_wanted(printer, 3) == (1, 2, 3)
    printer.setPrintRange(QPrinter.PrintRange.CurrentPage)
    assert sheets_wanted(printer, 3, 2) == (2,)
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setPageRanges(QPageRanges.fromString("1,3-9"))
    assert sheets_wanted(printer, 4) == (1, 3, 4)
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    assert sheets_wanted(printer, 4) == (4, 3, 1)
    assert not printer.supportsMultipleCopies()
    printer.setCopyCount(2)
    printer.setCollateCopies(True)
    assert sheets_wanted(printer, 4) == (4, 3, 1, 4, 3, 1)
    printer.setCollateCopies(False)
    assert sheets_wanted(printer, 4) == (4, 4, 3, 3, 1, 1)


def test_printing_stops_when_it_is_told_to(printer, pack):
    reached = []

    def progress(done, _total):
        reached.append(done)
        if done:
            raise Cancelled

    with PageReader(pack) as reader, pytest.raises(Cancelled):
        print_sheets(printer, reader, (1, 2, 3), keeps_size=True, progress=progress)
    assert reached == [0, 1]


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_pages_that_are_not_there_and_a_printer_that_is_not_are_told(printer, pack, tmp_path):
    with PageReader(pack) as reader:
        with pytest.raises(CannotPrint, match="no such pages"):
            print_sheets(printer, reader, (), keeps_size=True, progress=lambda *_: None)
        printer.setOutputFileName(str(tmp_path / "gone" / "out.pdf"))
        with pytest.raises(CannotPrint, match="does not answer"):
            print_sheets(printer, reader, (1,), keeps_size=True, progress=lambda *_: None)


@pytest.mark.parametrize(
    ("size", "words"),
    [(A4, "A4"), (A6[::-1], "A6, landscape"), ((595, 280), "210 × 99 mm")],
)
def test_a_sheet_is_named_as_a_stationer_names_it(size, words):
    assert sheet_in_words(*size) == words
