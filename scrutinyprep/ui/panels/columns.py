"""Columns side by side, each of which can be hidden; one at a time where there is no room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QSplitter, QTabBar, QVBoxLayout, QWidget

from scrutinyprep.ui.panels.reach import Reach, Scrolled
from scrutinyprep.ui.theme import Appearance, Theme

_LEAST_LINES = 7
"""Are seen of the columns even where the place they stand in is scrolled."""


@dataclass(frozen=True, slots=True)
class Column:
    """A pane, what it is called, and its widths in pixels at 100% of text size."""

    pane: QWidget
    name: str
    """With the letter that leads to it, such as "&Page"."""
    usual_px: int
    least_px: int
    """In less than this, what it shows could not be used."""


class Columns(Scrolled):
    """Shares the width between panes; the main one gets what is left over.

    Where the panes have less room than they need, in large text or a small
    window, one is shown at a time, and tabs above it lead to the others.
    """

    def __init__(
        self,
        appearance: Appearance,
        columns: Sequence[Column],
        main: QWidget,
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        """Take the columns from left to right; by `name` the window remembers how wide they are."""
        super().__init__(parent)
        self._appearance = appearance
        self._columns = tuple(columns)
        self._main = self._front = main
        self._reaches: dict[QWidget, Reach] = {}
        self._wanted: dict[QWidget, bool] = {}
        self._widths = {each.pane: float(each.usual_px) for each in columns}
        """How wide each was last, in pixels at 100% of text size."""
        self._theme = appearance.theme
        self.switch = QTabBar(self)
        """Leads from pane to pane, where one is shown at a time."""
        self.switch.setExpanding(False)
        self.switch.setDrawBase(False)
        self.switch.setUsesScrollButtons(True)
        self.switch.setAccessibleName(self.tr("Panes"))
        self.switch.hide()
        self._split = QSplitter(Qt.Orientation.Horizontal, self)
        self._split.setObjectName(name)
        for column in self._columns:
            self._wanted[column.pane] = True
            self._reaches[column.pane] = Reach(column.pane, self._split)
            self._split.addWidget(self._reaches[column.pane])
            self._split.setStretchFactor(self._split.count() - 1, int(column.pane is main))
        self._split.setSizes([appearance.theme.space(each.usual_px) for each in columns])
        self._split.setChildrenCollapsible(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.switch)
        whole.addWidget(self._split, 1)
        self._fill_switch()
        self.switch.currentChanged.connect(self._on_switched)
        appearance.changed.connect(self._wear)

    @property
    def is_narrow(self) -> bool:
        """Whether one pane is shown at a time."""
        return not self.switch.isHidden()

    def is_wanted(self, pane: QWidget) -> bool:
        """Say whether the user wants a pane, though another may be in front of it."""
        return self._wanted[pane]

    def show_pane(self, pane: QWidget, *, is_wanted: bool) -> None:
        """Show a pane, or hide it; the keyboard then goes on in the main one, if it is seen."""
        had_focus = self._has_focus(pane)
        self._wanted[pane] = is_wanted
        self._fill_switch()
        if is_wanted:
            self._front = pane
        elif pane is self._front:
            self._front = self._goes_on()
        self._arrange()
        if not is_wanted and had_focus:
            self._goes_on().setFocus(Qt.FocusReason.OtherFocusReason)

    def bring(self, pane: QWidget) -> None:
        """Bring a pane to the front, where one is shown at a time."""
        if self._wanted[pane] and pane is not self._front:
            self._front = pane
            self._arrange()

    # Qt's own

    def minimumSizeHint(self) -> QSize:
        """Return the size of the widest pane and of a strip of it: the others can go."""
        sizes = [reach.minimumSizeHint() for reach in self._reaches.values()]
        least = QSize(max(size.width() for size in sizes), max(size.height() for size in sizes))
        lines = _LEAST_LINES * self.fontMetrics().lineSpacing()
        height = max(least.height(), lines) + self.switch.sizeHint().height()
        return QSize(least.width(), height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See whether there is room for all."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """See again where a pane has grown, or the text."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    def _arrange(self) -> None:
        """Show all that are wanted, or the one in front."""
        wanted = [each for each in self._columns if self._wanted[each.pane]]
        is_narrow = len(wanted) > 1 and sum(map(self._least, wanted)) > self.width()
        was_narrow = self.is_narrow
        if not is_narrow:
            self._keep_widths()
        for pane, reach in self._reaches.items():
            is_seen = self._wanted[pane] and (not is_narrow or pane is self._front)
            if reach.isHidden() is is_seen:
                reach.setVisible(is_seen)
        if self.switch.isHidden() is is_narrow:
            self.switch.setVisible(is_narrow)
        at = next((at for at, each in enumerate(wanted) if each.pane is self._front), 0)
        was_blocked = self.switch.blockSignals(True)
        self.switch.setCurrentIndex(at)
        self.switch.blockSignals(was_blocked)
        if was_narrow and not is_narrow:
            self._share_width()

    def _keep_widths(self) -> None:
        """Remember how wide the columns are, as long as they are seen side by side."""
        if not self.is_narrow and self.isVisible():
            for column, width in zip(self._columns, self._split.sizes(), strict=True):
                if width:
                    self._widths[column.pane] = width / self._theme.space(1000) * 1000

    def _share_width(self) -> None:
        """Give each column its width at this size of text, and the main one what is left."""
        widths = {
            each.pane: round(self._widths[each.pane] * self._theme.space(1000) / 1000)
            for each in self._columns
        }
        beside = [
            widths[each.pane]
            for each in self._columns
            if each.pane is not self._main and self._wanted[each.pane]
        ]
        widths[self._main] = max(1, self._split.width() - sum(beside))
        self._split.setSizes([widths[each.pane] for each in self._columns])

    def _least(self, column: Column) -> int:
        needed = self._reaches[column.pane].minimumSizeHint().width()
        return max(needed, self._appearance.theme.px(column.least_px))

    def _fill_switch(self) -> None:
        was_blocked = self.switch.blockSignals(True)
        while self.switch.count():
            self.switch.removeTab(0)
        for column in self._columns:
            if self._wanted[column.pane]:
                self.switch.addTab(column.name)
        self.switch.blockSignals(was_blocked)

    def _goes_on(self) -> QWidget:
        """Return the pane that stays when another goes: the main one, if it is wanted."""
        wanted = [each.pane for each in self._columns if self._wanted[each.pane]]
        return self._main if self._main in wanted or not wanted else wanted[0]

    def _has_focus(self, pane: QWidget) -> bool:
        focused: QWidget | None = QApplication.focusWidget()
        return focused is not None and pane.isAncestorOf(focused)

    @Slot(object)
    def _wear(self, theme: Theme) -> None:
        """Let the columns beside the main one grow and shrink with the text."""
        if theme.text_percent != self._theme.text_percent:
            self._keep_widths()
            self._theme = theme
            if not self.is_narrow:
                self._share_width()

    @Slot(int)
    def _on_switched(self, at: int) -> None:
        wanted = [each.pane for each in self._columns if self._wanted[each.pane]]
        if 0 <= at < len(wanted):
            self._front = wanted[at]
            self._arrange()
