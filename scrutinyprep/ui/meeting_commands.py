"""The commands that mean a meeting: the open one, else the one that is marked in the list."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QStackedWidget

from scrutinyprep.domain.ids import MeetingId
from scrutinyprep.ui.actions import Actions
from scrutinyprep.ui.place_set import PlaceSet


class MeetingCommands(QObject):
    """Does them, wherever the user is.

    Signals:
        place_wanted: the action of the place to show.
        brief_wanted: the MeetingId whose briefing is to be written.
    """

    place_wanted = Signal(object)
    brief_wanted = Signal(object)

    def __init__(
        self, actions: Actions, places: PlaceSet, layers: QStackedWidget, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._places = places
        self._layers = layers
        self._open: MeetingId | None = None
        actions.brief.triggered.connect(self._on_brief)
        actions.new_question.triggered.connect(self._on_new_question)
        actions.new_note.triggered.connect(self._on_new_note)
        actions.go_to_page.triggered.connect(self._on_go_to_page)
        places.read.meeting_shown.connect(self._on_meeting)
        places.meetings.picked.connect(self.update)

    @property
    def meeting(self) -> MeetingId | None:
        """The meeting that is meant."""
        return self._open or self._places.meetings.chosen

    @Slot()
    def update(self) -> None:
        """Offer what can be done now."""
        self._actions.brief.setEnabled(self.meeting is not None)

    @Slot(object)
    def _on_meeting(self, meeting: MeetingId | None) -> None:
        self._open = meeting
        self.update()

    @Slot()
    def _on_brief(self) -> None:
        if self.meeting is not None:
            self.brief_wanted.emit(self.meeting)

    @Slot()
    def _on_new_question(self) -> None:
        if self._open is not None:
            self.place_wanted.emit(self._actions.read)
            self._places.read.ask_about_page()

    @Slot()
    def _on_new_note(self) -> None:
        if self._open is not None:
            self.place_wanted.emit(self._actions.read)
            self._places.read.note_on_page()

    @Slot()
    def _on_go_to_page(self) -> None:
        shown, places = self._layers.currentWidget(), self._places
        if shown is places.past:
            places.past.ask_place()
        elif shown is places.briefing:
            places.briefing.preview.ask_page()
        else:
            self.place_wanted.emit(self._actions.read)
            places.read.page.ask_page()
