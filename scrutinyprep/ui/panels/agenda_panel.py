"""The agenda on the left: where everything stands, and what is asked of the committee."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate, QModelIndex, QPoint, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSplitter, QTreeView, QVBoxLayout, QWidget

from scrutinyprep.domain.ids import DocumentId
from scrutinyprep.domain.meetings import AgendaItem
from scrutinyprep.domain.papers import Detail, Recommendation, Section
from scrutinyprep.domain.undertakings import Awaited
from scrutinyprep.ui.itemmodels.agenda import AgendaModel, Branch, branch_of_page
from scrutinyprep.ui.itemmodels.agenda_filter import named_by, narrowed
from scrutinyprep.ui.itemmodels.awaited import awaited_cards
from scrutinyprep.ui.itemmodels.cards import Card, CardsModel
from scrutinyprep.ui.itemmodels.details import detail_cards
from scrutinyprep.ui.itemmodels.marks import asked_cards
from scrutinyprep.ui.panels.agenda_filter import AgendaFilter
from scrutinyprep.ui.panels.cards import CardDelegate, CardList
from scrutinyprep.ui.panels.triage_strip import TriageStrip
from scrutinyprep.ui.theme import Appearance, Theme, set_role

_NUMBER_PX = 30
_INDENT_PX = 18
"""Of each level of the tree, at 100% of text size."""
_ASKED_LINES = 5
"""Of what is asked are seen at least; the rest is scrolled to, or given more room by hand."""


class _Tree(QTreeView):
    """The agenda: the row that is chosen stays in sight when what is below it takes its room."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the row that was in sight before."""
        row = self.visualRect(self.currentIndex())
        was_seen = row.isValid() and row.top() < event.oldSize().height() and row.bottom() > 0
        super().resizeEvent(event)
        if was_seen and event.size().height() < event.oldSize().height():
            self.scrollTo(self.currentIndex())


class _Asked(CardList):
    """What is asked, below the agenda: where there is little height, the agenda has most of it."""

    def sizeHint(self) -> QSize:
        """Return the height of one thing that is asked."""
        return QSize(super().sizeHint().width(), _ASKED_LINES * self.fontMetrics().lineSpacing())


class AgendaPanel(QWidget):
    """Shows the agenda tree, and word for word what the current item asks and who is behind it.

    Signals:
        branch_opened: the Branch that the user wants to read.
        asked_opened: the Recommendation or the Detail whose page the user wants to see.
        promise_opened: the Awaited whose likeliest page the user wants to see.
        item_chosen: the AgendaItem of the row that is current, or None.
        menu_wanted: the Branch whose menu the user wants, and where on the screen.
        left: the user wants to read on, and no longer to narrow the tree.
    """

    branch_opened = Signal(object)
    asked_opened = Signal(object)
    promise_opened = Signal(object)
    item_chosen = Signal(object)
    menu_wanted = Signal(object, QPoint)
    left = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item: AgendaItem | None = None
        self._awaited: tuple[Awaited, ...] = ()
        self._is_following = False
        self._whole: tuple[Branch, ...] = ()
        """The tree with all its rows, where only some of them are shown."""
        self._unfolded: tuple[object, ...] | None = None
        """The keys of the rows that were open before the tree was narrowed."""
        self._build(appearance)
        self.filter.words_changed.connect(self._narrow)
        self.filter.taken.connect(self._take_first)
        self.filter.tree_wanted.connect(self._go_to_tree)
        self.filter.left.connect(self.left)
        self._tree.selectionModel().currentChanged.connect(self._on_current)
        self._tree.clicked.connect(self._on_opened)
        self._tree.activated.connect(self._on_opened)
        self._tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._tree.customContextMenuRequested.connect(self._on_menu)
        self._wear(appearance.theme)
        appearance.changed.connect(self._wear)
        self._asked.clicked.connect(self._on_asked)
        self._asked.activated.connect(self._on_asked)

    @property
    def tree(self) -> QTreeView:
        """The agenda tree."""
        return self._tree

    def show_meeting(self, name: str, when: str) -> None:
        """Say which meeting it is."""
        self._name.setText(name)
        self._when.setText(when)
        self._when.setVisible(bool(when))

    def show_tree(self, tree: tuple[Branch, ...]) -> None:
        """Show the agenda of a meeting, or those of its rows that are looked for."""
        self._whole = tree
        self._narrow(self.filter.words)

    def way_to(self, file: DocumentId | None, pdf_page: int) -> tuple[Branch, ...]:
        """Return the rows that lead to a page, its item first; none for a page of no item."""
        return branch_of_page(self._whole, file, pdf_page) if file is not None else ()

    def follow(self, file: DocumentId | None, pdf_page: int) -> tuple[Branch, ...]:
        """Mark the row that a page belongs to, and return the way to it."""
        way = self.way_to(file, pdf_page)
        if way:
            index = self._seen_row(self._model.index_of(way[-1].card.key))
            if index.isValid() and index != self._tree.currentIndex():
                self._tree.setCurrentIndex(index)
                # What is asked below may take some of the tree's room first.
                QTimer.singleShot(0, self, self._see_current)
        self._show_asked(way[0].item if way else None)
        return way

    @Slot(str)
    def _narrow(self, words: str) -> None:
        """Show the rows that words name, unfolded as far as those are; without words, all."""
        is_narrow = bool(words.strip())
        if is_narrow and self._unfolded is None:
            self._unfolded = tuple(self._unfolded_now())
        self._model.show_tree(narrowed(self._whole, words))
        named = named_by(self._model.tree, words)
        if is_narrow:
            for branch in named:
                self._unfold_to(branch.card.key)
            if named:
                self._tree.setCurrentIndex(self._model.index_of(named[0].card.key))
        elif self._unfolded is not None:
            unfolded, self._unfolded = self._unfolded, None
            self._tree.collapseAll()
            for key in unfolded:
                self._tree.expand(self._model.index_of(key))
            QTimer.singleShot(0, self, self._see_current)
        self.filter.say_found(len(named))

    def _unfolded_now(self) -> list[object]:
        found: list[object] = []
        rows = [self._model.index(row, 0) for row in range(self._model.rowCount())]
        while rows:
            index = rows.pop()
            if self._tree.isExpanded(index):
                found.append(index.data(AgendaModel.BranchRole).card.key)
                count = self._model.rowCount(index)
                rows += [self._model.index(row, 0, index) for row in range(count)]
        return found

    def _unfold_to(self, key: object) -> None:
        above = self._model.parent(self._model.index_of(key))
        while above.isValid():
            self._tree.expand(above)
            above = self._model.parent(above)

    @Slot()
    def _take_first(self) -> None:
        """Open the row that is chosen among those that were found."""
        index = self._tree.currentIndex()
        if index.isValid():
            self._on_opened(index)
            self.left.emit()

    @Slot()
    def _go_to_tree(self) -> None:
        self._tree.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def show_awaited(self, awaited: Sequence[Awaited]) -> None:
        """Tell beside each item what was promised before and it may answer."""
        if tuple(awaited) != self._awaited:
            self._awaited = tuple(awaited)
            item, self._item = self._item, None
            self._show_asked(item)

    @Slot(object)
    def _wear(self, theme: Theme) -> None:
        self._tree.setIndentation(theme.px(_INDENT_PX))

    @Slot()
    def _see_current(self) -> None:
        self._tree.scrollTo(self._tree.currentIndex())

    def _show_asked(self, item: AgendaItem | None) -> None:
        if item == self._item:
            return
        self._item = item
        asked = asked_cards(item) if item is not None else []
        told = detail_cards(item) if item is not None else []
        of_itself = self.tr("What the report says of itself")
        parting = [Card(key="told", title=of_itself, is_heading=True)] if asked and told else []
        cards = [*asked, *self._promised(item), *parting, *told]
        self._asked.cards.show_rows(cards)
        self._below.setVisible(bool(cards))
        if item is not None:
            words = self.tr("What item {number} asks of you") if item.number else ""
            words = words.format(number=item.number) or self.tr("What is asked of you")
            self._asked_title.setText(words if asked or not told else of_itself)
            self._asked.setAccessibleName(self._asked_title.text())

    def _promised(self, item: AgendaItem | None) -> list[Card]:
        today: date = QDate.currentDate().toPython()  # type: ignore[assignment]
        cards = awaited_cards(item, self._awaited, today) if item is not None else []
        heading = self.tr("Promised before, and perhaps answered here")
        return [Card(key="promised", title=heading, is_heading=True), *cards] if cards else []

    def _seen_row(self, index: QModelIndex) -> QModelIndex:
        """Return the row itself, or the lowest one above it that is not folded away."""
        seen, above = index, self._model.parent(index)
        while above.isValid():
            if not self._tree.isExpanded(above):
                seen = above
            above = self._model.parent(above)
        return seen

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, index: QModelIndex, _before: QModelIndex) -> None:
        branch = index.data(AgendaModel.BranchRole) if index.isValid() else None
        self.item_chosen.emit(branch.item if isinstance(branch, Branch) else None)

    @Slot(QModelIndex)
    def _on_opened(self, index: QModelIndex) -> None:
        branch = index.data(AgendaModel.BranchRole)
        if isinstance(branch, Branch):
            is_section = isinstance(branch.card.subject, Section)
            if branch.branches and not is_section:
                self._tree.expand(index)
            if branch.file is None:
                self._show_asked(branch.item)
            self.branch_opened.emit(branch)

    @Slot(QPoint)
    def _on_menu(self, place: QPoint) -> None:
        index = self._tree.indexAt(place)
        branch = index.data(AgendaModel.BranchRole)
        if isinstance(branch, Branch):
            self.menu_wanted.emit(branch, self._tree.viewport().mapToGlobal(place))

    @Slot(QModelIndex)
    def _on_asked(self, index: QModelIndex) -> None:
        asked = index.data(CardsModel.SubjectRole)
        if isinstance(asked, Recommendation | Detail):
            self.asked_opened.emit(asked)
        elif isinstance(asked, Awaited):
            self.promise_opened.emit(asked)

    def _build(self, appearance: Appearance) -> None:
        self._name, self._when = QLabel(self), QLabel(self)
        set_role(self._name, "heading")
        set_role(self._when, "soft")
        for label in (self._name, self._when):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._model = AgendaModel(self)
        self._tree = _Tree(self)
        self._tree.setModel(self._model)
        delegate = CardDelegate(appearance, self._tree)
        delegate.number_px = _NUMBER_PX
        self._tree.setItemDelegate(delegate)
        self._tree.setHeaderHidden(True)
        self._tree.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self._tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._tree.setMouseTracking(True)
        self._tree.setExpandsOnDoubleClick(False)
        self._tree.setAccessibleName(self.tr("Agenda"))
        self.filter = AgendaFilter(self)
        self.triage = TriageStrip(self)
        self._asked_title = QLabel(self)
        set_role(self._asked_title, "overline")
        self._asked_title.setContentsMargins(12, 8, 12, 4)
        self._asked = _Asked(appearance, self.tr("What is asked of you"), self)
        self._below = QWidget(self)
        below = QVBoxLayout(self._below)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(0)
        below.addWidget(self._asked_title)
        below.addWidget(self._asked, 1)
        self._below.hide()
        split = QSplitter(Qt.Orientation.Vertical, self)
        split.setObjectName("agenda")
        split.addWidget(self._tree)
        split.addWidget(self._below)
        split.setStretchFactor(0, 2)
        split.setStretchFactor(1, 1)
        split.setChildrenCollapsible(False)
        head = QVBoxLayout()
        head.setContentsMargins(12, 12, 12, 8)
        head.setSpacing(2)
        head.addWidget(self._name)
        head.addWidget(self._when)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.filter)
        column.addWidget(split, 1)
        column.addWidget(self.triage)
