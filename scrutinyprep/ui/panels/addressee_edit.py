"""The field for whom a question is put to, which offers those whom the reports name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QMoveEvent, QShowEvent
from PySide6.QtWidgets import QCompleter, QListView, QWidget

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
        self._offers = _Offers()
        completer = QCompleter(self._names, self)
        completer.setPopup(self._offers)
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
            self._offers.fit(names)
            self.setToolTip("\n".join(names))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show every name on Down, where nothing is typed yet."""
        if event.key() == Qt.Key.Key_Down and self._offer_all():
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Show every name on a click, where nothing is typed yet: nobody guesses at Down."""
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            self._offer_all()

    def _offer_all(self) -> bool:
        if self.text() or not self.names:
            return False
        self.completer().setCompletionPrefix("")
        self.completer().complete()
        return True


class _Offers(QListView):
    """The list below the field: as wide as a name with its office, and never over the edge."""

    def fit(self, names: Sequence[str]) -> None:
        """Be as wide as the longest of these names, where the screen is."""
        longest = max((self.fontMetrics().horizontalAdvance(name) for name in names), default=0)
        around = (
            4 * self.fontMetrics().averageCharWidth() + self.verticalScrollBar().sizeHint().width()
        )
        self.setMinimumWidth(min(longest + around, self.screen().availableSize().width() // 2))

    def moveEvent(self, event: QMoveEvent) -> None:
        """Stay on the screen: Qt takes it to be as narrow as the field."""
        super().moveEvent(event)
        self._stay()

    def showEvent(self, event: QShowEvent) -> None:
        """Stay on the screen."""
        super().showEvent(event)
        self._stay()

    def _stay(self) -> None:
        over = (
            self.x()
            + max(self.width(), self.minimumWidth())
            - self.screen().availableGeometry().right()
        )
        if over > 0:
            self.move(self.x() - over, self.y())
