"""Writing a briefing from the window: asked, gathered, written, told."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from scrutinyprep.domain.briefings import BriefingOffer
from scrutinyprep.domain.errors import ScrutinyError
from scrutinyprep.domain.ids import MeetingId
from scrutinyprep.domain.meetings import Meeting
from scrutinyprep.ui.dialogs.export import BriefingWanted, ExportDialog
from scrutinyprep.ui.panels.message_bar import MessageBar
from scrutinyprep.ui.tasks import Lane, Progress
from scrutinyprep.ui.wording import questions_in_words
from scrutinyprep.ui.workroom import Workroom

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services
    from scrutinyprep.services.carrying import Outgoing, Sent


@dataclass(frozen=True, slots=True)
class _Prepared:
    meeting: Meeting
    offer: BriefingOffer


class Briefings(QObject):
    """Writes briefings, one at a time, while the user goes on reading.

    Signals:
        author_named: the name that the user wants on their copies.
    """

    author_named = Signal(str)

    def __init__(self, workroom: Workroom, messages: MessageBar, window: QWidget) -> None:
        super().__init__(window)
        self._services = workroom.services
        self._tasks = workroom.tasks
        self._appearance = workroom.appearance
        self._messages = messages
        self._window = window
        self._wanted: BriefingWanted | None = None
        self.author = ""
        """The name that is offered first."""
        self.dialog: ExportDialog | None = None
        """The dialog, while it is open."""

    def ask(self, meeting: MeetingId) -> None:
        """Ask what the briefing of a meeting shall hold, and write it."""
        self._tasks.run(partial(_prepare, self._services, meeting), then=self._ask)

    @Slot(object)
    def _ask(self, prepared: _Prepared) -> None:
        self.dialog = ExportDialog(
            self._appearance,
            prepared.meeting,
            author=self.author,
            offer=prepared.offer,
            parent=self._window,
        )
        self.dialog.accepted.connect(self._on_accepted)
        self.dialog.finished.connect(self._on_finished)
        self.dialog.open()

    @Slot()
    def _on_accepted(self) -> None:
        if self.dialog is None:
            return
        wanted = self._wanted = self.dialog.wanted
        self.author = wanted.copy_of
        self.author_named.emit(wanted.copy_of)
        services = self._services
        self._tasks.write(partial(services.exporting.remember, wanted.meeting.id, wanted.choice))
        self._tasks.run(
            lambda _: services.carrying.outgoing(
                wanted.meeting.id,
                copy_of=wanted.copy_of,
                consent=wanted.consent,
                choice=wanted.choice,
                password=wanted.password,
            ),
            then=self._write,
            otherwise=self._on_refused,
        )

    @Slot()
    def _on_finished(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    @Slot(object)
    def _write(self, outgoing: Outgoing) -> None:
        if self._wanted is None:
            return
        self._tasks.run(
            partial(_write, self._services, outgoing, self._wanted),
            then=self._on_written,
            otherwise=self._on_refused,
            lane=Lane.FILES,
            label=self.tr("Writing the briefing"),
        )

    @Slot(object)
    def _on_written(self, briefed: Sent) -> None:
        self._tasks.write(partial(self._services.carrying.went_out, briefed))
        pages = self.tr("1 page") if briefed.pages == 1 else self.tr("{count} pages")
        told = [pages.format(count=briefed.pages), questions_in_words(briefed.questions)]
        left = [self.tr("Exempt papers were left out.")] if briefed.left_out else []
        if briefed.kept_back:
            left.append(
                self.tr("Kept back from others: {questions}.").format(
                    questions=questions_in_words(briefed.kept_back)
                )
            )
        said = ", ".join(part for part in told if part) + "."
        self._messages.say(
            self.tr("The briefing is written to “{name}”.").format(name=briefed.path.name),
            " ".join((said, *left)),
            offers=(
                (self.tr("&Open it"), partial(_open, str(briefed.path))),
                (self.tr("Show in &folder"), partial(_open, str(briefed.path.parent))),
            ),
        )

    @Slot(object)
    def _on_refused(self, error: ScrutinyError) -> None:
        self._messages.warn(error)


def _prepare(services: Services, meeting: MeetingId, _progress: Progress) -> _Prepared:
    return _Prepared(services.meetings.one(meeting), services.exporting.offer(meeting))


def _write(
    services: Services, outgoing: Outgoing, wanted: BriefingWanted, progress: Progress
) -> Sent:
    return services.carrying.write(outgoing, wanted.path, progress)


def _open(path: str) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(path))
