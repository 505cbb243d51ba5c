"""Columns side by side, each of which can be hidden."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QSplitter, QWidget

from scrutinyprep.ui.theme import Appearance


class Columns(QSplitter):
    """Shares the width between panes; the main one gets what is left over."""

    def __init__(
        self,
        appearance: Appearance,
        panes: Sequence[tuple[QWidget, int]],
        main: QWidget,
        parent: QWidget | None = None,
    ) -> None:
        """Take panes with their widths in pixels at 100%."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._main = main
        for pane, _ in panes:
            self.addWidget(pane)
            self.setStretchFactor(self.count() - 1, int(pane is main))
        self.setSizes([appearance.theme.space(px) for _, px in panes])
        self.setChildrenCollapsible(False)

    def show_pane(self, pane: QWidget, *, is_wanted: bool) -> None:
        """Show a pane, or hide it; the keyboard then goes on in the main one."""
        focused: QWidget | None = QApplication.focusWidget()
        if not is_wanted and focused is not None and pane.isAncestorOf(focused):
            self._main.setFocus(Qt.FocusReason.OtherFocusReason)
        pane.setVisible(is_wanted)
