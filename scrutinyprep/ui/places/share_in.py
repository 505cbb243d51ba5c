"""The page of what a colleague's file would bring, to look at before any of it comes in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from scrutinyprep.ui.itemmodels.coming import ComingModel
from scrutinyprep.ui.itemmodels.coming_lines import ComingLines
from scrutinyprep.ui.panels.flow import FlowLayout
from scrutinyprep.ui.panels.ledger import Ledger
from scrutinyprep.ui.panels.page_head import PageHead
from scrutinyprep.ui.panels.ticking import tick_by_click
from scrutinyprep.ui.theme import Appearance
from scrutinyprep.ui.wording import meeting_in_words

if TYPE_CHECKING:
    from scrutinyprep.services.taking_in import Offered


class ShareInPage(QWidget):
    """Lists what would come in; what is ticked comes in when the user says so.

    Signals:
        taken: the ids of what is to come in.
        left: nothing of it is to come in.
    """

    taken = Signal(object)
    left = Signal()

    def __init__(
        self, appearance: Appearance, offered: Offered, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.offered = offered
        self.model = ComingModel(self)
        self.model.show_coming(offered.coming)
        self.model.ticked.connect(self._update)
        self.setProperty("guide", "sharing")
        self._build(appearance)
        self._update()

    def begin(self) -> None:
        """Let the arrow keys walk through the list."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave all of it out on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _update(self) -> None:
        count = len(self.model.chosen)
        words = self.tr("&Take in 1") if count == 1 else self.tr("&Take in {count}")
        self.take.setText(words.format(count=count))
        self.take.setEnabled(count > 0)

    @Slot()
    def _on_take(self) -> None:
        self.taken.emit(self.model.chosen)

    @Slot()
    def _on_all(self) -> None:
        self.model.tick_all(is_ticked=True)

    @Slot()
    def _on_none(self) -> None:
        self.model.tick_all(is_ticked=False)

    def _build(self, appearance: Appearance) -> None:
        head = PageHead(appearance, self._title(), self._about(), self.tr("Leave it out"), self)
        head.left.connect(self.left)
        self.take = QPushButton(self)
        self.take.setProperty("primary", True)
        self.take.setAccessibleDescription(self.tr("Adds what is ticked to the meeting"))
        self.take.clicked.connect(self._on_take)
        every = QPushButton(self.tr("Tick &all"), self)
        every.clicked.connect(self._on_all)
        none = QPushButton(self.tr("Tick &none"), self)
        none.clicked.connect(self._on_none)
        tools = FlowLayout()
        tools.add(self.take, every, none)
        lines = ComingLines(self)
        lines.setSourceModel(self.model)
        self.table = Ledger(appearance, self.tr("What would come in"), parent=self)
        self.table.setEditTriggers(Ledger.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(Ledger.SelectionMode.SingleSelection)
        self.table.setSortingEnabled(False)
        self.table.setModel(lines)
        self.table.horizontalHeader().hide()
        self.table.lay_columns(appearance, {}, 0)
        self.table.selectRow(0)
        tick_by_click(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 12, 24, 16)
        column.setSpacing(12)
        column.addWidget(head)
        column.addLayout(tools)
        column.addWidget(self.table, 1)

    def _title(self) -> str:
        sender = self.offered.share.made_by
        if not sender:
            return self.tr("From a colleague")
        return self.tr("From {name}").format(name=sender)

    def _about(self) -> str:
        words = [meeting_in_words(self.offered.meeting)]
        known = sum(
            not one.is_choice and one.can_come and not one.mark.is_removed
            for one in self.offered.coming
        )
        if known:
            words.append(
                self.tr("{count} more are in your library as they are.").format(count=known)
            )
        words.append(self.tr("One Undo takes all of it back."))
        return " ".join(f"{part.rstrip('.')}." for part in words)
