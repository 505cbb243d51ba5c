"""Files for other people and programs: asked for in the File menu, written, and told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from scrutinyprep.domain.errors import ScrutinyError
from scrutinyprep.domain.ids import MeetingId
from scrutinyprep.ui.dialogs.share_out import ExitOffer, ExitWanted, ShareOutDialog
from scrutinyprep.ui.exits import Exit, words_of
from scrutinyprep.ui.panels.message_bar import MessageBar
from scrutinyprep.ui.tasks import Lane, Progress
from scrutinyprep.ui.wording import counted_in_words
from scrutinyprep.ui.workroom import Workroom

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services
    from scrutinyprep.services.leaving import Withheld
    from scrutinyprep.services.sharing import ShareWritten
    from scrutinyprep.services.ways_out import Going, WayOut


class ExitMenu(QMenu):
    """The ways out, in the File menu; usable where a briefing can be written.

    Signals:
        chosen: the Exit that the user chose.
    """

    chosen = Signal(object)

    def __init__(self, bar: QMenuBar, *, before: QAction, like: QAction) -> None:
        super().__init__(bar)
        self.setTitle(self.tr("E&xport"))
        self.ways: dict[Exit, QAction] = {}
        for way in Exit:
            action = self.addAction(words_of(way).command)
            action.setObjectName(way.value)
            action.triggered.connect(self._on_triggered)
            self.ways[way] = action
            if way in (Exit.EMAIL, Exit.MARKDOWN):
                self.addSeparator()
        self._join(bar, before)
        like.enabledChanged.connect(self._allow)
        self._allow(like.isEnabled())

    def _join(self, bar: QMenuBar, before: QAction) -> None:
        """Stand in the menu that holds this command, before it."""
        for entry in bar.actions():
            menu = entry.menu()
            if isinstance(menu, QMenu) and before in menu.actions():
                menu.insertMenu(before, self)
                menu.insertSeparator(before)

    @Slot()
    def _on_triggered(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.chosen.emit(Exit(action.objectName()))

    @Slot(bool)
    def _allow(self, is_allowed: bool) -> None:
        self.menuAction().setEnabled(is_allowed)
        for action in self.ways.values():
            action.setEnabled(is_allowed)


@dataclass(frozen=True, slots=True)
class _Gathered:
    going: Going
    path: Path


class Leaving(QObject):
    """Writes files for others, one at a time, while the user goes on reading.

    Signals:
        mail_wanted: the MeetingId whose briefing goes by e-mail: it is looked at first.
    """

    mail_wanted = Signal(object)

    def __init__(
        self,
        workroom: Workroom,
        messages: MessageBar,
        menu: ExitMenu,
        window: QWidget,
        *,
        meeting: Callable[[], MeetingId | None],
    ) -> None:
        super().__init__(window)
        self._meeting = meeting
        menu.chosen.connect(self._on_chosen)
        self._services = workroom.services
        self._tasks = workroom.tasks
        self._appearance = workroom.appearance
        self._messages = messages
        self._window = window
        self.author = ""
        """The name that stands on the user's copies."""
        self.dialog: ShareOutDialog | None = None
        """The dialog, while it is open."""

    def ask(self, meeting: MeetingId, way: Exit) -> None:
        """Ask what shall leave of a meeting on this way, and write it."""
        self._tasks.run(partial(_offer, self._services, meeting, way), then=self._ask)

    @Slot(object)
    def _on_chosen(self, way: Exit) -> None:
        meeting = self._meeting()
        if meeting is None:
            return
        if way is Exit.EMAIL:
            self.mail_wanted.emit(meeting)
        else:
            self.ask(meeting, way)

    @Slot(object)
    def _ask(self, offer: ExitOffer) -> None:
        self.dialog = ShareOutDialog(
            self._appearance, offer, author=self.author, parent=self._window
        )
        self.dialog.accepted.connect(self._on_accepted)
        self.dialog.finished.connect(self._on_finished)
        self.dialog.open()

    @Slot()
    def _on_accepted(self) -> None:
        if self.dialog is None:
            return
        wanted = self.dialog.wanted
        if wanted.way is Exit.SHARE:
            self._tasks.run(
                partial(_write_share, self._services, wanted),
                then=self._on_shared,
                otherwise=self._on_refused,
            )
        else:
            self._tasks.run(
                partial(_gather_way, self._services, wanted),
                then=self._write_way,
                otherwise=self._on_refused,
            )

    @Slot()
    def _on_finished(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    @Slot(object)
    def _write_way(self, gathered: _Gathered) -> None:
        self._tasks.run(
            partial(_write_way, self._services, gathered),
            then=self._on_written,
            otherwise=self._on_refused,
            lane=Lane.FILES,
            label=self.tr("Writing “{name}”").format(name=gathered.path.name),
        )

    @Slot(object)
    def _on_shared(self, written: ShareWritten) -> None:
        gathered = written.gathered
        advice = [
            counted_in_words(gathered.questions, gathered.notes, gathered.highlights) + ".",
            *self._stayed(gathered.exempt, gathered.private),
            self.tr("Send it by e-mail: your colleague opens it as a pack is opened."),
        ]
        if gathered.share.access.is_exempt:
            advice.append(self._exempt_warning())
        # No other program opens it, so there is nothing to open here.
        self._tell(written.path.name, advice, str(written.path), can_be_opened=False)

    @Slot(object)
    def _on_written(self, written: WayOut) -> None:
        advice = self._stayed(written.exempt, written.private)
        if written.elsewhere:
            advice.append(
                self.tr("{count} marks are on other files.").format(count=written.elsewhere)
            )
        if written.access.is_exempt:
            advice.append(self._exempt_warning())
        self._tell(written.path.name, advice, str(written.path))

    @Slot(object)
    def _on_refused(self, error: ScrutinyError) -> None:
        self._messages.warn(error)

    def _tell(self, name: str, advice: list[str], path: str, *, can_be_opened: bool = True) -> None:
        look = ((self.tr("&Open it"), partial(_open, path)),) if can_be_opened else ()
        folder = (self.tr("Show in &folder"), partial(_open, str(Path(path).parent)))
        self._messages.say(
            self.tr("“{name}” is written.").format(name=name),
            " ".join(advice),
            offers=(*look, folder),
        )

    def _stayed(self, exempt: tuple[Withheld, ...], private: tuple[Withheld, ...]) -> list[str]:
        told = []
        if exempt:
            words = self.tr("Exempt material was left out: {count}.")
            told.append(words.format(count=sum(each.count for each in exempt)))
        if private:
            told.append(self.tr("What is yours alone was left out."))
        return told

    def _exempt_warning(self) -> str:
        return self.tr("It holds exempt material: send it only to those who may see it.")


def _offer(services: Services, meeting: MeetingId, way: Exit, _progress: Progress) -> ExitOffer:
    return ExitOffer(
        way=way,
        meeting=services.meetings.one(meeting),
        has_exempt=services.ways_out.has_exempt(meeting),
        files=tuple((file.id, file.title) for file in services.ways_out.files(meeting)),
    )


def _write_share(services: Services, wanted: ExitWanted, _progress: Progress) -> ShareWritten:
    return services.sharing.write(wanted.meeting.id, wanted.path, wanted.consent)


def _gather_way(services: Services, wanted: ExitWanted, _progress: Progress) -> _Gathered:
    from scrutinyprep.services.ways_out import Wanted, Way

    going = services.ways_out.gather(
        Wanted(
            meeting=wanted.meeting.id,
            way=Way(wanted.way.value),
            subjects=wanted.subjects,
            file=wanted.file,
            consent=wanted.consent,
            include_private=wanted.include_private,
            password=wanted.password,
        )
    )
    return _Gathered(going, wanted.path)


def _write_way(services: Services, gathered: _Gathered, progress: Progress) -> WayOut:
    return services.ways_out.write(
        gathered.going, gathered.path, cancelled=lambda: progress.is_cancelled
    )


def _open(path: str) -> bool:
    return QDesktopServices.openUrl(QUrl.fromLocalFile(path))
