"""Printing pages of the paper that is read, by their printed numbers, or saving them as a PDF."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QFileDialog

from scrutinyprep.domain.consent import ExemptConsent
from scrutinyprep.domain.errors import NotUnderstood, ScrutinyError
from scrutinyprep.domain.ids import DocumentId
from scrutinyprep.ui.panels.message_bar import MessageBar
from scrutinyprep.ui.panels.page_panel import PagePanel
from scrutinyprep.ui.panels.print_bar import PrintBar
from scrutinyprep.ui.panels.sides import Sides
from scrutinyprep.ui.printing import Printing, PrintJob
from scrutinyprep.ui.tasks import Lane, Progress
from scrutinyprep.ui.usual_files import usual_file
from scrutinyprep.ui.workroom import Workroom

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services
    from scrutinyprep.services.pack_pages import PackSheets, PagesGoing, PagesMade


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What the user asked for, from the bar to the printer or the file."""

    file: DocumentId
    chosen: tuple[int, ...]
    with_marks: bool
    include_private: bool
    consent: ExemptConsent | None
    path: Path | None
    """Where to save the pages; None to print them."""


@dataclass(frozen=True, slots=True)
class _Ready:
    wanted: _Wanted
    made: PagesMade
    name: str
    sheet_pt: tuple[float, float]


class PackPrinting(QObject):
    """Leads from the command to pages on paper, while the user goes on reading."""

    def __init__(
        self,
        workroom: Workroom,
        messages: MessageBar,
        sides: Sides,
        action: QAction,
        *,
        printing: Printing,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._services = workroom.services
        self._tasks = workroom.tasks
        self._messages = messages
        self._sides = sides
        self.printing = printing
        self.author = ""
        """Who agrees to exempt pages."""
        self._sheets: PackSheets | None = None
        self.bar = PrintBar(workroom.appearance, sides.main)
        self.bar.setProperty("guide", "briefing")
        sides.main.add_bar(self.bar)
        action.triggered.connect(self.begin)
        self.bar.changed.connect(self._update)
        self.bar.print_wanted.connect(self.print)
        self.bar.save_wanted.connect(self.save)
        self.bar.closed.connect(self.end)
        sides.main.arrived.connect(self._on_arrived)

    @property
    def _page(self) -> PagePanel:
        """The panel that is worked with."""
        return self._sides.followed

    @Slot()
    def begin(self) -> None:
        """Ask which pages; the one that is read is offered first."""
        self._read()

    @Slot()
    def end(self) -> None:
        """Ask no more."""
        self.bar.hide()
        self._sheets = None
        self._page.shown.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def print(self) -> None:
        """Print the pages that are typed."""
        self._begin(None)

    @Slot()
    def save(self) -> None:
        """Ask where the pages go, and save them as a PDF."""
        if self._sheets is None:
            return
        name = self.tr("Pages {pages}").format(pages=self.bar.pages.text().strip())
        usual = usual_file(name, self._sheets.file.title, is_exempt=self.bar.exempt.isChecked())
        chosen, _ = QFileDialog.getSaveFileName(
            self.bar, self.tr("Save these pages"), str(usual), self.tr("PDF (*.pdf)")
        )
        if chosen:
            self.save_to(Path(chosen))

    def save_to(self, path: Path) -> None:
        """Save the pages that are typed as a PDF."""
        ending = path if path.suffix.casefold() == ".pdf" else path.with_name(f"{path.name}.pdf")
        self._begin(ending)

    def _read(self) -> None:
        if self._page.file is not None:
            self._tasks.run(
                partial(_sheets, self._services, self._page.file),
                then=self._ask,
                otherwise=self._on_refused,
                key=(id(self), "sheets"),
            )

    @Slot(object)
    def _ask(self, sheets: PackSheets) -> None:
        if sheets.file.id != self._page.file:
            return
        self._sheets = sheets
        number = self._page.shown.current_page
        pages = {page.pdf_page: page.pack_page for page in sheets.pages}
        pack_page = pages.get(number)
        self.bar.ask(str(pack_page) if pack_page is not None else f"PDF {max(1, number)}")
        self._update()

    @Slot()
    def _on_arrived(self) -> None:
        """Ask about the file that is shown now."""
        if not self.bar.isHidden():
            self._read()

    @Slot()
    def _update(self) -> None:
        """Say what the typed pages come to."""
        if self._sheets is None:
            return
        try:
            chosen = self._sheets.named(self.bar.pages.text())
        except NotUnderstood as error:
            self.bar.say(f"{error} {error.what_to_do}", can_go=False, is_wrong=True)
            return
        pages = self.tr("1 page") if len(chosen) == 1 else self.tr("{count} pages")
        where = self.tr("PDF {first}") if len(chosen) == 1 else self.tr("PDF {first} to {last}")
        told = f"{pages} · {where}".format(count=len(chosen), first=chosen[0], last=chosen[-1])
        self.bar.say(told, can_go=True, exempt=self._sheets.exempt_among(chosen))

    def _begin(self, path: Path | None) -> None:
        if self._sheets is None or not self.bar.print.isEnabled():
            return
        bar = self.bar
        agreed = ExemptConsent(self.author, datetime.now(UTC)) if bar.exempt.isChecked() else None
        wanted = _Wanted(
            file=self._sheets.file.id,
            chosen=self._sheets.named(bar.pages.text()),
            with_marks=bar.marks.isChecked(),
            include_private=bar.private.isChecked(),
            consent=agreed,
            path=path,
        )
        # Consent is for these pages this time.
        bar.exempt.setChecked(False)
        self._tasks.run(
            partial(_gathered, self._services, wanted),
            then=self._make,
            otherwise=self._on_refused,
        )

    @Slot(object)
    def _make(self, gathered: tuple[_Wanted, PagesGoing]) -> None:
        self._tasks.run(
            partial(_ready, self._services, *gathered),
            then=self._on_ready,
            otherwise=self._on_refused,
            lane=Lane.PAPER,
            label=self.tr("Taking out pages"),
        )

    @Slot(object)
    def _on_ready(self, ready: _Ready) -> None:
        if ready.wanted.path is not None:
            self._tell(ready.wanted.path, ready.made)
            return
        self.printing.ask(
            PrintJob(
                name=ready.name,
                pages=ready.made.pages,
                sheet_pt=ready.sheet_pt,
                make_reader=partial(self._services.previews.reader, ready.made.data),
            )
        )

    def _tell(self, path: Path, made: PagesMade) -> None:
        advice = []
        if made.left_out:
            advice.append(self.tr("Exempt pages were left out."))
        if made.access.is_exempt:
            advice.append(
                self.tr("It holds exempt material: send it only to those who may see it.")
            )
        self._messages.say(
            self.tr("“{name}” is written.").format(name=path.name),
            " ".join(advice),
            offers=(
                (self.tr("&Open it"), partial(_open, str(path))),
                (self.tr("Show in &folder"), partial(_open, str(path.parent))),
            ),
        )

    @Slot(object)
    def _on_refused(self, error: ScrutinyError) -> None:
        self._messages.warn(error)


def _sheets(services: Services, file: DocumentId, _progress: Progress) -> PackSheets:
    return services.pack_pages.sheets(file)


def _gathered(
    services: Services, wanted: _Wanted, _progress: Progress
) -> tuple[_Wanted, PagesGoing]:
    going = services.pack_pages.gather(
        wanted.file,
        wanted.chosen,
        with_marks=wanted.with_marks,
        include_private=wanted.include_private,
        consent=wanted.consent,
    )
    return wanted, going


def _ready(services: Services, wanted: _Wanted, going: PagesGoing, progress: Progress) -> _Ready:
    made = services.pack_pages.make(going, lambda: progress.is_cancelled)
    if wanted.path is not None:
        services.pack_pages.save(made, wanted.path)
        return _Ready(wanted, made, wanted.path.stem, (0.0, 0.0))
    with services.previews.reader(made.data) as reader:
        return _Ready(wanted, made, going.title, reader.page_sizes()[0])


def _open(path: str) -> bool:
    return QDesktopServices.openUrl(QUrl.fromLocalFile(path))
