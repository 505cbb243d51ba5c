"""Looking where a reference leads and staying: by resting the pointer on it, or by the L key."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCursor, QHelpEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractScrollArea

from scrutinyprep.domain.cross_references import Lead
from scrutinyprep.ui.reader.page_leads import SeenLead
from scrutinyprep.ui.reader.peek import Peek
from scrutinyprep.ui.reader.peek_drawing import PeekPicture
from scrutinyprep.ui.theme import Appearance, Theme

_WATCH_MS = 250
"""So often a pointer that opened a peek is looked for; away twice, the peek closes."""
_NEAR_PX = 12
_ENDS = (QEvent.Type.MouseButtonPress, QEvent.Type.Resize, QEvent.Type.Hide)
_Key = Qt.Key
_RETURNS = (_Key.Key_Return, _Key.Key_Enter)


class LeadsView(Protocol):
    """A view that has references."""

    def leads_seen(self) -> Sequence[SeenLead]:
        """Return the references that are in sight, from the top down."""
        ...

    def lead_at(self, place: QPoint) -> SeenLead | None:
        """Return the reference at a place of the view."""
        ...

    def point_out(self, lead: Lead | None) -> None:
        """Set one reference off from the others, or none."""
        ...


class Peeking(QObject):
    """Watches a view's pointer and keys, and opens a peek beside its references.

    Signals:
        opened: the SeenLead that is peeked at: who knows the papers says what it leads to.
        follow_wanted: the Lead to go to.
        beside_wanted: the Lead to open beside the paper that is read.
        closed: the reader has seen enough.
        nothing_seen: a reference was asked for, and none is in sight.
    """

    opened = Signal(object)
    closed = Signal()
    follow_wanted = Signal(object)
    beside_wanted = Signal(object)
    nothing_seen = Signal()

    def __init__(self, area: QAbstractScrollArea, view: LeadsView, appearance: Appearance) -> None:
        super().__init__(area)
        self._area = area
        self._viewport = area.viewport()
        self._view = view
        self.peek = Peek(appearance.icons, appearance.theme, self._viewport)
        self._shown: SeenLead | None = None
        self._is_by_pointer = False
        self._times_away = 0
        self._watch = QTimer(self, interval=_WATCH_MS)
        self._watch.timeout.connect(self._on_watch)
        appearance.changed.connect(self._wear)
        self.peek.go_wanted.connect(self.follow)
        self.peek.beside_wanted.connect(self.open_beside)
        self.peek.closed.connect(self.close)
        area.installEventFilter(self)
        self._viewport.installEventFilter(self)
        for bar in (area.verticalScrollBar(), area.horizontalScrollBar()):
            bar.valueChanged.connect(self._on_moved)

    @property
    def lead(self) -> Lead | None:
        """What is peeked at now; None where nothing is."""
        return self._shown.lead if self._shown is not None else None

    @property
    def is_by_pointer(self) -> bool:
        """Whether the pointer opened the peek, and closes it by going away."""
        return self._is_by_pointer

    @Slot()
    def go_on(self) -> None:
        """Peek at the next reference in sight; after the last one comes the first."""
        self._step(1)

    @Slot()
    def go_back(self) -> None:
        """Peek at the reference before."""
        self._step(-1)

    @Slot()
    def follow(self) -> None:
        """Go to what is peeked at."""
        lead = self.lead
        if lead is not None:
            self.close()
            self.follow_wanted.emit(lead)

    @Slot()
    def open_beside(self) -> None:
        """Open what is peeked at beside the paper that is read."""
        lead = self.lead
        if lead is not None:
            self.close()
            self.beside_wanted.emit(lead)

    @Slot()
    def close(self) -> None:
        """Have seen enough."""
        had_focus = self.peek.has_focus
        self._watch.stop()
        self._shown = None
        self.peek.hide()
        self._view.point_out(None)
        self.closed.emit()
        if had_focus:
            self._area.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_picture(self, picture: PeekPicture) -> None:
        """Show the page that was drawn, if it is still the one that is peeked at."""
        if picture.lead is self.lead:
            self.peek.show_picture(picture)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what concerns references; all the rest is left to the view."""
        if isinstance(event, QHelpEvent) and watched is self._viewport:
            return self._rest_at(event.pos())
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return watched is self._area and self._press(event)
        # Nothing else is asked of the view: it may be about to be deleted.
        if event.type() in _ENDS and self._shown is not None:
            self.close()
        return super().eventFilter(watched, event)

    def _rest_at(self, place: QPoint) -> bool:
        seen = self._view.lead_at(place)
        if seen is None:
            return False
        if not seen.is_same(self._shown):
            self._open(seen, is_by_pointer=True)
        return True

    def _press(self, event: QKeyEvent) -> bool:
        key, modifiers = _Key(event.key()), event.modifiers()
        is_plain = not modifiers & ~Qt.KeyboardModifier.KeypadModifier
        if key is _Key.Key_L and (is_plain or modifiers == Qt.KeyboardModifier.ShiftModifier):
            self._step(1 if is_plain else -1)
            return True
        if self._shown is not None and key in _RETURNS and not is_plain:
            if modifiers & Qt.KeyboardModifier.ShiftModifier:
                self.open_beside()
            return True
        if self._shown is None or not is_plain:
            return False
        if key is _Key.Key_Escape:
            self.close()
            return True
        # A pointer may rest on a reference by chance: keys go on moving the page then.
        return not self._is_by_pointer and self._use(key)

    def _use(self, key: Qt.Key) -> bool:
        """Follow the reference or move the page in the peek; say whether a key asks for that."""
        match key:
            case _Key.Key_Return | _Key.Key_Enter:
                self.follow()
            case _Key.Key_Down | _Key.Key_Up:
                self.peek.scroll_by(1 if key is _Key.Key_Down else -1)
            case _Key.Key_PageDown | _Key.Key_PageUp | _Key.Key_Space:
                self.peek.scroll_by(-1 if key is _Key.Key_PageUp else 1, by_screens=True)
            case _:
                return False
        return True

    def _step(self, by: int) -> None:
        seen = self._view.leads_seen()
        if not seen:
            self.nothing_seen.emit()
            return
        at = next((at for at, one in enumerate(seen) if one.is_same(self._shown)), None)
        first = 0 if by > 0 else len(seen) - 1
        self._open(seen[first if at is None else (at + by) % len(seen)], is_by_pointer=False)

    def _open(self, seen: SeenLead, *, is_by_pointer: bool) -> None:
        self._shown, self._is_by_pointer, self._times_away = seen, is_by_pointer, 0
        self._view.point_out(seen.lead)
        self.opened.emit(seen)
        self.peek.float_at(seen.whole, self._viewport.rect())
        if is_by_pointer:
            self._watch.start()
        else:
            self._watch.stop()

    @Slot()
    def _on_watch(self) -> None:
        """Close a peek that the pointer opened, once it is neither there nor on its way there."""
        place = self._viewport.mapFromGlobal(QCursor.pos())
        near = (-_NEAR_PX, -_NEAR_PX, _NEAR_PX, _NEAR_PX)
        places = [self.peek.geometry(), *(self._shown.rects if self._shown is not None else ())]
        is_away = not any(rect.adjusted(*near).contains(place) for rect in places)
        self._times_away = self._times_away + 1 if is_away else 0
        if self._times_away > 1:
            self.close()

    @Slot()
    def _on_moved(self) -> None:
        if self._shown is not None:
            self.close()

    @Slot(object)
    def _wear(self, theme: Theme) -> None:
        self.close()
        self.peek.wear(theme)
