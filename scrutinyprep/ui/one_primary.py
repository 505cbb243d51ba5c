"""One primary action in sight: the command bar's gives way to that of the place that is shown."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtWidgets import QAbstractButton, QStackedWidget, QWidget

from scrutinyprep.ui.actions import Actions
from scrutinyprep.ui.panels.command_bar import CommandBar

_SEEN_OR_NOT = (QEvent.Type.Show, QEvent.Type.Hide)


class OnePrimary(QObject):
    """Looks whether anything in the window but its bar asks to be pressed first."""

    def __init__(
        self, actions: Actions, bar: CommandBar, layers: QStackedWidget, window: QWidget
    ) -> None:
        super().__init__(window)
        self._actions = actions
        self._bar = bar
        self._window = window
        self._known: set[QAbstractButton] = set()
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self.judge)
        layers.currentChanged.connect(self._look_soon)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look again where a primary button has come or gone."""
        if event.type() in _SEEN_OR_NOT:
            self._look_soon()
        return super().eventFilter(watched, event)

    @Slot()
    def _look_soon(self) -> None:
        self._soon.start()

    @Slot()
    def judge(self) -> None:
        """Let the bar's button be the primary one, if no other is to be seen."""
        others = [
            button
            for button in self._window.findChildren(QAbstractButton)
            if button.property("primary") and not self._bar.isAncestorOf(button)
        ]
        for button in others:
            if button not in self._known:
                self._known.add(button)
                button.installEventFilter(self)
                button.destroyed.connect(self._look_soon)
        self._known.intersection_update(others)
        is_alone = not any(button.isVisible() for button in others)
        if is_alone is not self._bar.is_primary:
            self._bar.set_primary(is_primary=is_alone)
            role = "on_accent" if is_alone else "text"
            self._actions.draw_icon(self._actions.brief, role)
