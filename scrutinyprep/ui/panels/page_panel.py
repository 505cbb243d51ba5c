"""The page in the middle: where one is, how to go elsewhere, and the page or its text itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from scrutinyprep.domain.anchors import TextAnchor
from scrutinyprep.domain.ids import DocumentId, MeetingId
from scrutinyprep.domain.papers import SectionText
from scrutinyprep.domain.word_hits import WordHit
from scrutinyprep.pdf.viewing import PageReader
from scrutinyprep.ui.ocr_sign import PageSign
from scrutinyprep.ui.panels.find_bar import FindBar
from scrutinyprep.ui.panels.hit_list import HitList
from scrutinyprep.ui.panels.jumping import Jumping
from scrutinyprep.ui.panels.page_bar import PageBar
from scrutinyprep.ui.reader.marks import ShownMark
from scrutinyprep.ui.reader.page_view import PageView
from scrutinyprep.ui.reader.reading import Reading
from scrutinyprep.ui.reader.ruler import Ruler
from scrutinyprep.ui.reader.sheets import Fit
from scrutinyprep.ui.reader.silent_pages import with_silent_pages
from scrutinyprep.ui.reader.text_view import TextView
from scrutinyprep.ui.spots import Passage, Spot
from scrutinyprep.ui.tasks import Tasks
from scrutinyprep.ui.theme import Appearance

_Text = tuple[DocumentId, tuple[SectionText, ...]]


class PagePanel(QWidget):
    """The page view and the same paper as running text, with their bar. One of them is shown.

    Signals:
        page_wanted: what the reader typed to go to.
        arrived: the file that is shown now is open.
        turned: the page that is read now.
        seen: the same, once it is on the screen; for what can wait so long.
        text_changed: whether papers are read as text, by the reader's own choice.
        two_up_wanted: whether two pages are to lie side by side, as they were left.
    """

    page_wanted = Signal(str)
    arrived = Signal()
    turned = Signal(int)
    seen = Signal(int)
    text_changed = Signal(bool)
    two_up_wanted = Signal(bool)

    def __init__(self, tasks: Tasks, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self.view = PageView(tasks, appearance, self)
        self.text = TextView(appearance, self)
        self.ruler = Ruler(self.view, self.view)
        """Leads along the lines of the pages, where it is wanted."""
        for view in (self.view, self.text):
            view.jump_wanted.connect(Jumping(view, view, appearance).begin)
        self.view.caret.row_led = lambda: self.ruler.band
        self.ruler.wear(appearance.theme)
        for told in (self.view.words_read, self.view.moved):
            told.connect(self.ruler.find_row)
        appearance.changed.connect(self.ruler.wear)
        self.shown: PageView | TextView = self.view
        """The one of the two that the open file is read in."""
        self.bar = PageBar(appearance, self)
        self.find_bar = FindBar(appearance, self)
        self.hit_list = HitList(appearance, self)
        self.sign = PageSign(appearance, self)
        self.reading: Reading | None = None
        """The file that is shown, as another view can show it, too."""
        self.is_text_wanted = False
        """Whether the reader wants papers as text that could be seen as pages."""
        self._labels: Mapping[int, str] = {}
        self._marks: tuple[ShownMark, ...] = ()
        self._aim: TextAnchor | None = None
        self._aim_page = 0
        self._place: TextAnchor | None = None
        """Where to stay once the text is there."""
        self._build()
        self._connect()

    def show_file(
        self,
        file: DocumentId,
        make_reader: Callable[[], PageReader],
        labels: Mapping[int, str],
        read_text: Callable[[], Sequence[SectionText]],
    ) -> None:
        """Open a file with pages. `read_text` is run in the library's lane, if it is wanted."""
        self._begin(Reading(file, make_reader, read_text, labels))
        self.view.open(make_reader)
        if self.is_text_wanted:
            self._open_text()
        else:
            self._show(self.view)

    def show_text(
        self,
        file: DocumentId,
        read: Callable[[], Sequence[SectionText]],
        labels: Mapping[int, str],
    ) -> None:
        """Open a file that is text and no print. `read` is run in the library's lane."""
        self._begin(Reading(file, None, read, labels))
        self.view.close_paper()
        self._open_text()

    def show_nothing(self, words: str = "") -> None:
        """Show no file, but these words."""
        self._begin(None)
        self._show(self.view)
        self.view.close_paper(words)
        self.sign.show_page(None)
        self.say_where("", "")

    def go(self, pdf_page: int, anchor: TextAnchor | None = None) -> None:
        """Go to a page, or to a passage on it, as soon as the file is open."""
        if anchor is not None and (anchor.quote or anchor.region):
            self._aim = anchor
        if not self.shown.page_count:
            self._aim_page = pdf_page
            if self.shown is self.view:
                self.view.show_page(pdf_page)
        elif self._aim is not None:
            aim, self._aim = self._aim, None
            self.shown.show_anchor(aim)
        else:
            self.shown.show_page(pdf_page)

    def add_bar(self, bar: QWidget) -> None:
        """Put a bar of somebody else's below the bar of the page."""
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.insertWidget(column.indexOf(self.find_bar), bar)

    def show_labels(self, labels: Mapping[int, str]) -> None:
        """Show these words above the pages."""
        if self.reading is not None and labels != self._labels:
            self._labels = labels
            self.reading = replace(self.reading, labels=labels)
            self.view.set_page_labels(labels)
            self.text.set_page_labels(labels)

    def show_marks(self, marks: tuple[ShownMark, ...]) -> None:
        """Show these marks on the pages and in the text."""
        if marks != self._marks:
            self._marks = marks
            self.view.set_marks(marks)
            self.text.set_marks(marks)

    def show_hits(self, words: str, hits: Sequence[WordHit]) -> None:
        """Mark the words that are looked for."""
        self.view.show_hits(words, hits)
        self.text.show_hits(words, hits)

    def show_hit(self, hit: WordHit) -> None:
        """Go to one of the hits."""
        self.shown.show_hit(hit)

    def say_where(self, breadcrumb: str, page: str) -> None:
        """Say where the reader is."""
        self.bar.say_where(breadcrumb, page)

    def selected(self, meeting: MeetingId) -> Passage | None:
        """Return the words that are selected in the papers of a meeting."""
        selection = self.shown.selection
        if selection is None or self.file is None:
            return None
        return Passage(
            meeting,
            self.file,
            selection.pdf_page,
            selection.words,
            selection.start,
            selection.end,
            selection.region,
        )

    def spot(self, meeting: MeetingId) -> Spot:
        """Return the page that is open, as what a question or note of a meeting is about."""
        page = self.shown.current_page
        return Spot(meeting, page=(self.file, page) if self.file is not None and page else None)

    @property
    def file(self) -> DocumentId | None:
        """The file whose pages are shown."""
        return self.reading.file if self.reading is not None else None

    @property
    def can_choose(self) -> bool:
        """Whether the open file can be read as pages and as text."""
        return self.reading is not None and self.reading.make_reader is not None

    @property
    def place(self) -> tuple[int, float]:
        """The page that is read, and how far below its top the view begins, in its heights."""
        if self.shown is self.view:
            return self.view.place
        return self.text.current_page, 0.0

    def return_to(self, pdf_page: int, share: float) -> None:
        """Go back to a place as `place` told it."""
        if self.shown is self.view and self.view.page_count:
            self.view.return_to(pdf_page, share)
        else:
            self.go(pdf_page)

    @Slot()
    def ask_page(self) -> None:
        """Let the reader type which page to go to."""
        self.bar.ask_page()

    @Slot(bool)
    def read_as_text(self, is_wanted: bool) -> None:
        """Show papers as running text, or as their pages; the place is kept."""
        if is_wanted != self.is_text_wanted:
            self.is_text_wanted = is_wanted
            self.text_changed.emit(is_wanted)
        if not self.can_choose or (self.shown is self.text) == is_wanted:
            self._tell_state()
            return
        place, page = self.shown.place_read, self.shown.current_page
        if is_wanted:
            self._place, self._aim_page = place, page
            if self.text.page_count:
                self._show(self.text)
                self._keep_place()
            else:
                self._open_text()
        else:
            self._show(self.view)
            if place is not None:
                self.view.show_place(place)
            else:
                self.view.show_page(page)
            self.arrived.emit()

    @Slot()
    def fit_width(self) -> None:
        """Let the pages be as wide as the view."""
        self.shown.set_fit(Fit.WIDTH)

    @Slot()
    def fit_page(self) -> None:
        """Let a page be seen whole."""
        self.shown.set_fit(Fit.PAGE)

    @Slot()
    def zoom_in(self) -> None:
        """Enlarge by a step."""
        self.shown.zoom_in()

    @Slot()
    def zoom_out(self) -> None:
        """Shrink by a step."""
        self.shown.zoom_out()

    @Slot()
    def life_size(self) -> None:
        """Show the paper in its usual size."""
        self.shown.set_zoom(1.0)

    @Slot()
    def copy_selection(self) -> None:
        """Copy what is selected."""
        self.shown.copy_selection()

    @Slot()
    def ask_highlight(self) -> None:
        """Ask for a highlight of the kind used last."""
        self.shown.bar.ask_highlight()

    @Slot(int)
    def _on_view_opened(self, _pages: int) -> None:
        self.view.set_page_labels(self._labels)
        self.view.set_marks(self._marks)
        if self.shown is self.view:
            self._arrive()

    @Slot(int)
    def _on_text_opened(self, _pages: int) -> None:
        self.text.set_marks(self._marks)
        if self.shown is self.text:
            self._keep_place()
            self._arrive()

    @Slot(object)
    def _on_text(self, found: _Text) -> None:
        file, sections = found
        if file != self.file:
            return
        whole, pages = with_silent_pages(sections, self._labels, is_print=self.can_choose)
        self.text.show_text(whole, pages, self._labels)

    @Slot(int)
    def _on_turned(self, pdf_page: int) -> None:
        if self.sender() is self.shown:
            self.turned.emit(pdf_page)
            if self.shown is self.text:
                # Text is there as soon as it is scrolled to.
                self.seen.emit(pdf_page)

    @Slot(int)
    def _on_seen(self, pdf_page: int) -> None:
        if self.shown is self.view:
            self.seen.emit(pdf_page)

    def _arrive(self) -> None:
        if self._aim is not None:
            aim, self._aim = self._aim, None
            self.shown.show_anchor(aim)
        self.arrived.emit()

    def _keep_place(self) -> None:
        """Go on reading where the reader was on the pages."""
        place, self._place = self._place, None
        page, self._aim_page = self._aim_page, 0
        if place is not None:
            self.text.show_place(place)
        elif page:
            self.text.show_page(page)

    def _begin(self, reading: Reading | None) -> None:
        self.reading, self._marks = reading, ()
        self._labels = reading.labels if reading is not None else {}
        self._aim, self._aim_page, self._place = None, 0, None
        self.text.close_paper()

    def _open_text(self) -> None:
        """Show the text view, and read what belongs in it."""
        self._show(self.text)
        self.text.close_paper(self.tr("Opening the paper…"))
        reading = self.reading
        if reading is not None:
            self._tasks.run(
                lambda _: (reading.file, tuple(reading.read_text())),
                then=self._on_text,
                key=(id(self), "text"),
            )

    def _show(self, view: PageView | TextView) -> None:
        """Read in this view from now on."""
        had_focus = self.shown.hasFocus()
        self.shown = view
        self._views.setCurrentWidget(view)
        self.setFocusProxy(view)
        self._tell_state()
        if had_focus:
            view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell_state(self) -> None:
        self.bar.show_text_state(is_text=self.shown is self.text, can_choose=self.can_choose)

    def _connect(self) -> None:
        self.view.opened.connect(self._on_view_opened)
        self.text.opened.connect(self._on_text_opened)
        for view in (self.view, self.text):
            view.page_changed.connect(self._on_turned)
        self.view.page_seen.connect(self._on_seen)
        self.bar.page_wanted.connect(self._on_page_wanted)
        self.bar.text_wanted.connect(self.read_as_text)
        self.bar.smaller_wanted.connect(self.zoom_out)
        self.bar.larger_wanted.connect(self.zoom_in)
        self.bar.width_wanted.connect(self.fit_width)
        self.bar.whole_wanted.connect(self.fit_page)

    @Slot(str)
    def _on_page_wanted(self, words: str) -> None:
        self.shown.setFocus(Qt.FocusReason.OtherFocusReason)
        self.page_wanted.emit(words)

    def _build(self) -> None:
        self._views = QStackedWidget(self)
        self._views.addWidget(self.view)
        self._views.addWidget(self.text)
        below = QSplitter(Qt.Orientation.Vertical, self)
        below.setChildrenCollapsible(False)
        below.addWidget(self.hit_list)
        below.addWidget(self._views)
        below.setStretchFactor(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.find_bar)
        column.addWidget(self.sign)
        column.addWidget(below, 1)
        self._tell_state()
