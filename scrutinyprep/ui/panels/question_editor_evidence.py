"""What a question draws on: passages, figures and speeches, each a click away from its source."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from scrutinyprep.domain.questions import Evidence, Stance
from scrutinyprep.ui.itemmodels.cards import Card, CardsModel
from scrutinyprep.ui.panels.cards import CardList
from scrutinyprep.ui.panels.flow import FlowLayout
from scrutinyprep.ui.theme import Appearance, Theme
from scrutinyprep.ui.wording import access_in_words

_HEIGHT_PX = 148


class QuestionEvidence(QWidget):
    """A list that is put in order by keys or buttons.

    Signals:
        opened: the Evidence whose source the user wants to see.
        removed: the Evidence that the user wants to be rid of.
        ordered: the ids of the evidence in their new order.
    """

    opened = Signal(object)
    removed = Signal(object)
    ordered = Signal(object)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._evidence: tuple[Evidence, ...] = ()
        self._build(appearance)
        appearance.changed.connect(self._wear)
        self._wear(appearance.theme)

    @property
    def list_(self) -> CardList:
        """The list of evidence."""
        return self._list

    def show_evidence(self, evidence: Sequence[Evidence]) -> None:
        """Show what a question draws on."""
        self._evidence = tuple(evidence)
        self._list.cards.show_rows([_card(one) for one in evidence])
        self._list.setVisible(bool(evidence))
        self._nothing.setVisible(not evidence)
        if evidence and self._chosen() is None:
            self._list.choose(evidence[0].id)
        self._update()

    @Slot()
    def move_up(self) -> None:
        """Let the chosen piece stand earlier."""
        self._move(-1)

    @Slot()
    def move_down(self) -> None:
        """Let the chosen piece stand later."""
        self._move(1)

    @Slot()
    def remove_chosen(self) -> None:
        """Take the chosen piece away."""
        chosen = self._chosen()
        if chosen is not None:
            self.removed.emit(chosen)

    @Slot()
    def open_chosen(self) -> None:
        """Show the source of the chosen piece."""
        chosen = self._chosen()
        if chosen is not None:
            self.opened.emit(chosen)

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        evidence = index.data(CardsModel.SubjectRole)
        if isinstance(evidence, Evidence):
            self.opened.emit(evidence)

    def _move(self, by: int) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        ids = [one.id for one in self._evidence]
        at = ids.index(chosen.id)
        if 0 <= at + by < len(ids):
            ids.insert(at + by, ids.pop(at))
            self.ordered.emit(tuple(ids))

    def _chosen(self) -> Evidence | None:
        card = self._list.chosen
        return card.subject if card is not None and isinstance(card.subject, Evidence) else None

    @Slot()
    def _update(self) -> None:
        chosen = self._chosen()
        at = [one.id for one in self._evidence].index(chosen.id) if chosen else -1
        self._open.setEnabled(chosen is not None)
        self._remove.setEnabled(chosen is not None)
        self._up.setEnabled(at > 0)
        self._down.setEnabled(0 <= at < len(self._evidence) - 1)

    @Slot(object)
    def _wear(self, theme: Theme) -> None:
        self._list.setMaximumHeight(theme.px(_HEIGHT_PX))
        self._list.setMinimumHeight(theme.px(_HEIGHT_PX // 2))

    def _build(self, appearance: Appearance) -> None:
        self._nothing = QLabel(
            self.tr(
                "Nothing yet. Drag a passage, a figure or what was said before onto the question, "
                "or quote it from there."
            ),
            self,
        )
        self._nothing.setWordWrap(True)
        self._nothing.setProperty("role", "soft")
        self._list = CardList(appearance, self.tr("Evidence for this question"), self)
        self._list.activated.connect(self._on_activated)
        self._list.doubleClicked.connect(self._on_activated)
        self._list.selectionModel().currentChanged.connect(self._update)
        for words, key, do in (
            (self.tr("Move up"), "Alt+Up", self.move_up),
            (self.tr("Move down"), "Alt+Down", self.move_down),
            (self.tr("Take evidence away"), "Delete", self.remove_chosen),
        ):
            action = QAction(words, self._list)
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(do)
            self._list.addAction(action)
        self._open = self._button(self.tr("Show source"), self.open_chosen)
        self._up = self._button(self.tr("Move up"), self.move_up)
        self._down = self._button(self.tr("Move down"), self.move_down)
        self._remove = self._button(self.tr("Take away"), self.remove_chosen)
        self._up.setAccessibleName(self.tr("Move evidence earlier"))
        self._down.setAccessibleName(self.tr("Move evidence later"))
        self._remove.setAccessibleName(self.tr("Take evidence away"))
        row = FlowLayout(spacing=4)
        row.add(self._open, self._up, self._down, self._remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._nothing)
        column.addWidget(self._list)
        column.addLayout(row)

    def _button(self, words: str, do: object) -> QPushButton:
        button = QPushButton(words, self)
        button.setProperty("flat", True)
        button.clicked.connect(do)
        return button


def _card(evidence: Evidence) -> Card:
    tag = access_in_words(evidence.access)
    against = "" if evidence.stance is Stance.FOR else "−"
    return Card(
        key=evidence.id,
        title=f"“{evidence.words}”",
        detail=evidence.source,
        tag=tag,
        number=against,
        subject=evidence,
    )
