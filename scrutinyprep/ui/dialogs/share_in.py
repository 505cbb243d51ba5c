"""What a colleague's file would bring, to look at before any of it comes in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from scrutinyprep.ui.dialogs.fitted import FittedDialog
from scrutinyprep.ui.itemmodels.coming import Column, ComingModel
from scrutinyprep.ui.panels.ledger import Ledger
from scrutinyprep.ui.theme import Appearance, set_role
from scrutinyprep.ui.wording import meeting_in_words

if TYPE_CHECKING:
    from scrutinyprep.services.taking_in import Offered

_WIDTHS_PX: dict[int, int] = {Column.WHAT: 170, Column.PASSAGE: 150}


class ShareInDialog(FittedDialog):
    """Lists what would come in; what is ticked comes in when it is accepted."""

    def __init__(
        self, appearance: Appearance, offered: Offered, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.offered = offered
        self._model = ComingModel(self)
        self._model.show_coming(offered.coming)
        self._model.ticked.connect(self._update)
        self.setWindowTitle(self.tr("Questions from a colleague"))
        self.setProperty("guide", "sharing")
        self._build(appearance)
        self._update()
        theme = appearance.theme
        self.resize(theme.px(860), theme.px(560))

    @property
    def chosen(self) -> frozenset[str]:
        """The ids of what is to come in."""
        return self._model.chosen

    @Slot()
    def _update(self) -> None:
        count = len(self._model.chosen)
        words = self.tr("&Take in 1") if count == 1 else self.tr("&Take in {count}")
        self.take.setText(words.format(count=count))
        self.take.setEnabled(count > 0)

    @Slot()
    def _on_all(self) -> None:
        self._model.tick_all(is_ticked=True)

    @Slot()
    def _on_none(self) -> None:
        self._model.tick_all(is_ticked=False)

    def _build(self, appearance: Appearance) -> None:
        title = QLabel(self._title(), self)
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setWordWrap(True)
        set_role(title, "heading")
        about = QLabel(self._about(), self)
        about.setTextFormat(Qt.TextFormat.PlainText)
        about.setWordWrap(True)
        set_role(about, "soft")
        self.table = Ledger(appearance, self.tr("What would come in"), parent=self)
        self.table.setEditTriggers(Ledger.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(Ledger.SelectionMode.SingleSelection)
        self.table.setSortingEnabled(False)
        self.table.setModel(self._model)
        self.table.lay_columns(appearance, _WIDTHS_PX, Column.WORDS)
        self.table.selectRow(0)
        every = QPushButton(self.tr("Tick &all"), self)
        every.clicked.connect(self._on_all)
        none = QPushButton(self.tr("Tick &none"), self)
        none.clicked.connect(self._on_none)
        row = QHBoxLayout()
        row.addWidget(every)
        row.addWidget(none)
        row.addStretch(1)
        row.addWidget(self._build_buttons())
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(8)
        column.addWidget(title)
        column.addWidget(about)
        column.addSpacing(8)
        column.addWidget(self.table, 1)
        column.addSpacing(8)
        column.addLayout(row)
        self.table.setFocus()

    def _build_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(self)
        self.take = buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self.take.setDefault(True)
        self.take.setAccessibleDescription(self.tr("Adds what is ticked to the meeting"))
        leave = buttons.addButton(self.tr("&Leave it"), QDialogButtonBox.ButtonRole.RejectRole)
        leave.setAccessibleDescription(self.tr("Changes nothing; the file can be opened again"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

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
