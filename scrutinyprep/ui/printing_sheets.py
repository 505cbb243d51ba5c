"""Pages of a PDF drawn onto sheets of paper, band by band, at the printer's own resolution."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QImage, QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrinter

from scrutinyprep.domain.errors import Cancelled, CannotPrint
from scrutinyprep.pdf.viewing import PageReader
from scrutinyprep.ui.reader.drawings import Piece, pieces_of

_PT_PER_INCH = 72
_MOST_DPI = 600
"""Beyond this no eye sees a difference, and every page takes four times the room."""
_AS_LARGE = 0.995
"""A4 is 595.276 points wide, and 595 in many files: no reason to shrink it."""


def sheets_wanted(printer: QPrinter, pages: int, current: int = 1) -> tuple[int, ...]:
    """Return the pages to print, from 1, in the order in which they leave the printer.

    Copies and order are as the dialog has them, where the printer does not see
    to that itself.
    """
    match printer.printRange():
        case QPrinter.PrintRange.PageRange:
            wanted = _in_ranges(printer, pages)
        case QPrinter.PrintRange.CurrentPage:
            wanted = (min(max(1, current), pages),)
        case _:
            wanted = tuple(range(1, pages + 1))
    if printer.pageOrder() is QPrinter.PageOrder.LastPageFirst:
        wanted = wanted[::-1]
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    if printer.collateCopies():
        return wanted * copies
    return tuple(page for page in wanted for _ in range(copies))


def print_sheets(
    printer: QPrinter,
    reader: PageReader,
    wanted: Sequence[int],
    *,
    keeps_size: bool,
    progress: Callable[[int, int], None],
) -> int:
    """Print these pages; return how many sides of paper they took.

    A page that is wider than high is turned where the paper is not. One that
    does not fit is shrunk. `keeps_size` lets pages reach the edge of their own
    size of paper; otherwise they keep to what the printer can print on.

    Raises:
        CannotPrint: there are no such pages, or the printer does not take them.
        Damaged, TimedOut: a page can't be drawn.
        Cancelled: `progress` said so; the printer is told to stop.
    """
    if not wanted:
        raise CannotPrint(printer.printerName(), "there are no such pages")
    painter = QPainter()
    if not painter.begin(printer):
        raise CannotPrint(printer.printerName(), "the printer does not answer")
    try:
        for number, page in enumerate(wanted):
            if number and not printer.newPage():
                raise CannotPrint(printer.printerName(), "the printer took no further page")
            sheet = _Sheet(printer, painter, reader, page, keeps_size=keeps_size)
            sheet.draw(partial(progress, number, len(wanted)))
        progress(len(wanted), len(wanted))
    except Cancelled:
        printer.abort()
        raise
    finally:
        painter.end()
    if printer.printerState() is QPrinter.PrinterState.Error:
        raise CannotPrint(printer.printerName(), "the printer did not finish")
    return len(wanted)


def _in_ranges(printer: QPrinter, pages: int) -> tuple[int, ...]:
    ranges = printer.pageRanges()
    if not ranges.isEmpty():
        return tuple(page for page in range(1, pages + 1) if ranges.contains(page))
    first, last = printer.fromPage() or 1, printer.toPage() or pages
    return tuple(range(max(1, first), min(last, pages) + 1))


class _Sheet:
    """One page on its sheet of paper. Lengths are in dots of the printer, but for those in pt."""

    def __init__(
        self,
        printer: QPrinter,
        painter: QPainter,
        reader: PageReader,
        page: int,
        *,
        keeps_size: bool,
    ) -> None:
        self._painter = painter
        self._reader = reader
        self._page = page
        self._size_pt = reader.page_sizes()[page - 1]
        self._dpi = printer.resolution()
        layout = printer.pageLayout()
        # Else its margins would count for nothing: places are those of the whole paper.
        layout.setMode(QPageLayout.Mode.StandardMode)
        paper = layout.fullRectPixels(self._dpi)
        self._room: QRect = paper if keeps_size else layout.paintRectPixels(self._dpi)
        width, height = self._size_pt
        self._is_turned = (width > height) != (paper.width() > paper.height())

    def draw(self, check: Callable[[], None]) -> None:
        """Draw it; `check` is called before each band, and may raise."""
        zoom = self._zoom
        drawn_dpi = min(self._dpi, _MOST_DPI)
        dots = self._dpi / drawn_dpi
        scale = drawn_dpi / _PT_PER_INCH * zoom
        width, height = (side * self._dpi / _PT_PER_INCH * zoom for side in self._size_pt)
        painter = self._painter
        painter.save()
        middle = self._room.center()
        painter.translate(middle.x() + 1, middle.y() + 1)
        if self._is_turned:
            painter.rotate(90)
        # On whole dots, or every band would be blurred a little.
        painter.translate(-round(width / 2), -round(height / 2))
        try:
            for piece in pieces_of(self._page, self._size_pt, scale, top=0.0, bottom=1.0):
                check()
                self._draw_piece(piece, dots)
        finally:
            painter.restore()

    @property
    def _zoom(self) -> float:
        width, height = self._size_pt[::-1] if self._is_turned else self._size_pt
        dots_per_pt = self._dpi / _PT_PER_INCH
        zoom = min(
            self._room.width() / (width * dots_per_pt),
            self._room.height() / (height * dots_per_pt),
        )
        return 1.0 if zoom >= _AS_LARGE else zoom

    def _draw_piece(self, piece: Piece, dots: float) -> None:
        picture = self._reader.picture(piece.pdf_page, piece.scale, piece.clip(*self._size_pt))
        image = QImage(
            memoryview(picture.pixels),
            picture.width_px,
            picture.height_px,
            picture.stride,
            QImage.Format.Format_RGB32,
        )
        is_grey = image.allGray()
        if is_grey:
            image = image.convertToFormat(QImage.Format.Format_Grayscale8)
        # Letters stay sharp; photographs may be packed tighter than that.
        self._painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering, is_grey)
        target = QRectF(0, piece.top_px * dots, picture.width_px * dots, picture.height_px * dots)
        self._painter.drawImage(target, image, QRectF(image.rect()))
