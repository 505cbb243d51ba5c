"""The three columns of the place where papers are read: agenda, page and desk."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from scrutinyprep.ui.panels.agenda_panel import AgendaPanel
from scrutinyprep.ui.panels.columns import Column, Columns
from scrutinyprep.ui.panels.desk import Desk
from scrutinyprep.ui.panels.desk_figures import DeskFigures
from scrutinyprep.ui.panels.desk_said_before import DeskSaidBefore
from scrutinyprep.ui.panels.page_panel import PagePanel
from scrutinyprep.ui.panels.question_editor_work import EditorWork
from scrutinyprep.ui.panels.sides import Sides
from scrutinyprep.ui.workroom import Workroom

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class ReadPanes:
    """What stands beside each other."""

    agenda: AgendaPanel
    sides: Sides
    """The paper that is read, and perhaps another beside it."""
    desk: Desk
    before: DeskSaidBefore
    """What earlier meetings said: a tab of the desk."""
    figures: DeskFigures
    """The figures of the page, then and now: a tab of the desk."""
    columns: Columns
    writing: EditorWork
    """What goes on behind the desk's editor of questions."""

    @property
    def page(self) -> PagePanel:
        """The panel that is worked with, of those side by side."""
        return self.sides.followed


def build_panes(workroom: Workroom, parent: QWidget) -> Generator[None, None, ReadPanes]:
    """Build the columns, and the tabs of the desk, step by step."""
    appearance = workroom.appearance
    agenda = AgendaPanel(appearance, parent)
    sides = Sides(workroom.tasks, appearance, parent)
    yield
    desk = Desk(workroom.deeds, appearance, parent)
    yield
    before = DeskSaidBefore(workroom.services, workroom.tasks, workroom.deeds, appearance, parent)
    desk.add_said_before(before)
    figures = DeskFigures(workroom.services, workroom.tasks, workroom.deeds, appearance, parent)
    desk.add_figures(figures)
    columns = Columns(
        appearance,
        (
            Column(agenda, translate("read", "Agenda"), 308, 170),
            Column(sides, translate("read", "Page"), 680, 300),
            Column(desk, translate("read", "Desk"), 372, 230),
        ),
        sides,
        "read",
        parent,
    )
    yield
    writing = EditorWork(workroom, desk.questions.editor)
    return ReadPanes(agenda, sides, desk, before, figures, columns, writing)
