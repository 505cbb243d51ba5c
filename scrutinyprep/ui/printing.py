"""Printing: the system's dialog, and then the pages, one after another, off the GUI thread."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QMarginsF, QObject, QSizeF, Qt, Slot
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from scrutinyprep.domain.errors import NoPrinter, ScrutinyError
from scrutinyprep.pdf.viewing import PageReader
from scrutinyprep.ui.panels.message_bar import MessageBar
from scrutinyprep.ui.printing_sheets import print_sheets, sheets_wanted
from scrutinyprep.ui.tasks import Lane, Progress, Tasks

_Option = QAbstractPrintDialog.PrintDialogOption


@dataclass(frozen=True, slots=True)
class PrintJob:
    """Pages of a PDF that are to be printed."""

    name: str
    """What the printer's queue calls it."""
    pages: int
    sheet_pt: tuple[float, float]
    """Width and height of a page, in points: the paper that is offered first."""
    make_reader: Callable[[], PageReader]
    """Opens the PDF, off the GUI thread; whoever prints closes it."""
    current: int = 1
    """The page that is in sight."""
    keeps_size: bool = False
    """Whether pages go onto their own size of paper just as they are, up to its very edge."""


class Printing(QObject):
    """Asks how pages are to be printed, and prints them, while the user goes on reading."""

    def __init__(
        self,
        tasks: Tasks,
        messages: MessageBar,
        window: QWidget,
        *,
        has_printer: Callable[[], bool] | None = None,
    ) -> None:
        super().__init__(window)
        self._tasks = tasks
        self._messages = messages
        self._window = window
        self._has_printer = has_printer or _has_printer
        self._job: PrintJob | None = None
        self._printer: QPrinter | None = None
        """Held here: the dialog only borrows it."""
        self.dialog: QPrintDialog | None = None
        """The system's dialog, while it is open."""

    def ask(self, job: PrintJob) -> None:
        """Ask which printer, which pages and how many copies; where there is none, say so."""
        if not self._has_printer():
            self._messages.warn(NoPrinter())
            return
        self._job = job
        self._printer = _printer_for(job)
        self.dialog = QPrintDialog(self._printer, self._window)
        self.dialog.setWindowTitle(self.tr("Print “{name}”").format(name=job.name))
        self.dialog.setOption(_Option.PrintPageRange)
        self.dialog.setOption(_Option.PrintCurrentPage)
        self.dialog.setOption(_Option.PrintCollateCopies)
        self.dialog.setOption(_Option.PrintShowPageSize)
        self.dialog.setMinMax(1, job.pages)
        self.dialog.setFromTo(1, job.pages)
        self.dialog.setPrintRange(QAbstractPrintDialog.PrintRange.AllPages)
        self._show(self.dialog)

    def _show(self, dialog: QPrintDialog) -> None:
        if sys.platform == "win32":
            # The system's own dialog: Qt shows it in no other way, and emits nothing for it.
            if dialog.exec():
                self._on_accepted()
            self._on_finished()
            return
        dialog.accepted.connect(self._on_accepted)
        dialog.finished.connect(self._on_finished)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.show()

    @Slot()
    def _on_accepted(self) -> None:
        if self._printer is None or self._job is None:
            return
        self._tasks.run(
            partial(_printed, self._job, self._printer),
            then=self._on_printed,
            otherwise=self._on_refused,
            lane=Lane.PAPER,
            label=self.tr("Printing “{name}”").format(name=self._job.name),
        )

    @Slot()
    def _on_finished(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    @Slot(object)
    def _on_printed(self, sheets: int) -> None:
        told = self.tr("1 page was handed to the printer.")
        if sheets != 1:
            told = self.tr("{count} pages were handed to the printer.").format(count=sheets)
        self._messages.say(told)

    @Slot(object)
    def _on_refused(self, error: ScrutinyError) -> None:
        self._messages.warn(error)


def _has_printer() -> bool:
    return bool(QPrinterInfo.availablePrinterNames())


def _printer_for(job: PrintJob) -> QPrinter:
    """Return a printer that is set to the paper of the job."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(job.name)
    printer.setCreator("Scrutiny Prep")
    width, height = job.sheet_pt
    upright = QSizeF(min(width, height), max(width, height))
    size = QPageSize(upright, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    turned = QPageLayout.Orientation.Landscape
    way = turned if width > height else QPageLayout.Orientation.Portrait
    printer.setPageLayout(QPageLayout(size, way, QMarginsF()))
    # Places are counted from the edge of the paper, as the pages themselves are.
    printer.setFullPage(True)
    return printer


def _printed(job: PrintJob, printer: QPrinter, progress: Progress) -> int:
    with job.make_reader() as reader:
        wanted = sheets_wanted(printer, reader.page_count, job.current)
        return print_sheets(printer, reader, wanted, keeps_size=job.keeps_size, progress=progress)
