"""The bar above the page: where one is, how to go elsewhere, and how the page is shown."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from scrutinyprep.ui.panels.flow import FlowLayout
from scrutinyprep.ui.panels.words_edit import LineEdit
from scrutinyprep.ui.theme import Appearance, Theme

_LEAST_PX = 380
"""At every size of text: what does not fit goes on in the next line."""


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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the words to the room there is now."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = max(0, self.width() - 4)
        self.setText(self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room))


class PageBar(QFrame):
    """Says where the reader is and what they ask of the page. It does nothing itself.

    Signals:
        page_wanted: what the reader typed to go to.
        page_typed: the same, as far as it is typed; empty once that is over.
        text_wanted: whether the paper is to be read as text.
        smaller_wanted, larger_wanted, width_wanted, whole_wanted: how large.
    """

    page_wanted = Signal(str)
    page_typed = Signal(str)
    text_wanted = Signal(bool)
    smaller_wanted = Signal()
    larger_wanted = Signal()
    width_wanted = Signal()
    whole_wanted = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.setProperty("role", "bar")
        self.breadcrumb = ElidedLabel(self)
        self.breadcrumb.setProperty("role", "strong")
        self.page = QLabel(self)
        self.page.setTextFormat(Qt.TextFormat.PlainText)
        self.page.setProperty("role", "soft")
        self._build_go_to()
        self._build_buttons()
        self._lay_out()
        appearance.changed.connect(self._wear)
        self._wear(appearance.theme)

    def say_where(self, breadcrumb: str, page: str) -> None:
        """Say where the reader is."""
        self.breadcrumb.say(breadcrumb)
        self.page.setText(page)

    def ask_page(self) -> None:
        """Let the reader type which page to go to."""
        self._go_to.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._go_to.selectAll()

    def show_text_state(self, *, is_text: bool, can_choose: bool) -> None:
        """Say whether the paper is read as text, and whether there is a choice."""
        self.text.setChecked(is_text)
        self.text.setEnabled(can_choose)
        self._whole.setVisible(not is_text)

    def set_menu(self, menu: QMenu) -> None:
        """Offer what is wanted less often."""
        self._more.setMenu(menu)

    @Slot()
    def _on_go_to(self) -> None:
        words = self._go_to.text()
        self._go_to.clear()
        self.page_wanted.emit(words)

    @Slot()
    def _on_typed_all(self) -> None:
        self.page_typed.emit("")

    @Slot()
    def _on_text(self) -> None:
        self.text_wanted.emit(self.text.isChecked())

    @Slot(object)
    def _wear(self, theme: Theme) -> None:
        icons = self._appearance.icons
        for button, name in (
            (self.text, "text"),
            (self._smaller, "zoom-out"),
            (self._larger, "zoom-in"),
            (self._width, "fit-width"),
            (self._whole, "fit-page"),
            (self._more, "more"),
        ):
            button.setIcon(icons.icon(name))
            button.setIconSize(QSize(theme.px(18), theme.px(18)))
        self.breadcrumb.setMinimumWidth(theme.space(90))
        letters = self._go_to.fontMetrics()
        asked = letters.horizontalAdvance(f"{self._go_to.placeholderText()}mm")
        self._go_to.setFixedWidth(max(letters.averageCharWidth() * 17, asked))
        margins = self._row.contentsMargins()
        field = margins.left() + self._go_to.minimumWidth() + margins.right()
        # Where the window is narrow, the columns beside the page give way first.
        self.setMinimumWidth(max(_LEAST_PX, field))

    def _build_go_to(self) -> None:
        self._go_to = LineEdit(self)
        self._go_to.setPlaceholderText(self.tr("Go to 53, 4.1…"))
        self._go_to.setAccessibleName(self.tr("Go to page"))
        said = self.tr(
            "A printed page number, “pdf 57”, a paragraph such as “4.1”, “item 7”, "
            "or “p 26 of annual report” (Ctrl+G)"
        )
        self._go_to.setToolTip(said)
        self._go_to.setAccessibleDescription(said)
        self._go_to.returnPressed.connect(self._on_go_to)
        self._go_to.textEdited.connect(self.page_typed)
        self._go_to.editingFinished.connect(self._on_typed_all)

    def _build_buttons(self) -> None:
        self.text = self._button(self.tr("Read as text (Ctrl+T)"), self._on_text)
        self.text.setCheckable(True)
        self.text.setAccessibleDescription(
            self.tr("Shows the words of the paper in any size, with headings, lists and tables")
        )
        self._smaller = self._button(self.tr("Smaller (Ctrl+-)"), self.smaller_wanted.emit)
        self._larger = self._button(self.tr("Larger (Ctrl++)"), self.larger_wanted.emit)
        self._width = self._button(self.tr("Fit the width (Ctrl+9)"), self.width_wanted.emit)
        self._whole = self._button(self.tr("Fit the whole page (Ctrl+8)"), self.whole_wanted.emit)
        self._more = QToolButton(self)
        self._more.setProperty("flat", True)
        said = self.tr("More for this page")
        self._more.setToolTip(said)
        self._more.setAccessibleName(said)
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def _lay_out(self) -> None:
        row = self._row = FlowLayout(self, spacing=4)
        row.setContentsMargins(16, 6, 8, 6)
        place = QWidget(self)
        where = QVBoxLayout(place)
        where.setContentsMargins(0, 0, 0, 0)
        where.setSpacing(0)
        where.addWidget(self.breadcrumb)
        where.addWidget(self.page)
        row.add(place, self._go_to, stretched=place)
        buttons = (self.text, self._smaller, self._larger, self._width, self._whole, self._more)
        row.add(*buttons)

    def _button(self, name: str, do: Callable[[], None]) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("flat", True)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.clicked.connect(do)
        return button
