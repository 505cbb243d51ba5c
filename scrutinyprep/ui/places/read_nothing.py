"""What is shown where papers are read while no meeting is open: the one to go on with, if any."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QDate, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedLayout, QWidget

from scrutinyprep.domain.ids import DocumentId, MeetingId
from scrutinyprep.domain.meetings import Meeting, MeetingSummary
from scrutinyprep.ui.panels.empty import Empty
from scrutinyprep.ui.wording import days_left, meeting_in_words
from scrutinyprep.ui.workroom import Workroom

LastPages = dict[MeetingId, tuple[DocumentId, int]]
"""The file and the PDF page that was read last in each meeting, the latest last."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A meeting to go on with."""

    meeting: Meeting
    pdf_page: int = 0
    """Where one was in it; 0 where its papers were never opened."""


class NothingRead(QWidget):
    """Offers the meeting that was read last, else the next; without any, to open a pack.

    Signals:
        wanted: the MeetingId that the user wants to read.
    """

    wanted = Signal(object)

    def __init__(
        self, workroom: Workroom, invitation: tuple[QAction, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._services, self._tasks = workroom.services, workroom.tasks
        self._last: LastPages = {}
        self._offer: Offer | None = None
        nothing = Empty(
            workroom.appearance,
            self.tr("Nothing to read yet"),
            self.tr("Open the agenda pack of your next meeting, and its papers appear here."),
            *invitation,
            parent=self,
        )
        going_on = QAction(self.tr("Read its papers"), self)
        going_on.setToolTip(self.tr("Opens them where you were"))
        going_on.triggered.connect(self._on_going_on)
        self.offered = Empty(workroom.appearance, "", "", going_on, parent=self)
        self._layers = QStackedLayout(self)
        self._layers.addWidget(nothing)
        self._layers.addWidget(self.offered)

    @property
    def offer(self) -> Offer | None:
        """What is offered."""
        return self._offer

    def read(self, last_pages: LastPages) -> None:
        """Look which meetings there are; those with last pages were read before."""
        self._last = last_pages
        self._tasks.run(
            lambda _: self._services.meetings.all(), then=self._show, key=(id(self), "meetings")
        )

    @Slot(object)
    def _show(self, summaries: Sequence[MeetingSummary]) -> None:
        today: date = QDate.currentDate().toPython()  # type: ignore[assignment]
        self._offer = offer_of(summaries, self._last, today)
        self._layers.setCurrentIndex(0 if self._offer is None else 1)
        if self._offer is None:
            return
        meeting, page = self._offer.meeting, self._offer.pdf_page
        if page:
            title = self.tr("Go on reading")
            words = self.tr("{meeting}: you were on PDF page {page}.")
            self.offered.say(title, words.format(meeting=meeting_in_words(meeting), page=page))
            return
        left = days_left(meeting.date, today)
        is_next = meeting.date is not None and meeting.date >= today
        title = self.tr("Your next meeting") if is_next else self.tr("Your last meeting")
        self.offered.say(title, " · ".join(filter(None, (meeting_in_words(meeting), left))))

    @Slot()
    def _on_going_on(self) -> None:
        if self._offer is not None:
            self.wanted.emit(self._offer.meeting.id)


def offer_of(
    summaries: Iterable[MeetingSummary], last_pages: LastPages, today: date
) -> Offer | None:
    """Return the meeting that was read last; else the next one, or the last, that has papers."""
    known = {
        one.meeting.id: one.meeting for one in summaries if any(d.pages for d in one.documents)
    }
    for meeting in reversed(last_pages):
        if meeting in known:
            return Offer(known[meeting], last_pages[meeting][1])
    if not known:
        return None
    to_come = [one for one in known.values() if one.date is not None and one.date >= today]
    if to_come:
        return Offer(min(to_come, key=lambda one: one.date or today))
    return Offer(max(known.values(), key=lambda one: one.date or date.min))
