"""How closely each item is to be read: said beside the agenda, by keys, and in a row's menu."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from scrutinyprep.domain.ids import MeetingId
from scrutinyprep.domain.meetings import AgendaItem
from scrutinyprep.domain.planning import MeetingPlan, Planned, Triage
from scrutinyprep.ui.itemmodels.agenda import Branch
from scrutinyprep.ui.places.read_panes import ReadPanes
from scrutinyprep.ui.plan_deeds import PlanDeeds
from scrutinyprep.ui.workroom import Workroom


class ItemPlanning(QObject):
    """Shows the plan of the open meeting beside its agenda, and changes it.

    Signals:
        shown: the plan is another than before.
    """

    shown = Signal()

    def __init__(self, workroom: Workroom, panes: ReadPanes, parent: QWidget) -> None:
        super().__init__(parent)
        self._services, self._tasks = workroom.services, workroom.tasks
        self._deeds = PlanDeeds(workroom, self)
        self._agenda = panes.agenda
        self._strip = panes.agenda.triage
        self._meeting: MeetingId | None = None
        self._item: AgendaItem | None = None
        self.plan: MeetingPlan | None = None
        """What is planned for the open meeting, once it is read."""
        self.actions = self._build_actions(parent)
        self._strip.triage_chosen.connect(self.decide)
        self._strip.minutes_chosen.connect(self._on_minutes)
        self._agenda.item_chosen.connect(self._on_item)

    def read(self, meeting: MeetingId) -> None:
        """Read the plan of a meeting."""
        self._meeting = meeting
        work = partial(self._services.planning.of_meeting, meeting)
        self._tasks.run(lambda _: work(), then=self._show, key=(id(self), "plan"))

    def close(self) -> None:
        """Show the plan of no meeting."""
        self._meeting, self._item, self.plan = None, None, None
        self._update()

    def fill(self, menu: QMenu, branch: Branch) -> None:
        """Offer in a row's menu how closely its item is to be read."""
        if branch.item is not None:
            self._on_item(branch.item)
            below = menu.addMenu(self.tr("&How closely to read it"))
            below.addActions(self.actions)

    @Slot(object)
    def decide(self, triage: Triage | None) -> None:
        """Say how closely the item that is read deserves to be read."""
        if self._item is not None:
            self._deeds.plan_item(self._item.id, self._planned(), triage=triage)

    def _on_action(self, triage: Triage | None) -> None:
        self.decide(triage)
        self._update()

    @Slot(object)
    def _on_minutes(self, minutes: float | None) -> None:
        if self._item is not None:
            self._deeds.plan_item(self._item.id, self._planned(), minutes=minutes)

    @Slot(object)
    def _on_item(self, item: AgendaItem | None) -> None:
        self._item = item
        self._update()

    @Slot(object)
    def _show(self, plan: MeetingPlan) -> None:
        if plan.meeting_id == self._meeting:
            self.plan = plan
            self._update()
            self.shown.emit()

    def _planned(self) -> Planned:
        item, plan = self._item, self.plan
        if item is None or plan is None:
            return Planned()
        return self._deeds.newest(item.id, plan.planned(item.id))

    def _update(self) -> None:
        self._strip.show_plan(self.plan)
        item = self._item if self.plan is not None else None
        self._strip.show_item(item.number if item else "", self._planned() if item else None)
        for action in self.actions:
            action.setEnabled(item is not None)
            action.setChecked(item is not None and action.data() == self._planned().triage)

    def _build_actions(self, parent: QWidget) -> list[QAction]:
        made = []
        for words, keys, triage in (
            (self.tr("Read this item &closely"), "Alt+1", Triage.DEEP),
            (self.tr("&Skim this item"), "Alt+2", Triage.SKIM),
            (self.tr("S&kip this item"), "Alt+3", Triage.SKIP),
            (self.tr("&Decide later"), "Alt+0", None),
        ):
            action = QAction(words, self)
            action.setIconText(words.replace("&", ""))
            action.setShortcut(QKeySequence(keys))
            action.setCheckable(True)
            action.setData(triage)
            action.triggered.connect(partial(self._on_action, triage))
            parent.addAction(action)
            made.append(action)
        return made
