"""Putting the agenda right: the items on the left, and the page where one begins on the right."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtGui import QAction, QCloseEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from scrutinyprep.domain.changes import Change, Kind
from scrutinyprep.domain.errors import ScrutinyError
from scrutinyprep.domain.ids import DocumentId, MeetingId
from scrutinyprep.domain.item_map import MapItem, MapPaper
from scrutinyprep.domain.map_places import ItemName
from scrutinyprep.domain.shown_map import ShownMap
from scrutinyprep.pdf.viewing import PageReader
from scrutinyprep.ui.accessibility import name_choice
from scrutinyprep.ui.dialogs.fitted import FittedDialog
from scrutinyprep.ui.dialogs.item_map_deeds import ItemMapDeeds
from scrutinyprep.ui.dialogs.item_map_tree import ItemMapTree
from scrutinyprep.ui.map_deeds import MapDeeds
from scrutinyprep.ui.panels.columns import Column, Columns
from scrutinyprep.ui.panels.flow import FlowLayout
from scrutinyprep.ui.panels.map_page import MapPage
from scrutinyprep.ui.theme import Appearance, set_role
from scrutinyprep.ui.workroom import Workroom

Shown = tuple[ShownMap, Path]


class ItemMapDialog(FittedDialog):
    """Shows the item map of a meeting's files, and lets the user put it right.

    It stays open beside the window. Every change is done at once, and can be
    taken back here or there.
    """

    def __init__(
        self,
        workroom: Workroom,
        deeds: MapDeeds,
        undoing: tuple[QAction, QAction],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._services = workroom.services
        self._tasks = workroom.tasks
        self._meeting: MeetingId | None = None
        self._files: tuple[Shown, ...] = ()
        self._file: DocumentId | None = None
        self._aim: tuple[DocumentId | None, int] = (None, 0)
        self._then: Callable[[], None] | None = None
        """What is to be done once the page that was asked for is shown."""
        self.shown: ShownMap | None = None
        """The map that is shown."""
        self.setWindowTitle(self.tr("Put the agenda right"))
        self.setProperty("guide", "put-the-agenda-right")
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.tree = ItemMapTree(self)
        self.page = MapPage(workroom.tasks, workroom.appearance, self)
        self.deeds = ItemMapDeeds(deeds, self.tree, self.page, self)
        for action in undoing:
            self.addAction(action)
        self._build(workroom.appearance, undoing)
        self._connect(deeds)
        theme = workroom.appearance.theme
        self.resize(theme.px(1180), theme.px(760))
        self._update()

    def then(self, do: Callable[[], None]) -> None:
        """Do this on the page that was asked for, once it is shown."""
        self._then = do

    def show_meeting(self, meeting: MeetingId, file: DocumentId | None, pdf_page: int) -> None:
        """Show the files of a meeting, and one page of one of them."""
        self._aim = (file, pdf_page)
        self._then = None
        if meeting != self._meeting:
            self._files, self._file, self.shown = (), None, None
        self._meeting = meeting
        self._read()

    @property
    def chosen(self) -> MapItem | MapPaper | None:
        """The item or paper that is chosen."""
        return self.tree.chosen

    @Slot(object)
    def show_map(self, shown: ShownMap) -> None:
        """Show the map as it is now."""
        self.shown = shown
        self.tree.show_map(shown.map)
        self.page.show_map(shown.map)
        self._update()

    @Slot(object)
    def on_changed(self, change: Change) -> None:
        """Read again what was corrected, undone or imported."""
        if self.isVisible() and change.kinds & (Kind.PAPERS | Kind.MEETINGS):
            self._read()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let the paper go."""
        self.page.close_paper()
        self._file = None
        super().closeEvent(event)

    def _read(self) -> None:
        meeting = self._meeting
        if meeting is None:
            return
        self._tasks.run(
            lambda _: self._maps(meeting),
            then=self._show_files,
            otherwise=self._on_refused,
            key=(id(self), "maps"),
        )

    def _maps(self, meeting: MeetingId) -> tuple[Shown, ...]:
        """Return the maps of a meeting's files, in the library's lane."""
        files = self._services.item_maps.files(meeting)
        return tuple(
            (self._services.item_maps.of(file), self._services.papers.path(file)) for file in files
        )

    @Slot(object)
    def _show_files(self, files: tuple[Shown, ...]) -> None:
        self._files = files
        wanted, pdf_page = self._aim
        self._aim = (None, 0)
        known = [shown.document for shown, _ in files]
        current = self._file if self._file in known else None
        if wanted in known:
            current = wanted
        current = current or (known[0] if known else None)
        self._fill_choice(current)
        if current is None:
            self.shown = None
            self.page.close_paper(self.tr("This meeting has no agenda pack yet."))
            self._update()
            return
        shown, path = files[known.index(current)]
        is_other = current != self._file
        self._file = current
        self.show_map(shown)
        if is_other:
            self.page.open(partial(PageReader, path))
        if pdf_page:
            self.page.go(pdf_page)
            self.tree.choose_at(pdf_page)
        then, self._then = self._then, None
        if then is not None:
            then()

    def type_title(self, name: ItemName) -> None:
        """Let the title of an item be typed over, where the map has it."""
        if self.shown is not None:
            self.tree.type_title(name.find(self.shown.map).key)

    def _fill_choice(self, current: DocumentId | None) -> None:
        self._choice.blockSignals(True)
        self._choice.clear()
        for shown, _ in self._files:
            self._choice.addItem(shown.title, shown.document)
        self._choice.setCurrentIndex(max(0, self._choice.findData(current)))
        self._choice.blockSignals(False)
        self._choice.setVisible(len(self._files) > 1)

    @Slot(int)
    def _on_file(self, at: int) -> None:
        if 0 <= at < len(self._files):
            self._aim = (self._files[at][0].document, 1)
            self._show_files(self._files)

    @Slot(object)
    def _on_chosen(self, thing: MapItem | MapPaper | None) -> None:
        if thing is not None and thing.pdf_pages is not None:
            self.page.go(thing.pdf_pages.first)
        self._update()

    @Slot()
    def _update(self) -> None:
        """Say what can be done with what is chosen, on the page that is open."""
        self._message.hide()
        self.deeds.shown = self.shown
        self.deeds.update()
        self.page.show_names(self.shown.map if self.shown is not None else None)

    @Slot(object)
    def _on_refused(self, error: ScrutinyError) -> None:
        what_to_do = error.what_to_do
        self._message.setText(f"{error} {what_to_do}".strip())
        self._message.setAccessibleName(self._message.text())
        self._message.show()

    @Slot(QPoint)
    def _on_menu(self, place: QPoint) -> None:
        self.deeds.menu().popup(self.tree.viewport().mapToGlobal(place))

    def _connect(self, deeds: MapDeeds) -> None:
        self.tree.chosen_changed.connect(self._on_chosen)
        self.tree.map_model.renumbered.connect(self.deeds.renumber)
        self.tree.map_model.retitled.connect(self.deeds.retitle)
        self.tree.customContextMenuRequested.connect(self._on_menu)
        self.page.page_changed.connect(self._update)
        self.deeds.corrected.connect(self.show_map)
        self._choice.currentIndexChanged.connect(self._on_file)
        deeds.refused.connect(self._on_refused)
        self._tasks.failed.connect(self._on_refused)
        self._tasks.changed.connect(self.on_changed)

    def _build(self, appearance: Appearance, undoing: tuple[QAction, QAction]) -> None:
        words = QLabel(
            self.tr(
                "These are the items that were found in the pack. Where that is wrong, choose the "
                "item, turn to the page where it really begins, and say so below the page. "
                "Numbers and titles can be typed over. Every change takes effect at once, stays "
                "when the pack is published again, and can be undone."
            ),
            self,
        )
        words.setWordWrap(True)
        set_role(words, "soft")
        self._choice = QComboBox(self)
        name_choice(self._choice, self.tr("File"))
        self._message = QLabel(self)
        self._message.setTextFormat(Qt.TextFormat.PlainText)
        self._message.setWordWrap(True)
        set_role(self._message, "bad")
        self._message.hide()
        left, right = self._build_left(), self._build_right()
        columns = Columns(
            appearance,
            (
                Column(left, self.tr("Items"), 660, 320),
                Column(right, self.tr("Page"), 480, 320),
            ),
            left,
            "map",
            self,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(words)
        column.addWidget(self._choice)
        column.addWidget(columns, 1)
        column.addWidget(self._message)
        column.addLayout(self._build_foot(undoing))

    def _build_left(self) -> QWidget:
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 8, 0)
        column.addWidget(self.tree, 1)
        rows = FlowLayout()
        rows.add(*self.deeds.left)
        column.addLayout(rows)
        return left

    def _build_right(self) -> QWidget:
        right = QWidget(self)
        column = QVBoxLayout(right)
        column.setContentsMargins(8, 0, 0, 0)
        column.addWidget(self.page, 1)
        column.addWidget(self.deeds.begin)
        rows = FlowLayout()
        rows.add(*self.deeds.right)
        column.addLayout(rows)
        column.addWidget(self.deeds.pages)
        return right

    def _build_foot(self, undoing: tuple[QAction, QAction]) -> QHBoxLayout:
        row = QHBoxLayout()
        for action in undoing:
            button = QToolButton(self)
            button.setDefaultAction(action)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            row.addWidget(button)
        row.addStretch(1)
        close = QPushButton(self.tr("Close"), self)
        close.setAutoDefault(False)
        close.clicked.connect(self.close)
        row.addWidget(close)
        return row
