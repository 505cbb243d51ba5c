"""The field for whom a question is put to, which offers those whom the reports name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QWidget

from scrutinyprep.ui.panels.words_edit import LineEdit


class AddresseeEdit(LineEdit):
    """One line of words with an offer of names; what is typed need not be one of them.

    Signals:
        said: what stands in the field now, typed or chosen.
    """

    said = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(self.said)
        self.setCompleter(completer)
        self.textEdited.connect(self.said)
        self.setAccessibleDescription(self.tr("Press Down to see whom the reports name"))

    @property
    def names(self) -> tuple[str, ...]:
        """Whom it offers."""
        return tuple(self._names.stringList())

    def offer(self, names: Sequence[str]) -> None:
        """Offer these names."""
        if tuple(names) != self.names:
            self._names.setStringList(list(names))
            self.setToolTip("\n".join(names))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show every name on Down, where nothing is typed yet."""
        if event.key() == Qt.Key.Key_Down and not self.text() and self.names:
            self.completer().setCompletionPrefix("")
            self.completer().complete()
            return
        super().keyPressEvent(event)
