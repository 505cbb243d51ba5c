"""Putting the window back as it was left."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, Signal, Slot
from PySide6.QtWidgets import QMainWindow, QSplitter

from scrutinyprep.domain.ids import MeetingId
from scrutinyprep.ui.actions import Actions
from scrutinyprep.ui.tasks import Progress
from scrutinyprep.ui.window_memory import WindowMemory

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services
    from scrutinyprep.ui.places.place import Place
    from scrutinyprep.ui.places.read import ReadPlace
    from scrutinyprep.ui.workroom import Workroom


_USUAL_PX = 300


class Recalling(QObject):
    """Looks at the window and tells how it is; and the other way round.

    Signals:
        place_wanted: the action of the place to show.
    """

    place_wanted = Signal(object)

    def __init__(self, window: QMainWindow, actions: Actions) -> None:
        super().__init__(window)
        self._window = window
        self._actions = actions
        self._memory = WindowMemory()
        self._read: ReadPlace | None = None
        self._shared: dict[str, tuple[int, ...]] = {}
        """How the user shared the room out, by the name of the splitter that was moved."""

    @property
    def memory(self) -> WindowMemory:
        """How the window is now; what was not seen yet is as it was remembered."""
        read, before = self._read, self._memory
        if read is None:
            return before
        actions = self._actions
        return WindowMemory(
            geometry=self._window.saveGeometry().toBase64().toStdString(),
            place=actions.last_place.objectName(),
            meeting=read.meeting,
            splits={**before.splits, **self._shared},
            hidden=tuple(a.objectName() for a in actions.columns if not a.isChecked()),
            as_text=read.sides.main.is_text_wanted,
            text_zoom=read.sides.main.text.zoom,
            two_up=read.sides.main.view.is_two_up,
            pages={**before.pages, **read.last_pages},
            spots={place.name: place.spot for place in self._places()},
        )

    def recall_window(self, memory: WindowMemory) -> None:
        """Give the window its size and place on the screen, before there is a library."""
        self._memory = memory
        if memory.geometry:
            self._window.restoreGeometry(QByteArray.fromBase64(memory.geometry.encode()))

    def recall_places(self, workroom: Workroom, read: ReadPlace) -> None:
        """Share the room as before, go to the place, and open the meeting if it is still there."""
        self._read, memory = read, self._memory
        for split in self._splits():
            sizes = memory.splits.get(split.objectName(), ())
            if len(sizes) == split.count() and sum(sizes) >= _USUAL_PX:
                # What was hidden had no width: it gets the usual one when it is shown.
                split.setSizes([px or _USUAL_PX for px in sizes])
            split.splitterMoved.connect(self._on_moved)
        for action in self._actions.columns:
            action.setChecked(action.objectName() not in memory.hidden)
        read.last_pages.update(memory.pages)
        read.page.text.set_zoom(memory.text_zoom)
        read.page.read_as_text(memory.as_text)
        read.page.two_up_wanted.emit(memory.two_up)
        for place in self._places():
            place.return_to(memory.spots.get(place.name, {}))
        places = {action.objectName(): action for action in self._actions.places}
        self.place_wanted.emit(places.get(memory.place, self._actions.meetings))
        for place in self._places():
            place.prepare()
        if memory.meeting is not None:
            workroom.tasks.run(
                partial(_known, workroom.services, memory.meeting), then=self._on_known
            )

    @Slot(object)
    def _on_known(self, meeting: MeetingId | None) -> None:
        if meeting is not None and self._read is not None and self._read.meeting is None:
            self._read.open_meeting(meeting)
        elif meeting is None and self._actions.last_place is self._actions.read:
            self.place_wanted.emit(self._actions.meetings)

    @Slot()
    def _on_moved(self) -> None:
        split = self.sender()
        if isinstance(split, QSplitter):
            self._shared[split.objectName()] = tuple(split.sizes())

    def _places(self) -> list[Place]:
        from scrutinyprep.ui.places.place import Place  # loaded once there are any

        return [place for place in self._window.findChildren(Place) if place.name]

    def _splits(self) -> list[QSplitter]:
        return [split for split in self._window.findChildren(QSplitter) if split.objectName()]


def _known(services: Services, meeting: MeetingId, _progress: Progress) -> MeetingId | None:
    """Return the meeting, where the library still has it."""
    has_it = any(summary.meeting.id == meeting for summary in services.meetings.all())
    return meeting if has_it else None
