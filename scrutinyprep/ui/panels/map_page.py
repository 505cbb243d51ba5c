"""The page of a pack at which an item may begin: turned by buttons, keys or its number."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from scrutinyprep.domain.item_map import ItemMap
from scrutinyprep.pdf.viewing import PageReader
from scrutinyprep.ui.panels.flow import FlowLayout
from scrutinyprep.ui.panels.printed_number import PrintedNumber
from scrutinyprep.ui.reader.page_scroll import PageScroll
from scrutinyprep.ui.reader.sheets import Fit
from scrutinyprep.ui.tasks import Tasks
from scrutinyprep.ui.theme import Appearance, Theme, set_role
from scrutinyprep.ui.wording import access_in_words, page_in_words

_LEAST_PX = 280
"""At every size of text: a page has its own."""


class MapPage(QWidget):
    """Shows one file page by page.

    Signals:
        page_changed: the PDF page that is seen now.
        numbered: the number that is printed on it by the user's word, or None where none is.
    """

    page_changed = Signal(int)
    numbered = Signal(object)

    def __init__(self, tasks: Tasks, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = PageScroll(tasks, appearance.theme, self)
        self.view.set_fit(Fit.PAGE)
        self.view.setMinimumSize(QSize(_LEAST_PX, _LEAST_PX))
        self._labels: dict[int, str] = {}
        self._number = QSpinBox(self)
        self._number.setRange(1, 1)
        self._number.setKeyboardTracking(False)
        self._number.setAccessibleName(self.tr("PDF page"))
        self.printed = PrintedNumber(self)
        """The number that is printed on the page, to be typed over."""
        self.printed.numbered.connect(self.numbered)
        self._back = QPushButton(self.tr("‹ Page &before"), self)
        self._on = QPushButton(self.tr("&Next page ›"), self)
        self._where = QLabel(self)
        self._where.setWordWrap(True)
        set_role(self._where, "strong")
        self._build()
        self._back.clicked.connect(self._turn_back)
        self._on.clicked.connect(self._turn_on)
        self._number.valueChanged.connect(self.go)
        self.view.page_changed.connect(self._on_page)
        self.view.opened.connect(self._on_opened)
        appearance.changed.connect(self._wear)

    @property
    def page(self) -> int:
        """The PDF page that is seen; 0 where no paper is open."""
        return self._number.value() if self._number.isEnabled() else 0

    def open(self, make_reader: Callable[[], PageReader]) -> None:
        """Show another file."""
        self.view.open(make_reader)

    def close_paper(self, words: str = "") -> None:
        """Show no file, but these words."""
        self.view.close_paper(words)
        self._where.clear()

    @Slot(int)
    def go(self, pdf_page: int) -> None:
        """Turn to a page."""
        self._number.blockSignals(True)
        self._number.setValue(pdf_page)
        self._number.blockSignals(False)
        if pdf_page != self.view.current_page:
            self.view.show_page(pdf_page)
        self._tell()

    def show_map(self, map_: ItemMap) -> None:
        """Take the pages of a map: how many there are, and what is printed on them."""
        self._number.setRange(1, map_.last_page)
        self._number.setEnabled(bool(map_.pages))
        self._labels = {n: page_in_words(n, page.pack_page) for n, page in enumerate(map_.pages, 1)}
        self.view.set_page_labels(self._labels)

    def show_names(self, map_: ItemMap | None) -> None:
        """Say what the page is and which item it belongs to."""
        for button, can in (
            (self._back, self.page > 1),
            (self._on, map_ is not None and self.page < map_.last_page),
        ):
            button.setEnabled(can)
        is_known = map_ is not None and 1 <= self.page <= len(map_.pages)
        self.printed.setEnabled(is_known)
        if map_ is None or not is_known:
            self._where.clear()
            return
        self.printed.show_number(map_.pages[self.page - 1].pack_page)
        holding = map_.holding(self.page)
        names = ", ".join(
            self.tr("in item {name}").format(name=item.name) for item in holding
        ) or self.tr("in no item")
        access = access_in_words(map_.access_of_pages()[self.page - 1])
        page = page_in_words(self.page, map_.pages[self.page - 1].pack_page)
        self._where.setText(" · ".join(part for part in (page, names, access) if part))

    @Slot()
    def _turn_back(self) -> None:
        self.go(max(1, self.page - 1))

    @Slot()
    def _turn_on(self) -> None:
        self.go(self.page + 1)

    @Slot(int)
    def _on_page(self, pdf_page: int) -> None:
        if pdf_page and pdf_page != self._number.value():
            self._number.blockSignals(True)
            self._number.setValue(pdf_page)
            self._number.blockSignals(False)
            self._tell()

    @Slot(int)
    def _on_opened(self, _pages: int) -> None:
        self.view.set_page_labels(self._labels)
        self.view.show_page(self._number.value())
        self._tell()

    def _tell(self) -> None:
        self.page_changed.emit(self.page)

    @Slot(object)
    def _wear(self, theme: Theme) -> None:
        self.view.wear(theme)

    def _build_printed(self) -> QWidget:
        """Return the printed number with its label, which no line parts."""
        both = QWidget(self)
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(QLabel(self.tr("Printed"), both))
        row.addWidget(self.printed)
        return both

    def _build(self) -> None:
        for button in (self._back, self._on):
            button.setAutoDefault(False)
        for keys, do in (("Ctrl+PgUp", self._turn_back), ("Ctrl+PgDown", self._turn_on)):
            QShortcut(QKeySequence(keys), self, do)
        row = FlowLayout()
        row.add(self._back, QLabel(self.tr("PDF page"), self), self._number, self._on)
        row.add(self._build_printed())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self.view, 1)
        column.addWidget(self._where)
