"""The pages of a briefing as they will be on paper, their bar, and words in their place."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from scrutinyprep.domain.errors import ScrutinyError
from scrutinyprep.pdf.viewing import PageReader
from scrutinyprep.ui.announcing import announce
from scrutinyprep.ui.messages import told
from scrutinyprep.ui.panels.briefing_pages import BriefingPages
from scrutinyprep.ui.panels.folded_bar import FoldedBar
from scrutinyprep.ui.panels.words_edit import LineEdit
from scrutinyprep.ui.reader.sheets import Fit
from scrutinyprep.ui.tasks import Tasks
from scrutinyprep.ui.theme import Appearance, Theme, set_role

translate = QCoreApplication.translate

_PATIENCE_MS = 400
"""Sooner, a bar that moves would only flicker."""
_MM_PER_PT = 25.4 / 72
_A_SERIES_MM = {4: (210, 297), 5: (148, 210), 6: (105, 148), 3: (297, 420)}
_NEAR_MM = 2


class BriefingPreview(QWidget):
    """Shows the pages that were made last, and that others are on their way.

    Signals:
        way_on_wanted: the button under the words that stand in place of pages.
    """

    way_on_wanted = Signal()

    def __init__(self, tasks: Tasks, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.pages = BriefingPages(tasks, appearance, self)
        self._patience = QTimer(self, interval=_PATIENCE_MS, singleShot=True)
        self._patience.timeout.connect(self._on_patience)
        self._build()
        self.pages.page_changed.connect(self._say_where)
        self.pages.opened.connect(self._on_opened)
        self.pages.refused.connect(self.show_trouble)
        self.pages.zoom_changed.connect(self._say_zoom)
        appearance.changed.connect(self._wear)
        self._wear(appearance.theme)
        self._say_where()

    def begin(self) -> None:
        """Say that other pages are being made, once that takes longer than a blink."""
        if not self._patience.isActive() and self._progress.isHidden():
            self._patience.start()

    def show_progress(self, done: int, total: int) -> None:
        """Say how much of the pages is set."""
        self._progress.setRange(0, total)
        self._progress.setValue(done)
        if total:
            share = round(100 * done / total)
            self._doing.setText(self.tr("Setting the pages: {share} %").format(share=share))

    def show_pages(self, make_reader: Callable[[], PageReader]) -> None:
        """Show these pages in place of those before."""
        self._end()
        self._stack.setCurrentWidget(self.pages)
        self.pages.replace(make_reader)

    @Slot(object)
    def show_trouble(self, error: ScrutinyError) -> None:
        """Say why there are no pages, and what to do."""
        self.show_words(*told(error), self.tr("&Try again"))

    def show_words(self, title: str, sentence: str, way_on: str = "") -> None:
        """Show words in place of pages, with a button that leads on."""
        self._end()
        self.pages.let_go()
        self._title.setText(title)
        self._sentence.setText(sentence)
        self._way_on.setText(way_on)
        self._way_on.setVisible(bool(way_on))
        self._stack.setCurrentWidget(self._words)
        self._say_where()
        self._announce(f"{title} {sentence}")

    def clear(self) -> None:
        """Show nothing, and keep nothing."""
        self._end()
        self.pages.let_go()
        self._stack.setCurrentWidget(self.pages)
        self._say_where()

    @property
    def is_showing_pages(self) -> bool:
        """Whether there are pages to be seen."""
        return self._stack.currentWidget() is self.pages and self.pages.page_count > 0

    @property
    def said(self) -> str:
        """The words in place of pages; empty where there are pages."""
        if self._stack.currentWidget() is self.pages:
            return ""
        return f"{self._title.text()} {self._sentence.text()}"

    @Slot()
    def ask_page(self) -> None:
        """Let the user type which page to see."""
        self._page.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._page.selectAll()

    @Slot()
    def fit_width(self) -> None:
        """Make pages as wide as the view."""
        self.pages.set_fit(Fit.WIDTH)

    @Slot()
    def fit_page(self) -> None:
        """Show each page whole."""
        self.pages.set_fit(Fit.PAGE)

    @Slot()
    def _on_life_size(self) -> None:
        self.pages.set_zoom(1.0)

    @Slot()
    def _on_previous(self) -> None:
        self.pages.turn(-1)

    @Slot()
    def _on_next(self) -> None:
        self.pages.turn(1)

    @Slot()
    def _on_typed(self) -> None:
        number = self._page.text().strip()
        if number.isdecimal():
            self.pages.show_page(int(number))
            self.pages.setFocus(Qt.FocusReason.OtherFocusReason)
        self._say_where()

    @Slot()
    def _on_patience(self) -> None:
        self._doing.setText(self.tr("Making the pages…"))
        # Empty rather than without an end: that would move to and fro.
        self._progress.setRange(0, 1)
        self._progress.setValue(0)
        self._doing_row.show()
        self._progress.show()

    @Slot(int)
    def _on_opened(self, pages: int) -> None:
        self._say_where()
        words = (
            self.tr("The briefing has 1 page.")
            if pages == 1
            else self.tr("The briefing has {count} pages.")
        )
        self._announce(words.format(count=pages))

    @Slot()
    def _say_where(self) -> None:
        count, page = self.pages.page_count, self.pages.current_page
        self._page.setText(str(page) if page else "")
        self._of.setText(self.tr("of {count}").format(count=count) if count else "")
        self._sheet.setText(sheet_in_words(*self.pages.sheet_pt) if count else "")
        self._page.setEnabled(count > 0)
        self._previous.setEnabled(page > 1)
        self._next.setEnabled(page < count)
        for button in (self._smaller, self._larger, self._width, self._whole, self._life):
            button.setEnabled(count > 0)

    @Slot(float)
    def _say_zoom(self, zoom: float) -> None:
        self._life.setText(f"{round(zoom * 100)} %")

    @Slot(object)
    def _wear(self, theme: Theme) -> None:
        for button, name in (
            (self._previous, "chevron-left"),
            (self._next, "chevron-right"),
            (self._smaller, "zoom-out"),
            (self._larger, "zoom-in"),
            (self._width, "fit-width"),
            (self._whole, "fit-page"),
        ):
            button.setIcon(self._appearance.icons.icon(name))
            button.setIconSize(QSize(theme.px(18), theme.px(18)))
        digit = self._page.fontMetrics().averageCharWidth()
        self._page.setFixedWidth(digit * 5 + theme.space(24))
        self._words_column.setMaximumWidth(theme.px(460))

    def _end(self) -> None:
        self._patience.stop()
        self._doing_row.hide()
        self._progress.hide()

    def _announce(self, words: str) -> None:
        if self.isVisible():
            announce(self, words)

    def _build(self) -> None:
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.pages)
        self._stack.addWidget(self._build_words())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._build_bar())
        column.addWidget(self._build_doing())
        column.addWidget(self._stack, 1)

    def _build_bar(self) -> FoldedBar:
        bar = FoldedBar(self)
        bar.setProperty("role", "bar")
        self._previous = self._button(
            bar, self.tr("Previous page (Ctrl+Page up)"), self._on_previous
        )
        self._next = self._button(bar, self.tr("Next page (Ctrl+Page down)"), self._on_next)
        self._page = LineEdit(bar)
        self._page.setAccessibleName(self.tr("Page of the briefing"))
        self._page.setToolTip(self.tr("Go to a page of the briefing (Ctrl+G)"))
        self._page.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._page.returnPressed.connect(self._on_typed)
        self._of = QLabel(bar)
        self._sheet = QLabel(bar)
        set_role(self._sheet, "soft")
        self._smaller = self._button(bar, self.tr("Smaller (Ctrl+-)"), self.pages.zoom_out)
        self._larger = self._button(bar, self.tr("Larger (Ctrl++)"), self.pages.zoom_in)
        self._life = self._button(bar, self.tr("As large as on paper (Ctrl+0)"), self._on_life_size)
        self._life.setText("100 %")
        self._width = self._button(bar, self.tr("Fit the width (Ctrl+9)"), self.fit_width)
        self._whole = self._button(bar, self.tr("Fit the whole page (Ctrl+8)"), self.fit_page)
        self.to_choices = QPushButton(self.tr("C&hoices"), bar)
        self.to_choices.hide()
        where = (self._previous, self._page, self._of, self._next, self._sheet)
        bar.add_group(self.to_choices, *where)
        bar.add_group(self._smaller, self._life, self._larger, self._width, self._whole)
        return bar

    def _build_doing(self) -> QFrame:
        """Return the line that says that pages are being made."""
        self._doing_row = QFrame(self)
        self._doing_row.setProperty("role", "bar")
        self._doing = QLabel(self._doing_row)
        set_role(self._doing, "soft")
        self._progress = QProgressBar(self._doing_row)
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("How much of the pages is set"))
        row = QHBoxLayout(self._doing_row)
        row.setContentsMargins(16, 4, 16, 4)
        row.setSpacing(12)
        row.addWidget(self._doing)
        row.addWidget(self._progress, 1)
        self._doing_row.hide()
        self._progress.hide()
        return self._doing_row

    def _build_words(self) -> QWidget:
        self._words = QWidget(self)
        self._words_column = QWidget(self._words)
        self._title = QLabel(self._words_column)
        set_role(self._title, "heading")
        self._sentence = QLabel(self._words_column)
        self._way_on = QPushButton(self.tr("Go on"), self._words_column)
        self._way_on.setProperty("primary", True)
        self._way_on.clicked.connect(self.way_on_wanted)
        column = QVBoxLayout(self._words_column)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        for label in (self._title, self._sentence):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addWidget(self._way_on, 0, Qt.AlignmentFlag.AlignHCenter)
        outer = QVBoxLayout(self._words)
        outer.addStretch(2)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._words_column, 100)
        middle.addStretch(1)
        outer.addLayout(middle)
        outer.addStretch(3)
        return self._words

    def _button(self, bar: QFrame, name: str, do: Callable[[], None]) -> QToolButton:
        button = QToolButton(bar)
        button.setProperty("flat", True)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.clicked.connect(do)
        return button


def sheet_in_words(width_pt: float, height_pt: float) -> str:
    """Return the size of a sheet as a stationer names it: "A4", "A6, landscape", "210 × 99 mm"."""
    sides = sorted((round(width_pt * _MM_PER_PT), round(height_pt * _MM_PER_PT)))
    name = next(
        (
            f"A{number}"
            for number, (short, long) in _A_SERIES_MM.items()
            if abs(short - sides[0]) <= _NEAR_MM and abs(long - sides[1]) <= _NEAR_MM
        ),
        "",
    )
    if not name:
        return f"{round(width_pt * _MM_PER_PT)} × {round(height_pt * _MM_PER_PT)} mm"
    return (
        name
        if width_pt <= height_pt
        else translate("preview", "{sheet}, landscape").format(sheet=name)
    )
