"""The paper that is read, and where it is wanted another beside it, each as a reader of its own."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from scrutinyprep.ui.panels.page_bar import ElidedLabel
from scrutinyprep.ui.panels.page_panel import PagePanel
from scrutinyprep.ui.reader.drawings import KEPT_BYTES
from scrutinyprep.ui.tasks import Tasks
from scrutinyprep.ui.theme import Appearance, Theme

_MARK_PX = 3


class _Mark(QFrame):
    """A line above the side that everything else follows; the other side has a pale one."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedHeight(_MARK_PX)
        self._theme = Theme()
        self._is_followed = False

    def follow(self, *, is_followed: bool) -> None:
        """Say whether this side is the one."""
        self._is_followed = is_followed
        self.update()

    @Slot(object)
    def wear(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line."""
        palette = self._theme.palette
        painter = QPainter(self)
        painter.fillRect(
            event.rect(), QColor(palette.accent if self._is_followed else palette.hairline)
        )
        painter.end()


class Sides(QWidget):
    """Holds the page panel, and a second one beside it while that is wanted.

    The side that had the focus last is the one that everything else follows.

    Signals:
        added: the PagePanel that was made, the first time another is wanted.
        turned_to: another side is followed now.
        close_wanted: the user wants the second one no more.
    """

    added = Signal(object)
    turned_to = Signal()
    close_wanted = Signal()

    def __init__(self, tasks: Tasks, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks, self._appearance = tasks, appearance
        self._split = QSplitter(Qt.Orientation.Horizontal, self)
        self._split.setChildrenCollapsible(False)
        self._split.installEventFilter(self)
        self._marks: dict[PagePanel, _Mark] = {}
        self._frames: dict[PagePanel, QWidget] = {}
        self._titles: dict[PagePanel, ElidedLabel] = {}
        self.beside: PagePanel | None = None
        """The second panel, once one was wanted; hidden while none is."""
        self.main = self._make()
        self._followed = self.main
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._split)
        self.setFocusProxy(self.main)
        self._show_marks()

    @property
    def followed(self) -> PagePanel:
        """The panel that is worked with: the one that had the focus last."""
        return self._followed

    @property
    def is_two(self) -> bool:
        """Whether two are side by side."""
        return self.beside is not None and not self._frames[self.beside].isHidden()

    @property
    def shown(self) -> tuple[PagePanel, ...]:
        """The panels that are shown, from the left."""
        two = self.beside is not None and self.is_two
        return (self.main, self.beside) if two and self.beside is not None else (self.main,)

    def open_beside(self, title: str) -> PagePanel:
        """Show a second panel, under this title, and follow it; what it shows is up to others."""
        if self.beside is None:
            self.beside = self._make(has_head=True)
            self._frames[self.beside].hide()
            self.added.emit(self.beside)
        if not self.is_two:
            half = self._split.width() // 2
            self._frames[self.beside].show()
            self._split.setSizes([half, half])
            for panel in self.shown:
                # Together they keep no more pictures than one did.
                panel.view.keep_pictures(KEPT_BYTES // 2)
            self._show_marks()
        self.name_beside(title)
        return self.beside

    def name_beside(self, title: str) -> None:
        """Say what the second panel shows."""
        if self.beside is not None:
            self._titles[self.beside].say(title)

    def close_beside(self) -> None:
        """Show one panel again, with nothing left open for the other."""
        if self.beside is None or not self.is_two:
            return
        self.turn_to(self.main)
        self._frames[self.beside].hide()
        self.beside.show_nothing()
        self.main.view.keep_pictures(KEPT_BYTES)
        self._show_marks()
        self.main.shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def turn_to(self, panel: PagePanel) -> None:
        """Follow this panel from now on."""
        if panel is not self._followed:
            self._followed = panel
            self.setFocusProxy(panel)
            self._show_marks()
            self.turned_to.emit()

    def show_nothing(self) -> None:
        """Let both papers go."""
        self.close_beside()
        self.main.show_nothing()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the panel that the focus comes to; ask for room as the panels do."""
        if watched is self._split and event.type() is QEvent.Type.LayoutRequest:
            # A splitter keeps it to itself where a bar in one of its parts comes or goes.
            self._split.updateGeometry()
        if event.type() is QEvent.Type.FocusIn and isinstance(watched, QWidget):
            for panel in self.shown:
                if panel.isAncestorOf(watched):
                    self.turn_to(panel)
        return super().eventFilter(watched, event)

    def _make(self, *, has_head: bool = False) -> PagePanel:
        """Make a panel with the line above it, and what it is called."""
        frame = QWidget(self)
        panel = PagePanel(self._tasks, self._appearance, frame)
        mark = _Mark(frame)
        mark.wear(self._appearance.theme)
        self._appearance.changed.connect(mark.wear)
        column = QVBoxLayout(frame)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(mark)
        if has_head:
            column.addWidget(self._build_head(panel, frame))
        column.addWidget(panel, 1)
        self._marks[panel], self._frames[panel] = mark, frame
        self._split.addWidget(frame)
        for part in panel.findChildren(QWidget):
            if part.focusPolicy() != Qt.FocusPolicy.NoFocus:
                part.installEventFilter(self)
        return panel

    def _build_head(self, panel: PagePanel, frame: QWidget) -> QFrame:
        head = QFrame(frame)
        head.setProperty("role", "bar")
        title = ElidedLabel(head)
        title.setProperty("role", "soft")
        self._titles[panel] = title
        close = QToolButton(head)
        close.setProperty("flat", True)
        says = self.tr("Close this side (Ctrl+6)")
        close.setToolTip(says)
        close.setAccessibleName(says)
        close.setIcon(self._appearance.icons.icon("close"))
        close.clicked.connect(self.close_wanted)
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 2, 8, 2)
        row.addWidget(title, 1)
        row.addWidget(close)
        panel.bar.setAccessibleName(self.tr("The paper beside"))
        return head

    def _show_marks(self) -> None:
        for panel, mark in self._marks.items():
            mark.setVisible(self.is_two)
            mark.follow(is_followed=panel is self._followed)
