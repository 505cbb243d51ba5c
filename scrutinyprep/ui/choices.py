"""What the user chooses in the View menu: looks, language and the size of text."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction

from scrutinyprep.ui.actions import Actions


class Choices(QObject):
    """Says what was chosen; whoever keeps the settings puts it on.

    Signals:
        look_wanted: the name of a look of the settings.
        language_wanted: the code of a language, or "system".
        text_wanted: steps of text size up or down, 0 for the usual size.
    """

    look_wanted = Signal(str)
    language_wanted = Signal(str)
    text_wanted = Signal(int)

    def __init__(self, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        actions.looks.triggered.connect(self._on_look)
        actions.languages.triggered.connect(self._on_language)
        for action, step in (
            (actions.larger_text, 1),
            (actions.smaller_text, -1),
            (actions.usual_text, 0),
        ):
            action.setData(step)
            action.triggered.connect(self._on_text)

    @Slot(QAction)
    def _on_look(self, action: QAction) -> None:
        self.look_wanted.emit(action.data())

    @Slot(QAction)
    def _on_language(self, action: QAction) -> None:
        self.language_wanted.emit(action.data())

    @Slot()
    def _on_text(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.text_wanted.emit(action.data())
