"""The place where undertakings wait: who promised what, when, and whether it came."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import (
    QLabel,
    QStackedLayout,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from scrutinyprep.domain.changes import Kind
from scrutinyprep.domain.errors import NotUnderstood
from scrutinyprep.domain.ids import UndertakingId
from scrutinyprep.domain.undertakings import Answer, Promise, Standing, Undertaking
from scrutinyprep.ui.browsing import open_in_browser
from scrutinyprep.ui.commands import Reworded
from scrutinyprep.ui.itemmodels.undertakings import Column, Entry, LedgerRows, UndertakingsModel
from scrutinyprep.ui.panels.empty import Empty
from scrutinyprep.ui.panels.flow import FlowLayout
from scrutinyprep.ui.panels.ledger import Ledger
from scrutinyprep.ui.places.follow_up_reading import (
    LedgerRead,
    answers_of,
    later_packs,
    ledger_of,
)
from scrutinyprep.ui.places.follow_up_view import FollowUpView
from scrutinyprep.ui.places.place import Place
from scrutinyprep.ui.places.tracker import TrackerPage
from scrutinyprep.ui.theme import Appearance, set_role
from scrutinyprep.ui.wording import meeting_name
from scrutinyprep.ui.workroom import Workroom


class FollowUpPlace(Place):
    """The ledger of undertakings, overdue ones first, and the tracker of recommendations.

    Signals:
        opened: the Undertaking that the user wants to hear again.
        answer_opened: the Answer whose page the user wants to see.
        refused: a ScrutinyError to tell the user of.
        said: a sentence to tell the user, and a second one.
    """

    kinds = Kind.UNDERTAKINGS | Kind.MEETINGS | Kind.PAPERS
    name = "follow-up"
    opened = Signal(object)
    answer_opened = Signal(object)
    refused = Signal(object)
    said = Signal(str, str)

    def __init__(
        self, workroom: Workroom, today: date, past: QAction, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._services = workroom.services
        self._deeds = workroom.deeds
        self._tasks = workroom.tasks
        self._later: dict[str, bool] = {}
        """Whether a pack came after, by the undertaking's id."""
        self._asked: UndertakingId | None = None
        self._left: str | None = None
        """The id of the undertaking that was chosen at the last start."""
        self._model = UndertakingsModel(today, self)
        self._rows = LedgerRows(today, self)
        self._rows.setSourceModel(self._model)
        self.tracker = TrackerPage(workroom, today, self)
        self.view = FollowUpView(workroom.appearance, self._rows, self)
        self._table = self.view.table
        self.setFocusProxy(self._table)
        self._build(workroom.appearance, past)
        self._connect()

    @property
    def table(self) -> Ledger:
        """The table of undertakings."""
        return self._table

    @property
    def spot(self) -> dict[str, str]:
        """The page that is shown, and the chosen undertaking."""
        chosen = self._current()
        left = chosen.id if chosen is not None else self._left
        page = {"page": str(self.pages.currentIndex())}
        return {**page, "undertaking": left} if left else page

    def return_to(self, spot: Mapping[str, str]) -> None:
        """Show the page that was shown, and choose what was chosen."""
        self._left = spot.get("undertaking")
        self.pages.setCurrentIndex(1 if spot.get("page") == "1" else 0)

    def read(self, kinds: Kind) -> None:
        """Read the ledger and the tracker again."""
        services = self._services
        self._tasks.run(
            lambda _: ledger_of(services), then=self._show, key=(id(self), "undertakings")
        )

    def reword(self, change: Reworded) -> bool:
        """Show what one undertaking says now."""
        row = self._model.row_of(change.made)
        if row is None or not isinstance(change.said, Promise):
            return False
        entries = list(self._model.rows)
        said = replace(entries[row].undertaking, promise=change.said)
        entries[row] = replace(entries[row], undertaking=self._deeds.undertakings.newest(said))
        self._model.show_rows(entries)
        self._update()
        return True

    @Slot()
    def open_chosen(self) -> None:
        """Show where the chosen undertaking was made."""
        chosen = self._current()
        if chosen is not None:
            self.opened.emit(chosen)

    @Slot()
    def hear_chosen(self) -> None:
        """Open the recording in the browser where the chosen undertaking was made."""
        address = self._address()
        if address:
            self.said.emit(open_in_browser(address), "")

    @Slot()
    def remove_chosen(self) -> None:
        """Take the chosen undertakings away; undo brings them back."""
        chosen = self.chosen
        if chosen:
            self._table.setFocus(Qt.FocusReason.OtherFocusReason)
            self._deeds.undertakings.remove(chosen)

    @Slot()
    def accept_chosen(self) -> None:
        """Let the chosen suggestions be undertakings."""
        self._decide(Standing.OPEN, self.tr("accept undertaking"))

    @Slot()
    def meet_chosen(self) -> None:
        """Note that the chosen undertakings were kept."""
        self._decide(Standing.MET, self.tr("mark undertaking as met"))

    @Slot()
    def drop_chosen(self) -> None:
        """Let the chosen undertakings go; they are not suggested again."""
        self._decide(Standing.DROPPED, self.tr("drop undertaking"))

    @property
    def chosen(self) -> list[Undertaking]:
        """The undertakings that are selected, in the order of the table."""
        rows = sorted(self._table.selectionModel().selectedRows(), key=lambda index: index.row())
        entries = (row.data(UndertakingsModel.EntryRole) for row in rows)
        return [entry.undertaking for entry in entries if isinstance(entry, Entry)]

    def _decide(self, standing: Standing, text: str) -> None:
        chosen = [u for u in self.chosen if u.promise.standing is not standing]
        if chosen:
            self._deeds.undertakings.revise_all(chosen, text, standing=standing)

    @Slot(object)
    def _show(self, read: LedgerRead) -> None:
        meetings = {summary.meeting.id: summary.meeting for summary in read.summaries}
        entries = [
            Entry(
                self._deeds.undertakings.newest(undertaking),
                meetings[undertaking.meeting_id],
                read.addresses.get(undertaking.id, ""),
            )
            for undertaking in read.undertakings
            if undertaking.meeting_id in meetings
        ]
        self._later = later_packs(entries, read.summaries)
        self._model.show_rows(entries)
        self.view.filter.offer(
            (meeting_name(entry.meeting) for entry in entries),
            (entry.undertaking.promise.promised_by or "" for entry in entries),
        )
        self.tracker.show_tracked(read.tracked, list(meetings.values()))
        self._layers.setCurrentIndex(1 if entries or read.tracked else 0)
        self._choose_left()
        self._asked = None
        self._update()

    @Slot()
    def _narrow(self) -> None:
        self._rows.narrow(
            shown=self.view.filter.shown,
            committee=self.view.filter.chosen_committee,
            person=self.view.filter.chosen_person,
        )
        self._choose_left()
        self._update()

    def _choose_left(self) -> None:
        """Choose what was chosen when the user was here last, or the first, where nothing is.

        The buttons need something to work on, and what is narrowed or read anew may have lost it.
        """
        row = None if self._table.currentIndex().isValid() else self._model.row_of(self._left)
        if row is not None:
            index = self._rows.mapFromSource(self._model.index(row, 0))
            if index.isValid():
                self._table.selectRow(index.row())
                self._table.scrollTo(index)
        self._table.choose_first()

    @Slot()
    def _update(self) -> None:
        chosen = self.chosen
        self.view.offer(
            [undertaking.promise.standing for undertaking in chosen],
            has_one=self._current() is not None,
            address=self._address(),
        )
        self.view.tell_waiting(
            sum(
                entry.undertaking.promise.standing is Standing.SUGGESTED
                for entry in self._model.rows
            )
        )
        self._ask_answers()

    def _ask_answers(self) -> None:
        chosen = self._current()
        if chosen is None or chosen.promise.standing in (Standing.MET, Standing.DROPPED):
            self._asked = None
            self.view.answers.show_none()
            return
        if chosen.id == self._asked:
            return
        self._asked = chosen.id
        self._tasks.run(
            partial(answers_of, self._services.awaited.answers, chosen.id),
            then=self._show_answers,
            key=(id(self), "answers"),
        )

    @Slot(object)
    def _show_answers(self, found: tuple[UndertakingId, list[Answer]]) -> None:
        asked, answers = found
        if asked == self._asked:
            self.view.answers.show_answers(answers, has_later=self._later.get(asked, False))

    @Slot(object, object)
    def _on_revised(self, undertaking: Undertaking, fields: dict[str, object]) -> None:
        self._deeds.undertakings.revise(undertaking, **fields)

    @Slot(str)
    def _on_due_refused(self, words: str) -> None:
        self.refused.emit(
            NotUnderstood(
                self.tr("“{words}” is not a day or a month.").format(words=words.strip()),
                self.tr("Type a day such as 12 March 2027, or a month such as March 2027."),
            )
        )

    def _current(self) -> Undertaking | None:
        entry = self._entry()
        return entry.undertaking if entry is not None else None

    def _address(self) -> str:
        entry = self._entry()
        return entry.address if entry is not None else ""

    def _entry(self) -> Entry | None:
        index = self._table.currentIndex()
        entry = index.data(UndertakingsModel.EntryRole) if index.isValid() else None
        return entry if isinstance(entry, Entry) else None

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        """Follow a time that leads to the recording; with a key held, rows are being chosen."""
        is_plain = QGuiApplication.keyboardModifiers() == Qt.KeyboardModifier.NoModifier
        if index.column() == Column.AT and is_plain:
            self.hear_chosen()

    def _connect(self) -> None:
        view = self.view
        view.filter.worded.connect(self._rows.look_for)
        view.filter.narrowed.connect(self._narrow)
        self._model.revised.connect(self._on_revised)
        self._model.due_refused.connect(self._on_due_refused)
        self._table.clicked.connect(self._on_clicked)
        for button, do in (
            (view.open, self.open_chosen),
            (view.hear, self.hear_chosen),
            (view.remove, self.remove_chosen),
            (view.accept, self.accept_chosen),
            (view.met, self.meet_chosen),
            (view.drop, self.drop_chosen),
        ):
            button.clicked.connect(do)
        self.view.answers.opened.connect(self.answer_opened)
        self.tracker.refused.connect(self.refused)
        self.tracker.said.connect(self.said)
        self._table.selectionModel().selectionChanged.connect(self._update)
        self._table.selectionModel().currentChanged.connect(self._update)

    def _build(self, appearance: Appearance, past: QAction) -> None:
        title = QLabel(self.tr("Follow-up"), self)
        set_role(title, "title")
        self.pages = QTabBar(self)
        self.pages.setAccessibleName(self.tr("Undertakings or recommendations"))
        self.pages.addTab(self.tr("&Undertakings"))
        self.pages.addTab(self.tr("&Recommendations"))
        self.pages.setExpanding(False)
        self.pages.setDrawBase(False)
        listed = QWidget(self)
        layers = QStackedLayout()
        layers.addWidget(self.view)
        layers.addWidget(self.tracker)
        self.pages.currentChanged.connect(layers.setCurrentIndex)
        head = FlowLayout(spacing=24)
        head.add(title, self.pages)
        column = QVBoxLayout(listed)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addLayout(head)
        column.addLayout(layers, 1)
        empty = Empty(
            appearance,
            self.tr("No undertakings yet"),
            self.tr(
                "When somebody promises to bring something back, the promise is suggested here "
                "as soon as the transcript or the minutes are imported. Others you record "
                "yourself: select the words in the transcript."
            ),
            past,
            parent=self,
        )
        self._layers = QStackedLayout(self)
        self._layers.addWidget(empty)
        self._layers.addWidget(listed)
