"""The pages of a paper one below the other: opened, scrolled, zoomed, drawn."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from scrutinyprep.domain.errors import ScrutinyError
from scrutinyprep.pdf.content import Box
from scrutinyprep.pdf.viewing import PageReader
from scrutinyprep.ui.reader.ahead import SCREEN, pages_in
from scrutinyprep.ui.reader.following import Following
from scrutinyprep.ui.reader.opening import Opening
from scrutinyprep.ui.reader.page_painter import PagePainter
from scrutinyprep.ui.reader.page_told import PageTold
from scrutinyprep.ui.reader.passages import Selection
from scrutinyprep.ui.reader.scenery import Scenery
from scrutinyprep.ui.reader.sheets import LARGEST_ZOOM, SMALLEST_ZOOM, Fit
from scrutinyprep.ui.reader.tick_bar import TickBar
from scrutinyprep.ui.tasks import Tasks
from scrutinyprep.ui.theme import Theme

_STEP_PX = 40
_ZOOM_STEP = 1.15
_WHEEL_NOTCH = 120
CURRENT_AT = 0.3
"""How far down the view the page is that counts as the one that is read."""
_PASSAGE_AT = 0.3
"""How far down the view a passage comes to lie that the user is led to."""
_REST_MS = 90
"""After so long without scrolling, the words of the pages that are seen are read."""
_FOCUS_PX = 2
_BY_KEY = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class PageScroll(QAbstractScrollArea):
    """Shows a paper's real pages, sharp, at any zoom.

    Pages are PDF pages, counted from 1; boxes are in points of the page as shown.

    Signals:
        opened: the paper is there; its number of pages.
        refused: the ScrutinyError because of which it can't be opened.
        page_changed: the page that is read now.
        page_seen: the same, once it is on the screen or takes long to come there; for what can
            wait so long. Several pages that pass by at once are told of by the last.
        zoom_changed: the zoom of that page, 1.0 for life size.
        moved: the pages lie elsewhere in the view.
    """

    opened = Signal(int)
    refused = Signal(object)
    page_changed = Signal(int)
    page_seen = Signal(int)
    zoom_changed = Signal(float)
    moved = Signal()

    def __init__(self, tasks: Tasks, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Before anything tells a screen reader of it, who would keep what it is told first.
        self._page_told = PageTold(self)
        self._theme = theme
        self._scenery = Scenery(tasks, theme, self)
        self._fit, self._zoom = Fit.WIDTH, 1.0
        self._told_zoom = 0.0
        self._page = 0
        self._aim: tuple[int, Box | None] | None = None
        """Where to go once the paper is there."""
        self._found: tuple[int, tuple[Box, ...]] = (0, ())
        """The passage that the user was led to."""
        self._opening = Opening(tasks, self)
        self._words_instead = self._invitation()
        self._is_focus_shown = False
        self._is_laying_out = False
        self._ticks = TickBar(self)
        self._rest = QTimer(self, interval=_REST_MS, singleShot=True)
        self._rest.timeout.connect(self._on_rest)
        self._scenery.altered.connect(self._on_altered)
        self._opening.ready.connect(self._on_opened)
        self._opening.refused.connect(self._on_refused)
        self._following = Following(
            self._scenery.drawings,
            self.viewport(),
            is_sharp=lambda: self._scenery.is_sharp(self._seen()),
            is_in_sight=self._is_in_sight,
        )
        self._following.due.connect(self.page_seen)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        # Every pixel is painted here: what lies beneath need not be painted before.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._ticks.setSingleStep(_STEP_PX)
        self.horizontalScrollBar().setSingleStep(_STEP_PX)
        self.setVerticalScrollBar(self._ticks)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAccessibleName(self.tr("Page"))

    def open(self, make_reader: Callable[[], PageReader]) -> None:
        """Show another paper. `make_reader` opens it, in a thread of its own.

        The reader belongs to the view from then on, and is closed by it.
        """
        self.close_paper(self.tr("Opening the paper…"))
        self._opening.open(make_reader)

    def close_paper(self, words_instead: str = "") -> None:
        """Show no paper, but these words; without any, the ones shown at first."""
        self._opening.give_up()
        self._following.forget()
        self._scenery.show(None)
        self._found, self._aim, self._page = (0, ()), None, 0
        self._words_instead = words_instead or self._invitation()
        self._lay_out()

    def show_page(self, pdf_page: int, at: Box | None = None) -> None:
        """Go to a page: to its top, or so that a place on it can be seen well.

        While the paper is still being opened this is kept for later.
        """
        if not self.page_count:
            self._aim = (pdf_page, at)
            return
        pdf_page = min(max(1, pdf_page), self.page_count)
        sheets = self._scenery.sheets
        rect = sheets.rect(pdf_page)
        top = rect.top() - sheets.gap
        if at is not None:
            place = sheets.to_desk(pdf_page, at)
            top = place.top() - self.viewport().height() * _PASSAGE_AT
            self._see_across(place)
        self.verticalScrollBar().setValue(round(top))
        self._set_page(pdf_page)

    def set_page_labels(self, labels: Mapping[int, str]) -> None:
        """Say what stands above each page, such as "pack 53 · PDF 57"."""
        self._scenery.set_labels(labels)
        self._describe()

    def set_fit(self, fit: Fit) -> None:
        """Let the zoom follow the width of the view, the whole page, or nothing."""
        if fit is Fit.ZOOM:
            self._zoom = self.zoom
        self._fit = fit
        self._lay_out()

    def set_zoom(self, zoom: float, about: QPointF | None = None) -> None:
        """Zoom, 1.0 being life size; `about` is a place of the view that stays where it is."""
        self._zoom = min(LARGEST_ZOOM, max(SMALLEST_ZOOM, zoom))
        self._fit = Fit.ZOOM
        self._lay_out(about)

    @Slot()
    def zoom_in(self) -> None:
        """Enlarge by a step."""
        self.set_zoom(self.zoom * _ZOOM_STEP)

    @Slot()
    def zoom_out(self) -> None:
        """Shrink by a step."""
        self.set_zoom(self.zoom / _ZOOM_STEP)

    def scroll_screens(self, screens: float) -> None:
        """Scroll by so many heights of the view, up where negative."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + round(screens * SCREEN * self.viewport().height()))

    def scroll_steps(self, across: int, down: int) -> None:
        """Scroll by small steps."""
        for bar, steps in ((self.horizontalScrollBar(), across), (self.verticalScrollBar(), down)):
            bar.setValue(bar.value() + steps * _STEP_PX)

    def turn(self, pages: int) -> None:
        """Go so many pages on, or back where negative."""
        self.show_page(self._page + pages)

    @property
    def page_count(self) -> int:
        """How many pages the paper has; 0 where there is none."""
        return len(self._scenery.sizes)

    @property
    def current_page(self) -> int:
        """The page that is read now; 0 where there is none."""
        return self._page

    @property
    def fit(self) -> Fit:
        """What the zoom follows."""
        return self._fit

    @property
    def zoom(self) -> float:
        """The zoom of the page that is read, 1.0 for life size."""
        return self._scenery.sheets.zooms[self._page - 1] if self._page else self._zoom

    @property
    def is_sharp(self) -> bool:
        """Whether all that is seen is drawn at its right scale."""
        return self._scenery.is_sharp(self._seen())

    @Slot(object)
    def wear(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = self._scenery.theme = theme
        self._ticks.wear(theme.palette.accent, theme.palette.text)
        self._lay_out()

    @Slot(object)
    def _on_opened(self, reader: PageReader) -> None:
        aim = self._aim
        self._scenery.show(reader)
        self._page, self._aim = 1, None
        self._lay_out()
        self.verticalScrollBar().setValue(0)
        self.opened.emit(self.page_count)
        self.show_page(*(aim or (1, None)))
        self._on_rest()

    @Slot(object)
    def _on_refused(self, error: ScrutinyError) -> None:
        self.close_paper(f"{error}\n{error.what_to_do}")
        self.refused.emit(error)

    @Slot()
    def _on_rest(self) -> None:
        self._scenery.want(self._seen(), with_words=True)

    @Slot()
    def _on_scrolled(self) -> None:
        if not self.page_count or self._is_laying_out:
            return
        height = self.viewport().height()
        top = self.verticalScrollBar().value()
        # Before anything follows the new page: it is drawn while the rest is looked up.
        self._scenery.want(self._seen(), with_words=False)
        self._set_page(self._scenery.sheets.page_at(top + height * CURRENT_AT))
        self._rest.start()
        self.moved.emit()
        self.viewport().update()

    @Slot(int)
    def _on_altered(self, pdf_page: int) -> None:
        if not pdf_page or self._is_in_sight(pdf_page):
            self.viewport().update()

    # Qt's own

    def sizeHint(self) -> QSize:
        """Return a size at which an A4 page can be read."""
        return QSize(self._theme.px(720), self._theme.px(800))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pages that are seen."""
        painter = QPainter(self.viewport())
        seen = self._seen()
        if self.page_count:
            sheets, origin = self._scenery.sheets, seen.topLeft()
            painter.translate(-origin)
            pages = PagePainter(self._theme, self.devicePixelRatioF(), origin)
            shown = sheets.pages_between(seen.top(), seen.bottom())
            pages.paint_desk(painter, seen, [sheets.rect(pdf_page) for pdf_page in shown])
            for pdf_page in shown:
                scene = self._scenery.scene(
                    pdf_page, seen, selection=self._shown_selection(), found=self._found
                )
                pages.paint(painter, scene)
            painter.translate(origin)
        else:
            painter.fillRect(event.rect(), QColor(self._theme.palette.desk))
            painter.setFont(self._theme.font())
            painter.setPen(QColor(self._theme.palette.soft_text))
            room = self.viewport().rect().adjusted(32, 32, -32, -32)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(room, flags, self._words_instead)
        if self._is_focus_shown:
            painter.setPen(QPen(QColor(self._theme.palette.focus), _FOCUS_PX))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the pages out again, keeping the place."""
        super().resizeEvent(event)
        self._lay_out()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Draw anew: what is moved by Qt itself would tear the marks from their words."""
        del dx, dy
        self._on_scrolled()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, or with Ctrl zoom about the pointer."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        notches = event.angleDelta().y() / _WHEEL_NOTCH
        self.set_zoom(self.zoom * _ZOOM_STEP**notches, event.position())
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus where a key brought it."""
        super().focusInEvent(event)
        self._is_focus_shown = event.reason() in _BY_KEY
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Stop showing the focus."""
        super().focusOutEvent(event)
        self._is_focus_shown = False
        self.viewport().update()

    # For itself

    def _shown_selection(self) -> Selection | None:
        return None

    def _invitation(self) -> str:
        return self.tr("Open a pack, and its pages are shown here.")

    def _seen(self) -> QRectF:
        """Return the part of the desk that is seen."""
        corner = QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        return QRectF(corner, self.viewport().size().toSizeF())

    def _is_in_sight(self, pdf_page: int) -> bool:
        return pdf_page in pages_in(self._scenery.sheets, self._seen())

    def _to_desk(self, place: QPointF) -> QPointF:
        return place + self._seen().topLeft()

    def _lay_out(self, about: QPointF | None = None) -> None:
        """Lay the pages out for today's size and zoom; what is at `about` stays there."""
        if self._is_laying_out:
            return
        self._is_laying_out = True
        try:
            view = self.viewport().size()
            place = about or QPointF(view.width() / 2, view.height() * CURRENT_AT)
            kept = self._place_on_page(place)
            self._scenery.lay(
                view.width(), view.height(), self._fit, self._zoom, self.devicePixelRatioF()
            )
            self._set_ranges()
            self._tell_ticks()
            if kept is not None:
                self._put(kept, place)
        finally:
            self._is_laying_out = False
        self._scenery.want(self._seen(), with_words=False)
        self._rest.start()
        if self.zoom != self._told_zoom:
            self._told_zoom = self.zoom
            self.zoom_changed.emit(self.zoom)
        self.moved.emit()
        self.viewport().update()

    def _place_on_page(self, place: QPointF) -> tuple[int, float, float] | None:
        """Return the page at a place of the view, and the place in points of that page."""
        sheets = self._scenery.sheets
        if not len(sheets) or not sheets.height:
            return None
        desk = self._to_desk(place)
        pdf_page = sheets.page_at(desk.y(), desk.x())
        return (pdf_page, *sheets.to_page(pdf_page, desk))

    def _put(self, kept: tuple[int, float, float], place: QPointF) -> None:
        """Scroll so that a place on a page comes to lie at a place of the view."""
        pdf_page, x, y = kept
        desk = self._scenery.sheets.to_desk(pdf_page, Box(x, y, x, y)).topLeft()
        self.verticalScrollBar().setValue(round(desk.y() - place.y()))
        self.horizontalScrollBar().setValue(round(desk.x() - place.x()))

    def _tell_ticks(self) -> None:
        self._ticks.set_ticks(*self._scenery.hit_shares())

    def _set_ranges(self) -> None:
        sheets, view = self._scenery.sheets, self.viewport().size()
        self.verticalScrollBar().setRange(0, max(0, sheets.height - view.height()))
        self.verticalScrollBar().setPageStep(round(view.height() * SCREEN))
        self.horizontalScrollBar().setRange(0, max(0, sheets.width - view.width()))
        self.horizontalScrollBar().setPageStep(view.width())

    def _see_across(self, place: QRectF) -> None:
        """Scroll sideways only as far as a place asks for."""
        bar, seen = self.horizontalScrollBar(), self._seen()
        if place.left() < seen.left() or place.right() > seen.right():
            bar.setValue(round(place.left() - _STEP_PX))

    def _set_page(self, pdf_page: int) -> None:
        if pdf_page != self._page:
            self._page = pdf_page
            self._describe()
            self.page_changed.emit(pdf_page)
            self._following.turn_to(pdf_page)

    def _describe(self) -> None:
        label = self._scenery.label(self._page) if self._page else ""
        self._page_told.tell(label, self.page_count)
