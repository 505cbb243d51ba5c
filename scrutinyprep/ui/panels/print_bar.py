"""The bar that asks which pages of the paper that is read are to be printed."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from scrutinyprep.ui.panels.folded_bar import FoldedBar
from scrutinyprep.ui.panels.words_edit import LineEdit
from scrutinyprep.ui.theme import Appearance, Theme, set_role


class PrintBar(QFrame):
    """Asks for pages, and about marks and exempt pages. It prints nothing itself.

    Signals:
        changed: other pages are named.
        print_wanted, save_wanted: the user wants them on paper, or as a PDF.
        closed: the user has done.
    """

    changed = Signal()
    print_wanted = Signal()
    save_wanted = Signal()
    closed = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.setProperty("role", "bar")
        self.setAccessibleName(self.tr("Print pages of this paper"))
        self._build()
        appearance.changed.connect(self._wear)
        self._wear(appearance.theme)
        self.say("", can_go=False)
        self.hide()

    def ask(self, pages: str) -> None:
        """Let the user type which pages, beginning with these."""
        self.pages.setText(pages)
        self.exempt.setChecked(False)
        self.show()
        self.pages.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.pages.selectAll()

    def say(self, words: str, *, can_go: bool, exempt: int = 0, is_wrong: bool = False) -> None:
        """Say what the typed pages come to, and how many of them are exempt."""
        self._told.setText(words)
        self._told.setVisible(bool(words))
        set_role(self._told, "bad" if is_wrong else "soft")
        self.print.setEnabled(can_go)
        self.save.setEnabled(can_go)
        self._gate.setVisible(exempt > 0)
        if not exempt:
            self.exempt.setChecked(False)
        self._exempt_told.setText(self._words_on_exempt(exempt))

    @property
    def said(self) -> str:
        """What is said of the pages."""
        return self._told.text()

    @Slot()
    def _on_marks(self) -> None:
        self._private_row.setVisible(self.marks.isChecked())

    @Slot()
    def _on_exempt(self) -> None:
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Print by Return, and close by Escape."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.print.isEnabled():
                self.print_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    @Slot(object)
    def _wear(self, theme: Theme) -> None:
        self._close.setIcon(self._appearance.icons.icon("close"))
        self._close.setIconSize(QSize(theme.px(18), theme.px(18)))
        self.pages.setMinimumWidth(theme.px(80))

    def _words_on_exempt(self, count: int) -> str:
        if self.exempt.isChecked():
            return self.tr(
                "I am entitled to see these exempt pages, and I will not pass them to anyone "
                "who is not. Each will say that it is exempt."
            )
        if count == 1:
            return self.tr("One of them is exempt: an empty sheet stands in its place.")
        return self.tr("{count} of them are exempt: empty sheets stand in their place.").format(
            count=count
        )

    def _build(self) -> None:
        label = QLabel(self.tr("Prin&t pages"), self)
        self.pages = LineEdit(self)
        self.pages.setPlaceholderText(self.tr("53 to 60, item 7, PDF 3"))
        self.pages.setAccessibleName(self.tr("Pages to print"))
        self.pages.setAccessibleDescription(
            self.tr("Printed page numbers, such as 53 to 60, 71; or item 7; or PDF 3")
        )
        self.pages.textChanged.connect(self.changed)
        label.setBuddy(self.pages)
        self.marks = QCheckBox(self.tr("With my mar&ks"), self)
        self.private = QCheckBox(self.tr("Those too that are mine alone"), self)
        self.marks.toggled.connect(self._on_marks)
        self.print = QPushButton(self.tr("&Print…"), self)
        self.print.setProperty("primary", True)
        self.print.setAccessibleDescription(self.tr("Prints these pages"))
        self.print.clicked.connect(self.print_wanted)
        self.save = QPushButton(self.tr("Sa&ve…"), self)
        self.save.setAccessibleDescription(self.tr("Saves these pages as a PDF"))
        self.save.setToolTip(self.tr("Saves these pages as a PDF"))
        self.save.clicked.connect(self.save_wanted)
        self._close = QToolButton(self)
        self._close.setProperty("flat", True)
        self._close.setToolTip(self.tr("Close (Esc)"))
        self._close.setAccessibleName(self.tr("Close (Esc)"))
        self._close.clicked.connect(self.closed)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 0, 0, 4)
        column.setSpacing(0)
        first = self._row((label, self.pages), (self.print, self.save, self._close))
        column.addWidget(first)
        column.addWidget(self._build_words())
        column.addWidget(self._row((self.marks,)))
        self._private_row = self._row((self.private,))
        self._private_row.hide()
        column.addWidget(self._private_row)
        column.addWidget(self._build_gate())

    def _row(self, *groups: tuple[QWidget, ...]) -> FoldedBar:
        row = FoldedBar(self)
        row.set_margins(8, 2)
        for group in groups:
            row.add_group(*group, stretched=self.pages if self.pages in group else None)
        return row

    def _build_words(self) -> QWidget:
        holder = QWidget(self)
        self._told = QLabel(holder)
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._told.setWordWrap(True)
        column = QVBoxLayout(holder)
        column.setContentsMargins(8, 0, 16, 2)
        column.addWidget(self._told)
        return holder

    def _build_gate(self) -> QFrame:
        """Build what asks for consent where some of the pages are exempt."""
        self._gate = QFrame(self)
        self._exempt_told = QLabel(self._gate)
        self._exempt_told.setWordWrap(True)
        set_role(self._exempt_told, "warning")
        self.exempt = QCheckBox(self.tr("&Include the exempt pages"), self._gate)
        self.exempt.toggled.connect(self._on_exempt)
        self.exempt.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self._gate)
        column.setContentsMargins(8, 0, 16, 2)
        column.setSpacing(0)
        column.addWidget(self._exempt_told)
        column.addWidget(self.exempt)
        return self._gate
