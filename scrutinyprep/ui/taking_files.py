"""Files that are dropped on the window, or whose paths are pasted where nothing else takes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from scrutinyprep.ui.drops import absent_in, files_in
from scrutinyprep.ui.panels.drop_overlay import DropOverlay
from scrutinyprep.ui.theme import Appearance

if TYPE_CHECKING:
    from scrutinyprep.ui.panels.message_bar import MessageBar


class TakingFiles(QObject):
    """Looks at what comes to a window that none of its parts has taken.

    Signals:
        taken: the paths of files, a list.
    """

    taken = Signal(object)

    def __init__(self, appearance: Appearance, messages: MessageBar, window: QWidget) -> None:
        super().__init__(window)
        self._messages = messages
        self.overlay = DropOverlay(appearance, window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take files wherever they are dropped or pasted."""
        match event:
            case QDropEvent() if event.type() is QEvent.Type.Drop:
                return self._drop(event)
            case QDragEnterEvent() if event.type() is QEvent.Type.DragEnter:
                return self._enter(event)
            case QKeyEvent() if event.type() is QEvent.Type.KeyPress:
                return event.matches(QKeySequence.StandardKey.Paste) and self._paste()
        return super().eventFilter(watched, event)

    def _enter(self, event: QDragEnterEvent) -> bool:
        if files_in(event.mimeData()):
            event.acceptProposedAction()
            self.overlay.begin()
        return True

    def _drop(self, event: QDropEvent) -> bool:
        paths = files_in(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self.taken.emit(paths)
        return True

    def _paste(self) -> bool:
        pasted = QGuiApplication.clipboard().mimeData()
        paths, absent = files_in(pasted), absent_in(pasted)
        if paths:
            self.taken.emit(paths)
        elif absent is not None:
            self._messages.hint(self.tr("There is no file “{path}”.").format(path=absent))
        return bool(paths) or absent is not None
