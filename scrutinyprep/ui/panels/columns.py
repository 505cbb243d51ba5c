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
        """Show a pane, or hide it; the keyboard then goes on in the main one, if it is seen."""
        focused: QWidget | None = QApplication.focusWidget()
        has_focus = focused is not None and pane.isAncestorOf(focused)
        pane.setVisible(is_wanted)
        if not is_wanted and has_focus:
            others = [self.widget(at) for at in range(self.count())]
            seen = [other for other in others if other is not None and not other.isHidden()]
            goes_on = seen[0] if seen and self._main.isHidden() else self._main
            goes_on.setFocus(Qt.FocusReason.OtherFocusReason)
