"""The bar at the top: search, and the few commands that a beginner needs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QAction,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QUndoStack,
)
from PySide6.QtWidgets import QFrame, QToolButton, QWidget

from scrutinyprep.ui.drops import files_in
from scrutinyprep.ui.panels.flow import FlowLayout
from scrutinyprep.ui.panels.words_edit import LineEdit
from scrutinyprep.ui.theme import Appearance, Theme

_LEAST_LETTERS = 14
"""That the search field always shows."""


class SearchField(LineEdit):
    """Where one types what to look for.

    Signals:
        left: Escape was pressed.
        down: the arrow key that leads into the hits.
    """

    left = Signal()
    down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave by Escape, go to the hits by the arrow; leave pasted files to the window."""
        if event.matches(QKeySequence.StandardKey.Paste) and files_in(
            QGuiApplication.clipboard().mimeData()
        ):
            event.ignore()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.down.emit()
        else:
            super().keyPressEvent(event)


class StepButton(QToolButton):
    """Undo or redo. It always says the same; its tip names the deed and the keys."""

    def __init__(self, words: str, icon: str, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.icon_name = icon
        self._words = words
        self._keys = _in_words(keys)
        self.setText(words)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setProperty("flat", True)
        self.setEnabled(False)
        self.name_deed("")

    @Slot(str)
    def name_deed(self, deed: str) -> None:
        """Say which deed it would take back or do again."""
        said = f"{self._words} {deed}".strip()
        if said == self.accessibleName():
            # Told anew at each key that is typed.
            return
        self.setToolTip(f"{said} ({self._keys})")
        self.setAccessibleName(said)


class CommandBar(QFrame):
    """Shows the search field, and actions as buttons with words.

    Where they don't fit in one line, in large text or a small window, the lesser
    ones give up their words, and at last all of them: icons, names and tips stay.

    Signals:
        redone: the last deed was done again by its button.
    """

    redone = Signal()

    def __init__(
        self,
        appearance: Appearance,
        stack: QUndoStack,
        plain: Sequence[QAction],
        primary: QAction,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.setProperty("role", "bar")
        self.search = SearchField(self)
        self._invitations = (
            self.tr("Search papers, speeches, minutes and notes"),
            self.tr("Search papers and notes"),
            self.tr("Search"),
        )
        """What stands in the empty field: the first that fits."""
        self.search.setAccessibleName(self.tr("Search"))
        self.search.setToolTip(f"{self.tr('Search')} ({_in_words('Ctrl+Shift+F')})")
        self._clear = QToolButton(self)
        self._clear.setProperty("flat", True)
        self._clear.setToolTip(self.tr("Clear the search (Esc)"))
        self._clear.setAccessibleName(self.tr("Clear the search"))
        self._clear.clicked.connect(self.search.left)
        self._clear.hide()
        self.search.textChanged.connect(self._on_text)
        self._buttons: list[QToolButton] = []
        row = FlowLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.add(self.search, self._clear, stretched=self.search, belonging=self._clear)
        row.add(*self._build_steps(stack))
        for action in (*plain, primary):
            button = QToolButton(self)
            button.setDefaultAction(action)
            button.setAccessibleName(action.iconText())
            action.changed.connect(self._name_buttons)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setProperty("primary" if action is primary else "flat", True)
            row.add(button)
            self._buttons.append(button)
        self._primary = self._buttons[-1]
        self._row = row
        appearance.changed.connect(self._wear)
        self._wear(appearance.theme)

    @property
    def is_primary(self) -> bool:
        """Whether its last button is what the window wants to be pressed first."""
        return bool(self._primary.property("primary"))

    def set_primary(self, *, is_primary: bool) -> None:
        """Let its last button stand out, or stand back where something else does."""
        self._primary.setProperty("primary", is_primary)
        self._primary.style().unpolish(self._primary)
        self._primary.style().polish(self._primary)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit everything in one line."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give up words from the least of the buttons on, as far as there is no room for them."""
        margins = self._row.contentsMargins()
        room = self.width() - margins.left() - margins.right() - self.search.minimumWidth()
        lesser = [button for button in self._buttons if button is not self._primary]
        style = Qt.ToolButtonStyle
        for wordless in ([], lesser, self._buttons):
            for button in self._buttons:
                is_short = button in wordless
                wanted = style.ToolButtonIconOnly if is_short else style.ToolButtonTextBesideIcon
                if button.toolButtonStyle() is not wanted:
                    button.setToolButtonStyle(wanted)
            if sum(each.sizeHint().width() + self._row.space for each in self._buttons) <= room:
                break
        self._row.activate()
        self._invite()

    def _invite(self) -> None:
        """Say in the empty field what can be looked for, in as many words as fit."""
        letters = self.search.fontMetrics()
        room = self.search.width() - 3 * letters.averageCharWidth()
        fitting = (w for w in self._invitations if letters.horizontalAdvance(w) <= room)
        self.search.setPlaceholderText(next(fitting, self._invitations[-1]))

    def _build_steps(self, stack: QUndoStack) -> tuple[StepButton, StepButton]:
        self._undo = StepButton(self.tr("Undo"), "undo", "Ctrl+Z", self)
        self._redo = StepButton(self.tr("Redo"), "redo", "Ctrl+Shift+Z", self)
        self._undo.clicked.connect(stack.undo)
        self._redo.clicked.connect(stack.redo)
        # After the stack itself, so that it can be asked what was done.
        self._redo.clicked.connect(self.redone)
        stack.canUndoChanged.connect(self._undo.setEnabled)
        stack.canRedoChanged.connect(self._redo.setEnabled)
        stack.undoTextChanged.connect(self._undo.name_deed)
        stack.redoTextChanged.connect(self._redo.name_deed)
        self._buttons += [self._undo, self._redo]
        return self._undo, self._redo

    @Slot()
    def _name_buttons(self) -> None:
        """Name each button as its command is called now."""
        for button in self._buttons:
            if isinstance(button, StepButton):
                continue
            name = button.defaultAction().iconText()
            if name != button.accessibleName():
                button.setAccessibleName(name)
                self._fit()

    @Slot(str)
    def _on_text(self, words: str) -> None:
        self._clear.setVisible(bool(words))

    @Slot(object)
    def _wear(self, theme: Theme) -> None:
        for button in self._buttons:
            button.setIconSize(QSize(theme.px(18), theme.px(18)))
        for step in (self._undo, self._redo):
            step.setIcon(self._appearance.icons.icon(step.icon_name))
        self._clear.setIcon(self._appearance.icons.icon("close"))
        self.search.setMinimumWidth(self.search.fontMetrics().averageCharWidth() * _LEAST_LETTERS)
        self.search.setMaximumWidth(self.search.fontMetrics().averageCharWidth() * 72)
        self._fit()


def _in_words(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
