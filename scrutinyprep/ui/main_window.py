"""The window: it joins the places, and holds no rule."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QUndoStack,
)
from PySide6.QtWidgets import (
    QMainWindow,
    QWidget,
)

if TYPE_CHECKING:
    from scrutinyprep.bootstrap import Services
    from scrutinyprep.domain.errors import ScrutinyError
    from scrutinyprep.domain.ids import DocumentId, MeetingId
    from scrutinyprep.domain.meetings import MeetingSummary
    from scrutinyprep.domain.papers import Document
    from scrutinyprep.ui.one_window import Holder
    from scrutinyprep.ui.places.meetings import MeetingsPlace
    from scrutinyprep.ui.places.place import Place
    from scrutinyprep.ui.tasks import Tasks
    from scrutinyprep.ui.theme import Appearance
    from scrutinyprep.ui.window_memory import WindowMemory

_UNDO_STEPS = 500


class MainWindow(QMainWindow):
    """Shows one library.

    It is seen three times: empty, for which nothing is loaded but Qt; with its bars, once it is
    built; and with its places, once the library is open. What is not needed to be seen first is
    therefore loaded where it is used.

    Signals:
        furnished: the library is open and its places are there.
        again_wanted: the user wants to try once more to open the library.
        backup_wanted: the user wants to bring a backup back, since it can't be opened.
        anyway_wanted: the user wants to open it, although another window has it open.
        look_wanted: the name of a look of the settings.
        language_wanted: the code of a language, or "system".
        text_wanted: steps of text size up or down, 0 for the usual size.
        author_named: the name that the user wants on their copies.
    """

    furnished = Signal()
    again_wanted = Signal()
    backup_wanted = Signal()
    anyway_wanted = Signal()
    look_wanted = Signal(str)
    language_wanted = Signal(str)
    text_wanted = Signal(int)
    author_named = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.places: dict[QAction, Place] = {}
        self._made_for: Services | None = None
        """The services that the list of meetings was made for."""
        self._wish: Callable[[], None] | None = None
        """What was asked for in the list of meetings before the library was open."""
        self._paths: list[Path] = []
        """Files that were dropped before the library was open."""

    def build(self, tasks: Tasks, appearance: Appearance, folder: Path) -> None:
        """Put up what stands around the places; the library is still closed."""
        from scrutinyprep.ui.actions import Actions
        from scrutinyprep.ui.choices import Choices
        from scrutinyprep.ui.guiding import Guiding
        from scrutinyprep.ui.opening_files import OpeningFiles
        from scrutinyprep.ui.reading_actions import ReadingActions
        from scrutinyprep.ui.recalling import Recalling
        from scrutinyprep.ui.taking_files import TakingFiles

        self._tasks = tasks
        self._appearance = appearance
        self._folder = folder
        self.stack = QUndoStack(self)
        self.stack.setUndoLimit(_UNDO_STEPS)
        self.actions_ = Actions(appearance, self.stack, self)
        self.reading_actions = ReadingActions(self)
        self._recalling = Recalling(self, self.actions_)
        self._recalling.place_wanted.connect(self.go)
        self._build()
        self.guiding = Guiding(appearance, self.actions_, self, self._layers)
        self.opening = OpeningFiles(self)
        self.opening.chosen.connect(self.import_paths)
        self.taking = TakingFiles(appearance, self.messages, self)
        self.taking.taken.connect(self.import_paths)
        choices = Choices(self.actions_, self)
        choices.look_wanted.connect(self.look_wanted)
        choices.language_wanted.connect(self.language_wanted)
        choices.text_wanted.connect(self.text_wanted)
        self._connect()

    # The library

    def make_meetings(self, services: Services, today: date | None = None) -> MeetingsPlace:
        """Make the list of meetings, if there is none; it can be shown before all the rest."""
        if self._made_for is not services:
            from scrutinyprep.ui.deeds import Deeds
            from scrutinyprep.ui.places.meetings import MeetingsPlace
            from scrutinyprep.ui.workroom import Workroom

            self._made_for = services
            deeds = Deeds(services, self._tasks, self.stack)
            self.workroom = Workroom(services, deeds, self._tasks, self._appearance)
            today = today or date.today()  # noqa: DTZ011 - where the user is
            invitation = (self.actions_.import_files, self.actions_.load_sample)
            self.meetings = MeetingsPlace(self.workroom, invitation, today, self)
            self.meetings.opened.connect(self.open_meeting)
            self.meetings.record_opened.connect(self._open_record)
        return self.meetings

    def show_meetings(self, summaries: list[MeetingSummary]) -> None:
        """Show the list of meetings, while the library is still being opened."""
        self.meetings.hold()
        self._layers.addWidget(self.meetings)
        self._layers.setCurrentWidget(self.meetings)
        # Now that it has its size: hundreds of rows would be laid out for another one before.
        self.meetings.show_first(summaries)
        if not self.frame.bar.search.text():
            self._focus_place()

    def furnish(
        self, services: Services, *, author: str = "", today: date | None = None
    ) -> Iterator[None]:
        """Show the library, now that its services are there: step by step.

        Until the last step it is used as if it were closed.
        """
        # As a rule loaded by now, in the thread that opened the library.
        from scrutinyprep.ui import furniture as parts

        self.make_meetings(services, today)
        yield
        places = yield from parts.make_places(
            self.workroom, self.actions_, self.meetings, self._layers
        )
        yield
        self.read, self.questions = places.read, places.questions
        self.past, self.follow_up, self.search = places.past, places.follow_up, places.search
        self.briefing = places.briefing
        commands = self.commands = parts.MeetingCommands(self.actions_, places, self._layers, self)
        commands.place_wanted.connect(self.go)
        on_rail = dict(zip(self.actions_.places, places.on_rail, strict=True))
        parts.PlaceMark(self._layers, on_rail, self)
        self.guiding.tell_of(places.guide_pages)
        for place in places.all:
            if self._layers.indexOf(place) < 0:
                self._layers.addWidget(place)
            self._tasks.changed.connect(place.on_changed)
            yield
        self.reading = parts.ReadingControl(
            self.actions_, self.reading_actions, self.read, self.workroom, self
        )
        self._arrivals = parts.Arrivals(self.workroom, self.frame, self)
        self.imports = self._arrivals.queue
        self.printing = parts.Printing(self._tasks, self.messages, self)
        self.briefings = parts.Briefings(
            *(self.workroom, self.messages, self._layers, self.actions_),
            place=self.briefing,
            printing=self.printing,
            parent=self,
        )
        self.briefings.author = author
        self.pack_printing = parts.PackPrinting(
            *(self.workroom, self.messages, self.read.sides, self.reading_actions.print_pages),
            printing=self.printing,
            parent=self,
        )
        self.pack_printing.author = author
        self.exit_menu = parts.ExitMenu(
            self.menuBar(), before=self.actions_.quit, like=self.actions_.brief
        )
        self.leaving = parts.Leaving(
            self.workroom,
            self.messages,
            self.exit_menu,
            self,
            meeting=lambda: commands.meeting,
        )
        self.leaving.author = author
        self.library_keeping = parts.LibraryKeeping(
            *(self.workroom, self.messages),
            parts.LibraryMenu(self.menuBar(), before=self.actions_.quit),
            *(self.stack, self),
        )
        yield
        commands.brief_wanted.connect(self.briefings.ask)
        yield from self._lead_about()
        parts.join_places(places, self.actions_, self._leading, self.messages)
        self._connect_places()
        yield
        while self.meetings.measure_more():
            yield
        self.places = on_rail
        self._settle()

    def _lead_about(self) -> Iterator[None]:
        """Put up what leads from place to place, and what goes on behind them; step by step."""
        from scrutinyprep.ui import furniture as parts

        self._leading = parts.Leading(
            self.workroom, self.actions_, self.read, self.questions, self.past, parent=self
        )
        self._leading.place_wanted.connect(self.go)
        self.acronyms = parts.GlossaryReading(
            self.workroom, self.actions_, self.read, self.past, self
        )
        self.acronyms.place_wanted.connect(self.go)
        self.reading_actions.explain.triggered.connect(self.acronyms.explain)
        self.references = parts.ReferenceReading(
            self.workroom, self.reading_actions, self.read, self
        )
        self.reading.more_wanted.connect(self.references.add_to)
        self.showing = parts.Showing(self.workroom, self.reading_actions, self.read, self)
        self.scans = parts.ScanReading(
            self.workroom, self.messages, self.read.sides, self.actions_, self
        )
        self.reading_progress = parts.ReadingProgress(self.workroom, self.read.sides, self)
        self.map_editing = parts.MapEditing(
            self.workroom, self.stack, self.actions_, self.read, self
        )
        self.map_editing.refused.connect(self.messages.warn)
        yield
        self._finding = parts.Finding(
            self.frame.bar,
            self._layers,
            self.actions_.search,
            self.search,
            self._leading,
            parent=self,
        )
        self.bringing_back = parts.BringingBack(
            self.workroom, self.stack, self.actions_, self._layers, self
        )
        self.spelling = parts.SpellingMarks(self.workroom, self.actions_.check_spelling, self)
        self.spelling.nothing_found.connect(self.messages.say)
        self.actions_.next_misspelt.triggered.connect(self.spelling.go_to_next)
        self.palette_finding = parts.PaletteFinding(self.workroom, self._leading, self)
        self.palette_finding.search_wanted.connect(self._finding.look_for)
        self.palette_finding.place_wanted.connect(self._on_place_found)
        self.actions_.find_anything.triggered.connect(self.palette_finding.begin)

    def _settle(self) -> None:
        """Let everything be used, come back to where one was, and do what was asked for already."""
        for action in self.actions_.needs_library:
            action.setEnabled(True)
        self.commands.update()
        self.meetings.go_on()
        self._recalling.recall_places(self.workroom, self.read)
        # Not the search field, which comes first: Return opens the chosen meeting.
        if self.frame.bar.search.text():
            # Typed while the library was opened: the next letter goes there, too.
            self._finding.go_on()
        else:
            self._focus_place()
        self.furnished.emit()
        if self._paths:
            self._arrivals.take(self._paths)
        if self._wish is not None:
            self._wish()

    def show_broken(self, error: ScrutinyError) -> None:
        """Say why the library can't be opened."""
        self._layers.setCurrentWidget(self.frame.waiting)
        self.frame.waiting.show_broken(error, str(self._folder))

    def show_opening(self) -> None:
        """Say that the library is being opened, unless its meetings are listed already."""
        self.frame.waiting.show_opening()

    def show_taken(self, holder: Holder) -> None:
        """Say whose window has the library open."""
        self._layers.setCurrentWidget(self.frame.waiting)
        self.frame.waiting.show_taken(holder, str(self._folder))

    def open_meeting(self, meeting: MeetingId) -> None:
        """Read the papers of a meeting, as soon as the library is open."""
        if not self.places:
            self._wish = partial(self.open_meeting, meeting)
            return
        self.read.open_meeting(meeting)
        self.go(self.actions_.read)

    def import_paths(self, paths: Sequence[Path], meeting: MeetingId | None = None) -> None:
        """Import files, as soon as the library is open."""
        if self.places:
            self._arrivals.take(paths, meeting)
        else:
            self._paths += paths

    @Slot(object)
    def go(self, action: QAction) -> None:
        """Go to a place."""
        action.setChecked(True)
        self._layers.setCurrentWidget(self.places[action])
        self._finding.forget()

    @property
    def memory(self) -> WindowMemory:
        """How the window is now, to come back to it at the next start."""
        memory = self._recalling.memory
        if not self.places:
            return memory
        return replace(memory, waiting=tuple(map(str, self.imports.unanswered)))

    def recall(self, memory: WindowMemory) -> None:
        """Come back as the window was left: its size at once, the rest with the library."""
        self._paths += map(Path, memory.waiting)
        self._recalling.recall_window(memory)

    @Slot()
    def load_sample(self) -> None:
        """Load the sample meeting and open it, as soon as the library is open."""
        if self.places:
            self._arrivals.load_sample()
        else:
            self._wish = self.load_sample

    # What happens

    def _focus_place(self) -> None:
        """Let keys go to the place that is shown."""
        from scrutinyprep.ui.tab_order import enter

        place = self._layers.currentWidget()
        if place is not None:
            enter(place)

    @Slot()
    def _on_place(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.go(action)
            place = self.places[action]
            self._focus_place()
            chosen = self.meetings.chosen
            if place in (self.read, self.questions) and not self.read.meeting and chosen:
                # Who goes to read means the meeting that is marked in the list.
                self.read.open_meeting(chosen)

    @Slot(object)
    def _on_document(self, document: Document) -> None:
        if document.pages:
            self.read.open_meeting(document.meeting_id, file=document.id, pdf_page=1)
            self.go(self.actions_.read)
        else:
            self._open_record(document.id)

    @Slot(object)
    def _open_record(self, record: DocumentId) -> None:
        """Read a transcript or minutes, as soon as the library is open."""
        if not self.places:
            self._wish = partial(self._open_record, record)
            return
        self.past.open(record)
        self.go(self.actions_.past)

    @Slot(object)
    def _on_place_found(self, place: tuple[MeetingId, DocumentId | None, int]) -> None:
        meeting, file, pdf_page = place
        self.read.open_meeting(meeting, file=file, pdf_page=pdf_page)
        self.go(self.actions_.read)

    @Slot(object)
    def _on_meeting(self, meeting: MeetingId | None) -> None:
        self._arrivals.meeting = meeting
        self.questions.show_meeting(meeting)
        self.spelling.show_meeting(meeting)

    @Slot()
    def _on_exchanging(self) -> None:
        """Leave the open meeting: the library that comes back may not have it."""
        self.read.close_meeting()
        self.go(self.actions_.meetings)

    @Slot()
    def _on_shortcuts(self) -> None:
        from scrutinyprep.ui.dialogs.shortcuts import ShortcutsDialog

        keys = [*self.actions_.keys(), *self.reading_actions.keys()]
        ShortcutsDialog(self._appearance, keys, self).open()

    @Slot()
    def _on_about(self) -> None:
        from scrutinyprep.ui.dialogs.about import AboutDialog

        AboutDialog(self._appearance, self._folder, self).open()

    @Slot(int)
    def _on_waiting(self, count: int) -> None:
        self.frame.work.waiting = count

    # Qt's own

    def focusNextPrevChild(self, is_forward: bool) -> bool:
        """Let Tab lead where the eye goes."""
        if not self.isVisible():
            # Qt asks also while the window goes, when its parts can't be looked at any more.
            return super().focusNextPrevChild(is_forward)
        from scrutinyprep.ui.tab_order import go_on

        return go_on(self, forward=is_forward)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let the open paper go; what was typed is finished by whoever closes the tasks."""
        if self.places:
            self.read.beside.leave()
            self.read.sides.show_nothing()
        super().closeEvent(event)

    # How it is built

    def _build(self) -> None:
        from scrutinyprep.ui.window_frame import WindowFrame

        self.setWindowTitle(self.tr("Scrutiny Prep"))
        self.actions_.fill(self.menuBar())
        self.reading_actions.fill(self.menuBar(), self.menuBar().actions()[-1])
        self.frame = WindowFrame(self._tasks, self._appearance, self.actions_, self.stack, self)
        self.messages, self._layers = self.frame.messages, self.frame.layers
        self.setCentralWidget(self.frame)
        for action in self.actions_.needs_library:
            action.setEnabled(False)
        if not self.isVisible():
            # Else it is as large as it was left, or as the screen allows.
            theme = self._appearance.theme
            self.resize(theme.px(1360), theme.px(860))

    def _connect(self) -> None:
        actions = self.actions_
        for action in actions.places:
            action.triggered.connect(self._on_place)
        for action, do in (
            (actions.import_files, self.opening.ask_for_pack),
            (actions.open_records, self.opening.ask_for_records),
            (actions.load_sample, self.load_sample),
            (actions.quit, self.close),
            (actions.shortcuts, self._on_shortcuts),
            (actions.about, self._on_about),
        ):
            action.triggered.connect(do)
        self.frame.waiting.again_wanted.connect(self.again_wanted)
        self.frame.waiting.backup_wanted.connect(self.backup_wanted)
        self.frame.waiting.anyway_wanted.connect(self.anyway_wanted)
        self.frame.waiting.quit_wanted.connect(self.close)
        self._tasks.failed.connect(self.messages.warn)

    def _connect_places(self) -> None:
        self.reading.said.connect(self.messages.say)
        self.read.meeting_shown.connect(self._on_meeting)
        self._arrivals.meeting_wanted.connect(self.open_meeting)
        self._arrivals.document_wanted.connect(self._on_document)
        self.imports.waiting.connect(self._on_waiting)
        self.briefings.author_named.connect(self.author_named)
        self.briefings.place_wanted.connect(self.go)
        self.briefings.shown.connect(self._finding.forget)
        self.leaving.mail_wanted.connect(self.briefings.ask_mail)
        self.library_keeping.exchanging.connect(self._on_exchanging)
