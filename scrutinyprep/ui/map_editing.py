"""The way to the item map editor: from the menu, by its keys, and from a row of the agenda."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QMenu, QWidget

from scrutinyprep.domain.ids import DocumentId
from scrutinyprep.domain.map_places import ItemName
from scrutinyprep.domain.shown_map import ShownMap
from scrutinyprep.ui.actions import Actions
from scrutinyprep.ui.dialogs.item_map import ItemMapDialog
from scrutinyprep.ui.dialogs.item_map_menu import ItemMenu
from scrutinyprep.ui.itemmodels.agenda import Branch
from scrutinyprep.ui.map_deeds import Making, MapDeeds
from scrutinyprep.ui.places.read import ReadPlace
from scrutinyprep.ui.workroom import Workroom


class MapEditing(QObject):
    """Opens the editor on the open meeting, and does what a row's menu offers at once.

    Signals:
        refused: a ScrutinyError to tell the user of.
    """

    refused = Signal(object)

    def __init__(
        self,
        workroom: Workroom,
        stack: QUndoStack,
        actions: Actions,
        read: ReadPlace,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._workroom = workroom
        self._actions = actions
        self._read = read
        self._window = parent
        self._stack = stack
        self.deeds = MapDeeds(workroom.services, workroom.tasks, stack, self)
        self.dialog: ItemMapDialog | None = None
        actions.put_agenda_right.triggered.connect(self.open)
        read.agenda.menu_wanted.connect(self._on_menu)
        read.meeting_shown.connect(self._on_meeting)
        self.deeds.refused.connect(self._on_refused)
        self._on_meeting(read.meeting)

    @Slot()
    def open(self) -> None:
        """Open the editor where the reader is."""
        self._open(self._read.page.view.current_page or 1)

    def rename(self, name: ItemName, pdf_page: int | None) -> None:
        """Open the editor at an item, and let its title be typed over there."""
        dialog = self._open(pdf_page or self._read.page.view.current_page or 1)
        if dialog is not None:
            dialog.then(partial(dialog.type_title, name))

    def split(self, pdf_page: int) -> None:
        """Open the editor, let an item begin on a page, and its title be typed there."""
        dialog = self._open(pdf_page)
        if dialog is not None:
            dialog.then(dialog.deeds.split)

    def _open(self, pdf_page: int) -> ItemMapDialog | None:
        meeting, page = self._read.meeting, self._read.page
        if meeting is None:
            return None
        if self.dialog is None:
            undoing = (self._actions.undo, self._actions.redo)
            self.dialog = ItemMapDialog(self._workroom, self.deeds, undoing, self._window)
        self.dialog.show_meeting(meeting, page.file, pdf_page)
        self.dialog.show()
        self.dialog.activateWindow()
        return self.dialog

    @Slot(object, QPoint)
    def _on_menu(self, branch: Branch, place: QPoint) -> None:
        self.menu(branch).popup(place)

    def menu(self, branch: Branch) -> QMenu:
        """Return what can be put right at one row of the agenda."""
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        item, file = branch.item, branch.file or self._read.page.file
        if item is not None and branch.paper is None and file is not None:
            row = ItemMenu(
                item,
                self._read.page.view.current_page,
                partial(self.correct, file),
                self,
                self._window,
            )
            row.fill(menu)
            menu.addSeparator()
        if branch.file is not None and branch.pdf_pages is not None:
            beside = menu.addAction(self.tr("Open &beside"))
            beside.triggered.connect(
                partial(self._read.beside.open, branch.file, branch.pdf_pages.first)
            )
            menu.addSeparator()
        menu.addAction(self._actions.put_agenda_right)
        self._read.planning.fill(menu, branch)
        return menu

    def correct(self, file: DocumentId, makes: Sequence[Making], text: str) -> None:
        """Put things right in a file whose map is not at hand, all in one step."""
        maps = self._workroom.services.item_maps
        self._workroom.tasks.run(
            lambda _: (maps.of(file), tuple(makes), text),
            then=self._on_map,
            otherwise=self._on_refused,
        )

    @Slot(object)
    def _on_map(self, found: tuple[ShownMap, tuple[Making, ...], str]) -> None:
        shown: ShownMap | None
        shown, makes, text = found
        if len(makes) > 1:
            self._stack.beginMacro(text)
        for make in makes:
            if shown is not None:
                shown = self.deeds.correct(shown, make, text)
        if len(makes) > 1:
            self._stack.endMacro()

    @Slot(object)
    def _on_refused(self, error: object) -> None:
        if self.dialog is None or not self.dialog.isVisible():
            self.refused.emit(error)

    @Slot(object)
    def _on_meeting(self, meeting: object) -> None:
        self._actions.put_agenda_right.setEnabled(meeting is not None)
        if meeting is None and self.dialog is not None:
            self.dialog.close()
