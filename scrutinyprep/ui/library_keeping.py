"""The library kept safe from the File menu: backed up, brought back, looked through."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, QUrl, Signal, Slot
from PySide6.QtGui import QAction, QDesktopServices, QUndoStack
from PySide6.QtWidgets import QFileDialog, QMenu, QMenuBar, QWidget

from scrutinyprep.ui.commands import Deed
from scrutinyprep.ui.panels.message_bar import MessageBar
from scrutinyprep.ui.tasks import Lane, Progress, Tasks
from scrutinyprep.ui.usual_files import usual_file
from scrutinyprep.ui.workroom import Workroom

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services
    from scrutinyprep.services.library import Checked, Copied, Problem, Restored

_TOLD = 3
"""So many problems are told one by one; more are counted."""

_PACKED = ".zip"

translate = QCoreApplication.translate


class LibraryMenu(QMenu):
    """What can be done with the library as a whole, in the File menu."""

    def __init__(self, bar: QMenuBar, *, before: QAction) -> None:
        super().__init__(bar)
        self.setTitle(self.tr("&Library"))
        self.back_up = self.addAction(self.tr("&Back up everything…"))
        self.back_up.setToolTip(self.tr("One file with all of it, to keep elsewhere"))
        self.bring_back = self.addAction(self.tr("Bring a backup b&ack…"))
        self.check = self.addAction(self.tr("&Check the library"))
        self.show_folder = self.addAction(self.tr("Show its &folder"))
        for entry in bar.actions():
            menu = entry.menu()
            if isinstance(menu, QMenu) and before in menu.actions():
                menu.insertMenu(before, self)
                menu.insertSeparator(before)


class LibraryKeeping(QObject):
    """Does what the menu offers while the user goes on reading.

    Bringing a backup back can be undone; what was done before it cannot any
    more, for it was done to another library.

    Signals:
        exchanging: another library takes the place of this one. What is open in it may
            not be there.
    """

    exchanging = Signal()

    def __init__(
        self,
        workroom: Workroom,
        messages: MessageBar,
        menu: LibraryMenu,
        stack: QUndoStack,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._services = workroom.services
        self._tasks = workroom.tasks
        self._messages = messages
        self._stack = stack
        self._window = window
        self._found: tuple[Problem, ...] = ()
        self._backup: Path | None = None
        menu.back_up.triggered.connect(self._on_back_up)
        menu.bring_back.triggered.connect(self._on_bring_back)
        menu.check.triggered.connect(self.check)
        menu.show_folder.triggered.connect(self.show_folder)

    @property
    def _folder(self) -> Path:
        return self._services.library.folder

    @Slot()
    def _on_back_up(self) -> None:
        today = date.today().isoformat()  # noqa: DTZ011 - where the user is
        usual = usual_file(self.tr("Scrutiny Prep backup"), today, is_exempt=False, ending=_PACKED)
        chosen, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Back up everything"),
            str(usual),
            self.tr("Backup of a library (*.zip)"),
        )
        if chosen:
            self.back_up(Path(chosen))

    def back_up(self, out: Path) -> None:
        """Write one file with everything, apart from the library's other work."""
        out = out if out.suffix.lower() == _PACKED else out.with_name(f"{out.name}{_PACKED}")
        self._tasks.run(
            partial(_pack, self._services, out),
            then=self._on_backed_up,
            otherwise=self._messages.warn,
            lane=Lane.FILES,
            label=self.tr("Backing up to “{name}”").format(name=out.name),
        )

    @Slot(object)
    def _on_backed_up(self, copied: Copied) -> None:
        self._messages.say(
            self.tr("“{name}” is written.").format(name=copied.path.name),
            self.tr(
                "It holds everything: meetings, papers, questions and notes, what is exempt among "
                "them. Keep it on another disk."
            ),
            offers=((self.tr("Show in &folder"), partial(_show, copied.path.parent)),),
        )

    @Slot()
    def _on_bring_back(self) -> None:
        chosen = ask_for_backup(self._window, self._folder)
        if chosen is not None:
            self.bring_back(chosen)

    def bring_back(self, backup: Path) -> None:
        """Put a backup in the library's place; what is there is kept."""
        self._backup = backup
        self.exchanging.emit()
        self._tasks.write(
            partial(self._services.library.restore, backup),
            then=self._on_brought_back,
            label=self.tr("Bringing back “{name}”").format(name=backup.name),
        )

    @Slot(object)
    def _on_brought_back(self, restored: Restored) -> None:
        self._stack.clear()
        if restored.kept is not None and self._backup is not None:
            restore = self._services.library.restore
            self._stack.push(
                _Exchange(
                    translate("undo", "bring a backup back"),
                    self._tasks,
                    self.exchanging.emit,
                    do=None,
                    undo=partial(restore, restored.kept),
                    again=partial(restore, self._backup),
                )
            )
        self._messages.say(
            self.tr("The library is as it was in the backup."),
            self.tr("What was there before is kept: Undo brings it back.")
            if restored.kept is not None
            else self.tr("What was damaged is kept in the library’s folder “backups”."),
        )

    @Slot()
    def check(self) -> None:
        """Look the library through: first the database, then, apart from it, the files."""
        self._tasks.run(
            lambda _: self._services.library.check_database(),
            then=self._on_database_checked,
            key=(id(self), "check"),
            label=self.tr("Checking the library"),
        )

    @Slot(object)
    def _on_database_checked(self, checked: Checked) -> None:
        self._found = checked.problems
        self._tasks.run(
            partial(_check_files, self._services, checked),
            then=self._on_checked,
            lane=Lane.FILES,
            key=(id(self), "files"),
            label=self.tr("Checking the library’s files"),
        )

    @Slot(object)
    def _on_checked(self, in_files: tuple[Problem, ...]) -> None:
        found = (*self._found, *in_files)
        if not found:
            self._messages.say(self.tr("The library is in good order."))
            return
        told = [problem.message for problem in found[:_TOLD]]
        if len(found) > _TOLD:
            told.append(self.tr("And {count} more.").format(count=len(found) - _TOLD))
        told.append(self._advice(found))
        self._messages.say(
            self.tr("Not all of the library is as it should be."),
            "\n".join(told),
            offers=((self.tr("Show the &folder"), self.show_folder),),
        )

    def _advice(self, found: tuple[Problem, ...]) -> str:
        if all(problem.code.startswith("file-") for problem in found):
            return self.tr("Open those papers again, and they are put back into the library.")
        return self.tr("File > Library > Bring a backup back has a copy of each of the last days.")

    @Slot()
    def show_folder(self) -> None:
        """Show the folder that holds the library, as the system shows folders."""
        _show(self._folder)


class _Exchange(Deed):
    """The deed of bringing a backup back, which says so before it is undone or done again."""

    def __init__(self, text: str, tasks: Tasks, tell: Callable[[], None], **ways: Any) -> None:
        super().__init__(text, tasks, **ways)
        self._tell = tell
        self._is_done = False

    def redo(self) -> None:
        """Do it again; at first it is done already."""
        if self._is_done:
            self._tell()
        self._is_done = True
        super().redo()

    def undo(self) -> None:
        """Bring back what was there before."""
        self._tell()
        super().undo()


def ask_for_backup(window: QWidget, folder: Path) -> Path | None:
    """Let the user choose a backup, from those of the library in this folder or elsewhere."""
    backups = folder / "backups"
    chosen, _ = QFileDialog.getOpenFileName(
        window,
        translate("backups", "Bring a backup back"),
        str(backups if backups.is_dir() else Path.home()),
        translate("backups", "Backups of a library (*.zip *.sqlite);;All files (*)"),
    )
    return Path(chosen) if chosen else None


def _pack(services: Services, out: Path, progress: Progress) -> Copied:
    return services.library.pack(out, progress)


def _check_files(services: Services, checked: Checked, progress: Progress) -> tuple[Problem, ...]:
    return services.library.check_files(checked.files, progress)


def _show(folder: Path) -> bool:
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
