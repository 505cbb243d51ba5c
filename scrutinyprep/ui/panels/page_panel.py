"""The page in the middle: where one is, how to go elsewhere, and the page itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from scrutinyprep.domain.anchors import TextAnchor
from scrutinyprep.domain.ids import DocumentId, MeetingId
from scrutinyprep.domain.papers import SectionText
from scrutinyprep.pdf.viewing import PageReader
from scrutinyprep.ui.ocr_sign import PageSign
from scrutinyprep.ui.panels.words_edit import LineEdit
from scrutinyprep.ui.reader.marks import ShownMark
from scrutinyprep.ui.reader.page_view import PageView
from scrutinyprep.ui.reader.sheets import Fit
from scrutinyprep.ui.reader.text_view import TextView
from scrutinyprep.ui.spots import Passage, Spot
from scrutinyprep.ui.tasks import Tasks
from scrutinyprep.ui.theme import Appearance, Theme


class ElidedLabel(QLabel):
    """A line of words that gives way: what does not fit is cut off, and told on hovering."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def say(self, words: str) -> None:
        """Show these words, as far as there is room."""
        self._whole = words
        self.setToolTip(words)
        self.setAccessibleName(words)
        self._fit()

    def resizeEvent(self, event: object) -> None:
        """Fit the words to the room there is now."""
        self._fit()

    def _fit(self) -> None:
        room = max(0, self.width() - 4)
        self.setText(self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room))


class PagePanel(QWidget):
    """The page view with its bar.

    Signals:
        page_wanted: what the reader typed to go to.
        arrived: the file that is shown now is open.
    """

    page_wanted = Signal(str)
    arrived = Signal()

    def __init__(self, tasks: Tasks, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._tasks = tasks
        self.view = PageView(tasks, appearance, self)
        self.text = TextView(appearance, self)
        self.shown: PageView | TextView = self.view
        """The one of the two that the open file is read in."""
        self.sign = PageSign(appearance, self)
        self.file: DocumentId | None = None
        """The file whose pages are shown."""
        self._labels: Mapping[int, str] = {}
        self._marks: tuple[ShownMark, ...] = ()
        self._aim: TextAnchor | None = None
        self._build()
        self.view.opened.connect(self._on_opened)
        self.text.opened.connect(self._on_opened)
        self.view.region_tool_changed.connect(self._part.setChecked)
        appearance.changed.connect(self._wear)
        self._wear(appearance.theme)

    def show_file(
        self,
        file: DocumentId,
        make_reader: Callable[[], PageReader],
        labels: Mapping[int, str],
    ) -> None:
        """Open a file."""
        self.file = file
        self._labels, self._marks, self._aim = labels, (), None
        self._show(self.view)
        self.view.open(make_reader)

    def show_text(
        self,
        file: DocumentId,
        read: Callable[[], Sequence[SectionText]],
        labels: Mapping[int, str],
    ) -> None:
        """Open a file that is text and no print. `read` is run in the library's lane."""
        self.file = file
        self._labels, self._marks, self._aim = labels, (), None
        self.view.close_paper()
        self._show(self.text)
        self.text.close_paper(self.tr("Opening the paper…"))
        self._tasks.run(lambda _: (file, tuple(read())), then=self._on_text, key=(id(self), "text"))

    def show_nothing(self, words: str = "") -> None:
        """Show no file, but these words."""
        self.file = None
        self._labels, self._marks, self._aim = {}, (), None
        self.text.close_paper()
        self._show(self.view)
        self.view.close_paper(words)
        self.sign.show_page(None)
        self.say_where("", "")

    def go(self, pdf_page: int, anchor: TextAnchor | None = None) -> None:
        """Go to a page, or to a passage on it, as soon as the file is open."""
        if anchor is not None and (anchor.quote or anchor.region):
            self._aim = anchor
        if self.shown.page_count and self._aim is not None:
            aim, self._aim = self._aim, None
            self.shown.show_anchor(aim)
        else:
            self.shown.show_page(pdf_page)

    def go_to_number(self, number: str) -> bool:
        """Go to the section or paragraph of a number, in a text; say whether it is there."""
        return self.shown is self.text and self.text.show_number(number)

    def show_labels(self, labels: Mapping[int, str]) -> None:
        """Show these words above the pages."""
        if labels != self._labels:
            self._labels = labels
            self.shown.set_page_labels(labels)

    def show_marks(self, marks: tuple[ShownMark, ...]) -> None:
        """Show these marks on the pages."""
        if marks != self._marks:
            self._marks = marks
            self.shown.set_marks(marks)

    def say_where(self, breadcrumb: str, page: str) -> None:
        """Say where the reader is."""
        self._breadcrumb.say(breadcrumb)
        self._page.setText(page)

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

    @Slot()
    def ask_page(self) -> None:
        """Let the reader type which page to go to."""
        self._go_to.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._go_to.selectAll()

    @Slot()
    def fit_width(self) -> None:
        """Let the pages be as wide as the view."""
        self.shown.set_fit(Fit.WIDTH)

    @Slot()
    def fit_page(self) -> None:
        """Let a page be seen whole."""
        self.shown.set_fit(Fit.PAGE)

    @Slot(int)
    def _on_opened(self, _pages: int) -> None:
        self.shown.set_page_labels(self._labels)
        self.shown.set_marks(self._marks)
        if self._aim is not None:
            aim, self._aim = self._aim, None
            self.shown.show_anchor(aim)
        self.arrived.emit()

    @Slot(object)
    def _on_text(self, found: tuple[DocumentId, tuple[SectionText, ...]]) -> None:
        file, sections = found
        if file == self.file and self.shown is self.text:
            self.text.show_text(sections, max(self._labels, default=1), self._labels)

    @Slot()
    def _on_smaller(self) -> None:
        self.shown.zoom_out()

    @Slot()
    def _on_larger(self) -> None:
        self.shown.zoom_in()

    def _show(self, view: PageView | TextView) -> None:
        """Read in this view from now on."""
        had_focus = self.shown.hasFocus()
        self.shown = view
        self._views.setCurrentWidget(view)
        self.setFocusProxy(view)
        for button in (self._part, self._whole):
            button.setVisible(view is self.view)
        if had_focus:
            view.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_part(self) -> None:
        self.view.use_region_tool(self._part.isChecked())

    @Slot()
    def _on_go_to(self) -> None:
        words = self._go_to.text()
        self._go_to.clear()
        self.shown.setFocus(Qt.FocusReason.OtherFocusReason)
        self.page_wanted.emit(words)

    @Slot(object)
    def _wear(self, theme: Theme) -> None:
        icons = self._appearance.icons
        for button, name in (
            (self._part, "region"),
            (self._smaller, "zoom-out"),
            (self._larger, "zoom-in"),
            (self._width, "fit-width"),
            (self._whole, "fit-page"),
        ):
            button.setIcon(icons.icon(name))
            button.setIconSize(QSize(theme.px(18), theme.px(18)))
        self._breadcrumb.setMinimumWidth(theme.px(110))
        self._go_to.setFixedWidth(self._go_to.fontMetrics().averageCharWidth() * 14)

    def _build(self) -> None:
        bar = QFrame(self)
        bar.setProperty("role", "bar")
        self._breadcrumb = ElidedLabel(bar)
        self._breadcrumb.setProperty("role", "strong")
        self._page = QLabel(bar)
        self._page.setTextFormat(Qt.TextFormat.PlainText)
        self._page.setProperty("role", "soft")
        self._go_to = LineEdit(bar)
        self._go_to.setPlaceholderText(self.tr("Go to page"))
        self._go_to.setAccessibleName(self.tr("Go to page"))
        said = self.tr("A printed page number, or “pdf 57” for a page of the file (Ctrl+G)")
        self._go_to.setToolTip(said)
        self._go_to.setAccessibleDescription(said)
        self._go_to.returnPressed.connect(self._on_go_to)
        part = self.tr("Mark a part of the page (R)")
        self._part = self._button(bar, part, self._on_part)
        self._part.setCheckable(True)
        said = self.tr("Drag over a part of the page, to ask about a table, a map or a scan")
        self._part.setAccessibleDescription(said)
        self._smaller = self._button(bar, self.tr("Smaller"), self._on_smaller)
        self._larger = self._button(bar, self.tr("Larger"), self._on_larger)
        self._width = self._button(bar, self.tr("Fit the width"), self.fit_width)
        self._whole = self._button(bar, self.tr("Fit the whole page"), self.fit_page)
        row = QHBoxLayout(bar)
        row.setContentsMargins(16, 6, 8, 6)
        row.setSpacing(4)
        where = QVBoxLayout()
        where.setSpacing(0)
        where.addWidget(self._breadcrumb)
        where.addWidget(self._page)
        row.addLayout(where, 1)
        row.addWidget(self._go_to)
        for button in (self._part, self._smaller, self._larger, self._width, self._whole):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self.sign)
        self._views = QStackedWidget(self)
        self._views.addWidget(self.view)
        self._views.addWidget(self.text)
        column.addWidget(self._views, 1)

    def _button(self, bar: QWidget, name: str, do: Callable[[], None]) -> QToolButton:
        button = QToolButton(bar)
        button.setProperty("flat", True)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.clicked.connect(do)
        return button
