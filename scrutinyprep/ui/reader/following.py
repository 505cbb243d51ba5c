"""A page on its way to the screen, and those beside it, who are told of it once it is there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from scrutinyprep.ui.reader.drawings import Drawings

_SOON_MS = 25
"""Most pages are drawn by then. While a heavier one is drawn, the rest may as well follow."""


class Following(QObject):
    """Paints a page as soon as it is drawn, and holds back until then what follows the reader.

    Agenda, desk and page numbers take the window's thread longer than the page does.

    Args:
        canvas: what the page is painted on.
        is_sharp: says whether all that is to be seen there is drawn.
        is_in_sight: says whether a PDF page is to be seen there.

    Signals:
        due: the PDF page that is read now; once, though several may have passed by.
    """

    due = Signal(int)

    def __init__(
        self,
        drawings: Drawings,
        canvas: QWidget,
        *,
        is_sharp: Callable[[], bool],
        is_in_sight: Callable[[int], bool],
    ) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._is_sharp = is_sharp
        self._is_in_sight = is_in_sight
        self._page = 0
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._tell)
        drawings.drawn.connect(self._on_drawn)
        drawings.went_on.connect(self._on_went_on)

    def turn_to(self, pdf_page: int) -> None:
        """Say that this page is read from now on."""
        self._page = pdf_page
        if self._is_sharp():
            # What is to be painted is painted before a timer is heard.
            self._timer.start(0)
        elif not self._timer.isActive():
            self._timer.start(_SOON_MS)

    def forget(self) -> None:
        """Tell of no page: the paper is closed."""
        self._timer.stop()
        self._page = 0

    @Slot(int)
    def _on_drawn(self, pdf_page: int) -> None:
        """Show a page that somebody waits for at once, before whatever else there is to do."""
        if not self._is_in_sight(pdf_page):
            return
        if self._page and self._is_sharp():
            self._canvas.repaint()
        else:
            self._canvas.update()

    @Slot()
    def _on_went_on(self) -> None:
        if self._page and self._is_sharp():
            self._tell()

    @Slot()
    def _tell(self) -> None:
        self._timer.stop()
        page, self._page = self._page, 0
        if page:
            self.due.emit(page)
