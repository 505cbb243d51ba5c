"""A paper alone on the whole screen: to show to a room, or to read in peace."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from scrutinyprep.domain.access import OPEN, Access
from scrutinyprep.domain.papers import SectionText
from scrutinyprep.ui.announcing import announce
from scrutinyprep.ui.reader.lone_pages import LonePages
from scrutinyprep.ui.reader.page_going import PageGoing
from scrutinyprep.ui.reader.reading import Reading
from scrutinyprep.ui.reader.sheets import Fit
from scrutinyprep.ui.reader.silent_pages import with_silent_pages
from scrutinyprep.ui.reader.text_view import TextView
from scrutinyprep.ui.tasks import Tasks
from scrutinyprep.ui.theme import Appearance, Theme, set_role
from scrutinyprep.ui.wording import access_in_words

_POINTER_MS = 2000
"""So long after it moved last, the pointer hides."""
_HINT_MS = 6000
_HINT_ABOVE_PX = 32
_HINT_EDGE_PX = 8
_Key = Qt.Key
_POINTER = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.MouseButtonDblClick,
    QEvent.Type.ContextMenu,
)
"""What a pointer does to a page elsewhere: here it does nothing, in front of everybody."""


class FullScreen(QWidget):
    """Shows one paper and nothing else. An exempt page is not shown before that is confirmed.

    Signals:
        left: the reader goes back to the window; the page that was shown last.
    """

    left = Signal(int)

    def __init__(self, tasks: Tasks, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(self.tr("Scrutiny Prep: full screen"))
        self._tasks, self._appearance = tasks, appearance
        self._access_of: Callable[[int], Access] = lambda _: OPEN
        self._allowed: set[int] = set()
        """The exempt pages that the reader said may be shown."""
        self._exempt: frozenset[int] = frozenset()
        self._reading: Reading | None = None
        self._page = 0
        self._is_text = False
        self._build()
        self._deeds = self._build_deeds()
        self._rest = QTimer(self, interval=_POINTER_MS, singleShot=True)
        self._rest.timeout.connect(self._hide_pointer)
        self._fade = QTimer(self, interval=_HINT_MS, singleShot=True)
        self._fade.timeout.connect(self.hint.hide)
        for told in (self.pages.moved, self.pages.page_changed):
            told.connect(self._check)
        self.pages.opened.connect(self._on_opened)
        self.text.page_changed.connect(self._check)
        appearance.changed.connect(self._wear)
        self._wear(appearance.theme)

    def begin(
        self,
        reading: Reading,
        pdf_page: int,
        access_of: Callable[[int], Access],
        *,
        text_zoom: float | None = None,
    ) -> None:
        """Show a paper from this page on: its pages, or with a zoom its text so large."""
        self._reading, self._page, self._access_of = reading, pdf_page, access_of
        self._exempt = frozenset(page for page in reading.labels if access_of(page).is_exempt)
        self._allowed = set()
        self._is_text = text_zoom is not None or reading.make_reader is None
        self.pages.set_fit(Fit.PAGE)
        if self._is_text or reading.make_reader is None:
            self.text.set_zoom(text_zoom or 1.0)
            self._tasks.run(lambda _: tuple(reading.read_text()), then=self._on_text)
        else:
            self.pages.open(reading.make_reader)
            self.pages.show_page(pdf_page)
        self._stack.setCurrentWidget(self._shown)
        self._check()
        self.showFullScreen()
        self._shown.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hint.show()
        self._place_hint()
        self._fade.start()
        self._rest.start()
        announce(self, self.hint.text(), at_once=True)

    @property
    def asks(self) -> bool:
        """Whether it is asked now if an exempt page may be shown."""
        return self._stack.currentWidget() is self._question

    # Qt's own

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys from the views; show the pointer while it moves."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._press(event)
        if watched is self._stack:
            if event.type() is QEvent.Type.Resize:
                # What is hidden is laid out, too: else nobody knows which pages would be seen.
                for view in (self.pages, self.text):
                    view.resize(self._stack.size())
            return False
        if event.type() is QEvent.Type.MouseMove:
            self._show_pointer()
            return True
        return event.type() in _POINTER

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys where no view has the focus."""
        self._press(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the hint at the foot of the screen."""
        super().resizeEvent(event)
        self._place_hint()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let the paper go."""
        super().closeEvent(event)
        self._rest.stop()
        self._fade.stop()
        if self._reading is not None:
            page = self._shown.current_page or self._page
            self._reading = None
            self.pages.close_paper()
            self.text.close_paper()
            self.left.emit(page)

    # For itself

    @property
    def _shown(self) -> PageGoing | TextView:
        return self.text if self._is_text else self.pages

    def _press(self, event: QKeyEvent) -> bool:
        """Do what a key asks for; whatever it is, nobody else gets it."""
        key = _Key(event.key())
        if key is _Key.Key_Space and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            key = _Key.Key_PageUp
        do = self._deeds.get(key)
        if do is not None:
            do()
        return True

    def _build_deeds(self) -> dict[Qt.Key, Callable[[], object]]:
        deeds: dict[Qt.Key, Callable[[], object]] = {
            _Key.Key_Home: lambda: self._shown.show_page(1),
            _Key.Key_End: lambda: self._shown.show_page(self._shown.page_count),
            _Key.Key_Down: partial(self._scroll, 1),
            _Key.Key_Up: partial(self._scroll, -1),
            _Key.Key_Minus: partial(self._zoom, larger=False),
            _Key.Key_0: lambda: self._shown.set_fit(Fit.PAGE),
        }
        for key in (_Key.Key_Escape, _Key.Key_F11):
            deeds[key] = self.close
        for key in (_Key.Key_Return, _Key.Key_Enter):
            deeds[key] = self._allow
        for key in (_Key.Key_PageDown, _Key.Key_Right, _Key.Key_Space):
            deeds[key] = partial(self._go_on, 1)
        for key in (_Key.Key_PageUp, _Key.Key_Left):
            deeds[key] = partial(self._go_on, -1)
        for key in (_Key.Key_Plus, _Key.Key_Equal):
            deeds[key] = partial(self._zoom, larger=True)
        return deeds

    def _zoom(self, *, larger: bool) -> None:
        if larger:
            self._shown.zoom_in()
        else:
            self._shown.zoom_out()

    def _scroll(self, steps: int) -> None:
        bar = self._shown.verticalScrollBar()
        bar.setValue(bar.value() + steps * bar.singleStep())

    def _go_on(self, step: int) -> None:
        """Turn pages that are seen whole; scroll by screens where they are larger, or text."""
        if self._is_text:
            bar = self.text.verticalScrollBar()
            bar.setValue(bar.value() + step * round(self.text.viewport().height() * 0.9))
        elif self.pages.fit is Fit.PAGE or self.asks:
            self.pages.turn(step)
        else:
            self.pages.scroll_screens(step)

    @Slot(int)
    def _on_opened(self, _pages: int) -> None:
        reading = self._reading
        if reading is not None:
            self.pages.set_page_labels(reading.labels)
            self._check()

    @Slot(object)
    def _on_text(self, sections: tuple[SectionText, ...]) -> None:
        reading = self._reading
        if reading is None:
            return
        is_print = reading.make_reader is not None
        whole, pages = with_silent_pages(sections, reading.labels, is_print=is_print)
        self.text.show_text(whole, pages, reading.labels)
        self.text.show_page(self._page)
        self._check()

    @property
    def _exempt_in_sight(self) -> tuple[int, ...]:
        """The exempt pages that would be seen; of text, which runs on, all that there are."""
        if self._is_text:
            return tuple(sorted(self._exempt))
        seen = self.pages.in_sight or (self._page,)
        return tuple(page for page in seen if page in self._exempt)

    @Slot()
    def _check(self) -> None:
        """Show what is in sight, unless any of it is exempt and nobody said that it may be seen."""
        exempt = self._exempt_in_sight
        self.sign.setVisible(bool(exempt) and self._allowed.issuperset(exempt))
        if self._allowed.issuperset(exempt):
            if self.asks:
                self._stack.setCurrentWidget(self._shown)
                self._shown.setFocus(Qt.FocusReason.OtherFocusReason)
            self.sign.setText(self._in_words(exempt))
        elif not self.asks:
            if self._is_text:
                words = self.tr("Some of these pages are exempt: show them?")
            else:
                words = self.tr("This page is exempt: show it?")
            self._asks.setText(words)
            self._yes.setText(self.tr("Show them") if self._is_text else self.tr("Show it"))
            self._stack.setCurrentWidget(self._question)
            self._yes.setFocus(Qt.FocusReason.OtherFocusReason)
            announce(self, words, at_once=True)

    def _in_words(self, exempt: tuple[int, ...]) -> str:
        if not exempt:
            return ""
        grounds = access_in_words(self._access_of(exempt[0]))
        return self.tr("{exempt}. Not for the public.").format(exempt=grounds)

    @Slot()
    def _allow(self) -> None:
        """Show the exempt pages that are asked about, and those that follow without a break."""
        if not self.asks:
            return
        for page in self._exempt_in_sight:
            while page in self._exempt:
                self._allowed.add(page)
                page += 1  # noqa: PLW2901 - on through the run that begins here
        self._check()

    @Slot()
    def _hide_pointer(self) -> None:
        if not self.asks:
            for widget in (self.pages.viewport(), self.text.viewport(), self):
                widget.setCursor(Qt.CursorShape.BlankCursor)

    def _show_pointer(self) -> None:
        for widget in (self.pages.viewport(), self.text.viewport(), self):
            widget.setCursor(Qt.CursorShape.ArrowCursor)
        self._rest.start()

    def _place_hint(self) -> None:
        room = self.rect()
        words = self.hint.fontMetrics().horizontalAdvance(self.hint.text())
        # A label that wraps asks for less than one line.
        width = min(words + 2 * self.hint.margin() + _HINT_EDGE_PX, room.width())
        height = self.hint.heightForWidth(width)
        height = height if height > 0 else self.hint.sizeHint().height()
        top = room.height() - height - _HINT_ABOVE_PX
        self.hint.setGeometry((room.width() - width) // 2, top, width, height)
        self.hint.raise_()

    @Slot(object)
    def _wear(self, theme: Theme) -> None:
        self.pages.wear(theme)
        self.hint.setMargin(theme.space(12))
        self._place_hint()

    def _build(self) -> None:
        self.pages = LonePages(self._tasks, self._appearance.theme, self)
        self.text = TextView(self._appearance, self)
        for view in (self.pages, self.text):
            view.viewport().setMouseTracking(True)
            view.viewport().installEventFilter(self)
            view.installEventFilter(self)
        self.sign = QLabel(self)
        self.sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sign.setTextFormat(Qt.TextFormat.PlainText)
        self.sign.setContentsMargins(8, 8, 8, 8)
        self.sign.setProperty("role", "warning")
        self._question = self._build_question()
        self._stack = QStackedWidget(self)
        for layer in (self.pages, self.text, self._question):
            self._stack.addWidget(layer)
        self._stack.installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.sign)
        column.addWidget(self._stack, 1)
        self.sign.hide()
        self.hint = QLabel(
            self.tr("Escape leaves the full screen · Page keys turn · + and − zoom · 0 whole page"),
            self,
        )
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setProperty("role", "floating")
        self.hint.setWordWrap(True)
        self.hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hint.hide()

    def _build_question(self) -> QFrame:
        whole = QFrame(self)
        self._asks = QLabel(whole)
        set_role(self._asks, "heading")
        self._asks.setTextFormat(Qt.TextFormat.PlainText)
        self._yes = QPushButton(whole)
        leave = QPushButton(self.tr("Leave the full screen"), whole)
        self._yes.clicked.connect(self._allow)
        leave.clicked.connect(self.close)
        for button in (self._yes, leave):
            button.installEventFilter(_Keys(self))
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addStretch(1)
        for part in (self._asks, self._yes, leave):
            line.addWidget(part)
        line.addStretch(1)
        column = QVBoxLayout(whole)
        column.setContentsMargins(48, 48, 48, 48)
        column.addStretch(1)
        column.addLayout(line)
        column.addStretch(1)
        return whole


class _Keys(QObject):
    """Lets the keys that turn pages and leave do so from a button, too."""

    def __init__(self, screen: FullScreen) -> None:
        super().__init__(screen)
        self._screen = screen

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Pass on all keys but those that press or leave the button."""
        own = (_Key.Key_Return, _Key.Key_Enter, _Key.Key_Space, _Key.Key_Tab, _Key.Key_Backtab)
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in (_Key.Key_Return, _Key.Key_Enter) and isinstance(
                watched, QPushButton
            ):
                watched.click()
                return True
            if event.key() not in own:
                self._screen.keyPressEvent(event)
                return True
        return super().eventFilter(watched, event)
