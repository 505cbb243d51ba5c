"""A colleague's questions on their way in: read, looked at, taken in, and told."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from scrutinyprep.domain.changes import Change
from scrutinyprep.domain.errors import MeetingUnclear, ScrutinyError
from scrutinyprep.ui.commands import Deed
from scrutinyprep.ui.panels.meeting_question import MeetingQuestion
from scrutinyprep.ui.panels.message_bar import MessageBar
from scrutinyprep.ui.places.share_in import ShareInPage
from scrutinyprep.ui.share_arrived import ShareArrived
from scrutinyprep.ui.tab_order import enter
from scrutinyprep.ui.tasks import Lane, Progress
from scrutinyprep.ui.which_meeting import AskingForMeetings
from scrutinyprep.ui.wording import counted_in_words
from scrutinyprep.ui.workroom import Workroom

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services
    from scrutinyprep.domain.ids import MeetingId
    from scrutinyprep.domain.shares import Share
    from scrutinyprep.services.joining import NewMeeting
    from scrutinyprep.services.taking_in import Offered, Taken


@dataclass(frozen=True, slots=True)
class _Read:
    share: Share
    arrived: ShareArrived
    unclear: MeetingUnclear | None = None
    offered: Offered | None = None


class SharesIn(QObject):
    """Shows what share files would bring, one file at a time, and takes in what is chosen.

    Signals:
        taken: the MeetingId into which something came.
    """

    taken = Signal(object)

    def __init__(
        self,
        workroom: Workroom,
        messages: MessageBar,
        meetings: AskingForMeetings,
        layers: QStackedWidget,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._meetings = meetings
        self._services = workroom.services
        self._tasks = workroom.tasks
        self._stack = workroom.deeds.stack
        self._appearance = workroom.appearance
        self._messages = messages
        self._waiting: list[ShareArrived] = []
        self._is_busy = False
        self._read: _Read | None = None
        self._taking: _Taking | None = None
        self._layers = layers
        self._before: QWidget | None = None
        self.page: ShareInPage | None = None
        """What a file would bring, while it is looked at."""
        layers.currentChanged.connect(self._on_shown)

    @Slot(object)
    def take(self, arrived: ShareArrived) -> None:
        """Read a share file, and show what it would bring once no other one is shown."""
        self._waiting.append(arrived)
        self._next()

    def _next(self) -> None:
        if self._is_busy or not self._waiting:
            return
        self._is_busy = True
        arrived = self._waiting.pop(0)
        self._tasks.run(
            partial(_read, self._services, arrived),
            then=self._offer,
            otherwise=self._on_refused,
            lane=Lane.FILES,
            label=self.tr("Reading “{name}”").format(name=arrived.path.name),
        )

    @Slot(object)
    def _offer(self, read: _Read) -> None:
        self._tasks.run(
            partial(_offer, self._services, read),
            then=self._show,
            otherwise=self._on_refused,
            label=self.tr("Finding the passages in your papers"),
        )

    @Slot(object)
    def _show(self, read: _Read) -> None:
        self._read = read
        if read.unclear is not None:
            self._ask_meeting(read, read.unclear)
        elif read.offered is not None:
            self._show_offered(read.offered)

    def _ask_meeting(self, read: _Read, unclear: MeetingUnclear) -> None:
        question = MeetingQuestion(
            name=read.arrived.path.name,
            candidates=tuple(unclear.meetings),
            said=read.share.meeting,
            can_be_new=False,
        )
        self._meetings.ask(self, question, self._on_meeting)

    def _show_offered(self, offered: Offered) -> None:
        if not any(one.is_choice or not one.can_come for one in offered.coming):
            self._note_same(offered)
            return
        self.page = ShareInPage(self._appearance, offered, self._layers)
        self.page.taken.connect(self._on_chosen)
        self.page.left.connect(self._leave)
        self._before = self._layers.currentWidget()
        self._layers.addWidget(self.page)
        self._layers.setCurrentWidget(self.page)
        self.page.begin()

    def _note_same(self, offered: Offered) -> None:
        """Remember that it was seen, and say that there is nothing to choose."""
        self._tasks.write(partial(_take_all, self._services, offered))
        self._messages.say(
            self.tr("Nothing in “{name}” is new to your library.").format(name=offered.path.name)
        )
        self._go_on()

    def _on_meeting(self, choice: MeetingId | NewMeeting | None, _for_all: bool) -> None:
        self._meetings.ask_no_more(self)
        read = self._read
        if read is None or not isinstance(choice, str):
            self._leave()
            return
        arrived = ShareArrived(read.arrived.path, read.arrived.password, choice)
        self._offer(_Read(read.share, arrived))

    @Slot(object)
    def _on_chosen(self, chosen: frozenset[str]) -> None:
        page = self.page
        if page is not None:
            self._close_page()
            self._taking = _Taking(self._services, page.offered, chosen)
            self._tasks.write(self._taking, then=self._on_taken)

    @Slot()
    def _on_shown(self) -> None:
        """Leave a file out that the user went away from: nobody would find its page again."""
        if self.page is not None and self._layers.currentWidget() is not self.page:
            self._leave()

    @Slot(object)
    def _on_taken(self, _change: Change) -> None:
        taking, self._taking = self._taking, None
        if taking is not None and taking.taken is not None:
            text = self.tr("questions of a colleague")
            self._stack.push(Deed(text, self._tasks, do=None, undo=taking.undo, again=taking))
            self._tell(taking)
            self.taken.emit(taking.offered.meeting.id)
        self._go_on()

    def _tell(self, taking: _Taking) -> None:
        from scrutinyprep.domain.shares import SharedHighlight, SharedNote, SharedQuestion

        came = taking.taken.came if taking.taken is not None else ()
        counts = Counter(one.verdict.value for one in came)
        kinds = Counter(type(one.mark) for one in came)
        what = counted_in_words(kinds[SharedQuestion], kinds[SharedNote], kinds[SharedHighlight])
        title = self.tr("{what} came in from “{name}”.")
        if not any(kinds[kind] for kind in (SharedQuestion, SharedNote, SharedHighlight)):
            title = self.tr("What you chose came in from “{name}”.")
        more = []
        if counts["both"]:
            more.append(
                self.tr("Where both of you had changed the same, both stand side by side now.")
            )
        if any(one.is_lost for one in came):
            more.append(
                self.tr(
                    "Passages that your papers do not have are kept as evidence, word for word."
                )
            )
        self._messages.say(title.format(what=what, name=taking.offered.path.name), " ".join(more))

    @Slot()
    def _leave(self) -> None:
        self._close_page()
        if self._read is not None:
            arrived = self._read.arrived
            self._messages.say(
                self.tr("“{name}” was left out.").format(name=arrived.path.name),
                self.tr("Nothing was changed."),
                offers=((self.tr("&Look at it again"), partial(self.take, arrived)),),
            )
        self._go_on()

    @Slot(object)
    def _on_refused(self, error: ScrutinyError) -> None:
        self._messages.warn(error)
        self._go_on()

    def _close_page(self) -> None:
        """Let the page go, and give back what it covered where the user is still there."""
        page, self.page = self.page, None
        if page is None:
            return
        if self._layers.currentWidget() is page and self._before is not None:
            self._layers.setCurrentWidget(self._before)
            enter(self._before)
        self._layers.removeWidget(page)
        page.deleteLater()

    def _go_on(self) -> None:
        self._is_busy = False
        self._read = None
        self._next()


class _Taking:
    """Takes in what was chosen; can be taken back, and done again."""

    def __init__(self, services: Services, offered: Offered, chosen: frozenset[str]) -> None:
        self._services = services
        self.offered = offered
        self._chosen = chosen
        self.taken: Taken | None = None

    def __call__(self) -> Change:
        """Take it in, in the library's lane."""
        self.taken = self._services.sharing.take(self.offered, self._chosen)
        return self.taken.change

    def undo(self) -> Change:
        """Take back what came in last."""
        if self.taken is None:
            raise RuntimeError("nothing came in that could be taken back")
        return self._services.sharing.take_back(self.taken)


def _read(services: Services, arrived: ShareArrived, progress: Progress) -> _Read:
    share = services.sharing.read(
        arrived.path, password=arrived.password, cancelled=lambda: progress.is_cancelled
    )
    return _Read(share, arrived)


def _offer(services: Services, read: _Read, _progress: Progress) -> _Read:
    arrived = read.arrived
    try:
        offered = services.sharing.offer(read.share, arrived.path, arrived.meeting)
    except MeetingUnclear as unclear:
        return _Read(read.share, arrived, unclear=unclear)
    return _Read(read.share, arrived, offered=offered)


def _take_all(services: Services, offered: Offered) -> Change:
    return services.sharing.take(offered).change
