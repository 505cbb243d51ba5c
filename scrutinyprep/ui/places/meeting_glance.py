"""The chosen meeting at a glance, below the list of meetings."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout

from scrutinyprep.domain.changes import Kind
from scrutinyprep.domain.ids import DocumentId, MeetingId
from scrutinyprep.domain.meeting_ahead import MeetingAhead
from scrutinyprep.ui.itemmodels.agenda import Branch
from scrutinyprep.ui.itemmodels.meeting_ahead import Way
from scrutinyprep.ui.panels.meeting_ahead import MeetingAheadPanel
from scrutinyprep.ui.places.meetings import MeetingsPlace
from scrutinyprep.ui.places.place import Place
from scrutinyprep.ui.workroom import Workroom

_SETTLES_MS = 120
"""Whoever walks down the list by the arrows goes faster than that."""


class MeetingGlance(Place):
    """Follows the list of meetings.

    Signals:
        page_wanted: the MeetingId, the DocumentId and the PDF page that the user wants to read.
        record_wanted: the DocumentId of the transcript or minutes that the user wants to read.
        promise_wanted: the Undertaking of which the user wants to see where it was made.
        questions_wanted: the MeetingId whose questions the user wants to see.
        ledger_wanted: the user wants to see all that was promised.
    """

    page_wanted = Signal(object, object, int)
    record_wanted = Signal(object)
    promise_wanted = Signal(object)
    questions_wanted = Signal(object)
    ledger_wanted = Signal()

    def __init__(self, workroom: Workroom, meetings: MeetingsPlace) -> None:
        super().__init__(meetings)
        self._services = workroom.services
        self._tasks = workroom.tasks
        self._meetings = meetings
        self.panel = MeetingAheadPanel(workroom.appearance, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.panel)
        self._settling = QTimer(self, interval=_SETTLES_MS, singleShot=True)
        self._settling.timeout.connect(self._read_chosen)
        meetings.picked.connect(self._on_picked)
        self.panel.part_opened.connect(self._on_part)
        self.panel.paper_opened.connect(self._on_paper)
        self.panel.record_opened.connect(self.record_wanted)
        self.panel.promise_opened.connect(self.promise_wanted)
        self.panel.way_wanted.connect(self._on_way)

    def read(self, kinds: Kind) -> None:
        """Read the chosen meeting."""
        self._read_chosen()

    def showEvent(self, event: QShowEvent) -> None:
        """Look whether another meeting was chosen meanwhile."""
        super().showEvent(event)
        self._on_picked()

    def hideEvent(self, event: QHideEvent) -> None:
        """Read nothing that nobody sees."""
        self._settling.stop()
        super().hideEvent(event)

    @Slot()
    def _on_picked(self) -> None:
        shown = self.panel.shown
        if not self.isVisible() or self._meetings.chosen is None:
            return
        if shown is None:
            self._read_chosen()
        elif self._meetings.chosen != shown.meeting.id:
            self._settling.start()

    @Slot()
    def _read_chosen(self) -> None:
        meeting = self._meetings.chosen
        if meeting is None:
            self._show(None)
            return
        self._tasks.run(
            lambda _: self._services.meetings_ahead.of(meeting),
            then=self._show,
            key=(id(self), "meeting"),
            otherwise=self._on_gone,
        )

    @Slot(object)
    def _show(self, found: MeetingAhead | None) -> None:
        if found is None or found.meeting.id == self._meetings.chosen:
            self.panel.show_meeting(found, self._meetings.today)

    @Slot(object)
    def _on_gone(self, _error: Exception) -> None:
        """Show nothing: it was taken away while it was looked up, and the list says so."""
        self._show(None)

    @Slot(object, object)
    def _on_part(self, meeting: MeetingId, branch: Branch) -> None:
        record = self._record()
        if branch.file is None and record is not None:
            self.record_wanted.emit(record)
        else:
            page = branch.pdf_pages.first if branch.pdf_pages is not None else 0
            self.page_wanted.emit(meeting, branch.file, page)

    def _record(self) -> DocumentId | None:
        """Return what was said or minuted, where there are no papers to read."""
        shown = self.panel.shown
        if shown is None or shown.preparation.papers:
            return None
        return next((file.id for file in shown.files if not file.pages), None)

    @Slot(object, object)
    def _on_paper(self, meeting: MeetingId, file: DocumentId) -> None:
        self.page_wanted.emit(meeting, file, 1)

    @Slot(object, object)
    def _on_way(self, meeting: MeetingId, way: Way) -> None:
        match way:
            case Way.READING:
                self.page_wanted.emit(meeting, None, 0)
            case Way.QUESTIONS:
                self.questions_wanted.emit(meeting)
            case Way.LEDGER:
                self.ledger_wanted.emit()
