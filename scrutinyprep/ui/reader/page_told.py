"""What a screen reader is told of the page that is read: where in the paper it is."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from scrutinyprep.ui.accessibility import tell_as_document
from scrutinyprep.ui.announcing import Announcer


class PageTold(QObject):
    """Describes a view of pages; their words are there where they are read as text."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._view = view
        self._voice = Announcer(view)
        tell_as_document(view)

    def tell(self, label: str, count: int) -> None:
        """Tell that a page is read, labelled as "pack 53 · PDF 57", of so many; "" for none."""
        words = self.tr("{page} of {count}").format(page=label, count=count) if label else ""
        if words == self._view.accessibleDescription():
            return
        self._view.setAccessibleDescription(words)
        if self._view.hasFocus():
            # Once one stays on it: who leafs through hears of the last.
            self._voice.say(words)
