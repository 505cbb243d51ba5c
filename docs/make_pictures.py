"""Make the pictures of the window again: `python docs/make_pictures.py` in the environment.

They show the sample meeting in the real window, drawn without a screen, so
they come out alike on every computer. With names behind the command, only
those pictures are kept: `python docs/make_pictures.py reading search`.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import monotonic

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from docx import Document
from PIL import Image, ImageDraw, ImageFont
from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QDialog,
    QLineEdit,
    QWidget,
)

from scrutinyprep.bootstrap import services_for
from scrutinyprep.domain.candidates import Candidate, Reason, Why
from scrutinyprep.domain.notes import HighlightKind
from scrutinyprep.domain.parsed import MeetingFacts
from scrutinyprep.settings import Settings, licences_page, write_settings
from scrutinyprep.ui.app import Application
from scrutinyprep.ui.dialogs.licences import LicencesDialog
from scrutinyprep.ui.dialogs.password import PasswordDialog
from scrutinyprep.ui.exits import Exit
from scrutinyprep.ui.panels.meeting_question import MeetingQuestion
from scrutinyprep.ui.reference_reading import ReferenceReading
from scrutinyprep.ui.theme import Look

FOLDER = Path(__file__).parent / "pictures"
LARGEST_BYTES = 120_000
PATIENCE_S = 30
SIZE_PX = (1360, 850)
PAGE = 9
"""The PDF page that shows most: figures, a question, and words worth marking."""
REFERRING, REFERENCE = 7, "paragraphs 5.4"
"""A page with references, and the one that is peeked at."""
FOUND = "reablement"
ASKED = "average cost of a place on a SEND route"
WORDS = "What would a year cost if half of these pupils shared a vehicle?"
MARKED = "Twenty-two routes have been re-let under Lot 1"
CHOSEN = "eleven now travel to school or college on their own"
COLOURS = (128, 96, 64, 48)
"""How many a picture keeps: fewer where it would be too large a file."""


class Studio:
    """The window on a library, and what takes its picture."""

    def __init__(
        self, app: QApplication, folder: Path, wanted: set[str], *, with_sample: bool = True
    ) -> None:
        library, settings = folder / "library", folder / "settings.json"
        if with_sample:
            services_for(library, author="Cllr Jo Example").sample.load()
        write_settings(Settings(author="Cllr Jo Example", theme="light"), settings)
        self._wanted = wanted
        self.application = Application(app, library, settings)
        self.window = self.application.window
        self.window.resize(*SIZE_PX)
        self.application.start()
        self.until(lambda: self.window.places)
        self.settle()

    def settle(self) -> None:
        """Wait until nothing is under way and all is drawn."""
        for _ in range(3):
            self.application.tasks.wait_idle(30_000)
            QTest.qWait(150)

    def take(self, name: str, of: QWidget | None = None, *parts: QWidget) -> None:
        """Take a picture of the window or a dialog; or of parts of it, cut out together."""
        # Large text makes it wider, and it stays so.
        self.window.resize(*SIZE_PX)
        self.settle()
        if self._wanted and name not in self._wanted:
            return
        whole = of or self.window
        picture = whole.grab() if not parts else self._cut(whole, parts)
        path = FOLDER / f"{name}.png"
        picture.save(str(path))
        with Image.open(path) as opened:
            image = opened.convert("RGB")
        # A window in a few quiet colours loses nothing, and takes a quarter of the bytes.
        for colours in COLOURS:
            image.quantize(colours, dither=Image.Dither.NONE).save(path, optimize=True)
            if path.stat().st_size <= LARGEST_BYTES:
                return
        raise RuntimeError(f"{path.name} has {path.stat().st_size} bytes")

    def until(self, is_so: Callable[[], object]) -> None:
        """Wait until it is so, but not for ever."""
        deadline = monotonic() + PATIENCE_S
        while not is_so():
            if monotonic() > deadline:
                raise RuntimeError("what is waited for does not come about")
            QTest.qWait(10)

    def show_page(self, pdf_page: int) -> None:
        """Go to a page of the open paper and wait for its words."""
        view = self.window.read.page.view
        self.until(lambda: view.page_count)
        view.show_page(pdf_page)
        self.until(lambda: view._scenery.texts.on_page(pdf_page))
        self.settle()

    def select(self, words: str) -> None:
        """Draw the pointer over words of the open page."""
        view = self.window.read.page.view
        page = view._scenery.texts.on_page(view.current_page)
        start = page.text.index(words)
        ends = [page.letters.boxes[at] for at in (start, start + len(words) - 1)]
        offset = QPointF(view.horizontalScrollBar().value(), view.verticalScrollBar().value())
        places = [view._scenery.sheets.to_desk(view.current_page, box) for box in ends]
        points = [
            (QPointF(x, place.center().y()) - offset).toPoint()
            for x, place in zip((places[0].left() + 1, places[1].right() - 1), places, strict=True)
        ]
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QTest.mousePress(view.viewport(), left, none, points[0])
        QTest.mouseMove(view.viewport(), points[1])
        QTest.mouseRelease(view.viewport(), left, none, points[1])
        view.setFocus()
        self.settle()

    def open_meeting(self) -> None:
        """Read the papers of the chosen meeting."""
        self.window.meetings.open_chosen()
        self.until(lambda: self.window.read.page.view.page_count)
        self.settle()

    def dialogs(self) -> list[QDialog]:
        """Return the dialogs that are open."""
        every = QApplication.topLevelWidgets()
        return [each for each in every if isinstance(each, QDialog) and each.isVisible()]

    def dialog(self) -> QDialog:
        """Return the dialog that is open."""
        found = self.dialogs()
        if len(found) != 1:
            raise RuntimeError(f"{len(found)} dialogs are open")
        return found[0]

    def field(self, name: str) -> QLineEdit:
        """Return the field that a screen reader calls so."""
        fields = self.window.findChildren(QLineEdit)
        return next(f for f in fields if f.accessibleName() == name and f.isVisible())

    def close(self) -> None:
        """Put everything away."""
        self.window.close()
        self.settle()
        self.application.close()

    def _cut(self, whole: QWidget, parts: tuple[QWidget, ...]) -> QPixmap:
        """Return what stands where the parts are, with a hairline around it."""
        area = QRect()
        for part in parts:
            area = area.united(QRect(part.mapTo(whole, part.rect().topLeft()), part.size()))
        inside = whole.grab(area)
        sheet = QPixmap(area.width() + 2, area.height() + 2)
        sheet.fill(QColor("#D5D1C7"))
        painter = QPainter(sheet)
        painter.drawPixmap(1, 1, inside)
        painter.end()
        return sheet


# The sample meeting


def take_meetings(studio: Studio) -> None:
    """Show the list of meetings."""
    studio.window.actions_.meetings.trigger()
    studio.take("meetings")
    studio.open_meeting()


def take_reading(studio: Studio) -> None:
    """Show a page with marks on it, a question, and words that are selected."""
    window = studio.window
    read = window.read
    studio.show_page(PAGE)
    studio.select(MARKED)
    read.page.view.highlight_wanted.emit(HighlightKind.CONCERN)
    studio.settle()
    studio.select(ASKED)
    read.page.view.question_wanted.emit()
    QTest.keyClicks(read.questions.editor._words, WORDS)
    studio.select(CHOSEN)
    studio.take("window")
    studio.take("selection", window, read.page)
    appearance = studio.application.appearance
    appearance.wear(Look.LIGHT, 150)
    studio.take("window-large-text")
    appearance.wear(Look.DARK)
    studio.take("window-dark")
    appearance.wear(Look.HIGH_CONTRAST)
    studio.take("window-high-contrast")
    appearance.wear(Look.LIGHT)
    QTest.keyClick(read.page.view, Qt.Key.Key_Escape)


def take_reference(studio: Studio) -> None:
    """Show a reference, and a peek at what it leads to."""
    read, references = studio.window.read, studio.window.references
    view = read.page.view
    studio.show_page(REFERRING)
    studio.until(view.leads_seen)
    view.setFocus()
    studio.until(lambda: _next_reference(references, view) == REFERENCE)
    studio.settle()
    studio.take("reference", studio.window, read.page)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    studio.show_page(PAGE)


def _next_reference(references: ReferenceReading, view: QWidget) -> str:
    QTest.keyClick(view, Qt.Key.Key_L)
    lead = references.peeking.lead
    return lead.reference.words if lead is not None else ""


def take_all_places(studio: Studio) -> None:
    """Show all places of a word, by agenda item."""
    read = studio.window.read
    finding, page = read.finding, read.page
    page.view.setFocus()
    page.find_bar.ask(FOUND)
    studio.until(lambda: " of " in page.find_bar.said)
    finding.enter_list()
    studio.settle()
    QTest.keyClick(page.hit_list.rows, Qt.Key.Key_Down)
    studio.settle()
    studio.take("all-places", studio.window, page)
    finding.list_all(False)
    finding.leave()
    studio.show_page(PAGE)


def take_beside(studio: Studio) -> None:
    """Show a report and its appendix side by side."""
    read = studio.window.read
    papers = read.going.papers
    if papers is None or read.page.file is None:
        raise RuntimeError("the papers are not read yet")
    item = next(item for item in papers.agenda if len(item.papers) > 1)
    report, appendix = item.papers[:2]
    studio.show_page(report.pdf_pages.first)
    read.beside.open(appendix.published_in, appendix.pdf_pages.first)
    studio.until(lambda: read.page.view.page_count)
    studio.settle()
    studio.take("beside")
    read.beside.close()
    studio.show_page(PAGE)


def take_text(studio: Studio) -> None:
    """Show the same page as text, at twice the size."""
    page = studio.window.read.page
    page.read_as_text(True)
    studio.until(lambda: page.text.page_count)
    studio.settle()
    page.text.set_zoom(2.0)
    studio.take("reading-as-text", studio.window, page)
    page.text.set_zoom(1.0)
    page.read_as_text(False)
    studio.settle()


def take_desk(studio: Studio) -> None:
    """Show each tab of the desk at an item that has something for it."""
    window = studio.window
    read, desk = window.read, window.read.desk
    studio.show_page(PAGE)
    for number, name in enumerate(("", "", "said-before", "glossary", "figures")):
        if not name:
            continue
        desk.setCurrentIndex(number)
        studio.settle()
        if name == "said-before":
            studio.select(ASKED)
            read.page.view.before_wanted.emit()
        if name == "figures":
            QTest.keyClick(read.page.view, Qt.Key.Key_Escape)
        studio.take(name, window, desk)
    desk.setCurrentIndex(0)


def take_agenda(studio: Studio) -> None:
    """Show items sorted, and what one asks and says of itself."""
    read = studio.window.read
    for page, words in ((9, "Deep"), (28, "Skim"), (37, "Skip")):
        studio.show_page(page)
        buttons = read.agenda.findChildren(QAbstractButton)
        next(button for button in buttons if button.text() == words).click()
        studio.settle()
    studio.show_page(28)
    studio.take("agenda", studio.window, read.agenda)
    views = read.agenda.findChildren(QAbstractItemView)
    asked = next(view for view in views if view.accessibleName().startswith("What item"))
    # What is asked comes first, then what the report says of itself.
    rows = [asked.model().index(row, 0) for row in range(asked.model().rowCount())]
    first = next(r for r in rows if "author" in r.data(Qt.ItemDataRole.AccessibleTextRole).lower())
    asked.scrollTo(first, QAbstractItemView.ScrollHint.PositionAtTop)
    studio.take("whom-to-ask", studio.window, asked)


def take_places(studio: Studio) -> None:
    """Show the other places."""
    actions = studio.window.actions_
    actions.questions.trigger()
    studio.settle()
    place = studio.window.questions
    place.list_.choose(place.questions[0].id)
    place.view.time.length.setValue(20)
    studio.take("questions")
    actions.past.trigger()
    studio.take("past-meetings")
    actions.follow_up.trigger()
    studio.take("follow-up")
    actions.brief.trigger()
    for _ in range(8):
        studio.settle()
    studio.take("briefing")


def take_editor(studio: Studio) -> None:
    """Show the editor of the agenda, at a page inside an item."""
    window = studio.window
    window.actions_.read.trigger()
    studio.show_page(PAGE + 6)
    window.actions_.put_agenda_right.trigger()
    dialog = window.map_editing.dialog
    if dialog is None:
        raise RuntimeError("the editor did not open")
    studio.until(lambda: dialog.shown is not None and dialog.page.view.page_count)
    studio.take("put-the-agenda-right", dialog)
    dialog.close()


def take_finding(studio: Studio) -> None:
    """Show the palette and the search."""
    window = studio.window
    window.actions_.find_anything.trigger()
    anything = studio.field("Find anything")
    QTest.keyClicks(anything, "transport")
    studio.take("palette")
    QTest.keyClick(anything, Qt.Key.Key_Escape)
    window.actions_.search.trigger()
    QTest.keyClicks(studio.field("Search"), "transport saving")
    studio.take("search")


def take_dialogs(studio: Studio) -> None:
    """Show what is asked before something leaves, before a locked file opens, and the licences."""
    window = studio.window
    window.actions_.read.trigger()
    window.exit_menu.ways[Exit.SHARE].trigger()
    studio.settle()
    path = studio.dialog().findChild(QLineEdit)
    path.setText(str(Path("/home/jo/Documents", Path(path.text()).name)))
    studio.take("sharing", studio.dialog())
    studio.dialog().reject()
    dialog = PasswordDialog(
        studio.application.appearance, "Private reports pack.pdf", was_wrong=False, parent=window
    )
    dialog.open()
    studio.take("locked-files", dialog)
    dialog.reject()
    if (page := licences_page()) is not None:
        licences = LicencesDialog(studio.application.appearance, page, window)
        licences.open()
        studio.take("licences", licences)
        licences.reject()


def take_question(studio: Studio) -> None:
    """Show how it is asked which meeting a file belongs to, while one reads."""
    window, services = studio.window, studio.window.workroom.services
    window.actions_.read.trigger()
    studio.show_page(27)
    why = (Why(Reason.ITEM_TITLE, "6 Reablement and Hospital Discharge"),)
    asking = window._arrivals.meetings
    asking.ask(
        window,
        MeetingQuestion(
            name="Late paper - Reablement.pdf",
            candidates=tuple(
                Candidate(one.meeting, len(one.documents), why) for one in services.meetings.all()
            ),
            said=MeetingFacts(),
        ),
        lambda _choice, _for_all: None,
    )
    studio.settle()
    studio.take("which-meeting", window, window.frame)
    asking.ask_no_more(window)


def take_sample(app: QApplication, folder: Path, wanted: set[str]) -> None:
    """Make the pictures of the sample meeting."""
    studio = Studio(app, folder, wanted)
    for scene in (
        *(take_meetings, take_reading, take_question),
        *(take_reference, take_all_places, take_beside, take_text, take_desk),
        *(take_editor, take_agenda),
        *(take_places, take_dialogs, take_finding),
    ):
        scene(studio)
    studio.close()


# An empty library, and papers of other kinds


def take_others(app: QApplication, folder: Path, wanted: set[str]) -> None:
    """Show the first start, and papers that come as Word, as a scan, and late."""
    studio = Studio(app, folder, wanted, with_sample=False)
    window = studio.window
    studio.take("first-steps")
    services = studio.window.workroom.services
    for number, path in enumerate((word_report(folder), scanned_letter(folder))):
        imported = services.importing.import_file(path)
        window.read.open_meeting(imported.meeting.id)
        window.actions_.read.trigger()
        studio.settle()
        studio.until(lambda: window.read.page.shown.page_count)
        studio.take(("word-report", "scan")[number], window, window.read.page)
    studio.close()


def word_report(folder: Path) -> Path:
    """Write a report as councils' officers do."""
    report = Document()
    report.core_properties.title = "Cabinet 12 January 2027"
    report.add_heading("Libraries: opening hours from April", level=1)
    report.add_paragraph("Cabinet, 12 January 2027. Report of the Head of Libraries.")
    report.add_heading("1. Summary", level=2)
    report.add_paragraph("1.1 Three of the eleven branches would open on Sundays from April.")
    report.add_paragraph(
        "1.2 The extra hours cost £84,000 a year, of which £31,000 is not in the budget."
    )
    table = report.add_table(rows=1, cols=3)
    table.style = "Table Grid"
    for row in (("Tidsey", "34", "40"), ("Marden Lane", "22", "26"), ("Quay Street", "38", "44")):
        table.add_row()
        for cell, words in zip(table.rows[-1].cells, row, strict=True):
            cell.text = words
    for cell, words in zip(
        table.rows[0].cells, ("Branch", "Hours now", "Hours from April"), strict=True
    ):
        cell.text = words
    report.add_heading("2. Recommendation", level=2)
    report.add_paragraph("That Cabinet agree the hours in the table above.")
    path = folder / "Libraries report.docx"
    report.save(str(path))
    return path


def scanned_letter(folder: Path) -> Path:
    """Draw a letter as a scanner leaves it: a picture of words."""
    sheet = Image.new("L", (1240, 1754), 250)
    draw = ImageDraw.Draw(sheet)
    font = ImageFont.load_default(34)
    lines = (
        "Tidsey Town Council, 3 January 2027",
        "",
        "Dear Chair,",
        "",
        "The Town Council asks that the branch at Quay Street stay",
        "open on Saturdays. 412 residents have signed our petition.",
        "",
        "Yours sincerely,",
        "Morwenna Pascoe, Town Clerk",
    )
    for number, line in enumerate(lines):
        draw.text((180, 240 + 62 * number), line, font=font, fill=40)
    path = folder / "Letter of 3 January 2027.pdf"
    sheet.rotate(0.7, fillcolor=250).save(path, resolution=150)
    return path


def main() -> None:
    """Make every picture, or those that are named."""
    app = QApplication([])
    wanted = set(sys.argv[1:])
    for take in (take_sample, take_others):
        with tempfile.TemporaryDirectory() as folder:
            take(app, Path(folder), wanted)


if __name__ == "__main__":
    main()
