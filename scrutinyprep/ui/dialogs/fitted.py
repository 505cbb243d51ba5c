"""A dialog that fits on its screen: what is too high is scrolled, its buttons stay in sight."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from scrutinyprep.ui.panels.reach import Reach
from scrutinyprep.ui.panels.still_choices import StillChoices
from scrutinyprep.ui.tab_order import go_on


class FittedDialog(QDialog):
    """Is as large as it would like to be, and no larger than the screen.

    Its layout is made as any other dialog's. Before it is first seen, it is put
    where it can be scrolled, but for the buttons at its foot.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._body: QWidget | None = None
        self._reach: Reach | None = None

    def fit(self) -> None:
        """Be as high as the words need at this width, as far as the screen goes."""
        if self._body is None:
            self._let_scroll()
        room = self._room()
        least = self.minimumSizeHint().expandedTo(self.minimumSize())
        self.setMinimumSize(least.boundedTo(room))
        width = min(max(self.width(), least.width()), room.width())
        self.resize(width, min(max(self.height(), self._needed_px(width)), room.height()))

    # Qt's own

    def focusNextPrevChild(self, is_forward: bool) -> bool:
        """Let Tab lead where the eye goes."""
        if not self.isVisible():
            # Qt asks also while the dialog goes, when its parts can't be looked at any more.
            return super().focusNextPrevChild(is_forward)
        return go_on(self, forward=is_forward)

    def setVisible(self, visible: bool) -> None:
        """Fit before it is seen."""
        if visible and not self.isVisible():
            self.fit()
        super().setVisible(visible)

    def _room(self) -> QSize:
        """Return the size of the screen, or of the window it belongs to where that is larger.

        Less what the system puts around a window, which is known only of one that is seen.
        """
        room = self.screen().availableGeometry().size()
        parent = self.parentWidget()
        if parent is None:
            return room
        window = parent.window()
        around = window.frameGeometry().size() - window.size()
        return (room - around).expandedTo(window.size())

    def _needed_px(self, width: int) -> int:
        """Return the height in which nothing is scrolled."""
        body, outer = self._body, self.layout()
        if body is None or outer is None:
            return 0
        layout = body.layout()
        wraps = layout is not None and layout.hasHeightForWidth()
        inside = body.heightForWidth(width) if wraps else body.sizeHint().height()
        held = self._reach.widget() if self._reach is not None else None
        if held is not None:
            # What is in it may need more than it would like to have, and is scrolled otherwise.
            inside = max(inside, held.heightForWidth(width))
        foot = outer.itemAt(1)
        return inside + (foot.sizeHint().height() if foot is not None else 0)

    def _let_scroll(self) -> None:
        column = self.layout()
        if column is None:
            return
        focused = self.focusWidget()
        margins = column.contentsMargins()
        last = column.itemAt(column.count() - 1)
        foot = last.widget() if last is not None else None
        foot = foot if isinstance(foot, QDialogButtonBox) else None
        if foot is not None:
            column.removeWidget(foot)
        self._body = QWidget(self)
        self._body.setLayout(column)
        StillChoices(self._body)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self._reach = Reach(self._body, self)
        outer.addWidget(self._reach, 1)
        if foot is not None:
            below = QVBoxLayout()
            below.setContentsMargins(margins.left(), 0, margins.right(), margins.bottom())
            below.addWidget(foot)
            outer.addLayout(below)
        if focused is not None:
            # Who is moved into another widget loses it.
            focused.setFocus(Qt.FocusReason.OtherFocusReason)
